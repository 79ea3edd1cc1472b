"""YEA-04: of several versions of a document one counts, and which one is told."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.reconcile.rules.yea_01_tahun_sama import first_cell


def check(context: Context) -> Iterator[Finding]:
    told: set[tuple[str, str, str]] = set()
    for entry in context.superseded:
        document, info = entry.document, entry.document.table
        key = (info.file, document.kind.value, str(info.versi))
        if entry.is_copy or (entry.is_sure and not entry.is_amended) or key in told:
            continue
        told.add(key)
        if entry.is_amended:
            message = f"Ada {document.kind.label} Perubahan ({entry.by}); data murni di {info.file} tidak dipakai."
            suggestion = "Perubahannya ada di lembar Rekonsiliasi."
        else:
            message = f"Ada lebih dari satu {document.kind.label}: {info.file} tidak dipakai. {entry.reason}"
            suggestion = (
                "Hapus yang lama dari map, atau tetapkan berkas yang dipakai di lembar Umum pada Pengaturan RKT.xlsx."
            )
        yield RULE.finding(
            message,
            info.tahun_ref or first_cell(document),
            suggestion=suggestion,
            subject=f"{document.kind.value} {info.versi}",
        )


RULE = Rule(
    "YEA-04",
    "versi-yang-dipakai",
    Severity.WARNING,
    "Hanya satu versi dokumen yang dipakai",
    "Dua berkas sejenis yang memuat hal yang sama: perubahan menggantikan murni; selain itu dipilih menurut kelengkapan isi, "
    "nama berkas (FIX, final, revisi, draf), lalu tanggalnya, dan ditanyakan. Salinan persis dihitung satu kali.",
    "Angka dari versi lama yang masih terpakai membuat seluruh rekonsiliasi keliru.",
    "Permendagri 86/2017 (perubahan dokumen); praktik.",
    fits={
        "RKT": f"RENCANA KINERJA TAHUNAN 2025\n{table(RKT, '1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83')}",
        "RKT (1)": f"RENCANA KINERJA TAHUNAN 2025\n{table(RKT, '1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83')}",
    },
    breaks={
        "RKT": f"RENCANA KINERJA TAHUNAN 2025\n{table(RKT, '1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83')}",
        "RKT revisi": f"RENCANA KINERJA TAHUNAN 2025\n{table(RKT, '1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 84')}",
    },
    at=("RKT", "A1"),
    check_office=check,
)
