"""BAB I: why there is an RKT, on what it rests, what it is for."""

from __future__ import annotations

from rkt_xl.write.dokumen.hukum import regulations
from rkt_xl.write.dokumen.isian import isian
from rkt_xl.write.dokumen.kata import Kata
from rkt_xl.write.dokumen.naskah import Naskah

_SISTEMATIKA = (
    "BAB I Pendahuluan, memuat latar belakang, landasan hukum, maksud dan tujuan, gambaran umum perangkat daerah, "
    "serta sistematika penulisan;",
    "BAB II Rencana Strategis, memuat visi dan misi, tujuan dan sasaran, serta strategi dan arah kebijakan;",
    "BAB III Rencana Kinerja Tahunan, memuat sasaran strategis, indikator kinerja dan target, program pendukung, serta "
    "matriks rencana kinerja;",
    "BAB IV Penutup.",
)


def write_pendahuluan(naskah: Naskah, kata: Kata) -> None:
    """Write the chapter."""
    naskah.chapter("I", "PENDAHULUAN")
    naskah.section("A. Latar Belakang")
    naskah.add(
        "Penyelenggaraan pemerintahan yang baik menuntut setiap instansi pemerintah mempertanggungjawabkan hasil yang "
        "dicapai, tidak hanya anggaran yang dibelanjakan. Untuk itu, Sistem Akuntabilitas Kinerja Instansi Pemerintah "
        "(SAKIP) merangkai perencanaan, pengukuran, pelaporan, dan evaluasi kinerja dalam satu kesatuan, sehingga "
        "setiap program dapat ditelusuri manfaatnya sampai pada sasaran yang ditetapkan."
    )
    naskah.add(
        f"Rencana Kinerja Tahunan (RKT) adalah bagian dari perencanaan kinerja tersebut. RKT menjabarkan "
        f"{kata.renstra} menjadi target yang hendak dicapai dalam satu tahun: sasaran strategis, "
        "indikator kinerja, dan targetnya, beserta program, kegiatan, dan subkegiatan yang mendukung pencapaiannya."
    )
    naskah.add(
        f"{kata.rkt} menjadi dasar penyusunan Perjanjian Kinerja, pedoman pelaksanaan program dan anggaran, serta "
        "tolok ukur dalam pemantauan dan evaluasi kinerja pada tahun berjalan."
    )
    naskah.section("B. Landasan Hukum")
    naskah.add(f"{kata.rkt} disusun berdasarkan:")
    naskah.items(regulations(kata.tahun))
    _write_maksud(naskah, kata)
    _write_gambaran(naskah, kata)
    naskah.section("E. Sistematika Penulisan")
    naskah.add("Dokumen ini disusun dengan sistematika sebagai berikut:")
    naskah.items(_SISTEMATIKA, "bullet")


def _write_maksud(naskah: Naskah, kata: Kata) -> None:
    naskah.section("C. Maksud dan Tujuan")
    naskah.add(
        f"RKT ini dimaksudkan sebagai acuan bagi seluruh unit kerja di lingkungan {kata.opd} dalam melaksanakan "
        f"program, kegiatan, dan subkegiatan Tahun {kata.tahun} agar terarah pada sasaran yang sama. Tujuan "
        "penyusunannya adalah:"
    )
    naskah.items(
        (
            "menjabarkan sasaran Renstra menjadi target kinerja tahunan yang terukur;",
            "menjaga keselarasan antara perencanaan, penganggaran, pelaksanaan, dan pelaporan kinerja;",
            "menyediakan dasar penyusunan Perjanjian Kinerja dan Rencana Aksi; dan",
            "menyediakan ukuran untuk memantau dan mengevaluasi pencapaian kinerja.",
        )
    )


def _write_gambaran(naskah: Naskah, kata: Kata) -> None:
    naskah.section("D. Gambaran Umum Perangkat Daerah")
    naskah.add(
        f"Kedudukan, tugas, dan fungsi {kata.opd} ditetapkan dalam "
        f"{isian('isi nomor, tahun, dan judul peraturan kepala daerah')}. "
        f"Tugasnya adalah {isian('isi uraian tugas')}, dengan fungsi:"
    )
    naskah.items((isian("isi fungsi; tambahkan butir seperlunya"),), "lowerLetter")
    naskah.add(f"Susunan organisasinya sebagai berikut: {isian('sisipkan bagan struktur organisasi')}")
    naskah.add(f"Isu strategis yang menjadi perhatian pada Tahun {kata.tahun} adalah:")
    naskah.items((isian("isi isu strategis menurut Renstra; tambahkan butir seperlunya"),))
