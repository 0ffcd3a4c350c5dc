"""Who runs a case sees names, and of each disclosure giver and category: not everyone may (004 §3.1, 003 §4.5)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from domain.besluit.regie import NOOIT_REGIE
from domain.medewerker import Rol, botst_met_bestuur
from domain.partij import Geheimhouding, Partijsoort, Samenwerking
from tests.domein.verhaal import AFSPRAKEN, SOORTEN, Verhaal, begin, id_

OPENING = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "meneer Janssen"}]}
MET_REGIE = frozenset({Rol.REGIE, Rol.HULPVERLENING})
POLITIE, WIJKTEAM = Partijsoort.POLITIE, Partijsoort.WIJKTEAM


def _in(verhaal: Verhaal, soort: Partijsoort | None, samenwerking: Samenwerking | None = None) -> Verhaal:
    """The same story, in which Bos may run cases for an organisation of this kind."""
    anders = {o: s for o, s in SOORTEN.items() if o != id_("gemeente")}
    soorten = anders if soort is None else {**anders, id_("gemeente"): soort}
    afspraken = AFSPRAKEN.model_copy(update={"samenwerking": samenwerking})
    return replace(verhaal, soorten=soorten, afspraken=afspraken)


def _opent(soort: Partijsoort | None, samenwerking: Samenwerking | None = None, **mens: object) -> list[str]:
    return _in(Verhaal().met("bos", **mens), soort, samenwerking).bezwaren("bos", "casus.openen", **OPENING)


def _neemt_over(soort: Partijsoort | None, samenwerking: Samenwerking | None = None, **mens: object) -> list[str]:
    verhaal = _in(begin().met("bos", **mens), soort, samenwerking)
    return verhaal.bezwaren("verbrugge", "regie.overdragen", aan=str(id_("bos")), reden="vakantie")


def _wethouder_doet_mee(**mens: object) -> list[str]:
    velden = {"medewerker": str(id_("bos")), "kring": "breed", "rol": "toeleiding", "taak": "hulp", "doel": "zorg"}
    return begin().met("bos", **mens).bezwaren("verbrugge", "deelnemer.toevoegen", **velden)


def _bestuurt(*ook: Rol) -> dict[str, object]:
    return {"rollen": frozenset({Rol.BESTUUR, *ook})}


GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "mag-regie-voeren": lambda: _opent(Partijsoort.WONINGCORPORATIE),
    "bestuurder-doet-niet-mee": lambda: _wethouder_doet_mee(**_bestuurt(Rol.TOELEIDING)),
}
"""For each rule here, a command with one thing wrong."""

Wijze = Callable[..., list[str]]
WIJZEN = [pytest.param(_opent, id="openen"), pytest.param(_neemt_over, id="overnemen")]


@pytest.mark.eis("PLA-01")
@pytest.mark.parametrize("wijze", WIJZEN)
@pytest.mark.parametrize("soort", list(Partijsoort))
def test_een_corporatie_een_nutsbedrijf_en_informele_zorg_voeren_nooit_regie(wijze: Wijze, soort: Partijsoort) -> None:
    """They may not see what a regisseur sees, whatever binds the person; the other kinds can."""
    nooit = {Partijsoort.WONINGCORPORATIE, Partijsoort.NUTSBEDRIJF, Partijsoort.INFORMELE_ZORG}
    assert nooit == NOOIT_REGIE
    assert wijze(soort) == (["mag-regie-voeren"] if soort in nooit else [])


@pytest.mark.eis("PLA-02", "PLA-12")
@pytest.mark.parametrize("wijze", WIJZEN)
@pytest.mark.parametrize("geheim", list(Geheimhouding))
def test_zonder_geheimhouding_voert_niemand_regie(wijze: Wijze, geheim: Geheimhouding) -> None:
    """What binds them as regisseur counts, not what binds them when they help."""
    verwacht = ["mag-regie-voeren"] if geheim is Geheimhouding.GEEN else []
    assert wijze(Partijsoort.GEMEENTE, geheimhouding=geheim) == verwacht
    als_regisseur = {"geheimhouding": Geheimhouding.BEROEP, "per_rol": {Rol.REGIE: geheim}}
    assert wijze(Partijsoort.GEMEENTE, **als_regisseur) == verwacht
    als_helper = {"geheimhouding": Geheimhouding.AMBT, "per_rol": {Rol.HULPVERLENING: geheim}}
    assert wijze(Partijsoort.GEMEENTE, **als_helper) == []


@pytest.mark.eis("PLA-04")
@pytest.mark.parametrize("wijze", WIJZEN)
@pytest.mark.parametrize("samenwerking", [None, *Samenwerking])
def test_de_politie_voert_geen_regie_in_een_wijkteam(wijze: Wijze, samenwerking: Samenwerking | None) -> None:
    """There it takes part only while the person is anonymous; elsewhere, and where it was not kept, it can."""
    wijkteam = samenwerking is Samenwerking.WIJKTEAM
    assert wijze(POLITIE, samenwerking) == (["mag-regie-voeren"] if wijkteam else [])
    assert wijze(WIJKTEAM, samenwerking) == []


@pytest.mark.eis("PLA-01")
@pytest.mark.parametrize("wijze", WIJZEN)
def test_van_een_onbekende_soort_organisatie_voert_niemand_regie(wijze: Wijze) -> None:
    """What is not known is refused."""
    assert wijze(None) == ["mag-regie-voeren"]


@pytest.mark.eis("PLA-06")
@pytest.mark.parametrize("ook", [(), *((r,) for r in Rol if r is not Rol.BESTUUR)])
def test_wie_bestuurt_doet_nergens_mee(ook: tuple[Rol, ...]) -> None:
    """Also when they were once registered for something else besides: no part, no case of their own, none to take."""
    mens = _bestuurt(*ook)
    for geprobeerd in (_wethouder_doet_mee(**mens), _opent(WIJKTEAM, **mens), _neemt_over(WIJKTEAM, **mens)):
        assert "bestuurder-doet-niet-mee" in geprobeerd
    assert _wethouder_doet_mee(rollen=frozenset({Rol.TOELEIDING})) == []


@pytest.mark.eis("PLA-06")
def test_een_bestuurder_heeft_geen_andere_rol() -> None:
    """Every other role clashes and is named; who does not govern can have several."""
    assert botst_met_bestuur([Rol.BESTUUR, Rol.BESTUUR]) == ()
    assert botst_met_bestuur([Rol.TOELEIDING, Rol.BESTUUR, Rol.REGIE]) == (Rol.REGIE, Rol.TOELEIDING)
    assert botst_met_bestuur([r for r in Rol if r is not Rol.BESTUUR]) == ()
    assert all(botst_met_bestuur([Rol.BESTUUR, r]) == (r,) for r in Rol if r is not Rol.BESTUUR)
