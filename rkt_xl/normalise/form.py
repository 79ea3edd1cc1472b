"""Reads one form, with its lines for program, kegiatan, subkegiatan and what each promises, into a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from rkt_xl.intake.grid import Area, Grid
from rkt_xl.layouts.formulir import ACCOUNTS, AFTER, BEFORE, HEADS, RESULTS
from rkt_xl.model.document import Document, TableInfo
from rkt_xl.model.kode import Level
from rkt_xl.model.plan import Indikator, Pagu, Satuan, Target
from rkt_xl.model.provenance import Traced
from rkt_xl.model.target import MISSING, Role, TargetValue
from rkt_xl.normalise.candidates import doubt_of
from rkt_xl.normalise.nodes import Tree
from rkt_xl.tables import ledger as reasons
from rkt_xl.tables.ends import is_signature
from rkt_xl.tables.form import Form, FormLine, FormValue, read_line
from rkt_xl.tables.heading import normal_heading
from rkt_xl.tables.ledger import Ledger
from rkt_xl.values.cell import CellError
from rkt_xl.values.kode import Family, read_kode, split_kode
from rkt_xl.values.satuan import unit_in_indikator
from rkt_xl.values.target import read_target
from rkt_xl.values.target_context import TargetContext
from rkt_xl.values.text import squeeze, strip_numbering

_IN_RUPIAH = TargetContext("Rupiah")
_UNUSED = ("urusan", "bidang", "unit", "kelompok_sasaran", "sumber_dana", "lokasi", "waktu", "keterangan")
_DROP_AFTER = 2


class FormReader:
    """Reads the lines of one form from top to bottom.

    Args:
        form: the form.
        info: how it was recognised; its year is that of money and targets without one.
        ledger: the account of the sheet.
    """

    def __init__(self, form: Form, info: TableInfo, ledger: Ledger) -> None:
        self._form = form
        self._grid: Grid = form.grid
        self._info = info
        self._ledger = ledger
        self._tree = Tree()
        self._kode: dict[Level, tuple[FormValue, str]] = {}
        self._indikator: list[Indikator] = []
        self._statements: list[tuple[str, Traced[str]]] = []

    def read(self) -> Document:
        """Return what the form says."""
        starts = [line.row for line in self._form.lines]
        last = self._form.top
        for line, following in zip(self._form.lines, [*starts[1:], self._form.bottom + 1], strict=True):
            last = max(last, self._read_line(line, following))
        right = max((max(self._grid.row(row), default=1) for row in range(self._form.top, last + 1)), default=1)
        left = min(line.col for line in self._form.lines)
        area = Area(self._form.top, left, last, right)
        self._set_rest_aside(last)
        return Document(
            replace(self._info, area=area.text),
            tuple(self._indikator),
            self._tree.finish(),
            tuple(self._statements),
        )

    def _read_line(self, line: FormLine, following: int) -> int:
        """Take up one line and the rows that belong to it; return the last row of them."""
        match line.field:
            case "node":
                self._read_node(line)
            case "kode":
                self._keep_kode(line)
            case "sasaran":
                self._read_sasaran(line)
            case "indikator" | "tolok_ukur":
                self._ledger.use(line.row, line.col)
                return self._read_promises(line, following)
            case "alokasi" | "jumlah":
                self._read_money(line)
            case field if field in _UNUSED:
                self._aside(line.row, reasons.TIDAK_DIPAKAI)
            case _:
                self._use_row(line)
        return self._skip_accounts(line, following)

    def _use_row(self, line: FormLine) -> None:
        for col in self._grid.row(line.row):
            self._ledger.use(line.row, col)

    def _aside(self, row: int, reason: str) -> None:
        self._ledger.set_others_aside(row, 1, self._grid.last_col, lambda _, __: reason)

    def _read_node(self, line: FormLine) -> None:
        """A program, kegiatan or subkegiatan; its kode stands before the name, in its own cell or in its own line."""
        if line.level is None or not line.values:
            return
        value = line.values[0]
        head, rest = split_kode(value.text)
        named = value
        if not rest and len(line.values) > 1 and (head or read_kode(value.text).kode):
            head, named = value.text, line.values[1]
            rest = named.text
        kept = self._kode.pop(line.level, None)
        if not head and kept is not None:
            value, head = kept
        reading = read_kode(head) if head else None
        kode = None
        if reading is not None and reading.family is Family.PROGRAM and reading.kode is not None:
            kode = (
                Traced(reading.kode, self._grid.ref(value.row, value.col)) if reading.kode.level is line.level else None
            )
        self._use_row(line)
        if self._tree.repeats(line.level, rest or named.text, kode.value if kode else None):
            return
        nama = Traced(squeeze(rest or named.text), self._grid.ref(named.row, named.col))
        node = self._tree.enter(line.level, nama, kode, None, "kode" if kode else "judul", line.row)
        if reading is not None:
            node.kode_doubt = doubt_of(reading, head, self._grid.ref(value.row, value.col))

    def _keep_kode(self, line: FormLine) -> None:
        if line.level is not None and line.values:
            self._kode[line.level] = (line.values[0], line.values[0].text)
            self._use_row(line)

    def _read_sasaran(self, line: FormLine) -> None:
        self._use_row(line)
        if line.values and line.level is not None:
            value = line.values[0]
            text = Traced(strip_numbering(value.text), self._grid.ref(value.row, value.col))
            self._statements.append((f"sasaran_{line.level.value}", text))

    def _read_money(self, line: FormLine) -> None:
        """Pagu of the kegiatan by year, or the sum of the subkegiatan; of an amended form what holds after it."""
        self._use_row(line)
        node = self._tree.at(Level.SUBKEGIATAN if line.field == "jumlah" else Level.KEGIATAN)
        amounts = [(v, amount) for v in line.values if (amount := self._amount(v)) is not None]
        if node is None or not amounts:
            return
        value, amount = amounts[1] if len(amounts) > _DROP_AFTER - 1 and line.field == "jumlah" else amounts[0]
        year = line.year.resolve(None, self._info.tahun) if line.year else self._info.tahun
        parts = node.pagu.setdefault((year, None, Role.TARGET.value, None), [])
        if not parts:
            parts.append(Pagu(amount, self._grid.ref(value.row, value.col), year))

    def _amount(self, value: FormValue) -> Decimal | None:
        """The money that a cell holds; dashes and texts are none."""
        cell = self._grid.value(value.row, value.col)
        if isinstance(cell, float):
            return read_target(cell, None, _IN_RUPIAH).number
        return read_target(value.text, None, _IN_RUPIAH).number

    def _read_promises(self, line: FormLine, following: int) -> int:
        """A small table of indikator and target below or beside its label; return its last row."""
        columns: tuple[int, int] | None = None
        level, last = line.level, line.row
        for row in range(line.row, following):
            cells = {c: v for c, v in self._grid.row(row).items() if (row, c) != (line.row, line.col)}
            if not cells:
                continue
            if row > line.row and ACCOUNTS.fullmatch(normal_heading(self._grid.shown(row, min(cells)))):
                return max(last, self._skip_accounts(line, following, row))
            heads = self._heads(row, columns is not None)
            if heads is not None:
                columns, last = heads, row
                self._aside_or_use(row)
                continue
            result = read_line(self._grid, row, RESULTS) if line.field == "tolok_ukur" else None
            if result is not None:
                self._ledger.use(row, result.col)
                level = result.level
            if level is None or (columns is None and (row > line.row or line.field == "tolok_ukur")):
                self._aside(row, reasons.TIDAK_DIPAKAI)
                last = row
                continue
            self._promise(row, level, columns or _first_two(line))
            self._aside(row, reasons.TIDAK_DIPAKAI)
            last = row
        return last

    def _aside_or_use(self, row: int) -> None:
        for col in self._grid.row(row):
            self._ledger.use(row, col)

    def _heads(self, row: int, is_known: bool) -> tuple[int, int] | None:
        """The columns of indikator and target that a row of headings names; of an amendment those after it."""
        indikator: list[int] = []
        target: list[int] = []
        for col in sorted(self._grid.row(row)):
            text = normal_heading(self._grid.shown(row, col))
            field = next((head.field for head in HEADS if head.pattern.fullmatch(text)), None)
            above = self._shown_above(row, col)
            if field is not None and not (BEFORE.search(above) and not AFTER.search(above)):
                (indikator if field == "indikator" else target).append(col)
        if not indikator or not target or is_known:
            return None
        return max(c for c in indikator if c < target[-1]), target[-1]

    def _shown_above(self, row: int, col: int) -> str:
        """The text of the cell, or merged area, over a heading: `Sebelum Perubahan`."""
        place = self._grid.anchor(row - 1, col)
        left = place[1]
        while left > 1 and self._grid.value(place[0], left) is None and self._grid.merge_at(place[0], col) is None:
            left -= 1
        return normal_heading(self._grid.shown(place[0], left))

    def _promise(self, row: int, level: Level, columns: tuple[int, int]) -> None:
        """One indikator of the node in effect, with its target."""
        text_col, target_col = columns
        text = self._grid.value(row, text_col)
        node = self._tree.at(level) or self._tree.current
        if not isinstance(text, str) or not squeeze(text).lstrip(": ") or node is None:
            return
        shown = strip_numbering(squeeze(text).lstrip(": "))
        traced = Traced(shown, self._grid.ref(row, text_col))
        value = self._grid.value(row, target_col) if target_col != text_col else None
        read = self._target(value, row, target_col, shown)
        target = Target(read, self._grid.ref(row, target_col), Role.TARGET, self._info.tahun)
        self._ledger.use(row, text_col)
        if value is not None:
            self._ledger.use(row, target_col)
        self._indikator.append(Indikator(node.level, node.nama, node.kode, traced, _satuan(traced, target), (target,)))

    def _target(self, value: object, row: int, col: int, indikator: str) -> TargetValue:
        if value is None or isinstance(value, CellError):
            return MISSING
        number_format = self._grid.style(row, col).number_format if isinstance(value, float) else None
        return read_target(value, number_format, TargetContext(indikator=indikator))

    def _skip_accounts(self, line: FormLine, following: int, start: int | None = None) -> int:
        """Set the budget by rekening aside up to the next label; return the last row of the form so far."""
        last = line.row
        inside = False
        for row in range(start or line.row + 1, following):
            cells = self._grid.row(row)
            if not cells:
                continue
            inside = inside or any(
                ACCOUNTS.fullmatch(normal_heading(self._grid.shown(row, col))) for col in sorted(cells)[:2]
            )
            if any(is_signature(self._grid.shown(row, col)) for col in cells):
                break
            if inside:
                self._aside(row, reasons.REKENING)
                last = row
        return last

    def _set_rest_aside(self, last: int) -> None:
        """What stands below the form: the signature, and what nobody asked for."""
        signed = False
        for row in range(last + 1, self._form.bottom + 1):
            cells = self._grid.row(row)
            signed = signed or any(is_signature(self._grid.shown(row, col)) for col in cells)
            if signed:
                self._aside(row, reasons.TANDA_TANGAN)


def _first_two(line: FormLine) -> tuple[int, int]:
    """Where a line promises without headings: its first value is the indikator, the second the target."""
    cols: Sequence[int] = [value.col for value in line.values]
    return (cols[0], cols[1] if len(cols) > 1 else cols[0]) if cols else (line.col, line.col)


def _satuan(indikator: Traced[str], target: Target) -> Satuan | None:
    if target.value.satuan:
        return Satuan(target.value.satuan, target.ref, "sel")
    unit = unit_in_indikator(indikator.value)
    return Satuan(unit, indikator.ref, "indikator") if unit else None
