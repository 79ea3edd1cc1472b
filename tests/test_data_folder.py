"""`--data`: the same facts in CSV and Parquet, and nothing in the CSV that a spreadsheet would run."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

import rkt_xl
from rkt_xl.errors import OutputError
from rkt_xl.settings import Settings
from tests.conftest import Ran

RKT = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2025
    | No | Sasaran | Indikator Kinerja | Satuan | Target | Program/Kegiatan/Sub Kegiatan |
    | 1 | Meningkatnya layanan | =HYPERLINK("http://contoh.invalid") indeks | Nilai | 3,25 | PROGRAM LAYANAN |
"""


def test_csv_and_parquet_hold_the_same(bkpp: Path, tmp_path: Path) -> None:
    result, written = rkt_xl.merge(bkpp, tmp_path / "hasil", Settings(data=tmp_path / "data"))
    assert {p.name for p in written[1:]} == {
        f"{name}.{kind}" for name in ("indikator", "program_kegiatan", "temuan", "rekap") for kind in ("csv", "parquet")
    }
    for name in ("indikator", "program_kegiatan", "temuan", "rekap"):
        one = pd.read_csv(tmp_path / "data" / f"{name}.csv", dtype=str, keep_default_na=False)
        other = pd.read_parquet(tmp_path / "data" / f"{name}.parquet")
        assert list(one.columns) == list(other.columns) and len(one) == len(other) > 0
    facts = pd.read_parquet(tmp_path / "data" / "indikator.parquet")
    targets = facts.query("kind == 'rkt' and role == 'target'")["value"]
    assert sorted(targets) == [77.95, 83.35, 91.65]
    assert len(pd.read_parquet(tmp_path / "data" / "temuan.parquet")) == len(result.findings)
    assert not [p for p in (tmp_path / "data").iterdir() if p.suffix not in (".csv", ".parquet")]


def test_the_money_of_a_code_is_kept_as_text_and_number(bkpp: Path, tmp_path: Path) -> None:
    rkt_xl.merge(bkpp, tmp_path / "hasil", Settings(data=tmp_path / "data"))
    lines = pd.read_csv(tmp_path / "data" / "program_kegiatan.csv", dtype={"kode": str})
    programs = lines.query("kind == 'dpa' and level == 'program'")
    assert programs["pagu"].sum() == 8_949_314_012
    assert programs["kode"].str.fullmatch(r"\d\.\d\d\.\d\d").all()


def test_what_looks_like_a_formula_is_made_safe_in_csv_only(folder: Callable[..., Path], tmp_path: Path) -> None:
    rkt_xl.merge(folder({"RKT Dinas Contoh 2025": RKT}), tmp_path / "hasil", Settings(data=tmp_path / "data"))
    assert "'=HYPERLINK(" in (tmp_path / "data" / "indikator.csv").read_text(encoding="utf-8-sig")
    facts = pd.read_parquet(tmp_path / "data" / "indikator.parquet")
    assert facts["indikator"].str.startswith("=HYPERLINK(").any()


def test_the_same_input_gives_the_same_bytes(bkpp: Path, tmp_path: Path) -> None:
    def digests(folder: Path) -> dict[str, str]:
        rkt_xl.merge(bkpp, tmp_path / "hasil", Settings(data=folder))
        return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}

    assert digests(tmp_path / "a") == digests(tmp_path / "b")


def test_a_folder_that_cannot_be_written_is_one_sentence(
    bkpp: Path, tmp_path: Path, rkt_xl: Callable[..., Ran]
) -> None:
    (tmp_path / "data").write_text("bukan map")
    ran = rkt_xl("merge", bkpp, "-o", tmp_path / "hasil", "--data", tmp_path / "data")
    assert ran.code == 2 and "Traceback" not in ran.err
    with pytest.raises(OutputError, match="Data tidak dapat ditulis"):
        __import__("rkt_xl").merge(bkpp, tmp_path / "hasil", Settings(data=tmp_path / "data" / "di dalam"))


def test_an_amount_that_no_budget_has_is_written_all_the_same(folder: Callable[..., Path], tmp_path: Path) -> None:
    """A kode of thirty digits in the column of pagu is wrong, but it ends no run."""
    text = (
        "DPA Dinas Contoh Tahun 2025\n| KODE | PROGRAM/KEGIATAN/SUBKEGIATAN | PAGU |\n| 5.03.02 | PROGRAM X | "
        + "9" * 30
        + " |"
    )
    rkt_xl.merge(folder({"DPA": text}), tmp_path / "hasil", Settings(tahun=2025, data=tmp_path / "data"))
    frame = pd.read_parquet(tmp_path / "data" / "program_kegiatan.parquet")
    assert frame["pagu"].tolist() == [1e30]
