"""The schemas that every message of these tests is held against: our own always, the published ones where they are."""

from copy import deepcopy
from typing import Any

import pytest

from tests.authzen.gesprek import GEWOON, speel
from tests.authzen.schemas import ANTWOORD, VRAAG, gepubliceerd, keur
from tests.authzen.vragen import evaluatie, stuk, vraag

WEG = "The published AuthZEN schemas are not on this machine: messages were held against our own only."


async def _gesprekken() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Questions with their answers: a yes with duties, a no with reasons, and what is not there."""
    g = await speel(*GEWOON)
    eigen, geheim = g.stukken
    vragen = [
        evaluatie("pietersen", stuk(g.casus, eigen), "dat", context={"doel": "wonen"}),
        evaluatie("pietersen", stuk(g.casus, eigen), "inhoud"),
        evaluatie("pietersen", stuk(g.casus, geheim)),
    ]
    return [(q, await vraag(g.huis, "pietersen", "evaluation", q)) for q in vragen]


def _zonder(bericht: dict[str, Any], veld: str) -> dict[str, Any]:
    kapot = deepcopy(bericht)
    deel: dict[str, Any] = kapot
    *weg, laatste = veld.split(".")
    for stap in weg:
        deel = deel[stap]
    del deel[laatste]
    return kapot


VERPLICHT = (
    "subject",
    "subject.type",
    "subject.id",
    "action",
    "action.name",
    "resource",
    "resource.type",
    "resource.id",
)


async def test_ons_eigen_schema_mist_niets_wat_verplicht_is() -> None:
    """Without a required member, or with one of another kind, a message is refused; with them it is not."""
    for gevraagd, gezegd in await _gesprekken():
        keur(gevraagd, VRAAG["evaluation"])
        keur(gezegd, ANTWOORD["evaluation"])
        for veld in VERPLICHT:
            with pytest.raises(AssertionError):
                keur(_zonder(gevraagd, veld), VRAAG["evaluation"])
        for kapot in ({**gezegd, "decision": "ja"}, _zonder(gezegd, "decision"), {**gezegd, "meer": 1}):
            with pytest.raises(AssertionError):
                keur(kapot, ANTWOORD["evaluation"])


@pytest.mark.skipif(gepubliceerd("request") is None or gepubliceerd("response") is None, reason=WEG)
async def test_het_gepubliceerde_schema_vindt_er_hetzelfde_van() -> None:
    """The published schemas accept what ours accept, and refuse what lacks a required member."""
    vraagschema, antwoordschema = gepubliceerd("request"), gepubliceerd("response")
    assert vraagschema is not None
    assert antwoordschema is not None
    for gevraagd, gezegd in await _gesprekken():
        keur(gevraagd, vraagschema)
        keur(gezegd, antwoordschema)
        for veld in VERPLICHT:
            with pytest.raises(AssertionError):
                keur(_zonder(gevraagd, veld), vraagschema)
        with pytest.raises(AssertionError):
            keur(_zonder(gezegd, "decision"), antwoordschema)
