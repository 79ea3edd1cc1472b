"""TGT-02: an indikator has a baseline, in tables that ask for one."""

from collections.abc import Iterator, Sequence

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import Indikator
from rkt_xl.model.provenance import CellRef
from rkt_xl.model.target import Role
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._series import baseline_of, text_of
from rkt_xl.reconcile.rules._tables import table

_SHOWN = 5
_HEADS = "No | Sasaran | Indikator | Baseline 2024 | Target 2025 | Target 2026 | Target 2027"


def check(document: Document) -> Iterator[Finding]:
    if document.kind not in (DocumentKind.RENSTRA, DocumentKind.IKU) or not document.table.has("baseline"):
        return
    asked = [i for i in document.indikator if i.text is not None and _has_target(i)]
    missing = [i for i in asked if (b := baseline_of(i)) is None or b.value.is_missing]
    if len(missing) == len(asked) > 1:
        yield _column_is_empty(document, missing)
    else:
        yield from (_is_missing(document, indikator) for indikator in missing)


def _has_target(indikator: Indikator) -> bool:
    """Without a target it is the matter of STR-08 and TGT-01."""
    return any(t.role is Role.TARGET and not t.value.is_missing for t in indikator.targets)


def _cell(document: Document, indikator: Indikator) -> CellRef | None:
    baseline = baseline_of(indikator)
    if baseline is not None or indikator.text is None:
        return baseline.ref if baseline is not None else None
    return document.table.cell("baseline", indikator.text.ref.row) or indikator.text.ref


def _is_missing(document: Document, indikator: Indikator) -> Finding:
    cell = _cell(document, indikator)
    written = cell.text.strip() if cell is not None and baseline_of(indikator) is not None else ""
    return RULE.finding(
        f"Data awal (baseline) “{text_of(indikator)}” tidak ada" + (f" (tertulis {written})." if written else "."),
        cell,
        indikator.text.ref if indikator.text else None,
        suggestion="Isi capaian sebelum tahun pertama, atau jelaskan bahwa indikatornya baru.",
        subject=text_of(indikator),
    )


def _column_is_empty(document: Document, missing: Sequence[Indikator]) -> Finding:
    """A column that nobody filled in is one matter, not one of each of its rows."""
    return RULE.finding(
        f"Data awal (baseline) tidak diisi untuk satu pun dari {len(missing)} indikator di lembar {document.table.sheet}.",
        *(_cell(document, indikator) for indikator in missing[:_SHOWN]),
        suggestion="Isi capaian sebelum tahun pertama.",
        subject=f"{document.kind.value} {document.table.sheet}",
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
