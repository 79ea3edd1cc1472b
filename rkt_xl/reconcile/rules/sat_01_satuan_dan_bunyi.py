"""SAT-01: the satuan fits what the indikator says it measures."""

from collections.abc import Iterator

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Indikator
from rkt_xl.model.target import Kind
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._series import text_of
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.values.number import UnitClass
from rkt_xl.values.satuan import unit_class
from rkt_xl.values.text import fold

_PERCENT = frozenset({"persentase", "prosentase", "presentase", "persen"})
_SCORES = frozenset({"indeks", "nilai", "skor"})
_NOT_PERCENT = frozenset({"jumlah", "banyaknya", "rasio", "indeks", "nilai", "skor"})


def check(document: Document) -> Iterator[Finding]:
    if document.kind is DocumentKind.NOMENKLATUR:
        return
    for indikator in document.indikator:
        satuan = indikator.satuan
        if indikator.text is None or satuan is None or fits_wording(indikator):
            continue
        yield RULE.finding(
            f"Satuan {satuan.text} tidak cocok dengan bunyi indikator “{text_of(indikator)}”.",
            satuan.ref,
            indikator.text.ref,
            suggestion="Perbaiki satuan atau bunyi indikatornya.",
            subject=text_of(indikator),
        )


def fits_wording(indikator: Indikator) -> bool:
    """Return whether the satuan of an indikator fits its first word and its targets."""
    satuan = indikator.satuan
    if indikator.text is None or satuan is None or satuan.source == "indikator":
        return True
    word = fold(indikator.text.value).split(" ")[0]
    return _fits(word, unit_class(satuan.text)) and not _is_predicate(indikator)


def _fits(word: str, unit: UnitClass) -> bool:
    if word in _PERCENT:
        return unit in (UnitClass.PERCENT, UnitClass.UNKNOWN)
    if word in _NOT_PERCENT and unit is UnitClass.PERCENT:
        return False
    return not (word in _SCORES and (unit is UnitClass.COUNT or (unit is UnitClass.MONEY and word != "nilai")))


def _is_predicate(indikator: Indikator) -> bool:
    """Whether letters stand where the satuan promises percent (`A` with Persen)."""
    satuan = indikator.satuan.text if indikator.satuan else None
    kinds = {t.value.kind for t in indikator.targets if not t.value.is_missing}
    return unit_class(satuan) is UnitClass.PERCENT and Kind.PREDICATE in kinds


RULE = Rule(
    "SAT-01",
    "satuan-cocok-dengan-bunyi",
    Severity.WARNING,
    "Satuan cocok dengan bunyi indikator",
    "Persentase harus bersatuan persen; Jumlah, Rasio, Indeks, dan Nilai tidak; Indeks dan Nilai tidak dihitung per dokumen; "
    "predikat tidak bersatuan persen.",
    "Satuan yang tidak cocok membuat target tidak dapat diukur.",
    "Praktik evaluasi AKIP (SMART).",
    fits={"RKT 2025": table(RKT, "1 | Layanan | Persentase berkas lengkap | % | 96")},
    breaks={"RKT 2025": table(RKT, "1 | Layanan | Persentase berkas lengkap | Kawasan | 96")},
    at=("RKT 2025", "D2"),
    check_document=check,
)
