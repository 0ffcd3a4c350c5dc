"""Every answer of AuthZEN leaves a record or is counted in one: no as well as yes, in a search as in a question."""

import json
from itertools import product
from typing import Any
from uuid import UUID, uuid4

import pytest

from domain.feit import Vastgelegd
from domain.lezing import LezingGeweigerd, OordeelGeveld, PogingAfgewezen, Pogingsoort, lezingen_van
from domain.organisatie import organisatie_id
from domain.verzegeld import inhoud_van
from services import leeslog
from services.poorten import ArchiefFout
from tests.authzen.gesprek import GEWOON, Gesprek, Gift, speel
from tests.authzen.test_authzen_oordeel import _geven
from tests.authzen.vragen import evaluatie, lezen, mag, rauw, stuk, subject, vraag, zaak
from tests.deur.huis import MENSEN, id_

NIEMAND = {"type": "ruimteschip", "id": "x"}


async def _alles(g: Gesprek) -> tuple[Vastgelegd, ...]:
    """What the log holds once every count was written."""
    await g.huis.leeslog.sluit()
    stromen = [g.casus, *(organisatie_id(o) for o, *_ in MENSEN.values())]
    return tuple([v for s in stromen for v in await g.huis.lezingen.geschiedenis(lezingen_van(s))])


async def _som(g: Gesprek) -> int:
    return sum(v.feit.aantal for v in await _alles(g) if hasattr(v.feit, "aantal"))


def _vragen(g: Gesprek) -> list[tuple[str, str, dict[str, Any]]]:
    """By whom, what kind, and what: all that can be told, yes or no, with a reason or without."""
    eigen, geheim = g.stukken
    een = [
        ("pietersen", evaluatie("pietersen", stuk(g.casus, eigen))),
        ("pietersen", evaluatie("pietersen", stuk(g.casus, eigen), "inhoud")),
        ("pietersen", evaluatie("pietersen", stuk(g.casus, geheim))),
        ("pietersen", evaluatie("smit", stuk(g.casus, eigen))),
        ("pietersen", evaluatie("pietersen", zaak(g.casus, "gezondheid"))),
        ("pietersen", evaluatie("pietersen", zaak(uuid4()))),
        ("groen", evaluatie("groen", zaak(g.casus))),
        ("pietersen", {**evaluatie("pietersen", zaak(g.casus)), "subject": NIEMAND}),
        ("pietersen", {**evaluatie("pietersen", zaak(g.casus)), "action": {"name": "landen"}}),
        ("pietersen", evaluatie("pietersen", {"type": "verstrekking", "id": "'; drop table"})),
        ("verbrugge", _geven(g, "pietersen", "ondersteuning", einddatum="2026-06-01")),
        ("verbrugge", _geven(g, "pietersen", "gezondheid")),
        ("verbrugge", _geven(g, "niemand", "ondersteuning")),
    ]
    zoek: list[tuple[str, str, dict[str, Any]]] = [
        (wie, soort, {**inhoud, "page": bladzij})
        for wie, bron, bladzij in product(
            ("verbrugge", "pietersen", "groen"),
            (stuk(g.casus, geheim), stuk(g.casus, uuid4()), zaak(uuid4()), zaak(g.casus, "gezondheid"), NIEMAND),
            ({"limit": 0}, {"limit": 1}, {}),
        )
        for soort, inhoud in (
            ("search/subject", {"subject": {"type": "medewerker"}, "action": lezen("inhoud"), "resource": bron}),
            ("search/action", {"subject": subject(wie), "resource": bron}),
            (
                "search/resource",
                {
                    "subject": subject(wie),
                    "action": lezen("inhoud"),
                    "resource": {"type": bron["type"], "properties": {"casus": bron["id"].partition("/")[0]}},
                },
            ),
        )
    ]
    return [(wie, "evaluation", q) for wie, q in een] + zoek


@pytest.mark.eis("LOG-01")
async def test_elk_antwoord_geeft_een_regel_of_telt_mee() -> None:
    """One by one, and again: what was told before is one record within ten minutes when yes, and counted when no."""
    g = await speel(*GEWOON)
    for wie, soort, inhoud in _vragen(g):
        voor = await _som(g)
        antwoord = json.loads(await rauw(g.huis, wie, soort, inhoud))["beeld"]
        eerste = await _som(g)
        assert eerste > voor or antwoord.get("results"), (wie, soort, inhoud)
        await rauw(g.huis, wie, soort, inhoud)
        nee = antwoord.get("decision") is False or antwoord.get("results") == []
        assert await _som(g) > eerste or not nee, (wie, soort, inhoud)


