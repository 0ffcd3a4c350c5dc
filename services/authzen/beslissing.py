"""The verdict on a question, from the facts of the case: the same that giving and reading themselves rest on."""

from dataclasses import dataclass, replace
from uuid import UUID

from domain.lezing import Voornemen
from domain.medewerker import Medewerker, Rol
from domain.niveau import Niveau
from domain.oordeel import Oordeel
from domain.verstrekking import Afweging, Verstrekking
from policies.onthulling import bij_geven
from policies.toedracht import vraag_om_te_geven
from services.authzen.vertaling import Bron, Lezing, Onbegrepen, Voorstel
from services.authzen.zicht import kent, onderwerp, stukken
from services.beeld.leesbaar import Leesbaar, leesbaar
from services.casusboek import kies_rol
from services.deur.oproep import Geladen, Oproep
from services.leeslog import Geveld
from services.poorten import Beleid


@dataclass(frozen=True)
class Bevinding:
    """A verdict, with whom it is about, who would have it, and whose it would be.

    ``stuk`` is the disclosure it would be read from; ``None`` for what would be given, which ``voornemen`` has.
    ``gever`` holds the ids by which a consent may name the giver. ``verzwegen`` is true when who would read it can read
    nothing of it: then they hear no more than the answer, since a reason could say what it is about (NIV-08).
    """

    oordeel: Oordeel
    over: UUID
    ontvanger: Medewerker
    gever: frozenset[UUID]
    stuk: Verstrekking | None = None
    voornemen: Voornemen | None = None
    verzwegen: bool = False

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

        def op(niveau: Niveau, stuk: Verstrekking = stuk, afweging: Afweging = stuk.afweging) -> Leesbaar:
            soorten, vandaag = oproep.register.soorten, oproep.vandaag
            return leesbaar(geladen.casus, stuk, afweging, lezer, beleid, soorten, niveau, vandaag, lezing.doel)

        een = op(lezing.niveau)
        verzwegen = not (een.mag or kent(geladen, oproep, stuk) or op(min(Niveau.DAT, stuk.afweging.niveau)).mag)
        if verzwegen and bron.categorie is not None:
            continue  # what it is about is not theirs to hear, nor to guess
        gever = frozenset({stuk.gever, stuk.gever_organisatie})
        gevonden = Bevinding(een.oordelen[0], stuk.over, lezer.medewerker, gever, stuk=stuk, verzwegen=verzwegen)
        if een.mag:
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
    opdracht, casus, vandaag = voorstel.opdracht(bron.categorie), geladen.casus, oproep.vandaag
    vraag = vraag_om_te_geven(casus, opdracht, gever, ontvanger, vandaag)
    ook = bij_geven(casus, opdracht, gever, ontvanger, oproep.register.soorten, vandaag)
    oordelen = [beleid.oordeel(v, casus.versie) for v in (vraag, ook) if v is not None]
    return Bevinding(
        next((o for o in oordelen if not o.toegestaan), oordelen[0]),
        voorstel.over,
        ontvanger.medewerker,
        frozenset({ik.medewerker, ik.organisatie}),
        voornemen=Voornemen(over=voorstel.over, einddatum=voorstel.einddatum),
    )
