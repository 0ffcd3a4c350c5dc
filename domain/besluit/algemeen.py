"""Rules that many commands share: who may give them, about whom, and while the case is open."""

from typing import Protocol
from uuid import UUID

from domain.besluit.kader import Kader
from domain.besluit.regel import regel
from domain.casus import Casus
from domain.fase import Fase
from domain.partij import Binding


class OverIemand(Protocol):
    """A command about one citizen of the case."""

    @property
    def over(self) -> UUID:
        """The citizen."""


@regel("alleen-regisseur", eis="DOS-07", bron="001 §4.1", volgende=("Vraag het aan de regisseur van deze casus.",))
def alleen_regisseur(casus: Casus, opdracht: object, kader: Kader) -> str | None:
    """Only the one regisseur runs the case."""
    return None if kader.wie.medewerker == casus.regisseur else "Dit kan alleen de regisseur van deze casus."


@regel("casus-loopt", eis="DOS-01", bron="001 §2.3")
def casus_loopt(casus: Casus, opdracht: object, kader: Kader) -> str | None:
    """In a closed case nothing is added."""
    return "Deze casus is afgesloten. Er kan niets meer bij." if casus.fase is Fase.AFGESLOTEN else None


@regel("over-betrokkene", eis="DOS-08", bron="002 §4.1")
def over_betrokkene(casus: Casus, opdracht: OverIemand, kader: Kader) -> str | None:
    """A case is about its own citizens only, and about nobody whose data were destroyed."""
    wie = casus.betrokkenen.get(opdracht.over)
    if wie is None:
        return "Deze persoon hoort niet bij deze casus."
    return "De gegevens van deze persoon zijn vernietigd." if wie.vernietigd else None


NIET_GEBONDEN = {
    Binding.NIET_GETEKEND: "Uw organisatie heeft deze versie van het convenant niet ondertekend.",
    Binding.OPGESCHORT: "De deelname van uw organisatie aan het convenant is opgeschort.",
    Binding.UITGETREDEN: "Uw organisatie doet niet meer mee aan dit convenant.",
}
"""Why an organisation that is not bound neither gives nor opens a case."""


@regel("gever-gebonden", eis="CON-02", bron="001 §5", volgende=("Vraag het aan de beheerder van uw organisatie.",))
def gever_gebonden(casus: Casus, opdracht: object, kader: Kader) -> str | None:
    """Only who is bound by the convenant of the case gives under it."""
    return NIET_GEBONDEN.get(kader.binding)
