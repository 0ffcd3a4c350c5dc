"""Why: a verdict explained, for the professional and for the citizen, and how much of it a caller may hear.

The full explanation is for the log and for who answers for the case. It is derived, never stored beside the verdict:
the same verdict under the same version gives the same words.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from domain.afspraken import Afspraken
from domain.oordeel import Artikel, Oordeel, Plichtsoort, Toegangsvraag, Verplichting
from domain.tijd import Moment, dag
from policies import uitlegteksten as t
from policies.ruimte import waarden_van
from policies.uitlegteksten import Woorden
from policies.wet import is_wet
from policies.wijziging import Stap, Wijziging, Wijzigsoort

VOLGORDE = (
    "partij",
    "binding",
    "pet",
    "geheimhouding",
    "gever",
    "deelname",
    "kring",
    "categorie",
    "niveau",
    "doel",
    "doelbinding",
    "grond",
    "gegeven",
    "fase",
)
"""The facts in the order in which people ask: who, what, for what, on which ground."""


class Uitlegger(Protocol):
    """A published version, as far as an explanation asks it something."""

    @property
    def afspraken(self) -> Afspraken:
        """The terms of the version."""

    def dimensies(self, vraag: Toegangsvraag) -> frozenset[str]:
        """On which facts the answer rested."""

    def wijzigingen(self, vraag: Toegangsvraag, lager: Iterable[Toegangsvraag] = ()) -> tuple[Wijziging, ...]:
        """What would make it allowed."""


class _Deel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Feitbron(_Deel):
    """Which recorded fact something comes from: its kind, its moment, and which professionals it names."""

    topic: str
    moment: Moment
    betreft: frozenset[UUID] = frozenset()


class Steunfeit(_Deel):
    """A fact that the verdict rested on, in words. ``bron`` ``None``: it follows from what was asked itself.

    ``beslissend``: a deciding article is about this fact.
    """

    dimensie: str
    waarde: str
    woorden: tuple[str, str]
    bron: Feitbron | None
    beslissend: bool


class Uitleg(_Deel):
    """A verdict with everything there is to say about it. ``wijzigingen`` and ``plichten`` are (vak, burger) pairs.

    ``convenant`` (content hash) and ``casusversie`` say what to decide again with; a caller hears neither.
    """

    toegestaan: bool
    artikelen: tuple[Artikel, ...]
    feiten: tuple[Steunfeit, ...]
    wijzigingen: tuple[tuple[str, str], ...]
    plichten: tuple[tuple[str, str], ...]
    konden_niet: bool
    convenant: str | None
    casusversie: int | None

    def voor_professional(self) -> tuple[str, ...]:
        """The explanation for a professional: a sentence each, the answer first."""
        regels = [(t.MAG if self.toegestaan else t.MAG_NIET).vak]
        regels += [t.DAAROM.vak, *(f"{a}: {a.tekst}" for a in self.artikelen)]
        regels += [] if self.artikelen else [self._zonder_artikel().vak]
        regels += _onder(t.FEITEN.vak, [_met_bron(f) for f in self.feiten])
        regels += _onder(t.ANDERS.vak, [vak for vak, _ in self.wijzigingen])
        regels += _onder(t.ERBIJ.vak, [vak for vak, _ in self.plichten])
        return tuple(regels)

    def voor_burger(self) -> tuple[str, ...]:
        """The explanation for the citizen, to 'u': only the facts that decided, and no words of the trade of our own.

        The articles are quoted as they stand in the law or the convenant.
        """
        regels = [(t.MAG if self.toegestaan else t.MAG_NIET).burger]
        regels += [t.DAAROM.burger, *(_voor_burger(a) for a in self.artikelen)]
        regels += [] if self.artikelen else [self._zonder_artikel().burger]
        feiten = [f for f in self.feiten if f.woorden[1] and (f.beslissend or not self.artikelen)]
        regels += _onder(t.FEITEN.burger, [_met_dag(f) for f in feiten])
        regels += _onder(t.ANDERS.burger, [burger for _, burger in self.wijzigingen])
        regels += _onder(t.ERBIJ.burger, [burger for _, burger in self.plichten])
        return tuple(regels)

    def _zonder_artikel(self) -> Woorden:
        return t.KON_NIET if self.konden_niet else t.GEEN_ARTIKEL


def leg_uit(
    oordeel: Oordeel,
    beleid: Uitlegger,
    herkomst: Mapping[str, Feitbron] | None = None,
    *,
    sinds: date | None = None,
    dagen: Mapping[Plichtsoort, date] | None = None,
    lager: Iterable[Toegangsvraag] = (),
) -> Uitleg:
    """Explain a verdict with the version that decided it.

    ``herkomst`` gives, by dimension, the recorded fact it was resolved from (``policies.herkomst``). ``sinds`` is the
    day of giving: with it terms become days; without it they stay numbers of days. ``dagen`` holds days that were
    chosen at giving, which go before the terms of the convenant. ``lager`` holds the question at lower levels.
    """
    bronnen = herkomst or {}
    beslissend = beleid.dimensies(oordeel.vraag)
    waarden = waarden_van(oordeel.vraag)
    grond = oordeel.vraag.grondslag.value if oordeel.vraag.grondslag is not None else "grond"
    doelen = beleid.afspraken.doelen
    feiten = tuple(
        Steunfeit(
            dimensie=d,
            waarde=waarden[d],
            woorden=_paar(t.woorden_voor(d, waarden[d], grond=grond, doelen=doelen)),
            bron=bronnen.get(d),
            beslissend=d in beslissend,
        )
        for d in VOLGORDE
    )
    return Uitleg(
        toegestaan=oordeel.toegestaan,
        artikelen=oordeel.artikelen,
        feiten=feiten,
        wijzigingen=tuple(_wijziging(w, doelen) for w in beleid.wijzigingen(oordeel.vraag, lager)),
        plichten=tuple(plicht_in_woorden(p, sinds, dagen or {}) for p in oordeel.verplichtingen),
        konden_niet=bool(oordeel.fouten),
        convenant=oordeel.convenant,
        casusversie=oordeel.casusversie,
    )


VAN_ZICHZELF = frozenset({"deelname", "gegeven", "categorie", "doel", "doelbinding"})
"""The facts of which a receiver knows themselves when they were recorded: they were told of each."""


def wat_de_beller_hoort(uitleg: Uitleg, beller: UUID, ontvanger: UUID) -> Uitleg:
    """The parts of an explanation that a caller may hear: what follows from what they may know (DESIGN §3).

    They hear the answer, the deciding articles and the facts that these are about, in words: all of it follows from
    the convenant, which is known to all parties, and from the question itself, which is about them, about who they
    would give to, or about what was given to them. So do the changes and the duties. When no article decided, every
    fact counted, and they hear them all.

    They do not hear how many facts the case has (``casusversie``), nor when and as what a fact was recorded: which
    fact is the newest depends on facts of others. Only of what a receiver was told themselves they hear that.
    """
    telt = [f for f in uitleg.feiten if f.beslissend] or uitleg.feiten
    feiten = tuple(f if _weet(f, beller, ontvanger) else f.model_copy(update={"bron": None}) for f in telt)
    return uitleg.model_copy(update={"feiten": feiten, "convenant": None, "casusversie": None})


def _weet(feit: Steunfeit, beller: UUID, ontvanger: UUID) -> bool:
    if feit.bron is None:
        return True
    return beller == ontvanger and feit.dimensie in VAN_ZICHZELF and beller in feit.bron.betreft


def plicht_in_woorden(plicht: Verplichting, sinds: date | None, dagen: Mapping[Plichtsoort, date]) -> tuple[str, str]:
    """A duty, for the professional and for the citizen. Without a day of giving its term stays a number of days."""
    dag_ = dagen.get(plicht.soort) or (plicht.uiterlijk(sinds) if sinds is not None else None)
    wanneer = t.OP_DAG.format(dag=_op(dag_)) if dag_ is not None else t.BINNEN.format(dagen=plicht.binnen_dagen)
    woorden = t.PLICHTEN[plicht.soort]
    return woorden.vak.format(wanneer=wanneer), woorden.burger.format(wanneer=wanneer)


def _wijziging(wijziging: Wijziging, doelen: Mapping[str, str]) -> tuple[str, str]:
    paren = [_stap(stap, doelen) for stap in wijziging.stappen]
    return t.SAMEN.join(vak for vak, _ in paren), t.SAMEN.join(burger for _, burger in paren)


def _stap(stap: Stap, doelen: Mapping[str, str]) -> tuple[str, str]:
    woorden = t.STAPPEN[stap.soort]
    gewoon = {Wijzigsoort.NIVEAU: t.NIVEAU_BURGER, Wijzigsoort.GROND: t.GROND_BURGER}.get(stap.soort, {})
    zin = doelen.get(stap.naar, "")
    burger = woorden.burger.format(naar=gewoon.get(stap.naar, stap.naar), zin=zin)
    return woorden.vak.format(naar=stap.naar), burger


def _paar(woorden: Woorden) -> tuple[str, str]:
    return woorden.vak, woorden.burger


def _onder(kop: str, regels: Iterable[str]) -> list[str]:
    alle = list(regels)
    return [kop, *alle] if alle else []


def _voor_burger(artikel: Artikel) -> str:
    if is_wet(artikel):
        wet = artikel.bron.removeprefix("wet: ")
        return t.WET_BURGER.format(artikel=f"{wet}, artikel {artikel.nummer}", tekst=artikel.tekst)
    return t.AFSPRAAK_BURGER.format(nummer=artikel.nummer, tekst=artikel.tekst)


def _met_bron(feit: Steunfeit) -> str:
    if feit.bron is None:
        return feit.woorden[0]
    soort = feit.bron.topic.replace(".", " ").replace("_", " ")
    return f"{feit.woorden[0]} ({t.VASTGELEGD.vak.format(dag=_op(feit.bron.moment), soort=soort)})"


def _met_dag(feit: Steunfeit) -> str:
    if feit.bron is None:
        return feit.woorden[1]
    return f"{feit.woorden[1]} {t.VASTGELEGD.burger.format(dag=_op(feit.bron.moment))}"


def _op(wanneer: date | datetime) -> str:
    return f"{dag(wanneer) if isinstance(wanneer, datetime) else wanneer:%d-%m-%Y}"
