"""The law as data: complete, sourced, told apart, read by witnesses that know nothing of the compiler."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

import policies.wet
from domain.betrokkenheid import NOOIT_BETROKKEN
from domain.grondslag import Grondslag
from policies.beleid import GepubliceerdBeleid, publiceer
from policies.convenant import Convenant, lees_convenantbestand
from policies.gevallen import lees_gevallen
from policies.wet import Verbod, geldende_wet, is_wet
from tests.beleid.proefconvenant import proefwet
from tests.beleid.test_oordeel import vraag

WORTEL = Path(__file__).parents[2]
OP = date(2026, 2, 1)
COMPILER = (
    "policies.regels",
    "policies.ruimte",
    "policies.tabel",
    "policies.casbin_motor",
    "policies.wetslijn",
    "casbin",
)


@pytest.mark.eis("CON-03")
@pytest.mark.parametrize("getuige", ["leeswijze", "leesruimte", "convenant", "wet", "schema"])
def test_de_getuigen_laden_niets_van_de_vertaler(getuige: str) -> None:
    """Imported alone, in a process of its own: neither they nor what they import brings a line of the compiler."""
    code = f"import sys, policies.{getuige}; print([m for m in {COMPILER!r} if m in sys.modules])"
    uit = subprocess.run([sys.executable, "-c", code], cwd=WORTEL, capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"


@pytest.mark.eis("PLA-10")
def test_elk_plafond_heeft_een_eigen_naam_een_bron_en_een_eis() -> None:
    """Told apart by law and article; each with the paragraph it comes from and the requirement it meets."""
    wetten = geldende_wet(OP)
    namen = [str(w.als_artikel()) for w in wetten]
    assert len(set(namen)) == len(namen)
    assert all(w.bron[:3] in {"000", "001", "002", "003", "004"} for w in wetten)
    geeist = {"PLA-01", "PLA-02", "PLA-03", "PLA-04", "PLA-05", "PLA-06", "PLA-07", "PLA-08", "PLA-09", "PLA-14"}
    assert {w.eis for w in wetten} >= {*geeist, "PLA-12", "PLA-16", "PLA-17"}


@pytest.mark.eis("PLA-10")
@pytest.mark.parametrize(
    "fout",
    [
        {"grond": ["verloopen"]},
        {"wie": ["bakker"]},
        {"behalve op grond van": ["zomaar"]},
        {"waarom": "x"},
        {"grond": ["taak", "wet"], "behalve op grond van": ["taak"]},
    ],
)
def test_een_vergissing_in_een_wet_sluit_niet_stil_niets(fout: dict[str, Any]) -> None:
    """A word that nobody knows is refused when the law is read, and so is what could be read in two ways."""
    with pytest.raises(ValidationError):
        Verbod.model_validate(fout)


@pytest.fixture(scope="module")
def met_elke_doelsoort() -> GepubliceerdBeleid:
    """Bemoeizorg with purposes of the kinds that no bundled convenant has, each on the grounds that the law leaves."""
    document = lees_convenantbestand(WORTEL / "policies" / "convenanten" / "bemoeizorg.yaml").model_dump(by_alias=True)
    doelen = {
        "opsporing": {"wat": "strafbare feiten opsporen", "soort": "strafrecht"},
        "toezicht": {"wat": "toezien op de zorg", "soort": "toezicht"},
        "onderzoek": {"wat": "leren van wat er gebeurt", "soort": "onderzoek en beleid"},
    }
    partijen = [{**document["partijen"][0], "soort": s} for s in ("toezichthouder", "zorgverzekeraar", "om")]
    artikel = {
        "artikel": "9.1",
        "tekst": "Wat de wet overlaat.",
        "mag": {
            "wie": ["toezichthouder", "zorgverzekeraar", "om", "politie"],
            "wat": ["persoon", "strafrecht"],
            "tot en met": "inhoud",
            "doel": list(doelen),
            "op grond van": ["toestemming"],
        },
    }
    eigen = [{v: w for v, w in a.items() if w is not None} for a in document["artikelen"]]
    nieuw = {"doelen": {**document["doelen"], **doelen}, "partijen": [*document["partijen"], *partijen]}
    return publiceer(Convenant.model_validate({**document, **nieuw, "artikelen": [*eigen, artikel]}), OP)


@pytest.mark.eis("PLA-14", "PLA-17", "PLA-10")
@pytest.mark.parametrize(
    ("partij", "wat", "doel", "grond", "wet"),
    [
        ("politie", "persoon", "opsporing", "taak", "Wetboek van Strafrecht, art. 272"),
        ("politie", "persoon", "opsporing", "goed hulpverlenerschap", "Wetboek van Strafrecht, art. 272"),
        ("toezichthouder", "persoon", "toezicht", "conflict van plichten", "Awb, art. 5:16 en 5:20"),
        ("ggd", "persoon", "onderzoek", "taak", "AVG en UAVG, art. 9 lid 2 j, 24 en 89"),
        ("ggd", "persoon", "onderzoek", "vitaal belang", "AVG en UAVG, art. 9 lid 2 j, 24 en 89"),
        (
            "zorgverzekeraar",
            "strafrecht",
            "onderzoek",
            "wet",
            "Wet politiegegevens en Wjsg, art. 16 tot en met 20 en 39f",
        ),
        ("om", "persoon", "opsporing", "toestemming", None),
        ("toezichthouder", "persoon", "toezicht", "toestemming", None),
        ("zorgverzekeraar", "strafrecht", "onderzoek", "toestemming", None),
    ],
)
def test_een_soort_doel_sluit_wat_de_wet_zegt(
    partij: str, wat: str, doel: str, grond: str, wet: str | None, met_elke_doelsoort: GepubliceerdBeleid
) -> None:
    """Research, supervision and finding crimes: the law is named, or the article that its ground leaves open."""
    oordeel = met_elke_doelsoort.oordeel(vraag(partij, wat, "dat", doel, grond), 0)
    namen = [str(a).removeprefix("wet: ") for a in oordeel.artikelen]
    assert oordeel.toegestaan is (wet is None)
    assert (wet or "bemoeizorg v1, art. 9.1") in namen


@pytest.mark.eis("PLA-10", "CON-08")
def test_elke_wet_komt_ergens_in_een_geval_voor(
    gepubliceerd: Callable[[str], GepubliceerdBeleid], met_elke_doelsoort: GepubliceerdBeleid
) -> None:
    """No ceiling that no lawyer's case, verdict by hand or example above ever ran into."""
    gezien: set[str] = set()
    for map_ in (WORTEL / "policies" / "voorbeelden", WORTEL / "tests" / "beleid" / "met_de_hand"):
        for pad in map_.glob("*.yaml"):
            for geval in lees_gevallen(pad.read_text(encoding="utf-8"), pad.name).gevallen:
                oordeel = gepubliceerd(pad.stem).oordeel(geval.vraag(), 0)
                gezien |= {str(a) for a in oordeel.artikelen if is_wet(a)}
    for partij, doel in (("politie", "opsporing"), ("toezichthouder", "toezicht"), ("zorgverzekeraar", "onderzoek")):
        for grond in Grondslag:
            oordeel = met_elke_doelsoort.oordeel(vraag(partij, "strafrecht", "dat", doel, grond), 0)
            gezien |= {str(a) for a in oordeel.artikelen if is_wet(a)}
    alle = {str(w.als_artikel()) for w in geldende_wet(OP)}
    assert alle - gezien == {"wet: AVG, art. 5 lid 1 b en 6 lid 4"}, (
        "only the one on fraud: no grant can name such a purpose"
    )


