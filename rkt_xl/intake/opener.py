"""From the bytes of a file to its reader: the content decides, never the name.

Readers are imported when a file of their kind comes up: most runs meet one or two kinds. The name only settles what
a file without any table is: one that is called a workbook was meant to be read and is complained of, another is
passed over.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NoReturn

from rkt_xl.errors import NotAWorkbookError, UnreadableWorkbookError
from rkt_xl.intake import refusals
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.discover import WORKBOOK_SUFFIXES
from rkt_xl.intake.limits import DEFAULT_LIMITS, Limits
from rkt_xl.intake.workbook import Workbook

_WHITE = (b"\t", b"\n", b"\r", b"")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
_OTHERS = (
    (b"%PDF-", refusals.PDF),
    (b"{\\rtf", refusals.WORD),
    (b"\x89PNG", refusals.PICTURE),
    (b"\xff\xd8\xff", refusals.PICTURE),
    (b"GIF8", refusals.PICTURE),
    (b"Rar!", refusals.ARCHIVE),
    (b"7z\xbc\xaf", refusals.ARCHIVE),
    (b"\x1f\x8b", refusals.ARCHIVE),
)


def open_workbook(data: bytes, file: str, limits: Limits = DEFAULT_LIMITS) -> Workbook:
    """Return the sheets of a workbook.

    Args:
        data: the whole file.
        file: its path relative to the folder, for references.
        limits: how much it may cost.

    Raises:
        NotAWorkbookError: when it is something else and does not call itself a workbook.
        UnreadableWorkbookError: when it cannot be read; the message says what to do.
    """
    if not data:
        raise UnreadableWorkbookError(refusals.EMPTY)
    if len(data) > limits.file_bytes:
        raise UnreadableWorkbookError(refusals.LARGE_FILE)
    if data[:2] == b"PK" and data[2:3] < b" " and data[2:3] not in _WHITE:  # a text may begin with "PK 2026"
        return _open_archive(Archive(data, limits), file, limits)
    if data[:8] == _OLE:
        from rkt_xl.intake.biff.xls import read_ole

        return read_ole(data, file, limits)
    if data[:2] in _BIFF and data[3:4] == b"\0":  # the length of the first record is small
        from rkt_xl.intake.biff.xls import read_stream

        return read_stream(data, file, limits)
    for signature, refusal in _OTHERS:
        if data.startswith(signature):
            _refuse(file, refusal)
    return _open_text(data, file, limits)


def _refuse(file: str, refusal: str) -> NoReturn:
    if PurePosixPath(file).suffix.casefold() in WORKBOOK_SUFFIXES:
        raise UnreadableWorkbookError(refusal)
    raise NotAWorkbookError(refusal)


def _open_archive(archive: Archive, file: str, limits: Limits) -> Workbook:
    names = archive.names()
    mimetype = archive.read("mimetype") or b""
    if any(name.endswith("workbook.bin") for name in names):
        from rkt_xl.intake.xlsb.xlsb import read_xlsb

        return read_xlsb(archive, file, limits)
    if b"opendocument.spreadsheet" in mimetype:
        from rkt_xl.intake.ods.ods import read_ods

        return read_ods(archive, file, limits)
    if any(name.endswith("workbook.xml") for name in names):
        from rkt_xl.intake.ooxml.xlsx import read_xlsx

        return read_xlsx(archive, file, limits)
    if b"opendocument" in mimetype:
        _refuse(file, refusals.TEXT_DOCUMENT)
    for folder, refusal in (("word/", refusals.WORD), ("ppt/", refusals.SLIDES)):
        if any(name.startswith(folder) for name in names):
            _refuse(file, refusal)
    _refuse(file, refusals.NO_SHEETS if "[content_types].xml" in names else refusals.ARCHIVE)


def _open_text(data: bytes, file: str, limits: Limits) -> Workbook:
    from rkt_xl.intake.sniff import TextKind, sniff_text

    if len(data) > limits.text_bytes:
        _refuse(file, refusals.TOO_LARGE)
    match sniff_text(data):
        case TextKind.SPREADSHEETML:
            from rkt_xl.intake.spreadsheetml import read_spreadsheetml

            return read_spreadsheetml(data, file, limits)
        case TextKind.FLAT_ODS:
            from rkt_xl.intake.ods.ods import read_flat_ods

            return read_flat_ods(data, file, limits)
        case TextKind.PAGE | TextKind.PAGES as kind:
            from rkt_xl.intake.web.page import read_mht, read_page

            workbook = (read_page if kind is TextKind.PAGE else read_mht)(data, file, limits)
            return workbook if isinstance(workbook, Workbook) else _refuse(file, workbook)
        case TextKind.PLAIN:
            from rkt_xl.intake.delimited import read_delimited

            delimited = read_delimited(data, file, limits)
            return delimited or _refuse(file, refusals.PLAIN_TEXT)
    _refuse(file, refusals.NOT_A_WORKBOOK)
