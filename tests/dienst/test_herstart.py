"""The backend ends, is killed, and starts again: what was acknowledged is there, and the lists are made anew."""

import asyncio
import os
import signal
import subprocess
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from domain.lezing import LezingGeweigerd, OpdrachtGeweigerd, PogingAfgewezen, lezingen_van
from services.berichten import eindpunt
from services.berichten.antwoord import Fout, Gelukt, Geweigerd
from services.klant import Deur
from tests.archief import open_lezingen
from tests.dienst.janssen import open_casus
from tests.oefenwinkel import KRING, Mens, Oefenwinkel, draaiend, sticht

POGING = {"moment": "2026-02-19T10:00:00+01:00", "hoe": "telefoon", "resultaat": "geen gehoor"}
SCHRIJVERS = 6


async def _schrijf_tot_het_stopt(deur: Deur, casus: object, burger: object, gelukt: list[object]) -> None:
    """Give commands until the server is gone; keep the ids of those that were acknowledged."""
    from uuid import uuid4

    while True:
        opdracht = uuid4()
        try:
            antwoord = await deur.roep(
                "contact.vastleggen",
                {"over": str(burger), **POGING},
                casus=casus,  # type: ignore[arg-type]
                opdracht=opdracht,
            )
        except Exception:  # noqa: BLE001 - the server was killed: whatever the line says, it ends here
            return
        if not isinstance(antwoord, Gelukt):
            return
        gelukt.append(opdracht)


def _server(winkel: Oefenwinkel) -> int:
    """The process id of the server of this store."""
    for map_ in Path("/proc").glob("[0-9]*"):
        try:
            if b"nats-server" in (map_ / "cmdline").read_bytes() and (map_ / "cwd").resolve() == winkel.map / "server":
                return int(map_.name)
        except OSError:
            continue
    raise AssertionError("the server of this store does not run")


def test_na_kill_9_is_er_niets_verloren_wat_was_bevestigd(tmp_path: Path) -> None:
    """The server is killed under load: everything acknowledged is in the file after a restart, and once."""
    map_ = tmp_path / "w"
    sticht(map_, "ggd-rivierenland:ggd")
    gelukt: list[object] = []

    async def werk(winkel: Oefenwinkel) -> tuple[Mens, object]:
        await winkel.zet_klok("ggd-rivierenland", "2026-02-20 10:00")
        baak = await winkel.registreer("ggd-rivierenland", "Baak", "lid", ["regie", "hulpverlening"], "beroep")
        async with winkel.deur(baak) as deur:
            casus, burger = await open_casus(deur)
            schrijvers = [
                asyncio.ensure_future(_schrijf_tot_het_stopt(deur, casus, burger, gelukt)) for _ in range(SCHRIJVERS)
            ]
            while len(gelukt) < 30:  # noqa: ASYNC110 - the writers only append
                await asyncio.sleep(0.01)
            os.kill(_server(winkel), signal.SIGKILL)
            for schrijver in schrijvers:
                schrijver.cancel()
            await asyncio.gather(*schrijvers, return_exceptions=True)
        return baak, casus

    with draaiend(map_) as winkel:
        baak, casus = asyncio.run(werk(winkel))
    # The lists are thrown away as well: they come back from the facts alone.
    subprocess.run([*KRING, "herbouw", "--winkel", str(map_)], check=True, timeout=30)

    async def kijk(winkel: Oefenwinkel) -> int:
        async with winkel.deur(baak) as deur:
            werk_ = await deur.werkvoorraad()
            assert [rij.casus for rij in werk_.casussen] == [casus]
            dossier = await deur.dossier(casus)  # type: ignore[arg-type]
            return [g.topic for g in dossier.tijdlijn].count("contact.gezocht")

    with draaiend(map_) as winkel:
        bewaard = asyncio.run(kijk(winkel))
    assert len(gelukt) <= bewaard <= len(gelukt) + SCHRIJVERS


@pytest.mark.eis("LOG-01")
def test_na_ctrl_c_staat_elke_poging_in_het_log(tmp_path: Path) -> None:
    """Attempts that were only counted yet are written before the server goes, also when a whole terminal stops."""
    map_ = tmp_path / "w"
    sticht(map_, "ggd-rivierenland:ggd", "thuiszorg-zon:thuiszorg")

    async def probeer(winkel: Oefenwinkel) -> UUID:
        await winkel.zet_klok("ggd-rivierenland", "2026-02-20 10:00")
        baak = await winkel.registreer("ggd-rivierenland", "Baak", "lid", ["regie", "hulpverlening"], "beroep")
        buur = await winkel.registreer("thuiszorg-zon", "Buur", "lid", ["hulpverlening"], "beroep")
        async with winkel.deur(baak) as deur:
            casus, _ = await open_casus(deur)
            velden = {"medewerker": str(buur.id), "kring": "klein", "taak": "bezoek", "doel": "zorg"}
            assert isinstance(await deur.roep("deelnemer.toevoegen", velden, casus=casus), Gelukt)
        async with winkel.deur(buur) as deur:
            for _ in range(7):
                assert isinstance(await deur.roep("casus.afsluiten", {"reden": "klaar"}, casus=casus), Geweigerd)
                assert isinstance(await deur.roep(eindpunt.DOSSIER, casus=casus), Geweigerd)
                assert isinstance(await deur.roep(eindpunt.OVERZICHT, casus=uuid4()), Fout)
        return casus

    async def lees(winkel: Oefenwinkel, casus: UUID) -> list[int]:
        async with open_lezingen(winkel) as archief:
            van_de_casus = await archief.geschiedenis(lezingen_van(casus))
            [organisatie] = {v.wie.organisatie for v in van_de_casus}
            feiten = [v.feit for v in (*van_de_casus, *await archief.geschiedenis(lezingen_van(organisatie)))]
        soorten = (OpdrachtGeweigerd, LezingGeweigerd, PogingAfgewezen)
        return [sum(f.aantal for f in feiten if isinstance(f, soort)) for soort in soorten]

    dienst = subprocess.Popen(
        [*KRING, "dienst", "--winkel", str(map_)], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert dienst.stdout is not None
    assert dienst.stdout.readline().startswith("gereed ")
    casus = asyncio.run(probeer(Oefenwinkel(map_)))
    os.killpg(dienst.pid, signal.SIGINT)
    dienst.wait(timeout=30)
    dienst.stdout.close()
    with draaiend(map_) as winkel:
        assert asyncio.run(lees(winkel, casus)) == [7, 7, 7]
