"""YEA-01: the documents of an office are of the year that is processed, and each names one year only."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import CellRef
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import PK, RKT, table
from rkt_xl.values.tahun import find_tahun

YEARLY = (
    DocumentKind.RKT, DocumentKind.RENJA, DocumentKind.PK, DocumentKind.DPA, DocumentKind.RENCANA_AKSI,
)  # fmt: skip


def check(context: Context) -> Iterator[Finding]:
    read = [d for f in context.files for d in f.documents if d.kind in YEARLY and d.copy_of is None]
    of_year = {d.kind for d in read if d.table.tahun == context.tahun}
    reported: set[tuple[str, int]] = set()
    for document in read:
        tahun = document.table.tahun
        if tahun is None or tahun == context.tahun or (document.table.file, tahun) in reported:
            continue
        reported.add((document.table.file, tahun))
        yield _other_year(context, document, tahun, is_spare=document.kind in of_year)
    for document in read:
        yield from _file_name_against_title(context, document)


def _other_year(context: Context, document: Document, tahun: int, *, is_spare: bool) -> Finding:
    """A document of another year; only remarked where one of the right year is there too."""
    return RULE.finding(
        f"Tahun pada judul {document.kind.label} ({tahun}) tidak sama dengan tahun yang diproses ({context.tahun}); "
        "dokumen ini tidak dipakai.",
        document.table.tahun_ref or first_cell(document),
        suggestion="Perbaiki tahunnya bila salah ketik, atau jalankan dengan --tahun.",
        subject=f"{document.kind.value} {tahun}",
        severity=Severity.INFO if is_spare else None,
    )


def _file_name_against_title(context: Context, document: Document) -> Iterator[Finding]:
    """The title of a document that counts says another year than the name of its file."""
    table_info = document.table
    named = find_tahun(PurePosixPath(table_info.file).stem.replace("_", " "))
    if table_info.tahun_ref is None or table_info.tahun != context.tahun or named in (None, table_info.tahun):
        return
    yield RULE.finding(
        f"Judul {document.kind.label} menyebut tahun {table_info.tahun}, tetapi nama berkasnya {named}.",
        table_info.tahun_ref,
        suggestion="Pastikan dokumen ini untuk tahun yang benar, lalu samakan judul dan nama berkasnya.",
        subject=f"{document.kind.value} {table_info.tahun} {named}",
        severity=Severity.WARNING,
    )


def first_cell(document: Document) -> CellRef | None:
    """Return a cell of a table that stands for the whole."""
    if document.nodes:
        return document.nodes[0].nama.ref
    return next((i.text.ref for i in document.indikator if i.text), None)


RULE = Rule(
    "YEA-01",
    "tahun-dokumen-sama",
    Severity.ERROR,
    "Tahun setiap dokumen sama dengan tahun yang diproses",
    "Tahun pada judul RKT, Renja, PK, DPA, dan Rencana Aksi dibandingkan dengan tahun yang diproses, dan dengan nama berkasnya.",
    "Dokumen tahun lalu yang disalin sering masih memuat tahun lama.",
    "Catatan penelaahan Renja.",
    fits={
        "RKT": f"RENCANA KINERJA TAHUNAN 2025\n{table(RKT, '1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83')}",
        "PK": f"PERJANJIAN KINERJA TAHUN 2025\n{table(PK, '1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83')}",
    },
    breaks={
        "RKT": f"RENCANA KINERJA TAHUNAN 2025\n{table(RKT, '1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83')}",
        "PK": f"PERJANJIAN KINERJA TAHUN 2024\n{table(PK, '1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83')}",
    },
    at=("PK", "A1"),
    check_office=check,
)
