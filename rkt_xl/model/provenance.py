"""Where a value stands: the cell that it comes from and the text that was found there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


@cache
def column_letters(col: int) -> str:
    """Return the letters of a 1-based column.

    >>> column_letters(1), column_letters(28), column_letters(16384)
    ('A', 'AB', 'XFD')
    """
    letters = ""
    while col > 0:
        col, rest = divmod(col - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(maxsize=4096)
def column_number(letters: str) -> int:
    """Return the 1-based number of a column given by its letters.

    >>> column_number("A"), column_number("AB"), column_number("XFD")
    (1, 28, 16384)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def a1(row: int, col: int) -> str:
    """Return the address of a cell as Excel writes it.

    >>> a1(14, 4)
    'D14'
    """
    return f"{column_letters(col)}{row}"


class CellRef(NamedTuple):
    """One cell of one source: file (relative, forward slashes), sheet, 1-based row and column, its text.

    `text` is what a person sees in the cell. A tuple and not a dataclass, because every fact carries one and
    building a frozen dataclass takes three times as long.
    """

    file: str
    sheet: str
    row: int
    col: int
    text: str

    @property
    def a1(self) -> str:
        """The address within the sheet, `D14`."""
        return a1(self.row, self.col)

    @property
    def place(self) -> str:
        """File, sheet and address as a reader of a message needs them."""
        return f"{self.file} › {self.sheet}!{self.a1}"


@dataclass(frozen=True, slots=True)
class Traced(Generic[T]):
    """A value together with the cell that it was read from."""

    value: T
    ref: CellRef
