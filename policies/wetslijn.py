"""From a law to a policy line, for one convenant: the kinds of purposes become its purposes (CON-03, PLA-10)."""

from collections.abc import Mapping

from domain.doel import Doelsoort
from domain.partij import Samenwerking
from policies.ruimte import GEEN_GROND, GRONDEN, Lijn
from policies.wet import Verbod, Wetsregel


def lijn_van(wet: Wetsregel, samenwerking: Samenwerking, doelen: Mapping[str, Doelsoort]) -> Lijn | None:
    """The line of a law, for a convenant of this kind with these purposes; ``None`` when it is about none of them."""
    if not geldt_voor(wet, samenwerking):
        return None
    vak = vak_van(wet.verbiedt, doelen)
    return Lijn("deny", wet.als_artikel(), vak) if all(w is None or w for w in vak.values()) else None


def geldt_voor(wet: Wetsregel, samenwerking: Samenwerking) -> bool:
    """Whether a law is about such a cooperation."""
    return wet.samenwerking is None or samenwerking in wet.samenwerking


def vak_van(verbod: Verbod, doelen: Mapping[str, Doelsoort]) -> dict[str, frozenset[str] | None]:
    """The box of a prohibition, for a convenant with these purposes and their kinds."""
    grond = _waarden(verbod.grond)
    if verbod.behalve_op_grond_van is not None:
        gespaard = {g.value for g in verbod.behalve_op_grond_van}
        grond = frozenset((*GRONDEN, *GEEN_GROND)) - gespaard
    doel = None if verbod.doelsoort is None else frozenset(n for n, s in doelen.items() if s in verbod.doelsoort)
    return {
        "partij": _waarden(verbod.wie),
        "categorie": _waarden(verbod.wat),
        "niveau": _waarden(verbod.niveau),
        "geheimhouding": _waarden(verbod.geheimhouding),
        "gever": _waarden(verbod.gever),
        "pet": _waarden(verbod.pet),
        "doel": doel,
        "deelname": _waarden(verbod.deelname),
        "doelbinding": _waarden(verbod.doelbinding),
        "gegeven": None if verbod.gegeven is None else frozenset({"ja" if verbod.gegeven else "nee"}),
        "grond": grond,
    }


def _waarden(lijst: tuple[object, ...] | None) -> frozenset[str] | None:
    return None if lijst is None else frozenset(str(w) for w in lijst)
