"""Names in the output workbook that are read back from it; they stay the same for ever."""

from __future__ import annotations

from enum import StrEnum

RKT, RINCIAN = "RKT", "Rincian"
TEMUAN, REKONSILIASI, RINGKASAN, SUMBER = "Temuan", "Rekonsiliasi", "Ringkasan", "Sumber"

KODE, TINDAK_LANJUT, ALASAN = "KODE", "TINDAK LANJUT", "ALASAN"
KEY, CONTENT = "KUNCI", "SIDIK"
"""Hidden columns of `Temuan`: which finding a row is, and a mark of what it was about."""

TINGKAT, GROUP, NAME, SEBAB = "TINGKAT", "SASARAN/KODE", "INDIKATOR/NAMA", "SEBAB PERUBAHAN"

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
