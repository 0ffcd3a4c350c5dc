"""The verdict on a question, from the facts of the case: the same that giving and reading themselves rest on."""

from dataclasses import replace
from uuid import UUID

from domain.medewerker import Rol
from domain.oordeel import Oordeel
from policies.toedracht import Lezer, vraag_om_te_geven, vraag_om_te_lezen
from services.authzen.vertaling import Bron, Lezing, Onbegrepen, Voorstel
from services.authzen.zicht import onderwerp, stukken
from services.deur.oproep import Geladen, Oproep
from services.poorten import Beleid


def beslis_lezen(
    geladen: Geladen, oproep: Oproep, rol: Rol, beleid: Beleid, wie: UUID, bron: Bron, lezing: Lezing
) -> Oordeel | None:
    """May this professional read this at this level now? ``None`` when nothing was given that it could be about.

    Of several disclosures, the first that is allowed decides; when none is, the first. The caller reads in the role
    in which they call, as in a reading itself; someone else in the role in which they take part.

    Raises:
        Onbekend: the caller may not ask about this.
    """
    lezer = onderwerp(geladen, oproep, wie)
    if wie == oproep.medewerker.medewerker:
        lezer = replace(lezer, pet=rol)
    oordelen = [
        beleid.oordeel(
            vraag_om_te_lezen(geladen.casus, stuk, afweging, lezer, lezing.niveau, lezing.doel, oproep.vandaag),
            geladen.casus.versie,
        )
        for stuk in stukken(geladen, oproep, bron)
        if (afweging := stuk.afweging) is not None
    ]
    return next((o for o in oordelen if o.toegestaan), oordelen[0] if oordelen else None)


def beslis_geven(
    geladen: Geladen, oproep: Oproep, beleid: Beleid, wie: UUID, bron: Bron, voorstel: Voorstel
) -> Oordeel:
    """May the caller give this to this receiver now? The five steps come on top, when it is given.

    Raises:
        Onbegrepen: asked for someone else, or for a receiver whom no register knows.
    """
    if wie != oproep.medewerker.medewerker:
        raise Onbegrepen("Of iets gegeven mag worden, vraagt u alleen voor uzelf.")
    ontvanger: Lezer | None = oproep.register.lezer(voorstel.aan)
    if ontvanger is None or bron.categorie is None:
        raise Onbegrepen("De ontvanger staat niet (meer) in het register van een aangesloten organisatie.")
    vraag = vraag_om_te_geven(
        geladen.casus, voorstel.opdracht(bron.categorie), oproep.medewerker, ontvanger, oproep.vandaag
    )
    return beleid.oordeel(vraag, geladen.casus.versie)
