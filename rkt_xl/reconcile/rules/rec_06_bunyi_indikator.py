"""REC-06: one indikator is worded the same in all documents."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RENSTRA, RKT, table
from rkt_xl.values.text import match_key

_KINDS = (DocumentKind.RENSTRA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.IKU, DocumentKind.RENJA)


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        worded = [(m, m.indikator.text) for m in entry.mentions if m.indikator.text is not None and m.kind in _KINDS]
        if not worded:
            continue
        (first, text), *others = worded
        seen = {match_key(text.value)}
        for other, words in others:
            if match_key(words.value) in seen:
                continue
            seen.add(match_key(words.value))
            yield RULE.finding(
                f"Bunyi indikator berbeda: {_place(first, other)} “{text.value}”, {_place(other, first)} “{words.value}”.",
                words.ref,
                text.ref,
                suggestion="Samakan bunyinya di semua dokumen.",
                subject=f"{text.value} {other.kind.value}",
            )


def _place(mention: Mention, other: Mention) -> str:
    """The kind of document, with the sheet or row where both are of one kind."""
    own, against = mention.indikator.text, other.indikator.text
    if mention.kind is not other.kind or own is None or against is None:
        return mention.kind.label
    if own.ref.sheet != against.ref.sheet:
        return f"{mention.kind.label} lembar {own.ref.sheet}"
    return f"{mention.kind.label} sel {own.ref.a1}" if own.ref.file == against.ref.file else f"berkas {own.ref.file}"


RULE = Rule(
    "REC-06",
    "bunyi-indikator-sama",
    Severity.WARNING,
    "Bunyi satu indikator sama di semua dokumen",
    "Indikator yang jelas sama tetapi ditulis dengan kata berbeda di Renstra, RKT, PK, IKU, atau Renja. Huruf besar, tanda "
    "baca, dan satuan di dalam kurung tidak dihitung.",
    "Evaluator membaca indikator yang berbeda bunyi sebagai indikator yang berbeda.",
    "Praktik evaluasi AKIP; KKE 2.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya layanan | Persentase pelayanan tepat waktu | % | 90"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Layanan baik | Meningkatnya layanan | PERSENTASE  pelayanan tepat waktu (%) | 90 | 91 | 92"
        ),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya layanan | Persentase pelayanan yang tepat waktu | % | 90"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Layanan baik | Meningkatnya layanan | Persentase pelayanan tepat waktu | 90 | 91 | 92"
        ),
    },
    at=("Renstra 2025-2029", "D2"),
    check_office=check,
)
