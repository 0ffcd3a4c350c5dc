"""One question: the same answer as giving and reading themselves, and not a byte for who may not know."""

import asyncio
import json
from itertools import product
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.lezing import Handeling, OordeelGeveld, PogingAfgewezen, lezingen_van
from domain.organisatie import organisatie_id
from services.berichten.antwoord import Beeld
from services.klant import Deur
from services.poorten import ArchiefFout
from tests.authzen.gesprek import GEWOON, Gesprek, Gift, speel
from tests.authzen.vragen import (
    NIVEAUS,
    HuisLijn,
    evaluatie,
    leest,
    lezen,
    mag,
    plekken,
    rauw,
    stuk,
    subject,
    vraag,
    zaak,
)
from tests.deur.huis import Huis, id_

GIFTEN = st.builds(
    Gift,
    aan=st.sampled_from(["pietersen", "smit", "groen"]),
    categorie=st.sampled_from(["ondersteuning", "gezondheid"]),
    niveau=st.sampled_from(NIVEAUS),
    daarna=st.sampled_from(["niets", "niets", "ingetrokken", "beeindigd"]),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=8),
    lambda kind: st.lists(kind, max_size=3) | st.dictionaries(st.text(max_size=8), kind, max_size=3),
    max_leaves=6,
)


@pytest.mark.eis("CON-03", "NIV-05")
@settings(max_examples=8, deadline=None)
@given(giften=st.lists(GIFTEN, min_size=1, max_size=3), einde=st.booleans())
def test_het_besluit_is_wat_lezen_zelf_geeft(giften: list[Gift], einde: bool) -> None:
    """For every reader, disclosure and level: yes exactly when the reader is shown it; the regisseur hears the same."""

    async def vergelijk() -> None:
        g = await speel(*giften, einde=einde)
        for wie, niveau in product(("pietersen", "smit", "groen"), NIVEAUS):
            getoond = await leest(g.huis, wie, g.casus, niveau)
            eigen = {v for v, gift in g.stukken.items() if gift.aan == wie}
            zelf = {v for v in g.stukken if await mag(g.huis, wie, evaluatie(wie, stuk(g.casus, v), niveau))}
            assert zelf == getoond
            if eigen or wie == "groen":
                regie = {
                    v for v in g.stukken if await mag(g.huis, "verbrugge", evaluatie(wie, stuk(g.casus, v), niveau))
                }
                assert regie == getoond
            assert await mag(g.huis, wie, evaluatie(wie, zaak(g.casus), niveau)) == bool(getoond)

    asyncio.run(vergelijk())


LEUGENS = {
    "partij": "ggz",
    "soort": "ggz",
    "geheimhouding": "beroep",
    "binding": "gebonden",
    "pet": "regie",
    "rol": "regie",
    "deelname": "deelnemer",
    "deelnemer": True,
    "status": "deelnemer",
    "kring": "klein",
    "fase": "uitvoering",
    "grondslag": "toestemming",
    "grondtoestand": "geldt",
    "toestemming": "gegeven",
    "basis": "geldt",
    "gegeven": True,
    "herkomst": "zelfde_doel",
    "doelbinding": "zelfde doel",
    "niveau": "inhoud",
    "decision": True,
    "time": "2026-02-22T10:00:00+01:00",
}
"""Every attribute that decides, as a caller might like it."""


async def _liegend(g: Gesprek, leugens: dict[str, Any]) -> None:
    for wie, over, v, niveau in product(("pietersen", "verbrugge"), ("pietersen", "smit"), g.stukken, NIVEAUS):
        eerlijk = evaluatie(over, stuk(g.casus, v), niveau)
        gelogen = {
            "subject": {**eerlijk["subject"], "properties": leugens},
            "action": {**eerlijk["action"], "properties": leugens},
            "resource": {**eerlijk["resource"], "properties": leugens},
            "context": {k: w for k, w in leugens.items() if k != "doel"},
            **{k: w for k, w in leugens.items() if k not in {"subject", "action", "resource", "context"}},
        }
        assert await rauw(g.huis, wie, "evaluation", eerlijk) == await rauw(g.huis, wie, "evaluation", gelogen)


@pytest.mark.eis("PLA-12", "PLA-15")
async def test_liegen_over_de_omstandigheden_verandert_geen_byte() -> None:
    """Whatever a caller says of kinds, secrecy, participation, grounds and the clock: the facts decide."""
    await _liegend(await speel(*GEWOON, Gift("smit", "ondersteuning", "inhoud", "ingetrokken")), LEUGENS)


@settings(max_examples=6, deadline=None)
@given(leugens=st.dictionaries(st.text(max_size=12).filter(lambda k: k != "doel"), JSON, max_size=6))
def test_niets_wat_de_vrager_erbij_zet_telt(leugens: dict[str, Any]) -> None:
    """Any members with any values, anywhere, are passed over."""
    asyncio.run(_liegend(asyncio.run(speel(*GEWOON)), leugens))


