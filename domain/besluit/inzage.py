"""Decisions about the citizen's request to see what is held (AVG 12 and 15; RCH-01, RCH-05)."""

from domain.besluit import zegelen
from domain.besluit.algemeen import OverIemand, alleen_regisseur, over_betrokkene
from domain.besluit.kader import Kader
from domain.besluit.regel import eis, regel
from domain.casus import Casus
from domain.feit import Feit
from domain.inzage import Hoedanigheid, Identificatie, InzageGemaakt, InzageVerzocht
from domain.opdracht.inzage import LegInzageVast, LegInzageverzoekVast


@regel("bevoegdheid", eis="RCH-05", bron="AVG 12", volgende=("Leg vast waaruit de bevoegdheid blijkt.",))
def bevoegdheid(casus: Casus, opdracht: LegInzageverzoekVast, kader: Kader) -> str | None:
    """Who asks for another shows by what authority."""
    if opdracht.hoedanigheid is Hoedanigheid.BURGER or opdracht.bevoegdheid:
        return None
    return "Wie voor een ander vraagt, laat zien waaruit die bevoegdheid blijkt."


@regel("verzoek-vastgelegd", eis="RCH-05", bron="AVG 12", volgende=("Leg eerst het verzoek vast.",))
def verzoek_vastgelegd(casus: Casus, opdracht: LegInzageVast, kader: Kader) -> str | None:
    """An export is made on a request whose requester is known and authorised."""
    if opdracht.verzoek in casus.inzageverzoeken:
        return None
    return "Er is geen verzoek waarvan identiteit en bevoegdheid zijn vastgesteld."


def leg_verzoek_vast(casus: Casus, opdracht: LegInzageverzoekVast, kader: Kader) -> tuple[Feit, ...]:
    """A request, with how identity and authority were established. A closed case can be asked about too."""
    wie: OverIemand = opdracht
    eis((alleen_regisseur, over_betrokkene), casus, wie, kader)
    eis((bevoegdheid,), casus, opdracht, kader)
    identificatie = Identificatie(
        hoedanigheid=opdracht.hoedanigheid,
        vastgesteld_met=opdracht.vastgesteld_met,
        bevoegdheid=opdracht.bevoegdheid,
    )
    return (
        InzageVerzocht(
            verzoek=kader.id_voor("verzoek"),
            over=opdracht.over,
            identificatie=zegelen.dat(opdracht.over, identificatie),
        ),
    )


def leg_inzage_vast(casus: Casus, opdracht: LegInzageVast, kader: Kader) -> tuple[Feit, ...]:
    """The export was made."""
    eis((alleen_regisseur, verzoek_vastgelegd), casus, opdracht, kader)
    over = casus.inzageverzoeken[opdracht.verzoek].over
    return (InzageGemaakt(verzoek=opdracht.verzoek, over=over, vingerafdruk=opdracht.vingerafdruk),)
