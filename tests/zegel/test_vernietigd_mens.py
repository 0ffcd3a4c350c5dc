"""One citizen of two is destroyed: their content is gone everywhere, the skeleton and the other stay (BEW-03)."""

from dataclasses import replace
from uuid import UUID

import pytest

from domain.casus import Casus
from domain.feit import Vastgelegd
from domain.niveau import Zegel
from domain.verloop import herbouw
from domain.verzegeld import Dicht, Open, Vernietigd
from infra.sleutels.sleutelbos import Sleutelbos
from infra.zegel.afbeelding import Afbeelding, Record
from tests.domein.verhaal import (
    Verhaal,
    begin,
    id_,
    inbreng,
    met_overleg,
    op_toestemming,
    toestemming,
    vitaal,
    zorgvuldig,
)
from tests.zegel.conftest import Sleutelmap
from tests.zegel.voorbeelden import open_velden

WEG = ("meneer Janssen", "Meneer krijgt thuiszorg.", "Meneer ziet grauw", "loopt het fout met zijn hart", "teamarts")
BLIJFT = ("mevrouw De Wit", "Mevrouw valt vaak.")


@pytest.fixture(scope="module")
def verhaal() -> Verhaal:
    """A case about two citizens, with most of what can be recorded about the first, and something about the second."""
    v = zorgvuldig(begin("verbrugge", "meneer Janssen", "mevrouw De Wit"))
    v = v.doet("verbrugge", "toestemming.vastleggen", **toestemming(v))
    welke = v.nieuw("toestemming")
    v = v.doet("verbrugge", "verstrekking.doen", **op_toestemming(v))
    v = v.doet("verbrugge", "verstrekking.doen", **vitaal(v))
    v = v.doet("verbrugge", "verstrekking.doen", mag=False, **vitaal(v))
    v, overleg = met_overleg(v)
    v = v.doet("verbrugge", "inbreng.doen", **inbreng(v, overleg))
    ander = str(list(v.casus.betrokkenen)[1])
    wie = [str(id_("groen")), str(id_("pietersen"))]
    v = v.doet("verbrugge", "toestemming.vastleggen", **toestemming(v, over=ander, ontvangers=wie))
    over_haar = {
        "over": ander,
        "vooraf_verteld": False,
        "dat": "Mevrouw valt vaak.",
        "buitenkant": "Blauwe plekken.",
        "noodzaaksoort": "nodig voor het werk",
        "noodzaak": "Zonder dit valt zij weer.",
    }
    velden = {n: w for n, w in op_toestemming(v, overleg=str(overleg), **over_haar).items() if n != "aan"}
    v = v.doet("verbrugge", "inbreng.doen", **velden)
    return v.doet("verbrugge", "toestemming.intrekken", toestemming=str(welke), toelichting="Meneer wil niet meer.")


@pytest.fixture
def records(verhaal: Verhaal, bos: Sleutelbos) -> list[Record]:
    """The case as it lies in the store."""
    return [Afbeelding(bos).naar_record(v) for v in verhaal.feiten]


def _lees(records: list[Record], bos: Sleutelbos, casus: UUID) -> Casus:
    return herbouw(casus, tuple(map(Afbeelding(bos).van_record, records)))


def _geraamte(casus: Casus) -> dict[str, list[UUID]]:
    """What there was, without what it said."""
    delen = ("betrokkenen", "deelnemers", "toestemmingen", "verstrekkingen", "overleggen")
    return {deel: list(getattr(casus, deel)) for deel in delen}


def test_de_casus_komt_heel_terug(verhaal: Verhaal, records: list[Record], bos: Sleutelbos) -> None:
    """Before anything is destroyed the stored case rebuilds to the same case, and says all that the test looks for."""
    casus = _lees(records, bos, verhaal.casus.casus)
    assert casus == verhaal.casus
    gelezen = repr([Afbeelding(bos).van_record(r) for r in records])
    assert all(tekst in gelezen for tekst in (*WEG, *BLIJFT, "Meneer wil niet meer."))


