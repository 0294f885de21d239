from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parser.layout import Last, closed, is_prose, merge, running_text, table_regions, text_lines, width
from parser.model import Report, Span, Table
from parser.source.document import SourceDocument, SourceTable


def document(text: str, **more: object) -> SourceDocument:
    return SourceDocument(name="made-up.txt", kind="txt", text=text, **more)  # type: ignore[arg-type]


def report(source: SourceDocument, **found: object) -> Report:
    return Report(source=source.info, text=source.text, **found)  # type: ignore[arg-type]


def test_width_counts_columns():
    assert width("公开2条（abc）“”") == 4 + 1 + 2 + 2 + 3 + 2 + 4


@pytest.mark.parametrize("text", ["到此为止。", "如下:", "分号;", "引用”。", "他说“好。”", "英文句点."])
def test_complete_lines(text: str):
    assert closed(text)


@pytest.mark.parametrize("text", ["还没有说", "逗号,", "顿号、", "编号1.", "", "v2."])
def test_lines_that_may_go_on(text: str):
    assert not closed(text)


def test_running_text_is_chinese_with_marks():
    assert is_prose("本年度,我局认真推进公开工作,取得了新的成效。")
    assert is_prose("全年公开信息十二条。")
    assert not is_prose("主动公开政府信息情况")
    assert not is_prose("索引号 | 7001 | 分类 | 水利,水务,河长制,防汛抗旱,农村供水 |")


def test_spans_are_merged_where_they_touch():
    assert merge([Span(5, 7), Span(0, 2), Span(2, 3), Span(6, 9), Span(4, 4)]) == [Span(0, 3), Span(5, 9)]


def test_lines_lose_chrome_and_tables():
    text = "正文一。\n表头 数\n行 3\n[书签]正文二。\n   \n尾\n"
    source = document(text)
    table = Table(id="table2", edition="2021", cells={}, span=Span(text.index("数"), text.index("3") + 1))
    noise = (Span(text.index("["), text.index("]") + 1),)
    lines = running_text(source, report(source, tables={"table2": table}, noise=noise)).lines
    assert [source.slice(Span(line.start, line.end)) for line in lines] == ["正文一。", "正文二。", "尾"]


@given(
    st.text(alphabet="字a \t\n\u3000\u200b", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=5),
)
def test_what_is_not_blocked_stays_whole(text: str, blocks: list[tuple[int, int]]):
    source = document(text)
    blocked = merge(Span(min(start, len(text)), min(start + size, len(text))) for start, size in blocks)
    lines = list(text_lines(source, blocked))
    spans = [span for line in lines for span in line.spans]
    assert spans == sorted(spans)
    assert all("\n" not in text[line.start : line.end] for line in lines)
    assert all(text[span.start] in "字a" and text[span.end - 1] in "字a" for span in spans)
    seen = [i for i, c in enumerate(text) if c in "字a" and not any(i in block for block in blocked)]
    assert seen == [i for span in spans for i in range(span.start, span.end) if text[i] in "字a"]
    whole = [span for span in source.printed if not any(block.overlaps(span) for block in blocked)]
    assert [line.spans for line in lines if line.spans[0] in whole] == [(span,) for span in whole]


def test_a_word_table_of_sentences_is_text_and_one_of_labels_is_not():
    text = "甲\t乙\n有一句话。\n"
    labels = SourceTable(span=Span(0, 3), rows=1, columns=2, cells=())
    layout = SourceTable(span=Span(4, 9), rows=1, columns=1, cells=())
    source = document(text, tables=(labels, layout))
    assert table_regions(source, report(source)) == [Span(0, 3)]


def test_only_text_wrapped_by_hand_has_a_width():
    line = "本年度我局认真推进各项公开工作不断完善制度健全机制，\n"
    wrapped = document(line * 12 + "到此为止。\n")
    assert running_text(wrapped, report(wrapped)).wrapped_at == width(line) - 1
    plain = document("本年度我局认真推进各项公开工作。\n" * 12)
    assert running_text(plain, report(plain)).wrapped_at is None
    long = document(("很长的一段" * 40 + "。\n") * 12)
    assert running_text(long, report(long)).wrapped_at is None


def test_the_last_result_is_kept_for_the_same_arguments_only():
    last: Last[list[int]] = Last()
    one, other = object(), object()
    first = last.get((one,), lambda: [1])
    assert last.get((one,), lambda: [2]) is first
    assert last.get((other,), lambda: [3]) == [3]
