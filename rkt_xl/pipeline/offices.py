"""One office: reconciled, with what staff changed and decided in its last output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rkt_xl.lastrun.apply import with_edits
from rkt_xl.lastrun.decide import with_decisions
from rkt_xl.lastrun.edits import State
from rkt_xl.lastrun.find import last_output
from rkt_xl.lastrun.read import LastOutput, read_last
from rkt_xl.model.finding import Finding
from rkt_xl.model.result import OfficeResult
from rkt_xl.pengaturan.reader import Pengaturan
from rkt_xl.reconcile.engine import in_order
from rkt_xl.reconcile.nomenklatur import Nomenklatur
from rkt_xl.reconcile.office import Office
from rkt_xl.reconcile.result import reconcile
from rkt_xl.write.naming import output_name, output_path


def reconcile_office(
    office: Office,
    nomenklatur: Nomenklatur | None,
    pengaturan: Pengaturan,
    last: LastOutput,
    *,
    with_kke: bool,
    with_pages: bool,
) -> OfficeResult:
    """One office with all its findings, what staff decided about them, and what the writing of its workbooks wants."""

    def decide(findings: Sequence[Finding]) -> Sequence[Finding]:
        return with_decisions(in_order([*pengaturan.findings, *findings]), last.decisions)

    result = reconcile(
        office,
        nomenklatur,
        pengaturan.umum,
        pengaturan.aturan,
        last.sebab,
        decide,
        with_kke=with_kke,
        with_pages=with_pages,
    )
    edited = with_edits(result, last.edits)
    decided = tuple(with_decisions(in_order(edited.findings), last.decisions))
    kke = replace(result.kke, judged=last.judged) if result.kke is not None else None
    return replace(edited, findings=decided, kke=kke, is_unclear=last.edits.state is State.UNKNOWN)


def last_of(office: Office, count: int, output: Path | None, outputs: Sequence[Path]) -> LastOutput:
    """The last output of an office: where it will be written, else one that lies among the sources."""
    name = output_name(office.opd, office.tahun)
    same = [path for path in outputs if path.name.startswith(name.removesuffix(".xlsx"))]
    target = output_path(office.opd, office.tahun, output, count) if output is not None else Path(name)
    return read_last(last_output(target, same))
