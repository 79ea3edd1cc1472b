"""What is done for one office, wherever it is done: its files found again, reconciled, written, summed up, let go.

Only the outcome goes back to the run: a summary, the paths, and whether an error waits. The findings lie in the
workspace for those who ask for them.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.model.result import OfficeResult
from rkt_xl.model.summary import OfficeSummary
from rkt_xl.pipeline.files import FileReader
from rkt_xl.pipeline.offices import last_of, reconcile_office
from rkt_xl.pipeline.outputs import Destination, write_office
from rkt_xl.pipeline.workspace import Workspace
from rkt_xl.reconcile.nomenklatur import Nomenklatur, pick
from rkt_xl.reconcile.office import OfficeGroup, make_office
from rkt_xl.reconcile.relevel import with_official_levels
from rkt_xl.reconcile.summary import summarise

_MOST_TOLD = 60_000
_FEWEST_TOLD = 20
"""Findings that a recap lists, all offices together, and of each office at least: more cannot be read by anybody."""

_VERSIONS = "nomenklatur"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an office.

    Args:
        name: the name of its group.
        summary: the office in numbers; None where it ended the process that worked on it.
        written: what was written.
        result: everything, where the run was asked to keep it.
        findings: what is told instead of a result.
    """

    name: str
    summary: OfficeSummary | None
    written: tuple[Path, ...] = ()
    result: OfficeResult | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether a finding of severity error waits for somebody."""
        waits = any(f.severity is Severity.ERROR and f.is_open for f in self.findings)
        return waits or (self.summary is not None and self.summary.has_errors)


@dataclass(frozen=True, slots=True)
class OfficeWork:
    """What every office of a run is worked on with.

    Args:
        reader: finds the files.
        to: where is written, and how.
        outputs: earlier outputs among the sources.
        this_year: the year to fall back on.
        level_year: the year whose nomenclature tells levels; None where there is no nomenclature.
        circumstances: a mark of all that decides about an office beside its files.
        space: where the run keeps what it has done.
        output: where the last output lies; None to look among the sources only.
        writes, spools, keeps: whether workbooks are written, findings kept in the workspace, results kept whole.
    """

    reader: FileReader
    to: Destination
    outputs: tuple[Path, ...]
    this_year: int
    level_year: int | None
    circumstances: str
    space: Workspace
    output: Path | None
    writes: bool = False
    spools: bool = False
    keeps: bool = False

    def __call__(self, group: OfficeGroup) -> Outcome:
        """Work on one office.

        Raises:
            OutputError: when a workbook cannot be written.
        """
        versions = _versions(self.space.folder / _VERSIONS, self.circumstances) if self.level_year is not None else []
        files = [self.reader.load(card) for card in group.cards]
        official = pick(versions, self.level_year) if self.level_year is not None else None
        files = list(with_official_levels(files, official))
        settings, umum = self.to.settings, self.to.pengaturan.umum
        office = make_office(group, {file.file: file for file in files}, settings.tahun or umum.tahun, self.this_year)
        last = last_of(office, self.to.offices, self.output, self.outputs)
        result = reconcile_office(
            office,
            pick(versions, office.tahun),
            self.to.pengaturan,
            last,
            with_kke=settings.kke or bool(last.judged),
            with_pages=self.writes or self.keeps,
        )
        if self.spools:
            self.space.keep(spool_name(group.name), by_file(result.findings))
        written = write_office(result, self.to) if self.writes else ()
        outcome = Outcome(
            group.name,
            summarise(result, max(_FEWEST_TOLD, _MOST_TOLD // self.to.offices)),
            written,
            result if self.keeps else None,
        )
        if self.space.resumes and not self.keeps:
            self.space.keep(f"{self._mark(group)}.selesai", _done(outcome))
        return outcome

    def lost(self, group: OfficeGroup) -> Outcome:
        """Return the outcome of an office that ended the process that worked on it."""
        first = group.cards[0].file
        finding = Finding(
            "BCA-01",
            Severity.ERROR,
            f"{group.name or 'Perangkat daerah'} tidak dapat diperiksa; prosesnya berhenti di tengah jalan "
            "(biasanya kehabisan memori).",
            (CellRef(first, "", 1, 1, ""),),
            "Jalankan lagi untuk map perangkat daerah itu saja.",
            subject=group.name,
        )
        if self.spools:
            self.space.keep(spool_name(group.name), by_file([finding]))
        return Outcome(group.name, None, findings=(finding,))

    def before(self, group: OfficeGroup) -> Outcome | None:
        """Return what a run that was stopped had made of an office, where that still stands as it was written."""
        if not self.space.resumes or self.keeps:
            return None
        kept = self.space.find(f"{self._mark(group)}.selesai")
        if kept is None:
            return None
        summary, written = kept
        if summary.is_unclear or summary.edits_kept or summary.edits_lost:
            return None  # what people changed is read again
        if self.to.settings.data is not None or any(_content_mark(Path(path)) != mark for path, mark in written):
            return None
        if self.spools and self.space.find(spool_name(group.name)) is None:
            return None
        return Outcome(group.name, summary, tuple(Path(path) for path, _ in written))

    def _mark(self, group: OfficeGroup) -> str:
        """What an office is made of."""
        cards = [(c.file, c.status.value, c.reason, c.key, c.modified) for c in group.cards]
        about = (self.circumstances, group.name, group.is_named, cards)
        return sha256(repr(about).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def keep_versions(space: Workspace, versions: Sequence[Nomenklatur]) -> str:
    """Put the nomenclature where all workers of a run find it; return a mark of it."""
    data = pickle.dumps(list(versions), pickle.HIGHEST_PROTOCOL)
    (space.folder / _VERSIONS).write_bytes(data)
    return sha256(data).hexdigest()


@lru_cache(maxsize=1)
def _versions(path: Path, circumstances: str) -> list[Nomenklatur]:
    """The nomenclature of a run, read once by each worker; the run itself wrote the file just before."""
    del circumstances  # another run may write another nomenclature to the same place
    found: list[Nomenklatur] = pickle.loads(path.read_bytes())
    return found


def by_file(findings: Sequence[Finding]) -> Mapping[str, list[Finding]]:
    """Return findings by the file of their first cell."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.refs[0].file if finding.refs else "", []).append(finding)
    return found


def spool_name(name: str) -> str:
    """Return under which name the findings of an office lie in the workspace."""
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:24] + ".temuan"


def _done(outcome: Outcome) -> object:
    return outcome.summary, tuple((str(path), _content_mark(path)) for path in outcome.written)


def _content_mark(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
