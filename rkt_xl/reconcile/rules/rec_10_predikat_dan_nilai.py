"""REC-10: a predicate in one document and a number in another say the same on the scale of the indikator."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Target
from rkt_xl.model.target import Kind
from rkt_xl.reconcile.compare import Verdict, compare_targets
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import Mention
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RENSTRA, RKT, table
from rkt_xl.values.predikat import scale_of_indikator


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        said = [(m, t) for m in entry.mentions if (t := m.target_of(context.tahun, context.periode)) is not None]
        if not said:
            continue
        first, *others = said
        for other in others:
            if first[1].value.kind is other[1].value.kind:
                continue
            if compare_targets(first[1].value, other[1].value, entry.text) is Verdict.DIFFERENT:
                finding = _finding(entry.text, first, other)
                if finding is not None:
                    yield finding


def _finding(indikator: str, first: tuple[Mention, Target], other: tuple[Mention, Target]) -> Finding | None:
    word, number = (first, other) if first[1].value.kind is Kind.PREDICATE else (other, first)
    scale = scale_of_indikator(indikator)
    size = number[1].value.number
    if word[1].value.kind is not Kind.PREDICATE or scale is None or size is None:
        return None
    written = number[1].ref.text.strip()
    return RULE.finding(
        f"Target predikat {word[1].value.word} di {word[0].kind.label} tidak sesuai nilai {written} di "
        f"{number[0].kind.label} untuk “{indikator}” (nilai {written} = predikat {scale.word_of(size)}).",
        first[1].ref,
        other[1].ref,
        suggestion=f"Samakan menurut skala {scale.name}.",
        subject=f"{indikator} {other[0].kind.value}",
    )


RULE = Rule(
    "REC-10",
    "predikat-sesuai-nilai",
    Severity.ERROR,
    "Predikat dan nilai satu indikator sesuai skalanya",
    "Bila satu dokumen menulis predikat dan dokumen lain menulis angka, angka itu dicari predikatnya menurut skala indikator "
    "(AKIP: AA > 90, A > 80, BB > 70, B > 60, CC > 50, C > 30, D).",
    "Predikat yang tidak sesuai nilai membuat target tidak jelas mana yang dikejar.",
    "PermenPAN-RB 88/2021 (skala nilai).",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83,35"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Tata kelola baik | Meningkatnya akuntabilitas | Nilai AKIP | A | A | AA"
        ),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83,35"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Tata kelola baik | Meningkatnya akuntabilitas | Nilai AKIP | BB | A | AA"
        ),
    },
    at=("RKT 2025", "E2"),
    check_office=check,
)
