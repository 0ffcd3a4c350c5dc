"""Looking at signatures that people set with their own key (an nkey): the port ``Handtekeningcontrole``."""

from infra.nats.fouten import NkeyOngeldig
from infra.nats.nkey import Soort, is_publiek, klopt


class NkeyControle:
    """Ed25519, by the public key that the connection of a person carries."""

    def klopt(self, sleutel: str, inhoud: bytes, handtekening: bytes) -> bool:
        """Whether the owner of this public key (``U…``) signed exactly these bytes; ``False`` for any damage."""
        try:
            return is_publiek(sleutel, Soort.GEBRUIKER) and klopt(sleutel, inhoud, handtekening)
        except NkeyOngeldig:
            return False
