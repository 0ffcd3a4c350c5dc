"""Finding a citizen who telephones: by how people write names, without a readable name anywhere (DESIGN §4)."""

import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from infra.sleutels import vindplaats
from infra.sleutels.vindplaats import Zoekindex

GEBOREN = date(1951, 3, 4)
BSN = "111222333"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with a key for the index."""
    vindplaats.stichten(tmp_path)
    return tmp_path


@pytest.fixture
def index(map_: Path) -> Iterator[Zoekindex]:
    """An empty index."""
    index = Zoekindex(map_)
    yield index
    index.sluit()


def _leg(index: Zoekindex, naam: str, geboren: date | None = None, bsn: str | None = None) -> tuple[UUID, UUID]:
    plek = (uuid4(), uuid4())
    index.leg_vast(*plek, naam=naam, geboren=geboren, bsn=bsn)
    return plek


@pytest.mark.parametrize(
    ("naam", "gezocht"),
    [
        ("meneer J. Janssen", "janssen"),
        ("meneer J. Janssen", "JANSSEN, J"),
        ("meneer J. Janssen", "  j.janssen  "),
        ("Zoë Çelik", "zoe celik"),
        ("Zoe Celik", "Zoë Çelik"),
        ("Zoe\u0308 de Vries", "Zoë de Vries"),
        ("Jansen-de Vries", "Jansen"),
        ("Jansen-de Vries", "de Vries"),
        ("Jansen\u2010de Vries", "jansen-de vries"),
        ("Van 't Hof", "van t hof"),
        ("Van \u2019t Hof", "van 't hof"),
        ("O'Brien", "OBrien"),
        ("Søren Łuczak", "soren luczak"),
        ("Strauß", "STRAUSS"),
        ("İbrahim Yıldız", "ibrahim yildiz"),
        ("Ibrahim Yildiz", "İBRAHİM YILDIZ"),
        ("王小明", "王小明"),
        ("محمد علي", "علي"),
        ("अनीता शर्मा", "अनीता"),
        ("\u200fמשה כהן", "כהן"),
        ("Ｊａｎｓｓｅｎ", "Janssen"),
        ("meneer (Jan) Bakker", "jan bakker"),
    ],
)
def test_een_naam_vindt_hoe_hij_ook_is_geschreven(index: Zoekindex, naam: str, gezocht: str) -> None:
    """Case, accents, dots, dashes, apostrophes, scripts and word order make no difference; one word is enough."""
    plek = _leg(index, naam)
    _leg(index, "Iemand Anders")
    assert index.zoek(naam=gezocht) == (plek,)


@pytest.mark.parametrize("gezocht", ["jans", "janssens", "piet janssen", "enjanss"])
def test_een_andere_naam_vindt_niet(index: Zoekindex, gezocht: str) -> None:
    """Words are whole, and all of them must fit."""
    _leg(index, "meneer Janssen")
    assert index.zoek(naam=gezocht) == ()


@pytest.mark.eis("DOS-05")
def test_alles_wat_gegeven_is_moet_kloppen(index: Zoekindex) -> None:
    """Two people of one name are told apart by birth date or number; an absent number is never matched."""
    een = _leg(index, "Jan Janssen", GEBOREN, BSN)
    twee = _leg(index, "Jan Janssen", date(1980, 1, 1))
    assert set(index.zoek(naam="Janssen")) == {een, twee}
    assert index.zoek(naam="Janssen", geboren=GEBOREN) == (een,)
    assert index.zoek(bsn="1112.22.333") == index.zoek(bsn=BSN) == (een,)
    assert index.zoek(naam="Janssen", bsn="123456782") == ()
    assert index.zoek(geboren=date(1980, 1, 1)) == (twee,)


@pytest.mark.eis("DOS-05")
def test_een_bsn_van_acht_cijfers_krijgt_zijn_nul(index: Zoekindex) -> None:
    """As the number itself does."""
    plek = _leg(index, "Jan", bsn="012345672")
    assert index.zoek(bsn="12345672") == (plek,)


@pytest.mark.parametrize("vraag", [{}, {"naam": None}, {"naam": ""}, {"naam": " .-, "}, {"bsn": ""}])
def test_niets_gevraagd_vindt_niemand(index: Zoekindex, vraag: dict[str, str | None]) -> None:
    """There is no way to list everybody."""
    _leg(index, "Jan Janssen", GEBOREN, BSN)
    assert index.zoek(**vraag) == ()  # type: ignore[arg-type]


def test_een_naam_is_geen_bsn(index: Zoekindex) -> None:
    """What was kept as one thing is not found as another."""
    _leg(index, "111222333")
    assert index.zoek(bsn="111222333") == ()


def test_een_mens_in_twee_casussen(index: Zoekindex) -> None:
    """Each place once, in a fixed order, however often it was told."""
    persoon, casussen = uuid4(), sorted([uuid4(), uuid4()])
    for casus in [*casussen, *reversed(casussen)]:
        index.leg_vast(persoon, casus, naam="Jan Jan", geboren=None, bsn=None)
    assert index.zoek(naam="jan") == tuple((persoon, casus) for casus in casussen)


@pytest.mark.eis("BEW-03")
def test_vergeten_is_onvindbaar_en_laat_niets_achter(map_: Path, index: Zoekindex) -> None:
    """Not even hashes stay behind in the file; others are found as before, and again changes nothing."""
    weg, blijft = _leg(index, "Jan Janssen", GEBOREN, BSN), _leg(index, "Piet Janssen", GEBOREN)
    merken = [rij[0] for rij in index._db.execute("select merk from vindplaats where persoon = ?", (weg[0].bytes,))]
    index.vergeet(weg[0])
    index.vergeet(weg[0])
    assert index.zoek(naam="janssen", geboren=GEBOREN) == (blijft,)
    assert index.zoek(bsn=BSN) == ()
    rauw = _alle_bytes(map_)
    assert weg[0].bytes not in rauw
    gedeeld = [rij[0] for rij in index._db.execute("select merk from vindplaats")]
    assert not [m for m in merken if m not in gedeeld and m in rauw]


@pytest.mark.eis("DOS-05", "BEW-03")
def test_er_staat_niets_leesbaars_op_schijf(map_: Path, index: Zoekindex) -> None:
    """Neither name nor birth date nor number; and the same name gives other hashes in another store."""
    _leg(index, "Jan Janssen", GEBOREN, BSN)
    rauw = _alle_bytes(map_).lower()
    assert not [t for t in (b"janssen", b"1951", BSN.encode()) if t in rauw]
    elders = map_ / "elders"
    elders.mkdir()
    vindplaats.stichten(elders)
    ander = Zoekindex(elders)
    assert ander.kenmerk("x") != index.kenmerk("x")
    ander.sluit()


def _alle_bytes(map_: Path) -> bytes:
    return b"".join(p.read_bytes() for p in sorted(map_.iterdir()) if p.is_file())


def test_een_ander_proces_vindt_meteen(map_: Path, index: Zoekindex) -> None:
    """What one process lays down another finds; and the index is for its owner only."""
    ander = Zoekindex(map_)
    plek = _leg(index, "Jan Janssen")
    assert ander.zoek(naam="janssen") == (plek,)
    assert ander.kenmerk("x") == index.kenmerk("x")
    assert {stat.S_IMODE(p.stat().st_mode) for p in map_.iterdir()} == {0o600}
    ander.sluit()


def test_de_index_is_opnieuw_te_bouwen(map_: Path) -> None:
    """The table may be lost: it comes back empty, and telling again what was told finds again what was found."""
    eerst = Zoekindex(map_)
    plek = _leg(eerst, "Jan Janssen", GEBOREN)
    eerst.sluit()
    (map_ / "vindplaats.db").unlink()
    opnieuw = Zoekindex(map_)
    assert opnieuw.zoek(naam="janssen") == ()
    opnieuw.leg_vast(*plek, naam="Jan Janssen", geboren=GEBOREN, bsn=None)
    assert opnieuw.zoek(naam="janssen") == (plek,)
    opnieuw.sluit()


def test_stichten_gebeurt_een_keer_ook_hier(map_: Path) -> None:
    """A second key would make everybody unfindable."""
    with pytest.raises(FileExistsError):
        vindplaats.stichten(map_)
