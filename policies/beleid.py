"""A published version, ready to answer: checked against the plain reading before it comes into force."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from domain.afspraken import Afspraken
from domain.grondslag import Grondslag, Grondtoestand
from domain.niveau import Niveau
from domain.oordeel import Artikel, Doelbinding, Oordeel, Toegangsvraag, Verplichting
from domain.partij import Binding, Deelname, Geheimhouding
from policies.casbin_motor import CasbinMotor, Uitslag
from policies.convenant import Convenant
from policies.leesruimte import Reden
from policies.redenen import eerste_andere_reden, eerste_voor_de_wet
from policies.regels import BUITEN_DE_DOELEN, PublicatieGeweigerd, beleidslijnen, bron_van, toets_aan_de_wet
from policies.ruimte import Lijn, bekende_waarden, kenmerk, plaats_van, waarden_van
from policies.tabel import Tabel, maak_tabel
from policies.verplichting import verplichtingen
from policies.volledig import eerste_verschil
from policies.wet import OnderWet, Wetgeving, wetgeving
from policies.wijziging import Wijziging, kleinste_wijzigingen

Voortgang = Callable[[int, int], None]


@dataclass(frozen=True)
class GepubliceerdBeleid:
    """One version of a convenant under the law of a day. ``wet`` is the content hash of that law."""

    convenant: Convenant
    lijnen: tuple[Lijn, ...]
    tabel: Tabel = field(repr=False)
    wet: str = ""

    @cached_property
    def motor(self) -> CasbinMotor:
        """Casbin with the lines of this version, made when it is first asked for an explanation."""
        return CasbinMotor(self.lijnen)

    @cached_property
    def hash(self) -> str:
        """The content hash of the document."""
        return self.convenant.hash

    @cached_property
    def afspraken(self) -> Afspraken:
        """The terms of this version."""
        return self.convenant.afspraken()

    def oordeel(self, vraag: Toegangsvraag, casusversie: int) -> Oordeel:
        """May this be had? From the table."""
        return self._oordeel(self.tabel.antwoord(plaats_van(vraag)), vraag, casusversie)

    def beslis(self, plaats: tuple[str, ...]) -> tuple[bool, tuple[Artikel, ...]]:
        """Allowed or not, and by which articles, for values in the order of ``DIMENSIES``: nothing is kept of it."""
        uitslag = self.tabel.antwoord(plaats)
        return uitslag.mag, self._artikelen(uitslag.lijnen)

    def uitleg(self, vraag: Toegangsvraag, casusversie: int) -> Oordeel:
        """The same, asked of Casbin again."""
        return self._oordeel(self.motor.vraag(waarden_van(vraag)), vraag, casusversie)

    def _oordeel(self, uitslag: Uitslag, vraag: Toegangsvraag, casusversie: int) -> Oordeel:
        # Every field was made here, so it need not be validated again: this is asked thousands of times a second.
        return Oordeel.model_construct(
            toegestaan=uitslag.mag,
            artikelen=self._artikelen(uitslag.lijnen) or self._buiten_de_doelen(vraag),
            verplichtingen=self._plichten[vraag.grondslag] if uitslag.mag else (),
            fouten=(uitslag.fout,) if uitslag.fout else (),
            vraag=vraag,
            convenant=self.hash,
            wet=self.wet,
            casusversie=casusversie,
        )

    @cached_property
    def _plichten(self) -> dict[Grondslag | None, tuple[Verplichting, ...]]:
        return {grond: verplichtingen(self.afspraken, grond) for grond in (None, *Grondslag)}

    def dimensies(self, vraag: Toegangsvraag) -> frozenset[str]:
        """On which facts the answer rested: those that its deciding lines tell apart. Empty when none decided."""
        lijnen = self.tabel.antwoord(plaats_van(vraag)).lijnen
        return frozenset(
            d for n in lijnen for d, w in self.lijnen[n].vak.items() if w is not None and not w >= self._al[d]
        )

    @cached_property
    def _al(self) -> dict[str, frozenset[str]]:
        return {d: frozenset(waarden) for d, waarden in bekende_waarden(tuple(self.convenant.doelen)).items()}

    def wijzigingen(self, vraag: Toegangsvraag, lager: Iterable[Toegangsvraag] = ()) -> tuple[Wijziging, ...]:
        """Every smallest set of changes that would make it allowed, each tried on the table; the smallest first.

        ``lager`` holds the same question resolved again at lower levels.
        """
        return kleinste_wijzigingen(vraag, lambda waarden: self.tabel.vraag(waarden).mag, self.afspraken.doelen, lager)

    @cached_property
    def _genoemd(self) -> dict[tuple[int, ...], tuple[Artikel, ...]]:
        # There are a few hundred different answers to hundreds of millions of questions.
        return {}

    def _artikelen(self, lijnen: tuple[int, ...]) -> tuple[Artikel, ...]:
        if lijnen not in self._genoemd:
            self._genoemd[lijnen] = tuple(dict.fromkeys(self.lijnen[n].artikel for n in lijnen))
        return self._genoemd[lijnen]

    def _buiten_de_doelen(self, vraag: Toegangsvraag) -> tuple[Artikel, ...]:
        """When no line decides: why not, if the purpose is none of this convenant's."""
        if vraag.doel in self.convenant.doelen:
            return ()
        return (Artikel(bron=bron_van(self.convenant), nummer="doelen", tekst=BUITEN_DE_DOELEN),)

    def hoogste(self, vraag: Toegangsvraag) -> Niveau | None:
        """The highest traceable level allowed with everything else equal; ``None`` when none is."""
        for niveau in (Niveau.INHOUD, Niveau.BUITENKANT, Niveau.DAT):
            if self._mag(vraag.model_copy(update={"niveau": niveau})):
                return niveau
        return None

    def alternatief(self, vraag: Toegangsvraag) -> tuple[str, ...]:
        """What would have to change for a yes: each a lawful next step that was tried on the table."""
        if self._mag(vraag):
            return ()
        stappen = []
        hoogste = self.hoogste(vraag)
        if hoogste is not None:
            stappen.append(f"Geef het op niveau {hoogste}. Dat mag wel.")
        met_toestemming = vraag.model_copy(
            update={"grondslag": Grondslag.TOESTEMMING, "grondtoestand": Grondtoestand.GELDT}
        )
        if vraag.grond != Grondslag.TOESTEMMING and self.hoogste(met_toestemming) is not None:
            stappen.append("Vraag de burger om toestemming.")
        if vraag.binding is not Binding.GEBONDEN and self._mag(vraag.model_copy(update={"binding": Binding.GEBONDEN})):
            stappen.append("Laat de organisatie van de ontvanger het convenant tekenen.")
        if vraag.deelname is not Deelname.DEELNEMER and self._mag(
            vraag.model_copy(update={"deelname": Deelname.DEELNEMER})
        ):
            stappen.append("Vraag de regisseur om deze persoon aan de casus te laten deelnemen.")
        if vraag.gever is Geheimhouding.AFGELEID and self._mag(
            vraag.model_copy(update={"gever": Geheimhouding.BEROEP})
        ):
            stappen.append("Leg het voor aan de hulpverlener van wie het beroepsgeheim is. Die beslist, en geeft zelf.")
        if vraag.doelbinding is Doelbinding.ANDER and self._mag(
            vraag.model_copy(update={"doelbinding": Doelbinding.GOEDGEKEURD})
        ):
            stappen.append("Vraag wie de gegevens gaf om het andere doel goed te keuren.")
        return tuple(stappen)

    def _mag(self, vraag: Toegangsvraag) -> bool:
        return self.tabel.antwoord(plaats_van(vraag)).mag


