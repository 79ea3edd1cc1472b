"""Columns that several forms have, with their notes."""

from __future__ import annotations

from rkt_xl.template.formulir import Isi, Kolom

_TARGET = (
    "Tulis angka seperti biasa: 77,95 atau 12. Boleh juga predikat (BB), batas (≥ 80), atau rentang (69,1 - 69,5)."
)
_TINGKAT = "Pilih Program, Kegiatan, atau Subkegiatan. Program ditulis dulu, di bawahnya kegiatan, lalu subkegiatannya."


def nomor(judul: str = "NO.") -> Kolom:
    """Return the column of running numbers."""
    return Kolom((judul,), 38, Isi.NOMOR, "Nomor urut sasaran. Cukup di baris pertama setiap sasaran.")


def sasaran(judul: str = "SASARAN STRATEGIS", lebar: int = 190, pilihan: tuple[str, ...] = ()) -> Kolom:
    """Return the column of sasaran."""
    note = (
        "Tulis satu kali di baris indikatornya yang pertama. Baris indikator berikutnya boleh dikosongkan di kolom ini."
    )
    return Kolom((judul,), lebar, Isi.TEKS, note, pilihan)


def indikator(judul: str = "INDIKATOR KINERJA", lebar: int = 190) -> Kolom:
    """Return the column of indikator."""
    return Kolom(
        (judul,), lebar, Isi.TEKS, "Satu indikator satu baris. Jangan menumpuk beberapa indikator di satu sel."
    )


def satuan(lebar: int = 76) -> Kolom:
    """Return the column of satuan."""
    return Kolom(
        ("SATUAN",), lebar, Isi.SATUAN, "Pilih dari daftar, atau ketik satuan lain. Daftarnya ada di lembar Daftar."
    )


def target(*judul: str, lebar: int = 70) -> Kolom:
    """Return a column of targets."""
    return Kolom(judul, lebar, Isi.TARGET, _TARGET)


def kode(lebar: int = 118) -> Kolom:
    """Return the column of kode."""
    note = "Kode menurut nomenklatur, misalnya 5.03.02.2.02.0001. Sel ini berformat teks, sehingga nol tidak hilang."
    return Kolom(("KODE",), lebar, Isi.KODE, note)


def tingkat(lebar: int = 86) -> Kolom:
    """Return the column that names the level of a line."""
    return Kolom(("TINGKAT",), lebar, Isi.TINGKAT, _TINGKAT)


def uraian(judul: str = "PROGRAM/KEGIATAN/SUBKEGIATAN", lebar: int = 330) -> Kolom:
    """Return the column of program, kegiatan and subkegiatan."""
    return Kolom((judul,), lebar, Isi.TEKS, "Satu baris satu nama, ditulis persis seperti di nomenklatur atau DPA.")


def uang(*judul: str, lebar: int = 108) -> Kolom:
    """Return a column of money."""
    return Kolom(judul, lebar, Isi.UANG, "Rupiah penuh tanpa Rp dan tanpa koma, misalnya 1250000000.")


def penanggung_jawab(judul: str = "PENANGGUNG JAWAB", lebar: int = 120) -> Kolom:
    """Return the column of who is in charge."""
    return Kolom((judul,), lebar, Isi.TEKS, "Bidang atau jabatan yang bertanggung jawab.")
