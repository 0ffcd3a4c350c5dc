"""Looking into a convenant at the door: its text, its terms and its matrix. Nothing of any case is in it (CON-05)."""

import asyncio
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from domain.opdracht.convenant import Hash
from policies.beleid import GepubliceerdBeleid
from policies.situatie import OnbekendeKeuze, kies_situatie
from services.beeld.convenantbeeld import maak_convenantbeeld
from services.berichten.antwoord import Beeld
from services.casusboek import Casusboek
from services.deur.fouten import Onjuist, niet_toegestaan, zin_bij
from services.deur.oproep import Oproep
from services.poorten import BeleidOnbekend, Beleidskast

GEEN_PARTIJ = "Uw organisatie is geen partij bij dit convenant."


class _Welk(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    hash: Hash | None = None
    situatie: dict[str, Annotated[str, Field(max_length=80)]] = Field(default_factory=dict, max_length=20)


async def bekijk_convenant(boek: Casusboek, kast: Beleidskast, oproep: Oproep) -> Beeld:
    """The convenant of a case, for who takes part in it; or one by its content hash, for its kinds of party.

    Raises:
        Onbekend: no such case, or the caller does not take part.
        Onjuist: neither was named, or a situation that cannot be.
        NietToegestaan: the caller's organisation is no party.
        BeleidOnbekend: no version with this hash was published.
    """
    try:
        welk = _Welk.model_validate(oproep.verzoek.inhoud)
    except ValidationError as fout:
        raise Onjuist("Dit verzoek klopt niet.", zin_bij(fout)) from fout
    beleid = await _beleid(boek, kast, oproep, welk)
    try:
        situatie = kies_situatie(beleid.convenant, welk.situatie)
    except OnbekendeKeuze as fout:
        zin = f"{fout.wat}: kies uit {', '.join(fout.mag)}"
        raise Onjuist("Deze situatie kan niet worden gevraagd.", {"situatie": zin}) from fout
    beeld = await asyncio.to_thread(maak_convenantbeeld, beleid, [situatie])
    return Beeld(wat="convenant", beeld=beeld.model_dump(mode="json"))


async def _beleid(boek: Casusboek, kast: Beleidskast, oproep: Oproep, welk: _Welk) -> GepubliceerdBeleid:
    if oproep.verzoek.casus is not None:
        geladen, _ = await boek.voor_deelnemer(oproep)
        return _gepubliceerd(await kast.versie(geladen.casus.hash, oproep.vandaag), geladen.casus.hash)
    if welk.hash is None:
        raise Onjuist("Dit verzoek klopt niet.", {"hash": "zeg welk convenant, of welke casus"})
    beleid = _gepubliceerd(await kast.versie(welk.hash, oproep.vandaag), welk.hash)
    organisatie = oproep.register.organisaties[oproep.medewerker.organisatie]
    if organisatie.soort not in beleid.convenant.soorten:
        raise niet_toegestaan(GEEN_PARTIJ, "001 §5", "CON-05")
    return beleid


def _gepubliceerd(beleid: object, hash_: str) -> GepubliceerdBeleid:
    """The version with its document: what is asked here is the text itself, not a verdict."""
    if not isinstance(beleid, GepubliceerdBeleid):
        raise BeleidOnbekend(hash_)
    return beleid
