"""What is decided on the page, written where staff write it in Excel: the sheet `Temuan` of the output.

The output stays the one place of decisions: the next merge reads them from there, whoever wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from rkt_xl.errors import OutputError, UnreadableWorkbookError
from rkt_xl.intake.opener import open_workbook
from rkt_xl.lastrun.read import headings_of
from rkt_xl.model.output import ALASAN, CONTENT, KEY, TEMUAN, TINDAK_LANJUT
from rkt_xl.page.cells import with_texts
from rkt_xl.values.text import squeeze
from rkt_xl.write.atomic import write_whole

MOST_LETTERS = 1_000
_NOT_IN_XML = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")


class TemuanRow(NamedTuple):
    """A finding as it stands in the output: its row, the mark of what it is about, what is decided about it."""

    row: int
    content: str
    status: str
    reason: str


class Choice(NamedTuple):
    """A decision to be written: the key of the finding, the two cells as they were seen, and as they are to be."""

    key: str
    content: str
    seen: tuple[str, str]
    status: str
    reason: str


class _Places(NamedTuple):
    """The rows by the key of their finding, and the columns of the two cells that staff fill in."""

    rows: Mapping[str, TemuanRow]
    status_col: int
    reason_col: int


def clean(text: str) -> str:
    """Return what was typed, on one line, without what no workbook can hold.

    >>> clean(" rapat\\n 3 Maret\\x07 ")
    'rapat 3 Maret'
    """
    return squeeze(_NOT_IN_XML.sub(" ", text))[:MOST_LETTERS].strip()


def rows_of(path: Path) -> Mapping[str, TemuanRow]:
    """Return the findings of an output by their keys; none where it is damaged or is no output."""
    try:
        return _places(path.read_bytes(), path.name).rows
    except (OSError, UnreadableWorkbookError):
        return {}


def _places(data: bytes, file: str) -> _Places:
    grid = next((g for g in open_workbook(data, file).grids if g.sheet == TEMUAN), None)
    place = headings_of(grid, KEY) if grid is not None else None
    if grid is None or place is None:
        return _Places({}, 0, 0)
    top, names = place
    cols = {name: col for col, name in names.items()}
    if not {KEY, CONTENT, TINDAK_LANJUT, ALASAN} <= set(cols):
        return _Places({}, 0, 0)
    rows = {}
    for row in sorted(grid.rows):
        key = grid.shown(row, cols[KEY])
        if row > top and key:
            texts = (grid.shown(row, cols[name]) for name in (CONTENT, TINDAK_LANJUT, ALASAN))
            content, status, reason = map(squeeze, texts)
            rows[key] = TemuanRow(row, content, status, reason)
    return _Places(rows, cols[TINDAK_LANJUT], cols[ALASAN])


def write_decisions(path: Path, choices: Iterable[Choice]) -> None:
    """Write decisions into an output; the rest of it stays as it is.

    Raises:
        OutputError: when it is open elsewhere, no longer holds the finding as it was seen, or cannot be written.
    """
    refuse_open(path)
    try:
        data = path.read_bytes()
        places = _places(data, path.name)
    except (OSError, UnreadableWorkbookError) as err:
        raise OutputError(f"Berkas {path.name} tidak dapat dibaca; gabungkan lagi.") from err
    texts: dict[tuple[int, int], str] = {}
    for choice in choices:
        row = places.rows.get(choice.key)
        if row is None or row.content != choice.content:
            raise OutputError(f"Temuan itu tidak ada lagi di {path.name}; gabungkan lagi, lalu putuskan.")
        if tuple(map(str.casefold, (row.status, row.reason))) != tuple(map(str.casefold, choice.seen)):
            now = ": ".join(filter(None, (row.status, row.reason))) or "kosong"
            raise OutputError(
                f"Keputusan di {path.name} baris {row.row} sudah diubah di Excel menjadi “{now}”; periksa ulang dahulu."
            )
        texts[row.row, places.status_col] = choice.status
        texts[row.row, places.reason_col] = choice.reason
    if texts:
        write_whole(path, with_texts(data, path.name, TEMUAN, texts), second_name=False)


def refuse_open(path: Path) -> None:
    """Refuse a workbook that another program has open, which would write over what is written here.

    Raises:
        OutputError: when its lock file lies beside it.
    """
    for lock in (f"~${path.name}", f".~lock.{path.name}#", f".~{path.name}"):
        if path.with_name(lock).exists():
            raise OutputError(
                f"Berkas {path.name} sedang terbuka di Excel; tutup dahulu. "
                f"Bila sudah ditutup, hapus berkas {lock} di map yang sama."
            )
