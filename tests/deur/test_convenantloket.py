"""The life of a convenant at the door: real signatures, real tables, and nothing stored of what is refused."""

import asyncio
import base64
import json
import time
from datetime import date
from typing import Any

import pytest

from domain.convenantversie import CONVENANTEN
from domain.handtekening import inhoud
from domain.organisatie import organisatie_id
from domain.verloop import herbouw
from infra.nats.nkey import Sleutelpaar
from services.beleidskast import Beleidskast
from services.berichten.antwoord import ANTWOORD, Beeld, Fout, Gelukt, Geweigerd
from services.berichten.convenantleven import Convenantenleven, Convenanttekst
from services.deur.oproep import Geladen
from services.voorraadkast import _beeld
from tests.deur.huis import CONVENANT, NU, Huis, beheersleutel, id_

TEKST = CONVENANT.read_text(encoding="utf-8")
TWEE = TEKST.replace("versie: 1\n", "versie: 2\n")
NIEMAND = frozenset({"thuiszorg", "wijkteam", "ggz", "corporatie"})


def teken(sleutel: Sleutelpaar, hash_: str, organisatie: str) -> str:
    """A signature in base64."""
    return base64.b64encode(sleutel.teken(inhoud(hash_, organisatie_id(organisatie)))).decode()


async def lees_stand(huis: Huis, wie: str = "thuiszorg") -> Convenantenleven:
    """How it all stands."""
    beeld = ANTWOORD.validate_json(await huis.beheer(wie, "convenant.stand"))
    assert isinstance(beeld, Beeld)
    return Convenantenleven.model_validate(beeld.beeld)


async def doe(huis: Huis, wie: str, naam: str, **velden: Any) -> Gelukt | Geweigerd | Fout:
    """Call as an administrator."""
    antwoord = ANTWOORD.validate_json(await huis.beheer(wie, naam, **velden))
    assert isinstance(antwoord, Gelukt | Geweigerd | Fout)
    return antwoord


def regels(antwoord: Gelukt | Geweigerd | Fout) -> list[str]:
    """The rules that refused."""
    assert isinstance(antwoord, Geweigerd), antwoord
    return [r.bron for r in antwoord.redenen]


async def feiten(huis: Huis) -> int:
    """How many facts about convenanten there are."""
    return await huis.feiten.laatste_versie(CONVENANTEN)


@pytest.mark.eis("CON-02", "CON-03")
async def test_een_nieuwe_versie_wordt_voorgesteld_getekend_en_gebruikt() -> None:
    """From a text to a signed version under which a case is opened; who did not sign still opens under the old one."""
    huis = await Huis().open()
    assert isinstance(await doe(huis, "thuiszorg", "convenant.voorstellen", tekst=TWEE), Gelukt)
    [convenant] = (await lees_stand(huis)).convenanten
    nieuw = convenant.versies[-1]
    assert (nieuw.versie, {p.binding for p in nieuw.partijen}) == (2, {"niet getekend"})
    eigen = teken(beheersleutel("thuiszorg"), nieuw.hash, "thuiszorg")
    getekend = await doe(huis, "thuiszorg", "convenant.ondertekenen", hash=nieuw.hash, handtekening=eigen)
    assert isinstance(getekend, Gelukt)
    voor_thuiszorg = json.loads(await huis.roep("verbrugge", "convenanten.tonen"))["beeld"]["convenanten"]
    voor_wijkteam = json.loads(await huis.roep("groen", "convenanten.tonen"))["beeld"]["convenanten"]
    assert [c["versie"] for c in voor_thuiszorg] == [2]
    assert [c["versie"] for c in voor_wijkteam] == [1]
    velden = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "A"}]}
    casus = ANTWOORD.validate_json(await huis.roep("verbrugge", "casus.openen", **velden))
    assert isinstance(casus, Gelukt)


@pytest.mark.eis("CON-02")
async def test_de_voorgestelde_tekst_is_te_lezen_voor_men_tekent() -> None:
    """Byte for byte what was proposed."""
    huis = await Huis().open()
    beeld = ANTWOORD.validate_json(await huis.beheer("wijkteam", "convenant.tekst", hash=huis.voorstel.hash))
    assert isinstance(beeld, Beeld)
    assert Convenanttekst.model_validate(beeld.beeld).tekst == TEKST


@pytest.mark.eis("CON-02")
@pytest.mark.parametrize(
    "vervalst",
    [
        lambda h: teken(beheersleutel("wijkteam"), h, "thuiszorg"),
        lambda h: teken(beheersleutel("thuiszorg"), "0" * 64, "thuiszorg"),
        lambda h: teken(beheersleutel("thuiszorg"), h, "wijkteam"),
        lambda h: base64.b64encode(beheersleutel("thuiszorg").teken(h.encode())).decode(),
        lambda _: base64.b64encode(bytes(64)).decode(),
    ],
    ids=["van een ander", "over een andere tekst", "voor een ander", "voor iets anders", "nullen"],
)
async def test_een_vervalste_handtekening_laat_niets_na(vervalst: Any) -> None:
    """By someone else, over another text, for another organisation, for another purpose: refused by name."""
    huis = await Huis().open(ongetekend=NIEMAND)
    voor = await feiten(huis)
    velden = {"hash": huis.voorstel.hash, "handtekening": vervalst(huis.voorstel.hash)}
    assert regels(await doe(huis, "thuiszorg", "convenant.ondertekenen", **velden)) == ["eigen-handtekening"]
    assert await feiten(huis) == voor


