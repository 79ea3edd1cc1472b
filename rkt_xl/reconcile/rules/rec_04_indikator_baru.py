"""REC-04: an indikator of the RKT or PK comes from the Renstra or the IKU."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.likeness import nearest
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._stacked import is_stacked, stands_stacked
from rkt_xl.reconcile.rules._tables import RENSTRA, RKT, table

_SOURCES = (DocumentKind.RENSTRA, DocumentKind.IKU)


def check(context: Context) -> Iterator[Finding]:
    known = [e.text for e in context.indikator if e.level is Level.SASARAN and e.first(*_SOURCES) is not None]
    if not known:
        return
    for entry in context.indikator:
        if entry.level is not Level.SASARAN or entry.first(*_SOURCES) is not None:
            continue
        mention = entry.first(DocumentKind.RKT, DocumentKind.PK)
        if mention is None or mention.indikator.text is None or is_stacked(mention.indikator):
            continue
        if any(stands_stacked(context, kind, entry.text) for kind in _SOURCES):
            continue
        like = nearest(entry.text, known)
        yield RULE.finding(
            f"Indikator “{entry.text}” di {mention.kind.label} tidak ditemukan di Renstra atau IKU."
            + (f" Yang paling mirip: “{like[0]}”." if like else ""),
            mention.indikator.text.ref,
            suggestion="Periksa bunyinya, atau usulkan perubahan Renstra bila indikator ini memang baru.",
            subject=entry.text,
        )


RULE = Rule(
    "REC-04",
    "indikator-bersumber-dari-renstra",
    Severity.WARNING,
    "Indikator RKT dan PK bersumber dari Renstra atau IKU",
    "Setiap indikator sasaran di RKT dan PK dicari di Renstra dan IKU; bila tidak ada, yang paling mirip disebut.",
    "Indikator yang berganti di luar Renstra memutus rangkaian pengukuran.",
    "PermenPAN-RB 88/2021 (keberlanjutan IKU); KKE 2.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Tata kelola baik | Meningkatnya akuntabilitas | Nilai AKIP | 83 | 84 | 85"
        ),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Jumlah rapat | Kali | 12"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Tata kelola baik | Meningkatnya akuntabilitas | Nilai AKIP | 83 | 84 | 85"
        ),
    },
    at=("RKT 2025", "C2"),
    check_office=check,
)
