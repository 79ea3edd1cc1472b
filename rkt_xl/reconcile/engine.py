"""Runs the rules and gives their findings in one order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rkt_xl.model.document import Document, DocumentKind, ReadFile
from rkt_xl.model.finding import Finding
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import all_rules

_FEW = 10
"""So many findings of one kind are read one by one; more of them are one habit."""


def reading_findings(file: ReadFile) -> list[Finding]:
    """Return what one file tells by itself: the remarks of reading and the rules that need one table only."""
    return in_order(told_once([*file.findings, *document_findings(file.documents)]))


def document_findings(documents: Sequence[Document]) -> Iterable[Finding]:
    """Yield the findings of the rules that need one table only; neither the nomenclature nor copies are checked."""
    for document in documents:
        if document.kind is DocumentKind.NOMENKLATUR or document.copy_of is not None:
            continue
        for rule in all_rules():
            if rule.check_document is not None:
                yield from rule.check_document(document)


def office_findings(context: Context) -> list[Finding]:
    """Return all findings of an office: of reading its files, of its tables, and of all of them together."""
    found: list[Finding] = [f for file in context.files for f in file.findings]
    found.extend(document_findings(context.documents))
    for rule in all_rules():
        if rule.check_office is not None:
            found.extend(rule.check_office(context))
    return in_order(context.aturan.applied(told_once(found)))


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings of a file that say the very same as one with all cells, and a habit of a sheet as one."""
    found: dict[tuple[object, ...], dict[str, Finding]] = {}
    again: dict[tuple[tuple[object, ...], str], list[Finding]] = {}
    for finding in findings:
        file = finding.refs[0].file if finding.refs else ""
        kind = (finding.code, finding.severity, finding.suggestion, file)
        alike = found.setdefault(kind, {})
        if finding.message in alike:
            again.setdefault((kind, finding.message), []).append(finding)
        else:
            alike[finding.message] = finding
    for (same, message), others in again.items():
        first = found[same][message]
        refs = dict.fromkeys(ref for finding in (first, *others) for ref in finding.refs)
        found[same][message] = replace(first, refs=tuple(refs))
    return list(_habits_as_one(finding for alike in found.values() for finding in alike.values()))


def _habits_as_one(findings: Iterable[Finding]) -> Iterator[Finding]:
    habits = {rule.code for rule in all_rules() if rule.is_habit}
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        if finding.code in habits and finding.refs:
            first = finding.refs[0]
            groups.setdefault((finding.code, finding.severity, first.file, first.sheet), []).append(finding)
        else:
            yield finding
    for group in groups.values():
        yield from group if len(group) <= _FEW else [_as_one(in_order(group))]


def _as_one(group: Sequence[Finding]) -> Finding:
    """The first of many findings of one rule on one sheet, with the cells of all of them."""
    first = group[0]
    message = f"{first.message.rstrip('.')}; begitu pula {len(group) - 1} baris lain di lembar {first.refs[0].sheet}."
    refs = tuple(dict.fromkeys(ref for finding in group for ref in finding.refs))
    return replace(first, message=message, refs=refs, subject=f"{first.refs[0].sheet} {len(group)}")


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings by file, sheet, row, column and code, each once."""
    ordered: list[Finding] = []
    first = 0  # of those with the same place and message
    for finding in sorted(findings, key=lambda f: f.sort_key):
        if not ordered or ordered[first].sort_key != finding.sort_key:
            first = len(ordered)
        elif finding in ordered[first:]:
            continue
        ordered.append(finding)
    return ordered
