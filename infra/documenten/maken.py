"""Making the documents: pure functions from a message to text or bytes, and writing them whole or not at all."""

import json
import os
import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from infra.documenten import vorm
from infra.documenten.tekens import LETTERTYPEN, alles_drukbaar, alles_leesbaar, heeft_onbekende
from services.berichten.inzage import Inzageoverzicht, Kennisgevingsbrief

SJABLONEN = Path(__file__).parent / "sjablonen"

_TYPST: dict[str, Any] = {
    "root": SJABLONEN,
    "font_paths": [LETTERTYPEN],
    "ignore_system_fonts": True,
    "pdf_standards": ["ua-1", "a-2a"],
    "format": "pdf",
}
"""Templates see their own folder and our fonts only; the compiler refuses a document that is not accessible."""

Voortgang = Callable[[int, int], None]


class DocumentNietGeschreven(Exception):  # noqa: N818 - the field's word
    """A document could not be written; nothing half written is left behind."""

    def __init__(self, naam: str, oorzaak: str) -> None:
        super().__init__(f"Het document {naam} kon niet worden geschreven: {oorzaak}. Er is niets achtergebleven.")
        self.naam = naam


def inzage_html(overzicht: Inzageoverzicht) -> str:
    """The account as one accessible page, without scripts or anything from elsewhere."""
    return html_uit("inzage.html.j2", alles_leesbaar(vorm.inzage(overzicht)))


def inzage_pdf(overzicht: Inzageoverzicht) -> bytes:
    """The account as PDF/UA-1 and PDF/A-2a."""
    return pdf_uit("inzage.typ", vorm.inzage(overzicht), overzicht.gemaakt_op)


def inzage_json(overzicht: Inzageoverzicht) -> str:
    """The account for machines, with the fingerprint of everything else in it."""
    return json.dumps(overzicht.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def brief_html(brief: Kennisgevingsbrief) -> str:
    """The letter as one accessible page."""
    return html_uit("brief.html.j2", alles_leesbaar(vorm.brief(brief)))


def brief_pdf(brief: Kennisgevingsbrief) -> bytes:
    """The letter as PDF/UA-1 and PDF/A-2a."""
    dag = datetime(brief.datum.year, brief.datum.month, brief.datum.day, tzinfo=UTC)
    return pdf_uit("brief.typ", vorm.brief(brief), dag)


def maak_inzage(overzicht: Inzageoverzicht, map_: Path, voortgang: Voortgang = lambda _n, _t: None) -> tuple[Path, ...]:
    """Write the account in its three forms. The names say which case, never who.

    Raises:
        DocumentNietGeschreven: the disk would not take it.
    """
    basis = f"inzage-{_naamdeel(overzicht.kenmerk)}-{_naamdeel(overzicht.vingerafdruk[:8])}"
    vormen: tuple[tuple[str, Callable[[], str | bytes]], ...] = (
        ("json", lambda: inzage_json(overzicht)),
        ("html", lambda: inzage_html(overzicht)),
        ("pdf", lambda: inzage_pdf(overzicht)),
    )
    geschreven = []
    for nummer, (uitgang, maak) in enumerate(vormen):
        voortgang(nummer, len(vormen))
        geschreven.append(schrijf(map_ / f"{basis}.{uitgang}", maak()))
    voortgang(len(vormen), len(vormen))
    return tuple(geschreven)


def maak_brief(brief: Kennisgevingsbrief, map_: Path) -> Path:
    """Write the letter as PDF, named by case and disclosure.

    Raises:
        DocumentNietGeschreven: the disk would not take it.
    """
    return schrijf(map_ / f"brief-{_naamdeel(brief.kenmerk)}-{brief.verstrekking.hex[:8]}.pdf", brief_pdf(brief))


def html_uit(sjabloon: str, gegevens: dict[str, Any]) -> str:
    """Fill a page template; what people wrote goes in as data and is never read as markup."""
    return _omgeving().get_template(sjabloon).render(d=gegevens)


@cache
def _omgeving() -> Environment:
    return Environment(
        loader=FileSystemLoader(SJABLONEN),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def pdf_uit(sjabloon: str, gegevens: dict[str, Any], moment: datetime) -> bytes:
    """Compile a fixed template; what people wrote goes in as data and is never read as markup.

    Raises:
        DocumentNietGeschreven: the compiler refused it.
    """
    alles = {**alles_drukbaar(gegevens), "vervangen": heeft_onbekende(gegevens)}
    invoer = {"gegevens": json.dumps(alles, ensure_ascii=False)}
    try:
        return bytes(
            typst.compile(SJABLONEN / sjabloon, sys_inputs=invoer, timestamp=int(moment.timestamp()), **_TYPST)
        )
    except typst.TypstError as fout:
        raise DocumentNietGeschreven(f"{Path(sjabloon).stem}.pdf", "de opmaak lukte niet") from fout


def _naamdeel(tekst: str) -> str:
    """What may stand in a file name: a case name that holds a path cannot lead to another folder."""
    return re.sub(r"[^A-Za-z0-9-]", "", tekst)[:60] or "zonder-naam"


def schrijf(bestand: Path, inhoud: str | bytes) -> Path:
    """Write a document whole or not at all, readable for its owner only.

    Raises:
        DocumentNietGeschreven: the disk would not take it.
    """
    tijdelijk = bestand.with_name(f".{bestand.name}.{secrets.token_hex(4)}")
    try:
        bestand.parent.mkdir(parents=True, exist_ok=True)
        fd = os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(fd, "wb") as uit:
            uit.write(inhoud.encode() if isinstance(inhoud, str) else inhoud)
        tijdelijk.replace(bestand)
    except OSError as fout:
        with suppress(OSError):
            tijdelijk.unlink()
        raise DocumentNietGeschreven(bestand.name, fout.strerror or "onbekende reden") from fout
    return bestand
