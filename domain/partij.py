"""Who takes part: kinds of organisation, circles, what binds an organisation and what a professional."""

from enum import StrEnum


class Partijsoort(StrEnum):
    """The kind of an organisation, with the meaning the field gives it (004 §2; CON-07).

    ``INFORMELE_ZORG`` stands for informal carers and volunteers: never 'directly involved' (003 §4.4; PLA-07).
    """

    GGD = "ggd"
    GGZ = "ggz"
    VERSLAVINGSZORG = "verslavingszorg"
    HUISARTS = "huisarts"
    MAATSCHAPPELIJK_WERK = "maatschappelijk werk"
    MAATSCHAPPELIJKE_OPVANG = "maatschappelijke opvang"
    THUISZORG = "thuiszorg"
    WIJKTEAM = "wijkteam"
    GEMEENTE = "gemeente"
    POLITIE = "politie"
    OM = "om"
    RECLASSERING = "reclassering"
    WONINGCORPORATIE = "woningcorporatie"
    NUTSBEDRIJF = "nutsbedrijf"
    VEILIG_THUIS = "veilig thuis"
    RAAD_VOOR_DE_KINDERBESCHERMING = "raad voor de kinderbescherming"
    GECERTIFICEERDE_INSTELLING = "gecertificeerde instelling"
    SCHOOL = "school"
    UWV = "uwv"
    ZORGVERZEKERAAR = "zorgverzekeraar"
    MELDPUNT = "meldpunt"
    TOEZICHTHOUDER = "toezichthouder"
    INFORMELE_ZORG = "informele zorg"


class Samenwerking(StrEnum):
    """What parties work together for: some ceilings hold for one kind of cooperation only (003 §4.5, 002 §1.7)."""

    BEMOEIZORG = "bemoeizorg"
    WIJKTEAM = "wijkteam"
    ZORG_EN_VEILIGHEID = "zorg en veiligheid"
    JEUGD = "jeugd"


class Partijrol(StrEnum):
    """Whether an organisation is a core partner of the convenant or one of the shell around it (004 §2)."""

    KERN = "kern"
    SCHIL = "schil"


class Kring(StrEnum):
    """In which circle something is said (004 §4.3).

    ``KLEIN`` is the small circle, ``BREED`` the wide one. ``EEN_OP_EEN`` is outside any meeting: from one
    professional to another.
    """

    KLEIN = "klein"
    BREED = "breed"
    EEN_OP_EEN = "een op een"


class Geheimhouding(StrEnum):
    """The secrecy regime that binds a professional in a role (PLA-12; 004 annex 1 §4.3.1 and §5).

    An official's secrecy (``AMBT``) is not a derived one (``AFGELEID``). ``GEEN`` means that nothing binds this
    person, so that health data stay closed.
    """

    BEROEP = "beroep"
    AFGELEID = "afgeleid"
    AMBT = "ambt"
    SUWI = "suwi"
    CONTRACT = "contract"
    GEEN = "geen"


class Wetsdomein(StrEnum):
    """The law under which someone works for a municipality (PLA-16; 001 bijlage a to c and m, 003 §4.1)."""

    WMO = "Wmo"
    JEUGDWET = "Jeugdwet"
    PARTICIPATIEWET = "Participatiewet"
    SCHULDHULP = "Wet gemeentelijke schuldhulpverlening"


GEMEENTELIJK = frozenset({Partijsoort.GEMEENTE, Partijsoort.WIJKTEAM, Partijsoort.MELDPUNT})
"""The kinds that work for the college: each of their people works under one of these laws (003 §4.1, §4.5)."""


class Binding(StrEnum):
    """How an organisation stands to a convenant at a moment (CON-02)."""

    GEBONDEN = "gebonden"
    NIET_GETEKEND = "niet getekend"
    OPGESCHORT = "opgeschort"
    UITGETREDEN = "uitgetreden"


class Deelname(StrEnum):
    """How someone stands to a case at this moment (PLA-08)."""

    DEELNEMER = "deelnemer"
    GEEN_DEELNEMER = "geen deelnemer"
    OPGESCHORT = "opgeschort"
