"""How much a single file may cost; every limit of reading stands here.

The figures leave ten times the room of the largest real workbook seen, on a laptop with 4 GB of memory.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

from rkt_xl.errors import UsageError

VARIABLE = "RKT_XL_LIMITS"
"""The variable of the environment that sets limits anew."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of reading one file.

    Args:
        file_bytes: size of the file itself.
        text_bytes: size of a file of plain text, web page or XML.
        parts: number of parts of an archive.
        unpacked_bytes: sum of the unpacked parts that are read.
        part_bytes: one unpacked part that is held as a whole; sheets are read piece by piece.
        row_bytes: the XML of one row, and what follows the rows.
        sheets: number of sheets read.
        cells: filled cells kept of one file.
        cell_characters: text kept of one cell, as much as Excel takes.
        texts: shared texts of one file.
        merge_cells: cells of merged areas kept of one file.
    """

    file_bytes: int = 200_000_000
    text_bytes: int = 60_000_000
    parts: int = 20_000
    unpacked_bytes: int = 1_500_000_000
    part_bytes: int = 100_000_000
    row_bytes: int = 40_000_000
    sheets: int = 400
    cells: int = 2_500_000
    cell_characters: int = 32_767
    texts: int = 2_000_000
    merge_cells: int = 500_000


def limits_from(text: str) -> Limits:
    """Return the limits with some of them set anew, as the variable `RKT_XL_LIMITS` gives them.

    >>> limits_from("cells=3000000 sheets=900").cells, limits_from("").sheets
    (3000000, 400)

    Raises:
        UsageError: when there is no such limit or it is no number.
    """
    chosen: dict[str, int] = {}
    for entry in text.replace(",", " ").split():
        name, _, number = entry.partition("=")
        if name not in Limits.__slots__ or not re.fullmatch("[0-9]{1,15}", number):
            raise UsageError(f"Batas {entry} di {VARIABLE} tidak dikenal; tulis misalnya cells=3000000.")
        chosen[name] = int(number)
    return Limits(**chosen)


DEFAULT_LIMITS = limits_from(os.environ.get(VARIABLE, ""))
