"""Fields of Word: page and table numbers, the table of contents; each carries what it shows until it is updated."""

from __future__ import annotations

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


def add_field(paragraph: Paragraph, code: str, shown: str) -> None:
    """Add a field at the end of a paragraph."""
    begin_field(paragraph, code)
    paragraph.add_run(shown)
    end_field(paragraph)


def begin_field(paragraph: Paragraph, code: str) -> None:
    """Begin a field whose result follows, perhaps over several paragraphs."""
    _mark(paragraph, "begin")
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {code} "
    paragraph.add_run()._r.append(instruction)
    _mark(paragraph, "separate")


def end_field(paragraph: Paragraph) -> None:
    """End the field that was begun last."""
    _mark(paragraph, "end")


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Put a bookmark around what a paragraph holds."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    place = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(place, start)
    paragraph._p.append(end)


def _mark(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)
