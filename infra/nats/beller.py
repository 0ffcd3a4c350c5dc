"""Who is calling, by two witnesses that the caller cannot write to.

The subject: the account token is put there by the export, the person's by their rights. The header
``Nats-Request-Info``: the server removes what a caller sent under that name and writes its own. Only when both say the
same is it certain who calls. Whatever the message says about it is not looked at.
"""

import json
from collections.abc import Mapping

from infra.nats.fouten import BellerOnbekend
from infra.nats.nkey import Soort, is_publiek
from infra.nats.rechten import DEUR
from services.deur.oproep import Beller

KOP = "Nats-Request-Info"


def bepaal_beller(onderwerp: str, koppen: Mapping[str, str] | None) -> Beller:
    """The account and the person behind a call on ``deur.<A…>.<U…>.<endpoint>``.

    Raises:
        BellerOnbekend: the header is missing (somebody inside CORE called), or given twice or as a list, or is not
            about a client; or subject and header disagree.
    """
    delen = onderwerp.split(".")
    if len(delen) < 4 or delen[0] != DEUR:
        raise BellerOnbekend("subject has another shape")
    beller = Beller(account=delen[1], sleutel=delen[2])
    if not (is_publiek(beller.account, Soort.ACCOUNT) and is_publiek(beller.sleutel, Soort.GEBRUIKER)):
        raise BellerOnbekend("subject holds no public keys")
    info = _verzoekinfo(koppen)
    if info.get("kind") != "Client":
        raise BellerOnbekend("not called by a client")
    if (info.get("acc"), info.get("user")) != (beller.account, beller.sleutel):
        raise BellerOnbekend("subject and header disagree")
    return beller


def eindpunt_van(onderwerp: str) -> str:
    """The endpoint in the subject of a call, with its dots; empty when there is none."""
    return ".".join(onderwerp.split(".")[3:])


def _verzoekinfo(koppen: Mapping[str, str] | None) -> Mapping[str, object]:
    """What the server wrote. Some parsers of headers give lists, in which a forged value may come first: refused.

    Other spellings of the name are refused too: the server leaves them standing.
    """
    gevonden = [(naam, waarde) for naam, waarde in (koppen or {}).items() if _plat(naam) == KOP.lower()]
    if len(gevonden) != 1 or gevonden[0][0] != KOP:
        raise BellerOnbekend("header is missing, or there is more than one")
    waarde: object = gevonden[0][1]
    if type(waarde) is not str:
        raise BellerOnbekend("header is no plain text")
    try:
        info = json.loads(waarde)
    except ValueError:
        raise BellerOnbekend("header is no JSON") from None
    if not isinstance(info, dict):
        raise BellerOnbekend("header is no object")
    return info


def _plat(naam: object) -> str:
    return str(naam).strip().lower()
