"""Each fact as one Dutch sentence about process: who did which step. Never a text, and never more than the step."""

from collections.abc import Callable
from typing import Any

from domain import (
    beoordeling,
    betrokkene,
    betrokkenheid,
    deelname,
    doelwijziging,
    gesprek,
    inzage,
    kennisgeving,
    onderzoek,
    overleg,
    procesinzage,
    toestemming,
    verstrekking,
    vraag,
    zaakverloop,
)
from domain.feit import Feit
from domain.verzegeld import inhoud_van
from services.register import Registerstand

NIET_MEER = "niet meer leesbaar"


def zin_bij(feit: Feit, register: Registerstand) -> str:
    """What happened, in words; a kind without a sentence of its own is named by its topic."""
    maak = _ZINNEN.get(type(feit))
    return maak(feit, register) if maak else type(feit).TOPIC.replace(".", " ").replace("_", " ")


def _gedaan(f: verstrekking.VerstrekkingGedaan, r: Registerstand) -> str:
    namen = ", ".join(r.naam(m) for m in f.ontvangers)
    a = inhoud_van(f.afweging)
    if a is None:
        return f"verstrekking aan {namen} ({NIET_MEER})"
    tot = f" · t/m {a.einddatum:%d-%m-%Y}" if a.einddatum else ""
    wat = "bracht in" if a.overleg else "verstrekking"
    ontvangen = " · verder gegeven, was eerder ontvangen" if a.ontleend_aan else ""
    return f"{wat} aan {namen}: {a.categorie}, {a.niveau} · {a.grondslag}{tot}{ontvangen}"


def _verstrekking_geweigerd(f: verstrekking.VerstrekkingGeweigerd, r: Registerstand) -> str:
    redenen = inhoud_van(f.redenen)
    return f"geweigerd: {redenen[0].zin}" if redenen else f"verstrekking geweigerd ({NIET_MEER})"


def _uitgesteld(f: kennisgeving.KennisgevingUitgesteld, r: Registerstand) -> str:
    return f"kennisgeving aan burger uitgesteld tot {f.tot:%d-%m-%Y}"


def _gegeven(f: toestemming.ToestemmingGegeven, r: Registerstand) -> str:
    b = inhoud_van(f.bereik)
    if b is None:
        return f"toestemming ({NIET_MEER})"
    wie = ", ".join(r.naam_van(o) for o in b.ontvangers)
    return f"toestemming gegeven: {', '.join(b.categorieen)} t/m {b.niveau} voor {wie}, tot {b.tot:%d-%m-%Y}"


def _besproken(f: gesprek.DelenBesproken, r: Registerstand) -> str:
    afspraak = inhoud_van(f.afspraak)
    if afspraak is None:
        return f"gesprek over delen ({NIET_MEER})"
    b = afspraak.bereik
    wie = ", ".join(r.naam_van(o) for o in b.ontvangers)
    return f"gesprek over delen met {wie}: {', '.join(b.categorieen)} t/m {b.niveau} · {afspraak.besluit}"


def _bezwaar_gewogen(f: gesprek.BezwaarGewogen, r: Registerstand) -> str:
    besluit = inhoud_van(f.besluit)
    return f"bezwaar van de burger gewogen: {besluit.value if besluit is not None else NIET_MEER}"


def _betrokken(f: betrokkenheid.BetrokkenheidVastgelegd, r: Registerstand) -> str:
    afspraak = inhoud_van(f.afspraak)
    if afspraak is None:
        return f"rechtstreekse betrokkenheid ({NIET_MEER})"
    namen = ", ".join(r.naam(m) for m in afspraak.professionals)
    tot = f" · t/m {afspraak.tot:%d-%m-%Y}" if afspraak.tot else ""
    return f"rechtstreeks betrokken: {namen} ({afspraak.soort}){tot}"


def _doel_goedgekeurd(f: doelwijziging.DoelwijzigingGoedgekeurd, r: Registerstand) -> str:
    afspraak = inhoud_van(f.afspraak)
    if afspraak is None:
        return f"gebruik voor een ander doel goedgekeurd ({NIET_MEER})"
    tot = f" · t/m {afspraak.tot:%d-%m-%Y}" if afspraak.tot else ""
    if afspraak.ontvangers:
        return f"doorgeven aan {', '.join(r.naam(m) for m in afspraak.ontvangers)} goedgekeurd: {afspraak.doel}{tot}"
    return f"gebruik voor een ander doel goedgekeurd: {afspraak.doel}{tot}"


def _beoordeeld(f: beoordeling.SituatieBeoordeeld, r: Registerstand) -> str:
    uitkomst = inhoud_van(f.uitkomst)
    return f"stap 1 beoordeeld: {uitkomst.value if uitkomst is not None else NIET_MEER}"


def _gepland(f: overleg.OverlegGepland, r: Registerstand) -> str:
    return f"overleg gepland met {len(f.genodigden)} deelnemers"


