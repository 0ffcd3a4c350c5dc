"""From the words of AuthZEN to ours: the subject, the resource and the action of a question.

Only what says *which* question is asked is read: ids, a category, a level, a purpose, a proposal. Attributes by which
it is decided (kind of organisation, secrecy, participation, ground, …) are not looked at, whatever they are called.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.opdracht.verstrekking import DoeVerstrekking
from services.berichten.authzen import CASUS, GEVEN, LEZEN, MEDEWERKER, VERSTREKKING, Action, Evaluation, Soort
from services.deur.fouten import Onbekend

LEESACTIES = {f"{LEZEN}{n.value}": n for n in (Niveau.DAT, Niveau.BUITENKANT, Niveau.INHOUD)}
"""The names of the actions of reading, lowest level first."""


class Onbegrepen(Exception):  # noqa: N818 - the field's word
    """The question has no meaning here: a type, action or value that there is not. The answer is no.

    It follows from the message alone, whoever asks; ``zin`` says in Dutch what there is.
    """

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


@dataclass(frozen=True)
class Bron:
    """What is asked about. Without ``verstrekking``: all that was given in the case, of ``categorie`` or of any."""

    casus: UUID
    verstrekking: UUID | None = None
    categorie: Categorie | None = None


@dataclass(frozen=True)
class Lezing:
    """Reading at a level, for a purpose; ``None`` is the purpose it was given for."""

    niveau: Niveau
    doel: str | None


class Voorstel(BaseModel):
    """What would be given: the proposal is the caller's, what follows from it is not."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    aan: UUID
    over: UUID
    niveau: Niveau
    doel: Annotated[str, Field(min_length=1, max_length=80)]
    grondslag: Grondslag
    einddatum: date | None = None

    def opdracht(self, categorie: Categorie) -> DoeVerstrekking:
        """The command that is judged. The texts have no part in the verdict, so there are none."""
        return DoeVerstrekking.model_construct(
            aan=(self.aan,),
            over=self.over,
            categorie=categorie,
            niveau=self.niveau,
            doel=self.doel,
            grondslag=self.grondslag,
            einddatum=self.einddatum,
            noodzaak="",
            bron="",
            eigen_waarneming=False,
            vooraf_verteld=False,
            dat="",
        )


def lees_subject(type_: str, id_: str) -> UUID:
    """The professional who is meant.

    Raises:
        Onbegrepen: for another type of subject.
        Onbekend: for what is no id of ours.
    """
    if type_ != MEDEWERKER:
        raise Onbegrepen(f"Dit soort subject kent Kring niet. Wel: {MEDEWERKER}.")
    return _nummer(id_)


def lees_bron(type_: str, id_: str, eigenschappen: dict[str, Any]) -> Bron:
    """The resource that is meant; raises as ``lees_subject`` does."""
    if type_ == VERSTREKKING:
        casus, _, verstrekking = id_.partition("/")
        return Bron(_nummer(casus), verstrekking=_nummer(verstrekking))
    if type_ == CASUS:
        return Bron(_nummer(id_), categorie=lees_categorie(eigenschappen))
    raise Onbegrepen(f"Dit soort bron kent Kring niet. Wel: {CASUS}, {VERSTREKKING}.")


def lees_categorie(eigenschappen: dict[str, Any]) -> Categorie | None:
    """The category that is asked for, ``None`` for all of them."""
    waarde = eigenschappen.get("categorie")
    if waarde is None:
        return None
    if not isinstance(waarde, str) or waarde not in {c.value for c in Categorie}:
        raise Onbegrepen(f"Deze categorie bestaat niet. Kies uit: {', '.join(Categorie)}.")
    return Categorie(waarde)


def lees_handeling(action: Action, context: dict[str, Any]) -> Lezing | Voorstel:
    """The action that is meant.

    Raises:
        Onbegrepen: for an action that there is not, or a proposal that is not complete.
    """
    if action.name == GEVEN:
        return _voorstel(action)
    if action.name not in LEESACTIES:
        raise Onbegrepen(f"Deze actie kent Kring niet. Wel: {', '.join(LEESACTIES)}, {GEVEN}.")
    return Lezing(LEESACTIES[action.name], lees_doel(context))


def lees_doel(context: dict[str, Any]) -> str | None:
    """The purpose of reading that the caller states, as in a reading itself."""
    doel = context.get("doel")
    if doel is not None and not (isinstance(doel, str) and 1 <= len(doel) <= 80):
        raise Onbegrepen("Een doel is een korte tekst.")
    return doel


def lees_casuskeuze(gezocht: Soort) -> UUID | None:
    """The one case to search in, ``None`` for every case of the caller."""
    waarde = gezocht.properties.get("casus")
    return None if waarde is None else _nummer(waarde)


def lees_organisatiekeuze(gezocht: Soort) -> UUID | None:
    """The one organisation to search in, ``None`` for all."""
    waarde = gezocht.properties.get("organisatie")
    return None if waarde is None else _nummer(waarde)


def lees_vraag(vraag: Evaluation) -> tuple[UUID, Bron, Lezing | Voorstel]:
    """The whole question. What follows from the message alone is looked at first, so that it hides nothing.

    Raises:
        Onbegrepen: when it has no meaning here.
        Onbekend: when an id is no id of ours.
    """
    handeling = lees_handeling(vraag.action, vraag.context)
    if vraag.resource.type not in {CASUS, VERSTREKKING}:
        lees_bron(vraag.resource.type, "", {})
    categorie = lees_categorie(vraag.resource.properties) if vraag.resource.type == CASUS else None
    if isinstance(handeling, Voorstel) and categorie is None:
        raise Onbegrepen(f"Geven vraagt u bij een bron van het soort {CASUS}, met een categorie.")
    wie = lees_subject(vraag.subject.type, vraag.subject.id)
    return wie, lees_bron(vraag.resource.type, vraag.resource.id, vraag.resource.properties), handeling


def _voorstel(action: Action) -> Voorstel:
    try:
        return Voorstel.model_validate(action.properties)
    except ValidationError as fout:
        velden = sorted({str(een["loc"][0]) for een in fout.errors() if een["loc"]})
        raise Onbegrepen(f"Bij '{GEVEN}' ontbreekt iets of klopt iets niet: {', '.join(velden)}.") from fout


def _nummer(tekst: object) -> UUID:
    """An id as we write it; other spellings of the same id are not looked for."""
    try:
        nummer = UUID(str(tekst))
    except ValueError as fout:
        raise Onbekend from fout
    if str(nummer) != tekst:
        raise Onbekend
    return nummer
