"""STR-06: no line stands twice below the same sasaran."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.plan import Node
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table
from rkt_xl.values.text import match_key


def check(document: Document) -> Iterator[Finding]:
    groups: dict[tuple[str, ...], list[Node]] = {}
    for node in document.nodes:
        if node.level_from == "kolom" and node.level is not Level.SUBKEGIATAN:
            continue  # flat exports name the parents on every row
        sasaran = match_key(node.sasaran.value) if node.sasaran else ""
        groups.setdefault((sasaran, *_path(document, node)), []).append(node)
    for nodes in groups.values():
        if len(nodes) > 1:
            first = nodes[0]
            name = f"{first.kode.value} {first.nama.value}" if first.kode else first.nama.value
            rows = ", ".join(str(n.nama.ref.row) for n in nodes)
            yield RULE.finding(
                f"Baris ganda: {name} muncul {len(nodes)} kali pada sasaran yang sama (baris {rows}).",
                *(n.nama.ref for n in reversed(nodes)),
                suggestion="Hapus baris yang berlebih, atau gabungkan isinya.",
                subject=first.nama.value,
            )


def _path(document: Document, node: Node) -> tuple[str, ...]:
    """Kode, or names from the top down: what makes a line the same line."""
    if node.kode is not None:
        return (str(node.kode.value),)
    above = _path(document, document.nodes[node.parent]) if node.parent is not None else ()
    return (*above, f"{node.level.value} {match_key(node.nama.value)}")


RULE = Rule(
    "STR-06",
    "tidak-ada-baris-ganda",
    Severity.ERROR,
    "Tidak ada baris ganda pada satu sasaran",
    "Kode yang sama, atau nama yang sama di bawah induk yang sama, dua kali pada sasaran yang sama dalam satu tabel. "
    "Program atau kegiatan yang mendukung dua sasaran bukan baris ganda.",
    "Baris ganda membuat pagu dan jumlah subkegiatan terhitung dua kali.",
    "Praktik penelaahan Renja dan RKA.",
    fits={
        "DPA 2025": table(
            DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10", "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 10"
        )
    },
    breaks={
        "DPA 2025": table(
            DPA,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10",
            "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 5",
            "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 5",
        )
    },
    at=("DPA 2025", "B4"),
    check_document=check,
)
