"""All sentences of the screens, in Dutch at level B1. Actions are in ``tui.acties``, forms in ``tui.formulieren``."""

from domain.betrokkenheid import Betrokkenheidsoort
from domain.grondslag import Grondslag
from domain.niveau import Niveau

NAAM = "Kring"
OEFENING = "OEFENING · geen echte casus · gebruik geen gegevens van echte mensen"
GEEN_VERBINDING = "✗ Geen verbinding. Kring probeert het opnieuw. Wat u ziet, kan oud zijn."
VERBONDEN_WEER = "Er is weer verbinding."
BEZIG = "Even ophalen…"
VERSTUREN = "Even vastleggen…"
BLIJFT_STAAN = "Wat u vastlegt, blijft staan. Klopt iets niet? Leg dan iets nieuws vast dat het rechtzet."

MISLUKT_VERBINDING = "Er is geen verbinding. Er is niets veranderd op uw scherm. Kring probeert het opnieuw."
ONZEKER = (
    "Er kwam geen antwoord. Het is niet zeker of dit is vastgelegd. Druk nog eens op Vastleggen (Ctrl+S): "
    "Kring stuurt dan precies hetzelfde, en het gebeurt maar één keer."
)
STORING = "Dit lukte niet. Noem nummer {nummer} als u uw beheerder belt."
MET_NUMMER = "{zin} (nummer {nummer})"
ONLEESBAAR = "Het antwoord was niet te begrijpen. Misschien is dit programma ouder dan de server."
GEWEIGERD = "Dit kan niet:"
VOLGENDE = "Wat u wel kunt doen:"
WAAROM = "Waarom:"
HOOGUIT = "U kunt wel lezen tot en met niveau {niveau}."
VASTGELEGD = "Vastgelegd."
OPENT = "Daarmee staat nu ook open: {wat}."
NOG_KEER_TERUG = "U heeft al iets ingevuld. Druk nog een keer op Esc om dat weg te gooien."
NIET_HIER = "'{titel}' kan niet op dit scherm. Ga eerst naar: {scherm}."
BESTAND_MISLUKT = "Het bestand kon niet worden geschreven. Is de map vol of op slot?"

PALET_ZOEK = "Zoek een opdracht…"
PALET_NIETS = "Geen opdracht gevonden. Probeer een ander woord."
PALET_ELDERS = "op scherm {scherm}: {uitleg}"

SCHERMNAAM = {
    "werkvoorraad": "Werkvoorraad",
    "regie": "Casus",
    "deelnemer": "Casus (deelnemer)",
    "overleg": "Overleg",
    "verstrekken": "Verstrekken",
    "lezen": "Lezen",
    "bekijk_als": "Bekijk als",
    "inzage": "Inzage",
    "zoeken": "Zoek burger",
    "geschiedenis": "Geschiedenis",
    "convenant": "Convenant",
    "brief": "Brief",
    "formulier": "Formulier",
    "keuze": "Keuze",
    "tekst": "Hele tekst",
    "uitleg": "Uitleg",
}

UITLEG = {
    "werkvoorraad": (
        "Bovenaan staat wat u nu te doen staat. Wat de meeste schade geeft als u het vergeet, staat het eerst. "
        "Een uitroepteken betekent: vandaag. Twee uitroeptekens: te laat. Met Enter doet u het meteen. "
        "Daaronder staan uw casussen."
    ),
    "regie": (
        "Links staat de kring: wie meedoet, tot welk niveau die persoon nu mag lezen, en volgens welk artikel. "
        "In het midden staat de burger. Rechts staat wat er gebeurde, het nieuwste bovenaan, met daaronder de plichten "
        "die nog open staan. Nieuwe gebeurtenissen komen vanzelf in beeld."
    ),
    "deelnemer": (
        "Hier staat uw deel van de casus: wat u is gegeven, wat u zelf gaf, vragen, overleggen en acties. Bij alles "
        "wat u is gegeven staat tot welk niveau u het nu mag lezen, of waarom niet. Lezen wordt vastgelegd."
    ),
    "overleg": (
        "Kies bovenaan een overleg. Daaronder staat wie er nu in de kamer zit. Gaat het overleg verder in de kleine "
        "kring, dan verdwijnen de anderen uit beeld. Aan het eind spreekt u af wie wat meeneemt, voor welke actie."
    ),
    "verstrekken": (
        "Vul de vijf stappen in van boven naar beneden. Ernaast ziet u steeds wat er nog in de weg staat en wat u wel "
        "kunt doen. Er wordt niets vastgelegd tot u op Geven drukt (Ctrl+S). Een weigering wordt ook bewaard."
    ),
    "lezen": (
        "U begint op het laagste niveau. Heeft u meer nodig voor uw taak, kies dan zelf een hoger niveau. Elke keer "
        "wordt vastgelegd dat u heeft gelezen. De burger kan dat later zien."
    ),
    "bekijk_als": (
        "Hier ziet u precies wat een ander ziet. Wat u zelf niet mag zien, is zwart gemaakt. Met het controlegetal "
        "kunt u vergelijken: die ander ziet hetzelfde getal bij hetzelfde niveau."
    ),
    "inzage": (
        "De burger mag weten wat er is vastgelegd. Leg eerst vast wie het vraagt en hoe u dat heeft vastgesteld. "
        "Maak daarna het overzicht. Dat kan even duren; u kunt het stoppen."
    ),
    "zoeken": "Zoek op naam, geboortedatum of BSN. U vindt alleen burgers in uw eigen casussen.",
    "geschiedenis": "Alles wat in deze casus gebeurde, het nieuwste bovenaan. Niets wordt ooit gewijzigd of gewist.",
    "convenant": (
        "Hier ziet u wie wat mag krijgen volgens het convenant, in de situatie die bovenaan staat. D is alleen dat "
        "iemand bekend is, B is de buitenkant, I is de inhoud, - is niets. Achter de letter staat het artikel. "
        "Ga met de pijltjes naar een cel: eronder staat waarom. Dit gaat over de afspraken, niet over een casus."
    ),
    "brief": "De brief zegt de burger wat met wie is gedeeld en waarom. Lees hem na en schrijf hem als document.",
    "formulier": "Vul de velden in. Met Tab gaat u naar het volgende veld. Met Ctrl+S legt u het vast.",
    "keuze": "Kies en ga verder met Ctrl+S.",
    "tekst": "De hele tekst van de gekozen regel.",
    "uitleg": "Dit is de uitleg.",
}

