"""Deciding again, as of then: the case, the register, the version and the law of that moment (CON-06).

What someone asked is taken from the fact; everything that policy needs to know is resolved again, by the same way as
it was then. The answer comes from Casbin itself, not from the table that gave it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol
from uuid import UUID

from domain.afspraken import Afspraken
from domain.casus import Casus
from domain.feit import Oordeelsspoor, Vastgelegd
from domain.lezing import Gelezen, Handeling, LezingGeweigerd, OordeelGeveld
from domain.medewerker import Medewerker, Wie
from domain.niveau import Niveau
from domain.oordeel import Oordeel, Toegangsvraag
from domain.opdracht.verstrekking import BrengIn, DoeVerstrekking
from domain.opdracht.vraag import StelVraag
from domain.partij import Partijsoort
from domain.verstrekking import VerstrekkingGedaan, VerstrekkingGeweigerd
from domain.verzegeld import Vernietigd, inhoud_van
from domain.vraag import VraagGesteld, VraagGeweigerd
from policies.onthulling import beslissend, bij_geven, bij_lezen, bij_vragen
from policies.ruimte import waarden_van
from policies.toedracht import Lezer, vraag_om_te_geven, vraag_om_te_lezen, vragen_om_te_vragen
from policies.wijziging import lagere_niveaus

_UIT_DE_AFWEGING = ("categorie", "niveau", "doel", "grondslag", "einddatum", "ontleend_aan")
"""What policy is asked about giving, as far as the giver said it."""

VERNIETIGD = "De gegevens waar dit oordeel over ging, zijn vernietigd. Zover terug kan niemand meer kijken."
GEEN_ONTVANGER = "De ontvanger stond toen niet in het register."
GEEN_GEVER = "Wie dit wilde geven, stond toen niet in het register."
GEEN_STUK = "Wat toen gelezen zou worden, was er op dat moment niet, of is vernietigd."
GEEN_VRAAG = "Aan wie de vraag was gesteld, stond toen niet in het register."
NIETS_VERTELD = "Wat de vraag toen vertelde, vertelde die op dat moment niet."
ONLEESBAAR = "Dit oordeel is hier niet te openen."


class NietTeHerhalen(Exception):  # noqa: N818 - the field's word
    """A verdict cannot be decided again. ``zin`` says why, in Dutch."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


class Beslisser(Protocol):
    """A published version that can be asked without its table."""

    @property
    def afspraken(self) -> Afspraken:
        """The terms of this version."""

    def uitleg(self, vraag: Toegangsvraag, casusversie: int) -> Oordeel:
        """May this be had? Asked of Casbin."""


@dataclass(frozen=True)
class Toen:
    """How it stood: the case, who was registered, on which day, under which version.

    ``lezer`` gives a professional who could read then, ``mens`` also one who had left; ``soorten`` is the kind of every
    organisation.
    """

    casus: Casus
    lezer: Callable[[UUID], Lezer | None]
    mens: Callable[[UUID], Medewerker | None]
    soorten: Mapping[UUID, Partijsoort]
    vandaag: date
    beleid: Beslisser


@dataclass(frozen=True)
class Herbeoordeling:
    """A verdict then, and again. ``verschillen`` is empty when answer, articles and every fact are the same."""

    toen: Oordeel
    opnieuw: Oordeel
    verschillen: tuple[str, ...]

    @property
    def gelijk(self) -> bool:
        """Whether it is the same answer, by the same articles, on the same facts."""
        return not self.verschillen


def toen_geoordeeld(spoor: Oordeelsspoor) -> Oordeel:
    """The verdict as it was recorded.

    Raises:
        NietTeHerhalen: its key was destroyed, or this process has none.
    """
    oordeel = inhoud_van(spoor.oordeel)
    if oordeel is None:
        raise NietTeHerhalen(VERNIETIGD if isinstance(spoor.oordeel, Vernietigd) else ONLEESBAAR)
    return oordeel


def herbeoordeel(vastgelegd: Vastgelegd, plaats: int, toen: Toen) -> Herbeoordeling:
    """Decide the verdict at this place of a fact again.

    Raises:
        NietTeHerhalen: with why it cannot be.
    """
    spoor = vastgelegd.oordelen[plaats]
    oud = toen_geoordeeld(spoor)
    vragen = _vragen(vastgelegd, plaats, oud, toen)
    nieuw = beslissend(toen.beleid.uitleg(vraag, toen.casus.versie) for vraag in vragen)
    return Herbeoordeling(oud, nieuw, verschillen(oud, nieuw))


