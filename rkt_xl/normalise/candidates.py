"""Lines of the program tree before their level is known: what each says of itself."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from rkt_xl.model.kode import NODE_LEVELS, Kode, Level
from rkt_xl.model.plan import KodeDoubt
from rkt_xl.model.provenance import CellRef
from rkt_xl.normalise.names import LEVEL_OF_WORD, list_mark, read_name
from rkt_xl.tables.columns import Column
from rkt_xl.tables.outline import outline_number
from rkt_xl.tables.region import Region
from rkt_xl.values.kode import Family, KodeReading, read_kode, split_kode
from rkt_xl.values.text import fold, squeeze

_DAMAGED = re.compile(r"\d{1,2}(?::\d\d){1,2}|\d(?:[.,]\d{1,4})+")
_OFFICE = re.compile(
    r"^(?:badan|dinas|inspektorat|sekretariat|kecamatan|satuan polisi|bagian|biro|kantor|rumah sakit|puskesmas|skpd|opd)\b"
)
_ACCOUNT = re.compile(r"^belanja\s")
_STATEMENT = re.compile(
    r"^(?:me(?:ningkat|mantap|mbaik|nurun|nguat|luas|rata|wujud)nya|ter\w+nya|ber(?:tambah|kurang|kembang)nya|"
    r"optimalnya|efektifnya|meratanya|tercapainya)\b"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be a program, kegiatan or subkegiatan.

    Args:
        row, col: the cell of its name.
        text: the name without kode and list number.
        raw_kode: the kode as typed, empty when there is none.
        kode: its reading.
        kode_cell: where the kode stands.
        word: the level that its first word or its label names.
        stated: the level that a level column or its own column names.
        look: what its typography says, as compared between lines.
        has_values: whether targets or money stand in its row.
        is_banner: whether it spans the table.
        depth: how many parts its number in the outline has, 0 where lines are not counted so.
        is_result: whether it is the sentence of what the line above it brings forth, and no line itself.
    """

    row: int
    col: int
    text: str
    raw_kode: str
    kode: KodeReading
    kode_cell: tuple[int, int] | None
    word: Level | None
    stated: Level | None
    look: tuple[tuple[str, object], ...]
    has_values: bool = True
    is_banner: bool = False
    depth: int = 0
    is_result: bool = False

    @property
    def is_nameless(self) -> bool:
        """Whether nothing but its kode stands there."""
        return self.text == self.raw_kode != ""

    @property
    def is_statement(self) -> bool:
        """Whether the line is the sentence of an outcome or output (`Meningkatnya ...`) and no node."""
        return not self.raw_kode and self.word is None and bool(_STATEMENT.match(fold(self.text)))

    @property
    def is_account(self) -> bool:
        """Whether the line is one of the budget by rekening below a subkegiatan, and no node."""
        if self.kode.family is Family.REKENING:
            return True
        return not self.raw_kode and self.word is None and bool(_ACCOUNT.match(fold(self.text)))

    @property
    def is_office(self) -> bool:
        """Whether the line names an office."""
        return self.word is None and bool(_OFFICE.match(fold(self.text)))


