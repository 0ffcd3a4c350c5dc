"""A published convenant as a reviewer reads it, with its matrices. Pure, and about no case."""

from collections.abc import Iterable

from domain.oordeel import Artikel
from policies.beleid import GepubliceerdBeleid
from policies.convenant import Convenant, ConvenantArtikel
from policies.matrix import Cel, Matrix, maak_matrix
from policies.situatie import Situatie, keuzes_van
from policies.termen import termen
from policies.wet import is_wet
from services.berichten import convenant as b

_ELDERS = {"convenant", "titel", "versie", "geldig", "partijen", "doelen", "artikelen"}
"""Terms that have a place of their own."""


def maak_convenantbeeld(beleid: GepubliceerdBeleid, situaties: Iterable[Situatie]) -> b.Convenantbeeld:
    """The document, and a matrix for each situation."""
    convenant = beleid.convenant
    matrices = tuple(maak_matrix(beleid, situatie) for situatie in situaties)
    plaatsen: dict[Artikel, int] = {}
    for artikel in _genoemd(matrices):
        plaatsen.setdefault(artikel, len(plaatsen))
    return b.Convenantbeeld(
        convenant=convenant.convenant,
        titel=convenant.titel,
        versie=convenant.versie,
        hash=beleid.hash,
        geldig_van=convenant.geldig.van,
        geldig_tot=convenant.geldig.tot,
        partijen=tuple(
            b.Convenantpartij(
                soort=p.soort, rol=p.rol, verantwoordelijke=p.verwerkingsverantwoordelijke, grondslag=p.grondslag
            )
            for p in convenant.partijen
        ),
        doelen=tuple(b.Doelregel(naam=n, soort=d.soort, wat=d.wat) for n, d in convenant.doelen.items()),
        artikelen=tuple(
            b.Artikelregel(nummer=a.artikel, tekst=a.tekst, regel=regel_in_woorden(a)) for a in convenant.artikelen
        ),
        voorwaarden=_voorwaarden(convenant),
        keuzes=keuzes_van(convenant),
        verwijzingen=_verwijzingen(plaatsen, {a.artikel for a in convenant.artikelen}),
        matrices=tuple(_matrix(m, plaatsen) for m in matrices),
    )


def regel_in_woorden(artikel: ConvenantArtikel) -> str:
    """The rule of an article as one line; empty when it has none."""
    alles = artikel.model_dump(mode="json", by_alias=True, exclude_none=True)
    for soort in ("mag", "hooguit", "mag niet"):
        if soort in alles:
            delen = (f"{n}: {', '.join(w) if isinstance(w, list) else w}" for n, w in alles[soort].items())
            return f"{soort} · {'; '.join(delen)}"
    return ""


def _voorwaarden(convenant: Convenant) -> tuple[b.Voorwaarde, ...]:
    return tuple(
        b.Voorwaarde(naam=", ".join(pad), tekst=tekst)
        for pad, tekst in termen(convenant).items()
        if pad[0] not in _ELDERS
    )


def _genoemd(matrices: tuple[Matrix, ...]) -> list[Artikel]:
    """Every article of every cell: those of the convenant in its order, then the law as it comes."""
    alle = [a for m in matrices for cel in m.cellen.values() for a in (*cel.volgens, *cel.dicht)]
    return [*(a for a in alle if not is_wet(a)), *(a for a in alle if is_wet(a))]


def _verwijzingen(plaatsen: dict[Artikel, int], genummerd: set[str]) -> tuple[b.Verwijzing, ...]:
    """What cells refer to. A law is called ``W1``, what follows from another part of the convenant ``A1``."""
    wetten = [a for a in plaatsen if is_wet(a)]
    afspraken = [a for a in plaatsen if not is_wet(a) and a.nummer not in genummerd]

    def merk(artikel: Artikel) -> str:
        if artikel in wetten:
            return f"W{wetten.index(artikel) + 1}"
        return f"A{afspraken.index(artikel) + 1}" if artikel in afspraken else artikel.nummer

    return tuple(
        b.Verwijzing(
            merk=merk(a),
            bron=a.bron.removeprefix("wet: "),
            nummer=a.nummer,
            tekst=a.tekst,
            wet=is_wet(a),
        )
        for a in plaatsen
    )


def _matrix(matrix: Matrix, plaatsen: dict[Artikel, int]) -> b.Matrixbeeld:
    def cel(een: Cel) -> b.Matrixcel:
        volgens, dicht = ([plaatsen[a] for a in artikelen] for artikelen in (een.volgens, een.dicht))
        return b.Matrixcel(niveau=een.niveau, volgens=tuple(volgens), dicht=tuple(dicht))

    return b.Matrixbeeld(
        situatie=dict(matrix.situatie.waarden),
        categorieen=matrix.categorieen,
        rijen=tuple(b.Matrixrij(partij=p, cellen=tuple(map(cel, matrix.rij(p)))) for p in matrix.partijen),
    )
