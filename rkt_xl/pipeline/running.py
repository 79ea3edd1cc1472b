"""A run over a folder, office after office: each is reconciled and written as soon as it can be, and then let go.

Memory holds a card for each file and a summary for each office; documents and findings lie on disk until they are
asked for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from rkt_xl.errors import OutputError, UsageError
from rkt_xl.model.card import FileCard
from rkt_xl.model.document import ReadFile
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.summary import OfficeSummary
from rkt_xl.pipeline.gathering import Gathered, gather
from rkt_xl.pipeline.office_work import OfficeWork, Outcome, by_file, keep_versions, spool_name
from rkt_xl.pipeline.outputs import Destination, write_run
from rkt_xl.pipeline.result import RunResult
from rkt_xl.pipeline.workspace import Workspace, workspace
from rkt_xl.reconcile.engine import in_order
from rkt_xl.reconcile.nomenklatur import Nomenklatur, pick
from rkt_xl.reconcile.office import OfficeGroup, group_files
from rkt_xl.reconcile.relevel import with_official_levels
from rkt_xl.run.executor import Team, team
from rkt_xl.run.progress import Ear, Progress
from rkt_xl.settings import Settings

_LOOSE = "\0"
"""The name under which findings lie that are of no office."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a run is asked for.

    Args:
        folder: where the workbooks are.
        output: where the last output lies and the next goes; None to look among the workbooks only.
        settings: choices of the run.
        writes: whether workbooks are written.
        spools: whether the findings are asked for afterwards.
        keeps: whether everything is kept in memory, for those who go on with it as a library.
        stream: where progress is told.
    """

    folder: Path
    output: Path | None
    settings: Settings
    writes: bool = False
    spools: bool = False
    keeps: bool = False
    stream: Ear = None

    @property
    def about(self) -> object:
        """What makes it the same run again."""
        same = replace(self.settings, jobs=1, scheduler=None)
        output = self.output.resolve() if self.output is not None else None
        return (str(self.folder.resolve()), str(output), same, self.writes, self.spools)


@dataclass(slots=True)
class Report:
    """What came of a run, while its workspace is open."""

    gathered: Gathered
    outcomes: Sequence[Outcome]
    space: Workspace
    official: Nomenklatur | None
    written: tuple[Path, ...]
    loose: tuple[Finding, ...]
    _places: dict[str, list[str]] = field(default_factory=dict)

    @property
    def cards(self) -> tuple[FileCard, ...]:
        """Every file."""
        return self.gathered.cards

    @property
    def summaries(self) -> list[OfficeSummary]:
        """Every office in numbers."""
        return [outcome.summary for outcome in self.outcomes if outcome.summary is not None]

    @property
    def has_errors(self) -> bool:
        """Whether a finding of severity error waits for somebody."""
        loose = any(f.severity is Severity.ERROR and f.is_open for f in self.loose)
        return loose or any(outcome.has_errors for outcome in self.outcomes)

    def files(self) -> Iterator[ReadFile]:
        """Yield what was read of every file, one after the other."""
        for card in self.cards:
            yield from with_official_levels([self.gathered.reader.load(card)], self.official)

    def findings(self) -> Iterator[Finding]:
        """Yield all findings in their order; the run must have been asked for them.

        Raises:
            OutputError: when they could not be kept until now.
        """
        if not self._places:
            for name in (_LOOSE, *(outcome.name for outcome in self.outcomes)):
                for file in self._spool(name):
                    self._places.setdefault(file, []).append(name)
        open_name: str | None = None  # an office that no document names is called ""
        spool: dict[str, list[Finding]] = {}
        for file in sorted(self._places):
            own: list[Finding] = []
            for name in self._places[file]:
                if name != open_name:
                    open_name, spool = name, self._spool(name)
                own.extend(spool.get(file, ()))
            yield from in_order(own)

    def _spool(self, name: str) -> dict[str, list[Finding]]:
        found: dict[str, list[Finding]] | None = self.space.find(spool_name(name))
        if found is None:
            raise OutputError(
                f"Temuan tidak dapat disimpan sementara di {self.space.folder}; kosongkan ruang di sana, lalu "
                "jalankan lagi."
            )
        return found

    def result(self) -> RunResult:
        """Return everything, of a run that was asked to keep it."""
        kept = [outcome.result for outcome in self.outcomes if outcome.result is not None]
        own = {file.file: file for result in kept for file in result.files}
        files = tuple(own.get(card.file) or self._relevelled(card) for card in self.cards)
        lost = (f for outcome in self.outcomes for f in outcome.findings)
        findings = in_order([*self.loose, *lost, *(f for result in kept for f in result.findings)])
        return RunResult(files, tuple(kept), tuple(findings), pengaturan=self.gathered.pengaturan)

    def _relevelled(self, card: FileCard) -> ReadFile:
        return with_official_levels([self.gathered.reader.load(card)], self.official)[0]


@contextmanager
def running(order: Order) -> Iterator[Report]:
    """Do what a run is asked for; its findings and files can be looked at until the end of the block.

    Raises:
        UsageError: when the folder is missing, empty, or holds no planning table at all.
        OutputError: when a workbook cannot be written.
    """
    settings = order.settings
    with (
        workspace(order.about, tanpa_cache=settings.tanpa_cache) as space,
        team(settings.jobs, settings.scheduler) as crew,
    ):
        gathered = gather(order.folder, space.store, crew, order.stream)
        umum = gathered.pengaturan.umum
        groups = group_files(gathered.cards, settings.opd or umum.opd)
        if not groups:
            raise UsageError(
                f"Map {order.folder} hanya berisi nomenklatur atau formulir kosong; "
                "tambahkan berkas Renstra, RKT, PK, atau DPA."
            )
        this_year = settings.this_year or dt.datetime.now(tz=dt.UTC).year
        versions = gathered.versions()
        level_year = (settings.tahun or umum.tahun or gathered.common_year or this_year) if versions else None
        official_mark = keep_versions(space, versions) if versions else ""
        output = order.output or order.folder
        work = OfficeWork(
            gathered.reader,
            Destination(order.folder, output, len(groups), settings, gathered.pengaturan),
            gathered.outputs,
            this_year,
            level_year,
            repr((official_mark, level_year, this_year, len(groups), gathered.pengaturan, gathered.outputs)),
            space,
            order.output,
            order.writes,
            order.spools,
            order.keeps,
        )
        outcomes = _work_on(groups, work, crew, order)
        loose = _loose(gathered, groups)
        if order.spools:
            space.keep(spool_name(_LOOSE), by_file(loose))
        written = tuple(path for outcome in outcomes for path in outcome.written)
        if order.writes:
            written += write_run([o.summary for o in outcomes if o.summary is not None], work.to)
        official = pick(versions, level_year) if level_year is not None else None
        yield Report(gathered, outcomes, space, official, written, loose)


def _work_on(groups: Sequence[OfficeGroup], work: OfficeWork, crew: Team, order: Order) -> list[Outcome]:
    """The outcome of each office; those that a stopped run had finished are taken as they are."""
    found = {group.name: done for group in groups if (done := work.before(group)) is not None}
    todo = [group for group in groups if group.name not in found]
    progress = Progress("Menggabungkan" if order.writes else "Memeriksa", len(todo), order.stream)
    results = crew.map(
        work, todo, work.lost, lambda group, _: progress.step(group.name), lambda g: progress.begin(g.name)
    )
    progress.close()
    found |= {group.name: outcome for group, outcome in zip(todo, results, strict=True)}
    return [found[group.name] for group in groups]


def _loose(gathered: Gathered, groups: Sequence[OfficeGroup]) -> tuple[Finding, ...]:
    """What reading told about files that are of no office."""
    in_office = {card.file for group in groups for card in group.cards}
    rest = [card for card in gathered.cards if card.file not in in_office]
    return tuple(f for card in rest for f in gathered.reader.load(card).findings)
