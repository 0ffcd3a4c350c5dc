"""How a command ends: the exit codes, and every error as one Dutch sentence instead of a traceback."""

from collections.abc import Callable

from pydantic import ValidationError
from rich.console import Console

from infra.invulling.invullen import Veldfout
from infra.nats.fouten import Natsfout, NietGesticht
from infra.scenario.bron import ScenarioFout
from infra.scenario.toneel import Toneelfout
from services.berichten.antwoord import Fout, Geweigerd
from services.klant import GeenBeeld

GOED = 0
GEWEIGERD = 1
"""Refused by the door, or a broken expectation."""
VERKEERD = 2
"""Wrong use: an unknown option, a field that is wrong, a scenario that cannot be read."""
MISLUKT = 3
"""No connection, or something failed."""
AFGEBROKEN = 130

fout_uit = Console(stderr=True, highlight=False, markup=False)
"""Where everything goes that is not the answer itself."""


class Gebruiksfout(Exception):  # noqa: N818 - the field's word
    """The command was used wrongly. The sentence is Dutch and says what would be right."""


def met_afloop(werk: Callable[[], int]) -> int:
    """Do something and give its exit code; every error that is ours becomes a sentence and a code."""
    try:
        return werk()
    except GeenBeeld as fout:
        zeg_antwoord(fout.antwoord)
        return code_van(fout.antwoord)
    except (KeyboardInterrupt, ValidationError, OSError, *_VERKEERD, *_MISLUKT) as fout:
        code, zin = _code_en_zin(fout)
        fout_uit.print(zin)
        return code
    except Exception as fout:  # noqa: BLE001 - a slip of ours is told by kind and place, never with what was in it
        fout_uit.print(f"Er ging iets mis in dit programma ({_plaats(fout)}). Er is niets meer gedaan.")
        return MISLUKT


def _plaats(fout: Exception) -> str:
    spoor = fout.__traceback__
    while spoor is not None and spoor.tb_next is not None:
        spoor = spoor.tb_next
    waar = f" in {spoor.tb_frame.f_globals.get('__name__')}, regel {spoor.tb_lineno}" if spoor else ""
    return f"{type(fout).__name__}{waar}"


_VERKEERD = (Gebruiksfout, ScenarioFout, Veldfout, NietGesticht)
_MISLUKT = (Natsfout, Toneelfout)


def _code_en_zin(fout: BaseException) -> tuple[int, str]:
    match fout:
        case KeyboardInterrupt():
            return AFGEBROKEN, "Afgebroken."
        case ValidationError():
            return MISLUKT, "De dienst gaf een antwoord dat dit programma niet kent. Zijn beide even nieuw?"
        case OSError():
            return MISLUKT, f"Dit lukte niet: {reden_van(fout)}."
        case _:
            return VERKEERD if isinstance(fout, _VERKEERD) else MISLUKT, str(fout)


def reden_van(fout: OSError) -> str:
    """Why the machine would not, in Dutch."""
    redenen: dict[type[OSError], str] = {
        FileNotFoundError: "het bestand of de map is er niet",
        PermissionError: "u heeft hier geen rechten",
        IsADirectoryError: "dit is een map",
        FileExistsError: "het bestand is er al",
        ConnectionError: "er is geen verbinding",
    }
    return next((zin for soort, zin in redenen.items() if isinstance(fout, soort)), "de machine wilde niet meewerken")


def code_van(antwoord: Geweigerd | Fout) -> int:
    """The exit code for a refusal or an error of the door."""
    if isinstance(antwoord, Geweigerd) or antwoord.code == "onbekend":
        return GEWEIGERD
    return VERKEERD if antwoord.code in {"onjuist", "te-groot"} else MISLUKT


def zeg_antwoord(antwoord: Geweigerd | Fout) -> None:
    """Say why not, and what can be done instead."""
    if isinstance(antwoord, Fout):
        fout_uit.print(antwoord.zin)
        for veld, zin in antwoord.velden.items():
            fout_uit.print(f"  {veld}: {zin}")
        return
    for reden in antwoord.redenen:
        waar = "; ".join(reden.artikelen) or reden.bron
        fout_uit.print(f"Geweigerd: {reden.zin} ({waar}{f', {reden.eis}' if reden.eis else ''})")
    if antwoord.hooguit:
        fout_uit.print(f"U kunt lezen tot en met niveau {antwoord.hooguit}.")
    for stap in antwoord.volgende:
        fout_uit.print(f"  Wat wel kan: {stap}")
    for regel in antwoord.uitleg:
        fout_uit.print(f"  | {regel}")