@pytest.mark.eis("LOG-01")
async def test_in_een_reeks_telt_elke_vraag_mee() -> None:
    """Twenty questions about nothing are twenty attempts, whichever way they are nothing; misshapen ones too."""
    g = await speel(*GEWOON)
    geheim = list(g.stukken)[1]
    for bron, soort in (
        (stuk(g.casus, geheim), LezingGeweigerd),
        (zaak(uuid4()), PogingAfgewezen),
        (zaak(g.casus, "gezondheid"), LezingGeweigerd),
    ):
        voor = await _som(g)
        reeks = {**evaluatie("pietersen", bron), "evaluations": [{}] * 20}
        await vraag(g.huis, "pietersen", "evaluations", reeks)
        assert await _som(g) - voor == 20
        assert isinstance([v.feit for v in await _alles(g) if isinstance(v.feit, soort)][-1], soort)
    voor = await _som(g)
    await rauw(g.huis, "pietersen", "evaluations", {"evaluations": [{}, 7, "x"]})
    assert await _som(g) - voor == 3
    await g.huis.beheer("corporatie", "convenant.opschorten", convenant="bemoeizorg", reden="een datalek")
    voor = await _som(g)
    await vraag(g.huis, "pietersen", "evaluations", {**evaluatie("pietersen", zaak(g.casus)), "evaluations": [{}] * 5})
    assert await _som(g) - voor == 5


@pytest.mark.eis("LOG-01")
async def test_wat_een_zoekvraag_dicht_vond_staat_er_met_oordeel() -> None:
    """An action search that tells three refusals keeps three verdicts; a search over people one for each."""
    g = await speel(*GEWOON)
    geheim = list(g.stukken)[1]
    await vraag(g.huis, "verbrugge", "search/action", {"subject": subject("groen"), "resource": stuk(g.casus, geheim)})
    [v] = [v for v in await _alles(g) if isinstance(v.feit, OordeelGeveld)]
    assert [inhoud_van(s.oordeel).toegestaan for s in v.oordelen] == [False] * 3  # type: ignore[union-attr]
    assert {s.ontvanger for s in v.oordelen} == {id_("groen")}
    wie = {"subject": {"type": "medewerker"}, "action": lezen("inhoud"), "resource": stuk(g.casus, geheim)}
    gevonden = await vraag(g.huis, "verbrugge", "search/subject", wie)
    mensen = [(s.ontvanger, inhoud_van(s.oordeel).toegestaan) for v in (await _alles(g))[1:] for s in v.oordelen]  # type: ignore[union-attr]
    assert [str(m) for m, ja in mensen if ja] == [r["id"] for r in gevonden["results"]] == [str(id_("smit"))]
    assert {m for m, ja in mensen if not ja} >= {id_("groen"), id_("pietersen")}


@pytest.mark.eis("LOG-01", "NIV-05")
async def test_een_lege_bladzij_en_een_volgende_vertellen_niets_buiten_het_log_om() -> None:
    """A page of nothing is the same for yes and no; that there is a next page keeps the yes that it tells."""
    g = await speel(*GEWOON)
    wel, niet = (
        {"subject": {"type": "medewerker"}, "action": lezen("inhoud"), "resource": stuk(g.casus, v)}
        for v in reversed(g.stukken)
    )
    leeg = [await vraag(g.huis, "verbrugge", "search/subject", {**q, "page": {"limit": 0}}) for q in (wel, niet)]
    assert [(a["results"], bool(a["page"]["next_token"])) for a in leeg] == [([], True)] * 2
    assert [v for v in await _alles(g) if v.oordelen] == []
    alles = {"subject": {"type": "medewerker"}, "action": lezen("dat"), "resource": zaak(g.casus)}
    een = await vraag(g.huis, "verbrugge", "search/subject", {**alles, "page": {"limit": 1}})
    assert een["page"]["count"] == 1
    assert een["page"]["next_token"]
    verteld = {s.ontvanger for v in await _alles(g) for s in v.oordelen if inhoud_van(s.oordeel).toegestaan}  # type: ignore[union-attr]
    assert verteld == {id_("pietersen"), id_("smit")}


@pytest.mark.eis("LOG-01")
async def test_elk_ja_staat_in_het_log() -> None:
    """Fifty times yes in a minute is fifty records."""
    g = await speel(*GEWOON)
    q = _geven(g, "pietersen", "ondersteuning")
    dagen = [f"2026-{3 + n // 28:02d}-{1 + n % 28:02d}" for n in range(50)]
    acties = [{"name": "geven", "properties": {**q["action"]["properties"], "einddatum": dag}} for dag in dagen]
    besluiten = []
    for helft in (acties[:25], acties[25:]):
        reeks = {"subject": q["subject"], "resource": q["resource"], "evaluations": [{"action": a} for a in helft]}
        besluiten += (await vraag(g.huis, "verbrugge", "evaluations", reeks))["evaluations"]
    assert [d["decision"] for d in besluiten] == [True] * 50
    bewaard = [v for v in await _alles(g) if isinstance(v.feit, OordeelGeveld)]
    assert [len(v.oordelen) for v in bewaard] == [1] * 50


