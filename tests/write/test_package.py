"""What is written opens in Excel and Word without repair or warning, whatever the office is like."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from openxml_audit.errors import FileFormat

from rkt_xl.pipeline import merge
from rkt_xl.settings import Settings
from rkt_xl.write.choices import Choices
from rkt_xl.write.dokumen.writer import render_dokumen
from tests.golden.make import SAMPLES
from tests.write.conftest import Merged
from tests.write.package import problems

OUTPUTS = ("bkpp", "long", "big", "wordy", "endless", "one_row", "empty_year")
SMALL = tuple(name for name in OUTPUTS if name not in ("big", "endless"))
FOLDERS = sorted({path.parents[1].name for path in SAMPLES.glob("*/expected/RKT *.txt")})
FIRST = "xl/worksheets/sheet1.xml"
Change = Callable[[bytes], bytes]


@pytest.fixture(params=OUTPUTS)
def written(request: pytest.FixtureRequest) -> Merged:
    found: Merged = request.getfixturevalue(f"{request.param}_output")
    return found


def schema_errors(path: Path) -> list[str]:
    """What openxml-audit finds against the schemas of Office 2010."""
    found = OpenXmlValidator(file_format=FileFormat.OFFICE_2010).validate(path)
    return [f"{error.part_uri}: {error.description}" for error in found.errors]


def test_workbook_keeps_the_rules_of_the_format(written: Merged) -> None:
    assert problems(written.path.read_bytes()) == []


@pytest.mark.parametrize("name", FOLDERS)
def test_every_sample_gives_sound_workbooks(name: str, tmp_path: Path) -> None:
    sources = SAMPLES / name / "workbooks"
    merge(sources, tmp_path, Settings(this_year=2025, koreksi=True, kke=True))
    books = sorted(tmp_path.rglob("*.xlsx"))
    assert books
    assert {path.name: found for path in books if (found := problems(path.read_bytes()))} == {}


@pytest.mark.parametrize("name", SMALL)
def test_workbook_keeps_the_schema(name: str, request: pytest.FixtureRequest) -> None:
    assert schema_errors(request.getfixturevalue(f"{name}_output").path) == []


@pytest.mark.parametrize("name", ["bkpp", "wordy", "empty_year"])
@pytest.mark.parametrize("merges", [True, False])
def test_document_keeps_the_schema(name: str, merges: bool, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    office = request.getfixturevalue(f"{name}_output").result.offices[0]
    path = tmp_path / "RKT.docx"
    path.write_bytes(render_dokumen(office, Choices(merges=merges)))
    assert schema_errors(path) == []


def changed(data: bytes, part: str, change: Change) -> bytes:
    """A workbook in which the parts of a name are spoilt."""
    stream = io.BytesIO()
    is_changed = False
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            spoilt = change(content) if re.fullmatch(part, name) else content
            is_changed |= spoilt != content
            new.writestr(name, spoilt)
    assert is_changed, "the fault is not in the file"
    return stream.getvalue()


def swap(pattern: bytes, by: bytes, count: int = 1) -> Change:
    return lambda content: re.sub(pattern, by, content, count=count)


FAULTS: dict[str, tuple[str, Change, str]] = {
    "type": (r"\[Content_Types\]\.xml", swap(rb'<Override PartName="/xl/comments1.xml"[^>]*/>', b""), "no type"),
    "relation": (r".*sheet1\.xml\.rels", swap(rb"comments1", b"comments9"), "leads to"),
    "relation id": (FIRST, swap(rb'<legacyDrawing r:id="rId1"', b'<legacyDrawing r:id="rId77"'), "relation rId77"),
    "character": (r"xl/sharedStrings\.xml", swap(rb"<t>", b"<t>&#1;"), "not well-formed"),
    "text": (r"xl/sharedStrings\.xml", swap(rb"<t>", b"<t>" + b"x" * 33_000), "longer than a cell"),
    "strings": (r"xl/sharedStrings\.xml", swap(rb'uniqueCount="\d+"', b'uniqueCount="3"'), "announced"),
    "sheet name": (r"xl/workbook\.xml", swap(rb'name="Sumber"', b'name="' + b"S" * 32 + b'"'), "no name of a sheet"),
    "two sheets": (r"xl/workbook\.xml", swap(rb'name="Sumber"', b'name="RKT"'), "stands twice"),
    "two names": (r"xl/workbook\.xml", swap(rb"(<definedName .*?</definedName>)", rb"\1\1"), "stands twice"),
    "print area": (r"xl/workbook\.xml", swap(rb"RKT!\$A\$1:", b"Lama!$A$1:"), "is not there"),
    "order": (FIRST, swap(rb"(<mergeCells.*</mergeCells>)(<pageMargins[^>]*/>)", rb"\2\1"), "wrong order"),
    "format": (FIRST, swap(rb' s="\d+"', b' s="9999"'), "format that is not there"),
    "row": (FIRST, swap(rb' ht="[\d.]+"', b' ht="500"'), "higher than Excel allows"),
    "cell": (FIRST, swap(rb'<c r="A1"', b'<c r="B1"'), "wrong place"),
    "merge": (FIRST, swap(rb"(<mergeCell [^>]*/>)", rb"\1\1"), "overlap"),
    "footer": (FIRST, swap(rb"<oddFooter>", b"<oddFooter>" + b"x" * 300), "longer than 255"),
    "choices": (r"xl/worksheets/sheet4\.xml", swap(rb"<formula1>", b"<formula1>" + b"x" * 300), "longer than 255"),
    "address": (r".*sheet4\.xml\.rels", swap(rb'Target="[^"]*" TargetMode', b'Target="a b" TargetMode'), "no address"),
    "formula": (r"xl/worksheets/sheet2\.xml", swap(rb"<f>SUM", b"<f>=SUM"), "formula that is none"),
    "value": (r"xl/worksheets/sheet2\.xml", swap(rb"</f><v>[^<]*</v>", b"</f>"), "without its value"),
    "table": (r"xl/tables/table1\.xml", swap(rb'id="2" name="[^"]*"', b'id="2" name="Lain"'), "headings of a table"),
    "chart": (r"xl/charts/chart1\.xml", swap(rb"<c:f>Ringkasan!", b"<c:f>Lama!", 9), "is not there"),
    "note": (r"xl/comments1\.xml", swap(rb"(?s)(<comment .*?</comment>)", rb"\1\1"), "two notes"),
    "styles": (r"xl/styles\.xml", swap(rb'fontId="\d+"', b'fontId="999"', 0), "fontId"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_noticed(fault: str, bkpp_output: Merged) -> None:
    part, change, said = FAULTS[fault]
    found = problems(changed(bkpp_output.path.read_bytes(), part, change))
    assert any(said in problem for problem in found), found


def test_a_part_that_stands_twice_is_noticed(bkpp_output: Merged) -> None:
    stream = io.BytesIO(bkpp_output.path.read_bytes())
    with zipfile.ZipFile(stream, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr(FIRST, package.read(FIRST))
    assert problems(stream.getvalue()) == [f"{FIRST}: stands in the package twice"]
