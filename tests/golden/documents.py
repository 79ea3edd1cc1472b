"""Samples of one document each: the layouts of sasaran and indikator (RKT, Renstra, PK, IKU, Rencana Aksi)."""

from tests.golden.case import MERGE, Case

RKT = """
Rencana Kinerja dan Program Kegiatan
Badan Kepegawaian Daerah Kota Sukamaju Tahun 2025

| NO. | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | PROGRAM/KEGIATAN/SUBKEGIATAN |
| 1 | 2 | 3 | | 4 | 5 |
| 1. | Meningkatnya Kualitas Aparatur | Indeks Profesionalitas ASN | Nilai | '71,50 | PROGRAM KEPEGAWAIAN DAERAH |
| ^ | ^ | ^ | ^ | ^ | MUTASI DAN PROMOSI ASN |
| ^ | ^ | ^ | ^ | ^ | Pengelolaan Mutasi ASN |
| ^ | ^ | ^ | ^ | ^ | Pengelolaan Promosi ASN |
| ^ | ^ | ^ | ^ | ^ | PENGEMBANGAN KOMPETENSI ASN |
| ^ | ^ | ^ | ^ | ^ | Peningkatan Kapasitas Kinerja ASN |
| 2 | Meningkatnya Akuntabilitas Kinerja | Nilai AKIP | Nilai | '    68,25 | PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA |
| ^ | ^ | ^ | ^ | ^ | ADMINISTRASI KEUANGAN PERANGKAT DAERAH |
| ^ | ^ | ^ | ^ | ^ | Penyediaan Gaji dan Tunjangan ASN |

| | | | | | Sukamaju,      Januari 2025 |
| | | | | | KEPALA BADAN KEPEGAWAIAN DAERAH |
| | | | | | CONTOH SATU, S.Sos |
| | | | | | NIP. 00000000 000000 0 000 |
"""

RKT_PENDEK = """
RENCANA KINERJA TAHUNAN
Instansi/SKPD : Dinas Perikanan Kota Sukamaju
Tahun : 2025
| Sasaran Strategis | Indikator Kinerja | Target |
| (1) | (2) | (3) |
| Meningkatnya produksi perikanan | 1. Produksi perikanan tangkap (Ton)<br>2. Produksi perikanan budidaya (Ton) | 1.250<br>310,5 |
| Meningkatnya mutu layanan | Indeks Kepuasan Masyarakat | 82,10 |
"""

RENSTRA_SASARAN = """
Tabel T-C.25
Tujuan dan Sasaran Jangka Menengah Pelayanan Perangkat Daerah
Dinas Perikanan Kota Sukamaju Tahun 2025 - 2029
| No | Tujuan | Sasaran | Indikator Tujuan/Sasaran | Target Kinerja Tujuan/Sasaran pada Tahun ke- | < | < | < | < |
| ^ | ^ | ^ | ^ | 1 | 2 | 3 | 4 | 5 |
| (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) |
| 1 | Meningkatnya kesejahteraan nelayan | | Nilai Tukar Nelayan | '101,2 | '101,5-102 | '102,5 | '103 | '103,5 |
| ^ | ^ | Meningkatnya produksi perikanan | Produksi perikanan tangkap (Ton) | '1.250 | '1.275 | '1.300 | '1.325 | '1.350 |
| ^ | ^ | Meningkatnya akuntabilitas kinerja | Predikat SAKIP | B | B | BB | BB | A |
"""

RENSTRA_PROGRAM = """
Tabel T-C.27
Rencana Program, Kegiatan, dan Pendanaan Perangkat Daerah Badan Kepegawaian Daerah Kota Sukamaju
Renstra Tahun 2025-2027
| Tujuan | Sasaran | Kode | Program dan Kegiatan | Indikator Kinerja | Data Capaian pada Tahun Awal Perencanaan | Target Kinerja Program dan Kerangka Pendanaan | < | < | < | < | < | Unit Kerja PD Penanggung-jawab | Lokasi |
| ^ | ^ | ^ | ^ | ^ | ^ | Tahun 2025 | < | Tahun 2026 | < | Tahun 2027 | < | ^ | ^ |
| ^ | ^ | ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ | ^ |
| (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12) | (13) | (14) |
| Tata kelola baik | Meningkatnya Kualitas Aparatur | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | Persentase ASN sesuai kompetensi (%) | '70 | '72 | 300000000 | '74 | 330000000 | '76 | 350000000 | Bidang Mutasi | Sukamaju |
| ^ | ^ | 5.03.02.2.02 | Mutasi dan Promosi ASN | Jumlah ASN yang dimutasi (Orang) | '110 | '120 | 300000000 | '125 | 330000000 | '130 | 350000000 | Bidang Mutasi | Sukamaju |
| ^ | ^ | 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen mutasi | 4 Dokumen | 5 Dokumen | 180000000 | 5 Dokumen | 200000000 | 5 Dokumen | 210000000 | Bidang Mutasi | Sukamaju |
| ^ | ^ | 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah dokumen promosi | 2 Dokumen | 3 Dokumen | 120000000 | 3 Dokumen | 120000000 | 3 Dokumen | 140000000 | Bidang Mutasi | Sukamaju |
"""

