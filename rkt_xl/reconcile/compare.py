"""Whether two targets, two units, two amounts say the same; decimals by value, predicates by their scale."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto

from rkt_xl.model.target import Kind, TargetValue
from rkt_xl.values.predikat import scale_of_indikator
from rkt_xl.values.satuan import near_satuan, same_satuan
from rkt_xl.values.text import match_key


class Verdict(Enum):
    """The outcome of comparing two values."""

    SAME = auto()
    DIFFERENT = auto()
    UNKNOWN = auto()


def compare_targets(a: TargetValue, b: TargetValue, indikator: str) -> Verdict:
    """Return whether two targets of one indikator promise the same.

    Missing and ambiguous values cannot be compared; a predicate and a number only where the scale is known.
    """
    open_kinds = (Kind.MISSING, Kind.AMBIGUOUS)
    if a.kind in open_kinds or b.kind in open_kinds:
        return Verdict.UNKNOWN
    if a.kind is Kind.PREDICATE or b.kind is Kind.PREDICATE:
        return _compare_predicates(a, b, indikator)
    if a.kind is not b.kind:
        return Verdict.DIFFERENT
    if a.kind is Kind.TEXT:
        return _verdict(match_key(a.word or "") == match_key(b.word or ""))
    same_high = a.kind is not Kind.INTERVAL or same_number(a.high, b.high)
    same_operator = a.kind is not Kind.BOUND or a.operator == b.operator
    return _verdict(same_number(a.number, b.number) and same_high and same_operator)


def contradict(a: TargetValue, b: TargetValue, indikator: str) -> bool:
    """Whether two targets of the same nature differ.

    A predicate against a number is the matter of REC-10; words that nobody can measure are that of TGT-04 and FMT-02.
    """
    is_mixed = any((a.kind is kind) != (b.kind is kind) for kind in (Kind.PREDICATE, Kind.TEXT))
    return not is_mixed and compare_targets(a, b, indikator) is Verdict.DIFFERENT


def _compare_predicates(a: TargetValue, b: TargetValue, indikator: str) -> Verdict:
    if a.kind is b.kind:
        return _verdict(match_key(a.word or "") == match_key(b.word or ""))
    word, other = (a, b) if a.kind is Kind.PREDICATE else (b, a)
    scale = scale_of_indikator(indikator)
    if scale is None or other.kind is not Kind.NUMBER or other.number is None:
        return Verdict.UNKNOWN
    return _verdict(scale.word_of(other.number) == (word.word or "").upper())


def _verdict(same: bool) -> Verdict:
    return Verdict.SAME if same else Verdict.DIFFERENT


def same_number(a: Decimal | None, b: Decimal | None) -> bool:
    """Whether two numbers are equal, up to the noise of a number that a formula computed.

    >>> same_number(Decimal("95.00"), Decimal("95")), same_number(Decimal("77.95"), Decimal("77.9"))
    (True, False)
    """
    if a is None or b is None:
        return a is b
    return abs(a - b) <= Decimal("1e-9") * max(Decimal(1), abs(a), abs(b))


def compare_satuan(a: str | None, b: str | None) -> str:
    """Return `sama`, `dekat` (Nilai and Indeks), `beda`, or `kosong` when one is missing."""
    if not a or not b:
        return "kosong"
    if same_satuan(a, b):
        return "sama"
    return "dekat" if near_satuan(a, b) else "beda"
