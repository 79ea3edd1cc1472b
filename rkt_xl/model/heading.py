"""A heading that was not understood, with what a person needs to tell what stands below it."""

from __future__ import annotations

from dataclasses import dataclass

from rkt_xl.model.provenance import CellRef


@dataclass(frozen=True, slots=True)
class UnknownHeading:
    """One column that was not used because of its heading.

    Args:
        text: the heading to ask about, on one line; where a group of columns is not understood, that of the group.
        ref: the cell of the column's own heading.
        examples: the first different values below it, as people see them.
    """

    text: str
    ref: CellRef
    examples: tuple[str, ...]
