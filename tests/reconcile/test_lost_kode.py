"""A line whose kode is gone stays a line, and the finding tells what stands in its kode cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from rkt_xl.pipeline import check

DPA = """
    DOKUMEN PELAKSANAAN ANGGARAN TAHUN ANGGARAN 2025
    Badan Kepegawaian Daerah Kota Contoh
    | Kode | Program/Kegiatan/Sub Kegiatan | Indikator Keluaran | Satuan | Target | Pagu (Rp) |
    | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | Persentase ASN kompeten | Persen | 80 | 600 |
    | 5.03.02.2.01 | Pengadaan dan Informasi Kepegawaian | Jumlah dokumen | Dokumen | 3 | 600 |
    | 5.03.02.2.01.0002 | Koordinasi Pengadaan PNS | Jumlah dokumen pengadaan | Dokumen | 1 | 100 |
    | 5.03.02.2.01.0006 | Administrasi Pemberhentian | Jumlah dokumen pemberhentian | Dokumen | 1 | 200 |
    | 5.03.02.2.01.0008 | Fasilitasi Lembaga Profesi | Jumlah lembaga | Lembaga | 1 | 300 |
"""


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (dt.datetime(2025, 3, 5), "“05/03/2025”, yang bukan kode"),
        ("5.03.02.9.01.0008", "“5.03.02.9.01.0008”, yang bukan kode"),
        (None, "kosong"),
    ],
)
def test_a_lost_kode_is_told_with_what_stands_there(folder: Callable[..., Path], typed: object, told: str) -> None:
    place = folder({"DPA 2025": DPA})
    path = place / "DPA 2025.xlsx"
    book = openpyxl.load_workbook(path)
    cell = next(c for c in book.active["A"] if c.value == "5.03.02.2.01.0008")  # type: ignore[index]
    cell.value = typed
    book.save(path)
    result = check(place)
    (finding,) = (f for f in result.findings if f.code == "COD-05")
    assert told in finding.message and finding.refs[0].a1 == cell.coordinate
    (document,) = result.files[0].documents
    line = next(node for node in document.nodes if node.nama.value == "Fasilitasi Lembaga Profesi")
    assert [pagu.amount for pagu in line.pagu] == [300]
