"""On what the processing of health data rests: a ground of AVG 6 and an exception to the ban of AVG 9 (PLA-13).

Both follow from the ground that was relied on, and where that fixes no exception from the kind of organisation and the
secrecy of who gives (004 annex 1 §4.2, §4.3): consent and vital interest are exceptions by themselves (UAVG 22), a
provision of law says which one it is, and the others hold only for those whom UAVG 30 names.
"""

from pydantic import BaseModel, ConfigDict

from domain.bepaling import Bepaling
from domain.categorie import Categorie
from domain.grondslag import Grondslag
from domain.partij import Geheimhouding, Partijsoort
from domain.tekst import Zin


class Verwerkingsgrond(BaseModel):
    """The two legs of processing health data: the ground in AVG 6 and the exception in AVG 9 or UAVG."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    grond: Zin
    uitzondering: Zin

    @property
    def artikelen(self) -> tuple[str, str]:
        """Both, as they are shown beside the deciding articles."""
        return self.grond, self.uitzondering


AVG_6: dict[Grondslag, str] = {
    Grondslag.TAAK: "AVG, art. 6 lid 1 e",
    Grondslag.TAAK_NA_GESPREK: "AVG, art. 6 lid 1 e",
    Grondslag.TOESTEMMING: "AVG, art. 6 lid 1 a",
    Grondslag.VITAAL_BELANG: "AVG, art. 6 lid 1 d",
    Grondslag.CONFLICT_VAN_PLICHTEN: "AVG, art. 6 lid 1 b of e",
    Grondslag.GOED_HULPVERLENERSCHAP: "AVG, art. 6 lid 1 b of e",
}
"""The ground in AVG 6 of each ground of step IV (004 annex 1 §4.2). What is anonymous is no personal data.

A law is not here: its provision says whether it is a duty.
"""

BEHANDELING = "AVG, art. 6 lid 1 b"
"""The own task of a carer is carrying out the agreement with the citizen (WGBO; 004 annex 1 §4.2)."""

UITZONDERING_BIJ_GROND: dict[Grondslag, str] = {
    Grondslag.TOESTEMMING: "AVG, art. 9 lid 2 a; UAVG, art. 22 lid 2 a",
    Grondslag.VITAAL_BELANG: "AVG, art. 9 lid 2 c; UAVG, art. 22 lid 2 b",
}
"""The exceptions that the ground itself is, whoever gives (004 annex 1 §4.3). A provision of law names its own."""

_HULP = "AVG, art. 9 lid 2 h; UAVG, art. 30 lid 3 a"
_JEUGD_EN_RECLASSERING = "AVG, art. 9 lid 2 h; UAVG, art. 30 lid 2 b"

UITZONDERING_BIJ_PARTIJ: dict[Partijsoort, str] = {
    **dict.fromkeys(
        (
            Partijsoort.GGD,
            Partijsoort.GGZ,
            Partijsoort.VERSLAVINGSZORG,
            Partijsoort.HUISARTS,
            Partijsoort.MAATSCHAPPELIJK_WERK,
            Partijsoort.MAATSCHAPPELIJKE_OPVANG,
            Partijsoort.THUISZORG,
            Partijsoort.WIJKTEAM,
            Partijsoort.GEMEENTE,
            Partijsoort.VEILIG_THUIS,
            Partijsoort.MELDPUNT,
        ),
        _HULP,
    ),
    **dict.fromkeys(
        (
            Partijsoort.RECLASSERING,
            Partijsoort.RAAD_VOOR_DE_KINDERBESCHERMING,
            Partijsoort.GECERTIFICEERDE_INSTELLING,
        ),
        _JEUGD_EN_RECLASSERING,
    ),
    Partijsoort.SCHOOL: "AVG, art. 9 lid 2 g; UAVG, art. 30 lid 2 a",
    Partijsoort.UWV: "AVG, art. 9 lid 2 b; UAVG, art. 30 lid 1 a",
    Partijsoort.ZORGVERZEKERAAR: "AVG, art. 9 lid 2 h; UAVG, art. 30 lid 3 b",
}
"""For whom UAVG 30 has an exception: care, social services, schools, probation, social security, insurers.

Who is not here (housing, utilities, police, prosecution, supervisors, informal care) needs an exception of
``UITZONDERING_BIJ_GROND`` (004 annex 1 §4.3).
"""


def verwerkingsgrond(
    categorie: Categorie,
    grondslag: Grondslag,
    gever: Geheimhouding,
    soort: Partijsoort | None,
    bepaling: Bepaling | None = None,
) -> Verwerkingsgrond | None:
    """On what giving this rests. ``None`` for data that are not about health, and where no exception fits.

    ``bepaling`` is the provision of law that is relied on; on that ground nothing fits without one. UAVG 30 (4) asks
    secrecy of whoever processes, so that someone bound by nothing has no exception of a party.
    """
    if categorie.is_gezondheid and grondslag is Grondslag.WET:
        return None if bepaling is None else _op_de_wet(bepaling)
    grond = AVG_6.get(grondslag)
    if not categorie.is_gezondheid or grond is None:
        return None
    van_partij = UITZONDERING_BIJ_PARTIJ.get(soort) if soort is not None and gever is not Geheimhouding.GEEN else None
    uitzondering = UITZONDERING_BIJ_GROND.get(grondslag, van_partij)
    if uitzondering is None:
        return None
    behandelt = grondslag is Grondslag.TAAK and gever in {Geheimhouding.BEROEP, Geheimhouding.AFGELEID}
    return Verwerkingsgrond(grond=BEHANDELING if behandelt else grond, uitzondering=uitzondering)


def _op_de_wet(bepaling: Bepaling) -> Verwerkingsgrond | None:
    if bepaling.uitzondering is None:
        return None
    return Verwerkingsgrond(grond=bepaling.grond, uitzondering=bepaling.uitzondering)
