"""Which endpoint is answered by which process, and how: one visible table.

The door (``deur``) decides and writes. ``bijhouder`` follows the store and answers nothing. Each level has a reader of
its own, which holds no key above its level. A dossier has names but no texts above *dat*; what shows texts of every
level is served by the reader of *inhoud*.
"""

from functools import partial

from domain.niveau import Niveau, Zegel
from domain.opdracht import convenant as convenantopdracht
from domain.opdracht.grondvorm import OPDRACHTEN
from domain.opdracht.verstrekking import BrengIn, DoeVerstrekking
from services.berichten import eindpunt as e
from services.deur.authzen import Authzenloket
from services.deur.beelden import Beeldenloket
from services.deur.beheer import Beheerloket
from services.deur.besluitenloket import Besluitenloket
from services.deur.convenantloket import Convenantloket
from services.deur.deurwachter import Eindpunt
from services.deur.opdrachten import Opdrachtloket
from services.deur.voorraadloket import Voorraadloket

PROCESSEN: dict[str, Zegel] = {
    "deur": Zegel.INHOUD,
    "bijhouder": Zegel.INHOUD,
    "lezer-dat": Zegel.DAT,
    "lezer-buitenkant": Zegel.BUITENKANT,
    "lezer-inhoud": Zegel.INHOUD,
}
"""The processes of the backend, and the highest level whose keys each holds."""


def van_de_deur(
    opdrachten: Opdrachtloket, beelden: Beeldenloket, beheer: Beheerloket, voorraad: Voorraadloket
) -> dict[str, Eindpunt]:
    """What the door answers: every command, and views that hold no text about anyone."""
    tabel: dict[str, Eindpunt] = {naam: partial(opdrachten.voer_uit, naam) for naam in OPDRACHTEN}
    return tabel | {
        e.WERKVOORRAAD: voorraad.werkvoorraad,
        e.PERSOON_ZOEKEN: voorraad.zoek,
        e.OVERZICHT: beelden.overzicht,
        e.PROCES: beelden.proces,
        e.CONVENANT_BEKIJKEN: beelden.convenant,
        e.VERSTREKKING_TOETSEN: partial(beelden.toets, soort=DoeVerstrekking),
        e.INBRENG_TOETSEN: partial(beelden.toets, soort=BrengIn),
        e.ADRESBOEK: beheer.adresboek,
        e.CONVENANTEN: beheer.convenanten,
        e.MEDEWERKER_REGISTREREN: beheer.registreer,
        e.MEDEWERKER_UITSCHRIJVEN: beheer.schrijf_uit,
        e.OEFENKLOK_ZETTEN: beheer.zet_klok,
    }


def van_de_convenanten(loket: Convenantloket) -> dict[str, Eindpunt]:
    """What the door answers about the life of the convenanten."""
    return {
        e.CONVENANT_VOORSTELLEN: loket.stel_voor,
        e.CONVENANT_ONDERTEKENEN: loket.onderteken,
        e.CONVENANT_OPSCHORTEN: partial(loket.doe, convenantopdracht.SchortPartijOp),
        e.CONVENANT_HERVATTEN: partial(loket.doe, convenantopdracht.HervatPartij),
        e.CONVENANT_UITTREDEN: partial(loket.doe, convenantopdracht.TreedUit),
        e.CONVENANT_BEEINDIGEN: partial(loket.doe, convenantopdracht.BeeindigConvenant),
        e.CONVENANT_STAND: loket.stand,
        e.CONVENANT_TEKST: loket.tekst,
    }


def van_een_lezer(niveau: Niveau, beelden: Beeldenloket, besluiten: Besluitenloket) -> dict[str, Eindpunt]:
    """What the reader of a level answers."""
    tabel: dict[str, Eindpunt] = {e.lezen(niveau): partial(beelden.lees, niveau=niveau)}
    if niveau is Niveau.DAT:
        tabel |= {
            e.lezen(Niveau.ANONIEM): partial(beelden.lees, niveau=Niveau.ANONIEM),
            e.DOSSIER: beelden.dossier,
            e.BESLUITEN: besluiten.toon,
            e.OORDEEL_HERHALEN: besluiten.herhaal,
            e.POGINGEN: besluiten.pogingen,
        }
    if niveau is Niveau.INHOUD:
        tabel |= {
            e.BEKIJK_ALS: beelden.bekijk_als,
            e.VRAAG_LEZEN: beelden.vraag,
            e.INZAGE_MAKEN: beelden.inzage,
            e.BRIEF_OPSTELLEN: beelden.brief,
        }
    return tabel


def van_authzen(loket: Authzenloket) -> dict[str, Eindpunt]:
    """What the door answers in the words of AuthZEN: verdicts, and no text about anyone."""
    return {
        e.AUTHZEN_EVALUATION: loket.evaluation,
        e.AUTHZEN_EVALUATIONS: loket.evaluations,
        e.AUTHZEN_SEARCH_SUBJECT: loket.zoek_subject,
        e.AUTHZEN_SEARCH_RESOURCE: loket.zoek_resource,
        e.AUTHZEN_SEARCH_ACTION: loket.zoek_action,
        e.AUTHZEN_METADATA: loket.metadata,
    }
