"""The block under a table where an official signs: comes in who and where, goes out the row after it."""

from rkt_xl.sample.content.officials import Pejabat
from rkt_xl.sample.sheets.sheet import Sheet

_JABATAN_ROWS = 3
_ROOM = 4
"""Rows kept for the jabatan, so that two blocks side by side end level, and for the signature."""


def sign(sheet: Sheet, row: int, column: str, pejabat: Pejabat, opening: str) -> int:
    """Write opening line (place and date, or the role), jabatan, room, name, pangkat and NIP in one column.

    Returns the row below the last line.
    """
    for offset, text in enumerate((opening, *pejabat.jabatan)):
        sheet.put(f"{column}{row + offset}", text, "center")
    row += 1 + _JABATAN_ROWS + _ROOM
    sheet.put(f"{column}{row}", pejabat.nama, "center", "bold", "underline")
    for text in filter(None, (pejabat.pangkat, pejabat.nip)):
        row += 1
        sheet.put(f"{column}{row}", text, "center")
    return row + 1
