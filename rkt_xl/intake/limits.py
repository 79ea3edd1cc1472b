"""How much a single file may cost; every limit of reading stands here.

The figures leave ten times the room of the largest real workbook seen, on a laptop with 4 GB of memory.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of reading one file.

    Args:
        file_bytes: size of the file itself.
        unpacked_bytes: sum of its unpacked parts that are read.
        part_bytes: one unpacked part.
        sheets: number of sheets read.
        dense_cells: rows times columns up to which a sheet is read as a rectangle; beyond, cell by cell.
        cells: filled cells kept of one file.
        merge_cells: cells of merged areas kept per sheet.
    """

    file_bytes: int = 200_000_000
    unpacked_bytes: int = 1_500_000_000
    part_bytes: int = 700_000_000
    sheets: int = 400
    dense_cells: int = 4_000_000
    cells: int = 6_000_000
    merge_cells: int = 2_000_000


DEFAULT_LIMITS = Limits()
