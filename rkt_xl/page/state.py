"""The state of the window as plain objects: all that the page shows, in one piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from rkt_xl.intake.discover import TEXT_SUFFIXES, WORKBOOK_SUFFIXES, discover
from rkt_xl.intake.limits import DEFAULT_LIMITS
from rkt_xl.model.document import Document, FileStatus, ReadFile
from rkt_xl.model.finding import Finding, Severity, keyed
from rkt_xl.model.kode import Level
from rkt_xl.model.output import FOLLOW_UPS
from rkt_xl.model.provenance import CellRef
from rkt_xl.model.result import OfficeResult
from rkt_xl.page import settings
from rkt_xl.page.desk import Desk, OfficeOutput
from rkt_xl.page.uploads import TEMPORARY
from rkt_xl.reconcile.rule import all_rules

JsonObject = dict[str, Any]

_MOST_REFS = 6


def progress(desk: Desk) -> JsonObject:
    """Return how far the work is; asked for again and again."""
    job = desk.job
    told = asdict(job.told) if job and job.told else None
    return {"edition": desk.edition, "job": {"name": job.name, "files": job.files, "told": told} if job else None}


def state(desk: Desk) -> JsonObject:
    """Return everything."""
    result = desk.result
    findings = list(_findings(desk))
    return {
        **progress(desk),
        "folder": str(desk.folder),
        "trouble": desk.trouble,
        "most_bytes": DEFAULT_LIMITS.file_bytes,
        "suffixes": sorted(WORKBOOK_SUFFIXES | TEXT_SUFFIXES),
        "files": [_file(file) for file in result.files] if result else list(_unread(desk)),
        "offices": [_office(desk, o, out) for o, out in zip(result.offices, desk.outputs, strict=True)]
        if result
        else [],
        "recap": _written(desk, desk.recap),
        "corrections": [_written(desk, path) for path in desk.corrections if path.is_file()],
        "extras": asdict(desk.extras),
        "has_merged": desk.has_merged,
        "is_decided_since": desk.is_decided_since,
        "findings": findings,
        "rules": {rule.code: {"title": rule.title, "why": rule.why} for rule in all_rules()},
        "follow_ups": list(FOLLOW_UPS),
        "settings": settings.shown(desk.folder),
        "settings_file": settings.file_name(desk.folder),
    }


def _unread(desk: Desk) -> Iterator[JsonObject]:
    """The files of a folder that was not read yet."""
    for source in discover(desk.folder):
        if not source.path.name.startswith(TEMPORARY):
            status = "skipped" if source.skip else "waiting"
            yield {"file": source.name, "status": status, "reason": source.skip, "is_output": False, "tables": []}


def _file(file: ReadFile) -> JsonObject:
    return {
        "file": file.file,
        "status": file.status.value,
        "reason": file.reason,
        "is_output": file.is_output,
        "can_be_shown": file.format is not None and file.status is not FileStatus.FAILED,
        "filled": file.filled,
        "used": file.used,
        "tables": [_table(document) for document in file.documents],
    }


def _table(document: Document) -> JsonObject:
    table = document.table
    years = f"{table.periode[0]}–{table.periode[1]}" if table.periode else ""
    return {
        "sheet": table.sheet,
        "label": table.kind.label,
        "when": years or (str(table.tahun) if table.tahun else ""),
        "versi": table.versi.value if table.versi else "",
        "opd": table.opd.value if table.opd else "",
        "sure": table.confidence,
    }


def _office(desk: Desk, office: OfficeResult, output: OfficeOutput) -> JsonObject:
    matrix = office.matrix
    waiting = Counter(f.severity for f in office.findings if f.is_open)
    return {
        "opd": office.opd or "Perangkat daerah tidak disebut",
        "tahun": office.tahun,
        "sasaran": sum(block.sasaran is not None for block in matrix.blocks),
        "indikator": sum(len(block.indikator) for block in matrix.blocks),
        **{level.value: matrix.count(level) for level in (Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN)},
        "waiting": {severity.value: waiting[severity] for severity in Severity},
        "decided": sum(not f.is_open for f in office.findings),
        "output": _written(desk, output.path),
        "documents": [_written(desk, path) for path in output.documents if path.is_file()],
        "is_stale": output.is_stale,
        "is_unclear": office.is_unclear,
    }


def _written(desk: Desk, path: Path | None) -> JsonObject | None:
    """A file that can be downloaded: under which name, where it lies, when it was written."""
    if path is None:
        return None
    try:
        stat = path.stat()
    except OSError:
        return None
    at = datetime.fromtimestamp(stat.st_mtime).astimezone()
    return {"name": desk.name_of(path), "path": str(path), "at": f"{at:%H.%M}", "day": f"{at:%Y-%m-%d}"}


def _findings(desk: Desk) -> Iterator[JsonObject]:
    """Every finding once: those of the offices with their keys, then those of files that belong to none."""
    if desk.result is None:
        return
    seen: set[int] = set()
    for number, (office, output) in enumerate(zip(desk.result.offices, desk.outputs, strict=True)):
        for key, finding in keyed(office.findings):
            seen.add(id(finding))
            row = output.rows.get(key)
            yield _finding(finding, number, key, can_decide=row is not None and row.content == finding.content)
    for number, finding in enumerate(f for f in desk.result.findings if id(f) not in seen):
        yield _finding(finding, None, str(number), can_decide=False)


def _finding(finding: Finding, office: int | None, key: str, *, can_decide: bool) -> JsonObject:
    decision = finding.decision
    return {
        "office": office,
        "key": key,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "refs": [_ref(ref) for ref in finding.refs[:_MOST_REFS]],
        "more_refs": max(0, len(finding.refs) - _MOST_REFS),
        "files": sorted({ref.file for ref in finding.refs}),
        "is_open": finding.is_open,
        "status": decision.status if decision else "",
        "reason": decision.reason if decision else "",
        "can_decide": can_decide,
    }


def _ref(ref: CellRef) -> JsonObject:
    return {"file": ref.file, "sheet": ref.sheet, "cell": ref.a1 if ref.sheet else "", "text": ref.text.strip()[:200]}
