"""Text of cells: what people see, and the normal forms that are compared.

`squeeze` is for showing, `fold` for headings, `match_key` for names and indikator of different documents.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACE = re.compile(r"[\s\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
_NUMBERING = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?:\d{1,2}\.)*\s+|[-–•*·▪➢✓]\s*)")
_TIGHT_NUMBERING = re.compile(r"^\s*(?:\d{1,2}|[a-z])[.)](?=[A-Za-z])")
_TRAILING_UNIT = re.compile(r"\s*\(\s*(?:%|[^\W\d_][\w ./%]{0,18})\s*\)\s*$")
_PUNCTUATION = re.compile(r"[^\w%]+")


@lru_cache(maxsize=8192)
def squeeze(text: str) -> str:
    """Return the text on one line, white space of every kind collapsed.

    >>> squeeze("  Meningkatnya\\xa0 Akuntabilitas\\nKinerja ")
    'Meningkatnya Akuntabilitas Kinerja'
    """
    squeezed = " ".join(text.split()) if text.isascii() else _SPACE.sub(" ", text).strip()
    return text if squeezed == text else squeezed  # of equal texts one is kept


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return the text in compatibility form, lower case, on one line.

    >>> fold("SASARAN\\u00a0 Strategis")
    'sasaran strategis'
    """
    if text.isascii():
        return " ".join(text.split()).lower()
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text)).strip().casefold()


@lru_cache(maxsize=8192)
def strip_numbering(text: str) -> str:
    """Return the text without a list number or bullet in front.

    >>> strip_numbering("1.\\xa0\\xa0 Menjamin Hak"), strip_numbering("- Tersusunnya"), strip_numbering("A. Program")
    ('Menjamin Hak', 'Tersusunnya', 'Program')
    >>> strip_numbering("5.03.02 PROGRAM"), strip_numbering("I Made")
    ('5.03.02 PROGRAM', 'I Made')
    """
    squeezed = squeeze(text)
    return _TIGHT_NUMBERING.sub("", _NUMBERING.sub("", squeezed, count=1), count=1) or squeezed


@lru_cache(maxsize=8192)
def match_key(text: str) -> str:
    """Return the form in which names and indikator of two documents are compared.

    Case, white space, punctuation, list numbers and a unit in brackets at the end do not count.

    >>> match_key("1. Persentase  Pelayanan, Tepat Waktu (%)") == match_key("persentase pelayanan tepat waktu")
    True
    >>> match_key("Pemeliharaan / Rehabilitasi") == match_key("Pemeliharaan/Rehabilitasi")
    True
    """
    return _PUNCTUATION.sub(" ", _TRAILING_UNIT.sub("", fold(strip_numbering(text)))).strip()


def is_upper(text: str) -> bool:
    """Whether the letters of the text are capitals (a line of one short word does not tell).

    >>> is_upper("MUTASI DAN PROMOSI ASN"), is_upper("Pengelolaan Mutasi ASN")
    (True, False)
    """
    return text.isupper() and sum(c.isalpha() for c in text) > 3
