"""Decisions about showing the process of a case to who governs: never a file, never for long (001 §2.6)."""

from datetime import timedelta

from domain.besluit import zegelen
from domain.besluit.algemeen import alleen_regisseur
from domain.besluit.kader import Kader
from domain.besluit.regel import eis, regel
from domain.casus import Casus
from domain.feit import Feit
from domain.medewerker import Rol
from domain.opdracht.procesinzage import BeeindigProcesinzage, GeefProcesinzage
from domain.procesinzage import ProcesinzageBeeindigd, ProcesinzageGegeven

HOOGUIT = timedelta(days=28)
"""The longest that the process is shown at once; after that somebody looks again whether it is needed."""


@regel("alleen-aan-bestuurder", eis="PLA-06", bron="001 §2.6")
def alleen_aan_bestuurder(casus: Casus, opdracht: GeefProcesinzage, kader: Kader) -> str | None:
    """It is for who governs; who helps takes part in the case or sees nothing."""
    wie = kader.register.get(opdracht.medewerker)
    if wie is not None and wie.actief and Rol.BESTUUR in wie.rollen:
        return None
    return "Dit is voor een bestuurder. Deze medewerker staat niet als bestuurder in het register."


@regel("procesinzage-begrensd", eis="PLA-06", bron="001 §2.6")
def procesinzage_begrensd(casus: Casus, opdracht: GeefProcesinzage, kader: Kader) -> str | None:
    """It ends, soon."""
    uiterlijk = kader.vandaag + HOOGUIT
    if kader.vandaag <= opdracht.tot <= uiterlijk:
        return None
    return f"Kies een dag tot en met {uiterlijk:%d-%m-%Y}, en niet in het verleden."


@regel("procesinzage-loopt", eis="PLA-06", bron="001 §2.6")
def procesinzage_loopt(casus: Casus, opdracht: BeeindigProcesinzage, kader: Kader) -> str | None:
    """Only what was given can end."""
    return None if opdracht.medewerker in casus.procesinzage else "Deze medewerker heeft hier geen procesinzage."


def geef(casus: Casus, opdracht: GeefProcesinzage, kader: Kader) -> tuple[Feit, ...]:
    """From now on they see the process, until the day."""
    eis((alleen_regisseur, alleen_aan_bestuurder, procesinzage_begrensd), casus, opdracht, kader)
    reden = zegelen.proces(casus.casus, opdracht.reden)
    return (ProcesinzageGegeven(medewerker=opdracht.medewerker, tot=opdracht.tot, reden=reden),)


def beeindig(casus: Casus, opdracht: BeeindigProcesinzage, kader: Kader) -> tuple[Feit, ...]:
    """From now on the case is not there for them."""
    eis((alleen_regisseur, procesinzage_loopt), casus, opdracht, kader)
    reden = zegelen.proces(casus.casus, opdracht.reden)
    return (ProcesinzageBeeindigd(medewerker=opdracht.medewerker, reden=reden),)
