"""The provisions of law to choose from when something rests on a law, and the conditions that each asks about."""

from collections.abc import Mapping

from domain.bepaling import Bepaling, met_naam
from tui.formulieren.bronnen import Bronnen, Keuzes
from tui.formulieren.vorm import Keuzeveld, Tekstveld, Veld
from tui.veilig import regel

KIES_EERST = "Kies een artikel. Daarna staat hier wat het zegt."


def te_kiezen(bronnen: Bronnen, *, antwoord: bool) -> dict[str, Bepaling]:
    """By their names, the provisions that someone of the own organisation can rely on.

    ``antwoord`` is whether the form answers a question: some provisions only do, and one article can be a right unasked
    and a duty when asked.
    """
    soort = bronnen.mijn_soort()
    passend = [b for b in bronnen.convenanten.bepalingen if b.gever is None or soort in b.gever]
    namen = dict.fromkeys(b.naam for b in passend if antwoord or not b.op_verzoek)
    gevonden = {naam: met_naam(passend, naam, gevraagd=antwoord) for naam in namen}
    return {naam: bepaling for naam, bepaling in gevonden.items() if bepaling is not None}


def velden(bepalingen: Mapping[str, Bepaling]) -> tuple[Veld, ...]:
    """Which provision, and a field for each condition of any of them."""
    vragen = {naam: vraag for b in bepalingen.values() for naam, vraag in b.voorwaarden.items()}
    return (
        Keuzeveld(
            "wetsartikel",
            "Welk wetsartikel?",
            KIES_EERST,
            verplicht=bool(bepalingen),
            keuzes=_keuzes(bepalingen),
        ),
        *(Tekstveld(f"toets.{naam}", vraag, lang=True) for naam, vraag in vragen.items()),
    )


def uitleg(bepaling: Bepaling | None) -> str:
    """What a provision says, and what it is; who gives always decides (STP-15)."""
    return KIES_EERST if bepaling is None else f"Een {bepaling.soort}. {bepaling.tekst}"


def _keuzes(bepalingen: Mapping[str, Bepaling]) -> Keuzes:
    return tuple((regel(f"{naam} · {b.soort}{_aan(b)}", 90), naam) for naam, b in sorted(bepalingen.items()))


def _aan(bepaling: Bepaling) -> str:
    return f" · aan {', '.join(bepaling.ontvanger)}" if bepaling.ontvanger else ""
