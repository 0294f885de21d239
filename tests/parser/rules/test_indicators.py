"""Narrative figures, on made-up sentences: see the head of ``indicator_sentences.toml`` for the notation."""

from __future__ import annotations

import re
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told_figures import sentences

from parser.catalogue import indicator_ids
from parser.model import Indicator, MetadataEntry, Report, Span
from parser.rules.indicators import find_indicators
from parser.rules.indicators.tried import is_untried
from parser.source.document import SourceDocument

CASES = tomllib.loads((Path(__file__).parent / "indicator_sentences.toml").read_text(encoding="utf-8"))["case"]
MARKS = {"at_least": "+", "at_most": "-", "about": "~", None: ""}


def read(text: str, title: str = "", year: int | None = None) -> tuple[str, tuple[Indicator, ...]]:
    """A text, under a heading where a title is given, and its figures."""
    report = sentences(text, title, metadata=_metadata(year))
    return report.text, report.indicators


def _metadata(year: int | None) -> dict[str, MetadataEntry]:
    return {} if year is None else {"year": MetadataEntry(span=None, field="year", value=year)}


def shown(entry: Indicator, names: dict[str, str]) -> str:
    """An entry in the notation of the cases."""
    value = "?" if entry.status == "illegible" else "none" if entry.value is None else f"{entry.value:.10g}"
    low = entry.confidence == "low" and entry.status != "illegible" and entry.scope != "unsure"
    return "".join(
        (
            entry.id,
            f"[{entry.category}]" if entry.category else "",
            f"={value}{MARKS[entry.approx]}",
            f"@{entry.scope}" if entry.scope != "year" else "",
            "!" if low else "",
            f"<{names[entry.part_of]}" if entry.part_of else "",
            f" d{entry.delta}" if entry.delta else "",
        )
    )


@pytest.mark.parametrize("case", CASES, ids=[f"{number}: {case['text'][:24]}" for number, case in enumerate(CASES)])
def test_a_sentence_tells_its_figures_and_no_others(case):
    source, entries = read(case["text"], case.get("title", ""), case.get("year"))
    names = {entry.key: entry.id for entry in entries}
    # Two statements of one id in one case only show what is read: that they differ, or that few reports say it in these
    # words, are other tests.
    told = [shown(entry, names) for entry in entries]
    assert sorted(without_other_doubts(told, entries)) == sorted(case["expect"])
    for entry in entries:
        assert entry.id in indicator_ids()
        assert_span_holds(source, entry)


def without_other_doubts(told: list[str], entries: tuple[Indicator, ...]) -> list[str]:
    conflict = re.compile("文中另有不同的数：[^；]+")
    pairs = zip(told, entries, strict=True)
    return [text.replace("!", "") if is_other(entry.reason, conflict) else text for text, entry in pairs]


def is_other(reason: str, conflict: re.Pattern[str]) -> bool:
    return all(conflict.fullmatch(part) or is_untried(part) for part in reason.split("；"))


def assert_span_holds(source: str, entry: Indicator) -> None:
    """The span is short and shows the number, or the words that say that there was none or that it was all."""
    assert entry.span is not None
    assert entry.sentence is not None
    assert entry.sentence.covers(entry.span)
    assert entry.key == f"{entry.id}@{entry.span.start}"
    assert 0 < entry.span.end - entry.span.start <= 40
    slice_of_source = source[entry.span.start : entry.span.end]
    if entry.value == 0 and not re.search(r"\d", slice_of_source):
        assert re.search(r"[未没沒无無零〇不免]", slice_of_source)
    else:
        told_of_all = slice_of_source.startswith(("均", "都", "全部"))
        number = re.search(r"[\d一二两三四五六七八九十百]", slice_of_source)
        assert entry.status == "illegible" or entry.delta or told_of_all or number


def test_all_ids_of_the_catalogue_are_told_by_some_case():
    told = {re.split(r"[\[=]", expected)[0] for case in CASES for expected in case["expect"]}
    assert set(indicator_ids()) == told
    assert len(CASES) >= 230


def test_no_two_cases_are_the_same():
    texts = [case["text"] for case in CASES]
    assert len(texts) == len(set(texts))


