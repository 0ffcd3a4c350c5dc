"""The convenant as a document: what a lawyer writes, and what Kring compiles (CON-01; 001 §5 a-i, 004 §3.4.1)."""

import difflib
import hashlib
import json
import re
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from domain.afspraken import Afspraken
from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.fase import Fase
from domain.grondslag import Grondslag
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Geheimhouding, Kring, Partijrol, Partijsoort
from domain.tekst import Tekst, Zin
from policies.yamlbron import BronFout, Gelezen, lees_yaml

_DOELNAAM = re.compile(r"[a-z][a-z0-9 -]{0,39}")
_REGELSOORTEN = ("mag", "hooguit", "mag niet")


class ConvenantFout(Exception):  # noqa: N818 - the field's word
    """A convenant cannot be accepted: where it stands, and what would be right."""

    def __init__(self, bron: str, regel: int, artikel: str | None, zin: str) -> None:
        waar = f"{bron}, regel {regel}" + (f", artikel {artikel}" if artikel else "")
        super().__init__(f"{waar}: {zin}")
        self.bron = bron
        self.regel = regel
        self.artikel = artikel
        self.zin = zin


class _Deel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Geldigheid(_Deel):
    """From which day to which day a version can be in force, both included."""

    van: date
    tot: date

    @model_validator(mode="after")
    def _niet_omgekeerd(self) -> "Geldigheid":
        if self.tot < self.van:
            raise ValueError("de laatste dag ligt voor de eerste")
        return self


class ConvenantPartij(_Deel):
    """A kind of organisation that takes part, who answers for it, and on what ground it takes part."""

    soort: Partijsoort
    rol: Partijrol
    verwerkingsverantwoordelijke: Zin
    grondslag: Zin
    toestemmingsmodel: Literal["uitdrukkelijk"] = "uitdrukkelijk"


class Doel(_Deel):
    """A purpose: what it is, and its kind, by which the law tells purposes apart."""

    wat: Tekst
    soort: Doelsoort


class Bereikregel(_Deel):
    """What a rule is about. What is left out means: every value; an empty list means nothing, and is refused.

    ``geheimhouding`` is the secrecy of who would have it, ``gever`` that of who gives it.
    """

    wie: Annotated[tuple[Partijsoort, ...] | None, Field(min_length=1)] = None
    kring: Annotated[tuple[Kring, ...] | None, Field(min_length=1)] = None
    wat: Annotated[tuple[Categorie, ...] | None, Field(min_length=1)] = None
    doel: Annotated[tuple[Zin, ...] | None, Field(min_length=1)] = None
    fase: Annotated[tuple[Fase, ...] | None, Field(min_length=1)] = None
    op_grond_van: Annotated[tuple[Grondslag, ...] | None, Field(alias="op grond van", min_length=1)] = None
    geheimhouding: Annotated[tuple[Geheimhouding, ...] | None, Field(min_length=1)] = None
    gever: Annotated[tuple[Geheimhouding, ...] | None, Field(min_length=1)] = None
    pet: Annotated[tuple[Rol, ...] | None, Field(min_length=1)] = None


class Mag(Bereikregel):
    """A grant: these parties may have these categories, up to and including a level. It names parties and data."""

    wie: tuple[Partijsoort, ...] = Field(min_length=1)
    wat: tuple[Categorie, ...] = Field(min_length=1)
    tot_en_met: Annotated[Niveau, Field(alias="tot en met")]
    doel: tuple[Zin, ...] = Field(min_length=1)


class Hooguit(Bereikregel):
    """A ceiling: nobody it is about gets more than this level."""

    niveau: Niveau


class MagNiet(Bereikregel):
    """A prohibition, at every level that can be traced to someone."""


class ConvenantArtikel(_Deel):
    """An article: a number, a text that users are shown, and at most one rule."""

    artikel: Zin
    tekst: Tekst
    mag: Mag | None = None
    hooguit: Hooguit | None = None
    mag_niet: Annotated[MagNiet | None, Field(alias="mag niet")] = None

    @model_validator(mode="after")
    def _hooguit_een_regel(self) -> "ConvenantArtikel":
        if sum(r is not None for r in (self.mag, self.hooguit, self.mag_niet)) > 1:
            raise ValueError("een artikel heeft hooguit een regel: mag, hooguit of mag niet")
        return self


