"""Samples of one document each: the layouts of program, kegiatan and subkegiatan (Renja, DPA, cascading, ...)."""

from tests.golden.case import Case

RENJA = """
Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun 2025 dan Prakiraan Maju Tahun 2026
Badan Kepegawaian Daerah Kota Sukamaju
| Kode | Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan | Indikator Kinerja Program/Kegiatan | Rencana Tahun 2025 | < | < | < | Catatan Penting | Prakiraan Maju Rencana Tahun 2026 | < |
| ^ | ^ | ^ | Lokasi | Target Capaian Kinerja | Kebutuhan Dana/Pagu Indikatif (Rp) | Sumber Dana | ^ | Target Capaian Kinerja | Kebutuhan Dana/Pagu Indikatif (Rp) |
| 5.03 | KEPEGAWAIAN | | | | | | | | |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | Persentase ASN sesuai kompetensi | Sukamaju | 72% | 300.000.000 | PAD | | 74% | 330.000.000 |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Jumlah ASN yang dimutasi | Sukamaju | 120 Orang | 300.000.000 | PAD | | 125 Orang | 330.000.000 |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen mutasi | Sukamaju | 5 Dokumen | 180.000.000 | PAD | | 5 Dokumen | 200.000.000 |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah dokumen promosi | Sukamaju | 3 Dokumen | 120.000.000 | PAD | | 3 Dokumen | 130.000.000 |
| | JUMLAH | | | | 300.000.000 | | | | 330.000.000 |
"""

DPA = """
DOKUMEN PELAKSANAAN ANGGARAN TAHUN ANGGARAN 2025
Badan Kepegawaian Daerah Kota Sukamaju
| KODE | PROGRAM/KEGIATAN/SUB KEGIATAN | INDIKATOR KELUARAN | SATUAN | TARGET | PAGU (Rp) | SUMBER DANA |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 400000000 | |
| 5.3.02.2.02 | Mutasi dan Promosi ASN | | | | 300000000 | |
| 5.03.02.2.02.01 | Pengelolaan Mutasi ASN | Jumlah dokumen mutasi | Dokumen | 5 | 180000000 | PAD |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah dokumen promosi | Dokumen | 3 | 120000000 | PAD |
| 5.03.02.2 | Pengembangan Kompetensi ASN | | | | 90000000 | |
| 5.03.02.2.03.0001 | Peningkatan Kapasitas Kinerja ASN | Jumlah ASN yang meningkat kapasitasnya | Orang | 2,5 | 90000000 | DAU |
| | JUMLAH | | | | 400.000.000 | |
"""

DPA_REKAP = """
REKAPITULASI DPA - BELANJA SKPD TAHUN ANGGARAN 2025
Organisasi : Badan Kepegawaian Daerah Kota Sukamaju
| Kode | < | < | < | < | Uraian | Jumlah (Rp) |
| Urusan | Bidang Urusan | Program | Kegiatan | Sub Kegiatan | ^ | ^ |
| 5 | | | | | UNSUR PENUNJANG URUSAN PEMERINTAHAN | 300.000.000 |
| 5 | '03 | | | | KEPEGAWAIAN | 300.000.000 |
| 5 | '03 | '02 | | | PROGRAM KEPEGAWAIAN DAERAH | 300.000.000 |
| 5 | '03 | '02 | '2.02 | | Mutasi dan Promosi ASN | 300.000.000 |
| 5 | '03 | '02 | '2.02 | '0001 | Pengelolaan Mutasi ASN | 180.000.000 |
| 5 | '03 | '02 | '2.02 | '0003 | Pengelolaan Promosi ASN | 120.000.000 |
"""

CASCADING = """
CASCADING KINERJA DINAS PERIKANAN KOTA SUKAMAJU TAHUN 2025
| Tujuan | Sasaran | Indikator Sasaran | Program | Indikator Program | Penanggung Jawab |
| Meningkatnya kesejahteraan nelayan | Meningkatnya produksi perikanan | Produksi perikanan tangkap | Program Pengelolaan Perikanan Tangkap | Persentase kelompok mandiri | Bidang Perikanan Tangkap |
| ^ | ^ | ^ | Program Pengelolaan Perikanan Budidaya | Produksi budidaya | Bidang Budidaya |
| ^ | Meningkatnya akuntabilitas kinerja | Predikat SAKIP | Program Penunjang Urusan Pemerintahan Daerah | Nilai survei internal | Sekretariat |
"""

NOMENKLATUR = """
NOMENKLATUR PROGRAM, KEGIATAN, DAN SUB KEGIATAN
Lampiran Keputusan Menteri Dalam Negeri Nomor 900.1.15.5-3406 Tahun 2024
| URUSAN | BIDANG URUSAN | PROGRAM | KEGIATAN | SUB KEGIATAN | NOMENKLATUR URUSAN | KINERJA | INDIKATOR | SATUAN |
| 5 | 03 | 02 | | | PROGRAM KEPEGAWAIAN DAERAH | | | |
| 5 | 03 | 02 | '2.02 | | Mutasi dan Promosi ASN | | | |
| 5 | 03 | 02 | '2.02 | 0001 | Pengelolaan Mutasi ASN | Terkelolanya Mutasi ASN | Jumlah Dokumen Hasil Pelaksanaan Mutasi | Dokumen |
| 5 | 03 | 02 | '2.02 | 0003 | Pengelolaan Promosi ASN | Terkelolanya Promosi ASN | Jumlah Dokumen Hasil Pengelolaan Promosi ASN | Dokumen |
"""

PROGRAM = """
DAFTAR PROGRAM DAN KEGIATAN TAHUN 2025
| No | Kode | Program / Kegiatan | Target | Anggaran |
| 1 | 5.03.02 | Program Kepegawaian Daerah | 72% | 300.000.000 |
| 2 | 5.03.02.2.02 | Mutasi dan Promosi ASN | 120 Orang | 300.000.000 |
"""

CASES = (
    Case("renja", {"Lampiran 2.xlsx": {"T-C.33": RENJA}}, kind="renja"),
    Case("dpa", {"DPA BKD 2025.xlsx": {"DPA": DPA}}, "rkt-xl check workbooks", kind="dpa"),
    Case("dpa-rekap", {"DPA rekap.xlsx": {"Sheet1": DPA_REKAP}}, kind="dpa"),
    Case("cascading", {"Cascading Perikanan.xlsx": {"Cascading": CASCADING}}, kind="cascading"),
    Case("nomenklatur", {"Nomenklatur 3406.xlsx": {"ALL": NOMENKLATUR}}, kind="nomenklatur"),
    Case("program", {"Buku1.xlsx": {"Sheet1": PROGRAM}}, kind="program"),
)
