"""STR-01: every sasaran has an indikator."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.values.text import match_key

_KINDS = (DocumentKind.RENSTRA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.IKU, DocumentKind.RENJA)


def check(context: Context) -> Iterator[Finding]:
    reported: set[str] = set()
    for kind in _KINDS:
        documents = context.of_kind(kind)
        measured = {match_key(i.owner.value) for d in documents for i in d.indikator if i.owner is not None and i.text}
        if not measured:
            continue
        for document in documents:
            for name, text in document.statements:
                key = match_key(text.value)
                if name != "sasaran" or key in measured or key in reported:
                    continue
                reported.add(key)
                yield RULE.finding(
                    f"Sasaran “{text.value}” di {kind.label} belum memiliki indikator.",
                    text.ref,
                    suggestion="Tambahkan sedikitnya satu indikator yang mengukur hasil sasaran ini.",
                    subject=text.value,
                )


RULE = Rule(
    "STR-01",
    "sasaran-memiliki-indikator",
    Severity.ERROR,
    "Setiap sasaran memiliki indikator",
    "Setiap sasaran di Renstra, RKT, PK, IKU, dan Renja dicari indikatornya di dokumen yang sama.",
    "Sasaran tanpa indikator tidak dapat diukur keberhasilannya.",
    "PermenPAN-RB 89/2021; PermenPAN-RB 88/2021.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83")},
    breaks={
        "RKT 2025": table(
            RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83", "2 | Meningkatnya layanan | | |"
        )
    },
    at=("RKT 2025", "B3"),
    check_office=check,
)
