"""The mapper: every kind of fact survives storage, and nothing that is sealed shows in what is stored."""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from domain.bsn import klopt_elfproef
from domain.feit import FEITSOORTEN, Vastgelegd
from domain.niveau import Zegel
from domain.verzegeld import Dicht, Open
from infra.sleutels.sleutelbos import Sleutelbos
from infra.zegel.afbeelding import Afbeelding, Record
from tests.zegel.voorbeelden import SOORTEN, open_velden, teksten, vastgelegd

OIN = "00000003123456780000"
PER_SOORT = settings(
    max_examples=3,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


class Bossen:
    """A mapper for each level, on one ring."""

    def __init__(self, map_: Path) -> None:
        Sleutelbos.stichten(map_)
        self.bossen = {niveau: Sleutelbos(map_, niveau) for niveau in Zegel}
        self.tot = {niveau: Afbeelding(bos, OIN) for niveau, bos in self.bossen.items()}
        self.heel = self.tot[Zegel.INHOUD]


@pytest.fixture(scope="module")
def bossen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bossen]:
    """One ring for all examples: they are about the same few people."""
    alle = Bossen(tmp_path_factory.mktemp("sleutels") / "bos")
    yield alle
    for bos in alle.bossen.values():
        bos.sluit()


@pytest.mark.parametrize("topic", SOORTEN)
def test_elke_soort_feit_overleeft_de_opslag(bossen: Bossen, topic: str) -> None:
    """What comes back is equal, validated, with the same types."""

    @PER_SOORT
    @given(vastgelegd(topic))
    def heen_en_terug(v: Vastgelegd) -> None:
        terug = bossen.heel.van_record(bossen.heel.naar_record(v))
        assert terug == v
        assert type(terug.feit) is FEITSOORTEN[topic]
        assert terug.model_dump() == v.model_dump()

    heen_en_terug()


@pytest.mark.eis("BEW-03", "DOS-05")
@pytest.mark.parametrize("topic", SOORTEN)
def test_wat_verzegeld_is_staat_nergens_leesbaar(bossen: Bossen, topic: str) -> None:
    """Neither as it is, nor escaped, nor in base64 or hexadecimal: not in the bytes, not in a header."""

    @PER_SOORT
    @given(vastgelegd(topic))
    def zoek(v: Vastgelegd) -> None:
        record = bossen.heel.naar_record(v)
        bewaard = record.state + json.dumps([record.topic, record.koppen]).encode()
        for veld in open_velden(v):
            waarde = veld.model_dump(mode="json")["waarde"]
            for tekst in [*teksten(waarde), *_bsns(waarde)]:
                for vorm in _vormen(tekst):
                    assert vorm not in bewaard
        assert b'"zegel":"open"' not in record.state
        assert record.state.count(b'"zegel":"dicht"') == len(open_velden(v))

    zoek()


def _bsns(waarde: Any) -> list[str]:
    gevonden = re.findall(r'"bsn": "(\d{9})"', json.dumps(waarde))
    assert all(klopt_elfproef(bsn) for bsn in gevonden)
    return gevonden


def _vormen(tekst: str) -> Iterator[bytes]:
    rauw = tekst.encode()
    yield rauw
    yield json.dumps(tekst)[1:-1].encode()
    yield json.dumps(tekst, ensure_ascii=False)[1:-1].encode()
    yield rauw.hex().encode()
    for opschuiven in range(3):
        # The first and last characters depend on what stands beside it.
        yield base64.b64encode(b"\0" * opschuiven + rauw)[4:-4]


@pytest.mark.eis("NIV-05")
@pytest.mark.parametrize("topic", SOORTEN)
def test_een_bos_opent_niets_boven_zijn_niveau(bossen: Bossen, topic: str) -> None:
    """Up to its level every field is open, above it every field is closed, and no text of it comes along."""

    @PER_SOORT
    @given(vastgelegd(topic))
    def lees(v: Vastgelegd) -> None:
        record = bossen.heel.naar_record(v)
        for tot, afbeelding in bossen.tot.items():
            laag = afbeelding.van_record(record)
            assert open_velden(laag) == [veld for veld in open_velden(v) if veld.niveau in tot.tot_en_met()]
            gelezen = laag.model_dump_json()
            hoger = [veld for veld in open_velden(v) if veld.niveau not in tot.tot_en_met()]
            assert not [t for veld in hoger for t in teksten(veld.model_dump(mode="json")) if t in gelezen]

    lees()


