"""A stage without a store: every person's line answers what the test says, and keeps what it was asked."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from infra.scenario.document import Scenario
from infra.scenario.toneel import Bezetting
from services.berichten import eindpunt
from services.berichten.antwoord import Beeld, Fout, Gelukt, Geweigerd, Verzoek
from services.klant import Lijn

RUIMTE = UUID("11111111-2222-4333-8444-555555555555")

Antwoord = Gelukt | Geweigerd | Beeld | Fout
Antwoorder = Callable[[str, str, Verzoek], Antwoord]
"""Who asks, which endpoint, what: gives the answer."""


def nummer(naam: str) -> UUID:
    """A fixed id for a name."""
    return uuid5(RUIMTE, naam)


def gewoon(wie: str, naam: str, verzoek: Verzoek) -> Antwoord:
    """Everything succeeds and makes what it is about."""
    if naam == "casus.openen":
        burgers = [nummer(b["naam"]) for b in verzoek.inhoud["betrokkenen"]]
        return Gelukt(nummers={"casus": nummer("casus"), "betrokkenen": burgers})
    soorten = ("toestemming", "verstrekking", "overleg", "actie", "vraag", "verzoek")
    return Gelukt(nummers={soort: nummer(f"{soort} {verzoek.opdracht}") for soort in soorten})


@dataclass
class NepLijn:
    """The line of one person."""

    wie: str
    toneel: "Neptoneel"

    async def roep(self, eindpunt: str, bericht: bytes, wachttijd: float) -> bytes:
        """Answer, and remember."""
        verzoek = Verzoek.model_validate_json(bericht)
        self.toneel.gevraagd.append((self.wie, eindpunt, verzoek))
        return self.toneel.antwoord(self.wie, eindpunt, verzoek).model_dump_json().encode()

    async def hoor(self) -> AsyncIterator[None]:
        """Nothing new, ever."""
        for _ in ():
            yield

    async def sluit(self) -> None:
        """Nothing to close."""


@dataclass
class Neptoneel:
    """The stage. ``oefening`` is what the store says of itself."""

    antwoorder: Antwoorder = gewoon
    oefening: bool = True
    klok_gaat: bool = True
    gevraagd: list[tuple[str, str, Verzoek]] = field(default_factory=list)
    bezet_: bool = False

    def antwoord(self, wie: str, naam: str, verzoek: Verzoek) -> Antwoord:
        """The answer to a call."""
        if wie == "oefenleider" and naam == eindpunt.WERKVOORRAAD:
            return Beeld(wat="werkvoorraad", beeld={"oefening": self.oefening})
        if naam == eindpunt.OEFENKLOK_ZETTEN:
            return Gelukt() if self.klok_gaat else Geweigerd(redenen=())
        return self.antwoorder(wie, naam, verzoek)

    async def bezet(self, scenario: Scenario) -> Bezetting:
        """Everyone is there."""
        self.bezet_ = True
        return Bezetting(
            mensen={n: nummer(n) for n in scenario.mensen}, organisaties={n: nummer(n) for n in scenario.organisaties}
        )

    async def lijn(self, mens: str) -> Lijn:
        """The line of this person."""
        return NepLijn(mens, self)

    async def oefenleider(self) -> Lijn:
        """The line of who moves the clock."""
        return NepLijn("oefenleider", self)

    async def sluit(self) -> None:
        """Nothing to end."""

    def van(self, eindpunt_: str) -> list[tuple[str, Verzoek]]:
        """Who called this endpoint, with what."""
        return [(wie, verzoek) for wie, naam, verzoek in self.gevraagd if naam == eindpunt_]
