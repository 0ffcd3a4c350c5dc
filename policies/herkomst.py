"""Where the facts of a question come from: for each, the recorded fact that made it so.

Only what the facts say openly to this process is looked at; the texts that people wrote are not.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias
from uuid import UUID

from domain.bereik import Delen
from domain.betrokkenheid import BetrokkenheidBeeindigd, BetrokkenheidVastgelegd, vraagt_betrokkenheid
from domain.convenantversie import (
    ConvenantBeeindigd,
    ConvenantOndertekend,
    PartijHervat,
    PartijOpgeschort,
    PartijToegetreden,
    PartijUitgetreden,
)
from domain.deelname import DeelnemerToegevoegd, DeelnemerUitgetreden, RegieOvergedragen
from domain.doelwijziging import DoelwijzigingGoedgekeurd, DoelwijzigingIngetrokken
from domain.feit import Feit, Vastgelegd
from domain.gesprek import BezwaarGewogen, DelenBesproken
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Medewerker, Rol
from domain.onderzoek import BezwaarTegenOnderzoek
from domain.oordeel import Toegangsvraag
from domain.organisatie import MedewerkerGeregistreerd, MedewerkerUitgeschreven, OrganisatieToegelaten, organisatie_id
from domain.overleg import InformatieMeegenomen, KringGewisseld, OverlegBegonnen, OverlegGesloten
from domain.toestemming import ToestemmingGegeven, ToestemmingGeweigerd, ToestemmingIngetrokken
from domain.verstrekking import VerstrekkingBeeindigd, VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from domain.zaakverloop import CasusAfgesloten, CasusGeopend, FaseIngegaan
from policies.uitleg import Feitbron

Past: TypeAlias = Callable[[Feit], bool]


def herkomst(
    vraag: Toegangsvraag,
    feiten: Iterable[Vastgelegd],
    register: Iterable[Vastgelegd],
    *,
    over: UUID,
    ontvanger: Medewerker,
    gever: frozenset[UUID],
    stuk: UUID | None = None,
    ontleend_aan: UUID | None = None,
) -> Mapping[str, Feitbron]:
    """The recorded fact behind each dimension of a question; a dimension that follows from what was asked is absent.

    ``feiten`` are those of the case up to the version that the question was resolved from, ``register`` those of the
    organisations and of the convenanten. ``gever`` holds the ids by which a consent or a talk may name the giver.
    ``stuk`` is the disclosure that was to be read, ``ontleend_aan`` the one that what would be given was taken from.
    """
    zaak, mensen = tuple(feiten), tuple(register)
    wie = ontvanger.medewerker
    ids = frozenset({wie, ontvanger.organisatie})
    delen = Delen(
        over=over, gever=gever, ontvanger=ids, doel=vraag.doel, categorie=vraag.categorie, niveau=vraag.niveau
    )
    gevonden = {
        "partij": _laatste(mensen, _toegelaten(ontvanger.organisatie)),
        "binding": _laatste(mensen, _gebonden(zaak, ontvanger.organisatie)),
        "geheimhouding": _laatste(mensen, _geregistreerd(wie)),
        "gever": _laatste(mensen, lambda f: isinstance(f, MedewerkerGeregistreerd) and f.medewerker in gever),
        "deelname": _laatste(zaak, _deelname(wie)),
        "fase": _laatste(zaak, lambda f: isinstance(f, CasusGeopend | FaseIngegaan | CasusAfgesloten)),
        "kring": _laatste(zaak, lambda f: isinstance(f, OverlegBegonnen | KringGewisseld)),
        "grond": _grond(zaak, delen, vraag),
    }
    if vraag.kring.value == "een op een":
        gevonden["kring"] = None
    if stuk is not None:
        gegeven = _laatste(zaak, lambda f: isinstance(f, VerstrekkingGedaan) and f.verstrekking == stuk)
        gevonden |= dict.fromkeys(("kring", "categorie", "doel", "doelbinding", "gever"), gegeven)
        gevonden["doelbinding"] = _goedkeuring(zaak, stuk, vraag.doel) or gegeven
        andere_rol = _in_andere_rol(gegeven, wie, vraag.pet)
        gevonden["gegeven"] = _laatste(
            zaak, _deelname(wie) if andere_rol else _gegeven(stuk, wie, _in_overleg(gegeven))
        )
        gevonden["grond"] = gevonden["grond"] or gegeven
    if ontleend_aan is not None:
        eerder = _laatste(zaak, lambda f: isinstance(f, VerstrekkingGedaan) and _gaf_aan(f, gever, ontleend_aan))
        gevonden["doelbinding"] = (_goedkeuring(zaak, ontleend_aan, vraag.doel) or eerder) if eerder else None
    return {d: _bron(v) for d, v in gevonden.items() if v is not None}


def _gaf_aan(feit: VerstrekkingGedaan, gever: frozenset[UUID], stuk: UUID) -> bool:
    """Whether this is the disclosure, and it was given to who gives now: of another's nothing is told."""
    return feit.verstrekking == stuk and bool(gever & set(feit.ontvangers))


