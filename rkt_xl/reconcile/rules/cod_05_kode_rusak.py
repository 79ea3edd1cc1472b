"""COD-05: a kode that Excel turned into a date or number and that cannot be told any more."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.relevel import is_coded
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table
from rkt_xl.reconcile.rules.cod_02_kode_lama import doubts


def check(document: Document) -> Iterator[Finding]:
    for doubt in doubts(document, "COD-05"):
        yield RULE.finding(
            f"Kode di sel {doubt.ref.a1} berubah menjadi tanggal atau angka ({doubt.ref.text}).",
            doubt.ref,
            suggestion="Ketik ulang dengan format Teks.",
            subject=doubt.typed,
        )
    yield from _lost(document)


def _lost(document: Document) -> Iterator[Finding]:
    """A line without kode among lines that have one: its cell is empty, or what stands there is no kode."""
    for node in document.nodes if is_coded(document) else ():
        doubt = node.kode_doubt
        if node.kode is not None or (doubt is not None and doubt.rule):
            continue
        cell = doubt.ref if doubt is not None else document.table.cell("kode", node.nama.ref.row)
        if cell is None:
            continue
        what = f"tertulis “{doubt.typed}”, yang bukan kode" if doubt is not None else "kosong"
        yield RULE.finding(
            f"Kode “{node.nama.value}” di sel {cell.a1} {what}.",
            cell,
            node.nama.ref,
            suggestion="Ketik ulang kodenya dengan format Teks.",
            subject=node.nama.value,
        )


RULE = Rule(
    "COD-05",
    "kode-tidak-rusak",
    Severity.ERROR,
    "Kode tidak berubah menjadi tanggal atau angka",
    "Sel kode yang berisi tanggal atau angka yang tidak dapat dikembalikan dengan pasti, atau kosong padahal hampir semua "
    "baris lain pada tabel itu berkode.",
    "Excel mengubah 1.02 menjadi tanggal atau angka; kode aslinya hilang.",
    "Sifat Excel; Permendagri 90/2019.",
    fits={"DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10")},
    is_habit=True,
    check_document=check,
)
