"""A scenario as a document: who there is, and the steps with what is expected of them."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, model_validator

from domain.betrokkene import Plaats
from domain.bsn import Bsn
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Geheimhouding, Partijsoort, Wetsdomein
from domain.tekst import Zin
from infra.invulling.invullen import Veldfout, ja_of_nee, tijdstip

Naam = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")]
"""A name within a scenario: lower case letters, digits, hyphens and underscores."""


def _spatie(naam: str) -> str:
    return naam.replace("_", " ")


class _Deel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_spatie)

    @model_validator(mode="before")
    @classmethod
    def _ja_en_nee(cls, waarde: Any) -> Any:
        """Turn yes and no into booleans where a boolean is meant."""
        if not isinstance(waarde, dict):
            return waarde
        waar_of_niet = {_spatie(n) for n, v in cls.model_fields.items() if v.annotation in {bool, bool | None}}
        try:
            return {n: ja_of_nee(w, (n,)) if n in waar_of_niet and isinstance(w, str) else w for n, w in waarde.items()}
        except Veldfout as fout:
            raise ValueError(str(fout)) from fout


class Organisatie(_Deel):
    """An organisation: of which kind, and how it is called (its short name, if left out)."""

    soort: Partijsoort
    naam: Zin | None = None

    @model_validator(mode="before")
    @classmethod
    def _kort(cls, waarde: Any) -> Any:
        """``wijkteam-noord: wijkteam`` is short for ``wijkteam-noord: {soort: wijkteam}``."""
        return {"soort": waarde} if isinstance(waarde, str) else waarde


class Mens(_Deel):
    """A professional: of which organisation, in which function, bound by which secrecy, in which roles.

    ``per_rol`` names another secrecy for some of the roles; ``wetsdomein`` the law they work under, and
    ``wetsdomein_per_rol`` another one for some of the roles.
    """

    naam: Zin | None = None
    organisatie: Naam
    functie: Zin
    geheimhouding: Geheimhouding
    rollen: tuple[Rol, ...] = (Rol.HULPVERLENING,)
    per_rol: dict[Rol, Geheimhouding] = Field(default_factory=dict, alias="geheimhouding per rol")
    wetsdomein: Wetsdomein | None = None
    wetsdomein_per_rol: dict[Rol, Wetsdomein] = Field(default_factory=dict, alias="wetsdomein per rol")


class Burger(_Deel):
    """A citizen. ``naam`` is how they are called in the case; without it the name in the scenario."""

    naam: Zin | None = None
    geboren: date | None = None
    bsn: Bsn | None = None
    plaats: Plaats = Plaats.BURGER


class Leest(_Deel):
    """What is read: at which level, for which purpose (that for which it was given, if left out)."""

    niveau: Niveau
    doel: Zin | None = None
    casus: Naam | None = None


class Zoekt(_Deel):
    """By what a citizen is looked for."""

    naam: str | None = None
    geboren: date | None = None
    bsn: str | None = None


Teksten = tuple[str, ...]


class Verwacht(_Deel):
    """What is expected of a step. What is left out is not looked at, except that a step is expected to succeed."""

    gelukt: bool | None = None
    geweigerd: bool | Teksten | None = None
    want: Teksten = ()
    regel: Teksten = ()
    artikel: Teksten = ()
    eis: Teksten = ()
    volgende: Teksten = ()
    hooguit: Niveau | Literal["niets"] | None = None
    opent: Teksten | Literal["niets"] | None = None
    bestaat_niet: bool | None = None
    fout: Zin | None = None
    toont: Teksten = ()
    toont_niet: Teksten = ()
    aantal: int | dict[str, int] | None = None
    mag: bool | None = None
    gelijk_aan: Naam | None = None

    @model_validator(mode="before")
    @classmethod
    def _lijsten(cls, waarde: Any) -> Any:
        """A single text may stand where a list may."""
        if not isinstance(waarde, dict):
            raise ValueError("hier horen verwachtingen met een naam, zoals {gelukt: ja}")  # noqa: TRY004 - for pydantic
        lijsten = {"want", "regel", "artikel", "eis", "volgende", "toont", "toont niet"}
        uit = {n: [str(w)] if n in lijsten and not isinstance(w, list) else w for n, w in waarde.items()}
        if isinstance(geweigerd := uit.get("geweigerd"), str):
            uit["geweigerd"] = geweigerd == "ja" if geweigerd in {"ja", "nee"} else [geweigerd]
        if isinstance(uit.get("opent"), str) and uit["opent"] != "niets":
            uit["opent"] = [uit["opent"]]
        return uit


Bekijkbaar = Literal["werkvoorraad", "dossier", "overzicht", "proces", "adresboek", "convenanten"]

SOORTEN = (
    "doet",
    "leest",
    "bekijkt",
    "bekijkt als",
    "toetst",
    "zoekt",
    "vraagt inzage",
    "stelt brief op",
    "leest vraag",
)
"""What a step can be; each step is exactly one of these."""


class Stap(_Deel):
    """One act of one person, and what is expected of it."""

    op: Any = None
    wie: Naam
    rol: Rol | None = None
    doet: str | None = None
    met: dict[str, Any] = Field(default_factory=dict)
    als: Naam | None = None
    casus: Naam | None = None
    leest: Leest | None = None
    bekijkt: Bekijkbaar | None = None
    bekijkt_als: Naam | None = None
    toetst: Literal["verstrekking.doen", "inbreng.doen"] | None = None
    zoekt: Zoekt | None = None
    vraagt_inzage: Naam | None = None
    stelt_brief_op: Naam | None = None
    leest_vraag: Naam | None = None
    verwacht: Verwacht = Verwacht()
    uitleg: str | None = Field(default=None, validation_alias=AliasChoices("uitleg", "toelichting"))

    @model_validator(mode="before")
    @classmethod
    def _kort(cls, waarde: Any) -> Any:
        """``leest: buitenkant`` is short for ``leest: {niveau: buitenkant}``."""
        if isinstance(waarde, dict) and isinstance(waarde.get("leest"), str):
            return {**waarde, "leest": {"niveau": waarde["leest"]}}
        return waarde

    @model_validator(mode="after")
    def _een_ding(self) -> "Stap":
        gekozen = [soort for soort in SOORTEN if getattr(self, soort.replace(" ", "_")) is not None]
        if len(gekozen) != 1:
            wat = f"hier staan er {len(gekozen)}: {', '.join(gekozen)}" if gekozen else "hier staat er geen"
            raise ValueError(f"een stap is precies een van: {', '.join(SOORTEN)}; {wat}")
        if self.met and not (self.doet or self.toetst):
            raise ValueError("'met' hoort alleen bij 'doet' en 'toetst'")
        return self

    @property
    def soort(self) -> str:
        """What this step is."""
        return next(s for s in SOORTEN if getattr(self, s.replace(" ", "_")) is not None)

    @property
    def moment(self) -> datetime | None:
        """When it happens; ``None`` when the clock stays where it is."""
        return None if self.op is None else tijdstip(self.op, ("op",))

    @property
    def welke_casus(self) -> str | None:
        """The case that the step names."""
        return self.casus or (self.leest.casus if self.leest else None)


class Scenario(_Deel):
    """A script: who there is, and what happens."""

    scenario: Zin
    bron: Zin | None = None
    uitleg: str | None = None
    convenanten: tuple[Naam, ...] = Field(min_length=1)
    organisaties: dict[Naam, Organisatie] = Field(min_length=1)
    mensen: dict[Naam, Mens] = Field(min_length=1)
    burgers: dict[Naam, Burger] = Field(min_length=1)
    stappen: tuple[Stap, ...] = Field(min_length=1, max_length=500)
