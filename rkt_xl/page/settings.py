"""What the page lets people set: the sheets `Umum` and `Tanda Tangan` of `Pengaturan RKT.xlsx`, as texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from rkt_xl.errors import UsageError
from rkt_xl.page.decisions import clean, refuse_open
from rkt_xl.pengaturan.isian_writer import FIELDS, write_isian
from rkt_xl.pengaturan.reader import FILE_NAME, find_pengaturan, read_pengaturan
from rkt_xl.pengaturan.umum import PAPERS
from rkt_xl.values.display import long_date

_YEARS = range(1990, 2101)


def shown(folder: Path) -> dict[str, str]:
    """Return every field as people read it, empty where nothing is set."""
    pengaturan = read_pengaturan(folder)
    umum, who = pengaturan.umum, pengaturan.tanda_tangan
    day = long_date(who.tanggal) if isinstance(who.tanggal, dt.date) else who.tanggal
    values = (umum.opd, umum.tahun, umum.kertas, who.tempat, day, who.jabatan, who.nama, who.pangkat, who.nip)
    return {field: "" if value is None else str(value) for field, value in zip(FIELDS, values, strict=True)}


def file_name(folder: Path) -> str:
    """Return the name of the settings workbook, the usual one where there is none yet."""
    path = find_pengaturan(folder)
    return path.name if path else FILE_NAME


def save(folder: Path, values: Mapping[str, str]) -> bool:
    """Write what differs from what is set; return whether anything did.

    Raises:
        UsageError: when a value cannot be used.
        OutputError: when the workbook is open elsewhere or cannot be written.
    """
    wanted = {field: clean(values[field]) for field in FIELDS if field in values}
    year, paper = wanted.get("tahun"), wanted.get("kertas")
    if year and not (year.isdecimal() and int(year) in _YEARS):
        raise UsageError(f"Tahun “{year}” bukan tahun; tulis empat angka, misalnya 2026.")
    if paper and paper not in PAPERS:
        raise UsageError("Kertas dipilih dari F4, A4, atau Legal.")
    before = shown(folder)
    changed = {field: text for field, text in wanted.items() if text != before[field]}
    if not changed:
        return False
    path = find_pengaturan(folder)
    if path is not None:
        refuse_open(path)
    write_isian(folder, changed)
    return True
