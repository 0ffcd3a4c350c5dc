"""As-of ends where destruction begins, and says so (CON-06, BEW-03)."""

import pytest

from domain.lezing import Gelezen, lezingen_van
from domain.niveau import Niveau
from policies.herbeoordeling import VERNIETIGD
from tests.archief import open_lezingen
from tests.dienst.conftest import Mensen
from tests.dienst.janssen import deel_met_toestemming, gelukt
from tests.oefenwinkel import Oefenwinkel


@pytest.mark.eis("CON-06", "BEW-03", "LOG-01")
async def test_na_vernietiging_staat_dat_er_was_beslist_maar_niet_meer_wat(
    oefenwinkel: Oefenwinkel, mensen: Mensen
) -> None:
    """Before: the same answer by the same article. After: that there was a verdict, by whom, when, and no more.

    Looking at the log is recorded also when nothing about anyone is left in the case.
    """
    async with oefenwinkel.deur(mensen.baak) as baak, oefenwinkel.deur(mensen.pietersen) as pietersen:
        casus, burger, _ = await deel_met_toestemming(baak, mensen.baak.id, mensen.pietersen.id)
        await pietersen.lees(casus, Niveau.BUITENKANT)
        voor = (await baak.herhaal(casus)).herhalingen
        weg = {"over": str(burger), "grond": "Bewaartermijn voorbij."}
        gelukt(await baak.roep("persoonsgegevens.vernietigen", weg, casus=casus))
        na = (await baak.herhaal(casus)).herhalingen
        lijst = (await baak.besluiten(casus)).besluiten
    assert [(h.handeling, h.gelijk) for h in voor] == [("geven", True), ("lezen", True)]
    assert [h.besluit for h in na] == [h.besluit for h in voor]
    assert all(h.toen is None and h.opnieuw is None and not h.gelijk and not h.uitleg for h in na)
    assert all(h.verschillen[0] == VERNIETIGD for h in na)
    vernietigd = [b for b in lijst if b.toegestaan is None]
    assert [(b.wie, b.want, b.artikelen) for b in vernietigd] == [
        ("C. Baak", VERNIETIGD, ()),
        ("P. Pietersen", VERNIETIGD, ()),
    ]
    assert all("body" not in b.record and b.record["attributes"]["adl.core.policies"] for b in vernietigd)
    async with open_lezingen(oefenwinkel) as archief:
        laatste = (await archief.geschiedenis(lezingen_van(casus)))[-1]
    assert isinstance(laatste.feit, Gelezen)
    assert (laatste.wie.medewerker, laatste.feit.over) == (mensen.baak.id, casus)
