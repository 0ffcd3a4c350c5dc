"""A practice store with its backend, as a user would start them: two commands, in processes of their own."""

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from infra.nats.lijn import open_lijn
from infra.nats.organisatie import lees_uitgifte
from infra.nats.toegang import Toegang, lees_toegang
from infra.nats.winkel import Winkel
from services.berichten.antwoord import Gelukt
from services.klant import Deur

KRING = (sys.executable, "-c", "from infra.opdrachtregel.beheer import app; app()")
OPSTARTTIJD = 90


def op(dag_en_uur: str) -> datetime:
    """A moment in the Netherlands, written as ``2026-02-22 09:00``."""
    return datetime.fromisoformat(dag_en_uur).replace(tzinfo=ZoneInfo("Europe/Amsterdam"))


@dataclass(frozen=True)
class Mens:
    """A registered professional of the practice store."""

    id: UUID
    toegang: Toegang


class Oefenwinkel:
    """A running practice store, seen from outside."""

    def __init__(self, map_: Path) -> None:
        self.map = map_

    @property
    def adres(self) -> str:
        """Where its server listens now."""
        return str(json.loads((self.map / "lopend.json").read_text(encoding="utf-8"))["adres"])

    def beheer(self, kenmerk: str, wie: str) -> Toegang:
        """The credential of an administrator (``beheerder``) or of who leads the exercise (``oefenleider``)."""
        sleutel = json.loads((self.map / "toegang" / kenmerk / "beheer.json").read_text(encoding="utf-8"))[wie]
        return lees_toegang(self.map / "toegang" / kenmerk / f"{sleutel}.creds")

    @asynccontextmanager
    async def deur(self, wie: Mens | Toegang) -> AsyncIterator[Deur]:
        """The door as this person sees it, over a connection of their own."""
        lijn = await open_lijn(wie.toegang if isinstance(wie, Mens) else wie, self.adres)
        try:
            yield Deur(lijn)
        finally:
            await lijn.sluit()

    async def zet_klok(self, kenmerk: str, moment: str) -> None:
        """Move the clock of the store."""
        async with self.deur(self.beheer(kenmerk, "oefenleider")) as leider:
            assert isinstance(await leider.zet_oefenklok(op(moment)), Gelukt)

    async def registreer(
        self, kenmerk: str, naam: str, functie: str, rollen: list[str], geheimhouding: str, **meer: Any
    ) -> Mens:
        """Have the organisation's own administrator register somebody."""
        toegang = lees_uitgifte(Winkel(self.map), kenmerk).geef_toegang()
        velden = {"sleutel": toegang.gebruiker, "naam": naam, "functie": functie, "rollen": rollen}
        async with self.deur(self.beheer(kenmerk, "beheerder")) as beheerder:
            antwoord = await beheerder.roep(
                "medewerker.registreren", {**velden, "geheimhouding": geheimhouding, **meer}
            )
        assert isinstance(antwoord, Gelukt)
        medewerker = antwoord.nummers["medewerker"]
        assert isinstance(medewerker, UUID)
        return Mens(medewerker, toegang)


def sticht(map_: Path, *organisaties: str) -> None:
    """Found a practice store with these organisations (``kenmerk:soort``)."""
    keuzes = [deel for organisatie in organisaties for deel in ("--organisatie", organisatie)]
    subprocess.run([*KRING, "stichten", "--winkel", str(map_), *keuzes], check=True, timeout=OPSTARTTIJD)


@contextmanager
def draaiend(map_: Path) -> Iterator[Oefenwinkel]:
    """Run the backend of a store; it is asked to stop, and waited for."""
    with subprocess.Popen([*KRING, "dienst", "--winkel", str(map_)], stdout=subprocess.PIPE, text=True) as proces:
        try:
            assert proces.stdout is not None
            regel = proces.stdout.readline()
            assert regel.startswith("gereed "), f"the backend did not start: {regel!r}"
            yield Oefenwinkel(map_)
        finally:
            proces.terminate()
            proces.wait(timeout=30)


def samen(werk: object) -> object:
    """Run one piece of async work from a fixture that is not async."""
    return asyncio.run(werk)  # type: ignore[arg-type]
