"""An office in numbers, from its result."""

from __future__ import annotations

from collections import Counter

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import NODE_LEVELS, Level
from rkt_xl.model.result import EditFate, OfficeResult
from rkt_xl.model.summary import NEEDED, FindingCount, OfficeSummary, Readiness, ToldFinding


def summarise(result: OfficeResult, most_told: int | None = None) -> OfficeSummary:
    """Return the numbers of an office, with its gravest findings, at most `most_told` of them."""
    superseded = {id(item.document) for item in result.superseded}
    documents = [d for file in result.files for d in file.documents if id(d) not in superseded and d.copy_of is None]
    kinds = Counter(document.kind for document in documents)
    levels = Counter(row.level for row in result.indikator_rows)
    blocks = result.matrix.blocks
    findings = _counts(result.findings)
    kept = sum(edit.fate is EditFate.KEPT for edit in result.edits)
    return OfficeSummary(
        result.opd,
        result.tahun,
        result.periode,
        len(result.files),
        tuple((kind, kinds[kind]) for kind in DocumentKind if kinds[kind]),
        sum(block.sasaran is not None for block in blocks),
        tuple((level, levels[level]) for level in Level if levels[level]),
        sum(len(block.indikator) for block in blocks),
        tuple((level, result.matrix.count(level)) for level in NODE_LEVELS),
        findings,
        result.total_pagu,
        _readiness(kinds, findings),
        kept,
        len(result.edits) - kept,
        result.is_unclear,
        tuple(_told(finding) for finding in _gravest(result.findings, most_told)),
    )


def _gravest(findings: tuple[Finding, ...], most: int | None) -> list[Finding]:
    """The open ones and the grave ones first when not all are told; in the order in which findings are shown."""
    if most is None or len(findings) <= most:
        return list(findings)
    order = list(Severity)
    chosen = sorted(range(len(findings)), key=lambda i: (not findings[i].is_open, order.index(findings[i].severity)))
    return [findings[place] for place in sorted(chosen[:most])]


def _told(finding: Finding) -> ToldFinding:
    ref = finding.refs[0] if finding.refs else None
    place = (ref.file, ref.sheet, ref.a1 if ref.sheet else "") if ref else ("", "", "")
    status = finding.decision.status if finding.decision else ""
    return ToldFinding(finding.code, finding.severity, finding.message, *place, status, finding.is_open)


def _counts(findings: tuple[Finding, ...]) -> tuple[FindingCount, ...]:
    every = Counter((f.code, f.severity) for f in findings)
    waiting = Counter((f.code, f.severity) for f in findings if f.is_open)
    return tuple(FindingCount(*key, count, waiting[key]) for key, count in sorted(every.items()))


def _readiness(kinds: Counter[DocumentKind], findings: tuple[FindingCount, ...]) -> Readiness:
    waiting = {count.severity for count in findings if count.open}
    if Severity.ERROR in waiting or not kinds[DocumentKind.RKT]:
        return Readiness.BELUM
    if Severity.WARNING in waiting or not all(kinds[kind] for kind in NEEDED):
        return Readiness.PERIKSA
    return Readiness.SIAP
