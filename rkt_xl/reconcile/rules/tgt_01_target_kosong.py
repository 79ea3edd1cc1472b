"""TGT-01: the target of the year is filled in."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table

_KINDS = (DocumentKind.RKT, DocumentKind.PK, DocumentKind.RENSTRA, DocumentKind.RENJA, DocumentKind.DPA)


def check(context: Context) -> Iterator[Finding]:
    for entry, mention in context.mentions():
        if mention.kind not in _KINDS or mention.indikator.text is None or entry.level is Level.TUJUAN:
            continue  # targets of tujuan are the matter of STR-08
        target = mention.target_of(context.tahun, context.periode)
        if target is None or not target.value.is_missing:
            continue
        written = target.ref.text.strip()
        yield RULE.finding(
            f"Target {context.tahun} untuk “{mention.indikator.text.value}” di {mention.kind.label} belum diisi"
            + (f" (tertulis {written})." if written else "."),
            target.ref,
            mention.indikator.text.ref,
            suggestion="Isi targetnya.",
            subject=entry.text,
        )


RULE = Rule(
    "TGT-01",
    "target-terisi",
    Severity.ERROR,
    "Target tahun berjalan terisi",
    "Sel target tahun berjalan setiap indikator di RKT, PK, Renstra, Renja, dan DPA; kosong, -, n/a, dan galat dianggap belum diisi, 0 tidak.",
    "Indikator tanpa target tidak dapat dinilai tercapai atau tidak.",
    "PermenPAN-RB 88/2021 (target).",
    fits={"RKT 2025": table(RKT, "1 | Menurunnya pengaduan | Jumlah pengaduan | Kasus | 0")},
    breaks={"RKT 2025": table(RKT, "1 | Menurunnya pengaduan | Jumlah pengaduan | Kasus | -")},
    at=("RKT 2025", "E2"),
    check_office=check,
)