# -- worklist --------------------------------------------------------------------------------------------------------

NU = "Nu"
NU_LEEG = "Er is nu niets dat op u wacht."
CASUSSEN = "Casussen ({aantal})"
CASUSSEN_GEFILTERD = "Casussen ({aantal} van {totaal})"
FILTER = "Filter op casus, fase of laatste gebeurtenis"
KOLOMMEN_NU = ("", "termijn", "wat", "casus", "doen")
KOLOMMEN_CASUS = ("casus", "uw rol", "fase", "deelnemers", "laatste gebeurtenis")
ROL_REGIE = "regie"
ROL_DEELNEMER = "deelnemer"
GEEN_CASUS_GEKOZEN = "Kies eerst een casus in de lijst."

BEKIJKEN = "bekijken"
OPDRACHT_KORT = {
    "kennisgeving.doen": "vertellen",
    "kennisgeving.uitstellen": "uitstellen",
    "situatie.beoordelen": "beoordelen",
    "verstrekking.doen": "beoordelen",
    "verstrekking.beeindigen": "beëindigen",
    "ontvangst.bevestigen": "ontvangst",
    "vraag.stellen": "navragen",
    "vraag.afwijzen": "antwoorden",
    "actie.afronden": "afronden",
    "inzage.maken": "overzicht maken",
    "toestemming.vastleggen": "toestemming",
    "delen.bespreken": "gesprek",
}

# -- case ------------------------------------------------------------------------------------------------------------

