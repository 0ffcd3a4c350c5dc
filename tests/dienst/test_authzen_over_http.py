"""AuthZEN over a real socket: the gateway in a process of its own, before a running backend; token and mutual TLS."""

import signal
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from domain.niveau import Niveau
from infra.nats.toegang import bewaar_toegang
from policies.uitlegteksten import MAG_NIET
from tests.authzen.schemas import METADATA, keur, keur_antwoord, keur_vraag
from tests.authzen.vragen import evaluatie, lezen, stuk, subject, zaak
from tests.dienst.conftest import Mensen
from tests.dienst.janssen import deel_met_toestemming
from tests.oefenwinkel import OPSTARTTIJD, Mens, Oefenwinkel

KRING = (sys.executable, "-m", "infra.opdrachtregel", "authzen")
TOKEN = "een-token-dat-lang-genoeg-is-om-niet-te-raden"


@contextmanager
def poort(winkel: Oefenwinkel, wie: Mens, map_: Path, *keuzes: str) -> Iterator[str]:
    """Run the gateway for this person; gives its address. It ends well when it is asked to stop, and says nothing."""
    map_.mkdir(exist_ok=True)
    woorden = [*KRING, "--toegang", str(bewaar_toegang(wie.toegang, map_)), "--adres", winkel.adres, *keuzes]
    with subprocess.Popen(woorden, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as proces:
        try:
            assert proces.stdout is not None
            regel = proces.stdout.readline()
            assert regel.startswith("gereed "), proces.communicate(timeout=OPSTARTTIJD)
            yield regel.removeprefix("gereed ").strip()
        finally:
            proces.send_signal(signal.SIGTERM)
            _, fouten = proces.communicate(timeout=OPSTARTTIJD)
    assert (proces.returncode, fouten) == (0, "")


@pytest.fixture
def token(tmp_path: Path) -> str:
    """The file with the token."""
    bestand = tmp_path / "token"
    bestand.touch(0o600)
    bestand.write_text(TOKEN, encoding="ascii")
    return str(bestand)


async def _vraag(http: httpx.AsyncClient, soort: str, inhoud: dict[str, Any]) -> dict[str, Any]:
    keur_vraag(soort, inhoud)
    antwoord = await http.post(f"/access/v1/{soort}", json=inhoud)
    assert antwoord.status_code == 200, antwoord.text
    assert "server" not in antwoord.headers
    gegeven: dict[str, Any] = antwoord.json()
    keur_antwoord(soort, gegeven)
    return gegeven


@pytest.mark.eis("CON-03", "NIV-05")
async def test_het_antwoord_over_http_is_wat_lezen_geeft(
    oefenwinkel: Oefenwinkel, mensen: Mensen, tmp_path: Path, token: str
) -> None:
    """Through the whole system: yes for each level that can be read and no other, before and after withdrawal."""
    piet = mensen.pietersen
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(piet) as lezer:
        casus, _, v = await deel_met_toestemming(baak, mensen.baak.id, piet.id)
        dossier = await baak.dossier(casus)
        with poort(oefenwinkel, piet, tmp_path / "piet", "--token-bestand", token) as adres:
            async with httpx.AsyncClient(base_url=adres, headers={"authorization": f"Bearer {TOKEN}"}) as http:
                hier = stuk(casus, v)
                for niveau in (Niveau.DAT, Niveau.BUITENKANT):
                    assert v in {s.verstrekking for s in (await lezer.lees(casus, niveau)).stukken}
                reeks = {
                    **evaluatie(piet.id, hier),
                    "evaluations": [{"action": lezen(n)} for n in ("dat", "buitenkant", "inhoud")],
                }
                assert [d["decision"] for d in (await _vraag(http, "evaluations", reeks))["evaluations"]] == [
                    True,
                    True,
                    False,
                ]
                wat = {"subject": subject(piet.id), "action": lezen("dat"), "resource": {"type": "casus"}}
                gevonden = await _vraag(http, "search/resource", wat)
                assert str(casus) in {r["id"] for r in gevonden["results"]}
                (toestemming,) = (t.toestemming for t in dossier.toestemmingen)
                intrekking = {"toestemming": str(toestemming), "toelichting": "wil niet meer"}
                await baak.roep("toestemming.intrekken", intrekking, casus=casus)
                daarna = await _vraag(http, "evaluation", evaluatie(piet.id, hier))
                assert daarna["decision"] is False
                metadata = (await http.get("/.well-known/authzen-configuration")).json()
                keur(metadata, METADATA)
                assert metadata["policy_decision_point"] == adres
                geen = await http.post("/access/v1/evaluation", json={}, headers={"authorization": "Bearer x"})
                assert geen.status_code == 401


@pytest.mark.eis("PLA-08")
async def test_een_collega_die_niet_deelneemt_hoort_hetzelfde_als_over_niets(
    oefenwinkel: Oefenwinkel, mensen: Mensen, tmp_path: Path, token: str
) -> None:
    """For a colleague outside the case it does not exist; who takes part may ask about that colleague: no."""
    piet = mensen.pietersen
    collega = await oefenwinkel.registreer(
        "woonstichting-lek", "L. Collega", "consulent", ["hulpverlening"], "contract"
    )
    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, _, v = await deel_met_toestemming(baak, mensen.baak.id, piet.id)
    hier = stuk(casus, v)
    with (
        poort(oefenwinkel, collega, tmp_path / "collega", "--token-bestand", token) as van_collega,
        poort(oefenwinkel, piet, tmp_path / "piet", "--token-bestand", token) as van_piet,
    ):
        async with httpx.AsyncClient(headers={"authorization": f"Bearer {TOKEN}"}) as http:

            async def antwoord(adres: str, wie: UUID, bron: dict[str, Any]) -> dict[str, Any]:
                gekregen = await http.post(f"{adres}/access/v1/evaluation", json=evaluatie(wie, bron))
                inhoud: dict[str, Any] = gekregen.json()
                keur_antwoord("evaluation", inhoud)
                del inhoud["context"]["id"]
                return inhoud

            onbekend = await antwoord(van_collega, collega.id, stuk(uuid4(), uuid4()))
            assert await antwoord(van_collega, collega.id, hier) == onbekend
            assert await antwoord(van_collega, piet.id, hier) == onbekend
            assert await antwoord(van_collega, piet.id, zaak(casus)) == onbekend
            assert (await antwoord(van_piet, piet.id, hier))["decision"] is True
            over_collega = await antwoord(van_piet, collega.id, hier)
            assert over_collega == {"decision": False, "context": {"reason_user": {"nl": MAG_NIET.burger}}}


@dataclass(frozen=True)
class Gezag:
    """An authority of our own, that signs certificates."""

    naam: str
    sleutel: ec.EllipticCurvePrivateKey
    cert: x509.Certificate

    @classmethod
    def nieuw(cls, naam: str) -> "Gezag":
        """Make one."""
        sleutel = ec.generate_private_key(ec.SECP256R1())
        return cls(naam, sleutel, _onderteken(naam, sleutel, naam, sleutel, gezag=True))

    def geef_uit(self, naam: str, map_: Path) -> tuple[Path, Path]:
        """A certificate and its key, as files."""
        sleutel = ec.generate_private_key(ec.SECP256R1())
        cert = _onderteken(naam, sleutel, self.naam, self.sleutel, gezag=False)
        return bewaar(map_ / f"{naam}.pem", cert), bewaar(map_ / f"{naam}.key", sleutel)


def bewaar(bestand: Path, wat: x509.Certificate | ec.EllipticCurvePrivateKey) -> Path:
    """Write as PEM, for us alone."""
    bestand.touch(0o600)
    if isinstance(wat, x509.Certificate):
        bestand.write_bytes(wat.public_bytes(serialization.Encoding.PEM))
    else:
        vorm = serialization.PrivateFormat.PKCS8
        bestand.write_bytes(wat.private_bytes(serialization.Encoding.PEM, vorm, serialization.NoEncryption()))
    return bestand


def _onderteken(
    naam: str, sleutel: ec.EllipticCurvePrivateKey, van: str, met: ec.EllipticCurvePrivateKey, *, gezag: bool
) -> x509.Certificate:
    nu = datetime.now(UTC)
    adres = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    gebruik = x509.KeyUsage(
        digital_signature=True, content_commitment=False, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=gezag, crl_sign=gezag, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, naam)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, van)]))
        .public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(nu - timedelta(minutes=1))
        .not_valid_after(nu + timedelta(hours=1))
        .add_extension(x509.BasicConstraints(ca=gezag, path_length=None), critical=True)
        .add_extension(gebruik, critical=True)
        .add_extension(adres, critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(sleutel.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(met.public_key()), critical=False)
        .sign(met, hashes.SHA256())
    )


