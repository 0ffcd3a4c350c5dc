"""The fields of a range: who may give what to whom, for what, how far and how long."""

from datetime import timedelta

from domain.categorie import Categorie
from domain.niveau import Niveau
from tui.formulieren.bronnen import Bronnen, alle, enige, niveaus
from tui.formulieren.vorm import Dagveld, Keuzeveld, Meerkeuzeveld, Veld

DUUR = timedelta(days=182)
"""Half a year is what the form proposes; shorter is better."""


def bereik(bronnen: Bronnen) -> tuple[Veld, ...]:
    """What a consent, or a talk about sharing, is about."""
    burgers, doelen = bronnen.burgers(), bronnen.doelen()
    mijn = bronnen.mijn_organisatie()
    return (
        Keuzeveld(
            "over", "Welke burger?", keuzes=burgers, begin=enige(burgers), geen="Er is geen burger in deze casus."
        ),
        Meerkeuzeveld(
            "gevers",
            "Wie mag informatie geven?",
            "Spatie kiest.",
            keuzes=bronnen.partijen(),
            begin=(mijn,) if mijn else (),
        ),
        Meerkeuzeveld("ontvangers", "Wie mag die krijgen?", "Spatie kiest.", keuzes=bronnen.partijen()),
        Keuzeveld("doel", "Voor welk doel?", keuzes=doelen, begin=enige(doelen)),
        Meerkeuzeveld(
            "categorieen", "Over welke onderwerpen?", "Alleen wat voor dit doel nodig is.", keuzes=alle(Categorie)
        ),
        Keuzeveld("niveau", "Hoe ver?", keuzes=niveaus(), begin=Niveau.DAT.value),
        Dagveld("van", "Vanaf welke dag?", begin=bronnen.vandaag),
        Dagveld("tot", "Tot en met welke dag?", begin=bronnen.vandaag + DUUR),
    )
