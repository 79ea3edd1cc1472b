"""The target grammar of texts, in this order: missing word, number, predicate, interval, bound, money, number with unit.

What is none of these is a text, which cannot be measured (TGT-04).
"""

from __future__ import annotations

import re
from decimal import Decimal

from rkt_xl.model.target import MISSING, Doubt, Kind, TargetValue, plain
from rkt_xl.values.number import NumberContext, NumberReading, UnitClass, read_number
from rkt_xl.values.predikat import find_predikat
from rkt_xl.values.satuan import maximum_of, same_satuan, scale_of, unit_class
from rkt_xl.values.target_context import NO_CONTEXT, TargetContext, doubts_of_number
from rkt_xl.values.text import fold, squeeze

_MISSING_WORDS = frozenset(
    {
        "",
        "-",
        "–",
        "—",
        "−",
        "--",
        "---",
        "n/a",
        "na",
        "n.a",
        "n.a.",
        "#n/a",
        "tidak ada data",
        "tidak ada",
        "belum ada",
    }
    | {"…", "...", "..", "....", "nihil data", "tad", "t.a.d", "nd", "n/d", "belum ada data", "null", "[null]"}
)
_NUM = r"[-+−]?\d[\d.,]*(?<![.,])"
_MISTYPED = re.compile(r"^(?=.*\d)(?=.*[OolI])[\dOolI.,]{2,}$")  # letters that look like 0 and 1
_NUMBER = re.compile(rf"^{_NUM}$")
_PERCENT = re.compile(rf"^({_NUM})\s*(?:%\s*)+$")
_INTERVAL = re.compile(
    rf"^({_NUM})\s*(%|[^\W\d_][\w/. ]*?)?\s*(?:-|–|—|s\s*[./]\s*d\.?|sampai(?: dengan)?|hingga)\s*({_NUM})\s*(%|[^\W\d_][\w/. ]*)?$"
)
_BOUNDS = (
    (">=", re.compile(r"^(?:≥|>=|=>|minimal|min\.?|paling (?:sedikit|rendah)|sekurang-kurangnya)\s*(?=[\d])")),
    ("<=", re.compile(r"^(?:≤|<=|=<|maksimal|maksimum|maks\.?|max\.?|paling (?:banyak|tinggi|lama))\s*(?=[\d])")),
    (">", re.compile(r"^(?:>|di atas|diatas|lebih dari|lebih besar dari)\s*(?=[\d])")),
    ("<", re.compile(r"^(?:<|di bawah|dibawah|kurang dari|lebih kecil dari)\s*(?=[\d])")),
)
_DASHED_MONEY = re.compile(rf"^({_NUM})\s*,-+$")
_MONEY = re.compile(rf"^rp\s*\.?\s*({_NUM})\s*(?:,?\s*-+)?\s*(ribu|juta|milyar|miliar|triliun|trilyun)?(?:\s+rupiah)?$")
_WITH_UNIT = re.compile(rf"^({_NUM})\s*\(?\s*((?!\d)\w[^\d;,]*?(?<=\bm)?[23]?)\s*\)?\.?$")
_IN_WORDS = re.compile(
    r"\(\s*(?:(?:se|nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|ratus|ribu|juta|koma)\s*)+\)"
)
_WITH_PREDICATE = re.compile(rf"^({_NUM})\s*[(/]\s*([a-z][a-z ]*)\s*\)?$")
_CUMULATIVE = re.compile(r"\(?\s*\b(?:kumulatif|akumulasi)\b\s*\)?")


def read_text(text: str, context: TargetContext) -> TargetValue:
    """Return what a text says.

    Args:
        text: on one line.
        context: unit, indikator and neighbours.
    """
    if text.isascii() and _NUMBER.match(text):  # most texts; the long way comes to the same
        return _as_number(text, text, context)
    folded = squeeze(_IN_WORDS.sub(" ", fold(text)))
    if len(folded) < len(fold(text)):
        text = folded
    cumulative = bool(_CUMULATIVE.search(folded))
    if cumulative:
        folded = _CUMULATIVE.sub("", folded).strip(" ()")
        text = _CUMULATIVE.sub("", text.replace("Kumulatif", "kumulatif")).strip(" ()")
    if folded in _MISSING_WORDS:
        return MISSING
    for read in (
        _read_as_number,
        _read_as_predicate,
        _read_as_interval,
        _read_as_bound,
        _read_as_money,
        _read_as_unit,
    ):
        result = read(text, folded, context)
        if result is not None:
            if not cumulative:
                return result
            return TargetValue(
                result.kind,
                result.number,
                result.high,
                result.operator,
                result.word,
                result.satuan,
                True,
                result.doubts,
            )
    doubts = (Doubt("FMT-02", (text,)),) if _MISTYPED.match(text) else ()
    return TargetValue(Kind.TEXT, word=text, doubts=doubts)


def _number_context(context: TargetContext, unit: str | None) -> NumberContext:
    satuan = context.satuan or unit
    return NumberContext(
        unit_class(satuan, context.indikator), maximum_of(satuan, context.indikator), context.neighbours
    )


