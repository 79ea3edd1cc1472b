"""Tables of Excel: their headings are the words of their cells, and no two of them meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.write.package.areas import Box, box
from tests.write.package.parts import MAIN, Package


def table_problems(package: Package) -> Iterator[str]:
    """What is wrong with the tables."""
    ids: list[str] = []
    names = [e.attrib["name"].casefold() for e in package.xml["xl/workbook.xml"].iter(f"{MAIN}definedName")]
    for sheet, part in package.sheets.items():
        areas: list[Box] = [
            found for e in package.xml[part].iter(f"{MAIN}mergeCell") if (found := box(e.attrib["ref"])) is not None
        ]
        parts = [target for kind, target in package.relations(part).values() if kind == "table"]
        if len(parts) != len(list(package.xml[part].iter(f"{MAIN}tablePart"))):
            yield f"{sheet}: not every table is named"
        for target in parts:
            table = package.xml[target]
            ids.append(table.attrib["id"])
            names.append(table.attrib["displayName"].casefold())
            area = box(table.attrib["ref"])
            if area is None or not area.is_sound or area.bottom == area.top:
                yield f"{sheet}: table {table.attrib['displayName']} has no area or no row"
                continue
            if any(area.overlaps(other) for other in areas):
                yield f"{sheet}: table {table.attrib['displayName']} lies over another or over merged cells"
            areas.append(area)
            yield from (f"{sheet}: {problem}" for problem in _headings(package, part, target, area))
    for what, values in (("id", ids), ("name", names)):
        yield from (
            f"table {what} {v!r} stands twice" for v, n in Counter(values).items() if n > 1 and "_xlnm" not in v
        )


def _headings(package: Package, sheet: str, part: str, area: Box) -> Iterator[str]:
    columns = [e.attrib["name"] for e in package.xml[part].iter(f"{MAIN}tableColumn")]
    if len(columns) != area.right - area.left + 1:
        yield f"a table of {area.right - area.left + 1} columns names {len(columns)}"
    if len({name.casefold() for name in columns}) != len(columns) or not all(0 < len(name) <= 255 for name in columns):
        yield f"columns of a table are named alike: {columns}"
    strings = package.xml["xl/sharedStrings.xml"].findall(f"{MAIN}si")
    shown = []
    for cell in package.xml[sheet].iter(f"{MAIN}c"):
        place = box(cell.attrib["r"])
        if place is not None and place.top == area.top and area.left <= place.left <= area.right:
            item = strings[int(cell.findtext(f"{MAIN}v") or 0)] if cell.get("t") == "s" else cell
            shown.append("".join(item.itertext()))
    if shown != columns:
        yield f"the headings of a table are {columns}, its cells say {shown}"
