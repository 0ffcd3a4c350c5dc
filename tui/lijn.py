"""The line as the screen uses it: whatever goes wrong underneath becomes one error that the screen knows.

The screen may not import the errors of a transport, so they are translated here, at the port.
"""

from collections.abc import AsyncIterator, Callable

from services.klant import Lijn


class VerbindingKwijt(Exception):  # noqa: N818 - the field's word
    """No answer came. Whether a command was carried out is not known."""


class BewaakteLijn:
    """A line that tells after each call whether there is a connection."""

    def __init__(self, lijn: Lijn, meld: Callable[[bool], None]) -> None:
        self._lijn = lijn
        self._meld = meld

    async def roep(self, eindpunt: str, bericht: bytes, wachttijd: float) -> bytes:
        """Call an endpoint.

        Raises:
            VerbindingKwijt: whatever the transport says.
        """
        try:
            antwoord = await self._lijn.roep(eindpunt, bericht, wachttijd)
        except Exception as fout:
            self._meld(False)
            raise VerbindingKwijt from fout
        self._meld(True)
        return antwoord

    async def hoor(self) -> AsyncIterator[None]:
        """Yield at each call that there is something new.

        Raises:
            VerbindingKwijt: when listening broke off.
        """
        try:
            async for _ in self._lijn.hoor():
                yield
        except Exception as fout:
            raise VerbindingKwijt from fout

    async def sluit(self) -> None:
        """End the connection."""
        await self._lijn.sluit()
