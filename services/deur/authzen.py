"""The counter for AuthZEN: what may whom do with what? It decides as giving and reading do, and shows nothing.

Every verdict is kept before it is told, and an attempt on a case that is not there leaves the same trace as everywhere.
"""

from typing import Any, TypeVar

from pydantic import ValidationError

from domain.lezing import Pogingsoort
from services.authzen import vertaling, zoeken
from services.authzen.beslissing import Bevinding
from services.authzen.bladeren import Bladwijzer
from services.authzen.ronde import NietGebonden, Ronde, Zaak
from services.authzen.vertaling import Onbegrepen
from services.authzen.verwoording import GEEN_BELEID, NIET_HIER, NIETS_GEGEVEN, besluit, hoeveel, nee
from services.authzen.zicht import is_regisseur
from services.berichten import authzen as b
from services.berichten import eindpunt
from services.berichten.antwoord import Beeld
from services.casusboek import Casusboek
from services.deur.fouten import Onbekend, Onjuist, zin_bij
from services.deur.oproep import Oproep
from services.leeslog import Leeslog
from services.poorten import BeleidOnbekend, Beleidskast

Vraag = TypeVar("Vraag", bound=b.Inkomend)

_VRAAGDELEN = ("subject", "action", "resource", "context")


class Authzenloket:
    """Answers the questions of AuthZEN, for who takes part in the case that they are about."""

    def __init__(self, boek: Casusboek, kast: Beleidskast, leeslog: Leeslog, casussen: zoeken.Casuslijst) -> None:
        self._boek = boek
        self._kast = kast
        self._leeslog = leeslog
        self._casussen = casussen

    async def evaluation(self, oproep: Oproep) -> Beeld:
        """One question."""
        vraag, ronde = _lees(b.Evaluation, oproep), self._ronde(oproep)
        gegeven = await _beantwoord(ronde, vraag, str(oproep.verzoek.opdracht))
        return await _beeld(eindpunt.AUTHZEN_EVALUATION, gegeven, ronde)

    async def evaluations(self, oproep: Oproep) -> Beeld:
        """Several questions, until the semantic ends it; none at all is one question (§ Access Evaluations)."""
        reeks = _lees(b.Evaluations, oproep)
        if not reeks.evaluations:
            return await self.evaluation(oproep)
        ronde, vooraf = self._ronde(oproep), _vraagdelen(oproep.verzoek.inhoud)
        besluiten: list[b.Decision] = []
        for nummer, rauw in enumerate(reeks.evaluations, start=1):
            een = await _een_van_de_reeks(ronde, vooraf, rauw, f"{oproep.verzoek.opdracht}/{nummer}")
            besluiten.append(een)
            if eindigt(reeks.options.evaluations_semantic, een):
                break
        return await _beeld(eindpunt.AUTHZEN_EVALUATIONS, b.Decisions(evaluations=tuple(besluiten)), ronde)

    async def zoek_subject(self, oproep: Oproep) -> Beeld:
        """Who may do this with this?"""
        vraag, ronde = _lees(b.SubjectSearch, oproep), self._ronde(oproep)
        wijzer = Bladwijzer(oproep.verzoek.inhoud, oproep.medewerker.medewerker, vraag.page)
        blad = await wijzer.blad(zoeken.subjecten(ronde, vraag, wijzer.na))
        return await _beeld(eindpunt.AUTHZEN_SEARCH_SUBJECT, blad, ronde)

    async def zoek_resource(self, oproep: Oproep) -> Beeld:
        """With what may this subject do this?"""
        vraag, ronde = _lees(b.ResourceSearch, oproep), self._ronde(oproep)
        wijzer = Bladwijzer(oproep.verzoek.inhoud, oproep.medewerker.medewerker, vraag.page)
        blad = await wijzer.blad(zoeken.bronnen(ronde, vraag, self._casussen, wijzer.na))
        return await _beeld(eindpunt.AUTHZEN_SEARCH_RESOURCE, blad, ronde)

    async def zoek_action(self, oproep: Oproep) -> Beeld:
        """What may this subject do with this? Giving is not among it: that depends on what would be given."""
        vraag, ronde = _lees(b.ActionSearch, oproep), self._ronde(oproep)
        wijzer = Bladwijzer(oproep.verzoek.inhoud, oproep.medewerker.medewerker, vraag.page)
        blad = await wijzer.blad(zoeken.acties(ronde, vraag, wijzer.na))
        return await _beeld(eindpunt.AUTHZEN_SEARCH_ACTION, blad, ronde)

    async def metadata(self, oproep: Oproep) -> Beeld:
        """Where each part of the API is, as endpoints of the door."""
        return Beeld(wat=eindpunt.AUTHZEN_METADATA, beeld=METADATA.als_json())

    def _ronde(self, oproep: Oproep) -> Ronde:
        self._leeslog.eis_ruimte(oproep)
        return Ronde(oproep, self._boek, self._kast, self._leeslog)


