"""A small catalogue of provisions of law, for stories: some rights, powers and duties that the bundled one has too."""

from datetime import date

from domain.bepaling import Bepaling, Bepalingsoort
from domain.categorie import Categorie
from domain.doel import Doelsoort
from domain.partij import Geheimhouding, Partijsoort, Wetsdomein

SINDS = date(2018, 5, 25)
NIET_AFGELEID = tuple(g for g in Geheimhouding if g is not Geheimhouding.AFGELEID)
POLITIEGEGEVENS = (Categorie.PERSOON, Categorie.STRAFRECHT, Categorie.VEILIGHEID)


def _bepaling(kenmerk: str, wet: str, artikel: str, soort: Bepalingsoort, **anders: object) -> Bepaling:
    basis = {"tekst": f"Wat {wet} zegt.", "sinds": SINDS, "bron": "004 §3.2 IV b", "eis": "STP-14"}
    velden = {"kenmerk": kenmerk, "wet": wet, "artikel": artikel, "soort": soort, **basis, **anders}
    return Bepaling.model_validate(velden)


BEPALINGEN = (
    _bepaling(
        "veilig-thuis",
        "Wmo 2015",
        "5.2.6",
        Bepalingsoort.RECHT,
        gever_geheimhouding=NIET_AFGELEID,
        ontvanger=(Partijsoort.VEILIG_THUIS,),
        doelsoort=(Doelsoort.VEILIGHEID,),
        voorwaarden={"burger ingelicht": "Is de burger ingelicht?", "vermoeden van geweld": "Welk vermoeden?"},
        uitzondering="AVG, art. 9 lid 2 g; Wmo 2015, art. 5.2.6",
    ),
    _bepaling(
        "gezinsvoogd",
        "Jeugdwet",
        "7.3.11 lid 4",
        Bepalingsoort.RECHT,
        ontvanger=(Partijsoort.GECERTIFICEERDE_INSTELLING,),
        uitzondering="AVG, art. 9 lid 2 g; Jeugdwet, art. 7.3.11 lid 4",
    ),
    _bepaling(
        "gezinsvoogd-gevraagd",
        "Jeugdwet",
        "7.3.11 lid 4",
        Bepalingsoort.PLICHT,
        ontvanger=(Partijsoort.GECERTIFICEERDE_INSTELLING,),
        op_verzoek=True,
        uitzondering="AVG, art. 9 lid 2 g; Jeugdwet, art. 7.3.11 lid 4",
    ),
    _bepaling(
        "politie-eenmalig",
        "Wet politiegegevens",
        "19",
        Bepalingsoort.BEVOEGDHEID,
        gever=(Partijsoort.POLITIE,),
        categorieen=POLITIEGEGEVENS,
        voorwaarden={"bijzonder geval": "Waarom is dit een bijzonder geval?"},
    ),
    _bepaling(
        "politie-samen",
        "Wet politiegegevens",
        "20",
        Bepalingsoort.BEVOEGDHEID,
        gever=(Partijsoort.POLITIE,),
        categorieen=POLITIEGEGEVENS,
    ),
    _bepaling(
        "om-verstrekking",
        "Wjsg",
        "39f",
        Bepalingsoort.BEVOEGDHEID,
        gever=(Partijsoort.OM,),
        categorieen=POLITIEGEGEVENS,
    ),
    _bepaling(
        "onderzoek",
        "UAVG",
        "24",
        Bepalingsoort.BEVOEGDHEID,
        doelsoort=(Doelsoort.ONDERZOEK,),
        uitzondering="AVG, art. 9 lid 2 j; UAVG, art. 24",
    ),
    _bepaling(
        "infectieziekte",
        "Wet publieke gezondheid",
        "22",
        Bepalingsoort.PLICHT,
        ontvanger=(Partijsoort.GGD,),
        uitzondering="AVG, art. 9 lid 2 i; Wet publieke gezondheid, art. 22",
    ),
    _bepaling(
        "participatiewet",
        "Participatiewet",
        "64",
        Bepalingsoort.PLICHT,
        gever=(Partijsoort.GEMEENTE, Partijsoort.UWV),
        ontvanger=(Partijsoort.GEMEENTE,),
        wetsdomein=(Wetsdomein.PARTICIPATIEWET,),
        categorieen=(Categorie.PERSOON, Categorie.WERK_EN_INKOMEN),
        op_verzoek=True,
    ),
    _bepaling(
        "collegas",
        "BW",
        "7:457 lid 2",
        Bepalingsoort.BEVOEGDHEID,
        gever=(Partijsoort.THUISZORG,),
        ontvanger=(Partijsoort.THUISZORG, Partijsoort.GGD),
        rechtstreeks_betrokken=True,
        uitzondering="AVG, art. 9 lid 2 h; UAVG, art. 30 lid 3 a",
    ),
    _bepaling(
        "bopz",
        "Wet Bopz",
        "21",
        Bepalingsoort.BEVOEGDHEID,
        ontvanger=(Partijsoort.WIJKTEAM,),
        uitzondering="AVG, art. 9 lid 2 g; Wet Bopz, art. 21",
        tot=date(2026, 2, 23),
    ),
    _bepaling(
        "later",
        "Wet van later",
        "1",
        Bepalingsoort.BEVOEGDHEID,
        ontvanger=(Partijsoort.WIJKTEAM,),
        uitzondering="AVG, art. 9 lid 2 g",
        sinds=date(2026, 2, 23),
    ),
)