async def test_een_ander_doel_noemen_kan_alleen_minder_geven() -> None:
    """The purpose of reading is the caller's to state: another one than it was given for closes it."""
    g = await speel(*GEWOON)
    v = next(iter(g.stukken))
    eigen = evaluatie("pietersen", stuk(g.casus, v), "dat", context={"doel": "wonen"})
    ander = evaluatie("pietersen", stuk(g.casus, v), "dat", context={"doel": "zorg"})
    vreemd = evaluatie("pietersen", stuk(g.casus, v), "dat", context={"doel": 7})
    assert [await mag(g.huis, "pietersen", q) for q in (eigen, ander, vreemd)] == [True, False, False]


@pytest.mark.eis("PLA-08", "NIV-05")
async def test_wat_er_voor_u_niet_is_klinkt_als_wat_er_niet_is() -> None:
    """The same bytes for a hidden case, disclosure or colleague and for one that does not exist."""
    g = await speel(*GEWOON, naam="een")
    ander = await speel(Gift("smit", "gezondheid", "inhoud"), huis=g.huis, naam="twee")
    geheim = next(v for v, gift in g.stukken.items() if gift.aan == "smit")
    verborgen = next(iter(ander.stukken))
    eigen = next(v for v, gift in g.stukken.items() if gift.aan == "pietersen")
    hier = stuk(g.casus, eigen)
    vragen = {
        "geen casus": evaluatie("pietersen", stuk(uuid4(), uuid4())),
        "verborgen casus": evaluatie("pietersen", stuk(ander.casus, verborgen)),
        "verborgen casus, geheel": evaluatie("pietersen", zaak(ander.casus)),
        "geen stuk": evaluatie("pietersen", stuk(g.casus, uuid4())),
        "verborgen stuk": evaluatie("pietersen", stuk(g.casus, geheim)),
        "niemand": evaluatie(uuid4(), hier),
        "iemand elders": evaluatie("smit", hier),
        "de regisseur": evaluatie("verbrugge", hier),
        "geen nummer": {"subject": {"type": "medewerker", "id": "x"}, "action": lezen("dat"), "resource": hier},
        "anders gespeld": evaluatie("pietersen", {**hier, "id": hier["id"].upper()}),
        "geen bron": evaluatie("pietersen", {"type": "verstrekking", "id": "'; drop table"}),
    }
    antwoorden = {naam: await rauw(g.huis, "pietersen", "evaluation", q) for naam, q in vragen.items()}
    assert len(set(antwoorden.values())) == 1, antwoorden
    assert b"niet voor u" in antwoorden["geen casus"]
    assert await mag(g.huis, "pietersen", evaluatie("pietersen", hier))


@pytest.mark.eis("NIV-05")
async def test_wat_boven_iemands_niveau_gebeurt_verandert_geen_antwoord() -> None:
    """Two histories that differ only in what others got: Pietersen hears the same bytes to every question."""
    kaal = await speel(GEWOON[0])
    vol = await speel(GEWOON[0], *GEWOON[1:], Gift("groen", "ondersteuning", "inhoud"))
    eigen, zelfde = next(iter(kaal.stukken)), next(iter(vol.stukken))
    assert (kaal.casus, eigen) == (vol.casus, zelfde)
    anderen = [v for v in vol.stukken if v != eigen]
    bronnen = [stuk(kaal.casus, v) for v in (eigen, *anderen)]
    bronnen += [zaak(kaal.casus, c) for c in (None, "ondersteuning", "gezondheid")]
    for wie, bron, niveau in product(("pietersen", "smit", "groen", "verbrugge"), bronnen, NIVEAUS):
        q = evaluatie(wie, bron, niveau)
        assert await rauw(kaal.huis, "pietersen", "evaluation", q) == await rauw(vol.huis, "pietersen", "evaluation", q)
    controle = evaluatie("smit", zaak(vol.casus), "dat")
    assert await rauw(kaal.huis, "verbrugge", "evaluation", controle) != await rauw(
        vol.huis, "verbrugge", "evaluation", controle
    )