METADATA = b.Metadata(
    policy_decision_point="authzen",
    access_evaluation_endpoint=eindpunt.AUTHZEN_EVALUATION,
    access_evaluations_endpoint=eindpunt.AUTHZEN_EVALUATIONS,
    search_subject_endpoint=eindpunt.AUTHZEN_SEARCH_SUBJECT,
    search_resource_endpoint=eindpunt.AUTHZEN_SEARCH_RESOURCE,
    search_action_endpoint=eindpunt.AUTHZEN_SEARCH_ACTION,
)


def eindigt(semantiek: b.Semantic, een: b.Decision) -> bool:
    """Whether a batch ends with this answer: like ``and`` at the first no, like ``or`` at the first yes."""
    match semantiek:
        case b.Semantic.EXECUTE_ALL:
            return False
        case b.Semantic.DENY_ON_FIRST_DENY:
            return not een.decision
        case b.Semantic.PERMIT_ON_FIRST_PERMIT:
            return een.decision


async def _een_van_de_reeks(ronde: Ronde, vooraf: dict[str, Any], rauw: Any, id_: str) -> b.Decision:
    """One question of a batch. What goes wrong with it is told in its own answer, which is no."""
    try:
        eigen = _vraagdelen(rauw) if isinstance(rauw, dict) else rauw
        vraag = b.Evaluation.model_validate({**vooraf, **eigen} if isinstance(eigen, dict) else eigen)
        return await _beantwoord(ronde, vraag, id_)
    except ValidationError as fout:
        await ronde.poging(Pogingsoort.ONBEGREPEN)
        zin = "; ".join(f"{veld}: {wat}" for veld, wat in zin_bij(fout).items())
        return nee(id_, "Deze vraag klopt niet.", b.Evaluatiefout(status=400, message=zin))
    except BeleidOnbekend:
        return nee(id_, GEEN_BELEID, b.Evaluatiefout(status=500, message=GEEN_BELEID))


async def _beantwoord(ronde: Ronde, vraag: b.Evaluation, id_: str) -> b.Decision:
    oproep = ronde.oproep
    try:
        zaak, gevonden = await _bevinding(ronde, vraag)
    except (Onbegrepen, NietGebonden) as fout:
        return nee(id_, fout.zin)
    except Onbekend:
        return nee(id_, NIET_HIER)
    if gevonden is None:
        await ronde.weiger(zaak, NIETS_GEGEVEN, "004 §3.2", "LOG-01")
        return nee(id_, NIETS_GEGEVEN)
    zaak.verteld.append(gevonden)
    mate = hoeveel(gevonden, oproep.medewerker.medewerker, regie=is_regisseur(zaak.geladen, oproep))
    return besluit(id_, gevonden, mate, zaak.geladen, oproep, zaak.beleid)


async def _bevinding(ronde: Ronde, vraag: b.Evaluation) -> tuple[Zaak, Bevinding | None]:
    """The verdict on one question. What is raised here is a no that is no verdict; it was recorded before."""
    try:
        wie, bron, handeling = vertaling.lees_vraag(vraag)
    except (Onbegrepen, Onbekend) as fout:
        await ronde.poging(Pogingsoort.ONBEGREPEN if isinstance(fout, Onbegrepen) else Pogingsoort.ONBEKEND)
        raise
    zaak = await ronde.zaak(bron.casus)
    try:
        return zaak, ronde.oordeel(zaak, wie, bron, handeling)
    except Onbegrepen as fout:
        await ronde.weiger(zaak, fout.zin, "004 §3.2", "CON-03")
        raise
    except Onbekend:
        await ronde.weiger(zaak, NIET_HIER, "003 §4.5", "PLA-08")
        raise


def _vraagdelen(inhoud: dict[str, Any]) -> dict[str, Any]:
    return {deel: inhoud[deel] for deel in _VRAAGDELEN if inhoud.get(deel) is not None}


def _lees(soort: type[Vraag], oproep: Oproep) -> Vraag:
    try:
        return soort.model_validate(oproep.verzoek.inhoud)
    except ValidationError as fout:
        raise Onjuist("Dit verzoek klopt niet.", zin_bij(fout)) from fout


async def _beeld(wat: str, bericht: b.Uitgaand, ronde: Ronde) -> Beeld:
    """The answer, after what it tells was kept."""
    await ronde.leg_vast()
    return Beeld(wat=wat, beeld=bericht.als_json())
