"""On what something may rest: the grounds of step IV, in their fixed order (004 §3.2 IV)."""

from enum import StrEnum


class Grondslag(StrEnum):
    """A ground for giving information. The order is that of step IV, least intrusive first (STP-04).

    ``TAAK_NA_GESPREK`` is the transparency model: under the Wmo, after a talk about sharing in which objections were
    heard and weighed, and only where the convenant chose that model (002 §1.3; CON-04).
    """

    ANONIEM = "anoniem"
    WET = "wet"
    TAAK = "taak"
    TAAK_NA_GESPREK = "taak na gesprek"
    TOESTEMMING = "toestemming"
    VITAAL_BELANG = "vitaal belang"
    CONFLICT_VAN_PLICHTEN = "conflict van plichten"
    GOED_HULPVERLENERSCHAP = "goed hulpverlenerschap"

    @property
    def stap(self) -> str:
        """The letter of step IV, ``a`` to ``e``; the last three grounds share ``e``."""
        return _STAPPEN[self]

    @property
    def zonder_toestemming(self) -> bool:
        """Whether this is one of the three grounds of step IV e, which are temporary by nature (004 §3.3.1)."""
        return self.stap == "e"

    def eerdere_stappen(self) -> tuple[str, ...]:
        """The letters of the less intrusive steps that come before this ground, in order."""
        return tuple(letter for letter in "abcde" if letter < self.stap)


_STAPPEN = {
    Grondslag.ANONIEM: "a",
    Grondslag.WET: "b",
    Grondslag.TAAK: "c",
    Grondslag.TAAK_NA_GESPREK: "c",
    Grondslag.TOESTEMMING: "d",
    Grondslag.VITAAL_BELANG: "e",
    Grondslag.CONFLICT_VAN_PLICHTEN: "e",
    Grondslag.GOED_HULPVERLENERSCHAP: "e",
}


class Grondtoestand(StrEnum):
    """How a ground stands at a moment: in force, ended, or never there."""

    GELDT = "geldt"
    VERLOPEN = "verlopen"
    INGETROKKEN = "ingetrokken"
    ONTBREEKT = "ontbreekt"
