"""Properties that hold for every question there is, for the bundled convenanten and for ones drawn at random."""

import random
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from domain.categorie import Categorie
from domain.fase import Fase
from domain.grondslag import Grondslag
from domain.partij import Geheimhouding, Kring
from policies.beleid import GepubliceerdBeleid, publiceer
from policies.convenant import Convenant
from policies.regels import PublicatieGeweigerd
from policies.ruimte import ONBEKEND
from policies.volledig import BINNEN, BUITEN
from tests.beleid.ruimtes import HERLEIDBAAR, Ruimte, niet_meer_dan, zelfde

OP = date(2026, 2, 1)


@pytest.fixture
def ruimte(gepubliceerde: GepubliceerdBeleid) -> Ruimte:
    """Each bundled convenant, as all that it allows."""
    return Ruimte(gepubliceerde)


def _anders(convenant: Convenant, artikelen: list[dict[str, Any]]) -> Convenant:
    """The same document with other articles."""
    return Convenant.model_validate({**convenant.model_dump(by_alias=True), "artikelen": artikelen})


def _artikelen(convenant: Convenant) -> list[dict[str, Any]]:
    return [a.model_dump(by_alias=True) for a in convenant.artikelen]


@pytest.mark.eis("NIV-05")
def test_een_lager_niveau_volgt_een_hoger_overal(ruimte: Ruimte) -> None:
    """Lower level follows higher: who may have more may have each traceable level below it, for every question."""
    een_lager = ruimte.deel(niveau="dat").bit_length() - ruimte.deel(niveau="anoniem").bit_length()
    boven_dat = ruimte.deel(niveau=("buitenkant", "inhoud"))
    assert ruimte.aantal
    for rij in ruimte.rijen():
        (bits,) = rij.bits
        assert not ((bits & boven_dat) >> een_lager) & ~bits


@pytest.mark.eis("PLA-08", "STP-09", "TST-03", "PLA-05", "PLA-06", "CON-02")
def test_geen_sleutel_kan_worden_gemist(ruimte: Ruimte) -> None:
    """Not bound or no taking part: nothing at all.

    Not given, no ground in force, another purpose, or a role that reads no files: nothing traceable.
    """
    herleidbaar = ruimte.deel(niveau=HERLEIDBAAR)
    geen_grond = ruimte.deel(grond=("verlopen", "ingetrokken", "ontbreekt", "anoniem"), niveau=HERLEIDBAAR)
    for rij in ruimte.rijen("binding", "deelname", "gegeven", "doelbinding", "pet"):
        waarden, (bits,) = rij.waarden, rij.bits
        if waarden["binding"] != "gebonden" or waarden["deelname"] != "deelnemer":
            assert not bits
        if waarden["gegeven"] == "nee" or waarden["doelbinding"] == "ander doel":
            assert not bits & herleidbaar
        if waarden["pet"] in {"bestuur", "beheer", "oefenleiding"}:
            assert not bits & herleidbaar
        assert not bits & geen_grond


@pytest.mark.eis("PLA-01", "PLA-02", "PLA-03", "PLA-09", "PLA-12")
def test_de_wet_sluit_in_elk_convenant_hetzelfde(ruimte: Ruimte) -> None:
    """The ceilings on health and criminal data and on a derived secrecy, over the whole space."""
    gespaard = {"toestemming", "vitaal belang", "wet"}
    gronden = tuple(g for g in ruimte.bekend["grond"] if g not in gespaard)
    bijzonder = ("gezondheid", "verslaving", "strafrecht")
    corporatie = ruimte.deel(categorie=bijzonder, grond=gronden, niveau=HERLEIDBAAR)
    zonder_geheim = ruimte.deel(categorie=bijzonder, geheimhouding="geen", niveau=HERLEIDBAAR)
    suwi = ruimte.deel(
        categorie=("gezondheid", "verslaving"),
        geheimhouding="suwi",
        niveau=HERLEIDBAAR,
        grond=tuple(g for g in ruimte.bekend["grond"] if g not in {"toestemming", "wet"}),
    )
    zelf_doorbreken = ruimte.deel(
        grond=("vitaal belang", "conflict van plichten", "goed hulpverlenerschap"), niveau=HERLEIDBAAR
    )
    for rij in ruimte.rijen("partij", "gever"):
        (bits,) = rij.bits
        assert not bits & (zonder_geheim | suwi)
        if rij.waarden["partij"] in {"woningcorporatie", "nutsbedrijf"}:
            assert not bits & corporatie
        if rij.waarden["gever"] == "afgeleid":
            assert not bits & zelf_doorbreken


def test_wat_niemand_kent_is_dicht(ruimte: Ruimte) -> None:
    """A value that nobody knows is refused in every dimension, whatever stands beside it."""
    vreemd = [ruimte.deel(**{d: ONBEKEND}) for d in BINNEN]
    open_ = set()
    for rij in ruimte.rijen(*BUITEN):
        (bits,) = rij.bits
        assert not bits or ONBEKEND not in rij.waarden.values()
        open_.add(bits)
    assert not any(bits & v for bits in open_ for v in vreemd)


@pytest.mark.eis("CON-03")
def test_alleen_wat_uitdrukkelijk_mag_mag(ruimte: Ruimte) -> None:
    """Default deny: all that is allowed lies within a grant, and the verdict names only grants of the document."""
    convenant = ruimte.beleid.convenant
    for rij in ruimte.rijen("partij"):
        (bits,) = rij.bits
        genoemd = 0
        for artikel in convenant.artikelen:
            if artikel.mag and rij.waarden["partij"] in artikel.mag.wie:
                genoemd |= ruimte.deel(categorie=tuple(artikel.mag.wat), doel=artikel.mag.doel)
        assert not bits & ~genoemd


