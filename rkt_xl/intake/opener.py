"""From the bytes of a file to its reader: the content decides, never the name."""

from __future__ import annotations

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.limits import DEFAULT_LIMITS, Limits
from rkt_xl.intake.refusals import EMPTY, NOT_A_WORKBOOK
from rkt_xl.intake.workbook import Workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")


def open_workbook(data: bytes, file: str, limits: Limits = DEFAULT_LIMITS) -> Workbook:
    """Return the sheets of a workbook.

    Args:
        data: the whole file.
        file: its path relative to the folder, for references.
        limits: how much it may cost.

    Raises:
        UnreadableWorkbookError: when it cannot be read; the message says what to do.
    """
    if not data:
        raise UnreadableWorkbookError(EMPTY)
    if len(data) > limits.file_bytes:
        raise UnreadableWorkbookError("Berkas terlalu besar; bagi menjadi beberapa berkas.")
    if data[:2] == b"PK":
        return _open_archive(Archive(data, limits), file, limits)
    if data[:8] == _OLE:
        from rkt_xl.intake.biff.xls import read_ole

        return read_ole(data, file, limits)
    if data[:2] in _BIFF:
        from rkt_xl.intake.biff.xls import read_stream

        return read_stream(data, file, limits)
    if data[:5] == b"%PDF-":
        raise UnreadableWorkbookError("Isinya PDF, bukan buku kerja Excel; minta berkas Excel aslinya.")
    raise UnreadableWorkbookError(NOT_A_WORKBOOK)


def _open_archive(archive: Archive, file: str, limits: Limits) -> Workbook:
    names = archive.names()
    if any(name.endswith("workbook.bin") for name in names):
        from rkt_xl.intake.xlsb.xlsb import read_xlsb

        return read_xlsb(archive, file, limits)
    if b"opendocument.spreadsheet" in (archive.read("mimetype") or b""):
        from rkt_xl.intake.ods.ods import read_ods

        return read_ods(archive, file, limits)
    if any(name.startswith("word/") for name in names):
        raise UnreadableWorkbookError("Isinya dokumen Word, bukan buku kerja Excel; minta berkas Excel aslinya.")
    if "[content_types].xml" in names or any(name.endswith("workbook.xml") for name in names):
        from rkt_xl.intake.ooxml.xlsx import read_xlsx

        return read_xlsx(archive, file, limits)
    raise UnreadableWorkbookError("Isinya arsip zip, bukan buku kerja Excel; keluarkan isinya ke dalam map.")
