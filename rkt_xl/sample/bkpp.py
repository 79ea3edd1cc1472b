"""The whole example set of BKPP Kota Gorontalo 2025: comes in a folder, go out the files written there.

The files are named as they arrive from colleagues. Every run writes the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rkt_xl.sample.content.officials import LOCK_OWNER
from rkt_xl.sample.content.readme import README
from rkt_xl.sample.lockfile import lock_bytes
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.dpa import write_dpa
from rkt_xl.sample.sheets.nomenklatur import write_nomenklatur
from rkt_xl.sample.sheets.pk import write_pk
from rkt_xl.sample.sheets.renstra import write_renstra
from rkt_xl.sample.sheets.rkt import write_rkt

RKT_NAME = "RKT BKPP 2025 FIX (1).xlsx"

WORKBOOKS: tuple[tuple[str, Callable[[Book], None]], ...] = (
    ("Renstra BKPP 2025-2029.xlsx", write_renstra),
    (RKT_NAME, write_rkt),
    ("PK Kepala BKPP 2025.xlsx", write_pk),
    ("DPA BKPP TA 2025.xlsx", write_dpa),
    ("Nomenklatur 5.03 5.04 (Kepmendagri 900).xlsx", write_nomenklatur),
)
"""File name and the function that fills the workbook."""


def write_bkpp(folder: Path) -> list[Path]:
    """Write the set into `folder`, made when missing; files of the same names there are replaced.

    Returns the written paths: five workbooks, the lock file of the one left open, the README.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name, fill in WORKBOOKS:
        path = folder / name
        with Book(path) as book:
            fill(book)
        written.append(path)
    lock = folder / f"~${RKT_NAME}"
    lock.write_bytes(lock_bytes(LOCK_OWNER))
    readme = folder / "README.md"
    readme.write_text(README, encoding="utf-8", newline="\n")
    return [*written, lock, readme]
