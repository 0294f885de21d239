"""A checker that goes on with a report says after each edit what a new one would say."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from official_tables import four, one_group, report, sparse, three, two

from parser import parse
from parser.checks import Checker, check
from parser.checks.group import inputs
from parser.model import Report, Span
from parser.source.document import SourceDocument

FEW = {"t3_new.natural_person": 8, "t3_granted.natural_person": 5, "t3_np_repeat.natural_person": 3}


def edited(made: Report, random: Random) -> Report:
    """The report with another figure, or none, in some cell."""
    table = made.tables[random.choice(sorted(made.tables))]
    cell_id = random.choice(list(table.cells))
    value = random.choice((None, 0, 1, 5, 20))
    cell = replace(table.cells[cell_id], value=value, status="blank" if value is None else "filled")
    return replace(made, tables={**made.tables, table.id: replace(table, cells={**table.cells, cell_id: cell})})


def test_it_says_what_a_new_one_says() -> None:
    random = Random(7)
    for made in (
        report(two("2021"), three("2021"), four("2021"), year=2022),
        report(two("2019"), sparse(FEW, "2019"), one_group(review_upheld=2, review_total=2), year=2020),
        report(sparse(FEW, empty=None), one_group(None, review_upheld=2, review_total=2)),
    ):
        checker, now = Checker(), made
        for _ in range(25):
            assert checker.check(now) == check(now)
            now = edited(now, random)


def narrative(year: int, received: int) -> Report:
    """A made-up report in words."""
    text = f"""青溪县林业局{year}年政府信息公开年度报告
一、概述
全年主动公开政府信息120条，其中网站公开80条、微信公开40条，占33.3%。全县没有收费，收取费用0元。
二、依申请公开情况
全年共收到政府信息公开申请{received}件，其中网络申请6件，占60%，当面申请4件，占40%。办结10件，其中予以公开7件、不予公开3件。
行政复议0件，行政诉讼0件。
三、主要问题
信息更新不够及时。收到申请{received + 1}件。
"""
    return parse(SourceDocument(name="made-up.txt", kind="txt", text=text))


def edited_words(made: Report, random: Random) -> Report:
    """The report with something else in a figure, its head, its sections or its page chrome."""
    place, what = random.randrange(len(made.indicators)), random.randrange(6)
    one, others = made.indicators[place], [*made.indicators]
    if what < 3:
        others[place] = replace(
            one, value=random.choice((0, 4, 10, 11, 500)), confidence=random.choice(("high", "low"))
        )
        return replace(made, indicators=tuple(others))
    if what == 3:
        return replace(made, indicators=(*others[:place], *others[place + 1 :]))
    if what == 4:
        dropped = random.choice(sorted(made.metadata))
        return replace(made, metadata={name: entry for name, entry in made.metadata.items() if name != dropped})
    start = random.randrange(len(made.text))
    return replace(made, sections=made.sections[:-1], noise=(Span(start, min(len(made.text), start + 9)),))


def test_it_says_so_of_words_and_of_two_years_too() -> None:
    random, made, last = Random(5), narrative(2017, 10), narrative(2016, 8)
    checker, now = Checker(last_year=last), made
    for _ in range(40):
        assert checker.check(now) == check(now, last_year=last)
        now = edited_words(now if len(now.indicators) > 4 and now.metadata and len(now.sections) > 1 else made, random)


def test_an_edit_of_a_table_leaves_the_words_as_they_were_found() -> None:
    made = replace(report(three()), indicators=narrative(2017, 10).indicators, text=narrative(2017, 10).text)
    checker = Checker()
    before = [one for one in checker.check(made) if one.rule.startswith("N-") and one.outcome == "pass"]
    table = made.tables["table3"]
    cell = replace(table.cells["t3_granted.total"], value=70)
    changed = replace(made, tables={"table3": replace(table, cells={**table.cells, cell.id: cell})})
    after = [one for one in checker.check(changed) if one.rule.startswith("N-") and one.outcome == "pass"]
    told = [(one, other) for one, other in zip(before, after, strict=True) if one.rule != "N-16"]
    assert told
    assert all(one is other for one, other in told)


def test_what_an_edit_does_not_touch_is_not_made_again() -> None:
    made, checker = report(two(), three(), four()), Checker()
    before = {finding.key: finding for finding in checker.check(made)}
    cell = replace(made.tables["table2"].cells["art20_5.permits.decisions"], value=7)
    changed = replace(made.tables["table2"], cells={**made.tables["table2"].cells, cell.id: cell})
    after = checker.check(replace(made, tables={**made.tables, "table2": changed}))
    kept = [finding for finding in after if finding.rule[:2] in ("T3", "T4") and finding.outcome == "pass"]
    assert kept
    assert all(before[finding.key] is finding for finding in kept)


def test_a_group_may_read_one_table_or_cell_or_the_places_of_all_tables() -> None:
    made = report(three(), four())
    table = made.tables["table3"]
    assert inputs(made, "tables") == (made.tables,)
    assert inputs(made, "tables.table3") == (table,)
    assert inputs(made, "tables.table2") == (None,)
    assert inputs(made, "tables.table3.t3_new.total") == (table.edition, table.cells["t3_new.total"])
    assert inputs(made, "tables.table3.t3_none.total") == (table.edition, None)
    assert inputs(made, "tables.table2.t3_new.total") == (None,)
    moved = replace(made, tables={**made.tables, "table3": replace(table, span=Span(3, 9))})
    assert inputs(moved, "tables.*.span") == (Span(3, 9), None)


def test_a_rule_that_is_switched_off_explains_nothing() -> None:
    wrong = report(three(t3_np_repeat__total=4000))
    found = Checker(off=["T3-02"]).check(wrong)
    assert {f.rule for f in found if f.outcome == "fail"} == {"T3-03"}
    assert not any(f.under for f in found)
