"""What staff set in `Pengaturan RKT.xlsx` beside headings and rules: office, year, paper, who signs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Umum:
    """The choices of the sheet `Umum`: office, year, paper, and which files count when several claim the same."""

    opd: str | None = None
    tahun: int | None = None
    kertas: str | None = None
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Who signs, as the sheet `Tanda Tangan` says; what is empty is left to be filled in by hand.

    Args:
        tempat: the town.
        tanggal: a date, or the text that was typed instead of one.
        jabatan: the office that is held, with `Plt.` or `Plh.` in front where it is held for another.
        nama, pangkat, nip: of the person.
    """

    tempat: str | None = None
    tanggal: dt.date | str | None = None
    jabatan: str | None = None
    nama: str | None = None
    pangkat: str | None = None
    nip: str | None = None


NO_UMUM = Umum()
NO_TANDA_TANGAN = TandaTangan()
