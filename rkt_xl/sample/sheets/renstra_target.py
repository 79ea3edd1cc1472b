"""Sheet `T-C.25` of the Renstra: the indikator of tujuan and sasaran with their targets over the years."""

from rkt_xl.sample.content.facts import OPD, PERIODE, SASARAN, TUJUAN, TUJUAN_INDIKATOR
from rkt_xl.sample.content.officials import KEPALA
from rkt_xl.sample.content.renstra import SASARAN_DERET, SASARAN_SPELT, TUJUAN_DERET, Deret
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.sheet import Sheet
from rkt_xl.sample.sheets.signature import sign

_SINGLE = (
    ("A", "No"),
    ("B", "Tujuan"),
    ("C", "Sasaran "),
    ("D", "Indikator Tujuan/Sasaran"),
    ("E", "Satuan"),
    ("F", "Kondisi Awal (2024)"),
    ("L", "Kondisi Akhir"),
)
"""Headings that take both header rows."""

_YEARS = tuple(range(PERIODE[0], PERIODE[1] + 1))
_FIRST_ROW = 8
_INDIKATOR_TAIL = (" ", "", "  ")


def write_target(book: Book) -> None:
    """Add the sheet: title, two header rows, numbering, the row of tujuan, one row a sasaran, signature."""
    sheet = book.sheet("T-C.25", (5, 26, 34, 34, 9, 12, 9, 9, 9, 9, 9, 12))
    sheet.span("A1:L1", "Tujuan dan Sasaran Jangka Menengah Pelayanan Perangkat Daerah", "title")
    sheet.span("A2:L2", OPD, "title")
    sheet.span("A3:L3", f"Tahun {PERIODE[0]}-{PERIODE[1]} ", "title")
    _write_header(sheet)
    _write_deret(sheet, _FIRST_ROW, None, TUJUAN_INDIKATOR, TUJUAN_DERET)
    row = _FIRST_ROW + 1
    for sasaran, spelt, tail, deret in zip(SASARAN, SASARAN_SPELT, _INDIKATOR_TAIL, SASARAN_DERET, strict=True):
        _write_deret(sheet, row, spelt, sasaran.indikator + tail, deret)
        row += 1
    sheet.span(f"A{_FIRST_ROW}:A{row - 1}", "1", "border", "center", "top")
    sheet.span(f"B{_FIRST_ROW}:B{row - 1}", f"{TUJUAN} ", "border", "wrap", "top")
    sign(sheet, row + 2, "J", KEPALA, "Gorontalo,     September 2025")


def _write_header(sheet: Sheet) -> None:
    for column, text in _SINGLE:
        sheet.span(f"{column}5:{column}6", text, "head")
    sheet.span("G5:K5", "Target Kinerja Tujuan/Sasaran pada Tahun", "head")
    sheet.line(6, _YEARS, "head", start="G")
    sheet.line(7, tuple(f"({number})" for number in range(1, 13)), "small")
    sheet.freeze(_FIRST_ROW)


def _write_deret(sheet: Sheet, row: int, sasaran: str | None, indikator: str, deret: Deret) -> None:
    sheet.line(row, (sasaran, indikator), "border", "wrap", "top", start="C")
    values = (deret.satuan, deret.awal, *deret.tahunan, deret.akhir)
    sheet.line(row, values, "border", "center", "top", "0.00", start="E")
