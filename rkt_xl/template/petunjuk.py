"""The sheet `Petunjuk` of a form: how it is filled, in a few lines."""

from __future__ import annotations

from typing import Any

from rkt_xl.template.formulir import Formulir
from rkt_xl.template.gaya import Gaya
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines
from rkt_xl.write.page import Paper, set_up

SHEET = "Petunjuk"
_WIDTH = 900
_STEPS = (
    "Isi sel berwarna kuning di atas tabel, lalu isi tabelnya. Arahkan kursor ke judul kolom untuk membaca keterangannya.",
    "Kolom satuan, tingkat, dan sumber dana mempunyai daftar pilihan. Tambah isinya di lembar Daftar.",
    "Target ditulis seperti biasa dan tetap seperti yang diketik: 77,95, BB, ≥ 80, atau 69,1 - 69,5.",
    "Uang ditulis sebagai rupiah penuh, tanpa Rp dan tanpa koma.",
    "Baris boleh ditambah dengan menyisipkan baris di tengah tabel. Kolom boleh disembunyikan, jangan dihapus.",
    "Lembar Contoh memperlihatkan cara mengisi. Lembar itu tidak dibaca dan boleh dihapus.",
    "Simpan di map perencanaan, lalu jalankan: rkt-xl merge NAMA-MAP",
)


def write_petunjuk(workbook: Any, gaya: Gaya, form: Formulir, kertas: Paper) -> None:
    """Add the sheet."""
    sheet = workbook.add_worksheet(SHEET)
    sheet.set_column_pixels(0, 0, 30)
    sheet.set_column_pixels(1, 1, _WIDTH)
    sheet.write_string(0, 0, "Cara mengisi", gaya("label"))
    for row, text in enumerate((*_STEPS[:-1], *form.petunjuk, _STEPS[-1]), 1):
        sheet.write_number(row, 0, row, gaya("tengah"))
        sheet.write_string(row, 1, text, gaya("alinea"))
        sheet.set_row(row, row_height(wrapped_lines(text, pixels_to_points(_WIDTH - 10))) + 4)
    set_up(sheet, kertas, SHEET)
