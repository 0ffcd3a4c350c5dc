"""The life of a convenant on the command line: propose, sign, suspend, resume, leave, end, and how it stands.

A signature is made here, with the key in the person's own credential; only the signature goes to the door. Other
commands about convenanten are added to ``groep``.
"""

import base64
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from domain.handtekening import inhoud
from domain.organisatie import organisatie_id
from infra.invulling.invullen import bedoelt, datum
from infra.opdrachtregel.afloop import Gebruiksfout
from infra.opdrachtregel.nederlands import maak_groep
from infra.opdrachtregel.tonen_convenant import toon_convenanten, toon_tekst
from infra.opdrachtregel.verbonden import Kring, uit, verbonden
from services.berichten import eindpunt
from services.berichten.convenantleven import Convenantenleven, Convenantleven, Versiestand

app = maak_groep()
groep = maak_groep("Controleer een convenant, stel het voor, onderteken het, of treed uit.")
app.add_typer(groep, name="convenant")

LANG = 120.0
"""Seconds that the door may work on a proposal: it is compared with its text on the whole space of questions."""

Convenantnaam = Annotated[str, typer.Argument(metavar="CONVENANT", help="De korte naam van het convenant.")]
Versie = Annotated[int | None, typer.Option("--versie", metavar="GETAL", help="Welke versie. Anders: de nieuwste.")]
Reden = Annotated[
    str, typer.Option("--reden", metavar="TEKST", help="Waarom, in een zin. Zonder namen: alle partijen lezen dit.")
]
Wie = Annotated[
    str | None, typer.Option("--organisatie", metavar="NAAM", help="Welke organisatie. Anders: die van uzelf.")
]
Vanaf = Annotated[str, typer.Option("--vanaf", metavar="DATUM", help="De eerste dag dat het niet meer geldt.")]


@verbonden(groep, "voorstellen")
async def voorstellen(
    kring: Kring,
    bestand: Annotated[Path, typer.Argument(metavar="BESTAND", help="Het convenant, als YAML.")],
) -> int:
    """Stel een versie van een convenant voor. Het wordt eerst helemaal gecontroleerd."""
    return await kring.doe(eindpunt.CONVENANT_VOORSTELLEN, {"tekst": _lees(bestand)}, None, wachttijd=LANG)


@verbonden(groep, "ondertekenen")
async def ondertekenen(
    kring: Kring,
    convenant: Convenantnaam,
    versie: Versie = None,
    bestand: Annotated[
        Path | None,
        typer.Option("--bestand", metavar="BESTAND", help="De tekst die u las. Teken alleen als het deze tekst is."),
    ] = None,
) -> int:
    """Onderteken een versie, voor uw eigen organisatie en met uw eigen sleutel."""
    gekozen = _kies_versie(await kring.deur.convenantenleven(), convenant, versie)
    if bestand is not None and _hash_van(bestand) != gekozen.hash:
        zin = f"Dit bestand is een andere tekst dan versie {gekozen.versie} van {convenant}. Er is niet getekend."
        raise Gebruiksfout(zin)
    te_tekenen = inhoud(gekozen.hash, organisatie_id(kring.toegang.account))
    handtekening = base64.b64encode(kring.toegang.sleutel.teken(te_tekenen)).decode()
    if not kring.json:
        uit.print(f"U ondertekent {convenant}, versie {gekozen.versie} ({gekozen.hash}).")
    velden = {"hash": gekozen.hash, "handtekening": handtekening}
    return await kring.doe(eindpunt.CONVENANT_ONDERTEKENEN, velden, None)


@verbonden(groep, "opschorten")
async def opschorten(kring: Kring, convenant: Convenantnaam, reden: Reden, organisatie: Wie = None) -> int:
    """Schort uw deelname meteen op, of als penvoerder die van een ander."""
    velden = await _met_organisatie(kring, convenant, reden, organisatie)
    return await kring.doe(eindpunt.CONVENANT_OPSCHORTEN, velden, None)


