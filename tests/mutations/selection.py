"""Which mutations are made in every run: each kind of error in each layout of each kind of document once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache

from .folder import Workbook
from .run import Mutation, all_mutations

_ALL = "RKT_XL_MUTATIONS"


@cache
def mutations() -> tuple[Mutation, ...]:
    """Every mutation that can be made."""
    return tuple(all_mutations())


def chosen() -> list[Mutation]:
    """What is judged in this run: everything when `RKT_XL_MUTATIONS=all`, else the selection."""
    return list(mutations()) if os.environ.get(_ALL) == "all" else selection(mutations())


def selection(found: Iterable[Mutation]) -> list[Mutation]:
    """The first mutation of each combination, in the order given."""
    first: dict[tuple[str, str, str], Mutation] = {}
    for mutation in found:
        first.setdefault(combination(mutation), mutation)
    return list(first.values())


def combination(mutation: Mutation) -> tuple[str, str, str]:
    """The kind of error, the kind of document and the layout that the error is made in."""
    change = mutation.change
    return mutation.kind.name, change.workbook.kind, _layout(change.workbook, change.sheet)


def _layout(workbook: Workbook, sheet: str | None) -> str:
    """The layout of a sheet; a document of one layout may have it on many sheets."""
    names = workbook.draft.layouts
    if len(names) == 1:
        return names[0]
    sheets = list(dict.fromkeys(place.sheet for place in workbook.texts))
    return names[sheets.index(sheet)] if sheet is not None and len(sheets) == len(names) else "+".join(names)
