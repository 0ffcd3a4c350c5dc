"""Key pairs as NATS writes them (nkeys): Ed25519, in base32, the kind in the first letter, a checksum at the end."""

import base64
import binascii
from enum import Enum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from infra.nats.fouten import NkeyOngeldig

_SEED = 18 << 3
"""The first byte of a seed: it makes the text begin with S."""


class Soort(Enum):
    """Whose key it is; the value is the first byte, which makes the text begin with O, A or U."""

    OPERATOR = 14 << 3
    ACCOUNT = 0
    GEBRUIKER = 20 << 3


class Sleutelpaar:
    """A private key with its public text. Neither ``repr`` nor ``str`` shows the secret."""

    __slots__ = ("_geheim", "publiek", "soort")

    def __init__(self, soort: Soort, rauw: bytes) -> None:
        """``rauw`` is the 32-byte secret."""
        self._geheim = Ed25519PrivateKey.from_private_bytes(rauw)
        self.soort = soort
        self.publiek = _schrijf(bytes([soort.value]), self._geheim.public_key().public_bytes_raw())

    def __repr__(self) -> str:
        return f"Sleutelpaar({self.publiek})"

    @classmethod
    def nieuw(cls, soort: Soort) -> "Sleutelpaar":
        """A fresh pair."""
        return cls(soort, Ed25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def uit_seed(cls, tekst: str) -> "Sleutelpaar":
        """The pair that a seed (``S…``) stands for.

        Raises:
            NkeyOngeldig: when the text is no seed of an operator, account or user.
        """
        rauw = _lees(tekst)
        if len(rauw) != 34 or rauw[0] & 0b1111_1000 != _SEED:
            raise NkeyOngeldig
        return cls(_soort((rauw[0] & 0b111) << 5 | rauw[1] >> 3), rauw[2:])

    @property
    def seed(self) -> str:
        """The secret, as text. It belongs in a file of mode 0600 and nowhere else."""
        kop = bytes([_SEED | self.soort.value >> 5, (self.soort.value & 0b1_1111) << 3])
        return _schrijf(kop, self._geheim.private_bytes_raw())

    def teken(self, inhoud: bytes) -> bytes:
        """The 64-byte signature over ``inhoud``."""
        return self._geheim.sign(inhoud)


def klopt(publiek: str, inhoud: bytes, handtekening: bytes) -> bool:
    """Whether this public key set this signature.

    Raises:
        NkeyOngeldig: when ``publiek`` is no public key.
    """
    try:
        Ed25519PublicKey.from_public_bytes(_publiek(publiek)[1:]).verify(handtekening, inhoud)
    except InvalidSignature:
        return False
    return True


def is_publiek(tekst: str, soort: Soort) -> bool:
    """Whether the text is a public key of this kind, in the one way of writing that NATS knows."""
    try:
        return _soort(_publiek(tekst)[0]) is soort
    except NkeyOngeldig:
        return False


def _publiek(tekst: str) -> bytes:
    rauw = _lees(tekst)
    if len(rauw) != 33:
        raise NkeyOngeldig
    return rauw


def _soort(waarde: int) -> Soort:
    try:
        return Soort(waarde)
    except ValueError:
        raise NkeyOngeldig from None


def _schrijf(kop: bytes, sleutel: bytes) -> str:
    rauw = kop + sleutel
    return base64.b32encode(rauw + binascii.crc_hqx(rauw, 0).to_bytes(2, "little")).decode().rstrip("=")


def _lees(tekst: str) -> bytes:
    """The bytes before the checksum; the text must be exactly what writing them again gives."""
    try:
        alles = base64.b32decode(tekst + "=" * (-len(tekst) % 8))
    except (ValueError, binascii.Error):
        raise NkeyOngeldig from None
    rauw = alles[:-2]
    if len(alles) < 4 or _schrijf(rauw, b"") != tekst:
        raise NkeyOngeldig
    return rauw
