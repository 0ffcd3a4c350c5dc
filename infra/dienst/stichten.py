"""Founding the whole store: server, keys, first facts. The first fact says what the store is for (DESIGN §7)."""

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from uuid import UUID, uuid4

from domain.besluit.convenant import Convenantkader, convenantbesluit
from domain.convenantstand import Convenantenstand, herbouw_convenanten
from domain.convenantversie import CONVENANTEN, ConvenantVoorgesteld
from domain.feit import Feit, Oordeelsspoor, Vastgelegd
from domain.handtekening import inhoud
from domain.medewerker import Personalia, Rol, Wie
from domain.niveau import Zegel
from domain.opdracht.convenant import OndertekenConvenant
from domain.organisatie import REGISTER, MedewerkerGeregistreerd, OrganisatieToegelaten, organisatie_id
from domain.partij import Geheimhouding, Partijsoort
from domain.tijd import NEDERLAND, dag
from domain.verzegeld import Open
from domain.winkel import WINKEL, WinkelGesticht, Winkelsoort
from infra.archief import JetstreamArchief
from infra.dienst.plaatsen import Plaatsen
from infra.nats.configuratie import Opslagwijze
from infra.nats.handtekening import NkeyControle
from infra.nats.organisatie import laat_toe
from infra.nats.server import Server
from infra.nats.stichting import stichting
from infra.nats.toegang import Toegang, bewaar_toegang, lees_toegang
from infra.nats.verbinding import verbind
from infra.nats.winkel import schrijf
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

STICHTING = Wie(medewerker=STICHTER, organisatie=STICHTER, rol=Rol.BEHEER)

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
    ondertekend: bool | None = None,
    wijze: Opslagwijze | None = None,
    meld: Voortgang = lambda _: None,
) -> None:
    """Found a store: once, on an empty folder. The first organisation proposes the convenanten and is penvoerder.

    ``ondertekend`` is whether each organisation signs at once with the key of its first administrator. ``None`` means
    only in a practice store: in real life a signature is set by the organisation itself (``kring convenant``).

    Raises:
        ConvenantFout, PublicatieGeweigerd: a convenant cannot come into force; nothing was founded.
        AlGesticht, HalfGesticht, MapNietLeeg: there is something already; nothing was changed.
    """
    plaatsen.winkel.eis_leeg()
    nu = datetime.now(UTC)
    meld("convenanten controleren")
    publicaties = [_publiceer(pad, nu) for pad in convenanten]
    oefening = soort is Winkelsoort.OEFENING
    meld("server en stromen maken")
    async with stichting(plaatsen.winkel, stel_stromen_in, wijze=wijze) as server:
        Sleutelbos.stichten(plaatsen.sleutels)
        vindplaats.stichten(plaatsen.sleutels)
        plaatsen.tabellen.mkdir(mode=0o700)
        plaatsen.leesmodel.mkdir(mode=0o700)
        for feit, tabel in publicaties:
            plaatsen.bewaar(feit.tabel, tabel)
        async with Schrijver(plaatsen, server.adres) as schrijver:
            await schrijver.schrijf(WINKEL, WinkelGesticht(soort=soort))
            beheerders = []
            for nummer, nieuw in enumerate(organisaties):
                meld(f"organisatie {nieuw.kenmerk} toelaten")
                leider = oefening and nummer == 0
                beheerders.append(
                    await laat_organisatie_toe(plaatsen, server, schrijver, nieuw, met_oefenleider=leider)
                )
            meld("convenanten voorstellen")
            await _stel_voor(schrijver, [feit for feit, _ in publicaties], beheerders)
            if oefening if ondertekend is None else ondertekend:
                meld("convenanten ondertekenen")
                for beheerder in beheerders:
                    await onderteken_alles(schrijver, beheerder, oefening=oefening)


@dataclass(frozen=True)
class Beheerder:
    """The first administrator of an organisation, with the credential that was made for them."""

    wie: Wie
    soort: Partijsoort
    toegang: Toegang


async def _stel_voor(
    schrijver: "Schrijver", versies: Sequence[ConvenantVoorgesteld], beheerders: Sequence[Beheerder]
) -> None:
    """Put the versions before those whose kind they name; the first organisation of the store is the penvoerder."""
    eerste = beheerders[0].wie if beheerders else STICHTING
    for versie in versies:
        aan = tuple(b.wie.organisatie for b in beheerders if b.soort in versie.soorten)
        feit = versie.model_copy(update={"voorgesteld_aan": aan, "penvoerder": eerste.organisatie})
        await schrijver.schrijf(CONVENANTEN, feit, wie=eerste)


