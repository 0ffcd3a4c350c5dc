"""The questions to policy about what is told beside what is said: who gave it, and that someone asks (NIV-08, STP-10).

Each is the question of giving or of reading itself, at *dat*, in the category that it gives away. Both have to be
allowed: the named category and this one.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from domain.besluit.eigentaak import ander_domein
from domain.besluit.geven import Geven
from domain.betrokkenheid import GEBONDEN
from domain.casus import Casus
from domain.categorie import Categorie
from domain.gezondheid import verwerkingsgrond
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Medewerker, Rol
from domain.niveau import Niveau
from domain.onthulling import onthuld
from domain.oordeel import Oordeel, Toegangsvraag
from domain.opdracht.verstrekking import DoeVerstrekking
from domain.opdracht.vraag import StelVraag
from domain.partij import Partijsoort
from domain.verstrekking import Afweging, Verstrekking
from policies.toedracht import Lezer, vraag_om_te_geven, vraag_om_te_lezen

Soorten: TypeAlias = Mapping[UUID, Partijsoort]
"""The kind of every admitted organisation."""


def bij_geven(
    casus: Casus, opdracht: Geven, gever: Medewerker, ontvanger: Lezer, soorten: Soorten, vandaag: date
) -> Toegangsvraag | None:
    """May this receiver know what the giver gives away by giving? ``None`` when that is nothing more."""
    collega = ontvanger.medewerker.organisatie == gever.organisatie
    wat = onthuld(soorten.get(gever.organisatie), opdracht.categorie, opdracht.niveau, collega=collega)
    if wat is None:
        return None
    kaal = opdracht.model_copy(update={"categorie": wat, "niveau": Niveau.DAT})
    return vraag_om_te_geven(casus, kaal, gever, ontvanger, vandaag)


def bij_lezen(
    casus: Casus,
    stuk: Verstrekking,
    afweging: Afweging,
    lezer: Lezer,
    soorten: Soorten,
    doel: str | None,
    vandaag: date,
) -> Toegangsvraag | None:
    """May this reader know now what the giver's name gives away? ``None`` when that is nothing more."""
    collega = lezer.medewerker.organisatie == stuk.gever_organisatie
    wat = onthuld(soorten.get(stuk.gever_organisatie), afweging.categorie, afweging.niveau, collega=collega)
    if wat is None:
        return None
    kaal = afweging.model_copy(update={"categorie": wat})
    return vraag_om_te_lezen(casus, stuk, kaal, lezer, Niveau.DAT, doel, vandaag)


def bij_vragen(
    casus: Casus,
    opdracht: StelVraag,
    vrager: Lezer,
    gevraagde: Lezer,
    soorten: Soorten,
    doelen: Iterable[str],
    vandaag: date,
) -> dict[Categorie, tuple[Toegangsvraag, ...]]:
    """May who is asked know what a question gives away: for each category, in which ways that can be tried.

    Of each category one has to be allowed. The categories are the one that is asked about and the one that the
    asker's organisation gives away. It can rest on a consent, a talk, the asker's own task, or on what the asker's
    organisation told this person before. ``doelen`` are the purposes of the convenant: who is asked holds data for a
    purpose of their own, and hears the question for that one. Nothing is asked about the regisseur, whose file shows it
    already: then there are no categories.
    """
    if gevraagde.medewerker.medewerker == casus.regisseur:
        return {}
    mijn = vrager.medewerker.organisatie
    collega = gevraagde.medewerker.organisatie == mijn
    ook = onthuld(soorten.get(mijn), opdracht.categorie, Niveau.DAT, collega=collega)
    waarvoor = tuple(dict.fromkeys((opdracht.doel, *doelen)))
    return {
        wat: (
            *(
                vraag.model_copy(update={"doel": doel})
                for vraag in _te_geven(casus, opdracht, wat, vrager, gevraagde, vandaag)
                for doel in waarvoor
            ),
            *_al_gegeven(casus, opdracht, wat, mijn, gevraagde, soorten, vandaag),
        )
        for wat in (opdracht.categorie, *(() if ook is None else (ook,)))
    }


