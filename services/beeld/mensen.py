"""How professionals are called to a citizen."""

from uuid import UUID

from services.register import Registerstand


def met_organisatie(medewerker: UUID, register: Registerstand) -> str:
    """A professional with function and organisation, as a citizen is told."""
    wie = register.medewerkers.get(medewerker)
    if wie is None:
        return register.naam(medewerker)
    functie = register.functie(medewerker)
    return f"{register.naam(medewerker)}, {functie}, {register.organisatienaam(wie.organisatie)}"
