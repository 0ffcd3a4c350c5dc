"""The test that belongs to each ground of step IV e: which questions it asks (004 §3.2 IV e, annex 1 §6)."""

from domain.grondslag import Grondslag

GRONDTOETS: dict[Grondslag, dict[str, str]] = {
    Grondslag.VITAAL_BELANG: {
        "kan niet instemmen": "Waarom kan de burger lichamelijk of geestelijk geen toestemming geven?",
        "essentieel belang": "Welk belang voor leven of gezondheid staat op het spel? Anders leven is niet genoeg.",
    },
    Grondslag.CONFLICT_VAN_PLICHTEN: {
        "alles gedaan": "Wat is er gedaan om toestemming te krijgen?",
        "ernstige schade": "Welke ernstige schade ontstaat er als u zwijgt?",
        "gewetensnood": "Waarom komt u in gewetensnood als u zwijgt?",
        "geen andere weg": "Waarom is er geen andere weg?",
        "vrijwel zeker": "Waarom voorkomt of beperkt spreken die schade vrijwel zeker?",
        "zo min mogelijk": "Hoe blijft het geheim zo veel mogelijk bewaard?",
    },
    Grondslag.GOED_HULPVERLENERSCHAP: {
        "professionele standaard": "Wat vraagt de professionele standaard van u in deze situatie?",
    },
}
"""For each ground of step IV e the names of its criteria, and the question behind each. Other grounds have none."""

STAPPEN_IV: dict[str, str] = {
    "a": "Waarom is anoniem niet genoeg?",
    "b": "Waarom is er geen wet die dit mogelijk maakt?",
    "c": "Waarom past dit niet bij uw eigen wettelijke taak?",
    "d": "Waarom lukt het niet met toestemming?",
}
"""What has to be answered about each earlier step before a later ground can be chosen (STP-04)."""
