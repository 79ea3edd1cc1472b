"""The rules of the file format, by which a workbook opens in Excel without repair or warning.

Order of elements and types of attributes are checked by openxml-audit (see `tests/write/test_package.py`); here are the
rules that no schema holds: what must be there, what must agree with what, how long and how many things may be.
Sources: ECMA-376 parts 1 and 2, "Excel specifications and limits", the notes on limits in [MS-OI29500].
"""

from __future__ import annotations

from tests.write.package.book import book_problems
from tests.write.package.charts import chart_problems
from tests.write.package.parts import Package, part_problems
from tests.write.package.sheets import sheet_problems
from tests.write.package.styles import style_problems
from tests.write.package.tables import table_problems

_CHECKS = (part_problems, book_problems, style_problems, sheet_problems, table_problems, chart_problems)


def problems(data: bytes) -> list[str]:
    """Return everything in a workbook that Excel would repair, warn of, or refuse; empty for a sound one."""
    package = Package.of(data)
    found = list(part_problems(package))
    if found:
        return found  # what refers to missing parts cannot be looked at
    return [problem for check in _CHECKS for problem in check(package)]
