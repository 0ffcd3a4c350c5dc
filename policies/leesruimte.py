"""The plain reading of every question at once: what the documents allow, as sets of questions.

A set is a whole number with one bit per question, so that the whole space can be compared instead of a sample. Like
``leeswijze`` it imports the documents and the words of the field, and nothing of the compiler: a third witness, in
another form.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from domain.afspraken import Toestemmingsmodel
from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.partij import Binding, Partijsoort
from policies.convenant import Bereikregel, Convenant
from policies.wet import OnderWet, Verbod, geldende_wet

Zijden = Mapping[str, tuple[str, ...]]
"""For each dimension, in order, the values that are asked."""

Bereik = Mapping[str, Collection[str] | None]
"""For each dimension the values something is about; ``None``, or not there, for every value."""


Reden: TypeAlias = tuple[str, str]
"""How an article is called: where it stands, and its number there."""

_ALLEEN_GENOEMD = (Grondslag.ANONIEM, Grondslag.TAAK_NA_GESPREK)


@dataclass(frozen=True)
class Leesregel:
    """What one sentence of a document grants or closes, by which article it does, and its text if it has one."""

    reden: Reden
    tekst: str | None
    staat_toe: bool
    bereik: Bereik


@dataclass(frozen=True)
class _Regel:
    """A rule, cut in two: what it asks of the outer dimensions, and its questions in the inner ones."""

    staat_toe: bool
    buiten: Bereik
    binnen: int

    def omvat(self, dimensie: str, waarde: str) -> bool:
        """Whether the rule is about this value of an outer dimension."""
        genoemd = self.buiten[dimensie]
        return genoemd is None or waarde in genoemd


class Leesruimte:
    """One convenant under the law of a day, read for all questions whose outer dimensions have given values.

    ``buiten`` and ``binnen`` together are the dimensions of a question. Bits are in the order of ``binnen``, its last
    dimension the fastest; the first value of each is bit 0.
    """

    def __init__(self, convenant: Convenant, op: OnderWet, buiten: Zijden, binnen: Zijden, bekend: Zijden) -> None:
        """Read the documents. Values outside ``bekend`` are asked too, and never allowed."""
        self._bekend = bekend
        self._binnen_bekend = vlak(binnen, bekend)
        self._partijen = convenant.soorten
        self._regels = tuple(
            _Regel(regel.staat_toe, {d: regel.bereik.get(d) for d in buiten}, vlak(binnen, regel.bereik))
            for regel in leesregels(convenant, op, bekend["grond"])
        )
        self._over = {
            (d, w): sum(1 << n for n, regel in enumerate(self._regels) if regel.omvat(d, w))
            for d, waarden in buiten.items()
            for w in waarden
        }

    @property
    def alle_regels(self) -> int:
        """Every rule there is, one bit each: before any outer value is chosen."""
        return (1 << len(self._regels)) - 1

    def verder(self, geraakt: int | None, dimensie: str, waarde: str) -> int | None:
        """The rules that are still about it once this outer value is chosen.

        ``None`` when nothing can be allowed any more, whatever the rest is: a value that nobody knows, an organisation
        that is no party, or one that is not bound.
        """
        if geraakt is None or waarde not in self._bekend[dimensie]:
            return None
        if dimensie == "partij" and waarde not in self._partijen:
            return None
        if dimensie == "binding" and waarde != Binding.GEBONDEN:
            return None
        return geraakt & self._over[dimensie, waarde]

    def toegestaan(self, geraakt: int | None) -> int:
        """What is allowed by the rules that are left: granted, and closed by none."""
        open_ = dicht = 0
        for nummer, regel in enumerate(self._regels):
            if not (geraakt or 0) >> nummer & 1:
                continue
            if regel.staat_toe:
                open_ |= regel.binnen
            else:
                dicht |= regel.binnen
        return open_ & ~dicht & self._binnen_bekend


def vlak(zijden: Zijden, bereik: Bereik) -> int:
    """The questions of a box, as bits."""
    bits, breedte = 1, 1
    for dimensie in reversed(tuple(zijden)):
        waarden, genoemd = zijden[dimensie], bereik.get(dimensie)
        rij = 0
        for plaats, waarde in enumerate(waarden):
            if genoemd is None or waarde in genoemd:
                rij |= bits << (plaats * breedte)
        bits, breedte = rij, breedte * len(waarden)
    return bits


def leesregels(convenant: Convenant, op: OnderWet, gronden: tuple[str, ...]) -> tuple[Leesregel, ...]:
    """Everything the law of a day and the convenant grant or close, for ``gronden`` as the grounds there are.

    That other kinds of party are outside, and whoever is not bound, is not among them: see ``wie_buiten_staat``.
    """
    return (*_uit_de_wet(convenant, op, gronden), *_uit_het_convenant(convenant))


def wie_buiten_staat(convenant: Convenant) -> tuple[Leesregel, ...]:
    """That a convenant is about its parties, and binds who signed: closed to everyone else."""
    hier = f"{convenant.convenant} v{convenant.versie}"
    anderen = [p for p in Partijsoort if p not in convenant.soorten]
    ongebonden = [b for b in Binding if b is not Binding.GEBONDEN]
    return (
        Leesregel((hier, "partijen"), None, False, {"partij": anderen}),
        Leesregel((hier, "ondertekening"), None, False, {"binding": ongebonden}),
    )


def _uit_de_wet(convenant: Convenant, op: OnderWet, gronden: tuple[str, ...]) -> list[Leesregel]:
    hier = convenant.samenwerking
    return [
        Leesregel((f"wet: {wet.wet}", wet.artikel), wet.tekst, False, _van_verbod(wet.verbiedt, convenant, gronden))
        for wet in geldende_wet(op)
        if wet.samenwerking is None or hier in wet.samenwerking
    ]


def _van_verbod(verbod: Verbod, convenant: Convenant, gronden: tuple[str, ...]) -> Bereik:
    grond: Collection[str] | None = verbod.grond
    if verbod.behalve_op_grond_van is not None:
        grond = [g for g in gronden if g not in verbod.behalve_op_grond_van]
    return {
        "partij": verbod.wie,
        "categorie": verbod.wat,
        "niveau": verbod.niveau,
        "geheimhouding": verbod.geheimhouding,
        "gever": verbod.gever,
        "pet": verbod.pet,
        "doel": _van_soort(verbod, convenant),
        "deelname": verbod.deelname,
        "doelbinding": verbod.doelbinding,
        "grond": grond,
        "gegeven": None if verbod.gegeven is None else ("ja" if verbod.gegeven else "nee",),
    }


def _van_soort(verbod: Verbod, convenant: Convenant) -> Collection[str] | None:
    if verbod.doelsoort is None:
        return None
    return [naam for naam, doel in convenant.doelen.items() if doel.soort in verbod.doelsoort]


def _uit_het_convenant(convenant: Convenant) -> list[Leesregel]:
    hier = f"{convenant.convenant} v{convenant.versie}"
    regels = [Leesregel((hier, naam), None, False, bereik) for naam, bereik in _uit_de_afspraken(convenant)]
    for artikel in convenant.artikelen:
        reden, tekst = (hier, artikel.artikel), artikel.tekst
        if artikel.mag is not None:
            grond = artikel.mag.op_grond_van or tuple(g for g in Grondslag if g not in _ALLEEN_GENOEMD)
            niveaus = [n for n in Niveau if n <= artikel.mag.tot_en_met]
            regels.append(Leesregel(reden, tekst, True, {**_van_regel(artikel.mag), "grond": grond, "niveau": niveaus}))
        elif artikel.hooguit is not None:
            boven = [n for n in Niveau if n > artikel.hooguit.niveau]
            regels.append(Leesregel(reden, tekst, False, {**_van_regel(artikel.hooguit), "niveau": boven}))
        elif artikel.mag_niet is not None:
            herleidbaar = [n for n in Niveau if n is not Niveau.ANONIEM]
            regels.append(Leesregel(reden, tekst, False, {**_van_regel(artikel.mag_niet), "niveau": herleidbaar}))
    return regels


def _uit_de_afspraken(convenant: Convenant) -> list[tuple[str, Bereik]]:
    """A talk instead of consent outside what was chosen, and criminal data outside who and what for was named.

    With the part of the document that says so.
    """
    herleidbaar = [n for n in Niveau if n is not Niveau.ANONIEM]
    gesprek: Bereik = {"grond": [Grondslag.TAAK_NA_GESPREK], "niveau": herleidbaar}
    afspraak = convenant.toestemming
    if afspraak.model is Toestemmingsmodel.UITDRUKKELIJK:
        dicht = [("toestemming", gesprek)]
    else:
        anders = _behalve(gesprek, afspraak.transparant_tussen, afspraak.doelen_onder_de_wmo, convenant)
        dicht = [("toestemming", bereik) for bereik in anders]
    strafrecht = convenant.strafrechtelijke_gegevens
    if strafrecht is not None:
        feiten: Bereik = {"categorie": [Categorie.STRAFRECHT], "niveau": herleidbaar}
        genoemd = {*strafrecht.ontvangers, *strafrecht.eenmalig_aan}
        anders = _behalve(feiten, genoemd, strafrecht.doelen, convenant)
        dicht += [("strafrechtelijke gegevens", bereik) for bereik in anders]
    return dicht


def _behalve(
    bereik: Bereik, partijen: Collection[Partijsoort], doelen: Collection[str], convenant: Convenant
) -> list[Bereik]:
    """The same for every other party, and for every other purpose."""
    return [
        {**bereik, "partij": [p for p in Partijsoort if p not in partijen]},
        {**bereik, "doel": [d for d in convenant.doelen if d not in doelen]},
    ]


def _van_regel(regel: Bereikregel) -> dict[str, Collection[str] | None]:
    return {
        "partij": regel.wie,
        "kring": regel.kring,
        "categorie": regel.wat,
        "doel": regel.doel,
        "fase": regel.fase,
        "grond": regel.op_grond_van,
        "geheimhouding": regel.geheimhouding,
        "gever": regel.gever,
        "pet": regel.pet,
    }
