"""Sheet `Visi Misi` of the Renstra (T-C.26): rows of visi and misi, then tujuan to arah kebijakan."""

from rkt_xl.sample.content.facts import MISI, MISI_NOMOR, OPD, PERIODE, SASARAN, TUJUAN, VISI, Sasaran
from rkt_xl.sample.content.renstra import SASARAN_SPELT
from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.sheet import Sheet

_FIRST_ROW = 10


def write_strategi(book: Book) -> None:
    """Add the sheet: title, visi and misi, header with numbering, the tree of tujuan."""
    sheet = book.sheet("Visi Misi", (34, 42, 50, 56))
    sheet.span("A1:D1", "Tujuan, Sasaran, Strategi, dan Arah Kebijakan", "title")
    sheet.span("A2:D2", OPD.upper(), "title")
    sheet.span("A3:D3", f"Tahun {PERIODE[0]} - {PERIODE[1]}", "title")
    sheet.span("A5:D5", f"VISI : {VISI}", "border", "bold")
    sheet.span("A6:D6", f"MISI {MISI_NOMOR} : {MISI} ", "border", "bold", "wrap")
    sheet.line(8, ("Tujuan", "Sasaran", "Strategi", "Arah Kebijakan"), "head")
    sheet.line(9, ("(1)", "(2)", "(3)", "(4)"), "small")
    row = _FIRST_ROW
    for sasaran, spelt in zip(SASARAN, SASARAN_SPELT, strict=True):
        row = _write_sasaran(sheet, row, sasaran, spelt)
    sheet.span(f"A{_FIRST_ROW}:A{row - 1}", TUJUAN, "border", "wrap", "top")


def _write_sasaran(sheet: Sheet, row: int, sasaran: Sasaran, spelt: str) -> int:
    """Write one sasaran with its strategi and kebijakan; returns the row below."""
    first = row
    for arah in sasaran.arah:
        last = row + len(arah.kebijakan) - 1
        sheet.span(f"C{row}:C{last}", arah.strategi, "border", "wrap", "top")
        for kebijakan in arah.kebijakan:
            sheet.put(f"D{row}", kebijakan, "border", "wrap", "top")
            row += 1
    if not sasaran.arah:
        sheet.line(row, ("-", "-"), "border", "center", start="C")
        row += 1
    sheet.span(f"B{first}:B{row - 1}", spelt, "border", "wrap", "top")
    return row
