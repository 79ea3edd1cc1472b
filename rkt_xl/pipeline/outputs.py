"""Everything that a merge writes: for each office by itself, and once for the whole run.

What is written for one office is written where that office was reconciled, before its documents are let go; what is
written once is made from the summaries of all offices.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rkt_xl.model.pengaturan import TandaTangan
from rkt_xl.model.result import OfficeResult
from rkt_xl.model.summary import OfficeSummary
from rkt_xl.pengaturan.reader import Pengaturan
from rkt_xl.settings import Settings
from rkt_xl.write.choices import Choices
from rkt_xl.write.naming import output_path
from rkt_xl.write.page import PAPERS, Paper
from rkt_xl.write.signature import HEAD_UNKNOWN
from rkt_xl.write.workbook import write_workbook


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a merge writes and how.

    Args:
        sources: the folder of the source workbooks.
        output: a folder, or one .xlsx file.
        offices: how many offices there are.
        settings, pengaturan: what the run is told, and what staff set in the folder.
    """

    sources: Path
    output: Path
    offices: int
    settings: Settings
    pengaturan: Pengaturan

    def of(self, office: OfficeResult) -> Path:
        """Return where the workbook of an office goes."""
        return output_path(office.opd, office.tahun, self.output, self.offices)

    @property
    def paper(self) -> Paper:
        """What the output is printed on."""
        return PAPERS[self.settings.kertas or self.pengaturan.umum.kertas or "f4"]

    def choices(self, office: OfficeResult) -> Choices:
        """How the output of an office is to look: as the command line says, else as staff set.

        The worksheets of the evaluator are kept when people filled them in the last output: they must not get lost.
        """
        kke = self.settings.kke or (office.kke is not None and bool(office.kke.judged))
        merges = not self.settings.tanpa_gabung
        return Choices(self.paper, merges, self.settings.angka_teks, self._tanda_tangan(office), kke)

    def _tanda_tangan(self, office: OfficeResult) -> TandaTangan:
        """Who signs; the head of an office that only a file name tells is left to be filled in by hand."""
        own = self.pengaturan.tanda_tangan
        is_named = (
            self.settings.opd
            or self.pengaturan.umum.opd
            or any(document.table.opd for file in office.files for document in file.documents)
        )
        return own if is_named or own.jabatan else replace(own, jabatan=HEAD_UNKNOWN)


def write_office(office: OfficeResult, to: Destination) -> tuple[Path, ...]:
    """Write what is made for one office; return where it stands, its workbook in front.

    Raises:
        OutputError: when a file cannot be written.
    """
    place, choices = to.of(office), to.choices(office)
    written = [write_workbook(office, place, to.sources, choices)]
    if to.settings.dokumen:
        from rkt_xl.write.dokumen.writer import write_dokumen

        written.append(write_dokumen(office, place, choices))
    if to.settings.data is not None:
        from rkt_xl.frames.folder import DataFolder

        DataFolder(to.settings.data).add(office, place.stem)
    return tuple(written)


def write_run(summaries: Sequence[OfficeSummary], to: Destination) -> tuple[Path, ...]:
    """Write what is made once for all offices; return where it stands: the recap of several offices, the data.

    Raises:
        OutputError: when a file cannot be written.
    """
    paths = [output_path(s.opd, s.tahun, to.output, to.offices) for s in summaries]
    written: tuple[Path, ...] = ()
    if len(summaries) > 1:
        from rkt_xl.frames.recap import recap
        from rkt_xl.write.rekap.workbook import write_rekap

        written += (write_rekap(recap(summaries), paths[0].parent, [path.name for path in paths], to.paper),)
    if to.settings.data is not None:
        from rkt_xl.frames.folder import DataFolder

        written += DataFolder(to.settings.data).finish([path.stem for path in paths], summaries)
    return written
