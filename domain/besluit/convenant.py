"""Decisions about convenanten: proposed, signed, suspended, resumed, left, ended (CON-02).

Who may do what. Everything is done by the administrator (role *beheer*) of an organisation, for that organisation.
*Proposing*: a party, that is an organisation of a kind that the document names; a version binds nobody who did not
sign it, so a proposal harms nobody. *Signing*: such an organisation for itself, with the key of who does it.
*Suspending*: an organisation itself, and the *penvoerder* (the organisation that proposed the first version) any other;
it works at once, since it protects citizens. Only who suspended can lift it. *Leaving*: an organisation for itself,
from tomorrow at the earliest, so that nobody finds a day of work without a ground afterwards. *Ending* for everyone:
the penvoerder, from tomorrow at the earliest.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain import convenantversie as feiten
from domain.besluit.regel import eis, regel
from domain.convenantstand import Convenantenstand, Versie, binding_van
from domain.feit import Feit
from domain.medewerker import Rol, Wie
from domain.opdracht import convenant as o
from domain.partij import Binding, Partijsoort
from domain.tijd import dag

Stand = Convenantenstand
Eindigend = o.TreedUit | o.BeeindigConvenant
Schorsend = o.SchortPartijOp | o.HervatPartij
Bestaand = Eindigend | Schorsend
"""Commands on a convenant that is there, by its short name."""


@dataclass(frozen=True)
class Convenantkader:
    """The frame of one command on the convenanten. Everything comes from the door.

    ``organisaties`` holds the kind of every admitted organisation. ``sleutel`` is the public key of the caller;
    ``handtekening_klopt`` whether the signature that came with the command is theirs, over what is to be signed.
    """

    moment: datetime
    wie: Wie
    rollen: frozenset[Rol]
    sleutel: str
    organisaties: Mapping[UUID, Partijsoort]
    handtekening_klopt: bool = False

    @property
    def vandaag(self) -> date:
        """The calendar day of the command in the Netherlands."""
        return dag(self.moment)

    @property
    def eigen_soort(self) -> Partijsoort | None:
        """The kind of the caller's organisation."""
        return self.organisaties.get(self.wie.organisatie)


def _wie(opdracht: Schorsend, kader: Convenantkader) -> UUID:
    return opdracht.organisatie or kader.wie.organisatie


def _penvoerder(stand: Stand, convenant: str) -> UUID | None:
    versies = stand.van(convenant)
    return versies[0].penvoerder if versies else None


def _voert_de_pen(stand: Stand, convenant: str, kader: Convenantkader) -> bool:
    """Whether the caller's organisation is penvoerder, and did not leave: who left says nothing about others."""
    wie = kader.wie.organisatie
    weg = any(u.vanaf <= kader.vandaag for u in stand.uittredingen.get((convenant, wie), ()))
    return wie == _penvoerder(stand, convenant) and (not weg or stand.is_partij(convenant, wie, kader.vandaag))


@regel("convenant-beheerder", eis="ORG-01", bron="001 §5", volgende=("Vraag het aan de beheerder van uw organisatie.",))
def convenant_beheerder(stand: Stand, opdracht: object, kader: Convenantkader) -> str | None:
    """Only the administrator of an organisation binds it."""
    if Rol.BEHEER in kader.rollen:
        return None
    return "Dit kan alleen de beheerder van een organisatie."


@regel("voorstel-van-partij", eis="CON-02", bron="001 §5")
def voorstel_van_partij(stand: Stand, opdracht: o.StelConvenantVoor, kader: Convenantkader) -> str | None:
    """A convenant is proposed by an organisation that it is for."""
    if kader.eigen_soort in opdracht.soorten:
        return None
    return "Uw soort organisatie staat niet bij de partijen van dit convenant."


@regel("nieuwe-versie", eis="CON-02", bron="001 §5", volgende=("Geef het convenant een hoger versienummer.",))
def nieuwe_versie(stand: Stand, opdracht: o.StelConvenantVoor, kader: Convenantkader) -> str | None:
    """A version never changes: another text is another version, with a higher number."""
    if opdracht.hash in stand.versies:
        return "Precies deze tekst is al voorgesteld."
    hoogste = max((v.versie for v in stand.van(opdracht.convenant)), default=0)
    if opdracht.versie > hoogste:
        return None
    return f"Van dit convenant is versie {hoogste} al voorgesteld. Een voorgestelde versie verandert niet meer."