PK_LAMPIRAN = """
LAMPIRAN PERJANJIAN KINERJA TAHUN 2025
DINAS PERIKANAN KOTA SUKAMAJU

| No | Sasaran Strategis | Indikator Kinerja | Target | Satuan |
| (1) | (2) | (3) | (4) | (5) |
| 1 | Meningkatnya produksi perikanan | Produksi perikanan tangkap | '1.250 | Ton |
| 2 | Meningkatnya akuntabilitas kinerja | Predikat SAKIP | BB | Predikat |

| | Program | Anggaran | Keterangan |
| 1. | Program Pengelolaan Perikanan Tangkap | Rp 1.200.000.000,- | APBD |
| 2. | Program Penunjang Urusan Pemerintahan Daerah | Rp 850.500.000,- | APBD |
| | Jumlah | Rp 2.050.000.000,- | |
"""

PK_PERNYATAAN = """
PERJANJIAN KINERJA TAHUN 2025

Kami yang bertanda tangan di bawah ini:
| Nama | : | CONTOH DUA, S.Pi |
| Jabatan | : | Kepala Dinas Perikanan Kota Sukamaju |

Selanjutnya disebut pihak pertama.
| Nama | : | CONTOH TIGA |
| Jabatan | : | Wali Kota Sukamaju |

Selaku atasan langsung pihak pertama, selanjutnya disebut pihak kedua.
"""

PK_BIDANG = """
PERJANJIAN KINERJA TAHUN 2025
Kepala Bidang Perikanan Tangkap
Dinas Perikanan Kota Sukamaju

| NO | SASARAN PROGRAM | INDIKATOR KINERJA | SATUAN | TARGET |
| 1 | 2 | 3 | 4 | 5 |
| 1 | Meningkatnya kelompok nelayan yang mandiri | Persentase kelompok mandiri | % | =0.64 {0%} |
| 2 | Tersedianya sarana tangkap | Jumlah sarana | Unit | =12 {0" unit"} |

| No | Kegiatan | Anggaran | Ket |
| 1 | Pengelolaan Penangkapan Ikan di Wilayah Sungai | 450.000.000 | DAU |
| 2 | Pemberdayaan Nelayan Kecil | 750.000.000 | DAK |
| | Jumlah | 1.200.000.000 | |
"""

IKU = """
INDIKATOR KINERJA UTAMA
DINAS PERIKANAN KOTA SUKAMAJU TAHUN 2025
| No | Sasaran Strategis | Indikator Kinerja Utama | Penjelasan/Formulasi Penghitungan | Sumber Data | Penanggung Jawab |
| 1 | Meningkatnya produksi perikanan | Produksi perikanan tangkap | Jumlah ikan yang didaratkan dalam setahun | Laporan pelabuhan | Bidang Perikanan Tangkap |
| 2 | Meningkatnya akuntabilitas kinerja | Predikat SAKIP | Hasil evaluasi Inspektorat | LHE | Sekretariat |
"""

IKU_TAHUNAN = """
INDIKATOR KINERJA UTAMA PERANGKAT DAERAH TAHUN 2025-2027
BADAN KEPEGAWAIAN DAERAH KOTA SUKAMAJU
| No | Indikator | Satuan | Base Line 2024 | Target Tahun | < | < | Keterangan |
| ^ | ^ | ^ | ^ | 2025 | 2026 | 2027 | ^ |
| 1 | Indeks Profesionalitas ASN | Indeks | '70,15 | '71,50 | '72,75 | '74,00 | |
| 2 | Nilai AKIP | Nilai | '66,40 | '68,25 | '70,10 | '72,00 | |
"""

RENCANA_AKSI = """
RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2025
DINAS PERIKANAN KOTA SUKAMAJU
| No | Sasaran | Indikator Kinerja | Satuan | Target | Rencana Aksi | Target Triwulan | < | < | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | ^ | ^ | TW I | TW II | TW III | TW IV | ^ |
| 1 | Meningkatnya produksi perikanan | Jumlah nelayan yang dilatih | Orang | 200 | Pelatihan per pelabuhan | 50 | 50 | 60 | 40 | Bidang Perikanan Tangkap |
| 2 | Meningkatnya akuntabilitas kinerja | Nilai AKIP | Nilai | '70,5 | Pendampingan penyusunan LKjIP | - | - | - | '70,5 | Sekretariat |
"""

CASES = (
    Case("rkt", {"RKT BKD 2025.xlsx": {"RKT 2025": RKT}}, MERGE, kind="rkt"),
    Case("rkt-tiga-kolom", {"RKT Perikanan 2025.xlsx": {"Sheet1": RKT_PENDEK}}, MERGE, kind="rkt"),
    Case(
        "renstra",
        {"Renstra Perikanan 2025-2029.xlsx": {"T-C.25": RENSTRA_SASARAN}},
        "rkt-xl merge workbooks -o hasil --tahun 2025",
        kind="renstra",
    ),
    Case("renstra-pendanaan", {"Renstra BKD.xlsx": {"T-C.27": RENSTRA_PROGRAM}}, kind="renstra"),
    Case(
        "pk",
        {"PK Kadis 2025.xlsx": {"Pernyataan": PK_PERNYATAAN, "Lampiran": PK_LAMPIRAN}},
        "rkt-xl check workbooks",
        kind="pk",
    ),
    Case("pk-bidang", {"PK Kabid Tangkap.xlsx": {"PK": PK_BIDANG}}, kind="pk"),
    Case("iku", {"IKU Perikanan.xlsx": {"IKU": IKU}}, kind="iku"),
    Case("iku-tahunan", {"IKU BKD 2025-2027.xlsx": {"Sheet1": IKU_TAHUNAN}}, kind="iku"),
    Case("rencana-aksi", {"Rencana Aksi 2025.xlsx": {"Renaksi": RENCANA_AKSI}}, kind="rencana-aksi"),
)
