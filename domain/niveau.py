"""How much of something may be known: the levels of information (004 §3.2 V)."""

from enum import StrEnum


class Niveau(StrEnum):
    """A level of information about a person, from least to most.

    ``ANONIEM`` is not traceable to a person; ``DAT`` says only that someone is known; ``BUITENKANT`` says what
    shows on the outside; ``INHOUD`` is the full content. Levels are ordered, so ``Niveau.DAT < Niveau.INHOUD``.
    """

    ANONIEM = "anoniem"
    DAT = "dat"
    BUITENKANT = "buitenkant"
    INHOUD = "inhoud"

    @property
    def rang(self) -> int:
        """The place in the order, 0 for the least."""
        return _NIVEAUS.index(self)

    # All four are written out: a string brings its own comparisons, which would order the levels by alphabet.
    def __lt__(self, ander: str) -> bool:
        return self.rang < Niveau(ander).rang

    def __le__(self, ander: str) -> bool:
        return self.rang <= Niveau(ander).rang

    def __gt__(self, ander: str) -> bool:
        return self.rang > Niveau(ander).rang

    def __ge__(self, ander: str) -> bool:
        return self.rang >= Niveau(ander).rang

    def tot_en_met(self) -> tuple["Niveau", ...]:
        """This level and every traceable level below it: what someone who gets this level may also have."""
        return tuple(niveau for niveau in _NIVEAUS if Niveau.DAT <= niveau <= self)


_NIVEAUS = (Niveau.ANONIEM, Niveau.DAT, Niveau.BUITENKANT, Niveau.INHOUD)


class Zegel(StrEnum):
    """The level under which a field about a person is sealed.

    A process that serves a level holds the keys up to that level. ``PROCES`` is below ``DAT``: which step was
    taken, on which ground, about which category. It never holds a name or a text.
    """

    PROCES = "proces"
    DAT = "dat"
    BUITENKANT = "buitenkant"
    INHOUD = "inhoud"

    @property
    def rang(self) -> int:
        """The place in the order, 0 for the least."""
        return _ZEGELS.index(self)

    def tot_en_met(self) -> tuple["Zegel", ...]:
        """This seal and every one below it."""
        return _ZEGELS[: self.rang + 1]


_ZEGELS = (Zegel.PROCES, Zegel.DAT, Zegel.BUITENKANT, Zegel.INHOUD)
