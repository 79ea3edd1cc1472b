"""REC-10: a predicate in one document and a number in another say the same on the scale of the indikator."""

from collections.abc import Iterator, Sequence

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.target import Kind
from rkt_xl.reconcile.compare import Verdict, compare_targets
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import SOURCE_ORDER
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._said import Said, by_value, cells, said_in
from rkt_xl.reconcile.rules._tables import RENSTRA, RKT, table
from rkt_xl.values.predikat import Scale, scale_of_indikator


def check(context: Context) -> Iterator[Finding]:
    for entry in context.indikator:
        scale = scale_of_indikator(entry.text)
        if scale is None:
            continue
        said = said_in(context, entry, *SOURCE_ORDER)
        numbers = [one for one in said if one.target.value.kind is Kind.NUMBER]
        words = [one for one in said if one.target.value.kind is Kind.PREDICATE]
        for group in by_value(words, entry.text):
            others = [one for one in numbers if _disagree(one, group[0], entry.text)]
            if others:
                yield _finding(context, entry.text, scale, group, others)


def _disagree(number: Said, word: Said, indikator: str) -> bool:
    return compare_targets(number.target.value, word.target.value, indikator) is Verdict.DIFFERENT


def _finding(context: Context, indikator: str, scale: Scale, words: Sequence[Said], numbers: Sequence[Said]) -> Finding:
    word, number = words[0], numbers[0]
    size = number.target.value.number
    assert size is not None
    first, second = sorted((words, numbers), key=lambda group: SOURCE_ORDER.index(group[0].mention.kind))
    return RULE.finding(
        f"Target predikat {word.target.value.word} di {word.mention.kind.label} tidak sesuai nilai {number.text} di "
        f"{number.mention.kind.label} untuk “{indikator}” (nilai {number.text} = predikat {scale.word_of(size)}).",
        *cells(context, first, second),
        suggestion=f"Samakan menurut skala {scale.name}.",
        subject=f"{indikator} {word.mention.kind.value}",
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
