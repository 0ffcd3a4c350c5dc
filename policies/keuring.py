"""What a schema cannot say of a convenant: that its parts fit together (CON-01, PLA-14)."""

import re
from collections.abc import Iterator

from domain.afspraken import Toestemmingsmodel
from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.partij import Partijsoort
from policies.convenantfout import ConvenantFout, Pad, artikel_bij, bedoelt
from policies.convenantvorm import Convenant, ConvenantArtikel
from policies.yamlbron import Gelezen

_DOELNAAM = re.compile(r"[a-z][a-z0-9 -]{0,39}")
_ZET_HET_ERBIJ = "zet het daar bij, of haal het hier weg"
_REGELSOORTEN = ("mag", "hooguit", "mag niet")

Bezwaar = tuple[Pad, str]
"""Where something does not fit, and what would be right."""


def keur(convenant: Convenant, gelezen: Gelezen, bron: str, *, nieuw: bool) -> None:
    """Refuse a document whose parts do not fit together.

    ``nieuw`` is a document that is not published yet: it also has to say what older ones could leave unsaid.

    Raises:
        ConvenantFout: the first misfit, with its line, its article and what would be right.
    """
    for pad, zin in (*_bezwaren(convenant, gelezen), *(_gesloten_lijsten(convenant) if nieuw else ())):
        raise ConvenantFout(bron, gelezen.regel(pad), artikel_bij(pad, gelezen), zin)


def _bezwaren(convenant: Convenant, gelezen: Gelezen) -> Iterator[Bezwaar]:
    yield from _partijen(convenant)
    yield from _doelnamen(convenant)
    yield from _gegevens(convenant)
    yield from _eenmalig(convenant)
    yield from _onbekende_verwijzingen(convenant)
    yield from _vreemde_doelen_in_lijst(convenant)
    yield from _artikelen(convenant, gelezen)
    yield from _doelen_zonder_grond(convenant)


def _partijen(convenant: Convenant) -> Iterator[Bezwaar]:
    soorten = [p.soort for p in convenant.partijen]
    for nummer, soort in enumerate(soorten):
        if soort in soorten[:nummer]:
            yield ("partijen", nummer), f"de partij '{soort}' staat er twee keer; laat er een weg"


def _doelnamen(convenant: Convenant) -> Iterator[Bezwaar]:
    for doel in convenant.doelen:
        if not _DOELNAAM.fullmatch(doel):
            zin = f"de naam '{doel}' kan niet; een doel heet kort, in kleine letters, cijfers, spaties en streepjes"
            yield ("doelen", doel), zin


def _gegevens(convenant: Convenant) -> Iterator[Bezwaar]:
    for nummer, categorie in enumerate(convenant.gegevens):
        if categorie.is_gezondheid or categorie.is_strafrechtelijk:
            yield ("gegevens", nummer), f"'{categorie}' hoort bij 'bijzondere gegevens'"


def _eenmalig(convenant: Convenant) -> Iterator[Bezwaar]:
    """Who always receives needs no agreement each time, so nobody is both."""
    blok = convenant.strafrechtelijke_gegevens
    for soort in blok.eenmalig_aan if blok is not None else ():
        if blok is not None and soort in blok.ontvangers:
            zin = f"'{soort}' staat al bij de ontvangers; kies een van de twee"
            yield ("strafrechtelijke gegevens", "eenmalig aan"), zin


def _gesloten_lijsten(convenant: Convenant) -> Iterator[Bezwaar]:
    """For each purpose, which purpose of the law it is: where police or prosecutor take part, one without is closed."""
    blok = convenant.strafrechtelijke_gegevens
    if blok is None or not convenant.soorten & {Partijsoort.POLITIE, Partijsoort.OM}:
        return
    for doel in blok.doelen:
        if doel not in blok.wpolg and doel not in blok.wjsg:
            zin = f"het doel '{doel}' staat niet bij 'wpolg' en niet bij 'wjsg'; zeg welk doel van die wet het is"
            yield ("strafrechtelijke gegevens", "doelen"), zin


def _vreemde_doelen_in_lijst(convenant: Convenant) -> Iterator[Bezwaar]:
    blok = convenant.strafrechtelijke_gegevens
    for veld, lijst in (("wpolg", blok.wpolg), ("wjsg", blok.wjsg)) if blok is not None else ():
        for doel in lijst:
            if blok is not None and doel not in blok.doelen:
                yield ("strafrechtelijke gegevens", veld), f"'{doel}' staat niet bij 'doelen' van dit deel"


def _onbekende_verwijzingen(convenant: Convenant) -> Iterator[Bezwaar]:
    """Parties and purposes that a part names, but the document does not have."""
    strafrecht, toestemming = convenant.strafrechtelijke_gegevens, convenant.toestemming
    genoemd = [("toestemming", "transparant tussen", toestemming.transparant_tussen)]
    doelen = [("toestemming", "doelen onder de wmo", toestemming.doelen_onder_de_wmo)]
    if strafrecht is not None:
        genoemd.append(("strafrechtelijke gegevens", "ontvangers", strafrecht.ontvangers))
        genoemd.append(("strafrechtelijke gegevens", "eenmalig aan", strafrecht.eenmalig_aan))
        doelen.append(("strafrechtelijke gegevens", "doelen", strafrecht.doelen))
    for blok, veld, soorten in genoemd:
        for soort in soorten:
            if soort not in convenant.soorten:
                yield (blok, veld), f"'{soort}' is geen partij van dit convenant"
    for blok, veld, namen in doelen:
        for doel in namen:
            if doel not in convenant.doelen:
                yield (blok, veld), _onbekend_doel(doel, convenant)


