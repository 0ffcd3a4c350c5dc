"""What people type is sealed: the few texts that are kept in the open are named here, each with its reason."""

from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from domain.feit import FEITSOORTEN
from domain.verzegeld import Dicht, Open, Vernietigd
from tests.zegel.voorbeelden import SOORTEN

IN_HET_OPEN = {
    # about organisations and documents, not about people
    "organisatie.toegelaten": {"account", "kenmerk", "naam"},
    "wet.vastgelegd": {"hash", "tekst"},
    "wet.vertaald": {"convenant", "wet", "tabel"},
    "convenant.gepubliceerd": {"convenant", "hash", "tekst", "tabel"},
    "convenant.voorgesteld": {"convenant", "hash", "tekst", "tabel"},
    "convenant.ondertekend": {"convenant", "hash", "sleutel", "handtekening"},
    "convenant.toegetreden": {"convenant", "hash"},
    # why an organisation does this is read by all parties; the command says that no name belongs in it
    "convenant.opgeschort": {"convenant", "reden"},
    "convenant.hervat": {"convenant", "reden"},
    "convenant.uitgetreden": {"convenant", "reden"},
    "convenant.beeindigd": {"convenant", "reden"},
    # random or computed, not typed
    "casus.geopend": {"kenmerk", "convenant", "hash"},
    "inzage.gemaakt": {"vingerafdruk"},
    "poging.afgewezen": {"kenmerk"},
    "medewerker.geregistreerd": {"sleutel"},
    # why it was done must outlive what was destroyed (BEW-03); the screen says that no name belongs in it
    "persoonsgegevens.vernietigd": {"grond"},
    "medewerker.uitgeschreven": {"reden"},
}


@pytest.mark.eis("BEW-03", "DOS-05")
@pytest.mark.parametrize("topic", SOORTEN)
def test_elke_andere_tekst_is_verzegeld(topic: str) -> None:
    """A kind of fact that gets a text in the open must be added to the list, with a reason."""
    velden = FEITSOORTEN[topic].model_fields
    assert {n for n, veld in velden.items() if _heeft_open_tekst(veld.annotation)} == IN_HET_OPEN.get(topic, set())


def _heeft_open_tekst(soort: Any) -> bool:
    if soort in {Dicht, Vernietigd} or (isinstance(soort, type) and issubclass(soort, Open)):
        return False
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        return any(_heeft_open_tekst(v.annotation) for v in soort.model_fields.values())
    if get_origin(soort) is Annotated:
        return _heeft_open_tekst(get_args(soort)[0])
    return soort is str or any(_heeft_open_tekst(deel) for deel in get_args(soort))


def test_een_verzegeld_veld_zit_nooit_in_een_ander() -> None:
    """What is sealed is about one person at one level: nothing inside it is about another."""
    for topic in SOORTEN:
        for veld in FEITSOORTEN[topic].model_fields.values():
            for soort in get_args(veld.annotation):
                if isinstance(soort, type) and issubclass(soort, Open):
                    assert "Dicht" not in repr(soort.model_fields["waarde"].annotation), topic
