"""The sheet Ringkasan: the verdict in a sentence, the counts, and charts whose figures stand in its cells."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.pipeline import merge
from rkt_xl.write.ringkasan import verdict


@pytest.fixture(scope="module")
def output(bkpp: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return merge(bkpp, tmp_path_factory.mktemp("hasil"))[1][0]


def _finding(severity: Severity) -> Finding:
    return Finding("TGT-01", severity, "Target kosong.")


def test_the_verdict_follows_the_gravest_open_finding() -> None:
    assert verdict([])[0].startswith("SIAP DITANDATANGANI")
    assert verdict([_finding(Severity.INFO)])[0].startswith("SIAP DITANDATANGANI")
    assert verdict([], [DocumentKind.PK])[0].startswith("BELUM DAPAT DIBANDINGKAN: PK tidak ada")
    assert verdict([_finding(Severity.WARNING)])[0].startswith("TANPA KESALAHAN: 1 peringatan")
    assert verdict([_finding(Severity.WARNING), _finding(Severity.ERROR)])[0].startswith("BELUM SIAP: 1 kesalahan")


def test_what_was_read_is_counted(output: Path) -> None:
    sheet = openpyxl.load_workbook(output)["Ringkasan"]
    lines = {row[0]: row[1:4] for row in sheet.iter_rows(max_col=4, values_only=True) if row[0]}
    assert lines["Renstra"] == (1, 2, "Ada")
    assert lines["IKU"][2] == "Tidak ada"
    content = {row[0]: row[1] for row in sheet.iter_rows(min_col=10, max_col=11, values_only=True) if row[0]}
    assert (content["Sasaran"], content["Baris kegiatan"], content["Baris subkegiatan"]) == (3, 14, 36)


def test_each_chart_shows_the_figures_of_its_indikator(output: Path) -> None:
    """The Renstra line and the one point of the RKT lie on the numbers that the cells hold."""
    sheet = openpyxl.load_workbook(output)["Ringkasan"]
    series: dict[str, list[list[Any]]] = {}
    with zipfile.ZipFile(output) as package:
        charts = sorted(n for n in package.namelist() if n.startswith("xl/charts/chart"))
        for name in charts:
            text = package.read(name).decode()
            title = "".join(re.findall(r"<c:title>.*?<a:t>(.*?)</a:t>", text)[:1])
            cells = re.findall(r"<c:val>.*?<c:f>Ringkasan!(.*?)</c:f>", text)
            series[title] = [
                [cell.value for row in sheet[ref.replace("$", "")] for cell in row if cell.value is not None]
                for ref in cells
            ]
    assert series["Indeks Profesionalitas ASN (Nilai)"] == [[77.95, 79.5, 81.25, 83.1, 85], [77.95]]
    money = {title: sum(values[0]) for title, values in series.items() if title.startswith("Pagu per ")}
    assert money == {"Pagu per program (juta Rupiah)": 8949314012, "Pagu per sasaran (juta Rupiah)": 8949314012}
