"""Many values and titles replaced as one step."""

from __future__ import annotations

from factories import after, make_report, reviewed

from desktop.edits.replacing import Wish, replace_texts
from parser.corrections import Kind
from parser.model import Target

AGENCY = Target.parse("metadata:agency")
TOTAL = Target.parse("cell:table3.t3_new.total")


def test_values_and_titles_in_one_step_with_a_name():
    section = make_report().sections[0]
    wishes = [
        Wish(AGENCY, "value", "云州县红禾镇"),
        Wish(TOTAL, "value", "18"),
        Wish(section.target, "title", "总体概况"),
        Wish(section.target, "number", "1."),
    ]
    made = replace_texts(reviewed(), wishes, "青", "红")
    assert made.plan.label == "替换 “青” → “红”（3 处）"
    assert (made.count, made.refused) == (3, ())
    report = after(made.plan).report
    assert report.metadata["agency"].value == "云州县红禾镇"
    assert report.tables["table3"].cells["t3_new.total"].value == 18
    assert (report.sections[0].number, report.sections[0].title) == ("1.", "总体概况")
    assert [correction.kind for correction in made.plan.corrections] == [Kind.SET, Kind.SET, Kind.TITLE]


def test_what_cannot_be_is_left_out_with_the_reason():
    wishes = [Wish(TOTAL, "value", "十七件甲"), Wish(AGENCY, "value", " "), Wish(AGENCY, "value", "云州县青禾镇")]
    made = replace_texts(reviewed(), [*wishes, Wish(Target.parse("section:0"), "title", "无")], "甲", "乙")
    assert made.plan.corrections == ()
    assert made.count == 0
    assert [target for target, _why in made.refused] == [TOTAL, AGENCY, AGENCY, Target.parse("section:0")]
    assert "不是数字" in made.refused[0][1]


def test_long_texts_do_not_hide_how_many():
    made = replace_texts(reviewed(), [Wish(TOTAL, "value", "18")], "甲" * 100, "乙" * 100)
    assert made.plan.label == f"替换 “{'甲' * 7}…” → “{'乙' * 7}…”（1 处）"
