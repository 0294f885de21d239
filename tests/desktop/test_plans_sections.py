from __future__ import annotations

from dataclasses import replace

import pytest
from factories import TEXT, after, line_of, make_report, reviewed, span_of

from desktop.edits import plans
from desktop.edits.plans import Refused
from parser.corrections import Reviewed, apply
from parser.model import Section, Span, Target, TargetKind

SECTIONS = make_report().sections


def tree(result: Reviewed) -> list[tuple[int, str]]:
    return [(section.level, section.number + section.title) for section in result.report.sections]


def section_at(result: Reviewed, index: int) -> Section:
    return result.report.sections[index]


def test_titles_numbers_and_parts() -> None:
    target = SECTIONS[4].target
    plan = plans.set_section_title(reviewed(), target, " 存在的主要问题\n及改进情况 ")
    assert plan.label == "改标题 三、存在的主要问题"
    assert section_at(after(plan), 4).title == "存在的主要问题 及改进情况"
    assert section_at(after(plans.set_section_number(reviewed(), target, "五、")), 4).number == "五、"
    part = after(plans.set_section_id(reviewed(), target, "other_matters"))
    assert section_at(part, 4).id == "other_matters"
    assert section_at(after(plans.set_section_id(part, target, None), part), 4).id is None
    assert plans.set_section_title(reviewed(), target, "存在的主要问题").corrections == ()
    for refused in (
        lambda: plans.set_section_title(reviewed(), target, " "),
        lambda: plans.set_section_title(reviewed(), target, "长" * 121),
        lambda: plans.set_section_number(reviewed(), target, "一二三四五六七八九十一二三四五六七"),
        lambda: plans.set_section_id(reviewed(), target, "nothing"),
        lambda: plans.set_section_title(reviewed(), Target(TargetKind.SECTION, "3"), "题"),
    ):
        with pytest.raises(Refused):
            refused()


def test_a_section_takes_what_hangs_below_it_along() -> None:
    lifted = after(plans.change_section_level(reviewed(), SECTIONS[2].target, -1))
    assert [level for level, _ in tree(lifted)] == [1, 2, 1, 1, 1]
    sunk = after(plans.change_section_level(lifted, SECTIONS[3].target, 1), lifted)
    assert [level for level, _ in tree(sunk)] == [1, 2, 1, 2, 1]
    deeper = after(plans.change_section_level(sunk, SECTIONS[2].target, 1), sunk)
    assert [level for level, _ in tree(deeper)] == [1, 2, 2, 3, 1]
    plan = plans.change_section_level(deeper, SECTIONS[2].target, -1)
    assert (plan.label, len(plan.corrections)) == ("升级 （二）依申请公开", 2)
    assert [level for level, _ in tree(after(plan, deeper))] == [1, 2, 1, 2, 1]


def test_a_tree_has_no_gaps() -> None:
    for index, step in ((0, -1), (0, 1), (1, 1), (4, 2)):
        with pytest.raises(Refused, match="不能再"):
            plans.change_section_level(reviewed(), SECTIONS[index].target, step)
    assert plans.set_section_level(reviewed(), SECTIONS[1].target, 2).corrections == ()


def test_joining_gives_the_text_to_the_section_before() -> None:
    plan = plans.join_section(reviewed(), SECTIONS[2].target)
    assert plan.label == "并入上一节 （二）依申请公开"
    joined = after(plan)
    assert len(joined.report.sections) == 4
    body = section_at(joined, 1).body
    assert TEXT[body.start : body.end].endswith("共收到申请17件，未发生行政复议。")
    assert "（二）依申请公开" in TEXT[body.start : body.end]
    with pytest.raises(Refused, match="前面没有章节"):
        plans.join_section(reviewed(), SECTIONS[0].target)


def test_what_hangs_below_a_removed_section_is_lifted() -> None:
    removed = after(plans.remove_section(reviewed(), SECTIONS[0].target))
    assert tree(removed)[:2] == [(1, "（一）主动公开"), (1, "（二）依申请公开")]
    sunk = after(plans.change_section_level(reviewed(), SECTIONS[2].target, 1))
    joined = after(plans.join_section(sunk, SECTIONS[1].target), sunk)
    assert tree(joined)[:2] == [(1, "一、总体情况"), (2, "（二）依申请公开")]


def test_a_section_joined_and_split_again_is_as_it_was_read() -> None:
    joined = after(plans.join_section(reviewed(), SECTIONS[2].target))
    split = after(plans.split_section(joined, SECTIONS[2].heading.start + 3), joined)
    assert split.report == make_report()
    assert split.marks == {}


def test_a_section_split_again_hangs_no_deeper_than_the_tree_allows() -> None:
    joined = after(plans.join_section(reviewed(), SECTIONS[1].target))
    without = after(plans.remove_section(joined, SECTIONS[0].target), joined)
    split = after(plans.split_section(without, SECTIONS[1].heading.start), without)
    assert tree(split)[0] == (1, "（一）主动公开")


