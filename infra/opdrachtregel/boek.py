"""Names on the command line: cases by their kenmerk, people and organisations by name, citizens of a case."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from infra.invulling.invullen import NaamOnbekend, bedoelt
from infra.invulling.velden import Soort
from infra.opdrachtregel.afloop import Gebruiksfout
from services.berichten.adresboek import Adresboek
from services.klant import Deur, GeenBeeld


class Boek:
    """Finds what names mean, at the door and with the rights of who asks."""

    def __init__(self, deur: Deur) -> None:
        self._deur = deur
        self._adresboek: Adresboek | None = None

    async def casus(self, naam: str) -> UUID:
        """A case by its kenmerk or id.

        Raises:
            Gebruiksfout: when none of the caller's cases is called so.
        """
        try:
            return UUID(naam)
        except ValueError:
            pass
        casussen = (await self._deur.werkvoorraad()).casussen
        gevonden = [c.casus for c in casussen if c.kenmerk.casefold() == naam.casefold()]
        if len(gevonden) == 1:
            return gevonden[0]
        if gevonden:
            raise Gebruiksfout(f"Er zijn meer casussen met kenmerk '{naam}'. Gebruik het nummer.")
        rest = bedoelt(naam, tuple(c.kenmerk for c in casussen))
        raise Gebruiksfout(f"'{naam}' is geen casus van u{rest}")

    async def adresboek(self) -> Adresboek:
        """The organisations and their staff."""
        if self._adresboek is None:
            self._adresboek = await self._deur.adresboek()
        return self._adresboek

    async def medewerker(self, naam: str) -> UUID:
        """A professional by name or id.

        Raises:
            Gebruiksfout: when nobody, or more than one, is called so.
        """
        try:
            return UUID(naam)
        except ValueError:
            pass
        try:
            return Namenboek(await self.adresboek(), {}).nummer(Soort.MENS, naam)
        except NaamOnbekend as fout:
            raise Gebruiksfout(str(fout)) from fout

    async def namen(self, casus: UUID | None, burger: str | None = None) -> "Namenboek":
        """All names that a command about this case may use. ``burger`` is looked for when it is not in the dossier."""
        burgers, stukken = await self._in_casus(casus) if casus is not None else ({}, frozenset())
        if casus is not None and burger and burger.casefold() not in {b.casefold() for b in burgers}:
            for plaats in (await self._deur.zoek(naam=burger)).plaatsen:
                if plaats.casus == casus:
                    burgers[burger] = plaats.persoon
        return Namenboek(await self.adresboek(), burgers, stukken)

    async def stuk(self, casus: UUID, tekst: str) -> UUID:
        """Something in a case by its id, or by the beginning of it.

        Raises:
            Gebruiksfout: when nothing, or more than one thing, begins so.
        """
        try:
            return UUID(tekst)
        except ValueError:
            pass
        _, stukken = await self._in_casus(casus)
        try:
            return _begint_met(tekst, stukken)
        except NaamOnbekend as fout:
            raise Gebruiksfout(str(fout)) from fout

    async def _in_casus(self, casus: UUID) -> tuple[dict[str, UUID], frozenset[UUID]]:
        """The citizens of a case, by name for its regisseur and by number for everyone else; and every id in it."""
        try:
            dossier = await self._deur.dossier(casus)
        except GeenBeeld:
            overzicht = await self._deur.overzicht(casus)
            genummerd = {f"burger {nummer}": b for nummer, b in enumerate(overzicht.betrokkenen, start=1)}
            return genummerd, frozenset(_nummers(overzicht.model_dump()))
        burgers = {b.naam or f"burger {nummer}": b.persoon for nummer, b in enumerate(dossier.burgers, start=1)}
        return burgers, frozenset(_nummers(dossier.model_dump()))


class Namenboek:
    """The port ``Namen`` with what was fetched."""

    def __init__(self, adresboek: Adresboek, burgers: dict[str, UUID], stukken: frozenset[UUID] = frozenset()) -> None:
        self._burgers = burgers
        self._stukken = stukken
        self._organisaties = {p.kenmerk: p.organisatie for p in adresboek.partijen}
        self._organisaties |= {p.naam: p.organisatie for p in adresboek.partijen}
        self._mensen: dict[str, list[UUID]] = {}
        for partij in adresboek.partijen:
            for collega in partij.medewerkers:
                self._mensen.setdefault(collega.naam, []).append(collega.medewerker)

    def nummer(self, soort: Soort, naam: str) -> UUID:
        """The id behind a name."""
        if soort is Soort.BURGER:
            return _uniek(soort, naam, {n: [i] for n, i in self._burgers.items()})
        if soort is Soort.MENS:
            return _uniek(soort, naam, self._mensen)
        if soort is Soort.PARTIJ:
            return _uniek(soort, naam, {**self._mensen, **{n: [i] for n, i in self._organisaties.items()}})
        return _begint_met(naam, self._stukken)

    def burger(self, naam: str) -> dict[str, Any]:
        """A citizen who is not in the case yet: a name is all that a name says."""
        return {"naam": naam}

    def enige_burger(self) -> UUID | None:
        """The only citizen of the case."""
        return next(iter(self._burgers.values())) if len(self._burgers) == 1 else None


def _uniek(soort: Soort, naam: str, bekend: dict[str, list[UUID]]) -> UUID:
    """The one that is called exactly so, or else the one whose name holds it."""
    klein = naam.casefold()
    precies = [i for n, ids in bekend.items() if n.casefold() == klein for i in ids]
    deels = precies or [i for n, ids in bekend.items() if klein in n.casefold() for i in ids]
    uniek = list(dict.fromkeys(deels))
    if len(uniek) == 1:
        return uniek[0]
    if uniek:
        raise NaamOnbekend(soort, naam, (), f"'{naam}' zijn er meer; gebruik de hele naam of het nummer")
    raise NaamOnbekend(soort, naam, tuple(bekend))


KORT = 4
"""Characters of an id that are enough when no other one begins with them."""


def _begint_met(tekst: str, stukken: frozenset[UUID]) -> UUID:
    klein = tekst.strip().lower()
    gevonden = [s for s in stukken if len(klein) >= KORT and str(s).startswith(klein)]
    if len(gevonden) == 1:
        return gevonden[0]
    wat = "begint meer dan een nummer" if gevonden else "begint geen nummer in deze casus"
    zin = f"met '{tekst}' {wat}; de nummers staan in kring casus tonen, of kring casus overzicht"
    raise NaamOnbekend(Soort.VERSTREKKING, tekst, (), zin)


def _nummers(waarde: Any) -> Iterator[UUID]:
    """Every id in a view."""
    if isinstance(waarde, UUID):
        yield waarde
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            yield from _nummers(deel)
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from _nummers(deel)
