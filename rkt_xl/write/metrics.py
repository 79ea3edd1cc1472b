"""How wide text runs in Arial, so that row heights can be computed instead of hoped for.

Advance widths in thousandths of the font size, as the metrics of Helvetica give them (Arial and Liberation Sans
have the same). Characters outside the table count as wide as a capital.
"""

from __future__ import annotations

from functools import lru_cache

_CHARS = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
_MARKS = {"“": (333, 500), "”": (333, 500), "‘": (222, 278), "’": (222, 278), "›": (333, 333), "–": (556, 556)}
_REGULAR = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, *(556,) * 10, 278, 278, 584, 584,
    584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611,
    722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_BOLD = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, *(556,) * 10, 333, 333, 584, 584,
    584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611,
    722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
)  # fmt: skip
_WIDTHS = {
    bold: dict(zip(_CHARS, widths, strict=True)) | {mark: both[bold] for mark, both in _MARKS.items()}
    for bold, widths in ((False, _REGULAR), (True, _BOLD))
}
_OTHER = 722
LINE_PT = 13.0
"""Height of a line of 10 pt text in Excel, which needs a little more than LibreOffice."""

_PADDING_PT = 3.0
_HIGHEST_PT = 409.5
_SAFETY = 1.04
"""Screens round glyph widths to pixels; four in a hundred covers what that adds."""


_WIDEST = max(max(widths.values()) for widths in _WIDTHS.values()) * _SAFETY / 1000


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of text is, in points.

    >>> round(text_width("0000", 10), 2)
    22.24
    """
    widths = _WIDTHS[bold]
    return sum(widths.get(c, _OTHER) for c in text) * size / 1000


@lru_cache(maxsize=4096)
def wrapped_lines(text: str, width_pt: float, size: float = 10, *, bold: bool = False) -> int:
    """Return in how many lines a text stands in a cell of a width, words kept whole where they fit.

    >>> wrapped_lines("satu dua tiga", 1000), wrapped_lines("satu dua tiga", 30), wrapped_lines("a\\nb", 100)
    (1, 3, 2)
    """
    room = max(width_pt, size)
    if len(text) * size * _WIDEST <= room and "\n" not in text:
        return 1  # even if all of it were the widest letter
    space = text_width(" ", size, bold=bold)
    lines = 0
    for paragraph in text.split("\n"):
        used, lines = 0.0, lines + 1
        for word in paragraph.split(" "):
            wide = text_width(word, size, bold=bold) * _SAFETY
            gap = space if used else 0.0
            if used and used + gap + wide > room:
                lines, used, gap = lines + 1, 0.0, 0.0
            while wide > room:  # a word longer than the line is broken
                lines, wide = lines + 1, wide - room
            used += gap + wide
    return lines


def row_height(lines: int, size: float = 10) -> float:
    """Return the height in points of a row that must show so many lines, at most what Excel allows.

    >>> row_height(1), row_height(100)
    (16.0, 409.5)
    """
    return min(round(lines * LINE_PT * size / 10 + _PADDING_PT, 2), _HIGHEST_PT)


def pixels_to_points(pixels: float) -> float:
    """Return points for pixels at 96 dots per inch."""
    return pixels * 0.75
