"""Views as text for a terminal. Everything that people wrote is shown as it is, never as markup."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

from rich.table import Table
from rich.text import Text

from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.tijd import NEDERLAND
from infra.opdrachtregel.verbonden import uit
from services.berichten.adresboek import Adresboek, Convenanten, Gevonden
from services.berichten.deelnemer import BekekenAls, Gelezene, Lezing, Overzicht
from services.berichten.dossier import Dossier
from services.berichten.proces import Proces
from services.berichten.toetsing import Toetsing
from services.berichten.vraagtekst import Vraagtekst
from services.berichten.werkvoorraad import Werkvoorraad


def dag(wanneer: date | None) -> str:
    """A day as people write it."""
    return f"{wanneer:%d-%m-%Y}" if wanneer else ""


def tijd(moment: datetime) -> str:
    """A moment on the Dutch clock."""
    return f"{moment.astimezone(NEDERLAND):%d-%m-%Y %H:%M}"


def tabel(titel: str, kolommen: Iterable[str], rijen: Iterable[Iterable[object]]) -> None:
    """A table with a title; without rows a line that says so."""
    cellen = [[Text(_cel(cel)) for cel in rij] for rij in rijen]
    if not cellen:
        uit.print(f"{titel}: niets")
        return
    vorm = Table(title=Text(titel, style="bold"), title_justify="left", box=None, pad_edge=False)
    for kolom in kolommen:
        vorm.add_column(kolom, header_style="bold", overflow="fold")
    for rij in cellen:
        vorm.add_row(*rij)
    uit.print(vorm)
    uit.print()


def _cel(waarde: object) -> str:
    """A value in a table. An id is shown by its beginning: enough to name it, short enough to copy."""
    if isinstance(waarde, UUID):
        return str(waarde)[:8]
    return "" if waarde is None else str(waarde)


def _kop(*, oefening: bool, moment: datetime, rest: str) -> None:
    uit.print(Text(f"{'OEFENING · ' if oefening else ''}{tijd(moment)} · {rest}", style="bold"))
    uit.print()


def toon_werkvoorraad(beeld: Werkvoorraad) -> None:
    """What is due first, then the cases."""
    ik = beeld.ik
    _kop(oefening=beeld.oefening, moment=beeld.moment, rest=f"{ik.naam}, {ik.functie}, {ik.organisatienaam}")
    tabel(
        "Nu",
        ("wanneer", "wat", "casus", "doen met", "nummer"),
        ((_wanneer(p.dagen_te_laat, p.uiterlijk), p.wat, p.kenmerk, p.opdracht, p.onderdeel) for p in beeld.nu),
    )
    tabel(
        "Casussen",
        ("casus", "fase", "regie", "laatste", "wat"),
        ((c.kenmerk, c.fase, "ja" if c.ik_voer_regie else "", tijd(c.laatste), c.laatste_wat) for c in beeld.casussen),
    )


def _wanneer(te_laat: int, uiterlijk: date) -> str:
    return f"! {te_laat} {'dag' if te_laat == 1 else 'dagen'} te laat" if te_laat else f"uiterlijk {dag(uiterlijk)}"


def toon_dossier(beeld: Dossier) -> None:
    """The case as its regisseur sees it."""
    _kop(oefening=beeld.oefening, moment=beeld.moment, rest=f"{beeld.kenmerk} · {beeld.fase} · {beeld.convenant}")
    tabel(
        "Burgers",
        ("naam", "geboren", "plaats", "nummer"),
        ((b.naam, dag(b.geboren), b.plaats, b.persoon) for b in beeld.burgers),
    )
    tabel(
        "Kring",
        ("wie", "organisatie", "kring", "leest tot", "op grond van"),
        ((r.naam, r.organisatienaam, r.kring, r.niveau or "niets", r.artikel) for r in beeld.ring),
    )
    tabel(
        "Toestemmingen",
        ("ontvangers", "doel", "niveau", "tot", "stand", "nummer"),
        (
            (
                ", ".join(t.ontvangers),
                t.doel,
                t.niveau,
                dag(t.tot),
                "geweigerd" if t.geweigerd else t.toestand,
                t.toestemming,
            )
            for t in beeld.toestemmingen
        ),
    )
    tabel(
        "Verstrekkingen",
        ("wanneer", "van", "aan", "wat", "grond", "tot", "nummer"),
        (
            (
                tijd(v.gedaan),
                v.gever,
                ", ".join(v.ontvangers),
                f"{v.categorie}, {v.niveau}",
                f"{v.grondslag} ({v.toestand})",
                dag(v.einddatum),
                v.verstrekking,
            )
            for v in beeld.verstrekkingen
        ),
    )
    _toon_plichten(beeld)


def _toon_plichten(beeld: Dossier) -> None:
    tabel(
        "De burger inlichten",
        ("stand", "uiterlijk", "over verstrekking"),
        ((p.stand, dag(p.uiterlijk), p.verstrekking) for p in beeld.plichten),
    )
    tabel(
        "Overleggen",
        ("wanneer", "doel", "kring", "nummer"),
        ((tijd(o.moment), o.doel, "gesloten" if o.gesloten else o.kring, o.overleg) for o in beeld.overleggen),
    )
    tabel(
        "Acties",
        ("wie", "wat", "uiterlijk", "af", "nummer"),
        ((a.wie, a.wat, dag(a.uiterlijk), "ja" if a.afgerond else "", a.actie) for a in beeld.acties),
    )
    tabel("Vragen", ("van", "aan", "stand", "nummer"), ((v.van, v.aan, v.stand, v.vraag) for v in beeld.vragen))
    tabel("Inzageverzoeken", ("gemaakt", "nummer"), ((v.gemaakt, v.verzoek) for v in beeld.verzoeken))
    tabel("Verloop", ("wanneer", "wie", "wat"), ((tijd(g.moment), g.wie, g.zin) for g in beeld.tijdlijn))


def toon_proces(beeld: Proces) -> None:
    """The process of a case."""
    rest = f"{beeld.kenmerk} · {beeld.fase} · {beeld.convenant} · regie {beeld.regie}"
    _kop(oefening=beeld.oefening, moment=beeld.moment, rest=rest)
    uit.print(f"U kunt dit zien tot en met {dag(beeld.tot)}.")
    tabel("Partijen", ("naam", "soort"), ((p.naam, p.soort) for p in beeld.partijen))
    tabel("Stappen", ("dag", "organisatie", "stap"), ((dag(s.op), s.organisatienaam, s.zin) for s in beeld.stappen))


def toon_overzicht(beeld: Overzicht) -> None:
    """The case as a participant sees it."""
    rest = f"{beeld.kenmerk} · {beeld.fase} · regisseur {beeld.regisseur}"
    _kop(oefening=beeld.oefening, moment=beeld.moment, rest=rest)
    tabel(
        "Aan u gegeven",
        ("wanneer", "van", "wat", "leesbaar tot", "tot", "nummer"),
        (
            (
                tijd(a.gedaan),
                a.gever or "-",
                a.categorie or "-",
                a.leesbaar or a.waarom_niet,
                dag(a.geldt_tot),
                a.verstrekking,
            )
            for a in beeld.aan_mij
        ),
    )
    tabel(
        "Door u gegeven",
        ("wanneer", "aan", "wat", "burger verteld", "nummer"),
        (
            (
                tijd(v.gedaan),
                ", ".join(v.ontvangers),
                f"{v.categorie}, {v.niveau}",
                "ja" if v.burger_verteld else "nee",
                v.verstrekking,
            )
            for v in beeld.van_mij
        ),
    )
    tabel(
        "Vragen aan u",
        ("van", "open", "nummer"),
        ((f"{v.van_naam}, {v.van_organisatie}", "ja" if v.open else "nee", v.vraag) for v in beeld.vragen_aan_mij),
    )
    tabel(
        "Uw vragen",
        ("aan", "stand", "want", "nummer"),
        ((v.aan, v.stand, v.want, v.vraag) for v in beeld.mijn_vragen),
    )
    tabel(
        "Overleggen",
        ("wanneer", "doel", "situatie", "nummer"),
        ((tijd(o.moment), o.doel, o.situatie, o.overleg) for o in beeld.overleggen),
    )
    tabel(
        "Acties",
        ("wie", "wat", "uiterlijk", "af", "nummer"),
        ((a.wie, a.wat, dag(a.uiterlijk), "ja" if a.afgerond else "", a.actie) for a in beeld.acties),
    )


def toon_lezing(beeld: Lezing) -> None:
    """What was given, with its texts."""
    uit.print(Text(f"{beeld.kenmerk} · niveau {beeld.niveau}", style="bold"))
    _stukken(beeld.stukken)
    uit.print(f"vingerafdruk {beeld.digest}")


def _stukken(stukken: Iterable[Gelezene]) -> None:
    for stuk in stukken:
        wie = f"{stuk.gever}, {stuk.gever_organisatie}"
        uit.print()
        uit.print(Text(f"Over {stuk.naam or 'iemand'} · {stuk.categorie} · {stuk.doel}", style="bold"))
        uit.print(f"van {wie}, {tijd(stuk.gedaan)}; mag gelezen worden op grond van {'; '.join(stuk.artikelen)}")
        teksten = (
            ("anoniem", stuk.anoniem),
            ("dat", stuk.dat),
            ("buitenkant", stuk.buitenkant),
            ("inhoud", stuk.inhoud),
        )
        for naam, tekst in teksten:
            if tekst is not None:
                uit.print(f"  {naam}: {tekst}")
        for plicht in stuk.plichten:
            uit.print(f"  plicht: {plicht}")
        for regel in stuk.uitleg:
            uit.print(f"  | {regel}")
    uit.print()


def toon_bekeken(beeld: BekekenAls) -> None:
    """What another sees at each level."""
    uit.print(Text(f"Zo ziet {beeld.naam} ({beeld.organisatienaam}) deze casus", style="bold"))
    for niveau in Niveau:
        if niveau not in beeld.lezingen:
            uit.print(f"\nniveau {niveau}: niets")
            continue
        uit.print(f"\nniveau {niveau}, vingerafdruk {beeld.digests[niveau]}")
        _stukken(beeld.lezingen[niveau])


def toon_toetsing(beeld: Toetsing) -> None:
    """What would happen, and what would help."""
    uit.print(Text("Dit mag." if beeld.mag else "Dit mag nog niet.", style="bold"))
    for reden in beeld.redenen:
        uit.print(f"  {reden.zin} ({reden.bron}{f', {reden.eis}' if reden.eis else ''})")
    for stap in beeld.volgende:
        uit.print(f"  Wat wel kan: {stap}")
    for o in beeld.oordelen:
        hooguit = f" Hooguit: {o.hooguit}." if o.hooguit else ""
        uit.print(f"  {o.naam}: {'ja' if o.mag else 'nee'}. {o.want}{hooguit}")
        for plicht in o.verplichtingen:
            uit.print(f"    Dit hoort erbij: {plicht}")
        for regel in o.uitleg:
            uit.print(f"    | {regel}")
    if beeld.mag and beeld.opent_kennisgeving:
        uit.print("  U moet de burger hierna nog inlichten.")


def toon_gevonden(beeld: Gevonden) -> None:
    """Where a citizen was found."""
    tabel("Gevonden", ("casus", "burger"), ((p.kenmerk, p.persoon) for p in beeld.plaatsen))


def toon_vraag(beeld: Vraagtekst) -> None:
    """The text of a question."""
    uit.print(Text(f"Vraag van {beeld.van}, {beeld.van_organisatie}", style="bold"))
    uit.print(f"doel {beeld.doel}; {beeld.categorie} tot en met {beeld.niveau}")
    uit.print(f"de burger weet {'ervan' if beeld.burger_weet_ervan else 'er niet van'}")
    uit.print(beeld.situatie)


def _met_rollen(meestal: str, per_rol: Mapping[Rol, str]) -> str:
    """What holds for someone, and in which roles something else does."""
    anders = (f"als {rol}: {wat}" for rol, wat in per_rol.items())
    return ", ".join((*([meestal] if meestal else []), *anders))


def toon_adresboek(beeld: Adresboek) -> None:
    """The organisations and their staff."""
    tabel(
        "Adresboek",
        ("organisatie", "soort", "wie", "functie", "geheimhouding", "werkt onder"),
        (
            (
                p.naam,
                p.soort,
                m.naam,
                m.functie,
                _met_rollen(m.geheimhouding, m.per_rol),
                _met_rollen(m.wetsdomein or "", m.wetsdomein_per_rol),
            )
            for p in beeld.partijen
            for m in p.medewerkers
        ),
    )


def toon_convenanten(beeld: Convenanten) -> None:
    """The convenanten and their purposes, and the provisions of law on which something can be given."""
    for c in beeld.convenanten:
        tabel(f"{c.titel} ({c.convenant}, versie {c.versie})", ("doel", "wat dat is"), c.doelen.items())
    wetten = [(b.naam, b.soort, "; ".join(b.voorwaarden) or "-", b.tekst) for b in beeld.bepalingen]
    tabel("Wetsartikelen waarop u iets kunt geven", ("artikel", "soort", "vraagt", "wat er staat"), wetten)
