"""From a command to its decision: one visible table."""

from collections.abc import Callable
from typing import Any

import domain.besluit.convenant  # noqa: F401 - its rules stand in the same list
from domain.besluit import (
    betrokkenheid,
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
    zaak,
    zorg,
)
from domain.besluit.kader import Kader
from domain.casus import Casus
from domain.feit import Feit
from domain.opdracht import betrokkenheid as betrokkenheid_
from domain.opdracht import doelwijziging as doelwijziging_
from domain.opdracht import gesprek as gesprek_
from domain.opdracht import inzage as inzage_
from domain.opdracht import kennisgeving as kennisgeving_
from domain.opdracht import onderzoek as onderzoek_
from domain.opdracht import overleg as overleg_
from domain.opdracht import procesinzage as procesinzage_
from domain.opdracht import toestemming as toestemming_
from domain.opdracht import verstrekking as verstrekking_
from domain.opdracht import vraag as vraag_
from domain.opdracht import zaak as zaak_
from domain.opdracht import zorg as zorg_
from domain.opdracht.grondvorm import Opdracht

Besluit = Callable[[Casus, Any, Kader], tuple[Feit, ...]]

BESLUITEN: dict[type[Opdracht], Besluit] = {
    zaak_.OpenCasus: zaak.open_casus,
    zaak_.VoegBetrokkeneToe: zaak.voeg_betrokkene_toe,
    zaak_.VernietigPersoonsgegevens: zaak.vernietig,
    zaak_.GaFaseIn: zaak.ga_fase_in,
    zaak_.SluitCasus: zaak.sluit,
    zaak_.VoegDeelnemerToe: zaak.voeg_deelnemer_toe,
    zaak_.LaatDeelnemerUittreden: zaak.laat_uittreden,
    zaak_.DraagRegieOver: zaak.draag_regie_over,
    zorg_.BeoordeelSituatie: zorg.beoordeel,
    zorg_.LegContactVast: zorg.leg_contact_vast,
    zorg_.LegConsultatieVast: zorg.leg_consultatie_vast,
    toestemming_.LegToestemmingVast: toestemming.leg_vast,
    toestemming_.LegWeigeringVast: toestemming.leg_weigering_vast,
    toestemming_.TrekToestemmingIn: toestemming.trek_in,
    procesinzage_.GeefProcesinzage: procesinzage.geef,
    procesinzage_.BeeindigProcesinzage: procesinzage.beeindig,
    gesprek_.BespreekDelen: gesprek.bespreek,
    gesprek_.WeegBezwaar: gesprek.weeg_bezwaar,
    betrokkenheid_.LegBetrokkenheidVast: betrokkenheid.leg_vast,
    betrokkenheid_.BeeindigBetrokkenheid: betrokkenheid.beeindig,
    verstrekking_.DoeVerstrekking: verstrekking.doe,
    verstrekking_.BrengIn: verstrekking.breng_in,
    verstrekking_.BeeindigVerstrekking: verstrekking.beeindig,
    doelwijziging_.KeurDoelGoed: doelwijziging.keur_goed,
    doelwijziging_.TrekGoedkeuringIn: doelwijziging.trek_in,
    onderzoek_.MaakOnderzoeksbezwaar: onderzoek.maak_bezwaar,
    onderzoek_.TrekOnderzoeksbezwaarIn: onderzoek.trek_in,
    verstrekking_.BevestigOntvangst: verstrekking.bevestig,
    kennisgeving_.StelKennisgevingUit: kennisgeving.stel_uit,
    kennisgeving_.DoeKennisgeving: kennisgeving.doe,
    overleg_.PlanOverleg: overleg.plan,
    overleg_.BeginOverleg: overleg.begin,
    overleg_.WisselKring: overleg.wissel_kring,
    overleg_.NeemBesluit: overleg.neem_besluit,
    overleg_.SpreekActieAf: overleg.spreek_actie_af,
    overleg_.RondActieAf: overleg.rond_actie_af,
    overleg_.NeemMee: overleg.neem_mee,
    overleg_.SluitOverleg: overleg.sluit,
    vraag_.StelVraag: vraag.stel,
    vraag_.WijsVraagAf: vraag.wijs_af,
    inzage_.LegInzageverzoekVast: inzage.leg_verzoek_vast,
    inzage_.LegInzageVast: inzage.leg_inzage_vast,
}


def besluit(casus: Casus, opdracht: Opdracht, kader: Kader) -> tuple[Feit, ...]:
    """The facts that follow from a command; an empty tuple when nothing changes.

    Raises:
        Geweigerd: when a rule is in the way and the refusal is not itself a fact. Nothing was done.
    """
    return BESLUITEN[type(opdracht)](casus, opdracht, kader)
