"""Any convenant under any law: the compiled table is what the documents say, for every question there is."""

import random
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import policies.wet
from domain.afspraken import Toestemmingsmodel
from domain.doel import Doelsoort
from domain.partij import Samenwerking
from policies.casbin_motor import CasbinMotor
from policies.convenant import Convenant
from policies.leeswijze import mag_volgens_tekst
from policies.redenen import eerste_andere_reden, eerste_voor_de_wet
from policies.regels import beleidslijnen
from policies.ruimte import DIMENSIES, SCHILDWACHTEN, Lijn, bekende_waarden
from policies.tabel import Tabel, maak_tabel
from policies.volledig import eerste_verschil, rijen
from policies.wet import Wetsregel, geldende_wet
from tests.beleid.proefconvenant import OP
from tests.beleid.vertaalfouten import FOUTEN
from tests.beleid.willekeurig import REGELDELEN, VERBODSDELEN, convenanten, wetten

VOORBEELDEN = settings(
    max_examples=100, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
"""The document is drawn at random, the questions are all of them; a failing one is not made smaller, it is named."""


def _vragen(lijnen: tuple[Lijn, ...], bekend: dict[str, tuple[str, ...]]) -> list[dict[str, str]]:
    """Questions in and just beside what rules are about."""
    trekking = random.Random(len(lijnen))
    vragen = []
    for _ in range(150):
        vak = trekking.choice(lijnen).vak
        vraag = {d: trekking.choice(sorted(vak.get(d) or bekend[d])) for d in DIMENSIES}
        for dimensie in trekking.sample(DIMENSIES, trekking.randint(0, 2)):
            vraag[dimensie] = trekking.choice((*bekend[dimensie], *SCHILDWACHTEN))
        vragen.append(vraag)
    return vragen


def _soorten(convenant: Convenant) -> set[str]:
    """What this document says something about."""
    genoemd = {f"model {convenant.toestemming.model}", f"voor {convenant.samenwerking}"}
    genoemd |= {f"doel voor {d.soort}" for d in convenant.doelen.values()}
    genoemd |= {"strafrecht"} if convenant.strafrechtelijke_gegevens else {"geen strafrecht"}
    for artikel in convenant.artikelen:
        soort = "mag" if artikel.mag else "hooguit" if artikel.hooguit else "mag niet" if artikel.mag_niet else "tekst"
        regel = artikel.regel.model_dump(by_alias=True, exclude_none=True) if artikel.regel else {}
        genoemd |= {soort, *(f"{soort}: {d}" for d in regel)}
    return genoemd


@pytest.mark.eis("CON-01", "CON-03", "PLA-10")
def test_elk_convenant_onder_elke_wet_zegt_wat_er_staat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both witnesses over the whole space, the third and Casbin near the rules; and all that can be said was said."""
    gezien: Counter[str] = Counter()

    @VOORBEELDEN
    @given(convenant=convenanten(), wet=wetten())
    def vertaald_zoals_het_er_staat(convenant: Convenant, wet: tuple[Wetsregel, ...]) -> None:
        monkeypatch.setattr(policies.wet, "_alle", lambda: wet)
        bekend = bekende_waarden(tuple(convenant.doelen))
        lijnen = beleidslijnen(convenant, OP)
        motor = CasbinMotor(lijnen)
        tabel = maak_tabel(lijnen, bekend, motor)
        assert eerste_verschil(tabel, convenant, OP, bekend) is None
        assert eerste_andere_reden(tabel, lijnen, convenant, OP, bekend) is None
        assert eerste_voor_de_wet(lijnen) is None
        for vraag in _vragen(lijnen, bekend):
            uitslag = tabel.vraag(vraag)
            gezien[f"antwoord {uitslag.mag}"] += 1
            assert mag_volgens_tekst(convenant, OP, vraag) is uitslag.mag, vraag
            assert motor.vraag(vraag) == uitslag, vraag
        gezien.update(_soorten(convenant))
        gezien.update(
            f"wet: {d}" for w in geldende_wet(OP) for d in w.verbiedt.model_dump(by_alias=True, exclude_none=True)
        )

    vertaald_zoals_het_er_staat()
    verwacht = {f"{soort}: {d}" for soort in ("mag", "hooguit", "mag niet") for d in REGELDELEN}
    verwacht |= {f"wet: {d}" for d in (*VERBODSDELEN, "gegeven")}
    verwacht |= {f"model {m}" for m in Toestemmingsmodel} | {f"voor {s}" for s in Samenwerking}
    verwacht |= {f"doel voor {d}" for d in Doelsoort} | {"strafrecht", "geen strafrecht", "tekst"}
    assert not verwacht - set(gezien)
    assert gezien["antwoord True"] > 100


def _met(convenant: Convenant, regel: dict[str, Any]) -> Convenant:
    """The same with one article more."""
    extra = {"artikel": "9.9", "tekst": "Een artikel meer.", **regel}
    document = convenant.model_dump(by_alias=True)
    return Convenant.model_validate({**document, "artikelen": [*document["artikelen"], extra]})


def _tabel(convenant: Convenant) -> Tabel:
    lijnen = beleidslijnen(convenant, OP)
    return maak_tabel(lijnen, bekende_waarden(tuple(convenant.doelen)), CasbinMotor(lijnen))


@pytest.mark.eis("CON-03", "PLA-10")
def test_een_regel_meer_werkt_altijd_dezelfde_kant_op(monkeypatch: pytest.MonkeyPatch) -> None:
    """One more ceiling or law never allows more, one more grant never less; each changes something somewhere."""
    veranderd: Counter[str] = Counter()

    @settings(VOORBEELDEN, max_examples=30)
    @given(convenant=convenanten(), wet=wetten(), ander=convenanten(), meer_wet=wetten())
    def nooit_andersom(
        convenant: Convenant, wet: tuple[Wetsregel, ...], ander: Convenant, meer_wet: tuple[Wetsregel, ...]
    ) -> None:
        gunst = next(a.mag for a in ander.artikelen if a.mag).model_dump(by_alias=True)
        gunst |= {"wie": [p.soort for p in convenant.partijen], "doel": list(convenant.doelen)}
        bekend = bekende_waarden(tuple(convenant.doelen))
        monkeypatch.setattr(policies.wet, "_alle", lambda: wet)
        zo = _tabel(convenant)
        lager = _tabel(_met(convenant, {"hooguit": {"kring": ["breed", "klein"], "niveau": "dat"}}))
        hoger = _tabel(_met(convenant, {"mag": gunst}))
        monkeypatch.setattr(policies.wet, "_alle", lambda: (*wet, *meer_wet))
        strenger = _tabel(convenant)
        for rij in rijen((zo, lager, hoger, strenger), bekend):
            bits, bij_lager, bij_hoger, bij_strenger = rij.bits
            assert not bij_lager & ~bits
            assert not bits & ~bij_hoger
            assert not bij_strenger & ~bits
            veranderd["lager"] += bits != bij_lager
            veranderd["hoger"] += bits != bij_hoger
            veranderd["strenger"] += bits != bij_strenger

    nooit_andersom()
    assert min(veranderd[w] for w in ("lager", "hoger", "strenger")) > 5


@pytest.mark.parametrize(
    "fout", ["het convenant vergeet kring", "anoniem is een gewone grond", "mag wint van mag niet"]
)
def test_een_fout_zou_hier_opvallen(fout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that these examples are known to tell: a compiler with a mistake does not come through them."""
    FOUTEN[fout][0](monkeypatch)
    with pytest.raises(AssertionError):
        test_elk_convenant_onder_elke_wet_zegt_wat_er_staat(monkeypatch)
