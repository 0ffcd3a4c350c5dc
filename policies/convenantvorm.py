"""The shape of a convenant: every part that CON-01 asks for (001 §5 a-i, 004 §3.4.1).

The titles and descriptions are Dutch: they are shown in editors while a lawyer writes (``policies/schema.py``).
"""

import hashlib
import json
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from domain.afspraken import Afspraken, Strafrechtafspraak, Toestemmingsmodel
from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.fase import Fase
from domain.grondslag import Grondslag
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Geheimhouding, Kring, Partijrol, Partijsoort, Samenwerking
from domain.tekst import Tekst, Zin


class _Deel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Geldigheid(_Deel):
    """From which day to which day a version can be in force, both included."""

    van: date = Field(description="De eerste dag, als jaar-maand-dag: 2026-01-01.")
    tot: date = Field(description="De laatste dag. Die telt mee.")

    @model_validator(mode="after")
    def _niet_omgekeerd(self) -> "Geldigheid":
        if self.tot < self.van:
            raise ValueError("de laatste dag ligt voor de eerste; zet bij 'tot' een latere dag dan bij 'van'")
        return self


class ConvenantPartij(_Deel):
    """A kind of organisation that takes part, who answers for it, and on what ground it takes part."""

    soort: Partijsoort = Field(description="Het soort organisatie.")
    rol: Partijrol = Field(description="Kernpartner of schilpartner (004 §2).")
    verwerkingsverantwoordelijke: Zin = Field(description="Wie voor de gegevens instaat: bestuur, directie of college.")
    grondslag: Zin = Field(description="Op grond waarvan deze partij meedoet: de wet en het artikel.")


class Doel(_Deel):
    """A purpose: what it is, and its kind, by which the law tells purposes apart."""

    wat: Tekst = Field(description="Het doel in een zin die de burger begrijpt.")
    soort: Doelsoort = Field(description="Het soort doel. De wet kent doelen aan hun soort.")


class Bereikregel(_Deel):
    """What a rule is about. What is left out means: every value; an empty list means nothing, and is refused.

    ``geheimhouding`` is the secrecy of who would have it, ``gever`` that of who gives it.
    """

    wie: Annotated[
        tuple[Partijsoort, ...] | None,
        Field(min_length=1, description="De soorten organisatie die het krijgen. Weggelaten: alle."),
    ] = None
    kring: Annotated[
        tuple[Kring, ...] | None, Field(min_length=1, description="In welke kring. Weggelaten: overal.")
    ] = None
    wat: Annotated[
        tuple[Categorie, ...] | None, Field(min_length=1, description="Over welke gegevens. Weggelaten: alle.")
    ] = None
    doel: Annotated[tuple[Zin, ...] | None, Field(min_length=1, description="Voor welke doelen. Weggelaten: alle.")] = (
        None
    )
    fase: Annotated[
        tuple[Fase, ...] | None, Field(min_length=1, description="In welke fase van de casus. Weggelaten: alle.")
    ] = None
    op_grond_van: Annotated[
        tuple[Grondslag, ...] | None,
        Field(
            alias="op grond van",
            min_length=1,
            description="Op welke gronden. Weggelaten: alle die naar iemand leiden, behalve 'taak na gesprek'.",
        ),
    ] = None
    geheimhouding: Annotated[
        tuple[Geheimhouding, ...] | None,
        Field(min_length=1, description="De geheimhouding van wie het krijgt. Weggelaten: alle."),
    ] = None
    gever: Annotated[
        tuple[Geheimhouding, ...] | None,
        Field(min_length=1, description="De geheimhouding van wie het geeft. Weggelaten: alle."),
    ] = None
    pet: Annotated[
        tuple[Rol, ...] | None, Field(min_length=1, description="De pet van wie het krijgt. Weggelaten: alle.")
    ] = None


class Mag(Bereikregel):
    """A grant: these parties may have these categories, up to and including a level. It names parties and data."""

    wie: tuple[Partijsoort, ...] = Field(min_length=1, description="De soorten organisatie die het mogen krijgen.")
    wat: tuple[Categorie, ...] = Field(min_length=1, description="Welke gegevens.")
    tot_en_met: Annotated[
        Niveau, Field(alias="tot en met", description="Tot en met welk niveau: dat, buitenkant of inhoud.")
    ]
    doel: tuple[Zin, ...] = Field(min_length=1, description="Voor welke doelen van dit convenant.")


class Hooguit(Bereikregel):
    """A ceiling: nobody it is about gets more than this level."""

    niveau: Niveau = Field(description="Het hoogste niveau dat nog mag.")


class MagNiet(Bereikregel):
    """A prohibition, at every level that can be traced to someone."""


