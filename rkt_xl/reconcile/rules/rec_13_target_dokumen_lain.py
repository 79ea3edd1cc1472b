"""REC-13: IKU, Renja, Rencana Aksi and DPA give an indikator a target that RKT, Renstra or PK know."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._said import by_value, cells, contradicting, said_in
from rkt_xl.reconcile.rules._tables import RKT, table

_MAIN = (DocumentKind.RKT, DocumentKind.RENSTRA, DocumentKind.PK)
_OTHERS = (DocumentKind.RENJA, DocumentKind.IKU, DocumentKind.RENCANA_AKSI, DocumentKind.DPA)
_IKU = "No | Sasaran | Indikator Kinerja Utama | Satuan | Target 2025 | Target 2026 | Target 2027"


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        known = said_in(context, entry, *_MAIN)
        for kind in _OTHERS if known else ():
            groups = by_value(said_in(context, entry, kind), entry.text)
            if any(len(contradicting(known, group[0], entry.text)) < len(known) for group in groups):
                continue  # where some of its cells agree, the others are the matter of REC-12
            for group in groups:
                yield RULE.finding(
                    f"Target {context.tahun} untuk “{entry.text}” di {kind.label} adalah {group[0].text}, sedangkan di "
                    f"{known[0].mention.kind.label} {known[0].text}.",
                    *cells(group, known[:1]),
                    suggestion="Samakan kedua dokumen.",
                    subject=f"{entry.text} {kind.value}",
                )


RULE = Rule(
    "REC-13",
    "target-sama-di-dokumen-lain",
    Severity.WARNING,
    "Target di IKU, Renja, Rencana Aksi, dan DPA sama dengan RKT, Renstra, atau PK",
    "Target tahun berjalan di dokumen lain yang tidak sama dengan satu pun target di RKT, Renstra, dan PK.",
    "Satu indikator hanya boleh mempunyai satu target; dokumen pendukung harus mengikuti dokumen utama.",
    "PermenPAN-RB 88/2021 (pemanfaatan); KKE 2 dan 3.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "IKU 2025-2027": table(_IKU, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83,00 | 84 | 85"),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "IKU 2025-2027": table(_IKU, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 82 | 84 | 85"),
    },
    at=("IKU 2025-2027", "E2"),
    check_office=check,
)
