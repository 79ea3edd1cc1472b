"""The steps in their order: discover, read, group by office, reconcile; writing is asked for apart."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from rkt_xl.errors import UsageError
from rkt_xl.intake.discover import discover, locate
from rkt_xl.lastrun.apply import with_edits
from rkt_xl.lastrun.decide import with_decisions
from rkt_xl.lastrun.edits import State
from rkt_xl.lastrun.find import last_output
from rkt_xl.lastrun.read import LastOutput, read_last
from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.result import OfficeResult
from rkt_xl.pengaturan.reader import Pengaturan, read_pengaturan
from rkt_xl.reconcile.engine import in_order, reading_findings
from rkt_xl.reconcile.nomenklatur import Nomenklatur, pick, read_versions
from rkt_xl.reconcile.office import Office, group_offices
from rkt_xl.reconcile.relevel import with_official_levels
from rkt_xl.reconcile.result import reconcile
from rkt_xl.run.executor import run_all
from rkt_xl.run.reading import read_source
from rkt_xl.settings import Settings
from rkt_xl.write.choices import Choices
from rkt_xl.write.naming import output_name, output_path
from rkt_xl.write.page import PAPERS

if TYPE_CHECKING:
    from rkt_xl.pengaturan.peta_writer import PetaReport

_DEFAULTS = Settings()
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


def inspect(paths: Iterable[Path], settings: Settings = _DEFAULTS, *, paint: bool = False) -> RunResult:
    """Return what is recognised in files, each by itself; a folder stands for the files below it.

    Args:
        paths: files and folders; a settings workbook holds for the folder that it lies in.
        settings: choices of the run.
        paint: whether the sheets are kept for the page that shows them.

    Raises:
        UsageError: when a path does not exist or there is nothing to read.
    """
    files: list[ReadFile] = []
    findings: list[Finding] = []
    located = locate(paths)
    for folder, found in groupby(located, key=lambda place: place[0]):
        pengaturan = read_pengaturan(folder)
        read = partial(read_source, headings=pengaturan.headings, paint=paint)
        files.extend(run_all(read, [source for _, source in found], settings.jobs))
        findings.extend(pengaturan.findings)
    if not files:
        raise UsageError("Tidak ada berkas di map itu; berikan buku kerja Excel, atau map yang memuatnya.")
    findings.extend(finding for file in files for finding in reading_findings(file))
    return RunResult(tuple(files), (), tuple(in_order(findings)), tuple(folder for folder, _ in located))


def ask_headings(result: RunResult) -> list[PetaReport]:
    """Write the headings that an inspection did not understand into the settings workbooks; return what was done.

    Raises:
        OutputError: when a settings workbook cannot be written.
    """
    from rkt_xl.pengaturan.peta_writer import write_peta

    files: dict[Path, list[ReadFile]] = {}
    for folder, file in zip(result.folders, result.files, strict=True):
        files.setdefault(folder, []).append(file)
    return [write_peta(folder, own) for folder, own in files.items()]


def check(folder: Path, settings: Settings = _DEFAULTS, output: Path | None = None) -> RunResult:
    """Return the reconciled offices of a folder.

    Args:
        folder: where the workbooks are.
        settings: choices of the run.
        output: where the last output lies, whose decisions hold; None to look among the workbooks only.

    Raises:
        UsageError: when the folder is missing, empty, or holds no planning table at all.
    """
    sources = discover(folder)
    if all(source.skip is not None for source in sources):
        raise UsageError(
            f"Map {folder} tidak berisi buku kerja Excel; taruh berkas Renstra, RKT, PK, atau DPA di dalamnya."
        )
    pengaturan = read_pengaturan(folder)
    read = partial(read_source, headings=pengaturan.headings)
    files = _without_own_output(run_all(read, sources, settings.jobs))
    if not any(file.status is FileStatus.READ for file in files):
        raise UsageError(_nothing_read(folder, files))
    this_year = settings.this_year or dt.datetime.now(tz=dt.UTC).year
    umum = pengaturan.umum
    opd, tahun = settings.opd or umum.opd, settings.tahun or umum.tahun
    versions = _nomenklatur(files)
    files = with_official_levels(files, pick(versions, tahun or _common_year(files) or this_year))
    offices = group_offices(files, opd=opd, tahun=tahun, this_year=this_year)
    if not offices:
        raise UsageError(
            f"Map {folder} hanya berisi nomenklatur atau formulir kosong; tambahkan berkas Renstra, RKT, PK, atau DPA."
        )
    pairs = zip(sources, files, strict=True)
    outputs = [s.path for s, file in pairs if file.is_output and file.status is FileStatus.SKIPPED]
    results = tuple(
        _reconciled(office, pick(versions, office.tahun), pengaturan, _last(office, len(offices), output, outputs))
        for office in offices
    )
    in_office = {file.file for office in offices for file in office.files}
    loose = [f for file in files if file.file not in in_office for f in file.findings]
    findings = in_order([*loose, *(f for result in results for f in result.findings)])
    return RunResult(files, results, tuple(findings), pengaturan=pengaturan)


def _reconciled(
    office: Office, nomenklatur: Nomenklatur | None, pengaturan: Pengaturan, last: LastOutput
) -> OfficeResult:
    """One office with all its findings, and what staff decided about them."""
    result = reconcile(office, nomenklatur, pengaturan.umum, pengaturan.aturan, last.sebab)
    findings = in_order([*pengaturan.findings, *result.findings])
    edited = with_edits(replace(result, findings=tuple(findings)), last.edits)
    decided = tuple(with_decisions(in_order(edited.findings), last.decisions))
    return replace(edited, findings=decided, is_unclear=last.edits.state is State.UNKNOWN)


def _last(office: Office, count: int, output: Path | None, outputs: Sequence[Path]) -> LastOutput:
    """The last output of an office: where it will be written, else one that lies among the sources."""
    name = output_name(office.opd, office.tahun)
    same = [path for path in outputs if path.name.startswith(name.removesuffix(".xlsx"))]
    target = output_path(office.opd, office.tahun, output, count) if output is not None else Path(name)
    return read_last(last_output(target, same))


def _nomenklatur(files: Sequence[ReadFile]) -> list[Nomenklatur]:
    """The nomenclature in the folder; without one, the versions that are kept on this machine."""
    from rkt_xl.store.nomenklatur import load

    return read_versions(d for file in files for d in file.documents) or load()


def _common_year(files: Sequence[ReadFile]) -> int | None:
    """The year that most tables name."""
    years = Counter(d.table.tahun for file in files for d in file.documents if d.table.tahun)
    return max(years, key=lambda year: (years[year], year or 0)) if years else None


def _without_own_output(files: Iterable[ReadFile]) -> tuple[ReadFile, ...]:
    """The files of a folder, with an earlier output passed over where the workbooks that it came from lie beside it."""
    found = tuple(files)
    if not any(f.status is FileStatus.READ and not f.is_output for f in found):
        return found
    return tuple(_passed_over(f) if f.is_output and f.status is FileStatus.READ else f for f in found)


def _passed_over(file: ReadFile) -> ReadFile:
    reason = "Hasil rkt-xl sebelumnya, bukan dokumen sumber."
    return ReadFile(file.file, file.format, FileStatus.SKIPPED, reason, sha256=file.sha256, is_output=True)


def _nothing_read(folder: Path, files: Sequence[ReadFile]) -> str:
    failed = [f for f in files if f.status is FileStatus.FAILED]
    if failed:
        more = f" (dan {len(failed) - 1} berkas lain)" if len(failed) > 1 else ""
        return f"Tidak ada berkas di {folder} yang dapat dibaca: {failed[0].file}{more}. {failed[0].reason}"
    return (
        f"Map {folder} tidak berisi tabel perencanaan yang dikenali; "
        "jalankan rkt-xl inspect pada berkasnya untuk melihat apa yang terbaca."
    )


def _choices(settings: Settings, pengaturan: Pengaturan) -> Choices:
    """How the output is to look: as the command line says, else as staff set."""
    paper = PAPERS[settings.kertas or pengaturan.umum.kertas or "f4"]
    return Choices(paper, not settings.tanpa_gabung, settings.angka_teks, pengaturan.tanda_tangan)


def merge(
    folder: Path, output: Path, settings: Settings = _DEFAULTS, *, dry_run: bool = False
) -> tuple[RunResult, tuple[Path, ...]]:
    """Reconcile a folder and write one workbook per office; return the result and what was written.

    Raises:
        UsageError: when the folder is missing, empty, or holds no planning table at all.
        OutputError: when a workbook cannot be written.
    """
    from rkt_xl.write.workbook import write_workbook

    result = check(folder, settings, output)
    if dry_run:
        return result, ()
    choices = _choices(settings, result.pengaturan)
    written = [
        write_workbook(office, output_path(office.opd, office.tahun, output, len(result.offices)), folder, choices)
        for office in result.offices
    ]
    return result, tuple(written)
