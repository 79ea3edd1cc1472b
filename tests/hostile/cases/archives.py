"""Archives that are damaged, locked, bombs, or name their parts oddly."""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
import zlib

from tests.hostile.case import Case, failed, same
from tests.hostile.ole import container
from tests.hostile.sound import BOOK, SHEET, STRINGS, changed, packed, parts, sound, xls_stream

_DIRECTORY = b"PK\x01\x02"


def _cut(suffix: str, share: float) -> bytes:
    data = sound(suffix)
    return data[: int(len(data) * share)]


def _flipped(suffix: str) -> bytes:
    """A byte in a hundred is another one."""
    rng, data = random.Random(7), bytearray(sound(suffix))
    for place in rng.sample(range(len(data)), len(data) // 100):
        data[place] ^= 0xFF
    return bytes(data)


def _sheet_flipped() -> bytes:
    """One byte within the packed sheet."""
    data = bytearray(sound("xlsx"))
    data[data.find(SHEET.encode()) + len(SHEET) + 200] ^= 0x10
    return bytes(data)


def _locked_parts() -> bytes:
    """The mark of a password on every part."""
    data = bytearray(sound("xlsx"))
    for found in re.finditer(_DIRECTORY, bytes(data)):
        data[found.start() + 8] |= 1
    return bytes(data)


def _declares(size: int) -> bytes:
    """The directory says that the sheet has another size."""
    data = bytearray(sound("xlsx"))
    struct.pack_into("<I", data, data.rfind(SHEET.encode()) - 46 + 24, size)
    return bytes(data)


def _bomb(part: str, size: int) -> bytes:
    """A part of many blanks that takes next to nothing when it is packed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts(sound("xlsx")).items():
            if name != part:
                archive.writestr(name, data)
        with archive.open(part, "w", force_zip64=True) as out:
            begin, end = parts(sound("xlsx"))[part].split(b"<row", 1) if part == SHEET else (b"<sst>", b"")
            out.write(begin)
            for _ in range(size >> 20):
                out.write(b" " * (1 << 20))
            out.write(b"<row" + end if end else b"</sst>")
    return stream.getvalue()


def _one_body_for_all() -> bytes:
    """Ten thousand directory entries for the same 30 MB of zeroes: 300 GB in a few kilobytes."""
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = pack.compress(bytes(30 << 20)) + pack.flush()
    sums = struct.pack("<3I", zlib.crc32(bytes(30 << 20)), len(body), 30 << 20)
    local = struct.pack("<4s5H", b"PK\x03\x04", 20, 0, 8, 0, 0) + sums + struct.pack("<2H", 0, 0) + body
    names = ["[Content_Types].xml", BOOK, SHEET, STRINGS, *(f"xl/worksheets/s{n}.xml" for n in range(10_000))]
    entries = b"".join(
        struct.pack("<4s6H", _DIRECTORY, 20, 20, 0, 8, 0, 0)
        + sums
        + struct.pack("<5H2I", len(name), 0, 0, 0, 0, 0, 0)
        + name.encode()
        for name in names
    )
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, len(names), len(names), len(entries), len(local), 0)
    return local + entries + end


def _many_parts() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts(sound("xlsx")).items():
            archive.writestr(name, data)
        for number in range(25_000):
            archive.writestr(f"xl/media/{number}", b"")
    return stream.getvalue()


def _locked_xlsx() -> bytes:
    return container({"EncryptionInfo": b"\4\0\4\0\x40\0\0\0<encryption/>", "EncryptedPackage": bytes(9000)})


def _locked_xls() -> bytes:
    """The records of a workbook with the record that says how they are encrypted."""
    stream = xls_stream()
    first = 4 + struct.unpack_from("<H", stream, 2)[0]
    return container({"Workbook": stream[:first] + struct.pack("<HH", 0x2F, 6) + bytes(6) + stream[first:]})


def _locked_ods() -> bytes:
    manifest = b'<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'
    return changed({"META-INF/manifest.xml": manifest, "content.xml": random.Random(1).randbytes(900)}, "ods")


def _slipping() -> bytes:
    evil = dict.fromkeys(("../../../evil.xlsx", "/evil.xlsx", "C:\\evil.xlsx", "..\\..\\evil.xlsx"), b"x")
    return packed({**evil, **parts(sound("xlsx"))})


def _named_otherwise(change: object) -> bytes:
    assert callable(change)
    return packed({change(name): data for name, data in parts(sound("xlsx")).items()})


CASES: tuple[Case, ...] = (
    failed("kosong.xlsx", lambda: b"", "kosong", "zero bytes"),
    failed("kosong.csv", lambda: b"", "kosong", "zero bytes"),
    *(
        failed(f"terpotong {share:.0%}.{suffix}", lambda s=suffix, n=share: _cut(s, n), "rusak", "cut off")
        for suffix in ("xlsx", "xlsb", "xls", "ods")
        for share in (0.1, 0.5, 0.95)
    ),
    *(failed(f"bit terbalik.{s}", lambda s=s: _flipped(s), "rusak", "flipped") for s in ("xlsx", "xlsb", "ods", "xls")),
    failed("satu bita.xlsx", _sheet_flipped, "rusak", "one byte of the sheet is another one"),
    failed("tanda zip saja.xlsx", lambda: b"PK\5\6" + bytes(18), "", "an archive of nothing"),
    failed("kunci xlsx.xlsx", _locked_xlsx, "password", "encrypted by Excel"),
    failed("kunci xls.xls", _locked_xls, "password", "encrypted by an old Excel"),
    failed("kunci bagian.xlsx", _locked_parts, "password", "parts encrypted by a packer"),
    failed("kunci ods.ods", _locked_ods, "password", "encrypted by LibreOffice"),
    failed("bom lembar.xlsx", lambda: _bomb(SHEET, 100 << 20), "terlalu besar", "100 MB of blanks in a sheet"),
    failed("bom teks.xlsx", lambda: _bomb(STRINGS, 100 << 20), "terlalu besar", "100 MB of blanks in the texts"),
    failed("bom dua giga.xlsx", lambda: _declares(2 << 30), "terlalu besar", "a sheet of 2 GB"),
    failed("bom tumpang.xlsx", _one_body_for_all, "", "ten thousand parts that are the same bytes"),
    failed("banyak bagian.xlsx", _many_parts, "terlalu besar", "25,000 parts"),
    failed("lebih dari katanya.xlsx", lambda: _declares(100), "rusak", "a part holds more than it declares"),
    same("nama keluar.xlsx", _slipping, "names that lead out of the folder"),
    same("garis miring.xlsx", lambda: _named_otherwise(lambda n: n.replace("/", "\\")), "names as Windows writes them"),
    same("huruf besar.xlsx", lambda: _named_otherwise(str.upper), "names in capitals"),
    same("ekor.xlsx", lambda: sound("xlsx") + bytes(300), "bytes behind the archive"),
    same("kepala.xlsx", lambda: b"PK" + bytes(98) + sound("xlsx"), "bytes in front of the archive"),
)
