"""TGT-01: the target of the year is filled in."""

from collections.abc import Iterator, Sequence

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.plan import Target
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention, OfficeIndikator
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table

_KINDS = (
    DocumentKind.RKT, DocumentKind.PK, DocumentKind.RENSTRA, DocumentKind.RENJA, DocumentKind.DPA, DocumentKind.IKU,
    DocumentKind.RENCANA_AKSI, DocumentKind.CASCADING,
)  # fmt: skip
_MANY = 20
_SHOWN = 5


def check(context: Context) -> Iterator[Finding]:
    asked: dict[int, list[tuple[OfficeIndikator, Mention, Target]]] = {}
    for entry, mention in context.mentions():
        if mention.kind not in _KINDS or mention.indikator.text is None or entry.level is Level.TUJUAN:
            continue  # targets of tujuan are the matter of STR-08
        if mention.indikator.text.value.rstrip().endswith(":"):
            continue  # the heading of a list, whose items have the targets
        target = mention.target_of(context.tahun, context.periode)
        if target is not None:
            asked.setdefault(id(mention.document), []).append((entry, mention, target))
    for targets in asked.values():
        missing = [entry for entry in targets if entry[2].value.is_missing]
        if len(missing) > _MANY and len(missing) * 10 >= len(targets) * 8:
            yield _form_not_filled(context, missing, len(targets))
        else:
            yield from (_not_filled(context, *entry) for entry in missing)


def _not_filled(context: Context, entry: OfficeIndikator, mention: Mention, target: Target) -> Finding:
    written = target.ref.text.strip()
    text = mention.indikator.text
    return RULE.finding(
        f"Target {context.tahun} untuk “{text.value if text else entry.text}” di {mention.kind.label} belum diisi"
        + (f" (tertulis {written})." if written else "."),
        target.ref,
        text.ref if text else None,
        suggestion="Isi targetnya.",
        subject=entry.text,
    )


def _form_not_filled(
    context: Context, missing: Sequence[tuple[OfficeIndikator, Mention, Target]], count: int
) -> Finding:
    """One finding for a table that is hardly filled in, rather than one for each of its rows."""
    table_info = missing[0][1].document.table
    return RULE.finding(
        f"Target {context.tahun} pada tabel {table_info.kind.label} di lembar {table_info.sheet} belum diisi untuk "
        f"{len(missing)} dari {count} indikator.",
        *(target.ref for _, _, target in missing[:_SHOWN]),
        suggestion="Isi targetnya, atau hapus baris yang tidak dipakai.",
        subject=f"{table_info.kind.value} {table_info.sheet}",
    )


RULE = Rule(
    "TGT-01",
    "target-terisi",
    Severity.ERROR,
    "Target tahun berjalan terisi",
    "Sel target tahun berjalan setiap indikator di RKT, PK, Renstra, Renja, DPA, IKU, Rencana Aksi, dan cascading; kosong, -, n/a, dan galat dianggap belum diisi, 0 tidak.",
    "Indikator tanpa target tidak dapat dinilai tercapai atau tidak.",
    "PermenPAN-RB 88/2021 (target).",
    fits={"RKT 2025": table(RKT, "1 | Menurunnya pengaduan | Jumlah pengaduan | Kasus | 0")},
    breaks={"RKT 2025": table(RKT, "1 | Menurunnya pengaduan | Jumlah pengaduan | Kasus | -")},
    at=("RKT 2025", "E2"),
    check_office=check,
)
