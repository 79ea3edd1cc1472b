"""The desk of an office worker: a workbook being made, its pages with titles, tables, notes, signatures."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from .amounts import Money
from .gold import Gold, copied
from .headings import heading
from .mess import Mess
from .plan import Indikator, Plan, make_plan
from .sheet import Book, Box, Cell, Sheet
from .table import Col, Line, Shape, TableWriter, shape_for
from .typist import Typist
from .vocabulary import DATA, FORMULA, NIPS, TOWNS

MONTHS = ("Januari", "Februari", "Maret", "Juli", "Desember")


class Desk:
    """Everything needed to make one workbook and its gold."""

    def __init__(self, seed: str, level: str, periode: tuple[int, int] | None = None) -> None:
        self.rng = random.Random(seed + level)
        self.mess = Mess(level, self.rng)
        self.typist = Typist(self.mess)
        self.plan: Plan = make_plan(seed, periode)
        self.gold = Gold()
        self.book = Book(writer=self.rng.choice(("openpyxl", "xlsxwriter")))
        self.year_in = self.rng.choice(("title", "title", "title", "sheet", "file")) if self.mess.high else "title"

    @property
    def tahun(self) -> int:
        """The year of the document."""
        return self.plan.tahun

    def head(self, field: str, **slots: object) -> str:
        """A heading in one of its spellings."""
        return heading(self.mess, field, **slots)

    def money(self, scalable: bool = True) -> Money:
        """A way of writing money, for one table."""
        return Money(self.mess, scalable)

    def page(self, name: str, yearly: bool = True) -> Page:
        """A new sheet; where the title leaves the year out it may stand in the sheet name."""
        if yearly and self.year_in == "sheet":
            name = f"{name} {self.tahun}"
        if self.mess.chance(0.02, 0.1):
            name = f" {name}"
        while name in {sheet.name for sheet in self.book.sheets}:
            name += " (2)"
        sheet = Sheet(name[:31])
        self.book.sheets.append(sheet)
        return Page(self, sheet, self.tahun if yearly else None)

    def scatter(self) -> None:
        """Hide rows or columns and add filtered copies, as workbooks in use have them."""
        if not self.mess.high or self.book.format != "xlsx":
            return
        rng, first = self.rng, self.book.sheets[0]
        boxes = [t["range"] for t in self.gold.tables if t["sheet"] == first.name and t["range"]]
        if boxes and rng.random() < 0.15:
            self._filtered_copy(first)
        if rng.random() < 0.12:
            first.hidden_cols.add(rng.randint(2, max(3, first.last_col())))
        if rng.random() < 0.12:
            first.hidden_rows |= {r for r in range(10, first.last_row()) if rng.random() < 0.2}
        if rng.random() < 0.1:
            first.tail = 300

    def _filtered_copy(self, sheet: Sheet) -> None:
        name = self.rng.choice(("Filter", "Copy", "lama", "Cetak"))
        twin = copied(sheet, name)
        twin.hidden = self.rng.random() < 0.5
        twin.hidden_rows = {r for r in range(10, sheet.last_row()) if self.rng.random() < 0.4}
        self.book.sheets.append(twin)
        self.gold.copy_sheet(sheet.name, name)


class Page:
    """One sheet, written from the top down."""

    def __init__(self, desk: Desk, sheet: Sheet, tahun: int | None) -> None:
        self.desk, self.sheet, self.mess, self.tahun = desk, sheet, desk.mess, tahun
        self.periode: tuple[int, int] | None = None
        self.row = desk.rng.choice((1, 1, 1, 2, 3))
        self.col = desk.rng.choice((1, 1, 1, 2)) if not desk.mess.high else desk.rng.choice((1, 1, 2, 3))

    def put(self, row: int, col: int, text: Any, **looks: Any) -> None:
        """One cell outside the tables."""
        self.sheet.put(row, col, Cell(text, **looks))

    def title(self, width: int, *lines: str, year: str = "TAHUN {t}", opd: str = "{opd}") -> None:
        """Kop surat, title lines, office and year above a table of `width` columns."""
        desk, start = self.desk, self.row
        if self.mess.chance(0.2, 0.25):
            self._kop(width)
        texts = [*lines]
        if opd:
            texts.append(opd.format(opd=desk.plan.opd.upper() if desk.rng.random() < 0.6 else desk.plan.opd))
        if year and desk.year_in == "title":
            texts.append(year.format(t=desk.tahun, a=desk.plan.periode[0], b=desk.plan.periode[1]))
        if self.mess.chance(0.2, 0.3):
            texts = [" ".join(texts)]
        for text in texts:
            self._across(self.mess.text(text, wrap=False), width, bold=True)
        self.row += desk.rng.choice((0, 1, 1, 2))
        if self.row > start:
            desk.gold.forbid_facts("title rows", self.sheet.name, (start, self.col, self.row - 1, self.col + width - 1))

    def period_title(self, width: int, *lines: str) -> None:
        """A title whose year line is the whole period; it never leaves the title."""
        kept, self.desk.year_in = self.desk.year_in, "title"
        self.tahun, self.periode = None, self.desk.plan.periode
        self.title(width, *lines, year="TAHUN {a}" + self.desk.rng.choice((" - ", "-", " – ", " s/d ")) + "{b}")
        self.desk.year_in = kept

    def _kop(self, width: int) -> None:
        for text in (
            f"PEMERINTAH {self.desk.plan.daerah.upper()}",
            self.desk.plan.opd.upper(),
            "Jalan Melati Nomor 12 Telepon (0999) 123456",
        ):
            self._across(text, width, bold=True)
        self.row += 1

    def _across(self, text: str, width: int, bold: bool = False) -> None:
        self.put(self.row, self.col, text, bold=bold, center=True)
        if not self.mess.high or self.desk.rng.random() < 0.7:
            self.sheet.merge((self.row, self.col, self.row, self.col + width - 1))
        self.row += 1

    def label(self, name: str, value: str) -> None:
        """A label with its value, in one cell or in two or three."""
        style = self.desk.rng.choice(("one", "two", "three")) if self.mess.high else "one"
        if style == "one":
            self.put(self.row, self.col, f"{name} : {value}")
        else:
            self.put(self.row, self.col, name + (" :" if style == "two" else ""))
            if style == "three":
                self.put(self.row, self.col + 1, ":")
            self.put(self.row, self.col + (2 if style == "three" else 1), value)
        self.row += 1

    def table(
        self,
        cols: Sequence[Col],
        lines: Sequence[Line],
        kinds: list[str] | None,
        *,
        spill: str | None = None,
        numbering: bool | None = None,
        shape: Shape | None = None,
        **info: Any,
    ) -> Box:
        """A table at the present row; the next thing goes two rows below."""
        desk = self.desk
        shape = shape or shape_for(self.mess, lines, spill, numbering)
        box = TableWriter(self.sheet, desk.gold, self.mess, cols, shape).write(lines, self.row, self.col)
        known = {"tahun": self.tahun, "periode": self.periode} if kinds and None not in kinds else {}
        desk.gold.table(self.sheet.name, kinds, box, **known, **info)
        self.row = box[2] + 2
        return box

    def definitions(self, box: Box, inds: Sequence[Indikator]) -> None:
        """At the high level sometimes a second table to the right: definitions of the indicators."""
        if not self.mess.chance(0, 0.25):
            return
        rng = self.desk.rng
        cols = [Col("i", ("Indikator",)), Col("d", ("Definisi Operasional",)), Col("s", ("Sumber Data",))]
        lines = [Line({"i": i.nama, "d": rng.choice(FORMULA), "s": rng.choice(DATA)}) for i in inds]
        left = box[3] + rng.choice((2, 2, 3))
        side = TableWriter(self.sheet, self.desk.gold, self.mess, cols, Shape(numbering=False)).write(
            lines, box[0], left
        )
        self.desk.gold.free(self.sheet.name, side)
        self.desk.gold.forbid("indicator_valued", "definitions hold no targets", self.sheet.name, side)
        self.row = max(self.row, side[2] + 2)

    def close(self, width: int = 6) -> None:
        """Notes and the signature block below the last table."""
        start = self.row
        if self.mess.chance(0.3, 0.5):
            self._note()
        if self.mess.chance(0.6, 0.6):
            self._signature(self.col + max(1, width - 2))
        if self.row > start:
            self.desk.gold.forbid_facts(
                "notes and signature", self.sheet.name, (start, 1, self.row - 1, self.col + width)
            )

    def _note(self) -> None:
        a, b = self.desk.plan.periode
        text = self.desk.rng.choice(
            (
                f"Sumber: Renstra Tahun {a}-{b}",
                "Catatan: target 85% merupakan hasil penyesuaian pagu 10.500.000",
                "Keterangan: *) Indikator Kinerja Utama",
                "Ket : data sementara, diolah",
            )
        )
        self.put(self.row, self.col, text)
        self.row += 2

    def _signature(self, col: int) -> None:
        rng, plan = self.desk.rng, self.desk.plan
        name, rank = plan.pejabat[0]
        for text in (
            f"{rng.choice(TOWNS)}, {rng.choice(('2', '15', ' '))} {rng.choice(MONTHS)} {plan.tahun}",
            f"KEPALA {plan.opd.upper()}",
            None,
            None,
            name,
            rank,
            f"NIP. {rng.choice(NIPS)}",
        ):
            if text:
                self.put(self.row, col, text)
            self.row += 1
