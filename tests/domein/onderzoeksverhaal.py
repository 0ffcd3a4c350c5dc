"""Stories about research and policy, and the objection of a citizen against it (001 §3.5; PLA-17)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from tests.domein.doelverhaal import MET_SOORTEN
from tests.domein.verhaal import Verhaal, begin, id_, vitaal

ZEGGEN = {"toelichting": "Ik wil geen proefkonijn zijn."}


def zaak() -> Verhaal:
    """A case about two citizens, under a convenant that has a purpose of research."""
    return replace(begin("verbrugge", "meneer Janssen", "mevrouw Janssen"), afspraken=MET_SOORTEN)


def voor_onderzoek(verhaal: Verhaal, **anders: Any) -> dict[str, Any]:
    """Something given for research on ground of law, to vary one thing in."""
    weg = {"toets": {}, "wiens_schade": None, "einddatum": None, "herbeoordelen": None, "vooraf_verteld": True}
    wet = {"grondslag": "wet", "wetsartikel": "UAVG, art. 24", "eerdere_stappen": {"a": "het gaat om hem"}}
    basis = vitaal(verhaal, aan=[str(id_("groen"))], categorie="ondersteuning", doel="onderzoek")
    return {**basis, **weg, **wet, **anders}


def gegeven() -> tuple[Verhaal, UUID]:
    """Verbrugge gave Groen something for research; and its number."""
    verhaal = zaak()
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **voor_onderzoek(verhaal))
    return verhaal, verhaal.nieuw("verstrekking")


def bezwaard(verhaal: Verhaal, over: UUID | None = None) -> Verhaal:
    """The story after a citizen objected, the first one unless another is named."""
    return verhaal.doet("verbrugge", "onderzoeksbezwaar.vastleggen", over=str(over or verhaal.burger), **ZEGGEN)


def ingetrokken(verhaal: Verhaal) -> Verhaal:
    """The story after the citizen took it back."""
    return verhaal.doet("verbrugge", "onderzoeksbezwaar.intrekken", over=str(verhaal.burger), **ZEGGEN)


def weigert(verhaal: Verhaal, **anders: Any) -> list[str]:
    """The rules that are in the way of giving it for research."""
    return verhaal.bezwaren("verbrugge", "verstrekking.doen", **voor_onderzoek(verhaal, **anders))


def _nog_een_keer() -> list[str]:
    verhaal = bezwaard(zaak())
    over = str(verhaal.burger)
    return verhaal.bezwaren("verbrugge", "onderzoeksbezwaar.vastleggen", over=over, **ZEGGEN)


def _intrekken_wat_er_niet_is() -> list[str]:
    verhaal = zaak()
    return verhaal.bezwaren("verbrugge", "onderzoeksbezwaar.intrekken", over=str(verhaal.burger), **ZEGGEN)


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "geen-bezwaar-tegen-onderzoek": lambda: weigert(bezwaard(zaak())),
    "onderzoeksbezwaar-nieuw": _nog_een_keer,
    "onderzoeksbezwaar-geldt": _intrekken_wat_er_niet_is,
}
"""For each rule about research, a command with one thing wrong."""