def read_candidate(
    region: Region,
    row: int,
    name_col: int,
    kode_cols: list[Column],
    *,
    is_banner: bool = False,
    is_outlined: bool = False,
) -> Candidate | None:
    """Return the line whose name stands in a cell, None when the cell holds no name.

    `is_outlined` tells that numbers like `1.1` in front of names count lines and are no kode.
    """
    grid = region.grid
    value = grid.value(row, name_col)
    raw_kode, kode_cell = joined_kode(region, row, kode_cols)
    if kode_cell is not None and _is_lost_in_a_date(region, row, kode_cell):
        raw_kode, kode_cell = "", None
    name = read_name(value, is_outlined) if isinstance(value, str) else None
    if name is None:
        return None
    if name.kode:
        raw_kode, kode_cell = name.kode, (row, name_col)
    number = name.number or (_number_beside(region, row, name_col) if is_outlined else ())
    reading = read_kode(raw_kode) if raw_kode else KodeReading(Family.OTHER, None)
    style = grid.style(row, name_col)
    look = (
        ("capital", name.is_capital),
        ("indent", style.indent or name.spaces // 2),
        ("bold", style.bold),
        ("mark", name.mark or _mark_beside(region, row, name_col)),
        ("column", name_col),
    )
    return Candidate(
        row, name_col, name.text, raw_kode, reading, kode_cell, name.word, _stated(region, row), look,
        _has_values(region, row), is_banner, len(number),
    )  # fmt: skip


def nameless_candidate(region: Region, row: int, kode_cols: list[Column]) -> Candidate | None:
    """Return the line of a row that has a whole kode and no name, None for every other row; it is called by its kode."""
    raw_kode, cell = joined_kode(region, row, kode_cols)
    reading = read_kode(raw_kode) if raw_kode else None
    if cell is None or reading is None or reading.family is not Family.PROGRAM or reading.rest:
        return None
    if reading.kode is None or reading.kode.level not in NODE_LEVELS or not _has_values(region, row):
        return None
    look = (("capital", False), ("indent", 0), ("bold", False), ("mark", ""), ("column", cell[1]))
    return Candidate(row, cell[1], raw_kode, raw_kode, reading, cell, None, _stated(region, row), look)


def _number_beside(region: Region, row: int, name_col: int) -> tuple[int, ...]:
    """The number in the outline that stands in a `No` column left of the name."""
    column = next((c for c in reversed(region.all("no")) if c.col < name_col), None)
    return outline_number(region.grid.value(row, column.col)) if column else ()


def _is_lost_in_a_date(region: Region, row: int, kode_cell: tuple[int, int]) -> bool:
    """Whether a date stands for the kode of a line with an output: at most its first two parts are left of it.

    Only lines of urusan and bidang have so few parts, and these have money but no indikator.
    """
    value = region.grid.value(*kode_cell)
    if not isinstance(value, dt.date):
        return False
    kode = read_kode(value).kode
    is_short = kode is None or kode.level in (Level.URUSAN, Level.BIDANG)
    return is_short and any(region.grid.value(row, c.col) is not None for c in region.all("indikator", "target"))


def _has_values(region: Region, row: int) -> bool:
    return any(
        region.grid.value(row, c.col) is not None for c in region.all("target", "pagu", "realisasi", "indikator")
    )


def _mark_beside(region: Region, row: int, name_col: int) -> str:
    """The kind of running number in a `No` column beside the name."""
    number = region.first("no")
    if number is None or number.col == name_col:
        return ""
    value = region.grid.value(row, number.col)
    text = str(int(value)) if isinstance(value, float) and value == int(value) else value
    if not isinstance(text, str):
        return ""
    return list_mark(squeeze(text))


def _stated(region: Region, row: int) -> Level | None:
    column = region.first("level")
    if column is None:
        return None
    value = region.grid.value_at(row, column.col)
    return LEVEL_OF_WORD.get(fold(value)) if isinstance(value, str) else None


def joined_kode(region: Region, row: int, columns: list[Column]) -> tuple[str, tuple[int, int] | None]:
    """Return the kode of a row as typed, joined when it stands over several columns, and its cell."""
    parts = []
    cell = None
    for column in columns:
        place = region.grid.anchor(row, column.col)
        value = region.grid.value(*place)
        if value is None or place[0] != row:
            continue
        text = _segment(value, single=len(columns) == 1)
        if text:
            parts.append(text)
            cell = cell or place
    if len(parts) > 1:
        return ".".join(part.strip(" .") for part in parts), cell
    return (parts[0], cell) if parts else ("", None)


def _segment(value: object, *, single: bool) -> str:
    if isinstance(value, str):
        head, rest = split_kode(value)
        typed = head if head and rest else squeeze(value)
        return _of_time_or_comma(typed)
    if isinstance(value, bool):
        return ""
    if isinstance(value, float):
        if value == int(value):
            return str(int(value)) if value > 0 or not single else ""
        reading = read_kode(value)
        return str(reading.kode) if single and reading.kode else repr(value)
    reading = read_kode(value)
    return str(reading.kode) if reading.kode else ""


def _of_time_or_comma(typed: str) -> str:
    """A kode that a program took for a time (`5:03:02`) or a decimal number (`2,02`) before it was saved as text."""
    is_damaged = (":" in typed or "," in typed) and _DAMAGED.fullmatch(typed)
    return re.sub(r"[:,]", ".", typed) if is_damaged else typed


def canonical_kode(candidate: Candidate) -> Kode | None:
    """Return the kode of a line when it is of the family of programs and whole."""
    reading = candidate.kode
    if reading.family is not Family.PROGRAM or reading.kode is None or reading.kode.level is None:
        return None
    return reading.kode


def doubt_of(reading: KodeReading, typed: str, ref: CellRef) -> KodeDoubt | None:
    """Return what is odd about a kode of the family of programs, None when it is written well."""
    if reading.family is not Family.PROGRAM or reading.rule is None:
        return None
    read = str(reading.kode) if reading.kode else None
    return KodeDoubt(reading.rule, typed, typed if read == typed else read, ref)  # of equal texts one is kept
