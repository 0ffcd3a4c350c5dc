"""Ways to break a step between documents and verdict, and nothing of the witnesses.

A mistake is a function that patches. What it patches is looked up when the compiler runs, so that a renamed step is an
error here and not a mistake that nobody makes any more.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from casbin.effect.effector import Effector

from domain.niveau import Niveau
from domain.oordeel import Artikel
from policies import casbin_motor as motor
from policies import regels, tabel, wetslijn
from policies import wet as wetboek
from policies.casbin_motor import Uitslag
from policies.ruimte import Lijn
from policies.tabel import Dicht
from policies.wet import is_wet

Breuk = Callable[[pytest.MonkeyPatch], None]
Vak = Mapping[str, frozenset[str] | None]

ALLE_NIVEAUS = frozenset(n.value for n in Niveau)


def vervang(waar: Any, naam: str, anders: Callable[..., Any]) -> Breuk:
    """A step of the compiler, replaced by one made of the real one."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = getattr(waar, naam)
        monkeypatch.setattr(waar, naam, lambda *a, **k: anders(echt, *a, **k))

    return breek


def zet(waar: Any, naam: str, waarde: object) -> Breuk:
    """A constant of the compiler with another value."""
    return lambda monkeypatch: monkeypatch.setattr(waar, naam, waarde)


def over_de_lijnen(anders: Callable[[tuple[Lijn, ...]], Iterable[Lijn]]) -> Breuk:
    """The compiler hands on other lines than it made."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        echt = regels.beleidslijnen
        monkeypatch.setattr("policies.beleid.beleidslijnen", lambda c, op: tuple(anders(echt(c, op))))

    return breek


def met_vak(lijn: Lijn, **anders: frozenset[str] | None) -> Lijn:
    """The same line about something else."""
    return replace(lijn, vak={**lijn.vak, **anders})


def zonder(kies: Callable[[Lijn], bool]) -> Breuk:
    """Lines that get lost."""
    return over_de_lijnen(lambda lijnen: (lijn for lijn in lijnen if not kies(lijn)))


def bij_elke(kies: Callable[[Lijn], bool], anders: Callable[[Lijn], Lijn]) -> Breuk:
    """Lines that come out otherwise."""
    return over_de_lijnen(lambda lijnen: (anders(lijn) if kies(lijn) else lijn for lijn in lijnen))


def artikel(nummer: str) -> Callable[[Lijn], bool]:
    """The lines of an article of the convenant."""
    return lambda lijn: lijn.artikel.nummer == nummer and not is_wet(lijn.artikel)


def wet(lijn: Lijn) -> bool:
    """The lines of the law."""
    return is_wet(lijn.artikel)


def convenant_vergeet(dimensie: str) -> Breuk:
    """A condition of the rules of the convenant is not taken over."""
    return vervang(regels, "_vak", lambda echt, regel: {**echt(regel), dimensie: None})


def wet_vergeet(dimensie: str) -> Breuk:
    """A condition of the law is not taken over, so that it closes more."""
    return vervang(wetslijn, "vak_van", lambda echt, *a: {**echt(*a), dimensie: None})


def plafond_op(boven: Callable[[Niveau, Niveau], bool]) -> Breuk:
    """Ceilings that close other levels than those above them."""

    def anders(echt: Callable[..., list[Lijn]], convenant: Any, een: Any) -> list[Lijn]:
        if een.hooguit is None:
            return echt(convenant, een)
        dicht = frozenset(n.value for n in Niveau if boven(n, een.hooguit.niveau))
        return [met_vak(lijn, niveau=dicht) for lijn in echt(convenant, een)]

    return vervang(regels, "_verboden", anders)


def gunst(anders: Callable[[Lijn, Any], Lijn]) -> Breuk:
    """Grants that come out otherwise; ``anders`` gets the line and the rule it was made of."""
    return vervang(regels, "_toestemming", lambda echt, convenant, een, mag: anders(echt(convenant, een, mag), mag))


def beslist(uit: Callable[[list[str]], str]) -> Breuk:
    """Casbin's effect is taken from the effects of the lines that match, in their order."""

    def anders(echt: Callable[..., Uitslag], zelf: Any, waarden: Mapping[str, str]) -> Uitslag:
        echt(zelf, waarden)
        geraakt = list(zelf._geraakt)
        eft = uit([zelf._lijnen[n].eft for n in geraakt] or ["deny"])
        return Uitslag(eft == "allow", tuple(n for n in geraakt if zelf._lijnen[n].eft == eft))

    return vervang(motor.CasbinMotor, "vraag", anders)