@pytest.mark.eis("PLA-10")
def test_de_wet_staat_altijd_vooraan(gepubliceerde: GepubliceerdBeleid) -> None:
    """In every answer the lines are in order: law, then the convenant as a whole, then its articles as they stand."""
    nummers = {uitslag.lijnen for _, uitslag in gepubliceerde.tabel.vakken()}
    assert len(nummers) > 50
    for lijnen in nummers:
        assert list(lijnen) == sorted(lijnen)
        van_de_wet = [gepubliceerde.lijnen[n].artikel.bron.startswith("wet: ") for n in lijnen]
        assert van_de_wet == sorted(van_de_wet, reverse=True)


@pytest.mark.eis("CON-03")
def test_de_volgorde_van_artikelen_doet_er_niet_toe(gepubliceerde: GepubliceerdBeleid) -> None:
    """Order independent: the articles in another order allow the same."""
    artikelen = _artikelen(gepubliceerde.convenant)
    random.Random(3).shuffle(artikelen)
    ander = publiceer(_anders(gepubliceerde.convenant, artikelen), OP)
    assert zelfde(Ruimte(gepubliceerde), Ruimte(ander))


@pytest.mark.eis("CON-03", "PLA-10")
def test_een_verbod_wint_van_elk_artikel(ruimte: Ruimte) -> None:
    """Deny trumps: a prohibition takes away exactly what it names, and nothing else changes."""
    convenant = ruimte.beleid.convenant
    verbod = {"artikel": "9.9", "tekst": "Hier niet.", "mag niet": {"kring": ["klein"], "fase": ["uitvoering"]}}
    met = Ruimte(publiceer(_anders(convenant, [*_artikelen(convenant), verbod]), OP))
    weg = ruimte.deel(kring="klein", fase="uitvoering", niveau=HERLEIDBAAR)
    assert zelfde(ruimte, met, zonder=weg)
    assert met.aantal < ruimte.aantal


@st.composite
def _willekeurige_artikelen(trek: st.DrawFn, convenant: Convenant) -> list[dict[str, Any]]:
    """A few articles over the parties, data and purposes of a convenant."""

    def deel(waarden: Any, *, hooguit: int = 3) -> list[str]:
        keus = st.lists(st.sampled_from([str(w) for w in waarden]), min_size=1, max_size=hooguit, unique=True)
        return trek(keus)

    def bereik(*verplicht: str) -> dict[str, list[str]]:
        gegevens = [c for c in Categorie if c in {*convenant.gegevens, *convenant.bijzondere_gegevens}]
        bronnen: dict[str, Any] = {
            "wie": sorted(convenant.soorten),
            "wat": gegevens,
            "doel": list(convenant.doelen),
            "kring": Kring,
            "fase": Fase,
            "op grond van": [g for g in Grondslag if g is not Grondslag.ANONIEM],
            "geheimhouding": [g for g in Geheimhouding if g is not Geheimhouding.GEEN],
        }
        return {d: deel(b) for d, b in bronnen.items() if d in verplicht or trek(st.booleans())}

    niveau = st.sampled_from(HERLEIDBAAR)
    artikelen: list[dict[str, Any]] = [
        {"mag": {**bereik("wie", "wat", "doel", "op grond van"), "tot en met": trek(niveau)}} for _ in range(3)
    ]
    artikelen += [{"hooguit": {**bereik(), "niveau": trek(niveau)}} for _ in range(trek(st.integers(0, 2)))]
    artikelen += [{"mag niet": bereik("doel")} for _ in range(trek(st.integers(0, 1)))]
    return [{"artikel": f"1.{n}", "tekst": "Een artikel.", **a} for n, a in enumerate(artikelen, start=1)]


def _gepubliceerd_of_boven_de_wet(convenant: Convenant) -> Ruimte | PublicatieGeweigerd:
    try:
        return Ruimte(publiceer(convenant, OP))
    except PublicatieGeweigerd as geweigerd:
        return geweigerd


@pytest.mark.eis("CON-03", "PLA-10")
@settings(
    max_examples=3, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
@given(gegevens=st.data())
def test_een_willekeurig_convenant_zegt_wat_er_staat(gegevens: st.DataObject, ruimte: Ruimte) -> None:
    """Any articles: the whole space equals the plain reading, or the law refuses one by name.

    One more ceiling never allows more, and one more grant never less.
    """
    convenant = ruimte.beleid.convenant
    artikelen = gegevens.draw(_willekeurige_artikelen(convenant))
    eerst = _gepubliceerd_of_boven_de_wet(_anders(convenant, artikelen))
    if isinstance(eerst, PublicatieGeweigerd):
        assert eerst.artikel
        assert eerst.wet
        return
    plafond = {"artikel": "8.1", "tekst": "Niet meer dan dat.", "hooguit": {"kring": ["breed"], "niveau": "dat"}}
    gunst = _artikelen(convenant)[0] | {"artikel": "8.2"}
    lager = Ruimte(publiceer(_anders(convenant, [*artikelen, plafond]), OP))
    hoger = Ruimte(publiceer(_anders(convenant, [*artikelen, gunst]), OP))
    assert niet_meer_dan(lager, eerst)
    assert niet_meer_dan(eerst, hoger)
