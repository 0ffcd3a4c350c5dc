"""The cupboard of versions: each is read for itself, when somebody asks for it."""

from datetime import date

import pytest

from domain.convenantversie import CONVENANTEN
from policies.tabelbestand import TabelGeschonden
from services.beleidskast import Beleidskast
from services.poorten import BeleidOnbekend
from tests.deur.huis import Huis

STUK = "0" * 64
DAG = date(2026, 2, 22)


@pytest.mark.eis("CON-02")
async def test_een_geschonden_versie_houdt_geen_andere_tegen() -> None:
    """Given two versions of which one has a broken table, the other still answers and the broken one never does."""
    huis = await Huis().open()
    await huis.zet(CONVENANTEN, huis.voorstel.model_copy(update={"hash": STUK, "tabel": STUK, "versie": 2}))
    huis.tabellen.bewaar(STUK, b"{}")
    kast = Beleidskast(huis.feiten, huis.tabellen)
    assert (await kast.versie(huis.voorstel.hash, DAG)).hash == huis.voorstel.hash
    with pytest.raises(TabelGeschonden):
        await kast.versie(STUK, DAG)


async def test_wat_niet_is_voorgesteld_is_er_niet() -> None:
    """An unknown hash is told apart from a broken one."""
    huis = await Huis().open()
    with pytest.raises(BeleidOnbekend):
        await Beleidskast(huis.feiten, huis.tabellen).versie("f" * 64, DAG)
