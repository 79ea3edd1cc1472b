"""Who signs below the matrix, and the total above it where only kegiatan have money."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl

from rkt_xl.pipeline import merge
from rkt_xl.settings import Settings

RENJA = """
    {title}
    | No | Program dan Kegiatan | Indikator Kinerja | Target | Pagu (Rp) |
    | 1 | PROGRAM PELAYANAN ADMINISTRASI | | | |
    | 1.1 | Kegiatan Penyediaan jasa surat | Jumlah surat | 10 | 2000000 |
    | 1.2 | Kegiatan Penyediaan alat tulis | Jumlah paket | 4 | 3000000 |
"""


def _written(folder: Path, output: Path, **settings: object) -> openpyxl.Workbook:
    _, (path, *_) = merge(folder, output, Settings(tahun=2025, **settings))  # type: ignore[arg-type]
    return openpyxl.load_workbook(path, data_only=True)


def _texts(book: openpyxl.Workbook) -> list[str]:
    return [str(cell.value) for row in book["RKT"].iter_rows() for cell in row if cell.value is not None]


def test_the_head_of_an_office_that_only_a_file_name_tells_is_left_open(
    folder: Callable[..., Path], tmp_path: Path
) -> None:
    place = folder({"1508376449": RENJA.format(title="RENCANA KERJA TAHUN 2025")})
    heads = [text for text in _texts(_written(place, tmp_path / "a")) if text.startswith("KEPALA")]
    assert heads and all("1508376449" not in text and "....." in text for text in heads)
    heads = [text for text in _texts(_written(place, tmp_path / "b", opd="Dinas Arsip")) if text.startswith("KEPALA")]
    assert heads == ["KEPALA DINAS ARSIP,"]


def test_money_of_kegiatan_adds_up_where_programs_tell_none(folder: Callable[..., Path], tmp_path: Path) -> None:
    title = "RENCANA KERJA TAHUN 2025\n    Dinas Arsip Kota Contoh"
    book = _written(folder({"Renja": RENJA.format(title=title)}), tmp_path / "hasil")
    (total,) = (row for row in book["Rincian"].iter_rows(values_only=True) if row[0] == "JUMLAH")
    assert 5_000_000 in total
    summary = [row for row in book["Ringkasan"].iter_rows(values_only=True) if "Pagu (Rp)" in row]
    assert 5_000_000 in summary[0]