_ZINNEN: dict[type[Feit], Callable[[Any, Registerstand], str]] = {
    zaakverloop.CasusGeopend: lambda f, r: f"casus geopend onder convenant {f.convenant} v{f.convenantversie}",
    zaakverloop.FaseIngegaan: lambda f, r: f"fase: {f.fase}",
    zaakverloop.CasusAfgesloten: lambda f, r: "casus afgesloten",
    betrokkene.BetrokkeneToegevoegd: lambda f, r: "betrokkene toegevoegd",
    betrokkene.PersoonsgegevensVernietigd: lambda f, r: f"persoonsgegevens vernietigd: {f.grond}",
    deelname.DeelnemerToegevoegd: lambda f, r: f"{r.naam(f.medewerker)} neemt deel ({f.kring})",
    deelname.DeelnemerUitgetreden: lambda f, r: f"{r.naam(f.medewerker)} neemt niet meer deel",
    deelname.RegieOvergedragen: lambda f, r: f"regie overgedragen aan {r.naam(f.aan)}",
    beoordeling.SituatieBeoordeeld: _beoordeeld,
    beoordeling.ContactGezocht: lambda f, r: "contact gezocht met de burger",
    beoordeling.CollegaGeconsulteerd: lambda f, r: "collega geconsulteerd",
    toestemming.ToestemmingGegeven: _gegeven,
    toestemming.ToestemmingGeweigerd: lambda f, r: "de burger weigerde toestemming",
    toestemming.ToestemmingIngetrokken: lambda f, r: "toestemming ingetrokken",
    gesprek.DelenBesproken: _besproken,
    gesprek.BezwaarGewogen: _bezwaar_gewogen,
    betrokkenheid.BetrokkenheidVastgelegd: _betrokken,
    betrokkenheid.BetrokkenheidBeeindigd: lambda f, r: "rechtstreekse betrokkenheid beëindigd",
    verstrekking.VerstrekkingGedaan: _gedaan,
    verstrekking.VerstrekkingGeweigerd: _verstrekking_geweigerd,
    verstrekking.VerstrekkingBeeindigd: lambda f, r: "verstrekking beëindigd",
    onderzoek.BezwaarTegenOnderzoek: lambda f, r: "bezwaar van de burger tegen onderzoek en beleid",
    onderzoek.BezwaarTegenOnderzoekIngetrokken: lambda f, r: "bezwaar tegen onderzoek en beleid ingetrokken",
    doelwijziging.DoelwijzigingGoedgekeurd: _doel_goedgekeurd,
    doelwijziging.DoelwijzigingIngetrokken: lambda f, r: "goedkeuring voor ander gebruik of doorgeven ingetrokken",
    verstrekking.OntvangstBevestigd: lambda f, r: "ontvangst bevestigd",
    kennisgeving.KennisgevingUitgesteld: _uitgesteld,
    kennisgeving.KennisgevingGedaan: lambda f, r: (
        "burger ingelicht" if f.ontvangen else "geprobeerd de burger in te lichten; niet gelukt"
    ),
    procesinzage.ProcesinzageGegeven: lambda f, r: (
        f"{r.naam(f.medewerker)} (bestuurder) mag tot en met {f.tot:%d-%m-%Y} zien welke stappen er zijn gezet"
    ),
    procesinzage.ProcesinzageBeeindigd: lambda f, r: f"{r.naam(f.medewerker)} (bestuurder) ziet de stappen niet meer",
    overleg.OverlegGepland: _gepland,
    overleg.OverlegBegonnen: lambda f, r: "overleg begonnen in de brede kring",
    overleg.KringGewisseld: lambda f, r: f"overleg verder in de kring {f.kring}",
    overleg.BesluitGenomen: lambda f, r: f"besluit genomen (kring {f.kring})",
    overleg.ActieAfgesproken: lambda f, r: f"actie voor {r.naam(f.wie)}, uiterlijk {f.uiterlijk:%d-%m-%Y}",
    overleg.ActieAfgerond: lambda f, r: "actie afgerond",
    overleg.InformatieMeegenomen: lambda f, r: f"{r.naam(f.medewerker)} neemt {len(f.verstrekkingen)} stuk(ken) mee",
    overleg.OverlegGesloten: lambda f, r: "overleg gesloten",
    vraag.VraagGesteld: lambda f, r: f"vraag aan {r.naam(f.aan)}",
    vraag.VraagGeweigerd: lambda f, r: "een vraag kon niet worden gesteld",
    vraag.VraagBeantwoord: lambda f, r: "vraag beantwoord",
    vraag.VraagAfgewezen: lambda f, r: "vraag niet ingewilligd",
    inzage.InzageVerzocht: lambda f, r: "inzage verzocht; identiteit en bevoegdheid vastgesteld",
    inzage.InzageGemaakt: lambda f, r: "inzage gemaakt",
}
