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


class ZegelGeschonden(Exception):  # noqa: N818 - the field's word
    """A sealed field was altered or moved. ``waar`` names the fact and the field, never what it says."""

    def __init__(self, waar: str) -> None:
        super().__init__(f"Een verzegeld veld klopt niet meer: {waar}.")
        self.waar = waar


def verzegel(json_: Any, bos: Sleutelbos, feit: str) -> Any:
    """The same JSON with every open field sealed. ``feit`` is the id of the fact."""
    return _loop(json_, "", lambda veld, waar: _dicht(veld, bos, f"{feit}{waar}") if veld["zegel"] == "open" else veld)


def ontzegel(json_: Any, bos: Sleutelbos, feit: str) -> Any:
    """The same JSON with every sealed field opened, left closed, or marked destroyed, as the keys allow."""
    return _loop(json_, "", lambda veld, waar: _open(veld, bos, f"{feit}{waar}") if veld["zegel"] == "dicht" else veld)


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
    nonce = secrets.token_bytes(12)
    klaar = json.dumps(veld["waarde"], ensure_ascii=False, separators=(",", ":")).encode()
    cijfer = AESGCM(bos.sleutel_voor_zegelen(betreft, niveau)).encrypt(nonce, klaar, _bij(waar, betreft, niveau))
    return {
        "zegel": "dicht",
        "betreft": veld["betreft"],
        "niveau": veld["niveau"],
        "cijfer": base64.b64encode(nonce + cijfer).decode(),
    }


def _open(veld: dict[str, Any], bos: Sleutelbos, waar: str) -> dict[str, Any]:
    betreft, niveau = UUID(veld["betreft"]), Zegel(veld["niveau"])
    sleutel = bos.sleutel_voor_openen(betreft, niveau)
    if sleutel is None:
        return veld
    kop = {"betreft": veld["betreft"], "niveau": veld["niveau"]}
    if sleutel is Gewist.VERNIETIGD:
        return {"zegel": "vernietigd", **kop}
    ruw = base64.b64decode(veld["cijfer"])
    try:
        klaar = AESGCM(sleutel).decrypt(ruw[:12], ruw[12:], _bij(waar, betreft, niveau))
    except InvalidTag as fout:
        raise ZegelGeschonden(waar) from fout
    return {"zegel": "open", **kop, "waarde": json.loads(klaar)}


def _bij(waar: str, betreft: UUID, niveau: Zegel) -> bytes:
    return f"{waar}|{betreft.hex}|{niveau.value}".encode()
