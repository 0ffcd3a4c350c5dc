"""Decisions about the casusoverleg: called, held in two circles, closed with take-along agreements (004 §4.3)."""

from uuid import UUID

from domain.besluit import zegelen
from domain.besluit.algemeen import alleen_regisseur, casus_loopt, over_betrokkene
from domain.besluit.herleidbaar import herleidbaar
from domain.besluit.kader import Kader
from domain.besluit.regel import eis, regel
from domain.casus import Casus
from domain.feit import Feit
from domain.opdracht import overleg as opdrachten
from domain.overleg import (
    ActieAfgerond,
    ActieAfgesproken,
    BesluitGenomen,
    InformatieMeegenomen,
    KringGewisseld,
    Overleg,
    OverlegBegonnen,
    OverlegGepland,
    OverlegGesloten,
    Plek,
    Uitnodiging,
)
from domain.partij import Kring
from domain.pet import pet_van

Lopend = (
    opdrachten.WisselKring
    | opdrachten.NeemBesluit
    | opdrachten.SpreekActieAf
    | opdrachten.NeemMee
    | opdrachten.SluitOverleg
)


@regel("genodigden-nemen-deel", eis="OVL-01", bron="004 §4.3", volgende=("Voeg de deelnemer eerst toe aan de casus.",))
def genodigden_nemen_deel(casus: Casus, opdracht: opdrachten.PlanOverleg, kader: Kader) -> str | None:
    """Who is invited takes part in the case: everyone can know beforehand who is there."""
    vreemd = [g for g in opdracht.genodigden if not casus.is_deelnemer(g.medewerker)]
    return f"{kader.naam(vreemd[0].medewerker)} neemt niet deel aan deze casus." if vreemd else None


@regel("burger-uitgenodigd", eis="OVL-02", bron="004 §3.3.2")
def burger_uitgenodigd(casus: Casus, opdracht: opdrachten.PlanOverleg, kader: Kader) -> str | None:
    """The citizen is invited; if not, it is said why not."""
    if opdracht.burger_uitgenodigd or opdracht.burger_niet_uitgenodigd_want:
        return None
    return "Nodig de burger uit, of leg vast waarom dat niet kan."


@regel(
    "uitnodiging-niet-herleidbaar",
    eis="PLA-04",
    bron="003 §4.5, 001 §3.4",
    volgende=("Haal eruit waaraan te zien is wie het is.", "Nodig diegene niet uit."),
)
def uitnodiging_niet_herleidbaar(casus: Casus, opdracht: opdrachten.PlanOverleg, kader: Kader) -> str | None:
    """Who may only take part while nobody can be traced, is told nothing beforehand that leads to someone."""
    wie = next((g.medewerker for g in opdracht.genodigden if g.medewerker in kader.alleen_anoniem), None)
    if wie is None:
        return None
    taken = [g.taak for g in opdracht.genodigden]
    for tekst in (opdracht.situatie, opdracht.doel, opdracht.burger_weet_ervan, *taken):
        gevonden = herleidbaar(tekst, casus, kader.wie.medewerker)
        if gevonden is not None:
            return f"{kader.naam(wie)} mag niet weten om wie het gaat. De uitnodiging bevat {gevonden}."
    return None


@regel("overleg-nog-niet-begonnen", eis="OVL-01", bron="004 §4.3")
def nog_niet_begonnen(casus: Casus, opdracht: opdrachten.BeginOverleg, kader: Kader) -> str | None:
    """A planned meeting begins once."""
    overleg = casus.overleggen.get(opdracht.overleg)
    if overleg is None:
        return "Dit overleg is niet gepland."
    return "Dit overleg is al begonnen of al gesloten." if overleg.kring is not None or overleg.gesloten else None


@regel("overleg-loopt", eis="OVL-06", bron="004 §4.3")
def overleg_loopt(casus: Casus, opdracht: Lopend, kader: Kader) -> str | None:
    """Decisions, actions and agreements are made while the meeting goes on."""
    overleg = casus.overleggen.get(opdracht.overleg)
    return "Dit overleg is niet bezig." if overleg is None or overleg.kring is None else None


