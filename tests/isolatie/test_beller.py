"""Who is calling is known from the connection, and never from what the message says."""

import json
from typing import Any

import pytest

from infra.nats.beller import KOP, bepaal_beller, eindpunt_van
from infra.nats.fouten import BellerOnbekend
from infra.nats.nkey import Sleutelpaar, Soort
from services.deur.oproep import Beller
from tests.isolatie.conftest import ALLES, Huis, eigen_token

GGD = Sleutelpaar.nieuw(Soort.ACCOUNT).publiek
POLITIE = Sleutelpaar.nieuw(Soort.ACCOUNT).publiek
JAN = Sleutelpaar.nieuw(Soort.GEBRUIKER).publiek
PIET = Sleutelpaar.nieuw(Soort.GEBRUIKER).publiek
ONDERWERP = f"deur.{GGD}.{JAN}.casus.open"


def kop(**anders: Any) -> str:
    """What the server writes for Jan of the GGD, with changes."""
    return json.dumps({"acc": GGD, "user": JAN, "kind": "Client", "name": "POLITIE", **anders})


@pytest.mark.eis("ORG-01")
async def test_a_call_arrives_with_the_account_and_the_key_of_the_connection(huis: Huis) -> None:
    """The door sees whose connection it is, and which endpoint was called."""
    await huis.open_deur()
    jan = huis.ggd.geef_toegang()
    lijn = await huis.lijn(jan)

    antwoord = json.loads(await lijn.roep("verstrekking.doen", b"{}", 5))

    assert antwoord == {"account": huis.ggd.account, "sleutel": jan.gebruiker, "eindpunt": "verstrekking.doen"}


@pytest.mark.eis("ORG-01")
@pytest.mark.parametrize("naam", [KOP, KOP.lower(), KOP.upper(), f" {KOP}", f"{KOP} ", f"\t{KOP}"])
async def test_a_forged_header_never_makes_somebody_else_of_the_caller(huis: Huis, naam: str) -> None:
    """However the header is spelled, the call counts as the caller's own or is refused."""
    await huis.open_deur()
    jan, piet = huis.ggd.geef_toegang(), huis.politie.geef_toegang()
    nc = await huis.verbind(jan)
    vals = json.dumps({"acc": huis.politie.account, "user": piet.gebruiker, "kind": "Client"})

    antwoord = json.loads((await nc.request(jan.onderwerp("casus.open"), b"", headers={naam: vals}, timeout=5)).data)

    assert "geweigerd" in antwoord or antwoord["sleutel"] == jan.gebruiker
    assert huis.politie.account not in antwoord.values()


@pytest.mark.eis("ORG-01")
async def test_a_call_from_inside_core_is_refused(huis: Huis) -> None:
    """What does not come in through an organisation's account has no header of the server, and so no caller."""
    await huis.open_deur()
    core = Sleutelpaar.uit_seed(huis.winkel.seed("core").read_text().strip())
    nc = await huis.verbind(eigen_token(core, ALLES))

    antwoord = await nc.request(f"deur.{huis.ggd.account}.{JAN}.casus.open", b"", timeout=5)

    assert json.loads(antwoord.data) == {"geweigerd": "header is missing, or there is more than one"}


def test_subject_and_header_together_tell_who_calls() -> None:
    """When both witnesses agree, the caller is known."""
    assert bepaal_beller(ONDERWERP, {KOP: kop()}) == Beller(account=GGD, sleutel=JAN)
    assert eindpunt_van(ONDERWERP) == "casus.open"


@pytest.mark.eis("ORG-01")
@pytest.mark.parametrize(
    "koppen",
    [
        None,
        {},
        {KOP: kop(acc=POLITIE)},
        {KOP: kop(user=PIET)},
        {KOP: kop(kind="Leafnode")},
        {KOP: kop(acc=None)},
        {KOP: "geen json"},
        {KOP: "[]"},
        {KOP: [kop()]},
        {KOP: [kop(acc=POLITIE), kop()]},
        {KOP: kop(), KOP.lower(): kop(acc=POLITIE)},
        {KOP.lower(): kop()},
        {f" {KOP}": kop()},
    ],
)
def test_a_caller_is_refused_unless_both_witnesses_agree(koppen: Any) -> None:
    """A missing, doubtful, doubled or list-valued header, or one that says something else, is refused."""
    with pytest.raises(BellerOnbekend):
        bepaal_beller(ONDERWERP, koppen)


@pytest.mark.parametrize(
    "onderwerp",
    [
        f"deur.{GGD}.{JAN}",
        f"kring.{GGD}.{JAN}.casus.open",
        f"deur.{JAN}.{GGD}.casus.open",
        f"deur.GGD.{JAN}.casus.open",
        f"deur.{GGD}.*.casus.open",
        f"deur.{GGD[:-1]}{'A' if GGD[-1] == 'B' else 'B'}.{JAN}.casus.open",
        "",
    ],
)
def test_a_subject_of_another_shape_is_refused(onderwerp: str) -> None:
    """Only ``deur``, an account, a person and an endpoint make a call."""
    with pytest.raises(BellerOnbekend):
        bepaal_beller(onderwerp, {KOP: kop()})


def test_the_refusal_repeats_nothing_of_the_call() -> None:
    """What the caller sent does not come back in the sentence or in the log."""
    with pytest.raises(BellerOnbekend) as fout:
        bepaal_beller(ONDERWERP, {KOP: kop(acc=POLITIE)})
    assert POLITIE not in str(fout.value) + fout.value.reden
