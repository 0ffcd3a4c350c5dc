"""Facts stored by an older Kring: raised step by step, after they were opened (style F2)."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, ClassVar
from uuid import UUID

import pytest

from domain.feit import FEITSOORTEN, Feit, Vastgelegd
from domain.medewerker import Rol, Wie
from domain.niveau import Zegel
from domain.tekst import Tekst, Zin
from domain.verzegeld import Dicht, Open, Vernietigd, Verzegeld
from infra.sleutels.sleutelbos import Sleutelbos
from infra.zegel.afbeelding import Afbeelding, FeitOnleesbaar, Record
from infra.zegel.zegelaar import verzegel
from tests.zegel.conftest import Sleutelmap

STROOM = UUID("11111111-1111-4111-8111-111111111111")
WIE = UUID("22222222-2222-4222-8222-222222222222")


class Proefbezoek(Feit):
    """A test-only kind in its third version: version 1 had one ``tekst``, version 2 no ``plaats``."""

    TOPIC: ClassVar[str] = "proef.bezoek"
    VERSIE: ClassVar[int] = 3

    verslag: Verzegeld[Tekst]
    plaats: Zin

    @staticmethod
    def opwaarderen_van_1(stand: dict[str, Any]) -> dict[str, Any]:
        """``tekst`` became ``verslag``."""
        return {"verslag": stand["tekst"]}

    @staticmethod
    def opwaarderen_van_2(stand: dict[str, Any]) -> dict[str, Any]:
        """Before version 3 every visit was at home."""
        return {**stand, "plaats": "thuis"}


class Proefgat(Feit):
    """A test-only kind that forgot how to raise its first version."""

    TOPIC: ClassVar[str] = "proef.gat"
    VERSIE: ClassVar[int] = 2

    plaats: Zin


@pytest.fixture(scope="module", autouse=True)
def _proef_opgeruimd() -> Iterator[None]:
    """The kinds of this module are not kinds of the field."""
    yield
    for soort in (Proefbezoek, Proefgat):
        FEITSOORTEN.pop(soort.TOPIC, None)


OUD = """
{"opdracht":"33333333-3333-4333-8333-333333333333",
 "wie":{"medewerker":"44444444-4444-4444-8444-444444444444","organisatie":"55555555-5555-4555-8555-555555555555",
        "rol":"regie"},
 "gebeurd":"2026-02-22T08:00:00Z","geregistreerd":"2026-02-22T08:00:01Z","oordelen":[]}
"""
OUDE_FEITEN: dict[int, str] = {
    1: """{"tekst":
       {"zegel":"open","betreft":"22222222-2222-4222-8222-222222222222","niveau":"dat","waarde":"Kwam."}}""",
    2: """{"verslag":
       {"zegel":"open","betreft":"22222222-2222-4222-8222-222222222222","niveau":"dat","waarde":"Kwam."}}""",
}


def _oud(bos: Sleutelbos, versie: int) -> Record:
    """The literal fact of a version, sealed as that version did."""
    stand = json.loads(OUD) | {"feitversie": versie, "feit": json.loads(OUDE_FEITEN[versie])}
    return Record(STROOM, 1, "proef.bezoek", json.dumps(verzegel(stand, bos, f"{STROOM.hex}/1")).encode())


@pytest.mark.parametrize("versie", OUDE_FEITEN)
def test_een_oud_feit_wordt_gelezen_zoals_het_nu_heet(bos: Sleutelbos, versie: int) -> None:
    """Every stored version gives the same fact of today; the field opens under the name it was sealed with."""
    terug = Afbeelding(bos).van_record(_oud(bos, versie))
    assert terug == Vastgelegd(
        stroom=STROOM,
        versie=1,
        opdracht=UUID("33333333-3333-4333-8333-333333333333"),
        wie=Wie(
            medewerker=UUID("44444444-4444-4444-8444-444444444444"),
            organisatie=UUID("55555555-5555-4555-8555-555555555555"),
            rol=Rol.REGIE,
        ),
        gebeurd=datetime(2026, 2, 22, 8, 0, tzinfo=UTC),
        geregistreerd=datetime(2026, 2, 22, 8, 0, 1, tzinfo=UTC),
        feit=Proefbezoek(verslag=Open[Tekst](betreft=WIE, niveau=Zegel.DAT, waarde="Kwam."), plaats="thuis"),
    )


@pytest.mark.eis("BEW-03", "NIV-05")
def test_opwaarderen_kan_ook_wat_dicht_of_weg_is(sleutelmap: Sleutelmap) -> None:
    """An old field that is closed here, or destroyed, comes through every step as it is."""
    bos = sleutelmap.open()
    record = _oud(bos, 1)
    dicht = Afbeelding(sleutelmap.open(Zegel.PROCES)).van_record(record).feit
    bos.vernietig(WIE)
    weg = Afbeelding(bos).van_record(record).feit
    assert isinstance(dicht, Proefbezoek)
    assert isinstance(weg, Proefbezoek)
    assert isinstance(dicht.verslag, Dicht)
    assert weg == Proefbezoek(verslag=Vernietigd(betreft=WIE, niveau=Zegel.DAT), plaats="thuis")


def test_een_nieuw_feit_draagt_zijn_versie(bos: Sleutelbos) -> None:
    """What is stored today says so, in the bytes and in the type of the event."""
    nieuw = Afbeelding(bos).van_record(_oud(bos, 2))
    record = Afbeelding(bos).naar_record(nieuw)
    assert json.loads(record.state)["feitversie"] == 3
    assert record.koppen["ce-type"] == "nl.kring.proef.bezoek.v3"
    assert Afbeelding(bos).van_record(record) == nieuw


@pytest.mark.parametrize(
    ("topic", "versie", "feit", "want"),
    [
        ("proef.bezoek", 4, {}, "versie 4 is nieuwer dan hier"),
        ("proef.gat", 1, {"plaats": "thuis"}, "versie 1 is niet op te waarderen"),
        ("proef.bezoek", 1, {"geheim": "Kwam."}, "versie 1 is niet op te waarderen"),
        ("proef.bezoek", 2, ["Kwam."], "versie 2 is niet op te waarderen"),
    ],
)
def test_wat_niet_op_te_waarderen_is_is_een_eigen_fout(
    bos: Sleutelbos, topic: str, versie: int, feit: Any, want: str
) -> None:
    """A version from the future, a missing step, or an old fact that does not fit its step."""
    stand = json.loads(OUD) | {"feitversie": versie, "feit": feit}
    with pytest.raises(FeitOnleesbaar) as fout:
        Afbeelding(bos).van_record(Record(STROOM, 1, topic, json.dumps(stand).encode()))
    assert fout.value.want == want


def test_elke_soort_kan_al_haar_oude_versies_lezen() -> None:
    """A kind with version n has a step from every version below it."""
    for topic, soort in FEITSOORTEN.items():
        if not topic.startswith("proef."):
            assert all(hasattr(soort, f"opwaarderen_van_{k}") for k in range(1, soort.VERSIE)), topic