def lager(vastgelegd: Vastgelegd, plaats: int, toen: Toen) -> tuple[Toegangsvraag, ...]:
    """The question of a verdict resolved at each lower level, the highest first; empty for a question to a colleague.

    Raises:
        NietTeHerhalen: with why it cannot be.
    """
    oud = toen_geoordeeld(vastgelegd.oordelen[plaats])
    gevonden: list[Toegangsvraag] = []
    for niveau in lagere_niveaus(oud.vraag.niveau):
        minder = oud.model_copy(update={"vraag": oud.vraag.model_copy(update={"niveau": niveau})})
        vragen = _vragen(vastgelegd, plaats, minder, toen, niveau)
        gevonden += vragen if len(vragen) == 1 and vragen[0].niveau is niveau else ()
    return tuple(gevonden)


def verschillen(oud: Oordeel, nieuw: Oordeel) -> tuple[str, ...]:
    """What is not the same, in Dutch: the answer, the articles, and each fact."""
    gevonden = []
    if oud.toegestaan != nieuw.toegestaan:
        gevonden.append(f"Toen: {_mag(oud)}. Nu: {_mag(nieuw)}.")
    if oud.artikelen != nieuw.artikelen:
        gevonden.append(f"De artikelen waren: {_namen(oud)}. Nu: {_namen(nieuw)}.")
    toen, nu = waarden_van(oud.vraag), waarden_van(nieuw.vraag)
    gevonden += [f"Het feit '{d}' was: {toen[d]}. Nu: {nu[d]}." for d in toen if toen[d] != nu[d]]
    return tuple(gevonden)


def _mag(oordeel: Oordeel) -> str:
    return "toegestaan" if oordeel.toegestaan else "geweigerd"


def _namen(oordeel: Oordeel) -> str:
    return "; ".join(f"{a} ('{a.tekst}')" for a in oordeel.artikelen) or "geen"


def _vragen(
    vastgelegd: Vastgelegd, plaats: int, oud: Oordeel, toen: Toen, niveau: Niveau | None = None
) -> tuple[Toegangsvraag, ...]:
    """The question again; at another level than that of the fact when ``niveau`` names one."""
    spoor = vastgelegd.oordelen[plaats]
    lezer = toen.lezer(spoor.ontvanger)
    if lezer is None:
        raise NietTeHerhalen(GEEN_ONTVANGER)
    match vastgelegd.feit:
        case VerstrekkingGedaan() | VerstrekkingGeweigerd():
            return (_om_te_geven(_voorgenomen(vastgelegd.feit, niveau), vastgelegd.wie, lezer, toen, oud),)
        case VraagGesteld() | VraagGeweigerd():
            feit = vastgelegd.feit
            if spoor.ontvanger == feit.aan:
                return _om_te_vertellen(feit.over, _waarvoor(vastgelegd, oud), vastgelegd.wie, lezer, toen)
            return _om_te_vragen(feit.over, feit.aan, oud, lezer, toen)
        case OordeelGeveld() if spoor.stuk is None:
            return _uit_voornemen(vastgelegd, vastgelegd.feit, spoor, oud, lezer, toen)
        case Gelezen():
            stuk = spoor.stuk or vastgelegd.feit.verstrekkingen[plaats]
            return (_om_te_lezen(stuk, oud, _met_pet(lezer, vastgelegd.wie), toen),)
        case LezingGeweigerd() | OordeelGeveld() if spoor.stuk is not None:
            return (_om_te_lezen(spoor.stuk, oud, _met_pet(lezer, vastgelegd.wie), toen),)
        case _:
            raise NietTeHerhalen(ONLEESBAAR)


def _met_pet(lezer: Lezer, wie: Wie) -> Lezer:
    """The reader in the role they read in. Whom somebody else asked about reads in the role of the case."""
    return replace(lezer, pet=wie.rol) if lezer.medewerker.medewerker == wie.medewerker else lezer


def _voorgenomen(feit: VerstrekkingGedaan | VerstrekkingGeweigerd, niveau: Niveau | None) -> DoeVerstrekking | BrengIn:
    """What the giver wanted, as far as policy is asked about it."""
    afweging = inhoud_van(feit.afweging)
    if afweging is None:
        raise NietTeHerhalen(VERNIETIGD)
    velden = {n: getattr(afweging, n) for n in _UIT_DE_AFWEGING}
    velden |= {} if niveau is None else {"niveau": niveau}
    if afweging.overleg is not None:
        return BrengIn.model_construct(over=feit.over, overleg=afweging.overleg, **velden)
    return DoeVerstrekking.model_construct(over=feit.over, aan=feit.ontvangers, **velden)


def _om_te_geven(
    opdracht: DoeVerstrekking | BrengIn, gever: Wie, lezer: Lezer, toen: Toen, oud: Oordeel
) -> Toegangsvraag:
    """The question about what was said, or about what the giver's name told: the one that the verdict answered."""
    mens = toen.mens(gever.medewerker)
    if mens is None:
        raise NietTeHerhalen(GEEN_GEVER)
    geeft = mens.in_rol(gever.rol)
    genoemd = vraag_om_te_geven(toen.casus, opdracht, geeft, lezer, toen.vandaag)
    return _dezelfde(oud, genoemd, bij_geven(toen.casus, opdracht, geeft, lezer, toen.soorten, toen.vandaag))


