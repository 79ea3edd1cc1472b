"""IKU-01: an IKU says how it is computed, where its data come from and who answers for it."""

from collections.abc import Iterator

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._series import text_of
from rkt_xl.reconcile.rules._tables import IKU, table

_PARTS = (("formula", "formula"), ("sumber_data", "sumber data"), ("penanggung_jawab", "penanggung jawab"))


def check(document: Document) -> Iterator[Finding]:
    asked = [(field, words) for field, words in _PARTS if document.table.has(field)]
    if document.kind is not DocumentKind.IKU or not any(field != "penanggung_jawab" for field, _ in asked):
        return
    for indikator in document.indikator:
        if indikator.text is None:
            continue
        missing = [(field, words) for field, words in asked if indikator.note(field) is None]
        if missing:
            row = indikator.text.ref.row
            yield RULE.finding(
                f"IKU “{text_of(indikator)}” belum memuat {' dan '.join(words for _, words in missing)}.",
                document.table.cell(missing[0][0], row) or indikator.text.ref,
                indikator.text.ref,
                suggestion="Lengkapi kolomnya.",
                subject=text_of(indikator),
            )


RULE = Rule(
    "IKU-01",
    "iku-lengkap",
    Severity.WARNING,
    "IKU memuat formula, sumber data, dan penanggung jawab",
    "Pada daftar IKU yang mempunyai kolom formula, sumber data, atau penanggung jawab, kolom itu harus terisi untuk setiap IKU.",
    "IKU tanpa cara hitung dan sumber data tidak dapat diverifikasi.",
    "PermenPAN 20/2008; KKE 5.",
    fits={"IKU": table(IKU, "1 | Akuntabilitas | Nilai AKIP | Hasil evaluasi | LHE | Sekretariat")},
    breaks={
        "IKU": table(
            IKU,
            "1 | Akuntabilitas | Nilai AKIP | Hasil evaluasi | LHE | Sekretariat",
            "2 | Layanan | Indeks SPBE | Hasil evaluasi | | Sekretariat",
        )
    },
    at=("IKU", "E3"),
    is_habit=True,
    check_document=check,
)
