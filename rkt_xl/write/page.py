"""Paper and page set-up, in one place.

F4 (Folio, 215.9 x 330.2 mm, paper code 14) is what offices print on. Every sheet is one page wide; column widths
are laid out so that this means a scale of 100 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_MARGIN_SIDE_IN = 0.5
_MARGIN_TOP_IN = 0.6
_MARGIN_BOTTOM_IN = 0.7
_FILL = 0.985
_FOOTER_LETTERS = 120
"""More would run into the page number at the right, and a footer holds no more than 255 signs."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its name, its code in the format, its sides in inches when it lies."""

    name: str
    code: int
    width_in: float
    height_in: float

    @property
    def printable_px(self) -> int:
        """How many pixels of columns fit on one page."""
        return int((self.width_in - 2 * _MARGIN_SIDE_IN) * 96 * _FILL)

    @property
    def printable_pt(self) -> float:
        """How many points of rows fit on one page."""
        return (self.height_in - _MARGIN_TOP_IN - _MARGIN_BOTTOM_IN) * 72 * _FILL


F4 = Paper("f4", 14, 13.0, 8.5)
PAPERS = {paper.name: paper for paper in (F4, Paper("a4", 9, 11.69, 8.27), Paper("legal", 5, 14.0, 8.5))}


def set_up(sheet: Any, paper: Paper, document: str, *, repeat: tuple[int, int] | None = None) -> None:
    """Prepare a sheet for printing: landscape, one page wide, document name and page number in the footer.

    Args:
        sheet: an XlsxWriter worksheet.
        paper: what it is printed on.
        document: its name, for the footer.
        repeat: first and last row (0-based) repeated on every page.
    """
    sheet.set_paper(paper.code)
    sheet.set_landscape()
    sheet.set_margins(left=_MARGIN_SIDE_IN, right=_MARGIN_SIDE_IN, top=_MARGIN_TOP_IN, bottom=_MARGIN_BOTTOM_IN)
    sheet.fit_to_pages(1, 0)
    safe = shortened(document, _FOOTER_LETTERS).replace("&", "&&")
    sheet.set_footer(f"&L&9&I{safe}&R&9&IHalaman &P dari &N")
    sheet.hide_gridlines(1)
    if repeat is not None:
        sheet.repeat_rows(*repeat)


def set_up_portrait(sheet: Any, paper: Paper, document: str) -> None:
    """Prepare a sheet of running text for printing: upright, on one page."""
    set_up(sheet, paper, document)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 1)


def shortened(name: str, letters: int) -> str:
    """Return a name that is no longer than some letters, cut between words before its last two, which are its year.

    >>> shortened("RKT Dinas Contoh Tahun 2025", 40), shortened("RKT Dinas Contoh Kota Tahun 2025", 30)
    ('RKT Dinas Contoh Tahun 2025', 'RKT Dinas Contoh … Tahun 2025')
    """
    if len(name) <= letters:
        return name
    year = " ".join(name.split(" ")[-2:])
    room = letters - len(year) - 3
    cut = name[: room + 1].rpartition(" ")[0] or name[:room]
    return f"{cut} … {year}"


def column_pixels(shares: tuple[float, ...], paper: Paper) -> list[int]:
    """Return column widths in pixels that fill the page in given shares."""
    total = sum(shares)
    return [int(paper.printable_px * share / total) for share in shares]
