"""Explanations: complete, in words for everyone, with changes that really help and duties that really follow."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.grondslag import Grondslag, Grondtoestand
from domain.niveau import Niveau
from domain.oordeel import Doelbinding, Plichtdrager, Plichtsoort, Toegangsvraag
from domain.partij import Binding, Deelname
from policies.beleid import GepubliceerdBeleid
from policies.ruimte import bekende_waarden, waarden_van
from policies.uitleg import VOLGORDE, Feitbron, leg_uit, wat_de_beller_hoort
from policies.uitlegteksten import woorden_voor
from policies.wijziging import HOOGSTENS_SAMEN
from tests.beleid.conftest import _publiceer

VRAGEN = st.builds(
    Toegangsvraag, doel=st.sampled_from(["toeleiding", "zorg", "wonen", "veiligheid", "hulp", "werk", "iets anders"])
)
VAKTAAL = re.compile(
    r"\b(grondslag|verstrekking|verstrekken|convenant|niveau|buitenkant-informatie|casus|regisseur|doelbinding|"
    r"ontvanger|deelnemer|kring|proportioneel|subsidiair|betrokkene|opgeschort|vitaal belang|conflict van plichten|"
    r"hulpverlenerschap|toeleiding|herbeoordelen)\b",
    re.IGNORECASE,
)
WONEN = Toegangsvraag(
    binding="gebonden",
    partij="woningcorporatie",
    pet="hulpverlening",
    geheimhouding="contract",
    gever="beroep",
    deelname="deelnemer",
    kring="een op een",
    categorie="ondersteuning",
    niveau="buitenkant",
    fase="uitvoering",
    doel="wonen",
    doelbinding="zelfde doel",
    grondslag="toestemming",
    grondtoestand="geldt",
    gegeven=True,
)


@pytest.fixture
def beleid(gepubliceerd: Callable[[str], GepubliceerdBeleid]) -> GepubliceerdBeleid:
    """The convenant for bemoeizorg."""
    return gepubliceerd("bemoeizorg")


@pytest.mark.eis("CON-06")
def test_elk_feit_heeft_woorden_voor_elke_waarde() -> None:
    """No dimension and no value that policy can ask about is without a sentence, for the professional at least."""
    bekend = bekende_waarden(("wonen",))
    assert set(VOLGORDE) == set(bekend)
    for dimensie, waarden in bekend.items():
        for waarde in waarden:
            woorden = woorden_voor(dimensie, waarde, grond="toestemming", doelen={"wonen": "in huis blijven"})
            assert woorden.vak.endswith("."), (dimensie, waarde)
            assert "{" not in woorden.vak + woorden.burger


@pytest.mark.eis("CON-06")
@given(vraag=VRAGEN, naam=st.sampled_from(["bemoeizorg", "wijkteam"]))
@settings(max_examples=150, deadline=None)
def test_elke_uitleg_is_volledig_en_zonder_vaktaal(vraag: Toegangsvraag, naam: str) -> None:
    """Answer, every article with its text, every fact; for the citizen no word of the trade but in what is quoted."""
    beleid = _publiceer(naam)
    oordeel = beleid.oordeel(vraag, 7)
    uitleg = leg_uit(oordeel, beleid)
    vak, burger = "\n".join(uitleg.voor_professional()), "\n".join(uitleg.voor_burger())
    assert vak.startswith("Dit mag." if oordeel.toegestaan else "Dit mag niet.")
    assert all(a.tekst in vak and a.tekst in burger and a.nummer in burger for a in oordeel.artikelen)
    assert [f.dimensie for f in uitleg.feiten] == list(VOLGORDE)
    assert all(f.woorden[0] in vak for f in uitleg.feiten)
    eigen = burger
    for citaat in [a.tekst for a in oordeel.artikelen] + list(beleid.afspraken.doelen.values()):
        eigen = eigen.replace(citaat, "")
    assert not VAKTAAL.findall(eigen)
    assert " u " in f" {burger} ".replace("\n", " ").replace(".", " ")
    assert not uitleg.wijzigingen if oordeel.toegestaan else not uitleg.plichten


@given(vraag=VRAGEN, naam=st.sampled_from(["bemoeizorg", "wijkteam"]))
@settings(max_examples=150, deadline=None)
def test_elke_wijziging_helpt_en_geen_stap_kan_eruit(vraag: Toegangsvraag, naam: str) -> None:
    """Asked of Casbin, not of the table: with all steps it is a yes, with one left out it is a no; smallest first."""
    beleid = _publiceer(naam)
    waarden = waarden_van(vraag)
    wijzigingen = beleid.wijzigingen(vraag)
    assert not (wijzigingen and beleid.motor.vraag(waarden).mag)
    aantallen = [len(w.stappen) for w in wijzigingen]
    assert aantallen == sorted(aantallen)
    assert all(1 <= n <= HOOGSTENS_SAMEN for n in aantallen)
    for wijziging in wijzigingen:
        naar = {s.dimensie: s.naar for s in wijziging.stappen}
        assert beleid.motor.vraag({**waarden, **naar}).mag
        for weg in naar:
            assert not beleid.motor.vraag({**waarden, **{d: w for d, w in naar.items() if d != weg}}).mag


def _stappen(beleid: GepubliceerdBeleid, vraag: Toegangsvraag) -> list[list[tuple[str, str]]]:
    return [[(s.soort.value, s.naar) for s in w.stappen] for w in beleid.wijzigingen(vraag)]


@pytest.mark.parametrize(
    ("anders", "eerste"),
    [
        ({"grondtoestand": Grondtoestand.INGETROKKEN}, [("toestemming", "toestemming")]),
        ({"niveau": Niveau.INHOUD}, [("niveau", "buitenkant")]),
        ({"deelname": Deelname.GEEN_DEELNEMER}, [("deelname", "deelnemer")]),
        ({"binding": Binding.NIET_GETEKEND}, [("tekenen", "gebonden")]),
        ({"gegeven": False}, [("geven", "ja")]),
        ({"doelbinding": Doelbinding.ANDER}, [("doelbinding", "ander doel, goedgekeurd door de gever")]),
        ({"doel": "zorg"}, [("doel", "wonen")]),
        ({"niveau": Niveau.INHOUD, "grondslag": None}, [("niveau", "buitenkant"), ("toestemming", "toestemming")]),
    ],
)
def test_de_kleinste_wijziging_staat_vooraan(
    beleid: GepubliceerdBeleid, anders: dict[str, object], eerste: list[tuple[str, str]]
) -> None:
    """Written by hand: what would have to change for the corporatie to hear about housing."""
    assert beleid.oordeel(WONEN, 1).toegestaan
    gesteld = WONEN.model_copy(update=anders)
    assert _stappen(beleid, gesteld)[0] == eerste
    tekenen = "Laat de organisatie van de ontvanger het convenant tekenen."
    assert (tekenen in beleid.alternatief(gesteld)) == (eerste[0][0] == "tekenen")


def test_wie_minder_vraagt_kan_onder_een_andere_toestemming_vallen(beleid: GepubliceerdBeleid) -> None:
    """What covers less is resolved again at each lower level; the highest that is allowed is the one step to take."""
    boven = WONEN.model_copy(update={"niveau": Niveau.INHOUD, "grondtoestand": Grondtoestand.ONTBREEKT})
    buitenkant = WONEN.model_copy(update={"grondtoestand": Grondtoestand.ONTBREEKT})
    dat = WONEN.model_copy(update={"niveau": Niveau.DAT})
    zonder, met = beleid.wijzigingen(boven), beleid.wijzigingen(boven, (buitenkant, dat))
    assert [s.soort.value for s in zonder[0].stappen] == ["niveau", "toestemming"]
    assert [(s.soort.value, s.naar) for s in met[0].stappen] == [("niveau", "dat")]


@pytest.mark.eis("STP-12", "STP-07", "KEN-01")
def test_plichten_volgen_uit_de_afspraken_en_de_grond(beleid: GepubliceerdBeleid) -> None:
    """Receipt in 5 days, telling in 14; a ground of step e is looked at again every 28 days and ends in 90."""
    gewoon = beleid.oordeel(WONEN, 1).verplichtingen
    assert [(p.soort, p.binnen_dagen) for p in gewoon] == [(Plichtsoort.BEVESTIGEN, 5), (Plichtsoort.VERTELLEN, 14)]
    nood = WONEN.model_copy(
        update={"partij": "ggz", "doel": "zorg", "categorie": "gezondheid", "grondslag": Grondslag.VITAAL_BELANG}
    )
    plichten = beleid.oordeel(nood, 1).verplichtingen
    assert [(p.soort, p.binnen_dagen) for p in plichten[2:]] == [
        (Plichtsoort.HERBEOORDELEN, 28),
        (Plichtsoort.EINDIGEN, 90),
    ]
    assert [p.soort for p in plichten if p.drager is Plichtdrager.ONTVANGER] == [Plichtsoort.BEVESTIGEN]
    assert plichten[2].uiterlijk(date(2026, 2, 1)) == date(2026, 3, 1)
    zinnen = leg_uit(beleid.oordeel(nood, 1), beleid, dagen={Plichtsoort.HERBEOORDELEN: date(2026, 2, 9)})
    assert "Bekijk uiterlijk op 09-02-2026 opnieuw of dit nog nodig is." in zinnen.voor_professional()
    assert "Er wordt uiterlijk op 09-02-2026 opnieuw gekeken of dit nog nodig is." in zinnen.voor_burger()
    assert beleid.oordeel(WONEN.model_copy(update={"gegeven": False}), 1).verplichtingen == ()


@pytest.mark.eis("NIV-05")
def test_een_beller_hoort_geen_versie_en_geen_moment_van_een_ander(beleid: GepubliceerdBeleid) -> None:
    """Whatever is above the caller may differ: what they hear is the same; the full explanation does differ."""
    lezer, ander = uuid4(), uuid4()
    eigen = Feitbron(topic="verstrekking.gedaan", moment=datetime(2026, 2, 1, tzinfo=UTC), betreft=frozenset({lezer}))

    def uitleg(dag: int, versie: int):  # type: ignore[no-untyped-def]
        vreemd = Feitbron(topic="toestemming.gegeven", moment=datetime(2026, 2, dag, tzinfo=UTC))
        bronnen = {"grond": vreemd, "fase": vreemd, "doel": eigen, "deelname": vreemd}
        return leg_uit(beleid.oordeel(WONEN, versie), beleid, bronnen)

    een, twee = uitleg(3, 9), uitleg(4, 23)
    assert een.voor_professional() != twee.voor_professional()
    assert wat_de_beller_hoort(een, lezer, lezer) == wat_de_beller_hoort(twee, lezer, lezer)
    gehoord = "\n".join(wat_de_beller_hoort(een, lezer, lezer).voor_professional())
    assert "01-02-2026: verstrekking gedaan" in gehoord
    assert "03-02-2026" not in gehoord
    assert "vastgelegd op" not in "\n".join(wat_de_beller_hoort(een, ander, lezer).voor_professional())
