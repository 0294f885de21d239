"""A checker that goes on with a report says after each edit what a new one would say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from corrected import states
from made_up_reports import correct
from official_tables import four, one_group, report, sparse, three, two

from parser import parse, read
from parser.checks import Checker, check
from parser.corrections import apply
from parser.model import Report, Table
from parser.source.document import SourceDocument

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"
FEW = {"t3_new.natural_person": 8, "t3_granted.natural_person": 5, "t3_np_repeat.natural_person": 3}


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


def with_tables(*tables: Table, year: int = 2021, received: int = 10) -> Report:
    """A made-up report in words and with official tables, in a text that has room for all their cells."""
    made = narrative(year, received)
    return replace(made, text=made.text + "\n" * 1600, tables={table.id: table for table in tables})


def as_if_new(state: Report) -> Report:
    """The same, none of it the same object, so that nothing is known of it."""
    lists = {name: (*getattr(state, name),) for name in ("sections", "indicators", "stat_table", "noise")}
    return replace(state, text=f"{state.text} "[:-1], metadata=dict(state.metadata), tables=dict(state.tables), **lists)


MADE = {
    "words": narrative(2017, 10),
    "2021": with_tables(two("2021"), three("2021"), four("2021")),
    "2019": with_tables(two("2019"), three("2019"), four("2019"), year=2020),
    "few": with_tables(two("2019"), sparse(FEW, "2019"), one_group(review_upheld=2, review_total=2), year=2020),
    "blanks": with_tables(sparse(FEW, empty=None), one_group(None, review_upheld=2, review_total=2)),
    "statistics": parse(read(SAMPLES / "柏原县林业局2016年年报.docx")),
    "whole": parse(read(SAMPLES / "柏原县交通运输局2021年年报（数据有误）.docx")),
}


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("before", [None, "words", "2021", "statistics"])
def test_it_says_after_any_corrections_what_a_new_one_says(name: str, before: str | None) -> None:
    random, last = Random(f"{name} {before}"), MADE[before] if before else None
    checker = Checker(last_year=last)
    for state in states(MADE[name], random, 30):
        assert checker.check(state) == check(as_if_new(state), last_year=last)


def test_it_may_go_on_with_another_report() -> None:
    checker = Checker()
    made, other = MADE["2021"], MADE["words"]
    of_part = replace(made, source=replace(made.source, part=2))
    for now in (made, other, made, of_part, made, replace(made, text=other.text)):
        assert checker.check(now) == check(as_if_new(now))


def test_what_was_corrected_before_is_not_checked_again() -> None:
    parsed, checker = MADE["2021"], Checker()
    figure, agency = parsed.indicators[0], parsed.metadata["agency"]
    corrections = [correct(parsed, figure.target, value=7), correct(parsed, agency.target, value="青溪县税务局")]
    before = checker.check(apply(parsed, corrections).report)
    cell = parsed.tables["table2"].target("art20_5.permits.decisions")
    after = checker.check(apply(parsed, [*corrections, correct(parsed, cell, value=7)]).report)
    told = {id(one) for one in before}
    assert {one.rule[:2] for one in after if id(one) not in told} <= {"T2"}


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


def test_a_rule_that_is_switched_off_explains_nothing() -> None:
    wrong = report(three(t3_np_repeat__total=4000))
    found = Checker(off=["T3-02"]).check(wrong)
    assert {f.rule for f in found if f.outcome == "fail"} == {"T3-03"}
    assert not any(f.under for f in found)


def test_a_row_that_no_cell_stands_in_any_more_is_found() -> None:
    made, checker = MADE["whole"], Checker()
    table = made.tables["table3"]
    placeless = {i: replace(cell, span=None) for i, cell in table.cells.items() if i.startswith("t3_granted.")}
    checker.check(made)
    now = replace(made, tables={**made.tables, "table3": replace(table, cells={**table.cells, **placeless})})
    assert [f.outcome for f in checker.check(now) if f.rule == "T3-14"] == ["fail"]
