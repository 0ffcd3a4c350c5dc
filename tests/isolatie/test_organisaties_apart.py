"""An organisation hears what is addressed to it and can say what is its own; nothing else, with whatever rights."""

import json

import pytest

from infra.nats.fouten import BerichtTeGroot, ToegangGeweigerd
from infra.nats.nkey import Sleutelpaar, Soort
from infra.nats.organisatie import laat_toe
from infra.nats.server import posities
from infra.nats.toegang import GROOTSTE_BERICHT
from infra.nats.verbinding import doorgeven
from tests.isolatie.conftest import ALLES, ONBEGRENSD, Huis, Oor, eigen_token, leg_neer

OVERAL = (
    ">",
    "*",
    "*.*",
    "*.>",
    "_INBOX.>",
    "_R_.>",
    "$JS.>",
    "$JS.API.>",
    "$SYS.>",
    "$SRV.>",
    "$KV.>",
    "feit.>",
    "vers.>",
    "lezing.>",
    "deur.>",
    "kring.>",
    "bericht.>",
    "bericht.*",
)


async def verkeer(huis: Huis) -> list[str]:
    """Calls, answers, notifications and facts of the police and the backend; gives whose keys took part."""
    dienst = await huis.open_deur()
    piet = huis.politie.geef_toegang()
    lijn = await huis.lijn(piet)
    await lijn.roep("casus.open", b"geheim", 5)
    await dienst.publish(f"bericht.{huis.politie.account}.{piet.gebruiker}", b"")
    await leg_neer(dienst, 1)
    await doorgeven(dienst)
    return [huis.politie.account, piet.gebruiker]


async def zwijgt(huis: Huis, oor: Oor) -> bool:
    """Whether this listener hears nothing of what happens elsewhere."""
    await oor.luister(*OVERAL)
    await verkeer(huis)
    return await oor.onderwerpen(*(nc for nc in huis.open if nc is not oor.nc)) == []


@pytest.mark.eis("ORG-01")
async def test_a_partner_hears_nothing_that_is_not_addressed_to_them(huis: Huis) -> None:
    """Whatever they listen to: nothing of another organisation, of the backend or of the facts."""
    oor = await huis.oor(huis.ggd.geef_toegang())

    assert await zwijgt(huis, oor)
    assert len(oor.fouten) == len(OVERAL)


@pytest.mark.eis("ORG-01")
async def test_a_partner_hears_nothing_of_a_colleague(huis: Huis) -> None:
    """Calls, answers and notifications belong to the person, not to the organisation."""
    oor, piet = await huis.oor(huis.politie.geef_toegang()), huis.politie.geef_toegang()

    assert await zwijgt(huis, oor)
    await oor.luister(f"bericht.{piet.gebruiker}", f"{piet.postvak}.>", f"kring.{piet.gebruiker}.>")
    assert len(oor.fouten) == len(OVERAL) + 3


@pytest.mark.eis("ORG-01")
async def test_a_partner_hears_their_own_notification_and_only_that(huis: Huis) -> None:
    """The proof that a listener does hear: their own, and not that of a colleague or another organisation."""
    jan, mia, piet = huis.ggd.geef_toegang(), huis.ggd.geef_toegang(), huis.politie.geef_toegang()
    oor, dienst = await huis.oor(jan), await huis.dienst()
    await oor.luister(jan.meldingen)

    for account, persoon in ((huis.ggd, mia), (huis.politie, piet), (huis.politie, jan), (huis.ggd, jan)):
        await dienst.publish(f"bericht.{account.account}.{persoon.gebruiker}", b"")

    assert await oor.onderwerpen(dienst) == [jan.meldingen]


@pytest.mark.eis("ORG-01")
@pytest.mark.parametrize("rechten", [ONBEGRENSD, ALLES], ids=["zonder rechten", "met alle rechten"])
async def test_an_organisation_with_its_own_account_key_hears_nothing_of_others(huis: Huis, rechten: dict) -> None:
    """Even who signs people with the key of the account itself, without limits, stays inside the account."""
    sleutel = Sleutelpaar.nieuw(Soort.ACCOUNT)
    await laat_toe(huis.winkel, huis.server.adres, "ruim", account=sleutel.publiek)
    oor = await huis.oor(eigen_token(sleutel, rechten))

    assert await zwijgt(huis, oor)
    assert bool(oor.fouten) is (rechten is ONBEGRENSD)


@pytest.mark.eis("ORG-01")
async def test_an_organisation_with_its_own_account_key_cannot_speak_as_another(huis: Huis) -> None:
    """With all rights in its own account it can put any name in its calls; the door knows better."""
    sleutel = Sleutelpaar.nieuw(Soort.ACCOUNT)
    await laat_toe(huis.winkel, huis.server.adres, "ruim", account=sleutel.publiek)
    nc = await huis.verbind(eigen_token(sleutel, ALLES))
    await huis.open_deur()
    piet = huis.politie.geef_toegang()

    antwoord = json.loads((await nc.request(piet.onderwerp("casus.open"), b"", timeout=5)).data)

    assert antwoord == {"geweigerd": "subject and header disagree"}
    for onderwerp in (f"deur.{huis.politie.account}.{piet.gebruiker}.casus.open", "feit.abc.1"):
        await nc.publish(onderwerp, b"")
    await doorgeven(nc)
    assert len(huis.oproepen) == 1
    assert await posities(await huis.dienst(), ["FEITEN"]) == {"FEITEN": 0}


