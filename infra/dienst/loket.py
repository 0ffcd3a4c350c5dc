"""The door on NATS: one micro service for each process, one endpoint for each name.

Who calls follows from the subject and from what the server itself wrote; when the two do not agree, nobody is there.
"""

from collections.abc import Awaitable, Callable

import structlog
from nats.aio.client import Client
from nats.micro import add_service
from nats.micro.request import Request
from nats.micro.service import EndpointConfig, Service, ServiceConfig

from infra.nats.beller import bepaal_beller
from infra.nats.fouten import BellerOnbekend
from services.berichten.antwoord import Fout
from services.berichten.eindpunt import deel
from services.deur.deurwachter import Deurwachter

log = structlog.get_logger("kring.loket")

VERSIE = "0.1.0"

_VREEMD = Fout(code="niet-aangemeld", zin="Wie u bent, is niet vast te stellen.", correlatie="")


async def open_loket(nc: Client, proces: str, wachter: Deurwachter) -> Service:
    """Serve every endpoint of a process until the service is stopped."""
    dienst = await add_service(nc, ServiceConfig(name=f"kring-{proces}", version=VERSIE))
    for eindpunt in (*wachter.eindpunten, deel(proces)):
        await dienst.add_endpoint(
            EndpointConfig(
                name=eindpunt.replace(".", "-"),
                subject=f"deur.*.*.{eindpunt}",
                handler=_behandelaar(eindpunt, wachter),
            )
        )
    return dienst


def _behandelaar(eindpunt: str, wachter: Deurwachter) -> Callable[[Request], Awaitable[None]]:
    async def behandel(verzoek: Request) -> None:
        try:
            beller = bepaal_beller(verzoek.subject, verzoek.headers)
        except BellerOnbekend as fout:
            log.warning("loket.vreemd", eindpunt=eindpunt, want=str(fout))
            await verzoek.respond(_VREEMD.model_dump_json().encode())
            return
        await verzoek.respond(await wachter.behandel(eindpunt, beller, verzoek.data))

    return behandel


class NatsOmroep:
    """Tells people that there is something new, and nothing of what."""

    def __init__(self, nc: Client) -> None:
        self._nc = nc

    async def meld(self, account: str, sleutel: str) -> None:
        """Tell the person with this public key, of the organisation with this account."""
        await self._nc.publish(f"bericht.{account}.{sleutel}", b"")
