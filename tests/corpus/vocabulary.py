"""Invented words of all kinds and the shapes of the vocabulary; no real office, person or document is meant.

An indicator is (name, satuan, ukuran, first value, step per year, decimals); `ukuran` says how it behaves:
persen, nilai (0-100 score), indeks (small index of unknown scale), skala (on a scale named in the satuan),
hitung (a count), hari (lower is better), kasus (a count that may be 0), predikat (letters), opini (audit).
"""

from __future__ import annotations

from typing import NamedTuple


class Ind(NamedTuple):
    """An indicator as the vocabulary holds it."""

    nama: str
    satuan: str
    ukuran: str
    first: float
    step: float
    decimals: int = 0


class Sub(NamedTuple):
    """A sub kegiatan of the vocabulary."""

    ekor: str
    nama: str
    indikator: str
    satuan: str
    first: int
    step: int


class Keg(NamedTuple):
    """A kegiatan of the vocabulary."""

    ekor: str
    nama: str
    sasaran: str
    indikator: Ind
    subs: tuple[Sub, ...]


class Prog(NamedTuple):
    """A programme of the vocabulary; `kode` may begin with X.XX."""

    kode: str
    nama: str
    sasaran: str
    indikator: tuple[Ind, ...]
    kegiatan: tuple[Keg, ...]


def persen(nama: str, first: float = 70, step: float = 5, decimals: int = 0) -> Ind:
    """An indicator in per cent."""
    return Ind(nama, "Persen", "persen", first, step, decimals)


class Goal(NamedTuple):
    """A tujuan or sasaran with its indicators and the programmes (by key) that serve it."""

    nama: str
    indikator: tuple[Ind, ...]
    programs: tuple[str, ...] = ()


class Office(NamedTuple):
    """An OPD with its bidang and its goals."""

    nama: str
    singkat: str
    bidang: str
    urusan_nama: str
    bidang_nama: str
    tujuan: tuple[Goal, ...]
    sasaran: tuple[Goal, ...]


REGIONS = (
    "Kabupaten Tirtamaya",
    "Kota Nusaraya",
    "Kabupaten Bumi Selaras",
    "Kota Arunika",
    "Kabupaten Wanasari",
)
TOWNS = ("Tirtamaya", "Nusaraya", "Selaras", "Arunika", "Wanasari")
OFFICIALS = (
    ("Drs. Sampel Wiratama, M.Si", "Pembina Utama Muda, IV/c"),
    ("Ir. Contoh Prakarsa, M.M.", "Pembina Tk. I, IV/b"),
    ("Dr. Uji Lestarini, S.Sos., M.AP.", "Pembina, IV/a"),
    ("Fiktif Nirmala, S.E., M.Ak.", "Penata Tk. I, III/d"),
)
NIPS = ("19700101 199501 1 001", "197502022000031002", "19800303 200501 2 003", "198504042010011004")
SOURCES = ("APBD", "DAU", "DAK Fisik", "PAD", "Dana Transfer Umum-Dana Alokasi Umum", "Dana Bagi Hasil")
PLACES = (
    "Kab. Tirtamaya, Semua Kecamatan, Semua Kelurahan",
    "Kecamatan Sinarjaya",
    "Semua Kecamatan",
    "Tersebar",
)
UNITS = (
    "Sekretariat",
    "Bidang Perencanaan",
    "Bidang Pelayanan",
    "Sub Bagian Umum",
    "Bidang Data dan Evaluasi",
)
GROUPS = ("Aparatur Sipil Negara", "Masyarakat", "Perangkat Daerah", "Pelaku usaha", "Kelompok tani")

STRATEGI = (
    "Penguatan tata kelola layanan berbasis data",
    "Peningkatan kerja sama antar lembaga",
    "Penyederhanaan proses bisnis layanan",
    "Penguatan peran serta masyarakat",
)
ARAH = (
    "Digitalisasi layanan secara bertahap dan terukur",
    "Peningkatan mutu sumber daya pelaksana",
    "Pemerataan jangkauan layanan di seluruh wilayah",
    "Penguatan pemantauan dan evaluasi berkala",
)
NSPK = ("Meningkatnya kualitas tata kelola pemerintahan daerah", "Meningkatnya daya saing ekonomi daerah")
AKSI = (
    "Menyusun jadwal dan pembagian tugas",
    "Melaksanakan rapat koordinasi",
    "Menghimpun data dukung",
    "Melakukan pemantauan lapangan",
    "Menyusun laporan hasil pelaksanaan",
)
FORMULA = (
    "Jumlah yang memenuhi dibagi jumlah seluruhnya dikali 100",
    "Hasil penilaian lembaga yang berwenang",
    "Rata-rata tertimbang seluruh unsur penilaian",
    "Realisasi dibagi target dikali 100%",
)
DATA = (
    "Laporan tahunan perangkat daerah",
    "Hasil survei tahun 2024",
    "Sistem informasi internal",
    "Rekap bulanan",
)
