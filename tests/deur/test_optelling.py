"""Sums of attempts: nothing is lost, nothing is counted twice, whatever fails and in whatever order (LOG-01)."""

import asyncio
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.optelling import HOOGSTENS, VENSTER, Optelling

WIE = uuid4()


class _Boekje:
    """What was written, by a writer that can fail."""

    def __init__(self) -> None:
        self.nu = 0.0
        self.weg = False
        self.geschreven: list[tuple[str, int, bool]] = []
        self.optelling = Optelling(lambda: self.nu)

    async def tel(self, soort: str) -> None:
        async def schrijf(aantal: int, gemengd: bool) -> None:
            await asyncio.sleep(0)
            if self.weg:
                raise OSError
            self.geschreven.append((soort, aantal, gemengd))

        await self.optelling.tel(WIE, soort, "rest", schrijf)

    @property
    def som(self) -> int:
        return sum(aantal for _, aantal, _ in self.geschreven)


STAP = st.one_of(
    st.tuples(st.just("tel"), st.integers(0, HOOGSTENS + 3)),
    st.tuples(st.just("wacht"), st.sampled_from([1, 30, 60, 90])),
    st.tuples(st.just("kijk"), st.just(0)),
    st.tuples(st.just("storing"), st.integers(0, 1)),
)


@pytest.mark.eis("LOG-01")
@given(stappen=st.lists(STAP, max_size=80))
def test_de_sommen_zijn_samen_de_pogingen(stappen: list[tuple[str, int]]) -> None:
    """Of every attempt that was answered, one is counted: through failures, pauses and looks, up to a clean stop."""

    async def speel() -> None:
        boek, beantwoord = _Boekje(), 0
        for wat, hoe in stappen:
            match wat:
                case "tel":
                    try:
                        await boek.tel(f"soort {hoe}")
                    except OSError:
                        continue
                    beantwoord += 1
                case "wacht":
                    boek.nu += hoe
                case "kijk":
                    await boek.optelling.sluit_af()
                case _:
                    boek.weg = bool(hoe)
        boek.weg = False
        assert await boek.optelling.sluit_af(alles=True) == 0
        assert boek.som == beantwoord

    asyncio.run(speel())


@pytest.mark.eis("LOG-01")
async def test_wie_tegelijk_probeert_wordt_ook_geteld() -> None:
    """Attempts side by side, and a look in between: each counts once."""
    boek = _Boekje()
    await asyncio.gather(*(boek.tel("zelfde") for _ in range(20)))
    boek.nu += VENSTER
    await asyncio.gather(*(boek.tel("zelfde") for _ in range(5)), boek.optelling.sluit_af(), boek.tel("ander"))
    await boek.optelling.sluit_af(alles=True)
    assert boek.som == 26


@pytest.mark.eis("LOG-01")
async def test_telkens_iets_anders_vult_het_log_ook_niet() -> None:
    """A thousand kinds of attempts give no more records than fit in a minute; that they were mixed is said."""
    boek = _Boekje()
    for nummer in range(1000):
        await boek.tel(f"soort {nummer}")
    assert len(boek.geschreven) == HOOGSTENS
    boek.nu += VENSTER
    await boek.optelling.sluit_af()
    assert boek.geschreven[-1] == ("soort 999", 1000 - HOOGSTENS, True)
    assert boek.som == 1000


@pytest.mark.eis("LOG-01")
async def test_een_log_dat_weg_is_houdt_de_telling_vast() -> None:
    """What cannot be written when its time is over stays, and is written once the log is back."""
    boek = _Boekje()
    for _ in range(3):
        await boek.tel("zelfde")
    boek.nu, boek.weg = VENSTER, True
    assert await boek.optelling.sluit_af() == 2
    assert await boek.optelling.sluit_af(alles=True) == 2
    boek.weg = False
    assert await boek.optelling.sluit_af() == 0
    assert boek.som == 3
