"""The corpus checks itself: every fact stands in its cell, the comparison tells right from wrong answers."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from .__main__ import make
from .judge import compare
from .kinds import load
from .render import save
from .sameness import bare, many

CASES = [(name, level, seed) for name in load() for level in ("low", "high") for seed in (1, 2)]
Fact = dict[str, Any]


def oracle(gold: Fact) -> Fact:
    """The answer of a perfect reader."""

    def ref(fact: Fact) -> list[Fact]:
        return [{"file": gold["file"], "sheet": fact["sheet"], "cell": fact["cell"]}]

    indicators = [
        {
            **f,
            "refs": ref(f),
            **{k: many(f.get(k))[0] for k in ("indikator", "role", "tahun", "level", "value_kind")},
            "satuan": f.get("satuan"),
            "triwulan": f.get("triwulan"),
        }
        for f in gold["indicators"]
    ]
    nodes = [{**f, "refs": ref(f), "nama": many(f["nama"])[0], "level": many(f["level"])[0]} for f in gold["nodes"]]
    tables = [{**t, "kind": many(t["kind"])[0]} for t in gold["tables"]]
    cells = {"filled": gold["filled"][0], "used": gold["filled"][0], "set_aside": 0}
    return {
        "files": [{"file": gold["file"], "format": gold["format"], "tables": tables, "cells": cells}],
        "indicators": indicators,
        "nodes": nodes,
    }


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _means(value: Any, fmt: str, fact: Fact) -> bool:
    """Whether the gold value can be derived from a cell, by another way than it was written."""
    kind, gold = fact["value_kind"], fact["value"]
    if gold is None:
        return kind in ("missing", "ambiguous", ["missing"])
    if isinstance(value, int | float):
        number = Decimal(repr(value)) * (100 if "%" in fmt else 1)
        return kind == "number" and abs(number - Decimal(gold)) <= Decimal("1e-9")
    lines = [x for x in _text(value).split("\n") if x.strip() == fact["target"].strip()] or [_text(value)]
    if kind == "predicate":
        return bare(gold) in {bare(x) for x in lines}
    typed = re.findall(r"\d[\d.,]*", lines[0])
    wanted = re.findall(r"\d+(?:\.\d+)?", gold)
    return len(typed) == len(wanted) and all(Decimal(w) in _readings(t) for t, w in zip(typed, wanted, strict=True))


def _readings(typed: str) -> set[Decimal]:
    """The Indonesian and the English reading of a typed number."""
    forms = (typed.replace(".", "").replace(",", "."), typed.replace(",", ""))
    return {Decimal(f) for f in forms if f.count(".") < 2}


@pytest.mark.parametrize(("name", "level", "seed"), CASES)
def test_facts_stand_in_their_cells(name: str, level: str, seed: int, tmp_path: Path) -> None:
    """Each target, name and amount of the gold is in the cell that it names, and can be derived from it."""
    book, gold = make(load()[name], seed, level)
    path = tmp_path / gold["file"]
    save(book, path)
    if gold["format"] != "xlsx":
        return
    sheets = {s.title: s for s in openpyxl.load_workbook(path, data_only=True)}
    assert (
        sum(
            c.value is not None and bool(_text(c.value).strip())
            for s in sheets.values()
            for row in s.iter_rows()
            for c in row
        )
        == gold["filled"][0]
    )
    for fact in gold["indicators"]:
        cell = sheets[fact["sheet"]][fact["cell"]]
        expected = many(fact["indikator"])[0] if fact.get("no_target") else fact["target"]
        assert bare(expected) in bare(cell.value) or expected in (_text(cell.value), "-", "–"), fact
        assert _means(cell.value, cell.number_format, fact), (fact, cell.value)
    for node in gold["nodes"]:
        text = bare(sheets[node["sheet"]][node["cell"]].value)
        assert any(text.endswith(bare(n)) for n in many(node["nama"])), (node, text)
        for year, address in node.get("pagu_cells", {}).items():
            value = _text(sheets[node["sheet"]][address].value)
            digits = re.sub(r"\D", "", re.sub(r"(,00|,-)$", "", value)).strip("0")
            assert digits == str(node["pagu"][year]).strip("0"), (node, value)


@pytest.mark.parametrize(("name", "level", "seed"), CASES)
def test_the_perfect_answer_is_clean(name: str, level: str, seed: int) -> None:
    """The gold given back as an answer has no differences."""
    _, gold = make(load()[name], seed, level)
    report = compare(gold, oracle(gold))
    assert report.is_clean, report.differences[:5]


@pytest.mark.parametrize("name", ["rkt-1", "renstra-tc27", "dpa-flat", "pk-2"])
def test_wrong_answers_are_seen(name: str) -> None:
    """A lost fact, a wrong value, a shifted cell, a wrong amount and a lost cell are all reported."""
    _, gold = make(load()[name], 1, "low")
    changes: list[tuple[str, Fact]] = [
        ("indicators", {"value": "123456"}),
        ("indicators", {"tahun": 1999}),
        ("indicators", {"refs": [{"sheet": "x", "cell": "ZZ1"}]}),
        ("nodes", {"pagu": {"1999": 1}}),
        ("nodes", {"nama": "lain"}),
    ]
    for kind, change in changes:
        answer = oracle(gold)
        asked = [r for r in answer[kind] if not r.get("opt") and (kind == "nodes" or isinstance(r["tahun"], int))]
        if asked:
            asked[-1].update(change)
            assert not compare(gold, answer).is_clean
    answer = oracle(gold)
    answer["files"][0]["cells"]["used"] -= 1
    assert not compare(gold, answer).is_clean


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two runs write equal files."""
    for name in ("rkt-1", "renstra-tc27", "dpa-rekap"):
        files = []
        for turn in ("a", "b"):
            book, gold = make(load()[name], 3, "high")
            path = tmp_path / f"{turn}{gold['file']}"
            save(book, path)
            files.append(path.read_bytes())
        assert files[0] == files[1]
