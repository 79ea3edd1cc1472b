"""REC-05: every indikator of the IKU list is agreed in the PK of the head of the office."""

import re
from collections.abc import Iterator

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._stacked import is_stacked, stands_stacked
from rkt_xl.reconcile.rules._tables import IKU, PK, table
from rkt_xl.values.text import fold

_IKU = re.compile(r"\b(?:indikator kinerja utama|iku)\b")
_IKK = re.compile(r"\b(?:indikator kinerja kunci|ikk)\b")


def check(context: Context) -> Iterator[Finding]:
    agreed = any(i.level is Level.SASARAN for d in context.of_kind(DocumentKind.PK) for i in d.indikator)
    if not agreed:
        return
    for entry in context.indikator:
        iku = next((m for m in entry.of_kind(DocumentKind.IKU) if not _is_list_of_ikk(m.document)), None)
        if entry.level is not Level.SASARAN or iku is None or entry.of_kind(DocumentKind.PK):
            continue
        text = iku.indikator.text
        if text is None or is_stacked(iku.indikator) or stands_stacked(context, DocumentKind.PK, text.value):
            continue
        yield RULE.finding(
            f"IKU “{text.value}” belum diperjanjikan dalam PK Kepala Perangkat Daerah.",
            text.ref,
            suggestion="Tambahkan ke PK, atau keluarkan dari IKU bila memang bukan indikator utama.",
            subject=text.value,
        )


def _is_list_of_ikk(document: Document) -> bool:
    """Whether a table lists the indikator kinerja kunci, which nobody signs for."""
    title = fold(document.table.title)
    return bool(_IKK.search(title)) and not _IKU.search(title)


RULE = Rule(
    "REC-05",
    "iku-diperjanjikan",
    Severity.ERROR,
    "Setiap IKU diperjanjikan dalam PK kepala perangkat daerah",
    "Setiap indikator pada daftar IKU dicari di tabel sasaran strategis Perjanjian Kinerja kepala perangkat daerah; "
    "indikator kinerja kunci (IKK) tidak diminta di sana.",
    "IKU adalah ukuran keberhasilan utama; bila tidak diperjanjikan, tidak ada yang bertanggung jawab mencapainya.",
    "PermenPAN 20/2008; PermenPAN-RB 53/2014.",
    fits={
        "IKU": table(IKU, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Hasil evaluasi | LHE | Sekretariat"),
        "PK 2025": table(PK, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
    },
    breaks={
        "IKU": table(
            IKU,
            "1 | Meningkatnya akuntabilitas | Nilai AKIP | Hasil evaluasi | LHE | Sekretariat",
            "2 | Meningkatnya layanan | Indeks Kepuasan Masyarakat | Hasil survei | SKM | Sekretariat",
        ),
        "PK 2025": table(PK, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
    },
    at=("IKU", "C3"),
    check_office=check,
)
