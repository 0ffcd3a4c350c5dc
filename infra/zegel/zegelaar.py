"""Sealing and opening the sealed fields of a fact, as JSON: nothing else in the project sees a key.

Associated data bind each ciphertext to its fact, its field, its subject and its level: moved anywhere else, it does
not open.
"""

import base64
import json
import secrets
from collections.abc import Callable
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from domain.niveau import Zegel
from infra.sleutels.sleutelbos import Gewist, Sleutelbos

NONCE = 12
"""Random bytes before each ciphertext."""
MERK = 16
"""Bytes at the end of each ciphertext by which any change shows."""


class ZegelGeschonden(Exception):  # noqa: N818 - the field's word
    """A sealed field was altered or moved. ``waar`` names the fact and the field, never what it says."""

    def __init__(self, waar: str) -> None:
        super().__init__(f"Een verzegeld veld klopt niet meer: {waar}.")
        self.waar = waar


class SleutelKwijt(Exception):  # noqa: N818 - the field's word
    """There is no key to a sealed field, though this process serves its level: the ring is older than the store."""

    def __init__(self, waar: str) -> None:
        super().__init__(f"De sleutel van een verzegeld veld ontbreekt: {waar}. Is er een oude sleutelbos teruggezet?")
        self.waar = waar


def verzegel(json_: Any, bos: Sleutelbos, feit: str) -> Any:
    """The same JSON with every open field sealed. ``feit`` is the id of the fact."""
    return _loop(json_, "", lambda veld, waar: _dicht(veld, bos, f"{feit}{waar}") if veld["zegel"] == "open" else veld)


def ontzegel(json_: Any, bos: Sleutelbos, feit: str) -> Any:
    """The same JSON with every sealed field opened, left closed, or marked destroyed, as the keys allow.

    Raises:
        ZegelGeschonden: when a field does not open, or stands there as this module would never write it: in the open,
            or destroyed while its key is not.
        SleutelKwijt: when a key is not there that should be.
    """
    return _loop(json_, "", lambda veld, waar: _open(veld, bos, f"{feit}{waar}"))


def _loop(deel: Any, waar: str, doe: Callable[[dict[str, Any], str], Any]) -> Any:
    if isinstance(deel, dict):
        if "zegel" in deel:
            return doe(deel, waar)
        return {naam: _loop(waarde, f"{waar}/{naam}", doe) for naam, waarde in deel.items()}
    if isinstance(deel, list):
        return [_loop(waarde, f"{waar}/{nummer}", doe) for nummer, waarde in enumerate(deel)]
    return deel


def _dicht(veld: dict[str, Any], bos: Sleutelbos, waar: str) -> dict[str, Any]:
    betreft, niveau = UUID(veld["betreft"]), Zegel(veld["niveau"])
    nonce = secrets.token_bytes(NONCE)
    klaar = json.dumps(veld["waarde"], ensure_ascii=False, separators=(",", ":")).encode()
    cijfer = AESGCM(bos.sleutel_voor_zegelen(betreft, niveau)).encrypt(nonce, klaar, _bij(waar, betreft, niveau))
    return {
        "zegel": "dicht",
        "betreft": veld["betreft"],
        "niveau": veld["niveau"],
        "cijfer": base64.b64encode(nonce + cijfer).decode(),
    }


def _open(veld: dict[str, Any], bos: Sleutelbos, waar: str) -> dict[str, Any]:
    try:
        betreft, niveau, nonce, cijfer = _gelezen(veld)
    except (LookupError, ValueError, TypeError, AttributeError) as fout:
        raise ZegelGeschonden(waar) from fout
    sleutel = bos.sleutel_voor_openen(betreft, niveau)
    kop = {"betreft": veld["betreft"], "niveau": veld["niveau"]}
    if sleutel is Gewist.VERNIETIGD:
        return {"zegel": "vernietigd", **kop}
    if not cijfer:
        raise ZegelGeschonden(waar)
    if sleutel is None:
        if bos.reikt_tot(niveau):
            raise SleutelKwijt(waar)
        return veld
    try:
        klaar = AESGCM(sleutel).decrypt(nonce, cijfer, _bij(waar, betreft, niveau))
    except InvalidTag as fout:
        raise ZegelGeschonden(waar) from fout
    return {"zegel": "open", **kop, "waarde": json.loads(klaar)}


def _gelezen(veld: dict[str, Any]) -> tuple[UUID, Zegel, bytes, bytes]:
    """Subject, level, nonce and ciphertext of a stored field; without ciphertext for one that was stored destroyed.

    Raises:
        LookupError, ValueError, TypeError, AttributeError: when it is not a field as this module writes it.
    """
    betreft, niveau = UUID(veld["betreft"]), Zegel(veld["niveau"])
    if veld["zegel"] == "vernietigd":
        return betreft, niveau, b"", b""
    if veld["zegel"] != "dicht":
        raise ValueError("not sealed")
    ruw = base64.b64decode(veld["cijfer"], validate=True)
    if len(ruw) < NONCE + MERK:
        raise ValueError("too short")
    return betreft, niveau, ruw[:NONCE], ruw[NONCE:]


def _bij(waar: str, betreft: UUID, niveau: Zegel) -> bytes:
    return f"{waar}|{betreft.hex}|{niveau.value}".encode()
