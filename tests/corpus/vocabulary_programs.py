"""Programmes, kegiatan and sub kegiatan with codes of the official structure.

The lines of 5.03, 5.04 and X.XX.01 carry official names; all others are invented and only look alike.
A sub kegiatan is (last segment, name, output indicator, satuan, first value, step).
"""

from __future__ import annotations

from typing import NamedTuple

from .vocabulary import Ind


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


def _persen(nama: str, first: float = 70, step: float = 5, decimals: int = 0) -> Ind:
    return Ind(nama, "Persen", "persen", first, step, decimals)


_PENUNJANG = Prog(
    "X.XX.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
    "Terpenuhinya layanan penunjang urusan pemerintahan",
    (_persen("Persentase pemenuhan layanan penunjang perangkat daerah", 90, 2),), (
        Keg("2.01", "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
            "Tersusunnya dokumen perencanaan yang selaras", _persen("Persentase dokumen perencanaan yang tepat waktu", 95, 1), (
                Sub("0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah",
                    "Jumlah Dokumen Perencanaan Perangkat Daerah", "Dokumen", 4, 0),
                Sub("0002", "Koordinasi dan Penyusunan Dokumen RKA-SKPD",
                    "Jumlah Dokumen RKA-SKPD dan Laporan Hasil Koordinasi Penyusunan Dokumen RKA-SKPD", "Dokumen", 1, 0),
                Sub("0007", "Evaluasi Kinerja Perangkat Daerah",
                    "Jumlah Laporan Evaluasi Kinerja Perangkat Daerah", "Laporan", 4, 0),
            )),
        Keg("2.02", "Administrasi Keuangan Perangkat Daerah", "Terlaksananya administrasi keuangan yang tertib",
            _persen("Persentase administrasi keuangan yang tertib", 100, 0), (
                Sub("0001", "Penyediaan Gaji dan Tunjangan ASN",
                    "Jumlah Orang yang Menerima Gaji dan Tunjangan ASN", "Orang/bulan", 62, 2),
                Sub("0005", "Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD",
                    "Jumlah Laporan Keuangan Akhir Tahun SKPD dan Laporan Hasil Koordinasi Penyusunan Laporan Keuangan"
                    " Akhir Tahun SKPD", "Laporan", 1, 0),
            )),
        Keg("2.06", "Administrasi Umum Perangkat Daerah", "Terpenuhinya kebutuhan administrasi umum",
            _persen("Persentase kebutuhan administrasi umum yang terpenuhi", 92.5, 1.5, 1), (
                Sub("0002", "Penyediaan Peralatan dan Perlengkapan Kantor",
                    "Jumlah Paket Peralatan dan Perlengkapan Kantor yang Disediakan", "Paket", 3, 1),
                Sub("0005", "Penyediaan Barang Cetakan dan Penggandaan",
                    "Jumlah Paket Barang Cetakan dan Penggandaan yang Disediakan", "Paket", 2, 0),
                Sub("0009", "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
                    "Jumlah Laporan Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD", "Laporan", 12, 0),
            )),
        Keg("2.08", "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "Tersedianya jasa penunjang",
            _persen("Persentase jasa penunjang yang tersedia", 100, 0), (
                Sub("0001", "Penyediaan Jasa Surat Menyurat", "Jumlah Laporan Penyediaan Jasa Surat Menyurat", "Laporan", 12, 0),
                Sub("0004", "Penyediaan Jasa Pelayanan Umum Kantor",
                    "Jumlah Laporan Penyediaan Jasa Pelayanan Umum Kantor yang Disediakan", "Laporan", 12, 0),
            )),
    ))

_KEPEGAWAIAN = Prog(
    "5.03.02", "PROGRAM KEPEGAWAIAN DAERAH", "Meningkatnya tata kelola kepegawaian",
    (_persen("Persentase layanan kepegawaian yang sesuai standar", 78, 3),
     Ind("Indeks Kualitas Data Kepegawaian", "Nilai", "nilai", 84.5, 1.25, 2)), (
        Keg("2.01", "Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN", "Terpenuhinya kebutuhan pegawai",
            _persen("Persentase formasi yang terisi", 80, 3), (
                Sub("0003", "Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK",
                    "Jumlah Dokumen Kegiatan Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK", "Dokumen", 2, 0),
                Sub("0008", "Fasilitasi Lembaga Profesi ASN", "Jumlah Lembaga Profesi ASN yang Difasilitasi", "Lembaga", 1, 0),
                Sub("0011", "Pengelolaan Data Kepegawaian", "Jumlah Dokumen Hasil Pengelolaan Data Kepegawaian", "Dokumen", 12, 0),
            )),
        Keg("2.02", "Mutasi dan Promosi ASN", "Terlaksananya mutasi dan promosi yang tertib",
            _persen("Persentase usul mutasi yang diselesaikan", 88, 2), (
                Sub("0002", "Pengelolaan Kenaikan Pangkat ASN", "Jumlah Pengelolaan Kenaikan Pangkat ASN", "Dokumen", 6, 0),
                Sub("0003", "Pengelolaan Promosi ASN", "Jumlah Dokumen Hasil Pengelolaan Promosi ASN", "Dokumen", 2, 1),
            )),
        Keg("2.03", "Pengembangan Kompetensi ASN", "Meningkatnya kapasitas aparatur",
            _persen("Persentase ASN yang meningkat kapasitasnya", 40, 6), (
                Sub("0001", "Peningkatan Kapasitas Kinerja ASN", "Jumlah ASN yang Meningkat Kapasitasnya", "Orang", 1200, 50),
            )),
    ))

