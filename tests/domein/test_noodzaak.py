"""Why more than *dat*: the table of 004 §3.2 V, and texts that stay at their level (NIV-06, NIV-07)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.noodzaak import MINSTENS_WOORDEN, ONGELDIG, Noodzaaksoort, bezwaar_tegen_noodzaak, ongeldig_argument
from domain.verstrekking import VerstrekkingGedaan
from domain.verzegeld import inhoud_van
from tests.domein.verhaal import begin, id_, vitaal, zorgvuldig

GOED = "Zonder bezoek loopt het fout met zijn hart."


def _weigert(regel: str, **anders: Any) -> bool:
    verhaal = zorgvuldig(begin())
    return regel in verhaal.bezwaren("verbrugge", "verstrekking.doen", **vitaal(verhaal, **anders))


@pytest.mark.eis("NIV-06")
@pytest.mark.parametrize("soort", Noodzaaksoort)
def test_vier_argumenten_gelden_en_drie_niet(soort: Noodzaaksoort) -> None:
    """The invalid ones are refused as what they are, with the reason."""
    assert bezwaar_tegen_noodzaak(soort, GOED) == ONGELDIG.get(soort)
    assert _weigert("noodzaak", noodzaaksoort=soort.value) is (soort in ONGELDIG)


@pytest.mark.eis("NIV-06")
def test_dat_is_genoeg_tot_er_een_reden_is_voor_meer() -> None:
    """The lowest level asks for no argument; each level above it does."""
    leeg = {"noodzaaksoort": None}
    assert not _weigert("noodzaak", **leeg, niveau="dat", buitenkant=None)
    assert _weigert("noodzaak", **leeg)
    assert _weigert("noodzaak", **leeg, niveau="inhoud", inhoud="Hij heeft een hartkwaal.")


@pytest.mark.eis("NIV-06")
@pytest.mark.parametrize(
    "tekst",
    [
        "Je weet maar nooit of we het later nodig hebben.",
        "Voor de zekerheid geef ik het vast door.",
        "Het is handig om te hebben.",
        "Dat lijkt mij wel makkelijk voor het bezoek.",
        "Zo heeft iedereen het complete plaatje.",
        "Dat is nice to know voor de collega.",
        "Dan is het werk efficiënter.",
        "Zo werkt het sneller.",
        "zomaar",
        ".",
        "nodig nodig",
    ],
)
def test_een_tekst_die_geen_reden_is_wordt_geweigerd(tekst: str) -> None:
    """Also beside a valid choice: what stands there is what will be read back."""
    assert bezwaar_tegen_noodzaak(Noodzaaksoort.WERK, tekst) is not None


@pytest.mark.eis("NIV-06")
@pytest.mark.parametrize(
    "tekst",
    [
        "Meneer is niet makkelijk te bereiken; zonder dit gaat het mis.",
        "Zonder handige hulp in huis valt zij.",
        "Zij spreekt geen Nederlands, zonder tolk begrijpt zij de afspraak niet.",
        "De behandelaar moet dit weten om veilig te kunnen prikken.",
    ],
)
def test_een_woord_maakt_nog_geen_ongeldig_argument(tekst: str) -> None:
    """A sentence that only has such a word in it is weighed by people."""
    assert ongeldig_argument(tekst) is None
    assert bezwaar_tegen_noodzaak(Noodzaaksoort.VEILIGHEID, tekst) is None


@given(st.lists(st.sampled_from(["zonder", "dit", "valt", "zij"]), max_size=6))
def test_een_reden_is_een_zin(woorden: list[str]) -> None:
    """Fewer words than a sentence needs say neither what goes wrong nor what cannot be done."""
    assert (bezwaar_tegen_noodzaak(Noodzaaksoort.WERK, " ".join(woorden)) is None) is (len(woorden) >= MINSTENS_WOORDEN)


@pytest.mark.eis("NIV-06")
def test_het_argument_blijft_bij_wat_is_gegeven() -> None:
    """Which row of the table it was, beside the words."""
    verhaal = zorgvuldig(begin())
    (feit,) = verhaal.doet("verbrugge", "verstrekking.doen", **vitaal(verhaal)).laatste
    assert isinstance(feit, VerstrekkingGedaan)
    motivering = inhoud_van(feit.motivering)
    assert motivering is not None
    assert motivering.noodzaaksoort is Noodzaaksoort.VEILIGHEID


@pytest.mark.eis("NIV-06", "STP-10")
@pytest.mark.parametrize(
    ("anders", "geweigerd"),
    [({}, True), ({"noodzaaksoort": "nodig voor het werk"}, True), ({"niveau": "dat"}, False)],
    ids=["zonder argument", "zonder zin", "alleen dat"],
)
def test_ook_wie_vraagt_zegt_waarom_het_verder_moet(anders: dict[str, Any], geweigerd: bool) -> None:
    """Asking is bound by the same steps as giving."""
    verhaal = begin()
    vraag = {
        "aan": str(id_("groen")),
        "over": str(verhaal.burger),
        "situatie": "Hij komt niet op zijn werk.",
        "doel": "zorg",
        "categorie": "ondersteuning",
        "niveau": "buitenkant",
        "burger_weet_ervan": False,
        **anders,
    }
    assert ("noodzaak-vraag" in verhaal.bezwaren("verbrugge", "vraag.stellen", **vraag)) is geweigerd


@pytest.mark.eis("NIV-07", "NIV-01", "NIV-02")
@pytest.mark.parametrize(
    "anders",
    [
        {"dat": "Meneer ziet grauw en is benauwd."},
        {"dat": "Meneer ziet grauw -- en is benauwd!!"},
        {"niveau": "inhoud", "inhoud": "Hartfalen.", "buitenkant": "Moe, door zijn hartfalen."},
        {"niveau": "inhoud", "inhoud": "Hartfalen.", "dat": "Bekend. HARTFALEN"},
    ],
    ids=["hetzelfde", "alleen andere tekens", "buitenkant zegt de inhoud", "dat zegt de inhoud"],
)
def test_een_lagere_tekst_zegt_niet_wat_hoger_hoort(anders: dict[str, Any]) -> None:
    """Else who may only know *dat* reads the diagnosis."""
    assert _weigert("tekst-verschilt", **anders)


@pytest.mark.eis("NIV-07")
def test_een_hogere_tekst_mag_herhalen_wat_lager_staat_en_een_deel_van_een_woord_telt_niet() -> None:
    """What may be known at a level may be said again above it."""
    assert not _weigert("tekst-verschilt", buitenkant="Meneer krijgt thuiszorg. Hij ziet grauw.")
    assert not _weigert("tekst-verschilt", dat="Meneer is moeder nabij.", buitenkant="Moe.")
