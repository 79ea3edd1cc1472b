"""A web page, or several in one file (mht), made into a workbook."""

from __future__ import annotations

import email
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from rkt_xl.intake.grid import Grid
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.plaintext import decode_text, sheet_name
from rkt_xl.intake.refusals import NO_WEB_TABLE, SHEETS_ELSEWHERE
from rkt_xl.intake.sheet import GridMaker
from rkt_xl.intake.web.css import read_classes, style_sheets_of
from rkt_xl.intake.web.table import PageReader
from rkt_xl.intake.web.tokens import tokens
from rkt_xl.intake.workbook import Format, Workbook

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_SHEET, _SHEET_END = "<x:ExcelWorksheet>", "</x:ExcelWorksheet>"
_NAME = re.compile(r"<x:Name>([^<]*)</x:Name>")
_SOURCE = re.compile(r"<x:WorksheetSource\s+HRef=[\"']([^\"']*)[\"']")
_HEAD = 200_000
_DECLARED_WITHIN = 4096


def read_page(data: bytes, file: str, limits: Limits) -> Workbook | str:
    """Return the one sheet of a web page; when there is no table on it, why it is refused.

    Raises:
        UnreadableWorkbookError: when it has more cells than the limit.
    """
    page = page_text(data)
    maker = GridMaker(file, limits)
    names = [name for name, _, _ in _listed_sheets(page)]
    name = names[0] if len(names) == 1 else sheet_name(file)
    grid = _sheet(page, style_sheets_of(page), name, maker, limits, hidden=False)
    if grid is None:
        return SHEETS_ELSEWHERE if "<frameset" in page.lower() else NO_WEB_TABLE
    return Workbook(Format.HTML, (grid,), tuple(maker.notes))


def read_mht(data: bytes, file: str, limits: Limits) -> Workbook | str:
    """Return the sheets of web pages in one file; refuses as `read_page` does."""
    parts = list(_parts_of(data))
    pages = {place: text for kind, place, text in parts if kind == "text/html"}
    shared = [text for kind, _, text in parts if kind == "text/css"]
    maker = GridMaker(file, limits)
    listed = [entry for page in pages.values() for entry in _listed_sheets(page)]
    named = [(name, PurePosixPath(source).name, hidden) for name, source, hidden in listed]
    if not any(place in pages for _, place, _ in named):
        named = [(sheet_name(place), place, False) for place in pages]
    found = [
        _sheet(pages[place], [*shared, *style_sheets_of(pages[place])], name, maker, limits, hidden=hidden)
        for name, place, hidden in named[: limits.sheets]
        if place in pages
    ]
    grids = tuple(grid for grid in found if grid is not None)
    if not grids:
        return NO_WEB_TABLE
    return Workbook(Format.HTML, grids, tuple(maker.notes))


def page_text(data: bytes) -> str:
    """Return the text of a page in the encoding that it is in, or says that it is in."""
    declared = _CHARSET.search(data[:_DECLARED_WITHIN])
    return decode_text(data, declared[1].decode() if declared else None) or ""


def _sheet(
    page: str, looks: Iterable[str], name: str, maker: GridMaker, limits: Limits, *, hidden: bool
) -> Grid | None:
    """The sheet that a page makes with some style sheets, None for a page without tables."""
    reader = PageReader(read_classes(looks), limits)
    for token in tokens(page):
        reader.take(token)
    reader.finish()
    return maker.grid(name, reader.data, list(reader.styles), hidden=hidden) if reader.has_tables else None


def _listed_sheets(page: str) -> Iterator[tuple[str, str, bool]]:
    """Name, place and whether hidden of the sheets that Excel lists in a comment of the page."""
    for entry in (piece.partition(_SHEET_END)[0] for piece in page[:_HEAD].split(_SHEET)[1:]):
        name, source = _NAME.search(entry), _SOURCE.search(entry)
        if name:
            yield name[1].strip(), source[1] if source else "", "<x:Visible>" in entry


def _parts_of(data: bytes) -> Iterator[tuple[str, str, str]]:
    """Kind, place and text of the parts of a file of many parts."""
    for part in email.message_from_bytes(data).walk():
        content = part.get_payload(decode=True)
        if part.get_content_maintype() == "text" and isinstance(content, bytes):
            place = PurePosixPath(str(part.get("Content-Location", ""))).name
            yield part.get_content_type(), place, decode_text(content, part.get_content_charset()) or ""
