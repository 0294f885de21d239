"""The knowledge that ships as data: finds the `resources/` folder beside the packages, also in a frozen build."""

from __future__ import annotations

import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from parser.once import once_for_each


@cache
def root() -> Path:
    """The `resources` folder."""
    frozen = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return base / "resources"


@once_for_each
def load_toml(name: str) -> dict[str, Any]:
    """One TOML file of the folder, by its name relative to it. Shared: treat as read-only."""
    with (root() / name).open("rb") as file:
        return tomllib.load(file)
