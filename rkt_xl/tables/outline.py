"""Outline numbers, `1`, `1.1`, `1.1.1`: they look like damaged kode, but count the lines of a list.

A run of them begins at 1, and each goes on where an earlier one stopped. Kode of plans do not: they are kept in the
order of a nomenclature, with gaps and with zeros in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rkt_xl.intake.grid import CellValue
from rkt_xl.values.text import squeeze

_NUMBER = re.compile(r"^\(?(\d{1,2}(?:\.\d{1,2})*)[.)]?(?=\s|$)")
_LEAST = 3


def outline_number(value: CellValue | None) -> tuple[int, ...]:
    """Return the parts of the list number with which a cell begins, empty for a cell without one.

    >>> outline_number("1.2. Pengelolaan Mutasi"), outline_number(1.2), outline_number("1.02 Kesehatan")
    ((1, 2), (1, 2), ())
    """
    if isinstance(value, float):
        value = repr(value).removesuffix(".0")
    match = _NUMBER.match(squeeze(value)) if isinstance(value, str) else None
    parts = match[1].split(".") if match else []
    return tuple(map(int, parts)) if all(part[0] != "0" for part in parts) else ()


def is_outline(values: Iterable[CellValue | None]) -> bool:
    """Whether the numbers with which cells begin are those of one list with several levels.

    >>> is_outline(["1", "1.1", "1.1.1", "1.1.2", "1.2", "2"]), is_outline(["5.3", "5.3.2", "5.3.2.2.1"])
    (True, False)
    """
    numbers = [number for value in values if (number := outline_number(value))]
    if len(numbers) < _LEAST or max(map(len, numbers)) < 2 or any(part != 1 for part in numbers[0]):
        return False
    seen = {numbers[0][:depth] for depth in range(1, len(numbers[0]) + 1)}
    for number in numbers[1:]:
        *head, last = number
        begins = last == 1 and (tuple(head) in seen or not head)
        if not begins and (*head, last - 1) not in seen:
            return False
        seen.add(number)
    return True
