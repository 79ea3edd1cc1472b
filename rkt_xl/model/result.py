"""What reconciling gives and writing takes: the matrix, the side-by-side comparison, the findings of one office."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rkt_xl.model.document import Document, DocumentKind, ReadFile
from rkt_xl.model.finding import Finding
from rkt_xl.model.kerangka import NO_KERANGKA, Kerangka
from rkt_xl.model.kke import Kke
from rkt_xl.model.kode import Kode, Level
from rkt_xl.model.plan import Target
from rkt_xl.model.provenance import CellRef, Traced


@dataclass(frozen=True, slots=True)
class Quote:
    """What one document says about something: the text that stands there and its cell."""

    kind: DocumentKind
    text: str
    ref: CellRef


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the matrix: what the first source says, and what others say that differs.

    `source` is what the source says where a person has written something else into the last output.
    """

    text: str
    quote: Quote | None = None
    others: tuple[Quote, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class MatrixIndikator:
    """One indikator row of a sasaran block; `target` None when no source has one for the year.

    `key` is what it is known by from one run to the next.
    """

    text: Said
    satuan: Said
    target: Target | None
    target_said: Said
    key: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the program tree.

    Args:
        level: program, kegiatan or subkegiatan.
        nama: as the source of the tree writes it.
        kode: from any document or the nomenclature.
        official: the official name where it is known and differs in words.
        pagu: of the year, from the budget documents.
        output: output indikator, satuan and target.
        sources: the documents that have this line.
        key: what it is known by from one run to the next.
        source: its name in the source, where a person has written another into the last output.
    """

    level: Level
    nama: Traced[str]
    kode: Kode | None
    official: str | None = None
    pagu: Decimal | None = None
    pagu_ref: CellRef | None = None
    output: str | None = None
    output_satuan: str | None = None
    output_target: Target | None = None
    sources: tuple[DocumentKind, ...] = ()
    key: str = ""
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One sasaran with its indikator and the lines below it; `sasaran` None for lines that no source connects.

    `key` is what it is known by from one run to the next.
    """

    sasaran: Said | None
    indikator: tuple[MatrixIndikator, ...]
    lines: tuple[Line, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The performance matrix of one office and year, in the order of its sources."""

    opd: str
    tahun: int
    blocks: tuple[Block, ...]

    @property
    def lines(self) -> list[Line]:
        """All lines of the tree in order."""
        return [line for block in self.blocks for line in block.lines]

    def count(self, level: Level) -> int:
        """Return how many lines of a level there are."""
        return sum(line.level is level for line in self.lines)


@dataclass(frozen=True, slots=True)
class CompareCell:
    """What one document says in a row of the comparison."""

    kind: DocumentKind
    text: str
    ref: CellRef
    satuan: str | None = None


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One indikator, or the pagu of one node, in all documents side by side.

    `verdict` is one of `sama`, `berbeda`, `hanya satu sumber`, `belum diisi`.
    """

    level: Level
    owner: str
    name: str
    kode: str | None
    cells: tuple[CompareCell, ...]
    verdict: str
    sebab: str | None = None
    pair: str = ""


@dataclass(frozen=True, slots=True)
class Superseded:
    """A document that does not count.

    Args:
        document: the document.
        by: the file that counts in its place.
        reason: why, in one Indonesian sentence.
        is_sure: whether nobody needs to be asked.
        is_copy: whether it says the same.
        is_amended: whether an amendment took its place.
        winners: the documents that count in its place.
    """

    document: Document
    by: str
    reason: str
    is_sure: bool
    is_copy: bool = False
    is_amended: bool = False
    winners: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an amendment changed: what happened, to what, the cells before and after."""

    kind: DocumentKind
    what: str
    name: str
    before: CellRef | None
    after: CellRef | None


class EditFate(StrEnum):
    """What became of something that a person changed in the last output."""

    KEPT = "dipertahankan"
    CLASHES = "bertabrakan dengan perubahan sumber"
    UNPLACED = "tidak dapat dipasang"


@dataclass(frozen=True, slots=True)
class YearTargets:
    """The targets of one indikator of the matrix, by its key, over the years of the Renstra."""

    key: str
    years: tuple[tuple[int, Target], ...]


@dataclass(frozen=True, slots=True)
class KeptEdit:
    """One change by hand: where it stands in the last output, what, the source's words then, and what became of it."""

    ref: CellRef
    what: str
    before: str
    fate: EditFate


@dataclass(frozen=True, slots=True)
class OfficeResult:
    """Everything about one office and year.

    `edits` is what people changed in the last output, `fixed` their words for title and signature, by key;
    `is_unclear` that the last output cannot tell what was changed in it; `renstra_years` what the Renstra promises for
    the indikator of the matrix, `kerangka` its visi, misi, tujuan, sasaran, strategi and kebijakan.
    """

    opd: str
    tahun: int
    periode: tuple[int, int] | None
    matrix: Matrix
    indikator_rows: tuple[CompareRow, ...]
    pagu_rows: tuple[CompareRow, ...]
    findings: tuple[Finding, ...]
    files: tuple[ReadFile, ...]
    total_pagu: Decimal | None = None
    superseded: tuple[Superseded, ...] = ()
    changes: tuple[Change, ...] = ()
    edits: tuple[KeptEdit, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()
    is_unclear: bool = False
    renstra_years: tuple[YearTargets, ...] = ()
    kke: Kke | None = None
    kerangka: Kerangka = NO_KERANGKA
