"""Where data and cache of this program lie on the user's machine; two variables move them."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

_APP = "rkt-xl"
DATA_VARIABLE, CACHE_VARIABLE = "RKT_XL_DATA", "RKT_XL_CACHE"


def data_folder() -> Path:
    """Return the folder of what staff installed; `RKT_XL_DATA` names another."""
    return Path(os.environ.get(DATA_VARIABLE) or user_data_path(_APP, appauthor=False))


def cache_folder() -> Path:
    """Return the folder of what can be made again; `RKT_XL_CACHE` names another."""
    return Path(os.environ.get(CACHE_VARIABLE) or user_cache_path(_APP, appauthor=False))
