"""The painted sheets of a file, made when somebody looks at them; the last few are kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

from rkt_xl.model.document import ReadFile
from rkt_xl.page import runs
from rkt_xl.page.desk import Desk
from rkt_xl.write.html import render_page

_MOST_KEPT = 6


@dataclass(frozen=True, slots=True)
class Painting:
    """The page of one file, and its sheets in their order."""

    page: str
    sheets: tuple[str, ...]

    def place(self, sheet: str, cell: str) -> str:
        """Return where on the page a cell is, the sheet where it names no cell; sheets are counted there from 1."""
        if sheet not in self.sheets:
            return ""
        key = f"l1-{self.sheets.index(sheet) + 1}"
        return f"{key}-{cell}" if cell else key


class Paintings:
    """Paints files of a desk with the findings at their cells."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: OrderedDict[tuple[str, int], Painting] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, file: str) -> Painting | None:
        """Return the painting of a file, None where the folder has no such file."""
        key = (file, self._desk.edition)
        with self._lock:
            if key not in self._kept:
                read = runs.paint(self._desk.folder, file)
                if read is None:
                    return None
                self._kept[key] = self._paint(read)
            self._kept.move_to_end(key)
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]

    def _paint(self, read: ReadFile) -> Painting:
        findings = self._desk.findings_of(read.file)
        return Painting(render_page([read], findings), tuple(sheet.sheet for sheet in read.painted))
