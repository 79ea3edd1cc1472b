"""A folder of several offices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

NAMES = ("Dinas Sosial", "Dinas Perikanan", "Badan Keuangan Daerah", "Inspektorat", "Dinas Perhubungan")


def rkt(office: str, target: int = 5) -> str:
    """The RKT of an office."""
    return f"""RENCANA KINERJA TAHUNAN 2025
{office} Kota Sukamaju
| NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | PROGRAM/KEGIATAN/SUBKEGIATAN |
| 1 | Meningkatnya layanan {office} | Indeks layanan {office} | Indeks | {target} | PROGRAM LAYANAN |
"""


@pytest.fixture
def offices(folder: Callable[[Mapping[str, str]], Path]) -> Path:
    """A folder with the RKT of five offices."""
    return folder({f"RKT {name}": rkt(name, place) for place, name in enumerate(NAMES)})
