"""One office from its documents to its result: paired, compared, put into the matrix, with all findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from rkt_xl.model.finding import Finding
from rkt_xl.model.kerangka import NO_KERANGKA
from rkt_xl.model.kode import NODE_LEVELS
from rkt_xl.model.pengaturan import NO_UMUM, Umum
from rkt_xl.model.provenance import Traced
from rkt_xl.model.result import Matrix, OfficeResult
from rkt_xl.reconcile.aturan import DEFAULT, Aturan
from rkt_xl.reconcile.changes import changes_of
from rkt_xl.reconcile.comparison import indikator_rows, pagu_rows
from rkt_xl.reconcile.engine import office_findings
from rkt_xl.reconcile.kerangka import kerangka_of
from rkt_xl.reconcile.kke.worksheets import build_kke
from rkt_xl.reconcile.nomenklatur import Nomenklatur
from rkt_xl.reconcile.office import Office
from rkt_xl.reconcile.setting import make_context
from rkt_xl.reconcile.years import renstra_years

Decide = Callable[[Sequence[Finding]], Sequence[Finding]]
"""From the findings of an office to all that are told of it, with what staff decided about each."""

_NO_SEBAB: Mapping[str, Traced[str]] = {}


def _undecided(findings: Sequence[Finding]) -> Sequence[Finding]:
    return findings


def reconcile(
    office: Office,
    nomenklatur: Nomenklatur | None,
    umum: Umum = NO_UMUM,
    aturan: Aturan = DEFAULT,
    sebab: Mapping[str, Traced[str]] = _NO_SEBAB,
    decide: Decide = _undecided,
    *,
    with_kke: bool = True,
    with_pages: bool = True,
) -> OfficeResult:
    """Return everything about an office and year.

    Args:
        office: its documents.
        nomenklatur: the official lines of its year.
        umum, aturan: what staff set.
        sebab: reasons for differences that staff wrote into the last output.
        decide: adds what staff decided, on which the worksheets of the evaluator depend.
        with_kke: whether the worksheets of the evaluator are wanted.
        with_pages: whether what only a written workbook shows is wanted: money side by side, the Renstra in words.
    """
    context = make_context(office, nomenklatur, umum, aturan, sebab)
    matrix = context.matrix or Matrix(office.opd, office.tahun, ())
    findings = tuple(decide(office_findings(context)))
    return OfficeResult(
        office.opd,
        office.tahun,
        office.periode,
        matrix,
        tuple(indikator_rows(context)),
        tuple(pagu_rows(context)) if with_pages else (),
        findings,
        office.files,
        _total(matrix),
        context.superseded,
        tuple(changes_of(context.superseded)),
        renstra_years=tuple(renstra_years(context)) if with_pages else (),
        kke=build_kke(context, findings) if with_kke else None,
        kerangka=kerangka_of(context) if with_pages else NO_KERANGKA,
    )


def _total(matrix: Matrix) -> Decimal | None:
    """The money of all programs, each counted once however many sasaran it supports.

    A program without money of its own has that of its kegiatan, and these that of their subkegiatan, where all have
    some.
    """
    below: dict[tuple[str, ...], dict[tuple[str, ...], Decimal | None]] = {}
    for block in matrix.blocks:
        path: tuple[str, ...] = ()
        for line in block.lines:
            path = (*path[: NODE_LEVELS.index(line.level)], str(line.kode or line.nama.value))
            below.setdefault(path[:-1], {}).setdefault(path, line.pagu)

    def amount(path: tuple[str, ...], own: Decimal | None) -> Decimal | None:
        if own is not None:
            return own
        parts = [amount(*part) for part in below.get(path, {}).items()]
        known = [part for part in parts if part is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(parts) else None

    amounts = [a for a in (amount(*part) for part in below.get((), {}).items()) if a is not None]
    return sum(amounts, Decimal(0)) if amounts else None
