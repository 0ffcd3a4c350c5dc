"""The rows of a case's lists: from the messages of the door to what people read. Pure."""

from datetime import datetime
from uuid import UUID

from domain.kennisgeving import Plichtstand
from services.berichten.deelnemer import Overzicht
from services.berichten.dossier import Actieregel, Dossier, Overlegregel, Plichtregel, Vraagregel
from tui import teksten
from tui.onderdelen.lijst import Rij
from tui.tijdtaal import datum, korte_datum, tijdstip, wanneer
from tui.veilig import regel

NAAM = 28


def _namen(namen: tuple[str, ...]) -> str:
    return regel(", ".join(namen), 40)


def _ja(waarde: bool) -> str:  # noqa: FBT001 - a value to show, not a switch
    return teksten.JA if waarde else teksten.NEE


def burgernaam(dossier: Dossier, persoon: UUID) -> str:
    """The citizen's name, or that it was destroyed."""
    naam = next((b.naam for b in dossier.burgers if b.persoon == persoon), None)
    return regel(naam, NAAM) if naam else teksten.VERNIETIGD


def tijdlijn(dossier: Dossier) -> list[Rij]:
    """Newest first. A row is known by what it says, and by its place among equals, so that it keeps its key."""
    aantal: dict[str, int] = {}
    rijen: list[Rij] = []
    for g in reversed(dossier.tijdlijn):
        sleutel = f"{g.moment.isoformat()} {g.topic} {g.wie} {g.zin}"
        aantal[sleutel] = aantal.get(sleutel, 0) + 1
        wie = regel(f"{g.organisatienaam}, {g.wie}", 40)
        rijen.append(Rij(f"{sleutel} {aantal[sleutel]}", (wanneer(g.moment, dossier.moment), regel(g.zin, 140), wie)))
    return rijen[::-1]


def toestemmingen(dossier: Dossier) -> list[Rij]:
    """Consents, and refusals as such."""
    return [
        Rij(
            str(t.toestemming),
            (
                "geweigerd" if t.geweigerd else t.toestand.value,
                burgernaam(dossier, t.over),
                _namen(t.ontvangers),
                _namen(t.gevers),
                _namen(tuple(c.value for c in t.categorieen)),
                t.niveau.value,
                regel(t.doel, 30),
                datum(t.tot),
            ),
        )
        for t in dossier.toestemmingen
    ]


def gesprekken(dossier: Dossier) -> list[Rij]:
    """Talks about sharing, and what became of them."""
    return [
        Rij(
            str(g.gesprek),
            (
                g.stand.value,
                burgernaam(dossier, g.over),
                _namen(g.ontvangers),
                _namen(g.gevers),
                _namen(tuple(c.value for c in g.categorieen)),
                g.niveau.value,
                regel(g.doel, 30),
                datum(g.tot),
            ),
        )
        for g in dossier.gesprekken
    ]


def betrokkenheden(dossier: Dossier) -> list[Rij]:
    """Who is directly involved in the same help, and how that stands."""
    return [
        Rij(
            str(b.betrokkenheid),
            (
                "beëindigd" if b.beeindigd else b.toestand.value,
                burgernaam(dossier, b.over),
                regel(" en ".join(b.professionals), 70),
                b.soort.value,
                datum(b.van),
                datum(b.tot),
                regel(b.vastgelegd_door, 36),
            ),
        )
        for b in dossier.betrokkenheden
    ]


def verstrekkingen(dossier: Dossier) -> list[Rij]:
    """What was given, without texts."""
    return [
        Rij(
            str(v.verstrekking),
            (
                wanneer(v.gedaan, dossier.moment),
                burgernaam(dossier, v.over),
                regel(f"{v.gever}, {v.gever_organisatie}", 36),
                _namen(v.ontvangers),
                v.categorie.value,
                v.niveau.value,
                v.grondslag.value,
                v.toestand.value,
                korte_datum(v.einddatum),
                f"{len(v.bevestigd)} van {len(v.ontvangers)}",
            ),
        )
        for v in dossier.verstrekkingen
    ]


def plichten(dossier: Dossier) -> list[Rij]:
    """Duties to tell that still stand."""
    gedeeld = {v.verstrekking: f"{v.categorie}, {v.niveau} aan {_namen(v.ontvangers)}" for v in dossier.verstrekkingen}
    return [
        Rij(str(p.verstrekking), (teksten.KENNISGEVING, plichtstand(p), regel(gedeeld.get(p.verstrekking, ""), 60)))
        for p in dossier.plichten
        if p.stand is not Plichtstand.VERVULD
    ]


