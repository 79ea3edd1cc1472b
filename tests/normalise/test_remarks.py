"""What a person is told about a sheet besides its facts."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from rkt_xl.pipeline import inspect
from tests.markdown import workbook_from_markdown

RKT = """RENCANA KINERJA TAHUNAN 2025
Dinas Sosial Kota Sukamaju
| NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | KETERANGAN |
| 1 | Menurunnya pengaduan | Jumlah pengaduan | Kasus | 5 | a |
| 2 | Meningkatnya layanan | Indeks kepuasan | Indeks | 80 | b |
| 3 | Meningkatnya data | Persentase data mutakhir | Persen | 90 | c |
"""


def messages(path: Path, code: str) -> list[str]:
    return [f.message for f in inspect([path]).findings if f.code == code]


def test_hidden_rows_and_columns_are_read_and_said_so(tmp_path: Path) -> None:
    path = tmp_path / "RKT.xlsx"
    path.write_bytes(workbook_from_markdown({"RKT": RKT}))
    book = openpyxl.load_workbook(path)
    for row in (4, 5):
        book["RKT"].row_dimensions[row].hidden = True
    book["RKT"].column_dimensions["F"].hidden = True
    book.save(path)
    assert messages(path, "BCA-06") == ["Lembar RKT: 2 baris (4-5) dan 1 kolom (F) tersembunyi tetapi ikut dibaca."]
    assert len(inspect([path]).files[0].documents[0].indikator) == 3


def test_nothing_is_said_of_hidden_rows_that_are_empty(tmp_path: Path) -> None:
    path = tmp_path / "RKT.xlsx"
    path.write_bytes(workbook_from_markdown({"RKT": RKT}))
    book = openpyxl.load_workbook(path)
    book["RKT"].row_dimensions[40].hidden = True
    book.save(path)
    assert messages(path, "BCA-06") == []
