"""Named mistakes in the compiler: publication holds its table against the documents, and refuses each of them."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

import policies.wet
from domain.grondslag import Grondslag
from domain.niveau import Niveau
from domain.oordeel import Plichtsoort, Toegangsvraag
from domain.partij import Geheimhouding
from policies.beleid import GepubliceerdBeleid, publiceer
from policies.casbin_motor import CasbinMotor
from policies.convenant import Convenant
from policies.redenen import eerste_andere_reden
from policies.regels import PublicatieGeweigerd, beleidslijnen
from policies.ruimte import DIMENSIES, bekende_waarden, waarden_van
from policies.situatie import ALS_HET_GOED_GAAT, VRIJ, Situatie
from policies.tabel import maak_tabel
from tests.beleid.proefconvenant import OP, proefconvenant, proefwet
from tests.beleid.vertaalbreuken import Breuk
from tests.beleid.vertaalfouten import FOUTEN, GELIJK, NA_DE_TABEL, VOLGORDE


@pytest.fixture(autouse=True)
def _onder_de_proefwet(monkeypatch: pytest.MonkeyPatch) -> None:
    """The compiler and the witnesses read the same law; it stands in for the law data, not for a step of either."""
    wetten = proefwet()
    monkeypatch.setattr(policies.wet, "_alle", lambda: wetten)


def _publiceer(op: date = OP) -> GepubliceerdBeleid:
    return publiceer(proefconvenant(), op)


@pytest.mark.eis("CON-03")
@pytest.mark.parametrize(("breek", "gezien"), FOUTEN.values(), ids=FOUTEN)
def test_een_fout_in_de_vertaler_houdt_publicatie_tegen(
    breek: Breuk, gezien: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not come into force, and the refusal names the question on which the table and the documents differ."""
    monkeypatch.setattr("policies.beleid.toets_aan_de_wet", lambda _: None)
    breek(monkeypatch)
    with pytest.raises(PublicatieGeweigerd) as geweigerd:
        _publiceer()
    assert gezien in geweigerd.value.zin
    if gezien is not VOLGORDE:
        bij = geweigerd.value.zin.partition(" Bij: ")[2]
        assert re.findall(r"(\w+): ", bij) == list(DIMENSIES)


@pytest.mark.eis("CON-03")
@pytest.mark.parametrize("breek", GELIJK.values(), ids=GELIJK)
def test_wat_niets_verandert_komt_gewoon_in_werking(breek: Breuk, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the test above can tell: a compiler in order, and changes that no answer and no reason shows."""
    breek(monkeypatch)
    bladeren = _publiceer().tabel.bladeren
    assert bladeren > 500


@pytest.mark.eis("CON-03", "PLA-10")
@pytest.mark.parametrize("nummer", ["2.1", "1.8", "30 lid 4", "toestemming"])
def test_een_andere_reden_wordt_aangewezen_waar_zij_staat(nummer: str) -> None:
    """The question that is named is one on which they do differ, and both sides are named as they are."""
    convenant = proefconvenant()
    bekend = bekende_waarden(tuple(convenant.doelen))
    goed = beleidslijnen(convenant, OP)
    anders = tuple(
        replace(x, artikel=x.artikel.model_copy(update={"nummer": "x"})) if x.artikel.nummer == nummer else x
        for x in goed
    )
    tabel = maak_tabel(anders, bekend, CasbinMotor(anders))
    gezien = eerste_andere_reden(tabel, anders, convenant, OP, bekend)
    assert gezien is not None
    uitslag = tabel.vraag(gezien.vraag)
    eft = "allow" if uitslag.mag else "deny"
    geraakt = {n for n, lijn in enumerate(goed) if lijn.eft == eft and lijn.geldt_voor(gezien.vraag)}
    tabel_noemt = {(anders[n].artikel.bron, anders[n].artikel.nummer) for n in uitslag.lijnen}
    tekst_noemt = {(goed[n].artikel.bron, goed[n].artikel.nummer) for n in geraakt}
    assert tabel_noemt != tekst_noemt
    assert set(gezien.alleen_de_tabel) == tabel_noemt - tekst_noemt
    assert set(gezien.alleen_de_tekst) == tekst_noemt - tabel_noemt


def _elke_grond(b: GepubliceerdBeleid) -> Iterator[Toegangsvraag]:
    """Questions on every ground and at every level, some of them as nothing goes well, from all that was compiled."""
    trekking = random.Random(20260201)
    bekend = bekende_waarden(tuple(b.convenant.doelen))
    for _ in range(400):
        waarden = {d: trekking.choice(w) for d, w in bekend.items()}
        if trekking.random() < 0.7:
            vak = trekking.choice([lijn for lijn in b.lijnen if lijn.eft == "allow"]).vak
            waarden = {d: trekking.choice(sorted(vak[d] or ())) for d in bekend}
            waarden |= {**ALS_HET_GOED_GAAT, "pet": "hulpverlening", "gever": "beroep"}
        situatie = Situatie({d: waarden[d] for d in VRIJ})
        vraag = situatie.vraag(waarden["partij"], waarden["categorie"], Niveau(waarden["niveau"]))
        yield vraag
        yield vraag.model_copy(update={"geheimhouding": trekking.choice(tuple(Geheimhouding))})


def _verwachte_plichten(c: Convenant, vraag: Toegangsvraag) -> dict[Plichtsoort, int]:
    """From the document itself: who is told, what is looked at again, and when it ends (004 §3.3.1, 001 §5)."""
    plichten = {Plichtsoort.BEVESTIGEN: c.ontvangst}
    if vraag.grondslag is not Grondslag.ANONIEM:
        plichten[Plichtsoort.VERTELLEN] = c.informeren.binnen
    if vraag.grondslag in c.zonder_toestemming.gronden:
        plichten |= {
            Plichtsoort.HERBEOORDELEN: c.zonder_toestemming.herbeoordelen,
            Plichtsoort.EINDIGEN: c.zonder_toestemming.einddatum,
        }
    return plichten


def _oordelen_kloppen(b: GepubliceerdBeleid) -> bool:
    """Every verdict says what Casbin says when it is asked, with every article once, and the duties of its ground."""
    toegestaan = 0
    for vraag in _elke_grond(b):
        oordeel, casbin = b.oordeel(vraag, 1), b.motor.vraag(waarden_van(vraag))
        toegestaan += casbin.mag
        plichten = {p.soort: p.binnen_dagen for p in oordeel.verplichtingen}
        genoemd = list(dict.fromkeys(b.lijnen[n].artikel for n in casbin.lijnen))
        if (oordeel.toegestaan, list(oordeel.artikelen)) != (casbin.mag, genoemd):
            return False
        if plichten != (_verwachte_plichten(b.convenant, vraag) if casbin.mag else {}):
            return False
    assert 80 < toegestaan < 720
    return True


@pytest.mark.eis("CON-03", "STP-07", "KEN-01")
def test_een_oordeel_zegt_wat_casbin_zegt_met_de_plichten_van_de_grond() -> None:
    """Looked up in the table and named: the same answer, the same articles in the same order, and what must be done."""
    assert _oordelen_kloppen(_publiceer())


@pytest.mark.eis("CON-03", "STP-07", "KEN-01")
@pytest.mark.parametrize("breek", NA_DE_TABEL.values(), ids=NA_DE_TABEL)
def test_een_fout_na_de_tabel_wordt_gezien(breek: Breuk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of these mistakes changes some verdict."""
    breek(monkeypatch)
    assert not _oordelen_kloppen(_publiceer())
