"""What forms choose from: people, organisations, purposes, and the case they are about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from domain.categorie import Categorie
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.partij import Partijsoort
from domain.tijd import dag
from services.berichten.adresboek import Adresboek, Collega, Convenanten, Convenantregel, Partij
from services.berichten.deelnemer import Overzicht
from services.berichten.dossier import Dossier
from tui import teksten
from tui.tijdtaal import korte_datum
from tui.veilig import regel

Keuzes = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Bronnen:
    """Everything a form may need. ``casus`` is ``None`` outside a case; ``nu`` is the clock of the store."""

    adresboek: Adresboek
    convenanten: Convenanten
    ik: UUID
    nu: datetime
    casus: Dossier | Overzicht | None = None

    @property
    def vandaag(self) -> date:
        """The day in the store."""
        return dag(self.nu)

    def collegas(self) -> Iterable[tuple[Partij, Collega]]:
        """Everyone in the address book."""
        return ((p, c) for p in self.adresboek.partijen for c in p.medewerkers)

    def deelnemers(self) -> frozenset[UUID]:
        """Who takes part in the case, as far as this reader can know."""
        if isinstance(self.casus, Dossier):
            return frozenset(plek.medewerker for plek in self.casus.ring)
        if isinstance(self.casus, Overzicht):
            return frozenset(g.medewerker for o in self.casus.overleggen for g in o.genodigden)
        return frozenset()

    def mensen(self, *, rol: Rol | None = None, ook_ik: bool = False) -> Keuzes:
        """Professionals, those of the case first."""
        mee = self.deelnemers()
        gekozen = [
            (c.medewerker not in mee, mens(p, c), str(c.medewerker))
            for p, c in self.collegas()
            if (ook_ik or c.medewerker != self.ik) and (rol is None or rol in c.rollen)
        ]
        return tuple((naam, sleutel) for _, naam, sleutel in sorted(gekozen))

    def alleen_deelnemers(self) -> Keuzes:
        """Those of the case other than the reader; everyone when the reader cannot know who takes part."""
        mee = {str(m) for m in self.deelnemers()}
        gekozen = tuple(k for k in self.mensen() if k[1] in mee)
        return gekozen or (self.mensen() if isinstance(self.casus, Overzicht) else ())

    def partijen(self) -> Keuzes:
        """Organisations, then people: both can give and receive under a consent."""
        organisaties = tuple((regel(p.naam, 60), str(p.organisatie)) for p in self.adresboek.partijen)
        return organisaties + self.mensen(ook_ik=True)

    def mijn_organisatie(self) -> str:
        """The reader's own organisation, or empty when they are not in the address book."""
        return next((str(p.organisatie) for p, c in self.collegas() if c.medewerker == self.ik), "")

    def mijn_soort(self) -> Partijsoort | None:
        """The kind of the reader's own organisation; ``None`` when they are not in the address book."""
        return next((p.soort for p, c in self.collegas() if c.medewerker == self.ik), None)

    def convenant(self) -> tuple[Convenantregel, ...]:
        """The convenanten that can hold here: that of the case, or all where the reader cannot know which."""
        alle = self.convenanten.convenanten
        if not isinstance(self.casus, Dossier):
            return alle
        naam = self.casus.convenant
        return tuple(c for c in alle if c.convenant == naam) or alle

    def doelen(self) -> Keuzes:
        """The purposes by name and sentence."""
        uit = {naam: zin for c in self.convenant() for naam, zin in c.doelen.items()}
        return tuple((regel(f"{naam}: {zin}", 90), naam) for naam, zin in uit.items())

    def aan_mij(self) -> Keuzes:
        """What was given to the reader in this case and can be read, newest first; what leads to nobody is left out."""
        if isinstance(self.casus, Dossier):
            van = [(v.gedaan, v.categorie, v.niveau, v.gever, v) for v in self.casus.verstrekkingen if v.aan_mij]
            gekregen = [(g, c, n, w, str(v.verstrekking)) for g, c, n, w, v in van]
        elif isinstance(self.casus, Overzicht):
            gekregen = [
                (a.gedaan, a.categorie, a.niveau, a.gever, str(a.verstrekking))
                for a in self.casus.aan_mij
                if a.categorie is not None and a.gever is not None
            ]
        else:
            return ()
        return tuple(
            (regel(f"{categorie}, {niveau} van {gever}, {korte_datum(dag(gedaan))}", 90), sleutel)
            for gedaan, categorie, niveau, gever, sleutel in sorted(gekregen, reverse=True)
            if niveau is not Niveau.ANONIEM
        )

    def kreeg(self, categorie: Categorie) -> bool:
        """Whether such data were given to the reader in this case."""
        if isinstance(self.casus, Dossier):
            return any(v.aan_mij and v.categorie is categorie for v in self.casus.verstrekkingen)
        return isinstance(self.casus, Overzicht) and any(a.categorie is categorie for a in self.casus.aan_mij)

    def burgers(self) -> Keuzes:
        """The citizens of the case; a participant sees no names here."""
        if isinstance(self.casus, Dossier):
            return tuple(
                (regel(b.naam, 60) or teksten.VERNIETIGD, str(b.persoon)) for b in self.casus.burgers if b.naam
            )
        if isinstance(self.casus, Overzicht):
            ids = self.casus.betrokkenen
            return tuple((f"{teksten.BURGER} {nummer}", str(persoon)) for nummer, persoon in enumerate(ids, start=1))
        return ()

    def burger(self, persoon: UUID) -> str:
        """A citizen as this reader may name them."""
        return next((naam for naam, sleutel in self.burgers() if sleutel == str(persoon)), teksten.BURGER)


def mens(partij: Partij, collega: Collega) -> str:
    """Name, function and organisation on one line."""
    return regel(f"{collega.naam} · {collega.functie} · {partij.naam}", 90)


def alle(soort: type[StrEnum]) -> Keuzes:
    """Every value of a vocabulary, as it is written."""
    return tuple((waarde.value, waarde.value) for waarde in soort)


def niveaus(vanaf: Niveau = Niveau.DAT) -> Keuzes:
    """The levels from one on, lowest first; those that are about a person unless asked otherwise."""
    return tuple((teksten.NIVEAUS[n], n.value) for n in Niveau if n >= vanaf)


def enige(keuzes: Keuzes) -> str:
    """The only choice, or nothing chosen when there are more."""
    return keuzes[0][1] if len(keuzes) == 1 else ""
