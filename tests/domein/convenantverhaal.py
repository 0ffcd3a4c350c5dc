"""The life of a convenant told in commands: what was decided is folded, and the next command meets what it left."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid5

from domain.besluit.convenant import Convenantkader, convenantbesluit
from domain.besluit.regel import Geweigerd
from domain.convenantstand import Convenantenstand, binding_van, herbouw_convenanten
from domain.convenantversie import CONVENANTEN
from domain.feit import Feit, Vastgelegd
from domain.medewerker import Rol, Wie
from domain.opdracht import convenant as o
from domain.partij import Binding, Partijsoort
from domain.tijd import dag
from tests.domein.verhaal import RUIMTE, id_, op

ORGANISATIES = {
    "ggd": Partijsoort.GGD,
    "thuiszorg": Partijsoort.THUISZORG,
    "wijkteam": Partijsoort.WIJKTEAM,
    "uwv": Partijsoort.UWV,
}
"""The organisations of the story; the UWV is of a kind that the document does not name."""

GEVALLEN_OP = "2026-03-02 10:00"
TEKEN = "A" * 86 + "=="


def hash_van(versie: int) -> str:
    """The content hash of a version of the story."""
    return f"{versie:064x}"


def voorstel(versie: int = 1, **anders: Any) -> o.StelConvenantVoor:
    """A checked version."""
    velden: dict[str, Any] = {
        "convenant": "bemoeizorg",
        "versie": versie,
        "hash": hash_van(versie),
        "tekst": "tekst",
        "tabel": "tabel",
        "op": date(2026, 3, 1),
        "geldig_van": date(2026, 1, 1),
        "geldig_tot": date(2026, 12, 31),
        "soorten": (Partijsoort.GGD, Partijsoort.THUISZORG, Partijsoort.WIJKTEAM),
    }
    return o.StelConvenantVoor(**{**velden, **anders})


@dataclass(frozen=True)
class Convenantverhaal:
    """The convenanten as they stand in the story."""

    feiten: tuple[Vastgelegd, ...] = ()
    moment: datetime = field(default_factory=lambda: op(GEVALLEN_OP))
    organisaties: Mapping[str, Partijsoort] = field(default_factory=lambda: {**ORGANISATIES})
    laatste: tuple[Feit, ...] = ()

    @property
    def stand(self) -> Convenantenstand:
        """What the facts leave."""
        return herbouw_convenanten(self.feiten)

    @property
    def vandaag(self) -> date:
        """The day of the story."""
        return dag(self.moment)

    def toen(self, dag_en_uur: str) -> "Convenantverhaal":
        """The same story, later."""
        return replace(self, moment=op(dag_en_uur))

    def doet(
        self, wie: str, opdracht: o.Convenantopdracht, *, rol: Rol = Rol.BEHEER, klopt: bool = True
    ) -> "Convenantverhaal":
        """The story after this organisation's administrator (or someone in another role) did this.

        Raises:
            Geweigerd: when a rule is in the way.
        """
        dader = Wie(medewerker=id_(f"beheerder {wie}"), organisatie=id_(wie), rol=rol)
        kader = Convenantkader(
            moment=self.moment,
            wie=dader,
            rollen=frozenset({rol}),
            sleutel="U" + wie,
            organisaties={id_(naam): soort for naam, soort in self.organisaties.items()},
            handtekening_klopt=klopt,
        )
        nieuw = convenantbesluit(self.stand, opdracht, kader)
        nummer = len(self.feiten)
        erbij = tuple(
            Vastgelegd(
                stroom=CONVENANTEN,
                versie=nummer + plaats,
                opdracht=uuid5(RUIMTE, f"convenant {nummer}"),
                wie=dader,
                gebeurd=self.moment,
                geregistreerd=self.moment,
                feit=feit,
            )
            for plaats, feit in enumerate(nieuw, start=1)
        )
        return replace(self, feiten=(*self.feiten, *erbij), laatste=nieuw)

    def bezwaren(self, wie: str, opdracht: o.Convenantopdracht, **anders: Any) -> list[str]:
        """The names of the rules that are in the way."""
        try:
            self.doet(wie, opdracht, **anders)
        except Geweigerd as fout:
            return [b.regel for b in fout.bezwaren]
        return []

    def binding(self, wie: str, versie: int = 1, dag_: str | date | None = None) -> Binding:
        """How an organisation stands to a version, today or on a day."""
        op_ = date.fromisoformat(dag_) if isinstance(dag_, str) else dag_ or self.vandaag
        return binding_van(self.stand, id_(wie), hash_van(versie), op_)


def teken(versie: int = 1) -> o.OndertekenConvenant:
    """Sign a version."""
    return o.OndertekenConvenant(hash=hash_van(versie), handtekening=TEKEN)


def schort_op(wie: str | None = None, **anders: Any) -> o.SchortPartijOp:
    """Suspend an organisation, or oneself."""
    velden = {"convenant": "bemoeizorg", "organisatie": _id(wie), "reden": "een datalek", **anders}
    return o.SchortPartijOp.model_validate(velden)


def hervat(wie: str | None = None) -> o.HervatPartij:
    """Lift the suspension of an organisation, or of oneself."""
    return o.HervatPartij(convenant="bemoeizorg", organisatie=_id(wie), reden="het lek is dicht")


def treed_uit(vanaf: str | date, **anders: Any) -> o.TreedUit:
    """Leave."""
    return o.TreedUit.model_validate({"convenant": "bemoeizorg", "vanaf": vanaf, "reden": "fusie", **anders})


def beeindig(vanaf: str | date) -> o.BeeindigConvenant:
    """End for everyone."""
    return o.BeeindigConvenant.model_validate({"convenant": "bemoeizorg", "vanaf": vanaf, "reden": "er is een ander"})


def _id(wie: str | None) -> UUID | None:
    return id_(wie) if wie else None


def voorgesteld(versie: int = 1, **anders: Any) -> Convenantverhaal:
    """The GGD has proposed."""
    return Convenantverhaal().doet("ggd", voorstel(versie, **anders))


def getekend(*wie: str) -> Convenantverhaal:
    """Version 1 was proposed by the GGD and signed by these; without names by all it names."""
    verhaal = voorgesteld()
    for een in wie or ("ggd", "thuiszorg", "wijkteam"):
        verhaal = verhaal.doet(een, teken())
    return verhaal
