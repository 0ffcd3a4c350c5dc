"""What is about a person is sealed: in memory it is open, closed, or gone.

A field ``Verzegeld[T]`` is about exactly one subject at one level. Facts carry it; the mapper of the event store
seals and opens it; nothing else does. The domain accepts every one of its three states everywhere.
"""

from typing import TYPE_CHECKING, Annotated, Generic, Literal, TypeAlias, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from domain.niveau import Zegel

T = TypeVar("T")


class Open(BaseModel, Generic[T]):
    """Readable here: ``waarde`` about ``betreft`` (the id of a person, a professional or a case)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    zegel: Literal["open"] = "open"
    betreft: UUID
    niveau: Zegel
    waarde: T


class Dicht(BaseModel):
    """Sealed, and this process holds no key to it. ``cijfer`` is base64 of nonce and ciphertext."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    zegel: Literal["dicht"] = "dicht"
    betreft: UUID
    niveau: Zegel
    cijfer: str


class Vernietigd(BaseModel):
    """The key is gone for ever: that something was here is all that is left of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    zegel: Literal["vernietigd"] = "vernietigd"
    betreft: UUID
    niveau: Zegel


if TYPE_CHECKING:
    Verzegeld: TypeAlias = Open[T] | Dicht | Vernietigd
else:

    class Verzegeld:
        """``Verzegeld[T]``: a union that pydantic tells apart by ``zegel``.

        A plain alias would do, but a parametrised pydantic model in a union is no longer generic at run time.
        """

        def __class_getitem__(cls, waarde):
            return Annotated[Open[waarde] | Dicht | Vernietigd, Field(discriminator="zegel")]


def inhoud_van(veld: Open[T] | Dicht | Vernietigd | None) -> T | None:
    """What the field says, or ``None`` when it is closed, destroyed or absent."""
    return veld.waarde if isinstance(veld, Open) else None
