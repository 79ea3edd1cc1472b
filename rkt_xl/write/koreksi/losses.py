"""What of a workbook openpyxl cannot carry over: looked for in its parts before a copy is made.

openpyxl keeps cells, styles, names, tables and macros, and drops in silence what stands here.
"""

from __future__ import annotations

import re

from rkt_xl.intake.archive import Archive

_PARTS = (
    (r"xl/charts/|xl/chartsheets/", "grafik"),
    (r"xl/media/", "gambar atau bentuk"),
    (r"xl/diagrams/", "diagram"),
    (r"xl/pivottables/|xl/pivotcache/", "tabel pivot"),
    (r"xl/slicers/|xl/timelines/", "tombol penyaring"),
    (r"xl/ctrlprops/|xl/activex/|customui/", "tombol atau kotak pilihan"),
    (r"xl/embeddings/", "berkas yang disematkan"),
    (r"xl/threadedcomments/", "percakapan komentar"),
    (r"xl/connections\.xml|xl/querytables/|xl/model/", "sambungan data"),
    (r"xl/richdata/|xl/metadata\.xml", "rumus larik baru"),
    (r"xl/macrosheets/|xl/dialogsheets/", "lembar makro lama"),
)
_SHEET_MARKS = (
    (rb"<(?:\w+:)?legacyDrawingHF\b|<(?:\w+:)?picture\b", "gambar latar atau kepala halaman"),
    (rb"<x14:dataValidation\b", "daftar pilihan dari lembar lain"),
    (rb"<x14:conditionalFormatting\b", "format bersyarat dengan batang atau ikon"),
    (rb"<x14:sparklineGroup\b", "grafik di dalam sel"),
    (rb"<(?:\w+:)?customSheetView\b", "tampilan khusus"),
    (rb"<(?:\w+:)?protectedRange\b", "rentang yang dilindungi"),
)
_SHAPE = re.compile(rb"[Aa]nchor\b")
_CONTROL = re.compile(rb'ObjectType="(?!Note")')


def losses(archive: Archive) -> list[str]:
    """Return what a copy of an xlsx or xlsm package would lose, in words; nothing when a copy is whole.

    Raises:
        UnreadableWorkbookError: when a part cannot be unpacked.
    """
    names = archive.names()
    found = [word for pattern, word in _PARTS if any(re.match(pattern, name) for name in names)]
    for name in names:
        if re.fullmatch(r"xl/drawings/[^/]+\.xml", name) and _SHAPE.search(archive.read(name) or b""):
            found.append("gambar atau bentuk")  # an empty drawing, as Google Sheets writes one, is no loss
        elif name.endswith(".vml") and _CONTROL.search(archive.read(name) or b""):
            found.append("tombol atau kotak pilihan")
        elif re.fullmatch(r"xl/worksheets/[^/]+\.xml", name):
            part = archive.read(name) or b""
            found.extend(word for pattern, word in _SHEET_MARKS if re.search(pattern, part))
    return list(dict.fromkeys(found))