BLADEN_REGIE = ("1 Kring", "2 Toestemmingen", "3 Verstrekkingen", "4 Overleg", "5 Burgers")
BLADEN_DEELNEMER = ("1 Aan mij", "2 Van mij", "3 Vragen", "4 Overleg en acties")
BREDE_KRING = "brede kring"
KLEINE_KRING = "kleine kring"
EEN_OP_EEN = "een op een"
BURGER = "burger"
VERNIETIGD = "(gegevens vernietigd)"
NIETS_LEESBAAR = "niets"
TIJDLIJN = "Wat er gebeurde"
PLICHTEN = "Open plichten"
GESPREKKEN = "Gesprekken over delen"
BETROKKENHEDEN = "Rechtstreeks betrokken"
PLICHTEN_LEEG = "Er staat geen plicht open."
KOLOMMEN_TIJDLIJN = ("wanneer", "wat", "wie")
KOLOMMEN_TOESTEMMING = ("stand", "burger", "voor wie", "van wie", "wat", "niveau", "doel", "tot en met")
KOLOMMEN_BETROKKENHEID = ("stand", "burger", "wie", "waarom", "van", "tot en met", "vastgelegd door")
BETROKKENHEID_SOORT = {
    Betrokkenheidsoort.PLAN: "plan · zij voeren samen een plan uit dat de burger tekende",
    Betrokkenheidsoort.FUNCTIONELE_EENHEID: "functionele eenheid · zij helpen als één team",
    Betrokkenheidsoort.VERVANGER: "vervanger · de een vervangt de ander",
}
KOLOMMEN_VERSTREKKING = ("gedaan", "burger", "van", "aan", "wat", "niveau", "grond", "stand", "tot", "ontvangen")
KOLOMMEN_OVERLEG = ("soort", "wanneer", "wat", "stand")
KOLOMMEN_BURGER = ("naam", "geboren", "plaats")
KOLOMMEN_VERZOEK = ("verzoek", "gemaakt")
KOLOMMEN_AAN_MIJ = ("gedaan", "van", "wat", "gegeven t/m", "nu leesbaar", "geldt tot", "ontvangen")
KOLOMMEN_VAN_MIJ = ("gedaan", "aan", "wat", "niveau", "tot", "burger verteld", "stand")
KOLOMMEN_VRAGEN = ("soort", "met wie", "stand")
JA = "ja"
NEE = "nee"
KENNISGEVING_STAND = {
    "open": "open, uiterlijk {dag}",
    "uitgesteld": "uitgesteld tot {dag} ({wie})",
    "te laat": "! te laat, moest op {dag}",
    "vervuld": "verteld",
}
KENNISGEVING = "kennisgeving"
WAAROM_NIET = "Waarom niet: {zin}"
MAG_DOOR_AAN = "Wie dit gaf, keurde goed dat u het doorgeeft aan: {mensen}."
MAG_OOK_VOOR = "Wie dit gaf, keurde ook een ander doel goed: {doelen}. Druk bij het lezen op d."
LEEST_VOOR = "U leest voor het doel {doel}."
GEEN_ANDER_DOEL = "Er is geen ander doel goedgekeurd."
MIJN_PLEK = "U doet mee in de kring: {kring}. Taak: {taak}. Doel: {doel}. Regisseur: {regisseur}."

NIETS_TE_BEVESTIGEN = "Kies iets waarvan u de ontvangst nog niet heeft bevestigd."
ONTVANGST_BEVESTIGD = "De ontvangst is bevestigd."
NIET_GEVRAAGD = "alleen of iemand bekend is"
VRAAGTEKST = """Vraag van {van} ({organisatie})

Onderwerp: {categorie}, tot en met niveau {niveau}
Doel: {doel}
Waarom zo ver: {noodzaak}
Weet de burger dat dit is gevraagd? {weet}

{situatie}

Ga terug (Esc) en druk op n om te antwoorden, of op x om het niet te geven."""
OVERLEGTEKST = """Overleg {moment} ({stand})

Doel: {doel}
Wat weet de burger? {weet}

{situatie}

Wie komen er:
{wie}"""

# -- giving ----------------------------------------------------------------------------------------------------------

STAP = (
    "Stap 1 · Is dit nodig?",
    "Stap 2 · Aan wie?",
    "Stap 3 · Waarvoor?",
    "Stap 4 · Op welke grond?",
    "Stap 5 · Wat, en hoe ver?",
)
STAP_UITLEG = (
    (
        "Zijn er meer ernstige problemen, geen vraag om hulp, en dreigt er ernstige schade? Bijvoorbeeld: iemand eet "
        "slecht, doet niet open en de buren zijn bang. Delen zonder toestemming kan alleen als stap 1 is beantwoord "
        "(Ctrl+O)."
    ),
    (
        "Noem mensen, geen teams. Bijvoorbeeld: de wijkverpleegkundige die morgen langsgaat. Kies alleen wie er iets "
        "mee moet doen."
    ),
    "Welk doel uit het convenant dient dit? Bijvoorbeeld: zorgen dat iemand in huis kan blijven wonen.",
    (
        "Begin bij de lichtste grond. Kiest u een zwaardere, zeg dan waarom de lichtere niet kunnen. Bijvoorbeeld: "
        "anoniem is niet genoeg, want de ontvanger moet aanbellen."
    ),
    "Geef niet meer dan nodig is. Bijvoorbeeld: 'er is begeleiding' is vaak genoeg; de diagnose is dan niet nodig.",
)
GRONDEN = {
    Grondslag.ANONIEM: "a · anoniem: niemand kan zien om wie het gaat",
    Grondslag.WET: "b · een wet maakt dit mogelijk",
    Grondslag.TAAK: "c · het hoort bij uw eigen wettelijke taak",
    Grondslag.TAAK_NA_GESPREK: "c · besproken met de burger, bezwaren gewogen (Wmo)",
    Grondslag.TOESTEMMING: "d · de burger gaf toestemming",
    Grondslag.VITAAL_BELANG: "e · vitaal belang: leven of gezondheid staat op het spel",
    Grondslag.CONFLICT_VAN_PLICHTEN: "e · conflict van plichten: zwijgen geeft ernstige schade",
    Grondslag.GOED_HULPVERLENERSCHAP: "e · goed hulpverlenerschap: uw vak vraagt het van u",
}
NIVEAUS = {
    Niveau.ANONIEM: "anoniem · niemand kan zien om wie het gaat",
    Niveau.DAT: "dat · alleen dat iemand bekend is",
    Niveau.BUITENKANT: "buitenkant · wat aan de buitenkant te zien is",
    Niveau.INHOUD: "inhoud · de volledige inhoud",
}
OORDEEL = "Oordeel"
OORDEEL_NOG = "Nog te kiezen of in te vullen:"
OORDEEL_MAG = "✓ Dit mag."
OORDEEL_TOT_NU = "✓ Tot nu toe staat niets in de weg."
OORDEEL_MAG_NIET = "✗ Dit mag nog niet:"
OORDEEL_WACHT = "Het oordeel komt hier zodra u de eerste keuzes heeft gemaakt."
OORDEEL_OPENT = "Als u dit geeft, moet de burger het ook horen (kennisgeving)."
OORDEEL_WIE_JA = "✓ {naam}: mag{artikelen}"
OORDEEL_WIE_NEE = "✗ {naam}: {want}{artikelen}"
OORDEEL_HOOGUIT = " Wel tot en met niveau {niveau}."
GEGEVEN = "Gegeven en vastgelegd."
NOG_NIET_INGEVULD = "(nog niet ingevuld)"

