"""The command line of people, on the store in which the three cases were played."""

import json
from pathlib import Path
from typing import Any

import pytest

from infra.opdrachtregel.wegwijzer import draai
from tests.scenario.conftest import Gespeeld


class Regel:
    """Runs commands as one person; keeps what was said."""

    def __init__(self, map_: Path, wie: str, capfd: Any) -> None:
        self._vast = ["--winkel", str(map_), "--als", wie]
        self._capfd = capfd

    def __call__(self, *woorden: str) -> tuple[int, str, str]:
        """Exit code, answer, and what was said beside it."""
        code = draai([*woorden, *self._vast])
        gezegd = self._capfd.readouterr()
        assert "Traceback" not in gezegd.err
        return code, gezegd.out, " ".join(gezegd.err.split())

    def json(self, *woorden: str) -> Any:
        """The answer as JSON, of a command that works."""
        code, uit, fout = self(*woorden, "--json")
        assert code == 0, fout
        return json.loads(uit)


@pytest.fixture
def de_wit(gespeeld: Gespeeld, capfd: Any) -> Regel:
    """The regisseur of household S."""
    return Regel(gespeeld.map, "de-wit", capfd)


@pytest.fixture
def bos(gespeeld: Gespeeld, capfd: Any) -> Regel:
    """The werkconsulent, by the name in full."""
    return Regel(gespeeld.map, "R. Bos", capfd)


@pytest.fixture
def kenmerk(de_wit: Regel) -> str:
    """How the case of household S. is called."""
    return str(de_wit.json("werkvoorraad")["casussen"][0]["kenmerk"])


def test_de_werkvoorraad_toont_wie_ik_ben_en_dat_het_oefening_is(de_wit: Regel) -> None:
    """For people: the store says that it is practice, and who is connected."""
    code, uit, _ = de_wit("werkvoorraad")
    assert code == 0
    assert "OEFENING" in uit
    assert "M. de Wit, sociaal werker" in uit


def test_een_casus_heet_bij_kenmerk_en_bij_nummer(de_wit: Regel, kenmerk: str) -> None:
    """The kenmerk, in any case of letters, and the id mean the same case."""
    bij_naam = de_wit.json("casus", "tonen", kenmerk.upper())
    bij_nummer = de_wit.json("casus", "tonen", bij_naam["casus"])
    assert [b["naam"] for b in bij_naam["burgers"]] == ["meneer S.", "mevrouw S.", "Noor S.", "Daan S."]
    assert bij_nummer["casus"] == bij_naam["casus"]
    code, uit, _ = de_wit("casus", "tonen", kenmerk)
    assert code == 0
    assert "ingetrokken" in uit


def test_een_deelnemer_ziet_het_overzicht_en_niet_het_dossier(bos: Regel, kenmerk: str) -> None:
    """Who does not run the case is refused its file, in a sentence, with code 1."""
    assert bos.json("casus", "overzicht", kenmerk)["regisseur"] == "M. de Wit"
    code, uit, fout = bos("casus", "tonen", kenmerk)
    assert (code, uit) == (1, "")
    assert "Dit kan alleen de regisseur van deze casus." in fout


def test_lezen_wordt_geweigerd_met_reden_en_code_een(bos: Regel, kenmerk: str) -> None:
    """After the withdrawal nothing can be read; the reason is said."""
    code, _, fout = bos("lees", kenmerk, "--niveau", "buitenkant")
    assert code == 1
    assert "De burger heeft de toestemming ingetrokken," in fout


def test_bekijk_als_noemt_wat_een_ander_ziet(de_wit: Regel, kenmerk: str) -> None:
    """By a part of the name; levels that give nothing are named as such."""
    beeld = de_wit.json("bekijk-als", kenmerk, "Amrani")
    assert beeld["naam"] == "F. el Amrani"
    code, uit, _ = de_wit("bekijk-als", kenmerk, "Bos")
    assert code == 0
    assert "niveau inhoud: niets" in uit


TOETS = (
    "--aan", "Bos", "--over", "meneer S.", "--categorie", "werk en inkomen", "--niveau", "buitenkant", "--doel", "werk",
    "--grondslag", "toestemming", "--noodzaaksoort", "nodig voor het werk", "--noodzaak",
    "Zonder dit stopt het traject.", "--eerdere-stappen", "a=zijn traject",
    "--eerdere-stappen", "b=geen wet", "--eerdere-stappen", "c=beroepsgeheim", "--vooraf-verteld", "ja", "--bron",
    "gesprek", "--eigen-waarneming", "ja", "--dat", "Meneer heeft contact.", "--buitenkant", "Later beginnen helpt.",
)  # fmt: skip


def test_verstrekken_met_toets_legt_niets_vast(de_wit: Regel, kenmerk: str) -> None:
    """The dry run says what is in the way and what would help, with code 1, and leaves no trace in the case."""
    voor = de_wit.json("casus", "tonen", kenmerk)
    code, uit, _ = de_wit("verstrekken", kenmerk, *TOETS, "--toets")
    assert code == 1
    assert "Dit mag nog niet." in uit
    assert "Wat wel kan: Vraag toestemming" in " ".join(uit.split())
    assert de_wit.json("casus", "tonen", kenmerk)["tijdlijn"] == voor["tijdlijn"]


def test_verstrekken_zonder_toets_wordt_geweigerd_en_bewaard(de_wit: Regel, kenmerk: str) -> None:
    """Without the dry run the refusal itself is a fact (STP-09)."""
    voor = len(de_wit.json("casus", "tonen", kenmerk)["tijdlijn"])
    code, _, fout = de_wit("verstrekken", kenmerk, *TOETS)
    assert code == 1
    assert "toestemming-dekt" in fout
    assert len(de_wit.json("casus", "tonen", kenmerk)["tijdlijn"]) == voor + 1


