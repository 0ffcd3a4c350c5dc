"""Every action of the screen, once: its key, its name and what it does.

Key bindings, the footer, the command palette and the help screen are all made from this table.
"""

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True)
class Actie:
    """An action of a screen: the method ``action_<naam>`` of that screen does it.

    ``kort`` stands in the footer; ``titel`` and ``uitleg`` in the palette and the help. ``in_voet`` is whether the
    footer of a small terminal has room for it.
    """

    naam: str
    toets: str
    kort: str
    titel: str
    uitleg: str
    in_voet: bool = True

    @property
    def toetsnaam(self) -> str:
        """The key as people read it."""
        delen = self.toets.split(",")[0].split("+")
        return "+".join(_TOETSNAMEN.get(deel, deel) for deel in delen)


_TOETSNAMEN = {
    "slash": "/",
    "question_mark": "?",
    "escape": "Esc",
    "enter": "Enter",
    "ctrl": "Ctrl",
    "f1": "F1",
    "f5": "F5",
}

OVERAL = (
    Actie("uitleg", "question_mark,f1", "uitleg", "Uitleg", "Legt dit scherm uit, met alle toetsen."),
    Actie("palet", "ctrl+p", "opdrachten", "Alle opdrachten", "Zoek een opdracht op naam."),
    Actie("stop", "ctrl+q", "stop", "Stoppen", "Sluit Kring af.", in_voet=False),
)
"""Actions of every screen."""

VERVERS = Actie("ververs", "f5", "ververs", "Ververs", "Haalt de nieuwste stand op.", in_voet=False)
"""On screens that live along with the facts; reading again is a deed of its own, with its own keys."""

TERUG = Actie("terug", "escape", "terug", "Terug", "Gaat terug naar het vorige scherm.")

_FORMULIER = (
    Actie("vastleggen", "ctrl+s", "vastleggen", "Vastleggen", "Legt vast wat u heeft ingevuld."),
    TERUG,
)

_SAMEN = (
    Actie(
        "vraag_stellen", "q", "vraag", "Vraag stellen", "Stelt een deelnemer een vraag over de burger.", in_voet=False
    ),
    Actie(
        "beoordelen",
        "s",
        "stap 1",
        "Stap 1 beantwoorden",
        "Beantwoordt de drie vragen: is dit een situatie van bemoeizorg?",
        in_voet=False,
    ),
    Actie(
        "contact", "c", "contact", "Contact vastleggen", "Legt een poging vast om de burger te spreken.", in_voet=False
    ),
    Actie(
        "consultatie",
        "C",
        "consultatie",
        "Consultatie vastleggen",
        "Legt vast dat u een collega heeft geraadpleegd.",
        in_voet=False,
    ),
    Actie("actie_afronden", "a", "actie", "Actie afronden", "Legt vast dat een actie is gedaan.", in_voet=False),
    Actie("uitstellen", "u", "uitstellen", "Kennisgeving uitstellen", "Stelt uit, met reden en dag.", in_voet=False),
    Actie("brief", "l", "brief", "Brief maken", "Maakt een brief aan de burger over wat is gedeeld.", in_voet=False),
    Actie(
        "beeindigen", "e", "beëindigen", "Verstrekking beëindigen", "Beëindigt wat eerder is gegeven.", in_voet=False
    ),
    Actie(
        "betrokken",
        "h",
        "betrokken",
        "Betrokkenheid vastleggen",
        "Legt vast welke anderen rechtstreeks bij dezelfde hulp betrokken zijn.",
        in_voet=False,
    ),
    Actie(
        "niet_betrokken",
        "H",
        "niet betrokken",
        "Betrokkenheid beëindigen",
        "Zij zijn niet meer samen rechtstreeks betrokken.",
        in_voet=False,
    ),
    Actie(
        "ander_doel",
        "j",
        "ander doel",
        "Ander doel of doorgeven goedkeuren",
        "Keurt goed dat wat u gaf voor een ander doel wordt gebruikt, of wordt doorgegeven.",
        in_voet=False,
    ),
    Actie(
        "geen_ander_doel",
        "J",
        "doel intrekken",
        "Goedkeuring intrekken",
        "Wat u gaf, is niet meer voor dat andere doel.",
        in_voet=False,
    ),
)

_CONVENANT = Actie("convenant", "A", "convenant", "Convenant", "Toont wie wat krijgt, en waarom.", in_voet=False)

