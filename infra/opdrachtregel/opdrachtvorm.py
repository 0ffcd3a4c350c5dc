"""A command of the domain as a command line: an option for every field, made from the command's own model."""

import inspect
import sys
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, get_origin
from uuid import UUID

import typer
from pydantic import AwareDatetime, BaseModel

from domain.opdracht.grondvorm import Opdracht
from domain.opdracht.zaak import NieuweBetrokkene
from infra.invulling.invullen import vul_in
from infra.invulling.uitleg import UITLEG
from infra.invulling.velden import kern, lijst_van, mens_naam, omschrijf, opdrachten
from infra.opdrachtregel import tonen
from infra.opdrachtregel.afloop import Gebruiksfout
from infra.opdrachtregel.verbonden import Casusnaam, Kring, verbonden
from infra.scenario.bron import lees_bron

ANDERS_GENOEMD = {"toets": "grondtoets", "met": "met-wie", "rol": "deelnemer-rol"}
"""Fields whose own name is taken by an option that every command has."""

Bestand = Annotated[
    str | None, typer.Option("--bestand", metavar="BESTAND", help="Velden uit een YAML-bestand (- is invoer).")
]
Met = Annotated[list[str] | None, typer.Option("--met", metavar="VELD=WAARDE", help="Een veld; mag vaker.")]
Toets = Annotated[bool, typer.Option("--toets", help="Kijk alleen of het mag. Er wordt niets vastgelegd.")]
Casusoptie = Annotated[str | None, typer.Option("--casus", metavar="CASUS", help="Het kenmerk of nummer van de casus.")]


def maak_opdracht(
    groep: typer.Typer, opdracht: str, naam: str | None = None, *, casus_voorop: bool = True, met_toets: bool = False
) -> None:
    """Add a command of the domain to a group, under its own name or another.

    ``casus_voorop`` makes the case an argument; otherwise it is the option ``--casus``.
    """
    model = opdrachten()[opdracht]

    async def werk(kring: Kring, **waarden: Any) -> int:
        bestand, met = waarden.pop("bestand"), waarden.pop("met")
        toets, casus = waarden.pop("toets", False), waarden.pop("casus", None)
        velden = {**_uit_bestand(bestand), **_uit_opties(model, waarden), **_uit_paren(met or [])}
        return await _geef(kring, opdracht, casus, velden, toets=toets)

    werk.__signature__ = inspect.Signature(_parameters(model, opdracht, casus_voorop, met_toets))  # type: ignore[attr-defined]
    werk.__doc__ = UITLEG[opdracht]
    verbonden(groep, naam or opdracht)(werk)


async def _geef(kring: Kring, opdracht: str, casus: str | None, velden: dict[str, Any], *, toets: bool) -> int:
    nummer = await kring.boek.casus(casus) if casus else None
    if nummer is None and opdracht != "casus.openen":
        raise Gebruiksfout("Zeg om welke casus het gaat: --casus KENMERK.")
    over = velden.get("over")
    namen = await kring.boek.namen(nummer, str(over) if over else None)
    inhoud = vul_in(opdrachten()[opdracht], velden, namen)
    if toets and nummer is not None:
        beeld = await kring.deur.toets(nummer, opdracht, inhoud)
        kring.geef(beeld, tonen.toon_toetsing)
        return 0 if beeld.mag else 1
    return await kring.doe(opdracht, inhoud, nummer)


def _parameters(model: type[Opdracht], opdracht: str, casus_voorop: bool, met_toets: bool) -> list[inspect.Parameter]:
    soort = inspect.Parameter.KEYWORD_ONLY
    uit = [inspect.Parameter("kring", inspect.Parameter.POSITIONAL_OR_KEYWORD)]
    if opdracht != "casus.openen":
        vorm, standaard = (Casusnaam, inspect.Parameter.empty) if casus_voorop else (Casusoptie, None)
        uit.append(inspect.Parameter("casus", soort, annotation=vorm, default=standaard))
    uit += [
        inspect.Parameter(
            f"veld_{naam}", soort, annotation=_optie(naam, veld.annotation, nodig=veld.is_required()), default=None
        )
        for naam, veld in model.model_fields.items()
    ]
    uit.append(inspect.Parameter("met", soort, annotation=Met, default=None))
    uit.append(inspect.Parameter("bestand", soort, annotation=Bestand, default=None))
    if met_toets:
        uit.append(inspect.Parameter("toets", soort, annotation=Toets, default=False))
    return uit


