"""What was altered or moved in the store does not open: never silently, and never with what it said (DESIGN §4)."""

import base64
import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, ClassVar
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.feit import FEITSOORTEN, Feit, Vastgelegd
from domain.medewerker import Rol, Wie
from domain.niveau import Zegel
from domain.tekst import Tekst
from domain.verzegeld import Dicht, Open, Vernietigd, Verzegeld
from infra.sleutels.sleutelbos import BESTAND, Sleutelbos
from infra.zegel.afbeelding import Afbeelding, FeitOnleesbaar, Record
from infra.zegel.zegelaar import SleutelKwijt, ZegelGeschonden
from tests.zegel.conftest import Sleutelmap

OP = datetime(2026, 2, 22, 9, tzinfo=UTC)
GEHEIM = "Meneer ziet grauw en is benauwd."


class Proefstuk(Feit):
    """A fact that is there for tests only, with what can be sealed in it."""

    TOPIC: ClassVar[str] = "proef.stuk"

    een: Verzegeld[Tekst]
    twee: Verzegeld[Tekst]
    meer: tuple[Verzegeld[Tekst], ...] = ()


@pytest.fixture(scope="module", autouse=True)
def _proef_opgeruimd() -> Iterator[None]:
    """The kinds of this module are not kinds of the field."""
    yield
    FEITSOORTEN.pop(Proefstuk.TOPIC, None)


def _feit(wie: UUID, ander: UUID, niveau: Zegel = Zegel.DAT) -> Proefstuk:
    def veld(betreft: UUID, waarde: str) -> Open[Tekst]:
        return Open[Tekst](betreft=betreft, niveau=niveau, waarde=waarde)

    return Proefstuk(een=veld(wie, GEHEIM), twee=veld(ander, "Iets anders."), meer=(veld(wie, "a"), veld(wie, "b")))


def _vastgelegd(feit: Feit, versie: int = 1, stroom: UUID | None = None) -> Vastgelegd:
    return Vastgelegd(
        stroom=stroom or uuid4(),
        versie=versie,
        opdracht=uuid4(),
        wie=Wie(medewerker=uuid4(), organisatie=uuid4(), rol=Rol.REGIE),
        gebeurd=OP,
        geregistreerd=OP,
        feit=feit,
    )


@pytest.fixture
def afbeelding(bos: Sleutelbos) -> Afbeelding:
    """A mapper with all keys."""
    return Afbeelding(bos)


def _met(record: Record, verander: Callable[[dict[str, Any]], object]) -> Record:
    stand = json.loads(record.state)
    verander(stand)
    return replace(record, state=json.dumps(stand).encode())


def _ruil(stand: dict[str, Any]) -> None:
    feit = stand["feit"]
    feit["een"]["cijfer"], feit["twee"]["cijfer"] = feit["twee"]["cijfer"], feit["een"]["cijfer"]


def _ruil_in_rij(stand: dict[str, Any]) -> None:
    stand["feit"]["meer"].reverse()


GREPEN: dict[str, Callable[[dict[str, Any]], object]] = {
    "velden van één persoon geruild": _ruil,
    "plaatsen in een rij geruild": _ruil_in_rij,
    "ander niveau": lambda s: s["feit"]["een"].update(niveau="proces"),
    "onbekend niveau": lambda s: s["feit"]["een"].update(niveau="alles"),
    "onbekend zegel": lambda s: s["feit"]["een"].update(zegel="stuk"),
    "zegel is een lijst": lambda s: s["feit"]["een"].update(zegel=["dicht"]),
    "open neergezet": lambda s: s["feit"].update(een=s["feit"]["een"] | {"zegel": "open", "waarde": "verzonnen"}),
    "vernietigd neergezet": lambda s: s["feit"]["een"].update(zegel="vernietigd"),
    "zonder cijfer": lambda s: s["feit"]["een"].pop("cijfer"),
    "leeg cijfer": lambda s: s["feit"]["een"].update(cijfer=""),
    "te kort cijfer": lambda s: s["feit"]["een"].update(cijfer=s["feit"]["een"]["cijfer"][:36]),
    "geen base64": lambda s: s["feit"]["een"].update(cijfer="é" * 60),
    "cijfer is een getal": lambda s: s["feit"]["een"].update(cijfer=12),
    "zonder persoon": lambda s: s["feit"]["een"].pop("betreft"),
    "persoon is geen id": lambda s: s["feit"]["een"].update(betreft="Janssen"),
    "persoon is een lijst": lambda s: s["feit"]["een"].update(betreft=[]),
}


