"""The values of cells that are neither text nor number: errors, and formulas that were never calculated."""

from __future__ import annotations

from typing import NamedTuple


class CellError(NamedTuple):
    """A cell without a usable value.

    `text` is what stands there: `#REF!`, `#DIV/0!`, ... or empty for a formula saved without its result.
    """

    text: str

    @property
    def is_uncalculated(self) -> bool:
        """Whether this is a formula whose result was never stored."""
        return not self.text


UNCALCULATED = CellError("")
