"""Judges the answer of a reader against a gold: what is missing, wrong, too much, or forbidden."""

from __future__ import annotations

import re
from typing import Any

from .report import Answer, Fact, Report
from .sameness import (
    Area,
    boxes_meet,
    list_of,
    many,
    same_kode,
    same_money,
    same_owner,
    same_satuan,
    same_text,
    same_value,
)


def compare(gold: Fact, answer: Fact) -> Report:
    """Judge tables, indicators, nodes, forbidden things and the count of cells."""
    report, found = Report(), Answer(answer, gold["format"] in ("csv", "html"))
    report.note("answered", bool(found.files), "no answer")
    _tables(gold, found, report)
    left = {}
    for kind, matches, judge in (
        ("indicators", _same_indicator, _judge_indicator),
        ("nodes", _same_node, _judge_node),
    ):
        pairs = _pair(gold[kind], found, kind, matches)
        for i, fact in enumerate(gold[kind]):
            record = found.records[kind][pairs[i]] if i in pairs else None
            _score(kind, fact, record, judge, report)
        left[kind] = _extras(gold, found, kind, set(pairs.values()), report)
    _forbidden(gold, found, left, report)
    _conservation(gold, found, report)
    return report


def _tables(gold: Fact, found: Answer, report: Report) -> None:
    for table in gold["tables"]:
        kinds = many(table["kind"])
        here = [
            t
            for t in found.tables
            if found.sheet(t.get("sheet")) == found.sheet(table["sheet"]) and boxes_meet(t.get("range"), table["range"])
        ]
        if None in kinds:
            false = [t["kind"] for t in here if t.get("kind") and t.get("kind") not in kinds]
            report.note("table", not false, f"table {table['sheet']}: {false} where there is none")
        else:
            got = [t.get("kind") for t in here]
            for key in ("tahun", "periode", "versi"):
                if table.get(key):
                    said = [t.get(key) for t in here]
                    report.note(
                        "dated",
                        list_of(table[key]) in map(list_of, said),
                        f"{key} of {table['sheet']}: {said}, not {table[key]}",
                    )
            report.note(
                "table",
                bool(set(got) & set(kinds)),
                f"table {table['sheet']} {table['range']}: {got}, not {kinds}",
            )


def _same_indicator(fact: Fact, record: Fact) -> bool:
    names = many(fact["indikator"])
    return (
        any(n is None or same_text(n, record.get("indikator")) for n in names)
        and record.get("role") in many(fact["role"])
        and (fact.get("tahun") is None or record.get("tahun") in many(fact["tahun"]))
        and ("triwulan" not in fact or record.get("triwulan") == fact["triwulan"])
    )


def _same_node(fact: Fact, record: Fact) -> bool:
    return record.get("level") in many(fact["level"]) and any(
        same_text(n, record.get("nama"), True) for n in many(fact["nama"])
    )


def _pair(facts: list[Fact], found: Answer, kind: str, matches: Any) -> dict[int, int]:
    """Each fact with one record of its cell: asked-for facts first, right values first."""
    by_cell: dict[tuple[str, str], list[int]] = {}
    for j, record in enumerate(found.records[kind]):
        for cell in found.cells(record):
            by_cell.setdefault(cell, []).append(j)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for strict in (True, False):
        for i in sorted(range(len(facts)), key=lambda i: bool(facts[i].get("opt"))):
            fact = facts[i]
            for j in by_cell.get((found.sheet(fact["sheet"]), fact["cell"]), ()):
                record = found.records[kind][j]
                right = kind == "nodes" or not strict or same_value(fact, record)
                if i not in pairs and j not in taken and matches(fact, record) and right:
                    pairs[i] = j
                    taken.add(j)
    return pairs


def _score(kind: str, fact: Fact, record: Fact | None, judge: Any, report: Report) -> None:
    if fact.get("opt"):
        report.counts["optional"] += record is not None
        return
    name = many(fact.get("indikator") or fact.get("nama"))[0]
    where = f"{fact['sheet']}!{fact['cell']}"
    key = "untargeted" if fact.get("no_target") else kind
    report.note(
        key,
        record is not None,
        f"{key} missing {where}: {str(name)[:50]} | {fact.get('role', fact.get('level'))}"
        f" {fact.get('tahun', '')} {fact.get('target', '')!r}",
    )
    if record is not None and not fact.get("no_target"):
        judge(fact, record, where, report)


