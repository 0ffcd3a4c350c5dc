"""The key ring: founded once, limited by level, and never without the master that belongs to it."""

import stat
from pathlib import Path
from uuid import uuid4

import pytest

from domain.niveau import Zegel
from infra.sleutels import meester
from infra.sleutels.meester import MeesterOntbreekt
from infra.sleutels.sleutelbos import BESTAND, Gewist, Sleutelbos, SleutelbosOnbereikbaar, SleutelOnbekend
from tests.zegel.conftest import Sleutelmap


def _inhoud(map_: Path) -> dict[str, bytes]:
    return {b.name: b.read_bytes() for b in sorted(map_.iterdir())}


def test_stichten_gebeurt_een_keer(sleutelmap: Sleutelmap) -> None:
    """A ring that is there already is refused and keeps every byte."""
    voor = _inhoud(sleutelmap.map)
    with pytest.raises(FileExistsError):
        Sleutelbos.stichten(sleutelmap.map)
    assert _inhoud(sleutelmap.map) == voor


def test_zonder_bos_geen_opening(tmp_path: Path) -> None:
    """Opening never makes a ring."""
    with pytest.raises(FileNotFoundError):
        Sleutelbos(tmp_path, Zegel.DAT)
    assert list(tmp_path.iterdir()) == []


def test_alleen_de_eigenaar_leest_de_bestanden(sleutelmap: Sleutelmap) -> None:
    """The folder and every file in it are closed to others, also after the masters rotated."""
    bos = sleutelmap.open()
    bos.sleutel_voor_zegelen(uuid4(), Zegel.DAT)
    bos.vernietig(uuid4())
    assert stat.S_IMODE(sleutelmap.map.stat().st_mode) == 0o700
    modi = {b.name: stat.S_IMODE(b.stat().st_mode) for b in sleutelmap.map.iterdir()}
    assert set(modi) == {BESTAND, *(f"meester.{niveau}.2" for niveau in Zegel)}
    assert set(modi.values()) == {0o600}


def test_een_sleutel_blijft_dezelfde(sleutelmap: Sleutelmap) -> None:
    """It is durably kept: a ring that is opened later has it, and each (subject, level) has its own."""
    wie, een = uuid4(), sleutelmap.open()
    sleutels = [een.sleutel_voor_zegelen(w, n) for w in (wie, uuid4()) for n in Zegel]
    assert len(set(sleutels)) == 8
    assert {len(s) for s in sleutels} == {32}
    assert [sleutelmap.open().sleutel_voor_openen(wie, n) for n in Zegel] == sleutels[:4]


def test_een_onbekende_sleutel_is_er_niet(bos: Sleutelbos) -> None:
    """Opening makes no keys."""
    wie = uuid4()
    assert bos.sleutel_voor_openen(wie, Zegel.DAT) is None
    assert bos.sleutel_voor_openen(wie, Zegel.DAT) is None


@pytest.mark.eis("NIV-05")
@pytest.mark.parametrize("tot", list(Zegel))
def test_een_bos_reikt_tot_zijn_niveau(sleutelmap: Sleutelmap, tot: Zegel) -> None:
    """Above its level a ring gives no key and makes none."""
    hoog, wie = sleutelmap.open(), uuid4()
    alle = {niveau: hoog.sleutel_voor_zegelen(wie, niveau) for niveau in Zegel}
    bos = sleutelmap.open(tot)
    for niveau in Zegel:
        if niveau in tot.tot_en_met():
            assert bos.sleutel_voor_openen(wie, niveau) == alle[niveau]
        else:
            assert bos.sleutel_voor_openen(wie, niveau) is None
            with pytest.raises(SleutelOnbekend) as fout:
                bos.sleutel_voor_zegelen(wie, niveau)
            assert fout.value.niveau is niveau


@pytest.mark.eis("NIV-05")
@pytest.mark.parametrize("tot", [Zegel.PROCES, Zegel.DAT, Zegel.BUITENKANT])
def test_een_proces_heeft_de_hogere_hoofdsleutels_niet_nodig(sleutelmap: Sleutelmap, tot: Zegel) -> None:
    """Where the masters above a level are not even present, that level works; only the higher ones refuse to open."""
    wie, hoog = uuid4(), sleutelmap.open()
    sleutel = hoog.sleutel_voor_zegelen(wie, tot)
    for niveau in set(Zegel) - set(tot.tot_en_met()):
        meester.pad(sleutelmap.map, niveau, 1).unlink()
    assert sleutelmap.open(tot).sleutel_voor_openen(wie, tot) == sleutel
    with pytest.raises(MeesterOntbreekt):
        sleutelmap.open()


@pytest.mark.parametrize("schade", ["weg", "vreemd", "te kort", "leeg"])
@pytest.mark.parametrize("niveau", list(Zegel))
def test_een_verkeerde_hoofdsleutel_wordt_geweigerd(sleutelmap: Sleutelmap, niveau: Zegel, schade: str) -> None:
    """A master that is missing or not the right one is named, also in a ring without keys, and nothing is touched."""
    bestand = meester.pad(sleutelmap.map, niveau, 1)
    goed = bestand.read_bytes()
    bestand.unlink()
    if schade != "weg":
        bestand.write_bytes({"vreemd": b"x" * 32, "te kort": goed[:31], "leeg": b""}[schade])
    voor = _inhoud(sleutelmap.map)
    with pytest.raises(MeesterOntbreekt) as fout:
        sleutelmap.open()
    assert fout.value.niveau is niveau
    assert _inhoud(sleutelmap.map) == voor
    bestand.write_bytes(goed)
    sleutelmap.open()


