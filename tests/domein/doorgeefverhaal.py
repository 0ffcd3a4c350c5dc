"""Stories about passing on what was received (004 §3.3.6; ORG-02)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from domain.verstrekking import Afweging, Informatie, VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from tests.domein.doelverhaal import MET_SOORTEN, gegeven, goedkeuring
from tests.domein.verhaal import Verhaal, begin, id_, op_toestemming, toestemming


def ontvangen() -> tuple[Verhaal, UUID]:
    """Verbrugge gave Groen something on a consent, and the citizen consents that Groen gives to Baak, Baak to Mol."""
    verhaal = replace(begin(), afspraken=MET_SOORTEN)
    for gever, ontvanger in (("verbrugge", "groen"), ("groen", "baak"), ("baak", "mol"), ("groen", "mol")):
        for doel in ("wonen", "zorg"):
            velden = toestemming(verhaal, gevers=[str(id_(gever))], ontvangers=[str(id_(ontvanger))], doel=doel)
            verhaal = verhaal.doet("verbrugge", "toestemming.vastleggen", **velden)
    verhaal = verhaal.doet("verbrugge", "verstrekking.doen", **op_toestemming(verhaal, aan=[str(id_("groen"))]))
    return verhaal, verhaal.nieuw("verstrekking")


def verder(verhaal: Verhaal, stuk: UUID | None, aan: str = "baak", **anders: Any) -> dict[str, Any]:
    """What someone gives on of that, to vary one thing in."""
    return op_toestemming(verhaal, aan=[str(id_(aan))], ontleend_aan=str(stuk) if stuk else None, **anders)


def doorgeven_goed(verhaal: Verhaal, stuk: UUID, *aan: str, wie: str = "verbrugge", **anders: Any) -> Verhaal:
    """The story after who gave it approved that it is passed on."""
    velden = goedkeuring(stuk, doel="wonen", ontvangers=[str(id_(m)) for m in aan], **anders)
    return verhaal.doet(wie, "doelwijziging.goedkeuren", **velden)


def weigert(verhaal: Verhaal, stuk: UUID | None, wie: str = "groen", **anders: Any) -> list[str]:
    """The rules that are in the way of giving it on."""
    return verhaal.bezwaren(wie, "verstrekking.doen", **verder(verhaal, stuk, **anders))


def doorgegeven() -> tuple[Verhaal, UUID, UUID]:
    """Groen gave it on to Baak, with approval; and the numbers of both."""
    verhaal, stuk = ontvangen()
    verhaal = doorgeven_goed(verhaal, stuk, "baak")
    verhaal = verhaal.doet("groen", "verstrekking.doen", **verder(verhaal, stuk))
    return verhaal, stuk, verhaal.nieuw("verstrekking")


def vastgelegd(verhaal: Verhaal) -> tuple[Afweging, Informatie]:
    """What the last disclosure keeps of where it came from."""
    (feit,) = verhaal.laatste
    assert isinstance(feit, VerstrekkingGedaan)
    afweging, informatie = inhoud_van(feit.afweging), inhoud_van(feit.informatie)
    assert afweging is not None
    assert informatie is not None
    return afweging, informatie


def _onbekende_ontvanger() -> list[str]:
    verhaal, stuk = gegeven()
    velden = goedkeuring(stuk, ontvangers=[str(id_("niemand"))])
    return verhaal.bezwaren("verbrugge", "doelwijziging.goedkeuren", **velden)


def _zonder_goedkeuring() -> list[str]:
    return weigert(*ontvangen())


def _zonder_herkomst() -> list[str]:
    verhaal, _ = ontvangen()
    return weigert(verhaal, None)


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "herkomst-genoemd": _zonder_herkomst,
    "doorgeven-goedgekeurd": _zonder_goedkeuring,
    "doorgeven-aan-wie": _onbekende_ontvanger,
}
"""For each rule about passing on, a command with one thing wrong."""
