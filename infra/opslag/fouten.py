"""What the store can say no to, as errors with fields; the server's codes are translated here and nowhere else."""


class Opslagfout(Exception):  # noqa: N818 - the field's word
    """The store could not keep or give facts. ``err_code`` is the server's, 0 when it gave none."""

    def __init__(self, zin: str, err_code: int = 0) -> None:
        super().__init__(zin)
        self.err_code = err_code


class PlaatsBezet(Opslagfout):
    """Another fact already stands at one of these subjects."""


class OpslagOnbereikbaar(Opslagfout):
    """The server did not answer. Whether facts were kept was looked up, and could not be found out either."""


class OpslagVol(Opslagfout):
    """There is no room, or the store may not be written."""


class HalfBewaard(Opslagfout):
    """Of the newest commit only a part is kept: the disk was full halfway. A restart with room finishes it."""


class TeGroot(Opslagfout):
    """A fact is larger than one message may be, or there are more of them than one commit may hold."""


class PlaatsOngeldig(Opslagfout):
    """This is no place where a fact can stand: the name or the version could be read in more than one way."""


CONFLICT = frozenset({10071, 10164, 10201})
"""The place is taken: expected sequence wrong, or a repeated message id in a batch."""

NIET_BEWAARD = 10077
"""The server's one code for all that its store says no to; only the text tells a taken place from a full disk."""

WEG = frozenset({10008, 10009, 10118, 10194})
"""The cluster has no leader for this now, or the stream is offline."""

OPNIEUW = frozenset({10163, 10176, 10210}) | WEG
"""Nothing was kept, and it may go well in a moment: too many batches at once, one that was cut off, no leader."""

VOL = frozenset({10002, 10023, 10028, 10047})
"""No room: resources of the account or the server, memory, storage."""

GROOT = frozenset({10054, 10097, 10199})
"""The message, its headers or the batch are larger than the server takes."""


def is_conflict(err_code: int, melding: str) -> bool:
    """Whether a refusal of the server says that another fact stands in this place."""
    return err_code in CONFLICT or (err_code == NIET_BEWAARD and "per subject" in melding)


def fout_bij(err_code: int, melding: str) -> Opslagfout:
    """The error that belongs to a refusal of the server. What its store refuses for another reason is no room."""
    if is_conflict(err_code, melding):
        return PlaatsBezet("Op deze plaats staat al een feit.", err_code)
    if err_code in VOL or err_code == NIET_BEWAARD:
        return OpslagVol("Er is geen ruimte meer om feiten te bewaren.", err_code)
    if err_code in GROOT:
        return TeGroot("Dit feit is te groot om te bewaren.", err_code)
    if err_code in WEG:
        return OpslagOnbereikbaar("De opslag is er niet, of is nog aan het starten.", err_code)
    return Opslagfout(f"De opslag weigerde: {melding}", err_code)
