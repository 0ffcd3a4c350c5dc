"""Decisions about giving: done or refused, both kept; ended, received (STP-09, STP-11, STP-12)."""

from uuid import UUID

from domain.besluit import zegelen
from domain.besluit.algemeen import casus_loopt, gever_gebonden, over_betrokkene
from domain.besluit.bepaling import bepaling_van
from domain.besluit.dekking import dekkend_gesprek, dekkende_toestemming
from domain.besluit.geven import Geven, ontvangers_van
from domain.besluit.kader import Kader
from domain.besluit.politiegegevens import besluit_van, instemming_van
from domain.besluit.rechtstreeks import dekkende_betrokkenheid
from domain.besluit.regel import Bezwaar, bezwaren, eis, regel
from domain.besluit.vijfstappen import VIJF_STAPPEN, verwerkingsgrond_van
from domain.casus import Casus
from domain.feit import Feit
from domain.grondslag import Grondslag
from domain.opdracht.verstrekking import BeeindigVerstrekking, BevestigOntvangst, BrengIn, DoeVerstrekking
from domain.partij import Kring
from domain.pet import pet_van
from domain.verstrekking import (
    Afweging,
    Informatie,
    Motivering,
    OntvangstBevestigd,
    VerstrekkingBeeindigd,
    VerstrekkingGedaan,
    VerstrekkingGeweigerd,
)
from domain.vraag import VraagBeantwoord, Vraagstand


@regel("overleg-bezig", eis="OVL-05", bron="004 §4.3")
def overleg_bezig(casus: Casus, opdracht: BrengIn, kader: Kader) -> str | None:
    """A contribution is made while the meeting goes on, by someone in the room."""
    overleg = casus.overleggen.get(opdracht.overleg)
    if overleg is None or overleg.kring is None:
        return "Dit overleg is niet bezig."
    if kader.wie.medewerker not in overleg.aanwezig(overleg.kring):
        return "U zit niet in deze kring van het overleg."
    return None


@regel("vraag-open", eis="STP-10", bron="004 §4.2")
def vraag_open(casus: Casus, opdracht: DoeVerstrekking, kader: Kader) -> str | None:
    """An answer answers an open question that was put to the giver, by one of the receivers."""
    if opdracht.antwoord_op is None:
        return None
    vraag = casus.vragen.get(opdracht.antwoord_op)
    if vraag is None or vraag.aan != kader.wie.medewerker or vraag.stand is not Vraagstand.OPEN:
        return "Deze vraag staat niet open voor u."
    return None if opdracht.aan == (vraag.van,) else "Een antwoord gaat alleen naar wie de vraag stelde."


@regel("eigen-verstrekking", eis="STP-15", bron="000 UWV §4")
def eigen_verstrekking(casus: Casus, opdracht: BeeindigVerstrekking, kader: Kader) -> str | None:
    """Who gave it, or the regisseur, can end it."""
    v = casus.verstrekkingen.get(opdracht.verstrekking)
    if v is None or (kader.wie.medewerker not in {v.gever, casus.regisseur}):
        return "Deze verstrekking is er niet, of is niet van u."
    return "Deze verstrekking is al beëindigd." if v.beeindigd else None


@regel("ontvanger-bevestigt", eis="STP-12", bron="001 §3.3")
def ontvanger_bevestigt(casus: Casus, opdracht: BevestigOntvangst, kader: Kader) -> str | None:
    """Only a receiver confirms receipt, once."""
    v = casus.verstrekkingen.get(opdracht.verstrekking)
    if v is None or kader.wie.medewerker not in v.ontvangers:
        return "Deze verstrekking is niet aan u gedaan."
    return "U heeft de ontvangst al bevestigd." if kader.wie.medewerker in v.bevestigd else None


def bezwaren_tegen(casus: Casus, opdracht: Geven, kader: Kader) -> tuple[Bezwaar, ...]:
    """Everything in the way of giving this: the answer that grows beside the form while it is filled in."""
    return bezwaren((gever_gebonden, *VIJF_STAPPEN), casus, opdracht, kader)


def doe(casus: Casus, opdracht: DoeVerstrekking, kader: Kader) -> tuple[Feit, ...]:
    """Give, or keep that it was refused and why."""
    eis((casus_loopt, over_betrokkene, vraag_open), casus, opdracht, kader)
    feit = _gedaan_of_geweigerd(casus, opdracht, kader)
    if opdracht.antwoord_op is None or isinstance(feit, VerstrekkingGeweigerd):
        return (feit,)
    return feit, VraagBeantwoord(vraag=opdracht.antwoord_op, verstrekking=feit.verstrekking)


def breng_in(casus: Casus, opdracht: BrengIn, kader: Kader) -> tuple[Feit, ...]:
    """Contribute to the meeting: a disclosure to those in the room, through the same steps (OVL-05)."""
    eis((casus_loopt, over_betrokkene, overleg_bezig), casus, opdracht, kader)
    return (_gedaan_of_geweigerd(casus, opdracht, kader),)


def _gedaan_of_geweigerd(casus: Casus, opdracht: Geven, kader: Kader) -> VerstrekkingGedaan | VerstrekkingGeweigerd:
    gevonden = bezwaren_tegen(casus, opdracht, kader)
    ontvangers = ontvangers_van(casus, opdracht, kader)
    afweging = afweging_van(casus, opdracht, kader)
    if gevonden:
        redenen = tuple(b.spoor() for b in gevonden)
        return VerstrekkingGeweigerd(
            verstrekking=kader.id_voor("verstrekking"),
            over=opdracht.over,
            ontvangers=ontvangers,
            afweging=zegelen.proces(opdracht.over, afweging),
            redenen=zegelen.proces(opdracht.over, redenen),
        )
    return _gedaan(casus, opdracht, kader, ontvangers, afweging)