async def test_met_wederzijdse_tls_komt_alleen_wie_een_certificaat_heeft(
    oefenwinkel: Oefenwinkel, mensen: Mensen, tmp_path: Path
) -> None:
    """A certificate of our authority opens; none, or one of another authority, or plain HTTP, gets no answer at all."""
    ons, vreemd = Gezag.nieuw("ons gezag"), Gezag.nieuw("vreemd gezag")
    cert, sleutel = ons.geef_uit("poort", tmp_path)
    ca = bewaar(tmp_path / "ca.pem", ons.cert)
    keuzes = ("--tls-cert", str(cert), "--tls-key", str(sleutel), "--client-ca", str(ca))

    def tls(paar: tuple[Path, Path] | None) -> ssl.SSLContext:
        context = ssl.create_default_context(cafile=ca)
        if paar:
            context.load_cert_chain(*paar)
        return context

    async with oefenwinkel.deur(mensen.baak) as baak:
        casus, _, v = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
    vraag = evaluatie(mensen.pietersen.id, stuk(casus, v))
    with poort(oefenwinkel, mensen.pietersen, tmp_path / "piet", *keuzes) as adres:
        assert adres.startswith("https://127.0.0.1:")
        async with httpx.AsyncClient(base_url=adres, verify=tls(ons.geef_uit("vrager", tmp_path))) as http:
            assert (await _vraag(http, "evaluation", vraag))["decision"] is True
            metadata = (await http.get("/.well-known/authzen-configuration")).json()
            assert metadata["access_evaluation_endpoint"].startswith("https://")
        for paar in (None, vreemd.geef_uit("indringer", tmp_path)):
            async with httpx.AsyncClient(base_url=adres, verify=tls(paar)) as http:
                with pytest.raises(httpx.TransportError):
                    await http.post("/access/v1/evaluation", json=vraag)
        async with httpx.AsyncClient(base_url=adres.replace("https", "http")) as http:
            with pytest.raises(httpx.TransportError):
                await http.post("/access/v1/evaluation", json=vraag)


def test_zonder_bewijs_of_in_het_open_start_het_niet(oefenwinkel: Oefenwinkel, mensen: Mensen, tmp_path: Path) -> None:
    """The command ends with one Dutch sentence and the exit code of wrong use."""
    open_ = tmp_path / "open"
    open_.write_text(TOKEN, encoding="ascii")
    open_.chmod(0o644)
    toegang = bewaar_toegang(mensen.pietersen.toegang, tmp_path)
    for keuzes, zin in (
        ((), "--token-bestand"),
        (("--token-bestand", str(open_)), "chmod 600"),
        (("--luister", "0.0.0.0:0", "--token-bestand", str(open_)), "alleen met TLS"),
    ):
        woorden = [*KRING, "--toegang", str(toegang), "--adres", oefenwinkel.adres, *keuzes]
        klaar = subprocess.run(woorden, capture_output=True, text=True, timeout=OPSTARTTIJD, check=False)
        assert (klaar.returncode, klaar.stdout) == (2, "")
        assert zin in " ".join(klaar.stderr.split())
        assert "Traceback" not in klaar.stderr