# -- reading, looking as, account, letter ------------------------------------------------------------------------------

LEEST = "U leest op niveau {niveau}. Dat u dit las, is vastgelegd."
CONTROLEGETAL = "Controlegetal: {digest}"
NIET_GELEZEN = "Er is niets te lezen op niveau {niveau}."
KIES_WIE = "wiens scherm?"
FILTER_GESCHIEDENIS = "Filter op wat er gebeurde of wie het deed"
BRIEFTEKST = """Aan: {aan}
Datum: {datum}
Van: {namens}, {organisatie}

Op {gedeeld_op} hebben wij informatie over u gedeeld.

Met wie: {met}
Wat: {wat}
Waarvoor: {doel}
Op welke grond: {grond}
Waarom: {waarom}

Uw rechten:
{rechten}

Vragen: {contactpunt}
Klachten: {klachten}"""
BURGER_WEET = "Wat weet de burger? {wat}"
OVERLEG_TELT = "Ingebracht: {inbrengen}. Besluiten: {besluiten}."
NEEMT_MEE = "{wie} neemt mee: {aantal}"
NIETS_OP_NIVEAU = "Op niveau {niveau} ziet deze persoon niets."
KIES_DEELNEMER = "Kies eerst wiens scherm u wilt bekijken (k)."
BEKIJKT = "U ziet wat {naam} ({organisatie}) ziet op niveau {niveau}."
INZAGE_BEZIG = "Bezig: stap {gedaan} van {totaal}"
INZAGE_OPHALEN = "Het overzicht wordt opgehaald…"
INZAGE_KLAAR = "Klaar en vastgelegd. De bestanden:"
INZAGE_GESTOPT = "Gestopt. Er is niets uitgegeven en niets vastgelegd."
INZAGE_NIET_VASTGELEGD = "De bestanden zijn gemaakt, maar dat is nog niet vastgelegd. Geef ze nog niet mee."
INZAGE_KIES = "Kies een verzoek, of leg eerst een verzoek vast (n)."
INZAGE_NIETS_BEZIG = "Er wordt nu niets gemaakt."
BRIEF_KLAAR = "De brief staat in: {pad}"
GEVONDEN = "Gevonden in {aantal} van uw casussen."
NIET_GEVONDEN = "Niet gevonden in uw eigen casussen."
ZOEK_IETS = "Vul minstens een veld in."
KOLOMMEN_GEVONDEN = ("casus",)
GEEN_OVERLEG = "Er is nog geen overleg gepland."
KIES_OVERLEG = "Kies eerst een overleg in de lijst."
IN_DE_KAMER = "In de kamer ({kring}):"
NIEMAND_IN_DE_KAMER = "Het overleg is nog niet begonnen."
OVERLEG_GESLOTEN = "Dit overleg is gesloten. Alleen wat is meegenomen, is nog te lezen."
UITGENODIGD = "Uitgenodigd:"

# -- convenant -------------------------------------------------------------------------------------------------------

BLADEN_CONVENANT = ("1 Matrix", "2 Artikelen", "3 Afspraken")
CONVENANT_KOP = "{titel}, versie {versie}"
CONVENANT_CEL = "{partij} · {categorie} · {letter}"
KOLOMMEN_ARTIKELEN = ("artikel", "tekst", "regel")
KOLOMMEN_AFSPRAKEN = ("wat", "afspraak")
DOEL_NAAM = "doel {naam}"
PARTIJ_NAAM = "partij {naam}"
GEEN_CONVENANT = "Er geldt nu geen convenant."
GEEN_ANDER_CONVENANT = "Er is hier geen ander convenant om te bekijken."
