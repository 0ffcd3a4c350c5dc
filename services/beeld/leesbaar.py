"""What one reader can read of a case at a level: the verdict on each disclosure that addresses them.

Every view that shows a text, and the ring that shows how far someone can read, asks here and nowhere else.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.casus import Casus
from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.oordeel import Oordeel, Toegangsvraag
from domain.verstrekking import Afweging, Verstrekking
from policies.onthulling import Soorten, bij_lezen
from policies.toedracht import Lezer, vraag_om_te_lezen
from services.poorten import Beleid

VERNIETIGD = "De gegevens zijn vernietigd."
NU_NIET = "Dit is nu niet voor u te lezen."


@dataclass(frozen=True)
class Leesbaar:
    """A disclosure to a reader, with the verdict at the level that was asked.

    ``onthulling`` is the verdict on what the giver's name tells, ``None`` when that is nothing more (NIV-08).
    """

    stuk: Verstrekking
    afweging: Afweging
    vraag: Toegangsvraag
    oordeel: Oordeel
    onthulling: Oordeel | None = None

    @property
    def mag(self) -> bool:
        """Whether it can be read: both what it is about and from whom it came may be known."""
        return self.oordeel.toegestaan and (self.onthulling is None or self.onthulling.toegestaan)

    @property
    def oordelen(self) -> tuple[Oordeel, ...]:
        """The verdicts that it rests on: all that allow it, or those that refuse it."""
        alle = (self.oordeel,) if self.onthulling is None else (self.oordeel, self.onthulling)
        return tuple(o for o in alle if o.toegestaan is self.mag)

    def te_horen(self, beleid: Beleid) -> Oordeel | None:
        """The refusal as a reader may hear it who can read nothing of this, so not what it is about either.

        It is the answer to the same question about the person as such: on what the ground, the role or the case say,
        whatever the category. ``None`` when those are not in the way; then nothing can be told but that it is closed.
        """
        algemeen = self.vraag.model_copy(update={"categorie": Categorie.PERSOON})
        oordeel = beleid.oordeel(algemeen, self.oordeel.casusversie)
        return None if oordeel.toegestaan else oordeel


def stukken_voor(
    casus: Casus,
    lezer: Lezer,
    beleid: Beleid,
    soorten: Soorten,
    niveau: Niveau,
    vandaag: date,
    doel: str | None = None,
) -> tuple[Leesbaar, ...]:
    """Every disclosure to this reader in the role they act in, in order of giving, with the verdict at this level.

    At level *anoniem* only what was given so: something about a person has no anonymous text. ``soorten`` is the kind
    of every organisation that gives.
    """
    gevonden = []
    for stuk in casus.verstrekkingen.values():
        if stuk.afweging is None or not aan_lezer(casus, stuk, lezer):
            continue
        if niveau is Niveau.ANONIEM and stuk.afweging.niveau is not Niveau.ANONIEM:
            continue
        gevonden.append(leesbaar(casus, stuk, stuk.afweging, lezer, beleid, soorten, niveau, vandaag, doel))
    return tuple(gevonden)


def aan_lezer(casus: Casus, stuk: Verstrekking, lezer: Lezer) -> bool:
    """Whether a disclosure is there for this reader: it names them, and in the role they act in (PLA-11)."""
    return stuk.gegeven_aan(lezer.medewerker.medewerker, lezer.pet_in(casus))


def leesbaar(
    casus: Casus,
    stuk: Verstrekking,
    afweging: Afweging,
    lezer: Lezer,
    beleid: Beleid,
    soorten: Soorten,
    niveau: Niveau,
    vandaag: date,
    doel: str | None,
) -> Leesbaar:
    """This disclosure to this reader at this level, with the verdicts; whether it names them is part of those."""
    vraag = vraag_om_te_lezen(casus, stuk, afweging, lezer, niveau, doel, vandaag)
    ook = bij_lezen(casus, stuk, afweging, lezer, soorten, doel, vandaag)
    onthulling = None if ook is None else beleid.oordeel(ook, casus.versie)
    return Leesbaar(stuk, afweging, vraag, beleid.oordeel(vraag, casus.versie), onthulling)


def hoogste_niveau(
    casus: Casus, lezer: Lezer, beleid: Beleid, soorten: Soorten, vandaag: date
) -> tuple[Niveau | None, str | None, dict[UUID, Niveau]]:
    """The highest level this reader can read now, the article it rests on, and the level of each disclosure."""
    per_stuk: dict[UUID, Niveau] = {}
    hoogste: Niveau | None = None
    artikel: str | None = None
    for niveau in Niveau:
        for een in stukken_voor(casus, lezer, beleid, soorten, niveau, vandaag):
            if een.mag:
                per_stuk[een.stuk.verstrekking] = niveau
                hoogste, artikel = niveau, str(een.oordeel.artikelen[0])
    return hoogste, artikel, per_stuk


def waarom_niet(
    casus: Casus, stuk: Verstrekking, lezer: Lezer, beleid: Beleid, soorten: Soorten, vandaag: date
) -> str | None:
    """Why nothing of this disclosure can be read now, with the first article; ``None`` when something can.

    The words do not tell what it is about.
    """
    if stuk.afweging is None:
        return VERNIETIGD
    laagste = min(Niveau.DAT, stuk.afweging.niveau)
    een = leesbaar(casus, stuk, stuk.afweging, lezer, beleid, soorten, laagste, vandaag, None)
    if een.mag:
        return None
    gehoord = een.te_horen(beleid)
    if gehoord is None:
        return NU_NIET
    return f"{gehoord.want()} ({gehoord.artikelen[0]})" if gehoord.artikelen else gehoord.want()
