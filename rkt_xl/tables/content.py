"""What the cells below a heading say about its column, where the heading alone is not enough.

`Target` twice, one column of them full of units; `Nomor` above kode; `Jumlah` that is the pagu; a kode over five
columns; a column of bullets beside the indikator.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rkt_xl.tables.accounts import settle_accounts, settle_cash
from rkt_xl.tables.amended import settle_amended
from rkt_xl.tables.below import Sample, sample
from rkt_xl.tables.chosen import keep_chosen
from rkt_xl.tables.columns import Column
from rkt_xl.tables.ends import last_line
from rkt_xl.tables.levels import settle_levels
from rkt_xl.tables.outline import is_outline
from rkt_xl.tables.region import Region
from rkt_xl.tables.unheaded import is_segment, share_headings
from rkt_xl.values.kode import Family, read_kode
from rkt_xl.values.text import fold

_LEAST_PAGU = 1_000_000
_KODE_OF_LEVEL = frozenset({"kode_program", "kode_kegiatan", "kode_subkegiatan"})
_SEGMENT_HEADINGS = frozenset({"urusan", "bidang", "program", "kegiatan", "subkegiatan"})
"""Headings under which prints of the decree and of SIPD put one segment of the kode each."""

_FLAGS = frozenset({"ya", "tidak", "y", "t", "v", "x", "√", "✓", "✔", "-", "–", "iku", "non iku", "bukan"})


def settle_columns(region: Region) -> Region:
    """Return the region with the fields of its columns corrected by what stands in them."""
    whole, region = region, replace(region, body_bottom=last_line(region))
    columns = share_headings(region, region.columns)
    columns = settle_levels(region, columns)
    columns = _settle_output(_only_kode(_settle_names(region, columns)))
    columns = [_settle(region, columns, column) for column in columns]
    columns = settle_accounts(region, columns)
    columns = _settle_years(region, columns)
    columns = _settle_quarters(region, columns)
    columns = settle_cash(region, columns)
    columns = _settle_satuan(region, columns)
    columns = keep_chosen(region.columns, _settle_money(region, columns))
    columns = settle_amended(columns)
    columns = _drop_bullets(region, columns)
    return replace(whole, columns=tuple(columns))


def _only_kode(columns: list[Column]) -> list[Column]:
    """The one kode column beside a mixed column holds the kode of every line, whatever level its heading names."""
    own = [c for c in columns if c.field in _KODE_OF_LEVEL]
    mixed = any(c.field == "uraian_pks" for c in columns)
    if len(own) != 1 or not mixed or any(c.field == "kode" for c in columns):
        return columns
    return [replace(c, field="kode", level=None) if c is own[0] else c for c in columns]


def _settle_names(region: Region, columns: list[Column]) -> list[Column]:
    """`Nama` beside a column of kode is the name of the line; elsewhere it names people."""
    if any(c.field in ("uraian_pks", "program", "kegiatan", "subkegiatan") for c in columns):
        return columns
    kode = next((c for c in columns if c.field == "kode"), None)
    if kode is None:
        return columns
    readings = [read_kode(v).family for v in sample(region, kode.col).values]
    is_tree = bool(readings) and readings.count(Family.PROGRAM) * 10 >= len(readings) * 6
    return [replace(c, field="uraian_pks") if is_tree and c.field == "nama" else c for c in columns]


def _settle_output(columns: list[Column]) -> list[Column]:
    """`Output` is the indikator of exports that have no other; `Sasaran` beside it is then who benefits."""
    fields = {c.field for c in columns}
    if "output" not in fields or fields & {"indikator", "tujuan"} or not fields & {"target", "satuan"}:
        return columns
    if not fields & {"uraian_pks", "subkegiatan"}:
        return columns
    renamed = {"output": "indikator", "sasaran": "kelompok_sasaran"}
    last = max(c.col for c in columns if c.field in ("uraian_pks", "subkegiatan"))
    return [replace(c, field=renamed[c.field]) if c.field in renamed and c.col > last else c for c in columns]


def _settle(region: Region, columns: Sequence[Column], column: Column) -> Column:
    fields = {c.field for c in columns}
    if column.field == "no" and not fields & {"kode", "kode_program", "kode_kegiatan", "kode_subkegiatan"}:
        below = sample(region, column.col)
        return replace(column, field="kode") if below.codes >= 0.6 and not is_outline(below.values) else column
    if column.field == "kode" and is_outline(sample(region, column.col).values):
        return replace(column, field="no")
    if column.field in _SEGMENT_HEADINGS and "uraian_pks" in fields:
        below = sample(region, column.col)
        return (
            replace(column, field="kode", level=None) if below.values and all(map(is_segment, below.values)) else column
        )
    if column.field == "indikator" and _is_flag(sample(region, column.col)):
        return replace(column, field="keterangan")
    if column.field == "bidang" and "uraian_pks" not in fields and "program" not in fields:
        return replace(column, field="penanggung_jawab")
    return column


def _is_flag(below: Sample) -> bool:
    """Whether a column only says yes or no, as `IKU` does beside the indikator."""
    return bool(below.values) and all(isinstance(v, str) and fold(v) in _FLAGS for v in below.values)


def _settle_years(region: Region, columns: list[Column]) -> list[Column]:
    """Columns headed by a bare year hold the targets where no other column does; large whole numbers are money."""
    bare = [c for c in columns if c.field is None and c.year is not None and c.quarter is None]
    bare.extend(c for c in columns if c.field == "versi")
    if not bare or any(c.field in ("target", "pagu") for c in columns):
        return columns
    if len(bare) == 1 and (bare[0].field == "versi" or sample(region, bare[0].col).valued < 0.6):
        return columns
    values = [v for c in bare for v in sample(region, c.col).values if isinstance(v, float)]
    is_money = bool(values) and min(values) >= _LEAST_PAGU and all(v == int(v) for v in values)
    return [replace(c, field="pagu" if is_money else "target") if c in bare else c for c in columns]


def _settle_quarters(region: Region, columns: list[Column]) -> list[Column]:
    """Columns headed by quarters alone are the targets of the quarters, where no other columns are."""
    bare = [c for c in columns if c.field is None and c.quarter is not None and not c.is_chosen]
    if len(bare) < 2 or any(c.field == "target" and c.quarter is not None for c in columns):
        return columns
    first: list[Column] = []
    for column in bare:
        if first and (column.quarter or 0) <= (first[-1].quarter or 0):
            break
        first.append(column)
    if not any(sample(region, c.col).valued >= 0.5 for c in first):
        return columns
    return [replace(c, field="target", asked="") if c in first else c for c in columns]


def _settle_satuan(region: Region, columns: list[Column]) -> list[Column]:
    """A `Target` column full of units beside one with values is the satuan; so is a nameless one."""
    if any(c.field == "satuan" for c in columns):
        return columns
    targets = [c for c in columns if c.field == "target"]
    samples = {c.col: sample(region, c.col) for c in targets}
    settled = []
    for column in columns:
        if column.field == "target" and len(targets) > 1:
            own = samples[column.col]
            others = [samples[c.col] for c in targets if c.col != column.col]
            if own.values and own.units >= 0.8 and own.valued < 0.2 and any(o.valued >= 0.6 for o in others):
                settled.append(replace(column, field="satuan"))
                continue
        elif column.field is None and _follows_target(columns, column):
            below = sample(region, column.col)
            if below.values and below.known_units >= 0.6 and below.valued < 0.2:
                settled.append(replace(column, field="satuan"))
                continue
        settled.append(column)
    return settled


def _follows_target(columns: Sequence[Column], column: Column) -> bool:
    before = next((c for c in columns if c.col == column.col - 1), None)
    return before is not None and before.field == "target"


def _settle_money(region: Region, columns: list[Column]) -> list[Column]:
    """`Jumlah` and `Total` are the pagu where no other column is; `Volume` and `Rp` of rekening lines are not targets."""
    has_rekening = any(c.field in ("rekening", "kode_rekening", "harga") for c in columns)
    if has_rekening:
        columns = [replace(c, field="harga") if c.field in ("target", "satuan") else c for c in columns]
    if any(c.field == "pagu" for c in columns):
        return columns
    totals = [c for c in columns if c.field == "jumlah" and sample(region, c.col).money >= 0.6]
    if not totals:
        return columns
    by_year: dict[object, list[Column]] = {}
    for total in totals:
        by_year.setdefault(total.year, []).append(total)
    chosen = {(own[0] if any(c.quarter for c in own) else own[-1]).col for own in by_year.values()}
    return [replace(c, field="pagu") if c.col in chosen else c for c in columns]


def _drop_bullets(region: Region, columns: list[Column]) -> list[Column]:
    """Of two columns under one merged heading the one with bullets or numbers only is not the indikator."""
    kept = []
    for column in columns:
        alike = (c for c in columns if (c.field, c.heading) == (column.field, column.heading))
        twin = next((c for c in alike if c is not column), None)
        if column.field in ("indikator", "uraian_pks", "sasaran", "tujuan") and twin is not None:
            texts = sample(region, column.col).texts
            if all(len(t) <= 4 for t in texts):
                kept.append(replace(column, field="no"))
                continue
        kept.append(column)
    return kept