@verbonden(groep, "hervatten")
async def hervatten(kring: Kring, convenant: Convenantnaam, reden: Reden, organisatie: Wie = None) -> int:
    """Hef een opschorting op die uw eigen organisatie oplegde."""
    velden = await _met_organisatie(kring, convenant, reden, organisatie)
    return await kring.doe(eindpunt.CONVENANT_HERVATTEN, velden, None)


@verbonden(groep, "uittreden")
async def uittreden(kring: Kring, convenant: Convenantnaam, vanaf: Vanaf, reden: Reden) -> int:
    """Treed met uw organisatie uit, op zijn vroegst morgen."""
    velden = {"convenant": convenant, "vanaf": datum(vanaf, ("vanaf",)).isoformat(), "reden": reden}
    return await kring.doe(eindpunt.CONVENANT_UITTREDEN, velden, None)


@verbonden(groep, "beeindigen")
async def beeindigen(kring: Kring, convenant: Convenantnaam, vanaf: Vanaf, reden: Reden) -> int:
    """Beëindig het convenant voor iedereen, als penvoerder, op zijn vroegst morgen."""
    velden = {"convenant": convenant, "vanaf": datum(vanaf, ("vanaf",)).isoformat(), "reden": reden}
    return await kring.doe(eindpunt.CONVENANT_BEEINDIGEN, velden, None)


@verbonden(groep, "stand")
async def stand(kring: Kring) -> None:
    """Welke versies er zijn, wie ondertekende, en hoe elke organisatie ervoor staat."""
    kring.geef(await kring.deur.convenantenleven(), toon_convenanten)


@verbonden(groep, "tekst")
async def tekst(kring: Kring, convenant: Convenantnaam, versie: Versie = None) -> None:
    """Lees de tekst van een versie, zoals die is voorgesteld."""
    gekozen = _kies_versie(await kring.deur.convenantenleven(), convenant, versie)
    kring.geef(await kring.deur.convenanttekst(gekozen.hash), toon_tekst)


def _kies_versie(leven: Convenantenleven, naam: str, versie: int | None) -> Versiestand:
    gevonden: Convenantleven | None = next((c for c in leven.convenanten if c.convenant == naam), None)
    if gevonden is None:
        raise Gebruiksfout(
            f"'{naam}' is hier geen convenant{bedoelt(naam, tuple(c.convenant for c in leven.convenanten))}"
        )
    keuze = [v for v in gevonden.versies if versie is None or v.versie == versie]
    if not keuze:
        bekend = ", ".join(str(v.versie) for v in gevonden.versies)
        raise Gebruiksfout(f"Van {naam} is er geen versie {versie}. Wel: {bekend}.")
    return keuze[-1]


async def _met_organisatie(kring: Kring, convenant: str, reden: str, organisatie: str | None) -> dict[str, str]:
    velden = {"convenant": convenant, "reden": reden}
    if organisatie is not None:
        velden["organisatie"] = str(await _organisatie(kring, organisatie))
    return velden


async def _organisatie(kring: Kring, naam: str) -> UUID:
    partijen = (await kring.boek.adresboek()).partijen
    klein = naam.casefold()
    for partij in partijen:
        if klein in {partij.kenmerk.casefold(), partij.naam.casefold(), str(partij.organisatie)}:
            return partij.organisatie
    raise Gebruiksfout(f"'{naam}' is hier geen organisatie{bedoelt(naam, tuple(p.kenmerk for p in partijen))}")


def _lees(bestand: Path) -> str:
    try:
        return bestand.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Gebruiksfout(f"{bestand.name} is geen tekst.") from None


def _hash_van(bestand: Path) -> str:
    """The content hash of a document on this machine: only this loads the document model, and no policy engine."""
    from policies.convenant import ConvenantFout, lees_convenant

    try:
        return lees_convenant(_lees(bestand), bestand.name).hash
    except ConvenantFout as fout:
        raise Gebruiksfout(str(fout)) from fout