def _artikelen(convenant: Convenant, gelezen: Gelezen) -> Iterator[Bezwaar]:
    gezien: set[str] = set()
    for nummer, artikel in enumerate(convenant.artikelen):
        plek: Pad = ("artikelen", nummer)
        if artikel.artikel in gezien:
            yield plek, "dit nummer is al gebruikt; geef elk artikel een eigen nummer"
        gezien.add(artikel.artikel)
        geschreven = gelezen.inhoud["artikelen"][nummer]
        for woord in _REGELSOORTEN:
            if woord in geschreven and geschreven[woord] is None:
                yield (*plek, woord), f"achter '{woord}' staat geen regel"
        for zin in (*_vreemd(convenant, artikel), *_zonder_dekking(convenant, artikel)):
            yield plek, zin


def _vreemd(convenant: Convenant, artikel: ConvenantArtikel) -> Iterator[str]:
    """What a rule names, but the document does not have."""
    if artikel.regel is None:
        return
    gegevens = {*convenant.gegevens, *convenant.bijzondere_gegevens}
    for soort in artikel.regel.wie or ():
        if soort not in convenant.soorten:
            yield f"'{soort}' is geen partij van dit convenant; {_ZET_HET_ERBIJ}"
    for categorie in artikel.regel.wat or ():
        if categorie not in gegevens:
            yield f"'{categorie}' staat niet bij de gegevens van dit convenant; {_ZET_HET_ERBIJ}"
    for doel in artikel.regel.doel or ():
        if doel not in convenant.doelen:
            yield _onbekend_doel(doel, convenant)


def _zonder_dekking(convenant: Convenant, artikel: ConvenantArtikel) -> Iterator[str]:
    """A grant that rests on something another part of the document does not give."""
    mag = artikel.mag
    if mag is None or mag.tot_en_met is Niveau.ANONIEM:
        return
    for grond in mag.op_grond_van or ():
        if grond.zonder_toestemming and grond not in convenant.zonder_toestemming.gronden:
            yield f"'{grond}' staat niet bij 'zonder toestemming'; zet het daar bij, of haal het hier weg"
    if Grondslag.TAAK_NA_GESPREK in (mag.op_grond_van or ()):
        yield from _na_gesprek(convenant, artikel)
    if Categorie.STRAFRECHT in mag.wat:
        yield from _strafrecht(convenant, artikel)


def _na_gesprek(convenant: Convenant, artikel: ConvenantArtikel) -> Iterator[str]:
    toestemming = convenant.toestemming
    if toestemming.model is not Toestemmingsmodel.TRANSPARANTIE:
        yield "'taak na gesprek' kan alleen als bij 'toestemming' het model 'transparantie' staat"
        return
    for soort in artikel.mag.wie if artikel.mag else ():
        if soort not in toestemming.transparant_tussen:
            yield f"'{soort}' staat niet bij 'transparant tussen'; 'taak na gesprek' kan dan niet"
    for doel in artikel.mag.doel if artikel.mag else ():
        if doel not in toestemming.doelen_onder_de_wmo:
            yield f"'{doel}' staat niet bij 'doelen onder de wmo'; 'taak na gesprek' kan dan niet"


def _strafrecht(convenant: Convenant, artikel: ConvenantArtikel) -> Iterator[str]:
    blok = convenant.strafrechtelijke_gegevens
    if blok is None:
        yield "dit artikel staat strafrecht toe; noem dan bij 'strafrechtelijke gegevens' wie, waarvoor en welk besluit"
        return
    for soort in artikel.mag.wie if artikel.mag else ():
        if soort not in {*blok.ontvangers, *blok.eenmalig_aan}:
            yield f"'{soort}' staat niet bij de ontvangers van 'strafrechtelijke gegevens'"
    for doel in artikel.mag.doel if artikel.mag else ():
        if doel not in blok.doelen:
            yield f"'{doel}' staat niet bij de doelen van 'strafrechtelijke gegevens'"


def _doelen_zonder_grond(convenant: Convenant) -> Iterator[Bezwaar]:
    """A purpose for which nothing can be shared on any ground has none to exist on."""
    gediend = {doel for artikel in convenant.artikelen if artikel.mag for doel in artikel.mag.doel}
    for doel in convenant.doelen:
        if doel not in gediend:
            zin = f"het doel '{doel}' heeft geen grond: geen enkel artikel staat er iets voor toe. Schrijf zo'n artikel"
            yield ("doelen", doel), f"{zin}, of haal het doel weg"


def _onbekend_doel(doel: str, convenant: Convenant) -> str:
    goed = bedoelt(doel, list(convenant.doelen)) or f"; kies uit: {', '.join(convenant.doelen)}"
    return f"het doel '{doel}' staat niet bij de doelen{goed}"
