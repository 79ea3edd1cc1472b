"""The findings that wait, by the file whose cells they name: what is written beside each source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.values.text import squeeze

_ORDER = list(Severity)


@dataclass(frozen=True, slots=True)
class Catatan:
    """One finding as it concerns one file.

    Args:
        number: its number in the list of that file.
        finding: the finding.
        refs: its cells in that file, the first one in front.
        others: its cells in other files, to compare with.
    """

    number: int
    finding: Finding
    refs: tuple[CellRef, ...]
    others: tuple[CellRef, ...]

    @property
    def message(self) -> str:
        """The sentence of the finding on one line: values of cells may hold line breaks."""
        return squeeze(self.finding.message)

    @property
    def compare_with(self) -> str:
        """One sentence that names the cells in other files, empty where there are none."""
        if not self.others:
            return ""
        return f"Bandingkan dengan {'; '.join(ref.place for ref in self.others)}."


@dataclass(frozen=True, slots=True)
class FileCatatan:
    """All findings that concern one file, the gravest first."""

    file: str
    entries: tuple[Catatan, ...]

    @property
    def counts(self) -> str:
        """How many there are of each severity, in words."""
        found = [(s, sum(e.finding.severity is s for e in self.entries)) for s in Severity]
        return ", ".join(f"{count} {severity.label.lower()}" for severity, count in found if count)

    def by_cell(self) -> dict[tuple[str, int, int], list[Catatan]]:
        """Return the findings of each cell, by sheet, row and column."""
        cells: dict[tuple[str, int, int], list[Catatan]] = {}
        for entry in self.entries:
            for ref in entry.refs:
                cells.setdefault((ref.sheet, ref.row, ref.col), []).append(entry)
        return cells


def by_file(findings: Iterable[Finding]) -> dict[str, FileCatatan]:
    """Return the findings that wait by every file in which they name a cell."""
    own: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.is_open:
            for file in dict.fromkeys(ref.file for ref in finding.refs if ref.sheet):
                own.setdefault(file, []).append(finding)
    return {file: FileCatatan(file, tuple(_numbered(file, found))) for file, found in own.items()}


def _numbered(file: str, findings: Iterable[Finding]) -> Iterable[Catatan]:
    def place(parted: tuple[Finding, tuple[CellRef, ...]]) -> tuple[int, str, int, int, str]:
        finding, refs = parted
        return _ORDER.index(finding.severity), refs[0].sheet, refs[0].row, refs[0].col, finding.code

    parted = [(f, tuple(r for r in f.refs if r.file == file and r.sheet)) for f in findings]
    for number, (finding, refs) in enumerate(sorted(parted, key=place), 1):
        yield Catatan(number, finding, refs, tuple(r for r in finding.refs if r.file != file and r.sheet))
