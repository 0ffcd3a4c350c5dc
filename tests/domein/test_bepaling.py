"""Ground b names a provision of a catalogue, and never more than what it says (004 §3.2 IV b; STP-14, STP-15)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from domain.bepaling import Bepaling, Bepalingsoort
from domain.doel import Doelsoort
from domain.partij import Geheimhouding, Wetsdomein
from domain.verstrekking import Afweging, VerstrekkingGedaan, VerstrekkingGeweigerd
from domain.verzegeld import inhoud_van
from domain.vraag import Vraagstand
from tests.domein.bepalingen import BEPALINGEN, SINDS
from tests.domein.betrokkenheidsverhaal import beeindigd, vastgelegd
from tests.domein.verhaal import AFSPRAKEN, Verhaal, begin, id_, op, toestemming, vitaal

VEILIG = {"veiligheid": "veiligheid"}
AFSPRAKEN_MET_VEILIGHEID = AFSPRAKEN.model_copy(
    update={
        "doelen": {**AFSPRAKEN.doelen, **VEILIG},
        "doelsoorten": {**AFSPRAKEN.doelsoorten, "veiligheid": Doelsoort.VEILIGHEID},
    }
)
INGEVULD = {"burger ingelicht": "Ja, zij wil het niet.", "vermoeden van geweld": "Blauwe plekken."}
GEZINSVOOGD = "Jeugdwet, art. 7.3.11 lid 4"


def _zaak(wie: str = "verbrugge") -> Verhaal:
    return replace(begin(wie), afspraken=AFSPRAKEN_MET_VEILIGHEID)


def _op_de_wet(verhaal: Verhaal, artikel: str, naar: str, **anders: Any) -> dict[str, Any]:
    """A disclosure on this provision, to vary one thing in."""
    weg = {"toets": {}, "wiens_schade": None, "einddatum": None, "herbeoordelen": None}
    wet = {"grondslag": "wet", "wetsartikel": artikel, "eerdere_stappen": {"a": "Het gaat om hem."}}
    return vitaal(verhaal, **{**weg, **wet, "aan": [str(id_(naar))], **anders})


def _melding(verhaal: Verhaal, **anders: Any) -> dict[str, Any]:
    """A complete report to Veilig Thuis, to vary one thing in."""
    basis = {"doel": "veiligheid", "categorie": "gezondheid", "toets": INGEVULD}
    return _op_de_wet(verhaal, "Wmo 2015, art. 5.2.6", "prins", **{**basis, **anders})


def _redenen(verhaal: Verhaal, wie: str = "verbrugge", **velden: Any) -> dict[str, str]:
    """Each rule that refuses this, with its sentence."""
    (feit,) = verhaal.doet(wie, "verstrekking.doen", **velden).laatste
    redenen = inhoud_van(feit.redenen) if isinstance(feit, VerstrekkingGeweigerd) else ()
    return {spoor.regel: spoor.zin for spoor in redenen or ()}


def _gegeven(verhaal: Verhaal, wie: str = "verbrugge", **velden: Any) -> Afweging:
    feit = verhaal.doet(wie, "verstrekking.doen", **velden).laatste[0]
    assert isinstance(feit, VerstrekkingGedaan)
    afweging = inhoud_van(feit.afweging)
    assert afweging is not None
    return afweging


def _keurt_goed(doel: str, **anders: Any) -> list[str]:
    """The rules against approving this purpose for what was reported to Veilig Thuis."""
    verhaal = _zaak()
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **_melding(verhaal))
    stuk = str(verhaal.nieuw("verstrekking"))
    goed = {"verstrekking": stuk, "doel": doel, "reden": "Zij helpt nu ook."}
    return replace(verhaal, **anders).bezwaren("verbrugge", "doelwijziging.goedkeuren", **goed)


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "bepaling-voor-ander-doel": lambda: _keurt_goed("zorg"),
    "bepaling-past": lambda: list(_redenen(_zaak(), **_melding(_zaak(), doel="zorg"))),
}
"""For each rule here, a command with one thing wrong."""


@pytest.mark.eis("STP-14", "STP-04", "STP-06")
def test_een_melding_op_het_artikel_dat_ervoor_is_gaat_door_en_bewaart_de_bepaling() -> None:
    """What the law said that day stays with what was given, and the answers to its conditions with the reasons."""
    verhaal = _zaak()
    assert _redenen(verhaal, **_melding(verhaal)) == {}
    afweging = _gegeven(verhaal, **_melding(verhaal))
    assert afweging.wetsartikel == "Wmo 2015, art. 5.2.6"
    assert afweging.bepaling is not None
    assert (afweging.bepaling.kenmerk, afweging.bepaling.soort) == ("veilig-thuis", Bepalingsoort.RECHT)
    assert afweging.bepaling.tekst == "Wat Wmo 2015 zegt."


@pytest.mark.eis("STP-14", "STP-04")
@pytest.mark.parametrize("tekst", [None, "omdat het mij handig lijkt", "Wmo 5.2.6", "wmo 2015, art. 5.2.6"])
def test_wat_niet_in_de_lijst_staat_is_geen_wet(tekst: str | None) -> None:
    """Free text grounds nothing; what fits is named, and nothing that was typed is repeated."""
    verhaal = _zaak()
    redenen = _redenen(verhaal, **_melding(verhaal, wetsartikel=tekst))
    assert "Hier kan passen: Wmo 2015, art. 5.2.6." in redenen["wetsartikel"]
    assert "handig" not in redenen["wetsartikel"]


@pytest.mark.eis("STP-14")
def test_bij_een_verschrijving_wordt_gevraagd_wat_bedoeld_is() -> None:
    """Close names are offered."""
    verhaal = _zaak()
    redenen = _redenen(verhaal, **_melding(verhaal, wetsartikel="WMO 2015 artikel 5.2.6"))
    assert "Bedoelt u Wmo 2015, art. 5.2.6" in redenen["wetsartikel"]


@pytest.mark.eis("STP-14")
def test_waar_niets_past_wordt_dat_gezegd() -> None:
    """No provision lets a home carer give this to a housing corporation."""
    verhaal = _zaak()
    velden = _op_de_wet(verhaal, "omdat het mij handig lijkt", "pietersen")
    assert "staat er geen wetsartikel in de lijst" in _redenen(verhaal, **velden)["wetsartikel"]


@pytest.mark.eis("STP-14")
def test_zonder_lijst_rust_niets_op_een_wet() -> None:
    """Without a catalogue the answer is no."""
    verhaal = replace(_zaak(), bepalingen=())
    assert "wetsartikel" in _redenen(verhaal, **_melding(verhaal))


@pytest.mark.eis("STP-04")
def test_een_andere_grond_noemt_geen_wetsartikel() -> None:
    """Free text beside another ground would be read as if it carried something."""
    verhaal = _zaak()
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    velden = _melding(verhaal, grondslag="taak", wetsartikel="omdat het mij handig lijkt")
    assert _redenen(verhaal, **velden)["wetsartikel"] == "Een wetsartikel hoort alleen bij de grond wet."


@pytest.mark.eis("STP-14", "PLA-10", "CON-06")
@pytest.mark.parametrize(
    ("artikel", "op_22", "op_24"),
    [
        ("Wet Bopz, art. 21", None, "geldt niet meer: dat was tot en met 23-02-2026."),
        ("Wet van later, art. 1", "geldt nog niet: pas vanaf 23-02-2026.", None),
    ],
)
def test_een_bepaling_geldt_van_en_tot_een_dag(artikel: str, op_22: str | None, op_24: str | None) -> None:
    """The day of the command decides, the first and the last day included."""
    for dag, verwacht in (("22", op_22), ("23", None), ("24", op_24)):
        verhaal = _zaak().toen(f"2026-02-{dag} 09:00")
        zin = _redenen(verhaal, **_op_de_wet(verhaal, artikel, "groen")).get("wetsartikel")
        assert (zin is None) if verwacht is None else (zin is not None and verwacht in zin)


@pytest.mark.eis("STP-14")
@pytest.mark.parametrize(
    ("anders", "want"),
    [
        ({"aan": [str(id_("groen"))]}, "mag u niet geven aan groen"),
        ({"aan": [str(id_("prins")), str(id_("groen"))]}, "mag u niet geven aan groen"),
        ({"aan": [str(id_("niemand"))]}, "mag u niet geven aan"),
        ({"doel": "zorg"}, "niet voor het doel 'zorg'"),
        ({"doel": "iets anders"}, "niet voor het doel 'iets anders'"),
        ({"toets": {}}, "Is de burger ingelicht?"),
        ({"toets": {"burger ingelicht": "Nee, dat is gevaarlijk."}}, "Welk vermoeden?"),
    ],
)
def test_ontvanger_doel_en_voorwaarden_moeten_passen(anders: dict[str, Any], want: str) -> None:
    """One that does not fit is enough, whoever else would fit."""
    verhaal = _zaak()
    assert want in _redenen(verhaal, **_melding(verhaal, **anders))["bepaling-past"]


@pytest.mark.eis("STP-14", "PLA-09")
def test_de_gever_moet_passen_met_soort_en_geheimhouding() -> None:
    """Police provisions are for the police; who has a derived secrecy does not break it on a right to report."""
    verhaal = _zaak()
    politie = _op_de_wet(verhaal, "Wet politiegegevens, art. 20", "prins", categorie="veiligheid")
    assert "niet voor u" in _redenen(verhaal, **politie)["bepaling-past"]
    afgeleid = verhaal.met("verbrugge", geheimhouding=Geheimhouding.AFGELEID)
    assert "niet voor u" in _redenen(afgeleid, **_melding(verhaal))["bepaling-past"]


@pytest.mark.eis("STP-14")
def test_de_gegevens_moeten_passen() -> None:
    """A provision on police data is not about health."""
    verhaal = _zaak("haan")
    velden = _op_de_wet(verhaal, "Wet politiegegevens, art. 20", "groen", categorie="gezondheid")
    assert "gaat niet over gezondheid" in _redenen(verhaal, "haan", **velden)["bepaling-past"]


@pytest.mark.eis("STP-14", "PLA-16")
@pytest.mark.parametrize(
    ("kok", "past"), [(Wetsdomein.PARTICIPATIEWET, True), (Wetsdomein.SCHULDHULP, False), (None, False)]
)
def test_een_wet_is_voor_wie_onder_die_wet_werkt(kok: Wetsdomein | None, *, past: bool) -> None:
    """In a town hall it has to stand that the receiver works under that law."""
    verhaal = _met_vraag("bos", "kok", categorie="werk en inkomen", niveau="buitenkant").met("kok", wetsdomein=kok)
    velden = _op_de_wet(verhaal, "Participatiewet, art. 64", "kok", categorie="werk en inkomen")
    antwoord = {**velden, "antwoord_op": str(verhaal.nieuw("vraag"))}
    assert ("bepaling-past" not in verhaal.bezwaren("bos", "verstrekking.doen", **antwoord)) is past


@pytest.mark.eis("STP-14", "PLA-16")
@pytest.mark.parametrize("anders", [{"wetsdomein": Wetsdomein.SCHULDHULP}, {"geheimhouding": Geheimhouding.SUWI}])
def test_werk_inkomen_en_schulden_horen_alleen_wat_een_wet_voor_hen_noemt(anders: dict[str, Any]) -> None:
    """A provision that names no law of the receiver is for help, wherever it goes to."""
    verhaal = _zaak()
    velden = _op_de_wet(verhaal, "Wet Bopz, art. 21", "groen")
    assert _redenen(verhaal, **velden) == {}
    assert "mag u niet geven aan groen" in _redenen(verhaal.met("groen", **anders), **velden)["bepaling-past"]


@pytest.mark.eis("PLA-05", "STP-14")
def test_een_ander_doel_rust_op_dezelfde_bepaling_of_op_niets() -> None:
    """An approval stands in for no law: the provision has to be for that purpose too, and still be there."""
    bescherming = AFSPRAKEN_MET_VEILIGHEID.model_copy(
        update={
            "doelen": {**AFSPRAKEN_MET_VEILIGHEID.doelen, "bescherming": "bescherming"},
            "doelsoorten": {**AFSPRAKEN_MET_VEILIGHEID.doelsoorten, "bescherming": Doelsoort.VEILIGHEID},
        }
    )
    assert _keurt_goed("bescherming", afspraken=bescherming) == []
    assert _keurt_goed("bescherming", afspraken=bescherming, bepalingen=()) == ["bepaling-voor-ander-doel"]
    assert _keurt_goed("zorg") == ["bepaling-voor-ander-doel"]


@pytest.mark.eis("STP-14", "PLA-15")
def test_rechtstreeks_betrokken_zegt_niemand_van_zichzelf() -> None:
    """It has to stand in the file, recorded by another, and for as long as that holds."""
    verhaal = _zaak("groen")
    velden = _op_de_wet(verhaal, "BW, art. 7:457 lid 2", "baak")
    assert "mag u niet geven aan baak" in _redenen(verhaal, **velden)["bepaling-past"]
    verhaal, welke = vastgelegd(verhaal)
    assert _redenen(verhaal, **velden) == {}
    assert "bepaling-past" in _redenen(beeindigd(verhaal, welke), **velden)


# -- a right unasked, a duty when asked


def _met_vraag(gever: str, vrager: str, **anders: Any) -> Verhaal:
    verhaal = _zaak(gever)
    deel = {"medewerker": str(id_(vrager)), "kring": "klein", "taak": "hulp", "doel": "zorg"}
    vraag = {
        "aan": str(id_(gever)),
        "over": str(verhaal.burger),
        "situatie": "Hoe gaat het?",
        "doel": "zorg",
        "categorie": "gezondheid",
        "niveau": "buitenkant",
        "noodzaaksoort": "nodig voor de veiligheid",
        "noodzaak": "Zonder dit gaat het mis met hem.",
        "burger_weet_ervan": True,
    }
    return verhaal.doet(gever, "deelnemer.toevoegen", **deel).doet(vrager, "vraag.stellen", **{**vraag, **anders})


@pytest.mark.eis("STP-14")
def test_ongevraagd_een_recht_en_gevraagd_een_plicht() -> None:
    """The same article; which of the two follows from the question in the case, not from what the giver says."""
    verhaal = _met_vraag("verbrugge", "vos")
    velden = _op_de_wet(verhaal, GEZINSVOOGD, "vos")
    ongevraagd = _gegeven(verhaal, **velden)
    gevraagd = _gegeven(verhaal, **velden, antwoord_op=str(verhaal.nieuw("vraag")))
    assert ongevraagd.bepaling is not None
    assert gevraagd.bepaling is not None
    assert (ongevraagd.bepaling.soort, gevraagd.bepaling.soort) == (Bepalingsoort.RECHT, Bepalingsoort.PLICHT)
    assert ongevraagd.verwerkingsgrond is not None
    assert gevraagd.verwerkingsgrond is not None
    assert ongevraagd.verwerkingsgrond.grond == "AVG, art. 6 lid 1 e"
    assert gevraagd.verwerkingsgrond.grond == "AVG, art. 6 lid 1 c"


@pytest.mark.eis("STP-14", "STP-10")
@pytest.mark.parametrize("vraag", [{"categorie": "gezin"}, {"niveau": "dat"}], ids=["ander onderwerp", "minder ver"])
def test_een_plicht_reikt_niet_verder_dan_de_vraag(vraag: dict[str, Any]) -> None:
    """Giving something else, or more, is no answer to it: then it is a right again."""
    verhaal = _met_vraag("verbrugge", "vos", **vraag)
    velden = _op_de_wet(verhaal, GEZINSVOOGD, "vos", antwoord_op=str(verhaal.nieuw("vraag")))
    bepaling = _gegeven(verhaal, **velden).bepaling
    assert bepaling is not None
    assert bepaling.soort is Bepalingsoort.RECHT


@pytest.mark.eis("STP-14", "STP-10")
def test_wat_alleen_op_verzoek_is_kan_niet_ongevraagd() -> None:
    """Participatiewet 64 answers a question of the municipality; nothing goes there unasked."""
    verhaal = _zaak("bos").met("kok", wetsdomein=Wetsdomein.PARTICIPATIEWET)
    velden = _op_de_wet(verhaal, "Participatiewet, art. 64", "kok", categorie="werk en inkomen")
    assert "alleen als antwoord op een vraag" in _redenen(verhaal, "bos", **velden)["bepaling-past"]


@pytest.mark.eis("STP-15")
def test_ook_bij_een_plicht_geeft_niemand_iets_in_uw_plaats() -> None:
    """The one who is asked can say no here; what the law then asks is between them and the asker."""
    verhaal = _met_vraag("verbrugge", "vos")
    vraag = verhaal.nieuw("vraag")
    na = verhaal.doet("verbrugge", "vraag.afwijzen", vraag=str(vraag), want="Dit is daar niet voor nodig.")
    assert na.casus.vragen[vraag].stand is Vraagstand.AFGEWEZEN
    assert na.casus.verstrekkingen == {}


# -- the two legs of health data


@pytest.mark.eis("PLA-13")
def test_de_bepaling_zegt_welke_uitzondering_van_avg_9_het_is() -> None:
    """Both legs are kept, decided, never 'c or e' or 'g, h or i'."""
    verhaal = _zaak()
    benen = _gegeven(verhaal, **_melding(verhaal)).verwerkingsgrond
    assert benen is not None
    assert benen.artikelen == ("AVG, art. 6 lid 1 e", "AVG, art. 9 lid 2 g; Wmo 2015, art. 5.2.6")


@pytest.mark.eis("PLA-13")
def test_een_bepaling_zonder_uitzondering_draagt_geen_gezondheid() -> None:
    """Such a document is refused when it is read, and so is an exception that carries nothing."""
    geldig = BEPALINGEN[0].model_dump()
    for fout in ({"uitzondering": None}, {"categorieen": ("wonen",)}):
        with pytest.raises(ValidationError, match="uitzondering"):
            Bepaling.model_validate({**geldig, **fout})
    assert Bepaling.model_validate({**geldig, "uitzondering": None, "categorieen": ("wonen",)}).geldt_op(SINDS)


def test_een_oude_afweging_met_vrije_tekst_blijft_leesbaar() -> None:
    """What was recorded before there was a catalogue keeps its text, and names no provision."""
    verhaal = _zaak()
    nu = _gegeven(verhaal, **_melding(verhaal)).model_dump(mode="json")
    oud = {n: w for n, w in nu.items() if n != "bepaling"} | {"wetsartikel": "omdat het mij handig lijkt"}
    afweging = Afweging.model_validate(oud)
    assert (afweging.wetsartikel, afweging.bepaling) == ("omdat het mij handig lijkt", None)


def test_de_dag_is_die_van_nederland() -> None:
    """Shortly after midnight a new law holds."""
    verhaal = replace(_zaak(), moment=op("2026-02-23 00:01"))
    assert "wetsartikel" not in _redenen(verhaal, **_op_de_wet(verhaal, "Wet van later, art. 1", "groen"))