class ZonderToestemming(_Deel):
    """When data may be processed without consent, and how long at most (001 §5 f)."""

    gronden: tuple[Grondslag, ...]
    einddatum: Annotated[int, Field(alias="einddatum hooguit dagen", ge=1, le=365)]
    herbeoordelen: Annotated[int, Field(alias="herbeoordelen elke dagen", ge=1, le=182)]

    @model_validator(mode="after")
    def _alleen_stap_e(self) -> "ZonderToestemming":
        if any(not g.zonder_toestemming for g in self.gronden):
            raise ValueError("hier horen alleen vitaal belang, conflict van plichten en goed hulpverlenerschap")
        return self


class Informeren(_Deel):
    """How citizens are informed, and how long telling may wait."""

    hoe: Tekst
    binnen: Annotated[int, Field(alias="binnen dagen", ge=1, le=90)]
    uitstel: Annotated[int, Field(alias="uitstel hooguit dagen per keer", ge=1, le=90)]


class Spoed(_Deel):
    """Escalation in urgent cases."""

    wie_beslist: Annotated[Zin, Field(alias="wie beslist")]
    toetsing: Zin


class Rechten(_Deel):
    """Where a citizen exercises rights, and where to complain."""

    contactpunt: Zin
    klachten: Tekst


class Convenant(_Deel):
    """One version of a convenant."""

    convenant: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
    titel: Zin
    versie: Annotated[int, Field(ge=1, strict=True)]
    geldig: Geldigheid
    verantwoordelijkheid: Literal["gezamenlijk", "ieder voor zich"]
    partijen: tuple[ConvenantPartij, ...] = Field(min_length=2)
    doelen: dict[Zin, Doel] = Field(min_length=1)
    gegevens: tuple[Categorie, ...] = Field(min_length=1)
    bijzondere_gegevens: Annotated[tuple[Categorie, ...], Field(alias="bijzondere gegevens")] = ()
    artikelen: tuple[ConvenantArtikel, ...] = Field(min_length=1)
    informeren: Informeren
    toestemming: Tekst
    zonder_toestemming: Annotated[ZonderToestemming, Field(alias="zonder toestemming")]
    ontvangst: Annotated[int, Field(alias="ontvangst bevestigen binnen dagen", ge=1, le=30)]
    spoed: Spoed
    rechten: Rechten
    geheimhouding_en_beveiliging: Annotated[Tekst, Field(alias="geheimhouding en beveiliging")]
    bewaren: Tekst
    evaluatie: Tekst
    datalek: Tekst

    @property
    def soorten(self) -> frozenset[Partijsoort]:
        """The kinds of organisation that take part."""
        return frozenset(p.soort for p in self.partijen)

    @property
    def hash(self) -> str:
        """The content hash: the same document gives the same hash, however it was laid out."""
        json_ = json.dumps(self.model_dump(mode="json", by_alias=True), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(json_.encode()).hexdigest()

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
            bewaren=self.bewaren,
            contactpunt=self.rechten.contactpunt,
            klachten=self.rechten.klachten,
        )


def lees_convenant(tekst: str, bron: str) -> Convenant:
    """Read a convenant. ``bron`` is how the document is called in messages.

    Raises:
        ConvenantFout: with the line, the article and what would be right.
    """
    try:
        gelezen = lees_yaml(tekst, bron)
    except BronFout as fout:
        raise ConvenantFout(bron, fout.regel, None, fout.zin) from fout
    try:
        convenant = Convenant.model_validate(gelezen.inhoud)
    except ValidationError as fout:
        raise eerste_fout(fout, gelezen, bron) from fout
    _controleer(convenant, gelezen, bron)
    return convenant


