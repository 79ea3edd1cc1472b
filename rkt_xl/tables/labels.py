"""Single lines between the rows of a table: those that name their own level, and the marks of page breaks."""

from __future__ import annotations

import re

from rkt_xl.values.text import fold

_LABEL = re.compile(
    r"^(?:program|kegiatan|sub\s?-?\s?kegiatan|sasaran|tujuan|misi|visi)"
    r"(?:\s+(?:renstra|strategis|opd|perangkat daerah))*"
    r"\s*(?:ke-?\s*)?[\divx.]{0,5}(?:\s*:|\s+[-–])\s*\S"
)
_PAGE = re.compile(
    r"^\W*(?:lanjutan|sambungan|bersambung|halaman|hal)\b[\s\d.:/()-]*(?:(?:tabel|lampiran)\b.{0,40}|dari\b[\s\d]*)?\W*$"
)

_DOCUMENT = re.compile(
    r"^(?:nama\s+)?(?:perangkat daerah|opd|skpd|unit kerja|unit organisasi|organisasi|instansi|satuan kerja|satker|"
    r"tahun(?: anggaran)?|periode|urusan|bidang urusan|jabatan|nama|visi|misi)\s*:?$"
)


def is_document_label(text: str) -> bool:
    """Whether a text above a table only says what stands beside it: office, year, period.

    >>> is_document_label("Perangkat Daerah :"), is_document_label("Tahun"), is_document_label("Tujuan Dinas")
    (True, True, False)
    """
    return bool(_DOCUMENT.match(fold(text)))


def is_label(text: str) -> bool:
    """Whether a text names its own level: `Program : ...`, `Sasaran Renstra - ...`.

    >>> is_label("Program - PROGRAM KEPEGAWAIAN DAERAH"), is_label("PROGRAM KEPEGAWAIAN DAERAH")
    (True, False)
    """
    return bool(_LABEL.match(fold(text)))


def is_page_mark(text: str) -> bool:
    """Whether a text only says that a table goes on.

    >>> is_page_mark("(lanjutan)"), is_page_mark("Halaman 2 dari 4"), is_page_mark("Lanjutan rehabilitasi gedung")
    (True, True, False)
    """
    return bool(_PAGE.match(fold(text)))
