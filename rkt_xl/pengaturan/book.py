"""The settings workbook as it is changed: opened with all that staff keep in it, written whole."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl

from rkt_xl.errors import OutputError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.limits import DEFAULT_LIMITS
from rkt_xl.intake.opener import open_workbook
from rkt_xl.write.atomic import write_whole
from rkt_xl.write.openpyxl_book import as_file, is_spread, opened

_WRITABLE = (".xlsx", ".xlsm")


def open_book(path: Path | None) -> Any:
    """Return the workbook, a new one without sheets where there is none.

    Raises:
        OutputError: when it cannot be opened, or not be written again without loss.
    """
    if path is None:
        book = openpyxl.Workbook()
        book.remove(book.active)
        return book
    if path.suffix.lower() not in _WRITABLE:
        raise OutputError(f"Berkas {path} bukan .xlsx, sehingga tidak dapat ditambah; simpan ulang sebagai .xlsx.")
    try:
        data = path.read_bytes()
        open_workbook(data, path.name)  # what our own reader refuses never gets to one that trusts its files
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if any(name.startswith("xl/drawings/drawing") for name in package.namelist()):
                raise OutputError(
                    f"Berkas {path} memuat gambar atau grafik yang akan hilang bila ditulis; hapus dahulu gambarnya."
                )
        if is_spread(Archive(data, DEFAULT_LIMITS)):
            raise OutputError(
                f"Berkas {path} memuat sel gabungan atau tautan yang terlalu luas, sehingga tidak diubah; "
                "persempit dahulu di Excel."
            )
        return opened(data, with_macros=path.suffix.lower() == ".xlsm")
    except OutputError:
        raise
    except Exception as err:  # openpyxl fails in many ways on what Excel forgives
        raise OutputError(f"Berkas {path} tidak dapat dibuka, sehingga tidak diubah; simpan ulang di Excel.") from err


def save_book(book: Any, path: Path) -> None:
    """Write the workbook in its place.

    Raises:
        OutputError: when it is open in Excel or cannot be written.
    """
    write_whole(path, as_file(book), second_name=False)
