"""XlsxWriter alone: workbooks with as many cells as an output for the peers' nonsense has, and nothing else done.

python -m benchmarks.programs.written FOLDER WORKBOOKS
"""

from __future__ import annotations

import sys
from pathlib import Path

import xlsxwriter

_TEXTS, _NUMBERS, _COLUMNS = 48_000, 11_000, 20
_DIFFERENT = 8_000
"""Of the texts so many are different, each as long as the name of an indikator; the others say one of them again."""


def write(path: Path) -> None:
    """Write one workbook."""
    book = xlsxwriter.Workbook(path)
    look = book.add_format({"border": 1, "text_wrap": True})
    sheet = book.add_worksheet()
    for place in range(_TEXTS + _NUMBERS):
        row, col = divmod(place, _COLUMNS)
        if place < _TEXTS:
            sheet.write_string(
                row, col, f"Persentase layanan nomor {place % _DIFFERENT} yang selesai tepat waktu", look
            )
        else:
            sheet.write_number(row, col, place * 1.25, look)
    book.close()


if __name__ == "__main__":
    for number in range(int(sys.argv[2])):
        write(Path(sys.argv[1]) / f"{number}.xlsx")
