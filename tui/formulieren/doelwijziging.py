"""Forms about using what was given for another purpose: approve it, take that back."""

from tui.formulieren.bronnen import Bronnen, Keuzes, enige
from tui.formulieren.vorm import Dagveld, Formulier, Keuzeveld, Meerkeuzeveld, Tekstveld


def goedkeuren(bronnen: Bronnen, keuzes: Keuzes, begin: str = "") -> Formulier:
    """What the reader gave may be used for another purpose too, or be passed on."""
    return Formulier(
        "doelwijziging.goedkeuren",
        "Ander doel of doorgeven goedkeuren",
        (
            _welke(keuzes, begin),
            Keuzeveld("doel", "Voor welk doel?", keuzes=bronnen.doelen()),
            Meerkeuzeveld(
                "ontvangers",
                "Aan wie mag het worden doorgegeven?",
                "Spatie kiest. Niemand kiezen kan ook.",
                verplicht=False,
                keuzes=bronnen.mensen(),
            ),
            Dagveld("tot", "Tot en met welke dag?", "Leeg laten als er geen einde is.", verplicht=False),
            Tekstveld("reden", "Waarom keurt u dit goed?", "De burger kan dit lezen.", lang=True),
        ),
        inleiding="Wie het kreeg, mag het dan ook voor dit doel gebruiken, of doorgeven aan wie u kiest. "
        "Nooit tegen fraude of om te straffen. "
        "Rust het op toestemming? Dan moet de toestemming dit doel ook noemen.",
    )


def intrekken(bronnen: Bronnen, keuzes: Keuzes, begin: str = "") -> Formulier:
    """What the reader gave is for the other purpose no more."""
    return Formulier(
        "doelwijziging.intrekken",
        "Goedkeuring intrekken",
        (
            _welke(keuzes, begin),
            Keuzeveld("doel", "Voor welk doel mag het niet meer?", keuzes=bronnen.doelen()),
            Tekstveld("reden", "Waarom trekt u het in?", "De burger kan dit lezen.", lang=True),
        ),
        inleiding="Vanaf nu is het voor dit doel niet meer te lezen.",
    )


def _welke(keuzes: Keuzes, begin: str) -> Keuzeveld:
    return Keuzeveld(
        "verstrekking",
        "Wat heeft u gegeven?",
        keuzes=keuzes,
        begin=begin if begin in {k[1] for k in keuzes} else enige(keuzes),
        geen="U heeft hier niets gegeven dat nog loopt.",
    )
