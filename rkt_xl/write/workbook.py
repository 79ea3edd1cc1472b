"""The output workbook: its sheets in their order, as bytes that are the same for the same input."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

from rkt_xl._version import VERSION
from rkt_xl.intake.own import OWN_PROPERTY
from rkt_xl.model.result import OfficeResult
from rkt_xl.write.atomic import write_whole
from rkt_xl.write.data import write_data
from rkt_xl.write.kke.worksheets import write_kke
from rkt_xl.write.matrix import write_matrix
from rkt_xl.write.page import F4, Paper
from rkt_xl.write.petunjuk import write_petunjuk
from rkt_xl.write.rekonsiliasi import write_rekonsiliasi
from rkt_xl.write.rincian import write_rincian
from rkt_xl.write.styles import FONT, Styles
from rkt_xl.write.sumber import write_sumber
from rkt_xl.write.temuan import write_temuan

_CREATED = dt.datetime(2025, 1, 1)


def write_workbook(result: OfficeResult, path: Path, sources: Path, paper: Paper = F4, *, kke: bool = False) -> Path:
    """Write the workbook of an office; return where it was written.

    Args:
        result: what to write.
        path: where to.
        sources: the folder of the source workbooks, for links.
        paper: what it is printed on.
        kke: whether the worksheets of the evaluator are added.

    Raises:
        OutputError: when it cannot be written.
    """
    return write_whole(path, render_workbook(result, path, sources, paper, kke=kke))


def render_workbook(result: OfficeResult, path: Path, sources: Path, paper: Paper = F4, *, kke: bool = False) -> bytes:
    """Return the bytes of the workbook."""
    import xlsxwriter

    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(
        stream,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": FONT, "font_size": 10},
        },
    )
    title = f"RKT {result.opd} Tahun {result.tahun}"
    workbook.set_properties(
        {"title": title, "subject": "Rencana Kinerja Tahunan", "company": result.opd, "created": _CREATED}
    )
    workbook.set_custom_property(OWN_PROPERTY, VERSION)
    styles = Styles(workbook)
    places = write_matrix(workbook, result.matrix, styles, paper)
    write_rincian(workbook, result.matrix, styles, paper, result.total_pagu)
    write_rekonsiliasi(workbook, result, styles, paper)
    write_temuan(workbook, result, styles, paper, sources, path, places)
    write_data(workbook, result, styles, paper)
    write_sumber(workbook, result, styles, paper)
    write_petunjuk(workbook, styles, paper, kke)
    if kke:
        write_kke(workbook, result, styles, paper)
    workbook.close()
    return stream.getvalue()
