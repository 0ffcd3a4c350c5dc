"""Decisions about questions: asking is bound by the same steps as giving (004 §4.2; STP-10, STP-15)."""

from domain.besluit import zegelen
from domain.besluit.algemeen import casus_loopt, over_betrokkene
from domain.besluit.kader import Kader
from domain.besluit.onthulling import vraag_vertelt
from domain.besluit.regel import bezwaren, eis, regel
from domain.casus import Casus
from domain.feit import Feit
from domain.niveau import Niveau
from domain.noodzaak import bezwaar_tegen_noodzaak
from domain.opdracht.vraag import StelVraag, WijsVraagAf
from domain.vraag import VraagAfgewezen, VraagGesteld, VraagGeweigerd, Vraagstand, Vraagstelling


@regel("vraag-aan-ander", eis="STP-10", bron="004 §4.2")
def vraag_aan_ander(casus: Casus, opdracht: StelVraag, kader: Kader) -> str | None:
    """A question goes to a registered professional, and not to oneself."""
    if opdracht.aan == kader.wie.medewerker:
        return "U kunt geen vraag aan uzelf stellen."
    bekend = opdracht.aan in kader.register
    return None if bekend else "Wie u vraagt, staat niet in het register van een aangesloten organisatie."


@regel("vraag-aan-deelnemer", eis="STP-10", bron="004 §4.2")
def vraag_aan_deelnemer(casus: Casus, opdracht: StelVraag, kader: Kader) -> str | None:
    """A question goes to someone who takes part in this case."""
    return None if casus.is_deelnemer(opdracht.aan) else "Deze medewerker neemt niet deel aan deze casus."


@regel("vraag-voor-mij", eis="STP-15", bron="000 UWV §4")
def vraag_voor_mij(casus: Casus, opdracht: WijsVraagAf, kader: Kader) -> str | None:
    """Only who was asked answers."""
    vraag = casus.vragen.get(opdracht.vraag)
    if vraag is None or vraag.aan != kader.wie.medewerker:
        return "Deze vraag is niet aan u gesteld."
    return None if vraag.stand is Vraagstand.OPEN else "Deze vraag is al beantwoord."


@regel("beleid-vraag", eis="STP-10", bron="004 §4.2", volgende=("Vraag de burger om toestemming.",))
def beleid_vraag(casus: Casus, opdracht: StelVraag, kader: Kader) -> str | None:
    """What could not lawfully be given is not asked either."""
    oordeel = kader.oordelen.get(kader.wie.medewerker)
    if oordeel is None:
        return "Het beleid kon niet beslissen. Daarom is het antwoord nee."
    return None if oordeel.toegestaan else oordeel.want()


@regel(
    "noodzaak-vraag",
    eis="NIV-06",
    bron="004 §3.2 V en §4.2",
    volgende=("Zeg wat er zonder deze gegevens niet kan of misgaat.", "Vraag alleen of iemand bekend is."),
)
def noodzaak_vraag(casus: Casus, opdracht: StelVraag, kader: Kader) -> str | None:
    """Asking for more than dat needs the same argument as giving it (MLD-02)."""
    if opdracht.niveau <= Niveau.DAT:
        return None
    return bezwaar_tegen_noodzaak(opdracht.noodzaaksoort, opdracht.noodzaak)


def stel(casus: Casus, opdracht: StelVraag, kader: Kader) -> tuple[Feit, ...]:
    """Ask; a question that could lawfully get no answer, or tells too much, is refused, and that is kept.

    Whether somebody takes part is told last, to who might ask them: else asking everyone in turn would list them.
    """
    eis((casus_loopt, over_betrokkene, vraag_aan_ander, noodzaak_vraag), casus, opdracht, kader)
    stelling = Vraagstelling(
        situatie=opdracht.situatie,
        doel=opdracht.doel,
        categorie=opdracht.categorie,
        niveau=opdracht.niveau,
        noodzaaksoort=opdracht.noodzaaksoort,
        noodzaak=opdracht.noodzaak,
        burger_weet_ervan=opdracht.burger_weet_ervan,
    )
    vraag = kader.id_voor("vraag")
    verzegeld = zegelen.inhoud(opdracht.over, stelling)
    gevonden = bezwaren((beleid_vraag, vraag_vertelt), casus, opdracht, kader)
    if not gevonden:
        eis((vraag_aan_deelnemer,), casus, opdracht, kader)
        return (VraagGesteld(vraag=vraag, over=opdracht.over, aan=opdracht.aan, stelling=verzegeld),)
    return (
        VraagGeweigerd(
            vraag=vraag,
            over=opdracht.over,
            aan=opdracht.aan,
            stelling=verzegeld,
            redenen=zegelen.proces(opdracht.over, tuple(b.spoor() for b in gevonden)),
        ),
    )


def wijs_af(casus: Casus, opdracht: WijsVraagAf, kader: Kader) -> tuple[Feit, ...]:
    """Do not give it: consent or a power never obliges."""
    eis((vraag_voor_mij,), casus, opdracht, kader)
    over = casus.vragen[opdracht.vraag].over
    return (VraagAfgewezen(vraag=opdracht.vraag, over=over, want=zegelen.dat(over, opdracht.want)),)
