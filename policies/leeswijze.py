"""The plain reading: what a convenant and the law say, read straight from the documents, without lines or tables.

It is the other witness. It imports the documents and the words of the field, and nothing of the compiler.
"""

from collections.abc import Iterator, Mapping

from domain.afspraken import Toestemmingsmodel
from domain.categorie import Categorie
from domain.fase import Fase
from domain.grondslag import Grondslag, Grondtoestand
from domain.medewerker import Rol
from domain.niveau import Niveau
from domain.oordeel import Doelbinding
from domain.partij import Binding, Deelname, Geheimhouding, Kring, Partijsoort
from policies.convenant import Bereikregel, Convenant
from policies.wet import OnderWet, Verbod, Wetsregel, geldende_wet


def mag_volgens_tekst(convenant: Convenant, op: OnderWet, vraag: Mapping[str, str]) -> bool:
    """Whether the documents, read by a person who takes them literally, allow this."""
    if not _bestaat(convenant, vraag):
        return False
    if any(_geldt_hier(w, convenant) and _verboden_door(w.verbiedt, convenant, vraag) for w in geldende_wet(op)):
        return False
    if _tegen_de_afspraken(convenant, vraag):
        return False
    niveau = Niveau(vraag["niveau"])
    for artikel in convenant.artikelen:
        if artikel.hooguit and _gaat_over(artikel.hooguit, vraag) and niveau > artikel.hooguit.niveau:
            return False
        if artikel.mag_niet and _gaat_over(artikel.mag_niet, vraag) and niveau is not Niveau.ANONIEM:
            return False
    return any(
        a.mag and _gaat_over(a.mag, vraag) and niveau <= a.mag.tot_en_met and _op_grond(a.mag, vraag)
        for a in convenant.artikelen
    )


def _bestaat(convenant: Convenant, vraag: Mapping[str, str]) -> bool:
    """Every value is a word of the field, the party is bound by this convenant, and the purpose is one of its own."""
    woorden = {
        "binding": Binding,
        "pet": Rol,
        "gever": Geheimhouding,
        "partij": Partijsoort,
        "kring": Kring,
        "categorie": Categorie,
        "niveau": Niveau,
        "fase": Fase,
        "geheimhouding": Geheimhouding,
        "deelname": Deelname,
        "doelbinding": Doelbinding,
    }
    if any(vraag[d] not in {w.value for w in soort} for d, soort in woorden.items()):
        return False
    if vraag["gegeven"] not in {"ja", "nee"} or vraag["doel"] not in convenant.doelen:
        return False
    if vraag["grond"] not in {g.value for g in Grondslag} | {t.value for t in Grondtoestand}:
        return False
    return Partijsoort(vraag["partij"]) in convenant.soorten and vraag["binding"] == Binding.GEBONDEN


def _geldt_hier(wet: Wetsregel, convenant: Convenant) -> bool:
    return wet.samenwerking is None or convenant.samenwerking in wet.samenwerking


def _tegen_de_afspraken(convenant: Convenant, vraag: Mapping[str, str]) -> bool:
    """What the parts on consent and on criminal data leave no room for; what is anonymous is not about anyone."""
    if vraag["niveau"] == Niveau.ANONIEM:
        return False
    if vraag["grond"] == Grondslag.TAAK_NA_GESPREK:
        afspraak = convenant.toestemming
        if afspraak.model is not Toestemmingsmodel.TRANSPARANTIE:
            return True
        if vraag["partij"] not in afspraak.transparant_tussen or vraag["doel"] not in afspraak.doelen_onder_de_wmo:
            return True
    strafrecht = convenant.strafrechtelijke_gegevens
    if vraag["categorie"] != Categorie.STRAFRECHT or strafrecht is None:
        return False
    genoemd = vraag["partij"] in strafrecht.ontvangers or vraag["partij"] in strafrecht.eenmalig_aan
    return not genoemd or vraag["doel"] not in strafrecht.doelen


def _gaat_over(regel: Bereikregel, vraag: Mapping[str, str]) -> bool:
    return (
        (regel.wie is None or vraag["partij"] in regel.wie)
        and (regel.kring is None or vraag["kring"] in regel.kring)
        and (regel.wat is None or vraag["categorie"] in regel.wat)
        and (regel.doel is None or vraag["doel"] in regel.doel)
        and (regel.fase is None or vraag["fase"] in regel.fase)
        and (regel.geheimhouding is None or vraag["geheimhouding"] in regel.geheimhouding)
        and (regel.gever is None or vraag["gever"] in regel.gever)
        and (regel.pet is None or vraag["pet"] in regel.pet)
        and (regel.op_grond_van is None or vraag["grond"] in regel.op_grond_van)
    )


def _op_grond(regel: Bereikregel, vraag: Mapping[str, str]) -> bool:
    """A grant needs a ground in force: the named ones, or when none is named any but anonymity and a talk alone."""
    if regel.op_grond_van is not None:
        return vraag["grond"] in regel.op_grond_van
    return vraag["grond"] in {g.value for g in Grondslag} - {Grondslag.ANONIEM, Grondslag.TAAK_NA_GESPREK}


def _verboden_door(verbod: Verbod, convenant: Convenant, vraag: Mapping[str, str]) -> bool:
    if verbod.behalve_op_grond_van is not None and vraag["grond"] in verbod.behalve_op_grond_van:
        return False
    return (
        vraag["niveau"] in verbod.niveau
        and (verbod.wie is None or vraag["partij"] in verbod.wie)
        and (verbod.wat is None or vraag["categorie"] in verbod.wat)
        and (verbod.geheimhouding is None or vraag["geheimhouding"] in verbod.geheimhouding)
        and (verbod.gever is None or vraag["gever"] in verbod.gever)
        and (verbod.pet is None or vraag["pet"] in verbod.pet)
        and (verbod.doelsoort is None or convenant.doelen[vraag["doel"]].soort in verbod.doelsoort)
        and (verbod.deelname is None or vraag["deelname"] in verbod.deelname)
        and (verbod.doelbinding is None or vraag["doelbinding"] in verbod.doelbinding)
        and (verbod.grond is None or vraag["grond"] in verbod.grond)
        and (verbod.gegeven is None or (vraag["gegeven"] == "ja") is verbod.gegeven)
    )


def steekproef(vak: Mapping[str, frozenset[str]], alle: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
    """Questions from a box: each value of each dimension at least once, and the first and last corner."""
    zijden = {d: sorted(vak.get(d, frozenset(w))) for d, w in alle.items()}
    langste = max(len(z) for z in zijden.values())
    for nummer in range(langste):
        yield {d: z[nummer % len(z)] for d, z in zijden.items()}
    yield {d: z[-1] for d, z in zijden.items()}