def _gedaan(
    casus: Casus, opdracht: Geven, kader: Kader, ontvangers: tuple[UUID, ...], afweging: Afweging
) -> VerstrekkingGedaan:
    over = opdracht.over
    informatie = Informatie(
        eigen_waarneming=opdracht.eigen_waarneming,
        aard=opdracht.aard,
        van_elders=opdracht.van_elders,
    )
    return VerstrekkingGedaan(
        verstrekking=kader.id_voor("verstrekking"),
        over=over,
        ontvangers=ontvangers,
        afweging=zegelen.proces(over, afweging),
        informatie=zegelen.dat(over, informatie),
        bron=zegelen.inhoud(over, opdracht.bron),
        anoniem=zegelen.dat(over, opdracht.anoniem) if opdracht.anoniem else None,
        dat=zegelen.dat(over, opdracht.dat) if opdracht.dat else None,
        buitenkant=zegelen.buitenkant(over, opdracht.buitenkant) if opdracht.buitenkant else None,
        inhoud=zegelen.inhoud(over, opdracht.inhoud) if opdracht.inhoud else None,
        motivering=zegelen.inhoud(over, _motivering(opdracht)),
        petten=tuple(pet_van(casus, kader.register[m]) for m in ontvangers),
    )


def afweging_van(casus: Casus, opdracht: Geven, kader: Kader) -> Afweging:
    """What is weighed, as values; the consent, talk or involvement is the one that covers the first receiver."""
    kring, overleg = kring_van(casus, opdracht)
    eerste = next(iter(ontvangers_van(casus, opdracht, kader)), None)
    bepaling = bepaling_van(casus, opdracht, kader)
    return Afweging(
        categorie=opdracht.categorie,
        niveau=opdracht.niveau,
        doel=opdracht.doel,
        grondslag=opdracht.grondslag,
        wetsartikel=opdracht.wetsartikel,
        bepaling=None if bepaling is None else bepaling.aangehaald(),
        toestemming=_toestemming(casus, opdracht, kader, eerste),
        gesprek=_gesprek(casus, opdracht, kader, eerste),
        betrokkenheid=None if eerste is None else dekkende_betrokkenheid(casus, opdracht, kader, eerste),
        gever=kader.dader.geheimhouding,
        kring=kring,
        overleg=overleg,
        einddatum=opdracht.einddatum,
        herbeoordelen=opdracht.herbeoordelen,
        vooraf_verteld=opdracht.vooraf_verteld,
        mondeling=isinstance(opdracht, DoeVerstrekking) and opdracht.mondeling,
        verwerkingsgrond=verwerkingsgrond_van(casus, opdracht, kader),
        besluit=besluit_van(casus, opdracht, kader),
        instemming=instemming_van(casus, opdracht, kader),
        ontleend_aan=opdracht.ontleend_aan,
    )


def _toestemming(casus: Casus, opdracht: Geven, kader: Kader, ontvanger: UUID | None) -> UUID | None:
    if ontvanger is None or opdracht.grondslag is not Grondslag.TOESTEMMING:
        return None
    gevonden = dekkende_toestemming(casus, opdracht, kader, ontvanger)
    return None if gevonden is None else gevonden.toestemming


def _gesprek(casus: Casus, opdracht: Geven, kader: Kader, ontvanger: UUID | None) -> UUID | None:
    if ontvanger is None or opdracht.grondslag is not Grondslag.TAAK_NA_GESPREK:
        return None
    return dekkend_gesprek(casus, opdracht, kader, ontvanger)


def kring_van(casus: Casus, opdracht: Geven) -> tuple[Kring, UUID | None]:
    """In which circle this would be said, and in which meeting."""
    if isinstance(opdracht, DoeVerstrekking):
        return Kring.EEN_OP_EEN, None
    overleg = casus.overleggen.get(opdracht.overleg)
    return (overleg.kring or Kring.BREED if overleg else Kring.BREED), opdracht.overleg


def _motivering(opdracht: Geven) -> Motivering:
    return Motivering(
        noodzaak=opdracht.noodzaak,
        noodzaaksoort=opdracht.noodzaaksoort,
        eerdere_stappen=tuple(sorted(opdracht.eerdere_stappen.items())),
        toets=tuple(sorted(opdracht.toets.items())),
        wiens_schade=opdracht.wiens_schade,
        zwaarwegend_belang=opdracht.zwaarwegend_belang,
    )


def beeindig(casus: Casus, opdracht: BeeindigVerstrekking, kader: Kader) -> tuple[Feit, ...]:
    """End a disclosure: what was given stays given, from now on it can no longer be read here."""
    eis((eigen_verstrekking,), casus, opdracht, kader)
    over = casus.verstrekkingen[opdracht.verstrekking].over
    return (
        VerstrekkingBeeindigd(
            verstrekking=opdracht.verstrekking, over=over, reden=zegelen.proces(over, opdracht.reden)
        ),
    )


def bevestig(casus: Casus, opdracht: BevestigOntvangst, kader: Kader) -> tuple[Feit, ...]:
    """Confirm receipt."""
    eis((ontvanger_bevestigt,), casus, opdracht, kader)
    over = casus.verstrekkingen[opdracht.verstrekking].over
    return (OntvangstBevestigd(verstrekking=opdracht.verstrekking, over=over),)
