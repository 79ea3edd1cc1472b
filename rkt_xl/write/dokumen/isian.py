"""Places that people have to fill in: what no workbook says is never made up but marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(r"(\[… .*? …\])", re.DOTALL)
_CONTROL = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def isian(what: str) -> str:
    """Return the mark of a place to fill.

    >>> isian("isi tugas")
    '[… isi tugas …]'
    """
    return f"[… {what} …]"


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a text in order, and whether each is a place to fill.

    >>> list(parts("oleh [… isi nama …]."))
    [('oleh ', False), ('[… isi nama …]', True), ('.', False)]
    """
    for part in _MARK.split(_CONTROL.sub("", text)):
        if part:
            yield part, bool(_MARK.fullmatch(part))