@pytest.mark.eis("LOG-01", "NIV-05")
async def test_wie_te_veel_ja_hoorde_hoort_een_minuut_niets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the limit nothing is decided: yes, no, hidden and unknown sound alike, and nothing is kept of them."""
    monkeypatch.setattr(leeslog, "HOOGSTENS_JA", 2)
    g = await speel(*GEWOON)
    eigen, geheim = g.stukken
    for niveau in ("dat", "buitenkant"):
        assert await mag(g.huis, "pietersen", evaluatie("pietersen", stuk(g.casus, eigen), niveau))
    voor = await _alles(g)
    gehoord = [
        json.loads(await rauw(g.huis, "pietersen", "evaluation", evaluatie("pietersen", bron, niveau)))
        for bron, niveau in (
            (stuk(g.casus, eigen), "dat"),
            (stuk(g.casus, eigen), "inhoud"),
            (stuk(g.casus, geheim), "dat"),
            (zaak(uuid4()), "dat"),
        )
    ]
    assert {(a["soort"], a["code"], a["zin"]) for a in gehoord} == {
        (
            "fout",
            "bezet",
            "U vroeg in korte tijd te veel oordelen. Er is niets beslist. Wacht een minuut en vraag het opnieuw.",
        )
    }
    assert await _alles(g) == voor
    g.huis.seconden += 60.0
    assert await mag(g.huis, "pietersen", evaluatie("pietersen", stuk(g.casus, eigen)))


@pytest.mark.eis("LOG-01", "PLA-08", "NIV-05")
async def test_ook_zonder_log_klinkt_verborgen_als_niet_bestaand() -> None:
    """With the log away, before and after a first attempt: the same bytes for what is hidden and what is not there."""
    g = await speel(*GEWOON, naam="een")
    dicht = await speel(Gift("smit", "gezondheid", "inhoud"), huis=g.huis, naam="twee")
    geheim = list(g.stukken)[1]
    paren = ((stuk(g.casus, geheim), stuk(g.casus, uuid4())), (zaak(dicht.casus), zaak(uuid4())))

    async def gehoord(bron: dict[str, Any]) -> list[dict[str, Any]]:
        wie = {"subject": {"type": "medewerker"}, "action": lezen("dat"), "resource": bron}
        antwoorden = [
            json.loads(await rauw(g.huis, "pietersen", "evaluation", evaluatie("pietersen", bron))),
            json.loads(await rauw(g.huis, "pietersen", "search/subject", wie)),
            json.loads(
                await rauw(g.huis, "pietersen", "search/action", {"subject": subject("pietersen"), "resource": bron})
            ),
        ]
        return [{**a, "correlatie": ""} for a in antwoorden]

    for weg in (False, True):
        if weg:
            g.huis.lezingen.voeg_toe = _weg  # type: ignore[method-assign]
        for verborgen, nergens in paren:
            for seconden in (0.0, 1.0, 1000.0):
                g.huis.seconden += seconden
                eerst = await gehoord(verborgen)
                g.huis.seconden += 1000.0
                assert await gehoord(nergens) == eerst


async def _weg(_: object) -> int:
    raise ArchiefFout("onbereikbaar")


@pytest.mark.eis("LOG-01")
async def test_een_poging_zegt_wat_voor_een_het_was() -> None:
    """What is about no case of the caller is told apart in the log of their organisation; not what was asked."""
    g = await speel(*GEWOON)
    for q in (
        evaluatie("pietersen", zaak(UUID(int=7))),
        {**evaluatie("pietersen", zaak(g.casus)), "action": {"name": "landen"}},
    ):
        assert not await mag(g.huis, "pietersen", q)
    await vraag(
        g.huis, "groen", "search/resource", {"subject": subject("groen"), "action": lezen("dat"), "resource": NIEMAND}
    )
    soorten = [(v.feit.soort, v.feit.eindpunt) for v in await _alles(g) if isinstance(v.feit, PogingAfgewezen)]
    assert sorted(soorten) == [
        (Pogingsoort.ONBEGREPEN, "authzen.evaluation"),
        (Pogingsoort.ONBEKEND, "authzen.evaluation"),
        (Pogingsoort.NIETS, "authzen.search.resource"),
    ]
