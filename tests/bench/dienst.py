"""The running backend, end to end: a call from a partner's process to the door and back, with everything on."""

import asyncio
import json
import statistics
import subprocess
import time
from pathlib import Path

from domain.niveau import Niveau
from tests.bench.meting import Meting
from tests.dienst.janssen import deel_met_toestemming, open_casus
from tests.oefenwinkel import Mens, Oefenwinkel, draaiend, sticht

KEER = 60


def meet(map_: Path) -> list[Meting]:
    """About forty seconds: founds a store, runs the backend, calls it."""
    begin = time.perf_counter()
    sticht(map_, "ggd-rivierenland:ggd", "woonstichting-lek:woningcorporatie")
    gesticht = time.perf_counter() - begin
    begin = time.perf_counter()
    with draaiend(map_) as winkel:
        gestart = time.perf_counter() - begin
        metingen = asyncio.run(_meet(winkel))
        geheugen = _geheugen(winkel)
    kort = [("found a store", gesticht, "s"), ("start the backend", gestart, "s"), *geheugen]
    return metingen + [Meting(naam, waarde, eenheid) for naam, waarde, eenheid in kort]


async def _meet(winkel: Oefenwinkel) -> list[Meting]:
    await winkel.zet_klok("ggd-rivierenland", "2026-02-20 10:00")
    baak = await winkel.registreer("ggd-rivierenland", "Baak", "lid", ["regie", "hulpverlening"], "beroep")
    piet = await winkel.registreer("woonstichting-lek", "Piet", "consulent", ["hulpverlening"], "contract")
    return [
        *await _opdrachten(winkel, baak),
        *await _lezingen(winkel, baak, piet),
    ]


async def _opdrachten(winkel: Oefenwinkel, baak: Mens) -> list[Meting]:
    poging = {"moment": "2026-02-19T10:00:00+01:00", "hoe": "telefoon", "resultaat": "geen gehoor"}
    async with winkel.deur(baak) as deur:
        tijden = []
        for _ in range(KEER):
            casus, burger = await open_casus(deur)
            begin = time.perf_counter()
            await deur.roep("contact.vastleggen", {"over": str(burger), **poging}, casus=casus)
            tijden.append(time.perf_counter() - begin)
    return _p50_p95("command on a case, end to end", tijden)


async def _lezingen(winkel: Oefenwinkel, baak: Mens, piet: Mens) -> list[Meting]:
    lezen, lijst = [], []
    async with winkel.deur(baak) as deur, winkel.deur(piet) as lezer:
        for _ in range(KEER // 3):
            casus, _, _ = await deel_met_toestemming(deur, baak.id, piet.id)
            begin = time.perf_counter()
            await lezer.lees(casus, Niveau.BUITENKANT)
            lezen.append(time.perf_counter() - begin)
            begin = time.perf_counter()
            await lezer.werkvoorraad()
            lijst.append(time.perf_counter() - begin)
    return [*_p50_p95("reading, recorded before it is shown", lezen), *_p50_p95("worklist, up to the last fact", lijst)]


def _p50_p95(naam: str, tijden: list[float]) -> list[Meting]:
    delen = statistics.quantiles(tijden, n=20)
    return [
        Meting(f"{naam}, p50", statistics.median(tijden) * 1e3, "ms"),
        Meting(f"{naam}, p95", delen[18] * 1e3, "ms"),
    ]


def _geheugen(winkel: Oefenwinkel) -> list[tuple[str, float, str]]:
    """Resident memory of the processes that serve this store."""
    lopend = json.loads((winkel.map / "lopend.json").read_text(encoding="utf-8"))
    uit = subprocess.run(["ps", "-eo", "rss,args"], capture_output=True, text=True, check=True).stdout
    backend = [
        int(r.split(None, 1)[0]) for r in uit.splitlines()[1:] if "infra.dienst.kind" in r and str(winkel.map) in r
    ]
    server = [int(r.split(None, 1)[0]) for r in uit.splitlines()[1:] if "nats-server -c" in r]
    assert lopend["pid"]
    return [
        (f"memory of the backend, {len(backend)} processes", sum(backend) / 1024, "MB"),
        ("memory of the server", max(server) / 1024, "MB"),
    ]
