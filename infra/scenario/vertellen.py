"""Telling a scenario in Dutch: what a step is, what was shown, and the account as lines for a terminal."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rich.text import Text

from infra.scenario.document import Scenario, Stap
from infra.scenario.verslag import Stapverslag, Verslag
from services.berichten.antwoord import Beeld

_NIVEAUS = ("dat", "buitenkant", "inhoud")


def wat_doet(stap: Stap, scenario: Scenario) -> str:
    """What a step is, in a few words."""
    if stap.bekijkt_als:
        mens = scenario.mensen.get(stap.bekijkt_als)
        return f"bekijkt de casus als {(mens.naam if mens else None) or stap.bekijkt_als}"
    if stap.leest:
        doel = f" voor {stap.leest.doel}" if stap.leest.doel else ""
        return f"leest op niveau {stap.leest.niveau}{doel}"
    if stap.doet or stap.toetst:
        return f"{f'toetst {stap.toetst}' if stap.toetst else stap.doet}{_over(stap)}"
    return _ANDERE.get(stap.soort) or f"bekijkt {stap.bekijkt}"


_ANDERE = {
    "zoekt": "zoekt een burger",
    "vraagt inzage": "maakt het inzageoverzicht",
    "stelt brief op": "stelt de brief aan de burger op",
    "leest vraag": "leest de vraag",
}


def _over(stap: Stap) -> str:
    """To whom, how far and on what ground, when the step says so."""
    delen = [
        f"{veld} {_kort(stap.met[veld])}"
        for veld in ("aan", "medewerker", "categorie", "niveau", "grondslag", "kring")
        if veld in stap.met
    ]
    return f" ({', '.join(delen)})" if delen else ""


def _kort(waarde: Any) -> str:
    return ", ".join(map(str, waarde)) if isinstance(waarde, list) else str(waarde)


def getoond(antwoord: Beeld) -> tuple[str, ...]:
    """What a reading showed: the text at each level that was given, from whom, and on which article."""
    if antwoord.wat == "lezing":
        return tuple(_lezing(antwoord.beeld))
    if antwoord.wat == "bekeken als":
        return tuple(_bekeken(antwoord.beeld))
    if antwoord.wat == "inzage":
        return tuple(_inzage(antwoord.beeld))
    return ()


def _lezing(beeld: dict[str, Any]) -> Iterator[str]:
    for stuk in beeld.get("stukken", []):
        niveau = next((n for n in reversed(_NIVEAUS) if stuk.get(n)), None)
        artikelen = "; ".join(stuk.get("artikelen", []))
        if niveau:
            yield f"{niveau}, over {stuk.get('naam')}, van {stuk.get('gever')}: “{stuk[niveau]}” ({artikelen})"


def _bekeken(beeld: dict[str, Any]) -> Iterator[str]:
    lezingen = beeld.get("lezingen", {})
    for niveau in _NIVEAUS:
        yield f"{niveau}: {len(lezingen[niveau])} te lezen" if niveau in lezingen else f"{niveau}: niets"


def _inzage(beeld: dict[str, Any]) -> Iterator[str]:
    for een in beeld.get("gehouden", []):
        wanneer = str(een.get("gedaan", ""))[:10]
        dag = f"{date.fromisoformat(wanneer):%d-%m-%Y}" if wanneer else ""
        aan = ", ".join(een.get("ontvangers", []))
        yield f"{dag} {een.get('gever')} aan {aan}: {een.get('categorie')}, {een.get('niveau')}, {een.get('grondslag')}"
    keren = len(beeld.get("ingezien", []))
    yield f"{len(beeld.get('gehouden', []))} keer iets gegeven, {keren} keer bekeken"


def kop(scenario: Scenario) -> Iterator[Text]:
    """The opening of the account."""
    yield Text(scenario.scenario, style="bold")
    if scenario.uitleg:
        yield Text(scenario.uitleg.strip(), style="dim")


def regels(stap: Stapverslag) -> Iterator[Text]:
    """One step as lines; a broken expectation says what was really answered."""
    teken, stijl = ("✓", "green") if stap.gehouden else ("✗", "bold red")
    regel = Text()
    regel.append(f"{teken} ", style=stijl)
    regel.append(f"{stap.nummer:>3}  {stap.op:%d-%m-%Y %H:%M}  ", style="dim")
    regel.append(f"{stap.wie} ({stap.organisatie}) ", style="bold")
    regel.append(stap.wat)
    yield regel
    if stap.uitleg:
        yield Text(f"       {stap.uitleg.strip()}", style="italic dim")
    yield Text(f"       → {stap.kreeg}")
    for zin in stap.getoond:
        yield Text(f"         {zin}")
    for uitkomst in stap.uitkomsten:
        if not uitkomst.gehouden:
            yield Text(f"       gebroken  verwacht: {uitkomst.wat}   gekregen: {uitkomst.kreeg}", style="bold red")


def slot(verslag: Verslag) -> Text:
    """The sum of it."""
    stappen = len(verslag.stappen)
    if not verslag.gebroken:
        return Text(f"{stappen} stappen, {verslag.gehouden} verwachtingen gehouden.", style="bold green")
    zin = f"{stappen} stappen, {verslag.gehouden} verwachtingen gehouden, {verslag.gebroken} gebroken."
    return Text(zin, style="bold red")
