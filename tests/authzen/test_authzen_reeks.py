"""A batch: each question apart, in order, ended as its semantic says; the three forms of one rule."""

import json
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.berichten.authzen import HOOGSTENS_EVALUATIES, Decision, DecisionContext, Semantic
from services.deur.authzen import eindigt
from tests.authzen.gesprek import GEWOON, Gesprek, speel
from tests.authzen.vragen import evaluatie, lezen, rauw, stuk, subject, vraag, zaak


async def _reeks(g: Gesprek, semantiek: str | None, niveaus: list[str]) -> list[bool]:
    v = next(iter(g.stukken))
    inhoud: dict[str, Any] = {
        "subject": subject("pietersen"),
        "resource": stuk(g.casus, v),
        "evaluations": [{"action": lezen(n)} for n in niveaus],
    }
    if semantiek:
        inhoud["options"] = {"evaluations_semantic": semantiek, "another_option": 1}
    antwoord = await vraag(g.huis, "pietersen", "evaluations", inhoud)
    return [d["decision"] for d in antwoord["evaluations"]]


@pytest.mark.eis("CON-03")
async def test_de_drie_manieren_om_een_reeks_te_doorlopen() -> None:
    """All of them; up to the first no; up to the first yes."""
    g = await speel(*GEWOON)
    janeeja = ["dat", "inhoud", "buitenkant"]
    assert await _reeks(g, None, janeeja) == [True, False, True]
    assert await _reeks(g, "execute_all", janeeja) == [True, False, True]
    assert await _reeks(g, "deny_on_first_deny", janeeja) == [True, False]
    assert await _reeks(g, "permit_on_first_permit", janeeja) == [True]
    assert await _reeks(g, "permit_on_first_permit", ["inhoud", "dat", "dat"]) == [False, True]


@given(besluiten=st.lists(st.booleans(), min_size=1, max_size=12), semantiek=st.sampled_from(Semantic))
def test_een_reeks_eindigt_als_en_en_of(besluiten: list[bool], semantiek: Semantic) -> None:
    """Taken to its end a batch is ``all`` or ``any``: nothing after the end could change that."""
    gezien = []
    for besluit in besluiten:
        gezien.append(besluit)
        if eindigt(semantiek, Decision(decision=besluit, context=DecisionContext(id="x", reason_user={"nl": "x"}))):
            break
    match semantiek:
        case Semantic.EXECUTE_ALL:
            assert gezien == besluiten
        case Semantic.DENY_ON_FIRST_DENY:
            assert all(gezien) == all(besluiten)
            assert all(gezien[:-1])
        case Semantic.PERMIT_ON_FIRST_PERMIT:
            assert any(gezien) == any(besluiten)
            assert not any(gezien[:-1])


async def test_wat_bovenaan_staat_geldt_waar_een_vraag_het_niet_zelf_zegt() -> None:
    """A part that a question gives replaces the whole part at the top; an empty question takes all of it."""
    g = await speel(*GEWOON)
    v, geheim = g.stukken
    inhoud = {
        **evaluatie("pietersen", stuk(g.casus, v), "dat", context={"doel": "wonen"}),
        "evaluations": [
            {},
            {"context": {"doel": "zorg"}},
            {"resource": stuk(g.casus, geheim)},
            {"subject": subject("smit")},
            {"resource": zaak(g.casus), "action": lezen("buitenkant")},
        ],
    }
    antwoord = await vraag(g.huis, "pietersen", "evaluations", inhoud)
    assert [d["decision"] for d in antwoord["evaluations"]] == [True, False, False, False, True]


async def test_een_vraag_die_niet_klopt_is_nee_en_bederft_de_rest_niet() -> None:
    """An error in one question is told in its own answer; the others are answered, and a denial is no error."""
    g = await speel(*GEWOON)
    goed = evaluatie("pietersen", zaak(g.casus), "dat")
    fout = [{}, "geen vraag", 7, {**goed, "subject": {"type": "medewerker"}}, {**goed, "action": None}]
    reeks = {"evaluations": [goed, *fout, evaluatie("pietersen", stuk(uuid4(), uuid4())), goed]}
    antwoord = json.loads(await rauw(g.huis, "pietersen", "evaluations", reeks))["beeld"]["evaluations"]
    assert [d["decision"] for d in antwoord] == [True, *[False] * len(fout), False, True]
    assert [d["context"].get("error", {}).get("status") for d in antwoord] == [None, *[400] * len(fout), None, None]
    assert "subject.id: dit veld ontbreekt" in antwoord[4]["context"]["error"]["message"]


async def test_een_fout_telt_als_nee_voor_wie_bij_het_eerste_nee_stopt() -> None:
    """Fail closed: an error ends an ``and``, and does not end an ``or``."""
    g = await speel(*GEWOON)
    goed = evaluatie("pietersen", zaak(g.casus), "dat")
    for semantiek, aantal in (("deny_on_first_deny", 1), ("permit_on_first_permit", 2)):
        reeks = {"evaluations": [{}, goed, goed], "options": {"evaluations_semantic": semantiek}}
        antwoord = json.loads(await rauw(g.huis, "pietersen", "evaluations", reeks))
        assert len(antwoord["beeld"]["evaluations"]) == aantal


async def test_zonder_reeks_is_het_een_vraag() -> None:
    """No list, or an empty one, is answered as a single evaluation; what misses then is an error of the whole."""
    g = await speel(*GEWOON)
    goed = evaluatie("pietersen", zaak(g.casus), "dat")
    for inhoud in (goed, {**goed, "evaluations": []}):
        assert (await vraag(g.huis, "pietersen", "evaluations", inhoud))["decision"] is True
    for kapot in ({}, {"evaluations": []}, {"subject": goed["subject"]}):
        assert json.loads(await rauw(g.huis, "pietersen", "evaluations", kapot))["code"] == "onjuist"


async def test_een_reeks_die_als_geheel_niet_klopt_wordt_geweigerd() -> None:
    """Too many, another semantic, a list that is none, a misshapen top: refused before anything is decided."""
    g = await speel(*GEWOON)
    goed = evaluatie("pietersen", zaak(g.casus), "dat")
    for inhoud in (
        {**goed, "evaluations": [{}] * (HOOGSTENS_EVALUATIES + 1)},
        {**goed, "evaluations": [{}], "options": {"evaluations_semantic": "any"}},
        {**goed, "evaluations": [{}], "options": []},
        {**goed, "evaluations": {"0": {}}},
        {**goed, "evaluations": [{}], "subject": "pietersen"},
    ):
        antwoord = json.loads(await rauw(g.huis, "pietersen", "evaluations", inhoud))
        assert (antwoord["soort"], antwoord.get("code")) == ("fout", "onjuist"), inhoud
    vol = await vraag(g.huis, "pietersen", "evaluations", {**goed, "evaluations": [{}] * HOOGSTENS_EVALUATIES})
    assert len(vol["evaluations"]) == HOOGSTENS_EVALUATIES


async def test_elk_antwoord_heeft_een_eigen_nummer() -> None:
    """By the id of the call and its place, each decision can be found again."""
    g = await speel(*GEWOON)
    antwoord = await vraag(
        g.huis, "pietersen", "evaluations", {**evaluatie("pietersen", zaak(g.casus)), "evaluations": [{}, {}]}
    )
    nummers = [d["context"]["id"] for d in antwoord["evaluations"]]
    assert [n.rpartition("/")[2] for n in nummers] == ["1", "2"]
    assert len({n.rpartition("/")[0] for n in nummers}) == 1
