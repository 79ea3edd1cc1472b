"""Frames as CSV that spreadsheets can open without running anything that stands in it."""

from __future__ import annotations

import re
from typing import TextIO

import pandas as pd

_ALIVE = re.compile(r"^\s*[=+\-@\t\r]")
_HARMLESS = re.compile(r"-|[+-]?[\d.,]+%?")


def append_csv(frame: pd.DataFrame, stream: TextIO) -> None:
    """Write a frame below what stands in a stream already; the headings come with the first.

    Comma between columns, point before decimals, as programs expect it.
    """
    made_safe = frame.map(lambda value: safe(value) if isinstance(value, str) else value)
    made_safe.to_csv(stream, index=False, header=stream.tell() == 0, lineterminator="\r\n")


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe before it where it looks like one.

    >>> safe("=1+1"), safe("-"), safe("-5,25"), safe("+62 telepon")
    ("'=1+1", '-', '-5,25', "'+62 telepon")
    """
    return f"'{text}" if _ALIVE.match(text) and not _HARMLESS.fullmatch(text) else text