def test_statements_that_differ_are_both_kept_and_doubted():
    _, entries = read("全年主动公开政府信息120条。\n综上，全年共主动公开政府信息135条。")
    assert [(entry.value, entry.confidence, entry.reason) for entry in entries] == [
        (120, "low", "文中另有不同的数：135条"),
        (135, "low", "文中另有不同的数：120条"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "在市政府网站公开信息120条。在民政局网站公开信息80条。",
        "“甲县发布”微信公众号推送信息120条。“甲县教育”微信公众号推送信息80条。",
        "召开专场新闻发布会2次,举行部门新闻发布会5次。",
        "办理国家级代表建议6件、省级代表建议30件。",
    ],
)
def test_counts_of_different_things_cast_no_doubt_on_each_other(text):
    _, entries = read(text, "二、主动公开情况")
    assert len({entry.id for entry in entries}) == 1
    assert not any("另有不同的数" in entry.reason for entry in entries)


def test_results_of_more_cases_than_there_are_may_be_of_other_cases():
    _, entries = read("因政府信息公开被申请行政复议7件,行政诉讼4件,结果维持4件,结果纠正1件。", "四、复议诉讼情况")
    told = {entry.id: (entry.value, entry.confidence, entry.reason) for entry in entries}
    assert told["lawsuit_cases"] == (4, "high", "")
    for result in ("upheld", "corrected"):
        assert told[f"lawsuit_cases_{result}"][1:] == ("low", "各种结果合起来比文中的“行政诉讼数”（4件）还多")
    _, entries = read("因政府信息公开被申请行政复议7件,行政诉讼4件,其中维持4件,纠正1件。", "四、复议诉讼情况")
    assert not any("还多" in entry.reason for entry in entries)


def test_applications_may_be_left_from_the_year_before():
    _, entries = read("全年收到政府信息公开申请50件;办结54件。", "三、依申请公开情况")
    assert {entry.id: entry.confidence for entry in entries} == {"req_received": "high", "req_closed": "high"}


@pytest.mark.parametrize(
    "text",
    [
        "微信公众号推送信息120条。全年微信公众号发布信息80条。",
        "县政府网站公开信息120条。今年,本县政府网站公开信息80条。",
        "共收到政府信息公开申请12件,收到政府信息公开申请共15件。",
    ],
)
def test_counts_that_may_be_of_the_same_thing_are_doubted(text):
    _, entries = read(text, "二、公开情况")
    first, second = entries
    assert first.reason == f"文中另有不同的数：{second.raw}"
    assert second.reason == f"文中另有不同的数：{first.raw}"


def test_a_rounded_number_agrees_with_the_exact_one():
    _, entries = read("全年主动公开政府信息1200余条。\n综上，全年共主动公开政府信息1216条。")
    assert {entry.confidence for entry in entries} == {"high"}


def test_a_paragraph_with_a_date_is_read_for_what_else_it_tells():
    _, found = read("2018年主动公开政府信息两万条。")
    assert [(entry.id, entry.value) for entry in found] == [("disclosure_total", 20000)]
    _, found = read("2018年3月5日印发指南,全年未收到政府信息公开申请。")
    assert [(entry.id, entry.value) for entry in found] == [("req_received", 0)]
    assert read("本指南于2018年3月5日印发,自2018年4月起施行。")[1] == ()


def test_the_same_number_twice_is_no_conflict():
    _, entries = read("全年主动公开政府信息120条。\n综上，全年共主动公开政府信息120条。")
    assert [entry.confidence for entry in entries] == ["high", "high"]


def test_a_part_is_no_conflict_with_its_total():
    _, entries = read("全年收到政府信息公开申请12件,其中县本级收到申请5件。")
    assert [(entry.id, entry.value) for entry in entries] == [("req_received", 12)]


@pytest.mark.parametrize("title", ["2019年工作打算", "下一步工作计划"])
def test_what_stands_under_a_plan_is_no_figure(title):
    assert read("举办政务公开培训班3期,主动公开政府信息200条以上。", title)[1] == ()


def test_in_a_section_on_problems_plans_begin_with_their_own_words():
    text = "全年主动公开政府信息96条,数量偏少。\n今后要做好以下工作。\n举办政务公开培训班3期。"
    assert [entry.value for entry in read(text, "存在问题及改进措施")[1]] == [96]


def test_the_report_of_an_older_year_under_a_newer_title_is_read_as_its_own():
    entries = read("2013年,全县主动公开政府信息96条。2013年,未收到申请。", year=2014)[1]
    assert {entry.scope for entry in entries} == {"year"}


