"""What one reader can read of a case at a level: the verdict on each disclosure that addresses them.

Every view that shows a text, and the ring that shows how far someone can read, asks here and nowhere else.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.casus import Casus
from domain.niveau import Niveau
from domain.oordeel import Oordeel, Toegangsvraag
from domain.verstrekking import Afweging, Verstrekking
from policies.toedracht import Lezer, vraag_om_te_lezen
from services.poorten import Beleid


@dataclass(frozen=True)
class Leesbaar:
    """A disclosure to a reader, with the verdict at the level that was asked."""

    stuk: Verstrekking
    afweging: Afweging
    vraag: Toegangsvraag
    oordeel: Oordeel


def stukken_voor(
    casus: Casus, lezer: Lezer, beleid: Beleid, niveau: Niveau, vandaag: date, doel: str | None = None
) -> tuple[Leesbaar, ...]:
    """Every disclosure to this reader in the role they act in, in order of giving, with the verdict at this level.

    At level *anoniem* only what was given so: something about a person has no anonymous text.
    """
    gevonden = []
    for stuk in casus.verstrekkingen.values():
        if stuk.afweging is None or not aan_lezer(casus, stuk, lezer):
            continue
        if niveau is Niveau.ANONIEM and stuk.afweging.niveau is not Niveau.ANONIEM:
            continue
        vraag = vraag_om_te_lezen(casus, stuk, stuk.afweging, lezer, niveau, doel, vandaag)
        gevonden.append(Leesbaar(stuk, stuk.afweging, vraag, beleid.oordeel(vraag, casus.versie)))
    return tuple(gevonden)


def aan_lezer(casus: Casus, stuk: Verstrekking, lezer: Lezer) -> bool:
    """Whether a disclosure is there for this reader: it names them, and in the role they act in (PLA-11)."""
    return stuk.gegeven_aan(lezer.medewerker.medewerker, lezer.pet_in(casus))


def hoogste_niveau(
    casus: Casus, lezer: Lezer, beleid: Beleid, vandaag: date
) -> tuple[Niveau | None, str | None, dict[UUID, Niveau]]:
    """The highest level this reader can read now, the article it rests on, and the level of each disclosure."""
    per_stuk: dict[UUID, Niveau] = {}
    hoogste: Niveau | None = None
    artikel: str | None = None
    for niveau in Niveau:
        for een in stukken_voor(casus, lezer, beleid, niveau, vandaag):
            if een.oordeel.toegestaan:
                per_stuk[een.stuk.verstrekking] = niveau
                hoogste, artikel = niveau, str(een.oordeel.artikelen[0])
    return hoogste, artikel, per_stuk


def waarom_niet(casus: Casus, stuk: Verstrekking, lezer: Lezer, beleid: Beleid, vandaag: date) -> str | None:
    """Why nothing of this disclosure can be read now, with the first article; ``None`` when something can."""
    if stuk.afweging is None:
        return "De gegevens zijn vernietigd."
    laagste = min(Niveau.DAT, stuk.afweging.niveau)
    vraag = vraag_om_te_lezen(casus, stuk, stuk.afweging, lezer, laagste, None, vandaag)
    oordeel = beleid.oordeel(vraag, casus.versie)
    if oordeel.toegestaan:
        return None
    return f"{oordeel.want()} ({oordeel.artikelen[0]})" if oordeel.artikelen else oordeel.want()
