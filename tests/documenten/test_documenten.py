"""The citizen's documents: the same facts in every form, accessible, and safe for every name."""

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader

from infra.documenten.maken import (
    DocumentNietGeschreven,
    brief_html,
    brief_pdf,
    inzage_html,
    inzage_json,
    inzage_pdf,
    maak_brief,
    maak_inzage,
)
from infra.documenten.tekens import drukbaar
from services.berichten.inzage import (
    BEPERKT,
    RECHTEN,
    Aangehaald,
    Andergebruik,
    Betrokkenheidsverloop,
    Bezwaarverloop,
    Gehouden,
    Gespreksverloop,
    Ingezien,
    Inzageoverzicht,
    Kennisgevingsbrief,
    Stap,
    Toestemmingsverloop,
)

NU = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
NUMMER = UUID("11111111-2222-4333-8444-555555555555")


UITLEG = (
    "Deze gegevens over u mogen worden gedeeld.",
    "Waarom?",
    "In de afspraken tussen de organisaties staat (artikel 5.3): Het wijkteam krijgt bij gevaar de buitenkant.",
    "In de wet staat (AVG, artikel 6): Een vitaal belang kan een grond zijn.",
    "Hierop is gelet:",
    "Het gaat om iemand van het wijkteam.",
    "Er was ernstig gevaar voor uw leven of gezondheid, of die van een ander.",
)


def overzicht(**anders: object) -> Inzageoverzicht:
    """An account with one of everything."""
    stuk = Gehouden(
        verstrekking=NUMMER,
        gedaan=NU,
        gever="P. Verbrugge",
        gever_organisatie="Thuiszorg Zon",
        ontvangers=("H. Groen, wijkteamlid, Wijkteam Noord",),
        categorie="gezondheid",
        niveau="buitenkant",
        doel="huisbezoek",
        grondslag="vitaal belang",
        artikelen=("bemoeizorg v1, art. 5.3",),
        einddatum=date(2026, 3, 8),
        bron="een ander",
        aard="feit",
        dat="Meneer is bekend.",
        buitenkant="Meneer ziet grauw.",
        inhoud=None,
        waarom="Zonder bezoek gaat het mis.",
        verteld_op=date(2026, 3, 9),
        ander_gebruik=(
            Andergebruik(
                doel="dagbesteding",
                goedgekeurd=NU,
                tot=date(2026, 4, 2),
                reden="Zij regelt ook de dagbesteding.",
                ingetrokken=NU,
                reden_ingetrokken="De dagbesteding is geregeld.",
            ),
            Andergebruik(doel="budget", goedgekeurd=NU, tot=None, reden=None, ingetrokken=None, reden_ingetrokken=None),
        ),
        uitleg=UITLEG,
    )
    toestemming = Toestemmingsverloop(
        gegeven=NU,
        wat="ondersteuning",
        gevers=("C. Baak",),
        ontvangers=("P. Pietersen",),
        doel="wonen",
        niveau="buitenkant",
        van=date(2026, 2, 1),
        tot=date(2026, 8, 1),
        uitgelegd="Dat zijn zus aansluit.",
        stand="geldt",
    )
    gesprek = Gespreksverloop(
        gevoerd=NU,
        wat="gezin",
        gevers=("Wijkteam Noord",),
        ontvangers=("Woonborg",),
        doel="hulp",
        niveau="dat",
        van=date(2026, 2, 1),
        tot=date(2026, 8, 1),
        besproken="Dat de corporatie hoort dat er hulp is.",
        begrepen="Meneer zei het in eigen woorden na.",
        bezwaren="Hij wil niet dat zijn buren het horen.",
        weging="De corporatie vertelt niets door.",
        besluit="delen",
        later=(
            Bezwaarverloop(moment=NU, bezwaar="Toch liever niet.", weging="Dat weegt zwaar.", besluit="niet delen"),
        ),
    )
    velden: dict[str, object] = {
        "kenmerk": "Linde-17",
        "gemaakt_op": NU,
        "oefening": True,
        "naam": "meneer Janssen",
        "geboren": date(1948, 3, 1),
        "bsn_vastgelegd": True,
        "convenant": "Convenant bemoeizorg",
        "convenantversie": 1,
        "doelen": ("iemand thuis bezoeken",),
        "regisseur": "P. Verbrugge",
        "regisseur_organisatie": "Thuiszorg Zon",
        "betrokken_organisaties": ("Thuiszorg Zon", "Wijkteam Noord"),
        "gehouden": (stuk,),
        "artikelen": (Aangehaald(naam="bemoeizorg v1, art. 5.3", tekst="Wie op bezoek gaat, weet de buitenkant."),),
        "toestemmingen": (toestemming,),
        "gesprekken": (gesprek,),
        "betrokkenheden": (
            Betrokkenheidsverloop(
                vastgelegd=NU,
                door="C. Tol, procesregisseur, GGD Rivierenland",
                wie=("H. van Dijk, verpleegkundige, GGZ Delta", "A. Mertens, wijkverpleegkundige, Thuiszorg Zon"),
                soort="plan",
                van=date(2026, 3, 2),
                tot=date(2026, 9, 1),
                getekend_op=date(2026, 2, 27),
                bron="Zorgplan met handtekening.",
                beeindigd=NU,
                reden="De verpleging is gestopt.",
            ),
            Betrokkenheidsverloop(
                vastgelegd=NU,
                door="C. Tol",
                wie=("H. van Dijk", "S. Mulder"),
                soort="vervanger",
                van=date(2026, 3, 12),
                tot=None,
                getekend_op=None,
                bron=None,
                beeindigd=None,
                reden=None,
            ),
        ),
        "stappen": (Stap(moment=NU, wie="P. Verbrugge", organisatienaam="Thuiszorg Zon", zin="contact gezocht"),),
        "ingezien": (
            Ingezien(
                moment=NU,
                wie="H. Groen",
                organisatienaam="Wijkteam Noord",
                beeld="lezing",
                niveau="buitenkant",
                doel="huisbezoek",
            ),
        ),
        "bewaren": "Twee jaar na het einde.",
        "contactpunt": "de functionaris gegevensbescherming",
        "klachten": "Een klacht kan naar de organisatie.",
        "rechten": RECHTEN,
        "beperking": BEPERKT,
        "vingerafdruk": "ab" * 32,
        **anders,
    }
    return Inzageoverzicht(**velden)  # type: ignore[arg-type]


