"""The regulations that an RKT rests on, by their official names and in their order of rank."""

from __future__ import annotations

from typing import NamedTuple

from rkt_xl.write.dokumen.isian import isian


class Peraturan(NamedTuple):
    """A regulation: the year from which it can be named, its name; `until` the last year, where another followed."""

    since: int
    name: str
    until: int = 9999


_PERATURAN = (
    Peraturan(2004, "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional"),
    Peraturan(
        2014,
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, sebagaimana telah beberapa kali diubah",
    ),
    Peraturan(
        2006, "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah"
    ),
    Peraturan(2019, "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah"),
    Peraturan(2014, "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"),
    Peraturan(
        2014,
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk "
        "Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah",
    ),
    Peraturan(
        2017,
        "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Tata Cara Perencanaan, Pengendalian dan Evaluasi "
        "Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan Daerah tentang Rencana Pembangunan Jangka Panjang "
        "Daerah dan Rencana Pembangunan Jangka Menengah Daerah, serta Tata Cara Perubahan Rencana Pembangunan Jangka "
        "Panjang Daerah, Rencana Pembangunan Jangka Menengah Daerah, dan Rencana Kerja Pemerintah Daerah",
    ),
    Peraturan(
        2019,
        "Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019 tentang Klasifikasi, Kodefikasi, dan Nomenklatur "
        "Perencanaan Pembangunan dan Keuangan Daerah, beserta pemutakhirannya",
    ),
    Peraturan(
        2015,
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 12 Tahun 2015 tentang Pedoman "
        "Evaluasi atas Implementasi Sistem Akuntabilitas Kinerja Instansi Pemerintah",
        2021,
    ),
    Peraturan(
        2022,
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 88 Tahun 2021 tentang Evaluasi "
        "Akuntabilitas Kinerja Instansi Pemerintah",
    ),
    Peraturan(
        2022,
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 89 Tahun 2021 tentang "
        "Penjenjangan Kinerja Instansi Pemerintah",
    ),
    Peraturan(
        2025,
        "Instruksi Menteri Dalam Negeri Nomor 2 Tahun 2025 tentang Pedoman Penyusunan Rencana Pembangunan Jangka "
        "Menengah Daerah dan Rencana Strategis Perangkat Daerah Tahun 2025-2029",
        2030,
    ),
)
_DAERAH = (
    "isi Peraturan Daerah tentang Rencana Pembangunan Jangka Menengah Daerah",
    "isi Peraturan Kepala Daerah tentang kedudukan, susunan organisasi, tugas dan fungsi, serta tata kerja",
    "isi peraturan atau keputusan tentang Rencana Strategis perangkat daerah",
)


def regulations(tahun: int) -> list[str]:
    """Return the regulations for a plan of a year, those of the region as places to fill."""
    named = [p.name for p in _PERATURAN if p.since <= tahun <= p.until]
    lines = [*named, *map(isian, _DAERAH)]
    return [f"{line};" for line in lines[:-1]] + [f"{lines[-1]}."]
