"""All layouts: every file of this folder that holds `LAYOUTS`, so that a new document kind is one new file."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

import rkt_xl.layouts as package
from rkt_xl.layouts._base import Layout
from rkt_xl.model.document import DocumentKind


@lru_cache(maxsize=1)
def all_layouts() -> tuple[Layout, ...]:
    """Return the layouts of all kinds, in the order of kinds and files; earlier ones win a tie."""
    found: list[Layout] = []
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        layouts: tuple[Layout, ...] = getattr(importlib.import_module(f"{package.__name__}.{module}"), "LAYOUTS", ())
        found.extend(layouts)
    kinds = tuple(DocumentKind)
    return tuple(sorted(found, key=lambda layout: kinds.index(layout.kind)))
