"""A writer of xlsb, small and just enough for tests: no program at hand writes this format."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Iterable, Mapping

from rkt_xl.intake.grid import Area, CellValue, Style
from rkt_xl.values.cell import CellError

RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
ERRORS = {"#DIV/0!": 7, "#REF!": 23, "#N/A": 42}


def record(kind: int, content: bytes = b"") -> bytes:
    """One record: type and length in groups of seven bits."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(content)
    while True:
        more = 0x80 if size > 127 else 0
        head += bytes([size & 0x7F | more])
        size >>= 7
        if not more:
            return head + content


def text(value: str) -> bytes:
    """A text with its length in front."""
    encoded = value.encode("utf-16-le")
    return struct.pack("<I", len(encoded) // 2) + encoded


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    """The part that says what another part refers to."""
    return RELS.format(
        "".join(
            f'<Relationship Id="{i}" Type="{KIND}{kind}" Target="{target}"/>' for i, (kind, target) in targets.items()
        )
    )


def cell(col: int, style: int, value: CellValue, texts: list[str]) -> bytes:
    """The record of one cell; whole numbers are packed, others not, so that both ways are written."""
    head = struct.pack("<II", col - 1, style)
    if isinstance(value, CellError):
        return record(3, head + bytes([ERRORS[value.text]]))
    if isinstance(value, bool):
        return record(4, head + bytes([value]))
    if isinstance(value, dt.date):
        value = float((value - dt.date(1899, 12, 30)).days)
    if isinstance(value, float) and abs(value) < 1 << 29 and value == int(value):
        return record(2, head + struct.pack("<i", int(value) << 2 | 2))
    if isinstance(value, float):
        return record(5, head + struct.pack("<d", value))
    texts.append(str(value))
    return record(7, head + struct.pack("<I", len(texts) - 1))


def sheet(
    rows: Mapping[int, Mapping[int, CellValue]],
    texts: list[str],
    styles: Mapping[tuple[int, int], int],
    merges: Iterable[Area] = (),
    hidden_rows: Iterable[int] = (),
    hidden_cols: Iterable[int] = (),
) -> bytes:
    """The part of one sheet; texts are gathered in the list."""
    part = record(129)
    part += b"".join(record(60, struct.pack("<4IH", c - 1, c - 1, 2000, 0, 1)) for c in hidden_cols) + record(145)
    for row, cells in rows.items():
        part += record(0, struct.pack("<IIHBBBI", row - 1, 0, 300, 0, 0x10 * (row in hidden_rows), 0, 0))
        part += b"".join(cell(col, styles.get((row, col), 0), value, texts) for col, value in cells.items())
    part += record(146) + record(177)
    part += b"".join(record(176, struct.pack("<4I", a.top - 1, a.bottom - 1, a.left - 1, a.right - 1)) for a in merges)
    return part + record(130)


def style_part(styles: Iterable[Style]) -> bytes:
    """The part of the styles: font 1 is bold."""
    part = b""
    formats: list[str] = []
    cells = b""
    for style in styles:
        number = 0
        if style.number_format:
            formats.append(style.number_format)
            number = 163 + len(formats)
        cells += record(47, struct.pack("<5HBBHH", 0, number, int(style.bold), 0, 0, 0, style.indent, 0, 0))
    for number, code in enumerate(formats, 164):
        part += record(44, struct.pack("<H", number) + text(code))
    for weight in (400, 700):
        part += record(43, struct.pack("<4H4x8xB", 220, 0, weight, 0, 2) + text("Calibri"))
    return part + record(626) + record(47, bytes(16)) + record(627) + record(617) + cells + record(618)


def book(
    sheets: Mapping[str, tuple[bytes, bool]], texts: list[str], styles: Iterable[Style], *, from_1904: bool
) -> bytes:
    """The workbook: name to part and whether hidden."""
    listed = record(153, struct.pack("<II", int(from_1904), 0) + text(""))
    targets = {"s": ("styles", "styles.bin"), "t": ("sharedStrings", "sharedStrings.bin")}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, (part, hidden)) in enumerate(sheets.items(), 1):
            archive.writestr(f"xl/worksheets/sheet{number}.bin", part)
            targets[f"r{number}"] = ("worksheet", f"worksheets/sheet{number}.bin")
            listed += record(156, struct.pack("<II", int(hidden), number) + text(f"r{number}") + text(name))
        archive.writestr("_rels/.rels", relations({"b": ("officeDocument", "xl/workbook.bin")}))
        archive.writestr("xl/_rels/workbook.bin.rels", relations(targets))
        archive.writestr("xl/workbook.bin", record(131) + listed + record(132))
        archive.writestr("xl/styles.bin", style_part(styles))
        archive.writestr("xl/sharedStrings.bin", b"".join(record(19, b"\0" + text(t)) for t in texts))
    return stream.getvalue()