@regel("convenant-loopt", eis="CON-02", bron="001 §5")
def convenant_loopt(
    stand: Stand, opdracht: o.StelConvenantVoor | o.BeeindigConvenant, kader: Convenantkader
) -> str | None:
    """What was ended is ended once, for good, and gets no new version; also while its last day has not come yet."""
    einde = stand.einden.get(opdracht.convenant)
    return None if einde is None else f"Dit convenant is beëindigd, vanaf {einde.vanaf}."


@regel("convenant-bekend", eis="CON-02", bron="001 §5", volgende=("Bekijk welke convenanten er zijn.",))
def convenant_bekend(stand: Stand, opdracht: Bestaand, kader: Convenantkader) -> str | None:
    """A command is about a convenant that was proposed here."""
    return None if stand.van(opdracht.convenant) else f"Er is geen convenant '{opdracht.convenant}'."


@regel("versie-bekend", eis="CON-02", bron="001 §5", volgende=("Bekijk welke versies er zijn.",))
def versie_bekend(stand: Stand, opdracht: o.OndertekenConvenant, kader: Convenantkader) -> str | None:
    """Only a version that was proposed here is signed."""
    return None if opdracht.hash in stand.versies else "Deze versie is hier niet voorgesteld."


@regel("soort-genoemd", eis="CON-02", bron="001 §5")
def soort_genoemd(stand: Stand, opdracht: o.OndertekenConvenant, kader: Convenantkader) -> str | None:
    """The document says for which kinds of organisation it is."""
    versie = stand.versies.get(opdracht.hash)
    if versie is None or kader.eigen_soort in versie.soorten:
        return None
    return "Uw soort organisatie staat niet bij de partijen van dit convenant."


@regel("nog-te-tekenen", eis="CON-02", bron="001 §5")
def nog_te_tekenen(stand: Stand, opdracht: o.OndertekenConvenant, kader: Convenantkader) -> str | None:
    """What is over can no longer be signed, and what was signed is not signed twice."""
    versie = stand.versies.get(opdracht.hash)
    if versie is None:
        return None
    if versie.convenant in stand.einden:
        return "Dit convenant is beëindigd."
    if kader.vandaag > versie.geldig_tot:
        return f"Deze versie gold tot en met {versie.geldig_tot}."
    # A signature of before the first day of validity counts from that day on: look there.
    op = max(kader.vandaag, versie.geldig_van)
    al = binding_van(stand, kader.wie.organisatie, versie.hash, op) in {Binding.GEBONDEN, Binding.OPGESCHORT}
    return "Uw organisatie heeft deze versie al ondertekend." if al else None


@regel("niet-in-vertrek", eis="CON-02", bron="001 §5")
def niet_in_vertrek(stand: Stand, opdracht: o.OndertekenConvenant | o.TreedUit, kader: Convenantkader) -> str | None:
    """Who said that they leave, leaves: nothing is signed and no other day is named until that day has come."""
    if isinstance(opdracht, o.OndertekenConvenant):
        versie = stand.versies.get(opdracht.hash)
        naam = versie.convenant if versie else ""
    else:
        naam = opdracht.convenant
    vertrek = [u for u in stand.uittredingen.get((naam, kader.wie.organisatie), ()) if u.vanaf > kader.vandaag]
    return f"Uw organisatie treedt al uit, vanaf {vertrek[0].vanaf}." if vertrek else None


@regel("eigen-handtekening", eis="CON-02", bron="001 §5", volgende=("Teken opnieuw, met uw eigen toegangsbestand.",))
def eigen_handtekening(stand: Stand, opdracht: o.OndertekenConvenant, kader: Convenantkader) -> str | None:
    """The signature is of the person who calls, over this version, for their own organisation."""
    if kader.handtekening_klopt:
        return None
    return "De handtekening is niet van u, of hoort bij een andere tekst of organisatie."


