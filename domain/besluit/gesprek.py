"""Decisions about talks under the transparency model: held, and objections weighed afterwards (002 §1.3)."""

from uuid import UUID

from domain.afspraken import Toestemmingsmodel
from domain.bereik import Bereik
from domain.besluit import zegelen
from domain.besluit.algemeen import casus_loopt, gever_gebonden, over_betrokkene
from domain.besluit.kader import Kader
from domain.besluit.regel import eis, regel
from domain.besluit.toestemming import BEREIK
from domain.casus import Casus
from domain.feit import Feit
from domain.gesprek import (
    BezwaarGewogen,
    Bezwaarverslag,
    Deelafspraak,
    DelenBesproken,
    Gespreksverslag,
)
from domain.opdracht.gesprek import BespreekDelen, WeegBezwaar
from domain.partij import Partijsoort


@regel("transparantiemodel", eis="CON-04", bron="002 §1.3", volgende=("Vraag toestemming.",))
def transparantiemodel(casus: Casus, opdracht: BespreekDelen, kader: Kader) -> str | None:
    """A talk opens something only where the municipality chose that model."""
    if kader.afspraken.toestemmingsmodel is Toestemmingsmodel.TRANSPARANTIE:
        return None
    return "Dit convenant werkt met uitdrukkelijke toestemming. Een gesprek alleen is dan niet genoeg."


@regel("gesprek-binnen-wmo", eis="CON-04", bron="002 §1.3", volgende=("Vraag toestemming.",))
def gesprek_binnen_wmo(casus: Casus, opdracht: BespreekDelen, kader: Kader) -> str | None:
    """The model is for the purposes and the kinds of party that the convenant names for it, giver and receiver both."""
    if opdracht.doel not in kader.afspraken.transparante_doelen:
        return f"Voor het doel '{opdracht.doel}' is een gesprek niet genoeg: dat valt niet onder de Wmo."
    partijen = (*opdracht.gevers, *opdracht.ontvangers)
    if all(_soort(p, kader) in kader.afspraken.transparant_tussen for p in partijen):
        return None
    return "Een gever of ontvanger hoort niet bij de organisaties die na een gesprek mogen delen."


def _soort(wie: UUID, kader: Kader) -> Partijsoort | None:
    """The kind of an organisation, or of the one that a professional works for."""
    mens = kader.register.get(wie)
    return kader.soorten.get(mens.organisatie if mens is not None else wie)


@regel("bezwaren-gewogen", eis="TST-07", bron="002 §1.3", volgende=("Schrijf op hoe de bezwaren zijn gewogen.",))
def bezwaren_gewogen(casus: Casus, opdracht: BespreekDelen, kader: Kader) -> str | None:
    """Objections are weighed, and the weighing is written down."""
    if opdracht.bezwaren and not opdracht.weging:
        return "De burger heeft bezwaren. Er staat niet bij hoe die zijn gewogen."
    return None


@regel("gesprek-bestaat", eis="TST-07", bron="002 §1.3")
def gesprek_bestaat(casus: Casus, opdracht: WeegBezwaar, kader: Kader) -> str | None:
    """An objection is about a talk that was recorded in this case."""
    gesprek = casus.gesprekken.get(opdracht.gesprek)
    return None if gesprek is not None and gesprek.gesprek == opdracht.gesprek else "Dit gesprek is er niet."


def bespreek(casus: Casus, opdracht: BespreekDelen, kader: Kader) -> tuple[Feit, ...]:
    """Sharing was discussed with the citizen."""
    regels = (casus_loopt, over_betrokkene, gever_gebonden, transparantiemodel, gesprek_binnen_wmo, bezwaren_gewogen)
    eis((*regels, *BEREIK), casus, opdracht, kader)
    bereik = Bereik(
        gevers=opdracht.gevers,
        ontvangers=opdracht.ontvangers,
        doel=opdracht.doel,
        categorieen=opdracht.categorieen,
        niveau=opdracht.niveau,
        van=opdracht.van,
        tot=opdracht.tot,
    )
    verslag = Gespreksverslag(
        besproken=opdracht.besproken, begrepen=opdracht.begrepen, bezwaren=opdracht.bezwaren, weging=opdracht.weging
    )
    return (
        DelenBesproken(
            gesprek=kader.id_voor("gesprek"),
            over=opdracht.over,
            afspraak=zegelen.proces(opdracht.over, Deelafspraak(bereik=bereik, besluit=opdracht.besluit)),
            verslag=zegelen.inhoud(opdracht.over, verslag),
        ),
    )


def weeg_bezwaar(casus: Casus, opdracht: WeegBezwaar, kader: Kader) -> tuple[Feit, ...]:
    """The citizen objected. This is possible in a closed case too: an objection must never be blocked."""
    eis((gesprek_bestaat,), casus, opdracht, kader)
    over = casus.gesprekken[opdracht.gesprek].over
    verslag = Bezwaarverslag(bezwaar=opdracht.bezwaar, weging=opdracht.weging, besluit=opdracht.besluit)
    return (
        BezwaarGewogen(
            bezwaar=kader.id_voor("bezwaar"),
            gesprek=opdracht.gesprek,
            over=over,
            besluit=zegelen.proces(over, opdracht.besluit),
            verslag=zegelen.inhoud(over, verslag),
        ),
    )
