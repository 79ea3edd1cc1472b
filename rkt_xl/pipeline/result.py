"""What came of a folder, for the command line and for those who call the library."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rkt_xl.model.document import ReadFile
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.result import OfficeResult
from rkt_xl.pengaturan.reader import Pengaturan

if TYPE_CHECKING:
    from rkt_xl.write.koreksi.report import Corrections

_NO_PENGATURAN = Pengaturan()


@dataclass(frozen=True, slots=True)
class RunResult:
    """What came of a folder: every file, every office, every finding in order.

    After an inspection `folders` are those whose settings held, one for each file; after a check `pengaturan` is what
    staff set in the folder; `koreksi` is what was written to correct the sources, where that was asked for.
    """

    files: tuple[ReadFile, ...]
    offices: tuple[OfficeResult, ...]
    findings: tuple[Finding, ...]
    folders: tuple[Path, ...] = ()
    koreksi: Corrections | None = None
    pengaturan: Pengaturan = _NO_PENGATURAN

    @property
    def has_errors(self) -> bool:
        """Whether a finding of severity error waits for somebody."""
        return any(f.severity is Severity.ERROR and f.is_open for f in self.findings)

    @property
    def nothing_read(self) -> bool:
        """Whether not one file could be opened."""
        return bool(self.files) and all(file.format is None for file in self.files)
