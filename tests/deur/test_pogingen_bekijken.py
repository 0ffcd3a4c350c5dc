"""An administrator sees how often and where their own people knocked in vain; not about what (LOG-01, LOG-02)."""

import json
from typing import Any

import pytest

from domain.lezing import PogingAfgewezen, lezingen_van
from domain.organisatie import organisatie_id
from services.berichten import eindpunt
from services.deur.pogingenkijk import INGEZIEN
from services.poorten import ArchiefFout
from tests.deur.huis import Huis, id_
from tests.deur.test_je_kunt_niet_kijken import _verhaal


async def _kijk(huis: Huis, organisatie: str) -> list[tuple[str, str, str | None, int]]:
    antwoord = json.loads(await huis.beheer(organisatie, eindpunt.POGINGEN))
    return [(p["wie"], p["soort"], p["eindpunt"], p["aantal"]) for p in antwoord["beeld"]["pogingen"]]


@pytest.mark.eis("LOG-01", "LOG-02")
async def test_de_beheerder_ziet_hoe_vaak_en_waar_en_niet_wat() -> None:
    """Hidden and unknown cases look the same; nobody of another organisation is in it; the look is in it next time."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    for gevraagd in (casus, id_("bestaat niet"), casus):
        await huis.roep("groen", eindpunt.OVERZICHT, gevraagd)
    await huis.roep("groen", eindpunt.PERSOON_ZOEKEN, None, naam="meneer Janssen")
    await huis.roep("smit", eindpunt.OVERZICHT, casus)
    await huis.leeslog.sluit()
    verwacht: list[tuple[str, str, str | None, int]] = [
        ("groen", "niet gevonden", eindpunt.OVERZICHT, 1),
        ("groen", "niets gevonden", eindpunt.PERSOON_ZOEKEN, 1),
        ("groen", "niet gevonden", eindpunt.OVERZICHT, 2),
    ]
    assert await _kijk(huis, "wijkteam") == verwacht
    rauw = await huis.beheer("wijkteam", eindpunt.POGINGEN)
    assert str(casus).encode() not in rauw
    assert b"Janssen" not in rauw
    [*eerst, laatst] = await _kijk(huis, "wijkteam")
    assert eerst[:3] == verwacht
    assert laatst[1:] == (INGEZIEN, eindpunt.POGINGEN, 1)


@pytest.mark.eis("LOG-02")
async def test_een_ander_dan_de_beheerder_ziet_het_niet_en_dat_telt_mee() -> None:
    """A professional is refused, and the refusal stands in the very list."""
    huis, _ = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    antwoord = json.loads(await huis.roep("groen", eindpunt.POGINGEN))
    assert antwoord["redenen"][0]["eis"] == "LOG-02"
    assert await _kijk(huis, "wijkteam") == [("groen", "niet toegestaan", eindpunt.POGINGEN, 1)]


@pytest.mark.eis("LOG-01")
async def test_zonder_log_is_er_ook_geen_lijst() -> None:
    """The look is recorded before it is shown."""
    huis, _ = await _verhaal(meer=False, reden="Hij begrijpt het niet.")

    async def weg(_: object) -> int:
        raise ArchiefFout("onbereikbaar")

    huis.lezingen.voeg_toe = weg  # type: ignore[method-assign]
    assert json.loads(await huis.beheer("wijkteam", eindpunt.POGINGEN))["code"] == "storing"


async def test_een_oude_poging_is_nog_te_lezen() -> None:
    """From before it was kept what was called: it says nothing else than it did."""
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    await huis.roep("groen", eindpunt.OVERZICHT, casus)
    [v] = await huis.lezingen.geschiedenis(lezingen_van(organisatie_id("wijkteam")))
    oud: dict[str, Any] = {"kenmerk": "x", "op": "2026-02-22", "aantal": 3}
    huis.lezingen._alles[-1] = v.model_copy(update={"feit": PogingAfgewezen.model_validate(oud)})
    assert await _kijk(huis, "wijkteam") == [("groen", "niet gevonden", None, 3)]
