"""The door in one process, on archives in memory: for what must be compared byte for byte."""

import base64
import hashlib
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from domain.convenantversie import CONVENANTEN, ConvenantOndertekend, ConvenantVoorgesteld
from domain.feit import Feit, Vastgelegd
from domain.handtekening import inhoud
from domain.medewerker import Personalia, Rol, Wie
from domain.niveau import Niveau, Zegel
from domain.organisatie import REGISTER, MedewerkerGeregistreerd, OrganisatieToegelaten, organisatie_id
from domain.partij import Geheimhouding, Partijsoort
from domain.verzegeld import Open
from domain.winkel import WINKEL, OefenklokGezet, WinkelGesticht, Winkelsoort
from infra.leesmodel import SqliteVoorraad
from infra.nats.handtekening import NkeyControle
from infra.nats.nkey import Sleutelpaar, Soort
from policies.beleid import publiceer
from policies.convenant import lees_convenant
from policies.tabelbestand import naar_bytes, vingerafdruk
from services.beleidskast import Beleidskast
from services.berichten.antwoord import Verzoek
from services.casusboek import Casusboek
from services.deur.authzen import Authzenloket
from services.deur.beelden import Beeldenloket
from services.deur.beheer import Beheerloket
from services.deur.besluitenloket import Besluitenloket
from services.deur.convenantloket import Convenantloket
from services.deur.deurwachter import Deurwachter
from services.deur.eindpunten import van_authzen, van_de_convenanten, van_de_deur, van_een_lezer
from services.deur.opdrachten import Opdrachtloket
from services.deur.oproep import Beller
from services.deur.voorraadloket import Voorraadloket
from services.geheugen import GeheugenArchief
from services.gevolgen import Gevolgen
from services.leeslog import Leeslog
from services.register import Register
from services.voorraadkast import Bijhouder
from services.winkelklok import Winkelklok

RUIMTE = UUID("00000000-0000-4000-8000-00000000000b")
NU = datetime(2026, 2, 22, 9, 0, tzinfo=UTC)
CONVENANT = Path(__file__).parents[2] / "policies" / "convenanten" / "bemoeizorg.yaml"
MENSEN = {
    "verbrugge": ("thuiszorg", Partijsoort.THUISZORG, Geheimhouding.BEROEP, (Rol.REGIE, Rol.HULPVERLENING)),
    "groen": ("wijkteam", Partijsoort.WIJKTEAM, Geheimhouding.AMBT, (Rol.HULPVERLENING,)),
    "smit": ("ggz", Partijsoort.GGZ, Geheimhouding.BEROEP, (Rol.HULPVERLENING,)),
    "pietersen": ("corporatie", Partijsoort.WONINGCORPORATIE, Geheimhouding.CONTRACT, (Rol.HULPVERLENING,)),
}


def id_(naam: str) -> UUID:
    """The id of whatever has this name."""
    return uuid5(RUIMTE, naam)


class _Niets:
    """An index and a key ring of a process that has none: what the commands here never need."""

    def leg_vast(self, *_: object, **__: object) -> None:
        """Find nobody."""

    def zoek(self, **_: object) -> tuple[tuple[UUID, UUID], ...]:
        """Nobody."""
        return ()

    def vergeet(self, persoon: UUID) -> None:
        """Nothing to forget."""

    def vernietig(self, betreft: UUID) -> None:
        """Nothing to destroy."""


class _Omroep:
    """Whom it was called to that there is something new, in order."""

    def __init__(self) -> None:
        self.gemeld: list[str] = []

    async def meld(self, account: str, sleutel: str) -> None:
        """Keep the key of who was called."""
        self.gemeld.append(sleutel)


class Tabellen:
    """Compiled tables in memory, by fingerprint."""

    def __init__(self) -> None:
        self.bewaard: dict[str, bytes] = {}

    def bewaar(self, vingerafdruk: str, tabel: bytes) -> None:
        """Keep the bytes."""
        self.bewaard[vingerafdruk] = tabel

    def haal(self, vingerafdruk: str) -> bytes:
        """Give the bytes."""
        return self.bewaard[vingerafdruk]


