"""The words around a command in Dutch: headings, usage and errors of the option parser."""

from typing import Any

import typer
from typer import rich_utils
from typer.core import TyperCommand, TyperGroup

from infra.invulling.invullen import bedoelt
from infra.opdrachtregel.afloop import AFGEBROKEN, GOED, VERKEERD, Gebruiksfout, fout_uit, met_afloop


class Opdrachtvorm(TyperCommand):
    """A command whose help is Dutch."""

    def get_usage(self, ctx: Any) -> str:
        """The first line of the help."""
        return _vertaal_gebruik(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows help."""
        return _vertaal_hulp(super().get_help_option(ctx))


class Groepsvorm(TyperGroup):
    """A group of commands whose help is Dutch."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is meant.

        Raises:
            Gebruiksfout: when there is none.
        """
        if args and self.get_command(ctx, args[0]) is None:
            rest = bedoelt(args[0], tuple(self.list_commands(ctx)))
            raise Gebruiksfout(f"De opdracht '{args[0]}' bestaat niet{rest}")
        return super().resolve_command(ctx, args)

    def get_usage(self, ctx: Any) -> str:
        """The first line of the help."""
        return _vertaal_gebruik(super().get_usage(ctx))

    def get_help_option(self, ctx: Any) -> Any:
        """The option that shows help."""
        return _vertaal_hulp(super().get_help_option(ctx))


def maak_groep(uitleg: str | None = None) -> typer.Typer:
    """An empty group of commands."""
    return typer.Typer(
        cls=Groepsvorm,
        help=uitleg,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
    )


def _vertaal_gebruik(zin: str) -> str:
    for engels, nederlands in (
        ("Usage:", "Gebruik:"),
        ("[OPTIONS]", "[OPTIES]"),
        ("COMMAND [ARGS]...", "OPDRACHT …"),
    ):
        zin = zin.replace(engels, nederlands)
    return zin


def _vertaal_hulp(optie: Any) -> Any:
    if optie is not None:
        optie.help = "Toon deze uitleg."
    return optie


def voer_uit(app: Any, woorden: list[str]) -> int:
    """Carry out a command line with a group; gives the exit code. Nothing leaves as a traceback."""
    _kopjes()

    def werk() -> int:
        try:
            code = app(args=woorden, prog_name="kring", standalone_mode=False)
        except typer.Abort:
            fout_uit.print("Afgebroken.")
            return AFGEBROKEN
        except typer.Exit as einde:
            return einde.exit_code
        except Exception as fout:
            if not hasattr(fout, "format_message"):
                raise
            return _gebruiksfout(fout)
        return code if isinstance(code, int) else GOED

    return met_afloop(werk)


def _kopjes() -> None:
    rich_utils.OPTIONS_PANEL_TITLE = "Opties"
    rich_utils.ARGUMENTS_PANEL_TITLE = "Wat u erbij zet"
    rich_utils.COMMANDS_PANEL_TITLE = "Opdrachten"
    rich_utils.ERRORS_PANEL_TITLE = "Fout"
    rich_utils.REQUIRED_LONG_STRING = "[nodig]"
    rich_utils.DEFAULT_STRING = "[anders: {}]"
    rich_utils.ENVVAR_STRING = "[omgeving: {}]"


def _gebruiksfout(fout: Any) -> int:
    """Say in Dutch what was wrong with the options."""
    soort = type(fout).__name__
    if soort == "NoArgsIsHelpError":
        print(fout.format_message())
        return VERKEERD
    fout_uit.print(_zin(soort, fout))
    if getattr(fout, "ctx", None) is not None:
        fout_uit.print(f"Uitleg: {fout.ctx.command_path} --help")
    return VERKEERD


def _zin(soort: str, fout: Any) -> str:
    if soort == "MissingParameter":
        hint = fout.param.get_error_hint() if fout.param is not None else fout.param_hint
        return f"Hier ontbreekt iets: {hint}."
    if soort == "NoSuchOption":
        keuzes = f" Bedoelt u {' of '.join(sorted(fout.possibilities))}?" if fout.possibilities else ""
        return f"De optie {fout.option_name} bestaat niet.{keuzes}"
    if soort == "BadOptionUsage":
        return f"Bij de optie {fout.option_name} hoort een waarde."
    if soort == "BadParameter":
        return str(fout.message)
    return f"Deze opdracht is niet te begrijpen: {fout.message}"
