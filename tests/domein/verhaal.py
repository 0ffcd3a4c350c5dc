"""Given, when, then for decisions: a story that tells commands one by one, without server, clock or keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from domain.afspraken import Afspraken
from domain.bepaling import Bepaling
from domain.besluit.geven import ontvangers_van
from domain.besluit.kader import Kader
from domain.besluit.keuze import besluit
from domain.besluit.regel import Geweigerd
from domain.casus import Casus, rol_in
from domain.doel import Doelsoort
from domain.feit import Feit, Vastgelegd
from domain.grondslag import Grondslag
from domain.medewerker import Medewerker, Personalia, Rol, Wie
from domain.oordeel import Artikel, Doelbinding, Oordeel, Toegangsvraag
from domain.opdracht.grondvorm import OPDRACHTEN, Opdracht
from domain.opdracht.verstrekking import BrengIn, DoeVerstrekking
from domain.opdracht.vraag import StelVraag
from domain.partij import Binding, Deelname, Geheimhouding, Kring, Partijsoort
from domain.verloop import vouw
from domain.verstrekking import VerstrekkingGeweigerd
from domain.verzegeld import inhoud_van
from domain.vraag import VraagGeweigerd
from tests.domein.bepalingen import BEPALINGEN

RUIMTE = UUID("00000000-0000-4000-8000-000000000001")


def id_(naam: str) -> UUID:
    """The id of whatever has this name in a story."""
    return uuid5(RUIMTE, naam)


def op(dag_en_uur: str) -> datetime:
    """A moment in the Netherlands."""
    return datetime.fromisoformat(dag_en_uur).replace(tzinfo=ZoneInfo("Europe/Amsterdam"))


def _medewerker(naam: str, organisatie: str, geheimhouding: Geheimhouding, *rollen: Rol) -> Medewerker:
    return Medewerker(
        medewerker=id_(naam),
        organisatie=id_(organisatie),
        sleutel="U" + naam.upper(),
        rollen=frozenset(rollen),
        geheimhouding=geheimhouding,
        personalia=Personalia(naam=naam, functie="professional"),
    )


REGISTER = {
    m.medewerker: m
    for m in (
        _medewerker("baak", "ggd", Geheimhouding.BEROEP, Rol.REGIE, Rol.HULPVERLENING),
        _medewerker("verbrugge", "thuiszorg", Geheimhouding.BEROEP, Rol.REGIE, Rol.HULPVERLENING),
        _medewerker("groen", "wijkteam", Geheimhouding.AMBT, Rol.REGIE, Rol.HULPVERLENING),
        _medewerker("pietersen", "corporatie", Geheimhouding.CONTRACT, Rol.HULPVERLENING),
        _medewerker("waal", "thuiszorg", Geheimhouding.BEROEP, Rol.HULPVERLENING),
        _medewerker("bos", "gemeente", Geheimhouding.AMBT, Rol.REGIE, Rol.HULPVERLENING),
        _medewerker("haan", "politie", Geheimhouding.AMBT, Rol.REGIE, Rol.HULPVERLENING),
        _medewerker("roos", "om", Geheimhouding.AMBT, Rol.REGIE, Rol.HULPVERLENING),
        _medewerker("mol", "opvang", Geheimhouding.BEROEP, Rol.HULPVERLENING),
        _medewerker("dijk", "verslavingszorg", Geheimhouding.BEROEP, Rol.HULPVERLENING),
        _medewerker("wethouder", "gemeente", Geheimhouding.AMBT, Rol.BESTUUR),
        _medewerker("kok", "gemeente", Geheimhouding.AMBT, Rol.HULPVERLENING),
        _medewerker("prins", "meldadres", Geheimhouding.BEROEP, Rol.HULPVERLENING),
        _medewerker("vos", "jeugdbescherming", Geheimhouding.BEROEP, Rol.HULPVERLENING),
    )
}
SOORTEN = {
    id_("ggd"): Partijsoort.GGD,
    id_("thuiszorg"): Partijsoort.THUISZORG,
    id_("wijkteam"): Partijsoort.WIJKTEAM,
    id_("corporatie"): Partijsoort.WONINGCORPORATIE,
    id_("gemeente"): Partijsoort.GEMEENTE,
    id_("politie"): Partijsoort.POLITIE,
    id_("om"): Partijsoort.OM,
    id_("opvang"): Partijsoort.MAATSCHAPPELIJKE_OPVANG,
    id_("meldadres"): Partijsoort.VEILIG_THUIS,
    id_("jeugdbescherming"): Partijsoort.GECERTIFICEERDE_INSTELLING,
    id_("verslavingszorg"): Partijsoort.VERSLAVINGSZORG,
}
AFSPRAKEN = Afspraken(
    convenant="bemoeizorg",
    titel="Convenant",
    versie=1,
    hash="h",
    doelen={"zorg": "zorg", "wonen": "wonen", "huisbezoek": "langsgaan"},
    doelsoorten=dict.fromkeys(("zorg", "wonen", "huisbezoek"), Doelsoort.HULP),
    gronden_zonder=(Grondslag.VITAAL_BELANG, Grondslag.CONFLICT_VAN_PLICHTEN),
    einddatum_hooguit_dagen=90,
    herbeoordelen_elke_dagen=28,
    uitstel_hooguit_dagen=28,
    informeren_binnen_dagen=14,
    bevestigen_binnen_dagen=5,
    bewaren="twee jaar",
    contactpunt="de fg",
    klachten="bij de fg",
)


def oordeel(*, mag: bool) -> Oordeel:
    """A verdict, as policy would give it."""
    vraag = Toegangsvraag(
        binding=Binding.GEBONDEN,
        partij=Partijsoort.WIJKTEAM,
        pet=Rol.HULPVERLENING,
        geheimhouding=Geheimhouding.AMBT,
        gever=Geheimhouding.BEROEP,
        deelname=Deelname.DEELNEMER,
        kring=Kring.EEN_OP_EEN,
        categorie="gezondheid",  # type: ignore[arg-type]
        niveau="buitenkant",  # type: ignore[arg-type]
        fase="melding",  # type: ignore[arg-type]
        doel="zorg",
        doelbinding=Doelbinding.ZELFDE,
        grondslag=Grondslag.TOESTEMMING,
        grondtoestand="geldt",  # type: ignore[arg-type]
        gegeven=True,
    )
    artikel = Artikel(bron="bemoeizorg v1", nummer="5.1", tekst="Dit mag niet volgens artikel 5.1.")
    return Oordeel(toegestaan=mag, artikelen=(artikel,), vraag=vraag, convenant="h", casusversie=1)


@dataclass(frozen=True)
class Verhaal:
    """A case as it stands in the story. Telling a command gives the story after it."""

    casus: Casus = field(default_factory=lambda: Casus(id_("casus")))
    feiten: tuple[Vastgelegd, ...] = ()
    laatste: tuple[Feit, ...] = ()
    moment: datetime = field(default_factory=lambda: op("2026-02-22 09:00"))
    afspraken: Afspraken = AFSPRAKEN
    binding: Binding = Binding.GEBONDEN
    register: Mapping[UUID, Medewerker] = field(default_factory=lambda: REGISTER)
    bepalingen: tuple[Bepaling, ...] = BEPALINGEN
    alleen_anoniem: frozenset[UUID] = frozenset()
    soorten: Mapping[UUID, Partijsoort] = field(default_factory=lambda: SOORTEN)

    def met(self, naam: str, **velden: Any) -> "Verhaal":
        """The same story, in which this professional was registered otherwise."""
        anders = self.register[id_(naam)].model_copy(update=velden)
        return replace(self, register={**self.register, id_(naam): anders})

    def toen(self, dag_en_uur: str) -> "Verhaal":
        """The same story, later."""
        return replace(self, moment=op(dag_en_uur))

    def kader(
        self, wie: str, opdracht: Opdracht, *, mag: bool | None = True, vertelt: bool | None = True, nummer: str = ""
    ) -> Kader:
        """The frame of a command of this person; ``None`` stands for policy that gave no verdict.

        ``mag`` is the verdict on what is said, ``vertelt`` that on what is told beside it.
        """
        dader = self.register[id_(wie)]
        kader = Kader(
            moment=self.moment,
            opdracht=uuid5(RUIMTE, f"{len(self.feiten)} {wie} {opdracht.NAAM} {nummer}"),
            wie=Wie(
                medewerker=dader.medewerker,
                organisatie=dader.organisatie,
                rol=rol_in(self.casus, dader.medewerker) or Rol.HULPVERLENING,
            ),
            afspraken=self.afspraken,
            register=self.register,
            soorten=self.soorten,
            kenmerk="Linde-17",
            binding=self.binding,
            bepalingen=self.bepalingen,
            alleen_anoniem=self.alleen_anoniem,
        )
        if vertelt is not None:
            kader = replace(kader, onthullingen=self._onthullingen(opdracht, kader, mag=vertelt))
        return kader if mag is None else replace(kader, oordelen=self._oordelen(opdracht, kader, mag=mag))

    def _onthullingen(self, opdracht: Opdracht, kader: Kader, *, mag: bool) -> dict[UUID, tuple[Oordeel, ...]]:
        if isinstance(opdracht, DoeVerstrekking | BrengIn):
            return {m: (oordeel(mag=mag),) for m in ontvangers_van(self.casus, opdracht, kader)}
        return {opdracht.aan: (oordeel(mag=True), oordeel(mag=mag))} if isinstance(opdracht, StelVraag) else {}

    def _oordelen(self, opdracht: Opdracht, kader: Kader, *, mag: bool) -> dict[UUID, Oordeel]:
        if isinstance(opdracht, DoeVerstrekking | BrengIn):
            return {m: oordeel(mag=mag) for m in ontvangers_van(self.casus, opdracht, kader)}
        return {kader.wie.medewerker: oordeel(mag=mag)} if isinstance(opdracht, StelVraag) else {}

    def doet(
        self, wie: str, naam: str, /, *, mag: bool | None = True, vertelt: bool | None = True, **velden: Any
    ) -> "Verhaal":
        """Tell a command; raises ``Geweigerd`` when it is refused without a fact."""
        opdracht = OPDRACHTEN[naam].model_validate(velden)
        kader = self.kader(wie, opdracht, mag=mag, vertelt=vertelt)
        feiten = besluit(self.casus, opdracht, kader)
        casus, vastgelegd = self.casus, self.feiten
        for feit in feiten:
            een = Vastgelegd(
                stroom=casus.casus,
                versie=casus.versie + 1,
                opdracht=kader.opdracht,
                wie=kader.wie,
                gebeurd=self.moment,
                geregistreerd=self.moment,
                feit=feit,
            )
            casus, vastgelegd = vouw(casus, een), (*vastgelegd, een)
        return replace(self, casus=casus, feiten=vastgelegd, laatste=feiten)

    def bezwaren(
        self, wie: str, naam: str, /, *, mag: bool | None = True, vertelt: bool | None = True, **velden: Any
    ) -> list[str]:
        """The names of the rules that are in the way of a command, whether refused by a fact or without one."""
        try:
            na = self.doet(wie, naam, mag=mag, vertelt=vertelt, **velden)
        except Geweigerd as fout:
            return [b.regel for b in fout.bezwaren]
        return [
            spoor.regel
            for feit in na.laatste
            if isinstance(feit, VerstrekkingGeweigerd | VraagGeweigerd)
            for spoor in inhoud_van(feit.redenen) or ()
        ]

    def nieuw(self, veld: str) -> UUID:
        """The id that the last command gave to something."""
        waarde = next(getattr(f, veld) for f in self.laatste if hasattr(f, veld))
        assert isinstance(waarde, UUID)
        return waarde

    @property
    def burger(self) -> UUID:
        """The first citizen of the case."""
        return next(iter(self.casus.betrokkenen))


def begin(wie: str = "verbrugge", *namen: str) -> Verhaal:
    """A case that this person opened about one citizen, or about these."""
    mensen = [{"naam": naam} for naam in namen or ("meneer Janssen",)]
    return Verhaal().doet(wie, "casus.openen", convenant="bemoeizorg", doel="zorg", betrokkenen=mensen)


def zorgvuldig(verhaal: Verhaal) -> Verhaal:
    """The same case after step I, an attempt to reach the citizen, and a consultation."""
    ja = {"ja": True, "want": "Dat is zo."}
    over = str(verhaal.burger)
    return (
        verhaal.doet(
            "verbrugge",
            "situatie.beoordelen",
            over=over,
            meervoudig=ja,
            geen_hulpvraag=ja,
            ernstige_schade=ja,
            burger_gesproken=False,
            collega_geraadpleegd="teamarts",
        )
        .doet("verbrugge", "contact.vastleggen", over=over, moment=op("2026-02-20 11:00"), hoe="tel", resultaat="geen")
        .doet("verbrugge", "consultatie.vastleggen", over=over, met="teamarts", op="2026-02-21", uitkomst="eens")
    )


def vitaal(verhaal: Verhaal, **anders: Any) -> dict[str, Any]:
    """A complete disclosure on vital interest (004 §3.3.4), to vary one thing in."""
    return {
        "over": str(verhaal.burger),
        "aan": [str(id_("groen"))],
        "categorie": "gezondheid",
        "niveau": "buitenkant",
        "doel": "huisbezoek",
        "grondslag": "vitaal belang",
        "noodzaaksoort": "nodig voor de veiligheid",
        "noodzaak": "Zonder bezoek loopt het fout met zijn hart.",
        "eerdere_stappen": {"a": "het gaat om hem", "b": "geen wet", "c": "beroepsgeheim", "d": "niet bereikbaar"},
        "toets": {"kan niet instemmen": "neemt niet op", "essentieel belang": "zijn hart"},
        "wiens_schade": "van meneer zelf",
        "einddatum": "2026-03-08",
        "herbeoordelen": "2026-03-01",
        "vooraf_verteld": False,
        "bron": "hulp in de huishouding",
        "eigen_waarneming": False,
        "dat": "Meneer krijgt thuiszorg.",
        "buitenkant": "Meneer ziet grauw en is benauwd.",
        **anders,
    }


def anoniem(verhaal: Verhaal, **anders: Any) -> dict[str, Any]:
    """Advice asked without saying about whom, to vary one thing in."""
    weg = {"toets": {}, "wiens_schade": None, "einddatum": None, "herbeoordelen": None, "eerdere_stappen": {}}
    teksten = {"anoniem": "Iemand van in de zeventig doet niet meer open.", "dat": None, "buitenkant": None}
    return vitaal(verhaal, **{**weg, **teksten, "niveau": "anoniem", "grondslag": "anoniem", **anders})


def bereik(verhaal: Verhaal, **anders: Any) -> dict[str, Any]:
    """A complete consent, to vary one thing in."""
    return {
        "over": str(verhaal.burger),
        "gevers": [str(id_("verbrugge"))],
        "ontvangers": [str(id_("pietersen"))],
        "doel": "wonen",
        "categorieen": ["ondersteuning"],
        "niveau": "buitenkant",
        "van": "2026-02-01",
        "tot": "2026-08-01",
        **anders,
    }


def toestemming(verhaal: Verhaal, **anders: Any) -> dict[str, Any]:
    """A consent as it is recorded, with how it came about."""
    gesprek = {
        "vorm": "mondeling",
        "gehoord_door": "P. Verbrugge",
        "uitgelegd": "alles",
        "begrepen": True,
        "vrij": True,
    }
    return {**bereik(verhaal), **gesprek, **anders}


def op_toestemming(verhaal: Verhaal, **anders: Any) -> dict[str, Any]:
    """A disclosure on that consent."""
    basis = vitaal(
        verhaal, aan=[str(id_("pietersen"))], categorie="ondersteuning", doel="wonen", grondslag="toestemming"
    )
    weg = {"toets": {}, "wiens_schade": None, "einddatum": None, "herbeoordelen": None, "vooraf_verteld": True}
    stappen = {"a": "het gaat om hem", "b": "geen wet", "c": "beroepsgeheim"}
    return {**basis, **weg, "eerdere_stappen": stappen, **anders}


def met_overleg(verhaal: Verhaal) -> tuple[Verhaal, UUID]:
    """The case with a meeting under way: Groen in the small circle, Pietersen in the wide one only."""
    for wie, kring in (("groen", "klein"), ("pietersen", "breed")):
        verhaal = verhaal.doet(
            "verbrugge", "deelnemer.toevoegen", medewerker=str(id_(wie)), kring=kring, taak="hulp", doel="zorg"
        )
    verhaal = verhaal.doet("verbrugge", "overleg.plannen", **uitnodiging())
    overleg = verhaal.nieuw("overleg")
    return verhaal.doet("verbrugge", "overleg.beginnen", overleg=str(overleg)), overleg


def uitnodiging(**anders: Any) -> dict[str, Any]:
    """A complete invitation, to vary one thing in."""
    genodigden = [
        {"medewerker": str(id_("verbrugge")), "kring": "klein", "taak": "regie"},
        {"medewerker": str(id_("groen")), "kring": "klein", "taak": "bezoek"},
        {"medewerker": str(id_("pietersen")), "kring": "breed", "taak": "huur"},
    ]
    return {
        "moment": op("2026-02-22 10:00"),
        "genodigden": genodigden,
        "situatie": "Zorgen over gezondheid en wonen.",
        "doel": "samen afspreken wie wat doet",
        "burger_uitgenodigd": True,
        "burger_weet_ervan": "ja",
        **anders,
    }


def inbreng(verhaal: Verhaal, overleg: UUID, **anders: Any) -> dict[str, Any]:
    """A contribution on vital interest, to vary one thing in."""
    basis = {k: w for k, w in vitaal(verhaal).items() if k != "aan"}
    return {**basis, "overleg": str(overleg), "doel": "zorg", **anders}
