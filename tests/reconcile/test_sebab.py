"""A reason that stands beside a pagu in the source is believed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rkt_xl import RunResult
from rkt_xl.model.finding import Severity

_RENSTRA = (
    "| Kode | Program dan Kegiatan | Target 2025 | Pagu 2025 | Target 2026 | Pagu 2026 | Target 2027 | Pagu 2027 |\n"
    "|---|---|---|---|---|---|---|---|\n"
    "| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 72% | 1500000 | 74% | 1600000 | 76% | 1700000 |"
)
_RENJA = (
    "| Kode | Program/Kegiatan/Sub Kegiatan | Target 2025 | Pagu Indikatif 2025 | Sumber Dana | Sebab Perubahan |\n"
    "|---|---|---|---|---|---|\n"
    "| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 72% | 1800000 | PAD | {sebab} |"
)


@pytest.mark.parametrize(("sebab", "severity"), [("", Severity.WARNING), ("Tambahan DAU", Severity.INFO)])
def test_the_reason_of_a_higher_pagu_stands_beside_it(
    checked: Callable[..., RunResult], sebab: str, severity: Severity
) -> None:
    result = checked({"Renja 2025": _RENJA.format(sebab=sebab), "Renstra 2025-2027": _RENSTRA})
    (finding,) = [f for f in result.findings if f.code == "PAG-05"]
    assert finding.severity is severity
    assert ("sebab perubahan: Tambahan DAU" in finding.message) is bool(sebab)
