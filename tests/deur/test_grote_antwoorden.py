"""Answers in parts are for their caller alone, for a short while, and nobody can push out another's."""

import json
from uuid import UUID, uuid4

import pytest

from services.berichten.antwoord import Verzoek
from services.berichten.eindpunt import ADRESBOEK, deel
from services.deur.bonnen import GELDIG, PER_BELLER, PER_DEEL, Bonnen
from services.deur.oproep import Beller
from tests.deur.huis import Huis

GROOT = bytes(PER_DEEL + 1)
IK, ANDER = Beller(account="corporatie", sleutel="pietersen"), Beller(account="wijkteam", sleutel="groen")


class _Klok:
    nu = 0.0

    def __call__(self) -> float:
        return self.nu


def test_de_delen_samen_zijn_het_antwoord() -> None:
    """Every byte once, in order; a part that is not there is not made up."""
    bonnen, antwoord = Bonnen(), bytes(range(256)) * 400
    bon, aantal = bonnen.leg_klaar(IK, antwoord)
    assert b"".join(bonnen.deel(IK, bon, n) for n in range(aantal)) == antwoord
    for nummer in (-1, aantal):
        with pytest.raises(LookupError):
            bonnen.deel(IK, bon, nummer)


@pytest.mark.eis("ORG-01")
def test_een_ander_haalt_het_niet_op_en_drukt_het_niet_weg() -> None:
    """However much somebody else asks, what waits for me stays; and it is not for them."""
    bonnen = Bonnen()
    bon, _ = bonnen.leg_klaar(IK, GROOT)
    for _ in range(10 * PER_BELLER):
        bonnen.leg_klaar(ANDER, GROOT)
    assert bonnen.deel(IK, bon, 1) == b"\0"
    with pytest.raises(LookupError):
        bonnen.deel(ANDER, bon, 0)


def test_van_een_beller_gaat_het_oudste_weg_en_na_een_tijd_alles() -> None:
    """So that what was read is not kept in memory for longer than fetching takes."""
    klok = _Klok()
    bonnen = Bonnen(klok)
    eerste, _ = bonnen.leg_klaar(IK, GROOT)
    latere = [bonnen.leg_klaar(IK, GROOT)[0] for _ in range(PER_BELLER)]
    with pytest.raises(LookupError):
        bonnen.deel(IK, eerste, 0)
    klok.nu = GELDIG - 1
    assert all(bonnen.deel(IK, bon, 1) for bon in latere)
    klok.nu = GELDIG
    for bon in latere:
        with pytest.raises(LookupError):
            bonnen.deel(IK, bon, 1)


@pytest.mark.eis("ORG-03")
async def test_wie_is_afgesloten_haalt_ook_geen_deel_meer_op(monkeypatch: pytest.MonkeyPatch) -> None:
    """A receipt is no key: who calls is looked up for each part."""
    monkeypatch.setattr("services.deur.deurwachter.PER_DEEL", 400)
    huis = await Huis().open()
    bon = UUID(json.loads(await huis.roep("pietersen", ADRESBOEK))["bon"])

    async def haal(beller: Beller, welke: UUID) -> bytes:
        verzoek = Verzoek(opdracht=uuid4(), inhoud={"bon": str(welke), "nummer": 0})
        return await huis._wachter.behandel(deel("huis"), beller, verzoek.model_dump_json().encode())

    assert b"adresboek" in await haal(IK, bon)
    onbekend = Beller(account=IK.account, sleutel="een sleutel van niemand")
    assert json.loads(await haal(onbekend, bon))["code"] == "niet-aangemeld"
    assert json.loads(await haal(IK, uuid4()))["code"] == "onjuist"
