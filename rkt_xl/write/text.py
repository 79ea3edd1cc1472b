"""Results as text for the terminal: what was recognised, what was found, what the rules say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol

from rkt_xl.model.card import FileCard
from rkt_xl.model.document import Document, ReadFile
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.write.layar import STATUS, count_words, file_lines

_MAX_LINES = 12
_FILE_LINES = 24


class RuleText(Protocol):
    """What of a rule is shown."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def title(self) -> str: ...
    @property
    def checks(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def fits(self) -> Mapping[str, str]: ...
    @property
    def breaks(self) -> Mapping[str, str]: ...
    @property
    def at(self) -> tuple[str, str] | None: ...


def finding_counts(findings: Iterable[Finding]) -> str:
    """How many findings wait, by severity, and how many staff have decided."""
    own = list(findings)
    waiting = Counter(finding.severity for finding in own if finding.is_open)
    return count_words(waiting, sum(not finding.is_open for finding in own))


def findings_report(files: Sequence[FileCard], findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the lines of a report of all findings, grouped by file, the gravest first; it ends with their number.

    Args:
        files: every file.
        findings: in their order, so that those of a file stand together.
    """
    order = list(Severity)
    waiting: Counter[Severity] = Counter()
    decided = 0
    yield from (*file_lines(files, _FILE_LINES), "")
    for file, of_file in groupby(findings, key=lambda f: f.refs[0].file if f.refs else ""):
        yield file or "Umum"
        own = list(of_file)
        for finding in sorted(own, key=lambda f: (not f.is_open, order.index(f.severity), f.sort_key)):
            ref = finding.refs[0] if finding.refs else None
            where = f"{ref.sheet}!{ref.a1}" if ref is not None and ref.sheet else ""
            yield f"  {finding.severity.label:<10} {finding.code:<7} {where}: {finding.message}"
            if finding.suggestion:
                yield f"             {finding.suggestion}"
            if finding.decision is not None:
                reason = f": {finding.decision.reason}" if finding.decision.reason else ""
                yield f"             [{finding.decision.status}{reason}]"
        yield ""
        waiting.update(finding.severity for finding in own if finding.is_open)
        decided += sum(not finding.is_open for finding in own)
    yield count_words(waiting, decided)


def inspect_report(files: Sequence[ReadFile], findings: Sequence[Finding]) -> str:
    """Return what was recognised in each file: tables with their columns, counts, cells set aside by reason."""
    lines: list[str] = []
    for file in files:
        lines.append(f"{file.file}: {STATUS[file.status]}" + (f" - {file.reason}" if file.reason else ""))
        for document in file.documents:
            lines.extend(_table_lines(document))
        if file.filled:
            aside = Counter(item.reason for item in file.set_aside)
            lines.append(f"  Sel terisi {file.filled}, dipakai {file.used}, disisihkan {len(file.set_aside)}")
            lines.extend(f"    {count:>6}  {reason}" for reason, count in aside.most_common())
        own = [f for f in findings if any(ref.file == file.file for ref in f.refs)]
        for finding in own[:_MAX_LINES]:
            where = f"{finding.refs[0].sheet}!{finding.refs[0].a1}: " if finding.refs[0].sheet else ""
            lines.append(f"  {finding.severity.label} {finding.code} {where}{finding.message}")
        if len(own) > _MAX_LINES:
            lines.append(f"  dan {len(own) - _MAX_LINES} temuan lain")
        lines.append("")
    return "\n".join(lines).rstrip()


_LEVEL_FROM = {
    "kode": "kode",
    "kolom": "kolom tersendiri",
    "level": "kolom tingkat",
    "judul": "baris judul",
    "kata": "kata pertamanya",
    "huruf": "bentuk huruf dan letaknya",
    "nomenklatur": "nomenklatur",
}


def _table_lines(document: Document) -> list[str]:
    table = document.table
    when = f"{table.periode[0]}-{table.periode[1]}" if table.periode else str(table.tahun or "tahun tidak disebut")
    who = f", {table.opd.value}" if table.opd else ""
    lines = [
        f"  Lembar {table.sheet}, {table.area}: {table.layout} ({table.kind.label}, {when}{who})",
        f"    {table.why} (keyakinan {table.confidence:.0%})",
        "    Kolom: " + ", ".join(f"{letters}={field}" for letters, field in table.columns),
        f"    {len(document.indikator)} indikator, {len(document.nodes)} baris program/kegiatan/subkegiatan",
    ]
    told = Counter(node.level_from for node in document.nodes)
    if told:
        how = ", ".join(f"{_LEVEL_FROM.get(source, source)} ({count} baris)" for source, count in told.most_common())
        lines.append(f"    Tingkat baris diketahui dari {how}")
    return lines


def rule_list(rules: Sequence[RuleText]) -> str:
    """Return a line per rule."""
    return "\n".join(f"{r.code:<8} {r.severity.label:<11} {r.title}" for r in rules)


def rule_page(rule: RuleText) -> str:
    """Return the explanation of a rule with its examples."""
    parts = [
        f"{rule.code}  {rule.title}",
        f"Nama: {rule.name}; tingkat: {rule.severity.label}",
        f"Yang diperiksa: {rule.checks}",
        f"Mengapa penting: {rule.why}",
        f"Rujukan: {rule.source}",
    ]
    for heading, tables in (("Contoh sesuai", rule.fits), ("Contoh tidak sesuai", rule.breaks)):
        if tables:
            parts.append(heading + ":")
            parts.extend(f"{name}\n{table}" for name, table in tables.items())
    if rule.at is not None:
        parts.append(f"Temuan: {rule.at[0]}, sel {rule.at[1]}.")
    return "\n\n".join(parts)
