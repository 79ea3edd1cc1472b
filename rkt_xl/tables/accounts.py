"""Money by account and by time: rekening, prices, cash of months and quarters; none of it is a plan of programs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rkt_xl.intake.grid import CellValue
from rkt_xl.model.kode import NODE_LEVELS
from rkt_xl.tables.below import Sample, sample
from rkt_xl.tables.columns import Column
from rkt_xl.tables.heading import normal_heading
from rkt_xl.tables.region import Region
from rkt_xl.values.kode import Family, read_kode, split_kode
from rkt_xl.values.text import fold, squeeze

CASH = "bulan_anggaran"
_ACCOUNTS = frozenset({"rekening", "kode_rekening", "harga"})
_KODE = frozenset({"kode", "kode_program", "kode_kegiatan", "kode_subkegiatan"})
_ACCOUNT = re.compile(r"^[1-9](?:\.[1-9])?(?:\.\d\d+)*\.?$")
"""Accounts have one digit at their first two places (`5.1.01`), kode of programs two at their second (`5.01.01`)."""
_NODE_WORD = re.compile(r"^(?:program|kegiatan|sub\s?-?kegiatan)\b")
_NODE_HEADING = re.compile(r"\b(?:program|(?:sub)?kegiatan)\b")
_LEAST_MONEY = 10_000


def settle_accounts(region: Region, columns: Sequence[Column]) -> list[Column]:
    """Return the columns with kode of accounts, kode of offices and the names of accounts told by their cells."""
    settled = [_settle_kode(region, columns, c) if c.field == "kode" else c for c in columns]
    if not any(c.field in _ACCOUNTS for c in settled) or any(c.field in _KODE for c in settled):
        return settled
    return [replace(c, field="rekening") if _names_accounts(region, c) else c for c in settled]


def _settle_kode(region: Region, columns: Sequence[Column], column: Column) -> Column:
    values = [v for v in sample(region, column.col).values if isinstance(v, float) or split_kode(str(v))[0]]
    readings = [read_kode(v) for v in values]
    if any(r.kode is not None and r.kode.level in NODE_LEVELS and r.rule in (None, "COD-02") for r in readings):
        return column
    if not readings:
        return column
    if sum(r.family is Family.REKENING for r in readings) >= 0.8 * len(readings):
        return replace(column, field="kode_rekening")
    if sum(r.family is Family.OPD for r in readings) >= 0.8 * len(readings):
        return replace(column, field="kode_skpd")
    names = [sample(region, c.col) for c in columns if c.field == "uraian_pks"]
    if all(map(_is_account, values)) and not any(map(_names_nodes, names)):
        return replace(column, field="kode_rekening")
    return column


def _is_account(value: CellValue) -> bool:
    text = repr(value).removesuffix(".0") if isinstance(value, float) else squeeze(str(value))
    return bool(_ACCOUNT.match(text))


def _names_nodes(below: Sample) -> bool:
    return any(_NODE_WORD.match(fold(text)) for text in below.texts)


def _names_accounts(region: Region, column: Column) -> bool:
    """Whether a column headed `Uraian` beside prices or accounts holds no line of the program tree."""
    if column.field != "uraian_pks" or _NODE_HEADING.search(normal_heading(column.heading)):
        return False
    below = sample(region, column.col)
    return not _names_nodes(below) and not any(_has_kode(text) for text in below.texts)


def _has_kode(text: str) -> bool:
    reading = read_kode(text)
    return reading.family is Family.PROGRAM and reading.kode is not None


def settle_cash(region: Region, columns: Sequence[Column]) -> list[Column]:
    """Return the columns with the money of quarters as cash: it is no target, and no pagu of the year."""
    has_indikator = any(c.field == "indikator" for c in columns)
    return [
        replace(c, field=CASH)
        if c.quarter is not None
        and (c.field == "pagu" or (c.field == "target" and not has_indikator and _is_money(sample(region, c.col))))
        else c
        for c in columns
    ]


def _is_money(below: Sample) -> bool:
    """Whether cells hold amounts alone, as numbers or as text."""
    amounts = [int(v) if isinstance(v, float) else int(re.sub(r"\D", "", str(v)) or 0) for v in below.values]
    return below.money >= 0.8 and min((a for a in amounts if a), default=0) >= _LEAST_MONEY
