"""Who of a practice store has which credential: kept beside the credentials of each organisation, by short name.

Only for people who were given access from here, such as those of a scenario. Names are in the file, never in its name.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import UUID

from infra.nats.winkel import Winkel, schrijf

BESTAND = "mensen.json"


@dataclass(frozen=True)
class Ingeschreven:
    """A professional: the short name, the organisation, the name in full, the id, and the public key."""

    kort: str
    organisatie: str
    naam: str
    medewerker: UUID
    sleutel: str


class Mensenboek:
    """The people of a store that this machine holds credentials of."""

    def __init__(self, winkel: Winkel) -> None:
        self._winkel = winkel

    def alle(self) -> tuple[Ingeschreven, ...]:
        """Everyone, by organisation."""
        if not self._winkel.toegang.is_dir():
            return ()
        mappen = sorted(p for p in self._winkel.toegang.iterdir() if p.is_dir())
        return tuple(een for map_ in mappen for een in _lees(map_))

    def zoek(self, naam: str) -> tuple[Ingeschreven, ...]:
        """Everyone who is called so: by short name, by name in full, or by public key."""
        klein = naam.casefold()
        return tuple(e for e in self.alle() if klein in {e.kort.casefold(), e.naam.casefold(), e.sleutel.casefold()})

    def leg_vast(self, een: Ingeschreven) -> None:
        """Remember someone; the same short name within an organisation is replaced."""
        map_ = self._winkel.organisatie(een.organisatie)
        anderen = [e for e in _lees(map_) if e.kort != een.kort]
        rijen = [{**asdict(e), "medewerker": str(e.medewerker)} for e in (*anderen, een)]
        schrijf(map_ / BESTAND, json.dumps(rijen, ensure_ascii=False, indent=1))

    def bestand(self, een: Ingeschreven) -> Path:
        """Where the credential of someone lies."""
        return self._winkel.organisatie(een.organisatie) / f"{een.sleutel}.creds"


def _lees(map_: Path) -> tuple[Ingeschreven, ...]:
    bestand = map_ / BESTAND
    if not bestand.exists():
        return ()
    rijen = json.loads(bestand.read_text(encoding="utf-8"))
    return tuple(Ingeschreven(**{**rij, "medewerker": UUID(rij["medewerker"])}) for rij in rijen)
