"""What a letter for a duty to tell holds: which data, when, with whom, for what, and the rights (KEN-01)."""

from uuid import UUID

from domain.verstrekking import Afweging, VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from services.beeld.mensen import met_organisatie
from services.berichten.antwoord import Geweigerd, Reden
from services.berichten.inzage import RECHTEN, Kennisgevingsbrief
from services.deur.oproep import Geladen, Oproep
from services.poorten import Beleid


def maak_brief(
    geladen: Geladen, verstrekking: UUID, oproep: Oproep, beleid: Beleid, *, oefening: bool
) -> Kennisgevingsbrief | Geweigerd:
    """The letter about one disclosure; a refusal when there is nothing (more) to tell."""
    v = next(
        (v for v in geladen.feiten if isinstance(v.feit, VerstrekkingGedaan) and v.feit.verstrekking == verstrekking),
        None,
    )
    if v is None or not isinstance(v.feit, VerstrekkingGedaan) or (a := inhoud_van(v.feit.afweging)) is None:
        return Geweigerd(redenen=(Reden(zin="Over deze verstrekking is geen brief te maken.", bron="004 §3.1"),))
    mens = geladen.casus.betrokkenen[v.feit.over].gegevens
    motivering = inhoud_van(v.feit.motivering)
    ik = oproep.medewerker
    return Kennisgevingsbrief(
        kenmerk=geladen.casus.kenmerk,
        oefening=oefening,
        aan=mens.naam if mens else None,
        datum=oproep.vandaag,
        namens=oproep.register.naam(ik.medewerker),
        namens_organisatie=oproep.register.organisatienaam(ik.organisatie),
        gedeeld_op=v.gebeurd,
        gedeeld_met=tuple(met_organisatie(m, oproep.register) for m in v.feit.ontvangers),
        wat=_wat(v.feit, a),
        doel=beleid.afspraken.doelen.get(a.doel, a.doel),
        grond=a.grondslag.value,
        waarom=motivering.noodzaak if motivering else None,
        rechten=RECHTEN,
        contactpunt=beleid.afspraken.contactpunt,
        klachten=beleid.afspraken.klachten,
        verstrekking=verstrekking,
    )


def _wat(feit: VerstrekkingGedaan, afweging: Afweging) -> str:
    """Which data: the subject and the texts. Full content is named, not repeated: others in the house open letters."""
    delen = [f"Het ging over: {afweging.categorie}."]
    delen += [tekst for veld in (feit.dat, feit.buitenkant) if (tekst := inhoud_van(veld))]
    if feit.inhoud is not None:
        delen.append("Ook de volledige inhoud is gedeeld. Die kunt u lezen in het overzicht dat u kunt vragen.")
    return "\n".join(delen)
