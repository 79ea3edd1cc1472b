"""Samples of whole folders: the documents of an office that agree or do not, that lack, that come twice, that are broken."""

from tests.golden.case import MERGE, Case
from tests.golden.documents import RKT
from tests.golden.programs import DPA, NOMENKLATUR

RENSTRA = """
Tujuan dan Sasaran Jangka Menengah
Badan Kepegawaian Daerah Kota Sukamaju Tahun 2025-2029
| No | Tujuan | Sasaran | Indikator | Satuan | Kondisi Awal 2024 | Target Tahun | < | < | < | < |
| ^ | ^ | ^ | ^ | ^ | ^ | 2025 | 2026 | 2027 | 2028 | 2029 |
| 1 | Terwujudnya aparatur yang profesional | Meningkatnya Kualitas Aparatur | Indeks Profesionalitas ASN | Indeks | '70,15 | '71,75 | '72,75 | '74,00 | '75,25 | '76,50 |
| ^ | ^ | Meningkatnya Akuntabilitas Kinerja | Nilai AKIP | Nilai | '66,40 | B | '70,10 | '72,00 | '73,00 | '74,00 |
"""

PK = """
PERJANJIAN KINERJA TAHUN 2025
Kepala Badan Kepegawaian Daerah Kota Sukamaju
| No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
| (1) | (2) | (3) | (4) | (5) |
| 1 | Meningkatnya Kualitas Aparatur | Indeks Profesionalitas ASN | Nilai | '71,50 |
| 2 | Meningkatnya Akuntabilitas Kinerja | Nilai AKIP | Persen | '68,25 |

| No | Program | Anggaran | Keterangan |
| 1 | Program Kepegawaian Daerah | 400.000.000 | PAD |
| | Jumlah | 400.000.000 | |
"""

OTHER = """
RENCANA KINERJA TAHUNAN 2025
Dinas Perikanan Kota Sukamaju
| No | Sasaran | Indikator | Satuan | Target | Program |
| 1 | Meningkatnya produksi perikanan | Produksi perikanan tangkap | Ton | '1.250 | Program Pengelolaan Perikanan Tangkap |
"""

STAFF = """
DAFTAR HADIR RAPAT
| No | Nama | Jabatan | Tanda Tangan |
| 1 | CONTOH EMPAT | Analis | |
| 2 | CONTOH LIMA | Pranata Komputer | |
"""

_RKT = {"RKT BKD 2025.xlsx": {"RKT 2025": RKT}}
_RENSTRA = {"Renstra BKD 2025-2029.xlsx": {"T-C.25": RENSTRA}}
_PK = {"PK Kepala BKD 2025.xlsx": {"Lampiran": PK}}
_DPA = {"DPA BKD 2025.xlsx": {"DPA": DPA}}
_NOMENKLATUR = {"Nomenklatur 3406.xlsx": {"ALL": NOMENKLATUR}}

CASES = (
    Case("kantor-lengkap", {**_RKT, **_RENSTRA, **_PK, **_DPA, **_NOMENKLATUR}, MERGE),
    Case("kantor-tanpa-rkt", {**_RENSTRA, **_DPA}, MERGE),
    Case("kantor-pk-dan-dpa", {**_PK, **_DPA}, MERGE),
    Case("dua-kantor", {**_RKT, "Perikanan/RKT 2025.xlsx": {"Sheet1": OTHER}}, MERGE),
    Case(
        "salinan-tersembunyi",
        {"RKT BKD 2025.xlsx": {"RKT 2025": RKT, "Cetak": RKT}},
        "rkt-xl inspect workbooks",
        hidden=frozenset({("RKT BKD 2025.xlsx", "Cetak")}),
    ),
    Case(
        "berkas-rusak",
        {**_RKT, "Daftar hadir.xlsx": {"Sheet1": STAFF}},
        MERGE,
        raw={
            "Renstra.xlsx": b"PK\x03\x04 berkas terpotong",
            "PK.xlsx": b"ini teks, bukan buku kerja",
            "~$RKT BKD 2025.xlsx": b"\x05Tanpa Nama".ljust(165, b" "),
        },
    ),
    Case("tanpa-tabel", {"Daftar hadir.xlsx": {"Sheet1": STAFF}}, MERGE),
)