@pytest.mark.eis("NIV-05")
def test_wat_dicht_blijft_komt_onveranderd_terug(bossen: Bossen) -> None:
    """A process without the key can pass a fact on as it got it; whoever has the key still reads it."""

    @PER_SOORT
    @given(vastgelegd("verstrekking.gedaan"))
    def door(v: Vastgelegd) -> None:
        laag, heel = bossen.tot[Zegel.PROCES], bossen.heel
        gelezen = laag.van_record(heel.naar_record(v))
        assert heel.van_record(laag.naar_record(gelezen)) == v
        assert all(isinstance(f, Open | Dicht) for f in (gelezen.feit.informatie, gelezen.feit.motivering))  # type: ignore[attr-defined]

    door()


NAAM = re.compile(r"ce-[a-z0-9]{1,20}")


@pytest.mark.eis("DOS-05")
@pytest.mark.parametrize("topic", SOORTEN)
def test_de_koppen_volgen_het_profiel(bossen: Bossen, topic: str) -> None:
    """Binary mode by the NL GOV profile for CloudEvents: names, a urn as source, one version in the type.

    Every value is made of the place, the kind and the moment of recording, and of nothing else in the fact.
    """

    @PER_SOORT
    @given(vastgelegd(topic), vastgelegd(topic))
    def bekijk(v: Vastgelegd, ander: Vastgelegd) -> None:
        koppen = bossen.heel.naar_record(v).koppen
        assert koppen == {
            "ce-specversion": "1.0",
            "ce-id": f"{v.stroom.hex}/{v.versie}",
            "ce-source": f"urn:nld:oin:{OIN}:systeem:kring",
            "ce-type": f"nl.kring.{topic}.v{type(v.feit).VERSIE}",
            "ce-time": v.geregistreerd.isoformat(),
            "ce-sequence": f"{v.versie:010d}",
            "ce-datacontenttype": "application/json",
        }
        assert all(NAAM.fullmatch(naam) for naam in koppen)
        assert all(w.isascii() and w.isprintable() and w == w.strip() for w in koppen.values())
        plek = {"stroom": v.stroom, "versie": v.versie, "geregistreerd": v.geregistreerd}
        assert bossen.heel.naar_record(ander.model_copy(update=plek)).koppen == koppen

    bekijk()


@given(st.lists(st.integers(1, 10**9), min_size=2))
def test_de_volgorde_is_ook_als_tekst_de_volgorde(versies: list[int]) -> None:
    """``ce-sequence`` sorts as the versions do."""
    assert [int(t) for t in sorted(f"{v:010d}" for v in versies)] == sorted(versies)


@pytest.mark.parametrize("oin", ["", "1" * 19, "1" * 21, "x" * 20, "１" * 20])
def test_een_oin_heeft_twintig_cijfers(bossen: Bossen, oin: str) -> None:
    """A setting that is not an organisation number is refused before anything is written."""
    with pytest.raises(ValueError, match="20 cijfers"):
        Afbeelding(bossen.bossen[Zegel.INHOUD], oin)


def test_het_record_is_compacte_json(bossen: Bossen) -> None:
    """No spaces, UTF-8 as it is, and the place of the fact only beside the bytes, never in them."""

    @PER_SOORT
    @given(vastgelegd("organisatie.toegelaten"))
    def bekijk(v: Vastgelegd) -> None:
        record = bossen.heel.naar_record(v)
        stand = json.loads(record.state)
        assert record.state.decode() == json.dumps(stand, ensure_ascii=False, separators=(",", ":"))
        assert stand["feitversie"] == 1
        assert "stroom" not in stand
        assert "versie" not in stand
        kaal = v.model_copy(update={"oordelen": ()})
        assert bossen.heel.naar_record(kaal).state == bossen.heel.naar_record(kaal).state

    bekijk()


def test_tweemaal_verzegeld_is_tweemaal_anders(bossen: Bossen) -> None:
    """A nonce is never used again: equal texts do not show as equal."""

    @PER_SOORT
    @given(vastgelegd("verstrekking.gedaan"))
    def bekijk(v: Vastgelegd) -> None:
        een, twee = (json.loads(bossen.heel.naar_record(v).state)["feit"]["afweging"]["cijfer"] for _ in range(2))
        assert een[:16] != twee[:16]
        assert een != twee

    bekijk()


def test_de_plaats_van_het_feit_staat_bij_het_record(bossen: Bossen) -> None:
    """The record says where it stands and which kind it is, so that the store can put it there."""

    @PER_SOORT
    @given(vastgelegd("oefenklok.gezet"))
    def bekijk(v: Vastgelegd) -> None:
        record = bossen.heel.naar_record(v)
        assert replace(record, koppen={}) == Record(v.stroom, v.versie, "oefenklok.gezet", record.state)

    bekijk()
