"""What lies on the desk: the folder, what was last read of it, what is running, what was written.

One thread works, the page asks. What the page shows is always one whole state; `edition` counts them.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from rkt_xl.errors import OutputError, RktXlError
from rkt_xl.model.finding import Decision, Finding, keyed
from rkt_xl.model.result import OfficeResult
from rkt_xl.page import runs
from rkt_xl.page.decisions import Choice, TemuanRow, clean, rows_of, write_decisions
from rkt_xl.page.runs import NO_EXTRAS, Extras
from rkt_xl.pipeline import RunResult
from rkt_xl.run.progress import Told

_BUSY = "rkt-xl sedang bekerja; tunggu sampai selesai, lalu coba lagi."
_BROKEN = "Ada kesalahan di dalam rkt-xl sendiri; rinciannya ada di jendela tempat rkt-xl dijalankan."
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """What is running: its name, how many files it reads, how far it is."""

    name: str
    files: int = 0
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class OfficeOutput:
    """The output of an office: where it is, its findings by key, whether something changed since it was written.

    Args:
        path: the workbook; None where there is none.
        rows: its findings by key.
        is_stale: whether a source changed since it was written.
        documents: its Word documents, the newest first.
    """

    path: Path | None
    rows: Mapping[str, TemuanRow]
    is_stale: bool
    documents: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """A decision as the page sends it: which office, which finding, what is decided."""

    office: int
    key: str
    status: str
    reason: str


class Desk:
    """The state of one window."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.edition = 1
        self.job: Job | None = None
        self.trouble: str | None = None
        self.result: RunResult | None = None
        self.outputs: tuple[OfficeOutput, ...] = ()
        self.recap: Path | None = None
        self.corrections: tuple[Path, ...] = ()
        self.extras = NO_EXTRAS
        self.is_decided_since = False
        self._written: tuple[Path, ...] = ()
        self._is_stale = False
        self._merged_at = 0.0
        self._has_looked = False
        self._lock = threading.Lock()
        self._worker = ThreadPoolExecutor(1, "rkt-xl")

    def close(self) -> None:
        """Wait for what is being written."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def start_reading(self) -> None:
        """Read the folder again; where it holds nothing there is nothing to show either."""
        self._start("check", self._read)

    def start_merging(self, extras: Extras = NO_EXTRAS) -> None:
        """Read and write, with what is wanted beside the workbooks."""
        self._start("merge", lambda: self._merge(extras))

    def sources_changed(self) -> None:
        """Something in the folder is new: what was written before no longer says the same."""
        self._is_stale = True
        self.edition += 1

    def refuse_while_busy(self) -> None:
        """Raise while something is running that reads or writes the same files."""
        if self.job is not None:
            raise RktXlError(_BUSY)

    def findings_of(self, file: str) -> list[Finding]:
        """Return the findings that name a file."""
        return [f for f in self.result.findings if any(r.file == file for r in f.refs)] if self.result else []

    @property
    def has_merged(self) -> bool:
        """Whether this page has merged since it was opened."""
        return self._merged_at > 0

    @property
    def downloads(self) -> list[Path]:
        """What can be downloaded: the outputs, and nothing else of this machine."""
        own = [path for office in self.outputs for path in (office.path, *office.documents)]
        return [path for path in (*own, self.recap, *self.corrections) if path is not None]

    def name_of(self, path: Path) -> str:
        """Return under which name an output is downloaded: its place below the folder of outputs."""
        beside = self.folder / runs.OUTPUT
        return path.relative_to(beside).as_posix() if path.is_relative_to(beside) else path.name

    def decide(self, wishes: Sequence[Wish]) -> None:
        """Write decisions into the outputs that they belong to, then show them.

        Raises:
            RktXlError: when something is running, or a decision cannot be written; others may be written by then.
        """
        with self._lock:
            self.refuse_while_busy()
            if self.result is None:
                raise RktXlError(_BUSY)
            for office in sorted({wish.office for wish in wishes}):
                self._decide(office, {wish.key: wish for wish in wishes if wish.office == office})
            self.edition += 1

    def _decide(self, number: int, wishes: Mapping[str, Wish]) -> None:
        if self.result is None or not 0 <= number < len(self.outputs):
            raise OutputError("Perangkat daerah itu tidak ada lagi; periksa ulang dahulu.")
        office, output = self.result.offices[number], self.outputs[number]
        if output.path is None:
            raise OutputError("Belum ada buku kerja hasil; gabungkan dahulu, lalu putuskan.")
        choices, decided = [], []
        for key, finding in keyed(office.findings):
            wish = wishes.get(key)
            if wish is None:
                decided.append(finding)
                continue
            before, status, reason = finding.decision, clean(wish.status), clean(wish.reason)
            seen = (before.status, before.reason) if before else ("", "")
            choices.append(Choice(key, finding.content, seen, status, reason))
            decided.append(replace(finding, decision=Decision(status, reason) if status or reason else None))
        if len(choices) < len(wishes):
            raise OutputError("Temuan itu tidak ada lagi; periksa ulang dahulu.")
        write_decisions(output.path, choices)
        self.is_decided_since = True
        self._show(number, replace(office, findings=tuple(decided)))
        self._set_output(number, replace(output, rows=rows_of(output.path)))

    def _show(self, number: int, office: OfficeResult) -> None:
        if self.result is not None:
            old = self.result.offices
            in_offices = {id(f) for o in old for f in o.findings}
            loose = [f for f in self.result.findings if id(f) not in in_offices]
            offices = (*old[:number], office, *old[number + 1 :])
            findings = (*loose, *(f for o in offices for f in o.findings))
            self.result = replace(self.result, offices=offices, findings=findings)

    def _set_output(self, number: int, output: OfficeOutput) -> None:
        self.outputs = (*self.outputs[:number], output, *self.outputs[number + 1 :])

    def _start(self, name: str, work: Callable[[], None]) -> None:
        with self._lock:
            self.refuse_while_busy()
            self.job = Job(name, runs.count_workbooks(self.folder))
            self.edition += 1
        self._worker.submit(work).add_done_callback(self._finish)

    def _finish(self, done: Future[None]) -> None:
        error = done.exception() if not done.cancelled() else None
        if isinstance(error, RktXlError):
            self.trouble = str(error)
        elif error is not None:
            _log.error("the work on %s broke off", self.folder, exc_info=error)
            self.trouble = _BROKEN
        self.job = None
        self.edition += 1

    def _read(self) -> None:
        self.trouble = None
        self._take(runs.read_folder(self.folder, self._hear) if runs.count_workbooks(self.folder) else None)

    def _merge(self, extras: Extras) -> None:
        self.trouble = None
        self.extras, self._has_looked = extras, True
        began = time.time()
        result, self._written = runs.merge_folder(self.folder, extras, self._hear)
        self._merged_at, self._is_stale, self.is_decided_since = began, False, False
        self._take(result)

    def _hear(self, told: Told) -> None:
        if self.job is not None:
            self.job = replace(self.job, told=told)

    def _take(self, result: RunResult | None) -> None:
        outputs = []
        for office in result.offices if result else ():
            path = runs.output_of(self.folder, office, result) if result else None
            documents = runs.documents_of(self.folder, office, len(result.offices)) if result else ()
            outputs.append(OfficeOutput(path, rows_of(path) if path else {}, self._stale(path, office), documents))
        self.recap = runs.recap_of(self.folder, result) if result else None
        self.corrections = runs.corrections_in(self.folder)
        self.outputs, self.result = tuple(outputs), result
        if not self._has_looked:
            self.extras, self._has_looked = self._made_before(), True

    def _made_before(self) -> Extras:
        """What the last merge made beside the workbooks is made again unless somebody takes the tick away."""
        kke = any(o.kke is not None and o.kke.judged for o in (self.result.offices if self.result else ()))
        return Extras(bool(self.corrections), kke, any(output.documents for output in self.outputs))

    def _stale(self, path: Path | None, office: OfficeResult) -> bool:
        """Whether a source is newer than the output; what was decided since has made the output newer too."""
        if path is None:
            return False
        written_at = self._merged_at if path in self._written else path.stat().st_mtime
        return self._is_stale or any(file.modified > written_at for file in office.files)
