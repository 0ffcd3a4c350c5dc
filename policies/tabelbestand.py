"""A compiled table as bytes: kept at publication, with its hash in the fact, so that a start need not compile again."""

import hashlib
import json
from typing import Any

from policies.casbin_motor import Uitslag
from policies.ruimte import DIMENSIES
from policies.tabel import Knoop, Splitsing, Tabel


class TabelGeschonden(Exception):  # noqa: N818 - the field's word
    """The bytes are not those of the published table."""


def naar_bytes(tabel: Tabel) -> bytes:
    """Write a table; equal parts are written once."""
    knopen: list[Any] = []
    gezien: dict[int, int] = {}
    inhoud: dict[str, int] = {}
    wortel = _schrijf(tabel.wortel, knopen, gezien, inhoud)
    geheel = {
        "klassen": dict(zip(DIMENSIES, tabel.klassen, strict=True)),
        "bladeren": tabel.bladeren,
        "lijnen": tabel.lijnen,
        "wortel": wortel,
        "knopen": knopen,
    }
    return json.dumps(geheel, separators=(",", ":")).encode()


def _schrijf(knoop: Knoop, knopen: list[Any], gezien: dict[int, int], inhoud: dict[str, int]) -> int:
    if id(knoop) in gezien:
        return gezien[id(knoop)]
    if isinstance(knoop, Uitslag):
        vorm: Any = [knoop.mag, list(knoop.lijnen)]
    else:
        vorm = [knoop.plaats, [_schrijf(k, knopen, gezien, inhoud) for k in knoop.kinderen]]
    merk = json.dumps(vorm)
    if merk not in inhoud:
        knopen.append(vorm)
        inhoud[merk] = len(knopen) - 1
    gezien[id(knoop)] = inhoud[merk]
    return inhoud[merk]


def van_bytes(ruw: bytes, vingerafdruk_: str) -> Tabel:
    """Read a table back. One of another form answers nothing, and is of no lines.

    Raises:
        TabelGeschonden: when the bytes do not have the published fingerprint.
    """
    if vingerafdruk(ruw) != vingerafdruk_:
        raise TabelGeschonden
    inhoud = json.loads(ruw)
    if inhoud.get("klassen", {}).keys() != set(DIMENSIES) or "lijnen" not in inhoud:
        return Tabel(Uitslag(mag=False, lijnen=()), ({},) * len(DIMENSIES), 0, "")
    knopen: list[Knoop] = []
    for vorm in inhoud["knopen"]:
        if isinstance(vorm[0], bool):
            knopen.append(Uitslag(vorm[0], tuple(vorm[1])))
        else:
            knopen.append(Splitsing(vorm[0], tuple(knopen[n] for n in vorm[1])))
    klassen = tuple(inhoud["klassen"][d] for d in DIMENSIES)
    return Tabel(knopen[inhoud["wortel"]], klassen, inhoud["bladeren"], inhoud["lijnen"])


def vingerafdruk(ruw: bytes) -> str:
    """The SHA-256 of the bytes of a table."""
    return hashlib.sha256(ruw).hexdigest()
