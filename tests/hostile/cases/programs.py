"""The sound workbook as other programs write it: what is typical of each, besides what the libraries write."""

from __future__ import annotations

import re

from tests.hostile.case import Case, same
from tests.hostile.sound import BOOK, SHEET, STRINGS, STYLES, changed, packed, parts, sound, swap

_APP = "docProps/app.xml"


def _application(name: str) -> bytes:
    return f"<Properties><Application>{name}</Application></Properties>".encode()


def _google() -> bytes:
    """Google Sheets: no dimension, no properties, every cell of a thousand rows styled, texts in one line each."""
    blanks = "".join(
        f'<row r="{r}">' + "".join(f'<c r="{c}{r}" s="0"/>' for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ") + "</row>"
        for r in range(8, 1001)
    )
    sheet = [swap(r'<dimension ref="[^"]*"/>', ""), swap("</sheetData>", blanks + "</sheetData>")]
    sheet.append(swap(r"<sheetViews>.*?</sheetViews>", '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'))
    content = parts(sound("xlsx"))
    for change in sheet:
        content[SHEET] = change(content[SHEET])
    return packed({name: data for name, data in content.items() if not name.startswith("docProps/")})


def _wps() -> bytes:
    """WPS Office: its own elements and its own compatibility marks."""
    extra = (
        "<extLst><ext uri='{x}' xmlns:etc='http://www.wps.cn/officeDocument/2017/etCustomData'><etc:x/></ext></extLst>"
    )
    return changed(
        {
            BOOK: swap(
                "<sheets>", "<fileVersion appName='xl' lastEdited='3' lowestEdited='5' rupBuild='9302'/><sheets>"
            ),
            SHEET: swap("</worksheet>", extra + "</worksheet>"),
            "docProps/custom.xml": b"<Properties><property name='KSOProductBuildVer'/></Properties>",
            _APP: _application("WPS Office"),
        }
    )


def _libreoffice() -> bytes:
    """LibreOffice: the number type spelled out, rows with heights, empty values."""

    def sheet(part: bytes) -> bytes:
        text = re.sub(r'(<c r="\w+")( t="n")?', r'\1 s="0"', part.decode())
        text = re.sub(r'<row r="(\d+)"[^>]*>', r'<row r="\1" customFormat="false" ht="12.8" hidden="false">', text)
        return text.replace(
            "</sheetData>", '<row r="99"><c r="A99" s="0"/><c r="B99" s="0" t="s"></c></row></sheetData>'
        ).encode()

    return changed({SHEET: sheet, _APP: _application("LibreOffice/24.2")})


def _inline() -> bytes:
    """Libraries that share no texts."""
    texts = re.findall(r"<t[^>]*>([^<]*)</t>", parts(sound("xlsx"))[STRINGS].decode())

    def sheet(part: bytes) -> bytes:
        text = re.sub(r'(<c r="\w+"[^>]*?) t="s"', r'\1 t="inlineStr"', part.decode())
        return re.sub(
            r'(t="inlineStr"[^>]*>)<v>(\d+)</v>', lambda m: f"{m[1]}<is><t>{texts[int(m[2])]}</t></is>", text
        ).encode()

    return changed({SHEET: sheet, STRINGS: None})


def _strict() -> bytes:
    """Excel's strict form, with other addresses of its namespaces."""
    old, new = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    content = parts(sound("xlsx"))
    return packed({name: data.replace(old, new) for name, data in content.items()})


def _spread() -> bytes:
    """Texts in runs with fonts and phonetic readings, as typing with a phone leaves them."""
    runs = r"<si><r><rPr><b/></rPr><t>\1</t></r><r><t xml:space='preserve'>\2</t></r><rPh sb='0' eb='1'><t>X</t></rPh></si>"
    return changed({STRINGS: swap(r"<si><t>(\w)([^<]*)</t></si>", runs), STYLES: lambda part: part})


CASES: tuple[Case, ...] = (
    same("google.xlsx", _google, "Google Sheets"),
    same("wps.xlsx", _wps, "WPS Office"),
    same("libreoffice.xlsx", _libreoffice, "LibreOffice"),
    same("sebaris.xlsx", _inline, "texts in the cells"),
    same("strict.xlsx", _strict, "strict Open XML"),
    same("larik.xlsx", _spread, "texts in runs"),
    *(
        same(f"program.{suffix}", lambda s=suffix: sound(s), "as it is")
        for suffix in ("xlsx", "xls", "xlsb", "ods", "csv", "html", "mht", "fods", "xml")
    ),
)
