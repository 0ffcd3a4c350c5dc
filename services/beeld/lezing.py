"""The view that shows texts: what was given to this reader, at one level; and what another would get."""

import hashlib
import json
from datetime import date
from uuid import UUID

from domain.categorie import Categorie
from domain.niveau import Niveau
from domain.oordeel import Oordeel, Plichtdrager, Toegangsvraag
from domain.tijd import dag
from policies.toedracht import Lezer, vraag_om_te_lezen
from policies.uitleg import plicht_in_woorden
from policies.wijziging import lagere_niveaus
from services.beeld.leesbaar import NU_NIET, Leesbaar, aan_lezer, stukken_voor
from services.beeld.waarom import Waarover, waarom, waarom_gelezen
from services.berichten.antwoord import Geweigerd, Reden
from services.berichten.deelnemer import GEBLOKKEERD, BekekenAls, Gelezene, Lezing
from services.deur.oproep import Geladen, Oproep
from services.poorten import Beleid
from services.register import Registerstand

NIET_IN_DEZE_ROL = "Wat u hier kreeg, kreeg u in een andere rol. In uw rol van nu leest u dat niet."


def maak_lezing(
    geladen: Geladen,
    lezer: Lezer,
    beleid: Beleid,
    register: Registerstand,
    niveau: Niveau,
    vandaag: date,
    doel: str | None,
) -> tuple[Lezing, tuple[Leesbaar, ...]] | Geweigerd:
    """The reading, with what it rests on; or the refusal, with how far this reader could go."""
    alles = stukken_voor(geladen.casus, lezer, beleid, register.soorten, niveau, vandaag, doel)
    open_ = tuple(een for een in alles if een.mag)
    if not open_:
        return _geweigerd(geladen, lezer, beleid, register, alles, vandaag, doel)
    stukken = tuple(_gelezene(geladen, een, lezer, beleid, register, niveau) for een in open_)
    return (
        Lezing(
            casus=geladen.id,
            kenmerk=geladen.casus.kenmerk,
            niveau=niveau,
            stukken=stukken,
            digest=digest(stukken),
        ),
        open_,
    )


