"""As of then: every verdict of every bundled scenario, decided again (CON-06), and shown as a log (LOG-01)."""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from domain.categorie import Categorie
from domain.feit import Vastgelegd
from domain.lezing import lezingen_van
from domain.medewerker import Medewerker
from domain.organisatie import MedewerkerGeregistreerd
from domain.partij import Geheimhouding
from domain.toestemming import ToestemmingGegeven
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import Open
from infra.dienst.plaatsen import Plaatsen
from infra.nats.winkel import Winkel
from infra.opdrachtregel.wegwijzer import draai
from infra.scenario.mensenboek import Mensenboek
from services.beleidskast import Beleidskast
from services.berichten.antwoord import Verzoek
from services.berichten.besluiten import Herhalingen
from services.casusboek import Casusboek
from services.deur.besluitenloket import Besluitenloket
from services.deur.oproep import Oproep
from services.geheugen import GeheugenArchief
from services.leeslog import Leeslog
from services.register import Register
from tests.archief import open_feiten, open_lezingen
from tests.logvorm import keur_record
from tests.oefenwinkel import Oefenwinkel
from tests.scenario.conftest import Gespeeld


@pytest.fixture(scope="module")
def in_regie(gespeeld: Gespeeld) -> dict[str, UUID]:
    """Every case that was played, by the name of who runs it."""

    async def vraag() -> dict[str, UUID]:
        winkel, gevonden = Oefenwinkel(gespeeld.map), {}
        boek = Mensenboek(Winkel(gespeeld.map))
        for een in boek.alle():
            from infra.nats.toegang import lees_toegang

            async with winkel.deur(lees_toegang(boek.bestand(een))) as deur:
                for casus in (await deur.werkvoorraad()).casussen:
                    if casus.ik_voer_regie:
                        gevonden[een.kort] = casus.casus
        return gevonden

    return asyncio.run(vraag())


async def _historie(gespeeld: Gespeeld, casus: UUID) -> tuple[tuple[Vastgelegd, ...], tuple[Vastgelegd, ...]]:
    winkel = Oefenwinkel(gespeeld.map)
    async with open_feiten(winkel) as feiten, open_lezingen(winkel) as lezingen:
        return await feiten.geschiedenis(casus), await lezingen.geschiedenis(lezingen_van(casus))


def _zeg(gespeeld: Gespeeld, wie: str, capfd: Any, *woorden: str) -> tuple[int, str, str]:
    code = draai([*woorden, "--winkel", str(gespeeld.map), "--als", wie])
    gezegd = capfd.readouterr()
    return code, gezegd.out, " ".join(gezegd.err.split())


@pytest.mark.eis("CON-06")
def test_elk_oordeel_van_elk_scenario_is_opnieuw_hetzelfde(
    gespeeld: Gespeeld, in_regie: dict[str, UUID], capfd: Any
) -> None:
    """Same answer, same articles, same facts: given, refused, asked, read, closed and tried alike, none left out."""
    assert len(in_regie) >= 4
    soorten = set()
    for wie, casus in in_regie.items():
        feiten, lezingen = asyncio.run(_historie(gespeeld, casus))
        sporen = sum(len(v.oordelen) for v in (*feiten, *lezingen))
        code, uit, fout = _zeg(gespeeld, wie, capfd, "oordeel", str(casus), "--json")
        assert uit, fout
        herhaald = Herhalingen.model_validate_json(uit).herhalingen
        assert [(h.moment, h.handeling, h.verschillen) for h in herhaald if not h.gelijk] == []
        assert (code, fout) == (0, "")
        assert len(herhaald) == sporen > 0
        assert all(h.toen == h.opnieuw and h.uitleg and h.uitleg_burger and len(h.wet) == 64 for h in herhaald)
        soorten |= {(h.handeling, h.toen.toegestaan) for h in herhaald if h.toen is not None}
    assert soorten >= {(h, mag) for h in ("geven", "vragen", "lezen") for mag in (True, False)}
    assert "toetsen" in {h for h, _ in soorten}


