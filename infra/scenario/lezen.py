"""From a file to a scenario that can be played: every name known, every command complete, the clock never back."""

from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from pydantic import BaseModel, ValidationError

from infra.invulling.invullen import Veldfout, bedoelt, plek, vul_in
from infra.invulling.velden import Soort, mens_naam, opdrachten
from infra.scenario.bron import Gelezen, Pad, ScenarioFout, lees_bron
from infra.scenario.document import Burger, Leest, Mens, Organisatie, Scenario, Stap, Verwacht, Zoekt
from infra.scenario.namen import MAAKT, Namenlijst

_PAPIER = UUID("3b0c54b9-0c0e-4bb1-8d4f-4f0b5f1b8d55")
"""Ids that only serve to check a command on paper are made from this."""

BEHEER = ("medewerker.uitschrijven",)
"""What an organisation does itself: ``wie`` is then the organisation."""


def lees_scenario(bestand: Path) -> Scenario:
    """The scenario in a file.

    Raises:
        ScenarioFout: with the line, the step, and what would be right.
    """
    try:
        tekst = bestand.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fout:
        raise ScenarioFout(bestand.name, 0, 0, "dit bestand is niet te lezen") from fout
    return lees_tekst(tekst, bestand.name)


def lees_tekst(tekst: str, bron: str) -> Scenario:
    """The scenario in a text; ``bron`` is how it is called in messages.

    Raises:
        ScenarioFout: with the line, the step, and what would be right.
    """
    gelezen = lees_bron(tekst, bron)
    if not isinstance(gelezen.inhoud, dict):
        raise gelezen.fout((), "een scenario begint met 'scenario: titel'")
    try:
        scenario = Scenario.model_validate(gelezen.inhoud)
    except ValidationError as fout:
        raise _eerste(fout, gelezen) from fout
    except Veldfout as fout:
        raise gelezen.fout((), str(fout)) from fout
    _Controle(scenario, gelezen).doe()
    return scenario


_VORMEN: dict[str, type[BaseModel]] = {
    "organisaties": Organisatie,
    "mensen": Mens,
    "burgers": Burger,
    "stappen": Stap,
    "leest": Leest,
    "zoekt": Zoekt,
    "verwacht": Verwacht,
}


def _vorm(pad: Pad) -> type[BaseModel]:
    """The part of the document in which the last name of a path stands."""
    return next((_VORMEN[str(deel)] for deel in reversed(pad[:-1]) if str(deel) in _VORMEN), Scenario)


def _eerste(fout: ValidationError, gelezen: Gelezen) -> ScenarioFout:
    alle = fout.errors(include_url=False)
    een = next(
        (f for f in alle if f["type"] == "extra_forbidden"), alle[0]
    )  # a slip of the pen explains what is missing
    pad = _in_document(tuple(een["loc"]), gelezen.inhoud)
    veld = mens_naam(str(pad[-1])) if pad else "het scenario"
    ctx = een.get("ctx", {})
    if een["type"] == "extra_forbidden":
        keuzes = tuple(mens_naam(n) for n in _vorm(pad).model_fields)
        return gelezen.fout(pad, f"'{veld}' bestaat hier niet{bedoelt(veld, keuzes)}")
    zinnen = {
        "missing": f"'{veld}' ontbreekt",
        "enum": f"'{een.get('input')}' kan niet bij '{veld}'. Kies uit: {ctx.get('expected')}",
        "literal_error": f"'{een.get('input')}' kan niet bij '{veld}'. Kies uit: {ctx.get('expected')}",
        "string_pattern_mismatch": f"'{een.get('input')}': een naam heeft kleine letters, cijfers, - en _",
        "tuple_type": f"bij '{veld}' hoort een lijst tussen rechte haken",
        "dict_type": f"bij '{veld}' horen velden met een naam",
        "model_type": f"bij '{veld}' horen velden met een naam",
        "model_attributes_type": f"bij '{veld}' horen velden met een naam",
        "bool_parsing": f"bij '{veld}' hoort ja of nee",
        "bool_type": f"bij '{veld}' hoort ja of nee",
        "string_type": f"bij '{veld}' hoort tekst; zet er aanhalingstekens om",
        "value_error": str(ctx.get("error", "")),
    }
    return gelezen.fout(pad, zinnen.get(een["type"]) or f"'{veld}' klopt niet")


def _in_document(loc: Pad, inhoud: Any) -> Pad:
    """A place as it is written: without the parts that only say which alternative of a type was tried."""
    pad: list[str | int] = []
    for deel in loc:
        if isinstance(inhoud, dict) and deel in inhoud:
            inhoud = inhoud[str(deel)]
        elif isinstance(inhoud, list) and isinstance(deel, int) and deel < len(inhoud):
            inhoud = inhoud[deel]
        elif not isinstance(inhoud, dict) or deel != loc[-1]:
            continue
        pad.append(deel)
    return tuple(pad)


