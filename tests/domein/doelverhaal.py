"""Stories about use for another purpose than the one something was given for (004 §3.3.6)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from domain.doel import Doelsoort
from tests.domein.verhaal import AFSPRAKEN, Verhaal, begin, id_, op_toestemming, toestemming, vitaal, zorgvuldig

DOELEN = {
    "zorg": Doelsoort.HULP,
    "wonen": Doelsoort.HULP,
    "huisbezoek": Doelsoort.HULP,
    "fraude": Doelsoort.HANDHAVING,
    "opsporing": Doelsoort.STRAFRECHT,
    "onderzoek": Doelsoort.ONDERZOEK,
    "zonder soort": None,
}
MET_SOORTEN = AFSPRAKEN.model_copy(
    update={
        "doelen": {doel: doel for doel in DOELEN},
        "doelsoorten": {doel: soort for doel, soort in DOELEN.items() if soort is not None},
    }
)


def gegeven() -> tuple[Verhaal, UUID]:
    """Verbrugge gave something to Groen on vital interest, for a visit; and its number."""
    verhaal = replace(zorgvuldig(begin()), afspraken=MET_SOORTEN)
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal))
    return verhaal, verhaal.nieuw("verstrekking")


def gegeven_op_toestemming() -> tuple[Verhaal, UUID]:
    """The same on a consent for living, to Pietersen."""
    verhaal = replace(begin(), afspraken=MET_SOORTEN)
    verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **toestemming(verhaal))
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **op_toestemming(verhaal))
    return verhaal, verhaal.nieuw("verstrekking")


def goedkeuring(stuk: UUID, **anders: Any) -> dict[str, Any]:
    """A complete approval, to vary one thing in."""
    return {"verstrekking": str(stuk), "doel": "zorg", "reden": "Zij regelt nu ook de zorg.", **anders}


def goedgekeurd(verhaal: Verhaal, stuk: UUID, **anders: Any) -> Verhaal:
    """The story after who gave it approved another purpose."""
    return verhaal.doet("verbrugge", "doelwijziging.goedkeuren", **goedkeuring(stuk, **anders))


def ingetrokken(verhaal: Verhaal, stuk: UUID, doel: str = "zorg") -> Verhaal:
    """The story after who gave it took that back."""
    return verhaal.doet("verbrugge", "doelwijziging.intrekken", **goedkeuring(stuk, doel=doel))


def _keurt_goed(wie: str = "verbrugge", **anders: Any) -> Callable[[], list[str]]:
    def geval() -> list[str]:
        verhaal, stuk = gegeven()
        return verhaal.bezwaren(wie, "doelwijziging.goedkeuren", **goedkeuring(stuk, **anders))

    return geval


def _trekt_in_wat_er_niet_is() -> list[str]:
    verhaal, stuk = gegeven()
    return goedgekeurd(verhaal, stuk).bezwaren(
        "verbrugge", "doelwijziging.intrekken", **goedkeuring(stuk, doel="wonen")
    )


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "gever-keurt-goed": _keurt_goed("groen"),
    "ander-doel-in-convenant": _keurt_goed(doel="nieuwsgierigheid"),
    "niet-tegen-de-burger": _keurt_goed(doel="fraude"),
    "onderzoek-apart": _keurt_goed(doel="onderzoek"),
    "doel-is-anders": _keurt_goed(doel="huisbezoek"),
    "goedkeuring-niet-voorbij": _keurt_goed(tot="2026-02-21"),
    "goedkeuring-geldt": _trekt_in_wat_er_niet_is,
}
"""For each rule about another purpose, a command with one thing wrong."""

VREEMD = str(id_("een andere verstrekking"))
