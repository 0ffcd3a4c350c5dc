"""Holding an answer against what was expected of it. Every expectation can break."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from infra.scenario.document import Stap, Verwacht
from infra.scenario.verslag import Uitkomst
from services.berichten.antwoord import Beeld, Fout, Gelukt, Geweigerd

Antwoord = Gelukt | Geweigerd | Beeld | Fout

HOOFDLIJST = {
    "leest": "stukken",
    "zoekt": "plaatsen",
    "vraagt inzage": "gehouden",
    "werkvoorraad": "casussen",
    "overzicht": "aan mij",
    "dossier": "tijdlijn",
    "adresboek": "partijen",
    "convenanten": "convenanten",
}
"""What is counted by ``aantal: 2``, for each kind of view."""


def toets(stap: Stap, antwoord: Antwoord, digests: Mapping[str, frozenset[str]]) -> tuple[Uitkomst, ...]:
    """Every expectation of a step, kept or broken. ``digests`` are those of earlier readings by their names."""
    verwacht = stap.verwacht
    return (
        *_afloop(verwacht, antwoord),
        *_redenen(verwacht, antwoord),
        *_teksten(verwacht, antwoord),
        *_aantallen(stap, antwoord),
        *_gelijk(verwacht, antwoord, digests),
    )


def zeg(antwoord: Antwoord) -> str:
    """An answer in one Dutch sentence."""
    match antwoord:
        case Gelukt():
            return f"gelukt, opent {' en '.join(antwoord.opent)}" if antwoord.opent else "gelukt"
        case Geweigerd():
            hooguit = f" (hooguit {antwoord.hooguit})" if antwoord.hooguit else ""
            return f"geweigerd: {' '.join(r.zin for r in antwoord.redenen)}{hooguit}"
        case Beeld():
            return _zeg_beeld(antwoord)
        case _:
            velden = "; ".join(f"{veld}: {zin}" for veld, zin in antwoord.velden.items())
            slot = f" ({velden})" if velden else ""
            return f"{'bestaat niet' if antwoord.code == 'onbekend' else f'fout {antwoord.code}'}: {antwoord.zin}{slot}"


def _zeg_beeld(antwoord: Beeld) -> str:
    beeld = antwoord.beeld
    if antwoord.wat == "toetsing":
        return _zeg_toets(beeld)
    if antwoord.wat == "gevonden":
        return f"{len(beeld.get('plaatsen', []))} gevonden"
    if antwoord.wat == "werkvoorraad":
        punten = "".join(f"; {p.get('wat')}" for p in beeld.get("nu", []))
        return f"{len(beeld.get('casussen', []))} casussen, {len(beeld.get('nu', []))} te doen{punten}"
    return "getoond"


def _zeg_toets(beeld: dict[str, Any]) -> str:
    if beeld.get("mag"):
        return "dit mag"
    return f"dit mag niet: {' '.join(str(r.get('zin')) for r in beeld.get('redenen', []))}"


def digests_van(antwoord: Antwoord) -> frozenset[str]:
    """The digests of what was read, or of what another reads."""
    if not isinstance(antwoord, Beeld):
        return frozenset()
    een = antwoord.beeld.get("digest")
    return frozenset([str(een)] if een else map(str, (antwoord.beeld.get("digests") or {}).values()))


def _afloop(verwacht: Verwacht, antwoord: Antwoord) -> Iterator[Uitkomst]:
    lukte = isinstance(antwoord, Gelukt | Beeld)
    kreeg = zeg(antwoord)
    weigering = verwacht.geweigerd not in {None, False}
    if verwacht.gelukt is False:
        yield Uitkomst(wat="gelukt: nee", gehouden=not lukte, kreeg=kreeg)
    elif not weigering and not verwacht.bestaat_niet and verwacht.fout is None:
        yield Uitkomst(wat="gelukt", gehouden=lukte, kreeg=kreeg)
    if weigering:
        yield Uitkomst(wat="geweigerd", gehouden=isinstance(antwoord, Geweigerd), kreeg=kreeg)
    if verwacht.bestaat_niet:
        onbekend = isinstance(antwoord, Fout) and antwoord.code == "onbekend"
        yield Uitkomst(wat="bestaat niet", gehouden=onbekend, kreeg=kreeg)
    if verwacht.fout is not None:
        gehouden = isinstance(antwoord, Fout) and antwoord.code == verwacht.fout
        yield Uitkomst(wat=f"fout: {verwacht.fout}", gehouden=gehouden, kreeg=kreeg)
    if verwacht.mag is not None:
        mag = antwoord.beeld.get("mag") if isinstance(antwoord, Beeld) else None
        yield Uitkomst(wat=f"mag: {'ja' if verwacht.mag else 'nee'}", gehouden=mag is verwacht.mag, kreeg=kreeg)


def _redenen(verwacht: Verwacht, antwoord: Antwoord) -> Iterator[Uitkomst]:
    redenen = list(_reden_velden(antwoord))
    zinnen = [r.get("zin", "") for r in redenen]
    geweigerd = verwacht.geweigerd if isinstance(verwacht.geweigerd, tuple) else ()
    for tekst in (*geweigerd, *verwacht.want):
        yield _deel_van("want", tekst, zinnen)
    for naam in verwacht.regel:
        bronnen = [r.get("bron", "") for r in redenen]
        yield Uitkomst(wat=f"regel: {naam}", gehouden=naam in bronnen, kreeg=_of_niets(bronnen))
    for nummer in verwacht.eis:
        eisen = [r.get("eis") or "" for r in redenen]
        yield Uitkomst(wat=f"eis: {nummer}", gehouden=nummer in eisen, kreeg=_of_niets(eisen))
    for nummer in verwacht.artikel:
        artikelen = [*(r.get("bron", "") for r in redenen), *_artikelen(antwoord)]
        yield Uitkomst(wat=f"artikel: {nummer}", gehouden=_noemt(nummer, artikelen), kreeg=_of_niets(artikelen))
    for tekst in verwacht.volgende:
        yield _deel_van("volgende", tekst, _volgende(antwoord))
    if verwacht.hooguit is not None:
        hooguit = (antwoord.hooguit or "niets") if isinstance(antwoord, Geweigerd) else None
        wat = f"hooguit: {verwacht.hooguit}"
        yield Uitkomst(wat=wat, gehouden=hooguit == verwacht.hooguit, kreeg=str(hooguit or zeg(antwoord)))
    if verwacht.opent is not None:
        opent = set(antwoord.opent) if isinstance(antwoord, Gelukt) else None
        bedoeld = set() if verwacht.opent == "niets" else set(verwacht.opent)
        wat = f"opent: {', '.join(sorted(bedoeld)) or 'niets'}"
        yield Uitkomst(wat=wat, gehouden=opent == bedoeld, kreeg=_of_niets(opent or ()))


def _deel_van(wat: str, tekst: str, zinnen: list[str]) -> Uitkomst:
    gehouden = any(tekst.casefold() in zin.casefold() for zin in zinnen)
    return Uitkomst(wat=f"{wat}: {tekst}", gehouden=gehouden, kreeg=_of_niets(zinnen))


def _of_niets(teksten: Iterable[str]) -> str:
    return " | ".join(t for t in teksten if t) or "niets"


def _reden_velden(antwoord: Antwoord) -> Iterator[dict[str, str]]:
    match antwoord:
        case Geweigerd():
            yield from (r.model_dump() for r in antwoord.redenen)
        case Beeld():
            yield from (antwoord.beeld.get("redenen") or [])
        case Fout():
            yield {"zin": antwoord.zin, "bron": antwoord.code}


def _volgende(antwoord: Antwoord) -> list[str]:
    match antwoord:
        case Geweigerd():
            return list(antwoord.volgende)
        case Beeld():
            return list(antwoord.beeld.get("volgende") or [])
    return []


def _artikelen(antwoord: Antwoord) -> Iterator[str]:
    if isinstance(antwoord, Beeld):
        yield from _onder(antwoord.beeld, "artikelen")


def _onder(waarde: Any, sleutel: str) -> Iterator[str]:
    """Every text under this name, anywhere in a view."""
    if isinstance(waarde, dict):
        for naam, deel in waarde.items():
            yield from teksten(deel) if naam == sleutel else _onder(deel, sleutel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _onder(deel, sleutel)


def teksten(waarde: Any) -> Iterator[str]:
    """Every text in a view."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            yield from teksten(deel)
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from teksten(deel)


