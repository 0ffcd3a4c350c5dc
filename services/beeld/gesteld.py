"""What who was asked may know of a question now: what it tells is judged again at every look (NIV-08, STP-10)."""

from datetime import date

from domain.casus import Casus
from domain.opdracht.vraag import StelVraag
from domain.vraag import Vraag
from policies.onthulling import beslissend, bij_vragen
from services.poorten import Beleid
from services.register import Registerstand


def mag_weten(casus: Casus, vraag: Vraag, register: Registerstand, beleid: Beleid, vandaag: date) -> bool:
    """Whether the one who was asked may know today that this was asked, and by whom.

    ``False`` as well when the question cannot be opened, or when either of both is no longer registered.
    """
    stelling = vraag.stelling
    vrager = register.lezer(vraag.van, casus.hash, vandaag)
    gevraagde = register.lezer(vraag.aan, casus.hash, vandaag)
    if stelling is None or vrager is None or gevraagde is None:
        return False
    opdracht = StelVraag(aan=vraag.aan, over=vraag.over, **stelling.model_dump())
    doelen = beleid.afspraken.doelen
    per_categorie = bij_vragen(casus, opdracht, vrager, gevraagde, register.soorten, doelen, vandaag).values()
    return all(beslissend(beleid.oordeel(v, casus.versie) for v in vragen).toegestaan for vragen in per_categorie)
