"""AuthZEN over HTTP: questions through the gateway, the door and the table, one after another and side by side."""

import asyncio
import statistics
import time
from pathlib import Path
from typing import Any

import httpx

from services.berichten.eindpunt import AUTHZEN_EVALUATION
from tests.authzen.vragen import evaluatie, lezen, stuk
from tests.bench.meting import Meting
from tests.dienst.janssen import deel_met_toestemming
from tests.dienst.test_authzen_over_http import TOKEN, poort
from tests.oefenwinkel import Mens, Oefenwinkel, draaiend, sticht

KEER = 200
NAAST_ELKAAR = 16


def meet(map_: Path) -> list[Meting]:
    """About thirty seconds: founds a store, runs the backend and the gateway, asks."""
    winkelmap = map_ / "authzen"
    sticht(winkelmap, "ggd-rivierenland:ggd", "woonstichting-lek:woningcorporatie")
    token = map_ / "token"
    token.touch(0o600)
    token.write_text(TOKEN, encoding="ascii")
    with draaiend(winkelmap) as winkel:
        return asyncio.run(_meet(winkel, map_, token))


async def _meet(winkel: Oefenwinkel, map_: Path, token: Path) -> list[Meting]:
    await winkel.zet_klok("ggd-rivierenland", "2026-02-20 10:00")
    baak = await winkel.registreer("ggd-rivierenland", "Baak", "lid", ["regie", "hulpverlening"], "beroep")
    piet = await winkel.registreer("woonstichting-lek", "Piet", "consulent", ["hulpverlening"], "contract")
    async with winkel.deur(baak) as deur:
        casus, _, verstrekking = await deel_met_toestemming(deur, baak.id, piet.id)
    with poort(winkel, piet, map_ / "piet", "--token-bestand", str(token)) as adres:
        async with httpx.AsyncClient(base_url=adres, headers={"authorization": f"Bearer {TOKEN}"}) as http:
            een = evaluatie(piet.id, stuk(casus, verstrekking), "buitenkant")
            return await _metingen(http, een, await _over_nats(winkel, piet, een))


async def _over_nats(winkel: Oefenwinkel, piet: Mens, een: dict[str, Any]) -> float:
    """Seconds for the same question to the door itself, the middle one."""
    tijden = []
    async with winkel.deur(piet) as deur:
        for _ in range(KEER):
            begin = time.perf_counter()
            await deur.roep(AUTHZEN_EVALUATION, een)
            tijden.append(time.perf_counter() - begin)
    return statistics.median(tijden)


async def _metingen(http: httpx.AsyncClient, een: dict[str, Any], nats: float) -> list[Meting]:
    reeks = {**een, "evaluations": [{"action": lezen(n)} for n in ("dat", "buitenkant")] * 25}
    await _na_elkaar(http, "evaluation", een, 20)
    tijden = await _na_elkaar(http, "evaluation", een, KEER)
    p50 = statistics.median(tijden)
    reekstijden = await _na_elkaar(http, "evaluations", reeks, KEER // 10)
    begin = time.perf_counter()
    await asyncio.gather(*(_na_elkaar(http, "evaluation", een, KEER // NAAST_ELKAAR) for _ in range(NAAST_ELKAAR)))
    samen = KEER // NAAST_ELKAAR * NAAST_ELKAAR / (time.perf_counter() - begin)
    return [
        Meting("AuthZEN evaluation over HTTP, p50", p50 * 1e3, "ms", "the same over NATS", nats / p50),
        Meting("AuthZEN evaluation over HTTP, p95", statistics.quantiles(tijden, n=20)[18] * 1e3, "ms"),
        Meting(f"AuthZEN evaluations over HTTP, {NAAST_ELKAAR} side by side", samen, "/s"),
        Meting("AuthZEN batch of 50 over HTTP, per evaluation", statistics.median(reekstijden) / 50 * 1e3, "ms"),
    ]


async def _na_elkaar(http: httpx.AsyncClient, soort: str, vraag: dict[str, Any], keer: int) -> list[float]:
    tijden = []
    for _ in range(keer):
        begin = time.perf_counter()
        antwoord = await http.post(f"/access/v1/{soort}", json=vraag)
        tijden.append(time.perf_counter() - begin)
        besluiten = antwoord.json().get("evaluations", [antwoord.json()])
        assert all(b["decision"] for b in besluiten), antwoord.text
    return tijden
