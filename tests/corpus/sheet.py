"""A small model of a workbook: cells with value, number format and looks; merges; what is hidden.

Rows and columns are 1-based, as Excel shows them. Rendering is in `render` and `render_plain`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Scalar = str | int | float | bool | None
Box = tuple[int, int, int, int]


def column_letters(col: int) -> str:
    """The letters of a 1-based column: 28 is AB."""
    letters = ""
    while col:
        col, rest = divmod(col - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def a1(row: int, col: int) -> str:
    """The address of a cell: (7, 3) is C7."""
    return f"{column_letters(col)}{row}"


def box_a1(box: Box) -> str:
    """The address of a box (first row, first column, last row, last column): B5:L40."""
    return f"{a1(box[0], box[1])}:{a1(box[2], box[3])}"


@dataclass
class Cell:
    """One cell; `formula` is kept beside the value it has."""

    value: Scalar
    fmt: str = "General"
    bold: bool = False
    indent: int = 0
    border: bool = False
    center: bool = False
    formula: str | None = None

    @property
    def is_filled(self) -> bool:
        """Whether the cell holds more than white space."""
        return self.value is not None and not (isinstance(self.value, str) and not self.value.strip())


@dataclass
class Sheet:
    """One sheet; the anchor of a merge is its first cell."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[Box] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_cols: set[int] = field(default_factory=set)
    widths: dict[int, float] = field(default_factory=dict)
    filter: Box | None = None
    tail: int = 0

    def put(self, row: int, col: int, cell: Cell) -> str:
        """Set a cell and give its address; a cell is never written twice."""
        if (row, col) in self.cells:
            raise ValueError(f"{self.name}!{a1(row, col)} is already filled")
        self.cells[row, col] = cell
        return a1(row, col)

    def merge(self, box: Box) -> None:
        """Merge a box of more than one cell."""
        if box[0] != box[2] or box[1] != box[3]:
            self.merges.append(box)

    def last_row(self) -> int:
        """The last row that holds anything."""
        return max((r for r, _ in self.cells), default=0)

    def last_col(self) -> int:
        """The last column that holds anything."""
        return max((c for _, c in self.cells), default=0)

    def filled(self) -> int:
        """The count of cells that hold more than white space."""
        return sum(cell.is_filled for cell in self.cells.values())


@dataclass
class Book:
    """A workbook: its sheets, the format it is saved in, and words for its file name."""

    sheets: list[Sheet] = field(default_factory=list)
    format: str = "xlsx"
    suffix: str = ".xlsx"
    stem: str = ""
    writer: str = "openpyxl"

    def filled(self) -> int:
        """The count of filled cells over all sheets."""
        return sum(sheet.filled() for sheet in self.sheets)
