"""The sentences with which a file is refused: what is the matter with it and what to do."""

from __future__ import annotations

EMPTY = "Berkas kosong (0 byte); minta kiriman ulang."
DAMAGED = "Berkas rusak atau terpotong; minta kiriman ulang atau simpan ulang di Excel."
LOCKED = "Berkas dikunci kata sandi (password); buka kuncinya di Excel lalu simpan ulang."
TOO_LARGE = "Isi berkas terlalu besar; hapus baris dan lembar yang tidak dipakai atau bagi menjadi beberapa berkas."
TOO_MANY_CELLS = "Berkas memuat terlalu banyak sel; bagi menjadi beberapa berkas."
CHART_SHEET = "Lembar grafik tidak memuat tabel sehingga tidak dibaca."
NO_PART = "Isi lembar tidak ada di dalam berkas; simpan ulang di Excel."
NO_SHEETS = "Berkas tidak memuat lembar kerja; simpan ulang di Excel."
STRANGE_XML = "Berkas memuat deklarasi XML yang tidak wajar sehingga tidak dibuka; simpan ulang di Excel."
NO_WEB_TABLE = "Isinya halaman web tanpa tabel, mungkin halaman masuk portal; unduh ulang berkasnya."
SHEETS_ELSEWHERE = "Lembarnya tersimpan di berkas lain di samping berkas ini; simpan ulang sebagai .xlsx di Excel."
NOT_A_WORKBOOK = "Isinya bukan buku kerja Excel; buka lalu simpan ulang sebagai .xlsx."
PLAIN_TEXT = "Isinya teks biasa tanpa tabel; minta berkas Excel aslinya."
PDF = "Isinya PDF, bukan buku kerja Excel; minta berkas Excel aslinya."
PICTURE = "Isinya gambar, bukan buku kerja Excel; minta berkas Excel aslinya."
WORD = "Isinya dokumen Word, bukan buku kerja Excel; minta berkas Excel aslinya."
SLIDES = "Isinya paparan PowerPoint, bukan buku kerja Excel; minta berkas Excel aslinya."
OLD_OFFICE = "Isinya dokumen Office lama, bukan buku kerja Excel; minta berkas Excel aslinya."
TEXT_DOCUMENT = "Isinya dokumen LibreOffice yang bukan lembar kerja; minta berkas Excel aslinya."
ARCHIVE = "Isinya arsip (zip, rar), bukan buku kerja Excel; keluarkan isinya ke dalam map."
NO_WORKBOOK = "Bukan buku kerja Excel."
LARGE_FILE = "Berkas terlalu besar; bagi menjadi beberapa berkas."
NOT_ALLOWED = "Berkas tidak boleh dibaca atau sedang dikunci program lain; tutup di Excel dan periksa izinnya."
GONE = "Berkas hilang ketika hendak dibaca; periksa apakah dipindahkan, lalu jalankan lagi."
CHANGING = "Berkas sedang ditulis program lain; tunggu sampai selesai, lalu jalankan lagi."
NO_MEDIUM = "Berkas tidak dapat dibaca dari media penyimpanannya; salin ke map lain, lalu jalankan lagi."
TOO_LITTLE_MEMORY = "Berkas terlalu besar untuk memori komputer ini; bagi menjadi beberapa berkas."
MISTAKE = "rkt-xl keliru membacanya ({}); simpan ulang di Excel, dan kirimkan berkas ini kepada pembuat rkt-xl."

NO_FOLDER = "Map ini tidak boleh dibuka sehingga isinya tidak dibaca; periksa izinnya."
FOLDER = "Ini map, bukan buku kerja; berkas di dalamnya tetap dibaca."
FOLDER_LINK = "Ini pintasan ke map lain yang tidak diikuti; salin map aslinya ke sini bila isinya perlu dibaca."
BROKEN_LINK = "Bukan berkas biasa atau pintasannya putus; salin berkas aslinya ke sini."

BY_SUFFIX = {
    **dict.fromkeys((".zip", ".rar", ".7z"), ARCHIVE),
    **dict.fromkeys((".doc", ".docx", ".docm", ".rtf"), WORD),
    **dict.fromkeys((".odt", ".odp"), TEXT_DOCUMENT),
    **dict.fromkeys((".ppt", ".pptx"), SLIDES),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".heic"), PICTURE),
    ".pdf": PDF,
}
"""Files that people send in place of a workbook, known by their names."""
