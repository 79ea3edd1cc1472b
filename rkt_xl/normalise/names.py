"""What the text of a name says by itself: kode in front of it, level, list number; nothing around it is looked at."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rkt_xl.model.kode import Level
from rkt_xl.tables.outline import outline_number
from rkt_xl.values.kode import split_kode
from rkt_xl.values.text import fold, is_upper, squeeze, strip_numbering

_WORDS = (
    (re.compile(r"^program\b|^prog\.\s"), Level.PROGRAM),
    (re.compile(r"^sub\s?-?kegiatan\b|^sub keg\b|^subkeg\b"), Level.SUBKEGIATAN),
    (re.compile(r"^kegiatan\b(?!\s+(?:dan|yang|operasional|belajar)\b)|^keg\.\s"), Level.KEGIATAN),
    (re.compile(r"^urusan\b|^unsur\b|^non urusan\b"), Level.URUSAN),
    (re.compile(r"^bidang\b(?! usaha)|^urusan pemerintahan bidang\b"), Level.BIDANG),
)
LEVEL_OF_WORD = {
    "tujuan": Level.TUJUAN, "sasaran": Level.SASARAN, "urusan": Level.URUSAN, "bidang": Level.BIDANG,
    "bidang urusan": Level.BIDANG, "program": Level.PROGRAM, "kegiatan": Level.KEGIATAN,
    "subkegiatan": Level.SUBKEGIATAN, "sub kegiatan": Level.SUBKEGIATAN, "sub-kegiatan": Level.SUBKEGIATAN,
}  # fmt: skip
_LABELLED = re.compile(
    r"^(program|kegiatan|sub\s?-?\s?kegiatan|sasaran(?: renstra| strategis)?|tujuan|misi|visi)"
    r"\s*(?:\d+(?:\.\d+)*)?(?:\s*[:.]|\s+[-–])\s*(?=\S)",
    re.IGNORECASE,
)
_MARKS = (
    ("ROMAN", re.compile(r"^[IVX]{1,5}[.)]?$|^[IVX]{1,5}[.)]\s")),
    ("LETTER", re.compile(r"^[A-Z][.)](?:\s|$)")),
    ("DIGIT", re.compile(r"^\d{1,2}[.)]?(?:\s|$)")),
    ("letter", re.compile(r"^[a-z][.)](?:\s|$)")),
    ("bullet", re.compile(r"^[-–•*·]\s?")),
)


class Name(NamedTuple):
    """What the text of a name says by itself.

    `text` is the name alone, `kode` what stands in front of it, `word` the level that it names, `mark` the kind of its
    list number, `number` its place in an outline.
    """

    text: str
    kode: str
    word: Level | None
    mark: str
    number: tuple[int, ...]
    is_capital: bool
    spaces: int


@lru_cache(maxsize=4096)
def read_name(value: str, is_outlined: bool) -> Name | None:
    """Return what the text of a cell says as the name of a line, None where it is a kode alone.

    `is_outlined` tells that numbers like `1.1` in front count lines and are no kode. The same names stand in all
    documents of all offices, so each is read once.

    >>> read_name("5.03.02 Program : KEPEGAWAIAN DAERAH", False)[:3]
    ('KEPEGAWAIAN DAERAH', '5.03.02', <Level.PROGRAM: 'program'>)
    """
    shown = squeeze(value)
    kode, text = split_kode(shown)
    number = outline_number(shown) if is_outlined else ()
    if number and kode:
        shown, kode, text = text or shown, "", ""
    if kode and not text:
        return None
    text = text if kode else shown
    label = _LABELLED.match(text)
    word = LEVEL_OF_WORD.get(re.sub(r"[\s-]+|renstra|strategis", "", fold(label[1]))) if label else None
    if label:
        text = text[label.end() :]
        inner_kode, inner_text = split_kode(text)
        if inner_kode and inner_text:
            kode, text = inner_kode, inner_text
    mark = list_mark(shown)
    text = strip_numbering(text)
    spaces = len(value) - len(value.lstrip(" \u00a0"))
    return Name(text, kode, word or _word_level(text), mark, number, is_upper(text), spaces)


def list_mark(text: str) -> str:
    """Return the kind of list number with which a text begins, empty where it begins with none.

    >>> list_mark("II. Sasaran"), list_mark("1. Kegiatan"), list_mark("Kegiatan")
    ('ROMAN', 'DIGIT', '')
    """
    return next((name for name, pattern in _MARKS if pattern.match(text)), "")


def _word_level(text: str) -> Level | None:
    folded = fold(text)
    return next((level for pattern, level in _WORDS if pattern.match(folded)), None)
