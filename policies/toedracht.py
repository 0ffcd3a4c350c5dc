"""From the facts of a case to the question that policy answers: what is so at this moment.

Nothing here is believed from the caller: whether someone takes part, whether it was given to them, whether a ground is
in force and whether the purpose is the same all follow from the event history and the moment handed in.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.bereik import Delen
from domain.besluit.geven import Geven
from domain.besluit.verstrekking import kring_van
from domain.betrokkenheid import na_betrokkenheid, vraagt_betrokkenheid
from domain.casus import Casus
from domain.fase import Fase
from domain.gesprek import na_gesprekken
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Medewerker, Rol
from domain.niveau import Niveau
from domain.ontlening import binding_bij_doorgeven, binding_in_de_keten, is_gegeven
from domain.oordeel import Doelbinding, Toegangsvraag
from domain.opdracht.vraag import StelVraag
from domain.partij import Binding, Deelname, Geheimhouding, Kring, Partijsoort
from domain.pet import pet_van
from domain.verstrekking import Afweging, Verstrekking


@dataclass(frozen=True)
class Lezer:
    """Who would read: a registered professional, the kind of their organisation, and what binds it to the convenant.

    ``pet`` is the role they act in; ``None`` is the one in which they take part in the case.
    """

    medewerker: Medewerker
    soort: Partijsoort
    binding: Binding
    pet: Rol | None = None

    @property
    def ids(self) -> frozenset[UUID]:
        """The ids by which a consent may name this reader."""
        return frozenset({self.medewerker.medewerker, self.medewerker.organisatie})

    def pet_in(self, casus: Casus) -> Rol:
        """The role in which this reader would have it (PLA-11)."""
        return self.pet or pet_van(casus, self.medewerker)

    def geheimhouding_in(self, casus: Casus) -> Geheimhouding:
        """The secrecy that binds this reader in that role (PLA-12)."""
        return self.medewerker.in_rol(self.pet_in(casus)).geheimhouding


def vraag_om_te_geven(
    casus: Casus, opdracht: Geven, gever: Medewerker, ontvanger: Lezer, vandaag: date
) -> Toegangsvraag:
    """May this receiver have this, if it is given now? Being given it is what makes someone a receiver.

    ``gever`` is who gives, in the role in which they do (``Medewerker.in_rol``).
    """
    kring, _ = kring_van(casus, opdracht)
    delen = _delen(opdracht, frozenset({gever.medewerker, gever.organisatie}), ontvanger)
    geheim, pet = gever.geheimhouding, ontvanger.pet_in(casus)
    toestand = _stand_van(opdracht.grondslag, casus, delen, geheim, pet, opdracht.einddatum, vandaag)
    return Toegangsvraag(
        binding=ontvanger.binding,
        partij=ontvanger.soort,
        pet=pet,
        geheimhouding=ontvanger.geheimhouding_in(casus),
        gever=geheim,
        deelname=_deelname_als_ontvanger(casus, ontvanger.medewerker.medewerker),
        kring=kring,
        categorie=opdracht.categorie,
        niveau=opdracht.niveau,
        fase=casus.fase,
        doel=opdracht.doel,
        doelbinding=binding_bij_doorgeven(
            casus, opdracht.ontleend_aan, opdracht.doel, opdracht.niveau, gever.medewerker, vandaag
        ),
        grondslag=opdracht.grondslag,
        grondtoestand=_in_lopende_casus(casus, toestand),
        gegeven=True,
    )


def _deelname_als_ontvanger(casus: Casus, medewerker: UUID) -> Deelname:
    """Who left the case is not brought back in by giving them something."""
    deel = casus.deelnemers.get(medewerker)
    return Deelname.DEELNEMER if deel is None or deel.actief else Deelname.GEEN_DEELNEMER


def vragen_om_te_vragen(
    casus: Casus, opdracht: StelVraag, vrager: Lezer, gevraagde: Medewerker, vandaag: date
) -> tuple[Toegangsvraag, ...]:
    """On which grounds could what is asked be given? First a consent, then a talk, then a law, then the own task.

    The three grounds of step IV e are the giver's to weigh, never the asker's to count on.
    """
    delen = _delen(opdracht, frozenset({gevraagde.medewerker, gevraagde.organisatie}), vrager)
    geheim, pet = gevraagde.in_rol(pet_van(casus, gevraagde)).geheimhouding, vrager.pet_in(casus)
    te_proberen = (Grondslag.TOESTEMMING, Grondslag.TAAK_NA_GESPREK, Grondslag.WET, Grondslag.TAAK)
    return tuple(
        Toegangsvraag(
            binding=vrager.binding,
            partij=vrager.soort,
            pet=pet,
            geheimhouding=vrager.geheimhouding_in(casus),
            gever=geheim,
            deelname=_deelname(casus, vrager.medewerker.medewerker),
            kring=Kring.EEN_OP_EEN,
            categorie=opdracht.categorie,
            niveau=opdracht.niveau,
            fase=casus.fase,
            doel=opdracht.doel,
            doelbinding=Doelbinding.ZELFDE,
            grondslag=grondslag,
            grondtoestand=_in_lopende_casus(casus, _stand_van(grondslag, casus, delen, geheim, pet, None, vandaag)),
            gegeven=True,
        )
        for grondslag in te_proberen
    )


def vraag_om_te_lezen(
    casus: Casus, stuk: Verstrekking, afweging: Afweging, lezer: Lezer, niveau: Niveau, doel: str | None, vandaag: date
) -> Toegangsvraag:
    """May this reader read this disclosure at this level now? ``doel`` ``None`` is the purpose it was given for.

    For another purpose that who gave it approved, what the ground rests on has to cover that purpose too: an approval
    stands in for nobody's consent (TST-01).
    """
    binding = doelbinding(casus, stuk, afweging, doel, vandaag)
    waarvoor = doel if binding is Doelbinding.GOEDGEKEURD else None
    return Toegangsvraag(
        binding=lezer.binding,
        partij=lezer.soort,
        pet=lezer.pet_in(casus),
        geheimhouding=lezer.geheimhouding_in(casus),
        gever=afweging.gever,
        deelname=_deelname(casus, lezer.medewerker.medewerker),
        kring=afweging.kring,
        categorie=afweging.categorie,
        niveau=niveau,
        fase=casus.fase,
        doel=doel or afweging.doel,
        doelbinding=binding,
        grondslag=afweging.grondslag,
        grondtoestand=_in_lopende_casus(casus, grondtoestand(casus, stuk, afweging, lezer, niveau, vandaag, waarvoor)),
        gegeven=niveau <= afweging.niveau
        and is_gegeven(casus, stuk, afweging, lezer.medewerker.medewerker, lezer.pet_in(casus)),
    )


def doelbinding(casus: Casus, stuk: Verstrekking, afweging: Afweging, doel: str | None, vandaag: date) -> Doelbinding:
    """How a purpose stands to the one a disclosure was given for (004 §3.3.6); ``None`` is that one."""
    if doel is None or doel == afweging.doel:
        return Doelbinding.ZELFDE
    return binding_in_de_keten(casus, stuk, doel, vandaag)


def grondtoestand(
    casus: Casus,
    stuk: Verstrekking,
    afweging: Afweging,
    lezer: Lezer,
    niveau: Niveau,
    vandaag: date,
    doel: str | None = None,
) -> Grondtoestand:
    """How the ground of a disclosure stands for a reader on a day: in force, lapsed, withdrawn.

    ``doel`` is another purpose that it is used for; ``None`` is the one it was given for.
    """
    delen = Delen(
        over=stuk.over,
        gever=frozenset({stuk.gever, stuk.gever_organisatie}),
        ontvanger=lezer.ids,
        doel=doel or afweging.doel,
        categorie=afweging.categorie,
        niveau=niveau,
    )
    pet = lezer.pet_in(casus)
    return _stand_van(afweging.grondslag, casus, delen, afweging.gever, pet, afweging.einddatum, vandaag)


def _deelname(casus: Casus, medewerker: UUID) -> Deelname:
    return Deelname.DEELNEMER if casus.is_deelnemer(medewerker) else Deelname.GEEN_DEELNEMER


def _in_lopende_casus(casus: Casus, toestand: Grondtoestand) -> Grondtoestand:
    """Every ground ends with the case."""
    return Grondtoestand.VERLOPEN if casus.fase is Fase.AFGESLOTEN else toestand


def _delen(opdracht: Geven | StelVraag, gever: frozenset[UUID], ontvanger: Lezer) -> Delen:
    return Delen(
        over=opdracht.over,
        gever=gever,
        ontvanger=ontvanger.ids,
        doel=opdracht.doel,
        categorie=opdracht.categorie,
        niveau=opdracht.niveau,
    )


def _stand_van(
    grondslag: Grondslag,
    casus: Casus,
    delen: Delen,
    gever: Geheimhouding,
    pet: Rol,
    einddatum: date | None,
    vandaag: date,
) -> Grondtoestand:
    """How a ground stands for sharing something: what it rests on is in force, and its own end has not come.

    ``gever`` is the secrecy of who gives, ``pet`` the role in which it would be had.
    """
    match grondslag:
        case Grondslag.TOESTEMMING:
            stand = _na_toestemming(casus, delen, vandaag)
        case Grondslag.TAAK_NA_GESPREK:
            stand, _ = na_gesprekken(casus.gesprekken.values(), delen, vandaag)
        case Grondslag.TAAK if vraagt_betrokkenheid(gever, delen):
            stand, _ = na_betrokkenheid(casus.betrokkenheden.values(), delen, pet, vandaag)
        case Grondslag.WET if casus.heeft_onderzoeksbezwaar(delen.over, delen.doel):
            stand = Grondtoestand.INGETROKKEN
        case _:
            stand = Grondtoestand.GELDT
    return stand if stand is not Grondtoestand.GELDT else _tot(einddatum, vandaag)


def _na_toestemming(casus: Casus, delen: Delen, vandaag: date) -> Grondtoestand:
    """How consent stands for this: the best of all that cover it."""
    standen = {t.toestand(vandaag) for t in casus.toestemmingen.values() if t.dekt(delen)}
    volgorde = (Grondtoestand.GELDT, Grondtoestand.INGETROKKEN, Grondtoestand.VERLOPEN)
    return next((stand for stand in volgorde if stand in standen), Grondtoestand.ONTBREEKT)


def _tot(einddatum: date | None, vandaag: date) -> Grondtoestand:
    return Grondtoestand.VERLOPEN if einddatum is not None and vandaag > einddatum else Grondtoestand.GELDT