@pytest.mark.parametrize("greep", GREPEN)
def test_elke_greep_in_de_opslag_valt_op(afbeelding: Afbeelding, greep: str) -> None:
    """Each is an error of its own, that names the fact and the field and quotes nothing."""
    wie = uuid4()
    afbeelding.naar_record(_vastgelegd(_feit(wie, wie, Zegel.PROCES)))
    v = _vastgelegd(_feit(wie, wie))
    record = afbeelding.naar_record(v)
    with pytest.raises(ZegelGeschonden) as fout:
        afbeelding.van_record(_met(record, GREPEN[greep]))
    assert fout.value.waar.startswith(f"{v.stroom.hex}/1/feit/")
    assert "Janssen" not in str(fout.value)
    assert GEHEIM not in str(fout.value)


@pytest.mark.parametrize("greep", ["open neergezet", "vernietigd neergezet", "te kort cijfer", "geen base64"])
def test_ook_wie_de_sleutel_niet_heeft_laat_zich_niets_wijsmaken(sleutelmap: Sleutelmap, greep: str) -> None:
    """A process below the level cannot check a ciphertext, but takes nothing that could not have been stored."""
    wie = uuid4()
    record = Afbeelding(sleutelmap.open()).naar_record(_vastgelegd(_feit(wie, wie, Zegel.INHOUD)))
    with pytest.raises(ZegelGeschonden):
        Afbeelding(sleutelmap.open(Zegel.DAT)).van_record(_met(record, GREPEN[greep]))


def test_een_veld_van_een_ander_past_niet(afbeelding: Afbeelding) -> None:
    """A field is about one person: put under another's name, that one's key does not open it."""
    wie, ander = uuid4(), uuid4()
    record = afbeelding.naar_record(_vastgelegd(_feit(wie, ander)))
    with pytest.raises(ZegelGeschonden):
        afbeelding.van_record(_met(record, lambda s: s["feit"]["een"].update(betreft=str(ander))))


def test_een_veld_uit_een_ander_feit_past_niet(afbeelding: Afbeelding) -> None:
    """Neither from another version of the stream nor from another stream, though about the same person."""
    wie, stroom = uuid4(), uuid4()
    een, twee, elders = (
        afbeelding.naar_record(_vastgelegd(_feit(wie, wie), versie, waar))
        for versie, waar in ((1, stroom), (2, stroom), (1, uuid4()))
    )
    for verplaatst in (
        replace(een, originator_version=2),
        replace(een, originator_id=elders.originator_id),
        replace(twee, state=een.state),
        replace(elders, state=een.state),
    ):
        with pytest.raises(ZegelGeschonden):
            afbeelding.van_record(verplaatst)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(data=st.data())
