"""The single decision point: every call comes in here as bytes and goes out as bytes.

It identifies the caller, reads the message, hands it to the endpoint, and turns whatever goes wrong into one of the
messages of ``services.berichten``: never a traceback, never a position, never a word about others.
"""

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable, Mapping
from uuid import UUID

import structlog
from pydantic import ValidationError

from domain.medewerker import Medewerker
from domain.organisatie import organisatie_id
from services.berichten.antwoord import ONBEKEND, Bericht, Fout, InDelen, Verzoek
from services.berichten.eindpunt import deel
from services.deur.bonnen import PER_DEEL, Bonnen
from services.deur.fouten import NietAangemeld, NietToegestaan, Onbekend, Onjuist, zin_bij
from services.deur.oproep import Beller, Oproep
from services.poorten import ArchiefFout, BeleidOnbekend, BeleidOnbruikbaar, Klok, Versieconflict
from services.register import Register, Registerstand

HOOGSTENS_BYTES = 64 * 1024
"""The largest message that is read."""

HOOGSTENS_DIEP = 20
"""The deepest nesting that is read."""

Eindpunt = Callable[[Oproep], Awaitable[Bericht]]

log = structlog.get_logger("kring.deur")


class Deurwachter:
    """The door of one process, with the endpoints it serves."""

    def __init__(self, proces: str, register: Register, klok: Klok, eindpunten: Mapping[str, Eindpunt]) -> None:
        """``proces`` names this process among those of the backend; it is part of where large answers are fetched."""
        self._proces = proces
        self._register = register
        self._klok = klok
        self.eindpunten: Mapping[str, Eindpunt] = {**eindpunten}
        self._bonnen = Bonnen()

    async def behandel(self, eindpunt: str, beller: Beller, rauw: bytes) -> bytes:
        """Answer one call."""
        correlatie = secrets.token_hex(6)
        try:
            if eindpunt == deel(self._proces):
                await self._wie_belt(beller)
                return self._deel(beller, _lees(rauw))
            antwoord = await self._antwoord(eindpunt, beller, rauw)
        except Exception as fout:  # noqa: BLE001 - whatever happens, the caller gets a message and not a traceback
            antwoord = _als_bericht(fout, correlatie)
            _noteer(fout, eindpunt, correlatie)
        return self._verpak(beller, antwoord)

    async def _antwoord(self, eindpunt: str, beller: Beller, rauw: bytes) -> Bericht:
        doe = self.eindpunten[eindpunt]
        verzoek = _lees(rauw)
        (medewerker, register), nu = await asyncio.gather(self._wie_belt(beller), self._klok.nu())
        return await doe(Oproep(medewerker, verzoek, nu, register))

    async def _wie_belt(self, beller: Beller) -> tuple[Medewerker, Registerstand]:
        """Who calls, by the connection alone, and the register in which they stand.

        Raises:
            NietAangemeld: the organisation is not admitted, or this key is nobody's there (any more).
        """
        organisatie, register = organisatie_id(beller.account), await self._register.stand()
        if organisatie not in register.organisaties:
            raise NietAangemeld
        medewerker = register.organisaties[organisatie].met_sleutel(beller.sleutel)
        if medewerker is None:
            raise NietAangemeld
        return medewerker, register

    def _verpak(self, beller: Beller, antwoord: Bericht) -> bytes:
        bytes_ = antwoord.model_dump_json().encode()
        if len(bytes_) <= PER_DEEL:
            return bytes_
        bon, aantal = self._bonnen.leg_klaar(beller, bytes_)
        return InDelen(bon=bon, aantal=aantal, eindpunt=deel(self._proces)).model_dump_json().encode()

    def _deel(self, beller: Beller, verzoek: Verzoek) -> bytes:
        try:
            return self._bonnen.deel(beller, UUID(str(verzoek.inhoud["bon"])), int(verzoek.inhoud["nummer"]))
        except (LookupError, ValueError, TypeError) as fout:
            raise Onjuist("Dit deel is er niet (meer). Vraag het opnieuw op.") from fout


def _lees(rauw: bytes) -> Verzoek:
    if len(rauw) > HOOGSTENS_BYTES:
        raise Onjuist(f"Het bericht is te groot (hooguit {HOOGSTENS_BYTES // 1024} kB).")
    try:
        json_ = json.loads(rauw)
    except (ValueError, RecursionError) as fout:
        raise Onjuist("Het bericht is geen geldige JSON.") from fout
    if _te_diep(json_, HOOGSTENS_DIEP):
        raise Onjuist("Het bericht is te diep genest.")
    try:
        return Verzoek.model_validate(json_)
    except ValidationError as fout:
        raise Onjuist("Het bericht klopt niet.", zin_bij(fout)) from fout


def _te_diep(deel_: object, over: int) -> bool:
    if over == 0:
        return True
    if isinstance(deel_, dict):
        return any(_te_diep(d, over - 1) for d in deel_.values())
    return isinstance(deel_, list) and any(_te_diep(d, over - 1) for d in deel_)


def _als_bericht(fout: Exception, correlatie: str) -> Bericht:
    """The message for an error. ``Onbekend`` has no correlation number: it must be the same bytes for everyone."""
    if isinstance(fout, NietToegestaan):
        return fout.antwoord
    if isinstance(fout, Onbekend):
        return Fout(code="onbekend", zin=ONBEKEND, correlatie="")
    if isinstance(fout, Onjuist):
        return Fout(code="onjuist", zin=fout.zin, correlatie=correlatie, velden=fout.velden)
    return _storing(fout, correlatie)


def _storing(fout: Exception, correlatie: str) -> Fout:
    match fout:
        case NietAangemeld():
            zin = "U bent niet aangemeld als medewerker. Vraag de beheerder van uw organisatie."
            return Fout(code="niet-aangemeld", zin=zin, correlatie=correlatie)
        case Versieconflict():
            zin = "Te veel mensen werkten tegelijk aan deze casus. Probeer het opnieuw."
            return Fout(code="conflict", zin=zin, correlatie=correlatie)
        case ArchiefFout():
            zin = f"Dit kon niet worden vastgelegd. Er is niets gedaan. {fout.oorzaak}"
        case BeleidOnbruikbaar():
            zin = fout.zin
        case BeleidOnbekend():
            zin = "Het convenant van deze casus is hier niet te vinden. Daarom is het antwoord nee."
        case _:
            zin = f"Er ging iets mis. Er is niets gedeeld. Noem bij vragen nummer {correlatie}."
    return Fout(code="storing", zin=zin, correlatie=correlatie)


def _noteer(fout: Exception, eindpunt: str, correlatie: str) -> None:
    """Keep what went wrong by kind and place; texts and values may be about someone and stay out."""
    if isinstance(fout, Onbekend | NietToegestaan | Onjuist | NietAangemeld):
        log.info("deur.geweigerd", eindpunt=eindpunt, soort=type(fout).__name__, correlatie=correlatie)
        return
    spoor = fout.__traceback__
    while spoor is not None and spoor.tb_next is not None:
        spoor = spoor.tb_next
    waar = f"{spoor.tb_frame.f_globals.get('__name__')}:{spoor.tb_lineno}" if spoor else ""
    log.error("deur.storing", eindpunt=eindpunt, soort=type(fout).__name__, waar=waar, correlatie=correlatie)