@pytest.mark.eis("LOG-01")
async def test_vragen_is_geen_lezen_en_elk_besluit_wordt_bewaard() -> None:
    """No reading is recorded, nothing being shown; yes and no are kept before they are told, and so is a guess."""
    g = await speel(*GEWOON)
    v = next(iter(g.stukken))
    casusstroom, eigen = lezingen_van(g.casus), lezingen_van(organisatie_id("corporatie"))
    for niveau in ("buitenkant", "inhoud", "inhoud"):
        await mag(g.huis, "pietersen", evaluatie("pietersen", stuk(g.casus, v), niveau))
    await mag(g.huis, "pietersen", evaluatie("pietersen", stuk(uuid4(), v), "dat"))
    bewaard = await g.huis.lezingen.geschiedenis(casusstroom)
    assert [(type(b.feit), len(b.oordelen)) for b in bewaard] == [(OordeelGeveld, 1), (OordeelGeveld, 1)]
    assert {b.feit.handeling for b in bewaard if isinstance(b.feit, OordeelGeveld)} == {Handeling.TOETSEN}
    assert [type(f) for f in await _feiten(g.huis, eigen)] == [PogingAfgewezen]


@pytest.mark.eis("CON-06")
async def test_wat_gevraagd_is_wordt_later_net_zo_beslist() -> None:
    """What was told, to readers about themselves and to the regisseur about others, is decided again the same way."""
    g = await speel(*GEWOON, Gift("smit", "ondersteuning", "inhoud", "ingetrokken"))
    for wie, over, v, niveau in product(("pietersen", "smit", "verbrugge"), ("pietersen", "smit"), g.stukken, NIVEAUS):
        await mag(g.huis, wie, evaluatie(over, stuk(g.casus, v), niveau))
    alles = {"subject": {"type": "medewerker"}, "action": lezen("dat"), "resource": zaak(g.casus)}
    await vraag(g.huis, "verbrugge", "search/subject", alles)
    await mag(g.huis, "verbrugge", _geven(g, "pietersen", "ondersteuning", einddatum="2026-06-01"))
    antwoord = await Deur(HuisLijn(g.huis, "verbrugge")).roep("oordeel.herhalen", casus=g.casus)
    assert isinstance(antwoord, Beeld)
    herhaald = [h for h in antwoord.beeld["herhalingen"] if h["handeling"] == "toetsen"]
    assert len(herhaald) >= 20
    assert [h for h in herhaald if not h["gelijk"]] == []


@pytest.mark.eis("LOG-01")
async def test_wat_niet_bewaard_kan_worden_wordt_niet_verteld() -> None:
    """When the log is out of reach the answer is an error, not a decision."""
    g = await speel(*GEWOON)

    async def weg(_: object) -> int:
        raise ArchiefFout("De opslag is weg.")

    g.huis.lezingen.voeg_toe = weg  # type: ignore[method-assign]
    q = evaluatie("pietersen", zaak(g.casus))
    for soort, inhoud in (("evaluation", q), ("evaluations", {**q, "evaluations": [{}]})):
        antwoord = json.loads(await rauw(g.huis, "pietersen", soort, inhoud))
        assert (antwoord["soort"], antwoord["code"]) == ("fout", "storing")
        assert "decision" not in json.dumps(antwoord)


async def _feiten(huis: Huis, stroom: UUID) -> list[object]:
    return [v.feit for v in await huis.lezingen.geschiedenis(stroom)]


async def test_de_reden_volgt_uit_wat_de_vrager_mag_weten() -> None:
    """Who is refused hears why; who may read hears the articles, not on which ground; no answer holds text or name."""
    g = await speel(*GEWOON)
    v = next(iter(g.stukken))
    te_veel, genoeg = (evaluatie("pietersen", stuk(g.casus, v), n) for n in ("inhoud", "dat"))
    nee = (await vraag(g.huis, "pietersen", "evaluation", te_veel))["context"]
    ja = (await vraag(g.huis, "pietersen", "evaluation", genoeg))["context"]
    regie = (await vraag(g.huis, "verbrugge", "evaluation", genoeg))["context"]
    assert nee["reason_user"]["nl"].startswith("Deze gegevens over u mogen niet worden gedeeld.")
    assert "Dit zou het antwoord veranderen" in nee["reason_admin"]["nl"]
    assert "art." in ja["reason_admin"]["nl"]
    assert "De grond is toestemming" in regie["reason_admin"]["nl"]
    assert "toestemming, en die geldt" not in json.dumps(ja)
    assert "obligations" not in nee
    assert [p["properties"]["verplichting"] for p in ja["obligations"]] == ["ontvangst bevestigen"]
    teksten = [t for c in (nee, regie, ja) for t in plekken(c)]
    assert not [t for t in teksten if "Geheim" in t or "Mevrouw" in t]


def _geven(g: Gesprek, aan: str, categorie: str, **anders: Any) -> dict[str, Any]:
    voorstel = {
        "aan": str(id_(aan)),
        "over": str(g.burger),
        "niveau": "buitenkant",
        "doel": "wonen",
        "grondslag": "toestemming",
        **anders,
    }
    return {
        "subject": subject("verbrugge"),
        "action": {"name": "geven", "properties": voorstel},
        "resource": zaak(g.casus, categorie),
    }


