"""Sheets: cells, merged areas, printing, what staff choose from, links, notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from tests.write.package.areas import Box, box, references
from tests.write.package.book import CELL_TEXT, FORMULA
from tests.write.package.parts import MAIN, REL, Package

_ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
    "extLst",
)  # fmt: skip
_MANY = {"conditionalFormatting"}
_HIGHEST, _WIDEST, _BREAKS, _LINKS, _ADDRESS = 409.5, 255.0, 1_026, 65_530, 2_079
_NOTE = "{urn:schemas-microsoft-com:office:excel}ClientData"
_VALIDATION = {"promptTitle": 32, "prompt": 255, "errorTitle": 32, "error": 225}


@dataclass(frozen=True)
class Sheet:
    """One sheet while it is looked at."""

    package: Package
    name: str
    part: str

    @property
    def xml(self) -> ET.Element:
        return self.package.xml[self.part]

    def each(self, path: str) -> list[ET.Element]:
        return list(self.xml.iterfind("/".join(f"{MAIN}{step}" for step in path.split("/"))))


def sheet_problems(package: Package) -> Iterator[str]:
    """What is wrong with the sheets."""
    checks = (_order, _cells, _columns, _merges, _validations, _conditions, _links, _printing, _comments)
    for name, part in package.sheets.items():
        for check in checks:
            yield from (f"{name}: {problem}" for problem in check(Sheet(package, name, part)))


def _order(sheet: Sheet) -> Iterator[str]:
    tags = [child.tag.removeprefix(MAIN) for child in sheet.xml]
    yield from (f"{tag} is no part of a sheet" for tag in tags if tag not in _ORDER)
    if tags != sorted(tags, key=_ORDER.index):
        yield f"its parts stand in a wrong order: {tags}"
    yield from (f"{tag} stands twice" for tag, n in Counter(tags).items() if n > 1 and tag not in _MANY)


def _cells(sheet: Sheet) -> Iterator[str]:
    formats = len(sheet.package.xml["xl/styles.xml"].find(f"{MAIN}cellXfs") or ())
    table = sheet.package.xml.get("xl/sharedStrings.xml")
    strings = len(table.findall(f"{MAIN}si")) if table is not None else 0
    last_row = 0
    for row in sheet.each("sheetData/row"):
        number = int(row.attrib["r"])
        if number <= last_row:
            yield f"row {number} stands behind row {last_row}"
        last_row = number
        if float(row.get("ht", "0")) > _HIGHEST:
            yield f"row {number} is higher than Excel allows"
        last_col = 0
        for cell in row:
            place = box(cell.attrib["r"])
            if place is None or not place.is_sound or place.top != number or place.left <= last_col:
                yield f"cell {cell.attrib['r']} stands in the wrong place"
                continue
            last_col = place.left
            if int(cell.get("s", "0")) >= formats:
                yield f"cell {cell.attrib['r']} has a format that is not there"
            yield from _content(sheet, cell, strings)


def _content(sheet: Sheet, cell: ET.Element, strings: int) -> Iterator[str]:
    kind, value, formula = cell.get("t", "n"), cell.findtext(f"{MAIN}v"), cell.findtext(f"{MAIN}f")
    where = f"cell {cell.attrib['r']}"
    if kind == "s" and not ((value or "").isdigit() and int(value or 0) < strings):
        yield f"{where} has a text that is not there"
    if kind == "n" and value is not None and (value or formula is None):
        try:
            float(value)
        except ValueError:
            yield f"{where} holds a number that is none: {value!r}"
    if kind in ("str", "inlineStr") and len("".join(cell.itertext())) > CELL_TEXT:
        yield f"{where} holds more text than a cell can"
    if formula is not None:
        if len(formula) > FORMULA or formula.startswith("="):
            yield f"{where} has a formula that is none: {formula[:60]!r}"
        if value is None:
            yield f"{where} has a formula without its value"
        for name, area in references(formula):
            if name not in sheet.package.sheets or box(area) is None:
                yield f"{where} has a formula that names {name}!{area}, which is not there"


def _columns(sheet: Sheet) -> Iterator[str]:
    last = 0
    for column in sheet.each("cols/col"):
        first, until = int(column.attrib["min"]), int(column.attrib["max"])
        if not last < first <= until <= 16_384:
            yield f"columns {first} to {until} stand in a wrong order"
        last = until
        if float(column.get("width", "0")) > _WIDEST:
            yield f"column {first} is wider than Excel allows"


def _boxes(sheet: Sheet, texts: list[str], what: str) -> Iterator[str | Box]:
    for text in texts:
        found = box(text)
        if found is None or not found.is_sound:
            yield f"{what} {text} is no area"
        else:
            yield found


def _merges(sheet: Sheet) -> Iterator[str]:
    entries = sheet.each("mergeCells/mergeCell")
    holder = sheet.xml.find(f"{MAIN}mergeCells")
    if holder is not None and (not entries or holder.get("count") not in (None, str(len(entries)))):
        yield f"{holder.get('count')} merged areas are announced, {len(entries)} are there"
    seen: list[Box] = []
    for found in _boxes(sheet, [e.attrib["ref"] for e in entries], "merged area"):
        if isinstance(found, str):
            yield found
            continue
        if (found.top, found.left) == (found.bottom, found.right):
            yield f"one cell alone is merged: {found}"
        if any(found.overlaps(other) for other in seen):
            yield f"merged areas overlap: {found}"
        seen.append(found)


def _validations(sheet: Sheet) -> Iterator[str]:
    entries = sheet.each("dataValidations/dataValidation")
    for entry in entries:
        areas = entry.attrib["sqref"].split()
        yield from (f for f in _boxes(sheet, areas or [""], "choice") if isinstance(f, str))
        for key in ("formula1", "formula2"):
            formula = entry.findtext(f"{MAIN}{key}") or ""
            if len(formula.strip('"')) > 255:
                yield f"the choices of {areas} are longer than 255"
            for name, area in references(formula):
                if name not in sheet.package.sheets:
                    yield f"the choices of {areas} stand in {name}!{area}, which is not there"
        for key, most in _VALIDATION.items():
            if len(entry.get(key, "")) > most:
                yield f"{key} of {areas} is longer than {most}"


def _conditions(sheet: Sheet) -> Iterator[str]:
    differences = sheet.package.xml["xl/styles.xml"].find(f"{MAIN}dxfs")
    count = 0 if differences is None else len(differences)
    for entry in sheet.each("conditionalFormatting"):
        areas = entry.get("sqref", "").split()
        yield from (f for f in _boxes(sheet, areas or [""], "conditional format") if isinstance(f, str))
        for rule in entry.iter(f"{MAIN}cfRule"):
            if int(rule.get("dxfId", "-1")) >= count or int(rule.attrib["priority"]) < 1:
                yield f"conditional format {areas} has a look that is not there"


def _links(sheet: Sheet) -> Iterator[str]:
    entries = sheet.each("hyperlinks/hyperlink")
    relations = sheet.package.relations(sheet.part)
    if len(entries) > _LINKS:
        yield f"{len(entries)} links"
    yield from (f"{r} has two links" for r, n in Counter(e.attrib["ref"] for e in entries).items() if n > 1)
    for entry in entries:
        where = f"link {entry.attrib['ref']}"
        address = relations[entry.attrib[f"{REL}id"]][1] if f"{REL}id" in entry.attrib else ""
        location = entry.get("location", "")
        if not address and not location:
            yield f"{where} leads nowhere"
        if len(address) > _ADDRESS or len(location) > _ADDRESS or len(entry.get("tooltip", "")) > 255:
            yield f"{where} is too long"
        if any(c.isspace() or c in '<>"{}|^`' for c in address):
            yield f"{where} is no address: {address}"
        if location and not address and not (named := references(location)):
            yield f"{where} leads to {location}, which is no place"
        elif location and not address and named[0][0] not in sheet.package.sheets:
            yield f"{where} leads to {location}, which is not there"


def _printing(sheet: Sheet) -> Iterator[str]:
    for entry in sheet.each("headerFooter"):
        yield from (f"{e.tag.removeprefix(MAIN)} is longer than 255" for e in entry if len(e.text or "") > 255)
    for holder, edge in (("rowBreaks", 1_048_575), ("colBreaks", 16_383)):
        breaks = [int(e.attrib["id"]) for e in sheet.each(f"{holder}/brk")]
        if len(breaks) > _BREAKS or breaks != sorted(set(breaks)) or not all(0 < b <= edge for b in breaks):
            yield f"{holder}: {breaks}"
    for setup in sheet.each("pageSetup"):
        if not 10 <= int(setup.get("scale", "100")) <= 400:
            yield f"scale {setup.get('scale')}"
    for found in _boxes(sheet, [e.attrib["ref"] for e in sheet.each("autoFilter")], "filter"):
        if isinstance(found, str):
            yield found


def _comments(sheet: Sheet) -> Iterator[str]:
    kinds = dict(sheet.package.relations(sheet.part).values())
    if "comments" not in kinds:
        return
    comments = sheet.package.xml[kinds["comments"]]
    entries = list(comments.iter(f"{MAIN}comment"))
    yield from (f"{r} has two notes" for r, n in Counter(e.attrib["ref"] for e in entries).items() if n > 1)
    authors = len(list(comments.iter(f"{MAIN}author")))
    for entry in entries:
        if int(entry.attrib["authorId"]) >= authors:
            yield f"the note of {entry.attrib['ref']} has no author"
        if not 0 < len("".join(entry.itertext())) <= CELL_TEXT:
            yield f"the note of {entry.attrib['ref']} is too long or empty"
    drawing = sheet.package.xml.get(kinds.get("vmlDrawing", ""))
    shapes = sum(e.get("ObjectType") == "Note" for e in drawing.iter(_NOTE)) if drawing is not None else 0
    if shapes != len(entries):
        yield f"{len(entries)} notes have {shapes} shapes"