def _noemt(nummer: str, artikelen: Iterable[str]) -> bool:
    """Whether an article is named: 5.1 is not 5.10 nor 15.1."""
    patroon = re.compile(rf"(?<![\w.]){re.escape(nummer)}(?!\.?\w)")
    return any(patroon.search(artikel) for artikel in artikelen)


def _teksten(verwacht: Verwacht, antwoord: Antwoord) -> Iterator[Uitkomst]:
    if not (verwacht.toont or verwacht.toont_niet):
        return
    alles = [t.casefold() for t in teksten(antwoord.model_dump(mode="json"))]
    for tekst in verwacht.toont:
        gevonden = any(tekst.casefold() in t for t in alles)
        yield Uitkomst(wat=f"toont: {tekst}", gehouden=gevonden, kreeg="staat erin" if gevonden else "staat er niet in")
    for tekst in verwacht.toont_niet:
        gevonden = any(tekst.casefold() in t for t in alles)
        kreeg = "staat er wel in" if gevonden else "staat er niet in"
        yield Uitkomst(wat=f"toont niet: {tekst}", gehouden=not gevonden, kreeg=kreeg)


def _aantallen(stap: Stap, antwoord: Antwoord) -> Iterator[Uitkomst]:
    bedoeld = stap.verwacht.aantal
    if bedoeld is None:
        return
    lijst = HOOFDLIJST.get(stap.bekijkt or stap.soort, "")
    per_naam = bedoeld if isinstance(bedoeld, dict) else {lijst: bedoeld}
    for naam, aantal in per_naam.items():
        gevonden = antwoord.beeld.get(naam.replace(" ", "_")) if isinstance(antwoord, Beeld) else None
        kreeg = len(gevonden) if isinstance(gevonden, list | dict) else None
        wat = f"aantal {naam}: {aantal}".replace("  ", " ")
        yield Uitkomst(wat=wat, gehouden=kreeg == aantal, kreeg=zeg(antwoord) if kreeg is None else str(kreeg))


def _gelijk(verwacht: Verwacht, antwoord: Antwoord, digests: Mapping[str, frozenset[str]]) -> Iterator[Uitkomst]:
    if verwacht.gelijk_aan is None:
        return
    toen = digests.get(verwacht.gelijk_aan, frozenset())
    gelijk = bool(toen & digests_van(antwoord))
    kreeg = "hetzelfde, byte voor byte" if gelijk else "iets anders"
    yield Uitkomst(wat=f"gelijk aan: {verwacht.gelijk_aan}", gehouden=gelijk, kreeg=kreeg)
