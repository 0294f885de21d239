"""Colours, states and type of the window: two sets of named colours, everything else derived from the names.

Text on its background has a contrast of at least 4.5, icons and focus of at least 3 (a test computes all pairs).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from parser.corrections import State
from parser.naming import STATE_WORDS


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of named colours (CSS hex)."""

    name: str
    background: str
    panel: str
    line: str
    soft: str
    text: str
    dim: str
    accent: str
    accent_soft: str
    on_accent: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    edit: str
    edit_tint: str
    selection: str
    bands: tuple[str, ...]

    def colour(self, name: str) -> QColor:
        """The colour of that name as Qt takes it."""
        return QColor(getattr(self, name))


LIGHT = Theme(
    name="light",
    background="#f6f7f9",
    panel="#ffffff",
    line="#d9dde3",
    soft="#eef1f5",
    text="#1f2328",
    dim="#5f6873",
    accent="#1f5fbf",
    accent_soft="#dbe8fb",
    on_accent="#ffffff",
    ok="#1a7f37",
    ok_tint="#dafbe1",
    warn="#9a6700",
    warn_tint="#fff1c2",
    bad="#cf222e",
    bad_tint="#ffd7d5",
    edit="#1f5fbf",
    edit_tint="#ddf4ff",
    selection="#cfe2ff",
    bands=("#7aa2e3", "#84b98f", "#d6a65a", "#b08bd0", "#6fb5b5", "#c78a8a"),
)

DARK = Theme(
    name="dark",
    background="#16191d",
    panel="#1e2227",
    line="#343a42",
    soft="#262b31",
    text="#e6edf3",
    dim="#9aa4af",
    accent="#6ea8fe",
    accent_soft="#1d3557",
    on_accent="#0b1522",
    ok="#3fb950",
    ok_tint="#12361f",
    warn="#d29922",
    warn_tint="#4a3600",
    bad="#ff7b72",
    bad_tint="#5c1a1b",
    edit="#6ea8fe",
    edit_tint="#0c2d5e",
    selection="#23406b",
    bands=("#7aa2e3", "#84b98f", "#d6a65a", "#b08bd0", "#6fb5b5", "#c78a8a"),
)


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state of a value shows: never by colour alone."""

    icon: str
    word: str
    colour: str
    tint: str | None


STATES: dict[State, StateLook] = {
    "confirmed": StateLook("✓", STATE_WORDS["confirmed"], "ok", "ok_tint"),
    "trusted": StateLook("○", STATE_WORDS["trusted"], "dim", None),
    "doubtful": StateLook("!", STATE_WORDS["doubtful"], "warn", "warn_tint"),
    "wrong": StateLook("✗", STATE_WORDS["wrong"], "bad", "bad_tint"),
    "corrected": StateLook("✎", STATE_WORDS["corrected"], "edit", "edit_tint"),
}

FAMILIES = (
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)


def interface_font(percent: int = 100) -> QFont:
    """The font of the interface: 13 px at 100 %, the first of the usual Chinese families that is installed."""
    font = QFont(QApplication.font())
    installed = set(QFontDatabase.families())
    wanted = [family for family in FAMILIES if family in installed]
    if wanted:
        font.setFamilies(wanted)
    font.setPixelSize(max(8, round(13 * percent / 100)))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def prefers_dark(app: QApplication) -> bool:
    """Whether the system asks for dark windows."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(theme: Theme) -> QPalette:
    """The Qt palette made of a theme's names."""
    result = QPalette()
    roles = {
        QPalette.ColorRole.Window: "background",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "panel",
        QPalette.ColorRole.AlternateBase: "soft",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "panel",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "bad",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.ToolTipBase: "panel",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "dim",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Accent: "accent",
    }
    for role, name in roles.items():
        result.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("dim"))
    return result
