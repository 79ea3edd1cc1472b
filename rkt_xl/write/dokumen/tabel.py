"""Tables of the document, built as XML at once: a matrix of 400 lines takes no longer than it must."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.table import CT_Tbl

from rkt_xl.write.dokumen import gaya
from rkt_xl.write.dokumen.isian import parts
from rkt_xl.write.styles import GREY, PALE

_TWIPS_PER_CM = 567
_PADDING = 80


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell.

    Args:
        text: what stands in it; line breaks make lines.
        style: the paragraph style.
        merge: `restart` where cells merged downwards begin, `continue` below, None for a cell by itself.
        open_top, open_bottom: whether the border is left out, for cells that look like one without being merged.
    """

    text: str = ""
    style: str = gaya.SEL
    merge: str | None = None
    open_top: bool = False
    open_bottom: bool = False


@dataclass(frozen=True, slots=True)
class Baris:
    """One row: its cells, whether it is repeated on every page, its fill, whether it stays with the next row."""

    cells: tuple[Sel, ...]
    is_heading: bool = False
    fill: str | None = None
    keep: bool = False


def heading(texts: Sequence[str]) -> Baris:
    """The row of headings: grey, so that it survives a photocopier."""
    return Baris(tuple(Sel(text, gaya.KEPALA) for text in texts), is_heading=True, fill=GREY.lstrip("#"))


def numbering(texts: Sequence[str]) -> Baris:
    """The row of column numbers below the headings."""
    return Baris(tuple(Sel(text, gaya.NOMOR_KOLOM) for text in texts), is_heading=True, fill=PALE.lstrip("#"))


def joined(entries: Sequence[tuple[object, str]], style: str = gaya.SEL) -> list[Sel]:
    """The cells of a column; neighbours of the same key are one cell that is merged downwards."""
    cells = []
    for place, (key, text) in enumerate(entries):
        same_above = place > 0 and entries[place - 1][0] == key
        same_below = place + 1 < len(entries) and entries[place + 1][0] == key
        merge = "continue" if same_above else "restart" if same_below else None
        cells.append(Sel("" if same_above else text, style, merge))
    return cells


def build_table(widths_cm: Sequence[float], rows: Sequence[Baris]) -> CT_Tbl:
    """Return a table with thin borders whose rows are never split over two pages."""
    widths = [round(width * _TWIPS_PER_CM) for width in widths_cm]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(_row(row, widths) for row in rows)
    table = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{_PADDING}" w:type="dxa"/><w:right w:w="{_PADDING}" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>'
    )
    assert isinstance(table, CT_Tbl)
    return table


def _row(row: Baris, widths: Sequence[int]) -> str:
    repeated = "<w:tblHeader/>" if row.is_heading else ""
    cells = "".join(_cell(cell, width, row) for cell, width in zip(row.cells, widths, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def _cell(cell: Sel, width: int, row: Baris) -> str:
    merge = f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
    open_sides = [side for side, is_open in (("top", cell.open_top), ("bottom", cell.open_bottom)) if is_open]
    borders = "".join(f'<w:{side} w:val="nil"/>' for side in open_sides)
    borders = f"<w:tcBorders>{borders}</w:tcBorders>" if borders else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{row.fill}"/>' if row.fill else ""
    centred = '<w:vAlign w:val="center"/>' if row.is_heading else ""
    keep = "<w:keepNext/>" if row.keep else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}{borders}{shade}{centred}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{gaya.style_id(cell.style)}"/>{keep}</w:pPr>{"".join(_runs(cell.text))}</w:p>'
        "</w:tc>"
    )


def _runs(text: str) -> Iterator[str]:
    for part, is_place in parts(text):
        look = f'<w:rPr><w:rStyle w:val="{gaya.style_id(gaya.ISIAN)}"/></w:rPr>' if is_place else ""
        lines = [f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in part.splitlines() or [""]]
        yield f"<w:r>{look}{'<w:br/>'.join(lines)}</w:r>"
