"""The gateway over HTTP: what the standard says of statuses, headers and bodies, on a door in the same process."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra.authzen.antwoord import TITELS
from infra.authzen.instelling import Geheim
from infra.authzen.poort import PADEN, TEGELIJK, WELBEKEND, Poort
from infra.authzen.verzoek import HOOGSTENS_BYTES
from infra.nats.fouten import BerichtTeGroot, GeenVerbinding
from services.berichten.antwoord import Fout, Geweigerd, Reden
from services.klant import Deur
from tests.authzen.gesprek import GEWOON, Gesprek, speel
from tests.authzen.schemas import METADATA, PROBLEEM, keur, keur_antwoord, keur_vraag
from tests.authzen.vragen import HuisLijn, evaluatie, lezen, stuk, subject, zaak

TOKEN = "t" * 40
ADRES = "https://kring.example"
EVALUATIE = "/access/v1/evaluation"


class Vast(HuisLijn):
    """A line that always gives this answer, or this error."""

    def __init__(self, antwoord: bytes | Exception) -> None:
        self._antwoord = antwoord

    async def roep(self, eindpunt: str, bericht: bytes, wachttijd: float) -> bytes:
        """Give what was set."""
        if isinstance(self._antwoord, Exception):
            raise self._antwoord
        return self._antwoord


def klant(lijn: HuisLijn, *, token: str | None = TOKEN) -> httpx.AsyncClient:
    """A client of a gateway on this line, with the token that the gateway wants."""
    geheim = Geheim(hashlib.sha256(TOKEN.encode()).digest())
    app = Poort(Deur(lijn), geheim, lambda: ADRES).app()
    koppen = {"authorization": f"Bearer {token}"} if token else {}
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://poort", headers=koppen)


async def vraag(http: httpx.AsyncClient, soort: str, inhoud: dict[str, Any]) -> dict[str, Any]:
    """Ask over HTTP; both messages are as the standard has them."""
    keur_vraag(soort, inhoud)
    antwoord = await http.post(f"/access/v1/{soort}", json=inhoud)
    assert antwoord.status_code == 200, antwoord.text
    assert antwoord.headers["content-type"] == "application/json"
    assert antwoord.headers["cache-control"] == "no-store"
    gegeven: dict[str, Any] = antwoord.json()
    keur_antwoord(soort, gegeven)
    return gegeven


def probleem(antwoord: httpx.Response, status: int) -> dict[str, Any]:
    """The problem details of an answer with this status."""
    assert antwoord.status_code == status, antwoord.text
    assert antwoord.headers["content-type"] == "application/problem+json"
    assert "server" not in antwoord.headers
    gegeven: dict[str, Any] = antwoord.json()
    keur(gegeven, PROBLEEM)
    assert (gegeven["status"], gegeven["title"]) == (status, TITELS[status])
    return gegeven


async def test_elk_deel_van_de_api_antwoordt_over_http() -> None:
    """One question, a batch and the three searches, each as its schema has it; a denial is status 200."""
    g = await speel(*GEWOON)
    v = next(iter(g.stukken))
    hier = stuk(g.casus, v)
    async with klant(HuisLijn(g.huis, "pietersen")) as http:
        assert (await vraag(http, "evaluation", evaluatie("pietersen", hier)))["decision"] is True
        assert (await vraag(http, "evaluation", evaluatie("pietersen", hier, "inhoud")))["decision"] is False
        reeks = {**evaluatie("pietersen", hier), "evaluations": [{}, {"action": lezen("inhoud")}]}
        assert [d["decision"] for d in (await vraag(http, "evaluations", reeks))["evaluations"]] == [True, False]
        wie = {"subject": {"type": "medewerker"}, "action": lezen("dat"), "resource": hier}
        assert (await vraag(http, "search/subject", wie))["results"] == [subject("pietersen")]
        wat = {"subject": subject("pietersen"), "action": lezen("dat"), "resource": {"type": "verstrekking"}}
        assert (await vraag(http, "search/resource", wat))["results"] == [hier]
        hoe = await vraag(http, "search/action", {"subject": subject("pietersen"), "resource": hier})
        assert [a["name"] for a in hoe["results"]] == ["lezen:buitenkant", "lezen:dat"]


async def test_de_metadata_staan_op_hun_vaste_plaats() -> None:
    """Every address begins with that of the decision point, is served here, and nobody needs a token to find it."""
    g = await speel()
    async with klant(HuisLijn(g.huis, "pietersen"), token=None) as http:
        antwoord = await http.get(WELBEKEND)
        metadata = antwoord.json()
        assert antwoord.headers["content-type"] == "application/json"
        keur(metadata, METADATA)
        assert metadata["policy_decision_point"] == ADRES
        adressen = {deel: metadata[deel] for deel in PADEN}
        assert all(adres.startswith(f"{ADRES}/access/v1/") for adres in adressen.values())
        for adres in adressen.values():
            assert (await http.post(adres.removeprefix(ADRES), json={})).status_code == 401


async def test_zonder_het_token_komt_niemand_binnen() -> None:
    """No token, another, another scheme, two of them: 401 with how to do it, and the body is not read."""
    g = await speel(*GEWOON)
    lijn = HuisLijn(g.huis, "pietersen")
    vraag_ = evaluatie("pietersen", zaak(g.casus))
    async with klant(lijn, token=None) as http:
        for koppen in (
            [],
            [("authorization", f"Bearer {'x' * 40}")],
            [("authorization", TOKEN)],
            [("authorization", f"Basic {TOKEN}")],
            [("authorization", "Bearer ")],
            [("authorization", f"Bearer {TOKEN}"), ("authorization", f"Bearer {TOKEN}")],
            [("authorization", f"Bearer {TOKEN}é".encode("latin-1"))],
        ):
            antwoord = await http.post(EVALUATIE, json=vraag_, headers=koppen)
            assert probleem(antwoord, 401)["detail"]
            assert antwoord.headers["www-authenticate"] == "Bearer"
            assert TOKEN not in antwoord.text
        goed = await http.post(EVALUATIE, json=vraag_, headers={"authorization": f"bearer {TOKEN}"})
    assert goed.status_code == 200


def met_context(context: bytes) -> bytes:
    """A question that is in order, but for its context."""
    return (
        b"""{"subject": {"type": "medewerker", "id": "x"}, "action": {"name": "lezen:dat"},
        "resource": {"type": "casus", "id": "x"}, "context": %b}"""
        % context
    )


async def test_de_proef_op_slechte_verzoeken_kan_mislukken() -> None:
    """The control: with a context that is in order the same question is answered."""
    g = await speel()
    async with klant(HuisLijn(g.huis, "pietersen")) as http:
        for context in (b"{}", b'{"n": 1e99, "a": [{"n": 1}, {"n": 1}], "t": "\\u00e9"}'):
            koppen = {"content-type": "application/json; charset=utf-8"}
            assert (await http.post(EVALUATIE, content=met_context(context), headers=koppen)).status_code == 200


@pytest.mark.parametrize(
    ("lichaam", "soort"),
    [
        (b"", "application/json"),
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b'"subject"', "application/json"),
        (met_context(b'{"n": NaN}'), "application/json"),
        (met_context(b'{"n": -Infinity}'), "application/json"),
        (met_context(b'{"n": 1e999}'), "application/json"),
        (met_context(b'{"n": 1, "n": 2}'), "application/json"),
        (met_context(b'{"a": 1, "\\u0061": 2}'), "application/json"),
        (met_context(b'{"a": {"b": [{"c": 1, "c": 1}]}}'), "application/json"),
        (met_context(b'{"a": "\\ud800"}'), "application/json"),
        (met_context(b'{"a": "\xff"}'), "application/json"),
        (met_context(b"{}") + b"x", "application/json"),
        (b"[" * 40_000, "application/json"),
        (met_context(b'{"a":' * 30 + b"1" + b"}" * 30), "application/json"),
        (b"{}", "application/json"),
        (b"{}", "text/plain"),
        (b"subject=x", "application/x-www-form-urlencoded"),
        (b"{}", None),
    ],
)
async def test_wat_geen_goed_verzoek_is_krijgt_400(lichaam: bytes, soort: str | None) -> None:
    """No JSON, JSON with two meanings, too deep, another type, nothing in it: 400, in Dutch, without what was sent."""
    g = await speel()
    koppen = {"content-type": soort} if soort else {}
    async with klant(HuisLijn(g.huis, "pietersen")) as http:
        antwoord = await http.post(EVALUATIE, content=lichaam, headers=koppen)
    assert "Traceback" not in antwoord.text
    probleem(antwoord, 400)


async def test_een_ontbrekend_veld_wordt_bij_naam_genoemd() -> None:
    """The problem details say which member misses."""
    g = await speel()
    async with klant(HuisLijn(g.huis, "pietersen")) as http:
        antwoord = await http.post(EVALUATIE, json={"subject": {"type": "medewerker"}, "action": lezen("dat")})
    assert probleem(antwoord, 400)["velden"] == {
        "subject.id": "dit veld ontbreekt",
        "resource": "dit veld ontbreekt",
    }


async def test_te_groot_is_413_hoe_het_ook_komt() -> None:
    """By what is promised, by what comes in, and by what it would grow to on the way to the door."""
    g = await speel()

    async def druppels() -> AsyncIterator[bytes]:
        for _ in range(HOOGSTENS_BYTES // 1000 + 2):
            yield b" " * 1000

    koppen = {"content-type": "application/json"}
    async with klant(HuisLijn(g.huis, "pietersen")) as http:
        probleem(await http.post(EVALUATIE, content=b" " * (HOOGSTENS_BYTES + 1), headers=koppen), 413)
        probleem(await http.post(EVALUATIE, content=druppels(), headers=koppen), 413)
    async with klant(Vast(BerichtTeGroot())) as http:
        probleem(await http.post(EVALUATIE, json={}), 413)


async def test_het_nummer_van_een_verzoek_komt_terug() -> None:
    """X-Request-ID is sent back with every kind of answer, and is not made up; one that cannot be is refused."""
    g = await speel(*GEWOON)
    goed = evaluatie("pietersen", zaak(g.casus))
    koppen = {"x-request-id": "bfe9eb29-ab87"}
    async with klant(HuisLijn(g.huis, "pietersen")) as http:
        for antwoord in (
            await http.post(EVALUATIE, json=goed, headers=koppen),
            await http.post(EVALUATIE, json={}, headers=koppen),
            await http.post(EVALUATIE, json=goed, headers={**koppen, "authorization": "x"}),
            await http.get(WELBEKEND, headers=koppen),
            await http.get("/nergens", headers=koppen),
            await http.get(EVALUATIE, headers=koppen),
        ):
            assert antwoord.headers["x-request-id"] == "bfe9eb29-ab87"
        assert "x-request-id" not in (await http.post(EVALUATIE, json=goed)).headers
        for fout in ("x" * 201, "a b", "é"):
            antwoord = await http.post(EVALUATIE, json=goed, headers=[("x-request-id", fout.encode("latin-1"))])
            probleem(antwoord, 400)
            assert "x-request-id" not in antwoord.headers


async def test_een_ander_adres_of_een_andere_manier_wordt_netjes_geweigerd() -> None:
    """404 and 405 as problems, with where the addresses are found."""
    g = await speel()
    async with klant(HuisLijn(g.huis, "pietersen")) as http:
        for pad in ("/", "/access/v1/evaluation/", "/access/v1/", "/../etc/passwd", "/docs"):
            assert WELBEKEND in probleem(await http.post(pad, json={}), 404)["detail"]
        for methode in ("GET", "PUT", "DELETE", "OPTIONS"):
            antwoord = await http.request(methode, EVALUATIE)
            probleem(antwoord, 405)
            assert antwoord.headers["allow"] == "POST"


@pytest.mark.parametrize(
    ("gaf", "status"),
    [
        (GeenVerbinding("weg"), 503),
        (ValueError("een geheim"), 500),
        (b"geen bericht", 500),
        (Fout(code="storing", zin="Dit kon niet worden vastgelegd.", correlatie="1").model_dump_json().encode(), 500),
        (Fout(code="conflict", zin="Probeer opnieuw.", correlatie="1").model_dump_json().encode(), 503),
        (Fout(code="niet-aangemeld", zin="U bent niet aangemeld.", correlatie="1").model_dump_json().encode(), 403),
        (Geweigerd(redenen=(Reden(zin="Niet deze pet.", bron="x"),)).model_dump_json().encode(), 403),
        (b'{"soort": "gelukt"}', 500),
    ],
)
async def test_wat_de_deur_niet_kan_of_wil_wordt_geen_ja(
    gaf: bytes | Exception, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever goes wrong behind the gateway: a problem, no decision, no traceback, nothing of what was in it."""
    async with klant(Vast(gaf)) as http:
        antwoord = await http.post(EVALUATIE, json={"x": "mevrouw Geheim"})
    assert "decision" not in probleem(antwoord, status)
    for tekst in (antwoord.text, *capsys.readouterr()):
        assert "Traceback" not in tekst
        assert "geheim" not in tekst.lower()


