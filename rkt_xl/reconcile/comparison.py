"""The rows of the sheet `Rekonsiliasi`: every indikator, and the pagu of every node, in all documents side by side."""

from __future__ import annotations

from collections.abc import Iterable

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.kode import Level
from rkt_xl.model.result import CompareCell, CompareRow
from rkt_xl.reconcile.compare import Verdict, compare_targets, same_number
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import OfficeIndikator
from rkt_xl.reconcile.money import amounts_of
from rkt_xl.values.display import indonesian

COMPARED = (DocumentKind.RENSTRA, DocumentKind.RENJA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.IKU)
MONEY = (
    DocumentKind.RENSTRA, DocumentKind.RENJA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.DPA, DocumentKind.PROGRAM,
)  # fmt: skip
_LEVELS = (Level.TUJUAN, Level.SASARAN, Level.PROGRAM, Level.KEGIATAN, Level.SUBKEGIATAN)


def indikator_rows(context: Context) -> list[CompareRow]:
    """Return one row per indikator with a target of the year, tujuan before sasaran before the tree."""
    ordered = sorted(context.indikator, key=lambda entry: _LEVELS.index(entry.level))
    return [row for entry in ordered if (row := _indikator_row(context, entry)) is not None]


def _indikator_row(context: Context, entry: OfficeIndikator) -> CompareRow | None:
    cells = []
    values = []
    for kind in COMPARED:
        for mention in entry.of_kind(kind)[:1]:
            target = mention.target_of(context.tahun, context.periode)
            satuan = mention.indikator.satuan.text if mention.indikator.satuan else None
            if target is None:
                continue
            cells.append(
                CompareCell(kind, "" if target.value.is_missing else target.ref.text.strip(), target.ref, satuan)
            )
            values.append(target.value)
    if not cells:
        return None
    filled = [v for v in values if not v.is_missing]
    verdicts = {compare_targets(filled[0], v, entry.text) for v in filled[1:]} if filled else set()
    if not filled:
        verdict = "belum diisi"
    elif Verdict.DIFFERENT in verdicts:
        verdict = "berbeda"
    elif len(filled) < len(values):
        verdict = "belum diisi"
    elif Verdict.UNKNOWN in verdicts:
        verdict = "tidak dapat dibandingkan"
    else:
        verdict = "sama" if len(filled) > 1 else "hanya satu sumber"
    first = entry.mentions[0].indikator
    notes = (m.indikator.note("sebab_perubahan") for m in entry.mentions)
    own = next((note for note in notes if note is not None), None) or context.sebab_of(entry.text)
    sebab = own.value if own is not None else None
    return CompareRow(
        entry.level,
        entry.owner,
        entry.text if first.text else "",
        str(first.kode.value) if first.kode else None,
        tuple(cells),
        verdict,
        sebab,
        _least_sure((m.score, m.reason) for m in entry.mentions),
    )


def _least_sure(reasons: Iterable[tuple[float, str]]) -> str:
    """Why documents were taken to mean the same: of several reasons the weakest, of equally weak ones the last."""
    told = [(score, -place, reason) for place, (score, reason) in enumerate(reasons) if reason]
    return min(told)[2] if told else ""


def pagu_rows(context: Context) -> list[CompareRow]:
    """Return one row per node that has money of the year in any document."""
    rows = []
    for node in context.tree.walk():
        cells = []
        amounts = []
        money = amounts_of(node, context.tahun)
        for kind in MONEY:
            own_money = money.get(kind)
            if own_money is not None:
                cells.append(CompareCell(kind, indonesian(own_money.amount), own_money.refs[0]))
                amounts.append(own_money.amount)
        if not cells:
            continue
        same = all(same_number(amounts[0], a) for a in amounts[1:])
        verdict = "hanya satu sumber" if len(amounts) == 1 else "sama" if same else "berbeda"
        kode = context.kode_of(node)
        parent = node.parent.nama if node.parent else ""
        own = next((note for o in node.occurrences if (note := o.node.note("sebab_perubahan")) is not None), None)
        sebab = own or context.sebab_of(node.nama)
        rows.append(
            CompareRow(
                node.level,
                parent,
                node.nama,
                str(kode) if kode else None,
                tuple(cells),
                verdict,
                sebab.value if sebab else None,
                _least_sure((o.score, o.reason) for o in node.occurrences),
            )
        )
    return rows
