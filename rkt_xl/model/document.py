"""What was read from one file: its tables, what they say, and what became of every cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rkt_xl.model.finding import Finding
from rkt_xl.model.heading import UnknownHeading
from rkt_xl.model.painting import PaintedSheet
from rkt_xl.model.plan import Indikator, Node, Pagu
from rkt_xl.model.provenance import CellRef, Traced


class DocumentKind(StrEnum):
    """The kinds of document; the words are those of the JSON (`kind`)."""

    RKT = "rkt"
    RENSTRA = "renstra"
    RENJA = "renja"
    PK = "pk"
    IKU = "iku"
    RENCANA_AKSI = "rencana-aksi"
    DPA = "dpa"
    CASCADING = "cascading"
    NOMENKLATUR = "nomenklatur"
    PROGRAM = "program"

    @property
    def label(self) -> str:
        """How people write it."""
        return _LABELS[self.value]


_LABELS = {
    "rkt": "RKT",
    "renstra": "Renstra",
    "renja": "Renja",
    "pk": "PK",
    "iku": "IKU",
    "rencana-aksi": "Rencana Aksi",
    "dpa": "DPA",
    "cascading": "Cascading",
    "nomenklatur": "Nomenklatur",
    "program": "Daftar Program",
}


class Versi(StrEnum):
    """Whether a document is the first of its year or an amendment of it."""

    MURNI = "murni"
    PERUBAHAN = "perubahan"


@dataclass(frozen=True, slots=True)
class TableInfo:
    """How a table was recognised.

    Args:
        sheet: the sheet it stands on.
        area: `B5:L40`, heading included.
        header: `B5:L7`.
        kind: of which document it is part.
        layout: name of the layout, for people.
        opd: the office named in its title, as written.
        tahun: the year of the document, None where it spans a period.
        periode: first and last year of a Renstra.
        versi: murni or perubahan where the title tells.
        confidence: 0 to 1.
        why: one Indonesian sentence.
        columns: column letters to field, in order.
    """

    file: str
    sheet: str
    area: str
    header: str
    kind: DocumentKind
    layout: str
    opd: Traced[str] | None
    tahun: int | None
    periode: tuple[int, int] | None
    versi: Versi | None
    confidence: float
    why: str
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Total:
    """A total that a table states: its label and the money beside it."""

    label: Traced[str]
    pagu: tuple[Pagu, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One recognised table and what it says.

    `statements` are tujuan, sasaran, visi, misi, strategi and kebijakan in their order, by field;
    a sasaran without indikator is seen only there. `copy_of` is the sheet of the same file that says the same.
    """

    table: TableInfo
    indikator: tuple[Indikator, ...] = ()
    nodes: tuple[Node, ...] = ()
    statements: tuple[tuple[str, Traced[str]], ...] = ()
    totals: tuple[Total, ...] = ()
    copy_of: str | None = None

    @property
    def kind(self) -> DocumentKind:
        """The kind of the document."""
        return self.table.kind


class FileStatus(StrEnum):
    """What became of a file."""

    READ = "read"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A cell that was not used, with the reason as people read it."""

    ref: CellRef
    reason: str


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Everything about one file: status with its reason, documents, the account of its cells, findings of reading.

    `filled` is counted from the file, not from `used` and `set_aside`; that they agree is tested.
    `is_output` is true for a workbook that rkt-xl itself wrote. `unknown` are the headings to ask staff about,
    `painted` its sheets for the page that shows them, empty unless asked for.
    """

    file: str
    format: str | None
    status: FileStatus
    reason: str | None = None
    documents: tuple[Document, ...] = ()
    filled: int = 0
    used: int = 0
    set_aside: tuple[SetAside, ...] = ()
    findings: tuple[Finding, ...] = ()
    modified: float = 0.0
    sha256: str = ""
    is_output: bool = False
    unknown: tuple[UnknownHeading, ...] = ()
    painted: tuple[PaintedSheet, ...] = ()
