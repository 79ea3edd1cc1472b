"""The charts of the sheet `Ringkasan`, drawn by Excel itself from numbers that stand to the right of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rkt_xl.model.kode import NODE_LEVELS, Level
from rkt_xl.model.output import RINGKASAN
from rkt_xl.model.plan import Target
from rkt_xl.model.result import Line, MatrixIndikator, OfficeResult
from rkt_xl.model.target import Kind
from rkt_xl.write.cells import decimals_of, write_text
from rkt_xl.write.layout_rows import sasaran_text
from rkt_xl.write.styles import FONT, MONEY, Styles, number_format

_DATA_COL = 12
_ROW_PX = 20
_PER_ROW = 3
_TARGET_ROWS = 11
_PAGU_ROWS = 8
_MOST_BARS = 15
_MILLIONS_FROM = 10_000_000
_TARGET_WIDTHS = (330, 110, 200)
_MONEY_WIDTHS = (330, 110, 200)
_TITLE_CHARS = 90
_LABEL_CHARS = 55
_DARK, _OWN, _GRID = "#404040", "#C00000", "#D9D9D9"
_SMALL = {"name": FONT, "size": 8}


@dataclass(frozen=True, slots=True)
class _Bar:
    name: str
    amount: Decimal


class Charts:
    """Draws the charts of an office.

    Args:
        workbook, sheet, styles: as for the other sheets.
        result: the office.
        widths: of the columns of the page, in pixels.

    After `write`, `breaks` are the rows at which a page begins, so that no chart is cut.
    """

    def __init__(self, workbook: Any, sheet: Any, result: OfficeResult, styles: Styles, widths: Sequence[int]) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._result = result
        self._styles = styles
        self._page_px = sum(widths)
        self._data_row = 0
        self.breaks: list[int] = []
        self._row = 0
        self._used_px = 0.0
        self._room_px = 0.0

    def write(self, row: int, used_pt: float, page_pt: float) -> int:
        """Draw everything from a row on; return the first row below.

        Args:
            row: where to begin.
            used_pt: how much of the page is used above it.
            page_pt: how much a page holds.
        """
        self._row, self._used_px, self._room_px = row, used_pt * 4 / 3, page_pt * 4 / 3
        self._draw_targets()
        matrix = self._result.matrix
        by_sasaran = [_Bar(sasaran_text(b), a) for b in matrix.blocks if (a := _lowest_amount(b.lines)) is not None]
        self._draw_money([("Pagu per program", self._by_program()), ("Pagu per sasaran", by_sasaran)])
        return self._row

    def _place(self, rows: int) -> int:
        """Take room for charts of so many rows; on the next page where this one is full."""
        need = rows * _ROW_PX
        if self._used_px + need > self._room_px:
            self.breaks.append(self._row)
            self._used_px = 0.0
        for row in range(self._row, self._row + rows):
            self._sheet.set_row_pixels(row, _ROW_PX)
        top = self._row
        self._row += rows
        self._used_px += need
        return top

    def _draw_targets(self) -> None:
        """One chart for each indikator whose Renstra targets are numbers, three side by side."""
        years = {entry.key: dict(entry.years) for entry in self._result.renstra_years}
        indikators = [indikator for block in self._result.matrix.blocks for indikator in block.indikator]
        both = [(indikator, years.get(indikator.key, {})) for indikator in indikators]
        drawn = [(i, own) for i, own in both if sum(_number(t) is not None for t in own.values()) > 1]
        if not drawn:
            return
        columns = sorted({self._result.tahun, *(year for _, own in drawn for year in own)})
        self._data_headings(("INDIKATOR SASARAN", "SATUAN", "DOKUMEN", *map(str, columns)), _TARGET_WIDTHS)
        head, width, top = self._data_row - 1, self._page_px // _PER_ROW, 0
        for number, (indikator, own) in enumerate(drawn):
            if number % _PER_ROW == 0:
                top = self._place(_TARGET_ROWS)
            decimals = max(_decimals(t) for t in (*own.values(), indikator.target))
            row = self._data_row
            renstra = [own.get(year) for year in columns]
            rkt = [indikator.target if year == self._result.tahun else None for year in columns]
            self._write_years(indikator, "Renstra", renstra, decimals)
            self._write_years(indikator, f"RKT {self._result.tahun}", rkt, decimals)
            chart = self._target_chart(indikator, head, row, len(columns), decimals)
            chart.set_size({"width": width - 6, "height": _TARGET_ROWS * _ROW_PX - 8})
            self._insert(top, number % _PER_ROW * width, chart, f"Grafik target {indikator.text.text}")
        self._data_row += 1

    def _write_years(
        self, indikator: MatrixIndikator, document: str, targets: Sequence[Target | None], decimals: int
    ) -> None:
        row, styles = self._data_row, self._styles
        write_text(self._sheet, row, _DATA_COL, indikator.text.text, styles("text"))
        write_text(self._sheet, row, _DATA_COL + 1, indikator.satuan.text, styles("centre"))
        write_text(self._sheet, row, _DATA_COL + 2, document, styles("centre"))
        for col, target in enumerate(targets, _DATA_COL + 3):
            value = _number(target)
            if value is not None:
                self._sheet.write_number(row, col, float(value), styles("number", number_format(decimals)))
            else:
                write_text(self._sheet, row, col, target.ref.text.strip() if target else None, styles("centre"))
        self._data_row += 1

    def _target_chart(self, indikator: MatrixIndikator, head: int, row: int, years: int, decimals: int) -> Any:
        """A line over the years, the target of the matrix as a mark of its own at its year."""
        first, last = _DATA_COL + 3, _DATA_COL + 2 + years
        labels = {"value": True, "num_format": number_format(decimals), "font": _SMALL}
        chart = self._workbook.add_chart({"type": "line"})
        for offset, name, line, marker, position in (
            (0, "Renstra", {"color": _DARK, "width": 1.75}, {"type": "circle", "size": 5}, "above"),
            (1, f"RKT {self._result.tahun}", {"none": True}, {"type": "diamond", "size": 11}, "below"),
        ):
            colour = _OWN if offset else _DARK
            chart.add_series(
                {
                    "name": name,
                    "categories": [RINGKASAN, head, first, head, last],
                    "values": [RINGKASAN, row + offset, first, row + offset, last],
                    "line": line,
                    "marker": {**marker, "fill": {"color": colour}, "border": {"color": colour}},
                    "data_labels": {**labels, "position": position},
                }
            )
        satuan = f" ({indikator.satuan.text})" if indikator.satuan.text else ""
        _dress(chart, _short(indikator.text.text, _TITLE_CHARS) + satuan)
        chart.set_x_axis({"num_font": _SMALL, "line": {"color": _DARK}})
        chart.set_y_axis(
            {
                "num_font": _SMALL,
                "num_format": number_format(decimals),
                "major_gridlines": {"visible": True, "line": {"color": _GRID}},
                "line": {"none": True},
            }
        )
        chart.set_legend({"position": "bottom", "font": _SMALL})
        return chart

    def _by_program(self) -> list[_Bar]:
        """The money of each program once, however many sasaran it supports."""
        seen: dict[str, Line] = {}
        for line in self._result.matrix.lines:
            if line.level is Level.PROGRAM:
                seen.setdefault(str(line.kode or line.nama.value), line)
        return [_Bar(line.nama.value, line.pagu) for line in seen.values() if line.pagu is not None]

    def _draw_money(self, parts: Sequence[tuple[str, Sequence[_Bar]]]) -> None:
        """One chart of bars for each part that has more than one, side by side."""
        drawn = [(title, bars[:_MOST_BARS]) for title, bars in parts if len(bars) > 1]
        if not drawn:
            return
        self._data_headings(("PAGU", "Rp", "LABEL"), ())
        most = max(len(bars) for _, bars in drawn)
        rows = max(_PAGU_ROWS, 3 + most * 4 // 3)
        top, width = self._place(rows), self._page_px // 2
        for place, (title, bars) in enumerate(drawn):
            first = self._data_row
            for bar in bars:
                write_text(self._sheet, self._data_row, _DATA_COL, bar.name, self._styles("text"))
                self._sheet.write_number(self._data_row, _DATA_COL + 1, float(bar.amount), self._styles("money", MONEY))
                label = _short(bar.name, _LABEL_CHARS)
                write_text(self._sheet, self._data_row, _DATA_COL + 2, label, self._styles("text"))
                self._data_row += 1
            chart = self._money_chart(title, first, self._data_row - 1, max(bar.amount for bar in bars))
            chart.set_size({"width": width - 6, "height": rows * _ROW_PX - 8})
            self._insert(top, place * width, chart, f"Grafik {title.lower()}")
            self._data_row += 1

    def _money_chart(self, title: str, first: int, last: int, largest: Decimal) -> Any:
        """Bars from top to bottom in the order of the matrix, in millions where amounts are large."""
        in_millions = largest >= _MILLIONS_FROM
        shown = MONEY + ",," if in_millions else MONEY
        chart = self._workbook.add_chart({"type": "bar"})
        chart.add_series(
            {
                "name": title,
                "categories": [RINGKASAN, first, _DATA_COL + 2, last, _DATA_COL + 2],
                "values": [RINGKASAN, first, _DATA_COL + 1, last, _DATA_COL + 1],
                "fill": {"color": "#7F7F7F"},
                "border": {"color": _DARK},
                "gap": 40,
                "data_labels": {"value": True, "num_format": shown, "font": _SMALL},
            }
        )
        _dress(chart, f"{title} ({'juta Rupiah' if in_millions else 'Rupiah'})")
        chart.set_y_axis({"reverse": True, "num_font": _SMALL, "line": {"color": _DARK}})
        chart.set_x_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}})
        chart.set_legend({"none": True})
        return chart

    def _insert(self, row: int, left: int, chart: Any, description: str) -> None:
        self._sheet.insert_chart(
            row, 0, chart, {"x_offset": left + 3, "y_offset": 4, "object_position": 2, "description": description}
        )

    def _data_headings(self, texts: Sequence[str], widths: Sequence[int]) -> None:
        if self._data_row == 0:
            self._sheet.write_string(0, _DATA_COL, "Angka di balik grafik", self._styles("bold"))
            self._data_row = 2
        for col, text in enumerate(texts, _DATA_COL):
            self._sheet.write_string(self._data_row, col, text, self._styles("head"))
        for col, width in enumerate(widths or _MONEY_WIDTHS, _DATA_COL):
            self._sheet.set_column_pixels(col, col, width)
        self._data_row += 1


def _dress(chart: Any, title: str) -> None:
    chart.set_title({"name": title, "overlay": False, "name_font": {"name": FONT, "size": 9, "bold": True}})
    chart.set_chartarea({"border": {"color": _GRID}})
    chart.show_blanks_as("gap")


def _number(target: Target | None) -> Decimal | None:
    if target is None or target.value.kind is not Kind.NUMBER:
        return None
    return target.value.number


def _decimals(target: Target | None) -> int:
    return min(decimals_of(target.value, target.ref.text.strip()), 2) if target is not None else 0


def _lowest_amount(lines: Sequence[Line]) -> Decimal | None:
    """The money of the lines with nothing of a lower level below them; None where none has any."""
    following = [*lines[1:], None] if lines else []
    amounts = [
        line.pagu
        for line, below in zip(lines, following, strict=True)
        if line.pagu is not None and (below is None or NODE_LEVELS.index(below.level) <= NODE_LEVELS.index(line.level))
    ]
    return sum(amounts, Decimal(0)) if amounts else None


def _short(text: str, most: int) -> str:
    """Return a text that fits, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"
