"""Properties that hold for every question there is, in every convenant that comes with the program."""

import random
from datetime import date
from typing import Any

import pytest

from domain.medewerker import Rol
from domain.partij import Geheimhouding
from policies.beleid import GepubliceerdBeleid, publiceer
from policies.convenant import Convenant, Mag
from policies.redenen import eerste_voor_de_wet
from policies.ruimte import ONBEKEND, Lijn
from policies.volledig import BINNEN, BUITEN
from tests.beleid.conftest import ALLE
from tests.beleid.ruimtes import HERLEIDBAAR, Ruimte, niet_meer_dan, zelfde

OP = date(2026, 2, 1)
ALLE_GEHEIMEN = tuple(Geheimhouding)
ALLE_PETTEN = tuple(Rol)


@pytest.fixture
def ruimte(elk_gepubliceerd: GepubliceerdBeleid) -> Ruimte:
    """Each bundled convenant, as all that it allows."""
    return Ruimte(elk_gepubliceerd)


def _anders(convenant: Convenant, artikelen: list[dict[str, Any]]) -> Convenant:
    """The same document with other articles."""
    return Convenant.model_validate({**convenant.model_dump(by_alias=True), "artikelen": artikelen})


def _artikelen(convenant: Convenant) -> list[dict[str, Any]]:
    return [a.model_dump(by_alias=True) for a in convenant.artikelen]


def test_alle_meegeleverde_convenanten_doen_mee() -> None:
    """What follows is asked of every document that comes with the program."""
    assert set(ALLE) >= {"bemoeizorg", "jeugd", "veiligheidshuis", "wijkteam", "wijkteam-transparant"}


@pytest.mark.eis("NIV-05")
def test_een_lager_niveau_volgt_een_hoger_overal(ruimte: Ruimte) -> None:
    """Lower level follows higher: who may have more may have each traceable level below it, for every question."""
    assert ruimte.aantal
    for rij in ruimte.rijen():
        (bits,) = rij.bits
        for hoger, lager in (("inhoud", "buitenkant"), ("buitenkant", "dat")):
            assert not ruimte.naast(bits, "niveau", hoger, lager)


@pytest.mark.eis("TST-03", "STP-07")
@pytest.mark.parametrize(
    ("minder", "meer"), [("ingetrokken", "toestemming"), ("verlopen", "ontbreekt"), ("ontbreekt", "toestemming")]
)
def test_wat_voorbij_is_staat_nooit_meer_toe(minder: str, meer: str, ruimte: Ruimte) -> None:
    """Withdrawn allows no more than given, expired no more than no ground at all, and that no more than consent."""
    kan = ruimte.deel(grond=meer)
    toegestaan = 0
    for rij in ruimte.rijen():
        (bits,) = rij.bits
        toegestaan |= bits & kan
        assert not ruimte.naast(bits, "grond", minder, meer)
    assert bool(toegestaan) is (meer == "toestemming")


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
    """Default deny: a value that nobody knows is refused in every dimension, whatever stands beside it."""
    vreemd = [ruimte.deel(**{d: ONBEKEND}) for d in BINNEN]
    for dimensie in BUITEN:
        for rij in ruimte.rijen(dimensie):
            (bits,) = rij.bits
            assert not bits or rij.waarden[dimensie] != ONBEKEND
            assert dimensie != BUITEN[0] or not any(bits & v for v in vreemd)


def _gunst(ruimte: Ruimte, mag: Mag) -> int:
    """The questions of a row that the text of a grant is about, as a person reads it; who is asked apart."""
    bereik = {
        "categorie": mag.wat,
        "niveau": ("anoniem", *HERLEIDBAAR)[: 1 + mag.tot_en_met.rang],
        "grond": mag.op_grond_van
        or ("wet", "taak", "toestemming", "vitaal belang", "conflict van plichten", "goed hulpverlenerschap"),
        "doel": mag.doel,
        "kring": mag.kring,
        "fase": mag.fase,
        "geheimhouding": mag.geheimhouding,
    }
    return ruimte.deel(**{d: tuple(w) for d, w in bereik.items() if w is not None})


@pytest.mark.eis("CON-03")
def test_alleen_wat_uitdrukkelijk_mag_mag(ruimte: Ruimte) -> None:
    """Only explicitly permitted: all that is allowed lies within a grant of the document, in every dimension."""
    gunsten = [
        ({"partij": mag.wie, "gever": mag.gever or ALLE_GEHEIMEN, "pet": mag.pet or ALLE_PETTEN}, _gunst(ruimte, mag))
        for mag in (a.mag for a in ruimte.beleid.convenant.artikelen)
        if mag
    ]
    for rij in ruimte.rijen("partij", "gever", "pet"):
        (bits,) = rij.bits
        genoemd = 0
        for wie, vak in gunsten:
            if all(rij.waarden[d] in {str(w) for w in van} for d, van in wie.items()):
                genoemd |= vak
        assert not bits & ~genoemd


