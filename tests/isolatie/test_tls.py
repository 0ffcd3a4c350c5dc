"""Outside one machine the line is closed to others: TLS 1.3 from the first byte, or no connection."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from infra.nats.configuratie import Luister, Tls
from infra.nats.fouten import GeenVerbinding
from infra.nats.organisatie import laat_toe
from infra.nats.server import start
from infra.nats.verbinding import op_deze_machine, verbind
from tests.isolatie.conftest import Huis


def maak_certificaat(map_: Path) -> Tls:
    """A certificate for this machine, signed by itself."""
    sleutel = ec.generate_private_key(ec.SECP256R1())
    naam = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "kring")])
    nu = datetime.now(UTC)
    certificaat = (
        x509.CertificateBuilder(naam, naam, sleutel.public_key(), x509.random_serial_number())
        .not_valid_before(nu - timedelta(days=1))
        .not_valid_after(nu + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(sleutel, hashes.SHA256())
    )
    tls = Tls(map_ / "server.crt", map_ / "server.key")
    tls.certificaat.write_bytes(certificaat.public_bytes(serialization.Encoding.PEM))
    tls.sleutel.write_bytes(
        sleutel.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return tls


def vertrouwt(tls: Tls) -> ssl.SSLContext:
    """A client that knows the server's certificate."""
    return ssl.create_default_context(cafile=str(tls.certificaat))


@pytest.mark.eis("ORG-01")
async def test_a_partner_connects_over_tls_and_not_without_it(huis: Huis, tmp_path: Path) -> None:
    """Who trusts the server's certificate gets in; in the open, by other trust or with older TLS nobody does."""
    tls, jan = maak_certificaat(tmp_path), huis.ggd.geef_toegang()
    await huis.server.stop()
    oud = vertrouwt(tls)
    oud.maximum_version = ssl.TLSVersion.TLSv1_2

    async with await start(huis.winkel, Luister(tls=tls)) as server:
        await (await verbind(jan, server.adres, tls=vertrouwt(tls))).close()
        mia = (await laat_toe(huis.winkel, server.adres, "wonen", tls=server.tls)).geef_toegang()
        await (await verbind(mia, server.adres, tls=vertrouwt(tls))).close()
        for context in (None, ssl.create_default_context(), oud):
            with pytest.raises(GeenVerbinding):
                await verbind(jan, server.adres, tls=context)


@pytest.mark.eis("ORG-01")
async def test_a_client_that_wants_tls_does_not_go_on_in_the_open(huis: Huis, tmp_path: Path) -> None:
    """A server, or somebody in between, that says TLS is not needed gets nothing."""
    with pytest.raises(GeenVerbinding):
        await verbind(huis.ggd.geef_toegang(), huis.server.adres, tls=vertrouwt(maak_certificaat(tmp_path)))


@pytest.mark.parametrize(
    ("adres", "hier"),
    [
        ("nats://127.0.0.1:4222", True),
        ("nats://localhost:4222", True),
        ("nats://[::1]:4222", True),
        ("tls://127.0.0.1:4222", False),
        ("nats://kring.example:4222", False),
        ("nats://127.0.0.1.example:4222", False),
        ("nats://localhost@kring.example", False),
        ("kring.example:4222", False),
        ("nats://[", False),
        ("", False),
    ],
)
def test_only_an_address_on_this_machine_may_do_without_tls(adres: str, hier: bool) -> None:
    """Whatever cannot be read as loopback counts as outside."""
    assert op_deze_machine(adres) is hier
