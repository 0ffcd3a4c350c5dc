"""Giving people access: done with the organisation's own signing key, without the server and without the store.

The key is *scoped*: whoever is signed by it gets exactly the rights of the template in the account's token, whatever
the token of the person says.
"""

from dataclasses import dataclass, field

from infra.nats import jwt
from infra.nats.nkey import Sleutelpaar, Soort
from infra.nats.toegang import Toegang


@dataclass(frozen=True)
class Uitgifte:
    """The right to give access to the people of one organisation. ``account`` is its public key (``A…``)."""

    account: str
    sleutel: Sleutelpaar = field(repr=False)

    def geef_toegang(self, vervalt: int | None = None) -> Toegang:
        """Access with a fresh key, for one person or one device. ``vervalt`` is in Unix seconds, ``None`` never."""
        persoon = Sleutelpaar.nieuw(Soort.GEBRUIKER)
        claims = {"type": "user", "issuer_account": self.account}
        return Toegang(jwt.teken(self.sleutel, persoon.publiek, claims, vervalt=vervalt), persoon)
