"""The workbook: names of sheets, defined names, shared strings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tests.write.package.areas import box, references
from tests.write.package.parts import MAIN, Package

CELL_TEXT, FORMULA = 32_767, 8_192
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_NAME = re.compile(r"^(?:_xlnm\.)?[A-Za-z_\\][\w.\\]*$")
_CELL_LIKE = re.compile(r"^[A-Za-z]{1,3}\d+$|^[rRcC]$")


def book_problems(package: Package) -> Iterator[str]:
    """What is wrong with sheets, names and shared strings."""
    book = package.xml["xl/workbook.xml"]
    entries = list(book.iter(f"{MAIN}sheet"))
    names = [e.attrib["name"] for e in entries]
    for name in names:
        if not 1 <= len(name) <= 31 or _FORBIDDEN.search(name) or name[0] == "'" or name[-1] == "'":
            yield f"sheet {name!r}: is no name of a sheet"
    yield from _twice("sheet", [name.casefold() for name in names])
    yield from _twice("sheetId", [e.attrib["sheetId"] for e in entries])
    if all(e.get("state") in ("hidden", "veryHidden") for e in entries):
        yield "no sheet can be seen"
    defined = list(book.iter(f"{MAIN}definedName"))
    yield from _twice("defined name", [f"{e.attrib['name'].casefold()} {e.get('localSheetId', '')}" for e in defined])
    for entry in defined:
        yield from _name(entry.attrib["name"], entry.get("localSheetId"), entry.text or "", names)
    yield from _strings(package)


def _twice(what: str, values: list[str]) -> Iterator[str]:
    yield from (f"{what} {value!r}: stands twice" for value, count in Counter(values).items() if count > 1)


def _name(name: str, local: str | None, text: str, sheets: list[str]) -> Iterator[str]:
    if len(name) > 255 or not _NAME.match(name) or _CELL_LIKE.match(name):
        yield f"defined name {name!r}: is no name"
    if local is not None and int(local) >= len(sheets):
        yield f"defined name {name!r}: belongs to a sheet that is not there"
    if len(text) > FORMULA:
        yield f"defined name {name!r}: is too long"
    found = references(text)
    if name.startswith("_xlnm.") and not found:
        yield f"defined name {name!r}: names no area: {text}"
    for sheet, area in found:
        where = box(area)
        if sheet not in sheets:
            yield f"defined name {name!r}: names the sheet {sheet!r}, which is not there"
        if name.startswith("_xlnm.") and local is not None and sheet != sheets[int(local)]:
            yield f"defined name {name!r}: of one sheet names another"
        if where is None or not where.is_sound:
            yield f"defined name {name!r}: {area} is no area"


def _strings(package: Package) -> Iterator[str]:
    table = package.xml.get("xl/sharedStrings.xml")
    if table is None:
        return
    items = table.findall(f"{MAIN}si")
    if table.get("uniqueCount") not in (None, str(len(items))):
        yield f"shared strings: {table.get('uniqueCount')} are announced, {len(items)} are there"
    for place, item in enumerate(items):
        text = "".join(t.text or "" for t in item.iter(f"{MAIN}t"))
        if len(text) > CELL_TEXT:
            yield f"shared string {place}: is longer than a cell holds"