def test_elk_omgevallen_bit_valt_op(afbeelding: Afbeelding, data: st.DataObject) -> None:
    """Whichever bit of nonce, text or tag changes."""
    wie = UUID(int=7)
    record = afbeelding.naar_record(_vastgelegd(_feit(wie, wie)))
    ruw = bytearray(base64.b64decode(json.loads(record.state)["feit"]["een"]["cijfer"]))
    ruw[data.draw(st.integers(0, len(ruw) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    cijfer = base64.b64encode(ruw).decode()
    with pytest.raises(ZegelGeschonden):
        afbeelding.van_record(_met(record, lambda s: s["feit"]["een"].update(cijfer=cijfer)))


def test_een_sleutel_van_een_andere_bos_opent_niets(sleutelmap: Sleutelmap, tmp_path_factory: Any) -> None:
    """Records of another store do not open here, even where person and level are the same."""
    wie = uuid4()
    elders = tmp_path_factory.mktemp("elders") / "bos"
    Sleutelbos.stichten(elders)
    vreemd, eigen = Sleutelbos(elders, Zegel.INHOUD), sleutelmap.open()
    record = Afbeelding(vreemd).naar_record(_vastgelegd(_feit(wie, wie)))
    eigen.sleutel_voor_zegelen(wie, Zegel.DAT)
    with pytest.raises(ZegelGeschonden):
        Afbeelding(eigen).van_record(record)
    vreemd.sluit()


def test_een_sleutel_die_er_hoort_te_zijn_wordt_gemist(sleutelmap: Sleutelmap) -> None:
    """A ring older than the store refuses by name; a process below the level leaves it closed as ever."""
    oud = (sleutelmap.map / BESTAND).read_bytes()
    wie = uuid4()
    with sleutelmap.even() as bos:
        record = Afbeelding(bos).naar_record(_vastgelegd(_feit(wie, wie)))
    (sleutelmap.map / BESTAND).write_bytes(oud)
    with pytest.raises(SleutelKwijt, match="oude sleutelbos"):
        Afbeelding(sleutelmap.open()).van_record(record)
    laag = Afbeelding(sleutelmap.open(Zegel.PROCES)).van_record(record).feit
    assert isinstance(laag, Proefstuk)
    assert isinstance(laag.een, Dicht)


def test_wat_vernietigd_bewaard_is_blijft_vernietigd(afbeelding: Afbeelding, bos: Sleutelbos) -> None:
    """A fact that was stored with a destroyed field in it can be read, as long as the key is really gone."""
    wie = uuid4()
    bos.vernietig(wie)
    weg = Vernietigd(betreft=wie, niveau=Zegel.DAT)
    v = _vastgelegd(Proefstuk(een=weg, twee=weg))
    assert afbeelding.van_record(afbeelding.naar_record(v)) == v


def test_na_vernietiging_is_ook_een_kapot_veld_gewoon_weg(afbeelding: Afbeelding, bos: Sleutelbos) -> None:
    """Without the key nothing can be checked, and nothing is shown: a case that was destroyed can still be read."""
    wie = uuid4()
    record = afbeelding.naar_record(_vastgelegd(_feit(wie, wie)))
    bos.vernietig(wie)
    terug = afbeelding.van_record(_met(record, _ruil)).feit
    assert isinstance(terug, Proefstuk)
    assert terug.een == terug.twee == Vernietigd(betreft=wie, niveau=Zegel.DAT)


def _zet(*pad: str, waarde: Any) -> Callable[[dict[str, Any]], object]:
    def doe(stand: dict[str, Any]) -> None:
        for naam in pad[:-1]:
            stand = stand[naam]
        stand[pad[-1]] = waarde

    return doe


STUK: dict[str, Callable[[dict[str, Any]], object]] = {
    "zonder versie": lambda s: s.pop("feitversie"),
    "versie is tekst": _zet("feitversie", waarde="1"),
    "versie is waar": _zet("feitversie", waarde=True),
    "versie nul": _zet("feitversie", waarde=0),
    "versie uit de toekomst": _zet("feitversie", waarde=2),
    "zonder feit": lambda s: s.pop("feit"),
    "feit is een lijst": _zet("feit", waarde=[]),
    "veld te veel": _zet("feit", "erbij", waarde=GEHEIM),
    "veld te weinig": lambda s: s["feit"].pop("een"),
    "gewone tekst waar een verzegeld veld hoort": _zet("feit", "een", waarde=GEHEIM),
    "zonder wie": lambda s: s.pop("wie"),
    "moment zonder zone": _zet("gebeurd", waarde="2026-02-22T09:00:00"),
    "geen moment": _zet("gebeurd", waarde=GEHEIM),
    "iets erbij": _zet("extra", waarde=GEHEIM),
}


@pytest.mark.eis("DOS-05")
@pytest.mark.parametrize("hoe", STUK)
def test_een_kapotte_stand_is_een_eigen_fout(afbeelding: Afbeelding, hoe: str) -> None:
    """It names the place and the kind, and quotes nothing: neither itself nor by what it was raised from."""
    wie = uuid4()
    v = _vastgelegd(_feit(wie, wie), versie=3)
    with pytest.raises(FeitOnleesbaar) as fout:
        afbeelding.van_record(_met(afbeelding.naar_record(v), STUK[hoe]))
    assert (fout.value.stroom, fout.value.versie, fout.value.topic) == (v.stroom, 3, "proef.stuk")
    assert fout.value.want
    assert GEHEIM not in str(fout.value)
    assert GEHEIM not in str(fout.value.__cause__)
    assert fout.value.__cause__ is not None or fout.value.__suppress_context__ or fout.value.__context__ is None


@pytest.mark.parametrize("rauw", [b"", b"{", b"null", b"[]", b'"tekst"', b"\xff\xfe", b"[" * 100_000])
def test_wat_geen_json_is_is_een_eigen_fout(afbeelding: Afbeelding, rauw: bytes) -> None:
    """Bytes of any kind are refused by name."""
    with pytest.raises(FeitOnleesbaar):
        afbeelding.van_record(Record(uuid4(), 1, "proef.stuk", rauw))


@pytest.mark.parametrize("topic", ["", "onbekend.feit", "proef.stuk.v1", "PROEF.STUK"])
def test_een_onbekende_soort_is_een_eigen_fout(afbeelding: Afbeelding, topic: str) -> None:
    """A kind that this version of Kring does not know is refused, never guessed."""
    wie = uuid4()
    record = afbeelding.naar_record(_vastgelegd(_feit(wie, wie)))
    with pytest.raises(FeitOnleesbaar) as fout:
        afbeelding.van_record(replace(record, topic=topic))
    assert fout.value.topic == topic


def test_lezen_verandert_het_record_niet(afbeelding: Afbeelding) -> None:
    """The same record reads the same a second time."""
    wie = uuid4()
    record = afbeelding.naar_record(_vastgelegd(_feit(wie, wie)))
    kopie = copy.deepcopy(record)
    assert afbeelding.van_record(record) == afbeelding.van_record(record)
    assert record == kopie
