"""REC-09: one sasaran is worded the same in all documents."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Level
from rkt_xl.model.provenance import Traced
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.likeness import pair_names
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RENSTRA, RKT, table
from rkt_xl.values.text import match_key

_KINDS = (DocumentKind.RKT, DocumentKind.RENSTRA, DocumentKind.PK, DocumentKind.IKU, DocumentKind.RENJA)


def check(context: Context) -> Iterator[Finding]:
    stated = {kind: _sasaran(context, kind) for kind in _KINDS}
    base_kind = next((kind for kind in _KINDS if stated[kind]), None)
    if base_kind is None:
        return
    base = stated[base_kind]
    for kind in _KINDS:
        if kind is base_kind:
            continue
        for key, other in stated[kind].items():
            if key in base:
                continue
            mine = _by_indikator(context, base_kind, kind, key) or _by_likeness(base, stated[kind], key)
            if mine is not None:
                yield RULE.finding(
                    f"Rumusan sasaran berbeda antara {base_kind.label} dan {kind.label}: “{mine.value}” / “{other.value}”.",
                    mine.ref,
                    other.ref,
                    suggestion="Samakan rumusannya di semua dokumen.",
                    subject=f"{other.value} {kind.value}",
                )


def _sasaran(context: Context, kind: DocumentKind) -> dict[str, Traced[str]]:
    found: dict[str, Traced[str]] = {}
    for document in context.of_kind(kind):
        for name, text in document.statements:
            if name == "sasaran":
                found.setdefault(match_key(text.value), text)
        for indikator in document.indikator:
            if indikator.level is Level.SASARAN and indikator.owner is not None:
                found.setdefault(match_key(indikator.owner.value), indikator.owner)
    return found


def _by_indikator(context: Context, base: DocumentKind, kind: DocumentKind, key: str) -> Traced[str] | None:
    """The sasaran that the base document puts the indikator of this one under."""
    for entry in context.indikator:
        if entry.level is not Level.SASARAN:
            continue
        owners = (m.indikator.owner for m in entry.of_kind(kind))
        if not any(owner is not None and match_key(owner.value) == key for owner in owners):
            continue
        for mention in entry.of_kind(base):
            if mention.indikator.owner is not None:
                return mention.indikator.owner
    return None


def _by_likeness(base: dict[str, Traced[str]], other: dict[str, Traced[str]], key: str) -> Traced[str] | None:
    """The sasaran of the base document that is worded nearly so and stands in no other place."""
    mine = [text for k, text in base.items() if k not in other]
    theirs = [text for k, text in other.items() if k not in base]
    for pair in pair_names([t.value for t in theirs], [t.value for t in mine]):
        if match_key(theirs[pair.left].value) == key:
            return mine[pair.right]
    return None


RULE = Rule(
    "REC-09",
    "rumusan-sasaran-sama",
    Severity.WARNING,
    "Rumusan satu sasaran sama di semua dokumen",
    "Sasaran RKT dibandingkan dengan Renstra, PK, IKU, dan Renja: yang mengukur indikator yang sama, atau yang bunyinya "
    "hampir sama, harus berbunyi sama.",
    "Rumusan yang bergeser membuat rangkaian sasaran dari Renstra sampai PK tidak terbukti.",
    "PermenPAN-RB 88/2021; KKE 2.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Tata kelola baik | MENINGKATNYA AKUNTABILITAS | Nilai AKIP | 83 | 84 | 85"
        ),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Terwujudnya kinerja yang akuntabel | Nilai AKIP | Nilai | 83"),
        "Renstra 2025-2029": table(
            RENSTRA, "1 | Tata kelola baik | Meningkatnya akuntabilitas | Nilai AKIP | 83 | 84 | 85"
        ),
    },
    at=("RKT 2025", "B2"),
    check_office=check,
)
