"""A store for real life is founded unsigned: each organisation binds itself, with its own key."""

import asyncio
import subprocess
from pathlib import Path

import pytest

from domain.organisatie import organisatie_id
from domain.partij import Binding
from services.berichten.convenantleven import Partijstand
from tests.dienst.kringproces import Kring
from tests.oefenwinkel import KRING, Oefenwinkel, draaiend

BUNDEL = Path(__file__).parents[2] / "policies" / "convenanten" / "bemoeizorg.yaml"


async def _partijen(winkel: Oefenwinkel) -> dict[str, Partijstand]:
    """How every organisation stands to the bundled convenant, by short name."""
    async with winkel.deur(winkel.beheer("ggd-lek", "beheerder")) as deur:
        leven = await deur.convenantenleven()
    [versie] = next(c for c in leven.convenanten if c.convenant == "bemoeizorg").versies
    wie = {organisatie_id(winkel.beheer(k, "beheerder").account): k for k in ("ggd-lek", "ggz-lek")}
    return {wie[p.organisatie]: p for p in versie.partijen}


@pytest.mark.eis("CON-02", "ORG-03")
def test_in_productie_tekent_elke_organisatie_zelf(tmp_path: Path) -> None:
    """Nobody is bound after founding; one signs; one that is admitted later signs and accedes."""
    map_ = tmp_path / "w"
    velden = ["--winkel", str(map_), "--productie", "--organisatie", "ggd-lek:ggd"]
    subprocess.run([*KRING, "stichten", *velden], check=True, timeout=90)
    with draaiend(map_) as winkel:
        kring = Kring(winkel)
        subprocess.run(
            [*KRING, "organisatie", "toelaten", "ggz-lek:ggz", "--winkel", str(map_)], check=True, timeout=90
        )
        voor = asyncio.run(_partijen(winkel))
        assert {p.binding for p in voor.values()} == {Binding.NIET_GETEKEND}
        gelezen = tmp_path / "gelezen.yaml"
        gelezen.write_text(kring.proces("ggz-lek", "tekst", "bemoeizorg").stdout, encoding="utf-8")
        assert gelezen.read_bytes() == BUNDEL.read_bytes()
        for wie in ("ggd-lek", "ggz-lek"):
            code, gezegd = kring(wie, "ondertekenen", "bemoeizorg", "--bestand", str(gelezen))
            assert code == 0, gezegd
        na = asyncio.run(_partijen(winkel))
    assert {p.binding for p in na.values()} == {Binding.GEBONDEN}
    assert {k: p.toegetreden for k, p in na.items()} == {"ggd-lek": False, "ggz-lek": True}
