"""The policy of a recorded verdict: the version and the law that decided it, and no other."""

from datetime import datetime

from domain.feit import Oordeelsspoor
from domain.tijd import dag
from services.poorten import Beleid, Beleidskast


async def beleid_van_toen(kast: Beleidskast, spoor: Oordeelsspoor, moment: datetime) -> Beleid:
    """The version under the law that decided; of before that was kept, under the law of that day as known now.

    Raises:
        BeleidOnbekend: the version was never published here.
        BeleidOnbruikbaar: the version or the law cannot be used here.
    """
    if spoor.wet:
        return await kast.onder(spoor.convenant, spoor.wet)
    return await kast.versie(spoor.convenant, dag(moment))