def test_een_teruggezette_oude_hoofdsleutel_past_niet_meer(sleutelmap: Sleutelmap) -> None:
    """Masters of before a destruction do not open the ring of after it."""
    oud = {b.name: b.read_bytes() for b in sleutelmap.map.glob("meester.*")}
    sleutelmap.open().vernietig(uuid4())
    for bestand in sleutelmap.map.glob("meester.*"):
        bestand.unlink()
    for naam, sleutel in oud.items():
        (sleutelmap.map / naam).write_bytes(sleutel)
    voor = _inhoud(sleutelmap.map)
    with pytest.raises(MeesterOntbreekt):
        sleutelmap.open()
    assert _inhoud(sleutelmap.map) == voor


def test_een_kapot_bestand_is_een_eigen_fout(sleutelmap: Sleutelmap) -> None:
    """What is wrong with the file of the ring is told without its technique."""
    (sleutelmap.map / BESTAND).write_bytes(b"geen database" * 100)
    with pytest.raises(SleutelbosOnbereikbaar, match="Er is niets veranderd"):
        sleutelmap.open()


def test_een_vreemd_bestand_in_de_map_stoort_niet(sleutelmap: Sleutelmap) -> None:
    """A copy that somebody left beside the masters does not stop the ring from opening."""
    (sleutelmap.map / "meester.dat.oud").write_bytes(b"x")
    sleutelmap.open().vernietig(uuid4())


def test_de_vingerafdruk_vertelt_bossen_uit_elkaar(sleutelmap: Sleutelmap, tmp_path: Path) -> None:
    """The same ring gives the same hash, another ring and another generation another; no master is in it."""
    Sleutelbos.stichten(tmp_path / "ander")
    ander = Sleutelbos(tmp_path / "ander", Zegel.INHOUD)
    bos = sleutelmap.open()
    eerst = bos.vingerafdruk()
    assert eerst == sleutelmap.open().vingerafdruk()
    assert eerst != ander.vingerafdruk()
    bos.vernietig(uuid4())
    assert bos.vingerafdruk() not in {eerst, ander.vingerafdruk()}
    assert meester.lees(sleutelmap.map, Zegel.DAT, 2).hex() not in bos.vingerafdruk()
    ander.sluit()


@pytest.mark.eis("BEW-03")
def test_vernietigen_laat_een_grafsteen(sleutelmap: Sleutelmap) -> None:
    """The subject is known as destroyed for ever, also where it had no keys; all others keep theirs."""
    bos, weg, nooit, blijft = sleutelmap.open(), uuid4(), uuid4(), uuid4()
    sleutels = {n: bos.sleutel_voor_zegelen(blijft, n) for n in Zegel}
    bos.sleutel_voor_zegelen(weg, Zegel.INHOUD)
    bos.vernietig(weg)
    bos.vernietig(nooit)
    bos.vernietig(weg)
    assert bos.vernietigd() == sleutelmap.open(Zegel.PROCES).vernietigd() == {weg, nooit}
    for ring in (bos, sleutelmap.open()):
        assert {n: ring.sleutel_voor_openen(blijft, n) for n in Zegel} == sleutels
        assert {ring.sleutel_voor_openen(weg, n) for n in Zegel} == {Gewist.VERNIETIGD}
        assert {ring.sleutel_voor_openen(nooit, n) for n in Zegel} == {Gewist.VERNIETIGD}


def test_opnieuw_vernietigen_wisselt_geen_hoofdsleutels(sleutelmap: Sleutelmap) -> None:
    """Doing it again changes nothing."""
    bos, weg = sleutelmap.open(), uuid4()
    bos.vernietig(weg)
    voor = _inhoud(sleutelmap.map)
    bos.vernietig(weg)
    assert _inhoud(sleutelmap.map) == voor


def test_alleen_een_hele_bos_vernietigt(sleutelmap: Sleutelmap) -> None:
    """A ring that cannot rewrap every level destroys nothing."""
    voor = _inhoud(sleutelmap.map)
    with pytest.raises(SleutelOnbekend):
        sleutelmap.open(Zegel.BUITENKANT).vernietig(uuid4())
    assert _inhoud(sleutelmap.map) == voor


@pytest.mark.eis("BEW-03")
def test_een_oude_kopie_van_de_bos_opent_niets(sleutelmap: Sleutelmap) -> None:
    """A copy of the ring from before a destruction is worthless with the masters of after it."""
    bos, weg, blijft = sleutelmap.open(), uuid4(), uuid4()
    bos.sleutel_voor_zegelen(weg, Zegel.INHOUD)
    bos.sleutel_voor_zegelen(blijft, Zegel.INHOUD)
    kopie = (sleutelmap.map / BESTAND).read_bytes()
    bos.vernietig(weg)
    bos.sluit()
    (sleutelmap.map / BESTAND).write_bytes(kopie)
    with pytest.raises(MeesterOntbreekt):
        sleutelmap.open()