@pytest.mark.eis("BEW-03")
def test_na_vernietiging_staat_het_geraamte_er_nog(
    verhaal: Verhaal, records: list[Record], sleutelmap: Sleutelmap, bos: Sleutelbos
) -> None:
    """Nothing about the citizen can be read, by any process; who acted, when, and that it was there, still can."""
    wie, ander = list(verhaal.casus.betrokkenen)
    laag = sleutelmap.open(Zegel.BUITENKANT)
    _lees(records, laag, verhaal.casus.casus)
    bos.vernietig(wie)
    for ring in (bos, laag, sleutelmap.open()):
        feiten = tuple(map(Afbeelding(ring).van_record, records))
        casus = herbouw(verhaal.casus.casus, feiten)
        gelezen = repr((feiten, casus))
        assert not [tekst for tekst in (*WEG, "Meneer wil niet meer.") if tekst in gelezen]
        assert all(tekst in gelezen for tekst in BLIJFT)
        assert casus.betrokkenen[wie].vernietigd
        assert casus.betrokkenen[wie].gegevens is None
        assert not casus.betrokkenen[ander].vernietigd
        assert _geraamte(casus) == _geraamte(verhaal.casus)
        assert casus.versie == verhaal.casus.versie
        # There is nothing left to tell somebody about; the duty to tell the other stays.
        assert {p.over for p in casus.plichten.values()} == {ander}
        for was, nu in zip(verhaal.feiten, feiten, strict=True):
            assert type(nu.feit) is type(was.feit)
            assert _omslag(nu) == _omslag(was)


def _omslag(v: Vastgelegd) -> Vastgelegd:
    """The envelope alone."""
    return v.model_copy(update={"feit": None, "oordelen": ()})


@pytest.mark.eis("BEW-03")
def test_alles_over_wie_vernietigd_is_is_weg_en_niets_anders(
    verhaal: Verhaal, records: list[Record], bos: Sleutelbos
) -> None:
    """Exactly the fields about this citizen are destroyed: not one more, not one less."""
    wie = next(iter(verhaal.casus.betrokkenen))
    bos.vernietig(wie)
    for was, record in zip(verhaal.feiten, records, strict=True):
        nu = Afbeelding(bos).van_record(record)
        assert open_velden(nu) == [veld for veld in open_velden(was) if veld.betreft != wie]
        for naam in type(was.feit).model_fields:
            voor, na = getattr(was.feit, naam), getattr(nu.feit, naam)
            if isinstance(voor, Open) and voor.betreft == wie:
                assert na == Vernietigd(betreft=wie, niveau=voor.niveau)


@pytest.mark.eis("BEW-03")
@pytest.mark.parametrize("tot", list(Zegel))
def test_elk_proces_kan_de_casus_naspelen(
    verhaal: Verhaal, records: list[Record], sleutelmap: Sleutelmap, bos: Sleutelbos, tot: Zegel
) -> None:
    """With keys up to any level, before and after everyone is destroyed, the case rebuilds and nothing crashes."""
    ring = sleutelmap.open(tot)
    voor = _lees(records, ring, verhaal.casus.casus)
    for wie in (*verhaal.casus.betrokkenen, verhaal.casus.casus):
        bos.vernietig(wie)
    na = _lees(records, ring, verhaal.casus.casus)
    assert _geraamte(voor)["verstrekkingen"] == _geraamte(na)["verstrekkingen"] == list(verhaal.casus.verstrekkingen)
    assert [v.feit for v in map(Afbeelding(ring).van_record, records) if open_velden(v)] == []
    assert not any(
        isinstance(getattr(v.feit, naam), Dicht)
        for v in map(Afbeelding(ring).van_record, records)
        for naam in type(v.feit).model_fields
    )


@pytest.mark.eis("BEW-03")
def test_een_kopie_van_de_stroom_wordt_mee_vernietigd(verhaal: Verhaal, records: list[Record], bos: Sleutelbos) -> None:
    """A mirror or backup of the stream holds ciphertext only: it becomes unreadable with the rest."""
    kopie = [replace(r) for r in records]
    bos.vernietig(next(iter(verhaal.casus.betrokkenen)))
    assert "Janssen" not in repr(_lees(kopie, bos, verhaal.casus.casus))
    assert not [r for r in kopie if b"Janssen" in r.state]


def test_er_is_een_ontvanger_in_het_verhaal(verhaal: Verhaal) -> None:
    """The story gives something to somebody: else the tests above would prove little."""
    assert any(v.een_op_een_aan(id_("pietersen")) for v in verhaal.casus.verstrekkingen.values())
    assert len(verhaal.casus.verstrekkingen) >= 3