_PELATIHAN = Prog(
    "5.04.02", "PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA", "Meningkatnya kompetensi sumber daya manusia aparatur",
    (_persen("Persentase pejabat yang lulus pelatihan kepemimpinan", 60, 4),), (
        Keg("2.02", "Sertifikasi, Kelembagaan, Pengembangan Kompetensi Manajerial dan Fungsional",
            "Terselenggaranya sertifikasi kompetensi", _persen("Persentase peserta yang tersertifikasi", 65, 5), (
                Sub("0007", "Penyelenggaraan Pengembangan Kompetensi bagi Pimpinan Daerah, Jabatan Pimpinan Tinggi, Jabatan"
                    " Fungsional, Kepemimpinan, dan Prajabatan",
                    "Jumlah Laporan Hasil Penyelenggaraan Pengembangan Kompetensi bagi Pimpinan Daerah, Jabatan Pimpinan"
                    " Tinggi, Jabatan Fungsional, Kepemimpinan, dan Prajabatan", "Laporan", 4, 0),
            )),
    ))


def _made_up(kode: str, nama: str, obyek: str, satuan: str, first: int, step: int) -> Prog:
    """A plausible programme about `obyek` with two kegiatan of two sub kegiatan each."""
    return Prog(kode, f"PROGRAM {nama.upper()}", f"Meningkatnya mutu {obyek}",
                (_persen(f"Persentase {obyek} dalam kondisi baik", 62.5, 3.5, 1),), (
        Keg("2.01", f"Penataan dan Pembinaan {obyek.title()}", f"Tertatanya {obyek}",
            _persen(f"Persentase {obyek} yang dibina", 55, 6), (
                Sub("0001", f"Pendataan {obyek.title()}", f"Jumlah Dokumen Pendataan {obyek.title()}", "Dokumen", 1, 0),
                Sub("0002", f"Pembinaan {obyek.title()} Tingkat Kabupaten/Kota", f"Jumlah {obyek.title()} yang Dibina",
                    satuan, first, step),
            )),
        Keg("2.02", f"Pengembangan {obyek.title()}", f"Berkembangnya {obyek}",
            Ind(f"Tingkat capaian pengembangan {obyek}", "Nilai", "nilai", 70.25, 2.75, 2), (
                Sub("0001", f"Penyediaan Sarana {obyek.title()}", f"Jumlah Unit Sarana {obyek.title()} yang Disediakan", "Unit", 15, 5),
                Sub("0004", f"Pemantauan dan Evaluasi {obyek.title()}",
                    f"Jumlah Laporan Pemantauan dan Evaluasi {obyek.title()}", "Laporan", 4, 0),
            )),
    ))


PROGRAMS: dict[str, Prog] = {
    "penunjang": _PENUNJANG, "5.03.02": _KEPEGAWAIAN, "5.04.02": _PELATIHAN,
    "3.27.02": _made_up("3.27.02", "Pengembangan Sarana Usaha Tani", "sarana usaha tani", "Kelompok", 24, 4),
    "3.27.03": _made_up("3.27.03", "Penataan Prasarana Irigasi Tersier", "jaringan irigasi tersier", "KM", 18, 3),
    "3.27.07": _made_up("3.27.07", "Penguatan Penyuluhan Lapangan", "balai penyuluhan", "Orang", 1100, 75),
    "2.23.02": _made_up("2.23.02", "Pembinaan Minat Baca", "taman bacaan masyarakat", "Lembaga", 35, 5),
    "2.24.02": _made_up("2.24.02", "Pengelolaan Arsip Daerah", "arsip dinamis", "Arsip", 2400, 200),
    "2.15.02": _made_up("2.15.02", "Keselamatan Lalu Lintas", "perlengkapan jalan", "Unit", 120, 15),
    "2.15.03": _made_up("2.15.03", "Penyelenggaraan Angkutan Umum", "angkutan perkotaan", "Orang", 1350, 90),
    "5.02.02": _made_up("5.02.02", "Pengelolaan Keuangan Kas Daerah", "penatausahaan kas", "Orang", 48, 2),
    "5.02.03": _made_up("5.02.03", "Pengelolaan Aset Daerah", "barang milik daerah", "Dokumen", 6, 1),
    "7.01.02": _made_up("7.01.02", "Pelayanan Terpadu Kecamatan", "layanan terpadu", "Orang", 1500, 100),
    "7.01.03": _made_up("7.01.03", "Pemberdayaan Masyarakat Kelurahan", "lembaga kelurahan", "Lembaga", 9, 1),
}