async def onderteken_alles(schrijver: "Schrijver", beheerder: Beheerder, *, oefening: bool) -> None:
    """Sign, with the administrator's own key, every version that names their kind and has not ended.

    In a practice store, whose clock stands at any day, a signature at founding or admission counts from the first day
    of the version; in real life from today.
    """
    stand = herbouw_convenanten(await schrijver.archief.geschiedenis(CONVENANTEN))
    for versie in stand.versies.values():
        if beheerder.soort not in versie.soorten or versie.convenant in stand.einden:
            continue
        eerste = datetime.combine(versie.geldig_van, time(12), NEDERLAND)
        moment = eerste if oefening else datetime.now(UTC)
        for feit in _ondertekening(stand, versie.hash, beheerder, moment):
            await schrijver.schrijf(CONVENANTEN, feit, wie=beheerder.wie)


def _ondertekening(stand: Convenantenstand, hash_: str, beheerder: Beheerder, moment: datetime) -> tuple[Feit, ...]:
    te_tekenen = inhoud(hash_, beheerder.wie.organisatie)
    gezet = beheerder.toegang.sleutel.teken(te_tekenen)
    kader = Convenantkader(
        moment=moment,
        wie=beheerder.wie,
        rollen=frozenset({beheerder.wie.rol}),
        sleutel=beheerder.toegang.gebruiker,
        organisaties={beheerder.wie.organisatie: beheerder.soort},
        handtekening_klopt=NkeyControle().klopt(beheerder.toegang.gebruiker, te_tekenen, gezet),
    )
    opdracht = OndertekenConvenant(hash=hash_, handtekening=base64.b64encode(gezet).decode())
    return convenantbesluit(stand, opdracht, kader)


def _publiceer(pad: Path, nu: datetime) -> tuple[ConvenantVoorgesteld, bytes]:
    """The version in a file, checked under the law of today, and its table; to whom it is put follows later."""
    tekst = convenanttekst(pad)
    convenant = lees_convenant(tekst, pad.name)
    beleid = publiceer(convenant, dag(nu))
    tabel = naar_bytes(beleid.tabel)
    feit = ConvenantVoorgesteld(
        convenant=convenant.convenant,
        versie=convenant.versie,
        hash=convenant.hash,
        tekst=tekst,
        tabel=vingerafdruk(tabel),
        op=dag(nu),
        geldig_van=convenant.geldig.van,
        geldig_tot=convenant.geldig.tot,
        soorten=tuple(sorted(convenant.soorten)),
        voorgesteld_aan=(),
        penvoerder=STICHTER,
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

    async def schrijf(
        self, stroom: UUID, feit: Feit, oordelen: tuple[Oordeelsspoor, ...] = (), *, wie: Wie = STICHTING
    ) -> None:
        """Add one fact to a stream; ``wie`` is who did it, without it the founding."""
        nu = datetime.now(UTC)
        vastgelegd = Vastgelegd(
            stroom=stroom,
            versie=await self.archief.laatste_versie(stroom) + 1,
            opdracht=uuid4(),
            wie=wie,
            gebeurd=nu,
            geregistreerd=nu,
            oordelen=oordelen,
            feit=feit,
        )
        await self.archief.voeg_toe((vastgelegd,))


async def laat_organisatie_toe(
    plaatsen: Plaatsen, server: Server | str, schrijver: Schrijver, nieuw: NieuweOrganisatie, *, met_oefenleider: bool
) -> Beheerder:
    """Admit an organisation: its account, its first administrator, and the facts that say so."""
    adres = server if isinstance(server, str) else server.adres
    uitgifte = await laat_toe(plaatsen.winkel, adres, nieuw.kenmerk)
    toegelaten = OrganisatieToegelaten(
        account=uitgifte.account, kenmerk=nieuw.kenmerk, naam=nieuw.naam, soort=nieuw.soort
    )
    await schrijver.schrijf(REGISTER, toegelaten)
    wie = {"beheerder": Rol.BEHEER} | ({"oefenleider": Rol.OEFENLEIDING} if met_oefenleider else {})
    sleutels = {}
    gemaakt: dict[Rol, tuple[UUID, Toegang]] = {}
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
        gemaakt[rol] = id_, toegang
    beheer = {"account": uitgifte.account, "naam": nieuw.naam, "soort": nieuw.soort.value, **sleutels}
    schrijf(plaatsen.beheer(nieuw.kenmerk), json.dumps(beheer, ensure_ascii=False))
    id_, toegang = gemaakt[Rol.BEHEER]
    return Beheerder(
        Wie(medewerker=id_, organisatie=organisatie_id(uitgifte.account), rol=Rol.BEHEER), nieuw.soort, toegang
    )
