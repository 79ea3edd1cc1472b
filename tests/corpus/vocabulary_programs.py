"""All programmes by key: the official ones, and invented ones that only look alike."""

from __future__ import annotations

from .vocabulary import Ind, Keg, Prog, Sub, persen
from .vocabulary_official import KEPEGAWAIAN, PELATIHAN, PENUNJANG


def _made_up(kode: str, nama: str, obyek: str, satuan: str, numbers: tuple[int, int]) -> Prog:
    """A plausible programme about `obyek` with two kegiatan of two sub kegiatan each."""
    title = obyek.title()
    data = Sub("0001", f"Pendataan {title}", f"Jumlah Dokumen Pendataan {title}", "Dokumen", 1, 0)
    care = Sub("0002", f"Pembinaan {title} Tingkat Kabupaten/Kota", f"Jumlah {title} yang Dibina", satuan, *numbers)
    tools = Sub("0001", f"Penyediaan Sarana {title}", f"Jumlah Unit Sarana {title} yang Disediakan", "Unit", 15, 5)
    watch = Sub(
        "0004",
        f"Pemantauan dan Evaluasi {title}",
        f"Jumlah Laporan Pemantauan dan Evaluasi {title}",
        "Laporan",
        4,
        0,
    )
    order = persen(f"Persentase {obyek} yang dibina", 55, 6)
    growth = Ind(f"Tingkat capaian pengembangan {obyek}", "Nilai", "nilai", 70.25, 2.75, 2)
    outcome = persen(f"Persentase {obyek} dalam kondisi baik", 62.5, 3.5, 1)
    first = Keg("2.01", f"Penataan dan Pembinaan {title}", f"Tertatanya {obyek}", order, (data, care))
    second = Keg("2.02", f"Pengembangan {title}", f"Berkembangnya {obyek}", growth, (tools, watch))
    return Prog(kode, f"PROGRAM {nama.upper()}", f"Meningkatnya mutu {obyek}", (outcome,), (first, second))


PROGRAMS: dict[str, Prog] = {
    "penunjang": PENUNJANG,
    "5.03.02": KEPEGAWAIAN,
    "5.04.02": PELATIHAN,
    "3.27.02": _made_up("3.27.02", "Pengembangan Sarana Usaha Tani", "sarana usaha tani", "Kelompok", (24, 4)),
    "3.27.03": _made_up("3.27.03", "Penataan Prasarana Irigasi Tersier", "jaringan irigasi tersier", "KM", (18, 3)),
    "3.27.07": _made_up("3.27.07", "Penguatan Penyuluhan Lapangan", "balai penyuluhan", "Orang", (1100, 75)),
    "2.23.02": _made_up("2.23.02", "Pembinaan Minat Baca", "taman bacaan masyarakat", "Lembaga", (35, 5)),
    "2.24.02": _made_up("2.24.02", "Pengelolaan Arsip Daerah", "arsip dinamis", "Arsip", (2400, 200)),
    "2.15.02": _made_up("2.15.02", "Keselamatan Lalu Lintas", "perlengkapan jalan", "Unit", (120, 15)),
    "2.15.03": _made_up("2.15.03", "Penyelenggaraan Angkutan Umum", "angkutan perkotaan", "Orang", (1350, 90)),
    "5.02.02": _made_up("5.02.02", "Pengelolaan Keuangan Kas Daerah", "penatausahaan kas", "Orang", (48, 2)),
    "5.02.03": _made_up("5.02.03", "Pengelolaan Aset Daerah", "barang milik daerah", "Dokumen", (6, 1)),
    "7.01.02": _made_up("7.01.02", "Pelayanan Terpadu Kecamatan", "layanan terpadu", "Orang", (1500, 100)),
    "7.01.03": _made_up("7.01.03", "Pemberdayaan Masyarakat Kelurahan", "lembaga kelurahan", "Lembaga", (9, 1)),
}
