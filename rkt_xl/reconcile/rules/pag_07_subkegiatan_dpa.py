"""PAG-07: what the DPA funds is in the RKT, and what the RKT plans is in the DPA."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._money import node_name
from rkt_xl.reconcile.rules._names import described
from rkt_xl.reconcile.rules._tables import DPA, RKT_PROGRAM, table
from rkt_xl.reconcile.tree import TreeNode


def check(context: Context) -> Iterator[Finding]:
    for here, there in ((DocumentKind.DPA, DocumentKind.RKT), (DocumentKind.RKT, DocumentKind.DPA)):
        if not all(_has_subkegiatan(context, kind) for kind in (here, there)):
            continue
        for node in (*context.tree.programs, *context.tree.loose):
            yield from _missing(context, node, here, there)


def _has_subkegiatan(context: Context, kind: DocumentKind) -> bool:
    return any(n.level is Level.SUBKEGIATAN for d in context.of_kind(kind) for n in d.nodes)


def _missing(context: Context, node: TreeNode, here: DocumentKind, there: DocumentKind) -> Iterator[Finding]:
    """The highest line that one document has and the other lacks; what lies below it is not told again."""
    own = node.of_kind(here)
    if own and not node.of_kind(there):
        if _is_named_otherwise(context, node, there):
            return  # the matter of NOM-01 and NOM-02
        name = described(node.level, node_name(context, node), None)
        yield RULE.finding(
            f"{name} ada di {here.label} tetapi tidak di {there.label}.",
            own[0].node.nama.ref,
            suggestion=f"Tambahkan ke {there.label}, atau hapus dari {here.label}.",
            subject=f"{node.nama} {there.value}",
        )
        return
    for child in node.children:
        yield from _missing(context, child, here, there)


def _is_named_otherwise(context: Context, node: TreeNode, there: DocumentKind) -> bool:
    """Whether the other document has the same official line under another name and without kode."""
    entry = context.official_of(node)
    siblings = node.parent.children if node.parent is not None else context.tree.programs
    return entry is not None and any(
        other is not node and other.of_kind(there) and context.official_of(other) is entry for other in siblings
    )


RULE = Rule(
    "PAG-07",
    "subkegiatan-rkt-dan-dpa-sama",
    Severity.WARNING,
    "Subkegiatan di RKT dan DPA sama",
    "Setiap program, kegiatan, dan subkegiatan di DPA dicari di RKT, dan sebaliknya; yang hilang disebut sekali pada tingkat "
    "tertinggi.",
    "Anggaran tanpa rencana, atau rencana tanpa anggaran, memutus rangkaian kinerja.",
    "KKE 3 (kesesuaian DPA dengan perencanaan).",
    fits={
        "RKT 2025": table(
            RKT_PROGRAM,
            "1 | Akuntabel | Nilai AKIP | Nilai | 83 | PROGRAM KEPEGAWAIAN DAERAH",
            "| | | | | MUTASI DAN PROMOSI ASN",
            "| | | | | Pengelolaan Mutasi ASN",
        ),
        "DPA 2025": table(
            DPA,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10",
            "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 10",
            "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | | | 10",
        ),
    },
    breaks={
        "RKT 2025": table(
            RKT_PROGRAM,
            "1 | Akuntabel | Nilai AKIP | Nilai | 83 | PROGRAM KEPEGAWAIAN DAERAH",
            "| | | | | MUTASI DAN PROMOSI ASN",
            "| | | | | Pengelolaan Mutasi ASN",
        ),
        "DPA 2025": table(
            DPA,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10",
            "5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 10",
            "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | | | 5",
            "5.03.02.2.02.0003 | Pengelolaan Promosi ASN | | | | 5",
        ),
    },
    at=("DPA 2025", "B5"),
    check_office=check,
)
