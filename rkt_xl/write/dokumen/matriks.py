"""The matrix of the sheet RKT as a table of Word, row for row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rkt_xl.model.kode import Level
from rkt_xl.model.result import Block, Matrix
from rkt_xl.write.cells import MISSING, target_text
from rkt_xl.write.dokumen import gaya
from rkt_xl.write.dokumen.naskah import Naskah
from rkt_xl.write.dokumen.tabel import Baris, Sel, heading, numbering
from rkt_xl.write.layout_rows import MatrixRow, lay_out, sasaran_text, shown_name
from rkt_xl.write.matrix import HEADINGS, NUMBERING, SHARES, block_numbers, title_lines

_STYLES = {Level.PROGRAM: gaya.PROGRAM, Level.KEGIATAN: gaya.KEGIATAN, Level.SUBKEGIATAN: gaya.SUBKEGIATAN}


def write_matriks(
    naskah: Naskah, matrix: Matrix, fixed: Mapping[str, str], width_cm: float, *, merges: bool = True
) -> None:
    """Write heading, title and table.

    Args:
        naskah: where to.
        matrix: what it says.
        fixed: title lines as people wrote them into the last output, by key.
        width_cm: how wide the page's text is.
        merges: whether sasaran and indikator are merged over their rows.
    """
    naskah.section("D. Matriks Rencana Kinerja dan Program Kegiatan")
    for line in title_lines(matrix, fixed):
        naskah.add(line, gaya.JUDUL_MATRIKS)
    naskah.gap()
    rows = lay_out(matrix.blocks, SHARES)
    numbers = block_numbers(matrix.blocks)
    body = [_row(rows, place, matrix.blocks[row.block], numbers[row.block], merges) for place, row in enumerate(rows)]
    widths = [width_cm * share / sum(SHARES) for share in SHARES]
    naskah.table(widths, (heading(HEADINGS), numbering(NUMBERING), *body))


def _row(rows: Sequence[MatrixRow], place: int, block: Block, number: str, merges: bool) -> Baris:
    row = rows[place]

    def over(text: str, style: str, key: Callable[[MatrixRow], object]) -> Sel:
        above = place > 0 and key(rows[place - 1]) == key(row)
        below = place + 1 < len(rows) and key(rows[place + 1]) == key(row)
        shown = "" if above else text
        if merges:
            return Sel(shown, style, "continue" if above else "restart" if below else None)
        return Sel(shown, style, open_top=above, open_bottom=below)

    def of_block(text: str, style: str = gaya.SEL) -> Sel:
        return over(text, style, lambda r: r.block)

    def of_indikator(text: str, style: str = gaya.SEL) -> Sel:
        return over(text, style, lambda r: (r.block, r.indikator))

    if row.indikator is not None:
        entry = block.indikator[row.indikator]
        said = (entry.text.text, entry.satuan.text or MISSING, target_text(entry.target))
    else:
        said = (MISSING if block.sasaran is not None else "",) * 3
    line = row.line
    name = Sel(shown_name(line), _STYLES[line.level]) if line is not None else Sel()
    cells = (
        of_block(number, gaya.SEL_TENGAH),
        of_block(sasaran_text(block)),
        of_indikator(said[0], gaya.SEL if block.indikator else gaya.SEL_TENGAH),
        of_indikator(said[1], gaya.SEL_TENGAH),
        of_indikator(said[2], gaya.SEL_TENGAH),
        name,
    )
    keep = line is not None and line.level is not Level.SUBKEGIATAN and place + 1 < len(rows)
    return Baris(cells, keep=keep)