@pytest.mark.eis("ORG-01")
async def test_a_partner_can_say_nothing_but_their_own_calls(huis: Huis) -> None:
    """As a colleague, as another organisation, as the backend, as an administrator: refused, and nothing happened."""
    dienst = await huis.open_deur()
    mia, piet = huis.ggd.geef_toegang(), huis.politie.geef_toegang()
    oor = await huis.oor(huis.ggd.geef_toegang())
    verboden = [
        mia.onderwerp("casus.open"),
        piet.onderwerp("casus.open"),
        f"deur.{huis.ggd.account}.{mia.gebruiker}.casus.open",
        f"deur.{huis.politie.account}.{piet.gebruiker}.casus.open",
        f"bericht.{huis.politie.account}.{piet.gebruiker}",
        piet.meldingen,
        mia.meldingen,
        f"{mia.postvak}.abc",
        "feit.abc.1",
        "lezing.abc.1",
        "vers.feit.abc.1",
        "$JS.API.STREAM.DELETE.FEITEN",
        "$JS.API.STREAM.MSG.GET.FEITEN",
        "$JS.API.DIRECT.GET.FEITEN",
        "$JS.API.INFO",
        "$SYS.REQ.CLAIMS.UPDATE",
        "$SYS.REQ.ACCOUNT.PING.CONNZ",
        "$SRV.PING",
        "_R_.abc",
    ]
    doel = await huis.oor(mia)
    await doel.luister(mia.meldingen, f"{mia.postvak}.>")

    for onderwerp in verboden:
        await oor.nc.publish(onderwerp, b"{}", reply=f"{oor.nc._inbox_prefix.decode()}.abc")
    await doorgeven(oor.nc)

    assert [v for v in verboden if not oor.geweigerd(v)] == []
    assert huis.oproepen == []
    assert await doel.onderwerpen(oor.nc) == []
    assert await posities(dienst, ["FEITEN", "LEZINGEN"]) == {"FEITEN": 0, "LEZINGEN": 0}


@pytest.mark.eis("ORG-01")
@pytest.mark.parametrize(
    "antwoord_op", ["feit.abc.1", "$JS.API.STREAM.DELETE.FEITEN", "bericht.{a}.{u}", "deur.{a}.{u}.x"]
)
async def test_an_answer_cannot_be_steered_to_where_the_caller_may_not_speak(huis: Huis, antwoord_op: str) -> None:
    """The backend is no deputy: a reply address outside the caller's account leads nowhere."""
    dienst = await huis.open_deur()
    jan, piet = huis.ggd.geef_toegang(), huis.politie.geef_toegang()
    oor, nc = await huis.oor(piet), await huis.verbind(jan)
    await oor.luister(piet.meldingen)

    adres = antwoord_op.format(a=huis.politie.account, u=piet.gebruiker)
    await nc.publish(jan.onderwerp("casus.open"), b"", reply=adres)
    await doorgeven(nc)
    await nc.request(jan.onderwerp("casus.open"), b"", timeout=5)

    assert await oor.onderwerpen(dienst) == []
    assert len(huis.oproepen) == 2
    assert await posities(dienst, ["FEITEN", "LEZINGEN"]) == {"FEITEN": 0, "LEZINGEN": 0}


@pytest.mark.eis("ORG-01")
async def test_an_organisation_gives_its_people_no_more_than_the_template(huis: Huis) -> None:
    """Rights in the token itself, a foreign account, an expired token: none connects."""
    sleutel, ggd = huis.ggd.sleutel, {"issuer_account": huis.ggd.account}
    for vals in (
        eigen_token(sleutel, {**ggd, **ALLES}),
        eigen_token(sleutel, {"issuer_account": huis.politie.account}),
        eigen_token(Sleutelpaar.nieuw(Soort.ACCOUNT), ggd),
        eigen_token(sleutel, ggd, vervalt=1),
    ):
        with pytest.raises(ToegangGeweigerd):
            await huis.verbind(vals)


@pytest.mark.eis("ORG-01")
async def test_a_token_without_its_secret_is_worth_nothing(huis: Huis) -> None:
    """Who finds the token, which travels with every call, cannot connect with it."""
    jan = huis.ggd.geef_toegang()
    with pytest.raises(ToegangGeweigerd):
        await huis.verbind(type(jan)(jan.token, Sleutelpaar.nieuw(Soort.GEBRUIKER)))


async def test_too_large_a_message_is_refused_and_hurts_nobody_else(huis: Huis) -> None:
    """An organisation sends at most 64 KB at a time."""
    await huis.open_deur()
    jan, piet = await huis.lijn(huis.ggd.geef_toegang()), await huis.lijn(huis.politie.geef_toegang())

    await jan.roep("casus.open", b"x" * GROOTSTE_BERICHT, 5)
    with pytest.raises(BerichtTeGroot):
        await jan.roep("casus.open", b"x" * (GROOTSTE_BERICHT + 1), 5)

    assert await piet.roep("casus.open", b"", 5)
