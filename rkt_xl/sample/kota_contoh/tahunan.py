"""RKT, PK and DPA of the made-up office: what it promises for the year."""

from __future__ import annotations

from rkt_xl.sample.content.anggaran import rupiah
from rkt_xl.sample.content.susunan import Baris
from rkt_xl.sample.kota_contoh.isi import (
    KEPALA,
    MISTYPED,
    OLD_PAGU,
    OPD,
    SASARAN,
    TAHUN,
    WALI_KOTA,
    WRONG_SUM,
    Sasaran,
    lines,
    pagu,
    target,
)
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.sheet import Sheet
from rkt_xl.sample.sheets.signature import sign

_MONEY = "#,##0"


def write_rkt(book: Book) -> None:
    """Fill the sheet RKT: blocks of a sasaran, levels shown by letters only."""
    sheet = book.sheet("RKT", (5, 32, 34, 10, 10, 70))
    sheet.span("A1:F1", "RENCANA KINERJA TAHUNAN", "title")
    sheet.span("A2:F2", f"{OPD} Tahun {TAHUN}", "title")
    heads = ("NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", "PROGRAM/KEGIATAN/SUBKEGIATAN")
    sheet.line(4, heads, "head")
    sheet.freeze(5)
    row = 5
    for number, sasaran in enumerate(SASARAN, 1):
        row = _write_block(sheet, row, number, sasaran)
    sign(sheet, row + 1, "F", KEPALA, f"Kota Contoh,      Januari {TAHUN}")


def _write_block(sheet: Sheet, top: int, number: int, sasaran: Sasaran) -> int:
    below = [b for kode in sasaran.kode for b in lines() if b.kode == kode or _is_sub(b, kode)]
    last = top + max(len(below), len(sasaran.ukuran)) - 1
    sheet.span(f"A{top}:A{last}", number, "border", "center", "top")
    sheet.span(f"B{top}:B{last}", sasaran.uraian, "border", "wrap", "top")
    for offset, ukuran in enumerate(sasaran.ukuran):
        row = top + offset
        end = last if offset == len(sasaran.ukuran) - 1 else row
        for column, value, side in (
            ("C", ukuran.indikator, "wrap"),
            ("D", ukuran.satuan_rkt, "center"),
            ("E", ukuran.rkt, "center"),
        ):
            sheet.span(f"{column}{row}:{column}{end}", value, "border", "top", side)
    for offset, baris in enumerate(below):
        sheet.put(f"F{top + offset}", _spelt(baris), "border", "wrap", *_look(baris))
    return last + 1


def _is_sub(baris: Baris, kode: str) -> bool:
    return bool(baris.indikator) and baris.kode.rpartition(".")[0] == kode


def _spelt(baris: Baris) -> str:
    return baris.nama.upper() if baris.level == "kegiatan" else MISTYPED.get(baris.nama, baris.nama)


def _look(baris: Baris) -> tuple[str, ...]:
    return {"program": ("bold",), "kegiatan": (), "subkegiatan": ("indent",)}[baris.level]


def write_pk(book: Book) -> None:
    """Fill the Lampiran: sasaran with targets, below it the programs with their anggaran."""
    sheet = book.sheet("Lampiran", (5, 44, 44, 20, 22), landscape=False)
    sheet.span("A1:E1", f"LAMPIRAN PERJANJIAN KINERJA TAHUN {TAHUN}", "title")
    sheet.span("A2:E2", OPD.upper(), "title")
    sheet.line(4, ("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET"), "head")
    row = 5
    for number, sasaran in enumerate(SASARAN, 1):
        for offset, ukuran in enumerate(sasaran.ukuran):
            first = (number, sasaran.uraian) if offset == 0 else (None, None)
            sheet.line(row, (first[0],), "border", "center", "top")
            sheet.line(row, (first[1], ukuran.indikator), "border", "wrap", "top", start="B")
            sheet.line(row, (ukuran.satuan, ukuran.pk), "border", "center", "top", start="D")
            row += 1
    row = _write_programs(sheet, row + 1)
    sheet.put(f"D{row + 1}", f"Kota Contoh, 5 Januari {TAHUN}", "center")
    sign(sheet, row + 2, "B", WALI_KOTA, "Pihak Kedua,")
    sign(sheet, row + 2, "D", KEPALA, "Pihak Pertama,")


def _write_programs(sheet: Sheet, row: int) -> int:
    programs = [b for b in lines() if b.level == "program"]
    amounts = [pagu(b.kode) - OLD_PAGU.get(b.kode, 0) for b in programs]
    rows = [
        (f"{n}.", b.nama, f"Rp {rupiah(a)}", "APBD") for n, (b, a) in enumerate(zip(programs, amounts, strict=True), 1)
    ]
    for offset, (no, nama, anggaran, ket) in enumerate([("NO", "PROGRAM", "ANGGARAN", "KETERANGAN"), *rows]):
        traits = ("head",) if offset == 0 else ("border", "wrap")
        sheet.put(f"A{row + offset}", no, *traits)
        sheet.span(f"B{row + offset}:C{row + offset}", nama, *traits)
        sheet.line(row + offset, (anggaran, ket), *traits, start="D")
    total = row + len(rows) + 1
    sheet.span(f"A{total}:C{total}", "JUMLAH", "border", "bold", "center")
    sheet.line(total, (f"Rp {rupiah(sum(amounts))}", None), "border", "bold", start="D")
    return total + 1


def write_dpa(book: Book) -> None:
    """Fill the DPA: kode, name, output indikator, satuan, target, pagu; one sum in it is wrong."""
    sheet = book.sheet("DPA", (20, 60, 56, 13, 11, 18))
    sheet.span("A1:F1", "DOKUMEN PELAKSANAAN ANGGARAN", "title")
    sheet.span("A2:F2", OPD.upper(), "title")
    sheet.span("A3:F3", f"TAHUN ANGGARAN {TAHUN}", "title")
    sheet.line(
        5, ("KODE", "PROGRAM/KEGIATAN/SUB KEGIATAN", "INDIKATOR KELUARAN", "SATUAN", "TARGET", "PAGU (Rp)"), "head"
    )
    sheet.freeze(6)
    row = 6
    for baris in lines():
        weight = ("bold",) if baris.level == "program" else ()
        amount = pagu(baris.kode) + WRONG_SUM.get(baris.kode, 0)
        sheet.put(f"A{row}", baris.kode, "@", "border", "top", *weight)
        sheet.put(f"B{row}", baris.nama, "border", "wrap", "top", *weight)
        sheet.put(f"C{row}", baris.indikator or None, "border", "wrap", "top")
        sheet.line(row, (baris.satuan or None, target(baris.kode)), "border", "center", "top", start="D")
        sheet.put(f"F{row}", amount, "border", "right", "top", _MONEY, *weight)
        row += 1
    sheet.span(f"A{row}:E{row}", "JUMLAH", "border", "bold", "center")
    sheet.put(f"F{row}", pagu(""), "border", "bold", _MONEY)