def test_lines_broken_by_hand_and_a_page_number_do_not_break_a_number():
    text = (
        "本单位认真贯彻有关要求，切实做好政府信息公开各项工作，全年主动公开政府信\n"
        "息 1136 \n- 2 -\n条，解读信息发布 7 \n条，受理政府信息公开申请 21 件，均在法定期限内答\n复。"
    )
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    noise = (Span(text.index("- 2 -"), text.index("- 2 -") + 5),)
    report = Report(source=document.info, text=text, noise=noise)
    entries = find_indicators(document, report).indicators
    assert {(entry.id, entry.value) for entry in entries} == {
        ("disclosure_total", 1136),
        ("policy_interpretations", 7),
        ("req_received", 21),
    }
    for entry in entries:
        assert_span_holds(text, entry)


def test_traditional_and_full_width_text_tells_the_same():
    _, plain = read("全年收到政府信息公开申请12件,未发生行政复议、行政诉讼。")
    _, other = read("全年收到政府信息公開申請１２件，未發生行政複議、行政訴訟。")
    assert [(entry.id, entry.value) for entry in plain] == [(entry.id, entry.value) for entry in other]


@given(st.lists(st.sampled_from([case["text"] for case in CASES]), min_size=1, max_size=4), st.booleans())
@settings(max_examples=60)
def test_spans_hold_their_number_in_any_company(texts, spaced):
    source = "\n".join(" ".join(text) if spaced else text for text in texts)
    document = SourceDocument(name="made-up.txt", kind="txt", text=source)
    for entry in find_indicators(document, Report(source=document.info, text=source)).indicators:
        assert entry.span is not None
        assert entry.span.end - entry.span.start <= 40
        assert 0 <= entry.span.start < entry.span.end <= len(source)
        if entry.value and entry.approx is None and isinstance(entry.value, int) and str(entry.value) in entry.raw:
            digits = source[entry.span.start : entry.span.end].replace(" ", "").replace(",", "")
            assert str(entry.value) in digits


@given(
    st.text(
        alphabet="主动公开政府信息申请未收到无发生复议诉讼其中共条件次0123456789,，。；、()（）余近至一二十百万 \n",
        max_size=300,
    )
)
@settings(max_examples=150)
def test_any_text_is_read_without_failing(text):
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    entries = find_indicators(document, Report(source=document.info, text=text)).indicators
    keys = [entry.key for entry in entries]
    assert len(keys) == len(set(keys))
    for entry in entries:
        assert entry.span is not None
        assert entry.span.end <= len(text)
        assert entry.part_of is None or entry.part_of in keys


@pytest.mark.parametrize(
    "piece", ["会议研究1次", "诉讼1件审结", "由1件增加到2件,", "主动公开1条依申请公开", "不收取", "“发布”微信1条"]
)
def test_long_and_hostile_sentences_come_to_an_end(piece):
    text = piece * (60_000 // len(piece))
    document = SourceDocument(name="made-up.txt", kind="txt", text=text)
    begin = time.process_time()
    find_indicators(document, Report(source=document.info, text=text))
    assert time.process_time() - begin < 12  # in step with its length a second, with its square a minute


def test_a_figure_without_grounds_says_why():
    text = "我局推进政务公开工作。全年共收到申请88件。收到信息公开申请9件,答复560件。"
    _, entries = read(text)
    reasons = {(entry.id, entry.value): entry.reason for entry in entries}
    assert "没有写明是信息公开申请" in reasons["req_received", 88]
    assert "没有写明" not in reasons["req_received", 9]
    assert "比前面说的申请数还多" in reasons["req_answered", 560]


def test_cases_handled_are_no_cases_against_the_agency():
    _, entries = read("本局办理行政复议案件31件,因信息公开发生行政复议2件。", "四、行政复议情况")
    reasons = {entry.value: entry.reason for entry in entries}
    assert "像是办理的案件" in reasons[31]
    assert "像是办理的案件" not in reasons[2]


def test_cases_of_other_business_cast_no_doubt_on_those_of_disclosure():
    _, entries = read("区政府受理行政复议申请312件。涉及政府信息公开的行政复议6件。", "四、行政复议情况")
    assert [(entry.value, entry.confidence) for entry in entries] == [(312, "low"), (6, "high")]
