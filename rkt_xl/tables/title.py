"""What the title of a table says: office, year, period, and whether it is an amendment."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from rkt_xl.intake.grid import Grid
from rkt_xl.model.document import Versi
from rkt_xl.model.provenance import CellRef, Traced
from rkt_xl.tables.form import Form
from rkt_xl.tables.heading import scale_of_title
from rkt_xl.tables.region import Region
from rkt_xl.values.tahun import find_periode, find_tahun
from rkt_xl.values.text import fold, squeeze

_MAX_TITLE_ROWS = 14
_STATEMENT_ROWS = 45
"""The statement page of a Perjanjian Kinerja stands between the title and the first table of its sheet."""
_OPD_LABEL = re.compile(
    r"^(?:nama\s+)?(?:perangkat daerah|opd|skpd|pd|unit kerja|unit organisasi|organisasi|instansi(?:/skpd)?|satuan kerja|"
    r"satker|unit eselon i+|nama skpd/unit)\s*:?\s*(.*)$"
)
_OFFICE = re.compile(
    r"\b((?:badan|dinas|inspektorat|sekretariat|satuan polisi|kecamatan|kelurahan|rumah sakit|rsud|puskesmas|biro|"
    r"bagian|kantor|bappeda\w*|bapperida|bapelitbang\w*|bkpp|bkpsdm|bkd|bpkad|bapenda|bpbd|kesbangpol|komisi pemilihan umum)\b"
    r"[^:;()\n]*?)(?=\s+(?:tahun|ta\.?|t\.a\.?|periode|anggaran|triwulan|sd|s/d|(?:19|20)\d\d)(?:\s|$|-|–)|\s*\(|\s*$)"
)
_OFFICE_START = re.compile(
    r"^(?:pemerintah\s+\w+\s+[\w ]+?\s+)?(?:badan|dinas|inspektorat|sekretariat|satuan|kecamatan|kelurahan|rumah|rsud|"
    r"puskesmas|biro|bagian|kantor|bappeda|bapperida|bkpp|bkpsdm|bkd|bpkad|bapenda|bpbd|kesbangpol|komisi)"
)
_FORWARD = re.compile(r"\b(?:prakiraan|perkiraan) maju(?: rencana)?(?: tahun)? 20\d\d")
_YEAR_BEHIND = re.compile(r"\s*[-–,(]?\s*\b(?:tahun(?: anggaran)?|t\.?a\.?)\s*\d{4}\s*\)?\s*$", re.IGNORECASE)
_AMENDED = re.compile(r"\bperubahan\b|\bdppa\b|\brkpa\b|\bp-?apbd\b|\bpergeseran\b|\b(?:pk|rkt|renja|iku|dpa) ?p\b")
_NOT_AMENDED = re.compile(r"\bmurni\b|\binduk\b|\bsebelum perubahan\b|\bsebab perubahan\b")


@dataclass(frozen=True, slots=True)
class Title:
    """What stands above a table.

    Args:
        cells: the title cells, from top to bottom.
        opd: the office as written.
        tahun: the year of the document.
        periode: the first and last year of a period.
        versi: murni or perubahan where it is said.
        tahun_ref: the cell that names the year.
        scale: what the money of the table is multiplied by (`dalam jutaan rupiah`).
    """

    cells: tuple[CellRef, ...] = ()
    opd: Traced[str] | None = None
    tahun: int | None = None
    periode: tuple[int, int] | None = None
    versi: Versi | None = None
    tahun_ref: CellRef | None = None
    scale: Decimal = Decimal(1)

    @property
    def folded(self) -> str:
        """All title text, folded, for matching."""
        return " | ".join(fold(ref.text) for ref in self.cells)


def read_title(region: Region) -> Title:
    """Return what the rows above a table say, nearest table above left out."""
    grid = region.grid
    top = _title_top(region)
    above = [(row, col) for row in range(top, region.band.top) for col in sorted(grid.row(row))]
    own = [(row, col) for row, col in above if col <= region.right and _shown_to(grid, row, col) >= region.left]
    return title_of(grid, [grid.ref(*place) for place in own or above])


def _shown_to(grid: Grid, row: int, col: int) -> int:
    """The last column over which a cell is seen: merged over it, or as text running on over empty cells."""
    area = grid.merge_at(row, col)
    if area is not None:
        return area.right
    if not isinstance(grid.value(row, col), str):
        return col
    return min((c for c in grid.row(row) if c > col), default=grid.last_col + 1) - 1


def read_form_title(form: Form) -> Title:
    """Return what the rows above a form say, and the office that one of its lines names."""
    grid = form.grid
    rows = range(max(form.title_top, form.top - _MAX_TITLE_ROWS), form.top)
    title = title_of(grid, [grid.ref(row, col) for row in rows for col in sorted(grid.row(row))])
    owner = next((line.values[0] for line in form.lines if line.field == "organisasi" and line.values), None)
    if owner is None:
        return title
    named = Traced(_without_kode(owner.text), grid.ref(owner.row, owner.col))
    return replace(title, opd=named)


def _title_top(region: Region) -> int:
    """The first row of the title: below the last row that looks like data of a table above."""
    top = region.band.top
    reach = _STATEMENT_ROWS if region.title_top == 1 else _MAX_TITLE_ROWS
    for row in range(region.band.top - 1, max(region.title_top, region.band.top - reach) - 1, -1):
        own = [v for col, v in region.grid.row(row).items() if region.left <= col <= region.right]
        if region.title_top > 1 and (len(own) > 3 or any(isinstance(v, float) for v in own)):
            break
        top = row
    return top


def title_of(grid: Grid, cells: list[CellRef]) -> Title:
    """Return what a list of title cells says."""
    text = [fold(ref.text) for ref in cells]
    periode = next(filter(None, map(find_periode, text)), None)
    plain = [_FORWARD.sub(" ", words) for words in text]
    named = next(((year, ref) for ref, words in zip(cells, plain, strict=True) if (year := find_tahun(words))), None)
    tahun, ref = named or _labelled_year(grid, cells) or (None, None)
    scale = next((s for cell in cells if (s := scale_of_title(cell.text)) != 1), Decimal(1))
    return Title(tuple(cells), find_opd(grid, cells), tahun, periode, find_versi(" ".join(text)), ref, scale)


def _labelled_year(grid: Grid, cells: list[CellRef]) -> tuple[int, CellRef] | None:
    """The number in the cell right of `Tahun :`, and that cell."""
    for ref in cells:
        if re.match(r"^tahun(?: anggaran)?\s*:?$", fold(ref.text)):
            for col in range(ref.col + 1, ref.col + 5):
                value = grid.value(ref.row, col)
                if isinstance(value, float) and 1990 <= value <= 2100:
                    return int(value), grid.ref(ref.row, col)
                if isinstance(value, str) and (year := find_tahun(value)):
                    return year, grid.ref(ref.row, col)
    return None


def find_opd(grid: Grid, cells: list[CellRef]) -> Traced[str] | None:
    """Return the office: what follows a label, else a line that begins as offices do, else a name inside a title."""
    for ref in cells:
        label = _OPD_LABEL.match(fold(ref.text))
        if label:
            value = squeeze(ref.text)[-len(label[1]) :] if label[1] else ""
            if _OPD_LABEL.fullmatch(fold(value)):
                continue  # "SATUAN KERJA PERANGKAT DAERAH" names no office
            if value.strip(" :"):
                return Traced(_without_kode(value), ref)
            for col in range(ref.col + 1, ref.col + 5):
                beside = grid.value(ref.row, col)
                if isinstance(beside, str) and beside.strip(" :"):
                    return Traced(_without_kode(squeeze(beside)), grid.ref(ref.row, col))
    for pattern in (_OFFICE_START, None):
        for ref in cells:
            found = office_in(ref.text) if pattern is None or pattern.match(fold(ref.text)) else None
            if found:
                return Traced(found, ref)
    return None


def _without_kode(value: str) -> str:
    """The name of an office behind its kode, `5.03.5.04.0.00.01.0000 Badan ...`, without a year that follows it.

    >>> _without_kode("5.03.0.00 Badan Kepegawaian Kota Contoh - Tahun 2026")
    'Badan Kepegawaian Kota Contoh'
    """
    value = _YEAR_BEHIND.sub("", value)
    return re.sub(r"^[\d.\s]*\d[\d.]*\s*[-–:]?\s*(?=\D)", "", value.strip(" :")).strip(" :-") or value.strip(" :")


def office_in(text: str) -> str | None:
    """Return the name of an office inside a title.

    >>> office_in("Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo Tahun 2025")
    'Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo'
    >>> office_in("RENCANA KINERJA TAHUNAN")
    """
    squeezed = squeeze(text)
    match = _OFFICE.search(fold(squeezed))
    if match is None or len(fold(squeezed)) != len(squeezed):
        return None
    name = squeezed[match.start(1) : match.end(1)].strip(" -–,.")
    return name if len(name.split()) > 1 or name.isupper() else None


def find_versi(text: str) -> Versi | None:
    """Return whether a folded title speaks of an amendment.

    >>> find_versi("perjanjian kinerja perubahan tahun 2025").value, find_versi("dpa murni").value, find_versi("rkt")
    ('perubahan', 'murni', None)
    """
    if _NOT_AMENDED.search(text):
        return Versi.MURNI if re.search(r"\bmurni\b|\binduk\b", text) else None
    return Versi.PERUBAHAN if _AMENDED.search(text) else None
