"""The decision log of a case: every verdict from wherever it was kept, in one list. It holds nothing of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid5

from domain.feit import Oordeelsspoor, Vastgelegd
from domain.lezing import Gelezen, Handeling, LezingGeweigerd, OordeelGeveld
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
DOOR_ROL = "Dit besliste de rol in de casus, niet het convenant."
NIETS_GEGEVEN = "Er was in deze casus niets gegeven."

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
        return INZIEN if isinstance(feit, Gelezen) and self.plaats is None else _HANDELING[type(feit)].value


def alle_besluiten(feiten: Iterable[Vastgelegd], lezingen: Iterable[Vastgelegd]) -> tuple[Besluitplaats, ...]:
    """Every verdict of a case, in order of recording."""
    gevonden = [Besluitplaats(v, n) for v in (*feiten, *lezingen) for n in range(len(v.oordelen))]
    gevonden += [
        Besluitplaats(v, None) for v in lezingen if not v.oordelen and isinstance(v.feit, Gelezen | LezingGeweigerd)
    ]
    return tuple(sorted(gevonden, key=lambda b: b.vastgelegd.geregistreerd))


def maak_regel(plek: Besluitplaats, geladen: Geladen, register: Registerstand) -> Besluitregel:
    """One verdict, for people and as a record."""
    v, spoor = plek.vastgelegd, plek.spoor
    oordeel = inhoud_van(spoor.oordeel) if spoor is not None else None
    aantal = v.feit.aantal if isinstance(v.feit, LezingGeweigerd | OordeelGeveld) else 1
    record = besluitrecord(v, plek.besluit, plek.handeling, aantal)
    mag, want = _uitkomst(v, spoor, oordeel)
    if spoor is not None:
        record = met_oordeel(record, v, geladen.id, spoor, oordeel)
    else:
        record = met_rol(record, v, geladen.id, _wat(v), mag=bool(mag))
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


def _uitkomst(v: Vastgelegd, spoor: Oordeelsspoor | None, oordeel: Oordeel | None) -> tuple[bool | None, str]:
    if oordeel is not None:
        return oordeel.toegestaan, oordeel.want()
    if spoor is not None:
        return None, VERNIETIGD
    return (False, NIETS_GEGEVEN) if isinstance(v.feit, LezingGeweigerd) else (True, DOOR_ROL)


def _wat(v: Vastgelegd) -> str:
    gezien = inhoud_van(v.feit.gezien) if isinstance(v.feit, Gelezen) else None
    return gezien.beeld if gezien is not None else "lezing"
