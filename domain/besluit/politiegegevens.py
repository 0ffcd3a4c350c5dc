"""What police and public prosecutor give: after a decision, or once when the authority agrees (001 bijlage j en k)."""

from uuid import UUID

from domain.besluit.geven import Geven, ontvangers_van
from domain.besluit.kader import Kader
from domain.besluit.regel import regel
from domain.casus import Casus
from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.partij import Partijsoort
from domain.verstrekking import Instemming

GEEN_BESLUIT = "Dit convenant noemt geen besluit waarop politie of OM deelt."
WIE_WANNEER_WAAROM = "Leg vast wie van het bevoegd gezag instemde, wanneer, en om welk belang."


@regel("bevoegd-gezag", eis="PLA-14", bron="001 bijlage j", volgende=(WIE_WANNEER_WAAROM,))
def bevoegd_gezag(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Whom the decision does not name hears criminal data from the police only once, when the authority agreed."""
    if not _van_politie_of_om(opdracht, kader):
        return None
    if kader.afspraken.strafrecht is None:
        return GEEN_BESLUIT
    buiten = _buiten_het_besluit(casus, opdracht, kader)
    if not buiten:
        return None
    if _ingestemd(opdracht) is None or not opdracht.zwaarwegend_belang:
        gezag = kader.afspraken.strafrecht.bevoegd_gezag
        return f"{kader.naam(buiten[0])} staat niet in het besluit. Dan moet het bevoegd gezag instemmen: {gezag}."
    if opdracht.ingestemd_op is not None and opdracht.ingestemd_op > kader.vandaag:
        return "Het bevoegd gezag heeft nog niet ingestemd: die dag moet nog komen."
    return None


def besluit_van(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """The decision on which this is shared structurally; ``None`` when it is not about that, or goes beyond it."""
    afspraak = kader.afspraken.strafrecht
    if afspraak is None or not _van_politie_of_om(opdracht, kader) or _buiten_het_besluit(casus, opdracht, kader):
        return None
    return afspraak.besluit


def instemming_van(casus: Casus, opdracht: Geven, kader: Kader) -> Instemming | None:
    """Who of the authority agreed that this goes beyond the decision; ``None`` when it does not, or nobody did."""
    if not _van_politie_of_om(opdracht, kader) or not _buiten_het_besluit(casus, opdracht, kader):
        return None
    return _ingestemd(opdracht)


def _ingestemd(opdracht: Geven) -> Instemming | None:
    """Who agreed and when, as far as both were said."""
    if opdracht.bevoegd_gezag is None or opdracht.ingestemd_op is None:
        return None
    return Instemming(wie=opdracht.bevoegd_gezag, op=opdracht.ingestemd_op)


def _van_politie_of_om(opdracht: Geven, kader: Kader) -> bool:
    """Whether this is criminal data from who keeps it; what the citizen consents to is not about this decision."""
    soort = kader.soorten.get(kader.wie.organisatie)
    over_strafrecht = opdracht.categorie is Categorie.STRAFRECHT and opdracht.niveau is not Niveau.ANONIEM
    return (
        over_strafrecht
        and opdracht.grondslag is not Grondslag.TOESTEMMING
        and soort in {Partijsoort.POLITIE, Partijsoort.OM}
    )


def _buiten_het_besluit(casus: Casus, opdracht: Geven, kader: Kader) -> tuple[UUID, ...]:
    genoemd = kader.afspraken.strafrecht.ontvangers if kader.afspraken.strafrecht is not None else ()
    return tuple(m for m in ontvangers_van(casus, opdracht, kader) if _soort(m, kader) not in genoemd)


def _soort(medewerker: UUID, kader: Kader) -> Partijsoort | None:
    wie = kader.register.get(medewerker)
    return None if wie is None else kader.soorten.get(wie.organisatie)