@pytest.mark.eis("CON-02", "ORG-01")
async def test_alleen_een_beheerder_bindt_zijn_organisatie() -> None:
    """A regisseur cannot sign, propose or suspend; an administrator cannot propose what is not for them."""
    huis = await Huis().open(ongetekend=NIEMAND)
    hash_ = huis.voorstel.hash
    velden = {"hash": hash_, "handtekening": teken(beheersleutel("thuiszorg"), hash_, "thuiszorg")}
    voor = await feiten(huis)
    for naam, inhoud_ in (
        ("convenant.ondertekenen", velden),
        ("convenant.voorstellen", {"tekst": TWEE}),
        ("convenant.opschorten", {"convenant": "bemoeizorg", "reden": "x"}),
    ):
        antwoord = ANTWOORD.validate_json(await huis.roep("verbrugge", naam, **inhoud_))
        assert isinstance(antwoord, Geweigerd)
        assert "convenant-beheerder" in [r.bron for r in antwoord.redenen]
    zonder = TWEE.replace("{soort: ggz,", "{soort: uwv,").replace("[ggd, ggz,", "[ggd, uwv,")
    antwoord = await doe(huis, "ggz", "convenant.voorstellen", tekst=zonder)
    assert regels(antwoord) == ["voorstel-van-partij"]
    assert await feiten(huis) == voor


@pytest.mark.eis("CON-02", "PLA-10")
async def test_een_tekst_die_niet_deugt_wordt_niet_voorgesteld() -> None:
    """Not a convenant, the same text again, another text under the same number, a rule above the law: by name."""
    huis = await Huis().open()
    voor = await feiten(huis)
    tikfout = TWEE.replace("tot en met: dat", "tot en met: dta")
    krom = await doe(huis, "thuiszorg", "convenant.voorstellen", tekst=tikfout)
    assert isinstance(krom, Fout)
    assert "dta" in krom.velden["tekst"]
    assert regels(await doe(huis, "thuiszorg", "convenant.voorstellen", tekst=TEKST)) == ["nieuwe-versie"]
    anders = TEKST.replace("Twee jaar", "Drie jaar")
    assert regels(await doe(huis, "thuiszorg", "convenant.voorstellen", tekst=anders)) == ["nieuwe-versie"]
    van_de_corporatie = "doel: [wonen, toeleiding]\n      op grond van: [taak, wet, vitaal belang]"
    boven_de_wet = TWEE.replace("wat: [persoon, wonen]\n", "wat: [gezondheid]\n")
    assert van_de_corporatie in boven_de_wet
    assert boven_de_wet != TWEE
    assert regels(await doe(huis, "thuiszorg", "convenant.voorstellen", tekst=boven_de_wet)) == ["publicatie"]
    voorbij = TWEE.replace("tot: 2030-12-31", "tot: 2021-12-31")
    assert regels(await doe(huis, "thuiszorg", "convenant.voorstellen", tekst=voorbij)) == ["publicatie"]
    assert await feiten(huis) == voor


@pytest.mark.eis("CON-02")
async def test_dezelfde_opdracht_twee_keer_is_een_keer() -> None:
    """After a lost answer the same command is sent again: it is done, and done once."""
    huis = await Huis().open()
    velden = {"convenant": "bemoeizorg", "reden": "een datalek"}
    for _ in range(2):
        assert isinstance(await doe(huis, "ggz", "convenant.opschorten", nummer="schort", **velden), Gelukt)
    assert await feiten(huis) == 1 + len(NIEMAND) + 1
    assert regels(await doe(huis, "ggz", "convenant.opschorten", **velden)) == ["niet-al-opgeschort"]


@pytest.mark.eis("CON-02")
async def test_wie_tegelijk_tekent_tekent_allemaal() -> None:
    """A conflict means: load and decide again. Nobody's signature is lost and nobody signs twice."""
    huis = await Huis().open(ongetekend=NIEMAND)
    hash_ = huis.voorstel.hash
    antwoorden = await asyncio.gather(
        *(
            doe(huis, o, "convenant.ondertekenen", hash=hash_, handtekening=teken(beheersleutel(o), hash_, o))
            for o in sorted(NIEMAND) * 2
        )
    )
    assert sum(isinstance(a, Gelukt) for a in antwoorden) == len(NIEMAND)
    assert await feiten(huis) == 1 + len(NIEMAND)


