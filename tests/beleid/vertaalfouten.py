"""Named mistakes in the way from documents to verdict, and what sees each of them."""

from dataclasses import replace

from domain.grondslag import Grondslag
from domain.niveau import Niveau
from policies import beleid, regels, tabel, wetslijn
from policies import casbin_motor as motor
from policies.casbin_motor import Uitslag
from policies.tabel import GESLOTEN
from tests.beleid.vertaalbreuken import (
    ALLE_NIVEAUS,
    Breuk,
    alle_wetten,
    artikel,
    beslist,
    bij_elke,
    buurman,
    convenant_vergeet,
    dicht_verliest,
    eerste_bekende,
    gunst,
    heet,
    kapot_bij,
    mag_wint,
    met_vak,
    niet_uitgebreid,
    over_de_lijnen,
    plafond_op,
    samengevoegd,
    vervang,
    verwissel,
    verwissel_waarden,
    wet,
    wet_vergeet,
    zet,
    zonder,
    zonder_het_laatste,
)

ANTWOORD, REDEN, VOLGORDE = "klopt niet met de tekst", "noemt andere artikelen", "voor een wet"
"""What the three questions of publication say: is it allowed, by which articles, the law first."""

FOUTEN: dict[str, tuple[Breuk, str]] = {
    # The law.
    "de wet telt niet": (zonder(wet), ANTWOORD),
    "de wet staat onder het convenant": (over_de_lijnen(lambda ls: sorted(ls, key=wet)), VOLGORDE),
    "een wet raakt kwijt": (zonder(lambda lijn: lijn.artikel.nummer == "30 lid 4"), ANTWOORD),
    "een wet die nog niet geldt telt al": (alle_wetten(lambda w, op: w.tot is None or op <= w.tot), ANTWOORD),
    "een wet die niet meer geldt telt nog": (alle_wetten(lambda w, op: w.sinds <= op), ANTWOORD),
    "een wet begint een dag te laat": (
        alle_wetten(lambda w, op: w.sinds < op and (w.tot is None or op <= w.tot)),
        REDEN,
    ),
    "een wet eindigt een dag te vroeg": (
        alle_wetten(lambda w, op: w.sinds <= op and (w.tot is None or op < w.tot)),
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
    "wat is weggelaten blijft een sterretje": (gunst(niet_uitgebreid), ANTWOORD),
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
    "wat niemand kent is wat men wel kent": (vervang(tabel, "_voorbeelden", eerste_bekende), ANTWOORD),
    "een onbekend doel raakt elke regel": (
        vervang(tabel, "_raakt", lambda echt, x, d, w: (d, w) == ("doel", "ONBEKEND") or echt(x, d, w)),
        ANTWOORD,
    ),
    "een lege waarde is een bekende waarde": (
        vervang(tabel, "_klassen", lambda echt, *a: {"": 1, **k} if (k := echt(*a)) else k),
        REDEN,
    ),
    "casbin kan niet antwoorden": (kapot_bij("gezondheid"), ANTWOORD),
    # The table.
    **{
        f"waarden van {d} worden verkeerd samengenomen": (samengevoegd(d), ANTWOORD)
        for d in ("partij", "categorie", "grond", "fase", "pet")
    },
    "een weigering verliest een regel": (dicht_verliest(lambda k: k._replace(lijnen=k.lijnen[:-1])), REDEN),
    "een weigering verliest wat eronder ligt": (dicht_verliest(lambda k: k._replace(rest=GESLOTEN)), REDEN),
    "een weigering zonder reden": (dicht_verliest(lambda k: GESLOTEN), REDEN),
    "de tabel vergeet wat al is gekozen": (
        vervang(
            tabel._Bouw,
            "_maak",
            lambda echt, zelf, levend, diepte, gekozen, dicht: echt(zelf, levend, diepte, {}, dicht=dicht),
        ),
        ANTWOORD,
    ),
    # By which article.
    "elk artikel heet als het vorige": (over_de_lijnen(buurman), REDEN),
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

NA_DE_TABEL: dict[str, Breuk] = {
    "een antwoord verliest een regel": vervang(
        tabel.Tabel, "_dicht", lambda echt, *a: replace(u := echt(*a), lijnen=u.lijnen[:-1])
    ),
    "een antwoord verliest wat eronder ligt": vervang(
        tabel.Tabel, "_dicht", lambda echt, zelf, knoop, waarden: Uitslag(False, knoop.lijnen)
    ),
    "een antwoord wordt verkeerd onthouden": vervang(tabel.Tabel, "antwoord", zonder_het_laatste),
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
