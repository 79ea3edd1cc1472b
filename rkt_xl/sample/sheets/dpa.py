"""The DPA as one flat table: kode, official names, output indikator, satuan, target, pagu with its sums."""

from rkt_xl.sample.content.anggaran import TARGET_FORMATS, TEXT_PAGU, pagu_of, rupiah, target_of
from rkt_xl.sample.content.facts import OPD, OPD_KODE, TAHUN
from rkt_xl.sample.content.officials import KEPALA
from rkt_xl.sample.content.programs import PROGRAMS
from rkt_xl.sample.content.susunan import Baris, walk
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.sheet import Sheet, Value
from rkt_xl.sample.sheets.signature import sign

_SINGLE = (
    ("A", "Kode "),
    ("B", "Program/Kegiatan/Sub Kegiatan"),
    ("C", "Indikator Keluaran"),
    ("F", "Pagu (Rp)"),
    ("G", "Sumber Dana"),
)
"""Headings that take both header rows."""

_FIRST_ROW = 9
_MONEY = "#,##0"


def write_dpa(book: Book) -> None:
    """Fill the only sheet: title, header of two rows with numbering, the tree, JUMLAH, signature."""
    sheet = book.sheet("DPA 2025", (20, 56, 52, 13, 14, 18, 12))
    sheet.span("A1:G1", "DOKUMEN PELAKSANAAN ANGGARAN", "title")
    sheet.span("A2:G2", OPD.upper(), "title")
    sheet.span("A3:G3", f"TAHUN ANGGARAN {TAHUN}", "title")
    sheet.put("A4", f"Organisasi : {OPD_KODE} {OPD}")
    _write_header(sheet)
    row = _FIRST_ROW
    for baris in walk(PROGRAMS):
        _write_baris(sheet, row, baris)
        row += 1
    sheet.span(f"A{row}:E{row}", "JUMLAH", "border", "bold", "center")
    sheet.put(f"F{row}", pagu_of(), "border", "bold", _MONEY)
    sheet.put(f"G{row}", None, "border")
    sign(sheet, row + 2, "C", KEPALA, "Gorontalo, 2 Januari 2025")


def _write_header(sheet: Sheet) -> None:
    for column, text in _SINGLE:
        sheet.span(f"{column}6:{column}7", text, "head")
    sheet.span("D6:E6", "Kinerja", "head")
    sheet.line(7, ("Satuan", "Target"), "head", start="D")
    sheet.line(8, (1, 2, 3, 4, 5, 6, 7), "small")
    sheet.freeze(_FIRST_ROW)


def _write_baris(sheet: Sheet, row: int, baris: Baris) -> None:
    is_leaf = baris.level == "subkegiatan"
    weight = ("bold",) if baris.level == "program" else ()
    tail = " " if baris.level == "kegiatan" else ""
    sheet.put(f"A{row}", baris.kode, "@", "border", "top", *weight)
    sheet.put(f"B{row}", baris.nama + tail, "border", "wrap", "top", *weight)
    sheet.put(f"C{row}", baris.indikator or None, "border", "wrap", "top")
    sheet.put(f"D{row}", baris.satuan or None, "border", "center", "top")
    target = target_of(baris.kode) if is_leaf else None
    sheet.put(f"E{row}", target, "border", "center", "top", TARGET_FORMATS.get(baris.kode, "#,##0"))
    sheet.put(f"F{row}", _pagu(baris), "border", "right", "top", _MONEY, *weight)
    sheet.put(f"G{row}", "APBD" if is_leaf else None, "border", "center", "top")


def _pagu(baris: Baris) -> Value:
    pagu = pagu_of(baris.kode)
    return rupiah(pagu) if baris.kode in TEXT_PAGU else pagu
