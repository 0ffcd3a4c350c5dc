"""The verdict on a question, from the facts of the case: the same that giving and reading themselves rest on."""

from dataclasses import dataclass, replace
from uuid import UUID

from domain.medewerker import Rol
from domain.oordeel import Oordeel
from policies.toedracht import Lezer, vraag_om_te_geven, vraag_om_te_lezen
from services.authzen.vertaling import Bron, Lezing, Onbegrepen, Voorstel
from services.authzen.zicht import onderwerp, stukken
from services.deur.oproep import Geladen, Oproep
from services.poorten import Beleid


@dataclass(frozen=True)
class Bevinding:
    """A verdict, with whom it is about, who would have it, and the disclosure it would be read from."""

    oordeel: Oordeel
    over: UUID
    ontvanger: UUID
    stuk: UUID | None = None


def beslis_lezen(
    geladen: Geladen, oproep: Oproep, rol: Rol, beleid: Beleid, wie: UUID, bron: Bron, lezing: Lezing
) -> Bevinding | None:
    """May this professional read this at this level now? ``None`` when nothing was given that it could be about.

    Of several disclosures, the first that is allowed decides; when none is, the first. The caller reads in the role
    in which they call, as in a reading itself; someone else in the role in which they take part.

    Raises:
        Onbekend: the caller may not ask about this.
    """
    lezer = onderwerp(geladen, oproep, wie)
    if wie == oproep.medewerker.medewerker:
        lezer = replace(lezer, pet=rol)
    eerste: Bevinding | None = None
    for stuk in stukken(geladen, oproep, bron):
        if stuk.afweging is None:
            continue
        vraag = vraag_om_te_lezen(geladen.casus, stuk, stuk.afweging, lezer, lezing.niveau, lezing.doel, oproep.vandaag)
        gevonden = Bevinding(beleid.oordeel(vraag, geladen.casus.versie), stuk.over, wie, stuk.verstrekking)
        if gevonden.oordeel.toegestaan:
            return gevonden
        eerste = eerste or gevonden
    return eerste


def beslis_geven(
    geladen: Geladen, oproep: Oproep, beleid: Beleid, wie: UUID, bron: Bron, voorstel: Voorstel
) -> Bevinding:
    """May the caller give this to this receiver now? The five steps come on top, when it is given.

    Raises:
        Onbegrepen: asked for someone else, or for a receiver whom no register knows.
    """
    if wie != oproep.medewerker.medewerker:
        raise Onbegrepen("Of iets gegeven mag worden, vraagt u alleen voor uzelf.")
    ontvanger: Lezer | None = oproep.register.lezer(voorstel.aan, geladen.casus.hash, oproep.vandaag)
    if ontvanger is None or bron.categorie is None:
        raise Onbegrepen("De ontvanger staat niet (meer) in het register van een aangesloten organisatie.")
    vraag = vraag_om_te_geven(
        geladen.casus, voorstel.opdracht(bron.categorie), oproep.medewerker, ontvanger, oproep.vandaag
    )
    return Bevinding(beleid.oordeel(vraag, geladen.casus.versie), voorstel.over, voorstel.aan)
