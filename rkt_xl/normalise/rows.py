"""What each row below a heading is: data, a banner over the table, a total, a note, or the end of the table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from rkt_xl.model.kode import NODE_LEVELS
from rkt_xl.tables.ends import ends_table, is_note
from rkt_xl.tables.labels import is_label
from rkt_xl.tables.numbering import is_numbering_row
from rkt_xl.tables.region import Region
from rkt_xl.values.kode import read_kode
from rkt_xl.values.text import fold

_TOTAL = re.compile(
    r"^(?:\d+\s*)?(?:sub ?)?(?:jumlah|total|grand total)(?:\s*(?:\(?[ivx\d]++\)?|[()]|total|seluruh\w*|keseluruhan|semua|besar|anggaran|"
    r"pagu|belanja|program|kegiatan|subkegiatan|sub kegiatan|biaya|dana|rp|\(rp\.?\)|apbd|skpd|opd|indikatif|:|\.|dan|"
    r"sasaran \d++))*$|^count\s*=|^rata-rata(?:\s+(?:capaian|nilai|skor|persentase|realisasi|kinerja|total|jumlah|:))*$"
)
_NODE_WORD = re.compile(r"^(?:program|(?:sub\s?-?)?kegiatan)\s+\w")
_TOTAL_OF = re.compile(r"^(?:sub ?)?(?:jumlah|total)\b")
"""`Jumlah BADAN KEPEGAWAIAN`, `Total Program ...`: the sum of what a name stands for."""


class RowKind(Enum):
    """What a row is."""

    DATA = auto()
    BANNER = auto()
    TOTAL = auto()
    NUMBERING = auto()
    REPEATED = auto()
    NOTE = auto()
    SIGNATURE = auto()


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A row of the body; `col` is the cell of a banner or of the label of a total."""

    row: int
    kind: RowKind
    col: int = 0


def body_rows(region: Region) -> Iterator[BodyRow]:
    """Yield the rows of a table that hold something; a signature block is the last."""
    grid = region.grid
    value_cols = {c.col for c in region.all("target", "pagu", "realisasi", "baseline", "target_akhir", "jumlah")}
    started = False
    for row in range(region.body_top, region.body_bottom + 1):
        cells = {col: v for col, v in grid.row(row).items() if region.left <= col <= region.right}
        if not cells:
            continue
        if row in region.repeated:
            yield BodyRow(row, RowKind.REPEATED)
            continue
        if (not started or row - 1 in region.repeated) and is_numbering_row(grid, row, region.left, region.right):
            yield BodyRow(row, RowKind.NUMBERING)
            continue
        if ends_table(region, row, value_cols):
            yield BodyRow(row, RowKind.SIGNATURE)
            return
        started = True
        label = _total_label(region, row)
        if label is not None:
            yield BodyRow(row, RowKind.TOTAL, label)
        elif is_note(region, row):
            yield BodyRow(row, RowKind.NOTE)
        else:
            banner = _banner_col(region, row)
            yield BodyRow(row, RowKind.BANNER if banner else RowKind.DATA, banner or 0)


def labels_above(region: Region) -> list[BodyRow]:
    """Return the lines right above the headings that say whose table it is: `Sasaran : ...`, `Program : ...`."""
    found: list[BodyRow] = []
    for row in range(region.band.top - 1, max(region.title_top - 1, region.band.top - 4), -1):
        cells = region.grid.row(row)
        col = min(cells, default=0)
        if len(cells) != 1 or not region.left <= col <= region.right or not is_label(str(cells[col])):
            break
        found.insert(0, BodyRow(row, RowKind.BANNER, col))
    return found


def _total_label(region: Region, row: int) -> int | None:
    """The cell that makes a row a total: its first text."""
    cells = region.grid.row(row)
    for col in sorted(cells):
        value = cells[col]
        if not region.left <= col <= region.right or not isinstance(value, str):
            continue
        if len(value) < 80 and _TOTAL.match(fold(value).strip(" :.")):
            return col
        return col if _TOTAL_OF.match(fold(value)) and _only_money_beside(region, row, col) else None
    return None


def _only_money_beside(region: Region, row: int, label: int) -> bool:
    """Whether beside its first text a row holds money alone: then `Jumlah ...` is a total, else it may be an indikator."""
    if any(c.col == label and c.field in ("indikator", "target", "satuan") for c in region.columns):
        return False
    money = {c.col for c in region.all("pagu", "jumlah", "pagu_semula", "realisasi_pagu", "bulan_anggaran", "rasio")}
    others = [col for col in region.grid.row(row) if region.left <= col <= region.right and col != label]
    return bool(others) and all(col in money for col in others)


def _banner_col(region: Region, row: int) -> int | None:
    """The only text of a row, when it is merged over a good part of the table."""
    cells = [c for c in region.grid.row(row) if region.left <= c <= region.right]
    if len(cells) > 2:
        return None
    texts = [c for c in cells if isinstance(region.grid.value(row, c), str)]
    if len(texts) != 1:
        return None
    col = texts[0]
    if len(cells) == 1 and col == region.left and is_label(str(region.grid.value(row, col))):
        return col
    if len(cells) == 1 and _is_coded_line(region, row, col):
        return col
    area = region.grid.merge_at(row, col)
    if area is None or area.bottom > area.top:
        return None
    covered = sum(1 for c in region.columns if area.left <= c.col <= area.right)
    return col if covered >= 3 and covered * 2 >= len(region.columns) else None


def _is_coded_line(region: Region, row: int, col: int) -> bool:
    """Whether a lone cell in a column of running numbers or of kode holds a line of the program tree."""
    field = next((c.field for c in region.columns if c.col == col), None)
    value = region.grid.value(row, col)
    if field not in ("no", "kode", "kode_subkegiatan") or not isinstance(value, str):
        return False
    if field != "no" and region.first("uraian_pks") is not None:
        return False  # the name of a line that stands in the column of its kode
    reading = read_kode(value)
    if field == "no" and _NODE_WORD.match(fold(value)):
        return True
    return bool(reading.rest) and reading.kode is not None and reading.kode.level in NODE_LEVELS
