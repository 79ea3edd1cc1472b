"""The whole set of the made-up office: comes in a folder, go out the files written there, the same bytes every time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rkt_xl.sample.content.officials import LOCK_OWNER
from rkt_xl.sample.kota_contoh.renstra import write_iku, write_renstra
from rkt_xl.sample.kota_contoh.tahunan import write_dpa, write_pk, write_rkt
from rkt_xl.sample.lockfile import lock_bytes
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.nomenklatur import write_nomenklatur

_RKT = "RKT 2026 FIX (1).xlsx"

WORKBOOKS: tuple[tuple[str, Callable[[Book], None]], ...] = (
    ("Renstra BKD 2025-2029.xlsx", write_renstra),
    ("IKU BKD.xlsx", write_iku),
    (_RKT, write_rkt),
    ("PK Kepala 2026.xlsx", write_pk),
    ("DPA BKD TA 2026.xlsx", write_dpa),
    ("Nomenklatur (kutipan).xlsx", write_nomenklatur),
)
"""File name and the function that fills the workbook; names are as such files arrive."""


def write_kota_contoh(folder: Path) -> list[Path]:
    """Write the set into a folder, made when missing; return the paths, a lock file among them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, fill in WORKBOOKS:
        with Book(folder / name) as book:
            fill(book)
    lock = folder / f"~${_RKT}"
    lock.write_bytes(lock_bytes(LOCK_OWNER))
    return [*(folder / name for name, _ in WORKBOOKS), lock]
