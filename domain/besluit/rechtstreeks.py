"""The own task between carers: only those who are directly involved in the same help (004 §3.2 IV c)."""

from uuid import UUID

from domain.besluit.dekking import delen_met
from domain.besluit.geven import Geven, ontvangers_van
from domain.besluit.kader import Kader
from domain.besluit.regel import regel
from domain.betrokkenheid import na_betrokkenheid, vraagt_betrokkenheid
from domain.casus import Casus, rol_in
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Rol


@regel(
    "rechtstreeks-betrokken",
    eis="STP-05",
    bron="004 §3.2 IV c, bijlage 1 §5.1",
    volgende=(
        "Laat een ander in de casus vastleggen dat u samen rechtstreeks betrokken bent, als dat zo is.",
        "Vraag toestemming.",
    ),
)
def rechtstreeks_betrokken(casus: Casus, opdracht: Geven, kader: Kader) -> str | None:
    """With professional secrecy, and about health, the own task covers only whom a record joins with the giver."""
    for ontvanger in ontvangers_van(casus, opdracht, kader):
        if not _hoeft_betrokken(opdracht, kader, ontvanger):
            continue
        if kader.wie.rol is Rol.TOELEIDING:
            return "U handelt voor het college. Wie naar zorg toeleidt, is niet rechtstreeks betrokken bij die zorg."
        stand, _ = _betrokken(casus, opdracht, kader, ontvanger)
        if stand is not Grondtoestand.GELDT:
            niet = "niet meer" if stand is Grondtoestand.VERLOPEN else "niet"
            return (
                "Uw eigen taak dekt hier alleen wie rechtstreeks bij dezelfde hulp betrokken is. "
                f"Voor u en {kader.naam(ontvanger)} staat dat {niet} vast."
            )
    return None


def dekkende_betrokkenheid(casus: Casus, opdracht: Geven, kader: Kader, ontvanger: UUID) -> UUID | None:
    """The involvement on which giving this to this receiver rests today; ``None`` where it rests on none."""
    return _betrokken(casus, opdracht, kader, ontvanger)[1] if _hoeft_betrokken(opdracht, kader, ontvanger) else None


def _hoeft_betrokken(opdracht: Geven, kader: Kader, ontvanger: UUID) -> bool:
    if opdracht.grondslag is not Grondslag.TAAK:
        return False
    return vraagt_betrokkenheid(kader.dader.geheimhouding, delen_met(opdracht, kader, ontvanger))


def _betrokken(casus: Casus, opdracht: Geven, kader: Kader, ontvanger: UUID) -> tuple[Grondtoestand, UUID | None]:
    pet = rol_in(casus, ontvanger) or Rol.HULPVERLENING
    delen = delen_met(opdracht, kader, ontvanger)
    return na_betrokkenheid(casus.betrokkenheden.values(), delen, pet, kader.vandaag)
