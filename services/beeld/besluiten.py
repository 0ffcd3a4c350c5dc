"""The decision log of a case: every verdict from wherever it was kept, in one list. It holds nothing of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid5

from domain.feit import Feit, Oordeelsspoor, Vastgelegd
from domain.lezing import Gelezen, Handeling, LezingGeweigerd, OordeelGeveld, OpdrachtGeweigerd, Rolspoor, Weigering
from domain.oordeel import Oordeel
from domain.verstrekking import VerstrekkingGedaan, VerstrekkingGeweigerd
from domain.verzegeld import inhoud_van
from domain.vraag import VraagGesteld, VraagGeweigerd
from policies.herbeoordeling import VERNIETIGD
from services.beeld.besluitrecord import besluitrecord, met_oordeel, met_rol
from services.berichten.besluiten import Besluitregel
from services.deur.oproep import Geladen
from services.register import Registerstand

INZIEN = "inzien"
DOEN = "doen"
DOOR_ROL = "Dit besliste de rol in de casus, niet het convenant."
REDEN_NIET_BEWAARD = "De reden van deze weigering is toen niet bewaard."
GEMENGD = "Dit is de laatste van een aantal pogingen kort na elkaar. Niet alle hadden dezelfde reden."

_HANDELING = {
    VerstrekkingGedaan: Handeling.GEVEN,
    VerstrekkingGeweigerd: Handeling.GEVEN,
    VraagGesteld: Handeling.VRAGEN,
    VraagGeweigerd: Handeling.VRAGEN,
    Gelezen: Handeling.LEZEN,
    LezingGeweigerd: Handeling.LEZEN,
}


@dataclass(frozen=True)
class Besluitplaats:
    """Where a verdict was kept: the fact, and the place among its verdicts; ``None`` for what a role decided."""

    vastgelegd: Vastgelegd
    plaats: int | None

    @property
    def besluit(self) -> UUID:
        """The name of the verdict, the same every time and of no meaning."""
        return uuid5(self.vastgelegd.stroom, f"{self.vastgelegd.versie}/{self.plaats}")

    @property
    def spoor(self) -> Oordeelsspoor | None:
        """The verdict as it was kept."""
        return None if self.plaats is None else self.vastgelegd.oordelen[self.plaats]

    @property
    def handeling(self) -> str:
        """What it was about."""
        feit = self.vastgelegd.feit
        if isinstance(feit, OordeelGeveld):
            return feit.handeling.value
        if isinstance(feit, OpdrachtGeweigerd):
            return DOEN
        return INZIEN if isinstance(feit, Gelezen) and self.plaats is None else _HANDELING[type(feit)].value


def alle_besluiten(feiten: Iterable[Vastgelegd], lezingen: Iterable[Vastgelegd]) -> tuple[Besluitplaats, ...]:
    """Every verdict of a case, in order of recording."""
    gevonden = [Besluitplaats(v, n) for v in (*feiten, *lezingen) for n in range(len(v.oordelen))]
    door_rol = (Gelezen, LezingGeweigerd, OpdrachtGeweigerd)
    gevonden += [Besluitplaats(v, None) for v in lezingen if not v.oordelen and isinstance(v.feit, door_rol)]
    return tuple(sorted(gevonden, key=lambda b: b.vastgelegd.geregistreerd))


def maak_regel(plek: Besluitplaats, geladen: Geladen, register: Registerstand) -> Besluitregel:
    """One verdict, for people and as a record."""
    v, spoor = plek.vastgelegd, plek.spoor
    oordeel = inhoud_van(spoor.oordeel) if spoor is not None else None
    aantal = v.feit.aantal if isinstance(v.feit, LezingGeweigerd | OordeelGeveld | OpdrachtGeweigerd) else 1
    record = besluitrecord(v, plek.besluit, plek.handeling, aantal)
    mag, want = _uitkomst(v.feit, spoor, oordeel)
    if spoor is not None:
        record = met_oordeel(record, v, geladen.id, spoor, oordeel)
    else:
        record = met_rol(record, v, geladen.id, _wat(v), want, _rolspoor(v.feit), _weigering(v.feit), mag=bool(mag))
    return Besluitregel(
        besluit=plek.besluit,
        moment=v.geregistreerd,
        wie=register.naam(v.wie.medewerker),
        organisatienaam=register.organisatienaam(v.wie.organisatie),
        handeling=plek.handeling,
        ontvanger=register.naam(spoor.ontvanger if spoor is not None else v.wie.medewerker),
        toegestaan=mag,
        want=want,
        artikelen=tuple(str(a) for a in oordeel.artikelen) if oordeel is not None else (),
        aantal=aantal,
        herhaalbaar=oordeel is not None,
        record=record,
    )


def _uitkomst(feit: Feit, spoor: Oordeelsspoor | None, oordeel: Oordeel | None) -> tuple[bool | None, str]:
    if oordeel is not None:
        return oordeel.toegestaan, oordeel.want()
    if spoor is not None:
        return None, VERNIETIGD
    return (True, DOOR_ROL) if isinstance(feit, Gelezen) else (False, _want(feit))


def _want(feit: Feit) -> str:
    """Why it was refused, as it was kept."""
    if not isinstance(feit, LezingGeweigerd | OpdrachtGeweigerd) or feit.weigering is None:
        return REDEN_NIET_BEWAARD
    weigering = inhoud_van(feit.weigering)
    if weigering is None:
        return VERNIETIGD
    return " ".join(([GEMENGD] if weigering.gemengd else []) + [reden.zin for reden in weigering.redenen])


def _weigering(feit: Feit) -> Weigering | None:
    return inhoud_van(feit.weigering) if isinstance(feit, LezingGeweigerd | OpdrachtGeweigerd) else None


def _rolspoor(feit: Feit) -> Rolspoor | None:
    return feit.spoor if isinstance(feit, Gelezen | LezingGeweigerd | OpdrachtGeweigerd) else None


def _wat(v: Vastgelegd) -> str:
    """The kind of thing that it was about."""
    if isinstance(v.feit, OpdrachtGeweigerd):
        return "opdracht"
    gezien = inhoud_van(v.feit.gezien) if isinstance(v.feit, Gelezen) else None
    return gezien.beeld if gezien is not None else "lezing"
