"""From the bytes of a file to its reader: the content decides, never the name."""

from __future__ import annotations

import zipfile
from io import BytesIO

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.limits import DEFAULT_LIMITS, Limits
from rkt_xl.intake.workbook import Format, Workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BIFF_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))


def sniff(data: bytes) -> Format:
    """Return the format of a workbook by its content.

    Raises:
        UnreadableWorkbookError: when it is no workbook, with what it is instead where that can be told.
    """
    if not data:
        raise UnreadableWorkbookError("Berkas kosong (0 byte); minta kiriman ulang.")
    if data[:8] == _OLE:
        return _sniff_ole(data)
    if data[:2] == b"PK":
        return _sniff_zip(data)
    if data[:5] == b"%PDF-":
        raise UnreadableWorkbookError("Isinya PDF, bukan buku kerja Excel; minta berkas Excel aslinya.")
    raise UnreadableWorkbookError("Isinya bukan buku kerja Excel; buka lalu simpan ulang sebagai .xlsx.")


def _sniff_ole(data: bytes) -> Format:
    if _ENCRYPTED in data:
        raise UnreadableWorkbookError("Berkas dikunci kata sandi (password); buka kuncinya di Excel lalu simpan ulang.")
    if any(stream in data for stream in _BIFF_STREAMS):
        return Format.XLS
    raise UnreadableWorkbookError("Isinya dokumen Office lama yang bukan buku kerja; simpan ulang sebagai .xlsx.")


def _sniff_zip(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if any(name.endswith("workbook.bin") and "vba" not in name.lower() for name in names):
                return Format.XLSB
            if "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype")[:100]:
                return Format.ODS
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError) as err:
        raise UnreadableWorkbookError("Berkas rusak atau terpotong; minta kiriman ulang.") from err
    if any(name.startswith("word/") for name in names):
        raise UnreadableWorkbookError("Isinya dokumen Word, bukan buku kerja Excel; minta berkas Excel aslinya.")
    if "[Content_Types].xml" in names or any(name.endswith("workbook.xml") for name in names):
        return Format.XLSX
    raise UnreadableWorkbookError("Isinya arsip zip, bukan buku kerja Excel; keluarkan isinya ke dalam map.")


def open_workbook(data: bytes, file: str, limits: Limits = DEFAULT_LIMITS) -> Workbook:
    """Return the sheets of a workbook.

    Args:
        data: the whole file.
        file: its path relative to the folder, for references.
        limits: how much it may cost.

    Raises:
        UnreadableWorkbookError: when it cannot be read; the message says what to do.
    """
    if len(data) > limits.file_bytes:
        raise UnreadableWorkbookError("Berkas terlalu besar; bagi menjadi beberapa berkas.")
    kind = sniff(data)
    if kind is Format.XLSX:
        from rkt_xl.intake.xlsx import read_xlsx

        return read_xlsx(data, file, limits)
    from rkt_xl.intake.calamine import read_with_calamine

    return read_with_calamine(data, file, kind, limits)
