"""One practice store for all tests of the running backend, and the people of the Janssen and bemoeizorg stories."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.oefenwinkel import Mens, Oefenwinkel, draaiend, sticht

ORGANISATIES = (
    "ggd-rivierenland:ggd",
    "woonstichting-lek:woningcorporatie",
    "thuiszorg-zon:thuiszorg",
    "wijkteam-noord:wijkteam",
)


@dataclass(frozen=True)
class Mensen:
    """Who is registered in the store."""

    baak: Mens
    pietersen: Mens
    verbrugge: Mens
    groen: Mens
    buur: Mens
    """A colleague of Groen, in the same team, who takes part in no case."""


@pytest.fixture(scope="session")
def oefenwinkel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Oefenwinkel]:
    """A running practice store."""
    map_ = tmp_path_factory.mktemp("winkel") / "w"
    sticht(map_, *ORGANISATIES)
    with draaiend(map_) as winkel:
        asyncio.run(winkel.zet_klok("ggd-rivierenland", "2026-02-20 10:00"))
        yield winkel


@pytest.fixture(scope="session")
def mensen(oefenwinkel: Oefenwinkel) -> Mensen:
    """The professionals, each registered by their own organisation."""

    async def registreer() -> Mensen:
        doe = oefenwinkel.registreer
        regie = ["regie", "hulpverlening"]
        return Mensen(
            baak=await doe("ggd-rivierenland", "C. Baak", "lid bemoeizorgteam", regie, "beroep"),
            pietersen=await doe("woonstichting-lek", "P. Pietersen", "consulent wonen", ["hulpverlening"], "contract"),
            verbrugge=await doe("thuiszorg-zon", "P. Verbrugge", "coordinator", regie, "beroep"),
            groen=await doe("wijkteam-noord", "H. Groen", "wijkteamlid", regie, "ambt"),
            buur=await doe("wijkteam-noord", "K. de Buur", "wijkteamlid", ["hulpverlening"], "ambt"),
        )

    return asyncio.run(registreer())