@pytest.mark.eis("LOG-01")
def test_het_besluitenlog_heeft_de_vorm_van_de_standaard(
    gespeeld: Gespeeld, in_regie: dict[str, UUID], capfd: Any
) -> None:
    """Mandatory fields of the Authorization Decision Log, policies by content hash, information by version."""
    for regisseur, zaak in in_regie.items():
        _, uit, _ = _zeg(gespeeld, regisseur, capfd, "besluiten", str(zaak), "--json")
        for regel in json.loads(uit)["besluiten"]:
            keur_record(regel)
    casus = in_regie["de-wit"]
    _, uit, _ = _zeg(gespeeld, "de-wit", capfd, "besluiten", str(casus), "--json")
    regels = json.loads(uit)["besluiten"]
    records = [r["record"] for r in regels]
    assert len({r["span_id"] for r in records}) == len(records)
    for regel, record in zip(regels, records, strict=True):
        assert len(record["trace_id"]) == 32
        assert len(record["span_id"]) == 16
        assert record["event_name"] == "adl.access_evaluation"
        assert record["status"] == "Unset"
        assert record["body"]["adl.core.response"]["decision"] is regel["toegestaan"]
        if regel["herhaalbaar"]:
            assert record["attributes"]["adl.core.policies"]["convenant"].startswith("sha256:")
            assert record["attributes"]["adl.core.information"]["casus"].startswith(f"{casus}@")
    assert "Noor" not in uit
    assert "zwemles" not in uit


@pytest.mark.eis("LOG-01")
def test_het_log_lezen_wordt_beslist_en_vastgelegd(gespeeld: Gespeeld, in_regie: dict[str, UUID], capfd: Any) -> None:
    """The regisseur's look stands in the log itself; a participant is refused and leaves a trace too."""
    casus = in_regie["de-wit"]
    _zeg(gespeeld, "de-wit", capfd, "besluiten", str(casus), "--json")
    code, uit, fout = _zeg(gespeeld, "visser", capfd, "besluiten", str(casus))
    assert (code, uit) == (1, "")
    assert "Dit kan alleen de regisseur" in fout
    _, uit, _ = _zeg(gespeeld, "de-wit", capfd, "besluiten", str(casus), "--json")
    regels = [
        (r["wie"], r["record"]["body"]["adl.core.request"]["resource"]["type"]) for r in json.loads(uit)["besluiten"]
    ]
    assert ("M. de Wit", "besluiten") in regels
    assert any(wie == "A. Visser" for wie, wat in regels if wat == "lezing")


def test_voor_mensen_staat_toen_naast_opnieuw(gespeeld: Gespeeld, in_regie: dict[str, UUID], capfd: Any) -> None:
    """One verdict by the beginning of its number, at its own moment and at another; what is wrong is said."""
    casus = str(in_regie["de-wit"])
    _, uit, _ = _zeg(gespeeld, "de-wit", capfd, "besluiten", casus, "--json")
    eerste = [r for r in json.loads(uit)["besluiten"] if r["handeling"] == "vragen" and not r["toegestaan"]][1]
    code, uit, _ = _zeg(gespeeld, "de-wit", capfd, "oordeel", casus, "--feit", eerste["besluit"][:8])
    assert code == 0
    assert "toen: nee." in uit
    assert "opnieuw: nee." in uit
    code, uit, _ = _zeg(
        gespeeld, "de-wit", capfd, "oordeel", casus, "--feit", eerste["besluit"], "--op", "2026-03-23 09:00"
    )
    assert code == 1
    assert "opnieuw: ja." in uit
    assert "Toen: geweigerd. Nu: toegestaan." in " ".join(uit.split())
    code, uit, _ = _zeg(gespeeld, "de-wit", capfd, "oordeel", casus, "--op", "2026-03-23 10:00")
    assert (code, "1 van de 1 oordelen" in uit) == (0, True)
    assert _zeg(gespeeld, "de-wit", capfd, "oordeel", casus, "--op", "morgen")[0] == 2
    assert _zeg(gespeeld, "de-wit", capfd, "oordeel", casus, "--feit", "zzzz")[0] == 2
    assert _zeg(gespeeld, "de-wit", capfd, "oordeel", casus, "--op", "2020-01-01 10:00")[0] == 2


