"""What came of a folder, for the command line and for those who call the library."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rkt_xl.model.document import ReadFile
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.result import OfficeResult
from rkt_xl.pengaturan.reader import Pengaturan

_NO_PENGATURAN = Pengaturan()


@dataclass(frozen=True, slots=True)
class RunResult:
    """What came of a folder: every file, every office, every finding in order.

    After an inspection `folders` are those whose settings held, one for each file; after a check `pengaturan` is what
    staff set in the folder.
    """

    files: tuple[ReadFile, ...]
    offices: tuple[OfficeResult, ...]
    findings: tuple[Finding, ...]
    folders: tuple[Path, ...] = ()
    pengaturan: Pengaturan = _NO_PENGATURAN

    @property
    def has_errors(self) -> bool:
        """Whether a finding of severity error waits for somebody."""
        return any(f.severity is Severity.ERROR and f.is_open for f in self.findings)

    @property
    def nothing_read(self) -> bool:
        """Whether not one file could be opened."""
        return bool(self.files) and all(file.format is None for file in self.files)
