"""The forms of the planning documents, each with the headings of the regulation that it names."""

from __future__ import annotations

from dataclasses import replace

from rkt_xl.template import contoh
from rkt_xl.template import kolom as k
from rkt_xl.template.formulir import Formulir, Isi, Isian, Kolom, Lembar, Tabel

_PERMENDAGRI_86 = "Menurut Permendagri 86/2017"
_PERMENPAN_53 = "Menurut PermenPAN-RB 53/2014"
_PERMENPAN_20 = "Menurut PermenPAN-RB 20/2008, ditambah satuan dan target setiap tahun"
_TANPA_BAKU = "Tidak ada bentuk baku nasional"

_YEARS_ON_FIRST_PAGE = 3
"""T-C.27 is too wide for one page: the later years are printed on a second, beside the names and the indikator again."""


def renstra(isian: Isian) -> Formulir:
    """Return the form of the Renstra: T-C.25 and T-C.27 of Permendagri 86/2017."""
    awal, akhir = isian.periode
    tahun = range(awal, akhir + 1)
    group = "TARGET KINERJA TUJUAN/SASARAN PADA TAHUN KE-"
    t_c_25 = (
        k.nomor(),
        Kolom(("TUJUAN",), 170, catatan="Tulis satu kali di baris indikator tujuan yang pertama."),
        k.sasaran("SASARAN", 180),
        k.indikator("INDIKATOR TUJUAN/SASARAN", 200),
        k.satuan(),
        k.target(f"KONDISI AWAL ({awal - 1})", lebar=76),
        *(k.target(group, f"{number} ({year})", lebar=64) for number, year in enumerate(tahun, 1)),
    )
    money = "TARGET KINERJA PROGRAM DAN KERANGKA PENDANAAN"
    ends = [(f"TAHUN-{number} ({year})", 106) for number, year in enumerate(tahun, 1)]
    ends.append(("KONDISI KINERJA PADA AKHIR PERIODE RENSTRA PERANGKAT DAERAH", 112))
    t_c_27 = (
        Kolom(("TUJUAN",), 90),
        k.sasaran("SASARAN", 100),
        *(replace(column, ulang=True) for column in (
            k.kode(120),
            k.tingkat(80),
            k.uraian("PROGRAM DAN KEGIATAN", 160),
            k.indikator("INDIKATOR KINERJA TUJUAN, SASARAN, PROGRAM (OUTCOME) DAN KEGIATAN (OUTPUT)", 160),
            k.satuan(64),
        )),
        k.target("DATA CAPAIAN PADA TAHUN AWAL PERENCANAAN", lebar=104),
        *(part for place, (name, wide) in enumerate(ends) for part in (
            replace(k.target(money, name, "TARGET", lebar=58), halaman_baru=place == _YEARS_ON_FIRST_PAGE),
            k.uang(money, name, "Rp", lebar=wide),
        )),
        k.penanggung_jawab("UNIT KERJA PERANGKAT DAERAH PENANGGUNG JAWAB", 116),
        Kolom(("LOKASI",), 84),
    )  # fmt: skip
    return Formulir(
        f"Renstra {awal}-{akhir}",
        (
            Lembar(
                "T-C.25",
                ("TUJUAN DAN SASARAN JANGKA MENENGAH PELAYANAN PERANGKAT DAERAH",),
                f"{_PERMENDAGRI_86}, Tabel T-C.25, ditambah satuan dan kondisi awal",
                (Tabel(t_c_25, contoh.T_C_25, 20),),
                periode=True,
            ),
            Lembar(
                "T-C.27",
                ("RENCANA PROGRAM, KEGIATAN, DAN PENDANAAN PERANGKAT DAERAH",),
                f"{_PERMENDAGRI_86}, Tabel T-C.27, ditambah tingkat dan satuan",
                (Tabel(t_c_27, contoh.T_C_27, 24),),
                periode=True,
            ),
        ),
        ("Indikator tujuan ditulis di baris tujuan; kolom sasarannya dikosongkan.",),
    )


def rkt(isian: Isian) -> Formulir:
    """Return the form of the RKT, in the layout of the printed matrix."""
    columns = (k.nomor(), k.sasaran(), k.indikator(), k.satuan(), k.target("TARGET"), k.tingkat(), k.uraian())
    sheet = Lembar(
        "RKT",
        ("RENCANA KINERJA TAHUNAN",),
        f"{_TANPA_BAKU} sejak PermenPAN-RB 53/2014; susunan matriks program, kegiatan, dan subkegiatan",
        (Tabel(columns, contoh.RKT),),
        tanda_tangan=True,
    )
    return Formulir(
        f"RKT {isian.tahun}",
        (sheet,),
        ("Program, kegiatan, dan subkegiatan ditulis pada baris-baris di samping sasaran yang didukungnya.",),
    )


