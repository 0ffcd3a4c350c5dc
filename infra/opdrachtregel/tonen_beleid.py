"""What a reviewer asked, as text for a terminal."""

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from domain.oordeel import Artikel
from infra.opdrachtregel.tonen import dag, tabel
from infra.opdrachtregel.verbonden import uit
from infra.opdrachtregel.verslag import (
    Rapport,
    Toetsverslag,
    Verschillen,
    naam_van,
    rapport,
    toetsing,
    verschillen,
)
from policies.inzicht import Afsnijding, Zonderling
from policies.vergelijking import Blok
from services.berichten.convenant import Convenantbeeld, Matrixbeeld
from services.berichten.matrixtekst import LEGENDA, beslist, letter, merken, situatiezin

__all__ = [
    "rapport",
    "toetsing",
    "toon_matrices",
    "toon_rapport",
    "toon_toetsing",
    "toon_verschillen",
    "verschillen",
]

TUSSEN = 3
"""Cells between columns of a matrix, at most."""


def toon_rapport(verslag: Rapport) -> None:
    """What is in it, that it was compared, and the remarks."""
    convenant = verslag.beleid.convenant
    _kop(f"{convenant.titel}, versie {convenant.versie}")
    uit.print(f"Geldig van {dag(convenant.geldig.van)} tot en met {dag(convenant.geldig.tot)}.")
    uit.print(f"Vingerafdruk van de tekst: {verslag.beleid.hash}")
    uit.print()
    partijen = ((p.soort, p.rol, p.verwerkingsverantwoordelijke, p.grondslag) for p in convenant.partijen)
    tabel(
        f"Partijen ({len(convenant.partijen)})", ("soort", "rol", "verantwoordelijk", "doet mee op grond van"), partijen
    )
    doelen = ((naam, doel.soort, doel.wat) for naam, doel in convenant.doelen.items())
    tabel(f"Doelen ({len(convenant.doelen)})", ("doel", "soort", "wat"), doelen)
    artikelen = ((a.artikel, a.tekst) for a in convenant.artikelen)
    tabel(f"Artikelen ({len(convenant.artikelen)})", ("artikel", "tekst"), artikelen)
    vragen = f"{verslag.vragen:,}".replace(",", ".")
    uit.print(f"De regels zijn bij elk van de {vragen} vragen vergeleken met de tekst. Er is geen verschil.")
    uit.print()
    if not verslag.zonder_werking:
        uit.print("Elk artikel met een regel heeft werking.")
    for zonderling in verslag.zonder_werking:
        uit.print(_zonderling(zonderling))
    if verslag.afgesneden:
        uit.print("Wat de wet of een plafond afsnijdt, als alles in orde is. Elke geheimhouding telt even zwaar:")
    for afsnijding in verslag.afgesneden:
        uit.print(_afsnijding(afsnijding))


def _zonderling(zonderling: Zonderling) -> str:
    door = f" Door: {_opgesomd(zonderling.door)}." if zonderling.door else ""
    return f"Let op: artikel {zonderling.artikel.nummer} verandert niets. {zonderling.waarom}{door}"


def _afsnijding(afsnijding: Afsnijding) -> str:
    door = ", ".join(f"{naam_van(a)} ({_procent(deel)})" for a, deel in afsnijding.door)
    return f"Artikel {afsnijding.artikel.nummer}: {_procent(afsnijding.deel)} van wat het noemt is dicht. Door: {door}."


def _procent(deel: float) -> str:
    return "minder dan 1%" if deel < 0.005 else f"{deel:.0%}"


def _opgesomd(artikelen: tuple[Artikel, ...]) -> str:
    return ", ".join(naam_van(a) for a in artikelen)


def toon_matrices(beeld: Convenantbeeld) -> None:
    """Each matrix, and what the letters and the short names of laws mean."""
    _kop(f"{beeld.titel}, versie {beeld.versie}")
    for matrix in beeld.matrices:
        _toon_matrix(matrix, beeld)
    for teken, uitleg in LEGENDA.items():
        uit.print(f"  {teken}  {uitleg}")
    getoond = {v.merk for m in beeld.matrices for r in m.rijen for c in r.cellen for v in beslist(c, beeld)}
    merken_ = [
        (v.merk, f"{v.bron}, artikel {v.nummer}", v.tekst)
        for v in beeld.verwijzingen
        if v.merk != v.nummer and v.merk in getoond
    ]
    if merken_:
        uit.print()
        tabel("Wetten en afspraken", ("", "artikel", "wat daar staat"), merken_)


