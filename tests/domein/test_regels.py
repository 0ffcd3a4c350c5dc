"""Each named rule refuses what it is for: a complete command with one thing wrong, and the rule that says so.

The table of requirements runs these tests once more with each rule switched off: then its own case must fail.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from domain.besluit.regel import REGELS
from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.partij import Binding
from tests.domein import verhaal as v
from tests.domein.betrokkenheidsverhaal import GEVALLEN as BETROKKENHEIDSGEVALLEN
from tests.domein.convenantgevallen import GEVALLEN as CONVENANTGEVALLEN
from tests.domein.doelverhaal import GEVALLEN as DOELGEVALLEN
from tests.domein.doorgeefverhaal import GEVALLEN as DOORGEEFGEVALLEN
from tests.domein.gespreksverhaal import GEVALLEN as GESPREKSGEVALLEN
from tests.domein.onderzoeksverhaal import GEVALLEN as ONDERZOEKSGEVALLEN
from tests.domein.test_bepaling import GEVALLEN as BEPALINGSGEVALLEN
from tests.domein.test_onthulling import GEVALLEN as ONTHULGEVALLEN
from tests.domein.test_petten_en_domeinen import GEVALLEN as DOMEINGEVALLEN
from tests.domein.test_politiegegevens import GEVALLEN as POLITIEGEVALLEN
from tests.domein.test_regie import GEVALLEN as REGIEGEVALLEN
from tests.domein.verhaal import Verhaal, begin, bereik, id_, inbreng, met_overleg, op_toestemming, toestemming, vitaal

Geval = Callable[[], list[str]]


def _zorg() -> Verhaal:
    return v.zorgvuldig(begin())


def _stap_een() -> list[str]:
    nee = {"ja": False, "want": "Nee."}
    over = str(begin().burger)
    verhaal = _zorg().doet(
        "verbrugge",
        "situatie.beoordelen",
        over=over,
        meervoudig=nee,
        geen_hulpvraag=nee,
        ernstige_schade=nee,
        burger_gesproken=True,
        collega_geraadpleegd="arts",
    )
    return verhaal.bezwaren("verbrugge", "verstrekking.doen", **vitaal(verhaal))


def _geeft(**anders: object) -> Geval:
    def geval() -> list[str]:
        verhaal = _zorg()
        return verhaal.bezwaren("verbrugge", "verstrekking.doen", **vitaal(verhaal, **anders))

    return geval


def _gezondheid_door_de_corporatie() -> list[str]:
    """A housing corporation on its own task: UAVG 30 does not name it."""
    verhaal = _zorg()
    return verhaal.bezwaren("pietersen", "verstrekking.doen", **vitaal(verhaal, grondslag="taak"))


def _zonder(stap: str) -> Geval:
    """The careful case without one of its steps."""

    def geval() -> list[str]:
        verhaal = begin()
        ja = {"ja": True, "want": "Ja."}
        over = str(verhaal.burger)
        if stap != "contact":
            verhaal = verhaal.doet(
                "verbrugge",
                "contact.vastleggen",
                over=over,
                moment=v.op("2026-02-20 11:00"),
                hoe="tel",
                resultaat="geen",
            )
        if stap != "consultatie":
            verhaal = verhaal.doet(
                "verbrugge", "consultatie.vastleggen", over=over, met="arts", op="2026-02-21", uitkomst="eens"
            )
        verhaal = verhaal.doet(
            "verbrugge",
            "situatie.beoordelen",
            over=over,
            meervoudig=ja,
            geen_hulpvraag=ja,
            ernstige_schade=ja,
            burger_gesproken=False,
            collega_geraadpleegd="arts",
        )
        return verhaal.bezwaren("verbrugge", "verstrekking.doen", **vitaal(verhaal))

    return geval


def _grond_e_toegelaten() -> list[str]:
    verhaal = replace(_zorg(), afspraken=v.AFSPRAKEN.model_copy(update={"gronden_zonder": ()}))
    return verhaal.bezwaren("verbrugge", "verstrekking.doen", **vitaal(verhaal))


def _toestemming(naam: str = "toestemming.vastleggen", **anders: object) -> Geval:
    def geval() -> list[str]:
        verhaal = begin()
        velden = toestemming(verhaal, **anders)
        return verhaal.bezwaren("verbrugge", naam, **velden)

    return geval


def _twee_keer_intrekken() -> list[str]:
    verhaal = begin()
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    weg = {"toestemming": str(verhaal.nieuw("toestemming")), "toelichting": "wil niet meer"}
    return verhaal.doet("verbrugge", "toestemming.intrekken", **weg).bezwaren(
        "verbrugge", "toestemming.intrekken", **weg
    )


def _met_plicht() -> tuple[Verhaal, str]:
    verhaal = _zorg()
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    return verhaal, str(verhaal.nieuw("verstrekking"))


def _uitstel(wie: str = "verbrugge", tot: str = "2026-03-01", welke: str | None = None) -> Geval:
    def geval() -> list[str]:
        verhaal, stuk = _met_plicht()
        return verhaal.bezwaren(
            wie,
            "kennisgeving.uitstellen",
            verstrekking=welke or stuk,
            reden="veiligheid",
            toelichting="gevaar",
            tot=tot,
        )

    return geval


def _vertellen_morgen() -> list[str]:
    verhaal, stuk = _met_plicht()
    velden = {"kanaal": "brief", "bezorging": "ontvangen", "op": "2026-03-30", "tekst": "Beste meneer"}
    return verhaal.bezwaren("verbrugge", "kennisgeving.doen", verstrekking=stuk, **velden)


def _in_overleg(wie: str, naam: str, /, **velden: object) -> Geval:
    def geval() -> list[str]:
        verhaal, overleg = met_overleg(_zorg())
        return verhaal.bezwaren(wie, naam, overleg=str(overleg), **velden)

    return geval


def _buiten_de_kring() -> list[str]:
    verhaal, overleg = met_overleg(_zorg())
    verhaal = verhaal.doet("verbrugge", "overleg.kring_wisselen", overleg=str(overleg), kring="klein")
    return verhaal.bezwaren("pietersen", "inbreng.doen", **inbreng(verhaal, overleg))


def _actie_van_een_ander() -> list[str]:
    verhaal, overleg = met_overleg(_zorg())
    over = str(verhaal.burger)
    verhaal = verhaal.doet(
        "verbrugge",
        "actie.afspreken",
        overleg=str(overleg),
        over=over,
        wie=str(id_("groen")),
        wat="langsgaan",
        uiterlijk="2026-02-25",
    )
    return verhaal.bezwaren("pietersen", "actie.afronden", actie=str(verhaal.nieuw("actie")))


def _meenemen(wie: str, actie_van: str, kring: str) -> Geval:
    """What was contributed in a circle, taken along by someone, for the action of someone."""

    def geval() -> list[str]:
        verhaal, overleg = met_overleg(_zorg())
        over = str(verhaal.burger)
        verhaal = verhaal.doet(
            "verbrugge",
            "actie.afspreken",
            overleg=str(overleg),
            over=over,
            wie=str(id_(actie_van)),
            wat="doen",
            uiterlijk="2026-02-25",
        )
        actie = verhaal.nieuw("actie")
        verhaal = verhaal.doet("verbrugge", "overleg.kring_wisselen", overleg=str(overleg), kring=kring)
        verhaal = verhaal.doet("verbrugge", "inbreng.doen", **inbreng(verhaal, overleg))
        stuk = verhaal.nieuw("verstrekking")
        return verhaal.bezwaren(
            "verbrugge",
            "informatie.meenemen",
            overleg=str(overleg),
            medewerker=str(id_(wie)),
            verstrekkingen=[str(stuk)],
            actie=str(actie),
        )

    return geval


def _vraag(**anders: object) -> dict[str, object]:
    verhaal = begin()
    return {
        "aan": str(id_("verbrugge")),
        "over": str(verhaal.burger),
        "situatie": "Hij komt niet op zijn werk.",
        "doel": "zorg",
        "categorie": "ondersteuning",
        "niveau": "buitenkant",
        "noodzaaksoort": "nodig voor het werk",
        "noodzaak": "Zonder dit verliest hij zijn plek.",
        "burger_weet_ervan": False,
        **anders,
    }


def _met_groen() -> Verhaal:
    velden = {"medewerker": str(id_("groen")), "kring": "breed", "taak": "werk", "doel": "zorg"}
    return begin().doet("verbrugge", "deelnemer.toevoegen", **velden)


def _antwoord_aan_een_ander() -> list[str]:
    verhaal = v.zorgvuldig(_met_groen()).doet("groen", "vraag.stellen", **_vraag())
    velden = vitaal(verhaal, aan=[str(id_("pietersen"))], antwoord_op=str(verhaal.nieuw("vraag")))
    return verhaal.bezwaren("verbrugge", "verstrekking.doen", **velden)


def _vraag_van_een_ander_afwijzen() -> list[str]:
    verhaal = _met_groen().doet("groen", "vraag.stellen", **_vraag())
    return verhaal.bezwaren("groen", "vraag.afwijzen", vraag=str(verhaal.nieuw("vraag")), want="nee")


def _deelnemer(medewerker: str, **anders: object) -> Geval:
    def geval() -> list[str]:
        velden = {"medewerker": str(id_(medewerker)), "kring": "breed", "taak": "hulp", "doel": "zorg", **anders}
        return begin().bezwaren("verbrugge", "deelnemer.toevoegen", **velden)

    return geval


def _procesinzage(medewerker: str, **anders: object) -> Geval:
    def geval() -> list[str]:
        velden = {"medewerker": str(id_(medewerker)), "tot": "2026-03-01", "reden": "vraag van de raad", **anders}
        return begin().bezwaren("verbrugge", "procesinzage.geven", **velden)

    return geval


def _anoniem(tekst: str) -> list[str]:
    verhaal = begin()
    return verhaal.bezwaren("verbrugge", "verstrekking.doen", **v.anoniem(verhaal, anoniem=tekst))


def _gesloten() -> list[str]:
    verhaal = begin().doet("verbrugge", "casus.afsluiten", reden="klaar")
    return verhaal.bezwaren("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))


GEVALLEN: dict[str, Geval] = {
    "stap-een": _stap_een,
    "ontvanger-bekend": _geeft(aan=[str(id_("niemand"))]),
    "doel-gekozen": _geeft(doel="nieuwsgierigheid"),
    "volgorde-van-gronden": _geeft(eerdere_stappen={"a": "x", "b": "x", "c": "x"}),
    "wetsartikel": _geeft(grondslag="wet"),
    "toestemming-dekt": _geeft(grondslag="toestemming"),
    "grond-e-toets": _geeft(toets={"kan niet instemmen": "neemt niet op"}),
    "grond-e-toegelaten": _grond_e_toegelaten,
    "pogingen": _zonder("contact"),
    "collegiale-consultatie": _zonder("consultatie"),
    "wiens-schade": _geeft(wiens_schade=None),
    "einddatum": _geeft(einddatum=None),
    "gezondheid-uitzondering": _gezondheid_door_de_corporatie,
    "niet-herleidbaar": lambda: _anoniem("Meneer Janssen doet niet open."),
    "tekst-per-niveau": _geeft(inhoud="Hij heeft een hartkwaal."),
    "tekst-verschilt": _geeft(dat="Bekend. Meneer ziet grauw, en is BENAUWD."),
    "noodzaak": _geeft(noodzaaksoort="handig"),
    "noodzaak-vraag": lambda: _met_groen().bezwaren("groen", "vraag.stellen", **_vraag(noodzaaksoort="sneller")),
    "beleid": lambda: _zorg().bezwaren("verbrugge", "verstrekking.doen", mag=False, **vitaal(_zorg())),
    "geen-algemene-toestemming": _toestemming(categorieen=[c.value for c in Categorie if c is not Categorie.PERSOON]),
    "toestemming-doel": _toestemming(doel="alles"),
    "toestemming-partijen": _toestemming(ontvangers=[str(id_("iedereen"))]),
    "toestemming-periode": _toestemming(tot="2026-01-01"),
    "begrepen-en-vrij": _toestemming(vrij=False),
    "toestemming-bestaat": _twee_keer_intrekken,
    "plicht-open": _uitstel(welke=str(id_("niets"))),
    "gever-of-regisseur-vertelt": _uitstel(wie="pietersen"),
    "uitstel-begrensd": _uitstel(tot="2026-12-31"),
    "niet-vooruit-vertellen": _vertellen_morgen,
    "genodigden-nemen-deel": lambda: begin().bezwaren("verbrugge", "overleg.plannen", **v.uitnodiging()),
    "burger-uitgenodigd": lambda: met_overleg(_zorg())[0].bezwaren(
        "verbrugge", "overleg.plannen", **v.uitnodiging(burger_uitgenodigd=False)
    ),
    "overleg-nog-niet-begonnen": _in_overleg("verbrugge", "overleg.beginnen"),
    "overleg-loopt": lambda: begin().bezwaren("verbrugge", "overleg.sluiten", overleg=str(id_("geen"))),
    "kring-kan": _in_overleg("verbrugge", "overleg.kring_wisselen", kring="een op een"),
    "actie-door-aanwezige": _in_overleg(
        "verbrugge",
        "actie.afspreken",
        over=str(begin().burger),
        wie=str(id_("waal")),
        wat="iets",
        uiterlijk="2026-03-01",
    ),
    "eigen-actie": _actie_van_een_ander,
    "meenemen-voor-eigen-actie": _meenemen("pietersen", "groen", "breed"),
    "meenemen-wat-gehoord": _meenemen("pietersen", "pietersen", "klein"),
    "overleg-bezig": _buiten_de_kring,
    "vraag-aan-ander": lambda: begin().bezwaren("verbrugge", "vraag.stellen", **_vraag(aan=str(id_("verbrugge")))),
    "vraag-aan-deelnemer": lambda: begin().bezwaren("verbrugge", "vraag.stellen", **_vraag(aan=str(id_("pietersen")))),
    "beleid-vraag": lambda: _met_groen().bezwaren("groen", "vraag.stellen", mag=False, **_vraag()),
    "vraag-open": _antwoord_aan_een_ander,
    "vraag-voor-mij": _vraag_van_een_ander_afwijzen,
    "eigen-verstrekking": lambda: _met_plicht()[0].bezwaren(
        "pietersen", "verstrekking.beeindigen", verstrekking=_met_plicht()[1], reden="weg"
    ),
    "ontvanger-bevestigt": lambda: _met_plicht()[0].bezwaren(
        "pietersen", "ontvangst.bevestigen", verstrekking=_met_plicht()[1]
    ),
    "bevoegdheid": lambda: begin().bezwaren(
        "verbrugge",
        "inzage.verzoeken",
        over=str(begin().burger),
        hoedanigheid="curator",
        vastgesteld_met="paspoort",
    ),
    "verzoek-vastgelegd": lambda: begin().bezwaren(
        "verbrugge", "inzage.vastleggen", verzoek=str(id_("geen")), vingerafdruk="abc"
    ),
    "alleen-regisseur": lambda: _met_groen().bezwaren("groen", "casus.afsluiten", reden="klaar"),
    "casus-loopt": _gesloten,
    "over-betrokkene": _toestemming(over=str(id_("een ander mens"))),
    "nog-niet-geopend": lambda: begin().bezwaren(
        "verbrugge", "casus.openen", convenant="bemoeizorg", doel="zorg", betrokkenen=[{"naam": "A"}]
    ),
    "regierol": lambda: Verhaal().bezwaren(
        "pietersen", "casus.openen", convenant="bemoeizorg", doel="zorg", betrokkenen=[{"naam": "A"}]
    ),
    "doel-in-convenant": _deelnemer("groen", doel="nieuwsgierigheid"),
    "deelnemer-geregistreerd": _deelnemer("niemand"),
    "neemt-deel": lambda: begin().bezwaren(
        "verbrugge", "deelnemer.uittreden", medewerker=str(id_("groen")), reden="klaar"
    ),
    "nieuwe-regisseur": lambda: begin().bezwaren(
        "verbrugge", "regie.overdragen", aan=str(id_("pietersen")), reden="vakantie"
    ),
    "niet-vooruit-vastleggen": lambda: begin().bezwaren(
        "verbrugge",
        "consultatie.vastleggen",
        over=str(begin().burger),
        met="arts",
        op="2026-12-31",
        uitkomst="eens",
    ),
    "alleen-aan-bestuurder": _procesinzage("groen"),
    "procesinzage-begrensd": _procesinzage("wethouder", tot="2026-12-31"),
    "procesinzage-loopt": lambda: begin().bezwaren(
        "verbrugge", "procesinzage.beeindigen", medewerker=str(id_("wethouder")), reden="klaar"
    ),
    "gever-gebonden": lambda: replace(_zorg(), binding=Binding.OPGESCHORT).bezwaren(
        "verbrugge", "verstrekking.doen", **vitaal(_zorg())
    ),
    **BETROKKENHEIDSGEVALLEN,
    **GESPREKSGEVALLEN,
    **DOELGEVALLEN,
    **DOORGEEFGEVALLEN,
    **ONDERZOEKSGEVALLEN,
    **DOMEINGEVALLEN,
    **ONTHULGEVALLEN,
    **POLITIEGEVALLEN,
    **BEPALINGSGEVALLEN,
    **REGIEGEVALLEN,
    **CONVENANTGEVALLEN,
}


@pytest.mark.parametrize(
    "naam",
    [
        pytest.param(naam, marks=[pytest.mark.eis(REGELS[naam].eis), pytest.mark.regel(naam)], id=naam)
        for naam in sorted(GEVALLEN)
    ],
)
def test_de_regel_weigert_waar_hij_voor_is(naam: str) -> None:
    """One thing is wrong, and the rule for it is among the objections."""
    assert naam in GEVALLEN[naam]()


def test_elke_regel_heeft_een_geval() -> None:
    """No rule without a case that misses it."""
    assert set(GEVALLEN) == set(REGELS)


@pytest.mark.eis("STP-01", "STP-04", "STP-07", "STP-08", "STP-11", "STP-20")
def test_wie_alles_goed_doet_wordt_niet_geweigerd() -> None:
    """The complete disclosure on vital interest meets no rule: the refusals above are about the one thing."""
    verhaal = _zorg()
    assert verhaal.bezwaren("verbrugge", "verstrekking.doen", **vitaal(verhaal)) == []


@pytest.mark.eis("TST-01")
def test_met_een_dekkende_toestemming_kan_het() -> None:
    """The same on a consent that covers it."""
    verhaal = begin()
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    assert verhaal.bezwaren("verbrugge", "verstrekking.doen", **op_toestemming(verhaal)) == []


@pytest.mark.eis("TST-05")
def test_een_weigering_sluit_alleen_grond_d() -> None:
    """After a refusal, consent carries nothing and vital interest still can."""
    verhaal = _zorg()
    verhaal = verhaal.doet("verbrugge", "toestemming.weigeren", **bereik(verhaal), toelichting="Hij wil niet.")
    assert "toestemming-dekt" in verhaal.bezwaren("verbrugge", "verstrekking.doen", **op_toestemming(verhaal))
    assert verhaal.bezwaren("verbrugge", "verstrekking.doen", **vitaal(verhaal)) == []


@pytest.mark.eis("STP-04")
@pytest.mark.parametrize("grond", list(Grondslag))
def test_de_volgorde_is_die_van_stap_vier(grond: Grondslag) -> None:
    """Each ground asks for the less intrusive ones before it, and for no other."""
    assert "".join(grond.eerdere_stappen()) == "abcde"[: "abcde".index(grond.stap)]
