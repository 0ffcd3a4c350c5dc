"""What facts mean outside the store: a citizen becomes findable, or unfindable and unreadable.

It is done at once after the fact was kept, and again by whoever follows the store: so that a crash in between loses
nothing. Doing it twice changes nothing.
"""

from domain.betrokkene import BetrokkeneToegevoegd, PersoonsgegevensVernietigd
from domain.casus import Casus
from domain.feit import Feit
from domain.verzegeld import inhoud_van
from services.poorten import Sleutelvernietiging, Vindplaatsen


class Gevolgen:
    """Carries out what facts mean for the index and the keys."""

    def __init__(self, vindplaatsen: Vindplaatsen, sleutels: Sleutelvernietiging) -> None:
        self._vindplaatsen = vindplaatsen
        self._sleutels = sleutels

    def verwerk(self, casus: Casus, feit: Feit) -> None:
        """Carry out one fact of a case; ``casus`` is the case after it.

        With its last citizen, what was kept under the case itself goes too: nobody is left whom it is not about.
        """
        if isinstance(feit, BetrokkeneToegevoegd) and (wie := inhoud_van(feit.gegevens)) is not None:
            self._vindplaatsen.leg_vast(feit.persoon, casus.casus, naam=wie.naam, geboren=wie.geboren, bsn=wie.bsn)
        if isinstance(feit, PersoonsgegevensVernietigd):
            self._vindplaatsen.vergeet(feit.persoon)
            self._sleutels.vernietig(feit.persoon)
            if all(mens.vernietigd for mens in casus.betrokkenen.values()):
                self._sleutels.vernietig(casus.casus)
