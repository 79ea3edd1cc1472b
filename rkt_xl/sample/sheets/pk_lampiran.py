"""Sheet `Lampiran` of the PK: sasaran with targets, below it programs with anggaran, then both signatures."""

from decimal import Decimal

from rkt_xl.sample.content.anggaran import pagu_of, rupiah
from rkt_xl.sample.content.facts import OPD, SASARAN, TAHUN
from rkt_xl.sample.content.officials import KEPALA, WALI_KOTA
from rkt_xl.sample.content.programs import PROGRAMS
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.sheet import Sheet
from rkt_xl.sample.sheets.signature import sign

_HEADINGS = ("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")
_NUMBERING = ("(1)", "(2)", "(3)", "(4)", "(5)")
_TARGET_AS_TEXT = (True, False, True)
_SASARAN_TAIL = ("  ", "", " ")

_FIRST_ROW = 6
_PROGRAM_ORDER = ("5.04.02", "5.03.02", "5.03.01")
"""As the sasaran name them, penunjang last."""


def write_lampiran(book: Book) -> None:
    """Add the sheet with both tables and the signature blocks: Pihak Kedua left, Pihak Pertama right."""
    sheet = book.sheet("Lampiran", (5, 40, 36, 24, 26), landscape=False)
    sheet.span("A1:E1", f"LAMPIRAN PERJANJIAN KINERJA TAHUN {TAHUN}", "title")
    sheet.span("A2:E2", f"{OPD.upper()} ", "title", "wrap")
    row = _write_sasaran(sheet)
    row = _write_programs(sheet, row + 1)
    sheet.put(f"D{row + 1}", "Gorontalo, 2 Januari 2025", "center")
    sign(sheet, row + 2, "B", WALI_KOTA, "Pihak Kedua,")
    sign(sheet, row + 2, "D", KEPALA, "Pihak Pertama,")


def _write_sasaran(sheet: Sheet) -> int:
    """Write table 1; returns the row below it."""
    sheet.line(4, _HEADINGS, "head")
    sheet.line(5, _NUMBERING, "small")
    for index, sasaran in enumerate(SASARAN):
        row = _FIRST_ROW + index
        target = _as_text(sasaran.target) if _TARGET_AS_TEXT[index] else sasaran.target
        sheet.put(f"A{row}", f"{index + 1}.", "border", "center", "top")
        texts = (sasaran.uraian + _SASARAN_TAIL[index], sasaran.indikator)
        sheet.line(row, texts, "border", "wrap", "top", start="B")
        sheet.line(row, (sasaran.satuan, target), "border", "center", "top", "0.00", start="D")
    return _FIRST_ROW + len(SASARAN)


def _write_programs(sheet: Sheet, row: int) -> int:
    """Write table 2 from `row` on; returns the row below it."""
    _write_wide(sheet, row, ("No", "Program", "Anggaran", "Keterangan"), "head")
    by_kode = {program.kode: program.nama for program in PROGRAMS}
    for number, kode in enumerate(_PROGRAM_ORDER, 1):
        cells = (f"{number}.", by_kode[kode], _money(pagu_of(kode)), "APBD")
        _write_wide(sheet, row + number, cells, "border", "wrap")
    row += len(_PROGRAM_ORDER) + 1
    sheet.span(f"A{row}:C{row}", "Jumlah", "border", "bold", "center")
    sheet.line(row, (_money(pagu_of()), None), "border", "bold", start="D")
    return row + 1


def _write_wide(sheet: Sheet, row: int, cells: tuple[str, str, str, str], *traits: str) -> None:
    no, program, anggaran, keterangan = cells
    sheet.put(f"A{row}", no, *traits)
    sheet.span(f"B{row}:C{row}", program, *traits)
    sheet.line(row, (anggaran, keterangan), *traits, start="D")


def _as_text(target: Decimal) -> str:
    return str(target).replace(".", ",")


def _money(amount: int) -> str:
    return f"Rp {rupiah(amount)},-"
