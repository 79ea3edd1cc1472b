"""The sheet `Tanda Tangan`: who signs the RKT, where and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from rkt_xl.intake.workbook import Workbook
from rkt_xl.model.pengaturan import NO_TANDA_TANGAN, TandaTangan
from rkt_xl.pengaturan.lembar import Entry, entries, sheet_named

SHEET = "Tanda Tangan"
LABELS = {
    "tempat": "tempat",
    "kota": "tempat",
    "tanggal": "tanggal",
    "jabatan": "jabatan",
    "nama": "nama",
    "pangkat": "pangkat",
    "pangkat/golongan": "pangkat",
    "pangkat, golongan": "pangkat",
    "nip": "nip",
}


def read_tanda_tangan(workbook: Workbook) -> TandaTangan:
    """Return who signs; all empty where the sheet is missing."""
    grid = sheet_named(workbook, SHEET)
    found = NO_TANDA_TANGAN
    for entry in entries(grid, LABELS) if grid is not None else ():
        found = _with(found, entry)
    return found


def _with(found: TandaTangan, entry: Entry) -> TandaTangan:
    match entry.field:
        case "tanggal":
            value = entry.value
            if isinstance(value, dt.datetime):
                value = value.date()
            return replace(found, tanggal=value if isinstance(value, dt.date) else entry.text)
        case "tempat":
            return replace(found, tempat=entry.text)
        case "jabatan":
            return replace(found, jabatan=entry.text)
        case "nama":
            return replace(found, nama=entry.text)
        case "pangkat":
            return replace(found, pangkat=entry.text)
        case _:
            return replace(found, nip=entry.text.removeprefix("NIP").strip(" .:"))
