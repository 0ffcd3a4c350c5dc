"""What is signed when an organisation signs a version of a convenant (CON-02).

The text says what it is for, so that a signature made for anything else can never pass for one under a convenant.
"""

from uuid import UUID

SOORT = "kring convenant v1"
"""The first line of what is signed."""


def inhoud(hash_: str, organisatie: UUID) -> bytes:
    """The bytes to sign: for this version (its content hash), on behalf of this organisation."""
    return f"{SOORT}\n{hash_}\n{organisatie}".encode("ascii")
