"""REC-09: one sasaran is worded the same in all documents."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class _Wording:
    """One wording of a sasaran: where each table has it first."""

    cells: dict[int, tuple[DocumentKind, Traced[str]]] = field(default_factory=dict)

    @property
    def first(self) -> tuple[DocumentKind, Traced[str]]:
        """Where the first source has it."""
        return next(iter(self.cells.values()))


def check(context: Context) -> Iterator[Finding]:
    worded = _wordings(context)
    order = list(worded)
    for group in _groups(context, worded):
        usual = max(group, key=lambda key: len(worded[key].cells))
        for key in group:
            if key != usual:
                yield _finding(*(worded[k] for k in sorted((usual, key), key=order.index)))


def _finding(mine: _Wording, other: _Wording) -> Finding:
    (kind, text), (other_kind, other_text) = mine.first, other.first
    return RULE.finding(
        f"Rumusan sasaran berbeda antara {kind.label} dan {other_kind.label}: “{text.value}” / “{other_text.value}”.",
        *(t.ref for wording in (mine, other) for _, t in wording.cells.values()),
        suggestion="Samakan rumusannya di semua dokumen.",
        subject=f"{other_text.value} {other_kind.value}",
    )


def _wordings(context: Context) -> dict[str, _Wording]:
    """Every wording with its places, in the order of the sources."""
    found: dict[str, _Wording] = {}
    for document in (d for kind in _KINDS for d in context.of_kind(kind)):
        stated = [text for name, text in document.statements if name == "sasaran"]
        measured = [i.owner for i in document.indikator if i.level is Level.SASARAN and i.owner is not None]
        for text in (*stated, *measured):
            cells = found.setdefault(match_key(text.value), _Wording()).cells
            cells.setdefault(id(document), (document.kind, text))
    return found


def _groups(context: Context, worded: Mapping[str, _Wording]) -> list[list[str]]:
    """Wordings that mean one sasaran: they own the same indikator, or are nearly the same, and share no table."""
    groups = [[key] for key in worded]
    for a, b in (*_by_indikator(context), *_by_likeness(worded)):
        mine, other = (next((g for g in groups if key in g), []) for key in (a, b))
        tables = [set().union(*(worded[key].cells for key in group)) for group in (mine, other)]
        if mine is not other and not tables[0] & tables[1]:
            mine.extend(other)
            groups.remove(other)
    return groups


def _by_indikator(context: Context) -> Iterator[tuple[str, str]]:
    for entry in context.indikator:
        if entry.level is Level.SASARAN:
            owners = [m.indikator.owner for m in entry.mentions if m.kind in _KINDS]
            keys = dict.fromkeys(match_key(owner.value) for owner in owners if owner is not None)
            yield from itertools.pairwise(keys)


def _by_likeness(worded: Mapping[str, _Wording]) -> Iterator[tuple[str, str]]:
    """Wordings that are in a table with those that another table words nearly so and has not."""
    tables: dict[int, list[str]] = {}
    for key, wording in worded.items():
        for place in wording.cells:
            tables.setdefault(place, []).append(key)
    for one, other in itertools.combinations(tables.values(), 2):
        left, right = [k for k in one if k not in other], [k for k in other if k not in one]
        yield from ((left[pair.left], right[pair.right]) for pair in pair_names(left, right))


RULE = Rule(
    "REC-09",
    "rumusan-sasaran-sama",
    Severity.WARNING,
    "Rumusan satu sasaran sama di semua dokumen",
    "Sasaran di setiap tabel RKT, Renstra, PK, IKU, dan Renja dibandingkan: yang diukur dengan indikator yang sama, atau "
    "yang bunyinya hampir sama, harus berbunyi sama.",
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
