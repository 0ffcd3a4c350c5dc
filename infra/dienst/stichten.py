"""Founding the whole store: server, keys, first facts. The first fact says what the store is for (DESIGN §7)."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from domain.convenantversie import CONVENANTEN, ConvenantGepubliceerd
from domain.feit import Feit, Oordeelsspoor, Vastgelegd
from domain.medewerker import Personalia, Rol, Wie
from domain.niveau import Zegel
from domain.organisatie import REGISTER, MedewerkerGeregistreerd, OrganisatieToegelaten, organisatie_id
from domain.partij import Geheimhouding, Partijsoort
from domain.tijd import dag
from domain.verzegeld import Open
from domain.winkel import WINKEL, WinkelGesticht, Winkelsoort
from infra.archief import JetstreamArchief
from infra.dienst.plaatsen import Plaatsen
from infra.nats.configuratie import Opslagwijze
from infra.nats.organisatie import laat_toe
from infra.nats.server import Server
from infra.nats.stichting import stichting
from infra.nats.toegang import bewaar_toegang, lees_toegang
from infra.nats.verbinding import verbind
from infra.nats.winkel import Winkel, schrijf
from infra.opslag.kern import Kern
from infra.opslag.stroom import FEITEN, stel_stromen_in
from infra.sleutels import vindplaats
from infra.sleutels.sleutelbos import Sleutelbos
from infra.zegel.afbeelding import Afbeelding
from policies.beleid import publiceer
from policies.convenant import convenanttekst, lees_convenant
from policies.tabelbestand import naar_bytes, vingerafdruk

STICHTER = UUID("5d0e1b36-6f0c-4b39-9a57-0e1a7bb5c9f1")
"""Stands in the first facts where later ones have a professional: the founding itself."""

Voortgang = Callable[[str], None]


@dataclass(frozen=True)
class NieuweOrganisatie:
    """An organisation to admit."""

    kenmerk: str
    soort: Partijsoort
    naam: str


def gebundelde_convenanten() -> tuple[Path, ...]:
    """The convenanten that come with Kring."""
    map_ = Path(__file__).parents[2] / "policies" / "convenanten"
    return tuple(sorted(map_.glob("*.yaml")))


def convenantpad(genoemd: Path) -> Path:
    """The file that is meant: itself, or the convenant of that name that comes with Kring."""
    gebundeld = {pad.stem: pad for pad in gebundelde_convenanten()}
    return genoemd if genoemd.exists() else gebundeld.get(str(genoemd), genoemd)


async def sticht_winkel(
    plaatsen: Plaatsen,
    soort: Winkelsoort,
    organisaties: Sequence[NieuweOrganisatie],
    convenanten: Sequence[Path],
    *,
    wijze: Opslagwijze | None = None,
    meld: Voortgang = lambda _: None,
) -> None:
    """Found a store: once, on an empty folder.

    Raises:
        ConvenantFout, PublicatieGeweigerd: a convenant cannot come into force; nothing was founded.
        AlGesticht, HalfGesticht, MapNietLeeg: there is something already; nothing was changed.
    """
    plaatsen.winkel.eis_leeg()
    nu = datetime.now(UTC)
    meld("convenanten controleren")
    publicaties = [_publiceer(pad, nu) for pad in convenanten]
    meld("server en stromen maken")
    async with stichting(plaatsen.winkel, stel_stromen_in, wijze=wijze) as server:
        Sleutelbos.stichten(plaatsen.sleutels)
        vindplaats.stichten(plaatsen.sleutels)
        plaatsen.tabellen.mkdir(mode=0o700)
        plaatsen.leesmodel.mkdir(mode=0o700)
        for feit, tabel in publicaties:
            schrijf(plaatsen.tabellen / f"{feit.tabel}.json", tabel.decode())
        async with Schrijver(plaatsen, server.adres) as schrijver:
            await schrijver.schrijf(WINKEL, WinkelGesticht(soort=soort))
            for feit, _ in publicaties:
                await schrijver.schrijf(CONVENANTEN, feit)
            for nummer, nieuw in enumerate(organisaties):
                meld(f"organisatie {nieuw.kenmerk} toelaten")
                leider = soort is Winkelsoort.OEFENING and nummer == 0
                await laat_organisatie_toe(plaatsen, server, schrijver, nieuw, met_oefenleider=leider)


def _publiceer(pad: Path, nu: datetime) -> tuple[ConvenantGepubliceerd, bytes]:
    tekst = convenanttekst(pad)
    convenant = lees_convenant(tekst, pad.name)
    beleid = publiceer(convenant, dag(nu))
    tabel = naar_bytes(beleid.tabel)
    feit = ConvenantGepubliceerd(
        convenant=convenant.convenant,
        versie=convenant.versie,
        hash=convenant.hash,
        tekst=tekst,
        tabel=vingerafdruk(tabel),
        op=dag(nu),
    )
    return feit, tabel


class Schrijver:
    """Writes facts of the administrator of the store itself, with the credential of the backend."""

    def __init__(self, plaatsen: Plaatsen, adres: str) -> None:
        self._plaatsen = plaatsen
        self._adres = adres

    async def __aenter__(self) -> "Schrijver":
        self._bos = Sleutelbos(self._plaatsen.sleutels, Zegel.INHOUD)
        self._nc = await verbind(lees_toegang(self._plaatsen.winkel.dienst), self._adres)
        self._kern = await Kern(self._nc).open()
        self.archief = JetstreamArchief(self._kern, FEITEN, Afbeelding(self._bos))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._kern.sluit()
        await self._nc.close()
        self._bos.sluit()

    async def schrijf(self, stroom: UUID, feit: Feit, oordelen: tuple[Oordeelsspoor, ...] = ()) -> None:
        """Add one fact to a stream."""
        nu = datetime.now(UTC)
        vastgelegd = Vastgelegd(
            stroom=stroom,
            versie=await self.archief.laatste_versie(stroom) + 1,
            opdracht=uuid4(),
            wie=Wie(medewerker=STICHTER, organisatie=STICHTER, rol=Rol.BEHEER),
            gebeurd=nu,
            geregistreerd=nu,
            oordelen=oordelen,
            feit=feit,
        )
        await self.archief.voeg_toe((vastgelegd,))


async def laat_organisatie_toe(
    plaatsen: Plaatsen, server: Server | str, schrijver: Schrijver, nieuw: NieuweOrganisatie, *, met_oefenleider: bool
) -> None:
    """Admit an organisation: its account, its first administrator, and the facts that say so."""
    adres = server if isinstance(server, str) else server.adres
    uitgifte = await laat_toe(plaatsen.winkel, adres, nieuw.kenmerk)
    toegelaten = OrganisatieToegelaten(
        account=uitgifte.account, kenmerk=nieuw.kenmerk, naam=nieuw.naam, soort=nieuw.soort
    )
    await schrijver.schrijf(REGISTER, toegelaten)
    wie = {"beheerder": Rol.BEHEER} | ({"oefenleider": Rol.OEFENLEIDING} if met_oefenleider else {})
    sleutels = {}
    for functie, rol in wie.items():
        toegang = uitgifte.geef_toegang()
        bewaar_toegang(toegang, plaatsen.winkel.organisatie(nieuw.kenmerk))
        id_ = uuid4()
        personalia = Personalia(naam=f"{functie} van {nieuw.naam}"[:200], functie=functie)
        feit = MedewerkerGeregistreerd(
            medewerker=id_,
            sleutel=toegang.gebruiker,
            rollen=(rol,),
            geheimhouding=Geheimhouding.CONTRACT,
            personalia=Open(betreft=id_, niveau=Zegel.PROCES, waarde=personalia),
        )
        await schrijver.schrijf(organisatie_id(uitgifte.account), feit)
        sleutels[functie] = toegang.gebruiker
    beheer = {"account": uitgifte.account, "naam": nieuw.naam, "soort": nieuw.soort.value, **sleutels}
    schrijf(plaatsen.beheer(nieuw.kenmerk), json.dumps(beheer, ensure_ascii=False))


def winkel_in(map_: Path) -> Plaatsen:
    """The places of the store in a folder."""
    return Plaatsen(Winkel(map_))
