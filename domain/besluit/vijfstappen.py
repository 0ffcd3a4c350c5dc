"""The rules of the five steps, for a disclosure and for a contribution alike (004 §3.2)."""

from datetime import date, timedelta

from domain.beoordeling import Uitkomst
from domain.besluit.bepaling import bepaling_past, bepaling_van, wetsartikel
from domain.besluit.dekking import gesprek_dekt, toestemming_dekt
from domain.besluit.doorgeven import doorgeven_goedgekeurd, herkomst_genoemd
from domain.besluit.eigentaak import ander_domein
from domain.besluit.geven import Geven, ontvangers_van
from domain.besluit.grondtoets import GRONDTOETS, STAPPEN_IV
from domain.besluit.herleidbaar import herleidbaar
from domain.besluit.kader import Kader
from domain.besluit.niveautekst import tekst_verschilt
from domain.besluit.onderzoek import geen_bezwaar_tegen_onderzoek
from domain.besluit.onthulling import anoniem_blijft_anoniem, gever_onthult
from domain.besluit.politiegegevens import bevoegd_gezag, doel_in_gesloten_lijst, zwaarwegend_belang
from domain.besluit.rechtstreeks import rechtstreeks_betrokken
from domain.besluit.regel import regel
from domain.casus import Casus
from domain.categorie import Categorie
from domain.gezondheid import Verwerkingsgrond, verwerkingsgrond
from domain.grondslag import Grondslag
from domain.medewerker import Medewerker
from domain.niveau import Niveau
from domain.noodzaak import bezwaar_tegen_noodzaak
from domain.onthulling import onthuld
from domain.opdracht.verstrekking import DoeVerstrekking
from domain.pet import pet_van