class ConvenantArtikel(_Deel):
    """An article: a number, a text that users are shown, and at most one rule. Without a rule it is an agreement."""

    artikel: Zin = Field(description='Het nummer, tussen aanhalingstekens: "5.1".')
    tekst: Tekst = Field(description="De zin die mensen te zien krijgen als reden.")
    bron: Zin | None = Field(default=None, description="Waar dit op steunt: de bron en de paragraaf.")
    mag: Mag | None = Field(default=None, description="Wat dit artikel toestaat.")
    hooguit: Hooguit | None = Field(default=None, description="Een plafond: meer dan dit niveau mag niet.")
    mag_niet: Annotated[MagNiet | None, Field(alias="mag niet", description="Wat dit artikel afsluit.")] = None

    @model_validator(mode="after")
    def _hooguit_een_regel(self) -> "ConvenantArtikel":
        if sum(r is not None for r in (self.mag, self.hooguit, self.mag_niet)) > 1:
            raise ValueError("een artikel heeft hooguit een regel: mag, hooguit of mag niet")
        return self

    @property
    def regel(self) -> Bereikregel | None:
        """The rule, whichever it is."""
        return self.mag or self.hooguit or self.mag_niet


DoelWpolg = Literal["strafbare feiten", "openbare orde", "hulp", "toezicht"]
"""The purposes for which the police can give beyond their own task, in our words (001 bijlage j a-d)."""

DoelWjsg = Literal[
    "strafbare feiten",
    "orde en veiligheid",
    "toezicht",
    "besluit van bestuur",
    "maatregel in werk of beroep",
    "hulp bij een strafbaar feit",
    "privaatrechtelijke handeling",
]
"""The purposes for which the public prosecutor can give, in our words (001 bijlage k a-g)."""


class Strafrecht(_Deel):
    """Criminal data are shared with named receivers, for named purposes, on a recorded decision (PLA-14).

    ``wpolg`` and ``wjsg`` say which purpose of the law a purpose of this convenant is, for police and prosecutor.
    """

    besluit: Zin = Field(description="Het besluit waarop de politie of het OM structureel deelt.")
    bevoegd_gezag: Annotated[
        Zin, Field(alias="bevoegd gezag", description="Wie instemt als de politie eenmalig iets deelt.")
    ]
    ontvangers: tuple[Partijsoort, ...] = Field(min_length=1, description="Wie deze gegevens mogen krijgen.")
    eenmalig_aan: Annotated[
        tuple[Partijsoort, ...],
        Field(alias="eenmalig aan", description="Wie ze eenmalig kan krijgen, als het bevoegd gezag instemt."),
    ] = ()
    doelen: tuple[Zin, ...] = Field(min_length=1, description="Voor welke doelen van dit convenant.")
    wpolg: dict[Zin, DoelWpolg] = Field(
        default={},
        description="Per doel: welk doel van de Wet politiegegevens het is. Zonder dat geeft de politie niet.",
    )
    wjsg: dict[Zin, DoelWjsg] = Field(
        default={}, description="Per doel: welk doel van de Wjsg het is. Zonder dat geeft het OM niet."
    )


class Toestemming(_Deel):
    """How people decide about sharing (001 §5 e), and the model of the municipality under the Wmo (002 §1.3)."""

    hoe: Tekst = Field(description="Hoe toestemming wordt gevraagd en vastgelegd.")
    model: Toestemmingsmodel = Field(
        default=Toestemmingsmodel.UITDRUKKELIJK,
        description="Voor delen onder de Wmo: uitdrukkelijk, of transparantie (bespreken, bezwaren wegen).",
    )
    gemeenten: tuple[Zin, ...] = Field(default=(), description="De gemeenten die dit model kiezen.")
    transparant_tussen: Annotated[
        tuple[Partijsoort, ...],
        Field(alias="transparant tussen", description="De partijen die na een gesprek onder de Wmo delen."),
    ] = ()
    doelen_onder_de_wmo: Annotated[
        tuple[Zin, ...], Field(alias="doelen onder de wmo", description="De doelen die onder de Wmo vallen.")
    ] = ()

    @model_validator(mode="after")
    def _past_bij_het_model(self) -> "Toestemming":
        delen = (self.gemeenten, self.transparant_tussen, self.doelen_onder_de_wmo)
        if self.model is Toestemmingsmodel.TRANSPARANTIE and not all(delen):
            raise ValueError("bij transparantie horen 'gemeenten', 'transparant tussen' en 'doelen onder de wmo'")
        if self.model is Toestemmingsmodel.UITDRUKKELIJK and (self.transparant_tussen or self.doelen_onder_de_wmo):
            raise ValueError("'transparant tussen' en 'doelen onder de wmo' horen alleen bij transparantie")
        return self


