"""What a lawyer does with a convenant before it is proposed: check it, see who gets what, compare, try cases, export.

All of it works on files, without a connection. Policy is loaded by the command that needs it, because this group also
has the commands of ``convenantleven``, which are a client's.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from infra.invulling.invullen import datum
from infra.opdrachtregel.afloop import GEWEIGERD, GOED, MISLUKT, Gebruiksfout, fout_uit
from infra.opdrachtregel.convenantleven import app, groep
from infra.opdrachtregel.nederlands import Opdrachtvorm
from infra.opdrachtregel.verbonden import Json, uit

if TYPE_CHECKING:
    from policies.beleid import GepubliceerdBeleid
    from policies.situatie import Situatie
    from services.berichten.convenant import Convenantbeeld

__all__ = ["app"]

T = TypeVar("T")

Bestand = Annotated[
    str, typer.Argument(metavar="BESTAND", help="Het convenant: een YAML-bestand, of de naam van een meegeleverd.")
]
Dag = Annotated[
    str | None, typer.Option("--op", metavar="DATUM", help="De wet van welke dag. Anders: die van vandaag.")
]
Naar = Annotated[Path, typer.Option("--naar", metavar="MAP", help="De map waar het document komt.")]

VORMEN = ("scherm", "html", "pdf")


@groep.command("controleer", cls=Opdrachtvorm)
def controleer(bestand: Bestand, op: Dag = None, json_: Json = False) -> None:
    """Controleer een convenant: vertaal het, en vergelijk elke vraag die er is met de tekst.

    Einde: 0 het kan gelden (ook met opmerkingen), 1 het kan niet gelden, 2 het is niet te lezen.
    """

    def werk() -> int:
        from infra.opdrachtregel.tonen_beleid import rapport, toon_rapport

        gemaakt = rapport(_vertaal(bestand, op))
        _geef(gemaakt.als_json, lambda: toon_rapport(gemaakt), json_)
        return GOED

    _uitvoeren(werk)


@groep.command("matrix", cls=Opdrachtvorm)
def matrix(
    bestand: Bestand,
    doel: Annotated[str | None, typer.Option("--doel", help="Voor welk doel. Anders: het eerste.")] = None,
    kring: Annotated[str | None, typer.Option("--kring", help="klein, breed of 'een op een'.")] = None,
    grond: Annotated[str | None, typer.Option("--grond", help="Op welke grond. Anders: toestemming.")] = None,
    fase: Annotated[str | None, typer.Option("--fase", help="In welke fase van de casus.")] = None,
    geheimhouding: Annotated[
        str | None, typer.Option("--geheimhouding", help="De geheimhouding van wie het krijgt.")
    ] = None,
    gever: Annotated[str | None, typer.Option("--gever", help="De geheimhouding van wie het gaf.")] = None,
    pet: Annotated[str | None, typer.Option("--pet", help="De rol van wie het krijgt.")] = None,
    binding: Annotated[
        str | None, typer.Option("--binding", help="Hoe de organisatie aan het convenant staat.")
    ] = None,
    deelname: Annotated[str | None, typer.Option("--deelname", help="Of die persoon aan de casus deelneemt.")] = None,
    doelbinding: Annotated[str | None, typer.Option("--doelbinding", help="Of het doel hetzelfde is.")] = None,
    gegeven: Annotated[
        str | None, typer.Option("--gegeven", help="Of het aan die persoon is gegeven: ja of nee.")
    ] = None,
    alle: Annotated[bool, typer.Option("--alle", help="Een matrix voor elk doel en elke kring.")] = False,
    vorm: Annotated[
        list[str] | None, typer.Option("--vorm", metavar="VORM", help="scherm, html of pdf; mag vaker.")
    ] = None,
    naar: Naar = Path(),
    op: Dag = None,
    json_: Json = False,
) -> None:
    """Toon wie wat krijgt: elke partij bij elke soort gegevens, met het artikel dat dat zegt.

    Zonder keuzes: het eerste doel, een op een, met toestemming, en alles is in orde.
    Einde: 0 gelukt, 1 het convenant kan niet gelden, 2 een keuze of het bestand klopt niet.
    """
    vormen = vorm or ["scherm"]
    if verkeerd := [v for v in vormen if v not in VORMEN]:
        raise Gebruiksfout(f"De vorm '{verkeerd[0]}' bestaat niet. Kies uit: {', '.join(VORMEN)}.")
    keuzes = {
        "doel": doel,
        "kring": kring,
        "grond": grond,
        "fase": fase,
        "geheimhouding": geheimhouding,
        "gever": gever,
        "pet": pet,
        "binding": binding,
        "deelname": deelname,
        "doelbinding": doelbinding,
        "gegeven": gegeven,
    }

    def werk() -> int:
        from infra.opdrachtregel.tonen_beleid import toon_matrices
        from services.beeld.convenantbeeld import maak_convenantbeeld

        beleid = _vertaal(bestand, op)
        beeld = maak_convenantbeeld(beleid, _situaties(beleid, keuzes, alle=alle))
        geschreven = _schrijf(beeld, [v for v in vormen if v != "scherm"], naar)
        if json_:
            print(json.dumps({**beeld.model_dump(mode="json"), "bestanden": [str(b) for b in geschreven]}, indent=2))
            return GOED
        if "scherm" in vormen:
            toon_matrices(beeld)
        for geschreven_bestand in geschreven:
            uit.print(str(geschreven_bestand))
        return GOED

    _uitvoeren(werk)


@groep.command("vergelijk", cls=Opdrachtvorm)
def vergelijk(
    oud: Annotated[str, typer.Argument(metavar="OUD", help="De versie die er was: een bestand of een naam.")],
    nieuw: Annotated[str, typer.Argument(metavar="NIEUW", help="De versie die komt: een bestand of een naam.")],
    op: Dag = None,
    json_: Json = False,
) -> None:
    """Vergelijk twee versies: wie krijgt meer, wie krijgt minder, en welke afspraken veranderen.

    Einde: 0 gelukt, 1 een van beide kan niet gelden, 2 een van beide is niet te lezen.
    """

    def werk() -> int:
        from infra.opdrachtregel.tonen_beleid import toon_verschillen, verschillen

        gemaakt = verschillen(_vertaal(oud, op), _vertaal(nieuw, op))
        _geef(gemaakt.als_json, lambda: toon_verschillen(gemaakt), json_)
        return GOED

    _uitvoeren(werk)


@groep.command("toets", cls=Opdrachtvorm)
def toets(
    bestand: Bestand,
    gevallen: Annotated[
        str | None,
        typer.Argument(metavar="GEVALLEN", help="De gevallen, als YAML. Bij een meegeleverd convenant niet nodig."),
    ] = None,
    json_: Json = False,
) -> None:
    """Toets of een convenant doet wat u ervan verwacht: gevallen, opgeschreven zonder te programmeren.

    Einde: 0 elk geval klopt, 1 een geval klopt niet (of het convenant kan niet gelden), 2 iets is niet te lezen.
    """

    def werk() -> int:
        from infra.opdrachtregel.convenantbron import haal_convenant, haal_gevallen, vertaal
        from infra.opdrachtregel.tonen_beleid import toetsing, toon_toetsing

        convenant, verwacht = haal_convenant(bestand), haal_gevallen(bestand, gevallen)
        if verwacht.convenant != convenant.convenant:
            raise Gebruiksfout(f"De gevallen gaan over '{verwacht.convenant}', niet over '{convenant.convenant}'.")
        gemaakt = toetsing(verwacht, vertaal(bestand, convenant, verwacht.op))
        _geef(gemaakt.als_json, lambda: toon_toetsing(gemaakt), json_)
        return GOED if gemaakt.alles_klopt else GEWEIGERD

    _uitvoeren(werk)


@groep.command("uitvoer", cls=Opdrachtvorm)
def uitvoer(
    bestand: Bestand,
    vorm: Annotated[str, typer.Option("--vorm", metavar="VORM", help="odrl")] = "odrl",
    naar: Annotated[Path | None, typer.Option("--naar", metavar="BESTAND", help="Anders: op het scherm.")] = None,
    op: Dag = None,
) -> None:
    """Geef een convenant uit voor andere programma's: als ODRL 2.2 met woorden uit DPV. Het gaat maar een kant op.

    Einde: 0 gelukt, 2 het bestand of de vorm klopt niet.
    """

    def werk() -> int:
        from infra.opdrachtregel.convenantbron import haal_convenant, kies_dag, vandaag
        from policies.uitwisseling.odrl import als_odrl

        if vorm != "odrl":
            raise Gebruiksfout(f"De vorm '{vorm}' bestaat niet. Kies uit: odrl.")
        convenant = haal_convenant(bestand)
        dag = kies_dag(convenant, _dag(op), vandaag())
        tekst = json.dumps(als_odrl(convenant, dag), ensure_ascii=False, indent=2)
        if naar is None:
            print(tekst)
            return GOED
        naar.write_text(f"{tekst}\n", encoding="utf-8")
        uit.print(str(naar))
        return GOED

    _uitvoeren(werk)


@groep.command("schema", cls=Opdrachtvorm)
def schema() -> None:
    """Geef het JSON Schema van een convenant, waarmee een tekstverwerker meehelpt bij het schrijven."""
    from policies.schema import als_tekst

    print(als_tekst(), end="")


def _uitvoeren(werk: Callable[[], int]) -> None:
    """Do it; a convenant that cannot come into force is told, and ends with its own code."""
    from policies.regels import PublicatieGeweigerd

    try:
        code = werk()
    except PublicatieGeweigerd as fout:
        fout_uit.print(f"Dit convenant kan niet gelden. {fout.zin}")
        code = GEWEIGERD
    if code:
        raise typer.Exit(code)


def _vertaal(bestand: str, op: str | None) -> "GepubliceerdBeleid":
    from infra.opdrachtregel.convenantbron import haal_convenant, kies_dag, vandaag, vertaal

    convenant = haal_convenant(bestand)
    return vertaal(bestand, convenant, kies_dag(convenant, _dag(op), vandaag()))


def _dag(op: str | None) -> date | None:
    return datum(op, ("op",)) if op else None


def _situaties(beleid: "GepubliceerdBeleid", keuzes: dict[str, str | None], *, alle: bool) -> "list[Situatie]":
    from policies.situatie import OnbekendeKeuze, elk_doel_en_elke_kring, kies_situatie

    try:
        situatie = kies_situatie(beleid.convenant, keuzes)
    except OnbekendeKeuze as fout:
        raise Gebruiksfout(str(fout)) from fout
    if not alle:
        return [situatie]
    return [
        s
        for s in elk_doel_en_elke_kring(beleid.convenant, situatie)
        if all(keuzes[d] in {None, s.waarden[d]} for d in ("doel", "kring"))
    ]


def _schrijf(beeld: "Convenantbeeld", vormen: list[str], map_: Path) -> tuple[Path, ...]:
    if not vormen:
        return ()
    from infra.documenten.maken import DocumentNietGeschreven
    from infra.documenten.matrix import maak_matrixdocument

    try:
        return tuple(maak_matrixdocument(beeld, vorm, map_) for vorm in vormen)
    except DocumentNietGeschreven as fout:
        fout_uit.print(str(fout))
        raise typer.Exit(MISLUKT) from None


def _geef(als_json: Callable[[], object], toon: Callable[[], None], json_: bool) -> None:
    if json_:
        print(json.dumps(als_json(), ensure_ascii=False, indent=2))
    else:
        toon()
