"""A disclosure that was stored before it kept in which role each received it (PLA-11)."""

import json
from uuid import UUID

import pytest

from domain.casus import Casus
from domain.medewerker import Rol
from domain.verloop import vouw
from domain.verstrekking import VerstrekkingGedaan
from infra.sleutels.sleutelbos import Sleutelbos
from infra.zegel.afbeelding import Afbeelding, Record
from infra.zegel.zegelaar import verzegel

STROOM = UUID("11111111-1111-4111-8111-111111111111")
STUK = UUID("66666666-6666-4666-8666-666666666666")
ONTVANGER = UUID("77777777-7777-4777-8777-777777777777")
OUD = """
{"feitversie":1,
 "opdracht":"33333333-3333-4333-8333-333333333333",
 "wie":{"medewerker":"44444444-4444-4444-8444-444444444444","organisatie":"55555555-5555-4555-8555-555555555555",
        "rol":"regie"},
 "gebeurd":"2026-02-22T08:00:00Z","geregistreerd":"2026-02-22T08:00:01Z","oordelen":[],
 "feit":{
  "verstrekking":"66666666-6666-4666-8666-666666666666","over":"22222222-2222-4222-8222-222222222222",
  "ontvangers":["77777777-7777-4777-8777-777777777777"],
  "afweging":{"zegel":"open","betreft":"22222222-2222-4222-8222-222222222222","niveau":"proces","waarde":
   {"categorie":"gezondheid","niveau":"dat","doel":"zorg","grondslag":"toestemming","wetsartikel":null,
    "toestemming":null,"gever":"beroep","kring":"een op een","overleg":null,"einddatum":null,"herbeoordelen":null,
    "vooraf_verteld":true,"mondeling":false}},
  "informatie":{"zegel":"open","betreft":"22222222-2222-4222-8222-222222222222","niveau":"dat","waarde":
   {"bron":"meneer zelf","eigen_waarneming":true,"aard":"feit"}},
  "anoniem":null,
  "dat":{"zegel":"open","betreft":"22222222-2222-4222-8222-222222222222","niveau":"dat","waarde":"Krijgt hulp."},
  "buitenkant":null,"inhoud":null,
  "motivering":{"zegel":"open","betreft":"22222222-2222-4222-8222-222222222222","niveau":"inhoud","waarde":
   {"noodzaak":"Nodig.","eerdere_stappen":[],"toets":[],"wiens_schade":null,"zwaarwegend_belang":null}}}}
"""


@pytest.mark.eis("PLA-11", "BEW-03")
def test_wat_zonder_rol_is_bewaard_leest_als_voorheen(bos: Sleutelbos) -> None:
    """It names no role, so that it was given in every role: what it says has not changed, nor has its version."""
    staat = json.dumps(verzegel(json.loads(OUD), bos, f"{STROOM.hex}/1")).encode()
    vastgelegd = Afbeelding(bos).van_record(Record(STROOM, 1, "verstrekking.gedaan", staat))
    assert isinstance(vastgelegd.feit, VerstrekkingGedaan)
    assert (vastgelegd.feit.petten, VerstrekkingGedaan.VERSIE) == ((), 1)
    stuk = vouw(Casus(STROOM), vastgelegd).verstrekkingen[STUK]
    assert all(stuk.gegeven_aan(ONTVANGER, rol) for rol in Rol)
    assert not any(stuk.gegeven_aan(UUID(int=1), rol) for rol in Rol)
