"""The ``kring`` command. Each part is loaded when it is used, so that a client never loads store, keys or policy."""

import sys


def main() -> None:
    """Run the command line and end with its exit code."""
    from infra.opdrachtregel.wegwijzer import draai

    sys.exit(draai(sys.argv[1:]))