def plichtstand(plicht: Plichtregel) -> str:
    """How a duty stands, in words."""
    zin = teksten.KENNISGEVING_STAND[plicht.stand.value]
    return zin.format(dag=korte_datum(plicht.uiterlijk), wie=regel(plicht.uitgesteld_door or "-", NAAM))


def overleg_en_acties(dossier: Dossier) -> list[Rij]:
    """Meetings, then actions, then questions."""
    return [
        *(_overleg(o, dossier.moment) for o in dossier.overleggen),
        *(_actie(a) for a in dossier.acties),
        *(_vraag(v) for v in dossier.vragen),
    ]


def overlegstand(kring: object, gesloten: bool) -> str:  # noqa: FBT001 - a value to show
    """How a meeting stands."""
    if gesloten:
        return "gesloten"
    return "gepland" if kring is None else f"bezig, {kring}"


def _overleg(o: Overlegregel, nu: datetime) -> Rij:
    stand = overlegstand(o.kring, o.gesloten)
    return Rij(f"overleg {o.overleg}", ("overleg", tijdstip(o.moment), regel(o.doel, 80), stand))


def _actie(a: Actieregel) -> Rij:
    stand = "gedaan" if a.afgerond else "open"
    return Rij(
        f"actie {a.actie}",
        ("actie", f"uiterlijk {korte_datum(a.uiterlijk)}", regel(f"{a.wie}: {a.wat or '-'}", 100), stand),
    )


def _vraag(v: Vraagregel) -> Rij:
    return Rij(f"vraag {v.vraag}", ("vraag", "", regel(f"{v.van} aan {v.aan}", 80), regel(v.stand, 20)))


def burgers(dossier: Dossier) -> list[Rij]:
    """The citizens of the case."""
    return [
        Rij(str(b.persoon), (burgernaam(dossier, b.persoon), datum(b.geboren), b.plaats.value if b.plaats else "-"))
        for b in dossier.burgers
    ]


def verzoeken(dossier: Dossier) -> list[Rij]:
    """Requests to see what is held."""
    return [
        Rij(str(v.verzoek), (burgernaam(dossier, v.over), "nog niet" if not v.gemaakt else f"{v.gemaakt} keer"))
        for v in dossier.verzoeken
    ]


# -- of a participant --------------------------------------------------------------------------------------------------


def aan_mij(overzicht: Overzicht) -> list[Rij]:
    """What was given to the reader, how far it can be read now."""
    return [
        Rij(
            str(a.verstrekking),
            (
                wanneer(a.gedaan, overzicht.moment),
                regel(f"{a.gever}, {a.gever_organisatie}", 36) if a.gever else "-",
                a.categorie.value if a.categorie else "-",
                a.niveau.value,
                a.leesbaar.value if a.leesbaar else "✗ nee",
                korte_datum(a.geldt_tot),
                _ja(a.bevestigd),
            ),
        )
        for a in overzicht.aan_mij
    ]


def van_mij(overzicht: Overzicht) -> list[Rij]:
    """What the reader gave."""
    return [
        Rij(
            str(v.verstrekking),
            (
                wanneer(v.gedaan, overzicht.moment),
                _namen(v.ontvangers),
                v.categorie.value,
                v.niveau.value,
                korte_datum(v.einddatum),
                _ja(v.burger_verteld),
                "beëindigd" if v.beeindigd else "loopt",
            ),
        )
        for v in overzicht.van_mij
    ]


def vragen(overzicht: Overzicht) -> list[Rij]:
    """Questions to the reader, then by the reader."""
    return [
        *(
            Rij(
                f"{v.vraag}",
                ("aan mij", regel(f"{v.van_naam}, {v.van_organisatie}", 60), "open" if v.open else "klaar"),
            )
            for v in overzicht.vragen_aan_mij
        ),
        *(
            Rij(f"{v.vraag}", ("van mij", regel(v.aan, 60), regel(v.stand + (f": {v.want}" if v.want else ""), 100)))
            for v in overzicht.mijn_vragen
        ),
    ]


def mijn_overleg(overzicht: Overzicht) -> list[Rij]:
    """The reader's meetings and actions."""
    return [
        *(
            Rij(
                f"overleg {o.overleg}",
                ("overleg", tijdstip(o.moment), regel(o.doel, 80), overlegstand(o.kring, o.gesloten)),
            )
            for o in overzicht.overleggen
        ),
        *(_actie(a) for a in overzicht.acties),
    ]
