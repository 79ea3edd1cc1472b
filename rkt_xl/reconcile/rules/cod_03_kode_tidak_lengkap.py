"""COD-03: a kode has all its segments, and its bidang exists."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.plan import KodeDoubt
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table
from rkt_xl.reconcile.rules.cod_02_kode_lama import doubts

_WHOLE = (3, 5, 6)
"""Segments of a program, kegiatan and subkegiatan."""


def check(document: Document) -> Iterator[Finding]:
    without_bidang: dict[str, list[KodeDoubt]] = {}
    for doubt in doubts(document, "COD-03"):
        segments = (doubt.read_as or doubt.typed).split(".")
        count = len(segments)
        if count in _WHOLE:
            without_bidang.setdefault(".".join(segments[:2]), []).append(doubt)
            continue
        yield RULE.finding(
            f"Kode {doubt.typed} tidak lengkap (jumlah segmen {count}).",
            doubt.ref,
            suggestion="Lengkapi: program 3 segmen, kegiatan 5 segmen (5.03.02.2.01), subkegiatan 6 segmen.",
            subject=doubt.typed,
        )
    for bidang, own in without_bidang.items():
        more = f" dan {len(own) - 1} kode lain" if len(own) > 1 else ""
        yield RULE.finding(
            f"Kode {own[0].typed}{more} memakai bidang {bidang}, yang tidak ada dalam daftar bidang urusan.",
            *(doubt.ref for doubt in own),
            suggestion="Periksa dua angka pertama kodenya, misalnya 5.03 untuk kepegawaian.",
            subject=bidang,
        )


RULE = Rule(
    "COD-03",
    "kode-lengkap",
    Severity.ERROR,
    "Kode lengkap segmennya",
    "Jumlah segmen setiap kode: urusan 1, bidang 2, program 3, kegiatan 5, subkegiatan 6; bidangnya ada dalam daftar bidang "
    "urusan.",
    "Kode yang tidak lengkap tidak menunjuk program atau kegiatan mana pun.",
    "Permendagri 90/2019.",
    fits={
        "DPA 2025": table(
            DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10", "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 10"
        )
    },
    breaks={
        "DPA 2025": table(
            DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10", "5.03.02.2 | Mutasi dan Promosi ASN | | | | 10"
        )
    },
    at=("DPA 2025", "A3"),
    check_document=check,
)
