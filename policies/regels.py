"""From document to policy lines: nobody writes them by hand, and each carries its article (CON-03).

Order: the law, then what follows from the document as a whole, then its own ceilings, then its grants. So the first
line that refuses is the highest law.
"""

from collections.abc import Mapping

from domain.afspraken import Toestemmingsmodel
from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Artikel
from domain.partij import Binding, Geheimhouding, Partijsoort
from policies.convenant import Bereikregel, Convenant, ConvenantArtikel, Mag
from policies.ruimte import Lijn, bekende_waarden
from policies.wet import OnderWet, Wetgeving, geldende_wet, is_wet
from policies.wetslijn import lijn_van

GEEN_PARTIJ = "Deze organisatie is geen partij bij dit convenant."
BUITEN_DE_DOELEN = "Dit doel staat niet in het convenant."
UITDRUKKELIJK = "In dit convenant geldt uitdrukkelijke toestemming. Erover praten alleen is niet genoeg."
NIET_ZO_TRANSPARANT = "Delen na een gesprek kan hier alleen tussen de genoemde partijen en voor doelen van de Wmo."
STRAFRECHT = "Strafrechtelijke gegevens gaan alleen naar de genoemde ontvangers, voor de genoemde doelen."
_FEITEN = ("binding", "deelname", "gegeven", "doelbinding")
_WIE_IEMAND_IS = {
    "geheimhouding": frozenset(g.value for g in Geheimhouding),
    "gever": frozenset(g.value for g in Geheimhouding),
    "pet": frozenset(r.value for r in Rol),
}
"""What is so of the people, with all their values: a grant that leaves it out is narrowed by a law about it."""

_ONGEBONDEN = {
    Binding.NIET_GETEKEND: "Deze organisatie heeft dit convenant niet ondertekend.",
    Binding.OPGESCHORT: "De deelname van deze organisatie aan dit convenant is opgeschort.",
    Binding.UITGETREDEN: "Deze organisatie is uit dit convenant getreden.",
}
ALLEEN_GENOEMD = frozenset({Grondslag.ANONIEM, Grondslag.TAAK_NA_GESPREK})
"""Grounds that a grant has only when it names them."""

HERLEIDBAAR = frozenset(n.value for n in Niveau if n is not Niveau.ANONIEM)


class PublicatieGeweigerd(Exception):  # noqa: N818 - the field's word
    """A convenant cannot come into force: by which of its articles, and against which law."""

    def __init__(self, artikel: str | None, wet: str | None, zin: str) -> None:
        super().__init__(zin)
        self.artikel = artikel
        self.wet = wet
        self.zin = zin


def beleidslijnen(convenant: Convenant, op: OnderWet) -> tuple[Lijn, ...]:
    """All policy lines of a convenant under the law of a day, or under one that was kept.

    Raises:
        PublicatieGeweigerd: the document grants nothing, or there is no law to hold it against.
    """
    geldend = geldende_wet(op)
    if not geldend:
        wanneer = "" if isinstance(op, Wetgeving) else f" die geldt op {op}"
        raise PublicatieGeweigerd(None, None, f"Er is geen wet bekend{wanneer}. Zonder wet geldt geen convenant.")
    soorten = {naam: doel.soort for naam, doel in convenant.doelen.items()}
    wet = tuple(lijn for w in geldend if (lijn := lijn_van(w, convenant.samenwerking, soorten)) is not None)
    plafonds = tuple(lijn for a in convenant.artikelen for lijn in _verboden(convenant, a))
    ruimtes = tuple(_toestemming(convenant, a, a.mag) for a in convenant.artikelen if a.mag)
    if not ruimtes:
        raise PublicatieGeweigerd(None, None, "Dit convenant staat niets toe. Er is niets om te publiceren.")
    return (*wet, *_uit_het_geheel(convenant), *_uit_de_afspraken(convenant), *plafonds, *ruimtes)


def artikel_van(convenant: Convenant, artikel: ConvenantArtikel) -> Artikel:
    """The article as a verdict names it."""
    return Artikel(bron=bron_van(convenant), nummer=artikel.artikel, tekst=artikel.tekst)


def bron_van(convenant: Convenant) -> str:
    """How articles of this convenant name where they stand."""
    return f"{convenant.convenant} v{convenant.versie}"


def _uit_het_geheel(convenant: Convenant) -> tuple[Lijn, ...]:
    """What follows from who signs: other kinds of party are outside, and so is who is not bound."""
    ongebonden = tuple(
        Lijn(
            "deny", Artikel(bron=bron_van(convenant), nummer="ondertekening", tekst=tekst), {"binding": frozenset({b})}
        )
        for b, tekst in _ONGEBONDEN.items()
    )
    bekend = bekende_waarden(tuple(convenant.doelen))
    anderen = frozenset(bekend["partij"]) - {s.value for s in convenant.soorten}
    buiten = Artikel(bron=bron_van(convenant), nummer="partijen", tekst=GEEN_PARTIJ)
    return (*ongebonden, Lijn("deny", buiten, {"partij": anderen})) if anderen else ongebonden


