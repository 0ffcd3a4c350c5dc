"""Who was found for whom is a reading; a miss is counted; what was typed is nowhere (LOG-01)."""

import json
from typing import Any
from uuid import UUID

import pytest

from domain.feit import Vastgelegd
from domain.lezing import Gelezen, PogingAfgewezen, Pogingsoort, lezingen_van
from domain.medewerker import Rol
from domain.organisatie import organisatie_id
from domain.verzegeld import inhoud_van
from services.berichten import eindpunt
from services.poorten import ArchiefFout
from tests.deur.huis import Huis, id_
from tests.deur.test_je_kunt_niet_kijken import _verhaal
from tests.deur.test_uitleg_aan_de_deur import _burger, _log

JANSSEN = {"naam": "meneer Janssen"}


async def _zaak() -> tuple[Huis, UUID]:
    huis, casus = await _verhaal(meer=False, reden="Hij begrijpt het niet.")
    return huis, casus


async def _zoek(huis: Huis, wie: str, **naar: Any) -> dict[str, Any]:
    antwoord: dict[str, Any] = json.loads(await huis.roep(wie, eindpunt.PERSOON_ZOEKEN, None, **naar))
    return antwoord


async def _pogingen(huis: Huis, organisatie: str) -> list[tuple[Pogingsoort, int]]:
    await huis.leeslog.sluit()
    alle: tuple[Vastgelegd, ...] = await huis.lezingen.geschiedenis(lezingen_van(organisatie_id(organisatie)))
    return [(v.feit.soort, v.feit.aantal) for v in alle if isinstance(v.feit, PogingAfgewezen)]


@pytest.mark.eis("LOG-01")
async def test_wie_gevonden_is_is_gelezen() -> None:
    """One reading for who was found, about them, in that case; again within a short time is the same one."""
    huis, casus = await _zaak()
    burger = await _burger(huis, casus)
    for _ in range(2):
        [plaats] = (await _zoek(huis, "verbrugge", **JANSSEN))["beeld"]["plaatsen"]
        assert plaats["persoon"] == str(burger)
    [v] = await _log(huis, casus)
    assert isinstance(v.feit, Gelezen)
    assert (v.feit.over, v.wie.medewerker, v.wie.rol) == (burger, id_("verbrugge"), Rol.REGIE)
    gezien = inhoud_van(v.feit.gezien)
    assert gezien is not None
    assert gezien.beeld == "gevonden"
    assert await _pogingen(huis, "thuiszorg") == []


@pytest.mark.eis("LOG-01", "DOS-05")
async def test_wie_misgrijpt_wordt_geteld_en_wat_er_getypt_is_staat_nergens() -> None:
    """Unknown, not a case of theirs, not run by them: the same answer and the same trace."""
    huis, casus = await _zaak()
    antwoorden = []
    for wie, naar in (
        ("verbrugge", {"naam": "Onbekende Achternaam"}),
        ("verbrugge", {"bsn": "111222333"}),
        ("verbrugge", {**JANSSEN, "geboren": "1980-01-01"}),
        ("pietersen", JANSSEN),
        ("smit", JANSSEN),
    ):
        antwoorden.append((await _zoek(huis, wie, **naar))["beeld"])
    assert antwoorden == [{"plaatsen": []}] * 5
    assert await _log(huis, casus) == ()
    assert await _pogingen(huis, "thuiszorg") == [(Pogingsoort.NIETS, 1), (Pogingsoort.NIETS, 2)]
    assert await _pogingen(huis, "corporatie") == await _pogingen(huis, "ggz") == [(Pogingsoort.NIETS, 1)]
    alles = "".join(v.model_dump_json() for v in huis.lezingen._alles)
    assert not [woord for woord in ("Achternaam", "111222333", "1980", "Janssen") if woord in alles]


@pytest.mark.eis("CON-02", "LOG-01")
async def test_een_opgeschorte_organisatie_vindt_niemand() -> None:
    """Whoever is looked for, found or not: the same refusal, with its trace."""
    huis, casus = await _zaak()
    await huis.beheer("thuiszorg", "convenant.opschorten", convenant="bemoeizorg", reden="een datalek")
    antwoorden = [await _zoek(huis, "verbrugge", **naar) for naar in (JANSSEN, {"naam": "Niemand"})]
    assert antwoorden[0] == antwoorden[1]
    assert antwoorden[0]["redenen"][0]["zin"] == "De deelname van uw organisatie aan het convenant is opgeschort."
    assert await _log(huis, casus) == ()
    assert await _pogingen(huis, "thuiszorg") == [(Pogingsoort.GEWEIGERD, 1), (Pogingsoort.GEWEIGERD, 1)]


@pytest.mark.eis("LOG-01")
async def test_zonder_log_wordt_er_niemand_gevonden_en_niet_gezegd_dat_er_niemand_is() -> None:
    """Found or not: with the log away the answer is the same error, also just after a miss that was recorded."""
    huis, _ = await _zaak()
    await _zoek(huis, "verbrugge", naam="Niemand")

    async def weg(_: object) -> int:
        raise ArchiefFout("onbereikbaar")

    huis.lezingen.voeg_toe = weg  # type: ignore[method-assign]
    huis.lezingen.laatste_versie = weg  # type: ignore[method-assign]
    antwoorden = [await _zoek(huis, "verbrugge", **naar) for naar in ({"naam": "Niemand"}, JANSSEN, {"naam": "Piet"})]
    assert {(a["soort"], a["code"], a["zin"]) for a in antwoorden} == {
        ("fout", "storing", "Dit kon niet worden vastgelegd. Er is niets gedaan. onbereikbaar")
    }
