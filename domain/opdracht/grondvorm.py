"""The shape of every command, and the list of them by name."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

OPDRACHTEN: dict[str, type["Opdracht"]] = {}
"""Every command on a case by its name."""


class Opdracht(BaseModel):
    """A command on a case. Subclasses state ``NAAM``: the noun and the infinitive, as users write it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    NAAM: ClassVar[str]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Register the command; a base without a name of its own is only a shape."""
        super().__pydantic_init_subclass__(**kwargs)
        naam = cls.__dict__.get("NAAM")
        if naam is None:
            return
        if naam in OPDRACHTEN:
            raise TypeError(f"command {naam} is taken by {OPDRACHTEN[naam].__name__}")
        OPDRACHTEN[naam] = cls
