"""Stories about who is directly involved in the same help (PLA-15): Groen runs the case, Verbrugge and Baak help."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from domain.medewerker import Rol
from tests.domein.verhaal import Verhaal, begin, id_, vitaal


def samen(verhaal: Verhaal, *namen: str, **anders: Any) -> dict[str, Any]:
    """A complete involvement of these two of different organisations, to vary one thing in."""
    return {
        "over": str(verhaal.burger),
        "professionals": [str(id_(naam)) for naam in namen or ("verbrugge", "baak")],
        "soort": "plan",
        "van": "2026-02-01",
        "getekend_op": "2026-02-01",
        "bron": "zorgplan van 1 februari",
        **anders,
    }


def vastgelegd(verhaal: Verhaal, *namen: str, wie: str = "groen", **anders: Any) -> tuple[Verhaal, UUID]:
    """The story after somebody recorded that, and its number."""
    verhaal = verhaal.doet(wie, "betrokkenheid.vastleggen", **samen(verhaal, *namen, **anders))
    return verhaal, verhaal.nieuw("betrokkenheid")


def beeindigd(verhaal: Verhaal, welke: UUID, wie: str = "groen") -> Verhaal:
    """The story after somebody ended it."""
    return verhaal.doet(wie, "betrokkenheid.beeindigen", betrokkenheid=str(welke), reden="De zorg is klaar.")


def op_taak(verhaal: Verhaal, aan: str = "baak", **anders: Any) -> dict[str, Any]:
    """A disclosure on the own task between carers; ``aan`` names one or more."""
    weg = {"toets": {}, "wiens_schade": None, "einddatum": None, "herbeoordelen": None, "vooraf_verteld": True}
    stappen = {"a": "het gaat om hem", "b": "geen wet"}
    basis = {
        "grondslag": "taak",
        "doel": "zorg",
        "eerdere_stappen": stappen,
        "aan": [str(id_(naam)) for naam in aan.split()],
    }
    return vitaal(verhaal, **{**weg, **basis, **anders})


def gegeven() -> tuple[Verhaal, UUID, UUID]:
    """Verbrugge gave something to Baak on the task they share; the involvement and the disclosure."""
    verhaal, welke = vastgelegd(begin("groen"), tot="2026-06-30")
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **op_taak(verhaal))
    return verhaal, welke, verhaal.nieuw("verstrekking")


def _legt_vast(wie: str = "groen", *namen: str, **anders: Any) -> Callable[[], list[str]]:
    def geval() -> list[str]:
        verhaal = begin("groen")
        return verhaal.bezwaren(wie, "betrokkenheid.vastleggen", **samen(verhaal, *namen, **anders))

    return geval


def _wie_het_van_zichzelf_zegt() -> list[str]:
    verhaal = deelnemend(begin("groen"), "verbrugge")
    return verhaal.bezwaren("verbrugge", "betrokkenheid.vastleggen", **samen(verhaal))


def deelnemend(verhaal: Verhaal, wie: str, rol: Rol = Rol.HULPVERLENING) -> Verhaal:
    """The story after the regisseur let somebody take part."""
    velden = {"medewerker": str(id_(wie)), "kring": "klein", "taak": "hulp", "doel": "zorg", "rol": rol.value}
    return verhaal.doet("groen", "deelnemer.toevoegen", **velden)


def _eindigt_als_vreemde() -> list[str]:
    verhaal, welke = vastgelegd(begin("groen"))
    velden = {"betrokkenheid": str(welke), "reden": "klaar"}
    return verhaal.bezwaren("pietersen", "betrokkenheid.beeindigen", **velden)


def _geeft_zonder() -> list[str]:
    verhaal = begin("groen")
    return verhaal.bezwaren("verbrugge", "verstrekking.doen", **op_taak(verhaal))


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "vastlegger-neemt-deel": _legt_vast("mol"),
    "niet-over-uzelf": _wie_het_van_zichzelf_zegt,
    "betrokkenen-bekend": _legt_vast("groen", "verbrugge", "niemand"),
    "geen-medebehandelaar": _legt_vast("groen", "verbrugge", "pietersen"),
    "plan-getekend": _legt_vast(getekend_op=None),
    "betrokkenheid-periode": _legt_vast(tot="2026-01-31"),
    "betrokkenheid-beeindigen": _eindigt_als_vreemde,
    "rechtstreeks-betrokken": _geeft_zonder,
}
"""For each rule about who is directly involved, a command with one thing wrong."""
