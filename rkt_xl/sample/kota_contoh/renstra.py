"""Renstra and IKU of the made-up office: targets over five years."""

from __future__ import annotations

from rkt_xl.sample.kota_contoh.isi import FORGOTTEN_IKU, OPD, PERIODE, SASARAN, TUJUAN, Ketikan
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.sheet import Sheet

_YEARS = tuple(range(PERIODE[0], PERIODE[1] + 1))


def write_renstra(book: Book) -> None:
    """Fill the sheet T-C.25."""
    sheet = book.sheet("T-C.25", (5, 30, 36, 42, 10, 12, 9, 9, 9, 9, 9))
    sheet.span("A1:K1", "TUJUAN DAN SASARAN JANGKA MENENGAH PELAYANAN PERANGKAT DAERAH", "title")
    sheet.span("A2:K2", f"Rencana Strategis {OPD} Tahun {PERIODE[0]}-{PERIODE[1]}", "title")
    heads = (("A", "NO"), ("B", "TUJUAN"), ("C", "SASARAN"), ("D", "INDIKATOR TUJUAN/SASARAN"), ("E", "SATUAN"),
             ("F", f"KONDISI AWAL ({PERIODE[0] - 1})"))  # fmt: skip
    for column, text in heads:
        sheet.span(f"{column}4:{column}5", text, "head")
    sheet.span("G4:K4", "TARGET KINERJA PADA TAHUN", "head")
    sheet.line(5, _YEARS, "head", start="G")
    row = first = 6
    for sasaran in SASARAN:
        last = row + len(sasaran.ukuran) - 1
        sheet.span(f"C{row}:C{last}", sasaran.uraian, "border", "wrap", "top")
        for ukuran in sasaran.ukuran:
            _write_line(sheet, row, "D", ukuran.indikator, ukuran.satuan, ukuran.renstra)
            row += 1
    sheet.span(f"A{first}:A{row - 1}", 1, "border", "center", "top")
    sheet.span(f"B{first}:B{row - 1}", TUJUAN, "border", "wrap", "top")


def write_iku(book: Book) -> None:
    """Fill the sheet IKU; one of its indikator is in no other document of the year."""
    sheet = book.sheet("IKU", (5, 42, 42, 10, 9, 9, 9, 9, 9, 40, 28))
    sheet.span("A1:K1", "INDIKATOR KINERJA UTAMA", "title")
    sheet.span("A2:K2", f"{OPD} Tahun {PERIODE[0]}-{PERIODE[1]}", "title")
    sheet.line(4, ("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "SATUAN", *_YEARS,
                   "FORMULASI PENGHITUNGAN", "SUMBER DATA"), "head")  # fmt: skip
    own = [(s.uraian, u.indikator, u.satuan, u.renstra) for s in SASARAN for u in s.ukuran if u.iku]
    for number, (sasaran, indikator, satuan, deret) in enumerate([*own, (SASARAN[0].uraian, *FORGOTTEN_IKU)], 1):
        row = number + 4
        sheet.line(row, (number,), "border", "center", "top")
        sheet.put(f"B{row}", sasaran, "border", "wrap", "top")
        _write_line(sheet, row, "C", indikator, satuan, tuple(_corrected(value) for value in deret[1:]))
        sheet.line(row, ("Hasil penilaian setahun", "Laporan penilaian"), "border", "wrap", "top", start="J")


def _corrected(value: Ketikan) -> Ketikan:
    """The IKU was typed by somebody else, who writes numbers as everybody does here."""
    return value.replace(".", ",") if isinstance(value, str) else value


def _write_line(sheet: Sheet, row: int, column: str, indikator: str, satuan: str, values: tuple[Ketikan, ...]) -> None:
    sheet.put(f"{column}{row}", indikator, "border", "wrap", "top")
    after = chr(ord(column) + 1)
    sheet.line(row, (satuan, *values), "border", "center", "top", start=after)
