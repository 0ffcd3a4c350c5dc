"""Forms about who is directly involved in the same help: record it of others, and end it."""

from domain.betrokkenheid import Betrokkenheidsoort
from domain.medewerker import Rol
from tui import teksten
from tui.formulieren.bronnen import Bronnen, Keuzes, enige
from tui.formulieren.vorm import Dagveld, Formulier, Keuzeveld, Meerkeuzeveld, Tekstveld
from tui.formulieren.zorg import over_wie
from tui.tijdtaal import datum
from tui.veilig import regel


def vastleggen(bronnen: Bronnen) -> Formulier:
    """Others are directly involved together."""
    return Formulier(
        "betrokkenheid.vastleggen",
        "Vastleggen wie rechtstreeks betrokken is",
        (
            over_wie(bronnen),
            Meerkeuzeveld(
                "professionals",
                "Wie helpen samen?",
                "Minstens twee. Spatie kiest. Uzelf kunt u niet kiezen.",
                keuzes=bronnen.mensen(rol=Rol.HULPVERLENING),
                geen="Er staat geen andere hulpverlener in het adresboek.",
            ),
            Keuzeveld(
                "soort",
                "Waarom zijn zij samen betrokken?",
                keuzes=tuple((teksten.BETROKKENHEID_SOORT[s], s.value) for s in Betrokkenheidsoort),
            ),
            Dagveld(
                "getekend_op",
                "Op welke dag tekende de burger het plan?",
                "Alleen bij een plan. Zonder handtekening telt een plan niet.",
                verplicht=False,
            ),
            Dagveld("van", "Vanaf welke dag?", begin=bronnen.vandaag),
            Dagveld("tot", "Tot en met welke dag?", "Leeg laten als er geen einde is.", verplicht=False),
            Tekstveld("bron", "Waar staat dat?", "Bijvoorbeeld: zorgplan van 2 maart. De burger kan dit lezen."),
        ),
        inleiding="Wie rechtstreeks bij dezelfde hulp betrokken is, mag delen wat daarvoor nodig is. Niemand zegt dat "
        "van zichzelf. Wie naar zorg toeleidt of een melding aanneemt, is het nooit.",
    )


def beeindigen(bronnen: Bronnen, begin: str = "") -> Formulier:
    """They are not any more."""
    keuzes = _lopend(bronnen)
    return Formulier(
        "betrokkenheid.beeindigen",
        "Betrokkenheid beëindigen",
        (
            Keuzeveld(
                "betrokkenheid",
                "Welke betrokkenheid eindigt?",
                keuzes=keuzes,
                begin=begin if begin in {k[1] for k in keuzes} else enige(keuzes),
                geen="Er loopt hier niets dat u kunt beëindigen.",
            ),
            Tekstveld("reden", "Waarom?", "De burger kan dit lezen."),
        ),
        inleiding="Dit werkt meteen. Wat zij elkaar op grond van hun taak gaven, is dan niet meer te lezen.",
    )


def _lopend(bronnen: Bronnen) -> Keuzes:
    regels = bronnen.casus.betrokkenheden if bronnen.casus is not None else ()
    return tuple(
        (
            regel(f"{bronnen.burger(b.over)}: {' en '.join(b.professionals)} ({b.soort}), vanaf {datum(b.van)}", 100),
            str(b.betrokkenheid),
        )
        for b in regels
        if not b.beeindigd
    )