async def test_wie_er_te_veel_tegelijk_vraagt_wacht() -> None:
    """More calls than are answered at the same time: 429 for what comes on top, and then it goes on."""
    vol, los, binnen = asyncio.Event(), asyncio.Event(), []

    class Traag(Vast):
        async def roep(self, eindpunt: str, bericht: bytes, wachttijd: float) -> bytes:
            binnen.append(eindpunt)
            if len(binnen) == TEGELIJK:
                vol.set()
            await los.wait()
            return b'{"soort": "beeld", "wat": "x", "beeld": {"decision": false}}'

    async with klant(Traag(b"")) as http:
        bezig = [asyncio.create_task(http.post(EVALUATIE, json={})) for _ in range(TEGELIJK)]
        await vol.wait()
        te_veel = await http.post(EVALUATIE, json={})
        probleem(te_veel, 429)
        assert te_veel.headers["retry-after"] == "1"
        los.set()
        assert {a.status_code for a in await asyncio.gather(*bezig)} == {200}
        assert (await http.post(EVALUATIE, json={})).status_code == 200


@pytest.mark.eis("PLA-08")
async def test_verborgen_en_onbekend_zijn_ook_over_http_gelijk() -> None:
    """But for the number of the call, which is new for each: the same bytes and headers."""
    g = await speel(*GEWOON, naam="een")
    dicht: Gesprek = await speel(*GEWOON[1:], huis=g.huis, naam="twee")
    async with klant(HuisLijn(g.huis, "pietersen")) as http:
        antwoorden = [
            await http.post(EVALUATIE, json=evaluatie("pietersen", zaak(casus))) for casus in (dicht.casus, uuid4())
        ]
    teksten = [json.loads(a.text) for a in antwoorden]
    nummers = [t["context"].pop("id") for t in teksten]
    assert teksten[0] == teksten[1]
    assert len(set(nummers)) == 2
    assert antwoorden[0].headers == antwoorden[1].headers


@settings(max_examples=60, deadline=None)
@given(lichaam=st.binary(max_size=200) | st.text(max_size=60).map(lambda t: t.encode("utf-8", "surrogatepass")))
def test_willekeurige_bytes_geven_een_nette_fout(lichaam: bytes) -> None:
    """Any bytes at all: 400, as a problem."""

    async def stuur() -> httpx.Response:
        async with klant(Vast(Fout(code="onjuist", zin="Nee.", correlatie="").model_dump_json().encode())) as http:
            return await http.post(EVALUATIE, content=lichaam, headers={"content-type": "application/json"})

    probleem(asyncio.run(stuur()), 400)