def test_doe_geeft_elke_opdracht_ook_uit_een_bestand(de_wit: Regel, kenmerk: str, tmp_path: Path) -> None:
    """Fields can come from a file; a field named beside it wins."""
    bestand = tmp_path / "velden.yaml"
    bestand.write_text("over: Noor S.\nhoe: brief\nresultaat: geen antwoord\n", encoding="utf-8")
    woorden = ("doe", "contact.vastleggen", "--casus", kenmerk, "--bestand", str(bestand))
    antwoord = de_wit.json(*woorden, "--moment", "2026-03-17 09:00", "--resultaat", "gebeld")
    assert antwoord["soort"] == "gelukt"
    code, _, fout = de_wit(*woorden, "--met", "moment=morgen")
    assert code == 2
    assert "moment: dit is geen tijdstip" in fout


def test_ontbrekende_en_vreemde_velden_worden_in_woorden_gezegd(de_wit: Regel, kenmerk: str) -> None:
    """Wrong use is code 2 and names the field."""
    assert de_wit("kennisgeving", "uitstellen", kenmerk)[0] == 2
    code, _, fout = de_wit("doe", "fase.ingaan", "--casus", kenmerk, "--fase", "overleg", "--reden", "x")
    assert (code, "bedoelt u 'casusoverleg'?" in fout) == (2, True)
    code, _, fout = de_wit("vraag", "stellen", kenmerk, "--aan", "Niemand", "--over", "Noor S.", "--doel", "hulp")
    assert (code, "'Niemand' is geen bekende medewerker" in fout) == (2, True)


def test_zoeken_vindt_alleen_in_eigen_casussen(de_wit: Regel, gespeeld: Gespeeld, capfd: Any) -> None:
    """A colleague of the same team finds nobody."""
    kaya = Regel(gespeeld.map, "kaya", capfd)
    assert len(de_wit.json("zoek", "--naam", "Noor S.")["plaatsen"]) == 1
    assert kaya.json("zoek", "--naam", "Noor S.")["plaatsen"] == []
    assert de_wit("zoek")[0] == 2


def test_een_vreemde_casus_klinkt_als_een_die_er_niet_is(
    de_wit: Regel, gespeeld: Gespeeld, capfd: Any, kenmerk: str
) -> None:
    """By id, the hidden case and none sound the same; by kenmerk it is not among one's cases."""
    kaya = Regel(gespeeld.map, "kaya", capfd)
    nummer = de_wit.json("casus", "tonen", kenmerk)["casus"]
    verborgen = kaya("lees", nummer)
    onbekend = kaya("lees", "00000000-0000-4000-8000-000000000000")
    assert verborgen == onbekend
    assert verborgen[0] == 1
    assert kaya("lees", kenmerk)[0] == 2


def test_een_nummer_kan_worden_afgekort_zoals_de_tabel_het_toont(bos: Regel, kenmerk: str) -> None:
    """The beginning of an id is enough; what nothing begins with is said."""
    vraag = bos.json("casus", "overzicht", kenmerk)["mijn_vragen"][0]["vraag"]
    assert vraag[:8] in bos("casus", "overzicht", kenmerk)[1]
    assert bos.json("vraag", "lezen", kenmerk, vraag[:8])["vraag"] == vraag
    code, _, fout = bos("bevestig", kenmerk, "zzzz")
    assert (code, "met 'zzzz' begint geen nummer in deze casus" in fout) == (2, True)


def test_inzage_schrijft_drie_documenten(de_wit: Regel, kenmerk: str, tmp_path: Path) -> None:
    """The account as JSON, HTML and PDF, named by case and fingerprint, never by person."""
    verzoek = de_wit.json("casus", "tonen", kenmerk)["verzoeken"][0]["verzoek"]
    gemaakt = de_wit.json("inzage", kenmerk, verzoek, "--naar", str(tmp_path))
    bestanden = [Path(b) for b in gemaakt["bestanden"]]
    assert sorted(b.suffix for b in bestanden) == [".html", ".json", ".pdf"]
    assert all(b.stat().st_size > 500 for b in bestanden)
    assert json.loads((tmp_path / bestanden[0].name).read_text(encoding="utf-8"))["naam"] == "meneer S."
    assert not any("meneer" in b.name for b in bestanden)


def test_wie_u_bent_moet_duidelijk_zijn(gespeeld: Gespeeld, capfd: Any) -> None:
    """Without a credential, or with a name that has none here, the command says what to give."""
    assert draai(["werkvoorraad"]) == 2
    assert "--toegang BESTAND" in capfd.readouterr().err
    code, _, fout = Regel(gespeeld.map, "niemand", capfd)("werkvoorraad")
    assert (code, "'niemand' heeft hier geen toegang. Wel: baak" in fout) == (2, True)


def test_zonder_server_is_de_code_drie(gespeeld: Gespeeld, capfd: Any) -> None:
    """No connection is a sentence and code 3."""
    code, _, fout = Regel(gespeeld.map, "de-wit", capfd)("werkvoorraad", "--adres", "nats://127.0.0.1:1")
    assert (code, fout) == (3, "Er is geen verbinding met de server.")


def test_het_scherm_heeft_een_terminal_nodig(de_wit: Regel) -> None:
    """Without a terminal the plain route is named."""
    code, _, fout = de_wit("scherm")
    assert (code, "kring werkvoorraad" in fout) == (2, True)
