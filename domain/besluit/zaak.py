"""Decisions about the case itself: opening, participants, phases, who runs it, destruction."""

from uuid import UUID

from domain.besluit import zegelen
from domain.besluit.algemeen import alleen_regisseur, casus_loopt, over_betrokkene
from domain.besluit.kader import Kader
from domain.besluit.regel import eis, regel
from domain.besluit.regie import bestuurder_doet_niet_mee, mag_regie_voeren
from domain.betrokkene import BetrokkeneToegevoegd, Persoonsgegevens, PersoonsgegevensVernietigd
from domain.casus import Casus
from domain.deelname import DeelnemerToegevoegd, DeelnemerUitgetreden, Opgave, RegieOvergedragen
from domain.fase import Fase
from domain.feit import Feit
from domain.medewerker import Rol
from domain.opdracht import zaak
from domain.zaakverloop import CasusAfgesloten, CasusGeopend, FaseIngegaan


@regel("nog-niet-geopend", eis="DOS-01", bron="001 §2.3")
def nog_niet_geopend(casus: Casus, opdracht: object, kader: Kader) -> str | None:
    """A case is opened once."""
    return "Deze casus bestaat al." if casus.bestaat else None


@regel("regierol", eis="DOS-07", bron="001 §4.1", volgende=("Vraag uw beheerder om de rol regie.",))
def regierol(casus: Casus, opdracht: object, kader: Kader) -> str | None:
    """Only who was registered with that role by their own organisation runs cases."""
    return None if Rol.REGIE in kader.dader.rollen else "Uw organisatie heeft u niet de rol regie gegeven."


@regel("doel-in-convenant", eis="STP-03", bron="004 §3.2 III")
def doel_in_convenant(casus: Casus, opdracht: zaak.OpenCasus | zaak.VoegDeelnemerToe, kader: Kader) -> str | None:
    """A purpose is one of those that the convenant names."""
    if opdracht.doel in kader.afspraken.doelen:
        return None
    return f"Het convenant kent het doel '{opdracht.doel}' niet. Wel: {', '.join(sorted(kader.afspraken.doelen))}."


@regel("deelnemer-geregistreerd", eis="PLA-08", bron="003 §4.5")
def deelnemer_geregistreerd(casus: Casus, opdracht: zaak.VoegDeelnemerToe, kader: Kader) -> str | None:
    """Whoever takes part is registered by their own organisation, in the role they take part in."""
    wie = kader.register.get(opdracht.medewerker)
    if wie is None or not wie.actief:
        return "Deze medewerker staat niet (meer) in het register van een aangesloten organisatie."
    if opdracht.rol not in wie.rollen:
        return f"De organisatie van {kader.naam(opdracht.medewerker)} gaf deze medewerker niet de rol {opdracht.rol}."
    return None


@regel("neemt-deel", eis="PLA-08", bron="003 §4.5")
def neemt_deel(casus: Casus, opdracht: zaak.LaatDeelnemerUittreden, kader: Kader) -> str | None:
    """Only a participant can leave."""
    deel = casus.deelnemers.get(opdracht.medewerker)
    return None if deel is not None and deel.actief else "Deze medewerker neemt niet deel aan de casus."


@regel("nieuwe-regisseur", eis="DOS-07", bron="001 §4.1")
def nieuwe_regisseur(casus: Casus, opdracht: zaak.DraagRegieOver, kader: Kader) -> str | None:
    """The next regisseur is someone else, registered for that role: there is always exactly one."""
    wie = kader.register.get(opdracht.aan)
    if opdracht.aan == casus.regisseur:
        return "Deze medewerker is al de regisseur."
    if wie is None or not wie.actief or Rol.REGIE not in wie.rollen:
        return "De nieuwe regisseur moet geregistreerd zijn met de rol regie."
    return None


def open_casus(casus: Casus, opdracht: zaak.OpenCasus, kader: Kader) -> tuple[Feit, ...]:
    """Open a case; who opens it is its regisseur."""
    regels = (nog_niet_geopend, regierol, mag_regie_voeren, bestuurder_doet_niet_mee, doel_in_convenant)
    eis(regels, casus, opdracht, kader)
    afspraken = kader.afspraken
    geopend = CasusGeopend(
        kenmerk=kader.kenmerk,
        convenant=afspraken.convenant,
        convenantversie=afspraken.versie,
        hash=afspraken.hash,
        regisseur=kader.wie.medewerker,
        regisseur_organisatie=kader.wie.organisatie,
    )
    mensen = tuple(
        _betrokkene(kader.id_voor(f"betrokkene {nummer}"), nieuw) for nummer, nieuw in enumerate(opdracht.betrokkenen)
    )
    return geopend, *mensen


