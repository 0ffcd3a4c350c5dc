"""Named mistakes in the way from documents to table: each breaks a step of the compiler, and nothing of the witnesses.

A mistake is a function that patches. What it patches is looked up when the compiler runs, so that a renamed step is an
error here and not a mistake that nobody makes any more.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from casbin.effect.effector import Effector

from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.oordeel import Artikel
from policies import beleid, regels, tabel, wetslijn
from policies import casbin_motor as motor
from policies import wet as wetboek
from policies.casbin_motor import Uitslag
from policies.ruimte import Lijn
from policies.tabel import GESLOTEN, Dicht
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


def _eerste_bekende(_echt: object, klassen: Mapping[str, int]) -> tuple[str, ...]:
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


def _dicht_verliest(wat: Callable[[Dicht], Any]) -> Breuk:
    def anders(echt: Callable[..., Any], *a: Any) -> Any:
        knoop = echt(*a)
        return wat(knoop) if isinstance(knoop, Dicht) else knoop

    return vervang(tabel._Bouw, "_sluit", anders)


def _kapot_bij(categorie: str) -> Breuk:
    """Casbin cannot answer about a category."""

    def anders(echt: Callable[..., Uitslag], zelf: Any, waarden: Mapping[str, str]) -> Uitslag:
        kapot = waarden["categorie"] == categorie
        return Uitslag(False, (), "RuntimeError") if kapot else echt(zelf, waarden)

    return vervang(motor.CasbinMotor, "vraag", anders)


def _alle_wetten(kies: Callable[[Any, Any], bool]) -> Breuk:
    """The compiler takes other laws for the ones in force."""

    def breek(monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(regels, "geldende_wet", lambda op: tuple(w for w in wetboek._alle() if kies(w, op)))

    return breek


def _buurman(lijnen: tuple[Lijn, ...]) -> Iterable[Lijn]:
    """Each grant carries the article of the grant before it."""
    gunsten = [lijn for lijn in lijnen if lijn.eft == "allow"]
    anderen = [lijn for lijn in lijnen if lijn.eft != "allow"]
    yield from anderen
    for lijn, buur in zip(gunsten, (gunsten[-1], *gunsten), strict=False):
        yield replace(lijn, artikel=buur.artikel)


def _niet_uitgebreid(lijn: Lijn, mag: Any) -> Lijn:
    """What a grant leaves out stays every value there is or will be."""
    vak = regels._vak(mag)
    return replace(lijn, vak={d: w if d in {"niveau", "grond"} or vak.get(d) else None for d, w in lijn.vak.items()})


ANTWOORD, REDEN, VOLGORDE = "klopt niet met de tekst", "noemt andere artikelen", "voor een wet"
"""What the three questions of publication say: is it allowed, by which articles, the law first."""

FOUTEN: dict[str, tuple[Breuk, str]] = {
    # The law.
    "de wet telt niet": (zonder(wet), ANTWOORD),
    "de wet staat onder het convenant": (over_de_lijnen(lambda ls: sorted(ls, key=wet)), VOLGORDE),
    "een wet raakt kwijt": (zonder(lambda lijn: lijn.artikel.nummer == "30 lid 4"), ANTWOORD),
    "een wet die nog niet geldt telt al": (_alle_wetten(lambda w, op: w.tot is None or op <= w.tot), ANTWOORD),
    "een wet die niet meer geldt telt nog": (_alle_wetten(lambda w, op: w.sinds <= op), ANTWOORD),
    "een wet begint een dag te laat": (
        _alle_wetten(lambda w, op: w.sinds < op and (w.tot is None or op <= w.tot)),
        REDEN,
    ),
    "een wet eindigt een dag te vroeg": (
        _alle_wetten(lambda w, op: w.sinds <= op and (w.tot is None or op < w.tot)),
        REDEN,
    ),
    "een wet van een andere samenwerking geldt hier": (
        vervang(wetslijn, "geldt_voor", lambda echt, *a: True),
        ANTWOORD,
    ),
    "een wet van deze samenwerking geldt niet": (
        vervang(wetslijn, "geldt_voor", lambda echt, w, s: w.samenwerking is None),
        REDEN,
    ),
    "de wet kent geen uitzondering": (
        vervang(wetslijn, "vak_van", lambda echt, v, d: echt(v.model_copy(update={"behalve_op_grond_van": None}), d)),
        ANTWOORD,
    ),
    "de uitzondering is de regel": (
        vervang(
            wetslijn,
            "vak_van",
            lambda echt, v, d: echt(
                v.model_copy(update={"grond": v.behalve_op_grond_van or v.grond, "behalve_op_grond_van": None}), d
            ),
        ),
        ANTWOORD,
    ),
    "gegeven staat omgekeerd": (
        vervang(
            wetslijn,
            "vak_van",
            lambda echt, v, d: echt(v.model_copy(update={"gegeven": None if v.gegeven is None else not v.gegeven}), d),
        ),
        ANTWOORD,
    ),
    **{
        f"de wet vergeet {d}": (wet_vergeet(d), ANTWOORD)
        for d in ("deelname", "gegeven", "doelbinding", "pet", "gever", "categorie", "niveau", "grond", "partij")
    },
    "de wet vergeet geheimhouding": (wet_vergeet("geheimhouding"), ANTWOORD),
    "de wet vergeet de soort van het doel": (wet_vergeet("doel"), ANTWOORD),
    "elk doel is van de soort van het eerste": (
        vervang(wetslijn, "vak_van", lambda echt, v, d: echt(v, dict.fromkeys(d, next(iter(d.values()))))),
        REDEN,
    ),
    # The convenant as a whole.
    "wie niet tekende is gebonden": (zonder(artikel("ondertekening")), ANTWOORD),
    "wie is uitgetreden is gebonden": (
        zonder(lambda lijn: "uitgetreden" in (lijn.vak.get("binding") or ())),
        ANTWOORD,
    ),
    "wie geen partij is hoort dat niet": (zonder(artikel("partijen")), REDEN),
    "praten is genoeg tussen alle partijen": (
        zonder(lambda lijn: artikel("toestemming")(lijn) and "partij" in lijn.vak),
        REDEN,
    ),
    "praten is genoeg voor elk doel": (
        zonder(lambda lijn: artikel("toestemming")(lijn) and "doel" in lijn.vak),
        REDEN,
    ),
    "praten is nergens genoeg": (
        bij_elke(artikel("toestemming"), lambda lijn: met_vak(lijn, partij=None, doel=None)),
        ANTWOORD,
    ),
    "strafrecht gaat naar elke partij": (zonder(artikel("strafrechtelijke gegevens")), REDEN),
    "strafrecht gaat naar niemand": (
        bij_elke(artikel("strafrechtelijke gegevens"), lambda lijn: met_vak(lijn, partij=None, doel=None)),
        ANTWOORD,
    ),
    # Its articles.
    **{
        f"het convenant vergeet {d}": (convenant_vergeet(d), ANTWOORD)
        for d in ("partij", "kring", "categorie", "doel", "fase", "grond", "geheimhouding", "gever", "pet")
    },
    "een artikel raakt kwijt": (zonder(artikel("1.8")), ANTWOORD),
    "een plafond raakt kwijt": (zonder(artikel("2.2")), ANTWOORD),
    "een verbod raakt kwijt": (zonder(artikel("2.4")), ANTWOORD),
    "een verbod staat toe": (bij_elke(artikel("2.3"), lambda lijn: replace(lijn, eft="allow")), ANTWOORD),
    "een verbod met een hoofdletter": (
        bij_elke(artikel("2.3"), lambda lijn: replace(lijn, eft="Deny")),  # type: ignore[arg-type]
        ANTWOORD,
    ),
    "een verbod sluit ook wat anoniem is": (zet(regels, "HERLEIDBAAR", ALLE_NIVEAUS), ANTWOORD),
    "anoniem is een gewone grond": (
        zet(regels, "ALLEEN_GENOEMD", frozenset({Grondslag.TAAK_NA_GESPREK})),
        ANTWOORD,
    ),
    "een gesprek is een gewone grond": (zet(regels, "ALLEEN_GENOEMD", frozenset({Grondslag.ANONIEM})), ANTWOORD),
    "een lager niveau volgt niet": (
        gunst(lambda lijn, mag: met_vak(lijn, niveau=frozenset({mag.tot_en_met.value}))),
        ANTWOORD,
    ),
    "een hoger niveau volgt ook": (
        gunst(lambda lijn, mag: met_vak(lijn, niveau=frozenset(n.value for n in Niveau if n >= mag.tot_en_met))),
        ANTWOORD,
    ),
    "tot en met is tot": (
        gunst(lambda lijn, mag: met_vak(lijn, niveau=frozenset(n.value for n in Niveau if n < mag.tot_en_met))),
        ANTWOORD,
    ),
    "anoniem volgt niet": (
        gunst(
            lambda lijn, mag: met_vak(
                lijn, niveau=(lijn.vak["niveau"] or frozenset()) - {"anoniem"} or frozenset({"dat"})
            )
        ),
        ANTWOORD,
    ),
    "een plafond sluit een niveau te weinig": (plafond_op(lambda n, p: n.rang > p.rang + 1), ANTWOORD),
    "een plafond sluit het eigen niveau": (plafond_op(lambda n, p: n >= p), ANTWOORD),
    "een plafond sluit wat eronder ligt": (plafond_op(lambda n, p: n < p), ANTWOORD),
    "wat is weggelaten blijft een sterretje": (gunst(_niet_uitgebreid), ANTWOORD),
    "gever en ontvanger zijn verwisseld": (verwissel("gever", "geheimhouding"), ANTWOORD),
    "klein en breed zijn verwisseld": (verwissel_waarden("kring", "klein", "breed"), ANTWOORD),
    "gezondheid en verslaving zijn verwisseld": (verwissel_waarden("categorie", "gezondheid", "verslaving"), ANTWOORD),
    "ggd en ggz zijn verwisseld": (verwissel_waarden("partij", "ggd", "ggz"), ANTWOORD),
    # What Casbin makes of it.
    "mag wint van mag niet": (vervang(motor._AlleLijnen, "final_effect", mag_wint), REDEN),
    "de laatste regel wint": (beslist(lambda effecten: effecten[-1]), REDEN),
    "zonder regel is het ja": (beslist(lambda effecten: "deny" if "deny" in effecten[1:] else "allow"), ANTWOORD),
    "een deel van een woord is het woord": (
        vervang(motor, "_in", lambda echt, waarde, tekst: tekst == "*" or waarde in tekst),
        ANTWOORD,
    ),
    "wat niemand kent is wat men wel kent": (vervang(tabel, "_voorbeelden", _eerste_bekende), ANTWOORD),
    "een onbekend doel raakt elke regel": (
        vervang(tabel, "_raakt", lambda echt, x, d, w: (d, w) == ("doel", "ONBEKEND") or echt(x, d, w)),
        ANTWOORD,
    ),
    "casbin kan niet antwoorden": (_kapot_bij("gezondheid"), ANTWOORD),
    # The table.
    **{
        f"waarden van {d} worden verkeerd samengenomen": (samengevoegd(d), ANTWOORD)
        for d in ("partij", "categorie", "grond", "fase", "pet")
    },
    "een weigering verliest een regel": (_dicht_verliest(lambda k: k._replace(lijnen=k.lijnen[:-1])), REDEN),
    "een weigering verliest wat eronder ligt": (_dicht_verliest(lambda k: k._replace(rest=GESLOTEN)), REDEN),
    "een weigering zonder reden": (_dicht_verliest(lambda k: GESLOTEN), REDEN),
    "de tabel vergeet hoe diep zij is": (
        vervang(
            tabel._Bouw,
            "_maak",
            lambda echt, zelf, levend, diepte, gekozen, dicht: echt(zelf, levend, diepte, {}, dicht=dicht),
        ),
        ANTWOORD,
    ),
    # By which article.
    "elk artikel heet als het vorige": (over_de_lijnen(_buurman), REDEN),
    "een artikel heeft het nummer van zijn buur": (
        heet("2.1", lambda a: a.model_copy(update={"nummer": "2.2"})),
        REDEN,
    ),
    "een artikel heeft de tekst van zijn buur": (
        heet("1.3", lambda a: a.model_copy(update={"tekst": "Iets anders."})),
        REDEN,
    ),
    "een artikel is van een andere versie": (heet("1.2", lambda a: a.model_copy(update={"bron": "proef v2"})), REDEN),
    "een plafond van het convenant heet wet": (
        heet("2.2", lambda a: a.model_copy(update={"bron": "wet: AVG"})),
        VOLGORDE,
    ),
}
"""Each mistake, and which of the three questions of publication sees it."""

GELIJK: dict[str, Breuk] = {
    "niets": lambda monkeypatch: None,
    "de gunsten in een andere volgorde": over_de_lijnen(
        lambda ls: (*(x for x in ls if x.eft == "deny"), *reversed([x for x in ls if x.eft == "allow"]))
    ),
    "de wetten in een andere volgorde": over_de_lijnen(
        lambda ls: (*reversed([x for x in ls if wet(x)]), *(x for x in ls if not wet(x)))
    ),
    "de eerste regel wint": beslist(lambda effecten: effecten[0]),
    "een regel staat er twee keer": over_de_lijnen(lambda ls: (*ls, ls[-1])),
    "een woord dat niemand zegt": bij_elke(
        artikel("1.4"),
        lambda lijn: met_vak(lijn, kring=(lijn.vak["kring"] or frozenset()) | {"een kring die er niet is"}),
    ),
}
"""Changes in the way to the table that change no answer and no reason.

