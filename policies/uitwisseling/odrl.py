"""A convenant as an ODRL 2.2 Agreement in JSON-LD (w3.org/TR/odrl-model), with DPV words beside ours. One way.

Every article with a rule is one permission or prohibition; what the convenant asks of who receives is a duty of each
permission. Values are our own words, because a purpose or a level means what the convenant says it means; where DPV
has a near neighbour the word says so. The law is not in it: whoever reads this has the law already.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from policies.convenant import Convenant
from policies.regels import beleidslijnen
from policies.ruimte import Lijn, bekende_waarden
from policies.uitwisseling.woordenlijst import GEZAMENLIJK, VERANTWOORDELIJKE, naast

ODRL_CONTEXT = "http://www.w3.org/ns/odrl.jsonld"
PROFIEL = "urn:kring:odrl:1"
"""The profile: our left operands and the action ``bevestigen``."""

KRING = "urn:kring:woord:"

_EIGEN = ("niveau", "grond", "kring", "fase", "pet", "geheimhouding", "gever")
"""Dimensions that become a constraint with a left operand of our profile, in this order."""

Json = dict[str, Any]


def als_odrl(convenant: Convenant, op: date) -> Json:
    """The agreement, and the words it uses.

    Raises:
        PublicatieGeweigerd: the document grants nothing, or no law is known on this day.
    """
    nummers = {a.artikel for a in convenant.artikelen}
    lijnen = [
        lijn for lijn in beleidslijnen(convenant, op) if lijn.artikel.nummer in nummers and _is_eigen(lijn, convenant)
    ]
    bekend = bekende_waarden(tuple(convenant.doelen))
    bekend["partij"] = tuple(p.soort.value for p in convenant.partijen)
    bekend["categorie"] = tuple(c.value for c in dict.fromkeys((*convenant.gegevens, *convenant.bijzondere_gegevens)))
    overeenkomst: Json = {
        "@type": "Agreement",
        "uid": uid(convenant),
        "profile": PROFIEL,
        "conflict": "prohibit",
        "dct:title": convenant.titel,
        "dct:hasVersion": str(convenant.versie),
        "dct:identifier": f"sha256:{convenant.hash}",
        "assigner": _partijen(convenant),
        "permission": [_regel(convenant, lijn, bekend, met_plicht=True) for lijn in lijnen if lijn.eft == "allow"],
        "prohibition": [_regel(convenant, lijn, bekend, met_plicht=False) for lijn in lijnen if lijn.eft == "deny"],
        "obligation": [_informeren(convenant)],
    }
    return {"@context": [ODRL_CONTEXT, _voorvoegsels()], "@graph": [overeenkomst, *_woorden(convenant, bekend)]}


def uid(convenant: Convenant) -> str:
    """How the agreement is known: by short name and version."""
    return f"urn:kring:convenant:{convenant.convenant}:{convenant.versie}"


def woord(dimensie: str, waarde: str) -> str:
    """The IRI of one of our words; words are lower-case Dutch, spaces become dashes."""
    return f"{KRING}{dimensie}:{waarde.replace(',', '').replace(' ', '-')}"


def _is_eigen(lijn: Lijn, convenant: Convenant) -> bool:
    return lijn.artikel.bron.startswith(f"{convenant.convenant} v")


def _voorvoegsels() -> Json:
    return {
        "dct": "http://purl.org/dc/terms/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "dpv": "https://w3id.org/dpv#",
        "kring": KRING,
    }


def _partijen(convenant: Convenant) -> Json:
    samen = convenant.verantwoordelijkheid == "gezamenlijk"
    return {
        "@type": ["PartyCollection", GEZAMENLIJK if samen else VERANTWOORDELIJKE],
        "uid": f"{uid(convenant)}:partijen",
        "dct:hasPart": [{"@id": woord("partij", p.soort)} for p in convenant.partijen],
    }


def _regel(convenant: Convenant, lijn: Lijn, bekend: Mapping[str, tuple[str, ...]], *, met_plicht: bool) -> Json:
    regel: Json = {
        "uid": f"{uid(convenant)}:artikel:{lijn.artikel.nummer.replace(' ', '-')}",
        "dct:title": lijn.artikel.nummer,
        "dct:description": lijn.artikel.tekst,
        "assignee": [woord("partij", w) for w in _waarden(lijn, "partij", bekend)],
        "target": [woord("categorie", w) for w in _waarden(lijn, "categorie", bekend)],
        "action": "read",
        "constraint": [*_grenzen(lijn, bekend), *_geldigheid(convenant)],
    }
    if met_plicht:
        regel["duty"] = [_bevestigen(convenant)]
    return regel


def _waarden(lijn: Lijn, dimensie: str, bekend: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The values a line is about, in the order of the vocabulary; those the convenant does not have are left out."""
    genoemd = lijn.vak.get(dimensie)
    return tuple(w for w in bekend[dimensie] if genoemd is None or w in genoemd)


def _grenzen(lijn: Lijn, bekend: Mapping[str, tuple[str, ...]]) -> Iterable[Json]:
    for dimensie in ("doel", *_EIGEN):
        waarden = _waarden(lijn, dimensie, bekend)
        if len(waarden) < len(bekend[dimensie]):
            yield {
                "@type": "Constraint",
                "leftOperand": "purpose" if dimensie == "doel" else f"kring:{dimensie}",
                "operator": "isAnyOf",
                "rightOperand": [{"@id": woord(dimensie, w)} for w in waarden],
            }


def _geldigheid(convenant: Convenant) -> tuple[Json, Json]:
    return (_dag("gteq", convenant.geldig.van), _dag("lteq", convenant.geldig.tot))


def _dag(operator: str, dag: date) -> Json:
    waarde = {"@value": dag.isoformat(), "@type": "xsd:date"}
    return {"@type": "Constraint", "leftOperand": "dateTime", "operator": operator, "rightOperand": waarde}


def _binnen(dagen: int) -> Json:
    waarde = {"@value": f"P{dagen}D", "@type": "xsd:duration"}
    return {"@type": "Constraint", "leftOperand": "elapsedTime", "operator": "lteq", "rightOperand": waarde}


def _bevestigen(convenant: Convenant) -> Json:
    return {
        "@type": "Duty",
        "action": "kring:bevestigen",
        "constraint": [_binnen(convenant.afspraken().bevestigen_binnen_dagen)],
    }


def _informeren(convenant: Convenant) -> Json:
    """Who gives tells the citizen, within the days of the convenant."""
    return {
        "@type": "Duty",
        "uid": f"{uid(convenant)}:informeren",
        "assignee": f"{uid(convenant)}:partijen",
        "action": "inform",
        "constraint": [_binnen(convenant.afspraken().informeren_binnen_dagen)],
    }


def _woorden(convenant: Convenant, bekend: Mapping[str, tuple[str, ...]]) -> list[Json]:
    """Every word that can occur, as a concept, with its neighbours in DPV."""
    soorten = {naam: doel.soort.value for naam, doel in convenant.doelen.items()}
    uit: list[Json] = []
    for dimensie in ("partij", "categorie", "doel", *_EIGEN):
        for waarde in bekend[dimensie]:
            begrip: Json = {
                "@id": woord(dimensie, waarde),
                "@type": "skos:Concept",
                "skos:prefLabel": {"@value": waarde, "@language": "nl"},
            }
            if dimensie == "doel":
                begrip["skos:definition"] = {"@value": convenant.doelen[waarde].wat, "@language": "nl"}
            if buren := naast(dimensie, waarde, soorten):
                begrip["skos:broadMatch"] = [{"@id": iri} for iri in buren]
            uit.append(begrip)
    return uit