def _optie(naam: str, soort: Any, *, nodig: bool) -> Any:
    """The option for a field. Nothing is required here: what is missing is said in words, and may be in the file."""
    in_lijst = lijst_van(soort)
    vaker = in_lijst is not None or get_origin(kern(soort)) is dict
    hulp = omschrijf(naam, soort).removeprefix("lijst van ")
    hulp += "; mag vaker" if vaker else ""
    hulp += " (nodig)" if nodig else ""
    optie = typer.Option(f"--{_optienaam(naam)}", metavar=_metavar(in_lijst or kern(soort)), help=hulp)
    return Annotated[list[str] | None, optie] if vaker else Annotated[str | None, optie]


def _optienaam(veld: str) -> str:
    return ANDERS_GENOEMD.get(veld, veld).replace("_", "-")


def _metavar(soort: Any) -> str:
    if get_origin(soort) is dict:
        return "NAAM=TEKST"
    if isinstance(soort, type) and issubclass(soort, Enum):
        return "KEUZE"
    if isinstance(soort, type) and issubclass(soort, BaseModel) and soort is not NieuweBetrokkene:
        return ":".join(mens_naam(v).upper() for v in soort.model_fields)
    vaste = {UUID: "NAAM", bool: "JA/NEE", date: "DATUM", datetime: "TIJDSTIP", AwareDatetime: "TIJDSTIP"}
    return vaste.get(soort, "TEKST")


def _uit_opties(model: type[Opdracht], waarden: dict[str, Any]) -> dict[str, Any]:
    return {
        naam: _waarde(naam, veld.annotation, gegeven)
        for naam, veld in model.model_fields.items()
        if (gegeven := waarden.get(f"veld_{naam}")) not in (None, [])
    }


def _waarde(naam: str, soort: Any, gegeven: Any) -> Any:
    if get_origin(kern(soort)) is dict:
        return dict(_paar(tekst, _optienaam(naam)) for tekst in gegeven)
    deel = lijst_van(soort) or kern(soort)
    if isinstance(deel, type) and issubclass(deel, BaseModel) and deel is not NieuweBetrokkene:
        delen = [_deel(naam, deel, tekst) for tekst in (gegeven if isinstance(gegeven, list) else [gegeven])]
        return delen if lijst_van(soort) else delen[0]
    return gegeven


def _deel(naam: str, model: type[BaseModel], tekst: str) -> dict[str, str]:
    velden = list(model.model_fields)
    delen = [deel.strip() for deel in tekst.split(":", len(velden) - 1)]
    if len(delen) != len(velden):
        raise Gebruiksfout(f"--{_optienaam(naam)}: schrijf {_metavar(model)}, met dubbele punten ertussen.")
    return dict(zip(velden, delen, strict=True))


def _uit_paren(paren: list[str]) -> dict[str, Any]:
    """``veld=waarde``; ``veld.naam=waarde`` goes into a field with names; the same field again makes a list."""
    uit: dict[str, Any] = {}
    for tekst in paren:
        veld, waarde = _paar(tekst, "met")
        naam, punt, onder = veld.partition(".")
        if punt:
            uit.setdefault(naam, {})[onder] = waarde
        elif naam in uit:
            uit[naam] = [*(uit[naam] if isinstance(uit[naam], list) else [uit[naam]]), waarde]
        else:
            uit[naam] = waarde
    return uit


def _paar(tekst: str, optie: str) -> tuple[str, str]:
    naam, is_, waarde = tekst.partition("=")
    if not is_:
        raise Gebruiksfout(f"--{optie}: schrijf naam=waarde.")
    return naam.strip(), waarde


def _uit_bestand(bestand: str | None) -> dict[str, Any]:
    if bestand is None:
        return {}
    try:
        tekst = sys.stdin.read() if bestand == "-" else Path(bestand).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fout:
        raise Gebruiksfout("Het bestand met velden is niet te lezen.") from fout
    gelezen = lees_bron(tekst, Path(bestand).name)
    if not isinstance(gelezen.inhoud, dict):
        raise gelezen.fout((), "hier horen velden: veld, dubbele punt, waarde")
    return {naam.strip().replace(" ", "_"): waarde for naam, waarde in gelezen.inhoud.items()}
