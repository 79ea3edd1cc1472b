"""Whether what people read is free of programming words."""

from __future__ import annotations

import re

from rkt_xl.intake.refusals import MISTAKE

_FOREIGN = re.compile(
    r"Traceback|Error\b|Exception|Errno|\bNone\b|\bNaN\b|\bbyte index|codec|line \d+, in |/site-packages/|0x[0-9a-f]{6}"
)


def is_plain(text: str) -> bool:
    """Whether a text holds no words of the machine and does not own up to a mistake of the program."""
    return MISTAKE.partition("(")[0] not in text and not _FOREIGN.search(text)
