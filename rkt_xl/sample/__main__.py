"""`python -m rkt_xl.sample FOLDER`: writes the example set into FOLDER and prints what was written."""

import sys
from pathlib import Path

from rkt_xl.sample.bkpp import write_bkpp


def main(arguments: list[str]) -> int:
    """Return the exit code: 0 when the set was written, 2 when FOLDER is missing from the command line."""
    if len(arguments) != 1:
        print("Cara pakai: python -m rkt_xl.sample FOLDER", file=sys.stderr)
        return 2
    for path in write_bkpp(Path(arguments[0])):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
