"""YEA-03: the years in the headings follow each other, and prakiraan maju is of the next year."""

import itertools
from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import table


def check(document: Document) -> Iterator[Finding]:
    yield from _forward(document)
    for field in ("target", "pagu"):
        headings = [h for h in document.table.years if h.field == field and not h.is_forward]
        runs = list(dict.fromkeys((h.tahun, h.ref) for h in headings))
        years = [year for year, _ in runs]
        if len(set(years)) < 3 or (field == "pagu" and years == _years(document, "target")):
            continue
        for (a, _), (b, ref) in itertools.pairwise(runs):
            if b not in (a + 1, years[0]):
                yield RULE.finding(
                    f"Judul kolom tahun tidak berurutan: {', '.join(map(str, years))}.",
                    ref,
                    suggestion="Perbaiki tahun pada judul kolom.",
                    subject=f"{document.kind.value} {field}",
                )
                break


def _years(document: Document, field: str) -> list[int]:
    """The years of the columns of a field, each heading once."""
    runs = dict.fromkeys((h.tahun, h.ref) for h in document.table.years if h.field == field and not h.is_forward)
    return [year for year, _ in runs]


def _forward(document: Document) -> Iterator[Finding]:
    tahun = document.table.tahun
    if tahun is None:
        return
    for heading in {h.ref: h for h in document.table.years if h.is_forward}.values():
        if heading.tahun != tahun + 1:
            yield RULE.finding(
                f"Judul prakiraan maju menyebut tahun {heading.tahun}, seharusnya {tahun + 1}.",
                heading.ref,
                suggestion="Perbaiki tahun pada judul kolom prakiraan maju.",
                subject=f"{document.kind.value} maju",
            )


_HEADS = "No | Sasaran | Indikator | Target 2025 | Target 2026 | Target {} | Target 2028"

RULE = Rule(
    "YEA-03",
    "judul-kolom-tahun-berurutan",
    Severity.WARNING,
    "Tahun pada judul kolom berurutan",
    "Tahun pada judul kolom target dan pagu harus berurutan; judul prakiraan maju harus tahun berikutnya.",
    "Judul tahun yang salah membuat target dibaca untuk tahun yang keliru.",
    "Catatan penelaahan Renja.",
    fits={"Renstra": table(_HEADS.format(2027), "1 | Akuntabilitas | Nilai AKIP | 83 | 84 | 85 | 86")},
    breaks={"Renstra": table(_HEADS.format(2037), "1 | Akuntabilitas | Nilai AKIP | 83 | 84 | 85 | 86")},
    at=("Renstra", "F1"),
    check_document=check,
)
