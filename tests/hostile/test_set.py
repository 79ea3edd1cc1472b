"""The torture set: every file ends as a finding or a refusal that says what to do, and costs only itself."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.apart import Outcome, read_apart
from tests.hostile.case import Case, Must
from tests.hostile.cases import CASES
from tests.hostile.sound import FACTS, sound
from tests.hostile.speech import is_plain

SECONDS, MEGABYTES = 120, 1024
SMALL = 4_000_000
"""Files above this size are read by themselves only, not once more in the folder with all the others."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Path]:
    """Write a case once for all tests."""
    folder = tmp_path_factory.mktemp("hostile")

    def write(case: Case) -> Path:
        path = folder / case.name
        if not path.exists():
            path.write_bytes(case.build())
        return path

    return write


def test_the_set_is_large_and_every_name_is_its_own() -> None:
    assert len(CASES) >= 80
    assert len({case.name.casefold() for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_file_ends_as_it_must(case: Case, written: Callable[[Case], Path]) -> None:
    path = written(case)
    before = hashlib.sha256(path.read_bytes()).digest()
    outcome = read_apart(path, SECONDS)
    assert outcome.trouble == "", case.why
    assert outcome.megabytes < MEGABYTES
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert case.says in outcome.told
    assert is_plain(outcome.told)
    assert {ref["file"] for finding in outcome.result["findings"] for ref in finding["refs"]} <= {case.name}
    _CHECKS[case.must](outcome)


def _is_same(outcome: Outcome) -> None:
    assert outcome.file["status"] == "read", outcome.told
    assert outcome.facts >= FACTS
    _is_accounted_for(outcome)


def _is_accounted_for(outcome: Outcome) -> None:
    file = outcome.file
    assert file["status"] in ("read", "skipped"), outcome.told
    assert file["format"] is not None
    assert file["cells"]["filled"] == file["cells"]["used"] + file["cells"]["set_aside"]


def _is_refused(outcome: Outcome) -> None:
    file = outcome.file
    assert (file["status"], file["format"]) == ("failed", None)
    assert any(f["code"] == "BCA-01" and file["file"] in f["message"] for f in outcome.result["findings"])


def _is_passed_over(outcome: Outcome) -> None:
    assert outcome.file["status"] == "skipped"
    assert outcome.file["reason"]


_CHECKS = {
    Must.SAME: _is_same, Must.READ: _is_accounted_for, Must.FAILED: _is_refused, Must.PASSED: _is_passed_over,
}  # fmt: skip


def test_whole_set_in_one_folder_costs_nothing_but_its_bad_files(
    written: Callable[[Case], Path], tmp_path: Path
) -> None:
    """A planner gets all of it in one folder on the evening of the deadline."""
    folder = tmp_path / "RKT 2025"
    folder.mkdir()
    for case in CASES:
        if written(case).stat().st_size < SMALL:
            (folder / case.name).hardlink_to(written(case))
    (folder / "RKT Dinas Perikanan 2025.xlsx").write_bytes(sound("xlsx"))
    before = {path.name: hashlib.sha256(path.read_bytes()).digest() for path in folder.iterdir()}
    command = [sys.executable, "-m", "rkt_xl", "merge", str(folder), "-o", str(tmp_path / "hasil"), "--json", "-"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    files = {file["file"]: file for file in json.loads(done.stdout)["files"]}
    assert set(files) == set(before)
    assert files["RKT Dinas Perikanan 2025.xlsx"]["status"] == "read"
    for case in CASES:
        if case.name in files:
            assert (files[case.name]["status"] == "failed") == (case.must is Must.FAILED), case.name
    assert {path.name: hashlib.sha256(path.read_bytes()).digest() for path in folder.iterdir()} == before
    assert [path.name for path in tmp_path.rglob("*evil*")] == []
    assert [path.suffix for path in (tmp_path / "hasil").iterdir()] == [".xlsx"]
