"""``python -m infra.opdrachtregel`` is ``kring``."""

from infra.opdrachtregel import main

if __name__ == "__main__":
    main()