def pk(isian: Isian) -> Formulir:
    """Return the form of the Perjanjian Kinerja: statement page and Lampiran."""
    levels = ("SASARAN STRATEGIS", "SASARAN PROGRAM", "SASARAN KEGIATAN")
    names = ("PROGRAM", "KEGIATAN", "SUB KEGIATAN")
    sasaran = Tabel(
        (
            k.nomor(),
            k.sasaran(levels[0], 400, levels),
            k.indikator(lebar=400),
            k.satuan(110),
            k.target("TARGET", lebar=120),
        ),
        contoh.PK_SASARAN,
        8,
    )
    anggaran = Tabel(
        (
            k.nomor(),
            Kolom((names[0],), 400, catatan="Program untuk kepala, kegiatan untuk administrator, subkegiatan untuk pengawas.", pilihan=names),
            k.uang("ANGGARAN", lebar=180),
            Kolom(("KETERANGAN",), 220, Isi.SUMBER_DANA, "Sumber dana: APBD, DAU, DAK, PAD."),
        ),
        contoh.PK_ANGGARAN,
        6,
        jumlah="JUMLAH",
    )  # fmt: skip
    sheet = Lembar(
        "Lampiran",
        ("LAMPIRAN PERJANJIAN KINERJA",),
        f"{_PERMENPAN_53}, Lampiran I, ditambah satuan",
        (sasaran, anggaran),
    )
    return Formulir(
        f"PK {isian.tahun}",
        (sheet,),
        (
            "Untuk administrator pilih SASARAN PROGRAM dan KEGIATAN pada judul kolomnya; untuk pengawas SASARAN "
            "KEGIATAN dan SUB KEGIATAN.",
        ),
        pernyataan=True,
    )


def iku(isian: Isian) -> Formulir:
    """Return the form of the Indikator Kinerja Utama."""
    awal, akhir = isian.periode
    columns = (
        k.nomor(),
        k.sasaran(),
        k.indikator("INDIKATOR KINERJA UTAMA"),
        k.satuan(),
        *(k.target("TARGET", str(year), lebar=56) for year in range(awal, akhir + 1)),
        Kolom(("PENJELASAN/FORMULASI PENGHITUNGAN",), 210, catatan="Cara menghitung indikator, cukup jelas untuk dihitung ulang."),
        Kolom(("SUMBER DATA",), 120, catatan="Dokumen atau sistem tempat datanya diambil."),
        k.penanggung_jawab(),
    )  # fmt: skip
    sheet = Lembar("IKU", ("INDIKATOR KINERJA UTAMA",), _PERMENPAN_20, (Tabel(columns, contoh.IKU, 16),), periode=True)
    return Formulir(f"IKU {awal}-{akhir}", (sheet,))


def rencana_aksi(isian: Isian) -> Formulir:
    """Return the form of the Rencana Aksi: the year's targets by quarter."""
    columns = (
        k.nomor(),
        k.sasaran("SASARAN STRATEGIS", 150),
        k.indikator(lebar=150),
        k.satuan(70),
        k.target("TARGET", lebar=60),
        *(k.target("TARGET TRIWULAN", f"TW {roman}", lebar=50) for roman in ("I", "II", "III", "IV")),
        k.tingkat(80),
        k.uraian(lebar=190),
        Kolom(("RENCANA AKSI",), 150, catatan="Langkah kerja yang dilakukan, satu kalimat."),
        k.uang("ANGGARAN (Rp)", lebar=104),
        k.penanggung_jawab(lebar=104),
    )
    sheet = Lembar(
        "Rencana Aksi",
        ("RENCANA AKSI PENCAPAIAN KINERJA",),
        f"{_TANPA_BAKU}; target setiap triwulan menurut PermenPAN-RB 53/2014",
        (Tabel(columns, contoh.RENCANA_AKSI),),
    )
    return Formulir(
        f"Rencana Aksi {isian.tahun}",
        (sheet,),
        (
            "Target triwulan ditulis menumpuk: triwulan IV sama dengan target setahun, kecuali satuannya dihitung lepas.",
        ),
    )


def dpa(isian: Isian) -> Formulir:
    """Return the form of the DPA: one line for each program, kegiatan and subkegiatan with its pagu."""
    columns = (
        k.kode(),
        k.tingkat(),
        k.uraian(lebar=300),
        k.indikator("INDIKATOR KINERJA", 250),
        k.satuan(),
        k.target("TARGET"),
        k.uang("PAGU (Rp)", lebar=116),
        Kolom(("SUMBER DANA",), 84, Isi.SUMBER_DANA, "Pilih dari daftar, atau ketik sendiri."),
        Kolom(("LOKASI",), 100),
    )
    sheet = Lembar(
        "DPA",
        ("DOKUMEN PELAKSANAAN ANGGARAN", "RINCIAN PROGRAM, KEGIATAN, DAN SUBKEGIATAN"),
        "Menurut Permendagri 77/2020; satu baris untuk setiap program, kegiatan, dan subkegiatan",
        (Tabel(columns, contoh.DPA, 30),),
    )
    return Formulir(
        f"DPA {isian.tahun}",
        (sheet,),
        (
            "Pagu program dan kegiatan adalah jumlah pagu subkegiatan di bawahnya; selisihnya akan ditunjukkan.",
            "DPA dari SIPD tidak perlu disalin ke sini: taruh berkas aslinya di map.",
        ),
    )