def _te_geven(
    casus: Casus, opdracht: StelVraag, wat: Categorie, vrager: Lezer, gevraagde: Lezer, vandaag: date
) -> Iterable[Toegangsvraag]:
    gever = vrager.medewerker.in_rol(vrager.pet_in(casus))
    for grond in _gronden(casus, gever, vrager, gevraagde, wat):
        heen = _gift(opdracht, wat, grond, gevraagde)
        vraag = vraag_om_te_geven(casus, heen, gever, gevraagde, vandaag)
        if vraag.grondtoestand is not Grondtoestand.GELDT and grond is not Grondslag.TAAK:
            # A consent or a talk about the answer leaves both room: the one to ask, the other to answer (000 UWV §1).
            terug = _gift(opdracht, wat, grond, vrager)
            stand = vraag_om_te_geven(casus, terug, gevraagde.medewerker, vrager, vandaag).grondtoestand
            vraag = vraag.model_copy(update={"grondtoestand": stand}) if stand is Grondtoestand.GELDT else vraag
        yield vraag


def _gronden(casus: Casus, gever: Medewerker, vrager: Lezer, gevraagde: Lezer, wat: Categorie) -> Iterable[Grondslag]:
    """What the asker's telling can rest on. A law is named, and what is step IV e weighed, in the five steps only.

    How far the own task reaches is what it is for giving: not into another law, and between carers only to whom is
    directly involved, as who leads people to care is not (STP-05, PLA-16).
    """
    yield Grondslag.TOESTEMMING
    yield Grondslag.TAAK_NA_GESPREK
    mens = gevraagde.medewerker.in_rol(gevraagde.pet_in(casus))
    if ander_domein(gever, mens, (vrager.soort, gevraagde.soort)):
        return
    zorg = gever.geheimhouding in GEBONDEN or wat.is_gezondheid
    if zorg and vrager.pet_in(casus) is Rol.TOELEIDING:
        return
    if not wat.is_gezondheid or verwerkingsgrond(wat, Grondslag.TAAK, gever.geheimhouding, vrager.soort) is not None:
        yield Grondslag.TAAK


def _gift(opdracht: StelVraag, wat: Categorie, grond: Grondslag, aan: Lezer) -> DoeVerstrekking:
    velden: dict[str, Any] = {
        "categorie": wat,
        "niveau": Niveau.DAT,
        "doel": opdracht.doel,
        "grondslag": grond,
        "einddatum": None,
    }
    return DoeVerstrekking.model_construct(over=opdracht.over, aan=(aan.medewerker.medewerker,), **velden)


def _al_gegeven(
    casus: Casus,
    opdracht: StelVraag,
    wat: Categorie,
    vragend: UUID,
    gevraagde: Lezer,
    soorten: Soorten,
    vandaag: date,
) -> Iterable[Toegangsvraag]:
    """What the asker's organisation told about this citizen in this category before, if it can still be read."""
    for stuk in casus.verstrekkingen.values():
        a = stuk.afweging
        if a is None or a.niveau is Niveau.ANONIEM or (stuk.over, stuk.gever_organisatie) != (opdracht.over, vragend):
            continue
        genoemd = vraag_om_te_lezen(casus, stuk, a, gevraagde, Niveau.DAT, None, vandaag)
        onthulling = bij_lezen(casus, stuk, a, gevraagde, soorten, None, vandaag)
        yield from (v for v in (genoemd, onthulling) if v is not None and v.categorie is wat)


def beslissend(oordelen: Iterable[Oordeel]) -> Oordeel:
    """Of the verdicts on several grounds, of which there is at least one: the first that allows it, else the first.

    No more of them are asked for than needed.
    """
    eerste: Oordeel | None = None
    for oordeel in oordelen:
        if oordeel.toegestaan:
            return oordeel
        eerste = eerste or oordeel
    if eerste is None:
        raise ValueError("no verdict")
    return eerste
