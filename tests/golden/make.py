"""Writing the workbooks and commands of the samples: the same bytes on every day."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import canonicalize

import openpyxl

from tests.golden import documents, numbers, offices, programs
from tests.golden.case import Case
from tests.markdown import workbook_from_markdown

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
CASES: tuple[Case, ...] = (*documents.CASES, *programs.CASES, *numbers.CASES, *offices.CASES)
_WHEN = dt.datetime(2025, 1, 2)


def files_of(case: Case) -> Iterator[tuple[str, bytes]]:
    """Yield the names and bytes of the files that a case begins with, below its folder."""
    for name, sheets in case.books.items():
        hidden = {sheet for book, sheet in case.hidden if book == name}
        yield f"workbooks/{name}", dated(workbook_from_markdown(sheets), hidden)
    for name, data in case.raw.items():
        yield f"workbooks/{name}", data
    yield "cmd.txt", f"{case.command}\n".encode()


def dated(data: bytes, hidden: set[str]) -> bytes:
    """The workbook with some sheets hidden, and with one fixed date wherever it holds the clock."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    book.properties.created = book.properties.modified = _WHEN
    for name in hidden:
        book[name].sheet_state = "hidden"
    stream, out = io.BytesIO(), io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                start, _, rest = content.decode().partition("<dcterms:modified")
                stamp, _, end = rest.partition("</dcterms:modified>")
                tag = stamp.partition(">")[0]
                content = f"{start}<dcterms:modified{tag}>{_WHEN:%Y-%m-%dT%H:%M:%SZ}</dcterms:modified>{end}".encode()
            new.writestr(zipfile.ZipInfo(name, _WHEN.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def same_content(one: bytes, other: bytes) -> bool:
    """Whether two files say the same: the XML of a workbook may be spelt in two ways, as lxml or Python writes it."""
    return one == other or (zipfile.is_zipfile(io.BytesIO(one)) and _parts(one) == _parts(other))


def _parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: canonicalize(package.read(name).decode(), rewrite_prefixes=True) for name in package.namelist()}


def write_all(folder: Path = SAMPLES) -> list[Path]:
    """Write what every case begins with; return the folders of the cases."""
    for case in CASES:
        for name, data in files_of(case):
            path = folder / case.name / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or not same_content(path.read_bytes(), data):
                path.write_bytes(data)
    return [folder / case.name for case in CASES]
