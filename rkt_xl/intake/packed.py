"""The cells of a large sheet held by row in a third of the room, in the shape that grids look them up in.

A dictionary for each row takes more memory than the cells in it, and memory that is not handed back piece by piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, TypeVar

T = TypeVar("T")

MANY_ROWS = 10_000
"""A sheet with more filled rows is held packed, at the cost of a little time for each look at it."""


class PackedRows(MutableMapping[int, Mapping[int, T]]):
    """Filled cells by row and column; a row is changed by setting it anew.

    Rows that fill the same columns share them; the row that was asked for last is at hand, for it is asked again.

    >>> rows = PackedRows()
    >>> rows.take({5: {1: "a", 3: "b"}, 9: {1: "c"}})
    >>> rows[9] = {2: "d"}
    >>> dict(rows[5]), dict(rows[9]), rows.get(6), list(rows)
    ({1: 'a', 3: 'b'}, {2: 'd'}, None, [5, 9])
    """

    __slots__ = ("_cols", "_last", "_row", "_rows")

    def __init__(self) -> None:
        self._cols: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._rows: dict[int, tuple[tuple[int, ...], tuple[T, ...]]] = {}
        self._last: int | None = None
        self._row: Mapping[int, T] = {}

    def take(self, rows: MutableMapping[int, dict[int, T]]) -> None:
        """Take rows over; `rows` is empty afterwards."""
        known, own = self._cols, self._rows
        for row, cells in rows.items():
            cols = tuple(cells)
            own[row] = known.setdefault(cols, cols), tuple(cells.values())
        rows.clear()
        self._last = None

    def __getitem__(self, row: int) -> Mapping[int, T]:
        if row != self._last:
            cols, values = self._rows[row]
            self._row = dict(zip(cols, values, strict=True))
            self._last = row
        return self._row

    def get(self, row: int, default: Any = None, /) -> Any:
        """Return a row, or the default; what `Mapping` offers takes twice as long."""
        if row == self._last:
            return self._row
        return self[row] if row in self._rows else default

    @property
    def filled(self) -> int:
        """The number of cells."""
        return sum(len(values) for _, values in self._rows.values())

    @property
    def last_col(self) -> int:
        """The last column with a cell, 0 where there is none."""
        return max((max(cols) for cols in {id(cols): cols for cols, _ in self._rows.values()}.values()), default=0)

    def each(self) -> Iterator[tuple[int, tuple[T, ...]]]:
        """Yield each row with the values of its cells."""
        return ((row, values) for row, (_, values) in self._rows.items())

    def __setitem__(self, row: int, cells: Mapping[int, T]) -> None:
        cols = tuple(cells)
        self._rows[row] = self._cols.setdefault(cols, cols), tuple(cells.values())
        self._last = None

    def __delitem__(self, row: int) -> None:
        del self._rows[row]
        self._last = None

    def __contains__(self, row: object) -> bool:
        return row in self._rows

    def __iter__(self) -> Iterator[int]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