def _toon_matrix(matrix: Matrixbeeld, beeld: Convenantbeeld) -> None:
    """The matrix; on a narrow terminal in parts that each have the parties."""
    uit.print(Text(situatiezin(matrix), style="bold"))
    uit.print()
    kop = max(len(rij.partij) for rij in matrix.rijen)
    cellen = [[f"{letter(cel)} {merken(cel, beeld)}".strip() for cel in rij.cellen] for rij in matrix.rijen]
    breedtes = [max(len(c), *(len(rij[n]) for rij in cellen)) for n, c in enumerate(matrix.categorieen)]
    for kolommen in _die_passen(breedtes, uit.width - kop):
        vorm = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
        vorm.add_column("", header_style="bold", no_wrap=True)
        for n in kolommen:
            vorm.add_column(Text(matrix.categorieen[n]), header_style="bold", overflow="fold")
        for rij, eigen in zip(matrix.rijen, cellen, strict=True):
            vorm.add_row(Text(rij.partij, style="bold"), *(Text(eigen[n]) for n in kolommen))
        uit.print(vorm)


def _die_passen(breedtes: list[int], ruimte: int) -> list[list[int]]:
    """Columns by number, in groups that fit beside each other; one that never fits stands alone."""
    groepen: list[list[int]] = [[]]
    over = ruimte
    for nummer, breedte in enumerate(breedtes):
        if groepen[-1] and over < breedte + TUSSEN:
            groepen.append([])
            over = ruimte
        groepen[-1].append(nummer)
        over -= breedte + TUSSEN
    return groepen


def toon_verschillen(gemaakt: Verschillen) -> None:
    """Who gets more, who gets less, and the terms."""
    oud, nieuw = gemaakt.oud.convenant, gemaakt.nieuw.convenant
    _kop(f"{oud.titel}, versie {oud.versie} → {nieuw.titel}, versie {nieuw.versie}")
    uit.print("Voor wie gebonden is, deelneemt en het kreeg. Wat de wet afsluit, blijft dicht; dat staat er niet bij.")
    uit.print()
    for meer, titel in ((True, "Wie krijgt meer"), (False, "Wie krijgt minder")):
        blokken = [b for b in gemaakt.blokken if b.meer is meer]
        uit.print(Text(f"{titel} ({len(blokken)})" if blokken else f"{titel}: niemand", style="bold"))
        for blok in blokken:
            _toon_blok(gemaakt, blok)
            uit.print()
        if not blokken:
            uit.print()
    rijen = (
        (" · ".join(t.waar), "(was er niet)" if t.was is None else t.was, "(vervalt)" if t.wordt is None else t.wordt)
        for t in gemaakt.termen
    )
    tabel("Andere afspraken", ("waar", "was", "wordt"), rijen)


def _toon_blok(gemaakt: Verschillen, blok: Blok) -> None:
    vorm = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    vorm.add_column(no_wrap=True)
    vorm.add_column(overflow="fold")
    for nummer, (wat, waarden) in enumerate(gemaakt.in_woorden(blok)):
        vorm.add_row(f"{'•' if nummer == 0 else ' '} {wat}", Text(waarden))
    uit.print(vorm)


def toon_toetsing(verslag: Toetsverslag) -> None:
    """Every case, kept or broken, and what no case reaches."""
    _kop(f"Gevallen bij {verslag.gevallen.convenant}, op {dag(verslag.gevallen.op)}")
    for uitkomst in verslag.uitkomsten:
        uit.print(f"{'✓' if uitkomst.klopt else '✗'} {uitkomst.geval.geval if uitkomst.klopt else uitkomst.zin}")
    aantal, mis = len(verslag.uitkomsten), len(verslag.mis)
    uit.print()
    uit.print(f"{aantal - mis} van de {aantal} gevallen kloppen." + (f" {mis} niet." if mis else ""))
    dekking = verslag.dekking
    uit.print(f"Dekking: {_procent(dekking.deel)} van de regels beslist in een geval.")
    if dekking.ontbreekt:
        uit.print("Geen geval raakt:")
        for artikel in dekking.ontbreekt:
            uit.print(f"  {naam_van(artikel)}: {artikel.tekst}")


def _kop(tekst: str) -> None:
    uit.print(Text(tekst, style="bold"))
    uit.print()
