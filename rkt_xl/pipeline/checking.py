"""The reconciled offices of a folder."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rkt_xl.errors import UsageError
from rkt_xl.model.document import ReadFile
from rkt_xl.pipeline.gathering import gather
from rkt_xl.pipeline.offices import last_of, reconcile_office
from rkt_xl.pipeline.result import RunResult
from rkt_xl.reconcile.engine import in_order
from rkt_xl.reconcile.nomenklatur import Nomenklatur, pick, read_versions
from rkt_xl.reconcile.office import group_offices
from rkt_xl.reconcile.relevel import with_official_levels
from rkt_xl.settings import DEFAULT_SETTINGS, Settings


def check(folder: Path, settings: Settings = DEFAULT_SETTINGS, output: Path | None = None) -> RunResult:
    """Return the reconciled offices of a folder.

    Args:
        folder: where the workbooks are.
        settings: choices of the run.
        output: where the last output lies, whose decisions hold; None to look among the workbooks only.

    Raises:
        UsageError: when the folder is missing, empty, or holds no planning table at all.
    """
    gathered = gather(folder, settings)
    files, pengaturan = gathered.files, gathered.pengaturan
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
    results = tuple(
        reconcile_office(
            office, pick(versions, office.tahun), pengaturan, last_of(office, len(offices), output, gathered.outputs)
        )
        for office in offices
    )
    in_office = {file.file for office in offices for file in office.files}
    loose = [f for file in files if file.file not in in_office for f in file.findings]
    findings = in_order([*loose, *(f for result in results for f in result.findings)])
    return RunResult(files, results, tuple(findings), pengaturan=pengaturan)


def _nomenklatur(files: Sequence[ReadFile]) -> list[Nomenklatur]:
    """The nomenclature in the folder; without one, the versions that are kept on this machine."""
    from rkt_xl.store.nomenklatur import load

    return read_versions(d for file in files for d in file.documents) or load()


def _common_year(files: Sequence[ReadFile]) -> int | None:
    """The year that most tables name."""
    years = Counter(d.table.tahun for file in files for d in file.documents if d.table.tahun)
    return max(years, key=lambda year: (years[year], year or 0)) if years else None
