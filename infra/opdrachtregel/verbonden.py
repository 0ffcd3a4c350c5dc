"""A command that talks to the door: which credential it uses, and what it gets to work with."""

import asyncio
import inspect
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer
from rich.console import Console

from domain.medewerker import Rol
from infra.nats.fouten import GeenVerbinding, Natsfout
from infra.nats.lijn import open_lijn
from infra.nats.toegang import UITGANG, Toegang, lees_toegang
from infra.nats.winkel import Winkel
from infra.opdrachtregel.afloop import GEWEIGERD, Gebruiksfout, code_van, zeg_antwoord
from infra.opdrachtregel.boek import Boek
from infra.scenario.mensenboek import Mensenboek
from infra.scenario.winkeltoneel import lopend_adres
from services.berichten.antwoord import Bericht, Fout, Gelukt, Geweigerd
from services.klant import WACHTTIJD, Deur

Als = Annotated[
    str | None,
    typer.Option("--als", metavar="PERSOON", help="Als wie, in een oefenwinkel. Of: beheerder:ORGANISATIE."),
]
Winkelmap = Annotated[
    Path | None, typer.Option("--winkel", metavar="MAP", envvar="KRING_WINKEL", help="De map van de winkel.")
]
Toegangsbestand = Annotated[
    Path | None, typer.Option("--toegang", metavar="BESTAND", envvar="KRING_TOEGANG", help="Uw toegangsbestand.")
]
Adres = Annotated[
    str | None, typer.Option("--adres", metavar="ADRES", envvar="KRING_ADRES", help="Het adres van de server.")
]
Rolkeuze = Annotated[str | None, typer.Option("--rol", metavar="ROL", help="De rol (pet) waarin u dit doet.")]
Json = Annotated[bool, typer.Option("--json", help="Geef het antwoord als JSON.")]
Casusnaam = Annotated[str, typer.Argument(metavar="CASUS", help="Het kenmerk of nummer van de casus.")]

BEHEERDER = "beheerder:"
"""Before the short name of an organisation: the administrator it was admitted with."""

uit = Console(highlight=False, markup=False)
"""Where answers go."""


@dataclass(frozen=True)
class Kring:
    """What a command works with: the door, the names, the person's own credential, and where the answer goes."""

    deur: Deur
    boek: Boek
    toegang: Toegang
    json: bool

    def geef(self, bericht: Bericht, toon: Callable[[Any], None]) -> None:
        """Give a view: as JSON, or shown to a person."""
        if self.json:
            print(bericht.model_dump_json(indent=2))
        else:
            toon(bericht)

    async def doe(self, naam: str, inhoud: dict[str, Any], casus: UUID | None, *, wachttijd: float = WACHTTIJD) -> int:
        """Give a command and say what became of it; gives the exit code."""
        antwoord = await self.deur.roep(naam, inhoud, casus=casus, wachttijd=wachttijd)
        if self.json:
            print(antwoord.model_dump_json(indent=2))
        if isinstance(antwoord, Geweigerd | Fout):
            if not self.json:
                zeg_antwoord(antwoord)
            return code_van(antwoord)
        if not self.json and isinstance(antwoord, Gelukt):
            self._zeg_gelukt(antwoord)
        return 0

    @staticmethod
    def _zeg_gelukt(antwoord: Gelukt) -> None:
        uit.print("Gelukt.")
        for wat, nummer in antwoord.nummers.items():
            for een in nummer if isinstance(nummer, list) else [nummer]:
                uit.print(f"  {wat}: {een}")
        if "kennisgeving" in antwoord.opent:
            uit.print("  Let op: u moet de burger hierover nog inlichten.")


def kies_toegang(als: str | None, winkel: Path | None, toegang: Path | None, adres: str | None) -> tuple[Path, str]:
    """The credential file and the address that the options mean.

    Raises:
        Gebruiksfout: when they do not say which credential.
        GeenVerbinding: when no address was given and no backend runs in the store.
    """
    if toegang is None:
        if winkel is None or als is None:
            raise Gebruiksfout("Zeg wie u bent: --toegang BESTAND, of --winkel MAP met --als PERSOON.")
        toegang = _uit_mensenboek(winkel, als)
    if not toegang.is_file():
        raise Gebruiksfout("Het toegangsbestand is er niet.")
    if adres is None:
        winkel = winkel or toegang.parents[2]
        try:
            adres = lopend_adres(winkel)
        except GeenVerbinding:
            raise GeenVerbinding("Er draait hier geen dienst. Zeg waar: --adres nats://…") from None
    return toegang, adres


