"""The layouts, by name; each is a function that fills a Desk.

`@layout(name, ...)` enters a function here; importing this package imports all kinds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from ..desk import Desk


@dataclass(frozen=True)
class Layout:
    """A layout: how it is made, the formats it may be saved in, and the period it needs."""

    name: str
    make: Callable[[Desk], None]
    formats: tuple[str, ...] = ("xlsx",)
    periode: tuple[int, int] | None = None


LAYOUTS: dict[str, Layout] = {}


def layout(
    name: str, *, formats: tuple[str, ...] = ("xlsx",), periode: tuple[int, int] | None = None
) -> Callable[[Callable[[Desk], None]], Callable[[Desk], None]]:
    """Enter a function as the layout `name`."""

    def enter(make: Callable[[Desk], None]) -> Callable[[Desk], None]:
        LAYOUTS[name] = Layout(name, make, formats, periode)
        return make

    return enter


def load() -> dict[str, Layout]:
    """All layouts, after importing every module of this package."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return dict(sorted(LAYOUTS.items()))
