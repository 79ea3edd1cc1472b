"""The last output, as far as staff wrote into it: decisions about findings, reasons for differences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.grid import Grid
from rkt_xl.intake.limits import DEFAULT_LIMITS
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.workbook import Workbook
from rkt_xl.lastrun.edits import NO_EDITS, Edits, State, read_edits
from rkt_xl.lastrun.judged import read_judged
from rkt_xl.model.finding import Decision
from rkt_xl.model.output import ALASAN, CONTENT, FOLLOW_UPS, KEY, NAME, REKONSILIASI, SEBAB, TEMUAN, TINDAK_LANJUT
from rkt_xl.model.provenance import Traced
from rkt_xl.values.text import fold, match_key, squeeze

_MAX_TITLE_ROWS = 8
_AUTHOR = re.compile(rb"<cp:lastModifiedBy>([^<]{1,100})</cp:lastModifiedBy>")


class Decided(NamedTuple):
    """What staff decided about a finding, and the mark of what it was about then."""

    decision: Decision
    content: str


@dataclass(frozen=True, slots=True)
class LastOutput:
    """What an output holds that staff wrote.

    Args:
        path: the workbook, None where there is none.
        decisions: by the key of the finding.
        sebab: reasons for differences, by indikator or name in normal form.
        edits: what was changed by hand in the matrix.
        judged: what people judged in the worksheets KKE, by sheet and row, then by heading.
    """

    path: Path | None = None
    decisions: Mapping[str, Decided] = field(default_factory=dict)
    sebab: Mapping[str, Traced[str]] = field(default_factory=dict)
    edits: Edits = NO_EDITS
    judged: Mapping[tuple[str, str], Mapping[str, bool]] = field(default_factory=dict)


NOTHING = LastOutput()


def read_last(path: Path | None) -> LastOutput:
    """Return what staff wrote into an output; nothing where it is missing, and nothing that can be told where it is
    damaged.
    """
    if path is None:
        return NOTHING
    try:
        data = path.read_bytes()
        workbook = open_workbook(data, path.name)
    except (OSError, UnreadableWorkbookError):
        return LastOutput(path, edits=Edits(State.UNKNOWN))
    return LastOutput(
        path,
        _decisions(workbook, _author(data)),
        _sebab(workbook),
        read_edits(workbook),
        read_judged(workbook),
    )


def _author(data: bytes) -> str | None:
    """Who saved the workbook last, as Excel notes it."""
    try:
        core = Archive(data, DEFAULT_LIMITS).read("docProps/core.xml")
    except UnreadableWorkbookError:
        return None
    found = _AUTHOR.search(core or b"")
    return found[1].decode("utf-8", "replace") if found else None


def _decisions(workbook: Workbook, author: str | None) -> dict[str, Decided]:
    found = {}
    for row in _rows(workbook, TEMUAN, KEY):
        status, reason = squeeze(row.get(TINDAK_LANJUT, "")), squeeze(row.get(ALASAN, ""))
        if row[KEY] and (status or reason):
            known = next((word for word in FOLLOW_UPS if fold(status) == word), status)
            found[row[KEY]] = Decided(Decision(known, reason, author), row.get(CONTENT, ""))
    return found


def _rows(workbook: Workbook, sheet: str, needed: str) -> Iterator[dict[str, str]]:
    """The rows of a sheet as texts by heading."""
    grid = next((g for g in workbook.grids if g.sheet == sheet), None)
    place = headings_of(grid, needed) if grid is not None else None
    if grid is None or place is None:
        return
    top, columns = place
    for row in sorted(grid.rows):
        if row > top:
            yield {heading: grid.shown(row, col) for col, heading in columns.items()}


def headings_of(grid: Grid, needed: str) -> tuple[int, dict[int, str]] | None:
    """Return the row of headings of a sheet, and the headings by column; None where the needed one is missing."""
    for row in sorted(grid.rows)[:_MAX_TITLE_ROWS]:
        columns = {col: squeeze(value) for col, value in grid.row(row).items() if isinstance(value, str)}
        if needed in columns.values():
            return row, columns
    return None


def _sebab(workbook: Workbook) -> dict[str, Traced[str]]:
    grid = next((g for g in workbook.grids if g.sheet == REKONSILIASI), None)
    place = headings_of(grid, SEBAB) if grid is not None else None
    if grid is None or place is None:
        return {}
    top, columns = place
    by_name = {heading: col for col, heading in columns.items()}
    found = {}
    for row in sorted(grid.rows):
        if row <= top:
            continue
        name, reason = squeeze(grid.shown(row, by_name[NAME])), squeeze(grid.shown(row, by_name[SEBAB]))
        if name and reason:
            found[match_key(name)] = Traced(reason, grid.ref(row, by_name[SEBAB]))
    return found
