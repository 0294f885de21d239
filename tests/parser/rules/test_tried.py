"""Figures told as none of their kind was told before are doubted, unless another place of the report agrees."""

from __future__ import annotations

import pytest
from told_figures import sentences

from parser.catalogue import indicator_ids
from parser.model import Cell, Indicator, Span, StatRow, StatValue, Table
from parser.resources import load_toml, root
from parser.rules.indicators.tried import FIGURE_MARKS, PAIRS, RECORD, ZERO_MARKS, is_untried, marks_of_zero


def read(text: str, **facts: object) -> tuple[Indicator, ...]:
    return sentences(text, "依申请公开政府信息情况", **facts).indicators


def one(entries: tuple[Indicator, ...], indicator_id: str, value: float) -> Indicator:
    return next(entry for entry in entries if (entry.id, entry.value) == (indicator_id, value))


USUAL = [
    ("全年主动公开政府信息260条。", "disclosure_total", 260),
    ("本年度共收到政府信息公开申请12件,其中网上申请5件。", "req_received", 12),
    ("本年度未收到政府信息公开申请。", "req_received", 0),
    ("未发生因政府信息公开引起的行政复议、行政诉讼。", "lawsuit_cases", 0),
    ("通过政府网站公开信息80条,微信公众号发布信息30条。", "disclosure_website", 80),
]

ODDLY_SAID = [
    ("诸公叩问不绝遂收到申请竟达12件次乎,斯可畏也。", "req_received", 12, "少见"),
    ("吾侪不辞劬劳凭微信发布信息至30期许,可谓勤矣。", "disclosure_wechat", 30, "少见"),
    ("本局无有关方怨愤申请。", "req_received", 0, "少见"),
    ("收到政府信息公开申请12件,无怨愤申请。", "req_received", 0, "少见"),
    ("未发生怨气冲天之复议。", "review_cases", 0, "少见"),
]


@pytest.mark.parametrize(("text", "indicator_id", "value"), USUAL)
def test_what_is_said_as_reports_say_it_is_certain(text, indicator_id, value):
    assert one(read(text), indicator_id, value).confidence == "high"


@pytest.mark.parametrize(("text", "indicator_id", "value", "why"), ODDLY_SAID)
def test_what_is_said_as_no_report_said_it_is_kept_and_doubted(text, indicator_id, value, why):
    entry = one(read(text), indicator_id, value)
    assert entry.confidence == "low"
    assert why in entry.reason


ODD_PARTS = "诸公叩问不绝遂收到申请竟达12件次乎,其中网上申请7件,信函申请5件。"
ODD_TOTAL = "诸公叩问不绝遂收到申请竟达12件次乎,斯可畏也。"


def test_parts_that_add_up_make_it_certain():
    assert one(read(ODD_PARTS), "req_received", 12).confidence == "high"


def test_parts_that_do_not_add_up_leave_it_doubtful():
    assert one(read(ODD_PARTS.replace("7件", "6件")), "req_received", 12).confidence == "low"


def test_the_same_figure_in_another_sentence_makes_it_certain():
    assert one(read(ODD_TOTAL + "本年度共收到政府信息公开申请12件。"), "req_received", 12).confidence == "high"


@pytest.mark.parametrize(("value", "confidence"), [(12, "high"), (13, "low")])
def test_a_cell_of_a_table_that_tells_the_same_makes_it_certain(value, confidence):
    cell = Cell(id="t3_new.total", value=value, span=None)
    table = Table(id="table3", edition="2021", cells={"t3_new.total": cell})
    assert one(read(ODD_TOTAL, tables={"table3": table}), "req_received", 12).confidence == confidence


@pytest.mark.parametrize(("value", "confidence"), [(12, "high"), (None, "low")])
def test_a_row_of_the_statistics_that_tells_the_same_makes_it_certain(value, confidence):
    told = StatValue(span=None, column="", value=value)
    row = StatRow(id="st_received", label="收到申请数", unit="件", values=(told,), label_span=Span(0, 1))
    assert one(read(ODD_TOTAL, stat_table=(row,)), "req_received", 12).confidence == confidence


def test_only_reasons_of_wording_alone_are_of_wording():
    words = load_toml("tried.toml")
    reason = words["figure"]["low"].format(words="共收12件")
    assert is_untried(reason)
    assert is_untried(words["zero"]["low"].format(words="未收"))
    assert not is_untried(f"{reason}；文中另有不同的数：3件")
    assert not is_untried("原文没有写单位")


def test_the_record_holds_marks_of_known_ids_only():
    lines = [line for line in (root() / RECORD).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(lines) > 40
    for line in lines:
        name, *marks = line.split("\t")
        assert name in {*indicator_ids(), "disclosure_cumulative"}
        if marks[0] == PAIRS:
            pairs = [marks[1][at : at + 2] for at in range(0, len(marks[1]), 2)]
            assert pairs == sorted(set(pairs))
            continue
        assert marks == sorted(set(marks))
        assert all(mark[0] in "".join((*FIGURE_MARKS, *ZERO_MARKS)) or "◆" in mark for mark in marks)
        assert max(map(len, (mark for mark in marks if mark[0] not in "+<"))) <= 6  # no sentence of anybody's report


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("没有收到政府信息公开申请", ["收到政", "公开申请"]),
        ("无申请", ["申请", "无申请"]),
        ("复议为零", ["复议为", "复议为零"]),
        ("均未发生诉讼", ["发生诉", "发生诉讼"]),
    ],
)
def test_marks_of_a_zero_pass_over_the_denial(words, marks):
    assert marks_of_zero(words) == marks
