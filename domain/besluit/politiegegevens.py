"""What police and public prosecutor give: after a decision, or once when the authority agrees (001 bijlage j and k).

It stays what it is wherever it goes: who passes it on is under the same decision, authority and closed lists.
"""

from datetime import timedelta
from uuid import UUID

from domain.afspraken import Strafrechtafspraak
from domain.besluit.doorgeven import herkomst
from domain.besluit.geven import Geven, ontvangers_van
from domain.besluit.kader import Kader
from domain.besluit.regel import regel
from domain.casus import Casus
from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.ontlening import keten
from domain.partij import Partijsoort
from domain.tekst import zegt_iets
from domain.verstrekking import Instemming

GEEN_BESLUIT = "Dit convenant noemt geen besluit waarop politie of OM deelt."
WIE_WANNEER_WAAROM = "Leg vast wie van het bevoegd gezag instemde, wanneer, en om welk belang."

INSTEMMING_HOOGUIT_DAGEN = 30
"""How old an agreement can be. It is about one situation, a crisis mostly, as it was weighed then; the sources name no
term, and after a month another situation has to be weighed."""

GESLOTEN_LIJST = {Partijsoort.POLITIE: "Wet politiegegevens", Partijsoort.OM: "Wjsg"}
"""The laws that name for which purposes these two can give criminal data, and for no other."""