@regel("is-partij", eis="CON-02", bron="001 §5")
def is_partij(stand: Stand, opdracht: o.TreedUit | o.SchortPartijOp, kader: Convenantkader) -> str | None:
    """Only an organisation that signed can be suspended or leave."""
    wie = kader.wie.organisatie if isinstance(opdracht, o.TreedUit) else _wie(opdracht, kader)
    laatste = max((v.geldig_van for v in stand.van(opdracht.convenant)), default=kader.vandaag)
    if stand.is_partij(opdracht.convenant, wie, max(kader.vandaag, laatste)):
        return None
    return "Deze organisatie heeft dit convenant niet ondertekend, of is al uitgetreden."


@regel("eigen-of-penvoerder", eis="CON-02", bron="001 §5", volgende=("Vraag het aan de penvoerder.",))
def eigen_of_penvoerder(stand: Stand, opdracht: o.SchortPartijOp, kader: Convenantkader) -> str | None:
    """An organisation suspends itself; only the penvoerder suspends another."""
    if kader.wie.organisatie == _wie(opdracht, kader) or _voert_de_pen(stand, opdracht.convenant, kader):
        return None
    return "Een andere organisatie opschorten kan alleen de penvoerder van dit convenant."


def _eigen_schorsing(stand: Stand, opdracht: Schorsend, kader: Convenantkader) -> bool:
    schorsingen = stand.schorsingen.get((opdracht.convenant, _wie(opdracht, kader)), ())
    return any(s.tot is None and s.door == kader.wie.organisatie for s in schorsingen)


@regel("niet-al-opgeschort", eis="CON-02", bron="001 §5")
def niet_al_opgeschort(stand: Stand, opdracht: o.SchortPartijOp, kader: Convenantkader) -> str | None:
    """The same organisation lays one suspension on another at a time."""
    return "Uw organisatie heeft dit al opgeschort." if _eigen_schorsing(stand, opdracht, kader) else None


@regel("eigen-schorsing", eis="CON-02", bron="001 §5", volgende=("Vraag het aan wie heeft opgeschort.",))
def eigen_schorsing(stand: Stand, opdracht: o.HervatPartij, kader: Convenantkader) -> str | None:
    """A suspension is lifted by the organisation that laid it, and by no other."""
    if _eigen_schorsing(stand, opdracht, kader):
        return None
    return "Er is geen opschorting door uw organisatie die nog loopt."


@regel("alleen-vooruit", eis="CON-02", bron="001 §5", volgende=("Noem een dag vanaf morgen.",))
def alleen_vooruit(stand: Stand, opdracht: Eindigend, kader: Convenantkader) -> str | None:
    """Leaving and ending start tomorrow at the earliest: a day that has begun keeps its ground."""
    if opdracht.vanaf > kader.vandaag:
        return None
    return "Dit kan op zijn vroegst morgen ingaan. Moet het meteen, schort dan op."


@regel("alleen-penvoerder", eis="CON-02", bron="001 §5", volgende=("Uw organisatie kan wel zelf uittreden.",))
def alleen_penvoerder(stand: Stand, opdracht: o.BeeindigConvenant, kader: Convenantkader) -> str | None:
    """Ending for everyone is up to who keeps the convenant."""
    if _voert_de_pen(stand, opdracht.convenant, kader):
        return None
    return "Een convenant voor iedereen beëindigen kan alleen de penvoerder."


def stel_voor(stand: Stand, opdracht: o.StelConvenantVoor, kader: Convenantkader) -> tuple[Feit, ...]:
    """Put a version before the parties. Who proposes the first one is the penvoerder."""
    eis((convenant_beheerder, voorstel_van_partij, nieuwe_versie, convenant_loopt), stand, opdracht, kader)
    aan = tuple(sorted((i for i, soort in kader.organisaties.items() if soort in opdracht.soorten), key=str))
    penvoerder = _penvoerder(stand, opdracht.convenant) or kader.wie.organisatie
    return (feiten.ConvenantVoorgesteld(**opdracht.model_dump(), voorgesteld_aan=aan, penvoerder=penvoerder),)


