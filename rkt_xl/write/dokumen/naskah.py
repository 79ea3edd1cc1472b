"""The manuscript: what the chapters write into, in the words of a document rather than of a file format."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from rkt_xl.values.text import squeeze
from rkt_xl.write.dokumen import gaya
from rkt_xl.write.dokumen.bidang import add_bookmark, add_field
from rkt_xl.write.dokumen.isian import parts
from rkt_xl.write.dokumen.nomor import Numbering
from rkt_xl.write.dokumen.tabel import Baris, build_table


@dataclass(slots=True)
class Judul:
    """A heading as the table of contents lists it: its level, its words, the bookmark around it."""

    level: int
    text: str
    bookmark: str


@dataclass(slots=True)
class Naskah:
    """A document that is being written from front to back.

    Args:
        document: of python-docx, with its styles set.
    """

    document: Document
    headings: list[Judul] = field(default_factory=list)
    _tables: int = 0
    _on_new_page: bool = False

    def chapter(self, number: str, title: str) -> None:
        """Begin a BAB; the caller begins its page."""
        self._heading(1, f"BAB {number}", title)

    def section(self, title: str) -> None:
        """Begin a part of a BAB, `A. Latar Belakang`."""
        self._heading(2, title)

    def subsection(self, title: str) -> None:
        """Begin a part that the table of contents does not list."""
        self.add(title, "Heading 3")

    def _heading(self, level: int, *lines: str) -> None:
        paragraph = self.add("\n".join(lines), f"Heading {level}")
        bookmark = f"_Toc{len(self.headings) + 1:06d}"
        add_bookmark(paragraph, bookmark, len(self.headings) + 1)
        self.headings.append(Judul(level, squeeze(" ".join(lines)), bookmark))

    def add(self, text: str, style: str = gaya.BODY) -> Paragraph:
        """Add a paragraph; places to fill in it are marked."""
        paragraph = self.document.add_paragraph(style=style)
        if self._on_new_page:
            paragraph.paragraph_format.page_break_before, self._on_new_page = True, False
        for part, is_place in parts(text):
            paragraph.add_run(part, style=gaya.ISIAN if is_place else None)
        return paragraph

    def items(self, texts: Iterable[str], kind: str = "decimal") -> None:
        """Add a list, numbered (`decimal`), lettered (`lowerLetter`) or with bullets (`bullet`)."""
        number = Numbering(self.document).start(kind)
        for text in texts:
            paragraph = self.add(text, gaya.BUTIR)
            listed: Any = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            listed.get_or_add_ilvl().val, listed.get_or_add_numId().val = 0, number

    def table(self, widths_cm: Sequence[float], rows: Sequence[Baris], caption: str | None = None) -> None:
        """Add a table, with its number and name above it where it has one."""
        if caption is not None:
            self._tables += 1
            title = self.add("Tabel ", gaya.CAPTION)
            add_field(title, "SEQ Tabel \\* ARABIC", str(self._tables))
            title.add_run(f". {caption}")
        body = self.document.element.body
        body.insert_element_before(build_table(widths_cm, rows), "w:sectPr")

    def begin_page(self) -> None:
        """Let what is added next begin on a new page."""
        self._on_new_page = True

    def gap(self, points: float = 6) -> None:
        """Leave a little room, as after a table."""
        paragraph = self.document.add_paragraph(style="Normal")
        spacing = OxmlElement("w:spacing")
        for key, value in (("before", "0"), ("after", "0"), ("line", str(round(points * 20))), ("lineRule", "exact")):
            spacing.set(qn(f"w:{key}"), value)
        paragraph._p.get_or_add_pPr().append(spacing)
