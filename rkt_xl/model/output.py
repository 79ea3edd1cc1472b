"""Names in the output workbook that are read back from it; they stay the same for ever."""

from __future__ import annotations

TEMUAN, REKONSILIASI = "Temuan", "Rekonsiliasi"

KODE, TINDAK_LANJUT, ALASAN = "KODE", "TINDAK LANJUT", "ALASAN"
KEY, CONTENT = "KUNCI", "SIDIK"
"""Hidden columns of `Temuan`: which finding a row is, and a mark of what it was about."""

TINGKAT, GROUP, NAME, SEBAB = "TINGKAT", "SASARAN/KODE", "INDIKATOR/NAMA", "SEBAB PERUBAHAN"

FOLLOW_UPS = ("diperbaiki", "diterima", "bukan masalah", "tanya")
"""What staff can decide about a finding."""

CLOSING = frozenset({"diterima", "bukan masalah"})
"""Decisions after which a finding no longer waits for anybody; a finding that was said to be mended and still stands
does."""
