"""Numbers of cells: some are dates and times, which Excel tells apart from the others by their number format alone."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

_CODE = re.compile(r"[dmyhs]", re.IGNORECASE)
_NOT_CODE = re.compile(r'"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general|am/pm|a/p', re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_EPOCH = dt.datetime(1899, 12, 30)
_DAYS_TO_1904 = 1462
_FALSE_LEAP_DAY = 60
_END = 2_958_465
_NUMBER = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?\s*", re.ASCII)
LARGEST = 1e100
"""What is larger is nobody's number, and would grow beyond every measure when it is multiplied (percent, juta)."""


@lru_cache(maxsize=4096)
def is_date_format(number_format: str | None) -> bool:
    """Whether a number format shows a date or a time.

    >>> is_date_format("dd/mm/yyyy"), is_date_format('#,###" bln"'), is_date_format("[Magenta]0"), is_date_format(None)
    (True, False, False, False)
    """
    if not number_format or number_format == "@":
        return False
    return bool(_CODE.search(_NOT_CODE.sub("", number_format.split(";", 1)[0])))


def number_value(
    number: float, number_format: str | None = None, *, from_1904: bool = False
) -> float | str | dt.datetime | dt.date | dt.time | dt.timedelta:
    """Return the value of a cell with a number; what no person could have meant as a number is text.

    >>> number_value(77.95), number_value(45292.0, "dd/mm/yyyy"), number_value(float("nan"))
    (77.95, datetime.date(2024, 1, 1), 'nan')
    """
    if not -LARGEST < number < LARGEST:
        return str(number)
    return moment(number, number_format, from_1904=from_1904) if is_date_format(number_format) else number


def moment(
    number: float, number_format: str | None, *, from_1904: bool = False
) -> float | dt.datetime | dt.date | dt.time | dt.timedelta:
    """Return the moment that a number stands for, to the second; the number itself when it is none.

    >>> moment(45292.0, "dd/mm/yyyy"), moment(0.5, "h:mm"), moment(1.5, "[h]:mm"), moment(-1.0, "dd/mm/yyyy")
    (datetime.date(2024, 1, 1), datetime.time(12, 0), datetime.timedelta(days=1, seconds=43200), -1.0)
    """
    if not 0 <= number < _END - (_DAYS_TO_1904 if from_1904 else 0):
        return number
    if number_format and _ELAPSED.search(number_format):
        return dt.timedelta(seconds=round(number * 86400))
    if number < 1 and not from_1904:
        return (_EPOCH + dt.timedelta(seconds=round(number * 86400))).time()
    if from_1904:
        number += _DAYS_TO_1904
    elif number < _FALSE_LEAP_DAY:
        number += 1  # Excel counts a 29 February 1900 that never was
    then = _EPOCH + dt.timedelta(days=int(number), seconds=round(number % 1 * 86400))
    return then if then.time() != dt.time() else then.date()


def number_of(text: str) -> float | None:
    """Return the number that a text of XML stands for, None when it is none.

    >>> number_of("77.95"), number_of("1_000"), number_of("abc"), number_of("nan"), number_of("1e999")
    (77.95, None, None, None, None)
    """
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text)
    return number if -LARGEST < number < LARGEST else None
