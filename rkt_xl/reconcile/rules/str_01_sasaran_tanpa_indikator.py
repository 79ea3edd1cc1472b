"""STR-01: every sasaran has an indikator."""

from collections.abc import Iterable, Iterator

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.likeness import pair_names
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.values.text import match_key

_KINDS = (DocumentKind.RENSTRA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.IKU, DocumentKind.RENJA)


def check(context: Context) -> Iterator[Finding]:
    reported: set[str] = set()
    everywhere = _measured(context.of_kind(*_KINDS))
    for kind in _KINDS:
        documents = context.of_kind(kind)
        measured = _measured(documents)
        for document in documents if measured else ():
            known = measured if _measures_sasaran(document) else everywhere
            for name, text in document.statements:
                key = match_key(text.value)
                if name != "sasaran" or key in known or key in reported or _is_worded_otherwise(key, known, measured):
                    continue
                reported.add(key)
                yield RULE.finding(
                    f"Sasaran “{text.value}” di {kind.label} belum memiliki indikator.",
                    text.ref,
                    suggestion="Tambahkan sedikitnya satu indikator yang mengukur hasil sasaran ini.",
                    subject=text.value,
                )


def _measured(documents: Iterable[Document]) -> set[str]:
    """The owners of indikator."""
    return {match_key(i.owner.value) for d in documents for i in d.indikator if i.owner is not None and i.text}


def _measures_sasaran(document: Document) -> bool:
    return any(i.level is Level.SASARAN and i.owner is not None and i.text for i in document.indikator)


def _is_worded_otherwise(key: str, known: set[str], measured: set[str]) -> bool:
    """Whether a table of programs words a sasaran nearly as others do, which is the matter of REC-09."""
    return known is not measured and bool(pair_names([key], sorted(known)))


RULE = Rule(
    "STR-01",
    "sasaran-memiliki-indikator",
    Severity.ERROR,
    "Setiap sasaran memiliki indikator",
    "Setiap sasaran di Renstra, RKT, PK, IKU, dan Renja dicari indikatornya di dokumen yang sama; sasaran pada tabel yang "
    "hanya memuat program, di semua dokumen.",
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
