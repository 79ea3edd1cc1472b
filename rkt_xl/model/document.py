"""What was read from one file: its tables, what they say, and what became of every cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rkt_xl.model.account import NOTHING_ASIDE, CellsAside
from rkt_xl.model.finding import Finding
from rkt_xl.model.heading import UnknownHeading
from rkt_xl.model.painting import PaintedSheet
from rkt_xl.model.plan import Indikator, Node, Pagu
from rkt_xl.model.provenance import CellRef, Traced, column_number


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
class YearHeading:
    """A heading that names the year of a target or pagu column; `is_forward` for prakiraan maju."""

    field: str
    tahun: int
    ref: CellRef
    is_forward: bool = False


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
        tahun_ref: the title cell that names the year, None when another place tells it.
        title: the words above the table.
        years: the headings of target and pagu columns that name a year, from left to right.
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
    tahun_ref: CellRef | None = None
    years: tuple[YearHeading, ...] = ()
    title: str = ""

    def has(self, field: str) -> bool:
        """Whether the table has a column of a field."""
        return any(label.split(" ")[0] == field for _, label in self.columns)

    def cell(self, field: str, row: int, *more: str) -> CellRef | None:
        """Return the empty cell of a row in the first column of a field (`more`: words of its label, `2025`).

        For findings about what is missing: there is no value that could tell the place.
        """
        wanted = {field, *more}
        for letters, label in self.columns:
            words = label.split(" ")
            if words[0] == field and wanted <= set(words):
                return CellRef(self.file, self.sheet, row, column_number(letters), "")
        return None


@dataclass(frozen=True, slots=True)
class Total:
    """A total that a table states: its label and the money beside it."""

    label: Traced[str]
    pagu: tuple[Pagu, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One recognised table and what it says.

    `statements` are tujuan, sasaran, visi, misi, strategi and kebijakan in their order, by field;
    a sasaran without indikator is seen only there. `numbers` are the running numbers that stand beside its sasaran.
    `copy_of` is the sheet of the same file that says the same.
    """

    table: TableInfo
    indikator: tuple[Indikator, ...] = ()
    nodes: tuple[Node, ...] = ()
    statements: tuple[tuple[str, Traced[str]], ...] = ()
    totals: tuple[Total, ...] = ()
    numbers: tuple[Traced[int], ...] = ()
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
    set_aside: CellsAside = NOTHING_ASIDE
    findings: tuple[Finding, ...] = ()
    modified: float = 0.0
    sha256: str = ""
    is_output: bool = False
    unknown: tuple[UnknownHeading, ...] = ()
    painted: tuple[PaintedSheet, ...] = ()
