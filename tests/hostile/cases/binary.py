"""Records of xls and xlsb, and elements of ods, that count what is not there."""

from __future__ import annotations

import struct
from collections.abc import Callable

from rkt_xl.intake.biff.ole import SIGNATURE
from tests.hostile.case import Case, failed, read, same
from tests.hostile.ole import container
from tests.hostile.sound import changed, sound, swap, xls_stream
from tests.intake.xlsb_builder import record

_BOUNDSHEET, _SST, _DIMENSION, _LABEL, _MERGED, _END = 0x85, 0xFC, 0x200, 0xFD, 0xE5, 0x0A
_XLSB_SHEET = "xl/worksheets/sheet1.bin"


def _xls(kind: int, offset: int, code: str, number: int) -> Callable[[], bytes]:
    """The workbook with one number of the first record of a kind changed."""

    def make() -> bytes:
        stream, place = bytearray(xls_stream()), 0
        while struct.unpack_from("<H", stream, place)[0] != kind:
            place += 4 + struct.unpack_from("<H", stream, place + 2)[0]
        struct.pack_into(code, stream, place + 4 + offset, number)
        return container({"Workbook": bytes(stream)})

    return make


def _loop() -> bytes:
    """Every sector is followed by the same one."""
    data = bytearray(sound("xls"))
    (table,) = struct.unpack_from("<I", data, 76)
    for sector in range(128):
        struct.pack_into("<I", data, (table + 1) * 512 + 4 * sector, 1)
    return bytes(data)


def _xlsb(extra: bytes) -> Callable[[], bytes]:
    """The workbook with records in front of the end of its rows."""
    end = record(146)
    return lambda: changed({_XLSB_SHEET: lambda part: part.replace(end, extra + end)}, "xlsb")


def _ods(old: str, new: str) -> Callable[[], bytes]:
    return lambda: changed({"content.xml": swap(old, new, 1)}, "ods")


_ROW = "</table:table>"
_CELL = '<table:table-cell office:value-type="float" office:value="1"'
_LATER = '<table:table-row table:number-rows-repeated="80"/>'

CASES: tuple[Case, ...] = (
    failed("lingkaran.xls", _loop, "rusak", "sectors that lead into themselves"),
    failed("kepala saja.xls", lambda: SIGNATURE + bytes(504), "rusak", "a container of nothing"),
    failed("lembar jauh.xls", _xls(_BOUNDSHEET, 0, "<I", 0x7FFFFFFF), "rusak", "a sheet beyond the end"),
    failed("jumlah teks.xls", _xls(_SST, 4, "<I", 0x7FFFFFFF), "rusak", "two thousand million texts"),
    failed("teks jauh.xls", _xls(_LABEL, 6, "<I", 0x7FFFFFFF), "rusak", "a text that does not exist"),
    same("ukuran bohong.xls", _xls(_DIMENSION, 4, "<I", 65_536), "a dimension that lies"),
    read("baris jauh.xls", _xls(_LABEL, 0, "<H", 65_535), "a cell in the last row"),
    read(
        "baris empat miliar.xlsb",
        _xlsb(record(0, struct.pack("<IIHBBBI", 0xFFFFFFFF, 0, 300, 0, 0, 0, 0))),
        "row 4,294,967,295",
    ),
    read("kolom empat miliar.xlsb", _xlsb(record(5, struct.pack("<IId", 0xFFFFFFFF, 0, 5.0))), "column 4,294,967,295"),
    read("teks jauh.xlsb", _xlsb(record(7, struct.pack("<III", 9, 0, 0xFFFFFFFF))), "a text that does not exist"),
    failed("catatan panjang.xlsb", _xlsb(b"\x07\xff\xff\xff\x7f"), "rusak", "a record longer than the part"),
    same("catatan asing.xlsb", _xlsb(record(3000, bytes(5000))), "a record that nobody knows"),
    read("angka bukan.xlsb", _xlsb(record(5, struct.pack("<IId", 9, 0, float("nan")))), "a number that is none"),
    failed(
        "ulang semua.ods",
        _ods(
            _ROW,
            f'{_LATER}<table:table-row table:number-rows-repeated="1048000">{_CELL} table:number-columns-repeated="16384"/></table:table-row>{_ROW}',
        ),
        "terlalu banyak sel",
        "17 thousand million cells in one",
    ),
    same(
        "ulang kosong.ods",
        _ods(
            _ROW,
            f'<table:table-row table:number-rows-repeated="99999999999"><table:table-cell table:number-columns-repeated="99999999999"/></table:table-row>{_ROW}',
        ),
        "empty rows without end",
    ),
    read(
        "spasi.ods",
        _ods(
            _ROW,
            f'{_LATER}<table:table-row><table:table-cell office:value-type="string"><text:p>'
            + '<text:s text:c="99999"/>' * 20_000
            + f"x</text:p></table:table-cell></table:table-row>{_ROW}",
        ),
        "two thousand million blanks in one text",
    ),
    read(
        "rentang.ods",
        _ods(
            _ROW,
            f'{_LATER}<table:table-row>{_CELL} table:number-columns-spanned="999999" table:number-rows-spanned="999999"/></table:table-row>{_ROW}',
        ),
        "a merge over everything",
    ),
    same("tanpa manifes.ods", lambda: changed({"META-INF/manifest.xml": None}, "ods"), "no manifest"),
    failed("tanpa isi.ods", lambda: changed({"content.xml": None}, "ods"), "", "no content"),
)
