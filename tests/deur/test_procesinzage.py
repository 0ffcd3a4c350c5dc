"""Who governs sees which parties and steps there are when it is shown to them, and nothing about anyone (PLA-06)."""

import json
from typing import Any
from uuid import UUID

import pytest

from domain.lezing import Gelezen, lezingen_van
from domain.medewerker import Rol
from domain.verzegeld import inhoud_van
from services.berichten import eindpunt
from services.berichten.proces import Proces
from tests.deur.huis import Huis, id_

TOT = {"tot": "2026-03-01", "reden": "Vraag van de raad."}
GEHEIM = ("Janssen", "Schizofrenie", "gezondheid", "inhoud", "vitaal", "Verbrugge", "verbrugge", "Vraag van de raad")


async def _zaak() -> tuple[Huis, UUID, str]:
    """A case in which something was given that nobody else may hear of, and a wethouder in the town."""
    huis = await Huis().open()
    await huis.registreer("wethouder", "wijkteam", Rol.BESTUUR)
    opening = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "meneer Janssen"}]}
    geopend = json.loads(await huis.roep("verbrugge", "casus.openen", **opening))
    casus, burger = UUID(geopend["nummers"]["casus"]), geopend["nummers"]["betrokkenen"][0]
    toestemming = {
        "over": burger,
        "gevers": [str(id_("verbrugge"))],
        "ontvangers": [str(id_("smit"))],
        "doel": "zorg",
        "categorieen": ["gezondheid"],
        "niveau": "inhoud",
        "van": "2026-02-01",
        "tot": "2026-08-01",
        "vorm": "mondeling",
        "gehoord_door": "P. Verbrugge",
        "uitgelegd": "alles",
        "begrepen": True,
        "vrij": True,
    }
    assert await _gelukt(huis, "verbrugge", "toestemming.vastleggen", casus, **toestemming)
    geven = {
        "aan": [str(id_("smit"))],
        "over": burger,
        "categorie": "gezondheid",
        "niveau": "inhoud",
        "doel": "zorg",
        "grondslag": "toestemming",
        "noodzaaksoort": "nodig voor de veiligheid",
        "noodzaak": "Zonder dit gaat het mis.",
        "eerdere_stappen": {"a": "het gaat om hem", "b": "geen wet", "c": "beroepsgeheim"},
        "vooraf_verteld": True,
        "bron": "meneer zelf",
        "eigen_waarneming": True,
        "dat": "Meneer krijgt hulp.",
        "buitenkant": "Zijn zus komt mee.",
        "inhoud": "Schizofrenie.",
    }
    assert await _gelukt(huis, "verbrugge", "verstrekking.doen", casus, **geven)
    return huis, casus, burger


async def _gelukt(huis: Huis, wie: str, naam: str, casus: UUID, **velden: Any) -> bool:
    return bool(json.loads(await huis.roep(wie, naam, casus, **velden))["soort"] == "gelukt")


async def _toon(huis: Huis, casus: UUID) -> None:
    wie = {"medewerker": str(id_("wethouder"))}
    assert await _gelukt(huis, "verbrugge", "procesinzage.geven", casus, **wie, **TOT)


@pytest.mark.eis("PLA-06", "PLA-08")
async def test_zonder_procesinzage_klinkt_de_casus_als_een_onbekende() -> None:
    """Before it is shown, after it ended, and for anyone else: the same bytes as for a case that is not there."""
    huis, casus, _ = await _zaak()
    onbekend = await huis.roep("wethouder", eindpunt.PROCES, id_("bestaat niet"), "zelfde")
    assert await huis.roep("wethouder", eindpunt.PROCES, casus, "zelfde") == onbekend
    await _toon(huis, casus)
    assert await huis.roep("wethouder", eindpunt.PROCES, casus, "zelfde") != onbekend
    assert await huis.roep("groen", eindpunt.PROCES, casus, "zelfde") == onbekend
    weg = {"medewerker": str(id_("wethouder")), "reden": "beantwoord"}
    assert await _gelukt(huis, "verbrugge", "procesinzage.beeindigen", casus, **weg)
    assert await huis.roep("wethouder", eindpunt.PROCES, casus, "zelfde") == onbekend


@pytest.mark.eis("PLA-06")
async def test_de_bestuurder_ziet_partijen_en_stappen_en_niets_over_iemand() -> None:
    """No name of a citizen or a professional, no category, no level, no ground, no text."""
    huis, casus, burger = await _zaak()
    await _toon(huis, casus)
    antwoord = await huis.roep("wethouder", eindpunt.PROCES, casus)
    beeld = Proces.model_validate(json.loads(antwoord)["beeld"])
    assert [p.naam for p in beeld.partijen] == ["thuiszorg"]
    stappen = ["informatie gedeeld", "met de burger gesproken over delen", "casus geopend"]
    assert [s.zin for s in beeld.stappen] == stappen
    assert not [woord for woord in (*GEHEIM, burger) if woord in antwoord.decode()]


@pytest.mark.eis("PLA-06")
async def test_de_bestuurder_krijgt_verder_geen_enkel_beeld() -> None:
    """Process is another projection than dat, buitenkant or inhoud: it opens none of those."""
    huis, casus, _ = await _zaak()
    await _toon(huis, casus)
    for naam in (eindpunt.DOSSIER, eindpunt.OVERZICHT, "lezen.dat", "lezen.buitenkant", "lezen.inhoud"):
        onbekend = await huis.roep("wethouder", naam, id_("bestaat niet"), "zelfde")
        assert await huis.roep("wethouder", naam, casus, "zelfde") == onbekend


@pytest.mark.eis("PLA-06", "LOG-01")
async def test_dat_een_bestuurder_keek_staat_bij_de_burger() -> None:
    """Looking is a fact, recorded for each citizen, at no level of theirs."""
    huis, casus, burger = await _zaak()
    await _toon(huis, casus)
    await huis.roep("wethouder", eindpunt.PROCES, casus)
    gelezen = [v for v in await huis.lezingen.geschiedenis(lezingen_van(casus)) if isinstance(v.feit, Gelezen)]
    (keek,) = [v for v in gelezen if v.wie.medewerker == id_("wethouder")]
    assert isinstance(keek.feit, Gelezen)
    gezien = inhoud_van(keek.feit.gezien)
    assert (str(keek.feit.over), keek.feit.verstrekkingen, keek.wie.rol) == (burger, (), Rol.BESTUUR)
    assert gezien is not None
    assert (gezien.beeld, gezien.niveau, gezien.categorieen) == ("proces", "anoniem", ())
