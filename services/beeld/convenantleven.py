"""The view on the life of the convenanten: pure, from the folded facts and the register."""

from datetime import date
from uuid import UUID

from domain.convenantstand import Convenantenstand, Handtekening, Versie, binding_van
from services.berichten import convenantleven as b
from services.register import Registerstand


def maak_convenantenleven(stand: Convenantenstand, register: Registerstand, op: date) -> b.Convenantenleven:
    """All convenanten as they stand on a day."""
    namen = sorted({v.convenant for v in stand.versies.values()})
    return b.Convenantenleven(convenanten=tuple(_convenant(stand, register, naam, op) for naam in namen))


def _convenant(stand: Convenantenstand, register: Registerstand, naam: str, op: date) -> b.Convenantleven:
    versies = stand.van(naam)
    einde = stand.einden.get(naam)
    return b.Convenantleven(
        convenant=naam,
        penvoerder=register.organisatienaam(versies[0].penvoerder),
        eindigt=einde.vanaf if einde else None,
        versies=tuple(_versie(stand, register, v, op) for v in versies),
    )


def _versie(stand: Convenantenstand, register: Registerstand, versie: Versie, op: date) -> b.Versiestand:
    gezet = [h for (hash_, _), alle in stand.handtekeningen.items() if hash_ == versie.hash for h in alle]
    bij = [o for o in register.organisaties.values() if o.soort in versie.soorten]
    return b.Versiestand(
        versie=versie.versie,
        hash=versie.hash,
        geldig_van=versie.geldig_van,
        geldig_tot=versie.geldig_tot,
        voorgesteld_door=register.organisatienaam(versie.door.organisatie),
        voorgesteld_op=versie.voorgesteld,
        ondertekeningen=tuple(_ondertekening(h, register) for h in sorted(gezet, key=lambda h: h.nummer)),
        partijen=tuple(_partij(stand, register, versie, o.organisatie, op) for o in bij),
    )


def _ondertekening(h: Handtekening, register: Registerstand) -> b.Ondertekening:
    return b.Ondertekening(
        organisatie=h.organisatie,
        naam=register.organisatienaam(h.organisatie),
        door=register.naam(h.wie.medewerker),
        op=h.gezet,
        vanaf=h.vanaf,
        sleutel=h.sleutel,
        handtekening=h.waarde,
    )


def _partij(
    stand: Convenantenstand, register: Registerstand, versie: Versie, organisatie: UUID, op: date
) -> b.Partijstand:
    wie = (versie.convenant, organisatie)
    vertrek = stand.uittredingen.get(wie, ())
    return b.Partijstand(
        organisatie=organisatie,
        naam=register.organisatienaam(organisatie),
        binding=binding_van(stand, organisatie, versie.hash, op),
        toegetreden=wie in stand.toetredingen,
        opgeschort_om=tuple(s.reden for s in stand.lopende_schorsingen(versie.convenant, organisatie, op)),
        uitgetreden_vanaf=vertrek[-1].vanaf if vertrek else None,
    )
