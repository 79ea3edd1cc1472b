"""What staff chose for headings: by the text of the heading, for every workbook, before the vocabulary is asked.

A heading is known again in other case, spacing and punctuation, and with another year or quarter in it, so that a
choice made for `Besaran Tahun 2025` holds for `BESARAN TAHUN 2026`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from rkt_xl.layouts.fields import IGNORED, FieldChoice
from rkt_xl.tables.heading import Concept, may_be_heading, normal_heading, read_heading
from rkt_xl.values.tahun import find_quarter, find_year_label

_SPELLING_ROOM = 40
"""How much longer than the longest chosen heading its other spellings may be (blanks, spaced letters, a year)."""


@lru_cache(maxsize=4096)
def heading_keys(text: str) -> tuple[str, ...]:
    """Return the forms by which a heading is known again: its own, and that without year and quarter.

    >>> heading_keys("Besaran\\nCAPAIAN Tahun 2025:"), heading_keys("2025"), heading_keys(" - ")
    (('besaran capaian tahun 2025', 'besaran capaian'), ('2025',), ())
    """
    own = normal_heading(text)
    timeless = find_quarter(find_year_label(own)[1])[1]
    return tuple(dict.fromkeys(key for key in (own, timeless) if key))


@dataclass(frozen=True, slots=True)
class HeadingMap:
    """The choices of a run by the forms of their headings.

    Args:
        choices: form of a heading to what was chosen for it.
        longest: no heading longer than this is looked up.
    """

    choices: Mapping[str, FieldChoice] = field(default_factory=dict)
    longest: int = 0

    @classmethod
    def of(cls, chosen: Iterable[tuple[str, FieldChoice]]) -> HeadingMap:
        """Return the map of headings and choices; the first choice for a heading counts.

        The form without a year stands for other years only where no other choice has it and the vocabulary does not
        understand it: `Target 2020` left out does not leave out every `Target`.
        """
        pairs = [(heading_keys(text), choice) for text, choice in chosen]
        exact: dict[str, FieldChoice] = {}
        for keys, choice in pairs:
            if keys:
                exact.setdefault(keys[0], choice)
        timeless: dict[str, set[FieldChoice]] = {}
        for keys, choice in pairs:
            for key in keys[1:]:
                timeless.setdefault(key, set()).add(choice)
        for key, choices in timeless.items():
            if len(choices) == 1 and read_heading(key).field is None:
                exact.setdefault(key, next(iter(choices)))
        longest = max(map(len, exact), default=0)
        return cls(exact, longest * 2 + _SPELLING_ROOM if exact else 0)

    def choice(self, text: str) -> FieldChoice | None:
        """Return what was chosen for a heading, or for the whole path of headings over a column."""
        if len(text) > self.longest:
            return None
        return next((self.choices[key] for key in heading_keys(text) if key in self.choices), None)

    def read(self, text: str) -> Concept:
        """Return what a heading means: as chosen, else as the vocabulary has it.

        A year alone stays a year; what was chosen for it holds for a column that has no other heading.
        """
        concept = read_heading(text)
        choice = self.choice(text)
        if choice is None or (concept.is_known and concept.field is None):
            return concept
        weak = choice.field == IGNORED
        return replace(concept, field=choice.field, level=choice.level, is_known=True, is_weak=weak, is_chosen=True)

    def may_be_heading(self, text: str) -> bool:
        """Whether it is worth to read a text as a heading."""
        return may_be_heading(text) or self.choice(text) is not None


NO_CHOICES = HeadingMap()
"""The vocabulary alone."""
