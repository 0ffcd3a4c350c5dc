"""For each rule about the life of a convenant: a complete command with one thing wrong."""

from collections.abc import Callable

from domain.medewerker import Rol
from tests.domein import convenantverhaal as c

GEVALLEN: dict[str, Callable[[], list[str]]] = {
    "convenant-beheerder": lambda: c.voorgesteld().bezwaren("thuiszorg", c.teken(), rol=Rol.REGIE),
    "voorstel-van-partij": lambda: c.Convenantverhaal().bezwaren("uwv", c.voorstel()),
    "nieuwe-versie": lambda: c.voorgesteld().bezwaren("thuiszorg", c.voorstel(1, hash=c.hash_van(9))),
    "convenant-loopt": lambda: c.getekend().doet("ggd", c.beeindig("2026-06-01")).bezwaren("thuiszorg", c.voorstel(2)),
    "convenant-bekend": lambda: c.getekend().bezwaren("ggd", c.treed_uit("2026-06-01", convenant="ander")),
    "versie-bekend": lambda: c.voorgesteld().bezwaren("thuiszorg", c.teken(2)),
    "soort-genoemd": lambda: c.voorgesteld().bezwaren("uwv", c.teken()),
    "nog-te-tekenen": lambda: c.getekend().bezwaren("thuiszorg", c.teken()),
    "niet-in-vertrek": lambda: (
        c.getekend().doet("thuiszorg", c.treed_uit("2026-06-01")).bezwaren("thuiszorg", c.treed_uit("2026-07-01"))
    ),
    "eigen-handtekening": lambda: c.voorgesteld().bezwaren("thuiszorg", c.teken(), klopt=False),
    "is-partij": lambda: c.getekend("ggd").bezwaren("thuiszorg", c.treed_uit("2026-06-01")),
    "eigen-of-penvoerder": lambda: c.getekend().bezwaren("thuiszorg", c.schort_op("wijkteam")),
    "niet-al-opgeschort": lambda: c.getekend().doet("thuiszorg", c.schort_op()).bezwaren("thuiszorg", c.schort_op()),
    "eigen-schorsing": lambda: c.getekend().doet("ggd", c.schort_op("thuiszorg")).bezwaren("thuiszorg", c.hervat()),
    "alleen-vooruit": lambda: c.getekend().bezwaren("thuiszorg", c.treed_uit("2026-03-02")),
    "alleen-penvoerder": lambda: c.getekend().bezwaren("thuiszorg", c.beeindig("2026-06-01")),
}
