"""Reading one file from its path to a `ReadFile`: the one trap where a bad file becomes a result."""

from __future__ import annotations

import hashlib
import os
import traceback
from pathlib import PurePosixPath

from rkt_xl.errors import NotAWorkbookError, UnreadableWorkbookError
from rkt_xl.intake.content import read_content
from rkt_xl.intake.discover import Source
from rkt_xl.intake.limits import DEFAULT_LIMITS, Limits
from rkt_xl.intake.opener import open_workbook
from rkt_xl.intake.own import is_daftar, is_koreksi, is_own_output, koreksi_sheet
from rkt_xl.intake.refusals import MISTAKE, TOO_LITTLE_MEMORY
from rkt_xl.layouts.registry import all_layouts
from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.output import KOREKSI_FOLDER
from rkt_xl.model.provenance import CellRef
from rkt_xl.normalise.workbook import read_documents
from rkt_xl.run.painting import paint_sheets
from rkt_xl.tables.heading_map import NO_CHOICES, HeadingMap

OUTPUT_SHEET = "RKT"
"""The sheet of an own output that is read; the others are made from the same facts."""

_CORRECTION = "Koreksi yang ditulis rkt-xl, bukan dokumen sumber."
_NO_TABLE = "Tidak ada tabel perencanaan yang dikenali di dalamnya."


def read_source(
    source: Source, limits: Limits = DEFAULT_LIMITS, headings: HeadingMap = NO_CHOICES, *, paint: bool = False
) -> ReadFile:
    """Return what became of a file: read, skipped with a reason, or failed with a reason and a finding.

    Whatever happens costs this one file: a mistake of the program too is a finding, which names its place in the
    program for those who mend it.

    Args:
        source: where it is.
        limits: how much it may cost.
        headings: what staff chose for odd headings.
        paint: whether its sheets are kept for the page that shows them.
    """
    if source.skip is not None and source.is_loss:
        return _failed(source.name, source.skip)
    if source.skip is not None:
        return ReadFile(source.name, None, FileStatus.SKIPPED, source.skip)
    try:
        return read_openly(source, limits, headings, paint=paint)
    except NotAWorkbookError as err:
        return ReadFile(source.name, None, FileStatus.SKIPPED, str(err))
    except UnreadableWorkbookError as err:
        return _failed(source.name, str(err))
    except MemoryError:
        return _failed(source.name, TOO_LITTLE_MEMORY)
    except Exception as err:  # noqa: BLE001 - the deadline is tonight: the other files are merged all the same
        return _failed(source.name, MISTAKE.format(_place_of(err)))


def read_openly(
    source: Source, limits: Limits = DEFAULT_LIMITS, headings: HeadingMap = NO_CHOICES, *, paint: bool = False
) -> ReadFile:
    """Return what a file says; what `read_source` turns into a result is raised here.

    Raises:
        NotAWorkbookError: when it is something else and does not call itself a workbook.
        UnreadableWorkbookError: when it cannot be read; the message says what to do.
    """
    data, modified = read_content(source.path, limits)
    if _is_correction(source, data):
        return ReadFile(source.name, None, FileStatus.SKIPPED, _CORRECTION)
    digest = hashlib.sha256(data).hexdigest()
    workbook = open_workbook(data, source.name, limits)
    is_output = is_own_output(data)
    only, without = OUTPUT_SHEET if is_output else None, koreksi_sheet(data)
    reading = read_documents(workbook, all_layouts(), only, headings, without)
    has_tables = bool(reading.documents)
    return ReadFile(
        source.name,
        workbook.format.value,
        FileStatus.READ if has_tables else FileStatus.SKIPPED,
        None if has_tables else _NO_TABLE,
        reading.documents,
        reading.filled,
        reading.used,
        reading.set_aside,
        reading.findings,
        modified,
        digest,
        is_output,
        reading.unknown,
        paint_sheets(workbook, reading) if paint else (),
    )


def _is_correction(source: Source, data: bytes) -> bool:
    """Whether a file was written to correct another one.

    A copy that staff took out of its folder, to go on with it, is their document now.
    """
    return is_daftar(data) or (KOREKSI_FOLDER in PurePosixPath(source.name).parts[:-1] and is_koreksi(data))


def _failed(name: str, reason: str) -> ReadFile:
    finding = Finding(
        "BCA-01",
        Severity.ERROR,
        f"Berkas {name} tidak dapat dibaca. {reason}",
        (CellRef(name, "", 1, 1, ""),),
        subject=name,
    )
    return ReadFile(name, None, FileStatus.FAILED, reason, findings=(finding,))


def _place_of(err: Exception) -> str:
    """The kind of a mistake and where in the program it came up."""
    frames = traceback.extract_tb(err.__traceback__)
    last = next((frame for frame in reversed(frames) if "rkt_xl" in frame.filename), frames[-1])
    return f"{type(err).__name__}, {os.path.basename(last.filename)} {last.lineno}"  # noqa: PTH119
