"""The styles part of an xlsx workbook: for each cell format its number format, bold and indent."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, islice

from rkt_xl.intake.grid import PLAIN, Style
from rkt_xl.intake.numberformats import BUILTIN, meaningful
from rkt_xl.intake.safexml import Attributes, as_utf8, local, walk

_FEW_PIECES = 3
_FALSE = ("0", "false")


def read_styles(pieces: Iterable[bytes]) -> tuple[Style, ...]:
    """Return the cell formats of the part in order.

    Raises:
        UnreadableWorkbookError: when the part is damaged.
    """
    first = list(islice(pieces, _FEW_PIECES))
    if len(first) < _FEW_PIECES:
        return _known(b"".join(first))
    return _read(chain(first, pieces))


@lru_cache(maxsize=32)
def _known(part: bytes) -> tuple[Style, ...]:
    """The formats of a part of usual size: workbooks that come from one template have the same."""
    return _read((part,))


def _read(pieces: Iterable[bytes]) -> tuple[Style, ...]:
    reader = _Reader()
    walk(as_utf8(pieces), reader.start, reader.end)
    return tuple(reader.styles)


class _Reader:
    """Goes through the part; the sections that it needs come in the order in which they need each other."""

    def __init__(self) -> None:
        self.styles: list[Style] = []
        self._formats = dict(BUILTIN)
        self._bold: list[bool] = []
        self._inside: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Take an element."""
        short = local(name)
        match (self._inside[-1:], short):
            case (["numFmts"], "numFmt"):
                self._formats[_int(attributes.get("numFmtId"))] = meaningful(attributes.get("formatCode"))
            case (["fonts"], "font"):
                self._bold.append(False)
            case (["font"], "b") if self._inside[-2:-1] == ["fonts"]:
                self._bold[-1] = attributes.get("val") not in _FALSE
            case (["cellXfs"], "xf"):
                font = _int(attributes.get("fontId"))
                bold = font < len(self._bold) and self._bold[font]
                self.styles.append(_style(self._formats.get(_int(attributes.get("numFmtId"))), bold))
            case (["xf"], "alignment") if self._inside[-2:-1] == ["cellXfs"]:
                self.styles[-1] = self.styles[-1]._replace(indent=_int(attributes.get("indent")))
        self._inside.append(short)

    def end(self, _: str) -> None:
        """Leave an element."""
        self._inside.pop()


def _style(number_format: str | None, bold: bool) -> Style:
    return Style(number_format, bold) if number_format or bold else PLAIN


def _int(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
