"""For what information is used: the kinds of purposes that the law tells apart (CON-01, PLA-05, PLA-17)."""

from enum import StrEnum


class Doelsoort(StrEnum):
    """The kind of a purpose that a convenant names.

    ``HANDHAVING`` is acting against whoever broke a rule of a provision, fraud included (004 §3.3.6); ``STRAFRECHT``
    is finding and prosecuting crimes; ``ONDERZOEK`` is research and policy, about groups and not about one person
    (001 §3.5).
    """

    HULP = "hulp"
    VEILIGHEID = "veiligheid"
    STRAFRECHT = "strafrecht"
    HANDHAVING = "handhaving"
    TOEZICHT = "toezicht"
    ONDERZOEK = "onderzoek en beleid"
