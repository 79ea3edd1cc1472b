"""One painted sheet as an HTML table: row numbers, column letters, merged cells, and the role of every cell."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rkt_xl.model.finding import Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.painting import CellRole, PaintedCell, PaintedSheet, Part, Span
from rkt_xl.model.provenance import a1, column_letters

LEVELS = {
    Level.TUJUAN: ("lt", "T"),
    Level.SASARAN: ("ls", "S"),
    Level.PROGRAM: ("lp", "P"),
    Level.KEGIATAN: ("lk", "K"),
    Level.SUBKEGIATAN: ("lb", "SK"),
}
"""The class of a level and its letter."""

_PARTS = {Part.NAME: "name", Part.TARGET: "target", Part.SATUAN: "satuan", Part.PAGU: "pagu"}
_LETTERED = (Part.NAME, Part.INDIKATOR)
_SHORT = 12
_LONGEST = 500
_MOST_MARKS = 4

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """The number under which a finding stands in the list, and its severity."""

    number: int
    severity: Severity


def escape(text: str) -> str:
    """Return text that a browser shows as it is, control characters left out.

    >>> escape('<script>"x"')
    '&lt;script&gt;&quot;x&quot;'
    """
    return html.escape("".join(c for c in text if c >= " " or c in "\n\t"), quote=True)


def thousands(number: int) -> str:
    """Return a count as Indonesians write it.

    >>> thousands(12345)
    '12.345'
    """
    return f"{number:,}".replace(",", ".")


def render_sheet(sheet: PaintedSheet, key: str, marks: Mapping[Place, Sequence[Mark]]) -> Iterator[str]:
    """Yield the HTML of a sheet.

    Args:
        sheet: what is painted.
        key: what the addresses of its cells on the page begin with.
        marks: the findings by the place of their cell.
    """
    asides = _letters(sheet.cells)
    yield '<div class="wide"><table class="sheet"><thead><tr><th></th>'
    yield from (f"<th{_off(span, sheet.hidden_cols)}>{_col_name(span)}</th>" for span in sheet.cols)
    yield "</tr></thead><tbody>"
    yield from _rows(sheet, key, marks, asides)
    yield "</tbody></table></div>"
    yield from _account(sheet, asides)


def _rows(
    sheet: PaintedSheet, key: str, marks: Mapping[Place, Sequence[Mark]], asides: Mapping[str, str]
) -> Iterator[str]:
    cells = {(cell.row, cell.col): cell for cell in sheet.cells}
    alone = {row for row, count in Counter(cell.row for cell in sheet.cells).items() if count == 1}
    covered: set[tuple[Span, Span]] = set()
    for row in sheet.rows:
        yield f"<tr><th{_off(row, sheet.hidden_rows)}>{_row_name(row)}</th>"
        for col in sheet.cols:
            if (row, col) in covered:
                continue
            place = (row.first, col.first)
            cell = cells.get(place)
            if cell is None:
                yield _blank(place, key, marks)
                continue
            height = [r for r in sheet.rows if row.first <= r.first <= cell.bottom]
            width = [c for c in sheet.cols if col.first <= c.first <= cell.right]
            if cell.role is CellRole.TITLE or cell.row in alone:
                width.extend(_room(cell, row, sheet.cols[sheet.cols.index(width[-1]) + 1 :], cells, marks, covered))
            covered.update((r, c) for r in height for c in width)
            yield _cell(cell, key, marks.get(place, ()), asides, len(height), len(width))
        yield "</tr>"


def _room(
    cell: PaintedCell,
    row: Span,
    right: Sequence[Span],
    cells: Mapping[Place, PaintedCell],
    marks: Mapping[Place, Sequence[Mark]],
    covered: set[tuple[Span, Span]],
) -> Iterator[Span]:
    """The empty cells right of a line that stands alone: it runs on into them as it does in Excel."""
    if len(cell.text) <= _SHORT or cell.bottom > cell.row:
        return
    for col in right:
        place = (row.first, col.first)
        if place in cells or place in marks or (row, col) in covered:
            return
        yield col


def _blank(place: Place, key: str, marks: Mapping[Place, Sequence[Mark]]) -> str:
    own = marks.get(place)
    return f'<td id="{key}-{a1(*place)}" class="marked">{_links(own)}</td>' if own else "<td></td>"


def _cell(
    cell: PaintedCell, key: str, marks: Sequence[Mark], asides: Mapping[str, str], height: int, width: int
) -> str:
    attributes = [f'class="{_class(cell)}{" marked" if marks else ""}"']
    if marks:
        attributes.append(f'id="{key}-{a1(cell.row, cell.col)}"')
    if height > 1:
        attributes.append(f'rowspan="{height}"')
    if width > 1:
        attributes.append(f'colspan="{width}"')
    attributes.append(f'title="{escape(_told(cell))}"')
    text = cell.text if len(cell.text) <= _LONGEST else cell.text[:_LONGEST] + "…"
    letter = f"<b>{LEVELS[cell.level][1]}</b>" if cell.level and cell.part in _LETTERED else ""
    note = f"<sup>{asides[cell.reason]}</sup>" if cell.reason in asides and cell.role is CellRole.ASIDE else ""
    return f"<td {' '.join(attributes)}>{letter}{escape(text)}{note}{_tag(cell)}{_links(marks)}</td>"


def _class(cell: PaintedCell) -> str:
    match cell.role:
        case CellRole.TITLE:
            return "j"
        case CellRole.NUMBERING:
            return "n"
        case CellRole.ASIDE:
            return "x"
        case CellRole.HEADING:
            return "h" if cell.read_as or cell.reason else "h group"
    level = LEVELS[cell.level][0] if cell.level else ""
    part = _PARTS.get(cell.part, "") if cell.part else ""
    return " ".join(filter(None, ("d", level, part)))


def _told(cell: PaintedCell) -> str:
    """What is said when a person points at a cell."""
    place = a1(cell.row, cell.col)
    match cell.role:
        case CellRole.ASIDE | CellRole.TITLE | CellRole.NUMBERING:
            return f"{place} disisihkan: {cell.reason}"
        case CellRole.HEADING:
            return f"{place} judul kolom" + (f", dibaca sebagai {cell.read_as}" if cell.read_as else "")
    part = cell.part if cell.part and cell.part is not Part.OTHER else None
    what = [part.value if part else "", cell.level.value if cell.level else ""]
    return f"{place} dipakai: {' '.join(filter(None, what)) or cell.read_as or 'keterangan'}" + (
        f" (kolom {cell.read_as})" if cell.read_as else ""
    )


def _tag(cell: PaintedCell) -> str:
    if cell.role is not CellRole.HEADING:
        return ""
    if cell.reason:
        return '<span class="tag no">tidak dipahami</span>'
    return f'<span class="tag">{escape(cell.read_as)}</span>' if cell.read_as else ""


def _links(marks: Sequence[Mark] | None) -> str:
    shown = (f'<a class="f {m.severity.value}" href="#t{m.number}">{m.number}</a>' for m in (marks or ())[:_MOST_MARKS])
    return "".join(shown) + ("…" if marks and len(marks) > _MOST_MARKS else "")


def _letters(cells: Iterable[PaintedCell]) -> dict[str, str]:
    """A letter for each reason why cells were set aside, in the order of the sheet."""
    reasons = dict.fromkeys(cell.reason for cell in cells if cell.role is CellRole.ASIDE)
    return {reason: _letter(index) for index, reason in enumerate(reasons)}


def _letter(index: int) -> str:
    return column_letters(index + 1).lower()


def _account(sheet: PaintedSheet, asides: Mapping[str, str]) -> Iterator[str]:
    """What became of the cells of the sheet, in one line, and what of it is not painted."""
    counts = Counter(cell.reason for cell in sheet.cells if cell.reason and cell.role is not CellRole.HEADING)
    parts = [
        f"<sup>{asides[reason]}</sup> {escape(reason)} ({thousands(count)})"
        if reason in asides
        else f"{escape(reason)} ({thousands(count)})"
        for reason, count in counts.items()
    ]
    aside = f"; disisihkan: {', '.join(parts)}" if parts else ""
    yield f'<p class="soft">{thousands(sheet.filled)} sel terisi, {thousands(sheet.used)} dipakai{aside}.</p>'
    if sheet.left_out:
        yield (
            f'<p class="soft">Lembar ini dilukis sampai baris {thousands(sheet.rows[-1].last)} dan kolom '
            f"{column_letters(sheet.cols[-1].last)}; isinya sampai baris {thousands(sheet.last_row)} dan kolom "
            f"{column_letters(sheet.last_col)}, jadi {thousands(sheet.left_out)} sel terisi tidak tampak di sini.</p>"
        )


def _off(span: Span, hidden: frozenset[int]) -> str:
    if span.is_gap:
        return ' class="gap" title="kosong"'
    return ' class="off" title="tersembunyi di Excel"' if span.first in hidden else ""


def _row_name(span: Span) -> str:
    return f"{span.first}–{span.last}" if span.is_gap else str(span.first)


def _col_name(span: Span) -> str:
    return f"{column_letters(span.first)}–{column_letters(span.last)}" if span.is_gap else column_letters(span.first)
