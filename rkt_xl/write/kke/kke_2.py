"""The sheet `KKE 2`: are the indikator stated alike in Renstra, Renja and PK, and handed down rightly."""

from __future__ import annotations

from typing import Any

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.kke import Kke, Pernyataan, row_keys
from rkt_xl.model.kode import Level
from rkt_xl.model.output import INDIKATOR, KETEPATAN, KKE_2
from rkt_xl.model.result import OfficeResult
from rkt_xl.write.cells import write_text
from rkt_xl.write.kke.lembar import CODES, YES_NO, Column, Worksheet, codes_text
from rkt_xl.write.page import Paper
from rkt_xl.write.styles import Styles

_STATED = "PERNYATAAN IKU/IK"
_WORDS = tuple(word.value for word in Pernyataan)
_COLUMNS = (
    Column("NO", 38), Column(INDIKATOR, 420), Column("RENSTRA", 92, _STATED, _WORDS),
    Column("RENJA", 92, _STATED, _WORDS), Column("PK", 92, _STATED, _WORDS), Column("LEVEL JABATAN", 190),
    Column(KETEPATAN, 118, choices=YES_NO), Column("KETERANGAN", 180),
)  # fmt: skip
_JABATAN = {
    Level.TUJUAN: "Kepala Perangkat Daerah",
    Level.SASARAN: "Kepala Perangkat Daerah",
    Level.PROGRAM: "Administrator",
    Level.KEGIATAN: "Pengawas/Ketua Tim",
    Level.SUBKEGIATAN: "Pengawas/Ketua Tim",
}
_NOTE = (
    "Kosong berarti tidak ada dokumen yang memuat indikator pada tingkat itu; Ketepatan Cascading dinilai oleh "
    f"evaluator. {CODES}"
)
_BY_RKT = " Kolom Renja diisi menurut RKT karena Renja tidak ada."


def write_kke_2(workbook: Any, result: OfficeResult, kke: Kke, styles: Styles, paper: Paper) -> None:
    """Write the sheet: the indikator by level, from tujuan to subkegiatan."""
    note = _NOTE if kke.yearly is DocumentKind.RENJA else _NOTE + _BY_RKT
    sheet = Worksheet(workbook, styles, paper, KKE_2, "Pernyataan dan Cascading Indikator", result, note, _COLUMNS)
    table, level = sheet.table, None
    keys = row_keys([row.indikator] for row in kke.pernyataan)
    for number, (key, row) in enumerate(zip(keys, kke.pernyataan, strict=True), 1):
        if row.level is not level:
            level = row.level
            table.band(level.value.capitalize())
        codes = codes_text(row.codes)
        table.sheet.write_number(table.row, 0, number, styles("centre"))
        write_text(table.sheet, table.row, 1, row.indikator, styles("text"))
        stated = [word.value if word is not None else None for word in (row.renstra, row.renja, row.pk)]
        for heading, word in zip(("RENSTRA", "RENJA", "PK"), stated, strict=True):
            sheet.mark(heading, word)
        write_text(table.sheet, table.row, 5, _JABATAN[row.level], styles("text"))
        sheet.mark(KETEPATAN, sheet.judged(key).get(KETEPATAN))
        write_text(table.sheet, table.row, 7, codes, styles("text"))
        table.end_row((None, row.indikator, *stated, _JABATAN[row.level], None, codes))
    sheet.end()