def _valued(
    reading: NumberReading, written: str, context: TargetContext, unit: str | None, scale: Decimal = Decimal(1)
) -> TargetValue:
    """Turn the reading of a number text into a value with its doubts."""
    if reading.value is None:
        if reading.readings:
            both = tuple(plain(r) for r in reading.readings)
            return TargetValue(Kind.AMBIGUOUS, word=written, satuan=unit, doubts=(Doubt("AMB-01", both),))
        return TargetValue(Kind.TEXT, word=written, satuan=unit, doubts=(Doubt("FMT-02", (written,)),))
    doubts = list(doubts_of_number(reading.value, context, unit))
    if reading.english:
        doubts.append(Doubt("FMT-01", (plain(reading.value),)))
    return TargetValue(Kind.NUMBER, reading.value * scale, satuan=unit, doubts=tuple(doubts))


def _as_number(text: str, folded: str, context: TargetContext) -> TargetValue:
    may_be_thousands = folded.rstrip(")")[-4:-3] in (".", ",")  # only then do unit and neighbours decide
    reading = read_number(folded, _number_context(context, None)) if may_be_thousands else read_number(folded)
    return _valued(reading, text, context, None, scale_of(context.satuan))


def _read_as_number(text: str, folded: str, context: TargetContext) -> TargetValue | None:
    if _NUMBER.match(folded.strip("()")):
        return _as_number(text, folded, context)
    percent = _PERCENT.match(folded)
    if percent:
        reading = read_number(percent[1], NumberContext(UnitClass.PERCENT, Decimal(100), context.neighbours))
        return _valued(reading, text, context, "%")
    return None


def _read_as_predicate(text: str, folded: str, context: TargetContext) -> TargetValue | None:
    predikat = find_predikat(text)
    if predikat is not None:
        number = read_number(predikat.number).value if predikat.number else None
        return TargetValue(Kind.PREDICATE, number, word=predikat.word)
    graded = _WITH_PREDICATE.match(folded)
    if graded and (find_predikat(graded[2].upper()) or find_predikat(graded[2])):
        return _valued(read_number(graded[1], _number_context(context, None)), text, context, None)
    return None


def _read_as_interval(text: str, folded: str, context: TargetContext) -> TargetValue | None:
    match = _INTERVAL.match(folded)
    if match is None:
        return None
    unit = match[4] or match[2]
    number_context = _number_context(context, unit)
    low, high = read_number(match[1], number_context), read_number(match[3].lstrip("-–"), number_context)
    if low.value is None or high.value is None:
        readings = tuple(plain(r) for r in (*low.readings, *high.readings))
        if readings:
            return TargetValue(Kind.AMBIGUOUS, word=text, doubts=(Doubt("AMB-01", readings),))
        return TargetValue(Kind.TEXT, word=text, doubts=(Doubt("FMT-02", (text,)),))
    doubts = (Doubt("FMT-01", (plain(low.value), plain(high.value))),) if low.english or high.english else ()
    return TargetValue(Kind.INTERVAL, low.value, high.value, satuan=_as_written(unit, text), doubts=doubts)


def _read_as_bound(text: str, folded: str, context: TargetContext) -> TargetValue | None:
    for operator, pattern in _BOUNDS:
        match = pattern.match(folded)
        if match:
            inner = read_text(text[match.end() :].strip(), context)
            if inner.kind is Kind.NUMBER:
                return TargetValue(
                    Kind.BOUND, inner.number, operator=operator, satuan=inner.satuan, doubts=inner.doubts
                )
            return inner if inner.kind is Kind.AMBIGUOUS else None
    return None


def _read_as_money(text: str, folded: str, _context: TargetContext) -> TargetValue | None:
    match = _MONEY.match(folded)
    if match is None:
        dashed = _DASHED_MONEY.match(folded)
        return (
            _valued(read_number(dashed[1], NumberContext(UnitClass.MONEY)), text, NO_CONTEXT, None) if dashed else None
        )
    scale = scale_of(f"{match[2]} rupiah") if match[2] else Decimal(1)
    number_context = NumberContext(UnitClass.UNKNOWN if match[2] else UnitClass.MONEY)
    return _valued(read_number(match[1], number_context), text, NO_CONTEXT, "Rupiah", scale)


def _read_as_unit(text: str, folded: str, context: TargetContext) -> TargetValue | None:
    match = _WITH_UNIT.match(folded)
    if match is None or _MISTYPED.match(text):
        return None
    unit = _as_written(match[2], text)
    scale = scale_of(unit) if scale_of(context.satuan) == 1 else scale_of(context.satuan)
    own = TargetContext(unit, context.indikator, context.neighbours)
    value = _valued(read_number(match[1], _number_context(own, unit)), text, own, unit, scale)
    if context.satuan and unit and not same_satuan(unit, context.satuan):
        return _with_doubt(value, Doubt("SAT-02", (unit, context.satuan)))
    return value


def _with_doubt(value: TargetValue, doubt: Doubt) -> TargetValue:
    return TargetValue(
        value.kind, value.number, value.high, value.operator, value.word, value.satuan, value.cumulative,
        (*value.doubts, doubt),
    )  # fmt: skip


def _as_written(unit: str | None, text: str) -> str | None:
    """The unit with the capitals it has in the text."""
    if not unit:
        return None
    start = fold(text).find(unit)
    return text[start : start + len(unit)].strip() if start >= 0 and len(fold(text)) == len(text) else unit
