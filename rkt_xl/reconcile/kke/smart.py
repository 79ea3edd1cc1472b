"""KKE 1: is an indikator SMART and challenging, as far as its facts and findings prove it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kke import SmartRow
from rkt_xl.model.kode import Level
from rkt_xl.model.plan import Satuan, Target
from rkt_xl.model.target import Kind
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention, OfficeIndikator
from rkt_xl.reconcile.kke.concerns import Concerns, cells_of, codes_of
from rkt_xl.reconcile.kke.target import satuan_of, shown, target_of
from rkt_xl.reconcile.rules._series import OUTCOME_LEVELS, baseline_of, size_of, text_of, yearly
from rkt_xl.values.direction import lower_is_better
from rkt_xl.values.satuan import maximum_of

LEVELS = (Level.TUJUAN, Level.SASARAN, Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN)
_GROUPS = ("TGT", "AMB", "FMT", "SAT", "STR", "AKS")
_UNMEASURED = ("TGT-03", "TGT-04")
_UNCLEAR = ("AMB", "FMT")
_WEAKENING = frozenset({"TGT-05", "TGT-06"})
_FLAT = "TGT-10"
_NO_TARGET = frozenset({"TGT-01", "STR-08"})


def smart_rows(context: Context, concerns: Concerns) -> Iterator[SmartRow]:
    """Yield a row for each indikator from tujuan to subkegiatan, and for each sasaran that has none."""
    bare = list(_without_indikator(context, concerns))
    for level in LEVELS:
        yield from (_row(context, entry, concerns) for entry in context.indikator if _is_on(entry, level))
        yield from (row for row in bare if row.level is level)


def _is_on(entry: OfficeIndikator, level: Level) -> bool:
    return entry.level is level and any(m.indikator.text is not None for m in entry.mentions)


def _without_indikator(context: Context, concerns: Concerns) -> Iterator[SmartRow]:
    for block in context.matrix.blocks if context.matrix else ():
        if block.sasaran is not None and not block.indikator:
            quote = block.sasaran.quote
            found = concerns.about([quote.ref] if quote else [], block.sasaran.text)
            yield SmartRow(
                Level.SASARAN, block.sasaran.text, "", "", None, None, None, codes_of(found, *_GROUPS, "REC")
            )


def _row(context: Context, entry: OfficeIndikator, concerns: Concerns) -> SmartRow:
    target, satuan = target_of(context, entry), satuan_of(entry)
    found = concerns.about(cells_of(entry), entry.text)
    return SmartRow(
        entry.level,
        entry.owner,
        entry.text,
        shown(target, satuan.text if satuan else None),
        is_measurable(target, satuan, _of_the_year(context, entry, found)),
        has_target(entry, target, found),
        is_challenging(context, entry, found),
        codes_of(found, *_GROUPS),
    )


def _of_the_year(context: Context, entry: OfficeIndikator, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that are not about the target of another year."""
    wanted = [m.target_of(context.tahun, context.periode) for m in entry.mentions]
    own = {t.ref for t in wanted if t is not None}
    others = {t.ref for m in entry.mentions for t in m.indikator.targets} - own
    return [f for f in findings if f.refs[0] not in others]


def is_measurable(target: Target | None, satuan: Satuan | None, findings: Iterable[Finding]) -> bool | None:
    """Return whether a target can be measured: no where a finding says so, yes for a value with a satuan."""
    if any(_forbids_measuring(f) for f in findings):
        return False
    if target is None:
        return None
    if target.value.kind in (Kind.TEXT, Kind.AMBIGUOUS):
        return False
    return True if target.value.kind is Kind.PREDICATE or satuan is not None else None


def _forbids_measuring(finding: Finding) -> bool:
    """Whether a finding says that a value has no unit or no clear meaning; remarks about its looks do not."""
    is_unclear = finding.code.partition("-")[0] in _UNCLEAR and finding.severity is not Severity.INFO
    return finding.code in _UNMEASURED or is_unclear


def has_target(entry: OfficeIndikator, target: Target | None, findings: Iterable[Finding]) -> bool | None:
    """Return whether there is a target of the year; None where no document has a place for one."""
    if target is not None:
        return True
    is_asked = any(m.indikator.targets for m in entry.mentions) or any(f.code in _NO_TARGET for f in findings)
    return False if is_asked else None


def is_challenging(context: Context, entry: OfficeIndikator, findings: Iterable[Finding]) -> bool | None:
    """Return whether the targets of a result get better: no where a finding says so, yes where the year's one does.

    A result that is kept at the best value there is, and outputs, are left for people to judge.
    """
    if entry.level not in OUTCOME_LEVELS:
        return None
    codes = {f.code for f in findings}
    if codes & _WEAKENING:
        return False
    series = [step for m in _series_first(entry.mentions) if (step := _step(context, m)) is not None]
    if any(_is_best(entry, now) for _, now in series):
        return None
    if _FLAT in codes:
        return False
    lower = lower_is_better(entry.text)
    return True if any((now < before) if lower else (now > before) for before, now in series[:1]) else None


def _series_first(mentions: Sequence[Mention]) -> list[Mention]:
    """The Renstra in front: it is the document that promises improvement."""
    return sorted(mentions, key=lambda m: m.kind is not DocumentKind.RENSTRA)


def _step(context: Context, mention: Mention) -> tuple[Decimal, Decimal] | None:
    """The value of the year before (else where it stood at the beginning) and of the year, in one document."""
    now = mention.target_of(context.tahun, context.periode)
    series = yearly(mention.indikator)
    if now is None or now not in series:
        return None
    place = series.index(now)
    before = series[place - 1] if place else baseline_of(mention.indikator)
    if before is None or before.value.kind is not now.value.kind:
        return None
    text = text_of(mention.indikator)
    a, b = size_of(before.value, text), size_of(now.value, text)
    return (a, b) if a is not None and b is not None else None


def _is_best(entry: OfficeIndikator, value: Decimal) -> bool:
    """Whether a value stands at the end of its scale."""
    if lower_is_better(entry.text):
        return value == 0
    satuan = satuan_of(entry)
    maximum = maximum_of(satuan.text if satuan else None, entry.text)
    return maximum is not None and value >= maximum
