"""What can go wrong around the server and its connections: errors with fields, and a Dutch sentence for each."""

from pathlib import Path


class Natsfout(Exception):  # noqa: N818 - the field's word
    """Root of the errors of this package. The text is Dutch and may be shown."""


class NkeyOngeldig(Natsfout):
    """A text is no nkey of the kind that was asked for. The text itself is not repeated: it may be a secret."""

    def __init__(self) -> None:
        super().__init__("Deze sleutel is beschadigd of van een andere soort.")


class JwtOngeldig(Natsfout):
    """A token is damaged, or its signature does not belong to its issuer."""

    def __init__(self) -> None:
        super().__init__("Dit toegangsbewijs is beschadigd of vervalst.")


# -- founding ------------------------------------------------------------------------------------------------------


class Stichtingsfout(Natsfout):
    """The state of a store folder does not fit what is asked. Nothing was changed. ``winkel`` is the folder."""

    def __init__(self, winkel: Path, zin: str) -> None:
        super().__init__(zin)
        self.winkel = winkel


class AlGesticht(Stichtingsfout):
    """The folder holds a founded store: founding again would destroy it."""

    def __init__(self, winkel: Path) -> None:
        super().__init__(winkel, f"In {winkel} staat al een winkel. Kies een lege map.")


class HalfGesticht(Stichtingsfout):
    """A founding was cut off here. It holds no facts yet; it must be removed by hand and founded anew."""

    def __init__(self, winkel: Path) -> None:
        super().__init__(
            winkel,
            f"Het stichten van {winkel} is niet afgemaakt. Er staan nog geen gegevens in. "
            "Haal deze map zelf weg en sticht opnieuw.",
        )


class MapNietLeeg(Stichtingsfout):
    """The folder holds other things."""

    def __init__(self, winkel: Path) -> None:
        super().__init__(winkel, f"De map {winkel} is niet leeg. Kies een lege map.")


class NietGesticht(Stichtingsfout):
    """There is no store here."""

    def __init__(self, winkel: Path) -> None:
        super().__init__(winkel, f"In {winkel} staat geen winkel. Sticht er eerst een.")


# -- starting ------------------------------------------------------------------------------------------------------


class StartGeweigerd(Natsfout):
    """The server was not started, or stopped again at once, because starting could lose facts. Nothing was changed."""


class SleutelOntbreekt(StartGeweigerd):
    """The key of the store is not where it belongs."""

    def __init__(self) -> None:
        super().__init__("De sleutel van de opslag ontbreekt. Zet hem terug. Er is niets veranderd.")


class SleutelOnjuist(StartGeweigerd):
    """The key is not the one that the store was founded with."""

    def __init__(self) -> None:
        super().__init__("De sleutel hoort niet bij deze opslag. Zet de juiste terug. Er is niets veranderd.")


class ConfiguratieGewijzigd(StartGeweigerd):
    """The server's configuration is missing, or not the one that was founded. ``bestand`` is its name."""

    def __init__(self, bestand: str) -> None:
        super().__init__(
            f"De instellingen van de server ({bestand}) zijn veranderd of weg. Zet ze terug. Er is niets veranderd."
        )
        self.bestand = bestand


class StroomOntbreekt(StartGeweigerd):
    """A stream of the founding is not there. ``stroom`` is its name."""

    def __init__(self, stroom: str) -> None:
        super().__init__(f"De stroom {stroom} is er niet. De server is gestopt. Zet een reservekopie terug.")
        self.stroom = stroom


class PositieTeLaag(StartGeweigerd):
    """A stream ends before the last position that was noted: facts are gone, or an old copy was put back."""

    def __init__(self, stroom: str, verwacht: int, gevonden: int) -> None:
        super().__init__(
            f"In de stroom {stroom} ontbreken feiten: de laatste was {verwacht}, nu {gevonden}. De server is gestopt."
        )
        self.stroom = stroom
        self.verwacht = verwacht
        self.gevonden = gevonden


class PositieOnleesbaar(StartGeweigerd):
    """The note of the last positions is missing or damaged, so that loss could not be seen."""

    def __init__(self) -> None:
        super().__init__("Het bestand met de laatste posities ontbreekt of is beschadigd. Zet het terug.")


class AlGestart(StartGeweigerd):
    """A server already runs on this store; two would damage it."""

    def __init__(self) -> None:
        super().__init__("Op deze winkel draait al een server.")


class ServerStartNiet(Natsfout):
    """The server did not come up. ``verslag`` is the end of its log, for the administrator only."""

    def __init__(self, verslag: str) -> None:
        super().__init__("De server is niet gestart. In server.log staat waarom.")
        self.verslag = verslag


class ServerprogrammaOntbreekt(Natsfout):
    """There is no ``nats-server`` to start."""

    def __init__(self) -> None:
        super().__init__("Het programma nats-server is niet gevonden.")


# -- connecting ----------------------------------------------------------------------------------------------------


class GeenVerbinding(Natsfout):
    """The server, or the service behind it, did not answer. Whether a request was done is not known."""

    def __init__(self, zin: str = "Er is geen verbinding met de server.") -> None:
        super().__init__(zin)


class ToegangGeweigerd(Natsfout):
    """The server does not accept the credential: revoked, expired, or of another store."""

    def __init__(self) -> None:
        super().__init__("De server geeft geen toegang met deze sleutel. Vraag de beheerder van uw organisatie.")


class BerichtTeGroot(Natsfout):
    """A message is larger than the server takes from this organisation; it was not sent."""

    def __init__(self) -> None:
        super().__init__("Dit bericht is te groot. Maak het korter.")


class BellerOnbekend(Natsfout):
    """It is not certain who calls, so the call is refused. ``reden`` is for the log and holds no caller's text."""

    def __init__(self, reden: str) -> None:
        super().__init__("Het is niet zeker wie er belt. De vraag is geweigerd.")
        self.reden = reden


# -- organisations -------------------------------------------------------------------------------------------------


class Organisatiefout(Natsfout):
    """Something about the admission of an organisation. ``kenmerk`` is its short name."""

    def __init__(self, kenmerk: str, zin: str) -> None:
        super().__init__(zin)
        self.kenmerk = kenmerk


class KenmerkOngeldig(Organisatiefout):
    """A short name may hold lower case letters, digits and hyphens, at most 40; it becomes a folder name."""

    def __init__(self, kenmerk: str) -> None:
        super().__init__(kenmerk, "Een kenmerk heeft kleine letters, cijfers en streepjes, en is hooguit 40 lang.")


class OrganisatieBestaat(Organisatiefout):
    """This short name was admitted before."""

    def __init__(self, kenmerk: str) -> None:
        super().__init__(kenmerk, f"De organisatie {kenmerk} is al toegelaten.")


class OrganisatieOnbekend(Organisatiefout):
    """This short name was never admitted here."""

    def __init__(self, kenmerk: str) -> None:
        super().__init__(kenmerk, f"De organisatie {kenmerk} is hier niet toegelaten.")


class OrganisatieAfgesloten(Organisatiefout):
    """This organisation was cut off."""

    def __init__(self, kenmerk: str) -> None:
        super().__init__(kenmerk, f"De organisatie {kenmerk} is afgesloten.")


class ToelatingGeweigerd(Natsfout):
    """The server did not take a change of an account. ``code`` is the server's."""

    def __init__(self, code: int) -> None:
        super().__init__("De server nam de wijziging niet aan. Probeer het opnieuw.")
        self.code = code
