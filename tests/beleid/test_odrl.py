"""The ODRL export: every rule of the document is in it once, and can be read back to the same box."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from policies.beleid import GepubliceerdBeleid
from policies.ruimte import bekende_waarden
from policies.uitwisseling.odrl import KRING, ODRL_CONTEXT, PROFIEL, als_odrl, woord
from policies.uitwisseling.woordenlijst import CATEGORIEEN, DOELSOORTEN, GRONDEN

OP = date(2026, 2, 1)
ODRL_WOORDEN = {
    *(
        "Agreement",
        "PartyCollection",
        "Constraint",
        "Duty",
        "uid",
        "profile",
        "conflict",
        "assigner",
        "assignee",
        "target",
    ),
    *(
        "permission",
        "prohibition",
        "obligation",
        "duty",
        "action",
        "constraint",
        "leftOperand",
        "operator",
        "rightOperand",
    ),
    *("prohibit", "read", "inform", "purpose", "dateTime", "elapsedTime", "isAnyOf", "gteq", "lteq"),
}
"""The terms of ODRL 2.2 that we use; looked up in its vocabulary."""


@pytest.fixture
def odrl(gepubliceerde: GepubliceerdBeleid) -> dict[str, Any]:
    """Each bundled convenant as an agreement."""
    return als_odrl(gepubliceerde.convenant, OP)


def test_elk_artikel_met_een_regel_is_een_regel_in_odrl(
    gepubliceerde: GepubliceerdBeleid, odrl: dict[str, Any]
) -> None:
    """As many permissions as grants, as many prohibitions as ceilings, each with number and text."""
    overeenkomst = odrl["@graph"][0]
    artikelen = gepubliceerde.convenant.artikelen
    mag = {a.artikel: a.tekst for a in artikelen if a.mag}
    dicht = {a.artikel: a.tekst for a in artikelen if a.hooguit or a.mag_niet}
    for soort, verwacht in (("permission", mag), ("prohibition", dicht)):
        assert {r["dct:title"]: r["dct:description"] for r in overeenkomst[soort]} == verwacht
        assert len(overeenkomst[soort]) == len(verwacht)
    assert (overeenkomst["@type"], overeenkomst["conflict"], overeenkomst["profile"]) == (
        "Agreement",
        "prohibit",
        PROFIEL,
    )
    assert odrl["@context"][0] == ODRL_CONTEXT


def test_teruggelezen_is_elke_regel_dezelfde_doos(gepubliceerde: GepubliceerdBeleid, odrl: dict[str, Any]) -> None:
    """Parties, data and every constraint give back the values of the policy line, within what the convenant has."""
    overeenkomst = odrl["@graph"][0]
    convenant = gepubliceerde.convenant
    bekend = bekende_waarden(tuple(convenant.doelen))
    bekend["partij"] = tuple(p.soort.value for p in convenant.partijen)
    bekend["categorie"] = tuple(dict.fromkeys((*convenant.gegevens, *convenant.bijzondere_gegevens)))
    lijnen = {(lijn.eft, lijn.artikel.nummer): lijn for lijn in gepubliceerde.lijnen}
    gezien = 0
    for soort, eft in (("permission", "allow"), ("prohibition", "deny")):
        for regel in overeenkomst[soort]:
            lijn = lijnen[eft, regel["dct:title"]]
            for dimensie in (
                "partij",
                "categorie",
                "niveau",
                "doel",
                "grond",
                "kring",
                "fase",
                "pet",
                "geheimhouding",
                "gever",
            ):
                genoemd = lijn.vak.get(dimensie)
                verwacht = {woord(dimensie, w) for w in bekend[dimensie] if genoemd is None or w in genoemd}
                assert _teruggelezen(regel, dimensie, bekend) == verwacht, (regel["dct:title"], dimensie)
                gezien += 1
    assert gezien >= 100


def _teruggelezen(regel: dict[str, Any], dimensie: str, bekend: dict[str, tuple[str, ...]]) -> set[str]:
    if dimensie in {"partij", "categorie"}:
        return set(regel["assignee" if dimensie == "partij" else "target"])
    links = "purpose" if dimensie == "doel" else f"kring:{dimensie}"
    for grens in regel["constraint"]:
        if grens["leftOperand"] == links:
            assert grens["operator"] == "isAnyOf"
            return {w["@id"] for w in grens["rightOperand"]}
    return {woord(dimensie, w) for w in bekend[dimensie]}


def test_het_is_json_ld_met_alleen_bekende_woorden(odrl: dict[str, Any]) -> None:
    """Every name is of ODRL, of a declared prefix, or of JSON-LD; every value that is named is declared, once."""
    voorvoegsels = set(odrl["@context"][1])
    for naam in _namen(odrl["@graph"]):
        assert naam.startswith("@") or naam in ODRL_WOORDEN or naam.partition(":")[0] in voorvoegsels, naam
    begrippen = [b["@id"] for b in odrl["@graph"][1:]]
    assert len(begrippen) == len(set(begrippen))
    genoemd = set(re.findall(rf'"({KRING}[^"]+)"', json.dumps(odrl["@graph"][0])))
    assert genoemd <= set(begrippen)
    for regel in (*odrl["@graph"][0]["permission"], *odrl["@graph"][0]["prohibition"]):
        assert regel["assignee"]
        assert regel["target"]
        assert regel["action"] == "read"
    uids = [r["uid"] for s in ("permission", "prohibition", "obligation") for r in odrl["@graph"][0][s]]
    assert len(uids) == len(set(uids))


def _namen(deel: Any) -> Iterator[str]:
    if isinstance(deel, dict):
        for naam, onder in deel.items():
            yield naam
            if naam in {"action", "leftOperand", "operator", "conflict"}:
                yield onder
            yield from _namen(onder)
    elif isinstance(deel, list):
        for een in deel:
            yield from _namen(een)


def test_wat_wordt_gevraagd_van_wie_ontvangt_en_wie_geeft_is_een_plicht(
    gepubliceerde: GepubliceerdBeleid, odrl: dict[str, Any]
) -> None:
    """Confirming receipt with each permission, telling the citizen for all; in the days of the convenant."""
    afspraken, overeenkomst = gepubliceerde.convenant.afspraken(), odrl["@graph"][0]
    dagen = {p["duty"][0]["constraint"][0]["rightOperand"]["@value"] for p in overeenkomst["permission"]}
    assert dagen == {f"P{afspraken.bevestigen_binnen_dagen}D"}
    (informeren,) = overeenkomst["obligation"]
    assert informeren["action"] == "inform"
    assert informeren["constraint"][0]["rightOperand"]["@value"] == f"P{afspraken.informeren_binnen_dagen}D"


def test_woorden_verwijzen_naar_hun_buren_in_dpv(odrl: dict[str, Any]) -> None:
    """Consent, tasks and health have a neighbour; a conflict of duties has none and says none."""
    buren = {b["@id"]: [x["@id"] for x in b.get("skos:broadMatch", ())] for b in odrl["@graph"][1:]}
    assert buren[woord("grond", "toestemming")] == ["https://w3id.org/dpv/legal/eu/gdpr#A6-1-a"]
    assert buren[woord("categorie", "gezondheid")] == ["https://w3id.org/dpv/pd#Health"]
    assert buren[woord("grond", "conflict van plichten")] == []
    alle = [iri for tabel in (CATEGORIEEN, DOELSOORTEN, GRONDEN) for iris in tabel.values() for iri in iris]
    assert all(re.fullmatch(r"https://w3id\.org/dpv(/pd|/legal/eu/gdpr)?#[A-Za-z0-9-]+", iri) for iri in alle)
