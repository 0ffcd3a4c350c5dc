"""Every refusal leaves a trace before it is told, whichever endpoint gave it (LOG-01).

An endpoint that raises ``NietToegestaan`` records nothing itself. One that returns ``Geweigerd`` kept it already: in a
fact of the case, or with the verdicts that said no.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from domain.casus import rol_in
from domain.lezing import Pogingsoort
from domain.medewerker import Rol
from services.berichten.antwoord import Bericht, Geweigerd
from services.casusboek import Casusboek
from services.deur.deurwachter import Eindpunt
from services.deur.fouten import NietToegestaan
from services.deur.oproep import Geladen, Oproep


def met_spoor(boek: Casusboek, eindpunten: Mapping[str, Eindpunt]) -> dict[str, Eindpunt]:
    """The same endpoints, of which none refuses without a trace."""
    return {naam: partial(_roep, boek, naam, doe) for naam, doe in eindpunten.items()}


async def _roep(boek: Casusboek, naam: str, doe: Eindpunt, oproep: Oproep) -> Bericht:
    oproep = replace(oproep, eindpunt=naam)
    try:
        return await doe(oproep)
    except NietToegestaan as fout:
        await _noteer(boek, oproep, fout.antwoord)
        raise


async def _noteer(boek: Casusboek, oproep: Oproep, antwoord: Geweigerd) -> None:
    """With the case for who has to do with it; else with the organisation, whether there is such a case or not."""
    casus = oproep.verzoek.casus
    geladen = None if casus is None else await boek.laad(casus)
    rol = None if geladen is None else _rol(geladen, oproep)
    if geladen is None or rol is None:
        await boek.leeslog.poging(oproep, Pogingsoort.GEWEIGERD)
    else:
        await boek.leeslog.geweigerd(oproep, rol, geladen.casus, antwoord.redenen)


def _rol(geladen: Geladen, oproep: Oproep) -> Rol | None:
    """The role that the caller has in the case, whatever they claim; ``None`` for who has nothing to do with it."""
    casus, ik = geladen.casus, oproep.medewerker
    if not casus.bestaat:
        return None
    if casus.is_deelnemer(ik.medewerker):
        return rol_in(casus, ik.medewerker) or Rol.HULPVERLENING
    ziet = Rol.BESTUUR in ik.rollen and casus.toont_proces_aan(ik.medewerker, oproep.vandaag)
    return Rol.BESTUUR if ziet else None