def _dezelfde(oud: Oordeel, genoemd: Toegangsvraag, onthulling: Toegangsvraag | None) -> Toegangsvraag:
    """Which of both a verdict was about: they are never of one category."""
    gelijk = onthulling is not None and onthulling.categorie is oud.vraag.categorie
    return onthulling if onthulling is not None and gelijk else genoemd


def _om_te_vragen(over: UUID, aan: UUID, oud: Oordeel, lezer: Lezer, toen: Toen) -> tuple[Toegangsvraag, ...]:
    mens = toen.mens(aan)
    if mens is None:
        raise NietTeHerhalen(GEEN_VRAAG)
    return vragen_om_te_vragen(toen.casus, _gevraagd(over, aan, oud), lezer, mens, toen.vandaag)


def _waarvoor(vastgelegd: Vastgelegd, oud: Oordeel) -> Oordeel:
    """The verdict on what a question told, with the purpose of the question: that of the verdict on its answer."""
    doel = toen_geoordeeld(vastgelegd.oordelen[0]).vraag.doel
    return oud.model_copy(update={"vraag": oud.vraag.model_copy(update={"doel": doel})})


def _om_te_vertellen(over: UUID, oud: Oordeel, wie: Wie, gevraagde: Lezer, toen: Toen) -> tuple[Toegangsvraag, ...]:
    """The question whether who was asked might know what the question told, in the category of this verdict."""
    vrager = toen.lezer(wie.medewerker)
    if vrager is None:
        raise NietTeHerhalen(GEEN_GEVER)
    opdracht = _gevraagd(over, gevraagde.medewerker.medewerker, oud)
    vrager = replace(vrager, pet=wie.rol)
    vragen = bij_vragen(
        toen.casus, opdracht, vrager, gevraagde, toen.soorten, toen.beleid.afspraken.doelen, toen.vandaag
    )
    if oud.vraag.categorie not in vragen:
        raise NietTeHerhalen(NIETS_VERTELD)
    return vragen[oud.vraag.categorie]


def _gevraagd(over: UUID, aan: UUID, oud: Oordeel) -> StelVraag:
    """What was asked, as far as policy is asked about it."""
    v = oud.vraag
    return StelVraag.model_construct(
        aan=aan,
        over=over,
        situatie="",  # what it was about in words is not asked of policy
        doel=v.doel,
        categorie=v.categorie,
        niveau=v.niveau,
        burger_weet_ervan=False,
    )


def _uit_voornemen(
    vastgelegd: Vastgelegd, feit: OordeelGeveld, spoor: Oordeelsspoor, oud: Oordeel, lezer: Lezer, toen: Toen
) -> tuple[Toegangsvraag, ...]:
    """A try, or a command from which nothing followed: what it asked stands in the question and beside it."""
    wie = vastgelegd.wie
    voornemen = inhoud_van(feit.voornemen)
    if voornemen is None:
        raise NietTeHerhalen(VERNIETIGD)
    if feit.handeling is Handeling.VRAGEN and voornemen.aan is not None:
        if spoor.ontvanger == voornemen.aan != wie.medewerker:
            return _om_te_vertellen(voornemen.over, _waarvoor(vastgelegd, oud), wie, lezer, toen)
        return _om_te_vragen(voornemen.over, voornemen.aan, oud, lezer, toen)
    v = oud.vraag
    velden = {n: getattr(v, n) for n in ("categorie", "niveau", "doel", "grondslag")}
    velden |= {"over": voornemen.over, "einddatum": voornemen.einddatum, "ontleend_aan": voornemen.ontleend_aan}
    if voornemen.overleg is not None:
        return (_om_te_geven(BrengIn.model_construct(overleg=voornemen.overleg, **velden), wie, lezer, toen, oud),)
    return (_om_te_geven(DoeVerstrekking.model_construct(aan=(spoor.ontvanger,), **velden), wie, lezer, toen, oud),)


def _om_te_lezen(stuk: UUID, oud: Oordeel, lezer: Lezer, toen: Toen) -> Toegangsvraag:
    gegeven = toen.casus.verstrekkingen.get(stuk)
    if gegeven is None or gegeven.afweging is None:
        raise NietTeHerhalen(GEEN_STUK)
    v, casus, afweging, dag = oud.vraag, toen.casus, gegeven.afweging, toen.vandaag
    genoemd = vraag_om_te_lezen(casus, gegeven, afweging, lezer, v.niveau, v.doel, dag)
    return _dezelfde(oud, genoemd, bij_lezen(casus, gegeven, afweging, lezer, toen.soorten, v.doel, dag))
