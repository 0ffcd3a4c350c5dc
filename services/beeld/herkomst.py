"""From whom something given on came, in words, as far as who reads may know it (004 §3.3.6; ORG-02)."""

from uuid import UUID

from domain.casus import Casus
from domain.ontlening import keten
from domain.tijd import dag
from services.register import Registerstand


def komt_van(casus: Casus, ontleend_aan: UUID | None, dicht: frozenset[UUID], register: Registerstand) -> str | None:
    """Who gave it before, and when; ``None`` for what was taken from nothing, or from what is shielded (KEN-02)."""
    stuk = None if ontleend_aan is None else casus.verstrekkingen.get(ontleend_aan)
    if stuk is None or stuk.verstrekking in dicht:
        return None
    wie = f"{register.naam(stuk.gever)}, {register.organisatienaam(stuk.gever_organisatie)}"
    return f"{wie}, gegeven op {dag(stuk.gedaan):%d-%m-%Y}"


def uit_iets_afgeschermds(casus: Casus, ontleend_aan: UUID | None, dicht: frozenset[UUID]) -> bool:
    """Whether anything that this came from, however far back, is shielded: then nothing may tell where it came from."""
    stuk = None if ontleend_aan is None else casus.verstrekkingen.get(ontleend_aan)
    return stuk is not None and any(schakel.verstrekking in dicht for schakel in keten(casus, stuk))