def _overleg(casus: Casus, opdracht: Lopend) -> Overleg | None:
    return casus.overleggen.get(opdracht.overleg)


@regel("kring-kan", eis="OVL-04", bron="004 §4.3")
def kring_kan(casus: Casus, opdracht: opdrachten.WisselKring, kader: Kader) -> str | None:
    """A meeting has a wide and a small circle; 'een op een' is not a meeting."""
    overleg = _overleg(casus, opdracht)
    if overleg is not None and overleg.aanwezig(opdracht.kring) and opdracht.kring.value != "een op een":
        return None
    return "In die kring zit niemand. Kies de brede of de kleine kring."


@regel("actie-door-aanwezige", eis="OVL-06", bron="004 §4.3")
def actie_door_aanwezige(casus: Casus, opdracht: opdrachten.SpreekActieAf, kader: Kader) -> str | None:
    """An action is taken on by someone in the room."""
    overleg = _overleg(casus, opdracht)
    if overleg is None or overleg.kring is None or opdracht.wie in overleg.aanwezig(overleg.kring):
        return None
    return f"{kader.naam(opdracht.wie)} zit nu niet in het overleg."


@regel("eigen-actie", eis="OVL-06", bron="004 §4.3")
def eigen_actie(casus: Casus, opdracht: opdrachten.RondActieAf, kader: Kader) -> str | None:
    """Who took an action on, or the regisseur, says that it is done."""
    actie = casus.acties.get(opdracht.actie)
    if actie is None or kader.wie.medewerker not in {actie.wie, casus.regisseur}:
        return "Deze actie is er niet, of is niet van u."
    return "Deze actie is al afgerond." if actie.afgerond else None


@regel("meenemen-voor-eigen-actie", eis="OVL-06", bron="004 §4.3", volgende=("Spreek eerst de actie af.",))
def meenemen_voor_eigen_actie(casus: Casus, opdracht: opdrachten.NeemMee, kader: Kader) -> str | None:
    """Information is taken along for an action of that participant, and for nothing else."""
    actie = casus.acties.get(opdracht.actie)
    if actie is not None and actie.wie == opdracht.medewerker and actie.overleg == opdracht.overleg:
        return None
    return "Alleen wat iemand nodig heeft voor een eigen actie uit dit overleg gaat mee."


@regel("meenemen-wat-gehoord", eis="OVL-04", bron="004 §4.3")
def meenemen_wat_gehoord(casus: Casus, opdracht: opdrachten.NeemMee, kader: Kader) -> str | None:
    """Nobody takes along what they did not hear, or heard in another role; the small circle's stays there."""
    wie = kader.register.get(opdracht.medewerker)
    for welke in opdracht.verstrekkingen:
        v = casus.verstrekkingen.get(welke)
        hier = v is not None and v.afweging is not None and v.afweging.overleg == opdracht.overleg
        if not hier or v is None or wie is None or wie.medewerker not in v.ontvangers:
            return f"{kader.naam(opdracht.medewerker)} heeft dit niet in dit overleg gehoord."
        if not v.gegeven_aan(wie.medewerker, pet_van(casus, wie)):
            return f"{kader.naam(opdracht.medewerker)} hoorde dit in een andere rol."
    return None


def plan(casus: Casus, opdracht: opdrachten.PlanOverleg, kader: Kader) -> tuple[Feit, ...]:
    """Call a meeting."""
    regels = (alleen_regisseur, casus_loopt, genodigden_nemen_deel, burger_uitgenodigd, uitnodiging_niet_herleidbaar)
    eis(regels, casus, opdracht, kader)
    uitnodiging = Uitnodiging(
        situatie=opdracht.situatie,
        doel=opdracht.doel,
        burger_uitgenodigd=opdracht.burger_uitgenodigd,
        burger_niet_uitgenodigd_want=opdracht.burger_niet_uitgenodigd_want,
        burger_weet_ervan=opdracht.burger_weet_ervan,
        taken=tuple((g.medewerker, g.taak) for g in opdracht.genodigden),
    )
    return (
        OverlegGepland(
            overleg=kader.id_voor("overleg"),
            moment=opdracht.moment,
            genodigden=tuple(Plek(medewerker=g.medewerker, kring=g.kring) for g in opdracht.genodigden),
            uitnodiging=zegelen.dat(casus.casus, uitnodiging),
        ),
    )


