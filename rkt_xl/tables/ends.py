"""Where a table ends: its signature block, and the notes below its last line."""

from __future__ import annotations

import re

from rkt_xl.tables.labels import is_page_mark
from rkt_xl.tables.region import Region
from rkt_xl.values.text import fold

_VALUES = frozenset({"target", "pagu", "realisasi", "baseline", "target_akhir", "jumlah"})
_NOTE = re.compile(
    r"^(?:catatan|keterangan|ket\.?|sumber(?: data)?|note|cat\.?|nb|\*+\)?|rumus)\s*[:.)]|^\*\)?\s|^sumber\s*:"
)
_BULAN = "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|nopember|november|desember"
_SIGNATURE = re.compile(
    rf"^(?:mengetahui|menyetujui|disetujui|ditetapkan di|disahkan|pihak (?:ke ?dua|kedua|pertama|ke satu)|"
    rf"nip\b|pembina\b|penata\b|"
    rf"plt\.?\s|plh\.?\s|pj\.?\s(?:wali|bupati|gubernur|sekretaris|kepala)|a\.?n\.?\s|"
    rf"(?:kepala|sekretaris|camat|inspektur|direktur|ketua|wali ?kota|bupati|gubernur|asisten|lurah|pengguna anggaran|"
    rf"pejabat (?:pelaksana|pembina|penata)|pptk|tim anggaran)\b.{{0,90}}$|"
    rf"[a-z .]{{3,40}},\s*(?:tanggal\s*)?[\d._…\s]{{0,60}}(?:{_BULAN})?\s*(?:20\d\d|\.{{2,}})\s*$)"
)


def is_signature(text: str) -> bool:
    """Whether a line is one with which a signature block begins.

    >>> is_signature("Gorontalo, 2 Januari 2025"), is_signature("Pengelolaan Mutasi ASN")
    (True, False)
    """
    return bool(_SIGNATURE.match(fold(text)))


def ends_table(region: Region, row: int, value_cols: set[int]) -> bool:
    """Whether a signature block begins at this row: such words in a row without any value of the table."""
    cells = region.grid.row(row)
    if len(cells) > 4 or any(col in value_cols and not isinstance(v, str) for col, v in cells.items()):
        return False
    if not any(is_signature(v) for v in cells.values() if isinstance(v, str)):
        return False
    owner_cols = {c.col for c in region.all("kode", "indikator", "uraian_pks", "program", "kegiatan", "subkegiatan")}
    beside = [col for col in cells if col in owner_cols and not is_signature(str(cells[col]))]
    return len(beside) < 2


def is_note(region: Region, row: int) -> bool:
    """Whether a row is a note (`Catatan: ...`) or the mark of a page."""
    cells = region.grid.row(row)
    col = min(c for c in cells if c >= region.left)
    value = cells[col]
    if not isinstance(value, str) or len(cells) > 3:
        return False
    return bool(_NOTE.match(fold(value))) or (len(cells) == 1 and is_page_mark(value))


def last_line(region: Region) -> int:
    """Return the last row above the signature block and the notes at the end."""
    values = {c.col for c in region.columns if c.field in _VALUES}
    filled = [row for row in range(region.body_top, region.body_bottom + 1) if _inside(region, row)]
    lines = []
    for row in filled:
        if ends_table(region, row, values):
            break
        lines.append(row)
    while lines and is_note(region, lines[-1]):
        lines.pop()
    return lines[-1] if lines else region.body_bottom


def _inside(region: Region, row: int) -> bool:
    return any(region.left <= col <= region.right for col in region.grid.row(row))
