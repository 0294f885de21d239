"""Named choices for workbooks: kept, found again, and told where they are not understood."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.models.export_profiles import FOR_SUPERIORS, LAST, USUAL, Profiles
from desktop.settings import Settings
from desktop.workbook import ExportOptions, sheet_kinds

MINE = ExportOptions(sheets=("findings", "overview"), columns={"overview": ("单位", "状态")}, section_texts=False)


@pytest.fixture
def kept(qapp, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def again(kept: Settings, tmp_path: Path) -> Profiles:
    """What another start of the program finds."""
    kept._file.sync()
    return Profiles(Settings(tmp_path / "settings.ini"))


def test_the_first_time_there_are_those_of_the_program(kept):
    profiles = Profiles(kept)
    assert profiles.names == (USUAL, FOR_SUPERIORS)
    assert profiles.last == USUAL
    assert profiles.options(USUAL) == (ExportOptions(), ())
    sheets = profiles.options(FOR_SUPERIORS)[0].sheets
    names = [sheet_kinds()[one].name for one in sheets]
    assert {"报送情况", "勾稽问题清单"} <= set(names)
    assert len(names) < len(sheet_kinds())
    assert not profiles.is_own(USUAL)


def test_what_is_kept_is_there_the_next_time_and_the_one_used_last_is_told(kept, tmp_path):
    profiles = Profiles(kept)
    profiles.keep("月报", MINE)
    profiles.keep("只要问题", ExportOptions(sheets=("findings",)))
    profiles.use("月报", MINE)
    found = again(kept, tmp_path)
    assert found.names == (USUAL, FOR_SUPERIORS, "月报", "只要问题")
    assert found.last == "月报"
    assert found.options("月报") == (MINE, ())
    assert found.words == []


def test_choices_that_were_used_without_a_name_come_back_as_those_of_last_time(kept, tmp_path):
    Profiles(kept).use(USUAL, MINE)
    found = again(kept, tmp_path)
    assert found.last == LAST
    assert found.names == (USUAL, FOR_SUPERIORS, LAST)
    assert found.options(LAST) == (MINE, ())
    assert not found.is_own(LAST)
    found.use(USUAL, ExportOptions())
    assert found.last == USUAL


def test_renaming_keeps_the_place_and_deleting_forgets(kept, tmp_path):
    profiles = Profiles(kept)
    profiles.keep("甲", MINE)
    profiles.keep("乙", ExportOptions())
    profiles.use("甲", MINE)
    profiles.rename("甲", "丙")
    assert again(kept, tmp_path).names[2:] == ("丙", "乙")
    assert again(kept, tmp_path).last == "丙"
    profiles.rename("丙", "乙")  # which was asked before
    assert again(kept, tmp_path).names[2:] == ("乙",)
    assert again(kept, tmp_path).options("乙") == (MINE, ())
    profiles.delete("乙")
    assert again(kept, tmp_path).names == (USUAL, FOR_SUPERIORS)
    assert again(kept, tmp_path).last == USUAL


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("{", "读不出来"),
        ("[]", "读不出来"),
        ('{"name": "", "version": 1, "options": {}}', "读不出来"),
        ('{"name": "甲", "version": 2, "options": {}}', "方案“甲”是较新的开卷保存的"),
        ('{"name": "甲", "version": 1, "options": []}', "方案“甲”读不出来"),
        ('{"name": "甲", "options": {}}', "方案“甲”读不出来"),
    ],
)
def test_a_broken_or_newer_one_is_told_and_left_as_it_is(kept, tmp_path, text, word):
    good = json.dumps({"name": "乙", "version": 1, "options": {}})
    kept.set("export/profiles", [text, good])
    profiles = Profiles(kept)
    assert profiles.names == (USUAL, FOR_SUPERIORS, "乙")
    assert word in profiles.words[0]
    profiles.keep("丙", MINE)
    assert text in again(kept, tmp_path)._settings.get("export/profiles")


def test_what_a_profile_names_that_is_not_known_is_told_when_it_is_chosen(kept):
    told = {"name": "甲", "version": 1, "options": {"sheets": ["findings", "gone"], "body_font": "草书"}}
    kept.set("export/profiles", [json.dumps(told)])
    options, words = Profiles(kept).options("甲")
    assert options.sheets == ("findings",)
    assert len(words) == 2


def test_names_that_cannot_be(kept):
    profiles = Profiles(kept)
    assert profiles.why_not("月报") == ""
    assert "自带" in profiles.why_not(USUAL)
    assert "太长" in profiles.why_not("名" * 41)
    assert profiles.why_not("  ")


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    names=st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=12), max_size=4),
    strange=st.lists(st.text(st.characters(codec="utf-8"), max_size=12), max_size=3),
)
def test_whatever_is_kept_nothing_is_lost_or_raised(kept, tmp_path, names, strange):
    kept.set("export/profiles", strange)
    profiles = Profiles(kept)
    sound = [name for name in names if not profiles.why_not(name)]
    for name in sound:
        profiles.keep(name, MINE)
    found = again(kept, tmp_path)
    assert set(sound) <= set(found.names)
    assert all(found.options(name) == (MINE, ()) for name in sound)