def begin(casus: Casus, opdracht: opdrachten.BeginOverleg, kader: Kader) -> tuple[Feit, ...]:
    """Begin in the wide circle."""
    eis((alleen_regisseur, casus_loopt, nog_niet_begonnen), casus, opdracht, kader)
    return (OverlegBegonnen(overleg=opdracht.overleg),)


def wissel_kring(casus: Casus, opdracht: opdrachten.WisselKring, kader: Kader) -> tuple[Feit, ...]:
    """Go on in another circle; staying in the same one changes nothing."""
    eis((alleen_regisseur, overleg_loopt, kring_kan), casus, opdracht, kader)
    overleg = _overleg(casus, opdracht)
    if overleg is not None and overleg.kring is opdracht.kring:
        return ()
    return (KringGewisseld(overleg=opdracht.overleg, kring=opdracht.kring),)


def neem_besluit(casus: Casus, opdracht: opdrachten.NeemBesluit, kader: Kader) -> tuple[Feit, ...]:
    """A decision, made in the present circle."""
    eis((alleen_regisseur, over_betrokkene, overleg_loopt), casus, opdracht, kader)
    overleg = casus.overleggen[opdracht.overleg]
    return (
        BesluitGenomen(
            besluit=kader.id_voor("besluit"),
            overleg=opdracht.overleg,
            over=opdracht.over,
            kring=overleg.kring or Kring.BREED,
            tekst=zegelen.inhoud(opdracht.over, opdracht.tekst),
        ),
    )


def spreek_actie_af(casus: Casus, opdracht: opdrachten.SpreekActieAf, kader: Kader) -> tuple[Feit, ...]:
    """Who does what, by when."""
    eis((alleen_regisseur, over_betrokkene, overleg_loopt, actie_door_aanwezige), casus, opdracht, kader)
    return (
        ActieAfgesproken(
            actie=kader.id_voor("actie"),
            overleg=opdracht.overleg,
            over=opdracht.over,
            wie=opdracht.wie,
            uiterlijk=opdracht.uiterlijk,
            wat=zegelen.dat(opdracht.over, opdracht.wat),
        ),
    )


def rond_actie_af(casus: Casus, opdracht: opdrachten.RondActieAf, kader: Kader) -> tuple[Feit, ...]:
    """The action was done."""
    eis((eigen_actie,), casus, opdracht, kader)
    return (ActieAfgerond(actie=opdracht.actie),)


def neem_mee(casus: Casus, opdracht: opdrachten.NeemMee, kader: Kader) -> tuple[Feit, ...]:
    """What this participant takes along, for which action."""
    eis((alleen_regisseur, overleg_loopt, meenemen_voor_eigen_actie, meenemen_wat_gehoord), casus, opdracht, kader)
    return (
        InformatieMeegenomen(
            overleg=opdracht.overleg,
            medewerker=opdracht.medewerker,
            verstrekkingen=_zonder_dubbel(opdracht.verstrekkingen),
            actie=opdracht.actie,
        ),
    )


def _zonder_dubbel(ids: tuple[UUID, ...]) -> tuple[UUID, ...]:
    return tuple(dict.fromkeys(ids))


def sluit(casus: Casus, opdracht: opdrachten.SluitOverleg, kader: Kader) -> tuple[Feit, ...]:
    """Close: from now on only what was taken along can be read."""
    eis((alleen_regisseur, overleg_loopt), casus, opdracht, kader)
    return (OverlegGesloten(overleg=opdracht.overleg),)
