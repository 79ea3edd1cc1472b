"""Facts of the public RKT 2025 of the office: names, visi to kebijakan, indikator with satuan and target.

Spelling follows the document, its odd spots too ("displin"). Which strategi and kebijakan serve which
sasaran is not said there; the order of the document is kept and the pairing is ours.
"""

from dataclasses import dataclass
from decimal import Decimal

OPD = "Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo"
OPD_KODE = "5.03.5.04.0.00.01.0000"
TAHUN = 2025
PERIODE = (2025, 2029)

VISI = "KOTA JASA"
MISI_NOMOR = 4
MISI = "Meningkatkan Kualitas Sistem Pemerintahan yang Berorientasi Pelayanan Prima, Akuntabel, Inovatif, dan Responsif"
TUJUAN = "Meningkatnya Pengelolaan Manajemen ASN"
TUJUAN_INDIKATOR = "Indeks Sistem Merit"


@dataclass(frozen=True, slots=True)
class Arah:
    """One strategi with the kebijakan that carry it out."""

    strategi: str
    kebijakan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sasaran:
    """One sasaran with its single indikator, the satuan and target of 2025, and the strategi towards it."""

    uraian: str
    indikator: str
    satuan: str
    target: Decimal
    arah: tuple[Arah, ...] = ()


SASARAN = (
    Sasaran(
        "Meningkatnya Kualitas Sumber Daya Aparatur",
        "Indeks Profesionalitas ASN",
        "Nilai",
        Decimal("77.95"),
        (
            Arah(
                "Meningkatkan kompetensi teknis dan manajerial ASN",
                (
                    "Pengembangan kompetensi berbasis analisis kebutuhan Jabatan",
                    "Peningkatan Kapasitas Manajerial ASN",
                ),
            ),
            Arah(
                "Meningkatkan pengelolaan pengembangan ASN",
                ("Penerapan sistem talent pool/uji kompetensi secara berkala",),
            ),
            Arah(
                "Meningkatkan displin dan Kinerja Pegawai",
                ("Penerapan sistem reward and punishment yang konsisten",),
            ),
        ),
    ),
    Sasaran(
        "Meningkatnya Kualitas Layanan Administrasi Kepegawaian",
        "Indeks Kepuasan Layanan Administrasi Kepegawaian",
        "Nilai",
        Decimal("91.65"),
        (
            Arah(
                "Meningkatkan pelayanan administrasi kepegawaian dengan memanfaatkan teknologi informasi",
                ("Optimalisasi Pemanfaatan Sistem Informasi Kepegawaian",),
            ),
        ),
    ),
    Sasaran(
        "Meningkatnya Akuntabilitas Kinerja dan Keuangan",
        "Nilai AKIP",
        "Nilai",
        Decimal("83.35"),
    ),
)
