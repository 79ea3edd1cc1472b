"""The signature block below a printed sheet: place and date, office, room to sign, name, pangkat, NIP."""

from __future__ import annotations

import re
from typing import Any

from rkt_xl.model.result import Matrix
from rkt_xl.write.metrics import LINE_PT
from rkt_xl.write.styles import Styles

_ROWS = 11
_LONG_TITLE = 52
SIGNATURE_PT = (_ROWS + 1) * (LINE_PT + 2)
"""How much room the block needs, with the empty row above it."""

_DOTS = "." * 48
_PLACE = re.compile(r"\b(?:kota|kabupaten|kab\.)\s+([A-Za-z' -]+)$", re.IGNORECASE)
_OFFICE_HEADS = {
    "sekretariat": "SEKRETARIS", "inspektorat": "INSPEKTUR", "kecamatan": "CAMAT", "kelurahan": "LURAH",
    "rumah": "DIREKTUR", "rsud": "DIREKTUR",
}  # fmt: skip


def place_of(opd: str) -> str:
    """Return the town in the name of an office, dots where it names none.

    >>> place_of("Badan Kepegawaian Kota Gorontalo"), place_of("Dinas Kesehatan")
    ('Gorontalo', '....................')
    """
    match = _PLACE.search(opd)
    return match[1].strip().title() if match else "." * 20


def head_of(opd: str) -> str:
    """Return the title of the head of an office, in capitals.

    >>> head_of("Dinas Kesehatan Kota Gorontalo"), head_of("Inspektorat Daerah")
    ('KEPALA DINAS KESEHATAN KOTA GORONTALO', 'INSPEKTUR')
    """
    first = opd.split(" ", maxsplit=1)[0].lower() if opd else ""
    if first in ("inspektorat",):
        return _OFFICE_HEADS[first]
    if first in _OFFICE_HEADS:
        return f"{_OFFICE_HEADS[first]} {' '.join(opd.split(' ')[1:])}".upper()
    return f"KEPALA {opd}".upper().strip()


def _title_lines(title: str) -> list[str]:
    """The title on two lines when it is long, the town on the second."""
    if len(title) <= _LONG_TITLE:
        return [title]
    split = re.search(r" (?=(?:KOTA|KABUPATEN|KAB\.|PROVINSI) )", title)
    if split is None:
        middle = title.rfind(" ", 0, _LONG_TITLE)
        return [title[:middle], title[middle + 1 :]]
    return [title[: split.start()], title[split.end() :]]


def write_signature(sheet: Any, top: int, matrix: Matrix, styles: Styles, shares: tuple[float, ...]) -> int:
    """Write the block into the last column from a row (0-based) on; return its last row."""
    col = len(shares) - 1
    lines = (
        (f"{place_of(matrix.opd)},                            {matrix.tahun}", "sign"),
        *((line, "sign") for line in _title_lines(head_of(matrix.opd) + ",")),
        ("", "sign"), ("", "sign"), ("", "sign"), ("", "sign"),
        (_DOTS, "sign_name"),
        ("Pangkat/Golongan: " + _DOTS[:24], "sign"),
        ("NIP. " + _DOTS[:36], "sign"),
    )  # fmt: skip
    for offset, (text, style) in enumerate(lines):
        sheet.set_row(top + offset, LINE_PT + 2)
        if text:
            sheet.write_string(top + offset, col, text, styles(style))
    return top + len(lines) - 1
