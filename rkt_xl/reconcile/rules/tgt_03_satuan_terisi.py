"""TGT-03: a target has a satuan, in tables with a column for it."""

from collections.abc import Iterator

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.target import Kind
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._columns import cell_beside
from rkt_xl.reconcile.rules._series import text_of
from rkt_xl.reconcile.rules._tables import RKT, table

_WITH_UNIT = ("kolom", "sel", "format")
_COUNTED = (Kind.NUMBER, Kind.INTERVAL, Kind.BOUND, Kind.AMBIGUOUS)


def check(document: Document) -> Iterator[Finding]:
    if document.kind is DocumentKind.NOMENKLATUR or not document.table.has("satuan"):
        return
    for indikator in document.indikator:
        is_counted = any(t.value.kind in _COUNTED for t in indikator.targets)
        if indikator.text is None or not is_counted:
            continue
        if indikator.satuan is not None and indikator.satuan.source in _WITH_UNIT:
            continue
        place = cell_beside(document, "satuan", indikator)
        if place is None:
            continue  # the column is that of other indikator beside it
        yield RULE.finding(
            f"Satuan “{text_of(indikator)}” belum diisi.",
            place,
            indikator.text.ref,
            suggestion=f"Isi satuannya, misalnya {indikator.satuan.text}." if indikator.satuan else "Isi satuannya.",
            subject=text_of(indikator),
        )


RULE = Rule(
    "TGT-03",
    "satuan-terisi",
    Severity.WARNING,
    "Satuan terisi",
    "Pada tabel yang mempunyai kolom satuan, setiap indikator yang targetnya angka harus bersatuan (di kolom itu, di sel target, "
    "atau pada format angkanya).",
    "Angka tanpa satuan tidak dapat diukur.",
    "Praktik evaluasi AKIP (SMART).",
    fits={"RKT 2025": table(RKT, "1 | Akuntabilitas | Nilai AKIP | Nilai | 83", "2 | Layanan | Opini BPK | | WTP")},
    breaks={"RKT 2025": table(RKT, "1 | Akuntabilitas | Nilai AKIP | Nilai | 83", "2 | Layanan | Waktu layanan | | 5")},
    at=("RKT 2025", "D3"),
    is_habit=True,
    check_document=check,
)
