"""What a partner professional sees: their own part of a case, and what was given to them, at their own level."""

from datetime import date, datetime
from uuid import UUID

from domain.categorie import Categorie
from domain.fase import Fase
from domain.niveau import Niveau
from domain.partij import Kring
from domain.verstrekking import Aard
from services.berichten.antwoord import Bericht
from services.berichten.dossier import Actieregel, Betrokkenheidsregel, Genodigderegel


class Aanbod(Bericht):
    """Something that was given to this reader, without its text: fetch that at the level it can be read.

    ``leesbaar`` is the highest level that can be read now, ``None`` when nothing of it can, with ``waarom_niet``; then
    from whom it came and what it is about are ``None`` too (NIV-08).
    ``over`` is ``None`` for what is anonymous.
    ``andere_doelen`` are the purposes that who gave it approved beside ``doel``, and that hold today; ``door_aan`` to
    whom it may be passed on today, each with the purpose.
    """

    verstrekking: UUID
    over: UUID | None
    gever: str | None
    gever_organisatie: str | None
    gedaan: datetime
    categorie: Categorie | None
    niveau: Niveau
    doel: str
    geldt_tot: date | None
    leesbaar: Niveau | None
    waarom_niet: str | None
    bevestigd: bool
    andere_doelen: tuple[str, ...] = ()
    door_aan: tuple[str, ...] = ()


class EigenVerstrekking(Bericht):
    """Something that this professional gave, without its text."""

    verstrekking: UUID
    over: UUID
    gedaan: datetime
    ontvangers: tuple[str, ...]
    categorie: Categorie
    niveau: Niveau
    einddatum: date | None
    burger_verteld: bool
    beeindigd: bool
    andere_doelen: tuple[str, ...] = ()
    door_aan: tuple[str, ...] = ()


class VraagAanMij(Bericht):
    """A question that was put to this professional."""

    vraag: UUID
    over: UUID
    van: UUID
    van_naam: str
    van_organisatie: str
    open: bool


class MijnVraag(Bericht):
    """A question this professional asked, and what became of it."""

    vraag: UUID
    over: UUID
    aan: str
    stand: str
    want: str | None


class MijnOverleg(Bericht):
    """A meeting this professional is invited to, with what everyone is told beforehand (OVL-01)."""

    overleg: UUID
    moment: datetime
    doel: str | None
    situatie: str | None
    burger_weet_ervan: str | None
    genodigden: tuple[Genodigderegel, ...]
    kring: Kring | None
    aanwezig: bool
    gesloten: bool


class Overzicht(Bericht):
    """A case as one of its participants sees it.

    ``betrokkenheden`` are those that name the reader, and those that the reader recorded.
    """

    casus: UUID
    kenmerk: str
    fase: Fase
    moment: datetime
    oefening: bool
    regisseur: str
    kring: Kring
    taak: str | None
    doel: str | None
    betrokkenen: tuple[UUID, ...]
    aan_mij: tuple[Aanbod, ...]
    van_mij: tuple[EigenVerstrekking, ...]
    vragen_aan_mij: tuple[VraagAanMij, ...]
    mijn_vragen: tuple[MijnVraag, ...]
    overleggen: tuple[MijnOverleg, ...]
    acties: tuple[Actieregel, ...]
    betrokkenheden: tuple[Betrokkenheidsregel, ...] = ()


class Gelezene(Bericht):
    """One disclosure as it can be read: the texts up to the level that was asked for and allowed.

    ``over`` is ``None`` for what is anonymous: then ``anoniem`` is the only text. ``uitleg`` is why it can be read: the
    articles with their text and the facts they are about, without the ground on which it was given.
    """

    verstrekking: UUID
    over: UUID | None
    naam: str | None
    gever: str
    gever_organisatie: str
    gedaan: datetime
    categorie: Categorie
    niveau: Niveau
    doel: str
    bron: str | None
    eigen_waarneming: bool | None
    aard: Aard | None
    anoniem: str | None = None
    dat: str | None
    buitenkant: str | None
    inhoud: str | None
    artikelen: tuple[str, ...]
    plichten: tuple[str, ...]
    uitleg: tuple[str, ...] = ()


class Lezing(Bericht):
    """Everything that one reader can read of a case at one level. ``digest`` is the SHA-256 of ``stukken``."""

    casus: UUID
    kenmerk: str
    niveau: Niveau
    stukken: tuple[Gelezene, ...]
    digest: str


class BekekenAls(Bericht):
    """What another sees, at each level, blocked out where the viewer may not see it themselves.

    ``digests`` holds, by level, the digest of what that reader really gets: the two can be compared. A level that
    gives the reader nothing is absent.
    """

    medewerker: UUID
    naam: str
    organisatienaam: str
    lezingen: dict[Niveau, tuple[Gelezene, ...]]
    digests: dict[Niveau, str]


GEBLOKKEERD = "█████ (niet voor u)"
"""What stands in the place of a text that the viewer may not see."""
