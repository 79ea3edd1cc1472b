"""The sheet `Petunjuk`: half a page on how to read this workbook and how to make it anew."""

from __future__ import annotations

from typing import Any

from rkt_xl.model.output import KKE_1
from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.styles import Styles
from rkt_xl.write.table import TableSheet

_LINES = (
    (
        "RKT",
        "Matriks kinerja siap cetak dan tanda tangan. Sel bercatatan (segitiga di sudut) memuat isi dokumen lain yang berbeda.",
    ),
    ("Rincian", "Program, kegiatan, dan subkegiatan dengan kode, indikator keluaran, target, dan pagu."),
    (
        "Rekonsiliasi",
        "Target dan pagu di semua dokumen berdampingan. Isi Sebab Perubahan bila perbedaan memang disengaja.",
    ),
    (
        "Temuan",
        "Setiap keraguan dengan berkas, lembar, dan selnya. Klik sel untuk membuka berkas asal, klik kode untuk menuju matriks.",
    ),
    (
        "Ringkasan",
        "Keadaan rencana dalam satu layar: dokumen yang ada, jumlah temuan, grafik target dan pagu.",
    ),
    ("Data", "Semua angka dalam satu tabel datar, untuk diolah lagi."),
    ("Sumber", "Berkas dan tabel yang dibaca, serta sel yang disisihkan dan sebabnya."),
    (
        "KKE 1, KKE 2, KKE 3",
        "Kertas kerja evaluasi. Yang terisi dibuktikan oleh dokumen dan temuan; yang kosong dinilai oleh evaluator.",
    ),
    (
        "Membuat ulang",
        "Perbaiki berkas asal, lalu jalankan kembali rkt-xl merge. Berkas asal tidak pernah diubah oleh alat ini.",
    ),
)


def write_petunjuk(workbook: Any, styles: Styles, paper: Paper, kke: bool = False) -> None:
    """Write the sheet; the worksheets of the evaluator are explained where they are."""
    table = TableSheet(workbook, "Petunjuk", (140, 860), paper, styles)
    set_up(table.sheet, paper, "Petunjuk")
    table.title("Petunjuk")
    for name, text in _LINES:
        if name.startswith(KKE_1) and not kke:
            continue
        table.sheet.write_string(table.row, 0, name, styles("strong"))
        table.sheet.write_string(table.row, 1, text, styles("text"))
        table.end_row((name, text))
