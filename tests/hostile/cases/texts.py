"""Text, web pages and Excel 2003 XML, as mail programs, portals and attackers make them."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.case import Case, failed, passed, read, same
from tests.hostile.sound import sound


def _csv(change: Callable[[str], str] = str, encoding: str = "utf-8", delimiter: str = ";") -> Callable[[], bytes]:
    """The sound table as text, changed and in another encoding."""

    def make() -> bytes:
        text = sound("csv").decode("utf-8-sig")
        assert "," not in text.replace("3,25", "")
        if delimiter != ";":
            text = text.replace("3,25", '"3,25"').replace(";", delimiter)
        return change(text).encode(encoding)

    return make


def _html(before: str = "", after: str = "", change: Callable[[str], str] = str) -> Callable[[], bytes]:
    """The sound page with something in front of its table and behind it."""

    def make() -> bytes:
        text = change(sound("html").decode())
        return text.replace("<table", f"{before}<table", 1).replace("</table>", f"</table>{after}").encode()

    return make


def _table(cells: str, count: int = 1) -> Callable[[], bytes]:
    return lambda: b"<html><table>" + cells.encode() * count


def _xml(old: str, new: str) -> Callable[[], bytes]:
    def make() -> bytes:
        text = sound("xml").decode()
        assert old in text
        return text.replace(old, new, 1).encode()

    return make


CASES: tuple[Case, ...] = (
    same("cp1252.csv", _csv(lambda t: t.replace("Ton", "Ton"), "cp1252"), "the code page of Windows"),
    same("utf16.csv", _csv(encoding="utf-16"), "UTF-16, as Excel saves Unicode text"),
    same("tab.txt", _csv(delimiter="\t"), "tabs"),
    same("koma.csv", _csv(delimiter=","), "commas"),
    same("sep.csv", _csv(lambda t: "sep=;\r\n" + t), "the first line that Excel writes for itself"),
    same("hanya cr.csv", _csv(lambda t: t.replace("\r\n", "\r")), "line ends of old Macs"),
    same("hanya lf.csv", _csv(lambda t: t.replace("\r\n", "\n")), "line ends of Linux"),
    read("nul.csv", _csv(lambda t: t + "90;a\0b\r\n"), "a zero within a text"),
    read("kutip terbuka.csv", _csv(lambda t: t + '"' + "x;y\r\n" * 100_000), "a quote that never closes"),
    read("satu baris.csv", _csv(lambda t: t + "x" * 5_000_000), "a line of 5 MB"),
    read("rumus.csv", _csv(lambda t: t + "=cmd|' /C calc'!A0;@SUM(1);+1+1;-2+3;\t=1\r\n"), "formulas in text"),
    read("titik koma.csv", _csv(lambda t: t + ";" * 20_000_000), "a row of 20 million values"),
    failed(
        "sejuta baris.csv", _csv(lambda t: t + "1;2;3\r\n" * 1_000_000), "terlalu banyak sel", "three million values"
    ),
    passed("tanpa isi.csv", lambda: b"\xef\xbb\xbf", "", "a mark and nothing else"),
    same(
        "tidak ditutup.html", _html(change=lambda t: t.replace("</td>", "").replace("</tr>", "")), "nothing is closed"
    ),
    same(
        "skrip.html",
        _html("<script>document.write('<table>')</script>", "<a href='javascript:alert(1)'>x</a>"),
        "scripts and links that are never run",
    ),
    same(
        "luar.html",
        _html("<img src='http://127.0.0.1:9/x.png'><link rel=stylesheet href='http://127.0.0.1:9/x.css'>"),
        "pictures and styles from the network",
    ),
    same(
        "gaya tanpa akhir.html",
        _html("<style>" + "/*" * 2_000_000 + "</style>"),
        "a style sheet of comments that never end",
    ),
    same("gaya panjang.html", _html("<style>" + "a" * 5_000_000 + "</style>"), "a style sheet of one word"),
    read("paragraf.html", _table("<tr><td>x" + "<p>x" * 300_000), "a cell of 300,000 paragraphs"),
    read("bersarang.html", _table("<tr><td><table>", 50_000), "tables within tables, 50,000 deep"),
    read("rentang.html", _table("<tr><td rowspan=99999999 colspan=99999999>x", 20), "cells that span everything"),
    failed(
        "terentang.html",
        _table("<tr>" + "<td rowspan=65534>x" * 16_000 + "<tr><td>x" * 3_000),
        "terlalu banyak sel",
        "16,000 cells that span 65,534 rows",
    ),
    read("rujukan.html", _table("<tr><td>&#" + "1" * 50_000 + "; &#xD800; &#0; &nope; &"), "characters that are none"),
    read("atribut.html", _table("<tr><td " + "a=' " * 1_000_000 + ">x"), "a million attributes"),
    same(
        "huruf besar.html",
        _html(change=lambda t: t.replace("<td", "<TD").replace("</tr>", "</TR>")),
        "tags in capitals",
    ),
    passed(
        "rusak.mht",
        lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n",
        "",
        "a file of many parts without parts",
    ),
    read("indeks.xml", _xml('<Row ss:Index="6">', '<Row ss:Index="999999999999">'), "a row beyond the last one"),
    read(
        "gabung.xml",
        _xml('<Cell ss:Index="1">', '<Cell ss:Index="1" ss:MergeAcross="99999999" ss:MergeDown="99999999">'),
        "a merge over everything",
        "tertutup sel gabungan",
    ),
    read("angka.xml", _xml('<Data ss:Type="Number">1250.0', '<Data ss:Type="Number">seribu'), "a number that is none"),
    failed("terpotong.xml", lambda: sound("xml")[:-200], "rusak", "cut off"),
    same(
        "tebal pangkat.fods",
        lambda: sound("fods").replace(b'fo:font-weight="bold"', 'fo:font-weight="\u00b2"'.encode()),
        "a weight that is a digit and no number",
    ),
    failed("terpotong.fods", lambda: sound("fods")[:-200], "rusak", "cut off"),
)