def test_a_new_section_reads_its_number_and_title_from_the_line() -> None:
    removed = after(plans.remove_section(reviewed(), SECTIONS[0].target))
    plan = plans.split_section(reviewed(), span_of("改进").start)
    new = section_at(after(plan), 5)
    assert (new.number, new.title, new.kind, new.rule) == ("", "改进", "heading", "person")
    assert new.key == new.heading.start == span_of("改进").start
    body = new.body
    assert TEXT[body.start : body.end] == "加强培训。"
    assert plan.label == "分节 改进"
    assert len(removed.report.sections) == 4


@pytest.mark.parametrize("where", ["一、总体情况", "打印本页"])
def test_lines_that_cannot_begin_a_section(where: str) -> None:
    with pytest.raises(Refused, match=r"已经是一节的开头|页面框架"):
        plans.split_section(reviewed(), span_of(where).start)
    with pytest.raises(Refused, match="表格"):
        plans.split_section(reviewed(), line_of("上年结转 ").start)


def test_a_new_section_takes_the_level_of_its_style() -> None:
    bare = reviewed(replace(make_report(), sections=SECTIONS[:2]))
    for index, level, number in ((2, 2, "（二）"), (3, 1, "二、"), (4, 1, "三、")):
        (new,) = plans.split_section(bare, SECTIONS[index].heading.start).corrections
        assert new.new is not None
        assert (new.new["level"], new.new["number"], new.new["title"]) == (level, number, SECTIONS[index].title)
    first = plans.split_section(reviewed(replace(make_report(), sections=())), SECTIONS[1].heading.start)
    assert first.corrections[0].new is not None
    assert first.corrections[0].new["level"] == 1


def test_a_deeper_style_hangs_below_the_section_before() -> None:
    text = TEXT.replace("公开不够及时。\n", "1.公开不够及时。\n")
    report = replace(make_report(), text=text)
    offset = text.index("1.公开")
    new = plans.split_section(reviewed(report), offset).corrections[0].new
    assert new is not None
    assert (new["level"], new["number"]) == (2, "1.")


def test_numbers_that_nest_below_a_new_section_hang_below_it() -> None:
    text = TEXT.replace("公开不够及时。\n", "1.公开不够及时。\n").replace("改进：", "2.改进：")
    report = replace(make_report(), text=text, noise=(), stat_table=())
    report = replace(report, sections=tuple(s for s in SECTIONS if s.number != "三、"))
    for mark in ("1.公开", "2.改进"):
        report = apply(report, plans.split_section(reviewed(report), text.index(mark)).corrections).report
    assert [section.level for section in report.sections] == [1, 2, 2, 1, 2, 2]
    lone = replace(
        report, sections=tuple(replace(s, level=1) if s.number in ("1.", "2.") else s for s in report.sections)
    )
    split = apply(lone, plans.split_section(reviewed(lone), text.index("三、")).corrections)
    assert [(s.number, s.level) for s in split.report.sections[3:]] == [("二、", 1), ("三、", 1), ("1.", 2), ("2.", 2)]


def test_what_would_hang_too_deep_below_a_new_section_is_lifted() -> None:
    deep = tuple(replace(section, level=level) for section, level in zip(SECTIONS[:3], (1, 2, 3), strict=True))
    report = replace(make_report(), sections=(deep[0], deep[2]))
    plan = plans.split_section(reviewed(report), SECTIONS[1].heading.start)
    levels = {correction.target.key: (correction.new or {})["level"] for correction in plan.corrections}
    assert levels == {str(SECTIONS[1].key): 2}
    above = replace(make_report(), sections=(replace(deep[1], level=3),))
    plan = plans.split_section(reviewed(above), SECTIONS[0].heading.start)
    assert [(c.new or {})["level"] for c in plan.corrections] == [1, 2]


def test_the_start_of_a_section_moves_with_its_number() -> None:
    target = SECTIONS[2].target
    above = span_of("全年主动公开政府信息128条")
    plan = plans.move_section(reviewed(), target, above.start + 4)
    assert plan.label == "移动起点 （二）依申请公开"
    moved = after(plan)
    section = section_at(moved, 2)
    assert (section.key, section.title) == (SECTIONS[2].key, "依申请公开")
    assert section.heading == Span(above.start, above.start)
    assert TEXT[section.body.start : section.body.end].startswith("全年主动公开")
    assert section_at(moved, 1).body.end <= above.start
    back = after(plans.move_section(moved, target, SECTIONS[2].heading.start + 1), moved)
    assert back.report == make_report()


def test_a_start_does_not_pass_its_neighbours() -> None:
    with pytest.raises(Refused, match="越过下面的“二、收到和处理"):
        plans.move_section(reviewed(), SECTIONS[2].target, SECTIONS[3].heading.start)
    with pytest.raises(Refused, match="越过上面的“（一）主动公开”"):
        plans.move_section(reviewed(), SECTIONS[2].target, SECTIONS[1].heading.start)
    with pytest.raises(Refused, match="空行"):
        plans.move_section(reviewed(), SECTIONS[4].target, len(TEXT))
    assert plans.move_section(reviewed(), SECTIONS[2].target, SECTIONS[2].heading.start).corrections == ()


def test_a_place_whose_heading_went_elsewhere_is_not_taken_twice() -> None:
    moved = after(plans.move_section(reviewed(), SECTIONS[2].target, span_of("全年主动公开政府信息128条").start))
    with pytest.raises(Refused, match="移到别处"):
        plans.split_section(moved, SECTIONS[2].heading.start)
