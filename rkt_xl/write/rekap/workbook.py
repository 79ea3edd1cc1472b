"""The workbook `Rekap.xlsx` as a file."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from rkt_xl._version import VERSION
from rkt_xl.intake.own import OWN_PROPERTY
from rkt_xl.model.kelompok import KELOMPOK
from rkt_xl.model.output import REKAP_FILE
from rkt_xl.write.atomic import write_beside_old
from rkt_xl.write.book import close_book, new_book
from rkt_xl.write.page import Paper
from rkt_xl.write.rekap.daftar import write_daftar
from rkt_xl.write.rekap.jumlah import write_jumlah
from rkt_xl.write.rekap.kantor import write_kantor
from rkt_xl.write.styles import Styles

if TYPE_CHECKING:
    import pandas as pd


class Recap(Protocol):
    """What the workbook is made of: the frames of `rkt_xl.frames.Recap`."""

    @property
    def offices(self) -> pd.DataFrame:
        """One row per office."""

    @property
    def groups(self) -> pd.DataFrame:
        """The same rows, one column per group of rules."""

    @property
    def findings(self) -> pd.DataFrame:
        """One row per finding."""


def write_rekap(recap: Recap, folder: Path, outputs: Sequence[str], paper: Paper) -> Path:
    """Write the recap into a folder; return where it was written.

    Args:
        recap: the frames of all offices.
        folder: where the workbooks of the offices are.
        outputs: the file name of each office's workbook, in the order of the rows.
        paper: what it is printed on.

    Raises:
        OutputError: when it cannot be written.
    """
    return write_beside_old(folder / REKAP_FILE, render_rekap(recap, outputs, paper))


def render_rekap(recap: Recap, outputs: Sequence[str], paper: Paper) -> bytes:
    """Return the bytes of the recap; the same for the same frames."""
    stream = io.BytesIO()
    workbook = new_book(stream, {"title": "Rekapitulasi RKT", "category": "Perencanaan kinerja"})
    workbook.set_custom_property(OWN_PROPERTY, VERSION)
    styles = Styles(workbook)
    names = list(recap.groups.columns[2:])
    sheets = sheet_names(names)
    write_kantor(workbook, recap.offices, outputs, styles, paper)
    write_jumlah(workbook, recap.groups, recap.offices, sheets, styles, paper)
    of_office = dict(zip(zip(recap.offices["opd"], recap.offices["tahun"], strict=True), outputs, strict=True))
    for name in names:
        rows = recap.findings[recap.findings["kelompok"] == name]
        counts = [int(count) for count in recap.groups[name]]
        write_daftar(workbook, sheets[name], KELOMPOK.get(name, name), rows, counts, of_office, styles, paper)
    close_book(workbook)
    return stream.getvalue()


def sheet_names(names: Sequence[str]) -> Mapping[str, str]:
    """Return the sheet of each group of rules.

    >>> sheet_names(["REC"])
    {'REC': 'REC Kesesuaian antardokumen'}
    """
    return {name: f"{name} {KELOMPOK.get(name, '')}".strip()[:31] for name in names}
