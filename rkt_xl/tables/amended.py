"""Values before and after an amendment beside each other: only those after it are still the plan's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rkt_xl.tables.columns import Column


def settle_amended(columns: Sequence[Column]) -> list[Column]:
    """Where a table gives values before and after an amendment, those before it are no longer the plan's.

    `Target` beside `Target Perubahan` and `DPA` beside `DPPA` are before it too, though they do not say so.
    """
    keys = [_value_key(columns, c) for c in columns]
    not_before = {key for c, key in zip(columns, keys, strict=True) if not c.is_before}
    after = {key for c, key in zip(columns, keys, strict=True) if c.is_after}
    return [
        replace(c, field=f"{c.field}_semula")
        if c.field in ("target", "pagu") and ((c.is_before and key in not_before) or (not c.is_after and key in after))
        else c
        for c, key in zip(columns, keys, strict=True)
    ]


def _value_key(columns: Sequence[Column], column: Column) -> tuple[object, ...]:
    """What two columns share that give the same value twice: before and after an amendment."""
    indikator = sum(c.field == "indikator" and c.col < column.col for c in columns) if column.field == "target" else 0
    when = (column.year, column.quarter, column.is_forward)
    return column.field, column.level, *when, column.document, indikator