@pytest.mark.eis("CON-02")
async def test_uittreden_hervatten_en_beeindigen_door_de_deur() -> None:
    """Each leaves its trace in the view that parties see."""
    huis = await Huis().open()
    straks = {"convenant": "bemoeizorg", "vanaf": "2026-06-01", "reden": "fusie"}
    assert isinstance(await doe(huis, "ggz", "convenant.uittreden", **straks), Gelukt)
    schorten = {"convenant": "bemoeizorg", "organisatie": str(organisatie_id("corporatie")), "reden": "datalek"}
    assert isinstance(await doe(huis, "thuiszorg", "convenant.opschorten", **schorten), Gelukt)
    [convenant] = (await lees_stand(huis)).convenanten
    partijen = {p.naam: p for p in convenant.versies[0].partijen}
    assert partijen["ggz"].uitgetreden_vanaf == date(2026, 6, 1)
    assert (partijen["corporatie"].binding, partijen["corporatie"].opgeschort_om) == ("opgeschort", ("datalek",))
    assert isinstance(await doe(huis, "thuiszorg", "convenant.hervatten", **{**schorten, "reden": "klaar"}), Gelukt)
    assert regels(await doe(huis, "ggz", "convenant.beeindigen", **straks)) == ["alleen-penvoerder"]
    assert isinstance(await doe(huis, "thuiszorg", "convenant.beeindigen", **straks), Gelukt)
    [convenant] = (await lees_stand(huis)).convenanten
    assert convenant.eindigt == date(2026, 6, 1)
    assert {p.binding for p in convenant.versies[0].partijen} == {"gebonden"}


@pytest.mark.eis("CON-02")
async def test_wie_niet_tekende_opent_niets_en_ziet_niets() -> None:
    """Opening, the dossier and the overview are refused with how the organisation stands, and the attempt is kept."""
    huis = await Huis().open()
    velden = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "A"}]}
    geopend = ANTWOORD.validate_json(await huis.roep("verbrugge", "casus.openen", **velden))
    assert isinstance(geopend, Gelukt)
    casus = geopend.nummers["casus"]
    assert not isinstance(casus, list)
    await doe(huis, "thuiszorg", "convenant.opschorten", convenant="bemoeizorg", reden="een datalek")
    for naam, waar, inhoud_ in (
        ("casus.openen", None, velden),
        ("dossier.tonen", casus, {}),
        ("overzicht.tonen", casus, {}),
        ("besluiten.tonen", casus, {}),
    ):
        antwoord = ANTWOORD.validate_json(await huis.roep("verbrugge", naam, waar, **inhoud_))
        assert isinstance(antwoord, Geweigerd), naam
        assert antwoord.redenen[0].zin == "De deelname van uw organisatie aan het convenant is opgeschort."
    dicht = {"reden": "zij gaan verder"}
    assert isinstance(ANTWOORD.validate_json(await huis.roep("verbrugge", "casus.afsluiten", casus, **dicht)), Gelukt)


@pytest.mark.eis("CON-02", "NIV-05")
async def test_wie_is_opgeschort_hoort_niet_dat_er_iets_nieuws_is() -> None:
    """News is for who sees something else than before: who sees nothing of the case hears of nothing in it."""
    huis = await Huis().open()
    velden = {"convenant": "bemoeizorg", "doel": "zorg", "betrokkenen": [{"naam": "A"}]}
    geopend = ANTWOORD.validate_json(await huis.roep("verbrugge", "casus.openen", **velden))
    assert isinstance(geopend, Gelukt)
    casus = geopend.nummers["casus"]
    assert not isinstance(casus, list)
    feiten_ = await huis.feiten.geschiedenis(casus)
    geladen = Geladen(herbouw(casus, feiten_), feiten_)
    beleid = await Beleidskast(huis.feiten, huis.tabellen).versie(huis.voorstel.hash, NU.date())
    voor = _beeld(geladen, id_("verbrugge"), await huis.register.stand(), beleid, NU)
    await doe(huis, "thuiszorg", "convenant.opschorten", convenant="bemoeizorg", reden="een datalek")
    na = _beeld(geladen, id_("verbrugge"), await huis.register.stand(), beleid, NU)
    assert voor is not None
    assert na is None


async def test_de_deur_antwoordt_terwijl_een_voorstel_wordt_gecontroleerd() -> None:
    """The compiler works beside the event loop: others are answered long before it is done."""
    huis = await Huis().open()
    begin = time.perf_counter()
    voorstel = asyncio.create_task(doe(huis, "thuiszorg", "convenant.voorstellen", tekst=TWEE))
    antwoorden = 0
    while not voorstel.done():
        await huis.roep("groen", "convenanten.tonen")
        antwoorden += 1
        await asyncio.sleep(0)
    assert isinstance(await voorstel, Gelukt)
    assert antwoorden >= 3, f"{antwoorden} answers in {time.perf_counter() - begin:.2f} s"
