"""The meaning of one heading text: its field and what it says of level, year, quarter and scale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from rkt_xl.layouts.vocabulary import FILLERS, FIRST_WORDS, TERMS, TYPOS
from rkt_xl.model.kode import Level
from rkt_xl.values.tahun import YearLabel, find_quarter, find_year_label
from rkt_xl.values.text import fold

MAX_HEADING = 160
"""A longer text is never a heading."""

_SCALES = (
    (re.compile(r"\(?\s*(?:dalam\s+)?\(?(?<![a-z])(?:rp\.?\s*)?(?:jutaan|juta)\b(?:\s+rupiah|\s*rp\.?)?\s*\)?|\(?\s*rp\.?\s*000\.000\s*\)?"), 10**6),
    (re.compile(r"\(?\s*(?:dalam\s+)?\(?(?<![a-z])(?:rp\.?\s*)?(?:miliaran|milyaran|miliar|milyar)\b(?:\s+rupiah)?\s*\)?"), 10**9),
    (re.compile(r"\(?\s*(?:dalam\s+)?\(?(?<![a-z])(?:rp\.?\s*)?(?:ribuan|ribu)\b(?:\s+rupiah|\s*rp\.?)?\s*\)?|\(?\s*(?:x\s*)?rp\.?\s*1?[.,]?000(?:,-)?\s*\)?|\(000\)"), 10**3),
)  # fmt: skip
_SAID_SCALE = re.compile(
    r"\bdalam\s+(?:satuan\s+)?(?:rp\s*)?(?:ribu|juta|mil[iy]ar)(?:an)?\b|\bdalam\s+rp\s*1?[.,]?000\b"
)
_RUPIAH = re.compile(r"\(\s*(?:dalam\s+)?(?:rp|rupiah)\s*\)|\bdalam rupiah\b|(?<=\w)\s+rp$")
_PERCENT = re.compile(r"\(\s*(?:%|persen)\s*\)|(?<=\w)\s+%$")
_DOCUMENT = re.compile(
    r"\b(renstra|rencana strategis|rkt|rencana kinerja tahunan|renja|rkpd|perjanjian kinerja|pk|dpa|dppa|rka|rkpa|rpjmd)\b"
)
_DOCUMENTS = {
    "rencana strategis": "renstra",
    "rencana kinerja tahunan": "rkt",
    "perjanjian kinerja": "pk",
    "rka": "dpa",
    "dppa": "dpa",
    "rkpa": "dpa",
}
_BEFORE = re.compile(r"\b(?:sebelum|semula|(?:pagu)?murni|induk)\b")
_AFTER = re.compile(r"\b(?:setelah|sesudah|menjadi|perubahan|pergeseran|dppa|rkpa|apbd-?p|p-?apbd)\b")
_SPACED_LETTERS = re.compile(r"^(?:\w )+\w$")
_HYPHENATED = re.compile(r"(?<=[a-z])-\s?(?=(?:an|kan|nya|an,)\b)")
_NOISE = re.compile(r"[:*.`´‘’\"“”]+")
_WEAK = frozenset(
    {"k", "t", "r", "rp", "%", "sat", "ket", "jumlah", "total", "akhir", "awal", "unit", "tipe", "daerah", "kinerja"}
)
_FIRST_PART = re.compile(r"[^a-z#%]")
_NUMBERING = re.compile(r"^\(?\s*(?:\d{1,2}|[a-z©])\s*[.)]?\s*(?:=.*)?$")


@dataclass(frozen=True, slots=True)
class Concept:
    """What one heading text means.

    Args:
        text: the heading on one line, as people read it.
        field: a field of `layouts/vocabulary.py`; None when only a year or quarter stands there, or nothing known.
        level: the level that the heading names.
        year, quarter: when it is of.
        scale: what money below it is multiplied by.
        document: the kind of document that the column quotes (`Target Renstra` in an RKT).
        is_forward: whether it is about the year after (prakiraan maju).
        is_before: whether it is about what held before an amendment.
        is_after: whether it is about what holds since an amendment.
        is_known: whether the text was understood as a whole.
        is_weak: whether the word alone does not make a heading row.
        is_chosen: whether staff chose what it means.
    """

    text: str
    field: str | None = None
    level: Level | None = None
    year: YearLabel | None = None
    quarter: int | None = None
    scale: Decimal = Decimal(1)
    document: str | None = None
    is_forward: bool = False
    is_before: bool = False
    is_after: bool = False
    is_known: bool = False
    is_weak: bool = False
    is_chosen: bool = False


@lru_cache(maxsize=8192)
def normal_heading(text: str) -> str:
    """Return the form of a heading that is compared with known headings.

    >>> normal_heading("Sub\\nKegiatan."), normal_heading("U r a i a n"), normal_heading("Kebutuh-an Dana")
    ('subkegiatan', 'uraian', 'kebutuhan dana')
    """
    folded = fold(text.replace("_", " "))
    if _SPACED_LETTERS.match(folded):
        folded = folded.replace(" ", "")
    folded = _NOISE.sub(" ", folded.replace("&", " dan "))
    folded = re.sub(r"\s*/\s*", "/", re.sub(r"\s+", " ", folded))
    folded = _HYPHENATED.sub("", folded)
    for pattern, right in TYPOS:
        folded = pattern.sub(right, folded)
    return folded.strip(" -–,;")


@lru_cache(maxsize=8192)
def read_heading(text: str) -> Concept:
    """Return what a heading means.

    >>> read_heading("TARGET TAHUN 2").field, read_heading("TARGET TAHUN 2").year.ordinal
    ('target', 2)
    >>> read_heading("Alokasi (dalam juta rupiah)").field, read_heading("Alokasi (dalam juta rupiah)").scale
    ('pagu', Decimal('1000000'))
    >>> read_heading("Sasaran Program (Outcome)/Sasaran Kegiatan").field, read_heading("2025").field
    ('sasaran_pk', None)
    """
    shown = " ".join(text.split())
    if not shown or len(shown) > MAX_HEADING:
        return Concept(shown)
    heading = normal_heading(text)
    scale, heading = _take_scale(heading)
    is_money = scale != 1 or bool(_RUPIAH.search(heading))
    heading = _PERCENT.sub(" ", _RUPIAH.sub(" ", heading)).strip() or heading
    is_percent = bool(_PERCENT.search(normal_heading(text)))
    year, heading = find_year_label(heading)
    if year is not None:
        heading = re.sub(r"\(\s*\d?\s*\)", " ", heading).strip()
    quarter, heading = find_quarter(heading)
    document = _DOCUMENT.search(heading)
    name = document[1] if document else None
    field, level = _find_field(heading)
    if field is None and is_money:
        field = "pagu"
    rest_is_empty = (field is None and not re.search(r"\w", heading)) or heading in (
        "tahun",
        "rencana tahun",
        "tahun ke",
    )
    if rest_is_empty:
        field = "pagu" if is_money else None
    if is_money and field in ("target", "jumlah"):
        field = "pagu"
    if is_money and field == "realisasi":
        field = "realisasi_pagu"
    if is_percent and field in ("realisasi", "realisasi_pagu"):
        field = "rasio"
    return Concept(
        shown,
        field,
        level,
        year,
        quarter,
        scale,
        _DOCUMENTS.get(name, name) if name else None,
        "prakiraan maju" in heading or bool(re.search(r"\bmaju\b|\bn depan\b|\bn\s?\+\s?1\b", heading)),
        bool(_BEFORE.search(heading)),
        bool(_AFTER.search(heading)) and not _BEFORE.search(heading),
        field is not None or (rest_is_empty and (year is not None or quarter is not None)),
        heading in _WEAK or field in ("bulan_anggaran", "tahun") or (field is None),
    )


def _take_scale(heading: str) -> tuple[Decimal, str]:
    for pattern, factor in _SCALES:
        if pattern.search(heading):
            return Decimal(factor), re.sub(r"\s+", " ", pattern.sub(" ", heading)).strip(" ()")
    return Decimal(1), heading


def scale_of_title(text: str) -> Decimal:
    """Return what a line above a table multiplies its money by, 1 for a line that says nothing of it.

    >>> scale_of_title("(dalam jutaan rupiah)"), scale_of_title("Rp. 000"), scale_of_title("GERAKAN SEJUTA POHON")
    (Decimal('1000000'), Decimal('1000'), Decimal('1'))
    """
    title = normal_heading(text)
    said = _SAID_SCALE.search(title)
    scale, rest = _take_scale(said[0] if said else title)
    return scale if said or not re.search(r"\w", rest) else Decimal(1)


def _find_field(heading: str) -> tuple[str | None, Level | None]:
    """The first term that fits the heading as it stands, else without the words that name offices and documents."""
    bare = re.sub(r"\s+", " ", FILLERS.sub(" ", heading)).strip(" -–,/")
    bare = re.sub(r"\(\s*\)", "", bare).strip()
    for candidate in dict.fromkeys((heading, bare)):
        if not candidate:
            continue
        for term in TERMS:
            if term.pattern.fullmatch(candidate):
                return term.field, term.level
    return None, None


@lru_cache(maxsize=8192)
def may_be_heading(text: str) -> bool:
    """Whether it is worth to read a text as a heading; quick, and true for every text that a term fits.

    >>> may_be_heading("Indikator Kinerja"), may_be_heading("Meningkatnya kualitas layanan"), may_be_heading("2025")
    (True, False, True)
    """
    if len(text) > MAX_HEADING:
        return False
    words = text.split(None, 1)
    if not words:
        return False
    first = words[0].lower().strip(":.*`(")
    return (
        first in FIRST_WORDS or _FIRST_PART.split(first, 1)[0] in FIRST_WORDS or first[:2] in ("19", "20", "t1", "t2")
    )


def is_numbering(text: str) -> bool:
    """Whether a text is a cell of the row that numbers the columns.

    >>> is_numbering("(1)"), is_numbering("8=(7/6)"), is_numbering("(a)"), is_numbering("12 Bulan")
    (True, True, True, False)
    """
    return bool(_NUMBERING.match(fold(text)))
