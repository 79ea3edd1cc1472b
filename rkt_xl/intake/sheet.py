"""What a reader gathers of one sheet, in any format, and the grid that is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import PLAIN, Area, CellValue, Grid, Row, Style
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.packed import MANY_ROWS, PackedRows
from rkt_xl.intake.refusals import TOO_MANY_CELLS
from rkt_xl.intake.workbook import Note

LAST_ROW = 1_048_576
LAST_COL = 16_384
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class SheetData:
    """The cells of a sheet while it is read; rows and columns are 1-based.

    Args:
        rows: filled cells; a row without any is left out.
        packed: the rows that were packed already, of a sheet with many.
        styles: number of the style of filled cells, by row and column; 0 and absent mean plain.
        bold: cells whose whole text is bold although their style is not.
        merges: merged areas as the file lists them.
        hidden_rows, hidden_cols: first and last of the runs that are not shown.
        has_drawing: whether a drawing lies on the sheet.
        fits: whether its texts are known to be such as a cell can hold.
        lost: number of cells whose content the file names but does not hold, or that lie outside of any sheet.
    """

    rows: dict[int, dict[int, CellValue]] = field(default_factory=dict)
    styles: dict[int, Mapping[int, int]] = field(default_factory=dict)
    bold: set[tuple[int, int]] = field(default_factory=set)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_cols: list[tuple[int, int]] = field(default_factory=list)
    has_drawing: bool = False
    fits: bool = False
    lost: int = 0
    packed: PackedRows[CellValue] | None = None

    def pack(self) -> None:
        """Pack the rows that were read so far; none of them is touched again."""
        if self.packed is None:
            self.packed = PackedRows()
        self.packed.take(self.rows)

    def finished(self) -> MutableMapping[int, Row]:
        """Return all rows, packed where they are many."""
        if self.packed is not None or len(self.rows) > MANY_ROWS:
            self.pack()
        return self.packed if self.packed is not None else {**self.rows}


def all_fit(texts: Sequence[str | None], most: int) -> bool:
    """Whether a cell of Excel can hold each of some texts, with none of the characters that nobody sees."""
    filled = [text for text in texts if text]
    return max(map(len, filled), default=0) <= most and not _UNSEEN.search("\n".join(filled))


class GridMaker:
    """Makes the grids of one workbook, within the limits that hold for all its sheets together."""

    def __init__(self, file: str, limits: Limits) -> None:
        self._file = file
        self._limits = limits
        self._merge_room = limits.merge_cells
        self.cells_left = limits.cells
        self.notes: list[Note] = []

    def grid(
        self,
        sheet: str,
        data: SheetData,
        styles: Sequence[Style],
        *,
        hidden: bool = False,
        has_shapes: bool = False,
    ) -> Grid:
        """Return the grid of a sheet.

        Raises:
            UnreadableWorkbookError: when the workbook has more filled cells than the limit.
        """
        sheet = _UNSEEN.sub(" ", sheet)
        rows = data.finished()
        cut = 0 if data.fits else _made_fit(rows, self._limits.cell_characters)
        self.cells_left -= rows.filled if isinstance(rows, PackedRows) else sum(map(len, rows.values()))
        if self.cells_left < 0:
            raise UnreadableWorkbookError(TOO_MANY_CELLS)
        if cut:
            self.notes.append(Note(sheet, f"Isi {cut} sel terlalu panjang sehingga hanya awalnya yang dibaca."))
        if data.lost:
            self.notes.append(Note(sheet, f"Isi {data.lost} sel tidak ada di dalam berkas; simpan ulang di Excel."))

        last_row = max(rows, default=0)
        last_col = rows.last_col if isinstance(rows, PackedRows) else max(map(max, rows.values()), default=0)
        merges = self._bounded(sheet, data.merges, last_row, last_col)
        hidden_values = _covered_values(rows, merges)
        if hidden_values:
            self.notes.append(Note(sheet, f"Isi {hidden_values} sel tertutup sel gabungan sehingga tidak dibaca."))

        def style_of(row: int, col: int) -> Style:
            number = data.styles.get(row, _NO_STYLES).get(col, 0)
            style = styles[number] if number < len(styles) else PLAIN
            return style._replace(bold=True) if (row, col) in data.bold else style

        return Grid(
            self._file,
            sheet,
            rows,
            merges,
            hidden=hidden,
            hidden_rows=_numbers(data.hidden_rows, last_row),
            hidden_cols=_numbers(data.hidden_cols, last_col),
            style_of=style_of,
            has_shapes=has_shapes,
        )

    def _bounded(self, sheet: str, merges: Sequence[Area], last_row: int, last_col: int) -> tuple[Area, ...]:
        """The merged areas cut to the used part of the sheet; areas beyond it mean nothing."""
        kept = []
        for area in merges:
            cut = Area(area.top, area.left, min(area.bottom, last_row), min(area.right, last_col))
            size = (cut.bottom - cut.top + 1) * (cut.right - cut.left + 1)
            if cut.bottom < cut.top or cut.right < cut.left or cut.top < 1 or cut.left < 1 or size <= 1:
                continue
            self._merge_room -= size
            if self._merge_room < 0:
                self.notes.append(Note(sheet, "Sel gabungan terlalu banyak sehingga sebagian dibaca terpisah."))
                break
            kept.append(cut)
        return tuple(kept)


def _covered_values(rows: Mapping[int, Row], merges: Sequence[Area]) -> int:
    """The number of filled cells that lie under a merged area, where nobody sees them."""
    covered = {
        (row, col)
        for area in merges
        for row in range(area.top, area.bottom + 1)
        for col in rows.get(row, ())
        if area.left <= col <= area.right and (row, col) != (area.top, area.left)
    }
    return len(covered)


def _made_fit(rows: MutableMapping[int, Row], most: int) -> int:
    """Make texts fit what a cell of Excel can hold; return how many had to be cut.

    Characters that no XML can hold and nobody sees become blanks: written on they would spoil the output, and a
    terminal would obey them.
    """
    doubtful = []
    each: Iterable[tuple[int, Iterable[CellValue]]] = (
        rows.each() if isinstance(rows, PackedRows) else ((row, cells.values()) for row, cells in rows.items())
    )
    for row, values in each:
        texts = "\n".join([value for value in values if isinstance(value, str)])
        if len(texts) > most or _UNSEEN.search(texts):  # one search for a row: nearly always nothing is found
            doubtful.append(row)
    odd = [
        (row, col, value)
        for row in doubtful
        for col, value in rows[row].items()
        if isinstance(value, str) and (len(value) > most or _UNSEEN.search(value))
    ]
    changed: dict[int, dict[int, CellValue]] = {}
    for row, col, value in odd:
        if row not in changed:
            changed[row] = dict(rows[row])
        changed[row][col] = _UNSEEN.sub(" ", value[:most])
    for row, cells in changed.items():
        kept = {col: value for col, value in cells.items() if not (isinstance(value, str) and value.isspace())}
        if kept:
            rows[row] = kept
        else:
            del rows[row]
    return sum(len(value) > most for _, _, value in odd)


def _numbers(runs: list[tuple[int, int]], last: int) -> frozenset[int]:
    """The numbers of all runs up to a last one; however often runs overlap, each number is gone over once."""
    numbers: set[int] = set()
    end = 0
    for first, run_end in sorted(runs):
        numbers.update(range(max(first, end + 1), min(run_end, last) + 1))
        end = max(end, run_end)
    return frozenset(numbers)


_NO_STYLES: Mapping[int, int] = {}
