"""How the output is to look: paper, merged cells, numbers, who signs."""

from __future__ import annotations

from dataclasses import dataclass

from rkt_xl.model.pengaturan import NO_TANDA_TANGAN, TandaTangan
from rkt_xl.write.page import F4, Paper


@dataclass(frozen=True, slots=True)
class Choices:
    """Choices for the output workbook.

    Args:
        paper: what it is printed on.
        merges: whether a sasaran and its indikator are merged over their rows.
        numbers_as_text: whether the targets of the matrix are written as Indonesian text, for an English Excel.
        tanda_tangan: who signs.
        kke: whether the worksheets of the evaluator are added.
    """

    paper: Paper = F4
    merges: bool = True
    numbers_as_text: bool = False
    tanda_tangan: TandaTangan = NO_TANDA_TANGAN
    kke: bool = False


DEFAULT_CHOICES = Choices()
