"""Each form gives a command that the domain knows, with no field that it does not know."""

from collections.abc import Callable
from typing import Any

import pytest

from domain.besluit import keuze  # noqa: F401 - registers every command
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.opdracht.grondvorm import OPDRACHTEN
from domain.opdracht.overleg import PlanOverleg
from domain.opdracht.zaak import OpenCasus
from tests.tui import berichten as b
from tests.tui.scherm import bronnen
from tui.formulieren import (
    betrokkenheid,
    doelwijziging,
    gesprek,
    inzage,
    kennisgeving,
    onderzoek,
    overleg,
    procesinzage,
    toestemming,
    verstrekking,
    vraag,
    zaak,
    zorg,
)
from tui.formulieren.bronnen import Bronnen
from tui.formulieren.vorm import (
    Dagveld,
    Formulier,
    JaNeeveld,
    Keuzeveld,
    Meerkeuzeveld,
    Momentveld,
    Tekstveld,
    Veld,
    nest,
)


def antwoord(veld: Veld) -> Any:  # noqa: PLR0911 - one line for each kind of field
    """Some answer of the right kind: the first choice or two, a day, a word."""
    match veld:
        case Keuzeveld():
            return veld.begin or veld.keuzes[0][1]
        case Meerkeuzeveld():
            return tuple(waarde for _, waarde in veld.keuzes[:2])
        case JaNeeveld():
            return True
        case Dagveld():
            return "2027-03-04"
        case Momentveld():
            return "2027-03-04T14:00:00+01:00"
        case Tekstveld(naam=naam) if naam.endswith("bsn"):
            return "111222333"
        case _:
            return "een paar woorden"


def ingevuld(formulier: Formulier) -> dict[str, Any]:
    """The command that a filled form gives."""
    return formulier.inhoud({veld.naam: antwoord(veld) for veld in formulier.velden})


VORMEN: list[Callable[[Bronnen], Formulier]] = [
    zaak.openen,
    zaak.betrokkene,
    zaak.deelnemer,
    zaak.uittreden,
    zaak.fase,
    zaak.afsluiten,
    zaak.overdragen,
    zaak.vernietigen,
    toestemming.vastleggen,
    toestemming.weigering,
    toestemming.intrekken,
    gesprek.bespreken,
    gesprek.bezwaar,
    betrokkenheid.vastleggen,
    betrokkenheid.beeindigen,
    onderzoek.bezwaar,
    onderzoek.intrekken,
    procesinzage.geven,
    procesinzage.beeindigen,
    kennisgeving.doen,
    kennisgeving.uitstellen,
    zorg.beoordelen,
    zorg.contact,
    zorg.consultatie,
    vraag.stellen,
    inzage.verzoek,
    overleg.plannen,
    lambda alles: overleg.wisselen(b.overleg()),
    lambda alles: overleg.besluit(alles, b.overleg()),
    lambda alles: overleg.actie(alles, b.overleg()),
    lambda alles: overleg.meenemen(alles, b.overleg()),
    lambda alles: zaak.beeindigen((("iets", str(b.GEGEVEN)),)),
    lambda alles: doelwijziging.goedkeuren(alles, (("iets", str(b.GEGEVEN)),)),
    lambda alles: doelwijziging.intrekken(alles, (("iets", str(b.GEGEVEN)),)),
    lambda alles: zaak.actie_afronden((("iets", str(b.ACTIE)),)),
]


@pytest.mark.parametrize("maak", VORMEN)
def test_a_filled_form_is_a_command_of_the_domain(maak: Callable[[Bronnen], Formulier]) -> None:
    """Names and shapes are those of the command; nothing is added and nothing missing."""
    formulier = maak(bronnen())
    assert formulier.kan_niet() is None
    OPDRACHTEN[formulier.opdracht].model_validate(ingevuld(formulier))


def test_a_question_that_is_declined_is_a_command_of_the_domain() -> None:
    """The form of a participant."""
    formulier = vraag.afwijzen(bronnen(regie=False))
    OPDRACHTEN[formulier.opdracht].model_validate(ingevuld(formulier))


def test_every_command_can_be_given_from_the_screen() -> None:
    """No command of the domain is out of reach; those without a form are sent by a key."""
    met_vorm = {maak(bronnen()).opdracht for maak in VORMEN} | {"vraag.afwijzen", "verstrekking.doen", "inbreng.doen"}
    met_toets = {"ontvangst.bevestigen", "overleg.beginnen", "overleg.sluiten", "inzage.vastleggen"}
    assert met_vorm | met_toets == set(OPDRACHTEN)


