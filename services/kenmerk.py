"""Names for cases: easy to say on the telephone, and about nobody."""

import hashlib
from uuid import UUID

BOMEN = (
    "Abeel", "Acacia", "Appel", "Berk", "Beuk", "Braam", "Ceder", "Cipres", "Den", "Eik", "Els", "Es", "Esdoorn",
    "Hazelaar", "Hulst", "Iep", "Jasmijn", "Jeneverbes", "Kastanje", "Kers", "Kornoelje", "Kweepeer", "Lariks",
    "Laurier", "Liguster", "Linde", "Lijsterbes", "Magnolia", "Meidoorn", "Mispel", "Moerbei", "Olijf", "Peer",
    "Plataan", "Populier", "Pruim", "Ratelpopulier", "Robinia", "Roos", "Sering", "Sleedoorn", "Spar", "Sparrenbos",
    "Tamarisk", "Taxus", "Treurwilg", "Tulpenboom", "Vijg", "Vlier", "Vuurdoorn", "Walnoot", "Wilg", "Zilverspar",
)  # fmt: skip
"""Trees and shrubs of the Dutch gardens."""


def kenmerk_voor(opdracht: UUID) -> str:
    """The name of the case that this command opens: as random as the id of the command, and the same when repeated."""
    getal = int.from_bytes(hashlib.sha256(opdracht.bytes).digest()[:8])
    return f"{BOMEN[getal % len(BOMEN)]}-{10 + getal // len(BOMEN) % 90}"
