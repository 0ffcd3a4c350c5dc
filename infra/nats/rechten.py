"""Who may say and hear what on the server, in one place: rights and accounts as the tokens carry them.

Accounts wall organisations off from each other; rights wall off the people of one organisation. Both are needed.
Subjects:

- a person calls ``kring.<U…>.<endpoint>``; the door hears it as ``deur.<A…>.<U…>.<endpoint>``;
- the backend tells ``bericht.<A…>.<U…>``; the person hears it as ``bericht.<U…>``;
- answers go to ``_INBOX.<U…>.…``.
"""

from collections.abc import Iterable
from typing import Any

from infra.nats.toegang import GROOTSTE_BERICHT
from infra.opslag.stroom import FEITEN, LEZINGEN, backend_rechten

DEUR = "deur"
BERICHT = "bericht"

GROOT = 256 * 1024
"""Bytes in one message of anybody."""

ROL_PARTNER = "partner"
ONBEPERKT = -1
ANTWOORDTIJD = 30
"""Seconds in which the backend may answer a call, once."""

_ALLEEN_TCP = ["STANDARD"]
_GEEN_GRENS = {"subs": ONBEPERKT, "data": ONBEPERKT, "payload": ONBEPERKT}
_ACCOUNTGRENZEN = {
    **_GEEN_GRENS,
    "imports": ONBEPERKT,
    "exports": ONBEPERKT,
    "wildcards": True,
    "conn": ONBEPERKT,
    "leaf": 0,
    "disallow_bearer": True,
}
_PARTNERGRENZEN = {**_ACCOUNTGRENZEN, "conn": 64, "subs": 1000, "payload": GROOTSTE_BERICHT, "exports": 0}


def operator(sys: str) -> dict[str, Any]:
    """The operator's claims; ``sys`` is the public key of the system account."""
    return {"type": "operator", "system_account": sys}


def account_sys() -> dict[str, Any]:
    """The system account: nobody has it standing open, and it reaches nothing."""
    return {"type": "account", "limits": _ACCOUNTGRENZEN, "default_permissions": _niets()}


def account_core() -> dict[str, Any]:
    """The account that alone has streams. It never changes when an organisation comes or goes."""
    deur = {
        "name": DEUR,
        "subject": f"{DEUR}.*.>",
        "type": "service",
        "account_token_position": 2,
        "response_type": "Singleton",
    }
    bericht = {"name": BERICHT, "subject": f"{BERICHT}.*.*", "type": "stream", "account_token_position": 2}
    opslag = {"mem_storage": 0, "disk_storage": ONBEPERKT, "streams": ONBEPERKT, "consumer": ONBEPERKT}
    return {
        "type": "account",
        "limits": {**_ACCOUNTGRENZEN, **opslag, "imports": 0},
        "exports": [deur, bericht],
        "default_permissions": _niets(),
    }


def account_organisatie(account: str, core: str, uitgever: str) -> dict[str, Any]:
    """The account of a new organisation; who is withdrawn later is added under ``revocations``."""
    deur = {
        "name": DEUR,
        "subject": f"{DEUR}.{account}.>",
        "account": core,
        "local_subject": "kring.>",
        "type": "service",
        "share": True,
    }
    bericht = {
        "name": BERICHT,
        "subject": f"{BERICHT}.{account}.*",
        "account": core,
        "local_subject": f"{BERICHT}.*",
        "type": "stream",
    }
    return {
        "type": "account",
        "limits": _PARTNERGRENZEN,
        "imports": [deur, bericht],
        "signing_keys": [_sjabloon(uitgever)],
        "default_permissions": _niets(),
    }


def account_afgesloten(moment: int) -> dict[str, Any]:
    """The account of an organisation that was cut off: no keys, no ways in or out, nobody let in."""
    dicht = {"conn": 0, "subs": 0, "payload": 0}
    return {
        "type": "account",
        "limits": {**_PARTNERGRENZEN, **dicht},
        "revocations": {"*": moment},
        "default_permissions": _niets(),
    }


def dienst(gebruiker: str) -> dict[str, Any]:
    """The running backend: hears the door, writes and reads facts; can make, change or empty no stream."""
    return _gebruiker(
        zegt=(*backend_rechten(), f"{BERICHT}.*.*"),
        hoort=(f"{DEUR}.>", "$SRV.>", f"{FEITEN.kopie}.>", f"{LEZINGEN.kopie}.>", f"_INBOX.{gebruiker}.>"),
        antwoordt=True,
    )


def stichter(gebruiker: str) -> dict[str, Any]:
    """Who makes the streams, at founding; lives for minutes and in memory only."""
    return _gebruiker(zegt=("$JS.API.STREAM.CREATE.*", "$JS.API.STREAM.NAMES"), hoort=(f"_INBOX.{gebruiker}.>",))


def toelater(gebruiker: str) -> dict[str, Any]:
    """Who brings accounts to the server; lives for minutes and in memory only."""
    return _gebruiker(zegt=("$SYS.REQ.CLAIMS.UPDATE",), hoort=(f"_INBOX.{gebruiker}.>",))


def _gebruiker(*, zegt: Iterable[str], hoort: Iterable[str], antwoordt: bool = False) -> dict[str, Any]:
    antwoord = {"resp": {"max": 1, "ttl": ANTWOORDTIJD * 1_000_000_000}} if antwoordt else {}
    return {
        "type": "user",
        "pub": {"allow": list(zegt)},
        "sub": {"allow": list(hoort)},
        "allowed_connection_types": _ALLEEN_TCP,
        **_GEEN_GRENS,
        **antwoord,
    }


def _sjabloon(uitgever: str) -> dict[str, Any]:
    """The rights of everyone who is signed by this key. ``{{subject()}}`` is the person's own public key, which nobody
    can choose; a name could be ``*``."""
    ik = "{{subject()}}"
    sjabloon = {
        "pub": {"allow": [f"kring.{ik}.>"]},
        "sub": {"allow": [f"_INBOX.{ik}.>", f"{BERICHT}.{ik}"]},
        "subs": 50,
        "data": ONBEPERKT,
        "payload": GROOTSTE_BERICHT,
        "allowed_connection_types": _ALLEEN_TCP,
    }
    return {"kind": "user_scope", "key": uitgever, "role": ROL_PARTNER, "template": sjabloon}


def _niets() -> dict[str, Any]:
    """What a user without rights of its own gets: nothing. Without this it would get everything of its account."""
    return {"pub": {"deny": [">"]}, "sub": {"deny": [">"]}}
