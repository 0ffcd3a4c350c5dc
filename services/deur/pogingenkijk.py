"""Who answers for an organisation sees where its people knocked in vain; looking is decided and recorded (LOG-01)."""

from domain.feit import Vastgelegd
from domain.lezing import PogingAfgewezen, PogingenIngezien, lezingen_van
from domain.medewerker import Rol
from services.berichten import eindpunt
from services.berichten.antwoord import Beeld
from services.berichten.pogingen import Pogingenlijst, Pogingregel
from services.deur.fouten import niet_toegestaan
from services.deur.oproep import Oproep
from services.leeslog import Leeslog
from services.poorten import Archief
from services.register import Registerstand

INGEZIEN = "dit log ingezien"


async def bekijk_pogingen(leeslog: Leeslog, lezingen: Archief, oproep: Oproep) -> Beeld:
    """The attempts of the caller's own organisation: how often, when, by whom, at which endpoint; not about what.

    Raises:
        NietToegestaan: the caller is no administrator.
    """
    if Rol.BEHEER not in oproep.medewerker.rollen:
        raise niet_toegestaan("Dit log is voor de beheerder van uw organisatie.", "NEN 7513", "LOG-02")
    organisatie = oproep.medewerker.organisatie
    regels = tuple(
        regel
        for v in await lezingen.geschiedenis(lezingen_van(organisatie))
        if (regel := _regel(v, oproep.register)) is not None
    )
    lijst = Pogingenlijst(organisatienaam=oproep.register.organisatienaam(organisatie), pogingen=regels)
    await leeslog.pogingen_ingezien(oproep, len(regels))
    return Beeld(wat="pogingen", beeld=lijst.model_dump(mode="json"))


def _regel(v: Vastgelegd, register: Registerstand) -> Pogingregel | None:
    wie = register.naam(v.wie.medewerker)
    match v.feit:
        case PogingAfgewezen() as feit:
            return Pogingregel(
                moment=v.geregistreerd, wie=wie, soort=feit.soort.value, eindpunt=feit.eindpunt, aantal=feit.aantal
            )
        case PogingenIngezien():
            return Pogingregel(moment=v.geregistreerd, wie=wie, soort=INGEZIEN, eindpunt=eindpunt.POGINGEN, aantal=1)
    return None