class ZonderToestemming(_Deel):
    """When data may be processed without consent, and how long at most (001 §5 f)."""

    gronden: tuple[Grondslag, ...] = Field(description="Welke gronden van stap 4 e hier gelden.")
    einddatum: Annotated[int, Field(alias="einddatum hooguit dagen", ge=1, le=365, description="Hoe lang hooguit.")]
    herbeoordelen: Annotated[
        int, Field(alias="herbeoordelen elke dagen", ge=1, le=182, description="Hoe vaak opnieuw kijken.")
    ]

    @model_validator(mode="after")
    def _alleen_stap_e(self) -> "ZonderToestemming":
        if any(not g.zonder_toestemming for g in self.gronden):
            raise ValueError("hier horen alleen vitaal belang, conflict van plichten en goed hulpverlenerschap")
        return self


class Notificatiebrief(_Deel):
    """A letter that tells people they were taken up in an approach of care and safety (002 §3.2)."""

    door: Zin = Field(description="Wie de brief stuurt.")
    binnen: Annotated[int, Field(alias="binnen dagen", ge=1, le=90, description="Binnen hoeveel dagen.")]
    inhoud: Tekst = Field(description="Wat er in de brief staat.")


class Informeren(_Deel):
    """How citizens are informed, and how long telling may wait (001 §5 c)."""

    hoe: Tekst = Field(description="Hoe de burger hoort wat er is gedeeld.")
    binnen: Annotated[int, Field(alias="binnen dagen", ge=1, le=90, description="Binnen hoeveel dagen.")]
    uitstel: Annotated[
        int, Field(alias="uitstel hooguit dagen per keer", ge=1, le=90, description="Hoe lang vertellen mag wachten.")
    ]
    notificatiebrief: Notificatiebrief | None = Field(
        default=None, description="De brief over opname in een aanpak, als die er is."
    )


class Verwerkingen(_Deel):
    """The main processing within the cooperation, where it is reported, and how it is recorded (001 §5 d)."""

    welke: Tekst = Field(description="De belangrijkste verwerkingen.")
    gemeld_bij: Annotated[Zin, Field(alias="gemeld bij", description="Bij welke FG de verwerkingen zijn gemeld.")]
    vastleggen: Tekst = Field(description="Hoe wordt vastgelegd wie wat deed.")


class Spoed(_Deel):
    """Escalation in urgent cases: who decides, how long it holds, and who looks at it afterwards (001 §5 g)."""

    wie_beslist: Annotated[Zin, Field(alias="wie beslist", description="Wie bij spoed beslist.")]
    hooguit_uren: Annotated[int, Field(alias="hooguit uren", ge=1, le=168, description="Hoe lang dat hooguit geldt.")]
    toetsing: Zin = Field(description="Wanneer en door wie het daarna wordt bekeken.")


class Rechten(_Deel):
    """Where a citizen exercises rights, which they are, and where to complain (001 §5 h, 004 §3.4.1)."""

    contactpunt: Zin = Field(description="Waar de burger terecht kan.")
    welke: Tekst = Field(description="Welke rechten de burger heeft, en hoe het verzoek wordt afgehandeld.")
    klachten: Tekst = Field(description="Waar een klacht naartoe kan.")


class Bewaren(_Deel):
    """How long what is shared under this convenant is kept (004 §4.5)."""

    hoe: Tekst = Field(description="De afspraak, zoals de burger haar leest.")
    maanden: Annotated[
        int, Field(alias="maanden na afsluiting", ge=1, le=240, description="Hoeveel maanden na het einde.")
    ]


class Evaluatie(_Deel):
    """When the parties look whether sharing still serves its purpose (004 §3.4.1)."""

    hoe: Tekst = Field(description="Wat er wordt bekeken, en door wie.")
    elke: Annotated[int, Field(alias="elke maanden", ge=1, le=36, description="Om de hoeveel maanden.")]


class Datalek(_Deel):
    """The duty to report a breach: to whom, and within how long (004 §3.4.1, 002 §4.3)."""

    melden_bij: Annotated[Zin, Field(alias="melden bij", description="Wie het als eerste hoort.")]
    binnen: Annotated[
        int, Field(alias="binnen uren", ge=1, le=72, description="Binnen hoeveel uur. De AVG geeft er hooguit 72.")
    ]
    hoe: Tekst = Field(description="Wat er daarna gebeurt: de Autoriteit, de burger.")


