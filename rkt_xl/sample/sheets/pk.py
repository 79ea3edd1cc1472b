"""The Perjanjian Kinerja workbook: the statement page, and the Lampiran made by its own module."""

from rkt_xl.sample.content.facts import OPD, TAHUN
from rkt_xl.sample.content.officials import KEPALA, WALI_KOTA
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.pk_lampiran import write_lampiran
from rkt_xl.sample.sheets.sheet import Sheet
from rkt_xl.sample.sheets.signature import sign

_OPENING = (
    "Guna menjalankan pemerintahan yang efektif, transparan, akuntabel, dan mengutamakan hasil, "
    "yang bertanda tangan di bawah ini:"
)

_PROMISES = (
    "Pihak pertama bersedia mencapai target kinerja tahun ini sebagaimana tercantum dalam lampiran "
    "perjanjian ini, menurut rencana jangka menengah yang berlaku. Tercapai atau tidaknya target itu "
    "menjadi tanggung jawab pihak pertama.",
    "Pihak kedua memberi arahan yang diperlukan, menilai capaian perjanjian ini, dan mengambil langkah "
    "berupa penghargaan maupun teguran sesuai hasilnya.",
)


def write_pk(book: Book) -> None:
    """Fill the sheets `PK` (statement) and `Lampiran` (two tables)."""
    sheet = book.sheet("PK", (14, 3, 42, 40), landscape=False)
    sheet.span("A1:D1", "PEMERINTAH KOTA GORONTALO", "title")
    sheet.span("A2:D2", OPD.upper(), "title", "wrap")
    sheet.span("A4:D4", f"PERJANJIAN KINERJA TAHUN {TAHUN}", "title")
    _paragraph(sheet, 6, _OPENING)
    _party(sheet, 8, KEPALA.nama, f"Kepala {OPD}", "selanjutnya disebut pihak pertama,")
    _party(sheet, 12, WALI_KOTA.nama, "Wali Kota Gorontalo", "atasan pihak pertama, disebut pihak kedua.")
    for offset, text in enumerate(_PROMISES):
        _paragraph(sheet, 16 + 2 * offset, text)
    sheet.put("D20", "Gorontalo, 2 Januari 2025", "center")
    sign(sheet, 21, "C", WALI_KOTA, "Pihak Kedua,")
    sign(sheet, 21, "D", KEPALA, "Pihak Pertama,")
    write_lampiran(book)


def _paragraph(sheet: Sheet, row: int, text: str) -> None:
    sheet.span(f"A{row}:D{row}", text, "wrap", "top")
    sheet.height(row, 45)


def _party(sheet: Sheet, row: int, nama: str, jabatan: str, role: str) -> None:
    sheet.line(row, ("Nama", ":", nama), "top")
    sheet.line(row + 1, ("Jabatan", ":"), "top")
    sheet.span(f"C{row + 1}:D{row + 1}", jabatan, "wrap", "top")
    sheet.span(f"A{row + 2}:D{row + 2}", role, "wrap", "top")
