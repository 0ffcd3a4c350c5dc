"""The citizen's account: what is held, why, from whom, who received and who looked (RCH-01, RCH-02)."""

from datetime import date, datetime
from uuid import UUID

from services.berichten.antwoord import Bericht

BEPERKT = (
    "Een overzicht als dit kan onvolledig zijn. Gegevens over anderen staan er niet in. Soms mag iets (nog) niet "
    "worden getoond om iemands veiligheid te beschermen of omdat een wet dat bepaalt. Daarom staat deze zin in elk "
    "overzicht, ook als er niets is weggelaten."
)
"""The fixed neutral wording that stands in every account, whether or not anything was left out (RCH-02)."""

RECHTEN = (
    "U kunt vragen om gegevens te verbeteren die niet kloppen.",
    "U kunt een eigen verklaring laten toevoegen.",
    "U kunt vragen om het gebruik van uw gegevens te beperken zolang u ze betwist.",
    "U kunt bezwaar maken tegen het gebruik van uw gegevens.",
    "U kunt vragen om uw gegevens te wissen. Soms moet een organisatie ze toch bewaren; u hoort dan waarom.",
    "U kunt een toestemming altijd intrekken. Dat is net zo makkelijk als geven.",
    "U kunt een klacht indienen bij de organisatie en bij de Autoriteit Persoonsgegevens.",
)
"""The citizen's rights in plain words (AVG 13 to 22, 77)."""


class Andergebruik(Bericht):
    """Another purpose that who gave it approved, why, until when, and whether they took that back.

    ``door_aan`` are those to whom it may be passed on for that purpose.
    """

    doel: str
    goedgekeurd: datetime
    tot: date | None
    reden: str | None
    ingetrokken: datetime | None
    reden_ingetrokken: str | None
    door_aan: tuple[str, ...] = ()


class Gehouden(Bericht):
    """Something that was given about the citizen: what, by whom, why, to whom, on which ground, for how long.

    ``uitleg`` is why it could be shared, sentence by sentence and to 'u'; empty where that cannot be found again.
    ``komt_van`` is who gave it before, when it was given on; ``None`` when it was not, or when that is shielded.
    """

    verstrekking: UUID
    gedaan: datetime
    gever: str
    gever_organisatie: str
    ontvangers: tuple[str, ...]
    categorie: str
    niveau: str
    doel: str
    grondslag: str
    artikelen: tuple[str, ...]
    besluit: str | None = None
    einddatum: date | None
    bron: str | None
    komt_van: str | None = None
    aard: str | None
    anoniem: str | None = None
    dat: str | None
    buitenkant: str | None
    inhoud: str | None
    waarom: str | None
    verteld_op: date | None
    ander_gebruik: tuple[Andergebruik, ...] = ()
    uitleg: tuple[str, ...] = ()


class Aangehaald(Bericht):
    """An article that something in the account rested on, and what it says."""

    naam: str
    tekst: str


class Toestemmingsverloop(Bericht):
    """A consent of the citizen, and what became of it."""

    gegeven: datetime
    wat: str
    gevers: tuple[str, ...]
    ontvangers: tuple[str, ...]
    doel: str
    niveau: str
    van: date
    tot: date
    uitgelegd: str | None
    stand: str


class Bezwaarverloop(Bericht):
    """An objection that the citizen made after a talk, and how it was weighed."""

    moment: datetime
    bezwaar: str
    weging: str
    besluit: str


class Gespreksverloop(Bericht):
    """A talk with the citizen about sharing: what about, objections, how they were weighed, what was decided."""

    gevoerd: datetime
    wat: str
    gevers: tuple[str, ...]
    ontvangers: tuple[str, ...]
    doel: str
    niveau: str
    van: date
    tot: date
    besproken: str | None
    begrepen: str | None
    bezwaren: str | None
    weging: str | None
    besluit: str
    later: tuple[Bezwaarverloop, ...]


class Betrokkenheidsverloop(Bericht):
    """Who is directly involved in the same help, by what, where that stands, for how long, and what became of it.

    ``tot`` ``None`` is without an end; ``getekend_op`` is the day the citizen signed, for a plan only.
    """

    vastgelegd: datetime
    door: str
    wie: tuple[str, ...]
    soort: str
    van: date
    tot: date | None
    getekend_op: date | None
    bron: str | None
    beeindigd: datetime | None
    reden: str | None


class Ingezien(Bericht):
    """Someone looked: who, of which organisation, when, in which view, to which level, for which purpose."""

    moment: datetime
    wie: str
    organisatienaam: str
    beeld: str
    niveau: str
    doel: str


class Stap(Bericht):
    """Something else that was done in the case and concerns the citizen."""

    moment: datetime
    wie: str
    organisatienaam: str
    zin: str


class Inzageoverzicht(Bericht):
    """The account of one citizen, made from the event history alone.

    ``artikelen`` are those of the verdicts on what is held, each once, in the order in which they are named there.
    ``beperking`` is always the same sentence. ``vingerafdruk`` is the SHA-256 of all other fields as canonical JSON.
    """

    kenmerk: str
    gemaakt_op: datetime
    oefening: bool
    naam: str | None
    geboren: date | None
    bsn_vastgelegd: bool
    convenant: str
    convenantversie: int
    doelen: tuple[str, ...]
    regisseur: str
    regisseur_organisatie: str
    betrokken_organisaties: tuple[str, ...]
    gehouden: tuple[Gehouden, ...]
    artikelen: tuple[Aangehaald, ...]
    toestemmingen: tuple[Toestemmingsverloop, ...]
    gesprekken: tuple[Gespreksverloop, ...]
    stappen: tuple[Stap, ...]
    ingezien: tuple[Ingezien, ...]
    bewaren: str
    contactpunt: str
    klachten: str
    rechten: tuple[str, ...]
    beperking: str
    betrokkenheden: tuple[Betrokkenheidsverloop, ...] = ()
    vingerafdruk: str


class Kennisgevingsbrief(Bericht):
    """What a letter for a duty to tell holds (KEN-01): which data, when, to whom, for what, and the rights."""

    kenmerk: str
    oefening: bool
    aan: str | None
    datum: date
    namens: str
    namens_organisatie: str
    gedeeld_op: datetime
    gedeeld_met: tuple[str, ...]
    wat: str
    doel: str
    grond: str
    waarom: str | None
    rechten: tuple[str, ...]
    contactpunt: str
    klachten: str
    verstrekking: UUID
