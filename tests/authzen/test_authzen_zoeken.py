"""Searching finds exactly that for which an evaluation says yes, in pages, and nothing that is not for the caller."""

import asyncio
import json
from itertools import product
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.authzen.gesprek import GEWOON, Gesprek, Gift, speel
from tests.authzen.test_authzen_oordeel import GIFTEN
from tests.authzen.vragen import NIVEAUS, evaluatie, lezen, mag, rauw, stuk, subject, vraag, zaak
from tests.deur.huis import MENSEN, id_

VRAGERS = ("verbrugge", "pietersen", "smit", "groen")


async def _vindt(g: Gesprek, wie: str, soort: str, inhoud: dict[str, Any]) -> list[str]:
    """Everything that is found, page after page; no page is larger than was asked."""
    gevonden: list[str] = []
    token = ""
    while True:
        bladzij = {"token": token} if token else {"limit": 1}
        antwoord = await vraag(g.huis, wie, soort, {**inhoud, "page": bladzij})
        assert antwoord["page"]["count"] == len(antwoord["results"]) <= 1
        gevonden += [r.get("id") or r["name"] for r in antwoord["results"]]
        token = antwoord["page"]["next_token"]
        if not token:
            return gevonden


@pytest.mark.eis("CON-03", "NIV-05")
@settings(max_examples=5, deadline=None)
@given(giften=st.lists(GIFTEN, min_size=1, max_size=3), einde=st.booleans())
def test_zoeken_vindt_precies_waarvoor_een_vraag_ja_zegt(giften: list[Gift], einde: bool) -> None:
    """For every caller: subjects, resources and actions of a search are those of the evaluations, all and no others."""

    async def vergelijk() -> None:
        g = await speel(*giften, einde=einde)
        bronnen = [zaak(g.casus), zaak(g.casus, "gezondheid"), *(stuk(g.casus, v) for v in g.stukken)]
        for wie in VRAGERS:
            ja = {
                (over, json.dumps(bron), n)
                for over, bron, n in product(MENSEN, bronnen, NIVEAUS)
                if await mag(g.huis, wie, evaluatie(over, bron, n))
            }
            for bron, n in product(bronnen, NIVEAUS):
                inhoud = {"subject": {"type": "medewerker"}, "action": lezen(n), "resource": bron}
                wel = sorted(str(id_(o)) for o, b, m in ja if (b, m) == (json.dumps(bron), n))
                assert await _vindt(g, wie, "search/subject", inhoud) == wel
            for over, bron in product(MENSEN, bronnen):
                inhoud = {"subject": subject(over), "resource": bron}
                wel = sorted(f"lezen:{m}" for o, b, m in ja if (o, b) == (over, json.dumps(bron)))
                assert await _vindt(g, wie, "search/action", inhoud) == wel
            for over, n, soort in product(MENSEN, NIVEAUS, ("casus", "verstrekking")):
                inhoud = {"subject": subject(over), "action": lezen(n), "resource": {"type": soort}}
                zonder = [b for b in bronnen if b["type"] == soort and "properties" not in b]
                wel = sorted(b["id"] for b in zonder if (over, json.dumps(b), n) in ja)
                assert await _vindt(g, wie, "search/resource", inhoud) == wel

    asyncio.run(vergelijk())


async def test_zoeken_gaat_door_alle_eigen_casussen_en_is_te_beperken() -> None:
    """All cases of the caller, or the one that is named, or one category; each id is found once."""
    g = await speel(*GEWOON, naam="een")
    twee = await speel(Gift("pietersen", "ondersteuning", "dat"), huis=g.huis, naam="twee")
    zonder = await speel(Gift("smit", "gezondheid", "inhoud"), huis=g.huis, naam="drie")
    inhoud: dict[str, Any] = {
        "subject": subject("pietersen"),
        "action": lezen("dat"),
        "resource": {"type": "verstrekking"},
    }
    eigen = sorted(
        stuk(h.casus, v)["id"] for h in (g, twee) for v, gift in h.stukken.items() if gift.aan == "pietersen"
    )
    assert await _vindt(g, "pietersen", "search/resource", inhoud) == eigen
    assert await _vindt(g, "verbrugge", "search/resource", inhoud) == eigen
    for keuze, aantal in (
        ({"casus": str(twee.casus)}, 1),
        ({"categorie": "gezondheid"}, 0),
        ({"categorie": "ondersteuning"}, 2),
        ({"casus": str(zonder.casus)}, 0),
        ({"casus": str(uuid4())}, 0),
        ({"casus": 7}, 0),
    ):
        beperkt = {**inhoud, "resource": {"type": "verstrekking", "properties": keuze}}
        assert len(await _vindt(g, "pietersen", "search/resource", beperkt)) == aantal, keuze


async def test_subjecten_zijn_te_beperken_tot_een_organisatie() -> None:
    """By the id of an organisation; what is no id of one finds nobody."""
    g = await speel(*GEWOON)
    inhoud: dict[str, Any] = {"action": lezen("dat"), "resource": zaak(g.casus)}
    organisaties = (await g.huis.register.stand()).organisaties.values()
    ggz = str(next(o.organisatie for o in organisaties if o.naam == "ggz"))
    keuzes = (({}, ["pietersen", "smit"]), ({"organisatie": ggz}, ["smit"]), ({"organisatie": "x"}, []))
    for keuze, wel in keuzes:
        vraag_ = {**inhoud, "subject": {"type": "medewerker", "properties": keuze}}
        assert await _vindt(g, "verbrugge", "search/subject", vraag_) == sorted(str(id_(w)) for w in wel)


