"""What stands around a target, and the doubts that a number raises there."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rkt_xl.model.target import Doubt, plain
from rkt_xl.values.number import UnitClass
from rkt_xl.values.satuan import same_satuan, satuan_key, unit_class

_MAX_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class TargetContext:
    """What stands around a target: unit and indikator of its row, other numbers of the row."""

    satuan: str | None = None
    indikator: str | None = None
    neighbours: tuple[Decimal, ...] = ()
    column_has_text_numbers: bool = False


NO_CONTEXT = TargetContext()
"""Nothing around it is known."""


def doubts_of_number(amount: Decimal, context: TargetContext, unit: str | None) -> tuple[Doubt, ...]:
    """Return what is odd about a number: too many decimals, a fraction of what is counted, another unit than SATUAN.

    Args:
        amount: the number.
        context: what stands around it.
        unit: which stands with it, in the text or in the format of the cell.
    """
    exponent = amount.as_tuple().exponent
    is_whole = amount == amount.to_integral_value()
    if is_whole and exponent == 0 and not unit:
        return ()
    doubts = []
    if isinstance(exponent, int) and -exponent > _MAX_DECIMALS:
        doubts.append(Doubt("FMT-03", (plain(round(amount, 2)),)))
    satuan = context.satuan or (unit if unit != "%" else None)
    is_count = (
        not is_whole
        and unit != "%"
        and unit_class(satuan, context.indikator) is UnitClass.COUNT
        and satuan_key(satuan or "x") != ""
    )
    if is_count:
        readings = (plain(amount * 1000),) if context.column_has_text_numbers else ()
        doubts.append(Doubt("AMB-02", readings))
    if unit and context.satuan and not same_satuan(unit, context.satuan):
        doubts.append(Doubt("SAT-02", (unit, context.satuan)))
    return tuple(doubts)
