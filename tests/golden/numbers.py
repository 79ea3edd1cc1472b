"""Samples of how numbers, satuan and kode are typed: what is read, what is doubted, what is refused."""

from tests.golden.case import Case

ANGKA = """
RENCANA KINERJA TAHUNAN 2025
Dinas Perikanan Kota Sukamaju
| No | Sasaran | Indikator Kinerja | Satuan | Target |
| 1 | Meningkatnya produksi perikanan | Produksi perikanan tangkap | Ton | '1.250 |
| ^ | ^ | Produksi perikanan budidaya | Ton | '1.250,5 |
| ^ | ^ | Nilai ekspor | Milyar Rupiah | '1887,816 |
| ^ | ^ | Bantuan kepada nelayan | Rupiah | Rp. 1.250.000.000,- |
| 2 | Meningkatnya mutu layanan | Indeks layanan | Indeks | '1.250 |
| ^ | ^ | Persentase berkas lengkap | Persen | =0.96 {0%} |
| ^ | ^ | Persentase keluhan selesai | Persen | '69,1-69,5 |
| ^ | ^ | Persentase tepat waktu | Persen | 68.5 |
| ^ | ^ | Waktu layanan | Hari | ≤ 5 |
| ^ | ^ | Lama pelatihan | Dokumen | =12 {0" bln"} |
| ^ | ^ | Jumlah kapal | Unit | =1.25 |
| 3 | Meningkatnya akuntabilitas kinerja | Predikat SAKIP | Predikat | BB |
| ^ | ^ | Opini BPK | Opini | WTP |
| ^ | ^ | Dokumen rencana | Dokumen | Tersusunnya dokumen |
| ^ | ^ | Survei internal | Nilai | - |
| ^ | ^ | Jumlah temuan | Temuan | 0 |
| ^ | ^ | Nilai reformasi birokrasi | Nilai | 7O,5 |
"""

KODE = """
DPA DINAS PERIKANAN KOTA SUKAMAJU TAHUN ANGGARAN 2025
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator | Satuan | Target | Pagu (Rp) |
| 3.25 | KELAUTAN DAN PERIKANAN | | | | 900000000 |
| 3.25.03 | PROGRAM PENGELOLAAN PERIKANAN TANGKAP | | | | 900000000 |
| 3.25.03.02.01 | Pengelolaan Penangkapan Ikan | | | | 500000000 |
| 3 25 03 2.01 01 | Penyediaan Sarana Penangkapan Ikan | Jumlah sarana | Unit | 12 | 300000000 |
| '3.25.03.2.01.0002. | Pendataan Kapal | Jumlah kapal | Unit | 40 | 200000000 |
| 3.25.03.2.02 | Pemberdayaan Nelayan Kecil | | | | 400000000 |
| 3.25.03.2.02.0001 | Pelatihan Nelayan | Jumlah nelayan | Orang | 200 | 400000000 |
| 5.1.02.01.01.0024 | Belanja Alat Tulis Kantor | | | | 25000000 |
"""

STACKED = """
RENCANA KINERJA TAHUNAN TAHUN 2025
Dinas Perikanan Kota Sukamaju
| No | Sasaran | Indikator | Satuan | Target |
| 1 | Meningkatnya produksi perikanan | Produksi tangkap<br>Produksi budidaya | Ton<br>Ton | 1.250<br>310 |
| 2 | Meningkatnya mutu layanan | Indeks layanan<br>Waktu layanan | Indeks<br>Hari | 3,25 |
"""

CASES = (
    Case("angka", {"RKT Perikanan 2025.xlsx": {"RKT": ANGKA}}, "rkt-xl check workbooks"),
    Case("kode", {"DPA Perikanan 2025.xlsx": {"DPA": KODE}}, "rkt-xl check workbooks"),
    Case("bertumpuk", {"RKT Perikanan 2025.xlsx": {"RKT": STACKED}}, "rkt-xl merge workbooks -o hasil"),
)
