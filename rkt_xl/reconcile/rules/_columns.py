"""Which column of a table belongs to which of its indikator, where tables stand side by side."""

from rkt_xl.model.document import Document
from rkt_xl.model.plan import Indikator
from rkt_xl.model.provenance import CellRef, column_number


def cell_beside(document: Document, field: str, indikator: Indikator) -> CellRef | None:
    """Return the empty cell of a field in the row of an indikator, None where no such column belongs to it.

    A column belongs to the nearest column of indikator on its left; one with none on its left, to the first.
    """
    if indikator.text is None:
        return None
    columns = [(column_number(letters), label.split(" ")[0]) for letters, label in document.table.columns]
    heads = sorted(number for number, own in columns if own == "indikator")
    mine = max((n for n in heads if n <= indikator.text.ref.col), default=indikator.text.ref.col)
    for number, own in columns:
        if own == field and max((n for n in heads if n <= number), default=min(heads, default=mine)) == mine:
            ref = indikator.text.ref
            return CellRef(ref.file, ref.sheet, ref.row, number, "")
    return None
