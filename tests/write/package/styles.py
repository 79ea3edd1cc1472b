"""Formats: how many there may be, and that each is made of parts that are there."""

from __future__ import annotations

from collections.abc import Iterator

from tests.write.package.parts import MAIN, Package

_MOST = {"cellXfs": 64_000, "fonts": 512, "fills": 64_000, "borders": 64_000, "numFmts": 250, "dxfs": 64_000}
_OWN_FORMAT = 164


def style_problems(package: Package) -> Iterator[str]:
    """What is wrong with the formats."""
    styles = package.xml["xl/styles.xml"]
    for group, most in _MOST.items():
        element = styles.find(f"{MAIN}{group}")
        if element is None:
            continue
        if len(element) > most:
            yield f"styles: {len(element)} {group}"
        if element.get("count") not in (None, str(len(element))):
            yield f"styles: {element.get('count')} {group} are announced, {len(element)} are there"
    formats = {int(e.attrib["numFmtId"]): e.attrib["formatCode"] for e in styles.iter(f"{MAIN}numFmt")}
    for key, code in formats.items():
        if len(code) > 255 or not code:
            yield f"styles: number format {key} is no format: {code!r}"
    sizes = {group: len(found) if (found := styles.find(f"{MAIN}{group}")) is not None else 0 for group in _MOST}
    for place, form in enumerate(styles.iterfind(f"{MAIN}cellXfs/{MAIN}xf")):
        for key, group in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")):
            if int(form.get(key, "0")) >= sizes[group]:
                yield f"styles: format {place} has a {key} that is not there"
        number = int(form.get("numFmtId", "0"))
        if number >= _OWN_FORMAT and number not in formats:
            yield f"styles: format {place} has a number format that is not there"
    for font in styles.iterfind(f"{MAIN}fonts/{MAIN}font/{MAIN}name"):
        if not 1 <= len(font.attrib["val"]) <= 31:
            yield f"styles: font {font.attrib['val']!r}"
