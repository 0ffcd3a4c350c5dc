"""Answering for it: every verdict of a case, and verdicts decided again as of then."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import typer
from rich.text import Text

from domain.tijd import NEDERLAND
from infra.opdrachtregel.afloop import GEWEIGERD, Gebruiksfout
from infra.opdrachtregel.nederlands import maak_groep
from infra.opdrachtregel.tonen import tabel, tijd
from infra.opdrachtregel.verbonden import Casusnaam, Kring, uit, verbonden
from services.berichten.besluiten import Besluitenlijst, Herhaling, Herhalingen, Oordeelregel
from services.berichten.pogingen import Pogingenlijst

app = maak_groep()


@verbonden(app, "besluiten")
async def besluiten(kring: Kring, casus: Casusnaam) -> None:
    """Elk oordeel in een casus: wie, wat, ja of nee, en waarom. Voor de regisseur. Dit lezen wordt vastgelegd."""
    kring.geef(await kring.deur.besluiten(await kring.boek.casus(casus)), _toon_besluiten)


@verbonden(app, "oordeel")
async def oordeel(
    kring: Kring,
    casus: Casusnaam,
    feit: Annotated[
        str | None, typer.Option("--feit", metavar="NUMMER", help="Het nummer van een oordeel, uit 'kring besluiten'.")
    ] = None,
    op: Annotated[
        str | None,
        typer.Option(
            "--op",
            metavar="MOMENT",
            help="jjjj-mm-dd uu:mm. Zonder --feit: de oordelen van toen. Met --feit: hoe het op dat moment zou zijn.",
        ),
    ] = None,
) -> int:
    """Beslis opnieuw zoals het toen stond: met het convenant, de wet en de feiten van dat moment."""
    nummer = await kring.boek.casus(casus)
    welk = await _oordeelnummer(kring, nummer, feit) if feit is not None else None
    gevonden = await kring.deur.herhaal(nummer, welk, _moment(op) if op is not None else None)
    kring.geef(gevonden, _toon_herhalingen)
    return 0 if all(h.gelijk for h in gevonden.herhalingen) else GEWEIGERD


@verbonden(app, "pogingen")
async def pogingen(kring: Kring) -> None:
    """Wat medewerkers van uw organisatie vergeefs vroegen. Voor de beheerder. Dit lezen wordt vastgelegd."""
    kring.geef(await kring.deur.pogingen(), _toon_pogingen)


async def _oordeelnummer(kring: Kring, casus: UUID, tekst: str) -> UUID:
    try:
        return UUID(tekst)
    except ValueError:
        pass
    alle = [b.besluit for b in (await kring.deur.besluiten(casus)).besluiten]
    past = [b for b in alle if tekst and str(b).startswith(tekst.lower())]
    if len(past) == 1:
        return past[0]
    hoeveel = "geen oordeel" if not past else "meer dan een oordeel"
    raise Gebruiksfout(f"Met '{tekst}' begint {hoeveel} in deze casus.")


def _moment(tekst: str) -> datetime:
    try:
        moment = datetime.fromisoformat(tekst)
    except ValueError:
        raise Gebruiksfout(f"'{tekst}' is geen tijdstip. Schrijf jjjj-mm-dd uu:mm.") from None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=NEDERLAND)


def _toon_besluiten(lijst: Besluitenlijst) -> None:
    tabel(
        f"Besluiten in {lijst.kenmerk}",
        ("wanneer", "wie", "wat", "voor", "antwoord", "want", "nummer"),
        (
            (
                tijd(b.moment),
                f"{b.wie}, {b.organisatienaam}",
                b.handeling if b.aantal == 1 else f"{b.handeling} ({b.aantal} keer)",
                b.ontvanger,
                {True: "ja", False: "nee", None: "vernietigd"}[b.toegestaan],
                "; ".join(b.artikelen) or b.want,
                b.besluit,
            )
            for b in lijst.besluiten
        ),
    )


def _toon_pogingen(lijst: Pogingenlijst) -> None:
    tabel(
        f"Pogingen bij {lijst.organisatienaam}",
        ("wanneer", "wie", "wat", "waar", "hoe vaak"),
        ((tijd(p.moment), p.wie, p.soort, p.eindpunt or "niet bewaard", p.aantal) for p in lijst.pogingen),
    )


def _toon_herhalingen(beeld: Herhalingen) -> None:
    for een in beeld.herhalingen:
        _toon_herhaling(een)
    gelijk = sum(h.gelijk for h in beeld.herhalingen)
    uit.print(f"{gelijk} van de {len(beeld.herhalingen)} oordelen kregen hetzelfde antwoord met dezelfde artikelen.")


def _toon_herhaling(een: Herhaling) -> None:
    uit.print(Text(f"{tijd(een.moment)} · {een.wie} · {een.handeling} · voor {een.ontvanger}", style="bold"))
    wet = f", wet {een.wet[:12]}" if een.wet else ""
    uit.print(f"nummer {een.besluit}, convenant {een.convenant[:12]}{wet}, opnieuw beslist op {tijd(een.op)}")
    _toon_antwoord("toen", een.toen)
    _toon_antwoord("opnieuw", een.opnieuw)
    uit.print("  Hetzelfde antwoord, met dezelfde artikelen." if een.gelijk else "  Er is een verschil:")
    for verschil in een.verschillen:
        uit.print(f"    {verschil}")
    for regel in een.uitleg:
        uit.print(f"  | {regel}")
    uit.print()


def _toon_antwoord(wanneer: str, regel: Oordeelregel | None) -> None:
    if regel is None:
        uit.print(f"  {wanneer}: niet vast te stellen")
        return
    uit.print(f"  {wanneer}: {'ja' if regel.toegestaan else 'nee'}. {'; '.join(regel.artikelen)}")
