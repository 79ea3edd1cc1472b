"""The list alone, for a source of which no whole copy can be made."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import openpyxl
from openpyxl.packaging.custom import StringProperty
from openpyxl.worksheet.hyperlink import Hyperlink

from rkt_xl.intake.own import DAFTAR_PROPERTY
from rkt_xl.model.provenance import CellRef
from rkt_xl.write.koreksi.catatan import FileCatatan
from rkt_xl.write.koreksi.daftar import SHEET, add_list
from rkt_xl.write.koreksi.paket import FIXED
from rkt_xl.write.koreksi.salinan import saved


def list_of(catatan: FileCatatan, reason: str, source: Path, beside: Path) -> bytes:
    """Return a workbook with nothing but the sheet `Koreksi`.

    Args:
        catatan: the findings.
        reason: why there is no copy, one sentence.
        source: the file that they are about, for links that open it.
        beside: the folder that the list is written to.
    """
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.created, book.properties.creator = FIXED, "rkt-xl"
    book.custom_doc_props.append(StringProperty(name=DAFTAR_PROPERTY, value=SHEET))
    notes = (
        f"{catatan.counts}.",
        f"{reason} Karena itu hanya daftar ini yang dibuat: buka berkas aslinya, perbaiki sel yang disebut, lalu "
        "jalankan rkt-xl merge lagi.",
    )
    add_list(book, catatan, notes, lambda ref: _link(ref, _way(source, beside)))
    return saved(book, FIXED, {})


def _way(source: Path, beside: Path) -> str:
    try:
        return Path(os.path.relpath(source.resolve(), beside.resolve())).as_posix()
    except ValueError:  # another drive on Windows: there is no relative way
        return source.resolve().as_uri()


def _link(ref: CellRef, way: str) -> Hyperlink:
    quoted = ref.sheet.replace("'", "''")
    target = way if way.startswith("file:") else quote(way)
    return Hyperlink(ref="", target=target, location=f"'{quoted}'!{ref.a1}")
