"""The sample folders: their command is run, and what comes of it is what stands in `expected/`.

`pytest tests/test_samples.py --update-golden` writes the expected results anew; look at the difference before you keep it.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from rkt_xl.layouts.registry import all_layouts
from tests.conftest import Ran
from tests.golden.dump import dump_workbook
from tests.golden.make import CASES, SAMPLES, files_of, same_content

FOLDERS = sorted(path for path in SAMPLES.iterdir() if path.is_dir())
_UNCOMPARED = {"sha256", "mtime"}


def results(folder: Path, ran: Ran) -> Iterator[tuple[str, str]]:
    """Yield what came of a command, as the files of `expected/`."""
    yield "exit_code", f"{ran.code}\n"
    yield "screen.txt", (ran.out + ran.err).replace(f"{folder}{os.sep}", "")
    result = json.loads((folder / "result.json").read_text()) if (folder / "result.json").exists() else None
    if result is not None:
        yield "result.json", json.dumps(result, ensure_ascii=False, indent=1) + "\n"
    for path in sorted(folder.glob("hasil/*.xlsx")):
        yield f"{path.stem}.txt", dump_workbook(path)


@pytest.mark.parametrize("sample", FOLDERS, ids=lambda path: path.name)
def test_sample_gives_what_is_expected(
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    rkt_xl: Callable[..., Ran],
    request: pytest.FixtureRequest,
) -> None:
    shutil.copytree(sample / "workbooks", tmp_path / "workbooks")
    monkeypatch.chdir(tmp_path)
    command = shlex.split((sample / "cmd.txt").read_text())
    ran = rkt_xl(*command[1:], "--json", "result.json")
    found = dict(results(tmp_path, ran))
    expected = sample / "expected"
    if request.config.getoption("--update-golden"):
        shutil.rmtree(expected, ignore_errors=True)
        expected.mkdir()
        for name, text in found.items():
            (expected / name).write_text(text)
    known = {path.name: path.read_text() for path in expected.iterdir()} if expected.exists() else {}
    assert found.keys() == known.keys(), "an output appeared or went missing; --update-golden if that is meant"
    for name, text in found.items():
        assert text == known[name], f"{sample.name}/expected/{name} differs; --update-golden if that is meant"


def test_no_sample_has_dropped_out() -> None:
    assert [path.name for path in FOLDERS] == sorted(case.name for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_sample_workbooks_are_those_that_the_texts_draw(case: object) -> None:
    for name, data in files_of(case):  # type: ignore[arg-type]
        kept = (SAMPLES / case.name / name).read_bytes()  # type: ignore[attr-defined]
        assert same_content(kept, data), "run python -m tests.golden"


def test_every_kind_of_document_has_a_sample_that_is_recognised_as_it() -> None:
    shown = {case.kind for case in CASES if case.kind}
    assert shown == {layout.kind.value for layout in all_layouts()}
    for case in CASES:
        if case.kind:
            result = json.loads((SAMPLES / case.name / "expected" / "result.json").read_text())
            assert case.kind in {table["kind"] for file in result["files"] for table in file["tables"]}


def test_every_finding_of_every_sample_quotes_what_stands_in_its_cell() -> None:
    for sample in FOLDERS:
        path = sample / "expected" / "result.json"
        if not path.exists():
            continue
        for finding in json.loads(path.read_text())["findings"]:
            for ref in finding["refs"]:
                if not ref["cell"] or not ref["sheet"] or not ref["text"]:
                    continue
                sheet = openpyxl.load_workbook(sample / "workbooks" / ref["file"])[ref["sheet"]]
                value = sheet[ref["cell"]].value
                if isinstance(value, str):
                    assert ref["text"] == value
