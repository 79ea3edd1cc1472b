"""One target cell with its number format, unit and neighbours to one `TargetValue`.

Order of trust: error and empty cells, numbers with their format, then the grammar of texts.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from rkt_xl.model.target import MISSING, Doubt, Kind, TargetValue
from rkt_xl.values.cell import CellError
from rkt_xl.values.number import UnitClass, decimal_of
from rkt_xl.values.satuan import is_in_hundredths, scale_of, unit_class, unit_in_format
from rkt_xl.values.target_context import NO_CONTEXT, TargetContext, doubts_of_number
from rkt_xl.values.target_text import read_text
from rkt_xl.values.text import squeeze


def read_target(value: object, number_format: str | None = None, context: TargetContext = NO_CONTEXT) -> TargetValue:
    """Return what a target cell says.

    Args:
        value: text, float, bool, date, time, `CellError` or None as the reader gives it.
        number_format: the format of a number cell, None where the file has none.
        context: unit, indikator and neighbours.

    >>> read_target("77,95").text, read_target(0.96, "0%").text, read_target("69,1-69,5").text
    ('77.95', '96', '69.1..69.5')
    >>> read_target(95.0, '0"%"').text, read_target(0.476, "0.0%", TargetContext("Kegiatan")).text
    ('95', '47.6')
    >>> read_target("12 Bulan").satuan, read_target(12.0, '#,###" bln"').satuan, read_target("BB").text
    ('Bulan', 'bln', 'BB')
    """
    if value is None or isinstance(value, CellError):
        return MISSING
    if isinstance(value, bool):
        return TargetValue(Kind.TEXT, word="Ya" if value else "Tidak")
    if isinstance(value, (int, float)):
        return _read_number_cell(float(value), number_format, context)
    if isinstance(value, str):
        return _read_text(value, context)
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return TargetValue(Kind.TEXT, word=str(value), doubts=(Doubt("FMT-02", (str(value),)),))
    return MISSING


def _read_number_cell(number: float, number_format: str | None, context: TargetContext) -> TargetValue:
    amount = decimal_of(number)
    unit = unit_in_format(number_format) if number_format else None
    is_count = unit_class(context.satuan) is UnitClass.COUNT and amount == amount.to_integral_value()
    # whole numbers of what is counted are not meant in percent: there SATUAN is believed, not the format
    if number_format and is_in_hundredths(number_format) and not is_count:
        amount *= 100
    scale = scale_of(context.satuan)
    doubts = doubts_of_number(amount, context, unit)
    return TargetValue(Kind.NUMBER, amount * scale if scale != 1 else amount, satuan=unit, doubts=doubts)


@lru_cache(maxsize=4096)
def _read_text(value: str, context: TargetContext) -> TargetValue:
    """A text is read once: `12 Laporan` of the same subkegiatan stands in four documents of every office."""
    return read_text(squeeze(value), context)
