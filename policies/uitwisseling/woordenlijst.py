"""Our words beside those of DPV 2.3 and its GDPR and personal-data extensions (w3id.org/dpv).

A word without a near neighbour there has none here: it is better to say nothing than something that is nearly so.
"""

from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.grondslag import Grondslag

DPV = "https://w3id.org/dpv#"
PD = "https://w3id.org/dpv/pd#"
AVG = "https://w3id.org/dpv/legal/eu/gdpr#"

CATEGORIEEN: dict[str, tuple[str, ...]] = {
    Categorie.PERSOON: (f"{PD}Identifying",),
    Categorie.GEZONDHEID: (f"{PD}Health",),
    Categorie.VERSLAVING: (f"{PD}Health",),
    Categorie.STRAFRECHT: (f"{PD}Criminal",),
    Categorie.SCHULDEN: (f"{PD}FinancialStatus",),
    Categorie.GEZIN: (f"{PD}Family",),
    Categorie.OPVOEDING: (f"{PD}Family",),
    Categorie.ONDERWIJS: (f"{PD}Education",),
    Categorie.WERK_EN_INKOMEN: (f"{PD}EmploymentHistory", f"{PD}Income"),
}
"""Categories of data. Housing, safety and support have no near neighbour."""

DOELSOORTEN: dict[str, tuple[str, ...]] = {
    Doelsoort.HULP: (f"{DPV}ServiceProvision",),
    Doelsoort.VEILIGHEID: (f"{DPV}ProtectionOfPublicSecurity",),
    Doelsoort.HANDHAVING: (f"{DPV}MisusePreventionAndDetection",),
    Doelsoort.ONDERZOEK: (f"{DPV}ResearchAndDevelopment", f"{DPV}PublicPolicyMaking"),
}
"""Kinds of purposes. Prosecution and supervision have no near neighbour."""

GRONDEN: dict[str, tuple[str, ...]] = {
    Grondslag.TOESTEMMING: (f"{AVG}A6-1-a",),
    Grondslag.WET: (f"{AVG}A6-1-c",),
    Grondslag.TAAK: (f"{AVG}A6-1-e",),
    Grondslag.TAAK_NA_GESPREK: (f"{AVG}A6-1-e",),
    Grondslag.VITAAL_BELANG: (f"{AVG}A6-1-d",),
}
"""Grounds. Conflict of duties and good care are grounds of professional law, which the GDPR does not name."""

GEZAMENLIJK = f"{DPV}JointDataControllers"
VERANTWOORDELIJKE = f"{DPV}DataController"


def naast(dimensie: str, waarde: str, doelsoorten: dict[str, str]) -> tuple[str, ...]:
    """The IRIs beside one of our words; empty when there are none. A purpose goes by its kind."""
    if dimensie == "categorie":
        return CATEGORIEEN.get(waarde, ())
    if dimensie == "grond":
        return GRONDEN.get(waarde, ())
    return DOELSOORTEN.get(doelsoorten.get(waarde, ""), ()) if dimensie == "doel" else ()
