"""Office fonts by name on this machine: whether one is here, and what is shown instead where it is not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

_SERIF = ("SimSun", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC")
_SANS = ("SimHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei")
_FANG = ("FangSong", "FangSong_GB2312", "STFangsong")
_ALSO: dict[str, tuple[str, ...]] = {
    "宋体": ("SimSun",),
    "方正小标宋简体": ("FZXiaoBiaoSong-B05S",),
    "仿宋": ("FangSong",),
    "仿宋_GB2312": ("FangSong_GB2312",),
    "黑体": ("SimHei",),
}
"""What else a font is called: systems in other languages know it by its Latin name."""
_INSTEAD: dict[str, tuple[str, ...]] = {
    "宋体": _SERIF,
    "方正小标宋简体": ("宋体", *_SERIF),
    "仿宋": ("仿宋_GB2312", *_FANG, *_SERIF),
    "仿宋_GB2312": ("仿宋", *_FANG, *_SERIF),
    "黑体": _SANS,
}


def is_here(family: str) -> bool:
    """Whether this machine can show a font, which says nothing of the machine of whoever opens the workbook."""
    here = _families()
    return any(name in here for name in (family, *_ALSO.get(family, ())))


def font_of(look: Mapping[str, Any], zoom: float) -> QFont:
    """The font of a style in the writer's terms, the likest that is here, at a zoom of its size on paper."""
    family = str(look["font_name"])
    here = _families()
    names = (family, *_ALSO.get(family, ()), *_INSTEAD.get(family, ()))
    font = QFont(QApplication.font())
    font.setFamilies([*(name for name in names if name in here), *QApplication.font().families()])
    font.setPixelSize(max(6, round(look["font_size"] * 96 / 72 * zoom)))
    font.setBold(bool(look.get("bold")))
    font.setItalic(bool(look.get("italic")))
    font.setUnderline(bool(look.get("underline")))
    return font


@cache
def _families() -> frozenset[str]:
    """What is installed; programs are started anew for a font."""
    return frozenset(QFontDatabase.families())