class Convenant(_Deel):
    """One version of a convenant."""

    convenant: Annotated[
        str,
        Field(pattern=r"^[a-z][a-z0-9-]{1,39}$", description="De korte naam: kleine letters, cijfers en streepjes."),
    ]
    titel: Zin = Field(description="De volle naam.")
    versie: Annotated[int, Field(ge=1, strict=True, description="1, 2, 3 … Een versie verandert nooit.")]
    samenwerking: Samenwerking = Field(description="Waarvoor de partijen samenwerken. Sommige wetten gelden maar hier.")
    geldig: Geldigheid = Field(description="Van wanneer tot wanneer deze versie kan gelden.")
    verantwoordelijkheid: Literal["gezamenlijk", "ieder voor zich"] = Field(
        description="Of de partijen samen verwerkingsverantwoordelijk zijn, of ieder voor zich."
    )
    partijen: tuple[ConvenantPartij, ...] = Field(min_length=2, description="Wie meedoet.")
    doelen: dict[Zin, Doel] = Field(min_length=1, description="Waarvoor gegevens worden gedeeld.")
    gegevens: tuple[Categorie, ...] = Field(min_length=1, description="Waarover gegevens worden gedeeld.")
    bijzondere_gegevens: Annotated[
        tuple[Categorie, ...],
        Field(alias="bijzondere gegevens", description="Gezondheid, verslaving en strafrecht horen hier."),
    ] = ()
    strafrechtelijke_gegevens: Annotated[
        Strafrecht | None,
        Field(alias="strafrechtelijke gegevens", description="Nodig als een artikel strafrecht toestaat."),
    ] = None
    verwerkingen: Verwerkingen = Field(description="De belangrijkste verwerkingen, en waar ze zijn gemeld.")
    artikelen: tuple[ConvenantArtikel, ...] = Field(min_length=1, description="De artikelen.")
    informeren: Informeren = Field(description="Hoe de burger het hoort.")
    toestemming: Toestemming = Field(description="Hoe toestemming gaat, en welk model de gemeente koos.")
    zonder_toestemming: Annotated[
        ZonderToestemming, Field(alias="zonder toestemming", description="Wanneer het zonder toestemming kan.")
    ]
    ontvangst: Annotated[
        int,
        Field(alias="ontvangst bevestigen binnen dagen", ge=1, le=30, description="Binnen hoeveel dagen."),
    ]
    spoed: Spoed = Field(description="Wat er bij spoed geldt.")
    rechten: Rechten = Field(description="Rechten en klachten van de burger.")
    geheimhouding_en_beveiliging: Annotated[
        Tekst, Field(alias="geheimhouding en beveiliging", description="Hoe de gegevens veilig en geheim blijven.")
    ]
    bewaren: Bewaren = Field(description="Hoe lang gegevens worden bewaard.")
    evaluatie: Evaluatie = Field(description="Wanneer de partijen kijken of het delen nog nodig is.")
    datalek: Datalek = Field(description="Wat er bij een datalek gebeurt.")

    @property
    def soorten(self) -> frozenset[Partijsoort]:
        """The kinds of organisation that take part."""
        return frozenset(p.soort for p in self.partijen)

    @property
    def hash(self) -> str:
        """The content hash: the same document gives the same hash, however it was laid out.

        What is left out and what is written as its default are the same, so that a part that can be left out can be
        added to the shape without changing the hash of what was published before.
        """
        json_ = json.dumps(
            self.model_dump(mode="json", by_alias=True, exclude_defaults=True), sort_keys=True, ensure_ascii=False
        )
        return hashlib.sha256(json_.encode()).hexdigest()

    def _strafrechtafspraak(self) -> Strafrechtafspraak | None:
        blok = self.strafrechtelijke_gegevens
        if blok is None:
            return None
        return Strafrechtafspraak(
            besluit=blok.besluit,
            bevoegd_gezag=blok.bevoegd_gezag,
            ontvangers=blok.ontvangers,
            wpolg=dict(blok.wpolg),
            wjsg=dict(blok.wjsg),
        )

    def afspraken(self) -> Afspraken:
        """The terms as decisions need them."""
        return Afspraken(
            convenant=self.convenant,
            titel=self.titel,
            versie=self.versie,
            hash=self.hash,
            doelen={naam: doel.wat for naam, doel in self.doelen.items()},
            gronden_zonder=self.zonder_toestemming.gronden,
            einddatum_hooguit_dagen=self.zonder_toestemming.einddatum,
            herbeoordelen_elke_dagen=self.zonder_toestemming.herbeoordelen,
            uitstel_hooguit_dagen=self.informeren.uitstel,
            informeren_binnen_dagen=self.informeren.binnen,
            bevestigen_binnen_dagen=self.ontvangst,
            bewaren=self.bewaren.hoe,
            contactpunt=self.rechten.contactpunt,
            klachten=self.rechten.klachten,
            strafrecht=self._strafrechtafspraak(),
            toestemmingsmodel=self.toestemming.model,
            transparant_tussen=self.toestemming.transparant_tussen,
            transparante_doelen=self.toestemming.doelen_onder_de_wmo,
            doelsoorten={naam: doel.soort for naam, doel in self.doelen.items()},
            samenwerking=self.samenwerking,
        )