@pytest.mark.eis("PLA-10")
@pytest.mark.parametrize(
    ("dagen", "nummers"),
    [(-1, {"2", "4", "5", "6", "7"}), (0, {"1", "2", "5", "6", "7"}), (1, {"1", "3", "5", "6", "7"})],
    ids=["de dag ervoor", "de dag zelf", "de dag erna"],
)
def test_een_wet_geldt_van_haar_eerste_tot_en_met_haar_laatste_dag(
    dagen: int, nummers: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The compiler and the witnesses both ask this, so that neither would see a mistake in it: here are its days."""
    wetten = proefwet()
    monkeypatch.setattr(policies.wet, "_alle", lambda: wetten)
    assert {w.artikel for w in geldende_wet(OP + timedelta(days=dagen)) if w.wet == "Proefwet"} == nummers


@pytest.mark.eis("PLA-15", "PLA-07", "STP-05")
def test_wie_nooit_rechtstreeks_betrokken_is_staat_in_de_wet_en_in_de_feiten_gelijk() -> None:
    """Whom the law never counts as a fellow carer cannot be recorded as one: neither list can change alone."""
    over_betrokkenheid = {"7:457 lid 2", "7:457 en 7.3.11"}
    regels = [w for w in geldende_wet(date(2026, 2, 1)) if w.artikel in over_betrokkenheid]
    assert {w.eis for w in regels} == {"STP-05", "PLA-07"}
    assert {soort for w in regels for soort in w.verbiedt.wie or ()} == NOOIT_BETROKKEN
