"""Kode as people type them, read back into canonical form, each repair said.

Source: the segment structure of Permendagri 90/2019 and the closed list of bidang; the damage is what real
workbooks hold (Excel turning `5.03` into a number, a date or a time; two digits from before 2023; missing zeros).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from sys import intern

from rkt_xl.model.kode import NODE_LEVELS, Kode
from rkt_xl.values.text import squeeze

BIDANG = frozenset(
    [f"1.{n:02d}" for n in range(1, 7)]
    + [f"2.{n:02d}" for n in range(7, 25)]
    + [f"3.{n:02d}" for n in range(25, 33)]
    + ["4.01", "4.02", *(f"5.{n:02d}" for n in range(1, 7)), "6.01", "7.01", "8.01", "9.01"]
)
"""The closed list of bidang urusan and unsur."""


class Family(StrEnum):
    """Which list a kode is from."""

    PROGRAM = "program"
    REKENING = "rekening"
    OPD = "opd"
    OTHER = "lain"


@dataclass(frozen=True, slots=True)
class KodeReading:
    """What a kode cell says.

    Args:
        family: the list it belongs to; `kode` is set for PROGRAM only.
        kode: canonical form, None when it cannot be told.
        rule: the rule that reports how it is written (COD-02 to COD-05), None when it is written well.
        rest: text behind the kode in the same cell, which is the name.
    """

    family: Family
    kode: Kode | None
    rule: str | None = None
    rest: str = ""


_NOTHING = KodeReading(Family.OTHER, None)
_SEPARATORS = re.compile(r"[\s.\-/]+")
_PLAIN = re.compile(r"[1-9][0-9]{0,3}(?:\.[0-9]{1,4})+")
"""A kode alone and written well, as most are: there is nothing to repair."""

_SEGMENT = re.compile(r"\d{1,4}|[xX]{1,2}")
_MIN_LETTERS_OF_NAME = 3
_LEVEL, _LAST = 3, 5
"""Places of the digit of the level of government and of the subkegiatan among the segments."""


def split_kode(text: str) -> tuple[str, str]:
    """Return the kode and the name of a cell that may hold both.

    >>> split_kode("5.03.02 PROGRAM KEPEGAWAIAN DAERAH")
    ('5.03.02', 'PROGRAM KEPEGAWAIAN DAERAH')
    >>> split_kode("1.01 - Pendidikan"), split_kode("Pengadaan Mebel"), split_kode("12 Bulan")
    (('1.01', 'Pendidikan'), ('', 'Pengadaan Mebel'), ('', '12 Bulan'))
    """
    if _PLAIN.fullmatch(text):
        return text, ""
    squeezed = squeeze(text)
    if not squeezed or squeezed[0] not in "123456789xX":
        return "", squeezed
    words = squeezed.split(" ")
    taken = 0
    for word in words:
        bare = word.strip(".-–:")
        if (bare and all(_SEGMENT.fullmatch(part) for part in re.split(r"[.\-/]", bare))) or (
            word in {"-", "–", ":", "."} and taken
        ):
            taken += 1
        else:
            break
    head = " ".join(words[:taken]).strip(" -–:")
    rest = " ".join(words[taken:])
    if not head or (rest and sum(c.isalpha() for c in rest) < _MIN_LETTERS_OF_NAME):
        return "", squeezed
    if rest and "." not in head.strip(".") and len(head.split()) < 2 and not re.match(r"(?i)urusan|unsur", rest):
        return "", squeezed  # "12 Bulan" and "3 Dokumen" are no kode
    return head, rest


def read_kode(value: object) -> KodeReading:
    """Return what the value of a kode cell says.

    >>> str(read_kode("5.03.02.2.01.03").kode), read_kode("5.03.02.2.01.03").rule
    ('5.03.02.2.01.0003', 'COD-02')
    >>> str(read_kode(2.1).kode), str(read_kode(dt.time(5, 3, 2)).kode)
    ('2.10', '5.03.02')
    >>> read_kode("5.1.02.01.01.0024").family
    <Family.REKENING: 'rekening'>
    """
    if isinstance(value, str):
        return _read_text(value)
    if isinstance(value, bool):
        return _NOTHING
    if isinstance(value, (int, float)):
        return _read_number(float(value))
    if isinstance(value, dt.datetime | dt.date):
        return _read_date(value)
    if isinstance(value, dt.time):
        parts = [str(value.hour), f"{value.minute:02d}"]
        if value.second:
            parts.append(f"{value.second:02d}")
        return _from_segments(parts, "COD-04")
    return _NOTHING


@lru_cache(maxsize=4096)
def _read_text(text: str) -> KodeReading:
    if _PLAIN.fullmatch(text):
        return _from_segments(text.split("."), None)
    head, rest = split_kode(text)
    if not head:
        return KodeReading(Family.OTHER, None, None, rest)
    raw = [part for part in _SEPARATORS.split(head) if part]
    reading = _from_segments(raw, None)
    rule = reading.rule
    canonical_separators = "." in head and not re.search(r"[\s\-/]", head) and not text.rstrip().endswith(".")
    if rule is None and reading.kode is not None and len(raw) > 1 and not canonical_separators:
        rule = "COD-04"
    return KodeReading(reading.family, reading.kode, rule, rest)


def _read_number(number: float) -> KodeReading:
    text = repr(number)
    if text.endswith(".0"):
        whole = text[:-2]
        return KodeReading(Family.PROGRAM, Kode((whole,))) if whole in "123456789" and whole else _NOTHING
    urusan, _, rest = text.partition(".")
    if len(rest) == 2 and f"{urusan}.{rest}" in BIDANG:
        return KodeReading(Family.PROGRAM, Kode((urusan, rest)))
    if len(rest) == 1:
        bidang = _one_digit_bidang(urusan, rest)
        if bidang:
            return KodeReading(Family.PROGRAM, Kode((urusan, bidang)), "COD-04")
    return KodeReading(Family.PROGRAM, None, "COD-05")


def _one_digit_bidang(urusan: str, digit: str) -> str | None:
    """The closed list leaves one reading of `1.3` (1.03) and of `2.1` (2.10)."""
    fits = [form for form in (f"0{digit}", f"{digit}0") if f"{urusan}.{form}" in BIDANG]
    return fits[0] if len(fits) == 1 else None


def _read_date(value: dt.date) -> KodeReading:
    """`1.02` typed into Excel may have become 1 February or 2 January: take the one that is a bidang."""
    candidates = {f"{value.day}.{value.month:02d}", f"{value.month}.{value.day:02d}"} & BIDANG
    if len(candidates) == 1:
        return KodeReading(Family.PROGRAM, Kode(tuple(candidates.pop().split("."))), "COD-04")
    return KodeReading(Family.PROGRAM, None, "COD-05")


def _from_segments(raw: list[str], rule: str | None) -> KodeReading:
    parts = [part.upper() for part in raw]
    is_account = len(parts) > 3 and parts[0] in "456" and parts[1] in ("1", "2", "3", "4")
    if is_account and len(parts[2]) == 2 and len(parts[3]) != 1:
        return KodeReading(Family.REKENING, None)
    if len(parts) >= 7:
        if len(parts) > 7 or len(parts[2]) == 1:
            return KodeReading(Family.OPD, None)
        parts = parts[:6]  # entry forms append the number of the indikator
        while len(parts) > 3 and set(parts[-1]) == {"0"}:
            parts.pop()  # and fill what is below with zeros
    if parts[0] == "X" and (len(parts) == 1 or parts[1] != "XX"):
        return _NOTHING
    repaired = _pad(parts)
    if repaired is None:
        return _NOTHING
    segments, old, padded = repaired
    kode = Kode(tuple(map(intern, segments)))  # a table of thousands of kode has few segments
    if kode.bidang is not None and not kode.is_placeholder and kode.bidang not in BIDANG:
        is_written_well = kode.level in NODE_LEVELS and segments == parts and rule is None and parts[0] != "0"
        return KodeReading(Family.PROGRAM, kode, "COD-03") if is_written_well else _NOTHING
    if kode.level is None:
        return KodeReading(Family.PROGRAM, kode, "COD-03")
    return KodeReading(Family.PROGRAM, kode, "COD-04" if padded else "COD-02" if old else rule)


def _pad(parts: list[str]) -> tuple[list[str], bool, bool] | None:
    """Bring each segment to its width; return also whether it was an old kode and whether zeros were missing."""
    if len(parts[0]) != 1:
        return None
    segments = [parts[0]]
    padded = False
    for place, part in enumerate(parts[1:], 1):
        fitted = _fit_bidang(parts[0], part) if place == 1 else _fit(place, part)
        if fitted is None:
            return None
        padded |= (place < _LAST and fitted != part) or (place == _LAST and len(part) in (1, 3))
        segments.append(fitted)
    return segments, len(parts) > _LAST and len(parts[_LAST]) == 2, padded


def _fit_bidang(urusan: str, part: str) -> str | None:
    if len(part) == 1 and part.isdecimal():
        return _one_digit_bidang(urusan, part) or f"0{part}"
    return part if len(part) == 2 else None


def _fit(place: int, part: str) -> str | None:
    """A segment in its width: program and kegiatan two digits, the level one, subkegiatan four."""
    if not part.isdecimal():
        return None
    if place == _LEVEL:
        digit = part[1] if len(part) == 2 and part[0] == "0" else part
        return digit if len(digit) == 1 and digit in "12345678" else None
    if place == _LAST:
        return part.zfill(4)
    return part.zfill(2) if len(part) <= 2 else None


_OFFICE_KODE = re.compile(r"(?<![\d.])(\d\.\d\d)\.(\d\.\d\d)\.(\d\.\d\d)\.\d\d")


def bidang_of_office(text: str) -> tuple[str, ...]:
    """Return the bidang that the kode of an office names, `0.00` left out; none where the text has no such kode.

    >>> bidang_of_office("Organisasi : 5.03.5.04.0.00.01.0000 Badan Kepegawaian")
    ('5.03', '5.04')
    """
    match = _OFFICE_KODE.search(text)
    return tuple(part for part in match.groups() if part in BIDANG) if match else ()