@regel(
    "stap-een",
    eis="STP-01",
    bron="004 §3.2 I",
    volgende=("Beantwoord stap 1: de drie vragen over de situatie.", "Vraag toestemming."),
)
def stap_een(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Giving without consent on ground e is for bemoeizorg only; a single problem is enough one to one."""
    if not opdracht.grondslag.zonder_toestemming:
        return None
    uitkomst = casus.zorg_om(opdracht.over).uitkomst
    if uitkomst is None:
        return "Stap 1 is niet beantwoord: is dit een situatie van bemoeizorg?"
    een_op_een = isinstance(opdracht, DoeVerstrekking) and len(opdracht.aan) == 1
    if uitkomst is Uitkomst.BEMOEIZORG or (uitkomst is Uitkomst.ENKELVOUDIG and een_op_een):
        return None
    return "Volgens stap 1 is dit geen bemoeizorg. Delen zonder toestemming kan dan niet op deze grond."


@regel("ontvanger-bekend", eis="STP-02", bron="004 §3.2 II")
def ontvanger_bekend(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """A receiver is a person with a function at an organisation, never a team or an address."""
    ontvangers = ontvangers_van(casus, opdracht, kader)
    if not ontvangers:
        return "Er is niemand aan wie dit gegeven zou worden."
    if kader.wie.medewerker in ontvangers:
        return "U kunt niet aan uzelf verstrekken."
    onbekend = [m for m in ontvangers if m not in kader.register or not kader.register[m].actief]
    return "Een ontvanger staat niet (meer) in het register van een aangesloten organisatie." if onbekend else None


@regel("doel-gekozen", eis="STP-03", bron="004 §3.2 III")
def doel_gekozen(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """The specific purpose is one that the convenant names."""
    if opdracht.doel in kader.afspraken.doelen:
        return None
    return f"Het convenant kent het doel '{opdracht.doel}' niet. Wel: {', '.join(sorted(kader.afspraken.doelen))}."


@regel(
    "volgorde-van-gronden",
    eis="STP-04",
    bron="004 §3.2 IV",
    volgende=("Leg bij elke eerdere stap uit waarom die niet kan.",),
)
def volgorde_van_gronden(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """A later ground can be chosen only with a reason why each less intrusive one does not do."""
    open_ = [letter for letter in opdracht.grondslag.eerdere_stappen() if letter not in opdracht.eerdere_stappen]
    if not open_:
        return None
    return f"Nog niet beantwoord in stap 4 {', '.join(open_)}: {STAPPEN_IV[open_[0]]}"


@regel(
    "eigen-wetsdomein",
    eis="PLA-16",
    bron="001 bijlage b en c, 003 §4.1",
    volgende=("Vraag toestemming.", "Noem de wet die dit mogelijk maakt."),
)
def eigen_wetsdomein(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """The own task ends where another law begins, inside one municipality too.

    A receiver's law is asked when it is given: it changes only with their role or their registration, and in another
    role, or registered anew, nobody has what they received before.
    """
    if opdracht.grondslag not in {Grondslag.TAAK, Grondslag.TAAK_NA_GESPREK}:
        return None
    for ontvanger in ontvangers_van(casus, opdracht, kader):
        wie = kader.register.get(ontvanger)
        zin = None if wie is None else _ander_domein(kader, wie.in_rol(pet_van(casus, wie)))
        if zin is not None:
            return zin
    return None


def _ander_domein(kader: Kader, ontvanger: Medewerker) -> str | None:
    """Why the own task does not reach this receiver, in the role in which they take part."""
    soorten = [kader.soorten.get(m.organisatie) for m in (kader.dader, ontvanger)]
    return ander_domein(kader.dader, ontvanger, soorten)


@regel(
    "grond-e-toets",
    eis="STP-07",
    bron="004 §3.2 IV e",
    volgende=("Beantwoord de vragen die bij deze grond horen.",),
)
def grond_e_toets(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Each ground of step IV e has its own test, answered criterion by criterion."""
    vragen = GRONDTOETS.get(opdracht.grondslag, {})
    open_ = [naam for naam in vragen if naam not in opdracht.toets]
    return f"Bij {opdracht.grondslag} hoort nog een antwoord: {vragen[open_[0]]}" if open_ else None


@regel("grond-e-toegelaten", eis="STP-07", bron="004 §3.4.1")
def grond_e_toegelaten(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """A ground of step IV e is one that the convenant admits."""
    if not opdracht.grondslag.zonder_toestemming or opdracht.grondslag in kader.afspraken.gronden_zonder:
        return None
    return f"Dit convenant laat delen op grond van {opdracht.grondslag} niet toe."


@regel(
    "pogingen",
    eis="STP-07",
    bron="004 §3.3.1",
    volgende=("Probeer de burger te bereiken en leg dat vast.",),
)
def pogingen(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Without consent, the attempts to get it are in the file."""
    if not opdracht.grondslag.zonder_toestemming or casus.zorg_om(opdracht.over).pogingen > 0:
        return None
    return "Er is geen poging vastgelegd om de burger te spreken."


@regel(
    "collegiale-consultatie",
    eis="STP-20",
    bron="004 §3.3.3",
    volgende=("Consulteer een collega en leg de uitkomst vast.",),
)
def collegiale_consultatie(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Every disclosure without consent was tested with a colleague first."""
    if not opdracht.grondslag.zonder_toestemming or casus.zorg_om(opdracht.over).consultaties > 0:
        return None
    return "Collegiale consultatie ontbreekt."


@regel("wiens-schade", eis="STP-07", bron="004 §3.2 IV e", volgende=("Zeg wiens schade u voorkomt.",))
def wiens_schade(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Whose harm is averted is said: the citizen's or another's."""
    if not opdracht.grondslag.zonder_toestemming or opdracht.wiens_schade:
        return None
    return "Zeg wiens schade hiermee wordt voorkomen: van de burger zelf of van een ander."


@regel("einddatum", eis="STP-07", bron="004 §3.1", volgende=("Kies een einddatum en een dag om opnieuw te kijken.",))
def einddatum(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Sharing without consent is temporary: it has an end, not too far, and a day to look again before it."""
    if opdracht.einddatum is not None and opdracht.einddatum < kader.vandaag:
        return "De einddatum is al voorbij."
    if not opdracht.grondslag.zonder_toestemming:
        return None
    if opdracht.einddatum is None or opdracht.herbeoordelen is None:
        return "Delen zonder toestemming is tijdelijk: er hoort een einddatum bij, en een dag om opnieuw te kijken."
    return _te_lang(opdracht.einddatum, opdracht.herbeoordelen, kader)


def _te_lang(einde: date, herbeoordelen: date, kader: Kader) -> str | None:
    """Whether the end, or the day to look again, is later than the convenant admits."""
    uiterlijk = kader.vandaag + timedelta(days=kader.afspraken.einddatum_hooguit_dagen)
    opnieuw = kader.vandaag + timedelta(days=kader.afspraken.herbeoordelen_elke_dagen)
    if einde > uiterlijk:
        return f"De einddatum is te ver weg. Volgens het convenant uiterlijk {uiterlijk:%d-%m-%Y}."
    if not kader.vandaag <= herbeoordelen <= min(opnieuw, einde):
        return f"Kijk opnieuw uiterlijk op {min(opnieuw, einde):%d-%m-%Y}, en niet in het verleden."
    return None


def verwerkingsgrond_van(casus: Casus, opdracht: Geven, kader: Kader) -> Verwerkingsgrond | None:
    """On what giving this health data would rest; ``None`` for other data, and where no exception fits.

    What a giver who treats gives away is health data too, whatever it is about (NIV-08).
    """
    soort, geheim = kader.soorten.get(kader.wie.organisatie), kader.dader.geheimhouding
    bepaling = bepaling_van(casus, opdracht, kader)
    return verwerkingsgrond(_gezondheid(opdracht, kader), opdracht.grondslag, geheim, soort, bepaling)


def _gezondheid(opdracht: Geven, kader: Kader) -> Categorie:
    """The health data that is told, if any: what it is about, or else what the giver's name tells."""
    if opdracht.categorie.is_gezondheid:
        return opdracht.categorie
    soort = kader.soorten.get(kader.wie.organisatie)
    return onthuld(soort, opdracht.categorie, opdracht.niveau, collega=False) or opdracht.categorie


@regel(
    "gezondheid-uitzondering",
    eis="PLA-13",
    bron="004 bijlage 1 §4.3",
    volgende=("Vraag toestemming.", "Noem de wet die dit mogelijk maakt."),
)
def gezondheid_uitzondering(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Health data is given only on a ground of AVG 6 and an exception to AVG 9; both are kept with it."""
    if not _gezondheid(opdracht, kader).is_gezondheid or opdracht.grondslag is Grondslag.ANONIEM:
        return None
    if verwerkingsgrond_van(casus, opdracht, kader) is not None:
        return None
    return "Gegevens over gezondheid mag u op deze grond niet geven: geen uitzondering in de AVG of de UAVG past."


@regel("tekst-per-niveau", eis="NIV-07", bron="001 §3.3")
def tekst_per_niveau(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """Each level that is given has its own text, written by the giver; nothing is written above it (STP-08)."""
    if (opdracht.niveau is Niveau.ANONIEM) != (opdracht.grondslag is Grondslag.ANONIEM):
        return "Kies bij de grond anoniem ook het niveau anoniem, en andersom."
    teksten = {Niveau.DAT: opdracht.dat, Niveau.BUITENKANT: opdracht.buitenkant, Niveau.INHOUD: opdracht.inhoud}
    if opdracht.anoniem and opdracht.niveau is not Niveau.ANONIEM:
        return "Een anonieme tekst hoort alleen bij het niveau anoniem."
    if opdracht.niveau is Niveau.ANONIEM and not opdracht.anoniem:
        return "Schrijf de anonieme tekst: zonder iets waaraan te zien is om wie het gaat."
    for niveau, tekst in teksten.items():
        if niveau <= opdracht.niveau and not tekst:
            return f"Schrijf ook de tekst voor het niveau {niveau}: die is anders van inhoud, niet alleen korter."
        if niveau > opdracht.niveau and tekst:
            return f"U geeft tot en met {opdracht.niveau}. Een tekst op niveau {niveau} hoort daar niet bij."
    return None


@regel("niet-herleidbaar", eis="NIV-04", bron="004 §3.2 IV a", volgende=("Haal eruit waaraan te zien is wie het is.",))
def niet_herleidbaar(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """What is anonymous leads to nobody: no name, date, number or address."""
    gevonden = herleidbaar(opdracht.anoniem, casus, kader.wie.medewerker) if opdracht.anoniem else None
    return None if gevonden is None else f"De anonieme tekst bevat {gevonden}. Daaraan is te zien om wie het gaat."


@regel(
    "noodzaak",
    eis="NIV-06",
    bron="004 §3.2 V",
    volgende=("Zeg wat er zonder deze gegevens niet kan of misgaat.", "Kies een lager niveau."),
)
def noodzaak(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """More than dat needs a valid argument; the invalid ones are called by their name."""
    if opdracht.niveau <= Niveau.DAT:
        return None
    return bezwaar_tegen_noodzaak(opdracht.noodzaaksoort, opdracht.noodzaak)


@regel("beleid", eis="STP-09", bron="004 §3.2 IV")
def beleid(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """The convenant and the law allow every receiver to have this."""
    for ontvanger in ontvangers_van(casus, opdracht, kader):
        oordeel = kader.oordelen.get(ontvanger)
        if oordeel is None:
            return "Het beleid kon niet beslissen. Daarom is het antwoord nee."
        if not oordeel.toegestaan:
            return f"{kader.naam(ontvanger)}: {oordeel.want()}"
    return None


VIJF_STAPPEN = (
    stap_een,
    ontvanger_bekend,
    doel_gekozen,
    volgorde_van_gronden,
    wetsartikel,
    bepaling_past,
    geen_bezwaar_tegen_onderzoek,
    bevoegd_gezag,
    zwaarwegend_belang,
    doel_in_gesloten_lijst,
    herkomst_genoemd,
    doorgeven_goedgekeurd,
    rechtstreeks_betrokken,
    eigen_wetsdomein,
    toestemming_dekt,
    gesprek_dekt,
    grond_e_toets,
    grond_e_toegelaten,
    pogingen,
    collegiale_consultatie,
    wiens_schade,
    einddatum,
    gezondheid_uitzondering,
    tekst_per_niveau,
    tekst_verschilt,
    niet_herleidbaar,
    anoniem_blijft_anoniem,
    noodzaak,
    beleid,
    gever_onthult,
)
"""All rules of the five steps, in their order."""
