"""Very many offices, quickly: copies of a few hundred consistent ones, each in a kabupaten of its own.

`python -m benchmarks.many FROM FOLDER COUNT` takes the offices that `benchmarks.corpus` wrote to FROM and writes COUNT
of them to FOLDER, a folder for each. Only the name of the region differs between copies; what is there already stays.
"""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

_REGION = re.compile(rb"(kabupaten [a-z]+)(?![a-z])", re.IGNORECASE)
_WITH_TEXTS = ("xl/sharedStrings.xml", "xl/worksheets/sheet")


def copy_office(source: Path, folder: Path, number: int) -> None:
    """Write the workbooks of an office again, in another kabupaten."""
    folder.mkdir(parents=True)
    for path in sorted(source.glob("*.xlsx")):
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(folder / path.name, "w", zipfile.ZIP_DEFLATED, 1) as new:
            for entry in old.infolist():
                data = old.read(entry)
                if entry.filename.startswith(_WITH_TEXTS):
                    data = _REGION.sub(rb"\1 %05d" % number, data)
                new.writestr(entry, data)


def write_many(source: Path, folder: Path, count: int) -> None:
    """Write COUNT offices."""
    offices = sorted(path for path in source.iterdir() if path.is_dir())
    for number in range(count):
        place = folder / f"{number // 1000:03d}" / f"{number:05d}"
        if not place.exists():
            copy_office(offices[number % len(offices)], place, number)


if __name__ == "__main__":
    write_many(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
