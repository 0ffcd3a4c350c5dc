"""What the store can say no to, as errors with fields; the server's codes are translated here and nowhere else."""


class Opslagfout(Exception):  # noqa: N818 - the field's word
    """The store could not keep or give facts. ``err_code`` is the server's, 0 when it gave none."""

    def __init__(self, zin: str, err_code: int = 0) -> None:
        super().__init__(zin)
        self.err_code = err_code


class PlaatsBezet(Opslagfout):
    """Another fact already stands at one of these subjects."""


class OpslagOnbereikbaar(Opslagfout):
    """The server did not answer. Whether the facts were kept was looked up, and could not be found out either."""


class OpslagVol(Opslagfout):
    """There is no room, or the store may not be written."""


class TeGroot(Opslagfout):
    """A fact is larger than one message may be."""


CONFLICT = frozenset({10071, 10164, 10077, 10201})
"""The place is taken: expected sequence wrong, more than one per subject, or a repeated message id in a batch."""

OPNIEUW = frozenset({10210, 10176})
"""Nothing was kept, and it may go well in a moment: too many batches at once, or one that was cut off."""

VOL = frozenset({10023, 10047, 10122, 10128})
"""No room: resources, storage, stream or account limits."""


def fout_bij(err_code: int, melding: str) -> Opslagfout:
    """The error that belongs to a refusal of the server."""
    if err_code in CONFLICT:
        return PlaatsBezet("Op deze plaats staat al een feit.", err_code)
    if err_code in VOL or "maximum bytes" in melding or "no space" in melding:
        return OpslagVol("Er is geen ruimte meer om feiten te bewaren.", err_code)
    return Opslagfout(f"De opslag weigerde: {melding}", err_code)