def _laatste(feiten: tuple[Vastgelegd, ...], past: Past) -> Vastgelegd | None:
    return next((v for v in reversed(feiten) if past(v.feit)), None)


def _bron(v: Vastgelegd) -> Feitbron:
    namen = [getattr(v.feit, n, None) for n in ("medewerker", "regisseur", "aan")]
    betreft = {n for n in namen if isinstance(n, UUID)} | set(getattr(v.feit, "ontvangers", ()))
    return Feitbron(topic=type(v.feit).TOPIC, moment=v.gebeurd, betreft=frozenset(betreft))


def _toegelaten(organisatie: UUID) -> Past:
    return lambda f: isinstance(f, OrganisatieToegelaten) and organisatie_id(f.account) == organisatie


def _gebonden(zaak: tuple[Vastgelegd, ...], organisatie: UUID) -> Past:
    convenanten = {v.feit.convenant for v in zaak if isinstance(v.feit, CasusGeopend)}
    soorten = (ConvenantOndertekend, PartijToegetreden, PartijOpgeschort, PartijHervat, PartijUitgetreden)

    def past(f: Feit) -> bool:
        if isinstance(f, soorten):
            return f.convenant in convenanten and f.organisatie == organisatie
        return isinstance(f, ConvenantBeeindigd) and f.convenant in convenanten

    return past


def _geregistreerd(wie: UUID) -> Past:
    return lambda f: isinstance(f, MedewerkerGeregistreerd | MedewerkerUitgeschreven) and f.medewerker == wie


def _deelname(wie: UUID) -> Past:
    def past(f: Feit) -> bool:
        if isinstance(f, DeelnemerToegevoegd | DeelnemerUitgetreden):
            return f.medewerker == wie
        if isinstance(f, CasusGeopend):
            return f.regisseur == wie
        if isinstance(f, RegieOvergedragen):
            return wie in {f.aan, f.van}
        return isinstance(f, VerstrekkingGedaan) and wie in f.ontvangers

    return past


def _gegeven(stuk: UUID, wie: UUID, overleg: UUID | None) -> Past:
    def past(f: Feit) -> bool:
        if isinstance(f, InformatieMeegenomen):
            return f.medewerker == wie and stuk in f.verstrekkingen
        if isinstance(f, VerstrekkingGedaan | VerstrekkingBeeindigd):
            return f.verstrekking == stuk
        return isinstance(f, OverlegGesloten) and f.overleg == overleg

    return past


