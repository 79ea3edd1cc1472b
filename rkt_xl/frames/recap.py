"""The recap of many offices as pandas frames: one row per office, findings by office and group, every finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from rkt_xl.model.finding import Severity
from rkt_xl.model.kelompok import KELOMPOK, kelompok_of
from rkt_xl.model.kode import NODE_LEVELS
from rkt_xl.model.summary import ASKED_FOR, OfficeSummary, ToldFinding

_FINDINGS = ["opd", "tahun", "kelompok", "code", "severity", "message", "file", "sheet", "cell", "status", "is_open"]


@dataclass(frozen=True, slots=True)
class Recap:
    """The tables of a recap.

    Args:
        offices: one row per office and year: `opd`, `tahun`, one column per kind of document with its number of tables,
            `sasaran`, `indikator`, `program`, `kegiatan`, `subkegiatan`, open findings by severity (`error`, `warning`,
            `info`), `decided`, `pagu` in Rupiah as Decimal (None where no document tells it), `readiness`.
        groups: the same rows; one column per group of rules with its number of findings, decided ones among them.
        findings: one row per finding that the summaries tell, with its office.
    """

    offices: pd.DataFrame
    groups: pd.DataFrame
    findings: pd.DataFrame


def recap(summaries: Sequence[OfficeSummary]) -> Recap:
    """Return the recap of offices, in their order."""
    found = {kelompok_of(count.code) for summary in summaries for count in summary.findings}
    names = [name for name in KELOMPOK if name in found] + sorted(found - set(KELOMPOK))
    offices = pd.DataFrame([_office(summary) for summary in summaries])
    groups = pd.DataFrame([_groups(summary, names) for summary in summaries], columns=["opd", "tahun", *names])
    rows = [_finding(summary, told) for summary in summaries for told in summary.told]
    return Recap(offices, groups, pd.DataFrame(rows, columns=_FINDINGS))


def _office(summary: OfficeSummary) -> dict[str, object]:
    documents = dict(summary.documents)
    lines = dict(summary.lines)
    return {
        "opd": summary.opd,
        "tahun": summary.tahun,
        **{kind.value: documents.get(kind, 0) for kind in ASKED_FOR},
        "sasaran": summary.sasaran,
        "indikator": summary.matrix_indikator,
        **{level.value: lines.get(level, 0) for level in NODE_LEVELS},
        **{severity.value: summary.open_findings(severity) for severity in Severity},
        "decided": summary.decided,
        "pagu": summary.pagu,
        "readiness": summary.readiness.value,
    }


def _finding(summary: OfficeSummary, told: ToldFinding) -> tuple[object, ...]:
    group, severity = kelompok_of(told.code), told.severity.value
    place = (told.file, told.sheet, told.cell)
    return (summary.opd, summary.tahun, group, told.code, severity, told.message, *place, told.status, told.is_open)


def _groups(summary: OfficeSummary, names: Sequence[str]) -> list[object]:
    counts: Counter[str] = Counter()
    for count in summary.findings:
        counts[kelompok_of(count.code)] += count.count
    return [summary.opd, summary.tahun, *(counts[name] for name in names)]
