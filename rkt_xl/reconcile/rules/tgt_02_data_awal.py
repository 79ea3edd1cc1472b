"""TGT-02: an indikator has a baseline, in tables that ask for one."""

from collections.abc import Iterator

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.target import Role
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._series import baseline_of, text_of
from rkt_xl.reconcile.rules._tables import table

_HEADS = "No | Sasaran | Indikator | Baseline 2024 | Target 2025 | Target 2026 | Target 2027"


def check(document: Document) -> Iterator[Finding]:
    if document.kind not in (DocumentKind.RENSTRA, DocumentKind.IKU) or not document.table.has("baseline"):
        return
    filled = [i for i in document.indikator if (b := baseline_of(i)) is not None and not b.value.is_missing]
    if not filled:
        return  # a column that nobody filled in is no gap of one indikator
    for indikator in document.indikator:
        baseline = baseline_of(indikator)
        if indikator.text is None or (baseline is not None and not baseline.value.is_missing):
            continue
        if not any(t.role is Role.TARGET and not t.value.is_missing for t in indikator.targets):
            continue  # without a target it is the matter of STR-08 and TGT-01
        written = baseline.ref.text.strip() if baseline is not None else ""
        yield RULE.finding(
            f"Data awal (baseline) “{text_of(indikator)}” tidak ada" + (f" (tertulis {written})." if written else "."),
            baseline.ref if baseline else document.table.cell("baseline", indikator.text.ref.row) or indikator.text.ref,
            indikator.text.ref,
            suggestion="Isi capaian sebelum tahun pertama, atau jelaskan bahwa indikatornya baru.",
            subject=text_of(indikator),
        )


RULE = Rule(
    "TGT-02",
    "data-awal-terisi",
    Severity.WARNING,
    "Data awal (baseline) terisi",
    "Pada Renstra dan IKU yang mempunyai kolom data awal, setiap indikator harus mempunyai data awal.",
    "Tanpa data awal tidak dapat dinilai apakah target menantang.",
    "Permendagri 86/2017; praktik evaluasi AKIP.",
    fits={"Renstra": table(_HEADS, "1 | Akuntabilitas | Nilai AKIP | 81 | 83 | 84 | 85")},
    breaks={
        "Renstra": table(
            _HEADS,
            "1 | Akuntabilitas | Nilai AKIP | 81 | 83 | 84 | 85",
            "2 | Layanan | Indeks SPBE | | 3,1 | 3,2 | 3,3",
        )
    },
    at=("Renstra", "D3"),
    check_document=check,
)
