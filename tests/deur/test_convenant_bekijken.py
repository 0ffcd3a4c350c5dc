"""Looking into a convenant at the door: the same for everyone who may, and nothing of any case in it."""

from typing import Any
from uuid import UUID

import pytest

from domain.niveau import Niveau
from policies.convenant import lees_convenant
from services.berichten.antwoord import ANTWOORD, Beeld, Fout, Gelukt, Geweigerd
from services.berichten.convenant import Convenantbeeld
from services.berichten.matrixtekst import GEEN_ARTIKEL, letter, merken, waarom
from services.deur.convenantkijk import GEEN_PARTIJ
from tests.deur.huis import CONVENANT, Huis, id_

NAAM = "Geheimnaam Burger"


async def _open_casus(huis: Huis, doel: str = "zorg") -> UUID:
    velden = {"convenant": "bemoeizorg", "doel": doel, "betrokkenen": [{"naam": NAAM}]}
    antwoord = ANTWOORD.validate_json(await huis.roep("verbrugge", "casus.openen", **velden))
    assert isinstance(antwoord, Gelukt)
    casus = antwoord.nummers["casus"]
    assert isinstance(casus, UUID)
    return casus


async def _bekijk(huis: Huis, wie: str, casus: UUID | None = None, **velden: Any) -> Convenantbeeld:
    antwoord = ANTWOORD.validate_json(await _rauw(huis, wie, casus, **velden))
    assert isinstance(antwoord, Beeld), antwoord
    return Convenantbeeld.model_validate(antwoord.beeld)


async def _rauw(huis: Huis, wie: str, casus: UUID | None = None, **velden: Any) -> bytes:
    """The whole answer; what comes in parts is fetched."""
    rauw = await huis.roep(wie, "convenant.bekijken", casus, **velden)
    antwoord = ANTWOORD.validate_json(rauw)
    if antwoord.soort != "in delen":
        return rauw
    delen = [
        await huis.roep(wie, antwoord.eindpunt, bon=str(antwoord.bon), nummer=nummer)
        for nummer in range(antwoord.aantal)
    ]
    return b"".join(delen)


@pytest.mark.eis("CON-05")
async def test_een_deelnemer_ziet_het_convenant_van_de_casus_in_elke_situatie() -> None:
    """Articles, terms, and the matrix in the situation that was asked; the rest as it usually is."""
    huis = await Huis().open()
    casus = await _open_casus(huis)
    beeld = await _bekijk(huis, "verbrugge", casus, situatie={"doel": "wonen", "geheimhouding": "contract"})
    assert (beeld.convenant, beeld.hash) == ("bemoeizorg", huis.voorstel.hash)
    assert beeld.matrices[0].situatie | {"doel": "wonen", "geheimhouding": "contract"} == beeld.matrices[0].situatie
    rij = next(r for r in beeld.matrices[0].rijen if r.partij == "woningcorporatie")
    cel = rij.cellen[beeld.matrices[0].categorieen.index("wonen")]
    assert (cel.niveau, letter(cel), merken(cel, beeld)) == (Niveau.BUITENKANT, "B", "5.5")
    assert any("artikel 5.5" in zin for zin in waarom(cel, beeld))
    assert waarom(cel, beeld)[-1] == GEEN_ARTIKEL
    assert {a.nummer for a in beeld.artikelen} >= {"5.1", "5.5", "5.9"}
    assert any("mag" in a.regel and "woningcorporatie" in a.regel for a in beeld.artikelen)
    assert any(v.naam.startswith("zonder toestemming") for v in beeld.voorwaarden)


@pytest.mark.eis("CON-05", "NIV-05")
async def test_er_staat_niets_van_een_casus_in() -> None:
    """Two cases about other people, another purpose, another circle: the same bytes; and the name is nowhere."""
    huis = await Huis().open()
    een, ander = await _open_casus(huis), await _open_casus(huis, "wonen")
    rauw = await _bekijk(huis, "verbrugge", een)
    assert rauw == await _bekijk(huis, "verbrugge", ander)
    assert rauw == await _bekijk(huis, "groen", hash=huis.voorstel.hash)
    assert NAAM not in rauw.model_dump_json()
    for id_van in (een, ander, id_("verbrugge"), id_("groen")):
        assert str(id_van) not in rauw.model_dump_json()


@pytest.mark.eis("PLA-08")
async def test_wie_niet_deelneemt_hoort_hetzelfde_als_bij_een_onbekende_casus() -> None:
    """Not even which convenant a case is under."""
    huis = await Huis().open()
    casus = await _open_casus(huis)
    assert await _rauw(huis, "pietersen", casus) == await _rauw(huis, "pietersen", id_("geen casus"))
    assert isinstance(ANTWOORD.validate_json(await _rauw(huis, "pietersen", casus)), Fout)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({}, "hash"),
        ({"hash": "geen hash"}, "hash"),
        ({"hash": "0" * 64, "wat": 1}, "wat"),
        ({"situatie": {"doel": "fraude"}}, "situatie"),
        ({"situatie": {"partij": "ggd"}}, "situatie"),
        ({"situatie": "alles"}, "situatie"),
        ({"situatie": {"doel": "x" * 1000}}, "situatie.doel"),
    ],
)
async def test_een_verkeerd_verzoek_hoort_wat_er_niet_klopt(velden: dict[str, Any], veld: str) -> None:
    """By field, and never with what was asked."""
    huis = await Huis().open()
    hash_ = {"hash": huis.voorstel.hash} if "hash" not in velden and "situatie" in velden else {}
    antwoord = ANTWOORD.validate_json(await _rauw(huis, "groen", **hash_, **velden))
    assert isinstance(antwoord, Fout), antwoord
    assert antwoord.code == "onjuist"
    assert veld in antwoord.velden
    assert "fraude" not in antwoord.model_dump_json()


async def test_een_onbekende_versie_is_een_weigering_en_geen_lege_matrix() -> None:
    """Fail closed: no such convenant here."""
    huis = await Huis().open()
    antwoord = ANTWOORD.validate_json(await _rauw(huis, "groen", hash="0" * 64))
    assert isinstance(antwoord, Fout | Geweigerd)


async def test_alleen_soorten_partij_van_een_convenant_kijken_erin_ook_voor_er_is_getekend() -> None:
    """A proposal is for those who would sign it: the housing corporation is one of them, the ggz is not."""
    huis = await Huis().open()
    tekst = (CONVENANT.parent / "wijkteam.yaml").read_text(encoding="utf-8")
    assert isinstance(
        ANTWOORD.validate_json(await huis.beheer("wijkteam", "convenant.voorstellen", tekst=tekst)), Gelukt
    )
    hash_ = lees_convenant(tekst, "wijkteam").hash
    assert (await _bekijk(huis, "pietersen", hash=hash_)).convenant == "wijkteam"
    geweigerd = ANTWOORD.validate_json(await _rauw(huis, "smit", hash=hash_))
    assert isinstance(geweigerd, Geweigerd)
    assert geweigerd.redenen[0].zin == GEEN_PARTIJ
