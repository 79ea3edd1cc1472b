"""The Renstra workbook: two sheets, made by their own modules."""

from rkt_xl.sample.sheets.book import Book
from rkt_xl.sample.sheets.renstra_strategi import write_strategi
from rkt_xl.sample.sheets.renstra_target import write_target


def write_renstra(book: Book) -> None:
    """Fill the sheets `Visi Misi` (T-C.26) and `T-C.25`."""
    write_strategi(book)
    write_target(book)
