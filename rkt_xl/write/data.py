"""The sheet `Data`: one row per fact of every document, no merges, for use elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.plan import Indikator, Node
from rkt_xl.model.provenance import CellRef
from rkt_xl.model.result import OfficeResult
from rkt_xl.model.target import Kind
from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.quicksheet import write_values
from rkt_xl.write.styles import Styles

COLUMNS = (
    "Dokumen", "Jenis", "Tingkat", "Kode", "Nama/Pemilik", "Sasaran", "Indikator", "Satuan", "Peran", "Tahun",
    "Triwulan",
    "Nilai", "Tertulis", "Berkas", "Lembar", "Sel",
)  # fmt: skip
_WIDTHS = (10, 10, 12, 20, 50, 40, 50, 14, 10, 8, 9, 16, 20, 30, 18, 8)

_LONGEST = 32_000

Fact = tuple[str | float | None, ...]


def facts_of(document: Document) -> Iterator[Fact]:
    """Yield the facts of a document as rows of the sheet."""
    for indikator in document.indikator:
        yield from _of_indikator(document, indikator)
    for node in document.nodes:
        yield from _of_node(document, node)


def _of_indikator(document: Document, indikator: Indikator) -> Iterator[Fact]:
    head = (
        document.kind.label,
        "Indikator",
        indikator.level.value.capitalize(),
        str(indikator.kode.value) if indikator.kode else None,
        indikator.owner.value if indikator.owner else None,
        indikator.sasaran.value if indikator.sasaran else None,
        indikator.text.value if indikator.text else None,
        indikator.satuan.text if indikator.satuan else None,
    )
    for target in indikator.targets:
        value = target.value
        amount = float(value.number) if value.kind is Kind.NUMBER and value.number is not None else value.text
        year = target.tahun if target.tahun is not None else (f"ke-{target.ke}" if target.ke else None)
        yield (*head, target.role.value, year, target.triwulan, amount, target.ref.text.strip(), *_place(target.ref))
    if not indikator.targets and indikator.text is not None:
        yield (*head, None, None, None, None, None, *_place(indikator.text.ref))


def _of_node(document: Document, node: Node) -> Iterator[Fact]:
    head = (
        document.kind.label,
        "Pagu",
        node.level.value.capitalize(),
        str(node.kode.value) if node.kode else None,
        node.nama.value,
        node.sasaran.value if node.sasaran else None,
        None,
        "Rupiah",
    )
    for pagu in node.pagu:
        amount = float(pagu.amount) if pagu.amount is not None else None
        year = pagu.tahun if pagu.tahun is not None else (f"ke-{pagu.ke}" if pagu.ke else None)
        yield (*head, pagu.role.value, year, None, amount, pagu.ref.text.strip(), *_place(pagu.ref))
    if not node.pagu:
        yield (*head[:1], "Baris", *head[2:7], None, None, None, None, None, None, *_place(node.nama.ref))


def _place(ref: CellRef) -> tuple[str, str, str]:
    return ref.file, ref.sheet, ref.a1


def _facts(result: OfficeResult) -> Iterator[Fact]:
    documents = (document for file in result.files for document in file.documents)
    return (fact for d in documents if d.kind is not DocumentKind.NOMENKLATUR for fact in facts_of(d))


def write_data(workbook: Any, result: OfficeResult, styles: Styles, paper: Paper) -> None:
    """Write the sheet as an Excel table; left out when there is no fact."""
    rows = _facts(result)
    first = next(rows, None)
    if first is None:
        return
    sheet = workbook.add_worksheet("Data")
    set_up(sheet, paper, f"Data {result.opd} Tahun {result.tahun}", repeat=(0, 0))
    for col, width in enumerate(_WIDTHS):
        sheet.set_column(col, col, width)
    plain, kode = styles("plain"), styles("plain", "@")
    formats = [kode if name == "Kode" else plain for name in COLUMNS]
    number = 0
    for number, row in enumerate(chain((first,), rows), 1):
        write_values(sheet, number, [v[:_LONGEST] if isinstance(v, str) else v for v in row], formats)
    sheet.add_table(
        0,
        0,
        number,
        len(COLUMNS) - 1,
        {"name": "Data", "columns": [{"header": c} for c in COLUMNS], "style": "Table Style Light 1"},
    )
    sheet.freeze_panes(1, 0)