def _betrokkene(persoon: UUID, nieuw: zaak.NieuweBetrokkene) -> BetrokkeneToegevoegd:
    gegevens = Persoonsgegevens(naam=nieuw.naam, geboren=nieuw.geboren, bsn=nieuw.bsn, plaats=nieuw.plaats)
    return BetrokkeneToegevoegd(persoon=persoon, gegevens=zegelen.dat(persoon, gegevens))


def voeg_betrokkene_toe(casus: Casus, opdracht: zaak.VoegBetrokkeneToe, kader: Kader) -> tuple[Feit, ...]:
    """One more citizen."""
    eis((alleen_regisseur, casus_loopt), casus, opdracht, kader)
    return (_betrokkene(kader.id_voor("betrokkene"), opdracht.betrokkene),)


def vernietig(casus: Casus, opdracht: zaak.VernietigPersoonsgegevens, kader: Kader) -> tuple[Feit, ...]:
    """Destroy what is readable about a citizen: the fact is stored first, then the keys go."""
    eis((alleen_regisseur, over_betrokkene), casus, opdracht, kader)
    return (
        PersoonsgegevensVernietigd(persoon=opdracht.over, grond=opdracht.grond, besloten_door=kader.wie.medewerker),
    )


def ga_fase_in(casus: Casus, opdracht: zaak.GaFaseIn, kader: Kader) -> tuple[Feit, ...]:
    """Enter a phase; entering the present one again changes nothing."""
    eis((alleen_regisseur, casus_loopt), casus, opdracht, kader)
    if opdracht.fase is casus.fase:
        return ()
    if opdracht.fase is Fase.AFGESLOTEN:
        return (CasusAfgesloten(reden=zegelen.dat(casus.casus, opdracht.reden)),)
    return (FaseIngegaan(fase=opdracht.fase, reden=zegelen.dat(casus.casus, opdracht.reden)),)


def sluit(casus: Casus, opdracht: zaak.SluitCasus, kader: Kader) -> tuple[Feit, ...]:
    """Close the case."""
    eis((alleen_regisseur, casus_loopt), casus, opdracht, kader)
    return (CasusAfgesloten(reden=zegelen.dat(casus.casus, opdracht.reden)),)


def voeg_deelnemer_toe(casus: Casus, opdracht: zaak.VoegDeelnemerToe, kader: Kader) -> tuple[Feit, ...]:
    """Let someone take part, or take part otherwise than before."""
    regels = (alleen_regisseur, casus_loopt, doel_in_convenant, deelnemer_geregistreerd, bestuurder_doet_niet_mee)
    eis(regels, casus, opdracht, kader)
    wie = kader.register[opdracht.medewerker]
    opgave = Opgave(taak=opdracht.taak, doel=opdracht.doel)
    return (
        DeelnemerToegevoegd(
            medewerker=wie.medewerker,
            organisatie=wie.organisatie,
            rol=opdracht.rol,
            kring=opdracht.kring,
            opgave=zegelen.proces(casus.casus, opgave),
        ),
    )


def laat_uittreden(casus: Casus, opdracht: zaak.LaatDeelnemerUittreden, kader: Kader) -> tuple[Feit, ...]:
    """End someone's part."""
    eis((alleen_regisseur, neemt_deel), casus, opdracht, kader)
    reden = zegelen.proces(casus.casus, opdracht.reden)
    return (DeelnemerUitgetreden(medewerker=opdracht.medewerker, reden=reden),)


def draag_regie_over(casus: Casus, opdracht: zaak.DraagRegieOver, kader: Kader) -> tuple[Feit, ...]:
    """Hand over: from this fact on the other one is the regisseur."""
    regels = (alleen_regisseur, casus_loopt, nieuwe_regisseur, mag_regie_voeren, bestuurder_doet_niet_mee)
    eis(regels, casus, opdracht, kader)
    return (
        RegieOvergedragen(
            van=kader.wie.medewerker,
            aan=opdracht.aan,
            aan_organisatie=kader.register[opdracht.aan].organisatie,
            reden=zegelen.proces(casus.casus, opdracht.reden),
        ),
    )
