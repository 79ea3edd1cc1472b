"""Damage to XML, HTML and CSV: elements, attributes and texts are moved, lost, doubled, or say something nasty."""

from __future__ import annotations

import random
import re

_TAG = re.compile(rb"<[^<>]{0,300}>")
_ATTRIBUTE = re.compile(rb"""=("[^"<>]{0,200}"|'[^'<>]{0,200}')""")
_TEXT = re.compile(rb">([^<>]{1,300})<")
_FIELD = re.compile(rb"[^;,\t\r\n]{1,300}")
_SPLIT = re.compile(rb"[;,\t\r\n]|\r\n")

TEXTS = tuple(
    text.encode("utf-8", "surrogatepass")
    for text in (
        "", " ", "0", "-1", "1", "2", "2025", "1048576", "1048577", "16384", "16385", "99999999999999999999", "1e308",
        "1e-400", "-0", "nan", "inf", "1_000", "0x10", "A1", "XFD1048576", "A0", "ZZZZ99999999", "B2:A1", "A1:XFD1048576",
        "true", "\u0661\u0662", "\u00b2", "77,95", "1.250", "1.250,5", "12.345.678", "80-85", ">=80", "BB", "-", "n/a", "%",
        "12 dokumen", "1/2", "Rp 1.000.000,-", "5.03.02", "5.03.02.2.01.0001", "X.XX.01", "2025-2029", "Tahun 2025",
        "Triwulan I", "NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", "PROGRAM", "KEGIATAN",
        "PERANGKAT DAERAH", "TUJUAN", "PAGU", "KODE", "Jumlah", "(1)", "a. ", "1.1.1", "=1+1", "@x", "+1", "&amp;",
        "&lt;x&gt;", "&#0;", "&#x110000;", "&#xD800;", "&#xFFFF;", "&#1;", "&nope;", "_x0000_", "_xD800_", "_xFFFF_",
        "_x001B_[2J", "\ufffe", "\u202e", "\u200b", "\u00a0", "\n", "\r\n", "\ud800", "\x00", "\x1b[2J", "i\u0307" * 40,
        "#,##0." + "0" * 400 + "%", "0%%", "[$-421]d mmmm yyyy", "General;@", "x" * 40_000, "1" * 400, "1" * 5000, "&#" + "1" * 5000 + ";", "1." * 300, "(" * 500, "a\n" * 500, "/" * 300, "- " * 400, "%d", "{0}", "\\", '"', "'",
    )
)  # fmt: skip
_PIECES = (
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<!-- x -->", b"<![CDATA[x]]>", b"<?x y?>", b"<x>" * 300, b"</x>", b"<", b">",
    b"<table><tr><td>", b"</table>", b"<row>", b"<c/>", b"\xff\xfe", b"\0",
)  # fmt: skip
_ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "utf-7", "koi8-r")


def damaged(data: bytes, rng: random.Random) -> bytes:
    """The text with one piece of damage."""
    if rng.random() < 0.03:
        return data.decode("utf-8", "replace").encode(rng.choice(_ENCODINGS), "replace")
    found = _pieces(data, rng)
    if not found:
        return data + rng.choice(TEXTS)
    start, end = rng.choice(found)
    match rng.randrange(8):
        case 0:
            return data[:start] + data[end:]
        case 1:
            return data[:end] + data[start:end] * rng.choice((1, 2, 30)) + data[end:]
        case 2:
            other = rng.choice(found)
            return data[:start] + data[slice(*other)] + data[end:]
        case 3:
            return data[:start] + rng.choice(_PIECES) + data[start:]
        case 4:
            other = rng.choice(found)
            first, last = sorted((start, other[0]))
            return data[:first] + data[last:]
        case _:
            return _with_text(data, rng)


def _pieces(data: bytes, rng: random.Random) -> list[tuple[int, int]]:
    """Tags, or fields where there are none; of a long text those that follow some place."""
    at = rng.randrange(len(data)) if len(data) > 40_000 else 0
    part = data[at : at + 40_000]
    pattern = _TAG if part.count(b"<") > 5 else _FIELD
    return [(at + m.start(), at + m.end()) for m in pattern.finditer(part)]


def _with_text(data: bytes, rng: random.Random) -> bytes:
    """A text or an attribute says something else."""
    patterns = [_ATTRIBUTE, _TEXT] if data.count(b"<") > 5 else [_FIELD]
    at = rng.randrange(len(data)) if len(data) > 40_000 else 0
    found = list(rng.choice(patterns).finditer(data, at, at + 40_000))
    if not found:
        return data
    match = rng.choice(found)
    start, end = match.span(match.re.groups)
    text = rng.choice(TEXTS)
    if match.re is _ATTRIBUTE:
        text = b'"' + text.replace(b'"', b"") + b'"'
    return data[:start] + text + data[end:]
