"""Writes the torture set into a folder, to look at it or to try another program on it.

python -m tests.hostile FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.hostile.cases import CASES


def write_set(folder: Path) -> None:
    """Write every case as a file."""
    folder.mkdir(parents=True, exist_ok=True)
    for case in CASES:
        (folder / case.name).write_bytes(case.build())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write_set(Path(sys.argv[1]))
    print(f"{len(CASES)} files in {sys.argv[1]}")
