from __future__ import annotations

import itertools

import pytest

from desktop.theme import DARK, LIGHT, STATES, Theme, palette


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


SURFACES = ("background", "panel", "soft", "selection", "accent_soft", "ok_tint", "warn_tint", "bad_tint", "edit_tint")
QUIET_SURFACES = ("background", "panel", "soft")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
class TestContrast:
    @pytest.mark.parametrize("surface", SURFACES)
    def test_text_can_be_read_on_every_surface(self, theme: Theme, surface: str):
        assert contrast(theme.text, getattr(theme, surface)) >= 4.5

    @pytest.mark.parametrize("surface", QUIET_SURFACES)
    def test_dim_text_can_be_read_where_it_stands(self, theme: Theme, surface: str):
        assert contrast(theme.dim, getattr(theme, surface)) >= 4.5

    def test_text_on_the_main_button(self, theme: Theme):
        assert contrast(theme.on_accent, theme.accent) >= 4.5

    @pytest.mark.parametrize("state", STATES)
    def test_icons_stand_out_from_panel_and_tint(self, theme: Theme, state: str):
        look = STATES[state]
        assert contrast(getattr(theme, look.colour), theme.panel) >= 3
        if look.tint:
            assert contrast(getattr(theme, look.colour), getattr(theme, look.tint)) >= 3

    @pytest.mark.parametrize("surface", ["panel", "background", "selection", "soft"])
    def test_the_focus_frame_stands_out(self, theme: Theme, surface: str):
        assert contrast(theme.accent, getattr(theme, surface)) >= 3


def test_states_differ_by_icon_and_word_not_only_by_colour():
    for one, other in itertools.combinations(STATES.values(), 2):
        assert one.icon != other.icon
        assert one.word != other.word


def test_the_palette_takes_the_themes_text(qapp):
    assert palette(DARK).windowText().color().name() == DARK.text
    assert palette(LIGHT).window().color().name() == LIGHT.background