def _judge_indicator(fact: Fact, record: Fact, where: str, report: Report) -> None:
    report.note(
        "value",
        same_value(fact, record),
        f"value {where}: {fact['target']!r} gives {record.get('value')!r} "
        f"({record.get('value_kind')}), not {fact['value']!r} ({fact['value_kind']})",
    )
    if fact["satuan"] != "*":
        report.note(
            "satuan",
            same_satuan(fact["satuan"], record.get("satuan")),
            f"satuan {where}: {record.get('satuan')!r}, not {fact['satuan']!r}",
        )
    if fact.get("level"):
        report.note(
            "level",
            record.get("level") in many(fact["level"]),
            f"level {where}: {record.get('level')}, not {fact['level']}",
        )
    if fact.get("owner"):
        report.note(
            "owner",
            same_owner(fact["owner"], record.get("owner")),
            f"owner {where}: {record.get('owner')!r}, not {fact['owner']!r}",
        )


def _judge_node(fact: Fact, record: Fact, where: str, report: Report) -> None:
    if fact["kode"]:
        report.note(
            "kode",
            same_kode(fact["kode"], record.get("kode")),
            f"kode {where}: {record.get('kode')!r}, not {fact['kode']}",
        )
    if not fact.get("pagu_skip"):
        report.note(
            "pagu",
            same_money(fact, record.get("pagu") or {}),
            f"pagu {where}: {record.get('pagu')}, not {fact['pagu']}",
        )
    if fact.get("sasaran"):
        report.note(
            "sasaran",
            same_owner(fact["sasaran"], record.get("sasaran")),
            f"sasaran {where}: {record.get('sasaran')!r}, not {fact['sasaran']!r}",
        )


def _extras(gold: Fact, found: Answer, kind: str, used: set[int], report: Report) -> list[Fact]:
    """The records without a fact; those that claim something where everything is known are wrong."""
    neutral = Area(gold["neutral"], found.plain)
    known = {(found.sheet(f["sheet"]), f["cell"]) for f in gold[kind] if not f.get("opt")}
    complete = {found.sheet(s) for s in gold["complete"]}
    repeats = [f for f in gold["nodes"] if f.get("repeat")] if kind == "nodes" else []
    left = []
    for j, record in enumerate(found.records[kind]):
        cells = found.cells(record)
        if j in used or any(_same_node(f, record) for f in repeats):
            continue
        left.append(record)
        claims = kind == "nodes" or (
            record.get("role") != "realisasi" and record.get("value_kind") not in ("missing", None)
        )
        if claims and (cells & known or {s for s, _ in cells} & complete) and not neutral.holds(cells):
            report.counts[kind + "_extra"] += 1
            report.differences.append(
                f"{kind} extra {sorted(cells)[:1]}: "
                f"{str(record.get('indikator') or record.get('nama'))[:50]} | "
                f"{record.get('role', record.get('level'))} {record.get('tahun', '')} "
                f"{record.get('target', '')!r}"
            )
    return left


def _forbidden(gold: Fact, found: Answer, left: dict[str, list[Fact]], report: Report) -> None:
    for rule in gold["must_not"]:
        area, what = Area([rule], found.plain), rule["what"]
        if what == "indicator":
            hits = [
                r
                for r in left["indicators"]
                if area.holds(found.cells(r)) and (not rule.get("role") or r.get("role") in rule["role"])
            ]
        elif what == "indicator_valued":
            hits = [r for r in found.records["indicators"] if r.get("value") is not None and area.holds(found.cells(r))]
        elif what == "node":
            hits = [r for r in left["nodes"] if area.holds(found.cells(r))]
        elif what == "node_text":
            hits = [
                r
                for r in left["nodes"]
                if re.search(rule["regex"], str(r.get("nama") or "")) and area.holds(found.cells(r))
            ]
        else:
            hits = [r for r in found.records["nodes"] if r.get("kode") and re.search(rule["regex"], str(r["kode"]))]
        report.note(
            "forbidden",
            not hits,
            f"must not ({len(hits)}): {what} from {rule['why']}, {rule['sheet']} {rule.get('range', '')}",
        )


def _conservation(gold: Fact, found: Answer, report: Report) -> None:
    cells = [f.get("cells") or {} for f in found.files]
    filled, used, aside = (sum(int(c.get(k, 0)) for c in cells) for k in ("filled", "used", "set_aside"))
    low, high = gold["filled"]
    report.note(
        "cells",
        low <= filled <= high and filled == used + aside,
        f"cells: filled {filled} (true {low}), used {used} + set aside {aside}",
    )