def _uit_de_afspraken(convenant: Convenant) -> tuple[Lijn, ...]:
    """What follows from the consent model (CON-04) and from the agreement on criminal data (PLA-14)."""
    bekend = bekende_waarden(tuple(convenant.doelen))
    lijnen: list[Lijn] = []
    toestemming, na_gesprek = convenant.toestemming, frozenset({Grondslag.TAAK_NA_GESPREK.value})
    gekozen = toestemming.model is Toestemmingsmodel.TRANSPARANTIE
    tekst = NIET_ZO_TRANSPARANT if gekozen else UITDRUKKELIJK
    artikel = Artikel(bron=bron_van(convenant), nummer="toestemming", tekst=tekst)
    over = {"grond": na_gesprek, "niveau": HERLEIDBAAR}
    if gekozen:
        lijnen += _behalve(artikel, over, toestemming.transparant_tussen, toestemming.doelen_onder_de_wmo, bekend)
    else:
        lijnen.append(Lijn("deny", artikel, over))
    strafrecht = convenant.strafrechtelijke_gegevens
    if strafrecht is not None:
        artikel = Artikel(bron=bron_van(convenant), nummer="strafrechtelijke gegevens", tekst=STRAFRECHT)
        over = {"categorie": frozenset({Categorie.STRAFRECHT.value}), "niveau": HERLEIDBAAR}
        ontvangers = (*strafrecht.ontvangers, *strafrecht.eenmalig_aan)
        lijnen += _behalve(artikel, over, ontvangers, strafrecht.doelen, bekend)
    return tuple(lijnen)


def _behalve(
    artikel: Artikel,
    over: dict[str, frozenset[str]],
    partijen: tuple[Partijsoort, ...],
    doelen: tuple[str, ...],
    bekend: Mapping[str, tuple[str, ...]],
) -> list[Lijn]:
    """The prohibition for every party that is not named, and for every purpose that is not."""
    buiten = {
        "partij": frozenset(bekend["partij"]) - {p.value for p in partijen},
        "doel": frozenset(bekend["doel"]) - set(doelen),
    }
    return [Lijn("deny", artikel, {**over, dimensie: weg}) for dimensie, weg in buiten.items() if weg]


def _vak(regel: Bereikregel) -> dict[str, frozenset[str] | None]:
    def waarden(lijst: tuple[object, ...] | None) -> frozenset[str] | None:
        return None if lijst is None else frozenset(str(w) for w in lijst)

    return {
        "partij": waarden(regel.wie),
        "kring": waarden(regel.kring),
        "categorie": waarden(regel.wat),
        "doel": waarden(regel.doel),
        "fase": waarden(regel.fase),
        "grond": waarden(regel.op_grond_van),
        "geheimhouding": waarden(regel.geheimhouding),
        "gever": waarden(regel.gever),
        "pet": waarden(regel.pet),
    }


def _verboden(convenant: Convenant, artikel: ConvenantArtikel) -> list[Lijn]:
    if artikel.hooguit is not None:
        boven = frozenset(n.value for n in Niveau if n > artikel.hooguit.niveau)
        return [Lijn("deny", artikel_van(convenant, artikel), {**_vak(artikel.hooguit), "niveau": boven})]
    if artikel.mag_niet is not None:
        return [Lijn("deny", artikel_van(convenant, artikel), {**_vak(artikel.mag_niet), "niveau": HERLEIDBAAR})]
    return []


def _toestemming(convenant: Convenant, artikel: ConvenantArtikel, mag: Mag) -> Lijn:
    bekend = bekende_waarden(tuple(convenant.doelen))
    vak = _vak(mag)
    if vak["grond"] is None:
        vak["grond"] = frozenset(g.value for g in Grondslag if g not in ALLEEN_GENOEMD)
    vak["niveau"] = frozenset({Niveau.ANONIEM.value, *(n.value for n in mag.tot_en_met.tot_en_met())})
    volledig = {d: vak.get(d) or frozenset(bekend[d]) for d in bekend}
    return Lijn("allow", artikel_van(convenant, artikel), volledig)


def toets_aan_de_wet(lijnen: tuple[Lijn, ...]) -> None:
    """Refuse grants that reach into what a law closes (PLA-10). A law that came later narrows them all the same.

    Raises:
        PublicatieGeweigerd: with the first such article, and the law.
    """
    wet = tuple(lijn for lijn in lijnen if is_wet(lijn.artikel))
    for lijn in lijnen:
        if lijn.eft == "allow":
            _niet_boven_de_wet(lijn, wet)


def _niet_boven_de_wet(ruimte: Lijn, wet: tuple[Lijn, ...]) -> None:
    """A grant that reaches, by what it names, into what a law closes.

    A law that closes by a fact (taking part, being given, another purpose) is not one a grant can go against. Neither
    is one about the secrecy or the role of people, as long as the grant does not name them: it is then narrowed by
    that law.
    """
    for verbod in wet:
        if any(verbod.vak.get(d) is not None for d in _FEITEN):
            continue
        if any(
            verbod.vak.get(d) is not None and (ruimte.vak[d] or frozenset()) >= alle
            for d, alle in _WIE_IEMAND_IS.items()
        ):
            continue
        if all(_raakt(ruimte, verbod, d) for d in ("partij", "categorie", "niveau", "grond", "doel", *_WIE_IEMAND_IS)):
            zin = (
                f"Artikel {ruimte.artikel.nummer} staat meer toe dan de wet. {verbod.artikel} zegt: "
                f"{verbod.artikel.tekst} Laat in artikel {ruimte.artikel.nummer} weg wat deze wet sluit."
            )
            raise PublicatieGeweigerd(ruimte.artikel.nummer, str(verbod.artikel), zin)


def _raakt(ruimte: Lijn, verbod: Lijn, dimensie: str) -> bool:
    een, ander = ruimte.vak.get(dimensie), verbod.vak.get(dimensie)
    return een is None or ander is None or not een.isdisjoint(ander)
