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
NOT_A_WORKBOOK = "Isinya bukan buku kerja Excel; buka lalu simpan ulang sebagai .xlsx."
