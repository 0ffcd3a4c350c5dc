"""Plays a scenario: each act by its own person, over that person's own connection, at the moment that it says."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.medewerker import Rol
from domain.tijd import NEDERLAND
from infra.invulling.invullen import NaamOnbekend, Veldfout, vul_in
from infra.invulling.velden import Soort, opdrachten
from infra.scenario.document import Scenario, Stap
from infra.scenario.lezen import BEHEER
from infra.scenario.namen import MAAKT, Namenlijst
from infra.scenario.toneel import Bezetting, Toneel, Toneelfout
from infra.scenario.verslag import Stapverslag, Uitkomst, Verslag
from infra.scenario.vertellen import getoond, wat_doet
from infra.scenario.verwachting import Antwoord, digests_van, toets, zeg
from services.berichten import eindpunt
from services.berichten.antwoord import Beeld, Gelukt
from services.klant import Deur

_BEELDEN = {
    "werkvoorraad": eindpunt.WERKVOORRAAD,
    "dossier": eindpunt.DOSSIER,
    "overzicht": eindpunt.OVERZICHT,
    "proces": eindpunt.PROCES,
    "adresboek": eindpunt.ADRESBOEK,
    "convenanten": eindpunt.CONVENANTEN,
}


async def speel(scenario: Scenario, toneel: Toneel, bestand: str) -> Verslag:
    """Play everything and give the account.

    Raises:
        Toneelfout: when the stage is no practice store, cannot be set, or its clock cannot be moved to a step.
    """
    stappen = [stap async for stap in speel_stappen(scenario, toneel)]
    return Verslag(scenario=scenario.scenario, bestand=bestand, stappen=tuple(stappen))


async def speel_stappen(scenario: Scenario, toneel: Toneel) -> AsyncIterator[Stapverslag]:
    """Play step by step; each is told as soon as it is done.

    Raises:
        Toneelfout: as for ``speel``.
    """
    await eis_oefening(toneel)
    speler = _Speler(scenario, toneel, await toneel.bezet(scenario))
    for nummer, stap in enumerate(scenario.stappen, start=1):
        yield await speler.stap(nummer, stap)


async def eis_oefening(toneel: Toneel) -> None:
    """Refuse to play anywhere but in a practice store; asked before anything is done there.

    Raises:
        Toneelfout: when the store is a live one, or does not say.
    """
    antwoord = await Deur(await toneel.oefenleider()).roep(eindpunt.WERKVOORRAAD)
    if not isinstance(antwoord, Beeld):
        raise Toneelfout(f"De winkel gaf geen antwoord aan de oefenleider: {zeg(antwoord)}")
    if antwoord.beeld.get("oefening") is not True:
        raise Toneelfout("Dit is geen oefenwinkel. Een scenario wordt nooit in een echte winkel gespeeld.")


class _Speler:
    """What the player remembers between steps."""

    def __init__(self, scenario: Scenario, toneel: Toneel, bezetting: Bezetting) -> None:
        self.scenario = scenario
        self.toneel = toneel
        self.namen = Namenlijst(bezetting.mensen, bezetting.organisaties, scenario.burgers)
        self.casussen: dict[str, UUID | None] = {}
        self.digests: dict[str, frozenset[str]] = {}
        self.vingerafdrukken: dict[str, str] = {}
        self.klok: datetime | None = None

    async def stap(self, nummer: int, stap: Stap) -> Stapverslag:
        """Play one step."""
        await self._zet_klok(stap)
        self.namen.casus = self._casus_van(stap)
        try:
            antwoord = await self._doe(stap)
        except (Veldfout, NaamOnbekend) as fout:
            return self._verslag(nummer, stap, f"niet gespeeld: {fout}", None)
        self._onthoud(stap, antwoord)
        return self._verslag(nummer, stap, zeg(antwoord), antwoord)

    def _verslag(self, nummer: int, stap: Stap, kreeg: str, antwoord: Antwoord | None) -> Stapverslag:
        niet_gespeeld = (Uitkomst(wat="gespeeld", gehouden=False, kreeg=kreeg),)
        mens = self.scenario.mensen.get(stap.wie)
        kenmerk = mens.organisatie if mens else stap.wie
        return Stapverslag(
            nummer=nummer,
            op=(self.klok or datetime.min.replace(tzinfo=NEDERLAND)).astimezone(NEDERLAND),
            wie=(mens.naam or stap.wie) if mens else "beheerder",
            organisatie=self.scenario.organisaties[kenmerk].naam or kenmerk,
            soort=stap.soort,
            opdracht=stap.doet or stap.toetst,
            wat=wat_doet(stap, self.scenario),
            kreeg=kreeg,
            uitleg=stap.uitleg,
            getoond=getoond(antwoord) if isinstance(antwoord, Beeld) else (),
            uitkomsten=niet_gespeeld if antwoord is None else toets(stap, antwoord, self.digests),
        )

    async def _zet_klok(self, stap: Stap) -> None:
        moment = stap.moment
        if moment is None or moment == self.klok:
            return
        deur = Deur(await self.toneel.oefenleider(), Rol.OEFENLEIDING)
        antwoord = await deur.zet_oefenklok(moment)
        if not isinstance(antwoord, Gelukt):
            raise Toneelfout(f"De klok kon niet op {moment:%d-%m-%Y %H:%M} worden gezet: {zeg(antwoord)}")
        self.klok = moment

    def _casus_van(self, stap: Stap) -> str | None:
        if stap.doet == "casus.openen":
            return stap.welke_casus or "casus"
        return stap.welke_casus or next(iter(self.casussen), None)

    def _nummer_casus(self) -> UUID | None:
        naam = self.namen.casus
        if naam is not None and naam in self.casussen and self.casussen[naam] is None:
            raise Veldfout((), f"de casus '{naam}' is er niet gekomen: die stap lukte niet")
        return self.casussen.get(naam) if naam is not None else None

    async def _doe(self, stap: Stap) -> Antwoord:
        deur = Deur(await self.toneel.lijn(stap.wie), stap.rol)
        if stap.doet in BEHEER:
            return await deur.roep(stap.doet or "", self._beheer(stap))
        if stap.doet == "casus.openen":
            self.casussen.setdefault(self.namen.casus or "casus", None)
            return await deur.roep(stap.doet, vul_in(opdrachten()[stap.doet], stap.met, self.namen))
        naam, inhoud = self._oproep(stap)
        casus = None if stap.zoekt or stap.bekijkt in {"werkvoorraad", "adresboek", "convenanten"} else "ja"
        return await deur.roep(naam, inhoud, casus=self._nummer_casus() if casus else None)

    def _beheer(self, stap: Stap) -> dict[str, Any]:
        naam = str(stap.met.get("medewerker", ""))
        return {**stap.met, "medewerker": str(self.namen.nummer(Soort.MENS, naam))}

    def _oproep(self, stap: Stap) -> tuple[str, dict[str, Any]]:
        """Which endpoint a step calls, and with what."""
        if stap.doet:
            return stap.doet, vul_in(opdrachten()[stap.doet], self._met(stap), self.namen)
        if stap.toetst:
            waar = eindpunt.INBRENG_TOETSEN if stap.toetst == "inbreng.doen" else eindpunt.VERSTREKKING_TOETSEN
            return waar, vul_in(opdrachten()[stap.toetst], stap.met, self.namen)
        if stap.leest:
            return eindpunt.lezen(stap.leest.niveau), {"doel": stap.leest.doel} if stap.leest.doel else {}
        if stap.zoekt:
            return eindpunt.PERSOON_ZOEKEN, stap.zoekt.model_dump(mode="json", exclude_none=True)
        if stap.bekijkt:
            return _BEELDEN[stap.bekijkt], {}
        return self._aangewezen(stap)

    def _aangewezen(self, stap: Stap) -> tuple[str, dict[str, Any]]:
        for waar, soort, veld, naam in (
            (eindpunt.BEKIJK_ALS, Soort.MENS, "medewerker", stap.bekijkt_als),
            (eindpunt.INZAGE_MAKEN, Soort.VERZOEK, "verzoek", stap.vraagt_inzage),
            (eindpunt.BRIEF_OPSTELLEN, Soort.VERSTREKKING, "verstrekking", stap.stelt_brief_op),
            (eindpunt.VRAAG_LEZEN, Soort.VRAAG, "vraag", stap.leest_vraag),
        ):
            if naam is not None:
                return waar, {veld: str(self.namen.nummer(soort, naam))}
        raise AssertionError("a step that was read is one of the kinds of steps")

    def _met(self, stap: Stap) -> dict[str, Any]:
        """The fields; the fingerprint of an account is that of the one made last for this request."""
        if stap.doet != "inzage.vastleggen" or "vingerafdruk" in stap.met:
            return stap.met
        gemaakt = self.vingerafdrukken.get(str(stap.met.get("verzoek")))
        if gemaakt is None:
            raise Veldfout(("vingerafdruk",), "voor dit verzoek is nog geen inzage gemaakt")
        return {**stap.met, "vingerafdruk": gemaakt}

    def _onthoud(self, stap: Stap, antwoord: Antwoord) -> None:
        if isinstance(antwoord, Gelukt):
            self._onthoud_burgers(stap, antwoord)
        if stap.vraagt_inzage and isinstance(antwoord, Beeld):
            self.vingerafdrukken[stap.vraagt_inzage] = str(antwoord.beeld.get("vingerafdruk", ""))
        if stap.als is None:
            return
        if stap.leest:
            self.digests[stap.als] = digests_van(antwoord)
            return
        soort = MAAKT[stap.doet or ""]
        gemaakt = antwoord.nummers.get(str(soort)) if isinstance(antwoord, Gelukt) else None
        self.namen.stukken[stap.als] = (soort or Soort.VERZOEK, gemaakt if isinstance(gemaakt, UUID) else None)

    def _onthoud_burgers(self, stap: Stap, antwoord: Gelukt) -> None:
        casus = self.namen.casus or "casus"
        nieuw = antwoord.nummers.get("betrokkenen")
        if stap.doet == "casus.openen":
            gevonden = antwoord.nummers.get("casus")
            self.casussen[casus] = gevonden if isinstance(gevonden, UUID) else None
            namen = stap.met.get("betrokkenen", [])
        elif stap.doet == "betrokkene.toevoegen":
            namen = stap.met.get("betrokkene", "")
        else:
            return
        burgers = namen if isinstance(namen, list) else [namen]
        if isinstance(nieuw, list):
            paren = {str(naam): nummer for naam, nummer in zip(burgers, nieuw, strict=False)}
            self.namen.per_casus.setdefault(casus, {}).update(paren)
