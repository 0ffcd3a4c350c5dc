"""What the core promises on reading: all of it, in order, also when there is much or nothing."""

import asyncio
from uuid import uuid4

import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg

import infra.opslag.kern as kern_module
from infra.opslag.fouten import Opslagfout, OpslagOnbereikbaar
from infra.opslag.kern import Bericht, Kern
from infra.opslag.stroom import Stroom


async def vul(kern: Kern, stroom: Stroom, originator: str, tot: int, grootte: int = 1) -> None:
    """Versions 1 to ``tot``, in batches."""
    for begin in range(1, tot + 1, 500):
        groep = range(begin, min(begin + 500, tot + 1))
        await kern.leg_vast(
            stroom, tuple(Bericht(stroom.onderwerp(originator, v), b"x" * grootte) for v in groep), uuid4().hex
        )


def versies(berichten: tuple[Bericht, ...]) -> list[int]:
    """Their versions, as they stand."""
    return [int(b.onderwerp.rpartition(".")[2]) for b in berichten]


async def test_een_onbekende_originator_heeft_niets(kern: Kern, stroom: Stroom) -> None:
    """Nothing is an empty tuple and no newest one, in an empty stream and beside others."""
    for _ in ("empty", "beside others"):
        assert await kern.lees(stroom, uuid4().hex) == ()
        assert await kern.laatste(stroom, uuid4().hex) is None
        assert await kern.lees_versies(stroom, uuid4().hex, 0, 5) == ()
        await vul(kern, stroom, uuid4().hex, 2)


async def test_een_lege_stroom_heeft_positie_nul_en_geen_bladzijden(kern: Kern, stroom: Stroom) -> None:
    """Position 0 and an empty page."""
    assert await kern.laatste_positie(stroom) == 0
    assert await kern.blader(stroom, 1) == ()


@pytest.mark.parametrize("aantal", [1, 1000, 1024, 1025, 2100])
async def test_alle_versies_komen_op_volgorde_ook_voorbij_een_venster(kern: Kern, stroom: Stroom, aantal: int) -> None:
    """At, below and beyond what one answer of the server may hold, with another originator in between."""
    originator = uuid4().hex
    await vul(kern, stroom, uuid4().hex, 3)
    await vul(kern, stroom, originator, aantal)
    assert versies(await kern.lees(stroom, originator)) == list(range(1, aantal + 1))
    laatste = await kern.laatste(stroom, originator)
    assert laatste is not None
    assert versies((laatste,)) == [aantal]


async def test_versies_sorteren_als_getal(kern: Kern, stroom: Stroom) -> None:
    """Version 10 comes after 9, also when it was kept before it; gaps stay gaps."""
    for versie in (10, 9, 2, 100):
        await kern.leg_vast(stroom, (Bericht(stroom.onderwerp("a", versie), b""),), uuid4().hex)
    assert versies(await kern.lees(stroom, "a")) == [2, 9, 10, 100]
    assert versies(await kern.lees_versies(stroom, "a", 3, 10)) == [9, 10]


async def test_wie_op_elkaar_lijkt_blijft_apart(kern: Kern, stroom: Stroom) -> None:
    """A name that begins with another's name is another."""
    for naam in ("a", "aa", "a1"):
        await kern.leg_vast(stroom, (Bericht(stroom.onderwerp(naam, 1), naam.encode()),), uuid4().hex)
    assert [b.inhoud for b in await kern.lees(stroom, "a")] == [b"a"]


async def test_een_grote_geschiedenis_komt_heel(kern: Kern, stroom: Stroom) -> None:
    """Twenty megabytes of one originator come whole: an answer is not cut off by its size."""
    for deel in range(4):
        groep = range(deel * 50 + 1, deel * 50 + 51)
        await kern.leg_vast(
            stroom, tuple(Bericht(stroom.onderwerp("a", v), b"x" * 100_000) for v in groep), uuid4().hex
        )
    gelezen = await kern.lees(stroom, "a")
    assert versies(gelezen) == list(range(1, 201))
    assert sum(len(b.inhoud) for b in gelezen) == 20_000_000


async def test_bladeren_geeft_alles_een_keer_en_op_positie(kern: Kern, stroom: Stroom) -> None:
    """Pages over several originators follow each other without a gap or a repeat."""
    for naam in "abc":
        await vul(kern, stroom, naam, 70)
    posities: list[int] = []
    while bladzij := await kern.blader(stroom, (posities[-1] if posities else 0) + 1, 50):
        assert len(bladzij) <= 50
        posities += [b.positie for b in bladzij]
    assert posities == list(range(1, 211))
    assert await kern.blader(stroom, 211) == ()


async def test_veel_lezers_tegelijk_krijgen_ieder_het_hunne(kern: Kern, stroom: Stroom) -> None:
    """Answers of requests that run at once are not mixed up."""
    for n in range(20):
        await vul(kern, stroom, f"n{n}", n + 1)
    gelezen = await asyncio.gather(*(kern.lees(stroom, f"n{n}") for n in range(20) for _ in range(5)))
    assert [len(g) for g in gelezen] == [n + 1 for n in range(20) for _ in range(5)]


async def test_een_stroom_die_er_niet_is_is_geen_lege_stroom(kern: Kern) -> None:
    """Reading where nothing was founded is an error, never 'there is nothing'."""
    weg = Stroom("NERGENS", "nergens")
    for vraag in (kern.lees(weg, "a"), kern.laatste(weg, "a"), kern.laatste_positie(weg), kern.blader(weg, 1)):
        with pytest.raises(Opslagfout):
            await vraag


async def test_een_gesloten_verbinding_is_geen_lege_stroom(nc: Client, stroom: Stroom) -> None:
    """After the connection is closed every question is an error."""
    kern = await Kern(nc).open()
    await nc.close()
    for vraag in (kern.lees(stroom, "a"), kern.laatste(stroom, "a"), kern.blader(stroom, 1)):
        with pytest.raises(OpslagOnbereikbaar):
            await vraag


async def test_een_antwoord_waar_iets_uit_wegviel_wordt_niet_geloofd(
    kern: Kern, stroom: Stroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When this process drops a message of an answer (a full queue), the rest is no history."""
    await vul(kern, stroom, "a", 5)
    neem = kern_module._Antwoord.neem
    for weg in ("1", "3", "5"):

        def neem_niet_alles(antwoord: kern_module._Antwoord, msg: Msg, weg: str = weg) -> None:
            if (msg.headers or {}).get("Nats-Sequence") != weg:
                neem(antwoord, msg)

        monkeypatch.setattr(kern_module._Antwoord, "neem", neem_niet_alles)
        with pytest.raises(OpslagOnbereikbaar):
            await kern.lees(stroom, "a")
        with pytest.raises(OpslagOnbereikbaar):
            await kern.blader(stroom, 1)
