"""Names of offices: whether they say where, and whether two of them can be one office's."""

from __future__ import annotations

import re
from typing import Any

from parser.resources import load_toml
from parser.rules.title import is_agency_name

_OFFICE = re.compile(
    r"(?:办公室|办公厅|政务公开|政府信息|信息公开|政务信息|人事司|综合[科处股]|秘书[科处]|[一-鿿]{2}[科股]$)"
)


def has_region(name: str) -> bool:
    """Whether a name says where: 云州县水利局 does, 市水利局 and 水利局 do not."""
    data = _data()
    if name.startswith(tuple(data["national"])) or name.endswith(tuple(data["national_endings"])):
        return True
    return any(name.find(sign, 1) > 0 and not name.startswith("本") for sign in data["regions"])


def same_office(one: str, other: str) -> bool:
    """Whether two names can be one office's: all of one in the order of the other, an inner office left away."""
    left, right = ({name, outer_office(name), _bare(outer_office(name))} for name in (one, other))
    return any(_within(a, b) or _within(b, a) for a in left for b in right)


def _bare(name: str) -> str:
    """A place's name for the name of its government."""
    short = name.removesuffix("政府").removesuffix("人民")
    return short if len(short) >= 2 and name.endswith("政府") else name


def outer_office(name: str) -> str:
    """The office that a name with an inner office begins with: 云州县人民政府办公室 is 云州县人民政府's."""
    for match in _OFFICE.finditer(name):
        if is_agency_name(name[: match.start()]):
            return name[: match.start()]
    return name


def _within(short: str, long: str) -> bool:
    rest = iter(long)
    return bool(short) and all(character in rest for character in short)


def _data() -> Any:
    return load_toml("metadata.toml")["agency"]