Among them that the first line wins: prohibitions stand before grants, so that it is the same.
"""


def _zonder_het_laatste(echt: Callable[..., Uitslag], zelf: tabel.Tabel, waarden: tuple[str, ...]) -> Uitslag:
    """What was answered before is remembered without one of the values that were asked."""
    return zelf._gegeven.setdefault(waarden[:-1], echt(zelf, waarden))


NA_DE_TABEL: dict[str, Breuk] = {
    "een antwoord verliest een regel": vervang(
        tabel.Tabel, "_dicht", lambda echt, *a: replace(u := echt(*a), lijnen=u.lijnen[:-1])
    ),
    "een antwoord verliest wat eronder ligt": vervang(
        tabel.Tabel, "_dicht", lambda echt, zelf, knoop, waarden: Uitslag(False, knoop.lijnen)
    ),
    "een antwoord wordt verkeerd onthouden": vervang(tabel.Tabel, "antwoord", _zonder_het_laatste),
    "een artikel raakt kwijt in het oordeel": vervang(
        beleid.GepubliceerdBeleid, "_artikelen", lambda echt, zelf, lijnen: echt(zelf, lijnen)[:1]
    ),
    "plichten raken kwijt": zet(beleid, "verplichtingen", lambda afspraken, grond: ()),
    "plichten van een andere grond": vervang(
        beleid, "verplichtingen", lambda echt, afspraken, grond: echt(afspraken, None)
    ),
    "een weigering heeft plichten": vervang(
        beleid.GepubliceerdBeleid,
        "_oordeel",
        lambda echt, zelf, u, vraag, v: echt(zelf, u, vraag, v).model_copy(
            update={"verplichtingen": zelf._plichten[vraag.grondslag]}
        ),
    ),
}
"""Mistakes between the table and the verdict, that publication does not look at."""
