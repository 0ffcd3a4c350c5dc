"""The gateway refuses to start in a way that would let in who did not prove who they are, or let others listen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from infra.authzen.instelling import Geheim, InstellingFout, stel_in
from tests.opdrachtregel.test_opdrachtregel_vorm import _zonder_backend

GOED = "0123456789abcdef0123456789abcdef"


def _bestand(map_: Path, inhoud: str = GOED, stand: int = 0o600) -> Path:
    bestand = map_ / "token"
    bestand.write_text(inhoud, encoding="utf-8")
    bestand.chmod(stand)
    return bestand


def test_een_goed_tokenbestand_wordt_gelezen_en_nergens_getoond(tmp_path: Path) -> None:
    """The token opens, another does not, and showing the set-up does not show it."""
    instelling = stel_in("127.0.0.1:0", _bestand(tmp_path, f"{GOED}\n"), None, None, None)
    assert instelling.geheim is not None
    assert instelling.geheim.klopt(GOED)
    assert not any(instelling.geheim.klopt(fout) for fout in ("", GOED[:-1], GOED + "x", GOED.upper(), "\ud800"))
    assert GOED not in repr(instelling)
    assert "digest" not in repr(Geheim(b"x"))


@pytest.mark.parametrize("inhoud", ["", "kort", "x" * 31, "x" * 5000, f"{GOED} {GOED}", f"{GOED}\n{GOED}", "é" * 40])
def test_een_slecht_token_wordt_geweigerd(tmp_path: Path, inhoud: str) -> None:
    """Too short to be a secret, too long, or more than one."""
    with pytest.raises(InstellingFout, match="tekens"):
        stel_in("127.0.0.1:0", _bestand(tmp_path, inhoud), None, None, None)


@pytest.mark.parametrize("stand", [0o640, 0o604, 0o660, 0o644])
def test_een_token_dat_anderen_kunnen_lezen_wordt_geweigerd(tmp_path: Path, stand: int) -> None:
    """A file that group or others can open is no secret."""
    with pytest.raises(InstellingFout, match="chmod 600"):
        stel_in("127.0.0.1:0", _bestand(tmp_path, stand=stand), None, None, None)


def test_een_map_of_een_pijp_is_geen_tokenbestand(tmp_path: Path) -> None:
    """What is no plain file is refused without being opened."""
    os.mkfifo(tmp_path / "pijp", 0o600)
    for geen in (tmp_path, tmp_path / "pijp"):
        with pytest.raises(InstellingFout):
            stel_in("127.0.0.1:0", geen, None, None, None)


def test_zonder_bewijs_wie_er_vraagt_start_het_niet(tmp_path: Path) -> None:
    """Neither token nor certificates of callers: TLS alone proves only who answers."""
    sleutel = _bestand(tmp_path)
    for tls in ((None, None), (sleutel, sleutel)):
        with pytest.raises(InstellingFout, match="token-bestand"):
            stel_in("127.0.0.1:0", None, *tls, None)


@pytest.mark.parametrize("luister", ["0.0.0.0:0", "192.0.2.1:80", "[::]:0", "[2001:db8::1]:443"])
def test_buiten_deze_machine_alleen_met_tls(tmp_path: Path, luister: str) -> None:
    """A token in the open can be read on the way."""
    sleutel = _bestand(tmp_path)
    with pytest.raises(InstellingFout, match="alleen met TLS"):
        stel_in(luister, sleutel, None, None, None)
    assert stel_in(luister, sleutel, sleutel, sleutel, None).tls is not None


def test_halve_tls_en_een_open_sleutel_worden_geweigerd(tmp_path: Path) -> None:
    """Certificate and key go together, an authority for callers needs both, and the key is ours alone."""
    token = _bestand(tmp_path)
    open_ = tmp_path / "sleutel.pem"
    open_.write_text("x", encoding="utf-8")
    open_.chmod(0o644)
    for half in ((token, None, None), (None, token, None), (None, None, token), (token, open_, None)):
        with pytest.raises(InstellingFout):
            stel_in("127.0.0.1:0", token, *half)


@pytest.mark.parametrize(
    "luister",
    [
        "",
        "127.0.0.1",
        ":80",
        "127.0.0.1:",
        "127.0.0.1:x",
        "127.0.0.1:70000",
        "127.0.0.1:-1",
        "kring.example:80",
        "127.0.0.1:²",
    ],
)
def test_een_adres_dat_geen_adres_is_wordt_geweigerd(tmp_path: Path, luister: str) -> None:
    """A name could mean another machine than was thought."""
    with pytest.raises(InstellingFout, match="ADRES:POORT"):
        stel_in(luister, _bestand(tmp_path), None, None, None)


GEEN_ADRES = ["http://x.example", "x.example", "https://", "https://x/a", "https://x?a", "https://x#a", "https://u@x"]


@pytest.mark.parametrize("adres", GEEN_ADRES)
def test_het_openbare_adres_is_https_zonder_meer(tmp_path: Path, adres: str) -> None:
    """As the standard has the identifier of a decision point; the metadata are found right below it."""
    with pytest.raises(InstellingFout, match="https"):
        stel_in("127.0.0.1:0", _bestand(tmp_path), None, None, None, adres)
    for goed in ("https://kring.example", "https://kring.example:8443", "https://[2001:db8::1]:443"):
        assert stel_in("localhost:0", _bestand(tmp_path), None, None, None, f"{goed}/").openbaar == goed


@pytest.mark.eis("ORG-01")
def test_de_poort_kent_geen_opslag_sleutel_of_beleid() -> None:
    """Everything the gateway is made of loads without store, keys and policy engine."""
    _zonder_backend("import infra.authzen.poort, infra.authzen.server, infra.authzen.instelling")


def test_zonder_dat_iemand_het_start_is_er_geen_webserver() -> None:
    """Neither the backend nor the command line loads it: it is off unless it is asked for."""
    doe = (
        "import sys, infra.dienst.samenstelling, infra.dienst.toezicht, infra.opdrachtregel.authzen\n"
        "assert not {'uvicorn', 'starlette', 'httpx'} & set(sys.modules), 'loaded'"
    )
    klaar = subprocess.run([sys.executable, "-c", doe], capture_output=True, text=True, check=False)
    assert klaar.returncode == 0, klaar.stderr
