"""An office in numbers: what Bappeda sees of it in one row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.summary import Readiness
from rkt_xl.pipeline import RunResult, check
from rkt_xl.reconcile.summary import summarise


@pytest.fixture(scope="module")
def whole(bkpp: Path) -> RunResult:
    return check(bkpp)


def test_the_numbers_are_those_of_the_result(whole: RunResult) -> None:
    (office,) = whole.offices
    summary = summarise(office)
    assert (summary.sasaran, summary.matrix_indikator) == (3, 3)
    assert dict(summary.lines) == {Level.PROGRAM: 4, Level.KEGIATAN: 14, Level.SUBKEGIATAN: 36}
    assert summary.pagu == office.total_pagu
    assert summary.files == len(office.files)
    assert sum(count.count for count in summary.findings) == len(office.findings)
    for severity in Severity:
        assert summary.open_findings(severity) == sum(f.severity is severity and f.is_open for f in office.findings)


def test_documents_are_those_that_count(whole: RunResult) -> None:
    summary = summarise(whole.offices[0])
    assert summary.has(DocumentKind.RKT) and summary.has(DocumentKind.RENSTRA) and summary.has(DocumentKind.PK)
    assert not summary.has(DocumentKind.CASCADING)


def test_an_office_with_an_open_error_is_not_ready(checked: Callable[..., RunResult]) -> None:
    rkt = """RENCANA KINERJA TAHUNAN 2025
Dinas Sosial Kota Sukamaju
| NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET |
| 1 | Menurunnya pengaduan | Jumlah pengaduan | Kasus | 5 |
"""
    (alone,) = checked({"RKT": rkt}).offices
    assert not summarise(alone).has_errors
    assert summarise(alone).readiness is Readiness.PERIKSA  # nothing is there to check it against
    pk = rkt.replace("RENCANA KINERJA TAHUNAN", "PERJANJIAN KINERJA TAHUN").replace("| 5 |", "| 6 |")
    (both,) = checked({"RKT": rkt, "PK": pk}).offices
    assert summarise(both).has_errors
    assert summarise(both).readiness is Readiness.BELUM