@cache
def beheersleutel(organisatie: str) -> Sleutelpaar:
    """The key of the administrator of an organisation: a real one, the same every time."""
    return Sleutelpaar(Soort.GEBRUIKER, hashlib.sha256(organisatie.encode()).digest())


@cache
def _voorgesteld() -> tuple[ConvenantVoorgesteld, bytes]:
    tekst = CONVENANT.read_text(encoding="utf-8")
    convenant = lees_convenant(tekst, CONVENANT.name)
    tabel = naar_bytes(publiceer(convenant, date(2026, 2, 1)).tabel)
    feit = ConvenantVoorgesteld(
        convenant=convenant.convenant,
        versie=1,
        hash=convenant.hash,
        tekst=tekst,
        tabel=vingerafdruk(tabel),
        op=date(2026, 2, 1),
        geldig_van=convenant.geldig.van,
        geldig_tot=convenant.geldig.tot,
        soorten=tuple(sorted(convenant.soorten)),
        voorgesteld_aan=tuple(organisatie_id(o) for o, *_ in MENSEN.values()),
        penvoerder=organisatie_id("thuiszorg"),
    )
    return feit, tabel


class Huis:
    """The whole backend in one process."""

    def __init__(self) -> None:
        self.feiten, self.lezingen = GeheugenArchief(), GeheugenArchief()
        self.voorstel, tabel = _voorgesteld()
        self.tabellen = Tabellen()
        self.tabellen.bewaar(self.voorstel.tabel, tabel)
        self.casussen: tuple[UUID, ...] = ()
        self._teller = 0
        self._accounts = {naam: organisatie for naam, (organisatie, *_) in MENSEN.items()}
        self.start()

    def start(self) -> None:
        """Start the backend on what is kept; again, as after an update of the program."""
        self.register, self.winkel = Register(self.feiten), Winkelklok(self.feiten)
        self.kast = kast = Beleidskast(self.feiten, self.tabellen, geduld=60)
        leeslog = Leeslog(self.lezingen, lambda tekst: tekst)
        boek = Casusboek(self.feiten, leeslog)
        beelden = Beeldenloket(boek, kast, leeslog, self.lezingen, self.winkel)
        niets, self.omroep = _Niets(), _Omroep()
        rijen = SqliteVoorraad(":memory:")
        bijhouder = Bijhouder(self.feiten, kast, self.register, self.winkel, rijen, self.omroep, Gevolgen(niets, niets))

        async def positie() -> int:
            """The rows are made up to the newest fact before anything is listed."""
            laatste = len(self.feiten._alles)
            while (nu := rijen.positie()) < laatste:
                await bijhouder.verwerk(nu + 1, self.feiten._alles[nu])
            return laatste

        self.eindpunten = van_de_deur(
            Opdrachtloket(self.feiten, boek, kast, Gevolgen(niets, niets)),
            beelden,
            Beheerloket(self.feiten, kast, self.winkel),
            Voorraadloket(rijen, self.winkel, niets, positie),
        ) | van_de_convenanten(Convenantloket(self.feiten, NkeyControle(), self.tabellen))

        async def casussen(_: UUID) -> tuple[UUID, ...]:
            return self.casussen

        self.eindpunten |= van_authzen(Authzenloket(boek, kast, leeslog, casussen))
        for niveau in (Niveau.DAT, Niveau.BUITENKANT, Niveau.INHOUD):
            besluiten = Besluitenloket(boek, kast, self.register, leeslog, self.lezingen)
            self.eindpunten |= van_een_lezer(niveau, beelden, besluiten)
        self._wachter = Deurwachter("huis", self.register, self.winkel, self.eindpunten)

    async def registreer(self, naam: str, organisatie: str, *rollen: Rol, **anders: Any) -> None:
        """One more professional of an organisation that is there; ``anders`` is what is not as usual."""
        personalia = Open(betreft=id_(naam), niveau=Zegel.PROCES, waarde=Personalia(naam=naam, functie="professional"))
        velden = {"geheimhouding": Geheimhouding.AMBT, "personalia": personalia, **anders}
        feit = MedewerkerGeregistreerd(medewerker=id_(naam), sleutel=naam, rollen=rollen, **velden)
        await self.zet(organisatie_id(organisatie), feit)
        self._accounts[naam] = organisatie

    async def open(self, ongetekend: frozenset[str] = frozenset()) -> "Huis":
        """Admit everyone, set the clock, propose the convenant, and let every organisation but some sign it."""
        await self.zet(WINKEL, WinkelGesticht(soort=Winkelsoort.OEFENING), OefenklokGezet(op=NU))
        tekenen = [self._handtekening(o) for o, *_ in MENSEN.values() if o not in ongetekend]
        await self.zet(CONVENANTEN, self.voorstel, *tekenen)
        toelatingen = [OrganisatieToegelaten(account=o, kenmerk=o, naam=o, soort=s) for o, s, _, _ in MENSEN.values()]
        await self.zet(REGISTER, *toelatingen)
        for naam, (organisatie, _, geheim, rollen) in MENSEN.items():
            personalia = Open(
                betreft=id_(naam), niveau=Zegel.PROCES, waarde=Personalia(naam=naam, functie="professional")
            )
            feit = MedewerkerGeregistreerd(
                medewerker=id_(naam), sleutel=naam, rollen=rollen, geheimhouding=geheim, personalia=personalia
            )
            beheer = MedewerkerGeregistreerd(
                medewerker=id_(f"beheer {organisatie}"),
                sleutel=beheersleutel(organisatie).publiek,
                rollen=(Rol.BEHEER,),
                geheimhouding=Geheimhouding.CONTRACT,
                personalia=personalia.model_copy(update={"betreft": id_(f"beheer {organisatie}")}),
            )
            await self.zet(organisatie_id(organisatie), feit, beheer)
        return self

    def _handtekening(self, organisatie: str) -> ConvenantOndertekend:
        sleutel, wie = beheersleutel(organisatie), organisatie_id(organisatie)
        return ConvenantOndertekend(
            convenant=self.voorstel.convenant,
            hash=self.voorstel.hash,
            organisatie=wie,
            sleutel=sleutel.publiek,
            handtekening=base64.b64encode(sleutel.teken(inhoud(self.voorstel.hash, wie))).decode(),
            vanaf=self.voorstel.geldig_van,
        )

    async def zet(self, stroom: UUID, *feiten: Feit) -> None:
        """Put facts after what the stream holds, without asking any rule."""
        for nummer, feit in enumerate(feiten, start=1 + await self.feiten.laatste_versie(stroom)):
            wie = Wie(medewerker=id_("stichter"), organisatie=id_("stichter"), rol=Rol.BEHEER)
            vast = Vastgelegd(
                stroom=stroom,
                versie=nummer,
                opdracht=id_(f"{stroom} {nummer}"),
                wie=wie,
                gebeurd=NU,
                geregistreerd=NU,
                feit=feit,
            )
            await self.feiten.voeg_toe((vast,))

    async def roep(
        self,
        wie: str,
        naam: str,
        /,
        casus: UUID | None = None,
        nummer: str = "",
        als_pet: Rol | None = None,
        **inhoud: Any,
    ) -> bytes:
        """Call an endpoint as this person; ``nummer`` fixes the command id, ``als_pet`` names a role."""
        self._teller += 1
        opdracht = id_(nummer or f"opdracht {self._teller}")
        verzoek = Verzoek(opdracht=opdracht, casus=casus, rol=als_pet, inhoud=inhoud)
        beller = Beller(account=self._accounts[wie], sleutel=wie)
        return await self._behandel(naam, beller, verzoek)

    async def beheer(self, van: str, naam: str, /, nummer: str = "", **inhoud_: Any) -> bytes:
        """Call an endpoint as the administrator of an organisation; ``nummer`` fixes the command id."""
        self._teller += 1
        verzoek = Verzoek(opdracht=id_(nummer or f"opdracht {self._teller}"), inhoud=inhoud_)
        return await self._behandel(naam, Beller(van, beheersleutel(van).publiek), verzoek)

    async def _behandel(self, naam: str, beller: Beller, verzoek: Verzoek) -> bytes:
        return await self._wachter.behandel(naam, beller, verzoek.model_dump_json().encode())