@regel("bevoegd-gezag", eis="PLA-14", bron="001 bijlage j", volgende=(WIE_WANNEER_WAAROM,))
def bevoegd_gezag(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Whom the decision does not name hears what came from the police only once, when the authority agreed to that."""
    if not uit_strafrechtketen(casus, opdracht, kader):
        return None
    if kader.afspraken.strafrecht is None:
        return GEEN_BESLUIT
    buiten = _buiten_het_besluit(casus, opdracht, kader)
    if not buiten:
        return None
    instemming = _ingestemd(opdracht)
    if instemming is None or not zegt_iets(opdracht.zwaarwegend_belang):
        gezag = kader.afspraken.strafrecht.bevoegd_gezag
        return f"{kader.naam(buiten[0])} staat niet in het besluit. Dan moet het bevoegd gezag instemmen: {gezag}."
    return _geldt_niet(casus, instemming, kader)


def _geldt_niet(casus: Casus, instemming: Instemming, kader: Kader) -> str | None:
    """Why an agreement does not hold for this disclosure; ``None`` when it does."""
    if instemming.op > kader.vandaag:
        return "Het bevoegd gezag heeft nog niet ingestemd: die dag moet nog komen."
    if instemming.op < kader.vandaag - timedelta(days=INSTEMMING_HOOGUIT_DAGEN):
        return f"Deze instemming is ouder dan {INSTEMMING_HOOGUIT_DAGEN} dagen. Vraag het bevoegd gezag opnieuw."
    if _al_gebruikt(casus, instemming):
        return "Deze instemming is al gebruikt. Het bevoegd gezag stemt elke keer opnieuw in, voor wie het dan krijgen."
    return None


def _al_gebruikt(casus: Casus, instemming: Instemming) -> bool:
    """An agreement is for one disclosure and for whom that names: the same authority on the same day is the same."""
    eerder = (v.afweging.instemming for v in casus.verstrekkingen.values() if v.afweging is not None)
    return any(
        i is not None and i.op == instemming.op and i.wie.casefold() == instemming.wie.casefold() for i in eerder
    )


@regel(
    "zwaarwegend-belang",
    eis="PLA-14",
    bron="001 bijlage k",
    volgende=("Zeg om welk zwaarwegend belang het gaat.",),
)
def zwaarwegend_belang(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """The public prosecutor gives criminal data for a substantial interest only, and says which, every time."""
    if not _over_strafrecht(opdracht) or kader.soorten.get(kader.wie.organisatie) is not Partijsoort.OM:
        return None
    return None if zegt_iets(opdracht.zwaarwegend_belang) else "Het OM geeft dit alleen om een zwaarwegend belang."


@regel("doel-in-gesloten-lijst", eis="PLA-14", bron="001 bijlage j en k")
def doel_in_gesloten_lijst(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """What came from police or prosecutor goes only to purposes that their law names."""
    if not _over_strafrecht(opdracht):
        return None
    return _buiten_de_lijst(_bronsoorten(casus, opdracht, kader), opdracht.doel, kader.afspraken.strafrecht)


def buiten_de_lijst(soort: Partijsoort | None, doel: str, kader: Kader) -> str | None:
    """Why somebody of this kind cannot give criminal data for a purpose; ``None`` when their law allows it."""
    soorten = frozenset() if soort is None else frozenset({soort})
    return _buiten_de_lijst(soorten, doel, kader.afspraken.strafrecht)


def _buiten_de_lijst(soorten: frozenset[Partijsoort], doel: str, afspraak: Strafrechtafspraak | None) -> str | None:
    if afspraak is None or not (afspraak.wpolg or afspraak.wjsg):
        return None
    lijsten = {Partijsoort.POLITIE: afspraak.wpolg, Partijsoort.OM: afspraak.wjsg}
    for soort, lijst in lijsten.items():
        if soort in soorten and doel not in lijst:
            return f"Het doel '{doel}' staat niet in de gesloten lijst van de {GESLOTEN_LIJST[soort]}."
    return None


def besluit_van(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """The decision on which this is shared structurally; ``None`` when it is not about that, or goes beyond it."""
    afspraak = kader.afspraken.strafrecht
    if afspraak is None or not uit_strafrechtketen(casus, opdracht, kader):
        return None
    return None if _buiten_het_besluit(casus, opdracht, kader) else afspraak.besluit


def instemming_van(casus: Casus, opdracht: Geven, kader: Kader) -> Instemming | None:
    """Who of the authority agreed that this goes beyond the decision; ``None`` when it does not, or nobody did."""
    if not uit_strafrechtketen(casus, opdracht, kader) or not _buiten_het_besluit(casus, opdracht, kader):
        return None
    return _ingestemd(opdracht)


def _ingestemd(opdracht: Geven) -> Instemming | None:
    """Who agreed and when, as far as both were said."""
    if opdracht.bevoegd_gezag is None or opdracht.ingestemd_op is None or not zegt_iets(opdracht.bevoegd_gezag):
        return None
    return Instemming(wie=opdracht.bevoegd_gezag, op=opdracht.ingestemd_op)


def uit_strafrechtketen(casus: Casus, opdracht: Geven, kader: Kader) -> bool:
    """Whether these are criminal data that came from police or prosecutor, whoever gives them now."""
    return _over_strafrecht(opdracht) and bool(_bronsoorten(casus, opdracht, kader))


def _over_strafrecht(opdracht: Geven) -> bool:
    """Whether it is about criminal data of someone; what the citizen consents to is not about decision and lists."""
    over = opdracht.categorie is Categorie.STRAFRECHT and opdracht.niveau is not Niveau.ANONIEM
    return over and opdracht.grondslag is not Grondslag.TOESTEMMING


def _bronsoorten(casus: Casus, opdracht: Geven, kader: Kader) -> frozenset[Partijsoort]:
    """Which of police and prosecutor it comes from: who gives it now, and everybody who gave it before."""
    eerder = herkomst(casus, opdracht, kader)
    gevers = [] if eerder is None else [schakel.gever_organisatie for schakel in keten(casus, eerder)]
    soorten = {kader.soorten.get(organisatie) for organisatie in (kader.wie.organisatie, *gevers)}
    return frozenset(soort for soort in GESLOTEN_LIJST if soort in soorten)


def _buiten_het_besluit(casus: Casus, opdracht: Geven, kader: Kader) -> tuple[UUID, ...]:
    genoemd = kader.afspraken.strafrecht.ontvangers if kader.afspraken.strafrecht is not None else ()
    return tuple(m for m in ontvangers_van(casus, opdracht, kader) if _soort(m, kader) not in genoemd)


def _soort(medewerker: UUID, kader: Kader) -> Partijsoort | None:
    wie = kader.register.get(medewerker)
    return None if wie is None else kader.soorten.get(wie.organisatie)
