"""Names in the output workbook that are read back from it; they stay the same for ever."""

from __future__ import annotations

from enum import StrEnum

RKT, RINCIAN = "RKT", "Rincian"
TEMUAN, REKONSILIASI, RINGKASAN, SUMBER = "Temuan", "Rekonsiliasi", "Ringkasan", "Sumber"

REKAP_FILE = "Rekap.xlsx"
"""What the recap of several offices is called."""

KOREKSI_FOLDER = "koreksi"
"""The folder beside the output that holds the corrected copies."""

PESAN_FILE = "pesan.txt"
"""The messages to those who sent the sources, beside that folder."""

KODE, TINDAK_LANJUT, ALASAN = "KODE", "TINDAK LANJUT", "ALASAN"
KEY, CONTENT = "KUNCI", "SIDIK"
"""Hidden columns of `Temuan`: which finding a row is, and a mark of what it was about."""

TINGKAT, GROUP, NAME, SEBAB = "TINGKAT", "SASARAN/KODE", "INDIKATOR/NAMA", "SEBAB PERUBAHAN"

KKE_1, KKE_2, KKE_3 = "KKE 1", "KKE 2", "KKE 3"
OWNER, INDIKATOR = "TUJUAN, SASARAN, PROGRAM, KEGIATAN", "INDIKATOR KINERJA"
SPESIFIK, DAPAT_DICAPAI, RELEVAN, KETEPATAN = "SPESIFIK", "DAPAT DICAPAI", "RELEVAN", "KETEPATAN CASCADING (Y=1, T=0)"
JUDGED = {KKE_1: (OWNER, (SPESIFIK, DAPAT_DICAPAI, RELEVAN)), KKE_2: ("", (KETEPATAN,))}
"""Of each worksheet the column that names a row together with the indikator, and those that only people can fill."""

FOLLOW_UPS = ("diperbaiki", "diterima", "bukan masalah", "tanya")
"""What staff can decide about a finding."""

CLOSING = frozenset({"diterima", "bukan masalah"})
"""Decisions after which a finding no longer waits for anybody; a finding that was said to be mended and still stands
does."""

WRITTEN_COL = 9
WRITTEN_HEADINGS = ("lembar", "kunci", "isi", "sumber")
"""Hidden columns of `Sumber` (from this one, 1-based): what was written into which sheet, and what its source says."""

CONTINUED = " (lanjutan)"
"""Behind a sasaran that goes on from the page before."""


class Field(StrEnum):
    """What a cell of the output holds, as far as a hand edit of it is kept."""

    JUDUL = "judul"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    TARGET = "target"
    NAMA = "nama"
    KELUARAN = "keluaran"
    KELUARAN_SATUAN = "satuan keluaran"
    KELUARAN_TARGET = "target keluaran"
    TANDA_TANGAN = "tanda tangan"


EXAMPLE_MARK = "CONTOH PENGISIAN"
"""How the first cell of a sheet begins that only shows how a form is filled; its rows are nobody's plan."""
