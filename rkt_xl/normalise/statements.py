"""The sentences in whose block a row stands: visi, misi, tujuan, sasaran, and what an indikator belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rkt_xl.intake.grid import CellValue
from rkt_xl.model.kode import Level
from rkt_xl.model.provenance import Traced
from rkt_xl.tables.columns import Column
from rkt_xl.tables.region import Region
from rkt_xl.values.text import fold, match_key, squeeze, strip_numbering

STATEMENT_COLUMNS = (
    "visi",
    "misi",
    "tujuan",
    "tujuan_sasaran",
    "sasaran",
    "sasaran_pk",
    "outcome",
    "strategi",
    "kebijakan",
)
_LABEL = re.compile(
    r"^(visi|misi|tujuan|sasaran|strategi|arah kebijakan|kebijakan)(?:\s+(?:strategis|opd|pd|perangkat daerah|renstra))*"
    r"\s*(?:ke-?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})?\s*[:.\-–]\s*(?=\S)",
    re.IGNORECASE,
)
_FIELD_OF_LABEL = {"arah kebijakan": "kebijakan"}
_LEVEL_OF = {"tujuan": Level.TUJUAN, "sasaran": Level.SASARAN, "outcome": Level.PROGRAM}
_ORDER = ("visi", "misi", "tujuan", "sasaran")
_MIN_LETTERS = 4
_FOUR_LETTERS = re.compile(r"(?:[A-Za-z][^A-Za-z]*){4}")
"""Enough of them to know without counting."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the plan: its field, its level where indikator can belong to it, its text and cell."""

    field: str
    level: Level | None
    text: Traced[str]


def is_sentence(value: CellValue | None) -> bool:
    """Whether a cell holds a sentence rather than a number left over from a formula, a dash or a mark."""
    if not isinstance(value, str):
        return False
    return _FOUR_LETTERS.search(value) is not None or sum(c.isalpha() for c in value) >= _MIN_LETTERS


def split_label(text: str) -> tuple[str | None, str]:
    """Return the field and the rest of a labelled sentence.

    >>> split_label("Sasaran 1 : Meningkatnya layanan"), split_label("Meningkatnya layanan")
    (('sasaran', 'Meningkatnya layanan'), (None, 'Meningkatnya layanan'))
    """
    shown = squeeze(text)
    label = _LABEL.match(shown)
    if label is None:
        return None, strip_numbering(shown)
    name = fold(label[1])
    return _FIELD_OF_LABEL.get(name, name), strip_numbering(shown[label.end() :])


@dataclass(slots=True)
class StatementTrack:
    """The sentences in effect while the rows of one table are read from top to bottom."""

    region: Region
    current: dict[str, Statement] = field(default_factory=dict)
    found: list[Statement] = field(default_factory=list)

    def read_row(self, row: int, stated: Level | None) -> list[tuple[Column, Statement]]:
        """Take up the sentences that begin in a row; return them with their columns."""
        fresh = []
        for column in self.region.all(*STATEMENT_COLUMNS):
            place = self.region.grid.anchor(row, column.col)
            value = self.region.grid.value(*place)
            if place[0] != row or not isinstance(value, str) or not is_sentence(value):
                continue
            statement = self._statement(column, value, place, stated)
            self.take(statement)
            fresh.append((column, statement))
        return fresh

    def take(self, statement: Statement) -> None:
        """Make a sentence the one in effect; what it stands above ends with it."""
        before = self.current.get(statement.field)
        if before is None or match_key(before.text.value) != match_key(statement.text.value):
            self.found.append(statement)
            if statement.field in _ORDER:
                for lower in _ORDER[_ORDER.index(statement.field) + 1 :]:
                    self.current.pop(lower, None)
        self.current[statement.field] = statement

    def _statement(self, column: Column, value: str, place: tuple[int, int], stated: Level | None) -> Statement:
        label, text = split_label(value)
        name = column.field or ""
        if name == "tujuan_sasaran":
            name = stated.value if stated in (Level.TUJUAN, Level.SASARAN) else label or "sasaran"
        elif label in ("tujuan", "sasaran") and name in ("tujuan", "sasaran"):
            name = label
        level = column.level or _LEVEL_OF.get(name)
        if name in ("sasaran", "outcome") and level in (Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN):
            name = f"sasaran_{level.value}"
        return Statement(name, level, Traced(text, self.region.grid.ref(*place)))

    @property
    def sasaran(self) -> Traced[str] | None:
        """The sasaran in whose block the row stands."""
        statement = self.current.get("sasaran")
        return statement.text if statement else None