@pytest.mark.eis("CON-03")
async def test_geven_mag_waar_toestemming_dekt() -> None:
    """The convenant decides on the proposal; the consent it rests on is looked up, and the five steps are named."""
    g = await speel(*GEWOON)
    gedekt = await vraag(g.huis, "verbrugge", "evaluation", _geven(g, "pietersen", "ondersteuning"))
    assert gedekt["decision"]
    assert "vijf stappen" in [p["properties"]["verplichting"] for p in gedekt["context"]["obligations"]]
    nee = [
        _geven(g, "pietersen", "gezondheid"),
        _geven(g, "pietersen", "ondersteuning", niveau="inhoud"),
        _geven(g, "pietersen", "ondersteuning", doel="zorg"),
        _geven(g, "groen", "ondersteuning"),
        _geven(g, "pietersen", "ondersteuning", over=str(uuid4())),
        _geven(g, "niemand", "ondersteuning"),
        {**_geven(g, "pietersen", "ondersteuning"), "subject": subject("pietersen")},
        {**_geven(g, "pietersen", "ondersteuning"), "resource": zaak(g.casus)},
        {**_geven(g, "pietersen", "ondersteuning"), "action": {"name": "geven"}},
    ]
    assert [q for q in nee if await mag(g.huis, "verbrugge", q)] == []


async def test_wat_niet_bestaat_wordt_bij_naam_genoemd() -> None:
    """An unknown action, type or category is answered with no, and with what there is."""
    g = await speel(*GEWOON)
    hier = zaak(g.casus)
    for fout, wel in (
        ({**evaluatie("pietersen", hier), "action": {"name": "schrijven"}}, "lezen:dat"),
        ({**evaluatie("pietersen", hier), "subject": {"type": "user", "id": "alice"}}, "medewerker"),
        (evaluatie("pietersen", {"type": "record", "id": "record-1"}), "verstrekking"),
        (evaluatie("pietersen", {**hier, "properties": {"categorie": "geheimen"}}), "gezondheid"),
        (evaluatie("pietersen", {**hier, "properties": {"categorie": ["x"]}}), "gezondheid"),
    ):
        antwoord = await vraag(g.huis, "pietersen", "evaluation", fout)
        assert not antwoord["decision"]
        assert wel in antwoord["context"]["reason_user"]["nl"]


async def test_een_verkeerd_verzoek_zegt_per_veld_wat_er_mis_is() -> None:
    """Missing and misshapen members are told by name, in Dutch, without what was in them."""
    g = await speel(*GEWOON)
    goed = evaluatie("pietersen", zaak(g.casus))
    for veld, inhoud in (
        ("subject", {k: w for k, w in goed.items() if k != "subject"}),
        ("subject", {**goed, "subject": "Jansen"}),
        ("subject.id", {**goed, "subject": {"type": "medewerker"}}),
        ("action.name", {**goed, "action": {}}),
        ("resource.type", {**goed, "resource": {"id": 7, "type": 8}}),
        ("resource.properties", {**goed, "resource": {**goed["resource"], "properties": ["Jansen"]}}),
        ("context", {**goed, "context": {str(n): n for n in range(51)}}),
    ):
        antwoord = json.loads(await rauw(g.huis, "pietersen", "evaluation", inhoud))
        assert (antwoord["soort"], antwoord["code"]) == ("fout", "onjuist")
        assert veld in antwoord["velden"], antwoord
        assert "Jansen" not in json.dumps(antwoord)


DEEL = JSON | st.builds(lambda een, twee: {"type": een, "id": twee, "name": een}, JSON, JSON)
VELDEN = ["subject", "action", "resource", "context", "page", "evaluations", "options", "x"]


@settings(max_examples=60, deadline=None)
@given(
    inhoud=st.dictionaries(st.sampled_from(VELDEN), DEEL, max_size=6),
    soort=st.sampled_from(["evaluation", "evaluations", "search/subject", "search/resource", "search/action"]),
)
def test_onzin_geeft_een_nette_fout_en_nooit_ja(inhoud: dict[str, Any], soort: str) -> None:
    """Whatever comes in: a message of ours goes out, nothing is allowed, and nothing fails."""

    async def stuur() -> dict[str, Any]:
        if not _HUIS:
            _HUIS.append(await Huis().open())
        gelezen: dict[str, Any] = json.loads(await rauw(_HUIS[0], "pietersen", soort, inhoud))
        return gelezen

    antwoord = asyncio.run(stuur())
    assert antwoord["soort"] in {"beeld", "fout"}
    if antwoord["soort"] == "fout":
        assert antwoord["code"] == "onjuist", antwoord
    else:
        assert '"decision": true' not in json.dumps(antwoord)
        assert not antwoord["beeld"].get("results")


_HUIS: list[Huis] = []
