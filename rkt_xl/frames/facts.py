"""The facts of a run as pandas frames.

One row per fact, no merges: the same names as in the JSON, with the first cell of each fact beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import pandas as pd

from rkt_xl.model.document import ReadFile
from rkt_xl.model.finding import Finding
from rkt_xl.write.json import result_object

_PLACE = ["file", "sheet", "cell", "text"]
_INDICATORS = ["kind", "level", "owner", "kode", "indikator", "satuan", "role", "tahun", "triwulan", "target", "value"]
_NODES = ["kind", "level", "kode", "nama", "sasaran", "tahun", "pagu"]
_FINDINGS = ["severity", "code", "message", "suggestion"]


class Facts(Protocol):
    """What frames are made of: a run, or one office."""

    @property
    def files(self) -> Sequence[ReadFile]:
        """Every file with its documents."""

    @property
    def findings(self) -> Sequence[Finding]:
        """Every finding."""


@dataclass(frozen=True, slots=True)
class Frames:
    """The tidy tables of a run.

    Args:
        indicators: one row per target, baseline, end of period or realisasi; `value` is a number where it is one.
        nodes: one row per program, kegiatan or subkegiatan and year; `pagu` in Rupiah, empty where a line has none.
        findings: one row per finding.
    """

    indicators: pd.DataFrame
    nodes: pd.DataFrame
    findings: pd.DataFrame


def to_frames(result: Facts) -> Frames:
    """Return the facts and findings of a run as frames, in the order of the JSON."""
    facts = result_object(result.files, result.findings)
    indicators = pd.DataFrame([_flat(r) for r in facts["indicators"]], columns=[*_INDICATORS, "value_kind", *_PLACE])
    indicators["value"] = pd.Series([_number(r["value"]) for r in facts["indicators"]], dtype="float64")
    indicators = indicators.astype({"tahun": "Int64", "triwulan": "Int64"})
    nodes = pd.DataFrame([row for r in facts["nodes"] for row in _years(r)], columns=[*_NODES, *_PLACE])
    nodes = nodes.astype({"tahun": "Int64", "pagu": "float64"})
    findings = pd.DataFrame([_flat(r) for r in facts["findings"]], columns=[*_FINDINGS, *_PLACE])
    return Frames(indicators, nodes, findings)


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """The record with its first cell instead of all of them."""
    first = record["refs"][0] if record["refs"] else {}
    return {**{k: v for k, v in record.items() if k != "refs"}, **first}


def _number(text: str | None) -> float | None:
    """The number that a value is, however large; None for a word, an interval or nothing."""
    try:
        return None if text is None else float(text)
    except ValueError:
        return None


def _years(node: dict[str, Any]) -> list[dict[str, Any]]:
    """One row per year of pagu; one without year and pagu for a line that has none."""
    flat = _flat(node)
    years = flat.pop("pagu") or {"": None}
    return [
        {**flat, "tahun": int(y) if y.isdecimal() else None, "pagu": _number(amount)} for y, amount in years.items()
    ]
