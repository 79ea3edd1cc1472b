"""The page of `inspect`: what was recognised, every sheet as it was understood, and the findings of reading.

One file without scripts and without anything from outside, so that it can be sent and printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rkt_xl.model.document import Document, FileStatus, ReadFile, TableInfo
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.painting import PaintedSheet
from rkt_xl.model.provenance import CellRef
from rkt_xl.write.html_sheet import LEVELS, Mark, Place, escape, render_sheet, thousands
from rkt_xl.write.html_style import STYLE

_STATUS = {FileStatus.READ: "dibaca", FileStatus.SKIPPED: "dilewati", FileStatus.FAILED: "gagal dibaca"}
_SURE = ((0.8, "yakin"), (0.6, "cukup yakin"), (0.0, "ragu, periksa"))
_MOST_CELLS = 6


def render_page(files: Sequence[ReadFile], findings: Sequence[Finding]) -> str:
    """Return the page of some files whose sheets were kept for painting."""
    page = _Page(files, findings)
    return "\n".join(page.parts()) + "\n"


class _Page:
    """The page of one run; it knows where on it each sheet and each finding stands."""

    def __init__(self, files: Sequence[ReadFile], findings: Sequence[Finding]) -> None:
        self._files = files
        order = list(Severity)
        self._findings = sorted(findings, key=lambda f: (order.index(f.severity), f.sort_key))
        self._keys = {
            (file.file, sheet.sheet): f"l{number}-{index}"
            for number, file in enumerate(files, 1)
            for index, sheet in enumerate(file.painted, 1)
        }
        self._marks: dict[tuple[str, str], dict[Place, list[Mark]]] = {}
        for number, finding in enumerate(self._findings, 1):
            for ref in dict.fromkeys(finding.refs):
                marks = self._marks.setdefault((ref.file, ref.sheet), {})
                marks.setdefault((ref.row, ref.col), []).append(Mark(number, finding.severity))

    def parts(self) -> Iterator[str]:
        """Yield the page from top to bottom."""
        yield '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">'
        yield '<meta name="generator" content="rkt-xl">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>Yang terbaca: {escape(self._name())}</title>\n<style>{STYLE}</style>\n</head>\n<body>"
        yield f"<h1>Yang terbaca: {escape(self._name())}</h1>"
        yield f"<p>{self._summary()}</p>"
        yield from self._overview()
        yield from _legend()
        for file in self._files:
            yield from self._file(file)
        yield from self._list()
        yield "</body>\n</html>"

    def _name(self) -> str:
        return self._files[0].file if len(self._files) == 1 else f"{len(self._files)} berkas"

    def _summary(self) -> str:
        tables = sum(len(file.documents) for file in self._files)
        filled, used = sum(file.filled for file in self._files), sum(file.used for file in self._files)
        cells = f"{thousands(filled)} sel terisi, {thousands(used)} dipakai, {thousands(filled - used)} disisihkan"
        count = f"{len(self._findings)} temuan" if self._findings else "tidak ada temuan"
        return f'{tables} tabel dikenali; {cells}; <a href="#temuan">{count}</a>.'

    def _overview(self) -> Iterator[str]:
        """The table of what was recognised; a file that stands for several rows is named once."""
        names = ("Berkas", "Lembar", "Dikenali sebagai", "Letak", "Tahun", "Perangkat daerah", "Keyakinan", "Alasan")
        heads = "".join(f"<th>{name}</th>" for name in names)
        yield f'<div class="wide"><table class="list"><thead><tr>{heads}</tr></thead><tbody>'
        for file in self._files:
            rows = [self._overview_row(document) for document in file.documents]
            bare = [s for s in file.painted if all(d.table.sheet != s.sheet for d in file.documents)]
            if bare or not rows:
                rows.append(self._nothing_row(file, bare))
            name = f'<td rowspan="{len(rows)}">{escape(file.file)}</td>'
            yield from (f"<tr>{'' if number else name}{row}</tr>" for number, row in enumerate(rows))
        yield "</tbody></table></div>"

    def _overview_row(self, document: Document) -> str:
        table = document.table
        copy = f"<br>Sama dengan lembar {escape(document.copy_of)}; dihitung satu kali." if document.copy_of else ""
        cells = (
            f'<span class="narrow">{self._sheet_link(table.file, table.sheet)}</span>',
            f"<b>{escape(table.kind.label)}</b><br>{escape(table.layout)}{copy}",
            f'<span class="narrow">{escape(table.area)}</span>',
            escape(_when(table)),
            escape(table.opd.value if table.opd else "tidak disebut"),
            _confidence(table.confidence),
            escape(table.why),
        )
        return "".join(f"<td>{cell}</td>" for cell in cells)

    def _nothing_row(self, file: ReadFile, sheets: Sequence[PaintedSheet]) -> str:
        links = ", ".join(self._sheet_link(file.file, sheet.sheet) for sheet in sheets) or "-"
        why = escape(file.reason or "Tidak ada tabel perencanaan yang dikenali pada lembar ini.")
        what = "tidak ada" if file.status is FileStatus.READ else _STATUS[file.status]
        return f'<td>{links}</td><td>{what}</td><td colspan="5">{why}</td>'

    def _sheet_link(self, file: str, sheet: str) -> str:
        key = self._keys.get((file, sheet))
        return f'<a href="#{key}">{escape(sheet)}</a>' if key else escape(sheet)

    def _file(self, file: ReadFile) -> Iterator[str]:
        if not file.painted:
            return
        yield f"<h2>{escape(file.file)}</h2>"
        for sheet in file.painted:
            key = self._keys[file.file, sheet.sheet]
            hidden = " (lembar tersembunyi)" if sheet.hidden else ""
            yield f'<h3 id="{key}">Lembar {escape(sheet.sheet)}{hidden}</h3>'
            own = [d.table for d in file.documents if d.table.sheet == sheet.sheet]
            read = "; ".join(f"{t.layout} di {t.area}, {_when(t)}" for t in own)
            yield f"<p>{escape(read or 'Tidak ada tabel perencanaan yang dikenali.')}</p>"
            if sheet.filled:
                yield from render_sheet(sheet, key, self._marks.get((file.file, sheet.sheet), {}))
            else:
                yield '<p class="soft">Lembar ini kosong.</p>'

    def _list(self) -> Iterator[str]:
        """The findings, the gravest first."""
        yield '<h2 id="temuan">Temuan pembacaan</h2>'
        if not self._findings:
            yield "<p>Tidak ada temuan.</p>"
            return
        heads = "".join(f"<th>{name}</th>" for name in ("Nomor", "Tingkat", "Aturan", "Letak", "Temuan", "Saran"))
        yield f'<table class="list"><thead><tr>{heads}</tr></thead><tbody>'
        for number, finding in enumerate(self._findings, 1):
            places = "<br>".join(self._cell_link(ref) for ref in finding.refs[:_MOST_CELLS])
            mark = f'<span class="f {finding.severity.value}">{number}</span>'
            yield (
                f'<tr id="t{number}"><td>{mark}</td><td>{finding.severity.label}</td>'
                f'<td class="narrow">{escape(finding.code)}</td><td>{places}</td>'
                f"<td>{escape(finding.message)}</td><td>{escape(finding.suggestion or '')}</td></tr>"
            )
        yield "</tbody></table>"

    def _cell_link(self, ref: CellRef) -> str:
        if not ref.sheet:
            return escape(ref.file)
        key = self._keys.get((ref.file, ref.sheet))
        where = escape(f"{ref.file} › {ref.sheet}!{ref.a1}")
        return f'<a href="#{key}-{ref.a1}">{where}</a>' if key else where


def _legend() -> Iterable[str]:
    """What the shades, letters and marks of the sheets mean."""
    yield '<ul class="legend">'
    yield '<li class="j">judul</li><li class="h">judul kolom <span class="tag">dibaca sebagai</span></li>'
    yield '<li class="n">1 2 3 nomor kolom</li>'
    for level, (shade, letter) in LEVELS.items():
        yield f'<li class="d name {shade}"><b>{letter}</b>{level.value}</li>'
    yield '<li class="d target ls">target</li><li class="d satuan ls">satuan</li>'
    yield '<li class="d pagu lp">pagu</li><li class="x">disisihkan<sup>a</sup></li>'
    yield '<li>sel dengan temuan <span class="f error">1</span> <span class="f">2</span> '
    yield '<span class="f info">3</span></li></ul>'


def _when(table: TableInfo) -> str:
    years = f"{table.periode[0]}-{table.periode[1]}" if table.periode else ""
    if table.tahun and str(table.tahun) not in years:
        years = f"{table.tahun} ({years})" if years else str(table.tahun)
    amended = f" {table.versi.value}" if table.versi else ""
    return (years or "tahun tidak disebut") + amended


def _confidence(value: float) -> str:
    word = next(word for least, word in _SURE if value >= least)
    percent = round(value * 100)
    return f'<span class="sure">{word}</span> {percent}%<span class="bar"><i style="width:{percent}%"></i></span>'
