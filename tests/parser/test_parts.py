from __future__ import annotations

import gc
import json
from itertools import pairwise

import pytest

from parser import parse, parse_all, parts, read_bytes
from parser.__main__ import main
from parser.model import Span
from parser.parts import first_of, parts_of
from parser.rules import apply_rules
from parser.source import SourceDocument

FIRST = """云水县民政局2016年政府信息公开年度报告
一、概述
全年主动公开政府信息83条。
二、依申请公开情况
全年收到申请7件。
"""
SECOND = """青禾县水利局2017年政府信息公开年度报告
一、概述
全年主动公开政府信息146条。
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t1\t2\t3
行政规范性文件\t4\t5\t6
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t35
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t36
行政强制\t37
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t38
"""
THIRD = FIRST.replace("2016", "2018").replace("83", "91").replace("7件", "8件")


def document(*texts: str) -> SourceDocument:
    return read_bytes("".join(texts).encode(), "合订.txt")


def figures(report) -> list[float | int | None]:
    return [entry.value for entry in report.indicators]


def test_one_report_is_one_part():
    reports = parse_all(document(FIRST))
    assert reports == (parse(document(FIRST)),)
    assert reports[0].source.part == 1
    assert reports[0].metadata["title"].confidence == "high"


def test_every_report_of_a_file_has_its_own_figures_and_its_place_in_the_whole_text():
    whole = document(FIRST, SECOND, THIRD)
    reports = parse_all(whole)
    assert [report.source.part for report in reports] == [1, 2, 3]
    assert [report.metadata["year"].value for report in reports] == [2016, 2017, 2018]
    assert [figures(report) for report in reports] == [[83, 7], [146], [91, 8]]
    assert [list(report.tables) for report in reports] == [[], ["table2"], []]
    for report in reports:
        assert report.text == whole.text
        cells = [cell for table in report.tables.values() for cell in table.cells.values()]
        for entry in (*report.indicators, *cells):
            assert str(entry.value) in whole.slice(entry.span)


def test_read_as_one_the_first_is_read_and_the_next_is_told_with_its_line():
    report = parse(document(FIRST, SECOND))
    assert figures(report) == [83, 7]
    assert report.tables == {}
    assert report.metadata["title"].confidence == "low"
    assert "第6行" in report.metadata["title"].reason


@pytest.mark.parametrize("unseen", ["", "\u200b"])
def test_the_pieces_make_up_the_text_and_the_first_is_what_is_read_as_one(unseen: str):
    whole = document(*(text.replace("年政府", f"年{unseen}政府") for text in (FIRST, SECOND, THIRD)))
    parts = parts_of(whole)
    starts = [0, *(whole.text.index(name) for name in ("青禾县", "云水县民政局2018")), len(whole.text)]
    assert [part.span for part in parts] == [Span(*ends) for ends in pairwise(starts)]
    assert tuple(part.report for part in parts) == parse_all(whole)
    assert first_of(whole, parts) == parse(whole)
    alone = document(FIRST)
    assert first_of(alone, parts_of(alone)) == parse(alone)


@pytest.mark.parametrize(
    "behind",
    [
        "附件：云水县民政局2016年政府信息公开年度报告\n",
        "云水县民政局\n2017年1月9日\n",
        "相关链接\n云水县民政局2015年政府信息公开年度报告\n云水县民政局2014年政府信息公开年度报告\n",
    ],
)
def test_titles_without_a_report_below_them_begin_none(behind: str):
    assert len(parse_all(document(FIRST, behind))) == 1


def test_the_command_line_prints_a_line_for_each_part(tmp_path, capsys):
    path = tmp_path / "合订.txt"
    path.write_text(FIRST + SECOND, encoding="utf-8")
    assert main([str(path)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["source"]["name"], line["source"]["part"]) for line in lines] == [("合订.txt", 1), ("合订.txt", 2)]


@pytest.mark.parametrize(
    "block",
    [
        "索引号：Q-2018-3\n发布机构：青禾县水利局\n发布日期：2018-02-05\n",
        "索引号\nQ-2018-3\n发布机构\n青禾县水利局\n发布日期\n2018-02-05\n",
        "索引号：Q-2018-3 发布机构：青禾县水利局 发布日期：2018-02-05\n",
    ],
)
def test_the_block_above_a_title_goes_with_its_report(block: str):
    first, second = parse_all(document(FIRST, block, SECOND))
    assert "index_number" not in first.metadata
    told = {field: second.metadata[field].value for field in ("index_number", "issuer", "publish_date")}
    assert told == {"index_number": "Q-2018-3", "issuer": "青禾县水利局", "publish_date": "2018-02-05"}


def test_the_last_line_of_a_page_stays_with_the_report_before():
    parts = parts_of(document(FIRST, "来源：云水县民政局\n发布日期：2017-02-05\n", SECOND))
    assert parts[1].span.start == len(FIRST) + len("来源：云水县民政局\n发布日期：2017-02-05\n")


def test_reading_leaves_the_collector_as_it_was() -> None:
    assert gc.isenabled()
    parse(document(FIRST))
    assert gc.isenabled()
    gc.disable()
    try:
        parts_of(document(FIRST))
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("unseen", ["", "\u200b"], ids=["plain", "with characters that nobody sees"])
def test_a_report_is_the_same_at_its_place_and_alone(unseen: str) -> None:
    texts = [text.replace("政府", f"政{unseen}府") for text in (FIRST, SECOND, THIRD)]
    start = 0
    for part, text in zip(parts_of(document(*texts)), texts, strict=True):
        alone = parse(document(text))
        found = part.report
        assert [entry.span for entry in found.indicators] == [
            Span(entry.span.start + start, entry.span.end + start) for entry in alone.indicators
        ]
        assert figures(found) == figures(alone)
        for table, cells in found.tables.items():
            for name, cell in cells.cells.items():
                assert (cell.value, found.text[cell.span.start : cell.span.end]) == (
                    alone.tables[table].cells[name].value,
                    cell.raw,
                )
        assert [section.key - start for section in found.sections] == [section.key for section in alone.sections]
        start += len(text)


def test_what_is_read_for_many_reports_grows_with_the_text_and_not_with_their_number(monkeypatch) -> None:
    read: list[int] = []

    def counted(piece: SourceDocument):
        read.append(len(piece.text))
        return apply_rules(piece)

    monkeypatch.setattr(parts, "apply_rules", counted)
    whole = document(*[FIRST, SECOND] * 15, "\n完。" * 30_000)
    assert len(parts_of(whole)) == 30
    assert sum(read) < 3 * len(whole.text)
    assert sum(1 for size in read if size > 20_000) < 6
