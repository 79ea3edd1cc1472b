"""The package of a written workbook made the same for the same input: fixed dates, fixed order of its parts.

The fixed date also tells later whether somebody has saved the file since.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from rkt_xl.write.koreksi.rumus import Results, with_results

FIXED = dt.datetime(2025, 1, 1)
_DATE = (2025, 1, 1, 0, 0, 0)
_TYPES, _CORE = "[Content_Types].xml", "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(?=</dcterms:modified>)")


def tidy(data: bytes, modified: dt.datetime, results: Mapping[str, Results]) -> bytes:
    """Return a package with fixed dates and the results of its formulas.

    Args:
        data: the package as openpyxl saved it.
        modified: when the source was saved last.
        results: of the formulas, by the name of the part of their sheet.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as tidied:
        for name in sorted(package.namelist(), key=lambda name: (name != _TYPES, name)):
            part = package.read(name)
            if name == _CORE:
                when = modified.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                part = _MODIFIED.sub(lambda m, when=when: m[1] + when, part)  # type: ignore[misc]
            elif name in results:
                part = with_results(part, results[name])
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            tidied.writestr(info, part)
    return stream.getvalue()


def is_untouched(path: Path) -> bool:
    """Whether a file is as `tidy` made it: nobody has saved it since."""
    try:
        with zipfile.ZipFile(path) as package:
            return all(entry.date_time == _DATE for entry in package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
