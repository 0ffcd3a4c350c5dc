"""No personal data in the open: not in the streams, the read models, the logs, the subjects or the headers.

Server encryption is off for this test, so that only our own seals stand between a thief and a name. What must be
found, is looked for in the same way: a search that finds nothing anywhere would prove nothing.
"""

import asyncio
import base64
import json
from pathlib import Path

import pytest

from domain.niveau import Niveau
from domain.partij import Partijsoort
from domain.winkel import Winkelsoort
from infra.dienst.plaatsen import Plaatsen
from infra.dienst.stichten import NieuweOrganisatie, gebundelde_convenanten, sticht_winkel
from infra.nats.configuratie import Opslagwijze
from infra.nats.winkel import Winkel
from services.klant import GeenBeeld
from tests.dienst.janssen import deel_met_toestemming, gelukt, met_toestemming, open_casus
from tests.oefenwinkel import Oefenwinkel, draaiend

NAAM = "Zwaantje Quispel-Ønder"
BSN = "123456782"
GEBOREN = "1951-07-23"
MEDEWERKER = "Xaviera Ypsilonides"
TEKSTEN = ("Mevrouw krijgt elke dag hulp van Tiddo.", "Zij vergeet haar kwikpillen in te nemen.")
CONTROLE = "woonstichting-lek"
"""An organisation's name is no personal data; it stands in the open, and must be found."""


@pytest.fixture(scope="module")
def open_winkel(tmp_path_factory: pytest.TempPathFactory) -> Oefenwinkel:
    """A practice store whose server does not encrypt, with one person's data in it."""
    map_ = tmp_path_factory.mktemp("open") / "w"
    organisaties = [
        NieuweOrganisatie("ggd-rivierenland", Partijsoort.GGD, "ggd-rivierenland"),
        NieuweOrganisatie(CONTROLE, Partijsoort.WONINGCORPORATIE, CONTROLE),
    ]
    asyncio.run(
        sticht_winkel(
            Plaatsen(Winkel(map_)),
            Winkelsoort.OEFENING,
            organisaties,
            gebundelde_convenanten(),
            wijze=Opslagwijze(versleuteld=False),
        )
    )
    with draaiend(map_) as winkel:
        asyncio.run(_vul(winkel))
    return Oefenwinkel(map_)


async def _vul(winkel: Oefenwinkel) -> None:
    await winkel.zet_klok("ggd-rivierenland", "2026-02-20 10:00")
    regie = await winkel.registreer("ggd-rivierenland", MEDEWERKER, "lid team", ["regie", "hulpverlening"], "beroep")
    ander = await winkel.registreer(CONTROLE, "Wubbo Zonderland", "consulent", ["hulpverlening"], "contract")
    async with winkel.deur(regie) as deur, winkel.deur(ander) as lezer:
        casus, burger = await open_casus(deur, NAAM, bsn=BSN, geboren=GEBOREN)
        poging = {"moment": "2026-02-19T10:00:00+01:00", "hoe": "telefoon", "resultaat": TEKSTEN[1]}
        gelukt(await deur.roep("contact.vastleggen", {"over": str(burger), **poging}, casus=casus))
        tweede, wie, _ = await deel_met_toestemming(deur, regie.id, ander.id, dat=TEKSTEN[0], buitenkant=TEKSTEN[1])
        proef = met_toestemming(wie, ander.id, dat=TEKSTEN[0], buitenkant=TEKSTEN[1])
        await deur.toets(tweede, "verstrekking.doen", proef)
        await deur.herhaal(tweede)
        await lezer.lees(tweede, Niveau.BUITENKANT)
        with pytest.raises(GeenBeeld):
            await lezer.lees(casus, Niveau.DAT)
        await deur.zoek(naam="Quispel", bsn=BSN)
        await deur.werkvoorraad()


def _vormen(tekst: str) -> dict[str, bytes]:
    """A text as it could stand somewhere: plain, as JSON escapes it, and in base64 from each of three offsets."""
    ruw = tekst.encode()
    vormen = {"plain": ruw, "escaped": json.dumps(tekst)[1:-1].encode(), "utf-16": tekst.encode("utf-16-le")}
    for begin in range(3):
        deel = ruw[begin:]
        vormen[f"base64 {begin}"] = base64.b64encode(deel[: len(deel) // 3 * 3])
    return vormen


def _waar(map_: Path, tekst: str) -> list[str]:
    """In which files, outside the secrets and the credentials, this text stands in any form."""
    gevonden = []
    for bestand in map_.rglob("*"):
        if not bestand.is_file() or bestand.is_relative_to(map_ / "geheim") or bestand.is_relative_to(map_ / "toegang"):
            continue
        inhoud = bestand.read_bytes()
        gevonden += [f"{bestand.name} ({vorm})" for vorm, b in _vormen(tekst).items() if b in inhoud]
        gevonden += [f"{bestand.name} (name)"] if tekst in bestand.name else []
    return gevonden


@pytest.mark.eis("DOS-05")
@pytest.mark.parametrize(
    "tekst", [NAAM, "Quispel", BSN, GEBOREN, MEDEWERKER, "Ypsilonides", "Zonderland", *TEKSTEN, "kwikpillen"]
)
def test_persoonlijks_staat_nergens(open_winkel: Oefenwinkel, tekst: str) -> None:
    """Names, birth date, BSN, texts and staff names: in no form, in no file of the store."""
    assert _waar(open_winkel.map, tekst) == []


def test_wat_open_mag_staan_wordt_wel_gevonden(open_winkel: Oefenwinkel) -> None:
    """The control: the search looks into the streams, and finds what is there."""
    gevonden = _waar(open_winkel.map, CONTROLE)
    assert any(naam.endswith(".blk (plain)") for naam in gevonden)


def test_ook_de_zoekindex_en_de_sleutelbos_zwijgen(open_winkel: Oefenwinkel) -> None:
    """The keys lie elsewhere, and say nothing of whom they are for."""
    for bestand in (open_winkel.map / "geheim").rglob("*"):
        if bestand.is_file():
            inhoud = bestand.read_bytes()
            for tekst in (NAAM, "quispel", BSN, GEBOREN, MEDEWERKER):
                assert not any(vorm in inhoud for vorm in _vormen(tekst).values()), bestand.name
