"""What something is about: the categories of data that a convenant names."""

from enum import StrEnum


class Categorie(StrEnum):
    """A category of personal data. It keeps its meaning at every level: 'in treatment' is health data (NIV-08)."""

    PERSOON = "persoon"
    GEZONDHEID = "gezondheid"
    VERSLAVING = "verslaving"
    STRAFRECHT = "strafrecht"
    SCHULDEN = "schulden"
    WONEN = "wonen"
    GEZIN = "gezin"
    OPVOEDING = "opvoeding"
    ONDERWIJS = "onderwijs"
    WERK_EN_INKOMEN = "werk en inkomen"
    VEILIGHEID = "veiligheid"
    ONDERSTEUNING = "ondersteuning"

    @property
    def is_gezondheid(self) -> bool:
        """Health data in the sense of AVG 4 (15); addiction care is health care (004 annex 1 §4.3)."""
        return self in {Categorie.GEZONDHEID, Categorie.VERSLAVING}

    @property
    def is_strafrechtelijk(self) -> bool:
        """Criminal data in the sense of AVG 10 (004 annex 1 §4.3.2)."""
        return self is Categorie.STRAFRECHT
