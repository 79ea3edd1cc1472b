"""What a case of the torture set is: a file as somebody forwarded it, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Must(StrEnum):
    """What must become of a file.

    `SAME`: it is read, and says what the sound workbook says. `READ`: it is opened and its cells are accounted for,
    whatever it says. `FAILED`: it is refused, the finding names it. `PASSED`: it is no workbook and is passed over.
    """

    SAME = "same"
    READ = "read"
    FAILED = "failed"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Case:
    """A hostile file.

    Args:
        name: what it is called.
        build: its bytes.
        must: what must become of it.
        says: words that its reason or one of its findings must hold.
        why: what is the matter with it.
    """

    name: str
    build: Callable[[], bytes]
    must: Must
    says: str = ""
    why: str = ""


def same(name: str, build: Callable[[], bytes], why: str, says: str = "") -> Case:
    """A file that is odd and says all the same what the sound workbook says."""
    return Case(name, build, Must.SAME, says, why)


def read(name: str, build: Callable[[], bytes], why: str, says: str = "") -> Case:
    """A file that is opened; what of it cannot be used is told."""
    return Case(name, build, Must.READ, says, why)


def failed(name: str, build: Callable[[], bytes], says: str, why: str) -> Case:
    """A file that is refused in words that tell what to do."""
    return Case(name, build, Must.FAILED, says, why)


def passed(name: str, build: Callable[[], bytes], says: str, why: str) -> Case:
    """A file that is no workbook and does not say that it is one."""
    return Case(name, build, Must.PASSED, says, why)
