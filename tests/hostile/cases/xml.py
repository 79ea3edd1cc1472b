"""XML that attacks its reader, or is written as no program that we know writes it."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.case import Case, failed, read, same
from tests.hostile.sound import (
    BOOK,
    RELATIONS,
    SHEET,
    STRINGS,
    STYLES,
    TYPES,
    changed,
    in_sheet,
    more_rows,
    sound,
    swap,
)

LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9))
    + "]>"
)
OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
PARAMETER = "<!DOCTYPE x [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/x.dtd'> %a;]>"
_STRANGE = "tidak wajar"


def _declared(part: str, declaration: str, suffix: str = "xlsx") -> Callable[[], bytes]:
    """The workbook with a document type in front of a part."""

    def change(content: bytes) -> bytes:
        head, mark, rest = content.rpartition(b"?>") if content.startswith(b"<?xml") else (b"", b"", content)
        return head + mark + declaration.encode() + rest

    return lambda: changed({part: change}, suffix)


def _plain(suffix: str, declaration: str) -> Callable[[], bytes]:
    """The same in a workbook that is one XML file."""
    return lambda: declaration.encode() + sound(suffix).partition(b"?>")[2]


def _deep(count: int) -> bytes:
    return b"<x>" * count + b"</x>" * count


def _utf16(part: bytes) -> bytes:
    return part.decode().replace("utf-8", "utf-16").encode("utf-16")


CASES: tuple[Case, ...] = (
    *(
        failed(f"tawa {name}.xlsx", _declared(part, LAUGHS), _STRANGE, "billion laughs")
        for name, part in {
            "lembar": SHEET,
            "teks": STRINGS,
            "buku": BOOK,
            "gaya": STYLES,
            "hubungan": RELATIONS,
        }.items()
    ),
    failed("luar lembar.xlsx", _declared(SHEET, OUTSIDE), _STRANGE, "an entity that is a file of this machine"),
    failed("luar parameter.xlsx", _declared(STRINGS, PARAMETER), _STRANGE, "an entity from the network"),
    failed("tawa ods.ods", _declared("content.xml", LAUGHS, "ods"), _STRANGE, "billion laughs in ods"),
    failed("luar ods.ods", _declared("content.xml", OUTSIDE, "ods"), _STRANGE, "a file of this machine in ods"),
    failed("tawa fods.fods", _plain("fods", LAUGHS), _STRANGE, "billion laughs in flat XML"),
    failed("tawa 2003.xml", _plain("xml", LAUGHS), _STRANGE, "billion laughs in Excel 2003 XML"),
    failed("luar 2003.xml", _plain("xml", OUTSIDE), _STRANGE, "a file of this machine in Excel 2003 XML"),
    failed(
        "dalam gaya.xlsx",
        lambda: changed({STYLES: lambda s: s.replace(b"<fonts", _deep(9000) + b"<fonts")}),
        "rusak",
        "nested 9,000 deep",
    ),
    failed(
        "dalam lembar.xlsx", more_rows("<row r='90'><c><x>" + "<x>" * 9000), "rusak", "nested 9,000 deep, never closed"
    ),
    failed("dalam ods.ods", lambda: changed({"content.xml": _deep(9000)}, "ods"), "rusak", "nested 9,000 deep"),
    same("tidak ditutup.xlsx", in_sheet("</row></sheetData>", "</sheetData>"), "a row that is not closed"),
    failed("tanpa lembar.xlsx", lambda: changed({BOOK: swap("<sheet [^>]*>", "")}), "lembar kerja", "no sheets"),
    same("tanpa jenis.xlsx", lambda: changed({TYPES: None}), "no content types"),
    same("tanpa gaya.xlsx", lambda: changed({STYLES: None}), "no styles"),
    same("tanpa hubungan utama.xlsx", lambda: changed({"_rels/.rels": None}), "no relations of the package"),
    failed(
        "tanpa hubungan.xlsx",
        lambda: changed({RELATIONS: None}),
        "tidak ada di dalam berkas",
        "the sheets' parts are named nowhere",
    ),
    failed(
        "tanpa bagian lembar.xlsx",
        lambda: changed({SHEET: None}),
        "tidak ada di dalam berkas",
        "the sheet's part is missing",
    ),
    read("tanpa teks.xlsx", lambda: changed({STRINGS: None}), "shared texts are missing", "tidak ada di dalam berkas"),
    read(
        "teks kurang.xlsx",
        in_sheet(r"<v>0</v>", "<v>99999999</v>", 1),
        "a text that does not exist",
        "tidak ada di dalam berkas",
    ),
    same("utf-16.xlsx", lambda: changed({SHEET: _utf16, STRINGS: _utf16}), "parts in UTF-16"),
    same(
        "awalan.xlsx",
        lambda: changed({SHEET: lambda s: swap("xmlns=", "xmlns:x=")(swap(r"<(/?)(?=\w)", r"<\1x:")(s))}),
        "names with a prefix",
    ),
    same("tanpa alamat.xlsx", in_sheet(r'(<c) r="\w+"', r"\1"), "cells without addresses"),
    same("kutip tunggal.xlsx", in_sheet('"', "'"), "attributes in single quotes"),
    same("komentar.xlsx", in_sheet("</c>", "</c><!-- <c r='A1'><v>9</v></c> -->"), "comments between cells"),
    same("instruksi.xlsx", in_sheet("<sheetData>", "<?x y?><sheetData>"), "processing instructions"),
    same(
        "ruang nama.xlsx",
        in_sheet("<sheetData>", "<etc:x xmlns:etc='http://www.wps.cn/officeDocument/2017/etCustomData'/><sheetData>"),
        "elements of other programs",
    ),
    read(
        "nul.xlsx",
        more_rows('<row r="90"><c r="A90" t="inlineStr"><is><t>a&#0;b</t></is></c></row>'),
        "a character that XML forbids",
    ),
    read(
        "kendali.xlsx",
        more_rows('<row r="90"><c r="A90" t="inlineStr"><is><t>_x0000__x0007__x001B_[2J</t></is></c></row>'),
        "NUL and control characters in Excel's spelling",
    ),
    read(
        "pengganti.xlsx",
        more_rows('<row r="90"><c r="A90" t="inlineStr"><is><t>a_xD800_b_xDFFF_</t></is></c></row>'),
        "lone surrogates",
    ),
    read(
        "huruf bukan huruf.xlsx",
        more_rows('<row r="90"><c r="A90" t="inlineStr"><is><t>_xFFFF_\ufffe</t></is></c></row>'),
        "no characters at all",
    ),
    read(
        "rusak utf8.xlsx",
        lambda: changed({STRINGS: lambda s: s.replace(b"Ton", b"T\xff\xfen")}),
        "bytes that are no UTF-8",
    ),
)