def digest(stukken: tuple[Gelezene, ...]) -> str:
    """The SHA-256 of what was shown, so that two screens can be compared."""
    json_ = json.dumps([s.model_dump(mode="json") for s in stukken], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(json_.encode()).hexdigest()


def _geweigerd(
    geladen: Geladen,
    lezer: Lezer,
    beleid: Beleid,
    register: Registerstand,
    alles: tuple[Leesbaar, ...],
    vandaag: date,
    doel: str | None,
) -> Geweigerd:
    """Why nothing opens at this level: of all that stays closed the articles, the facts and what would help.

    The reader hears only of what was given to them, and of what they can read nothing of, not what it is about.
    """
    open_: dict[UUID, Niveau] = {}
    for lager in (Niveau.ANONIEM, Niveau.DAT, Niveau.BUITENKANT):
        stukken = stukken_voor(geladen.casus, lezer, beleid, register.soorten, lager, vandaag, doel)
        open_ |= {e.stuk.verstrekking: lager for e in stukken if e.mag}
    hooguit = max(open_.values(), default=None)
    gehoord = [(e, e.oordeel if e.stuk.verstrekking in open_ else e.te_horen(beleid)) for e in alles]
    redenen = {NU_NIET if o is None else o.want(): o for _, o in gehoord}
    return Geweigerd(
        redenen=tuple(
            Reden(
                zin=zin,
                bron=str(o.artikelen[0]) if o is not None and o.artikelen else "convenant",
                artikelen=tuple(str(a) for a in o.artikelen) if o is not None else (),
            )
            for zin, o in redenen.items()
        )
        or (_niets(geladen, lezer),),
        volgende=(f"Lees op niveau {hooguit}.",) if hooguit else (),
        hooguit=hooguit,
        uitleg=_waarom_alles(geladen, gehoord, lezer, beleid, register, vandaag, doel),
    )


def _niets(geladen: Geladen, lezer: Lezer) -> Reden:
    """That there is nothing for this reader, and that what they received before belongs to another role."""
    wie = lezer.medewerker.medewerker
    stukken = [v for v in geladen.casus.verstrekkingen.values() if v.afweging is not None and wie in v.ontvangers]
    if any(not aan_lezer(geladen.casus, v, lezer) for v in stukken):
        return Reden(zin=NIET_IN_DEZE_ROL, bron="004 bijlage 1 §5.2", eis="PLA-11")
    return Reden(zin="Er is u in deze casus niets gegeven.", bron="004 §3.2")


def _waarom_alles(
    geladen: Geladen,
    gehoord: list[tuple[Leesbaar, Oordeel | None]],
    lezer: Lezer,
    beleid: Beleid,
    register: Registerstand,
    vandaag: date,
    doel: str | None,
) -> tuple[str, ...]:
    """The explanation of each; what is said of several in the same words is said once, under what it is about."""
    per_uitleg: dict[tuple[str, ...], list[str]] = {}
    for een, oordeel in gehoord:
        regels = (NU_NIET,) if oordeel is None else _waarom(geladen, een, oordeel, lezer, beleid, vandaag, doel)
        per_uitleg.setdefault(regels, []).append(_welk(een, register, dicht=oordeel is not een.oordeel))
    if len(per_uitleg) < 2:
        return next(iter(per_uitleg), ())
    return tuple(r for regels, welke in per_uitleg.items() for r in (f"Over {'; '.join(welke)}:", *regels))


def _welk(een: Leesbaar, register: Registerstand, *, dicht: bool) -> str:
    """A disclosure as its reader knows it; of what is closed altogether only the day."""
    if dicht:
        return f"wat u kreeg op {dag(een.stuk.gedaan):%d-%m-%Y}"
    return f"{een.afweging.categorie}, van {register.naam(een.stuk.gever)} op {dag(een.stuk.gedaan):%d-%m-%Y}"


def _waarom(
    geladen: Geladen, een: Leesbaar, oordeel: Oordeel, lezer: Lezer, beleid: Beleid, vandaag: date, doel: str | None
) -> tuple[str, ...]:
    lager = tuple(
        vraag_om_te_lezen(geladen.casus, een.stuk, een.afweging, lezer, niveau, doel, vandaag)
        for niveau in lagere_niveaus(een.vraag.niveau)
        if oordeel is een.oordeel
    )
    return waarom(oordeel, beleid, geladen.feiten, _waarover(een, lezer, lager), lezer.medewerker.medewerker)


def _waarom_wel(geladen: Geladen, een: Leesbaar, lezer: Lezer, beleid: Beleid) -> tuple[str, ...]:
    return waarom_gelezen(een.oordeel, beleid, geladen.feiten, _waarover(een, lezer), lezer.medewerker.medewerker)


def _waarover(een: Leesbaar, lezer: Lezer, lager: tuple[Toegangsvraag, ...] = ()) -> Waarover:
    return Waarover(
        over=een.stuk.over,
        ontvanger=lezer.medewerker,
        gever=frozenset({een.stuk.gever, een.stuk.gever_organisatie}),
        stuk=een.stuk.verstrekking,
        lager=lager,
    )


def _plichten(een: Leesbaar, lezer: Lezer) -> tuple[str, ...]:
    """What this receiver still has to do. The giver's duties say on which ground it was given, and stay with them."""
    if lezer.medewerker.medewerker in een.stuk.bevestigd:
        return ()
    eigen = [p for p in een.oordeel.verplichtingen if p.drager is Plichtdrager.ONTVANGER]
    return tuple(plicht_in_woorden(p, dag(een.stuk.gedaan), {})[0] for p in eigen)


def _gelezene(
    geladen: Geladen, een: Leesbaar, lezer: Lezer, beleid: Beleid, register: Registerstand, niveau: Niveau
) -> Gelezene:
    stuk, uitleg = een.stuk, _waarom_wel(geladen, een, lezer, beleid)
    if een.afweging.niveau is Niveau.ANONIEM:
        return _anoniem(een, lezer, register, uitleg)
    mens = geladen.casus.betrokkenen.get(stuk.over)
    gegevens = mens.gegevens if mens else None
    tot = min(niveau, een.afweging.niveau)
    return Gelezene(
        verstrekking=stuk.verstrekking,
        over=stuk.over,
        naam=gegevens.naam if gegevens else None,
        gever=register.naam(stuk.gever),
        gever_organisatie=register.organisatienaam(stuk.gever_organisatie),
        gedaan=stuk.gedaan,
        categorie=een.afweging.categorie,
        niveau=tot,
        doel=een.afweging.doel,
        bron=stuk.bron if tot >= Niveau.INHOUD else None,
        anoniem=None,
        eigen_waarneming=stuk.informatie.eigen_waarneming if stuk.informatie else None,
        aard=stuk.informatie.aard if stuk.informatie else None,
        dat=stuk.teksten.get(Niveau.DAT),
        buitenkant=stuk.teksten.get(Niveau.BUITENKANT) if tot >= Niveau.BUITENKANT else None,
        inhoud=stuk.teksten.get(Niveau.INHOUD) if tot >= Niveau.INHOUD else None,
        artikelen=tuple(str(a) for a in een.oordeel.artikelen),
        plichten=_plichten(een, lezer),
        uitleg=uitleg,
    )


def _anoniem(een: Leesbaar, lezer: Lezer, register: Registerstand, uitleg: tuple[str, ...]) -> Gelezene:
    """What is about nobody: the one text, without who it is about or where it came from (NIV-04)."""
    stuk = een.stuk
    return Gelezene(
        verstrekking=stuk.verstrekking,
        over=None,
        naam=None,
        gever=register.naam(stuk.gever),
        gever_organisatie=register.organisatienaam(stuk.gever_organisatie),
        gedaan=stuk.gedaan,
        categorie=een.afweging.categorie,
        niveau=Niveau.ANONIEM,
        doel=een.afweging.doel,
        bron=None,
        eigen_waarneming=stuk.informatie.eigen_waarneming if stuk.informatie else None,
        aard=stuk.informatie.aard if stuk.informatie else None,
        anoniem=stuk.teksten.get(Niveau.ANONIEM),
        dat=None,
        buitenkant=None,
        inhoud=None,
        artikelen=tuple(str(a) for a in een.oordeel.artikelen),
        plichten=_plichten(een, lezer),
        uitleg=uitleg,
    )


def per_persoon(open_: tuple[Leesbaar, ...]) -> dict[UUID, tuple[tuple[UUID, Categorie], ...]]:
    """What was seen, by the citizen it is about."""
    uit: dict[UUID, list[tuple[UUID, Categorie]]] = {}
    for een in open_:
        uit.setdefault(een.stuk.over, []).append((een.stuk.verstrekking, een.afweging.categorie))
    return {persoon: tuple(stukken) for persoon, stukken in uit.items()}


def maak_bekeken_als(geladen: Geladen, kijker: Lezer, ander: Lezer, beleid: Beleid, oproep: Oproep) -> BekekenAls:
    """What another gets at each level, blocked out where the viewer may not read it themselves."""
    lezingen: dict[Niveau, tuple[Gelezene, ...]] = {}
    digests: dict[Niveau, str] = {}
    for niveau in Niveau:
        gemaakt = maak_lezing(geladen, ander, beleid, oproep.register, niveau, oproep.vandaag, None)
        if isinstance(gemaakt, Geweigerd):
            continue
        zelf = {
            e.stuk.verstrekking
            for e in stukken_voor(geladen.casus, kijker, beleid, oproep.register.soorten, niveau, oproep.vandaag)
            if e.mag
        }
        ik = kijker.medewerker.medewerker
        zelf |= {v.verstrekking for v in geladen.casus.verstrekkingen.values() if v.gever == ik}
        lezing, _ = gemaakt
        lezingen[niveau] = tuple(s if s.verstrekking in zelf else _geblokkeerd(s) for s in lezing.stukken)
        digests[niveau] = lezing.digest
    wie = ander.medewerker
    return BekekenAls(
        medewerker=wie.medewerker,
        naam=oproep.register.naam(wie.medewerker),
        organisatienaam=oproep.register.organisatienaam(wie.organisatie),
        lezingen=lezingen,
        digests=digests,
    )


def _geblokkeerd(stuk: Gelezene) -> Gelezene:
    velden = ("anoniem", "dat", "buitenkant", "inhoud", "bron")
    return stuk.model_copy(update={v: GEBLOKKEERD for v in velden if getattr(stuk, v) is not None})
