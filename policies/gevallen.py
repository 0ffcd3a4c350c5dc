"""Cases beside a convenant: what a lawyer expects of it, written down and tried without a programmer (CON-08)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from domain.categorie import Categorie
from domain.fase import Fase
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Doelbinding, Oordeel, Toegangsvraag
from domain.partij import Binding, Deelname, Geheimhouding, Kring, Partijsoort
from domain.tekst import Zin
from policies.beleid import GepubliceerdBeleid
from policies.convenant import ConvenantFout, eerste_fout
from policies.wet import is_wet
from policies.yamlbron import BronFout, lees_yaml

GEEN_ARTIKEL = "geen artikel"
"""What refuses when nothing does: no article allows it."""


class _Deel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Geval(_Deel):
    """One question, and what the answer should be.

    What is left out is as it is when all goes well: a participant bound by professional secrecy who helps, of an
    organisation that signed, told by someone bound likewise, one to one, while help is going on, for the purpose it
    was given for. Without ``op grond van`` there is no ground. The answer is
    either ``mag volgens`` an article, or ``geweigerd door`` one: the first that refuses, or ``geen artikel``. A law is
    named whole (``wet: UAVG, art. 30 lid 4``), an article of the convenant by its number.
    """

    geval: Zin
    bron: Zin
    wie: Partijsoort
    wat: Categorie
    niveau: Niveau
    doel: Zin
    op_grond_van: Annotated[Grondslag | None, Field(alias="op grond van")] = None
    grond_is: Annotated[Grondtoestand, Field(alias="grond is")] = Grondtoestand.GELDT
    kring: Kring = Kring.EEN_OP_EEN
    fase: Fase = Fase.UITVOERING
    binding: Binding = Binding.GEBONDEN
    pet: Rol = Rol.HULPVERLENING
    geheimhouding: Geheimhouding = Geheimhouding.BEROEP
    gever: Geheimhouding = Geheimhouding.BEROEP
    deelname: Deelname = Deelname.DEELNEMER
    doelbinding: Doelbinding = Doelbinding.ZELFDE
    gegeven: Literal["ja", "nee"] = "ja"
    mag_volgens: Annotated[Zin | None, Field(alias="mag volgens")] = None
    geweigerd_door: Annotated[Zin | None, Field(alias="geweigerd door")] = None

    @model_validator(mode="after")
    def _een_antwoord(self) -> "Geval":
        if (self.mag_volgens is None) == (self.geweigerd_door is None):
            raise ValueError("een geval heeft een antwoord: 'mag volgens' of 'geweigerd door'")
        return self

    def vraag(self) -> Toegangsvraag:
        """The question as policy is asked it."""
        return Toegangsvraag(
            binding=self.binding,
            partij=self.wie,
            pet=self.pet,
            geheimhouding=self.geheimhouding,
            gever=self.gever,
            deelname=self.deelname,
            kring=self.kring,
            categorie=self.wat,
            niveau=self.niveau,
            fase=self.fase,
            doel=self.doel,
            doelbinding=self.doelbinding,
            grondslag=self.op_grond_van,
            grondtoestand=Grondtoestand.ONTBREEKT if self.op_grond_van is None else self.grond_is,
            gegeven=self.gegeven == "ja",
        )


class Gevallen(_Deel):
    """The cases of one convenant, and the day they are asked on."""

    convenant: Zin
    op: date
    gevallen: tuple[Geval, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Uitkomst:
    """How a case came out: the verdict, whether it is as expected, and in one sentence what was and what came."""

    geval: Geval
    oordeel: Oordeel
    klopt: bool
    zin: str


def lees_gevallen(tekst: str, bron: str) -> Gevallen:
    """Read cases. ``bron`` is how the document is called in messages.

    Raises:
        ConvenantFout: with the line and what would be right.
    """
    try:
        gelezen = lees_yaml(tekst, bron)
    except BronFout as fout:
        raise ConvenantFout(bron, fout.regel, None, fout.zin) from fout
    try:
        return Gevallen.model_validate(gelezen.inhoud)
    except ValidationError as fout:
        raise eerste_fout(fout, gelezen, bron) from fout


def toets(gevallen: Gevallen, beleid: GepubliceerdBeleid) -> tuple[Uitkomst, ...]:
    """Ask every case, in order."""
    return tuple(_toets_een(geval, beleid) for geval in gevallen.gevallen)


def _toets_een(geval: Geval, beleid: GepubliceerdBeleid) -> Uitkomst:
    oordeel = beleid.oordeel(geval.vraag(), 0)
    namen = [str(a) if is_wet(a) else a.nummer for a in oordeel.artikelen]
    if geval.mag_volgens is not None:
        klopt = oordeel.toegestaan and geval.mag_volgens in namen
    else:
        klopt = not oordeel.toegestaan and geval.geweigerd_door == (namen[0] if namen else GEEN_ARTIKEL)
    return Uitkomst(geval, oordeel, klopt, f"{geval.geval}: {_verwacht(geval)}; {_gekregen(oordeel, namen)}.")


def _verwacht(geval: Geval) -> str:
    if geval.mag_volgens is not None:
        return f"verwacht: mag volgens {geval.mag_volgens}"
    return f"verwacht: geweigerd door {geval.geweigerd_door}"


def _gekregen(oordeel: Oordeel, namen: list[str]) -> str:
    if oordeel.toegestaan:
        return f"antwoord: mag volgens {', '.join(namen)}"
    return f"antwoord: geweigerd door {namen[0] if namen else GEEN_ARTIKEL}"