def herlees(convenant: Convenant, op: OnderWet, tabel: Tabel) -> GepubliceerdBeleid:
    """A published version under a law, with a table that was compiled before: nothing is checked again.

    When that law gives other lines than the table was made from, the table is of no use: its answers would name the
    wrong articles, and leave out what the law closes. Then the version is compiled and compared again. A law that came
    after the publication narrows the version: what it closes is closed, whatever an article grants.

    Raises:
        PublicatieGeweigerd: the table that was made again and the plain reading differ.
    """
    lijnen = beleidslijnen(convenant, op)
    if kenmerk(lijnen) == tabel.lijnen:
        return GepubliceerdBeleid(convenant, lijnen, tabel, _hash_van(op))
    return _vertaal(convenant, op, lijnen, None)


def publiceer(convenant: Convenant, op: date, voortgang: Voortgang | None = None) -> GepubliceerdBeleid:
    """Compile a version under the law of a day and hold it against the plain reading: every question, one by one.

    ``voortgang`` hears how far the comparison is, and how far it goes.

    Raises:
        PublicatieGeweigerd: it grants what the law closes, or the table and the plain reading differ anywhere.
    """
    if not convenant.geldig.van <= op <= convenant.geldig.tot:
        zin = f"Dit convenant geldt van {convenant.geldig.van} tot en met {convenant.geldig.tot}, niet op {op}."
        raise PublicatieGeweigerd(None, None, zin)
    lijnen = beleidslijnen(convenant, op)
    toets_aan_de_wet(lijnen)
    return _vertaal(convenant, op, lijnen, voortgang)