def _goedkeuring(zaak: tuple[Vastgelegd, ...], stuk: UUID, doel: str) -> Vastgelegd | None:
    """The newest fact about approving this purpose for a disclosure; ``None`` when nobody ever did."""
    over_dit: set[UUID] = set()
    for v in zaak:
        if isinstance(v.feit, DoelwijzigingGoedgekeurd) and v.feit.verstrekking == stuk:
            afspraak = inhoud_van(v.feit.afspraak)
            over_dit |= {v.feit.doelwijziging} if afspraak is not None and afspraak.doel == doel else set()
    soorten = (DoelwijzigingGoedgekeurd, DoelwijzigingIngetrokken)
    return _laatste(zaak, lambda f: isinstance(f, soorten) and f.doelwijziging in over_dit)


def _in_andere_rol(gegeven: Vastgelegd | None, wie: UUID, pet: Rol) -> bool:
    """Whether it was given to this professional, and in another role than the one it would be read in."""
    if gegeven is None or not isinstance(gegeven.feit, VerstrekkingGedaan):
        return False
    return dict(zip(gegeven.feit.ontvangers, gegeven.feit.petten, strict=False)).get(wie, pet) is not pet


def _in_overleg(gegeven: Vastgelegd | None) -> UUID | None:
    afweging = inhoud_van(gegeven.feit.afweging) if gegeven and isinstance(gegeven.feit, VerstrekkingGedaan) else None
    return afweging.overleg if afweging is not None else None


def _grond(feiten: tuple[Vastgelegd, ...], delen: Delen, vraag: Toegangsvraag) -> Vastgelegd | None:
    """The newest fact about the consent, talk or involvement that a ground rests on; other grounds have none."""
    """The newest fact that speaks of what a ground rests on: consent, talk, objection; other grounds have none."""
    match vraag.grondslag:
        case Grondslag.TOESTEMMING:
            raakt = {t for v in feiten if (t := _toestemming_over(v.feit, delen)) is not None}
            return _laatste(
                feiten,
                lambda f: (
                    isinstance(f, ToestemmingGegeven | ToestemmingGeweigerd | ToestemmingIngetrokken)
                    and f.toestemming in raakt
                ),
            )
        case Grondslag.TAAK_NA_GESPREK:
            raakt = {g for v in feiten if (g := _gesprek_over(v.feit, delen)) is not None}
            return _laatste(feiten, lambda f: isinstance(f, DelenBesproken | BezwaarGewogen) and f.gesprek in raakt)
        case Grondslag.TAAK if vraagt_betrokkenheid(vraag.gever, delen):
            raakt = {b for v in feiten if (b := _betrokkenheid_van(v.feit, delen)) is not None}
            soorten = (BetrokkenheidVastgelegd, BetrokkenheidBeeindigd)
            return _laatste(feiten, lambda f: isinstance(f, soorten) and f.betrokkenheid in raakt)
        case Grondslag.WET if vraag.grondtoestand is Grondtoestand.INGETROKKEN:
            return _laatste(feiten, lambda f: isinstance(f, BezwaarTegenOnderzoek) and f.over == delen.over)
        case _:
            return None


def _toestemming_over(feit: Feit, delen: Delen) -> UUID | None:
    if not isinstance(feit, ToestemmingGegeven | ToestemmingGeweigerd) or feit.over != delen.over:
        return None
    bereik = inhoud_van(feit.bereik)
    return feit.toestemming if bereik is not None and delen.raakt(bereik) else None


def _gesprek_over(feit: Feit, delen: Delen) -> UUID | None:
    if not isinstance(feit, DelenBesproken) or feit.over != delen.over:
        return None
    afspraak = inhoud_van(feit.afspraak)
    return feit.gesprek if afspraak is not None and delen.raakt(afspraak.bereik) else None


def _betrokkenheid_van(feit: Feit, delen: Delen) -> UUID | None:
    if not isinstance(feit, BetrokkenheidVastgelegd) or feit.over != delen.over:
        return None
    afspraak = inhoud_van(feit.afspraak)
    return feit.betrokkenheid if afspraak is not None and afspraak.verbindt(delen) else None