def onderteken(stand: Stand, opdracht: o.OndertekenConvenant, kader: Convenantkader) -> tuple[Feit, ...]:
    """Sign; bound from today, or from the first day of validity. Who was not there from the start accedes by it."""
    regels = (
        convenant_beheerder,
        versie_bekend,
        soort_genoemd,
        nog_te_tekenen,
        niet_in_vertrek,
        eigen_handtekening,
    )
    eis(regels, stand, opdracht, kader)
    versie = stand.versies[opdracht.hash]
    wie, vanaf = kader.wie.organisatie, max(kader.vandaag, versie.geldig_van)
    ondertekend = feiten.ConvenantOndertekend(
        convenant=versie.convenant,
        hash=versie.hash,
        organisatie=wie,
        sleutel=kader.sleutel,
        handtekening=opdracht.handtekening,
        vanaf=vanaf,
    )
    if not _treedt_toe(stand, versie, wie, vanaf):
        return (ondertekend,)
    toegetreden = feiten.PartijToegetreden(convenant=versie.convenant, hash=versie.hash, organisatie=wie, vanaf=vanaf)
    return ondertekend, toegetreden


def _treedt_toe(stand: Stand, versie: Versie, wie: UUID, vanaf: date) -> bool:
    if stand.is_partij(versie.convenant, wie, vanaf):
        return False
    return wie not in versie.voorgesteld_aan or (versie.convenant, wie) in stand.uittredingen


def schort_op(stand: Stand, opdracht: o.SchortPartijOp, kader: Convenantkader) -> tuple[Feit, ...]:
    """Suspend, at once."""
    regels = (
        convenant_beheerder,
        convenant_bekend,
        is_partij,
        eigen_of_penvoerder,
        niet_al_opgeschort,
    )
    eis(regels, stand, opdracht, kader)
    wie = _wie(opdracht, kader)
    return (feiten.PartijOpgeschort(convenant=opdracht.convenant, organisatie=wie, reden=opdracht.reden),)


def hervat(stand: Stand, opdracht: o.HervatPartij, kader: Convenantkader) -> tuple[Feit, ...]:
    """Lift a suspension, at once."""
    eis((convenant_beheerder, convenant_bekend, eigen_schorsing), stand, opdracht, kader)
    wie = _wie(opdracht, kader)
    return (feiten.PartijHervat(convenant=opdracht.convenant, organisatie=wie, reden=opdracht.reden),)


def treed_uit(stand: Stand, opdracht: o.TreedUit, kader: Convenantkader) -> tuple[Feit, ...]:
    """Leave from a day on."""
    regels = (convenant_beheerder, convenant_bekend, is_partij, niet_in_vertrek, alleen_vooruit)
    eis(regels, stand, opdracht, kader)
    wie = kader.wie.organisatie
    return (
        feiten.PartijUitgetreden(
            convenant=opdracht.convenant, organisatie=wie, vanaf=opdracht.vanaf, reden=opdracht.reden
        ),
    )


def beeindig(stand: Stand, opdracht: o.BeeindigConvenant, kader: Convenantkader) -> tuple[Feit, ...]:
    """End for everyone from a day on."""
    regels = (convenant_beheerder, convenant_bekend, convenant_loopt, alleen_penvoerder, alleen_vooruit)
    eis(regels, stand, opdracht, kader)
    return (feiten.ConvenantBeeindigd(convenant=opdracht.convenant, vanaf=opdracht.vanaf, reden=opdracht.reden),)


CONVENANTBESLUITEN: dict[
    type[o.Convenantopdracht], Callable[[Convenantenstand, Any, Convenantkader], tuple[Feit, ...]]
] = {
    o.StelConvenantVoor: stel_voor,
    o.OndertekenConvenant: onderteken,
    o.SchortPartijOp: schort_op,
    o.HervatPartij: hervat,
    o.TreedUit: treed_uit,
    o.BeeindigConvenant: beeindig,
}


def convenantbesluit(stand: Convenantenstand, opdracht: o.Convenantopdracht, kader: Convenantkader) -> tuple[Feit, ...]:
    """The facts that follow from a command on the convenanten; always at least one.

    Raises:
        Geweigerd: when a rule is in the way. Nothing was done.
    """
    return CONVENANTBESLUITEN[type(opdracht)](stand, opdracht, kader)