def _uit_mensenboek(winkel: Path, als: str) -> Path:
    if als.startswith(BEHEERDER):
        return _van_beheerder(Winkel(winkel), als.removeprefix(BEHEERDER))
    boek = Mensenboek(Winkel(winkel))
    gevonden = boek.zoek(als)
    if not gevonden:
        bekend = ", ".join(sorted(e.kort for e in boek.alle())) or "niemand"
        raise Gebruiksfout(f"'{als}' heeft hier geen toegang. Wel: {bekend}.")
    if len(gevonden) > 1:
        waar = " of ".join(f"{e.naam} ({e.organisatie})" for e in gevonden)
        raise Gebruiksfout(f"'{als}' zijn er meer: {waar}. Gebruik --toegang.")
    return boek.bestand(gevonden[0])


def _van_beheerder(winkel: Winkel, kenmerk: str) -> Path:
    try:
        map_ = winkel.organisatie(kenmerk)
        sleutel = json.loads((map_ / "beheer.json").read_text(encoding="utf-8"))["beheerder"]
    except (Natsfout, OSError, ValueError, KeyError):
        raise Gebruiksfout(f"Van '{kenmerk}' is hier geen beheerder bekend.") from None
    return map_ / f"{sleutel}{UITGANG}"


def kies_rol(rol: str | None) -> Rol | None:
    """The role that was named.

    Raises:
        Gebruiksfout: for one that does not exist.
    """
    if rol is None:
        return None
    if rol not in {r.value for r in Rol}:
        raise Gebruiksfout(f"De rol '{rol}' bestaat niet. Kies uit: {', '.join(r.value for r in Rol)}.")
    return Rol(rol)


Werk = Callable[..., Awaitable[int | None]]

_ERBIJ = {
    "als": (Als, None),
    "winkel": (Winkelmap, None),
    "toegang": (Toegangsbestand, None),
    "adres": (Adres, None),
    "rol": (Rolkeuze, None),
    "json_": (Json, False),
}
"""The options that every command with a connection has."""


def verbonden(app: typer.Typer, naam: str) -> Callable[[Werk], Werk]:
    """Make a command of an async function whose first parameter is a ``Kring``; it may return an exit code.

    The options that say which credential are added to it.
    """
    from infra.opdrachtregel.nederlands import Opdrachtvorm

    def maak(werk: Werk) -> Werk:
        def uitvoeren(**waarden: Any) -> None:
            code = asyncio.run(_met_deur(werk, waarden))
            if code:
                raise typer.Exit(code)

        eigen = list(inspect.signature(werk).parameters.values())[1:]
        soort = inspect.Parameter.KEYWORD_ONLY
        erbij = [
            inspect.Parameter(n, soort, default=standaard, annotation=vorm) for n, (vorm, standaard) in _ERBIJ.items()
        ]
        alle = [*(p.replace(kind=soort) for p in eigen), *erbij]
        uitvoeren.__signature__ = inspect.Signature(alle)  # type: ignore[attr-defined]
        uitvoeren.__annotations__ = {p.name: p.annotation for p in alle}
        uitvoeren.__doc__ = werk.__doc__
        app.command(naam, cls=Opdrachtvorm)(uitvoeren)
        return werk

    return maak


async def _met_deur(werk: Werk, waarden: dict[str, Any]) -> int:
    keuze = {n: waarden.pop(n) for n in _ERBIJ}
    rol = kies_rol(keuze["rol"])
    bestand, adres = kies_toegang(keuze["als"], keuze["winkel"], keuze["toegang"], keuze["adres"])
    toegang = lees_toegang(bestand)
    lijn = await open_lijn(toegang, adres)
    try:
        deur = Deur(lijn, rol)
        return await werk(Kring(deur, Boek(deur), toegang, keuze["json_"]), **waarden) or 0
    finally:
        await lijn.sluit()


__all__ = ["GEWEIGERD", "Casusnaam", "Kring", "kies_toegang", "uit", "verbonden"]
