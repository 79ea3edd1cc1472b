"""The sheet `Ringkasan`: on one screen whether the plan is ready, what was read, what was found, how targets run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.output import RINGKASAN, TEMUAN
from rkt_xl.model.result import OfficeResult
from rkt_xl.model.summary import NEEDED
from rkt_xl.values.display import indonesian
from rkt_xl.write.cells import MISSING, write_text
from rkt_xl.write.charts import Charts
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines
from rkt_xl.write.page import Paper, column_pixels, set_up
from rkt_xl.write.styles import MONEY, Styles

_SHARES = (190, 80, 80, 110, 24, 150, 95, 105, 24, 170, 170)
_DOKUMEN, _TEMUAN, _ISI = 0, 5, 9
_EXPECTED = (DocumentKind.RENSTRA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.IKU, DocumentKind.DPA)
_ORDER = (
    DocumentKind.RENSTRA, DocumentKind.RENJA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.IKU,
    DocumentKind.RENCANA_AKSI, DocumentKind.CASCADING, DocumentKind.DPA, DocumentKind.PROGRAM, DocumentKind.NOMENKLATUR,
)  # fmt: skip
_PADDING_PT = 6.0
_ROW_PT = 15.75
_GAP_PT = 8.0
_MOST_RULES = 6


def write_ringkasan(workbook: Any, result: OfficeResult, styles: Styles, paper: Paper) -> None:
    """Write the sheet."""
    _Ringkasan(workbook, result, styles, paper).write()


class _Ringkasan:
    """Three small tables side by side below the verdict, the open findings by rule, the charts."""

    def __init__(self, workbook: Any, result: OfficeResult, styles: Styles, paper: Paper) -> None:
        self._workbook = workbook
        self._sheet = workbook.add_worksheet(RINGKASAN)
        self._result = result
        self._styles = styles
        self._paper = paper
        self._widths = column_pixels(_SHARES, paper)
        self._row = 0
        self._used_pt = 0.0

    def write(self) -> None:
        """Write everything from top to bottom."""
        for col, width in enumerate(self._widths):
            self._sheet.set_column_pixels(col, col, width)
        self._over("Ringkasan", "title", size=12, bold=True)
        self._over(f"{self._result.opd} Tahun {self._result.tahun}".strip(), "title", size=12, bold=True)
        self._next()
        there = {d.kind for f in self._result.files for d in f.documents}
        sentence, style = verdict(self._result.findings, [kind for kind in NEEDED if kind not in there])
        self._over(sentence, style, bold=True)
        self._next()
        self._write_counts()
        self._over(self._account(), "note", size=9)
        self._write_urgent()
        self._next()
        charts = Charts(self._workbook, self._sheet, self._result, self._styles, self._widths)
        self._row = charts.write(self._row, self._used_pt, self._paper.printable_pt)
        name = f"Ringkasan {self._result.opd} Tahun {self._result.tahun}"
        set_up(self._sheet, self._paper, name)
        self._sheet.set_h_pagebreaks(charts.breaks)
        self._sheet.print_area(0, 0, max(self._row - 1, 0), len(_SHARES) - 1)

    def _next(self, height: float = _ROW_PT) -> None:
        self._sheet.set_row(self._row, height)
        self._used_pt += height
        self._row += 1

    def _over(self, text: str, style: str, *, size: float = 10, bold: bool = False) -> None:
        """Write a line over the whole width."""
        last = len(_SHARES) - 1
        self._sheet.merge_range(self._row, 0, self._row, last, "", self._styles(style))
        self._sheet.write_string(self._row, 0, text, self._styles(style))
        width = pixels_to_points(sum(self._widths)) - _PADDING_PT
        self._next(max(_ROW_PT, row_height(wrapped_lines(text, width, size, bold=bold), size)))

    def _write_counts(self) -> None:
        documents, findings, content = self._documents(), self._findings(), self._content()
        self._head(_DOKUMEN, ("DOKUMEN", "BERKAS", "TABEL", "KEADAAN"))
        self._head(_TEMUAN, ("TEMUAN", "TERBUKA", "DIPUTUSKAN"))
        self._head(_ISI, ("ISI MATRIKS", "JUMLAH"))
        self._next(row_height(1) + 4)
        for place in range(max(len(documents), len(findings), len(content))):
            if place < len(documents):
                self._line(_DOKUMEN, documents[place])
            if place < len(findings):
                self._line(_TEMUAN, findings[place], strong=place == len(findings) - 1)
            if place < len(content):
                self._line(_ISI, content[place])
            self._next()

    def _head(self, col: int, texts: Sequence[str]) -> None:
        for offset, text in enumerate(texts):
            self._sheet.write_string(self._row, col + offset, text, self._styles("head"))

    def _line(self, col: int, values: Sequence[str | float], *, strong: bool = False) -> None:
        for offset, value in enumerate(values):
            style = "strong" if strong and offset == 0 else "text" if offset == 0 else "centre"
            if isinstance(value, str):
                write_text(self._sheet, self._row, col + offset, value, self._styles(style))
            else:
                self._sheet.write_number(self._row, col + offset, value, self._styles("centre", MONEY))

    def _documents(self) -> list[tuple[str | float, ...]]:
        """Each kind of document: in how many files and tables it is there; the usual ones also when they are not."""
        tables = Counter(d.kind for f in self._result.files for d in f.documents)
        files = Counter(kind for f in self._result.files for kind in {d.kind for d in f.documents})
        lines: list[tuple[str | float, ...]] = []
        for kind in _ORDER:
            if tables[kind]:
                lines.append((kind.label, files[kind], tables[kind], "Ada"))
            elif kind in _EXPECTED:
                lines.append((kind.label, MISSING, MISSING, "Tidak ada"))
        return lines

    def _findings(self) -> list[tuple[str | float, ...]]:
        count = Counter((f.severity, f.is_open) for f in self._result.findings)
        lines: list[tuple[str | float, ...]] = [(s.label, count[s, True], count[s, False]) for s in Severity]
        return [*lines, ("Jumlah", sum(count[s, True] for s in Severity), sum(count[s, False] for s in Severity))]

    def _content(self) -> list[tuple[str | float, ...]]:
        matrix, total = self._result.matrix, self._result.total_pagu
        return [
            ("Sasaran", sum(block.sasaran is not None for block in matrix.blocks)),
            ("Indikator sasaran", sum(len(block.indikator) for block in matrix.blocks)),
            *(
                (f"Baris {level.value}", matrix.count(level))
                for level in (Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN)
            ),
            ("Pagu (Rp)", float(total) if total is not None else MISSING),
        ]

    def _account(self) -> str:
        files = self._result.files
        filled, used, aside = (
            sum(f.filled for f in files),
            sum(f.used for f in files),
            sum(len(f.set_aside) for f in files),
        )
        return (
            f"{_n(len(files))} berkas, {_n(filled)} sel terisi = {_n(used)} sel dipakai + {_n(aside)} sel disisihkan; "
            "rinciannya di lembar Sumber."
        )

    def _write_urgent(self) -> None:
        """The open findings by rule, the gravest first, each with the first of its messages."""
        grave = (Severity.ERROR, Severity.WARNING)
        open_ones = [f for s in grave for f in self._result.findings if f.severity is s and f.is_open]
        if not open_ones:
            return
        by_rule: dict[tuple[Severity, str], list[Finding]] = {}
        for finding in open_ones:
            by_rule.setdefault((finding.severity, finding.code), []).append(finding)
        self._next(_GAP_PT)
        self._over("Yang perlu dilihat dahulu", "band", bold=True)
        last = len(_SHARES) - 1
        width = pixels_to_points(sum(self._widths[2:])) - _PADDING_PT
        for place, ((severity, code), members) in enumerate(by_rule.items()):
            if place == _MOST_RULES:
                self._over(f"dan {_n(len(by_rule) - place)} aturan lain; semuanya di lembar {TEMUAN}.", "text")
                break
            first, count = " ".join(members[0].message.split()), len(members)
            text = first if count == 1 else f"{first} ({_n(count - 1)} temuan serupa lagi)"
            label = f"{severity.label} {code}"
            self._sheet.write_url(self._row, 0, f"internal:'{TEMUAN}'!A1", self._styles("link"), label)
            self._sheet.write_number(self._row, 1, count, self._styles("centre", MONEY))
            self._sheet.merge_range(self._row, 2, self._row, last, "", self._styles("text"))
            self._sheet.write_string(self._row, 2, text, self._styles("text"))
            self._next(max(_ROW_PT, row_height(wrapped_lines(text, width))))


def verdict(findings: Sequence[Finding], missing: Sequence[DocumentKind] = ()) -> tuple[str, str]:
    """Return whether the plan is ready, in one sentence, and the style that says so.

    Args:
        findings: of the office.
        missing: documents without which nobody can tell.
    """
    count = Counter(f.severity for f in findings if f.is_open)
    if count[Severity.ERROR]:
        return (
            f"BELUM SIAP: {_n(count[Severity.ERROR])} kesalahan perlu diperbaiki atau diputuskan di lembar Temuan.",
            "differs",
        )
    if count[Severity.WARNING]:
        return f"TANPA KESALAHAN: {_n(count[Severity.WARNING])} peringatan patut dibaca di lembar Temuan.", "total_note"
    if missing:
        labels = " dan ".join(kind.label for kind in missing)
        return f"BELUM DAPAT DIBANDINGKAN: {labels} tidak ada; tambahkan ke map lalu gabungkan lagi.", "total_note"
    return "SIAP DITANDATANGANI: tidak ada kesalahan dan tidak ada peringatan yang terbuka.", "total_note"


def _n(number: int) -> str:
    return indonesian(Decimal(number))