@pytest.mark.parametrize("grond", list(Grondslag))
@pytest.mark.parametrize("niveau", [Niveau.DAT, Niveau.BUITENKANT, Niveau.INHOUD])
def test_the_five_steps_ask_exactly_what_ground_and_level_need(grond: Grondslag, niveau: Niveau) -> None:
    """The fields that are asked for make a valid disclosure on every ground and level."""
    formulier, _ = verstrekking.formulier(bronnen())
    gevraagd = [v for v in formulier.velden if verstrekking.gevraagd(v.naam, grond, niveau)]
    gekozen = {"grondslag": grond.value, "niveau": niveau.value}
    inhoud = formulier.inhoud({v.naam: gekozen.get(v.naam) or antwoord(v) for v in gevraagd})
    opdracht = OPDRACHTEN["verstrekking.doen"].model_validate(inhoud)
    assert set(opdracht.model_dump()["eerdere_stappen"]) == set(grond.eerdere_stappen())
    assert (opdracht.model_dump()["inhoud"] is not None) == (niveau is Niveau.INHOUD)


def test_a_contribution_is_for_who_is_in_the_room() -> None:
    """It names the meeting and no receivers."""
    formulier, _ = verstrekking.formulier(bronnen(), overleg=b.overleg())
    gevraagd = [v for v in formulier.velden if verstrekking.gevraagd(v.naam, Grondslag.ANONIEM, Niveau.DAT)]
    inhoud = formulier.inhoud({v.naam: antwoord(v) for v in gevraagd})
    assert formulier.opdracht == "inbreng.doen"
    assert inhoud["overleg"] == str(b.OVERLEG)
    assert "aan" not in inhoud
    OPDRACHTEN["inbreng.doen"].model_validate(inhoud)


def test_an_answer_goes_only_to_who_asked() -> None:
    """The receiver is fixed and the question is named."""
    alles = bronnen(regie=False)
    formulier, _ = verstrekking.formulier(alles, antwoord_op=b.overzicht().vragen_aan_mij[0])
    inhoud = ingevuld(formulier)
    assert inhoud["aan"] == (str(b.WIJK),)
    assert inhoud["antwoord_op"] == str(b.VRAAG)


def test_opening_a_case_keeps_purpose_and_convenant_together() -> None:
    """One choice gives both."""
    opdracht = OpenCasus.model_validate(ingevuld(zaak.openen(bronnen())))
    assert (opdracht.convenant, opdracht.doel) == ("bemoeizorg", "zorg")
    assert opdracht.betrokkenen[0].naam == "een paar woorden"


def test_who_is_not_invited_is_not_in_the_meeting() -> None:
    """Each participant is invited to a circle, or not at all."""
    formulier = overleg.plannen(bronnen())
    antwoorden = {v.naam: antwoord(v) for v in formulier.velden} | {f"wie {b.CORP}": overleg.NIET}
    opdracht = PlanOverleg.model_validate(formulier.inhoud(antwoorden))
    assert b.CORP not in {g.medewerker for g in opdracht.genodigden}
    assert len(opdracht.genodigden) == 3


def test_destroying_needs_a_yes() -> None:
    """Without it the command names nobody, so that the door refuses it."""
    formulier = zaak.vernietigen(bronnen())
    antwoorden = {v.naam: antwoord(v) for v in formulier.velden}
    assert "over" in formulier.inhoud(antwoorden)
    assert "over" not in formulier.inhoud(antwoorden | {"zeker": False})


def test_a_form_without_choices_says_why_it_stays_shut() -> None:
    """Nothing to withdraw: then a sentence instead of an empty list."""
    leeg = Bronnen(b.adresboek(), b.convenanten(), b.IK, b.NU, b.dossier(toestemmingen=()))
    assert toestemming.intrekken(leeg).kan_niet() == "Er is geen toestemming die kan worden ingetrokken."


def test_names_with_dots_become_the_shape_of_the_command() -> None:
    """A dot goes a level deeper and a number is a place in a list."""
    assert nest({"a.ja": True, "a.want": "x", "b.0.naam": "y", "c": 1}) == {
        "a": {"ja": True, "want": "x"},
        "b": [{"naam": "y"}],
        "c": 1,
    }
