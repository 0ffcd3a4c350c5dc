"""The verdict on a question, from the facts of the case: the same that giving and reading themselves rest on."""

from dataclasses import dataclass, replace
from uuid import UUID

from domain.lezing import Voornemen
from domain.medewerker import Medewerker, Rol
from domain.oordeel import Oordeel
from domain.verstrekking import Verstrekking
from policies.toedracht import vraag_om_te_geven, vraag_om_te_lezen
from services.authzen.vertaling import Bron, Lezing, Onbegrepen, Voorstel
from services.authzen.zicht import onderwerp, stukken
from services.casusboek import kies_rol
from services.deur.oproep import Geladen, Oproep
from services.leeslog import Geveld
from services.poorten import Beleid


@dataclass(frozen=True)
class Bevinding:
    """A verdict, with whom it is about, who would have it, and whose it would be.

    ``stuk`` is the disclosure it would be read from; ``None`` for what would be given, which ``voornemen`` has.
    ``gever`` holds the ids by which a consent may name the giver.
    """

    oordeel: Oordeel
    over: UUID
    ontvanger: Medewerker
    gever: frozenset[UUID]
    stuk: Verstrekking | None = None
    voornemen: Voornemen | None = None

    def geveld(self, oproep: Oproep) -> Geveld:
        """The verdict as the log keeps it."""
        wie, wiens = self.ontvanger.medewerker, self.stuk.gever if self.stuk else oproep.medewerker.medewerker
        stuk = self.stuk.verstrekking if self.stuk else None
        return Geveld(self.oordeel, self.over, wie, stuk, oproep.register.bronnen(wie, wiens))


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
        gever = frozenset({stuk.gever, stuk.gever_organisatie})
        oordeel = beleid.oordeel(vraag, geladen.casus.versie)
        gevonden = Bevinding(oordeel, stuk.over, lezer.medewerker, gever, stuk=stuk)
        if oordeel.toegestaan:
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
    ik = oproep.medewerker
    if wie != ik.medewerker:
        raise Onbegrepen("Of iets gegeven mag worden, vraagt u alleen voor uzelf.")
    ontvanger = oproep.register.lezer(voorstel.aan, geladen.casus.hash, oproep.vandaag)
    if ontvanger is None or bron.categorie is None:
        raise Onbegrepen("De ontvanger staat niet (meer) in het register van een aangesloten organisatie.")
    gever = ik.in_rol(kies_rol(geladen, oproep))
    vraag = vraag_om_te_geven(geladen.casus, voorstel.opdracht(bron.categorie), gever, ontvanger, oproep.vandaag)
    return Bevinding(
        beleid.oordeel(vraag, geladen.casus.versie),
        voorstel.over,
        ontvanger.medewerker,
        frozenset({ik.medewerker, ik.organisatie}),
        voornemen=Voornemen(over=voorstel.over, einddatum=voorstel.einddatum),
    )
