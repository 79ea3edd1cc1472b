"""The output workbook: its sheets in their order, as bytes that are the same for the same input."""

from __future__ import annotations

import io
from itertools import chain
from pathlib import Path

from rkt_xl._version import VERSION
from rkt_xl.intake.own import OWN_PROPERTY
from rkt_xl.model.result import OfficeResult
from rkt_xl.write.atomic import write_apart, write_beside_old
from rkt_xl.write.book import close_book, new_book
from rkt_xl.write.choices import DEFAULT_CHOICES, Choices
from rkt_xl.write.data import write_data
from rkt_xl.write.kke.worksheets import write_kke
from rkt_xl.write.matrix import MatrixSheet
from rkt_xl.write.petunjuk import write_petunjuk
from rkt_xl.write.rekonsiliasi import write_rekonsiliasi
from rkt_xl.write.rincian import write_rincian
from rkt_xl.write.ringkasan import write_ringkasan
from rkt_xl.write.styles import Styles
from rkt_xl.write.sumber import write_sumber
from rkt_xl.write.temuan import write_temuan
from rkt_xl.write.written import write_records


def write_workbook(result: OfficeResult, path: Path, sources: Path, choices: Choices = DEFAULT_CHOICES) -> Path:
    """Write the workbook of an office; return where it was written.

    An output that stands there is kept as `... (sebelumnya).xlsx`; a workbook of somebody else, and one whose changes
    by hand cannot be told, stay as they are, and the new one is written beside them.

    Args:
        result: what to write.
        path: where to.
        sources: the folder of the source workbooks, for links.
        choices: how it is to look.

    Raises:
        OutputError: when it cannot be written.
    """
    data = render_workbook(result, path, sources, choices)
    return write_apart(path, data) if result.is_unclear else write_beside_old(path, data)


def render_workbook(result: OfficeResult, path: Path, sources: Path, choices: Choices = DEFAULT_CHOICES) -> bytes:
    """Return the bytes of the workbook."""
    stream = io.BytesIO()
    properties = {
        "title": f"RKT {result.opd} Tahun {result.tahun}",
        "subject": "Rencana Kinerja Tahunan",
        "company": result.opd,
        "category": "Perencanaan kinerja",
        "keywords": f"RKT {result.tahun}",
    }
    workbook = new_book(stream, properties)
    workbook.set_custom_property(OWN_PROPERTY, VERSION)
    styles, paper = Styles(workbook), choices.paper
    matrix = MatrixSheet(workbook, result.matrix, styles, choices, dict(result.fixed))
    matrix.write()
    rincian = write_rincian(workbook, result.matrix, styles, paper, result.total_pagu)
    write_rekonsiliasi(workbook, result, styles, paper)
    write_temuan(workbook, result, styles, paper, sources, path, matrix.places)
    write_ringkasan(workbook, result, styles, paper)
    write_data(workbook, result, styles, paper)
    write_records(write_sumber(workbook, result, styles, paper), chain(matrix.written, rincian))
    write_petunjuk(workbook, styles, paper, choices.kke)
    if choices.kke:
        write_kke(workbook, result, styles, paper)
    close_book(workbook)
    return stream.getvalue()
