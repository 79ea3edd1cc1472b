"""The sheet `Umum`: office, year, paper, and which documents count."""

from __future__ import annotations

import re
from dataclasses import replace

from rkt_xl.intake.workbook import Workbook
from rkt_xl.model.finding import Finding
from rkt_xl.model.pengaturan import NO_UMUM, Umum
from rkt_xl.pengaturan.lembar import Entry, cannot_use, entries, sheet_named
from rkt_xl.values.text import fold

SHEET = "Umum"
LABELS = {
    "perangkat daerah": "opd",
    "opd": "opd",
    "nama opd": "opd",
    "tahun": "tahun",
    "kertas": "kertas",
    "dokumen yang dipakai": "dokumen",
    "dokumen": "dokumen",
}
PAPERS = ("f4", "a4", "legal")


def read_umum(workbook: Workbook) -> tuple[Umum, list[Finding]]:
    """Return the choices, and what of them cannot be used."""
    grid = sheet_named(workbook, SHEET)
    umum, findings = NO_UMUM, []
    for entry in entries(grid, LABELS) if grid is not None else ():
        match entry.field:
            case "opd":
                umum = replace(umum, opd=entry.text)
            case "tahun":
                year = _year(entry)
                if year is None:
                    findings.append(
                        cannot_use(
                            f"Tahun “{entry.text}” di lembar {SHEET} bukan tahun.", entry.ref, "Tulis misalnya 2025."
                        )
                    )
                umum = replace(umum, tahun=year)
            case "kertas":
                paper = fold(entry.text).removeprefix("kertas ").replace("folio", "f4")
                if paper in PAPERS:
                    umum = replace(umum, kertas=paper)
                else:
                    message = f"Kertas “{entry.text}” di lembar {SHEET} tidak dikenal."
                    findings.append(cannot_use(message, entry.ref, "Tulis F4, A4, atau Legal."))
            case _:
                umum = replace(umum, documents=(*umum.documents, entry.text))
    return umum, findings


def _year(entry: Entry) -> int | None:
    digits = (
        entry.text if isinstance(entry.value, str) else f"{entry.value:.0f}" if isinstance(entry.value, float) else ""
    )
    return int(digits) if re.fullmatch("[0-9]{4}", digits) and 1990 <= int(digits) <= 2100 else None
