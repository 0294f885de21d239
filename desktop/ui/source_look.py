"""Sizes, fonts and colours of the source text at one zoom in one theme."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo

from desktop.theme import Theme, interface_font

LEAST_CONTRAST = 3.0
NOISE_STRENGTH = 0.65


class SourceLook:
    """The drawing's measures (px at 100 %), scaled by `percent`."""

    def __init__(self, theme: Theme, percent: int) -> None:
        self.theme = theme
        self.percent = percent

    def px(self, pixels: float) -> int:
        """A measure of the drawing at this zoom, at least one pixel."""
        return max(1, round(pixels * self.percent / 100))

    def font(self, pixels: float = 14) -> QFont:
        """The font of the interface in a size of the drawing."""
        font = QFont(self._font)
        font.setPixelSize(self.px(pixels))
        return font

    @cached_property
    def _font(self) -> QFont:
        return interface_font()

    @cached_property
    def line_height(self) -> int:
        """Height of a line of text: 1.75 times the font."""
        return self.px(14 * 1.75)

    @cached_property
    def heading_weight(self) -> QFont.Weight:
        """Semibold; bold where the font has no semibold, which would look like plain text there."""
        family = QFontInfo(self.font()).family()
        weights = {QFontDatabase.weight(family, style) for style in QFontDatabase.styles(family)}
        return QFont.Weight.DemiBold if QFont.Weight.DemiBold in weights else QFont.Weight.Bold

    @cached_property
    def cell_line_height(self) -> int:
        """Height of a line in a table's cell; with the padding a row of one line has 22 px."""
        return self.px(18)

    @cached_property
    def noise(self) -> QColor:
        """Dim text at 65 % strength, or as much more as a contrast of 3 needs."""
        ink, paper = self.theme.colour("dim"), self.theme.colour("panel")
        strength = NOISE_STRENGTH
        while strength < 1 and contrast(mixed(ink, paper, strength), paper) < LEAST_CONTRAST:
            strength += 0.01
        return mixed(ink, paper, min(strength, 1))


def mixed(ink: QColor, paper: QColor, strength: float) -> QColor:
    """The colour that `ink` has at that strength (0 to 1) on `paper`."""
    return QColor.fromRgbF(*(p + (i - p) * strength for i, p in zip(_rgb(ink), _rgb(paper), strict=True)))


def contrast(one: QColor, other: QColor) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _luminance(colour: QColor) -> float:
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
