"""The names in a scenario and what they stand for: people, organisations, citizens of a case, and what steps made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from infra.invulling.invullen import NaamOnbekend, bedoelt
from infra.invulling.velden import Soort
from infra.scenario.document import Burger

MAAKT: dict[str, Soort | None] = {
    "toestemming.vastleggen": Soort.TOESTEMMING,
    "toestemming.weigeren": Soort.TOESTEMMING,
    "delen.bespreken": Soort.GESPREK,
    "betrokkenheid.vastleggen": Soort.BETROKKENHEID,
    "verstrekking.doen": Soort.VERSTREKKING,
    "inbreng.doen": Soort.VERSTREKKING,
    "overleg.plannen": Soort.OVERLEG,
    "actie.afspreken": Soort.ACTIE,
    "vraag.stellen": Soort.VRAAG,
    "inzage.verzoeken": Soort.VERZOEK,
}
"""What a command makes that a later step can name."""


@dataclass
class Namenlijst:
    """Everything that has a name, for one case at a time. Kept up to date while steps are checked or played.

    ``stukken`` maps the name that a step gave (``als``) to what it made. ``in_casus`` maps a citizen of the present
    case to their id there.
    """

    mensen: Mapping[str, UUID]
    organisaties: Mapping[str, UUID]
    burgers: Mapping[str, Burger]
    stukken: dict[str, tuple[Soort, UUID | None]] = field(default_factory=dict)
    per_casus: dict[str, dict[str, UUID]] = field(default_factory=dict)
    casus: str | None = None

    @property
    def in_casus(self) -> dict[str, UUID]:
        """The citizens of the present case."""
        return self.per_casus.get(self.casus, {}) if self.casus else {}

    def nummer(self, soort: Soort, naam: str) -> UUID:
        """The id behind a name (port ``Namen``)."""
        match soort:
            case Soort.MENS:
                bekend: Mapping[str, UUID] = self.mensen
            case Soort.PARTIJ:
                bekend = {**self.organisaties, **self.mensen}
            case Soort.BURGER:
                bekend = self.in_casus
            case _:
                return self._stuk(soort, naam)
        if naam not in bekend:
            raise NaamOnbekend(soort, naam, tuple(bekend))
        return bekend[naam]

    def _stuk(self, soort: Soort, naam: str) -> UUID:
        gemaakt, nummer = self.stukken.get(naam, (None, None))
        if gemaakt is not soort:
            bekend = tuple(n for n, (s, _) in self.stukken.items() if s is soort)
            eerder = "eerder" if soort in {Soort.GESPREK, Soort.OVERLEG, Soort.VERZOEK} else "eerdere"
            hoe = bedoelt(naam, bekend) or f". Geef de stap die dat maakt een naam: als: {naam}"
            raise NaamOnbekend(soort, naam, bekend, f"'{naam}' is geen {eerder} {soort}{hoe}")
        if nummer is None:
            raise NaamOnbekend(soort, naam, (), f"de {soort} '{naam}' is er niet gekomen: die stap lukte niet")
        return nummer

    def burger(self, naam: str) -> dict[str, Any]:
        """A citizen as fields (port ``Namen``)."""
        wie = self.burgers.get(naam)
        if wie is None:
            raise NaamOnbekend(Soort.BURGER, naam, tuple(self.burgers))
        velden = wie.model_dump(exclude_none=True)
        return {"naam": naam, **velden}

    def enige_burger(self) -> UUID | None:
        """The only citizen of the present case (port ``Namen``)."""
        wie = list(self.in_casus.values())
        return wie[0] if len(wie) == 1 else None
