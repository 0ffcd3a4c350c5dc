"""What the core promises on writing: one fact in one place, all or none, once."""

import asyncio
from uuid import uuid4

import pytest
from nats.aio.client import Client

from infra.opslag.fouten import PlaatsBezet, PlaatsOngeldig, TeGroot
from infra.opslag.kern import HOOGSTENS, Bericht, Kern
from infra.opslag.stroom import Stroom


def feit(stroom: Stroom, originator: str, versie: int | str, inhoud: bytes = b"{}") -> Bericht:
    """A message in its place."""
    return Bericht(stroom.onderwerp(originator, versie), inhoud)


def feiten(stroom: Stroom, originator: str, *versies: int) -> tuple[Bericht, ...]:
    """Messages in several places."""
    return tuple(feit(stroom, originator, v, f"{v}".encode()) for v in versies)


async def versies(kern: Kern, stroom: Stroom, originator: str) -> list[int]:
    """The versions that are kept."""
    return [int(b.onderwerp.rpartition(".")[2]) for b in await kern.lees(stroom, originator)]


@pytest.mark.parametrize("schrijvers", [2, 8, 16])
async def test_precies_een_van_veel_schrijvers_wint_een_plaats(kern: Kern, stroom: Stroom, schrijvers: int) -> None:
    """Of N writers of the same version one is kept, the others hear that the place is taken."""
    originator = uuid4().hex

    async def schrijf(nummer: int) -> int:
        return await kern.leg_vast(stroom, (feit(stroom, originator, 1, b"%d" % nummer),), uuid4().hex)

    uitkomsten = await asyncio.gather(*map(schrijf, range(schrijvers)), return_exceptions=True)
    winnaars = [n for n, u in enumerate(uitkomsten) if isinstance(u, int)]
    assert len(winnaars) == 1
    assert sum(isinstance(u, PlaatsBezet) for u in uitkomsten) == schrijvers - 1
    assert [b.inhoud for b in await kern.lees(stroom, originator)] == [b"%d" % winnaars[0]]


async def test_van_overlappende_batches_wint_er_een_en_die_heel(kern: Kern, stroom: Stroom) -> None:
    """Batches that share a place are kept whole or not at all, and no two that overlap."""
    for _ in range(15):
        originator = uuid4().hex
        groepen = ((1, 2, 3), (3,), (2, 3, 4), (4, 5))
        uitkomsten = await asyncio.gather(
            *(kern.leg_vast(stroom, feiten(stroom, originator, *g), uuid4().hex) for g in groepen),
            return_exceptions=True,
        )
        gelukt = [g for g, u in zip(groepen, uitkomsten, strict=True) if isinstance(u, int)]
        assert gelukt
        assert all(isinstance(u, int | PlaatsBezet) for u in uitkomsten)
        assert await versies(kern, stroom, originator) == sorted(v for g in gelukt for v in g)


async def test_een_batch_waarvan_een_plaats_bezet_is_bewaart_niets(kern: Kern, stroom: Stroom) -> None:
    """All or none, also when only the first or a middle place is taken; no position is used up."""
    originator = uuid4().hex
    voor = await kern.leg_vast(stroom, feiten(stroom, originator, 3), uuid4().hex)
    for groep in ((3, 4, 5), (2, 3, 4), (1, 2, 3)):
        with pytest.raises(PlaatsBezet):
            await kern.leg_vast(stroom, feiten(stroom, originator, *groep), uuid4().hex)
    assert await versies(kern, stroom, originator) == [3]
    assert await kern.laatste_positie(stroom) == voor


async def test_dezelfde_plaats_twee_keer_in_een_batch_wordt_geweigerd(kern: Kern, stroom: Stroom) -> None:
    """A commit cannot put two facts in one place."""
    originator = uuid4().hex
    with pytest.raises(PlaatsBezet):
        await kern.leg_vast(stroom, feiten(stroom, originator, 1, 1), uuid4().hex)
    assert await kern.lees(stroom, originator) == ()


@pytest.mark.parametrize("groep", [(1,), (1, 2, 3)])
async def test_hetzelfde_commit_nog_eens_bewaart_niets_twee_keer(
    kern: Kern, stroom: Stroom, groep: tuple[int, ...]
) -> None:
    """The same commit id again gives the position it had, and adds nothing."""
    originator, commit = uuid4().hex, uuid4().hex
    eerst = await kern.leg_vast(stroom, feiten(stroom, originator, *groep), commit)
    assert await kern.leg_vast(stroom, feiten(stroom, originator, *groep), commit) == eerst
    assert await kern.laatste_positie(stroom) == eerst == len(groep)