@pytest.mark.eis("PLA-08")
async def test_zoeken_in_wat_er_voor_u_niet_is_vindt_niets() -> None:
    """A hidden case gives the same bytes as an unknown one, and as a type or action that does not exist."""
    g = await speel(*GEWOON, naam="een")
    dicht = await speel(Gift("smit", "gezondheid", "inhoud"), huis=g.huis, naam="twee")
    for soort, maak in (
        ("search/subject", lambda z: {"subject": {"type": "medewerker"}, "action": lezen("dat"), "resource": z}),
        ("search/action", lambda z: {"subject": subject("pietersen"), "resource": z}),
    ):
        leeg = {
            await rauw(g.huis, "pietersen", soort, maak(z))
            for z in (zaak(dicht.casus), zaak(uuid4()), {"type": "record", "id": "record-1"})
        }
        assert len(leeg) == 1
        assert json.loads(leeg.pop())["beeld"] == {"page": {"next_token": "", "count": 0}, "results": []}
    vreemd = {"subject": {"type": "ruimteschip"}, "action": {"name": "landen"}, "resource": zaak(g.casus)}
    assert (await vraag(g.huis, "pietersen", "search/subject", vreemd))["results"] == []


async def test_een_nummer_in_wat_gezocht_wordt_telt_niet() -> None:
    """The id of the kind that is searched for is passed over, whatever it is."""
    g = await speel(*GEWOON)
    inhoud: dict[str, Any] = {"subject": {"type": "medewerker"}, "action": lezen("dat"), "resource": zaak(g.casus)}
    kaal = await rauw(g.huis, "verbrugge", "search/subject", inhoud)
    for nummer in (str(id_("groen")), "x", 7, None):
        met = {**inhoud, "subject": {"type": "medewerker", "id": nummer}}
        assert await rauw(g.huis, "verbrugge", "search/subject", met) == kaal


async def test_een_bladwijzer_hoort_bij_een_vraag_en_een_vrager() -> None:
    """A token of another question, of another caller, or of nobody, is refused; so is another size of page."""
    g = await speel(*GEWOON)
    inhoud: dict[str, Any] = {"subject": {"type": "medewerker"}, "action": lezen("dat"), "resource": zaak(g.casus)}
    een = await vraag(g.huis, "verbrugge", "search/subject", {**inhoud, "page": {"limit": 1}})
    token = een["page"]["next_token"]
    assert token
    for wie, anders, bladzij in (
        ("verbrugge", {"action": lezen("inhoud")}, {"token": token}),
        ("pietersen", {}, {"token": token}),
        ("verbrugge", {}, {"token": token, "limit": 2}),
        ("verbrugge", {}, {"token": "geen token"}),
        ("verbrugge", {}, {"token": "W1tbW1tb"}),
        ("verbrugge", {}, {"token": "bnVsbA=="}),
        ("verbrugge", {}, {"token": 7}),
        ("verbrugge", {}, {"limit": -1}),
        ("verbrugge", {}, {"limit": True}),
    ):
        antwoord = json.loads(await rauw(g.huis, wie, "search/subject", {**inhoud, **anders, "page": bladzij}))
        assert (antwoord["soort"], antwoord.get("code")) == ("fout", "onjuist"), bladzij
    rest = await vraag(g.huis, "verbrugge", "search/subject", {**inhoud, "page": {"token": token, "limit": 1}})
    assert rest["page"] == {"next_token": "", "count": 1}
    geen = await vraag(g.huis, "verbrugge", "search/subject", {**inhoud, "page": {"limit": 0}})
    assert geen["results"] == []
    assert geen["page"]["next_token"]


@pytest.mark.eis("CON-02")
async def test_een_organisatie_die_niet_gebonden_is_hoort_niets() -> None:
    """Suspended: every answer is no, with how the organisation stands; every search is empty, the regisseur's too."""
    g = await speel(*GEWOON)
    await g.huis.beheer("thuiszorg", "convenant.opschorten", convenant="bemoeizorg", reden="een datalek")
    for over, bron in product(("verbrugge", "pietersen"), (zaak(g.casus), stuk(g.casus, next(iter(g.stukken))))):
        antwoord = await vraag(g.huis, "verbrugge", "evaluation", evaluatie(over, bron))
        zin = "De deelname van uw organisatie aan het convenant is opgeschort."
        assert (antwoord["decision"], antwoord["context"]["reason_user"]["nl"]) == (False, zin)
    wie: dict[str, Any] = {"subject": {"type": "medewerker"}, "action": lezen("dat"), "resource": zaak(g.casus)}
    wat: dict[str, Any] = {"subject": subject("pietersen"), "action": lezen("dat"), "resource": {"type": "casus"}}
    for soort, inhoud in (("search/subject", wie), ("search/resource", wat)):
        assert (await vraag(g.huis, "verbrugge", soort, inhoud))["results"] == []
    assert await mag(g.huis, "pietersen", evaluatie("pietersen", zaak(g.casus)))
