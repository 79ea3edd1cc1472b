"""The JSON that scripts rely on: one object on standard output, its keys, its values, its order."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.conftest import Ran

Record = dict[str, Any]

KEYS = {
    "": {"schema", "files", "indicators", "nodes", "findings"},
    "file": {"file", "format", "status", "reason", "tables", "cells", "set_aside"},
    "table": {"sheet", "range", "header", "kind", "opd", "tahun", "periode", "versi", "confidence", "why", "columns"},
    "indicator": {
        "level", "owner", "kode", "indikator", "satuan", "role", "tahun", "triwulan", "target", "value", "value_kind",
        "kind", "refs",
    },
    "node": {"level", "kode", "nama", "sasaran", "pagu", "kind", "refs"},
    "finding": {"code", "severity", "message", "suggestion", "decision", "refs"},
    "ref": {"file", "sheet", "cell", "text"},
}  # fmt: skip
KINDS = {"rkt", "renstra", "renja", "pk", "iku", "rencana-aksi", "dpa", "cascading", "nomenklatur", "program"}
VALUES = {
    "number": r"-?\d+(\.\d+)?",
    "interval": r"-?\d+(\.\d+)?\.\.-?\d+(\.\d+)?",
    "bound": r"[<>]=?-?\d+(\.\d+)?",
    "predicate": r".+",
}
MESSY = {
    "RKT Dinas Contoh": """
        RENCANA KINERJA TAHUNAN
        Dinas Contoh Kota Contoh Tahun 2025
        | No | Sasaran | Indikator Kinerja | Satuan | Target |
        | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 69,1-69,5 |
        | 2 | Meningkatnya akuntabilitas | Predikat SAKIP | Predikat | BB |
        | 3 | Meningkatnya kinerja | Nilai Kinerja | Nilai | ≥ 80 |
        | 4 | Meningkatnya data | Indeks Data | Indeks | 1.250 |
        | 5 | Meningkatnya arsip | Nilai Arsip | Nilai | - |
        | 6 | Meningkatnya tata kelola | Nilai Tata Kelola | Nilai | Tersusunnya laporan |
    """
}


@pytest.fixture
def asked(rkt_xl: Callable[..., Ran]) -> Callable[..., Record]:
    """Run a command with `--json -` and return what stands on standard output."""

    def ask(*args: str | Path) -> Record:
        answer: Record = json.loads(rkt_xl(*args, "--json", "-").out)
        return answer

    return ask


@pytest.mark.parametrize("command", ["inspect", "check", "merge"])
def test_standard_output_is_one_object_and_nothing_else(
    command: str, rkt_xl: Callable[..., Ran], bkpp: Path, tmp_path: Path
) -> None:
    options = ["-o", tmp_path] if command == "merge" else []
    ran = rkt_xl(command, bkpp, *options, "--json", "-")
    assert ran.code == 0
    assert json.loads(ran.out)["schema"] == "rkt-xl/1"
    assert ran.out.startswith("{")
    assert ran.out.endswith("}\n")


def test_summary_goes_to_standard_error_beside_json(rkt_xl: Callable[..., Ran], bkpp: Path, tmp_path: Path) -> None:
    assert "Hasil: " in rkt_xl("merge", bkpp, "-o", tmp_path, "--json", "-").err
    assert "peringatan" in rkt_xl("check", bkpp, "--json", "-").err
    assert rkt_xl("check", bkpp, "--json", "-", "--quiet").err == ""


def test_json_goes_into_a_file_as_it_goes_to_the_screen(rkt_xl: Callable[..., Ran], bkpp: Path, tmp_path: Path) -> None:
    rkt_xl("check", bkpp, "--json", tmp_path / "temuan.json")
    assert (tmp_path / "temuan.json").read_text(encoding="utf-8") == rkt_xl("check", bkpp, "--json", "-").out


def test_every_record_has_the_keys_of_the_schema(asked: Callable[..., Record], bkpp: Path) -> None:
    answer = asked("check", bkpp)
    assert set(answer) == KEYS[""]
    files, indicators, nodes, findings = (answer[key] for key in ("files", "indicators", "nodes", "findings"))
    tables = [table for file in files for table in file["tables"]]
    for name, records in (
        ("file", files), ("table", tables), ("indicator", indicators), ("node", nodes), ("finding", findings),
        ("ref", [ref for record in (*indicators, *nodes, *findings) for ref in record["refs"]]),
    ):  # fmt: skip
        assert records, name
        assert {frozenset(record) for record in records} == {frozenset(KEYS[name])}, name
    assert {table["kind"] for table in tables} <= KINDS
    assert {finding["severity"] for finding in findings} <= {"error", "warning", "info"}
    assert {record["level"] for record in indicators} <= {"tujuan", "sasaran", "program", "kegiatan", "subkegiatan"}
    assert {record["role"] for record in indicators} <= {"target", "baseline", "final", "realisasi"}
    assert all(0 <= table["confidence"] <= 1 and table["why"] for table in tables)


def test_targets_keep_their_text_and_have_decimal_values(asked: Callable[..., Record], bkpp: Path) -> None:
    rkt = [r for r in asked("inspect", bkpp)["indicators"] if r["kind"] == "rkt"]
    assert [(r["indikator"], r["satuan"], r["target"], r["value"], r["value_kind"], r["tahun"]) for r in rkt] == [
        ("Indeks Profesionalitas ASN", "Nilai", "77,95", "77.95", "number", 2025),
        ("Indeks Kepuasan Layanan Administrasi Kepegawaian", "Nilai", "91,65", "91.65", "number", 2025),
        ("Nilai AKIP", "Nilai", "83,35", "83.35", "number", 2025),
    ]
    assert {r["owner"] for r in rkt} == {r["sasaran"] for r in asked("inspect", bkpp)["nodes"] if r["kind"] == "rkt"}


def test_every_kind_of_value_has_its_form(asked: Callable[..., Record], folder: Callable[..., Path]) -> None:
    found = asked("inspect", folder(MESSY))["indicators"]
    assert [(r["value_kind"], r["value"]) for r in found] == [
        ("interval", "69.1..69.5"),
        ("predicate", "BB"),
        ("bound", ">=80"),
        ("ambiguous", None),
        ("missing", None),
        ("text", None),
    ]


def test_values_have_the_form_of_their_kind(asked: Callable[..., Record], bkpp: Path) -> None:
    for record in asked("check", bkpp)["indicators"]:
        pattern = VALUES.get(record["value_kind"])
        assert (record["value"] is None) if pattern is None else re.fullmatch(pattern, record["value"])


def test_pagu_is_whole_rupiah_by_year(asked: Callable[..., Record], bkpp: Path) -> None:
    dpa = [r for r in asked("check", bkpp)["nodes"] if r["kind"] == "dpa"]
    assert len(dpa) == 52
    assert all(re.fullmatch(r"\d+", r["pagu"]["2025"]) for r in dpa)
    assert {r["pagu"]["2025"] for r in dpa if r["kode"] == "5.03.01"} == {"6875364012"}


def test_every_cell_is_used_or_set_aside_with_a_reason(asked: Callable[..., Record], bkpp: Path) -> None:
    for file in asked("inspect", bkpp)["files"]:
        cells = file["cells"]
        assert cells["filled"] == cells["used"] + cells["set_aside"]
        assert len(file["set_aside"]) == cells["set_aside"]
        assert all(item["reason"] and item["text"] for item in file["set_aside"])
        if file["status"] == "read":
            book = openpyxl.load_workbook(bkpp / file["file"])
            assert cells["filled"] == sum(
                cell.value is not None and str(cell.value).strip() != ""
                for s in book
                for row in s.iter_rows()
                for cell in row
            )


def test_files_that_are_no_workbooks_say_why(asked: Callable[..., Record], bkpp: Path) -> None:
    files = {file["file"]: file for file in asked("check", bkpp)["files"]}
    passed = {name: file["status"] for name, file in files.items() if file["reason"]}
    assert passed == {"README.md": "skipped", "~$RKT BKPP 2025 FIX (1).xlsx": "skipped"}
    assert all(file["format"] == "xlsx" for file in files.values() if file["status"] == "read")


def test_names_of_files_are_relative_to_the_folder(asked: Callable[..., Record], bkpp: Path, tmp_path: Path) -> None:
    below = tmp_path / "2025" / "Berkas"
    below.mkdir(parents=True)
    source = next(bkpp.glob("PK*"))
    (below / source.name).write_bytes(source.read_bytes())
    assert [file["file"] for file in asked("check", tmp_path)["files"]] == [f"2025/Berkas/{source.name}"]


def test_records_stand_in_the_order_of_file_sheet_row_and_column(asked: Callable[..., Record], bkpp: Path) -> None:
    answer = asked("check", bkpp)
    names = [file["file"] for file in answer["files"]]
    assert names == sorted(names, key=str.casefold)
    for key in ("indicators", "nodes"):
        files = [record["refs"][0]["file"] for record in answer[key]]
        assert files == sorted(files, key=names.index)
    rkt = [record["refs"][0] for record in answer["nodes"] if record["kind"] == "rkt"]
    rows = [int(ref["cell"].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for ref in rkt]
    assert rows == sorted(rows)


def test_same_folder_gives_same_json(rkt_xl: Callable[..., Ran], bkpp: Path) -> None:
    assert rkt_xl("check", bkpp, "--json", "-").out == rkt_xl("check", bkpp, "--json", "-").out


def test_facts_are_the_same_for_inspect_and_check(asked: Callable[..., Record], bkpp: Path) -> None:
    seen, judged = asked("inspect", bkpp), asked("check", bkpp)
    for key in ("files", "indicators", "nodes"):
        assert seen[key] == judged[key]
    codes = {finding["code"] for finding in judged["findings"]}
    assert {finding["code"] for finding in seen["findings"]} < codes


def test_findings_of_an_office_that_no_document_names_are_told(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path]
) -> None:
    text = """RENCANA KINERJA TAHUNAN 2025
| No | Sasaran | Indikator | Satuan | Target |
| 1 | Akuntabel | Nilai AKIP | Nilai | - |
"""
    ran = rkt_xl("check", folder({"RKT": text}), "--json", "-", "--tahun", "2025")

    assert [f["code"] for f in json.loads(ran.out)["findings"]] == ["TGT-01"]
    assert "1 kesalahan" in ran.err
