"""Becomes another program that ends when its parent ends. Run as a script: ``opstart.py <parent pid> <program> …``.

A script of its own, because what Python runs between fork and exec must not meet the threads of the parent.
"""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def main(ouder: int, opdracht: list[str]) -> None:
    """Ask for the signal, look whether the parent died meanwhile, become the program. Not on Linux: only become.

    In a session of its own: a Ctrl-C is for the parent alone, which ends the server last, when all was written.
    """
    os.setsid()
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != ouder:
            sys.exit(1)
    os.execv(opdracht[0], opdracht)  # noqa: S606 - an absolute path, no shell


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