def eerste_fout(fout: ValidationError, gelezen: Gelezen, bron: str) -> ConvenantFout:
    """What pydantic found first, as a sentence with its place in a document that was read with ``lees_yaml``."""
    # A field that does not exist is most often a typo in one that is missing: that is said first.
    een = min(fout.errors(include_url=False), key=lambda e: e["type"] != "extra_forbidden")
    pad = tuple(een["loc"])
    veld = str(pad[-1]) if pad else "document"
    zinnen = {
        "missing": f"'{veld}' ontbreekt",
        "extra_forbidden": f"'{veld}' bestaat hier niet{_bedoelt(veld)}",
        "enum": f"'{een.get('input')}' is niet bekend{_bedoelt(str(een.get('input')))}. "
        f"Kies uit: {str(een.get('ctx', {}).get('expected', '')).replace(' or ', ' of ')}",
        "tuple_type": f"bij '{veld}' hoort een lijst tussen rechte haken",
        "too_short": f"'{veld}' is leeg; noem ten minste een waarde, of laat '{veld}' weg",
        "string_type": f"bij '{veld}' hoort tekst; zet wat er staat tussen aanhalingstekens",
        "int_type": f"bij '{veld}' hoort een heel getal",
    }
    zin = zinnen.get(een["type"], f"'{veld}': {een.get('ctx', {}).get('error', 'deze waarde klopt niet')}")
    return ConvenantFout(bron, gelezen.regel(pad), _artikel_bij(pad, gelezen), zin)


_WOORDEN = sorted(
    {
        w.value
        for soort in (Partijsoort, Categorie, Niveau, Fase, Grondslag, Kring, Geheimhouding, Rol, Doelsoort)
        for w in soort
    }
    | {f.alias or n for deel in (Convenant, ConvenantArtikel, Mag, Hooguit) for n, f in deel.model_fields.items()}
)


def _bedoelt(woord: str) -> str:
    dichtbij = difflib.get_close_matches(woord, _WOORDEN, n=1)
    return f"; bedoelt u '{dichtbij[0]}'?" if dichtbij else ""


def _artikel_bij(pad: tuple[str | int, ...], gelezen: Gelezen) -> str | None:
    if len(pad) < 2 or pad[0] != "artikelen" or not isinstance(pad[1], int):
        return None
    artikel = gelezen.inhoud["artikelen"][pad[1]]
    return str(artikel.get("artikel")) if isinstance(artikel, dict) and "artikel" in artikel else None


def _controleer(convenant: Convenant, gelezen: Gelezen, bron: str) -> None:
    """What a schema cannot say: numbers once, and rules about parties, data and purposes that the document names."""
    soorten = [p.soort for p in convenant.partijen]
    for nummer, soort in enumerate(soorten):
        if soort in soorten[:nummer]:
            raise ConvenantFout(
                bron, gelezen.regel(("partijen", nummer)), None, f"de partij '{soort}' staat er twee keer"
            )
    for doel in convenant.doelen:
        if not _DOELNAAM.fullmatch(doel):
            zin = f"de naam '{doel}' kan niet; een doel heet kort, in kleine letters, cijfers, spaties en streepjes"
            raise ConvenantFout(bron, gelezen.regel(("doelen", doel)), None, zin)
    gezien: set[str] = set()
    for nummer, artikel in enumerate(convenant.artikelen):
        regel = gelezen.regel(("artikelen", nummer))
        if artikel.artikel in gezien:
            raise ConvenantFout(bron, regel, artikel.artikel, "dit nummer is al gebruikt")
        gezien.add(artikel.artikel)
        geschreven = gelezen.inhoud["artikelen"][nummer]
        for woord in _REGELSOORTEN:
            if woord in geschreven and geschreven[woord] is None:
                plek = gelezen.regel(("artikelen", nummer, woord))
                raise ConvenantFout(bron, plek, artikel.artikel, f"achter '{woord}' staat geen regel")
        for zin in _vreemd(convenant, artikel):
            raise ConvenantFout(bron, regel, artikel.artikel, zin)


def _vreemd(convenant: Convenant, artikel: ConvenantArtikel) -> list[str]:
    regel = artikel.mag or artikel.hooguit or artikel.mag_niet
    if regel is None:
        return []
    zinnen = [f"'{s}' is geen partij van dit convenant" for s in regel.wie or () if s not in convenant.soorten]
    gegevens = {*convenant.gegevens, *convenant.bijzondere_gegevens}
    zinnen += [f"'{c}' staat niet bij de gegevens van dit convenant" for c in regel.wat or () if c not in gegevens]
    for doel in regel.doel or ():
        if doel not in convenant.doelen:
            dichtbij = difflib.get_close_matches(doel, list(convenant.doelen), n=1)
            rest = f"; bedoelt u '{dichtbij[0]}'?" if dichtbij else ""
            zinnen.append(f"het doel '{doel}' staat niet bij de doelen{rest}")
    return zinnen
