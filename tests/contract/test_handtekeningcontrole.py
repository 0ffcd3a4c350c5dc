"""The contract of who looks at signatures (the port ``Handtekeningcontrole``)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra.nats.handtekening import NkeyControle
from infra.nats.nkey import Sleutelpaar, Soort
from services.poorten import Handtekeningcontrole

INHOUD = b"kring convenant v1\nab\nwie"
CONTROLES = [pytest.param(NkeyControle(), id="nkey")]
SLEUTEL = Sleutelpaar(Soort.GEBRUIKER, bytes(range(32)))
ANDER = Sleutelpaar(Soort.GEBRUIKER, bytes(range(1, 33)))


@pytest.mark.eis("CON-02")
@pytest.mark.parametrize("controle", CONTROLES)
def test_een_echte_handtekening_klopt_en_geen_andere(controle: Handtekeningcontrole) -> None:
    """Of this key, over these bytes; of another key, over other bytes, cut short or empty it does not."""
    echt = SLEUTEL.teken(INHOUD)
    assert controle.klopt(SLEUTEL.publiek, INHOUD, echt)
    assert not controle.klopt(ANDER.publiek, INHOUD, echt)
    assert not controle.klopt(SLEUTEL.publiek, INHOUD + b" ", echt)
    assert not controle.klopt(SLEUTEL.publiek, INHOUD, echt[:-1])
    assert not controle.klopt(SLEUTEL.publiek, INHOUD, b"")


@pytest.mark.parametrize("controle", CONTROLES)
@pytest.mark.parametrize("sleutel", ["", "verbrugge", "U" + "A" * 55, SLEUTEL.publiek[:-1], SLEUTEL.publiek.lower()])
def test_wat_geen_sleutel_is_heeft_niets_getekend(controle: Handtekeningcontrole, sleutel: str) -> None:
    """Damage is no error and no yes."""
    assert not controle.klopt(sleutel, INHOUD, SLEUTEL.teken(INHOUD))


@pytest.mark.parametrize("controle", CONTROLES)
def test_een_sleutel_van_een_organisatie_tekent_niet_voor_een_mens(controle: Handtekeningcontrole) -> None:
    """Only a person's key signs, whatever the mathematics says."""
    account = Sleutelpaar(Soort.ACCOUNT, bytes(range(32)))
    assert not controle.klopt(account.publiek, INHOUD, account.teken(INHOUD))


@given(plaats=st.integers(min_value=0, max_value=511))
def test_een_bit_anders_is_een_andere_handtekening(plaats: int) -> None:
    """No bit of a signature can be turned."""
    echt = bytearray(SLEUTEL.teken(INHOUD))
    echt[plaats // 8] ^= 1 << plaats % 8
    assert not NkeyControle().klopt(SLEUTEL.publiek, INHOUD, bytes(echt))