async def _in_geheugen(
    gespeeld: Gespeeld, casus: UUID, verander: Callable[[Vastgelegd], Vastgelegd]
) -> tuple[Besluitenloket, Register]:
    """The part of the backend that decides again, on the played store with some facts altered."""
    feiten, lezingen = GeheugenArchief(), GeheugenArchief()
    winkel = Oefenwinkel(gespeeld.map)
    async with open_feiten(winkel) as echt, open_lezingen(winkel) as gelezen:
        async for positie, v in echt.volg(0):
            await feiten.voeg_toe((verander(v),))
            if positie == await echt.laatste_positie():
                break
        for v in await gelezen.geschiedenis(lezingen_van(casus)):
            await lezingen.voeg_toe((verander(v),))
    leeslog, register = Leeslog(lezingen, str), Register(feiten)
    kast = Beleidskast(feiten, Plaatsen(Winkel(gespeeld.map)))
    return Besluitenloket(Casusboek(feiten, leeslog), kast, register, leeslog, lezingen), register


def _met(model: Any, **velden: Any) -> Any:
    """The same model with other values; of what is sealed, the value inside."""
    if isinstance(model, Open):
        return model.model_copy(update={"waarde": _met(model.waarde, **velden)})
    return model.model_copy(update=velden)


def _minder_toestemming(v: Vastgelegd) -> Vastgelegd:
    if not isinstance(v.feit, ToestemmingGegeven):
        return v
    return v.model_copy(update={"feit": _met(v.feit, bereik=_met(v.feit.bereik, doel="iets anders"))})


def _ander_geheim(v: Vastgelegd) -> Vastgelegd:
    if not isinstance(v.feit, MedewerkerGeregistreerd):
        return v
    return v.model_copy(update={"feit": _met(v.feit, geheimhouding=Geheimhouding.GEEN)})


def _ander_stuk(v: Vastgelegd) -> Vastgelegd:
    if not isinstance(v.feit, VerstrekkingGedaan):
        return v
    return v.model_copy(update={"feit": _met(v.feit, afweging=_met(v.feit.afweging, categorie=Categorie.STRAFRECHT))})


def _ander_antwoord(v: Vastgelegd) -> Vastgelegd:
    sporen = tuple(_met(s, oordeel=_met(s.oordeel, toegestaan=False)) for s in v.oordelen)
    return v.model_copy(update={"oordelen": sporen})


@pytest.mark.eis("CON-06")
@pytest.mark.parametrize("verander", [_minder_toestemming, _ander_geheim, _ander_stuk, _ander_antwoord])
async def test_een_veranderd_feit_wordt_opgemerkt(
    gespeeld: Gespeeld, in_regie: dict[str, UUID], verander: Callable[[Vastgelegd], Vastgelegd]
) -> None:
    """The control: a consent, a secrecy, a disclosure or a verdict that was altered afterwards gives a difference."""
    casus = in_regie["de-wit"]

    async def herhaal(doe: Callable[[Vastgelegd], Vastgelegd]) -> Herhalingen:
        loket, register = await _in_geheugen(gespeeld, casus, doe)
        stand = await register.stand()
        regisseur: Medewerker = next(m for m in stand.medewerkers.values() if stand.naam(m.medewerker) == "M. de Wit")
        moment = (await _historie(gespeeld, casus))[0][-1].gebeurd
        oproep = Oproep(regisseur, Verzoek(opdracht=uuid4(), casus=casus), moment, stand)
        return Herhalingen.model_validate((await loket.herhaal(oproep)).beeld)

    assert all(h.gelijk for h in (await herhaal(lambda v: v)).herhalingen)
    anders = [h for h in (await herhaal(verander)).herhalingen if not h.gelijk]
    assert anders
    assert all(h.verschillen for h in anders)
