"""The sheet `Daftar`: what the dropdowns offer. Staff add to it below the last line of a list."""

from __future__ import annotations

from typing import Any

from rkt_xl.template.gaya import Gaya
from rkt_xl.write.page import Paper, set_up_portrait

SHEET = "Daftar"
TINGKAT = ("Program", "Kegiatan", "Subkegiatan")
SATUAN = (
    "Persen", "Indeks", "Nilai", "Skor", "Predikat", "Opini", "Level", "Rasio", "Dokumen", "Laporan", "Orang", "Unit",
    "Paket", "Kegiatan", "Kali", "Bulan", "Hari", "Tahun", "Lembaga", "Kelompok", "Perangkat Daerah", "Layanan",
    "Aplikasi", "Data", "Berkas", "Kasus", "Lokasi", "Desa", "Kelurahan", "Kecamatan", "Sekolah", "Puskesmas",
    "Keluarga", "Kepala Keluarga", "Rupiah", "Juta Rupiah", "Kilometer", "Meter", "Meter Persegi", "Hektare", "Ton",
)  # fmt: skip
SUMBER_DANA = ("APBD", "PAD", "DAU", "DAK", "DBH", "APBN", "BLUD", "BOK", "BOS", "Hibah")

_LISTS = (("Satuan", SATUAN), ("Tingkat", TINGKAT), ("Sumber Dana", SUMBER_DANA))
_TOP = 2
_MOST = 300


def source(name: str) -> str:
    """Return the formula of a dropdown: the list as long as it is now."""
    col = "ABC"[[title for title, _ in _LISTS].index(name)]
    cells = f"{SHEET}!${col}${_TOP + 1}:${col}${_MOST}"
    return f"=OFFSET({SHEET}!${col}${_TOP + 1},0,0,COUNTA({cells}),1)"


def write_daftar(workbook: Any, gaya: Gaya, kertas: Paper) -> None:
    """Add the sheet."""
    sheet = workbook.add_worksheet(SHEET)
    sheet.set_column_pixels(0, len(_LISTS) - 1, 150)
    sheet.write_string(0, 0, "Isi daftar pilihan; tambahkan di bawah baris terakhir setiap daftar.", gaya("polos"))
    for col, (title, entries) in enumerate(_LISTS):
        sheet.write_string(_TOP - 1, col, title, gaya("kepala"))
        for row, entry in enumerate(entries, _TOP):
            sheet.write_string(row, col, entry, gaya("polos"))
    sheet.freeze_panes(_TOP, 0)
    set_up_portrait(sheet, kertas, SHEET)
