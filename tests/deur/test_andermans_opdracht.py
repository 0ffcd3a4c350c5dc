"""A command id belongs to who gave the command: repeating somebody else's gives nothing of theirs."""

import json
from typing import Any
from uuid import UUID

import pytest

from domain.medewerker import Rol
from tests.deur.huis import Huis, id_

OPENEN: dict[str, Any] = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "meneer Janssen"}]}


@pytest.mark.eis("ORG-01", "PLA-08")
async def test_wie_het_nummer_van_een_opdracht_kent_krijgt_de_casus_niet() -> None:
    """The same number from another regisseur opens a case of their own, with people of its own."""
    huis = await Huis().open()
    await huis.registreer("andere regisseur", "ggz", Rol.REGIE)
    mijn = json.loads(await huis.roep("verbrugge", "casus.openen", nummer="open", **OPENEN))["nummers"]
    nog_eens = json.loads(await huis.roep("verbrugge", "casus.openen", nummer="open", **OPENEN))["nummers"]
    ander = json.loads(await huis.roep("andere regisseur", "casus.openen", nummer="open", **OPENEN))["nummers"]
    assert mijn == nog_eens
    assert mijn["casus"] != ander["casus"]
    assert not set(mijn["betrokkenen"]) & set(ander["betrokkenen"])


@pytest.mark.eis("ORG-01")
async def test_het_nummer_van_een_ander_in_dezelfde_casus_is_geen_herhaling() -> None:
    """Who repeats it is judged for themselves: here they may not close the case."""
    huis = await Huis().open()
    geopend = json.loads(await huis.roep("verbrugge", "casus.openen", nummer="open", **OPENEN))
    casus = UUID(geopend["nummers"]["casus"])
    mee = {"medewerker": str(id_("groen")), "kring": "breed", "taak": "bezoek", "doel": "zorg"}
    assert json.loads(await huis.roep("verbrugge", "deelnemer.toevoegen", casus, "d", **mee))["soort"] == "gelukt"
    assert json.loads(await huis.roep("groen", "deelnemer.toevoegen", casus, "d", **mee))["soort"] == "geweigerd"
