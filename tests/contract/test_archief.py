"""One contract for every archive of facts: the one on JetStream, and the one in memory that is shipped beside it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import nats
import pytest

from domain.feit import Feit, Vastgelegd
from domain.medewerker import Rol, Wie
from domain.niveau import Zegel
from domain.verzegeld import Open
from domain.winkel import OefenklokGezet
from domain.zaakverloop import CasusAfgesloten
from infra.archief import JetstreamArchief
from infra.opslag.kern import Kern
from infra.opslag.stroom import FEITEN, stel_stromen_in
from infra.sleutels.sleutelbos import Sleutelbos
from infra.zegel.afbeelding import Afbeelding
from services.geheugen import GeheugenArchief
from services.poorten import Archief, Versieconflict
from tests.nats_server import NatsServer

NU = datetime(2026, 2, 22, 9, 0, tzinfo=UTC)


@pytest.fixture(params=["geheugen", "jetstream"])
async def archief(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Archief]:
    """An empty archive of each kind."""
    if request.param == "geheugen":
        yield GeheugenArchief()
        return
    server = NatsServer(tmp_path / "nats")
    server.start()
    try:
        nc = await nats.connect(server.url)
        await stel_stromen_in(nc)
        Sleutelbos.stichten(tmp_path / "sleutels")
        bos = Sleutelbos(tmp_path / "sleutels", Zegel.INHOUD)
        kern = await Kern(nc).open()
        yield JetstreamArchief(kern, FEITEN, Afbeelding(bos))
        await kern.sluit()
        bos.sluit()
        await nc.close()
    finally:
        server.stop()


def vastgelegd(stroom: UUID, versie: int, opdracht: UUID | None = None, feit: Feit | None = None) -> Vastgelegd:
    """A fact in a place."""
    return Vastgelegd(
        stroom=stroom,
        versie=versie,
        opdracht=opdracht or uuid4(),
        wie=Wie(medewerker=uuid4(), organisatie=uuid4(), rol=Rol.REGIE),
        gebeurd=NU,
        geregistreerd=NU,
        feit=feit or OefenklokGezet(op=NU),
    )


async def test_wat_bewaard_is_komt_terug_in_volgorde(archief: Archief) -> None:
    """Sealed fields come back open for who holds the key, and every fact as it was."""
    stroom, opdracht = uuid4(), uuid4()
    reden = Open(betreft=stroom, niveau=Zegel.DAT, waarde="klaar")
    feiten = (vastgelegd(stroom, 1, opdracht), vastgelegd(stroom, 2, opdracht, CasusAfgesloten(reden=reden)))
    await archief.voeg_toe(feiten)
    assert await archief.geschiedenis(stroom) == feiten
    assert await archief.laatste_versie(stroom) == 2


async def test_een_onbekende_stroom_is_leeg(archief: Archief) -> None:
    """Nothing is a value too."""
    assert await archief.geschiedenis(uuid4()) == ()
    assert await archief.laatste_versie(uuid4()) == 0


async def test_een_plaats_is_maar_een_keer_te_bezetten(archief: Archief) -> None:
    """Of many at once exactly one wins; the others hear so, and nothing of theirs is kept."""
    stroom = uuid4()
    uitkomsten = await asyncio.gather(
        *(archief.voeg_toe((vastgelegd(stroom, 1), vastgelegd(stroom, 2))) for _ in range(6)), return_exceptions=True
    )
    assert sum(isinstance(u, int) for u in uitkomsten) == 1
    assert sum(isinstance(u, Versieconflict) for u in uitkomsten) == 5
    assert len(await archief.geschiedenis(stroom)) == 2


async def test_alles_of_niets(archief: Archief) -> None:
    """When one of several places is taken, none of them is kept."""
    stroom = uuid4()
    await archief.voeg_toe((vastgelegd(stroom, 2),))
    with pytest.raises(Versieconflict):
        await archief.voeg_toe((vastgelegd(stroom, 1), vastgelegd(stroom, 2)))
    assert [v.versie for v in await archief.geschiedenis(stroom)] in ([2], [])


async def test_volgen_geeft_eerst_wat_er_was_en_dan_wat_er_komt(archief: Archief) -> None:
    """From a position on, in order, without a gap."""
    stroom = uuid4()
    eerste = await archief.voeg_toe((vastgelegd(stroom, 1),))
    await archief.voeg_toe((vastgelegd(stroom, 2),))
    volger = archief.volg(eerste)
    gezien = [(await anext(volger))[1].versie]
    straks = asyncio.ensure_future(anext(volger))
    await archief.voeg_toe((vastgelegd(stroom, 3),))
    gezien.append((await asyncio.wait_for(straks, 10))[1].versie)
    await volger.aclose()  # type: ignore[attr-defined]
    assert gezien == [2, 3]
