"""What the worksheets have in common: title, note, headings of two rows with numbers, lists to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from rkt_xl.model.result import OfficeResult
from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.styles import Styles
from rkt_xl.write.table import TableSheet

YES_NO = ("1", "0")
CODES = "Kode temuan dijelaskan di lembar Temuan."


class Column(NamedTuple):
    """A column: its heading, its share of the page, the group that it stands below, the list that it offers."""

    heading: str
    share: float
    group: str = ""
    choices: tuple[str, ...] = ()


class Worksheet:
    """One worksheet, ready for its rows.

    Args:
        workbook, styles, paper: as for the other sheets.
        name: of the sheet.
        title: what it judges.
        result: whose it is, with what people judged in the last output.
        note: how it is filled in.
        columns: from left to right.
    """

    def __init__(
        self,
        workbook: Any,
        styles: Styles,
        paper: Paper,
        name: str,
        title: str,
        result: OfficeResult,
        note: str,
        columns: Sequence[Column],
    ) -> None:
        self.table = TableSheet(workbook, name, [c.share for c in columns], paper, styles)
        self.columns = columns
        self._name, self._judged = name, result.kke.judged if result.kke is not None else {}
        self.table.title(f"Kertas Kerja Evaluasi ({name})", title, f"{result.opd} Tahun {result.tahun}")
        self.table.note(note)
        heads = self.table.grouped_headings([(c.group, c.heading) for c in columns])
        set_up(self.table.sheet, paper, f"{name} {result.opd} Tahun {result.tahun}", repeat=heads)
        self.table.sheet.freeze_panes(heads[1] + 1, 0)
        self.first = self.table.row

    def place(self, heading: str) -> int:
        """Return the column with a heading, 0-based."""
        return [c.heading for c in self.columns].index(heading)

    def judged(self, row: str) -> Mapping[str, bool]:
        """Return what people judged in a row of the last output, by heading."""
        return self._judged.get((self._name, row), {})

    def mark(self, heading: str, value: bool | str | None) -> None:
        """Write a judgement into the row: 1 or 0, a word, or nothing for people to fill."""
        col, style = self.place(heading), self.table.styles("centre")
        if value is None:
            self.table.sheet.write_blank(self.table.row, col, None, style)
        elif isinstance(value, bool):
            self.table.sheet.write_number(self.table.row, col, int(value), style)
        else:
            self.table.sheet.write_string(self.table.row, col, value, style)

    def total(self, heading: str, first: str, last: str, marks: Sequence[bool | None]) -> None:
        """Write the sum of the judgements of a row as a formula with its value; empty while nothing is judged."""
        row = self.table.row + 1
        area = f"{_letter(self.place(first))}{row}:{_letter(self.place(last))}{row}"
        known = [mark for mark in marks if mark is not None]
        self.table.sheet.write_formula(
            self.table.row,
            self.place(heading),
            f'=IF(COUNT({area})=0,"",SUM({area}))',
            self.table.styles("centre"),
            sum(known) if known else "",
        )

    def end(self) -> None:
        """Offer the lists of all columns that have one, over all rows."""
        last = self.table.row - 1
        for col, column in enumerate(self.columns):
            if column.choices and last >= self.first:
                self.table.sheet.data_validation(
                    self.first, col, last, col,
                    {"validate": "list", "source": list(column.choices), "ignore_blank": True},
                )  # fmt: skip


def _letter(col: int) -> str:
    return chr(ord("A") + col)


def codes_text(codes: Sequence[str]) -> str:
    """Return the codes of findings as a cell shows them."""
    return ", ".join(codes)