def brief(**anders: object) -> Kennisgevingsbrief:
    """A letter about one disclosure."""
    velden: dict[str, object] = {
        "kenmerk": "Linde-17",
        "oefening": True,
        "aan": "meneer Janssen",
        "datum": date(2026, 3, 10),
        "namens": "P. Verbrugge",
        "namens_organisatie": "Thuiszorg Zon",
        "gedeeld_op": NU,
        "gedeeld_met": ("H. Groen, wijkteamlid, Wijkteam Noord",),
        "wat": "Wij maken ons zorgen over uw gezondheid.",
        "doel": "iemand thuis bezoeken",
        "grond": "vitaal belang",
        "waarom": "U nam de telefoon niet op.",
        "rechten": RECHTEN,
        "contactpunt": "de functionaris gegevensbescherming",
        "klachten": "Een klacht kan naar de organisatie.",
        "verstrekking": NUMMER,
        **anders,
    }
    return Kennisgevingsbrief(**velden)  # type: ignore[arg-type]


def _plat(tekst: str) -> str:
    return "".join(tekst.split()).replace("\u200b", "").replace("-", "")


def _pdf_tekst(pdf: bytes) -> str:
    return _plat(" ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(pdf)).pages))


FEITEN = [
    "meneer Janssen",
    "1 maart 1948",
    "P. Verbrugge",
    "Thuiszorg Zon",
    "H. Groen, wijkteamlid, Wijkteam Noord",
    "bemoeizorg v1, art. 5.3",
    "8 maart 2026",
    "een ander",
    "Meneer is bekend.",
    "Meneer ziet grauw.",
    "Zonder bezoek gaat het mis.",
    "9 maart 2026",
    "dagbesteding; goedgekeurd op",
    "tot en met 2 april 2026; ingetrokken op",
    "Zij regelt ook de dagbesteding.",
    "De dagbesteding is geregeld.",
    "budget; goedgekeurd op",
    *UITLEG,
    "C. Tol, procesregisseur, GGD Rivierenland",
    "A. Mertens, wijkverpleegkundige, Thuiszorg Zon",
    "zij voeren samen een plan uit dat u tekende",
    "vanaf 2 maart 2026 tot en met 1 september 2026",
    "27 februari 2026",
    "Zorgplan met handtekening.",
    "De verpleging is gestopt.",
    "de een vervangt de ander",
    "vanaf 12 maart 2026",
    "Dat zijn zus aansluit.",
    "1 augustus 2026",
    "contact gezocht",
    "huisbezoek",
    "Twee jaar na het einde.",
    "de functionaris gegevensbescherming",
    "ab" * 32,
    BEPERKT,
    *RECHTEN,
]


@pytest.mark.eis("RCH-01")
def test_elk_feit_staat_in_elke_vorm() -> None:
    """What is held, why, from whom, who received, who looked, how long, which rights: in page, PDF and data."""
    html, pdf = _plat(inzage_html(overzicht())), _pdf_tekst(inzage_pdf(overzicht()))
    for feit in FEITEN:
        assert _plat(feit) in html, feit
        assert _plat(feit) in pdf, feit
    assert Inzageoverzicht.model_validate_json(inzage_json(overzicht())) == overzicht()


@pytest.mark.eis("RCH-02")
def test_dat_er_iets_weg_kan_zijn_staat_er_altijd_hetzelfde() -> None:
    """The wording is the same bytes, whatever the account holds."""
    for vorm in (overzicht(), overzicht(gehouden=()), overzicht(gehouden=(), stappen=(), ingezien=())):
        assert _plat(BEPERKT) in _plat(inzage_html(vorm))
        assert json.loads(inzage_json(vorm))["beperking"] == BEPERKT


def test_de_pdf_is_toegankelijk() -> None:
    """Tagged, in Dutch, with a title, and declared PDF/UA-1: the compiler refuses anything less."""
    for pdf in (inzage_pdf(overzicht()), brief_pdf(brief())):
        boek = PdfReader(io.BytesIO(pdf))
        wortel = boek.trailer["/Root"]
        assert wortel["/MarkInfo"]["/Marked"]  # type: ignore[index]
        assert "/StructTreeRoot" in wortel  # type: ignore[operator]
        assert str(wortel["/Lang"]).startswith("nl")  # type: ignore[index]
        assert boek.metadata is not None
        assert boek.metadata.title
        assert b"pdfuaid:part" in boek.xmp_metadata.stream.get_data()  # type: ignore[union-attr]


@pytest.mark.eis("KEN-01")
def test_de_brief_zegt_wat_waarom_en_welke_rechten() -> None:
    """Which data, when, with whom, for what, and the rights."""
    html, pdf = _plat(brief_html(brief())), _pdf_tekst(brief_pdf(brief()))
    for feit in ("zorgen over uw gezondheid", "10 maart 2026, 10:00 uur", "H. Groen", "thuis bezoeken", *RECHTEN):
        assert _plat(feit) in html
        assert _plat(feit) in pdf


@pytest.mark.parametrize(
    "naam",
    [
        "王小明",
        "محمد العربي",
        "Şevda Ünal",
        "Ελένη",
        "a [/kapot] [b]x",
        "#panic(1) $x$ <lbl> {{7*7}}",
        "👩‍👧",
        "\u202eom",
    ],
)
def test_elke_naam_komt_in_de_brief(naam: str) -> None:
    """A name in any script never blocks a letter, and is never read as markup."""
    assert brief_pdf(brief(aan=naam)).startswith(b"%PDF")
    assert "<script" not in brief_html(brief(aan="<script>alert(1)</script>"))


def test_een_chinese_naam_wordt_gewoon_gedrukt() -> None:
    """It is drawn, not replaced by a number."""
    assert "王小明" in _pdf_tekst(brief_pdf(brief(aan="王小明")))


def test_wat_niet_te_drukken_is_wordt_zichtbaar() -> None:
    """A character without a glyph is named; a mark that turns lines around is left out; long words can break."""
    assert drukbaar("a👩b") == "a[U+1F469]b"
    assert drukbaar("a\u202eb\x00c") == "abc"
    assert drukbaar("x" * 31) == "x" * 30 + "\u200b" + "x"


def test_twee_keer_maken_geeft_dezelfde_bytes() -> None:
    """The same facts give the same document."""
    assert inzage_pdf(overzicht()) == inzage_pdf(overzicht())


def test_een_oefening_is_te_herkennen() -> None:
    """Every document of a practice store says so; one of a live store does not."""
    assert "OEFENING" in inzage_html(overzicht())
    assert "OEFENING" in _pdf_tekst(brief_pdf(brief()))
    assert "OEFENING" not in inzage_html(overzicht(oefening=False))


@pytest.mark.eis("DOS-05")
def test_bestandsnamen_zeggen_niet_wie(tmp_path: Path) -> None:
    """The names say which case; progress is told to the end."""
    stappen: list[tuple[int, int]] = []
    paden = maak_inzage(overzicht(), tmp_path, lambda n, t: stappen.append((n, t)))
    paden = (*paden, maak_brief(brief(), tmp_path))
    assert [p.suffix for p in paden] == [".json", ".html", ".pdf", ".pdf"]
    assert stappen[-1] == (3, 3)
    assert not any("anssen" in p.name for p in tmp_path.iterdir())


def test_een_schijf_die_niet_wil_laat_niets_half_achter(tmp_path: Path) -> None:
    """A folder that is a file: a sentence, and nothing left behind."""
    (tmp_path / "vol").write_text("x", encoding="utf-8")
    with pytest.raises(DocumentNietGeschreven, match="niets achtergebleven"):
        maak_brief(brief(), tmp_path / "vol")
    assert [p.name for p in tmp_path.iterdir()] == ["vol"]


def test_sjablonen_halen_niets_van_elders() -> None:
    """No package, no address, no script in a template."""
    map_ = Path(__file__).parents[2] / "infra" / "documenten" / "sjablonen"
    for sjabloon in map_.iterdir():
        tekst = sjabloon.read_text(encoding="utf-8")
        assert "@preview" not in tekst
        assert "http" not in tekst.replace("http-equiv", "")
        assert "<script" not in tekst