class _Controle:
    """Walks through the steps on paper: what the players will do, with ids that mean nothing."""

    def __init__(self, scenario: Scenario, gelezen: Gelezen) -> None:
        self.scenario = scenario
        self.gelezen = gelezen
        self.opdrachten = opdrachten()
        self.namen = Namenlijst(
            mensen={n: uuid5(_PAPIER, n) for n in scenario.mensen},
            organisaties={n: uuid5(_PAPIER, n) for n in scenario.organisaties},
            burgers=scenario.burgers,
        )
        self.klok: datetime | None = None
        self.lezingen: set[str] = set()

    def doe(self) -> None:
        """Check everything.

        Raises:
            ScenarioFout: at the first thing that cannot be.
        """
        for naam, mens in self.scenario.mensen.items():
            pad: Pad = ("mensen", naam, "organisatie")
            if naam in self.scenario.organisaties:
                raise self.gelezen.fout(pad, f"'{naam}' is al een organisatie")
            self._bekend(mens.organisatie, tuple(self.scenario.organisaties), "organisatie", pad)
        for nummer, stap in enumerate(self.scenario.stappen):
            self._stap(stap, ("stappen", nummer))

    def _bekend(self, naam: str, keuzes: tuple[str, ...], wat: str, pad: Pad) -> None:
        if naam not in keuzes:
            raise self.gelezen.fout(pad, f"'{naam}' is geen bekende {wat}{bedoelt(naam, keuzes)}")

    def _stap(self, stap: Stap, pad: Pad) -> None:
        self._tijd(stap, pad)
        if stap.doet in BEHEER:
            self._bekend(stap.wie, tuple(self.scenario.organisaties), "organisatie", (*pad, "wie"))
        else:
            self._bekend(stap.wie, tuple(self.scenario.mensen), "medewerker", (*pad, "wie"))
        if stap.bekijkt_als:
            self._bekend(stap.bekijkt_als, tuple(self.scenario.mensen), "medewerker", (*pad, "bekijkt als"))
        self._kies_casus(stap, pad)
        self._inhoud(stap, pad)
        self._namen_van(stap, pad)

    def _tijd(self, stap: Stap, pad: Pad) -> None:
        try:
            moment = stap.moment
        except Veldfout as fout:
            raise self.gelezen.fout((*pad, "op"), fout.zin) from fout
        if moment is None:
            if self.klok is None:
                raise self.gelezen.fout(pad, "de eerste stap heeft een tijdstip: op: 2026-02-20 10:15")
            return
        if self.klok is not None and moment < self.klok:
            raise self.gelezen.fout((*pad, "op"), "dit is eerder dan de stap ervoor; de klok gaat alleen vooruit")
        self.klok = moment

    def _kies_casus(self, stap: Stap, pad: Pad) -> None:
        bekend = tuple(self.namen.per_casus)
        naam = stap.welke_casus
        if stap.doet == "casus.openen":
            naam = naam or "casus"
            if naam in bekend:
                raise self.gelezen.fout(pad, f"er is al een casus '{naam}'; geef deze een andere naam: casus: …")
            burgers = stap.met.get("betrokkenen", [])
            namen = burgers if isinstance(burgers, list) else [burgers]
            self.namen.per_casus[naam] = {str(b): uuid5(_PAPIER, f"{naam} {b}") for b in namen}
        elif naam is not None:
            self._bekend(naam, bekend, "casus", (*pad, "casus"))
        elif len(bekend) > 1:
            raise self.gelezen.fout(pad, f"zeg om welke casus het gaat: casus: {' of '.join(bekend)}")
        self.namen.casus = naam or next(iter(bekend), None)

    def _inhoud(self, stap: Stap, pad: Pad) -> None:
        try:
            if stap.doet in self.opdrachten or stap.toetst:
                self._opdracht(stap)
            elif stap.doet is not None and stap.doet not in BEHEER:
                keuzes = (*self.opdrachten, *BEHEER)
                zin = f"de opdracht '{stap.doet}' bestaat niet{bedoelt(stap.doet, keuzes)}"
                raise self.gelezen.fout((*pad, "doet"), zin)
            self._verwijzing(stap)
        except Veldfout as fout:
            waar: Pad = (*pad, "met", *fout.pad) if stap.met else pad
            raise self.gelezen.fout(waar, f"{plek(fout.pad)}: {fout.zin}") from fout

    def _opdracht(self, stap: Stap) -> None:
        naam = stap.toetst or stap.doet or ""
        met: dict[str, Any] = dict(stap.met)
        if naam == "inzage.vastleggen":
            met.setdefault("vingerafdruk", "0" * 64)
        vul_in(self.opdrachten[naam], met, self.namen)
        if stap.doet == "betrokkene.toevoegen" and isinstance(met.get("betrokkene"), str):
            self.namen.in_casus[met["betrokkene"]] = uuid5(_PAPIER, f"{self.namen.casus} {met['betrokkene']}")

    def _verwijzing(self, stap: Stap) -> None:
        for naam, soort, veld in (
            (stap.vraagt_inzage, Soort.VERZOEK, "vraagt inzage"),
            (stap.stelt_brief_op, Soort.VERSTREKKING, "stelt brief op"),
            (stap.leest_vraag, Soort.VRAAG, "leest vraag"),
        ):
            if naam is not None:
                try:
                    self.namen.nummer(soort, naam)
                except Exception as fout:
                    raise Veldfout((veld,), str(fout)) from fout

    def _namen_van(self, stap: Stap, pad: Pad) -> None:
        if stap.verwacht.gelijk_aan:
            self._bekend(stap.verwacht.gelijk_aan, tuple(self.lezingen), "eerdere lezing", (*pad, "verwacht"))
        if stap.als is None:
            return
        if stap.als in self.namen.stukken or stap.als in self.lezingen:
            raise self.gelezen.fout((*pad, "als"), f"de naam '{stap.als}' is al gebruikt")
        if stap.leest:
            self.lezingen.add(stap.als)
            return
        soort = MAAKT.get(stap.doet or "")
        if soort is None:
            raise self.gelezen.fout((*pad, "als"), "deze stap maakt niets waar een latere stap naar kan verwijzen")
        self.namen.stukken[stap.als] = (soort, uuid5(_PAPIER, stap.als))
