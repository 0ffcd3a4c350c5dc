"""Every sentence of an explanation, in Dutch at B1: for the professional, and for the citizen, in plain words.

Each fact that policy asks about has words for each of its values. Sentences for the citizen speak to 'u', and use no
word of the trade.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.categorie import Categorie
from domain.fase import Fase
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Doelbinding, Plichtsoort
from domain.partij import Binding, Deelname, Geheimhouding, Kring, Partijsoort
from policies.wijziging import Wijzigsoort


@dataclass(frozen=True)
class Woorden:
    """One thing, said twice. ``burger`` is empty where it says nothing to a citizen."""

    vak: str
    burger: str = ""


MAG = Woorden("Dit mag.", "Deze gegevens over u mogen worden gedeeld.")
MAG_NIET = Woorden("Dit mag niet.", "Deze gegevens over u mogen niet worden gedeeld.")
GEEN_ARTIKEL = Woorden(
    "Geen enkel artikel van het convenant staat dit toe.",
    "In de afspraken tussen de organisaties staat niet dat dit mag. Dan mag het niet.",
)
KON_NIET = Woorden(
    "Het beleid kon niet beslissen. Daarom is het antwoord nee.",
    "Het was niet vast te stellen of dit mag. Daarom is het antwoord nee.",
)
DAAROM = Woorden("Dit bepaalt het:", "Waarom?")
FEITEN = Woorden("Dit is waar het op rust:", "Hierop is gelet:")
ANDERS = Woorden("Dit zou het antwoord veranderen:", "Wat kan er anders?")
ERBIJ = Woorden("Dit hoort erbij:", "Wat moet er nog gebeuren?")
WET_BURGER = "In de wet staat ({artikel}): {tekst}"
AFSPRAAK_BURGER = "In de afspraken tussen de organisaties staat (artikel {nummer}): {tekst}"
VASTGELEGD = Woorden("vastgelegd op {dag}: {soort}", "Dat is opgeschreven op {dag}.")

_PARTIJ = {
    Partijsoort.GGD: "de GGD",
    Partijsoort.GGZ: "de geestelijke gezondheidszorg",
    Partijsoort.VERSLAVINGSZORG: "de verslavingszorg",
    Partijsoort.HUISARTS: "de huisarts",
    Partijsoort.MAATSCHAPPELIJK_WERK: "het maatschappelijk werk",
    Partijsoort.MAATSCHAPPELIJKE_OPVANG: "de maatschappelijke opvang",
    Partijsoort.THUISZORG: "de thuiszorg",
    Partijsoort.WIJKTEAM: "het wijkteam",
    Partijsoort.GEMEENTE: "de gemeente",
    Partijsoort.POLITIE: "de politie",
    Partijsoort.OM: "het Openbaar Ministerie",
    Partijsoort.RECLASSERING: "de reclassering",
    Partijsoort.WONINGCORPORATIE: "de woningcorporatie",
    Partijsoort.NUTSBEDRIJF: "een bedrijf voor stroom, gas of water",
    Partijsoort.VEILIG_THUIS: "Veilig Thuis",
    Partijsoort.RAAD_VOOR_DE_KINDERBESCHERMING: "de Raad voor de Kinderbescherming",
    Partijsoort.GECERTIFICEERDE_INSTELLING: "de jeugdbescherming",
    Partijsoort.SCHOOL: "school",
    Partijsoort.UWV: "UWV",
    Partijsoort.ZORGVERZEKERAAR: "de zorgverzekeraar",
    Partijsoort.MELDPUNT: "het meldpunt",
    Partijsoort.TOEZICHTHOUDER: "een toezichthouder",
    Partijsoort.INFORMELE_ZORG: "een mantelzorger of vrijwilliger",
}
_GEHEIM_BURGER = "Deze persoon moet geheimhouden wat hij over u weet."
_GEHEIMHOUDING = {
    Geheimhouding.BEROEP: Woorden("De ontvanger heeft een beroepsgeheim.", _GEHEIM_BURGER),
    Geheimhouding.AFGELEID: Woorden("De ontvanger heeft een afgeleid beroepsgeheim.", _GEHEIM_BURGER),
    Geheimhouding.AMBT: Woorden("De ontvanger heeft een ambtsgeheim.", _GEHEIM_BURGER),
    Geheimhouding.SUWI: Woorden("De ontvanger heeft de geheimhouding van de Wet SUWI.", _GEHEIM_BURGER),
    Geheimhouding.CONTRACT: Woorden("De ontvanger heeft geheimhouding uit een contract.", _GEHEIM_BURGER),
    Geheimhouding.GEEN: Woorden(
        "De ontvanger heeft geen geheimhoudingsplicht.",
        "Deze persoon hoeft niet geheim te houden wat hij over u weet.",
    ),
}
_GEVER = {
    Geheimhouding.BEROEP: Woorden("Wie het geeft, heeft een beroepsgeheim.", "Wie dit gaf, heeft een beroepsgeheim."),
    Geheimhouding.AFGELEID: Woorden(
        "Wie het geeft, heeft een afgeleid beroepsgeheim.",
        "Wie dit wil geven, moet zwijgen namens de hulpverlener. Die beslist daar zelf over.",
    ),
    Geheimhouding.AMBT: Woorden("Wie het geeft, heeft een ambtsgeheim."),
    Geheimhouding.SUWI: Woorden("Wie het geeft, heeft de geheimhouding van de Wet SUWI."),
    Geheimhouding.CONTRACT: Woorden("Wie het geeft, heeft geheimhouding uit een contract."),
    Geheimhouding.GEEN: Woorden("Wie het geeft, heeft geen geheimhoudingsplicht."),
}
_BINDING = {
    Binding.GEBONDEN: Woorden(
        "De organisatie van de ontvanger is aan het convenant gebonden.",
        "De organisatie van deze persoon heeft de afspraken getekend.",
    ),
    Binding.NIET_GETEKEND: Woorden(
        "De organisatie van de ontvanger heeft het convenant niet getekend.",
        "De organisatie van deze persoon heeft de afspraken niet getekend.",
    ),
    Binding.OPGESCHORT: Woorden(
        "De deelname van de organisatie van de ontvanger aan het convenant is opgeschort.",
        "De organisatie van deze persoon doet nu even niet mee aan de afspraken.",
    ),
    Binding.UITGETREDEN: Woorden(
        "De organisatie van de ontvanger is uit het convenant gestapt.",
        "De organisatie van deze persoon doet niet meer mee aan de afspraken.",
    ),
}
_PET = {
    Rol.REGIE: Woorden("De ontvanger handelt als regisseur.", "Deze persoon houdt bij wie u helpt en waarmee."),
    Rol.HULPVERLENING: Woorden("De ontvanger handelt als hulpverlener.", "Deze persoon helpt u."),
    Rol.TOELEIDING: Woorden("De ontvanger handelt als toeleider naar zorg.", "Deze persoon helpt u om hulp te vinden."),
    Rol.BESTUUR: Woorden("De ontvanger handelt als bestuurder.", "Deze persoon bestuurt, en helpt u niet zelf."),
    Rol.BEHEER: Woorden("De ontvanger handelt als beheerder.", "Deze persoon beheert het systeem."),
    Rol.OEFENLEIDING: Woorden("De ontvanger leidt de oefening.", "Deze persoon leidt een oefening."),
}
_DEELNAME = {
    Deelname.DEELNEMER: Woorden(
        "De ontvanger neemt deel aan de casus.", "Deze persoon hoort bij de mensen die samen met u aan hulp werken."
    ),
    Deelname.GEEN_DEELNEMER: Woorden(
        "De ontvanger neemt niet deel aan de casus.",
        "Deze persoon hoort niet bij de mensen die samen met u aan hulp werken.",
    ),
    Deelname.OPGESCHORT: Woorden(
        "De deelname van de ontvanger is opgeschort.", "Deze persoon doet nu even niet mee aan de hulp."
    ),
}
_KRING = {
    Kring.KLEIN: Woorden("Het gaat om de kleine kring.", "Het is gezegd in een klein overleg van hulpverleners."),
    Kring.BREED: Woorden("Het gaat om de brede kring.", "Het is gezegd in een overleg met alle organisaties."),
    Kring.EEN_OP_EEN: Woorden("Het gaat één op één, buiten een overleg.", "Het gaat van de een naar de ander."),
}
_CATEGORIE = {
    Categorie.PERSOON: "wie u bent",
    Categorie.GEZONDHEID: "uw gezondheid",
    Categorie.VERSLAVING: "een verslaving",
    Categorie.STRAFRECHT: "politie of justitie",
    Categorie.SCHULDEN: "uw schulden",
    Categorie.WONEN: "uw woning",
    Categorie.GEZIN: "uw gezin",
    Categorie.OPVOEDING: "de opvoeding",
    Categorie.ONDERWIJS: "school",
    Categorie.WERK_EN_INKOMEN: "uw werk en inkomen",
    Categorie.VEILIGHEID: "veiligheid",
    Categorie.ONDERSTEUNING: "de hulp die u krijgt",
}
_NIVEAU = {
    Niveau.ANONIEM: Woorden("Het niveau is anoniem.", "Niemand kan zien dat het over u gaat."),
    Niveau.DAT: Woorden(
        "Het niveau is dat: alleen dat iemand bekend is.", "Het gaat er alleen om dat u bekend bent of hulp krijgt."
    ),
    Niveau.BUITENKANT: Woorden(
        "Het niveau is buitenkant: wat er te zien is, zonder de achtergrond.",
        "Het gaat om wat er aan de buitenkant te zien is, niet om het verhaal daarachter.",
    ),
    Niveau.INHOUD: Woorden("Het niveau is inhoud: het hele verhaal.", "Het gaat om het hele verhaal."),
}
_FASE = {
    **{f: Woorden(f"De casus is in de fase {f}.") for f in Fase},
    Fase.AFGESLOTEN: Woorden("De casus is afgesloten.", "De samenwerking rond u is gestopt."),
}
_DOELBINDING = {
    Doelbinding.ZELFDE: Woorden("Het is voor het doel waarvoor het is gegeven."),
    Doelbinding.GOEDGEKEURD: Woorden(
        "Het is voor een ander doel. Wie de gegevens gaf, keurde dat goed.",
        "Het is voor iets anders dan eerst. Wie de gegevens gaf, vond dat goed.",
    ),
    Doelbinding.ANDER: Woorden(
        "Het is voor een ander doel dan waarvoor het is gegeven.",
        "Het is voor iets anders dan waarvoor de gegevens zijn gegeven.",
    ),
}
_GROND = {
    Grondslag.ANONIEM.value: Woorden("De grond is: anoniem.", "Er staat niet bij over wie het gaat."),
    Grondslag.WET.value: Woorden("De grond is een wet die dit noemt.", "Een wet zegt dat dit mag of moet."),
    Grondslag.TAAK.value: Woorden(
        "De grond is de eigen taak. Waar dat moet, staat vast dat zij rechtstreeks bij dezelfde hulp betrokken zijn.",
        "Het hoort bij het gewone werk van wie u helpt.",
    ),
    Grondslag.TAAK_NA_GESPREK.value: Woorden(
        "De grond is de eigen taak, na een gesprek met de burger over het delen.",
        "Dit is eerst met u besproken. Uw bezwaren zijn gewogen.",
    ),
    Grondslag.TOESTEMMING.value: Woorden("De grond is toestemming, en die geldt.", "U gaf hier toestemming voor."),
    Grondslag.VITAAL_BELANG.value: Woorden(
        "De grond is een vitaal belang.", "Er was ernstig gevaar voor uw leven of gezondheid, of die van een ander."
    ),
    Grondslag.CONFLICT_VAN_PLICHTEN.value: Woorden(
        "De grond is een conflict van plichten.", "Zwijgen zou ernstige schade geven."
    ),
    Grondslag.GOED_HULPVERLENERSCHAP.value: Woorden(
        "De grond is goed hulpverlenerschap.", "Een goede hulpverlener moest dit voor u doen."
    ),
    Grondtoestand.VERLOPEN.value: Woorden("De grond ({grond}) is verlopen.", "De tijd waarin dit mocht, is voorbij."),
    Grondtoestand.INGETROKKEN.value: Woorden(
        "De burger wil dit niet meer: de grond ({grond}) geldt niet.", "U trok dit in, of u maakte bezwaar."
    ),
    Grondtoestand.ONTBREEKT.value: Woorden(
        "Er is geen grond: geen {grond} die dit dekt.", "Er is geen toestemming van u, en ook geen andere reden."
    ),
}
_GEGEVEN = {
    "ja": Woorden("Het is aan deze ontvanger gegeven, of zou dat zijn."),
    "nee": Woorden(
        "Het is niet aan deze ontvanger in deze rol gegeven, of niet tot dit niveau.",
        "Dit is niet aan deze persoon gegeven in deze rol.",
    ),
}


def woorden_voor(dimensie: str, waarde: str, *, grond: str, doelen: Mapping[str, str]) -> Woorden:
    """One fact in words. ``grond`` is the ground relied on, ``doelen`` the purposes with their sentences.

    Raises:
        KeyError: for a dimension or value without words; a test looks at every one there is.
    """
    match dimensie:
        case "partij":
            van = _PARTIJ[Partijsoort(waarde)]
            return Woorden(f"De ontvanger is van {van}.", f"Het gaat om iemand van {van}.")
        case "categorie":
            return Woorden(f"Het gaat over {waarde}.", f"Het gaat over {_CATEGORIE[Categorie(waarde)]}.")
        case "doel":
            zin = doelen.get(waarde)
            rest = f": {zin}" if zin else ", en dat staat niet in het convenant"
            burger = f"Het is bedoeld om dit te doen: {zin}." if zin else "Het doel hoort niet bij de afspraken."
            return Woorden(f"Het doel is {waarde}{rest}.", burger)
        case "grond":
            woorden = _GROND[waarde]
            return Woorden(woorden.vak.format(grond=grond), woorden.burger)
        case _:
            return _VAST[dimensie][waarde]


_VAST: dict[str, dict[str, Woorden]] = {
    "geheimhouding": {k.value: w for k, w in _GEHEIMHOUDING.items()},
    "gever": {k.value: w for k, w in _GEVER.items()},
    "binding": {k.value: w for k, w in _BINDING.items()},
    "pet": {k.value: w for k, w in _PET.items()},
    "deelname": {k.value: w for k, w in _DEELNAME.items()},
    "kring": {k.value: w for k, w in _KRING.items()},
    "niveau": {k.value: w for k, w in _NIVEAU.items()},
    "fase": {k.value: w for k, w in _FASE.items()},
    "doelbinding": {k.value: w for k, w in _DOELBINDING.items()},
    "gegeven": _GEGEVEN,
}

STAPPEN = {
    Wijzigsoort.NIVEAU: Woorden("Geef of lees het op niveau {naar}.", "Minder vertellen: {naar}."),
    Wijzigsoort.TOESTEMMING: Woorden("Vraag de burger om toestemming.", "U kunt toestemming geven. Dat hoeft niet."),
    Wijzigsoort.TEKENEN: Woorden(
        "Laat de organisatie van de ontvanger het convenant tekenen (of weer meedoen).",
        "De organisatie van deze persoon kan de afspraken tekenen.",
    ),
    Wijzigsoort.GEVEN: Woorden(
        "Vraag wie de gegevens heeft om ze te geven.", "Wie de gegevens heeft, kan ze zelf aan deze persoon geven."
    ),
    Wijzigsoort.DEELNAME: Woorden(
        "Vraag de regisseur om deze persoon aan de casus te laten deelnemen.",
        "Deze persoon kan gaan meewerken aan de hulp.",
    ),
    Wijzigsoort.GEHEIMHOUDER: Woorden(
        "Leg het voor aan de hulpverlener van wie het beroepsgeheim is. Die beslist, en geeft zelf.",
        "De hulpverlener die u zelf behandelt, kan hierover beslissen.",
    ),
    Wijzigsoort.DOELBINDING: Woorden(
        "Vraag wie de gegevens gaf om het andere doel goed te keuren.",
        "Wie de gegevens gaf, kan het goedvinden dat ze ook hiervoor worden gebruikt.",
    ),
    Wijzigsoort.GROND: Woorden("Alleen als het echt zo is: steun op een andere grond ({naar}).", "{naar}"),
    Wijzigsoort.DOEL: Woorden(
        "Alleen als het daarvoor nodig is: deel het voor het doel {naar}.",
        "Het mag wel als het hiervoor nodig is: {zin}.",
    ),
}
"""What would have to change. ``naar`` is the level, ground or purpose; ``zin`` the sentence of the purpose."""

NIVEAU_BURGER = {
    Niveau.DAT.value: "alleen dat u bekend bent of hulp krijgt",
    Niveau.BUITENKANT.value: "alleen wat er aan de buitenkant te zien is",
}
GROND_BURGER = {
    Grondslag.WET.value: "Het mag wel als een wet het noemt.",
    Grondslag.TAAK.value: "Het mag wel tussen wie u samen helpen, als dat is vastgelegd en hoort bij hun werk.",
    Grondslag.TAAK_NA_GESPREK.value: "Het mag wel als het eerst met u is besproken en uw bezwaren zijn gewogen.",
    Grondslag.VITAAL_BELANG.value: "Het mag wel als er ernstig gevaar is voor iemands leven of gezondheid.",
    Grondslag.CONFLICT_VAN_PLICHTEN.value: "Het mag wel als zwijgen ernstige schade geeft.",
    Grondslag.GOED_HULPVERLENERSCHAP.value: "Het mag wel als een goede hulpverlener dit voor u moet doen.",
}

PLICHTEN = {
    Plichtsoort.BEVESTIGEN: Woorden(
        "Bevestig de ontvangst {wanneer}.", "Wie de gegevens krijgt, laat {wanneer} weten dat ze er zijn."
    ),
    Plichtsoort.VERTELLEN: Woorden(
        "Vertel het de burger vooraf. Kan dat niet, dan {wanneer}.", "U hoort dit vooraf. Kan dat niet, dan {wanneer}."
    ),
    Plichtsoort.HERBEOORDELEN: Woorden(
        "Bekijk {wanneer} opnieuw of dit nog nodig is.", "Er wordt {wanneer} opnieuw gekeken of dit nog nodig is."
    ),
    Plichtsoort.EINDIGEN: Woorden("Het delen eindigt {wanneer}.", "Het delen stopt {wanneer}."),
}
"""The duties that come with a yes. ``wanneer`` is 'uiterlijk op <dag>' or 'binnen <n> dagen'."""
OP_DAG = "uiterlijk op {dag}"
BINNEN = "binnen {dagen} dagen"
SAMEN = " En: "
"""Between steps that must be taken together."""
