"""How far a case is."""

from enum import StrEnum


class Fase(StrEnum):
    """The phase of a case (004 §4)."""

    MELDING = "melding"
    BEOORDELING = "beoordeling"
    CASUSOVERLEG = "casusoverleg"
    UITVOERING = "uitvoering"
    AFGESLOTEN = "afgesloten"
