"""The RKT in the document's own layout: six columns, merged sasaran blocks, levels shown by letters only."""

from rkt_xl.sample.content.facts import OPD, SASARAN, TAHUN
from rkt_xl.sample.content.officials import KEPALA
from rkt_xl.sample.content.rkt_lines import BLOCKS
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.sheet import Sheet, Value
from rkt_xl.sample.sheets.signature import sign

_HEADINGS = (
    "NO.",
    "SASARAN STRATEGIS",
    "INDIKATOR KINERJA",
    "SATUAN",
    "TARGET ",
    "PROGRAM/KEGIATAN/SUBKEGIATAN",
)

_NUMBERING = (1, 2, 3, None, 4, 5)
"""The document gives SATUAN no number."""

_NO = ("1.", " 2 ", 3)
_INDIKATOR_TAIL = (" ", " ", "  ")
_SATUAN = ("Nilai", "Nilai", "Nilai    ")
_TARGET = ("77,95", "91,65", "    83,35")
"""As typed in the document: dots, blanks and decimal commas are its own."""

_FIRST_ROW = 7


def write_rkt(book: Book) -> None:
    """Fill the sheet of the RKT; the empty sheet that a new workbook once came with is still there."""
    sheet = book.sheet("RKT 2025", (5, 28, 27, 9, 9, 72))
    sheet.span("A1:F1", "Rencana Kinerja dan Program Kegiatan ", "title")
    sheet.span("A2:F2", f"{OPD} Tahun {TAHUN}", "title")
    sheet.line(4, _HEADINGS, "head")
    sheet.line(5, (None,) * 6, "border")
    sheet.line(6, _NUMBERING, "border", "center")
    sheet.freeze(_FIRST_ROW)
    row = _FIRST_ROW
    for index, lines in enumerate(BLOCKS):
        _write_block(sheet, row, index, lines)
        row += len(lines)
    sign(sheet, row + 1, "F", KEPALA, "Gorontalo,      Januari 2025")
    book.sheet("Sheet2", ())


def _write_block(sheet: Sheet, row: int, index: int, lines: tuple[str, ...]) -> None:
    sasaran = SASARAN[index]
    merged: tuple[tuple[str, Value], ...] = (
        ("A", _NO[index]),
        ("B", sasaran.uraian),
        ("C", sasaran.indikator + _INDIKATOR_TAIL[index]),
        ("D", _SATUAN[index]),
        ("E", _TARGET[index]),
    )
    last = row + len(lines) - 1
    for column, value in merged:
        side = ("top", "wrap") if column in "BC" else ("top", "center")
        sheet.span(f"{column}{row}:{column}{last}", value, "border", *side)
    typed_in_one_go = index == len(SASARAN) - 1
    for offset, text in enumerate(lines):
        sheet.put(f"F{row + offset}", text, "border", "wrap", *_typography(text, plain=typed_in_one_go))


def _typography(text: str, plain: bool) -> tuple[str, ...]:
    """Return the traits of a line by its letters; in a plain block nobody took the trouble to indent."""
    if text.startswith("PROGRAM "):
        return ("bold",)
    if plain or text == text.upper():
        return ()
    return ("indent",)
