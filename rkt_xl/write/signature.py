"""The signature block below a printed sheet: place and date, office, room to sign, name, pangkat, NIP.

What staff set in the sheet `Tanda Tangan` is written; what they left empty is dotted, to be filled in by hand.
"""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from rkt_xl.model.pengaturan import TandaTangan
from rkt_xl.model.result import Matrix
from rkt_xl.values.display import long_date
from rkt_xl.write.metrics import LINE_PT
from rkt_xl.write.styles import Styles

_LONG_TITLE = 52
_ROOM_TO_SIGN = 4
_LINE_PT = LINE_PT + 2
_DOTS = "." * 48
HEAD_UNKNOWN = "KEPALA " + _DOTS[:32]
_NIP = re.compile(r"^(\d{8})\s*(\d{6})\s*(\d)\s*(\d{3})$")
_PLACE = re.compile(r"\b(?:kota|kabupaten|kab\.)\s+([A-Za-z' -]+)$", re.IGNORECASE)
_OFFICE_HEADS = {
    "sekretariat": "SEKRETARIS", "inspektorat": "INSPEKTUR", "kecamatan": "CAMAT", "kelurahan": "LURAH",
    "rumah": "DIREKTUR", "rsud": "DIREKTUR",
}  # fmt: skip


class SignatureLine(NamedTuple):
    """One line of the block: its text, its style, what it is known by from one run to the next."""

    text: str
    style: str = "sign"
    key: str = ""


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


def grouped_nip(nip: str) -> str:
    """Return a NIP in its four groups; one that does not have 18 digits as it was typed.

    >>> grouped_nip("190001011900011001"), grouped_nip("123")
    ('19000101 190001 1 001', '123')
    """
    match = _NIP.match(re.sub(r"\s+", "", nip))
    return " ".join(match.groups()) if match else nip


def signature_lines(matrix: Matrix, who: TandaTangan) -> list[SignatureLine]:
    """Return the lines of the block from top to bottom."""
    place = who.tempat or place_of(matrix.opd)
    day = long_date(who.tanggal) if isinstance(who.tanggal, dt.date) else who.tanggal
    titles = _title_lines((who.jabatan or head_of(matrix.opd)).rstrip(", ") + ",")
    return [
        SignatureLine(
            f"{place}, {day}" if day else f"{place},                            {matrix.tahun}", key="tanggal"
        ),
        *(SignatureLine(line, key=f"jabatan {number}") for number, line in enumerate(titles, 1)),
        *[SignatureLine("")] * _ROOM_TO_SIGN,
        SignatureLine(who.nama or _DOTS, "sign_name", "nama"),
        SignatureLine(who.pangkat or "Pangkat/Golongan: " + _DOTS[:24], key="pangkat"),
        SignatureLine("NIP. " + (grouped_nip(who.nip) if who.nip else _DOTS[:36]), key="nip"),
    ]


def signature_pt(lines: Sequence[SignatureLine]) -> float:
    """Return how much room the block needs, with the empty row above it."""
    return (len(lines) + 2) * _LINE_PT


def _title_lines(title: str) -> list[str]:
    """The title on as many lines as it needs when it is long, the town on the last."""
    if len(title) <= _LONG_TITLE:
        return [title]
    parts = re.split(r" (?=(?:KOTA|KABUPATEN|KAB\.|PROVINSI) )", title, maxsplit=1, flags=re.IGNORECASE)
    return [line for part in parts for line in textwrap.wrap(part, _LONG_TITLE, break_on_hyphens=False)]


def write_signature(
    sheet: Any,
    top: int,
    lines: Sequence[SignatureLine],
    styles: Styles,
    col: int,
    fixed: Mapping[str, str],
) -> int:
    """Write the block into a column from a row (0-based) on; return its last row."""
    for offset, line in enumerate(lines):
        sheet.set_row(top + offset, _LINE_PT)
        if line.text:
            sheet.write_string(top + offset, col, fixed.get(line.key, line.text), styles(line.style))
    return top + len(lines) - 1