def _buiten(lijn: Lijn) -> dict[str, frozenset[str]]:
    return {d: w for d in BUITEN if (w := lijn.vak.get(d)) is not None}


def _binnen(lijn: Lijn) -> dict[str, tuple[str, ...]]:
    return {d: tuple(w) for d in BINNEN if (w := lijn.vak.get(d)) is not None}


@pytest.mark.eis("PLA-10")
def test_de_wet_wint_altijd_en_wordt_genoemd(ruimte: Ruimte) -> None:
    """Statute always wins, for every question, and is named, before anything else, whatever the convenant says."""
    b = ruimte.beleid
    wet = [lijn for lijn in b.lijnen if lijn.artikel.bron.startswith("wet: ")]
    assert eerste_voor_de_wet(b.lijnen) is None
    gesloten = [(_buiten(lijn), ruimte.deel(**_binnen(lijn)), str(lijn.artikel)) for lijn in wet]
    for rij in ruimte.rijen("deelname", "gegeven", "doelbinding", "pet", "partij", "gever"):
        (bits,) = rij.bits
        for buiten, vak, naam in gesloten if bits else ():
            if all(rij.waarden[d] in waarden for d, waarden in buiten.items()):
                assert not bits & vak, naam
    trekking = random.Random(20260202)
    for lijn in wet * 20:
        vraag = {d: trekking.choice(sorted(lijn.vak.get(d) or ruimte.bekend[d])) for d in ruimte.bekend}
        uitslag = b.tabel.vraag(vraag)
        genoemd = [b.lijnen[n].artikel for n in uitslag.lijnen]
        assert not uitslag.mag
        assert lijn.artikel in genoemd
        assert genoemd[0].bron.startswith("wet: ")


@pytest.mark.eis("CON-03")
def test_de_volgorde_van_artikelen_doet_er_niet_toe(ruimte: Ruimte) -> None:
    """Order independent: the articles in another order allow the same."""
    convenant = ruimte.beleid.convenant
    artikelen = _artikelen(convenant)
    random.Random(3).shuffle(artikelen)
    assert artikelen != _artikelen(convenant)
    assert zelfde(ruimte, Ruimte(publiceer(_anders(convenant, artikelen), OP)))


VERBOD = {"artikel": "9.9", "tekst": "Hier niet.", "mag niet": {"kring": ["klein"], "fase": ["uitvoering"]}}
PLAFOND = {"artikel": "9.8", "tekst": "Dat.", "hooguit": {"fase": ["uitvoering"], "niveau": "dat"}}


@pytest.fixture
def strenger(ruimte: Ruimte, _strenger: dict[str, Ruimte]) -> Ruimte:
    """The same convenant with a prohibition before its articles and a ceiling after them; published once."""
    convenant = ruimte.beleid.convenant
    if convenant.hash not in _strenger:
        artikelen = [VERBOD, *_artikelen(convenant), PLAFOND]
        _strenger[convenant.hash] = Ruimte(publiceer(_anders(convenant, artikelen), OP))
    return _strenger[convenant.hash]


@pytest.fixture(scope="module")
def _strenger() -> dict[str, Ruimte]:
    return {}


@pytest.mark.eis("CON-03", "PLA-10")
def test_een_verbod_wint_van_elk_artikel(ruimte: Ruimte, strenger: Ruimte) -> None:
    """Deny trumps, wherever it stands: nothing is left of what it names, in any row, whatever grants it."""
    weg = ruimte.deel(kring="klein", fase="uitvoering", niveau=HERLEIDBAAR)
    assert not any(rij.bits[0] & weg for rij in strenger.rijen())
    assert any(rij.bits[0] & weg for rij in ruimte.rijen())


@pytest.mark.eis("CON-03", "PLA-10")
def test_een_plafond_meer_staat_nooit_meer_toe(ruimte: Ruimte, strenger: Ruimte) -> None:
    """An extra ceiling or prohibition never allows more, and takes away exactly what it names."""
    weg = ruimte.deel(kring="klein", fase="uitvoering", niveau=HERLEIDBAAR)
    boven = ruimte.deel(fase="uitvoering", niveau=("buitenkant", "inhoud"))
    assert niet_meer_dan(strenger, ruimte)
    assert zelfde(ruimte, strenger, zonder=weg | boven)
    assert strenger.aantal < ruimte.aantal
