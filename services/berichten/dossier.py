"""The regisseur's view of a case: who stands where, what happened, what is open. About process, not treatment."""

from datetime import date, datetime
from uuid import UUID

from domain.betrokkene import Plaats
from domain.betrokkenheid import Betrokkenheidsoort
from domain.categorie import Categorie
from domain.fase import Fase
from domain.gesprek import Deelstand
from domain.grondslag import Grondslag, Grondtoestand
from domain.kennisgeving import Plichtstand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Kring, Partijsoort
from services.berichten.antwoord import Bericht


class Burger(Bericht):
    """A citizen of the case. ``naam`` is ``None`` once their data were destroyed."""

    persoon: UUID
    naam: str | None
    geboren: date | None
    plaats: Plaats | None


class Ringplek(Bericht):
    """Where a professional stands in the ring: circle, highest readable level now, and the article it rests on."""

    medewerker: UUID
    naam: str
    functie: str
    organisatie: UUID
    organisatienaam: str
    soort: Partijsoort
    rol: Rol
    kring: Kring
    taak: str | None
    doel: str | None
    niveau: Niveau | None
    artikel: str | None


class Gebeurtenis(Bericht):
    """A line of the timeline. ``topic`` is the kind of fact, ``zin`` what happened in words."""

    moment: datetime
    topic: str
    wie: str
    organisatienaam: str
    zin: str


class Toestemmingsregel(Bericht):
    """A consent: whose, from whom, to whom, for what, how far, how long, and how it stands today."""

    toestemming: UUID
    over: UUID
    gevers: tuple[str, ...]
    ontvangers: tuple[str, ...]
    doel: str
    categorieen: tuple[Categorie, ...]
    niveau: Niveau
    van: date
    tot: date
    geweigerd: bool
    toestand: Grondtoestand


class Gespreksregel(Bericht):
    """A talk about sharing: about whom, who would give what to whom, for what and how long, and what became of it."""

    gesprek: UUID
    over: UUID
    gevers: tuple[str, ...]
    ontvangers: tuple[str, ...]
    doel: str
    categorieen: tuple[Categorie, ...]
    niveau: Niveau
    van: date
    tot: date
    stand: Deelstand


class Betrokkenheidsregel(Bericht):
    """Who is directly involved with a citizen: by what, from and until when, who recorded it, how it stands today."""

    betrokkenheid: UUID
    over: UUID
    professionals: tuple[str, ...]
    soort: Betrokkenheidsoort
    van: date
    tot: date | None
    getekend_op: date | None
    vastgelegd_door: str
    beeindigd: bool
    toestand: Grondtoestand


class Verstrekkingsregel(Bericht):
    """A disclosure without its texts: who gave what kind of thing to whom, how far, on which ground, until when.

    ``komt_van`` is who gave it before, when it was given on. ``aan_mij`` is whether it was given to who looks.
    """

    verstrekking: UUID
    over: UUID
    gedaan: datetime
    gever: str
    gever_organisatie: str
    ontvangers: tuple[str, ...]
    categorie: Categorie
    niveau: Niveau
    doel: str
    grondslag: Grondslag
    toestand: Grondtoestand
    einddatum: date | None
    herbeoordelen: date | None
    kring: Kring
    overleg: UUID | None
    bevestigd: tuple[str, ...]
    komt_van: str | None = None
    aan_mij: bool = False


class Plichtregel(Bericht):
    """A duty to tell, and how it stands today."""

    verstrekking: UUID
    over: UUID
    stand: Plichtstand
    uiterlijk: date
    uitgesteld_door: str | None


class Genodigderegel(Bericht):
    """Someone invited to a meeting. ``taak`` is ``None`` when it is not for the viewer."""

    medewerker: UUID
    naam: str
    organisatienaam: str
    kring: Kring
    taak: str | None


class Actieregel(Bericht):
    """An action that was agreed on."""

    actie: UUID
    overleg: UUID
    over: UUID
    wie: str
    wat: str | None
    uiterlijk: date
    afgerond: bool


class Overlegregel(Bericht):
    """A meeting. ``kring`` is the circle it is in now, ``None`` before and after."""

    overleg: UUID
    moment: datetime
    doel: str | None
    situatie: str | None
    burger_weet_ervan: str | None
    genodigden: tuple[Genodigderegel, ...]
    kring: Kring | None
    gesloten: bool
    inbrengen: int
    besluiten: int
    meegenomen: dict[str, int]


class Vraagregel(Bericht):
    """A question between professionals, without its text."""

    vraag: UUID
    over: UUID
    van: str
    aan: str
    stand: str


class Verzoekregel(Bericht):
    """A citizen's request to see what is held."""

    verzoek: UUID
    over: UUID
    gemaakt: int


class Dossier(Bericht):
    """The whole case as its regisseur sees it."""

    casus: UUID
    kenmerk: str
    convenant: str
    convenantversie: int
    fase: Fase
    moment: datetime
    oefening: bool
    regisseur: str
    burgers: tuple[Burger, ...]
    ring: tuple[Ringplek, ...]
    tijdlijn: tuple[Gebeurtenis, ...]
    toestemmingen: tuple[Toestemmingsregel, ...]
    gesprekken: tuple[Gespreksregel, ...]
    verstrekkingen: tuple[Verstrekkingsregel, ...]
    plichten: tuple[Plichtregel, ...]
    overleggen: tuple[Overlegregel, ...]
    acties: tuple[Actieregel, ...]
    vragen: tuple[Vraagregel, ...]
    verzoeken: tuple[Verzoekregel, ...]
    betrokkenheden: tuple[Betrokkenheidsregel, ...] = ()
