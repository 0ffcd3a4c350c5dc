"""Decisions about research and policy: the citizen objects, takes that back; giving stops at it (001 §3.5; PLA-17)."""

from domain.besluit import zegelen
from domain.besluit.algemeen import over_betrokkene
from domain.besluit.geven import Geven
from domain.besluit.kader import Kader
from domain.besluit.regel import eis, regel
from domain.casus import Casus
from domain.doel import Doelsoort
from domain.feit import Feit
from domain.grondslag import Grondslag
from domain.onderzoek import BezwaarTegenOnderzoek, BezwaarTegenOnderzoekIngetrokken, Onderzoeksdoelen
from domain.opdracht.onderzoek import MaakOnderzoeksbezwaar, TrekOnderzoeksbezwaarIn


@regel(
    "geen-bezwaar-tegen-onderzoek",
    eis="PLA-17",
    bron="001 §3.5, bijlage b",
    volgende=("Vraag toestemming voor het onderzoek.",),
)
def geen_bezwaar_tegen_onderzoek(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """A law allows research without consent only as long as the citizen has nothing against it."""
    if opdracht.grondslag is not Grondslag.WET:
        return None
    if kader.afspraken.doelsoorten.get(opdracht.doel) is not Doelsoort.ONDERZOEK:
        return None
    if not casus.heeft_onderzoeksbezwaar(opdracht.over, opdracht.doel):
        return None
    return "De burger heeft bezwaar tegen onderzoek en beleid. Zonder toestemming kan dit dan niet."


@regel("onderzoeksbezwaar-nieuw", eis="PLA-17", bron="001 §3.5")
def onderzoeksbezwaar_nieuw(casus: Casus, opdracht: MaakOnderzoeksbezwaar, kader: Kader) -> str | None:
    """One objection is enough."""
    return "Dit bezwaar staat er al." if opdracht.over in casus.onderzoeksbezwaren else None


@regel("onderzoeksbezwaar-geldt", eis="PLA-17", bron="001 §3.5")
def onderzoeksbezwaar_geldt(casus: Casus, opdracht: TrekOnderzoeksbezwaarIn, kader: Kader) -> str | None:
    """Only what was objected to is taken back."""
    return None if opdracht.over in casus.onderzoeksbezwaren else "Er staat geen bezwaar tegen onderzoek."


def maak_bezwaar(casus: Casus, opdracht: MaakOnderzoeksbezwaar, kader: Kader) -> tuple[Feit, ...]:
    """The citizen objected. This is possible in a closed case too: an objection must never be blocked."""
    eis((over_betrokkene, onderzoeksbezwaar_nieuw), casus, opdracht, kader)
    soorten = kader.afspraken.doelsoorten
    doelen = tuple(sorted(doel for doel, soort in soorten.items() if soort is Doelsoort.ONDERZOEK))
    return (
        BezwaarTegenOnderzoek(
            bezwaar=kader.id_voor("bezwaar"),
            over=opdracht.over,
            tegen=zegelen.proces(opdracht.over, Onderzoeksdoelen(doelen=doelen)),
            toelichting=zegelen.inhoud(opdracht.over, opdracht.toelichting),
        ),
    )


def trek_in(casus: Casus, opdracht: TrekOnderzoeksbezwaarIn, kader: Kader) -> tuple[Feit, ...]:
    """The citizen has nothing against it any more."""
    eis((over_betrokkene, onderzoeksbezwaar_geldt), casus, opdracht, kader)
    toelichting = zegelen.inhoud(opdracht.over, opdracht.toelichting)
    return (BezwaarTegenOnderzoekIngetrokken(over=opdracht.over, toelichting=toelichting),)
