"""Who may run a case: a regisseur sees who it is about, and of each disclosure who gave it and about what."""

from typing import TypeAlias

from domain.besluit.kader import Kader
from domain.besluit.regel import regel
from domain.casus import Casus
from domain.medewerker import Medewerker, Rol
from domain.opdracht.zaak import DraagRegieOver, OpenCasus, VoegDeelnemerToe
from domain.partij import Geheimhouding, Partijsoort, Samenwerking

Regieopdracht: TypeAlias = OpenCasus | DraagRegieOver

NOOIT_REGIE = frozenset({Partijsoort.WONINGCORPORATIE, Partijsoort.NUTSBEDRIJF, Partijsoort.INFORMELE_ZORG})
"""The kinds of organisation that never see so much: of the shell, without a task in care (004 §2, §3.1)."""


@regel(
    "mag-regie-voeren",
    eis="PLA-01",
    bron="004 §2, §3.1 en bijlage 1 §4.3, 003 §4.5",
    volgende=("Vraag een partner met een taak in de zorg om de regie te voeren.",),
)
def mag_regie_voeren(casus: Casus, opdracht: Regieopdracht, kader: Kader) -> str | None:
    """Never someone whom no secrecy binds, nor a kind of organisation that may not see what the case is about."""
    wie = _nieuwe(opdracht, kader)
    if wie is None:
        return None  # that they are not registered is another rule's to say
    if wie.in_rol(Rol.REGIE).geheimhouding is Geheimhouding.GEEN:
        return "Wie de regie voert, ziet om wie het gaat. Dat kan alleen met een geheimhoudingsplicht."
    soort = kader.soorten.get(wie.organisatie)
    if soort is None:
        return "Van de organisatie van de regisseur is niet bekend wat voor organisatie dat is."
    return _om_de_soort(soort, kader.afspraken.samenwerking)


def _om_de_soort(soort: Partijsoort, samenwerking: Samenwerking | None) -> str | None:
    """Why this kind of organisation runs no case in this cooperation."""
    if soort in NOOIT_REGIE:
        return f"Een organisatie van de soort '{soort}' voert geen regie. De regisseur ziet te veel over de burger."
    if soort is Partijsoort.POLITIE and samenwerking is Samenwerking.WIJKTEAM:
        return "In een wijkteam doet de politie alleen anoniem mee. Daarom voert zij daar geen regie."
    return None


@regel("bestuurder-doet-niet-mee", eis="PLA-06", bron="001 §2.6", volgende=("Geef procesinzage.",))
def bestuurder_doet_niet_mee(casus: Casus, opdracht: Regieopdracht | VoegDeelnemerToe, kader: Kader) -> str | None:
    """Who governs never browses a file: they take no part and run no case, whatever other role they have."""
    if isinstance(opdracht, VoegDeelnemerToe):
        wie, rol = kader.register.get(opdracht.medewerker), opdracht.rol
    else:
        wie, rol = _nieuwe(opdracht, kader), Rol.REGIE
    bestuurt = rol is Rol.BESTUUR or (wie is not None and Rol.BESTUUR in wie.rollen)
    return "Een bestuurder doet niet mee in een casus." if bestuurt else None


def _nieuwe(opdracht: Regieopdracht, kader: Kader) -> Medewerker | None:
    """Who would run the case; ``None`` for someone whom no register knows."""
    return kader.register.get(opdracht.aan if isinstance(opdracht, DraagRegieOver) else kader.wie.medewerker)
