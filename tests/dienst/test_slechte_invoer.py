"""Bad input: a clear Dutch message that says what and where, nothing half done, never a traceback."""

import json
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.berichten.antwoord import ANTWOORD, Fout, Gelukt
from services.klant import Deur
from tests.dienst.conftest import Mensen
from tests.dienst.janssen import met_toestemming, open_casus
from tests.oefenwinkel import Oefenwinkel


async def _stuur(deur: Deur, naam: str, bytes_: bytes) -> Fout:
    antwoord = ANTWOORD.validate_json(await deur.lijn.roep(naam, bytes_, 10))
    assert isinstance(antwoord, Fout), antwoord
    assert "Traceback" not in antwoord.zin
    assert "Error" not in antwoord.zin
    return antwoord


@pytest.mark.parametrize(
    "bytes_",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'"tekst"',
        b"null",
        b'{"opdracht": 7}',
        b'{"opdracht": "geen-nummer", "inhoud": {}}',
        json.dumps({"opdracht": str(uuid4()), "meer": 1}).encode(),
        b"[" * 5000 + b"]" * 5000,
        json.dumps({"opdracht": str(uuid4()), "inhoud": {"a": [[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]}}).encode(),
    ],
)
async def test_een_kapot_bericht_krijgt_een_zin(oefenwinkel: Oefenwinkel, mensen: Mensen, bytes_: bytes) -> None:
    """Whatever comes in, a sentence goes out, and the connection lives on."""
    async with oefenwinkel.deur(mensen.baak) as baak:
        fout = await _stuur(baak, "casus.openen", bytes_)
        assert fout.code == "onjuist"
        await baak.werkvoorraad()


async def test_elk_fout_veld_wordt_genoemd(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """Unknown level, category, id and a missing field are each named, with what would be right."""
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, burger = await open_casus(baak)
        velden = met_toestemming(burger, mensen.pietersen.id, niveau="alles", categorie="roddel", dat="\x1b[2J")
        velden["over"] = "x"
        del velden["noodzaak"]
        antwoord = await baak.roep("verstrekking.doen", velden, casus=casus)
        dossier = await baak.dossier(casus)
    assert isinstance(antwoord, Fout)
    assert set(antwoord.velden) == {"niveau", "categorie", "over", "dat", "noodzaak"}
    assert "stuurteken" in antwoord.velden["dat"]
    assert antwoord.velden["noodzaak"] == "dit veld ontbreekt"
    assert [g.topic for g in dossier.tijdlijn] == ["betrokkene.toegevoegd", "casus.geopend"]


@pytest.mark.eis("DOS-05")
async def test_een_bsn_dat_niet_klopt_opent_geen_casus(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """The eleven-test refuses a number with two digits swapped, and does not repeat it."""
    async with oefenwinkel.deur(mensen.baak) as baak:
        betrokkene = {"naam": "iemand", "bsn": "111222334"}
        velden = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [betrokkene]}
        antwoord = await baak.roep("casus.openen", velden)
    assert isinstance(antwoord, Fout)
    assert "elfproef" in antwoord.velden["betrokkenen.0.bsn"]
    assert "111222334" not in antwoord.model_dump_json()


@pytest.mark.parametrize("naam", ["محمد العربي", "王小明", "👩‍👧 Ünïcode", "a [/kapot] [b]x", "R\u202ealleb"])
async def test_elke_naam_mag(oefenwinkel: Oefenwinkel, mensen: Mensen, naam: str) -> None:
    """Names in every script come back as they were written."""
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, _ = await open_casus(baak, naam)
        dossier = await baak.dossier(casus)
    assert dossier.burgers[0].naam == naam


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    inhoud=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=30),
        lambda deel: st.lists(deel, max_size=3) | st.dictionaries(st.text(max_size=12), deel, max_size=3),
        max_leaves=10,
    )
)
def test_willekeurige_velden_openen_nooit_iets(oefenwinkel: Oefenwinkel, mensen: Mensen, inhoud: object) -> None:
    """Random content of a command is refused with a sentence, or is not a command at all."""
    import asyncio

    async def stuur() -> None:
        async with oefenwinkel.deur(mensen.baak) as baak:
            bericht = json.dumps({"opdracht": str(uuid4()), "inhoud": inhoud}).encode()
            antwoord = ANTWOORD.validate_json(await baak.lijn.roep("casus.openen", bericht, 10))
            assert isinstance(antwoord, Fout)

    asyncio.run(stuur())


async def test_een_onbekende_medewerker_of_convenant(oefenwinkel: Oefenwinkel, mensen: Mensen) -> None:
    """Unknown people and convenanten are named as such; nothing is done."""
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, burger = await open_casus(baak)
        velden = {"medewerker": str(uuid4()), "kring": "klein", "taak": "hulp", "doel": "zorg"}
        onbekend = await baak.roep("deelnemer.toevoegen", velden, casus=casus)
        geven = await baak.roep("verstrekking.doen", met_toestemming(burger, uuid4()), casus=casus)
        leeg = await baak.roep("casus.openen", {"convenant": "x", "doel": "zorg", "betrokkenen": [{"naam": "A"}]})
    for antwoord in (onbekend, geven, leeg):
        assert not isinstance(antwoord, Gelukt | Fout)
        assert antwoord.redenen[0].zin  # type: ignore[union-attr]