SCHERMEN: dict[str, tuple[Actie, ...]] = {
    "werkvoorraad": (
        Actie("open", "enter", "openen", "Openen", "Opent de casus, of meteen wat u te doen staat."),
        Actie("filter", "slash", "filter", "Filter", "Zoekt in de lijst van casussen."),
        Actie("zoek", "z", "zoek burger", "Zoek burger", "Zoekt een burger in uw eigen casussen."),
        Actie("casus_openen", "n", "nieuwe casus", "Casus openen", "Begint een nieuwe casus."),
        Actie("wissel", "w", "andere lijst", "Andere lijst", "Wisselt tussen 'Nu' en de casussen.", in_voet=False),
        _CONVENANT,
        VERVERS,
    ),
    "regie": (
        Actie("toestemming", "t", "toestemming", "Toestemming vastleggen", "Legt vast waarvoor de burger ja zei."),
        Actie("verstrekken", "v", "verstrekken", "Verstrekken", "Geeft informatie, in vijf stappen."),
        Actie("overleg", "o", "overleg", "Overleg", "Plannen, leiden en sluiten van het casusoverleg."),
        Actie("kennisgeving", "k", "kennisgeving", "Kennisgeving doen", "Legt vast dat de burger het weet."),
        Actie("bekijk_als", "b", "bekijk als", "Bekijk als", "Toont wat een ander van deze casus ziet."),
        Actie("inzage", "i", "inzage", "Inzage", "Legt een verzoek van de burger vast en maakt het overzicht."),
        Actie("geschiedenis", "g", "geschiedenis", "Geschiedenis", "Toont alles wat er gebeurde.", in_voet=False),
        _CONVENANT,
        Actie("weigering", "T", "weigering", "Weigering vastleggen", "Legt vast dat de burger nee zei.", in_voet=False),
        Actie(
            "intrekken", "w", "intrekken", "Toestemming intrekken", "De burger trekt een toestemming in.", in_voet=False
        ),
        Actie(
            "gesprek",
            "G",
            "gesprek",
            "Gesprek over delen vastleggen",
            "Legt vast wat over delen is besproken, met de bezwaren.",
            in_voet=False,
        ),
        Actie(
            "bezwaar", "B", "bezwaar", "Bezwaar vastleggen", "De burger maakt bezwaar na een gesprek.", in_voet=False
        ),
        *_SAMEN,
        Actie(
            "onderzoeksbezwaar",
            "y",
            "onderzoek: nee",
            "Bezwaar tegen onderzoek",
            "De burger wil geen gebruik voor onderzoek of beleid.",
            in_voet=False,
        ),
        Actie(
            "geen_onderzoeksbezwaar",
            "Y",
            "onderzoek: mag",
            "Bezwaar tegen onderzoek intrekken",
            "De burger heeft niets meer tegen onderzoek.",
            in_voet=False,
        ),
        Actie("deelnemer", "d", "deelnemer", "Deelnemer toevoegen", "Laat iemand meedoen in de casus.", in_voet=False),
        Actie("uittreden", "D", "uittreden", "Deelnemer laten uittreden", "Beëindigt iemands deelname.", in_voet=False),
        Actie(
            "betrokkene", "p", "burger erbij", "Burger toevoegen", "De casus gaat ook over deze burger.", in_voet=False
        ),
        Actie("fase", "f", "fase", "Fase ingaan", "Brengt de casus in een andere fase.", in_voet=False),
        Actie("afsluiten", "X", "afsluiten", "Casus afsluiten", "Sluit de casus af.", in_voet=False),
        Actie(
            "procesinzage",
            "P",
            "procesinzage",
            "Procesinzage geven",
            "Toont een bestuurder partijen en stappen, niets over de burger.",
            in_voet=False,
        ),
        Actie(
            "geen_procesinzage",
            "E",
            "einde procesinzage",
            "Procesinzage beëindigen",
            "De bestuurder ziet de stappen niet meer.",
            in_voet=False,
        ),
        Actie(
            "overdragen",
            "R",
            "overdragen",
            "Regie overdragen",
            "Geeft de casus aan een andere regisseur.",
            in_voet=False,
        ),
        Actie(
            "vernietigen", "V", "vernietigen", "Gegevens vernietigen", "Vernietigt gegevens voorgoed.", in_voet=False
        ),
        Actie(
            "mijn_deel", "m", "mijn deel", "Mijn deel", "Toont wat aan u zelf is gegeven of gevraagd.", in_voet=False
        ),
        Actie("blad_1", "1", "kring", "Blad Kring", "Toont de kring, de tijdlijn en de plichten.", in_voet=False),
        Actie(
            "blad_2",
            "2",
            "toestemmingen",
            "Blad Toestemmingen",
            "Toont toestemmingen, gesprekken en wie betrokken is.",
            in_voet=False,
        ),
        Actie("blad_3", "3", "verstrekkingen", "Blad Verstrekkingen", "Toont wat is gegeven.", in_voet=False),
        Actie("blad_4", "4", "overleg", "Blad Overleg", "Toont overleggen, acties en vragen.", in_voet=False),
        Actie("blad_5", "5", "burgers", "Blad Burgers", "Toont de burgers en hun verzoeken.", in_voet=False),
        VERVERS,
        TERUG,
    ),
    "deelnemer": (
        Actie("lezen", "l", "lezen", "Lezen", "Leest wat u is gegeven, eerst op het laagste niveau."),
        Actie("verstrekken", "v", "verstrekken", "Verstrekken", "Geeft informatie, in vijf stappen."),
        Actie("bevestigen", "r", "ontvangen", "Ontvangst bevestigen", "Bevestigt dat u het heeft ontvangen."),
        Actie("antwoorden", "n", "antwoorden", "Vraag beantwoorden", "Geeft antwoord op een vraag aan u."),
        Actie("afwijzen", "x", "niet geven", "Vraag niet inwilligen", "Geeft niet wat is gevraagd, met de reden."),
        Actie("overleg", "o", "overleg", "Overleg", "Toont uw overleggen; daar brengt u iets in.", in_voet=False),
        _CONVENANT,
        *(a for a in _SAMEN if a.naam != "brief"),
        Actie(
            "kennisgeving", "k", "kennisgeving", "Kennisgeving doen", "Legt vast dat de burger het weet.", in_voet=False
        ),
        Actie(
            "brief", "L", "brief", "Brief maken", "Maakt een brief aan de burger over wat is gedeeld.", in_voet=False
        ),
        Actie("blad_1", "1", "aan mij", "Blad Aan mij", "Toont wat u is gegeven.", in_voet=False),
        Actie("blad_2", "2", "van mij", "Blad Van mij", "Toont wat u heeft gegeven.", in_voet=False),
        Actie("blad_3", "3", "vragen", "Blad Vragen", "Toont vragen aan u en van u.", in_voet=False),
        Actie("blad_4", "4", "overleg", "Blad Overleg", "Toont uw overleggen en acties.", in_voet=False),
        VERVERS,
        TERUG,
    ),
    "overleg": (
        Actie("plannen", "p", "plannen", "Overleg plannen", "Plant een overleg en zegt vooraf waar het over gaat."),
        Actie("beginnen", "g", "beginnen", "Overleg beginnen", "Begint in de brede kring."),
        Actie("wisselen", "w", "wissel kring", "Kring wisselen", "Gaat verder in de kleine of de brede kring."),
        Actie("inbrengen", "i", "inbrengen", "Inbrengen", "Brengt informatie in bij wie er nu zit, in vijf stappen."),
        Actie("besluit", "b", "besluit", "Besluit vastleggen", "Legt een besluit vast.", in_voet=False),
        Actie("actie", "a", "actie", "Actie afspreken", "Wie doet wat, en wanneer is het klaar?", in_voet=False),
        Actie("meenemen", "m", "meenemen", "Meeneemafspraak", "Wie neemt wat mee, voor welke actie?", in_voet=False),
        Actie("sluiten", "x", "sluiten", "Overleg sluiten", "Sluit het overleg.", in_voet=False),
        VERVERS,
        TERUG,
    ),
    "verstrekken": (
        Actie("geven", "ctrl+s", "geven", "Geven", "Geeft de informatie, als niets in de weg staat."),
        Actie("stap_een", "ctrl+o", "stap 1", "Stap 1 beantwoorden", "Opent de drie vragen van stap 1."),
        TERUG,
    ),
    "lezen": (
        Actie("anoniem", "0", "anoniem", "Lees niveau anoniem", "Zonder te zien om wie het gaat."),
        Actie("dat", "1", "dat", "Lees niveau dat", "Alleen dat iemand bekend is."),
        Actie("buitenkant", "2", "buitenkant", "Lees niveau buitenkant", "Wat aan de buitenkant te zien is."),
        Actie("inhoud", "3", "inhoud", "Lees niveau inhoud", "De volledige inhoud."),
        Actie("doel", "d", "ander doel", "Lees voor een ander doel", "Als dat is goedgekeurd.", in_voet=False),
        TERUG,
    ),
    "bekijk_als": (
        Actie("kies", "k", "kies", "Kies een deelnemer", "Kiest wiens scherm u wilt bekijken."),
        Actie("dat", "1", "dat", "Niveau dat", "Toont wat die ander op niveau dat ziet."),
        Actie("buitenkant", "2", "buitenkant", "Niveau buitenkant", "Toont wat die ander op niveau buitenkant ziet."),
        Actie("inhoud", "3", "inhoud", "Niveau inhoud", "Toont wat die ander op niveau inhoud ziet."),
        Actie("anoniem", "0", "anoniem", "Niveau anoniem", "Toont wat die ander zonder naam ziet."),
        TERUG,
    ),
    "inzage": (
        Actie(
            "verzoek", "n", "nieuw verzoek", "Verzoek vastleggen", "Legt vast wie vraagt, en hoe dat is vastgesteld."
        ),
        Actie("maken", "m", "maken", "Overzicht maken", "Maakt het overzicht bij het gekozen verzoek."),
        Actie("halt", "h", "stop", "Stop met maken", "Stopt met maken; er wordt niets uitgegeven."),
        VERVERS,
        TERUG,
    ),
    "zoeken": (
        Actie("zoeken", "ctrl+s", "zoeken", "Zoeken", "Zoekt in uw eigen casussen."),
        Actie("open", "enter", "openen", "Openen", "Opent de gevonden casus.", in_voet=False),
        TERUG,
    ),
    "geschiedenis": (
        Actie("filter", "slash", "filter", "Filter", "Zoekt in de geschiedenis."),
        Actie("open", "enter", "hele tekst", "Hele tekst", "Toont de hele regel."),
        VERVERS,
        TERUG,
    ),
    "convenant": (
        Actie("waarom", "enter", "waarom?", "Waarom?", "Toont de artikelen bij deze cel, met hun hele tekst."),
        Actie("doel", "d", "doel", "Ander doel", "Toont de matrix voor het volgende doel."),
        Actie("kring", "k", "kring", "Andere kring", "Toont de matrix voor de volgende kring."),
        Actie("grond", "g", "grond", "Andere grond", "Toont de matrix voor de volgende grond."),
        Actie("fase", "f", "fase", "Andere fase", "Toont de matrix voor de volgende fase.", in_voet=False),
        Actie(
            "geheimhouding",
            "s",
            "geheim",
            "Andere geheimhouding",
            "Toont de matrix voor een andere geheimhouding van wie het krijgt.",
            in_voet=False,
        ),
        Actie(
            "gever",
            "v",
            "gever",
            "Andere gever",
            "Toont de matrix voor een andere geheimhouding van wie het gaf.",
            in_voet=False,
        ),
        Actie("pet", "p", "pet", "Andere pet", "Toont de matrix voor de volgende rol.", in_voet=False),
        Actie("ander", "n", "ander", "Ander convenant", "Toont het volgende convenant.", in_voet=False),
        Actie("blad_1", "1", "matrix", "Blad Matrix", "Toont wie wat krijgt.", in_voet=False),
        Actie("blad_2", "2", "artikelen", "Blad Artikelen", "Toont de artikelen.", in_voet=False),
        Actie("blad_3", "3", "afspraken", "Blad Afspraken", "Toont doelen, partijen en afspraken.", in_voet=False),
        TERUG,
    ),
    "brief": (
        Actie("schrijven", "ctrl+s", "schrijven", "Brief schrijven", "Schrijft de brief als document."),
        TERUG,
    ),
    "formulier": _FORMULIER,
    "keuze": (Actie("vastleggen", "ctrl+s", "verder", "Verder", "Gaat verder met wat u koos."), TERUG),
    "tekst": (TERUG,),
    "uitleg": (TERUG,),
}
"""The actions of each screen, by the name of the screen."""


def van(scherm: str) -> tuple[Actie, ...]:
    """The actions of a screen, then those of every screen."""
    return (*SCHERMEN[scherm], *OVERAL)


def bindingen(scherm: str) -> list[Binding]:
    """The key bindings of a screen."""
    # What helps and what leads back stand first in the footer: they are never out of sight on a narrow terminal.
    eigen = SCHERMEN[scherm]
    terug = tuple(actie for actie in eigen if actie is TERUG)
    return [_binding(actie) for actie in (*OVERAL, *terug, *(actie for actie in eigen if actie is not TERUG))]


def _binding(actie: Actie) -> Binding:
    return Binding(actie.toets, actie.naam, actie.kort, show=actie.in_voet, key_display=actie.toetsnaam)
