"""Results as text for the terminal: what was read, what was found, where the workbook is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Protocol

from rkt_xl.model.card import FileCard
from rkt_xl.model.document import Document, FileStatus, ReadFile
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.output import KOREKSI_FOLDER, REKAP_FILE
from rkt_xl.model.summary import OfficeSummary
from rkt_xl.write.koreksi.report import Corrections

_STATUS = {FileStatus.READ: "dibaca", FileStatus.SKIPPED: "dilewati", FileStatus.FAILED: "GAGAL"}
_MAX_LINES = 12
_BESIDE = re.compile(r" \(\d+\)\.docx$")


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


def merge_summary(
    files: Sequence[FileCard],
    offices: Sequence[OfficeSummary],
    written: Sequence[Path],
    corrections: Corrections | None = None,
) -> str:
    """Return the summary of a merge: it fits on one screen and ends with what to do next."""
    lines = [*_file_lines(files), ""]
    for office in offices[:_MAX_LINES]:
        counts = dict(office.lines)
        lines.append(f"{office.opd or 'OPD tidak disebut'} tahun {office.tahun}:")
        lines.append(
            f"  {office.sasaran} sasaran, {office.matrix_indikator} indikator, {counts.get(Level.PROGRAM, 0)} program, "
            f"{counts.get(Level.KEGIATAN, 0)} kegiatan, {counts.get(Level.SUBKEGIATAN, 0)} subkegiatan"
        )
        waiting = {severity: office.open_findings(severity) for severity in Severity}
        lines.append(f"  {_count_words(waiting, office.decided)}")
    if len(offices) > _MAX_LINES:
        lines.append(f"dan {len(offices) - _MAX_LINES} perangkat daerah lain")
    lines.append("")
    lines += _about_edits(offices)
    if written:
        lines.extend(_written_lines(written, len(offices)))
        lines.extend(_about_documents(written))
        lines.extend(_correction_lines(corrections, written[0].parent) if corrections is not None else ())
        if len(offices) > 1:
            lines.append(f"Buka {REKAP_FILE} di Excel; hasil setiap perangkat daerah dapat dibuka dari sana.")
        else:
            lines.append("Buka berkas itu di Excel; mulai dari lembar Temuan, lalu cetak lembar RKT.")
    else:
        lines.append("Tidak ada berkas yang ditulis.")
    return "\n".join(lines)


def _written_lines(written: Sequence[Path], offices: int) -> list[str]:
    """Where everything is: the workbooks first, one to a line when they are few."""
    data = [path for path in written if path.suffix in (".csv", ".parquet")]
    shown = [path for path in written if path not in data]
    if offices > _MAX_LINES // 2:
        recaps = [path for path in shown if path.stem.startswith(REKAP_FILE.removesuffix(".xlsx"))]
        documents = sum(path.suffix == ".docx" for path in shown)
        many = f"{offices} buku kerja" + (f", {documents} dokumen Word" if documents else "")
        lines = [f"Hasil: {written[0].parent} ({many})", *(f"       {path}" for path in recaps)]
    else:
        lines = [f"{'Hasil:' if not place else '      '} {path}" for place, path in enumerate(shown)]
    return [*lines, *([f"Data:  {data[0].parent} ({len(data)} berkas)"] if data else [])]


def _about_edits(offices: Sequence[OfficeSummary]) -> list[str]:
    """What became of the changes that people made in the last output."""
    lines = []
    kept = sum(office.edits_kept for office in offices)
    others = sum(office.edits_lost for office in offices)
    if kept or others:
        more = f", {others} tidak dapat dipasang atau bertabrakan" if others else ""
        lines.append(f"Suntingan tangan: {kept} dipertahankan{more} (daftarnya di lembar Sumber).")
    if any(office.is_unclear for office in offices):
        lines.append("Suntingan pada hasil sebelumnya tidak dapat dikenali; hasil baru ditulis di sampingnya.")
    return lines


def _about_documents(written: Sequence[Path]) -> list[str]:
    """Which documents were written beside one that people have written in, or that is open in Word."""
    beside = [(path, _BESIDE.sub(path.suffix, path.name)) for path in written if path.suffix == ".docx"]
    return [
        f"       {name} sudah diisi orang atau sedang terbuka, sehingga tidak ditimpa; yang baru: {path.name}"
        for path, name in beside
        if name != path.name and path.with_name(name).exists()
    ]


def _correction_lines(corrections: Corrections, beside: Path) -> list[str]:
    """Where the corrections are, and which of them are lists only, with the reason."""
    copies = sum(k.is_copy for k in corrections.written)
    lists = [k for k in corrections.written if not k.is_copy]
    counts = [f"{copies} salinan dengan komentar"] * bool(copies) + [f"{len(lists)} daftar"] * bool(lists)
    lines = [f"Koreksi: {beside / KOREKSI_FOLDER} ({', '.join(counts)})"] if counts else []
    lines.extend(f"         {k.file}: hanya daftar. {k.reason}" for k in lists[:_MAX_LINES])
    lines.extend(
        f"         {k.kept.name} sudah diubah orang, sehingga tidak ditimpa; yang baru: {k.path.name}"
        for k in corrections.written
        if k.kept is not None
    )
    return [*lines, f"Pesan: {corrections.pesan}"]


def _file_lines(files: Sequence[FileCard]) -> list[str]:
    lines = []
    for file in files[: _MAX_LINES * 2]:
        what = ", ".join(kind.label for kind in file.kinds) if file.kinds else (file.reason or "")
        lines.append(f"{_STATUS[file.status]:>8}  {file.file}  ({what})")
    if len(files) > _MAX_LINES * 2:
        lines.append(f"          dan {len(files) - _MAX_LINES * 2} berkas lain")
    return lines


def finding_counts(findings: Iterable[Finding]) -> str:
    """How many findings wait, by severity, and how many staff have decided."""
    own = list(findings)
    waiting = Counter(finding.severity for finding in own if finding.is_open)
    return _count_words(waiting, sum(not finding.is_open for finding in own))


def _count_words(waiting: Mapping[Severity, int], decided: int) -> str:
    """How many findings wait, by severity, and how many staff have decided."""
    counts = ", ".join(f"{waiting.get(s, 0)} {s.label.lower()}" for s in Severity)
    return counts + (f"; {decided} sudah diputuskan" if decided else "")


def findings_report(files: Sequence[FileCard], findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the lines of a report of all findings, grouped by file, the gravest first; it ends with their number.

    Args:
        files: every file.
        findings: in their order, so that those of a file stand together.
    """
    order = list(Severity)
    waiting: Counter[Severity] = Counter()
    decided = 0
    yield from (*_file_lines(files), "")
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
    yield _count_words(waiting, decided)


def inspect_report(files: Sequence[ReadFile], findings: Sequence[Finding]) -> str:
    """Return what was recognised in each file: tables with their columns, counts, cells set aside by reason."""
    lines: list[str] = []
    for file in files:
        lines.append(f"{file.file}: {_STATUS[file.status]}" + (f" - {file.reason}" if file.reason else ""))
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
