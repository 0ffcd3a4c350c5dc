"""Commands about giving information: the five steps as one form (004 §3.2)."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.noodzaak import Noodzaaksoort
from domain.opdracht.grondvorm import Opdracht
from domain.tekst import Tekst, Zin
from domain.verstrekking import Aard


class _Vijfstappen(Opdracht):
    """What steps III to V ask, whoever receives it.

    ``eerdere_stappen`` maps the letters of step IV that come before the chosen ground to why they do not do.
    ``wetsartikel`` names a provision of law as the catalogue does ("Wmo 2015, art. 5.2.6"), on the ground *wet* only.
    ``toets`` holds the answers to the ground's own test, which stands in ``domain.besluit.grondtoets``, or to the
    conditions of the provision.
    ``bevoegd_gezag``, ``ingestemd_op`` and ``zwaarwegend_belang`` are for criminal data beyond the decision (PLA-14).
    ``noodzaaksoort`` is the argument for going higher than *dat*; at *dat* and below it may be left out (NIV-06).
    ``ontleend_aan`` is the disclosure in this case that this was taken from; ``van_elders`` says that what the giver
    did not observe themselves was not taken from anything that was given to them here (ORG-02).
    Each level has its own text. At level *anoniem* that is the only one; above it there is one for each level from
    *dat* up to the chosen one (NIV-04, NIV-07).
    """

    over: UUID
    categorie: Categorie
    niveau: Niveau
    doel: Zin
    grondslag: Grondslag
    wetsartikel: Zin | None = None
    noodzaaksoort: Noodzaaksoort | None = None
    noodzaak: Tekst
    eerdere_stappen: dict[str, Tekst] = Field(default_factory=dict, max_length=4)
    toets: dict[str, Tekst] = Field(default_factory=dict, max_length=6)
    wiens_schade: Zin | None = None
    bevoegd_gezag: Zin | None = None
    ingestemd_op: date | None = None
    zwaarwegend_belang: Tekst | None = None
    einddatum: date | None = None
    herbeoordelen: date | None = None
    vooraf_verteld: bool
    bron: Zin
    eigen_waarneming: bool
    ontleend_aan: UUID | None = None
    van_elders: bool = False
    aard: Aard = Aard.FEIT
    anoniem: Tekst | None = None
    dat: Tekst | None = None
    buitenkant: Tekst | None = None
    inhoud: Tekst | None = None


class DoeVerstrekking(_Vijfstappen):
    """Give information to named professionals, outside a meeting. ``antwoord_op`` names the question it answers."""

    NAAM: ClassVar[str] = "verstrekking.doen"

    aan: tuple[UUID, ...] = Field(min_length=1, max_length=20)
    mondeling: bool = False
    antwoord_op: UUID | None = None


class BrengIn(_Vijfstappen):
    """Contribute to the meeting that is going on: to everyone who is in the room for its present circle."""

    NAAM: ClassVar[str] = "inbreng.doen"

    overleg: UUID


class BeeindigVerstrekking(Opdracht):
    """End a disclosure before its time, with the reason."""

    NAAM: ClassVar[str] = "verstrekking.beeindigen"

    verstrekking: UUID
    reden: Zin


class BevestigOntvangst(Opdracht):
    """Confirm that what was given has been received."""

    NAAM: ClassVar[str] = "ontvangst.bevestigen"

    verstrekking: UUID
