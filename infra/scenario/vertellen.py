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
        toets = "toetst: " if stap.toetst else ""
        opdracht = stap.toetst or stap.doet or ""
        return f"{toets}{DOET.get(opdracht, opdracht)}{_over(stap, scenario)}"
    return _ANDERE.get(stap.soort) or f"bekijkt {stap.bekijkt}"


_ANDERE = {
    "zoekt": "zoekt een burger",
    "vraagt inzage": "maakt het inzageoverzicht",
    "stelt brief op": "stelt de brief aan de burger op",
    "leest vraag": "leest de vraag",
}


DOET: dict[str, str] = {
    "actie.afronden": "rondt een actie af",
    "actie.afspreken": "spreekt een actie af",
    "besluit.nemen": "legt een besluit vast",
    "betrokkene.toevoegen": "neemt een burger op in de casus",
    "betrokkenheid.beeindigen": "legt vast dat een rechtstreekse betrokkenheid eindigt",
    "betrokkenheid.vastleggen": "legt vast wie samen rechtstreeks betrokken zijn",
    "bezwaar.wegen": "legt een bezwaar van de burger vast, en hoe het is gewogen",
    "casus.afsluiten": "sluit de casus af",
    "casus.openen": "opent een casus",
    "consultatie.vastleggen": "legt een collegiale consultatie vast",
    "contact.vastleggen": "legt een poging tot contact vast",
    "deelnemer.toevoegen": "laat iemand deelnemen",
    "deelnemer.uittreden": "beëindigt een deelname",
    "delen.bespreken": "legt vast dat delen met de burger is besproken",
    "doelwijziging.goedkeuren": "keurt goed dat iets voor een ander doel wordt gebruikt",
    "doelwijziging.intrekken": "trekt een goedkeuring voor een ander doel in",
    "fase.ingaan": "brengt de casus in een andere fase",
    "inbreng.doen": "brengt iets in het overleg in",
    "informatie.meenemen": "spreekt af wat iemand meeneemt",
    "inzage.vastleggen": "legt vast dat de burger het overzicht kreeg",
    "inzage.verzoeken": "legt een verzoek om inzage vast",
    "kennisgeving.doen": "licht de burger in",
    "kennisgeving.uitstellen": "stelt het inlichten van de burger uit",
    "ontvangst.bevestigen": "bevestigt de ontvangst",
    "onderzoeksbezwaar.intrekken": "legt vast dat de burger niets meer tegen onderzoek heeft",
    "onderzoeksbezwaar.vastleggen": "legt vast dat de burger bezwaar heeft tegen onderzoek",
    "overleg.beginnen": "begint het overleg in de brede kring",
    "overleg.kring_wisselen": "gaat verder in een andere kring",
    "overleg.plannen": "roept een overleg bijeen",
    "overleg.sluiten": "sluit het overleg",
    "persoonsgegevens.vernietigen": "vernietigt persoonsgegevens",
    "procesinzage.beeindigen": "laat een bestuurder de stappen niet meer zien",
    "procesinzage.geven": "laat een bestuurder zien welke stappen er zijn gezet",
    "regie.overdragen": "draagt de regie over",
    "situatie.beoordelen": "beoordeelt de situatie (stap 1)",
    "toestemming.intrekken": "legt vast dat de burger een toestemming intrekt",
    "toestemming.vastleggen": "legt een toestemming vast",
    "toestemming.weigeren": "legt een weigering vast",
    "verstrekking.beeindigen": "beëindigt een verstrekking",
    "verstrekking.doen": "geeft informatie",
    "vraag.afwijzen": "wijst een vraag af",
    "vraag.stellen": "stelt een vraag",
    "medewerker.uitschrijven": "schrijft een medewerker uit",
}
"""What each command is called when it is told."""


def _over(stap: Stap, scenario: Scenario) -> str:
    """To whom, about whom, how far and on what ground, when the step says so."""
    delen = [
        f"{vorm} {_noem(stap.met[veld], scenario)}".strip()
        for veld, vorm in (
            ("aan", "aan"),
            ("medewerker", ""),
            ("wie", ""),
            ("over", "over"),
            ("categorie", ""),
            ("niveau", "tot en met"),
            ("grondslag", "op grond van"),
            ("kring", "kring"),
            ("tot", "tot en met"),
        )
        if veld in stap.met
    ]
    return f": {', '.join(delen)}" if delen else ""


def _noem(waarde: Any, scenario: Scenario) -> str:
    """A name as it is told: in full for people and citizens."""
    if isinstance(waarde, list):
        return " en ".join(_noem(deel, scenario) for deel in waarde)
    if isinstance(waarde, date):
        return f"{waarde:%d-%m-%Y}"
    mens, burger = scenario.mensen.get(str(waarde)), scenario.burgers.get(str(waarde))
    return (mens.naam if mens else None) or (burger.naam if burger else None) or str(waarde)


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
