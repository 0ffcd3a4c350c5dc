"""The life of convenanten as text for a terminal."""

from infra.opdrachtregel.tonen import dag, tabel, tijd
from infra.opdrachtregel.verbonden import uit
from services.berichten.convenantleven import (
    Convenantenleven,
    Convenantleven,
    Convenanttekst,
    Partijstand,
    Versiestand,
)


def toon_convenanten(beeld: Convenantenleven) -> None:
    """Each convenant, each version, who signed and how every party stands."""
    if not beeld.convenanten:
        uit.print("Er is nog geen convenant voorgesteld.")
    for convenant in beeld.convenanten:
        _toon_convenant(convenant)


def _toon_convenant(convenant: Convenantleven) -> None:
    einde = f" Het eindigt: vanaf {dag(convenant.eindigt)} geldt het niet meer." if convenant.eindigt else ""
    uit.print(f"Convenant {convenant.convenant}. Penvoerder: {convenant.penvoerder}.{einde}")
    uit.print()
    for versie in convenant.versies:
        _toon_versie(versie)


def _toon_versie(versie: Versiestand) -> None:
    uit.print(
        f"Versie {versie.versie}, geldig van {dag(versie.geldig_van)} tot en met {dag(versie.geldig_tot)}, "
        f"voorgesteld door {versie.voorgesteld_door} op {tijd(versie.voorgesteld_op)}."
    )
    uit.print(f"Inhoud: {versie.hash}")
    namen = [(o.naam, o.door, tijd(o.op), dag(o.vanaf)) for o in versie.ondertekeningen]
    tabel("Ondertekend", ("organisatie", "door", "op", "geldt vanaf"), namen)
    tabel("Partijen", ("organisatie", "nu", ""), [(p.naam, p.binding, _erbij(p)) for p in versie.partijen])


def _erbij(partij: Partijstand) -> str:
    zinnen = ["later toegetreden"] if partij.toegetreden else []
    zinnen += [f"opgeschort: {reden}" for reden in partij.opgeschort_om]
    if partij.uitgetreden_vanaf:
        zinnen.append(f"treedt uit vanaf {dag(partij.uitgetreden_vanaf)}")
    return "; ".join(zinnen)


def toon_tekst(beeld: Convenanttekst) -> None:
    """The document as it is, to the byte: what is saved from it must be the text that is signed."""
    print(beeld.tekst, end="")
