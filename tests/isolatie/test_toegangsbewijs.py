"""Keys, tokens and credential files: what is read back is what was written, and what was tampered with is refused."""

import base64
import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from infra.nats import jwt
from infra.nats.fouten import GeenVerbinding, JwtOngeldig, NkeyOngeldig, ToegangGeweigerd
from infra.nats.nkey import Sleutelpaar, Soort, is_publiek, klopt
from infra.nats.toegang import als_tekst, bewaar_toegang, lees_toegang, uit_tekst
from infra.nats.uitgifte import Uitgifte
from infra.nats.verbinding import verbind
from tests.isolatie.conftest import Huis

LETTER = {Soort.OPERATOR: "O", Soort.ACCOUNT: "A", Soort.GEBRUIKER: "U"}


def uitgifte() -> Uitgifte:
    """An organisation that no server knows."""
    return Uitgifte(Sleutelpaar.nieuw(Soort.ACCOUNT).publiek, Sleutelpaar.nieuw(Soort.ACCOUNT))


@pytest.mark.parametrize("soort", Soort)
def test_a_key_survives_being_written(soort: Soort) -> None:
    """The seed gives the same pair; the letters tell the kind."""
    paar = Sleutelpaar.nieuw(soort)
    terug = Sleutelpaar.uit_seed(paar.seed)

    assert (terug.publiek, terug.soort) == (paar.publiek, soort)
    assert (paar.publiek[0], paar.seed[:2]) == (LETTER[soort], f"S{LETTER[soort]}")
    assert (len(paar.publiek), len(paar.seed)) == (56, 58)
    assert klopt(paar.publiek, b"inhoud", terug.teken(b"inhoud"))
    assert not klopt(paar.publiek, b"anders", terug.teken(b"inhoud"))
    assert [s for s in Soort if is_publiek(paar.publiek, s)] == [soort]


def test_a_secret_is_not_shown() -> None:
    """Neither the pair nor the credential prints its seed."""
    toegang = uitgifte().geef_toegang()
    assert toegang.sleutel.seed not in f"{toegang!r} {toegang.sleutel!r} {toegang.sleutel}"


def test_one_wrong_letter_makes_a_key_invalid() -> None:
    """A slip of the pen, another kind, another way of writing: refused, and not repeated in the error."""
    paar = Sleutelpaar.nieuw(Soort.GEBRUIKER)
    for i, letter in enumerate(paar.seed):
        stuk = paar.seed[:i] + ("A" if letter != "A" else "B") + paar.seed[i + 1 :]
        with pytest.raises(NkeyOngeldig) as fout:
            Sleutelpaar.uit_seed(stuk)
        assert stuk not in str(fout.value)
    for tekst in (paar.publiek, paar.seed.lower(), paar.seed + "=", paar.seed + "\n", "", "é", "S"):
        with pytest.raises(NkeyOngeldig):
            Sleutelpaar.uit_seed(tekst)
        assert not is_publiek(tekst, Soort.ACCOUNT)


def test_a_token_says_what_was_signed() -> None:
    """With the issuer, the one it is about, and when."""
    uitgever, wie = Sleutelpaar.nieuw(Soort.ACCOUNT), Sleutelpaar.nieuw(Soort.GEBRUIKER).publiek
    claims = jwt.lees(jwt.teken(uitgever, wie, {"type": "user"}, uitgegeven=7, vervalt=9))
    assert (claims["iss"], claims["sub"], claims["iat"], claims["exp"]) == (uitgever.publiek, wie, 7, 9)
    assert claims["nats"] == {"type": "user", "version": 2}


def test_a_token_that_was_changed_is_refused() -> None:
    """Another claim, another issuer, another algorithm, no signature, no token."""
    uitgever = Sleutelpaar.nieuw(Soort.ACCOUNT)
    kop, midden, staart = jwt.teken(uitgever, uitgever.publiek, {"type": "account"}).split(".")

    def deel(waarde: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(waarde).encode()).decode().rstrip("=")

    anders = {"iss": Sleutelpaar.nieuw(Soort.ACCOUNT).publiek, "sub": "x", "nats": {}}
    for stuk in (
        f"{kop}.{deel(anders)}.{staart}",
        f"{deel({'typ': 'JWT', 'alg': 'none'})}.{midden}.{staart}",
        f"{kop}.{midden}.",
        f"{kop}.{midden}",
        f"{kop}.{deel('x')}.{staart}",
        "",
        "a.b.c",
    ):
        with pytest.raises(JwtOngeldig):
            jwt.lees(stuk)


def test_a_credential_survives_being_written(tmp_path: Path) -> None:
    """The file is named by the public key, for its owner only, and is never overwritten."""
    toegang = (organisatie := uitgifte()).geef_toegang()
    bestand = bewaar_toegang(toegang, tmp_path)
    terug = lees_toegang(bestand)

    assert bestand.name == f"{toegang.gebruiker}.creds"
    assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
    assert (terug.token, terug.gebruiker, terug.account) == (toegang.token, toegang.gebruiker, organisatie.account)
    with pytest.raises(FileExistsError):
        bewaar_toegang(toegang, tmp_path)


def test_a_damaged_credential_is_refused_in_words_for_its_owner() -> None:
    """Cut off, empty, of two people: one Dutch sentence, and no trace of the secret."""
    jan, piet = uitgifte().geef_toegang(), uitgifte().geef_toegang()
    gemengd = als_tekst(type(jan)(jan.token, piet.sleutel))
    for tekst in ("", als_tekst(jan)[:-60], als_tekst(jan).replace("SU", "SA", 1), gemengd, "onzin"):
        with pytest.raises(ToegangGeweigerd) as fout:
            uit_tekst(tekst)
        assert jan.sleutel.seed not in str(fout.value)


async def test_where_no_server_is_the_client_says_so(huis: Huis) -> None:
    """At once, without trying for minutes, in a Dutch sentence."""
    with pytest.raises(GeenVerbinding):
        await verbind(huis.ggd.geef_toegang(), "nats://127.0.0.1:1")


@pytest.mark.eis("ORG-01")
async def test_somebody_without_a_credential_is_not_let_in(huis: Huis) -> None:
    """Neither a stranger's organisation nor somebody of another store."""
    with pytest.raises(ToegangGeweigerd):
        await verbind(uitgifte().geef_toegang(), huis.server.adres)


def test_a_client_loads_no_store_no_server_and_no_policy() -> None:
    """What the screen and the command line need to connect brings nothing of the backend along."""
    code = "import sys, infra.nats.lijn, infra.nats.uitgifte; print(*sorted(sys.modules))"
    geladen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    eigen = {m for m in geladen if m.split(".")[0] in {"domain", "policies", "services", "infra", "tui"}}
    assert eigen == {
        "infra",
        "infra.nats",
        *(f"infra.nats.{m}" for m in ("fouten", "jwt", "lijn", "nkey", "toegang", "uitgifte", "verbinding")),
    }
