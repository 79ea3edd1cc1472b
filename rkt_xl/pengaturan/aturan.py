"""The sheet `Aturan`: rules that are switched off, severities and limits that staff set, each with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from rkt_xl.intake.grid import Grid
from rkt_xl.intake.workbook import Workbook
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.pengaturan.lembar import cannot_use, sheet_named
from rkt_xl.reconcile.aturan import Aturan
from rkt_xl.reconcile.rule import Rule, all_rules
from rkt_xl.values.target import read_target
from rkt_xl.values.text import fold, squeeze

SHEET = "Aturan"
COLUMNS = ("Kode", "Aturan", "Dipakai", "Tingkat", "Batas", "Alasan")
YES, NO = (
    ("ya", "y", "1", "true", "dipakai", "aktif"),
    ("tidak", "t", "0", "false", "mati", "nonaktif", "tidak dipakai"),
)
_MAX_TITLE_ROWS = 20


class _Row(NamedTuple):
    """What stands in one row, by column."""

    kode: CellRef
    cells: dict[str, CellRef]

    def text(self, column: str) -> str:
        ref = self.cells.get(column)
        return squeeze(ref.text) if ref is not None else ""


def read_aturan(workbook: Workbook) -> tuple[Aturan, list[Finding]]:
    """Return what staff set about the rules, and what of it cannot be used.

    A rule is named by its code or its short name. Its row changes only what is filled in.
    """
    grid = sheet_named(workbook, SHEET)
    if grid is None:
        return Aturan(), []
    rules = {key: rule for rule in all_rules() for key in (fold(rule.code), rule.name)}
    off: set[str] = set()
    severity: dict[str, Severity] = {}
    limits: dict[str, Decimal] = {}
    findings: list[Finding] = []
    for row in _rows(grid):
        rule = rules.get(fold(row.kode.text))
        if rule is None:
            message = f"Aturan “{squeeze(row.kode.text)}” di lembar {SHEET} tidak ada."
            findings.append(cannot_use(message, row.kode, "Jalankan rkt-xl rules untuk melihat kodenya."))
            continue
        findings += _read_row(row, rule, off, severity, limits)
    return Aturan(frozenset(off), severity, limits), findings


def _read_row(
    row: _Row, rule: Rule, off: set[str], severity: dict[str, Severity], limits: dict[str, Decimal]
) -> Iterator[Finding]:
    used, level, limit = row.text("dipakai"), row.text("tingkat"), row.text("batas")
    if fold(used) in NO:
        off.add(rule.code)
    elif used and fold(used) not in YES:
        yield cannot_use(
            f"“{used}” pada aturan {rule.code} bukan Ya atau Tidak.", row.cells["dipakai"], "Tulis Ya atau Tidak."
        )
    if level:
        named = next((s for s in Severity if fold(level) in (fold(s.label), s.value)), None)
        if named is None:
            message = f"Tingkat “{level}” pada aturan {rule.code} tidak dikenal."
            yield cannot_use(message, row.cells["tingkat"], "Tulis Kesalahan, Peringatan, atau Info.")
        elif named is not rule.severity:
            severity[rule.code] = named
    if limit:
        number = read_target(limit).number
        if number is None or rule.limit is None:
            message = f"Batas “{limit}” pada aturan {rule.code} tidak dapat dipakai."
            yield cannot_use(message, row.cells["batas"], "Tulis angka, dan hanya pada aturan yang mempunyai batas.")
        elif number != rule.limit.default:
            limits[rule.code] = number


def _rows(grid: Grid) -> Iterator[_Row]:
    top = 0
    columns: dict[str, int] = {}
    for row in sorted(grid.rows):
        cells = grid.row(row)
        if not columns:
            names = {fold(str(value)): col for col, value in cells.items()}
            if "kode" in names and "dipakai" in names:
                top, columns = row, names
            if row > _MAX_TITLE_ROWS:
                return
            continue
        if row > top and columns["kode"] in cells:
            yield _Row(
                grid.ref(row, columns["kode"]),
                {name: grid.ref(row, col) for name, col in columns.items() if col in cells},
            )
