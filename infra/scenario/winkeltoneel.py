"""The stage in a store on this machine: the running backend, reached over one connection for each person.

It holds what an organisation's administrator holds (a signing key, credentials) and nothing of the backend.
"""

import json
from pathlib import Path
from typing import Any

from domain.organisatie import organisatie_id
from infra.nats.fouten import GeenVerbinding, Natsfout
from infra.nats.lijn import NatsLijn, open_lijn
from infra.nats.nkey import Sleutelpaar
from infra.nats.toegang import UITGANG, bewaar_toegang, lees_toegang
from infra.nats.uitgifte import Uitgifte
from infra.nats.winkel import Winkel
from infra.scenario.document import Mens, Scenario
from infra.scenario.mensenboek import Ingeschreven, Mensenboek
from infra.scenario.oefenwinkel import laat_toe
from infra.scenario.toneel import Bezetting, Toneelfout
from infra.scenario.verwachting import zeg
from services.berichten import eindpunt
from services.berichten.antwoord import Gelukt
from services.klant import Deur, Lijn


def lopend_adres(winkel: Path) -> str:
    """Where the backend of a store can be reached.

    Raises:
        GeenVerbinding: when none runs.
    """
    try:
        return str(json.loads((winkel / "lopend.json").read_text(encoding="utf-8"))["adres"])
    except (OSError, ValueError, KeyError) as fout:
        raise GeenVerbinding(f"In {winkel} draait geen dienst. Start hem met: kring dienst --winkel {winkel}") from fout


class Winkeltoneel:
    """The port ``Toneel`` on a store on this machine."""

    def __init__(self, winkel: Path, adres: str) -> None:
        self._winkel = Winkel(winkel)
        self.adres = adres
        self._boek = Mensenboek(self._winkel)
        self._toegangen: dict[str, Path] = {}
        self._lijnen: dict[Path, NatsLijn] = {}

    async def bezet(self, scenario: Scenario) -> Bezetting:
        """Register the people of this scenario with their organisations; who is there already stays as they are."""
        beheer = {}
        for kenmerk, nieuw in scenario.organisaties.items():
            if not (self._winkel.organisatie(kenmerk) / "beheer.json").exists():
                await laat_toe(self._winkel.map, kenmerk, nieuw)
            beheer[kenmerk] = self._beheer(kenmerk)
            soort = beheer[kenmerk]["soort"]
            if soort != nieuw.soort.value:
                raise Toneelfout(f"{kenmerk} is hier een {soort}, in het scenario een {nieuw.soort}.")
            self._toegangen[kenmerk] = self._bestand(kenmerk, str(beheer[kenmerk]["beheerder"]))
        mensen = {}
        for kort, mens in scenario.mensen.items():
            een = self._al_ingeschreven(kort, mens) or await self._schrijf_in(kort, mens)
            mensen[kort] = een.medewerker
            self._toegangen[kort] = self._boek.bestand(een)
        organisaties = {kenmerk: organisatie_id(str(gegevens["account"])) for kenmerk, gegevens in beheer.items()}
        return Bezetting(mensen=mensen, organisaties=organisaties)

    async def lijn(self, mens: str) -> Lijn:
        """The connection of one professional, or of the administrator of an organisation."""
        return await self._lijn(self._toegangen[mens])

    async def oefenleider(self) -> Lijn:
        """The connection of who moves the clock."""
        for map_ in sorted(p for p in self._winkel.toegang.iterdir() if p.is_dir()):
            sleutel = self._beheer(map_.name).get("oefenleider")
            if sleutel is not None:
                return await self._lijn(self._bestand(map_.name, str(sleutel)))
        raise Toneelfout("Deze winkel heeft geen oefenleider. Een scenario speelt alleen in een oefenwinkel.")

    async def sluit(self) -> None:
        """End every connection."""
        for lijn in self._lijnen.values():
            await lijn.sluit()
        self._lijnen.clear()

    async def _lijn(self, bestand: Path) -> NatsLijn:
        if bestand not in self._lijnen:
            self._lijnen[bestand] = await open_lijn(lees_toegang(bestand), self.adres)
        return self._lijnen[bestand]

    def _beheer(self, kenmerk: str) -> dict[str, Any]:
        try:
            gelezen: dict[str, Any] = json.loads(
                (self._winkel.organisatie(kenmerk) / "beheer.json").read_text(encoding="utf-8")
            )
        except (OSError, ValueError) as fout:
            zin = f"De organisatie {kenmerk} is in deze winkel niet toegelaten. Laat haar eerst toe."
            raise Toneelfout(zin) from fout
        return gelezen

    def _bestand(self, kenmerk: str, sleutel: str) -> Path:
        return self._winkel.organisatie(kenmerk) / f"{sleutel}{UITGANG}"

    def _al_ingeschreven(self, kort: str, mens: Mens) -> Ingeschreven | None:
        eigen = (e for e in self._boek.zoek(kort) if e.kort == kort and e.organisatie == mens.organisatie)
        return next(eigen, None)

    async def _schrijf_in(self, kort: str, mens: Mens) -> Ingeschreven:
        """Give access and have the organisation's administrator register the person."""
        try:
            seed = self._winkel.uitgifte(mens.organisatie).read_text(encoding="ascii").strip()
            account = str(self._beheer(mens.organisatie)["account"])
            toegang = Uitgifte(account, Sleutelpaar.uit_seed(seed)).geef_toegang()
        except (OSError, Natsfout) as fout:
            raise Toneelfout(f"{mens.organisatie} kan hier niemand toegang geven.") from fout
        bewaar_toegang(toegang, self._winkel.organisatie(mens.organisatie))
        naam = mens.naam or kort
        antwoord = await Deur(await self.lijn(mens.organisatie)).roep(
            eindpunt.MEDEWERKER_REGISTREREN,
            {
                "sleutel": toegang.gebruiker,
                "naam": naam,
                "functie": mens.functie,
                "rollen": [rol.value for rol in mens.rollen],
                "geheimhouding": mens.geheimhouding.value,
                "per_rol": {rol.value: geheim.value for rol, geheim in mens.per_rol.items()},
                "wetsdomein": mens.wetsdomein,
                "wetsdomein_per_rol": {rol.value: wet.value for rol, wet in mens.wetsdomein_per_rol.items()},
            },
        )
        if not isinstance(antwoord, Gelukt):
            raise Toneelfout(f"{naam} kon niet worden ingeschreven: {zeg(antwoord)}")
        nummer = antwoord.nummers["medewerker"]
        if isinstance(nummer, list):
            raise Toneelfout("De winkel gaf een antwoord dat deze speler niet kent.")
        een = Ingeschreven(kort, mens.organisatie, naam, nummer, toegang.gebruiker)
        self._boek.leg_vast(een)
        return een
