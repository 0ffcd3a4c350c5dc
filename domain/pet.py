"""The role (*pet*) in which someone acts in a case: for each professional one at a time (PLA-11)."""

from domain.casus import Casus, rol_in
from domain.medewerker import Medewerker, Rol


def pet_van(casus: Casus, mens: Medewerker) -> Rol:
    """The role in which someone runs the case or takes part (004 bijlage 1 §5.2).

    Who was not added to it would help, if registered so; else the first role they were registered for.
    """
    return rol_in(casus, mens.medewerker) or _vanzelf(mens)


def _vanzelf(mens: Medewerker) -> Rol:
    return Rol.HULPVERLENING if Rol.HULPVERLENING in mens.rollen else min(mens.rollen, key=tuple(Rol).index)