def _vertaal(
    convenant: Convenant, op: OnderWet, lijnen: tuple[Lijn, ...], voortgang: Voortgang | None
) -> GepubliceerdBeleid:
    bekend = bekende_waarden(tuple(convenant.doelen))
    tabel = maak_tabel(lijnen, bekend, CasbinMotor(lijnen))
    verschil = eerste_verschil(tabel, convenant, op, bekend, voortgang)
    if verschil is not None:
        zin = "De vertaling naar regels klopt niet met de tekst van het convenant. Publiceren is gestopt."
        raise PublicatieGeweigerd(None, None, f"{zin} {_bij(verschil)}")
    _toets_de_redenen(tabel, lijnen, convenant, op)
    return GepubliceerdBeleid(convenant, lijnen, tabel, _hash_van(op))


def _hash_van(op: OnderWet) -> str:
    return op.hash if isinstance(op, Wetgeving) else wetgeving(op).hash


def _toets_de_redenen(tabel: Tabel, lijnen: tuple[Lijn, ...], convenant: Convenant, op: OnderWet) -> None:
    """Refuse a translation that answers well, but for the wrong reasons."""
    voor = eerste_voor_de_wet(lijnen)
    if voor is not None:
        zin = f"In de vertaling naar regels staat {voor} voor een wet. Publiceren is gestopt."
        raise PublicatieGeweigerd(voor.nummer, None, zin)
    anders = eerste_andere_reden(tabel, lijnen, convenant, op, bekende_waarden(tuple(convenant.doelen)))
    if anders is not None:
        zin = (
            "De vertaling naar regels noemt andere artikelen dan het convenant en de wet. Publiceren is gestopt. "
            f"Alleen de tekst noemt: {_genoemd(anders.alleen_de_tekst)}. Alleen de vertaling noemt: "
            f"{_genoemd(anders.alleen_de_tabel)}. {_bij(anders.vraag)}"
        )
        raise PublicatieGeweigerd(None, None, zin)


def _bij(vraag: Mapping[str, str]) -> str:
    return f"Bij: {', '.join(f'{d}: {w}' for d, w in vraag.items())}."


def _genoemd(redenen: Iterable[Reden]) -> str:
    return "; ".join(f"{bron}, art. {nummer}" for bron, nummer in redenen) or "niets"