async def test_posities_van_een_commit_volgen_op_elkaar(kern: Kern, stroom: Stroom) -> None:
    """Commits that run at once do not run through each other in the order of all facts."""
    namen = [uuid4().hex for _ in range(40)]
    await asyncio.gather(
        *(kern.leg_vast(stroom, feiten(stroom, naam, 1, 2, 3), uuid4().hex) for naam in namen),
    )
    volgorde = [b.onderwerp.split(".")[1] for b in await kern.blader(stroom, 1)]
    assert all(len(set(volgorde[i : i + 3])) == 1 for i in range(0, 120, 3))


async def test_koppen_en_inhoud_komen_terug_zoals_ze_gingen(kern: Kern, stroom: Stroom) -> None:
    """Headers and bytes come back unchanged, from a replica and from the leader."""
    inhoud = bytes(range(256))
    bericht = Bericht(
        stroom.onderwerp("a1", 1), inhoud, {"ce-type": "nl.kring.x.v1", "ce-time": "2026-01-01T10:00:00+01:00"}
    )
    await kern.leg_vast(stroom, (bericht,), "c")
    laatste = await kern.laatste(stroom, "a1")
    assert laatste is not None
    for terug in (laatste, (await kern.lees(stroom, "a1"))[0], (await kern.blader(stroom, 1))[0]):
        assert terug.inhoud == inhoud
        assert bericht.koppen.items() <= terug.koppen.items()
        assert terug.positie == 1


@pytest.mark.parametrize(
    "plaats",
    [
        "*.1",
        ">.1",
        ".1",
        "a.",
        "a b.1",
        "a.*",
        "a.01",
        "a.-1",
        "a.+1",
        "a.1.1",
        "a.é",
        "é.1",
        "a.１",
        "a\r\n.1",
        "$JS.1",
        "a",
    ],
)
async def test_een_vreemde_plaats_wordt_geweigerd(kern: Kern, stroom: Stroom, plaats: str) -> None:
    """A name or version that could be read in two ways is refused before anything is sent."""
    with pytest.raises(PlaatsOngeldig):
        await kern.leg_vast(stroom, (Bericht(f"{stroom.voorvoegsel}.{plaats}", b""),), "c")
    assert await kern.laatste_positie(stroom) == 0


async def test_een_feit_hoort_in_zijn_eigen_stroom(kern: Kern, stroom: Stroom) -> None:
    """A subject of another stream is refused: it would be kept there, and looked for here."""
    with pytest.raises(PlaatsOngeldig):
        await kern.leg_vast(stroom, (Bericht("elders.a.1", b""),), "c")


async def test_de_grootte_telt_met_de_koppen(kern: Kern, stroom: Stroom, nc: Client) -> None:
    """What fits without its headers but not with them is refused; the connection stays."""
    koppen = {"ce-subject": "x" * 2000}
    for over in (0, 40, 2000):
        with pytest.raises(TeGroot):
            await kern.leg_vast(
                stroom, (Bericht(stroom.onderwerp("a", 1), b"x" * (nc.max_payload - over), koppen),), "c"
            )
    ruim = Bericht(stroom.onderwerp("a", 1), b"x" * (nc.max_payload - 2400), koppen)
    assert await kern.leg_vast(stroom, (ruim,), "c") == 1
    assert (await kern.lees(stroom, "a"))[0].inhoud == ruim.inhoud


async def test_te_grote_koppen_worden_geweigerd(kern: Kern, stroom: Stroom) -> None:
    """The server's own limit on headers comes out as such."""
    with pytest.raises(TeGroot):
        await kern.leg_vast(stroom, (Bericht(stroom.onderwerp("a", 1), b"", {"ce-x": "x" * 70_000}),), "c")


async def test_een_commit_heeft_een_tot_duizend_feiten(kern: Kern, stroom: Stroom) -> None:
    """None, or more than the server takes at once, is refused; a thousand is kept whole."""
    for aantal in (0, HOOGSTENS + 1):
        with pytest.raises(TeGroot):
            await kern.leg_vast(stroom, feiten(stroom, "a", *range(aantal)), "c")
    assert await kern.leg_vast(stroom, feiten(stroom, "a", *range(HOOGSTENS)), "c") == HOOGSTENS


async def test_meer_batches_tegelijk_dan_de_server_toelaat_gaan_alle_goed(kern: Kern, stroom: Stroom) -> None:
    """A hundred batches at once wait for each other, instead of being refused."""
    namen = [uuid4().hex for _ in range(100)]
    posities = await asyncio.gather(
        *(kern.leg_vast(stroom, feiten(stroom, n, 1, 2), uuid4().hex) for n in namen),
    )
    assert sorted(posities) == list(range(2, 201, 2))
