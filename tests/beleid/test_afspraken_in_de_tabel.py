"""What follows from the parts on consent and on criminal data, and from the scope of a law: in table and text alike."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import policies.regels
import policies.wetslijn
from domain.partij import Geheimhouding
from policies.beleid import GepubliceerdBeleid, publiceer
from policies.convenant import Convenant, lees_convenantbestand
from policies.regels import PublicatieGeweigerd
from policies.wet import geldende_wet
from tests.beleid.ruimtes import Ruimte
from tests.beleid.test_oordeel import vraag

MAP = Path(__file__).parents[2] / "policies" / "convenanten"
OP = date(2026, 2, 1)


def _met_ruimer_artikel(naam: str, nummer: str, **mag: Any) -> Convenant:
    """A document in which a grant reaches beyond what another part leaves; reading it from a file refuses that."""
    document = lees_convenantbestand(MAP / f"{naam}.yaml").model_dump(by_alias=True)
    artikelen = [
        {**a, "mag": {**a["mag"], **mag}} if a["artikel"] == nummer else a
        for a in map(_zonder_leeg, document["artikelen"])
    ]
    return Convenant.model_validate({**document, "artikelen": artikelen})


def _zonder_leeg(artikel: dict[str, Any]) -> dict[str, Any]:
    return {veld: waarde for veld, waarde in artikel.items() if waarde is not None}


RUIMER = {
    "een partij die het model niet koos": ("wijkteam-transparant", "3.1", {"wie": ["ggd", "wijkteam"]}),
    "een doel buiten de Wmo": ("wijkteam-transparant", "3.1", {"doel": ["hulp", "schulden"]}),
    "een gesprek onder uitdrukkelijke toestemming": ("wijkteam", "4.7", {"op grond van": ["taak na gesprek"]}),
    "strafrecht voor wie geen ontvanger is": ("veiligheidshuis", "2.2", {"wie": ["woningcorporatie", "ggz"]}),
    "strafrecht voor een ander doel": ("veiligheidshuis", "2.2", {"doel": ["zorg", "veiligheid"]}),
}


@pytest.mark.eis("CON-04", "PLA-14", "CON-03")
@pytest.mark.parametrize("ruimer", RUIMER.values(), ids=RUIMER)
def test_wat_een_ander_deel_uitsluit_blijft_dicht(
    ruimer: tuple[str, str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table is the text; a compiler that forgets this part is seen, and the version does not come into force."""
    naam, nummer, mag = ruimer
    convenant = _met_ruimer_artikel(naam, nummer, **mag)
    publiceer(convenant, OP)
    monkeypatch.setattr(policies.regels, "_uit_de_afspraken", lambda _: ())
    with pytest.raises(PublicatieGeweigerd, match="klopt niet met de tekst"):
        publiceer(convenant, OP)


@pytest.mark.eis("PLA-04", "PLA-10")
def test_een_wet_geldt_alleen_voor_haar_soort_samenwerking(
    gepubliceerd: Callable[[str], GepubliceerdBeleid], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Police may know of someone in bemoeizorg, never in a wijkteam; a compiler that forgets the scope is seen."""
    wijkteam = [w for w in geldende_wet(OP) if w.samenwerking is not None]
    assert [w.eis for w in wijkteam] == ["PLA-04"]
    politie = vraag("politie", "veiligheid", "dat", "veiligheid", "vitaal belang", geheimhouding=Geheimhouding.AMBT)
    assert gepubliceerd("bemoeizorg").oordeel(politie, 0).toegestaan
    assert not gepubliceerd("wijkteam").oordeel(politie, 0).toegestaan
    monkeypatch.setattr(policies.wetslijn, "geldt_voor", lambda *_: True)
    with pytest.raises(PublicatieGeweigerd, match="staat meer toe dan de wet"):
        publiceer(gepubliceerd("bemoeizorg").convenant, OP)


@pytest.mark.eis("CON-04")
def test_onder_uitdrukkelijke_toestemming_opent_een_gesprek_niets(
    gepubliceerd: Callable[[str], GepubliceerdBeleid],
) -> None:
    """Over the whole space; and under transparency only for the named parties and purposes, never from a profession."""
    for naam in ("wijkteam", "bemoeizorg", "jeugd", "veiligheidshuis"):
        ruimte = Ruimte(gepubliceerd(naam))
        na_gesprek = ruimte.deel(grond="taak na gesprek", niveau=("dat", "buitenkant", "inhoud"))
        assert not any(rij.bits[0] & na_gesprek for rij in ruimte.rijen())
    ruimte = Ruimte(gepubliceerd("wijkteam-transparant"))
    na_gesprek = ruimte.deel(grond="taak na gesprek", niveau=("dat", "buitenkant", "inhoud"))
    onder_de_wmo = ruimte.deel(grond="taak na gesprek", doel=("hulp", "wonen"))
    open_ = [rij for rij in ruimte.rijen("partij", "gever") if rij.bits[0] & na_gesprek]
    assert {rij.waarden["partij"] for rij in open_} == {"wijkteam", "maatschappelijk werk", "thuiszorg", "gemeente"}
    assert {rij.waarden["gever"] for rij in open_} == {"ambt", "contract", "geen"}
    assert not any(rij.bits[0] & na_gesprek & ~onder_de_wmo for rij in open_)


@pytest.mark.eis("PLA-03", "PLA-05", "PLA-06", "PLA-07", "PLA-09", "PLA-14", "PLA-16")
@pytest.mark.parametrize("naam", sorted(pad.stem for pad in MAP.glob("*.yaml")))
def test_elk_gebundeld_convenant_blijft_onder_de_plafonds(
    naam: str, gepubliceerd: Callable[[str], GepubliceerdBeleid]
) -> None:
    """The ceilings, said once more as sets over the whole space of each bundled convenant."""
    ruimte = Ruimte(gepubliceerd(naam))
    leidt = ("dat", "buitenkant", "inhoud")
    strafrecht = ruimte.deel(
        categorie="strafrecht", grond=("taak", "taak na gesprek", "goed hulpverlenerschap"), niveau=leidt
    )
    gesloten = tuple(g for g in ruimte.bekend["grond"] if g not in {"toestemming", "wet", "vitaal belang"})
    suwi = ruimte.deel(categorie="werk en inkomen", grond=gesloten, niveau=leidt)
    naar_suwi = ruimte.deel(geheimhouding="suwi", grond=gesloten, niveau=leidt)
    eigen_taak = ruimte.deel(grond="taak", niveau=leidt)
    for rij in ruimte.rijen("partij", "gever", "pet"):
        (bits,), waar = rij.bits, rij.waarden
        assert not bits & (strafrecht | suwi | naar_suwi)
        if waar["gever"] in {"beroep", "afgeleid"} and waar["partij"] in {"gemeente", "meldpunt", "politie", "om"}:
            assert not bits & eigen_taak
        if waar["partij"] == "informele zorg":
            assert not bits & ruimte.deel(
                grond=("wet", "taak", "taak na gesprek", "goed hulpverlenerschap"), niveau=leidt
            )
        if waar["pet"] in {"bestuur", "beheer"}:
            assert not bits & ruimte.deel(niveau=leidt)
