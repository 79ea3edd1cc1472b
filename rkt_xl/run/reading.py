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
from rkt_xl.normalise.workbook import Reading, read_documents
from rkt_xl.run.painting import paint_sheets
from rkt_xl.tables.heading_map import NO_CHOICES, HeadingMap

OUTPUT_SHEET = "RKT"
"""The sheet of an own output that is read; the others are made from the same facts."""

_CORRECTION = "Koreksi yang ditulis rkt-xl, bukan dokumen sumber."
UNPLACED = "Tidak satu pun barisnya dikenali sebagai program, kegiatan, atau subkegiatan; lengkapi kodenya."
_BLANK = "Formulir {} kosong; isi dahulu di bawah judul kolomnya."
LOST = (
    "Pembacaannya menghentikan program (biasanya kehabisan memori); "
    "buka di Excel, hapus baris dan kolom kosong yang berformat, lalu simpan ulang."
)
"""Why a file that ended the process that read it, twice, is left out."""

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
    found = bytes_of(source, limits)
    if isinstance(found, ReadFile):
        return found
    return read_bytes(source, *found, limits, headings, paint=paint)


def bytes_of(source: Source, limits: Limits = DEFAULT_LIMITS) -> tuple[bytes, float] | ReadFile:
    """Return the content of a file and when it was changed; what became of it where it is not to be had."""
    if source.skip is not None and source.is_loss:
        return failed_file(source.name, source.skip)
    if source.skip is not None:
        return ReadFile(source.name, None, FileStatus.SKIPPED, source.skip)
    try:
        return read_content(source.path, limits)
    except UnreadableWorkbookError as err:
        return failed_file(source.name, str(err))
    except MemoryError:
        return failed_file(source.name, TOO_LITTLE_MEMORY)


def read_bytes(
    source: Source,
    data: bytes,
    modified: float,
    limits: Limits = DEFAULT_LIMITS,
    headings: HeadingMap = NO_CHOICES,
    *,
    paint: bool = False,
) -> ReadFile:
    """Return what became of a file whose content is given, see `read_source`."""
    try:
        return read_openly(source, data, modified, limits, headings, paint=paint)
    except NotAWorkbookError as err:
        return ReadFile(source.name, None, FileStatus.SKIPPED, str(err))
    except UnreadableWorkbookError as err:
        return failed_file(source.name, str(err))
    except MemoryError:
        return failed_file(source.name, TOO_LITTLE_MEMORY)
    except Exception as err:  # noqa: BLE001 - the deadline is tonight: the other files are merged all the same
        return failed_file(source.name, MISTAKE.format(_place_of(err)))


def read_openly(
    source: Source,
    data: bytes,
    modified: float,
    limits: Limits = DEFAULT_LIMITS,
    headings: HeadingMap = NO_CHOICES,
    *,
    paint: bool = False,
) -> ReadFile:
    """Return what the content of a file says; what `read_bytes` turns into a result is raised here.

    Raises:
        NotAWorkbookError: when it is something else and does not call itself a workbook.
        UnreadableWorkbookError: when it cannot be read; the message says what to do.
    """
    if _is_correction(source, data):
        return ReadFile(source.name, None, FileStatus.SKIPPED, _CORRECTION)
    digest = hashlib.sha256(data).hexdigest()
    workbook = open_workbook(data, source.name, limits)
    is_output = is_own_output(data)
    only, without = OUTPUT_SHEET if is_output else None, koreksi_sheet(data)
    reading = read_documents(workbook, all_layouts(), only, headings, without, source.name)
    is_filled = any(d.indikator or d.nodes or d.statements for d in reading.documents)
    return ReadFile(
        source.name,
        workbook.format.value,
        FileStatus.READ if is_filled else FileStatus.SKIPPED,
        None if is_filled else _nothing_in(reading),
        reading.documents if is_filled else (),
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


def _nothing_in(reading: Reading) -> str:
    """Why a workbook without any fact is passed over: its tables are blank or not understood, or it has none."""
    if any(finding.code == "BCA-11" for finding in reading.findings):
        return UNPLACED
    kinds = dict.fromkeys(document.kind.label for document in reading.documents)
    return _BLANK.format(" dan ".join(kinds)) if kinds else _NO_TABLE


def _is_correction(source: Source, data: bytes) -> bool:
    """Whether a file was written to correct another one.

    A copy that staff took out of its folder, to go on with it, is their document now.
    """
    return is_daftar(data) or (KOREKSI_FOLDER in PurePosixPath(source.name).parts[:-1] and is_koreksi(data))


def failed_file(name: str, reason: str) -> ReadFile:
    """Return what became of a file that could not be read."""
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
