"""One figure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Meting:
    """A figure of ours, and the peer it is held against.

    ``verhouding`` above 1 means that ours is faster; ``peer`` is empty when there is none, and ``verhouding`` 0.
    """

    naam: str
    waarde: float
    eenheid: str
    peer: str = ""
    verhouding: float = 0
