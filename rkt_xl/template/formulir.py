"""The shape of a blank form: its columns, its title, its example rows. A form is data; `lembar.py` draws it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from rkt_xl.write.page import F4, Paper


class Isi(StrEnum):
    """What is typed into a column; it decides format, dropdown and alignment."""

    NOMOR = "nomor"
    TEKS = "teks"
    KODE = "kode"
    TINGKAT = "tingkat"
    SATUAN = "satuan"
    TARGET = "target"
    UANG = "uang"
    SUMBER_DANA = "sumber dana"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a form.

    Args:
        judul: its heading from top to bottom; neighbours with the same upper part share a merged cell.
        lebar: its width in pixels at the size of the screen; printing shrinks the sheet to one page in width.
        isi: what is typed into it.
        catatan: the note on its heading, one or two sentences for the person who fills it.
        pilihan: texts that its lowest heading offers, where the heading itself depends on who signs.
        ulang: whether it is printed again on the further pages of a table that is too wide for one.
        halaman_baru: whether a further page begins with it.
    """

    judul: tuple[str, ...]
    lebar: int
    isi: Isi = Isi.TEKS
    catatan: str = ""
    pilihan: tuple[str, ...] = ()
    ulang: bool = False
    halaman_baru: bool = False


Baris = tuple[str | int | None, ...]
"""One example row: a value per column, None for a cell left empty."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table of a form.

    Args:
        kolom: its columns from left to right.
        contoh: example rows, for the example sheet.
        baris: how many empty rows are drawn.
        jumlah: the label of a total row that adds the columns of money, None for none.
        judul: a line above this table, where a sheet holds several.
    """

    kolom: tuple[Kolom, ...]
    contoh: tuple[Baris, ...]
    baris: int = 24
    jumlah: str | None = None
    judul: str = ""


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet of a form.

    Args:
        nama: the name on its tab.
        judul: the lines of the title.
        rujukan: the regulation that the headings come from, in one line below the title.
        periode: whether it is about several years (else about one).
        tabel: its tables from top to bottom.
        tanda_tangan: whether a signature block ends it.
    """

    nama: str
    judul: tuple[str, ...]
    rujukan: str
    tabel: tuple[Tabel, ...]
    periode: bool = False
    tanda_tangan: bool = False


@dataclass(frozen=True, slots=True)
class Formulir:
    """A workbook to be filled: its file name without suffix, its sheets, and hints beyond those on the cells."""

    berkas: str
    lembar: tuple[Lembar, ...]
    petunjuk: tuple[str, ...] = ()
    pernyataan: bool = False


@dataclass(frozen=True, slots=True)
class Isian:
    """What is known before anybody types: the office (may be empty), the year, the period of the Renstra, the paper."""

    opd: str
    tahun: int
    periode: tuple[int, int]
    tahun_pilihan: tuple[int, ...] = field(default=())
    kertas: Paper = F4