def mag_wint(echt: Callable[..., int], _zelf: object, effecten: set[int]) -> int:
    """Allow beats deny."""
    return int(Effector.ALLOW if Effector.ALLOW in effecten else Effector.DENY)


def samengevoegd(dimensie: str) -> Breuk:
    """Two classes of values that lines do tell apart are taken for one."""

    def anders(echt: Callable[..., dict[str, int]], lijnen: Any, van: str, bekend: Any) -> dict[str, int]:
        klassen = echt(lijnen, van, bekend)
        return {w: min(k, 1) for w, k in klassen.items()} if van == dimensie else klassen

    return vervang(tabel, "_klassen", anders)


def eerste_bekende(_echt: object, klassen: Mapping[str, int]) -> tuple[str, ...]:
    """A value that nobody knows is asked as the first one that is known."""
    van = {k: w for w, k in klassen.items()}
    return (van.get(1, "ONBEKEND"), *(van[nr] for nr in range(1, max(klassen.values(), default=0) + 1)))


def verwissel(een: str, ander: str) -> Breuk:
    """What is said of one is taken as said of the other, in the rules of the convenant."""
    return vervang(regels, "_vak", lambda echt, regel: {**(v := echt(regel)), een: v[ander], ander: v[een]})


def verwissel_waarden(dimensie: str, een: str, ander: str) -> Breuk:
    """Two words that are taken for each other, in every line of the convenant."""
    wissel = {een: ander, ander: een}

    def anders(lijn: Lijn) -> Lijn:
        waarden = lijn.vak.get(dimensie)
        nieuw = None if waarden is None else frozenset(wissel.get(w, w) for w in waarden)
        return met_vak(lijn, **{dimensie: nieuw})

    return bij_elke(lambda lijn: not wet(lijn), anders)


def heet(nummer: str, anders: Callable[[Artikel], Artikel]) -> Breuk:
    """An article under another name."""
    return bij_elke(artikel(nummer), lambda lijn: replace(lijn, artikel=anders(lijn.artikel)))


def dicht_verliest(wat: Callable[[Dicht], Any]) -> Breuk:
    def anders(echt: Callable[..., Any], *a: Any) -> Any:
        knoop = echt(*a)
        return wat(knoop) if isinstance(knoop, Dicht) else knoop

    return vervang(tabel._Bouw, "_sluit", anders)


def kapot_bij(categorie: str) -> Breuk:
    """Casbin cannot answer about a category."""

    def anders(echt: Callable[..., Uitslag], zelf: Any, waarden: Mapping[str, str]) -> Uitslag:
        kapot = waarden["categorie"] == categorie
        return Uitslag(False, (), "RuntimeError") if kapot else echt(zelf, waarden)

    return vervang(motor.CasbinMotor, "vraag", anders)


def alle_wetten(kies: Callable[[Any, Any], bool]) -> Breuk:
    """The compiler takes other laws for the ones in force."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(regels, "geldende_wet", lambda op: tuple(w for w in wetboek._alle() if kies(w, op)))

    return breek


def buurman(lijnen: tuple[Lijn, ...]) -> Iterable[Lijn]:
    """Each grant carries the article of the grant before it."""
    gunsten = [lijn for lijn in lijnen if lijn.eft == "allow"]
    anderen = [lijn for lijn in lijnen if lijn.eft != "allow"]
    yield from anderen
    for lijn, buur in zip(gunsten, (gunsten[-1], *gunsten), strict=False):
        yield replace(lijn, artikel=buur.artikel)


def niet_uitgebreid(lijn: Lijn, mag: Any) -> Lijn:
    """What a grant leaves out stays every value there is or will be."""
    vak = regels._vak(mag)
    return replace(lijn, vak={d: w if d in {"niveau", "grond"} or vak.get(d) else None for d, w in lijn.vak.items()})


def zonder_het_laatste(echt: Callable[..., Uitslag], zelf: tabel.Tabel, waarden: tuple[str, ...]) -> Uitslag:
    """What was answered before is remembered without one of the values that were asked."""
    return zelf._gegeven.setdefault(waarden[:-1], echt(zelf, waarden))
