from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from parser import parse, read
from parser.model import (
    Cell,
    Finding,
    Indicator,
    MetadataEntry,
    Point,
    Report,
    Section,
    SourceInfo,
    Span,
    StatRow,
    StatValue,
    Table,
    Target,
    TargetKind,
)
from parser.report_json import to_json

SOURCE = SourceInfo(name="甲.docx", kind="docx", encoding="utf-8", encoding_sure=True, sha256="ab", chars=99, part=2)


def section(start: int, number: str) -> Section:
    return Section(
        key=start,
        number=number,
        title="总体情况",
        level=1,
        kind="heading",
        id="overview",
        heading=Span(start, start + 6),
        body=Span(start + 7, start + 30),
        rule="outline.chinese",
    )


REPORT = Report(
    source=SOURCE,
    text="甲" * 99,
    metadata={
        "year": MetadataEntry(field="year", value=2030, span=Span(3, 7), rule="metadata.title"),
        "edition": MetadataEntry(
            field="edition", value="2021", span=None, evidence=(Span(1, 2), Span(4, 5)), guessed=True
        ),
    },
    sections=(section(10, "一、"), section(50, "二、")),
    points=(
        Point(number="一是", text="加强领导", span=Span(60, 66)),
        Point(number="首先", text="前言", span=Span(2, 4)),
    ),
    indicators=(
        Indicator(
            key="req_received@20",
            id="req_received",
            value=7,
            unit="件",
            approx="at_least",
            raw="7",
            span=Span(20, 21),
            sentence=Span(15, 30),
            rule="indicators.request",
        ),
        Indicator(
            key="wechat@55",
            id="wechat",
            value=None,
            span=None,
            sentence=Span(52, 58),
            status="illegible",
            confidence="low",
            reason="数字缺失",
            channel="微信",
            delta="+3",
            minimum=2,
            maximum=4,
        ),
    ),
    tables={
        "table2": Table(
            id="table2",
            edition="2021",
            span=Span(30, 45),
            complete=False,
            reason="缺一行",
            cells={
                "art20_1.regulations.made_this_year": Cell(
                    id="art20_1.regulations.made_this_year", value=0, raw="—", status="dash", span=Span(31, 32)
                ),
                "art20_8.fees.amount": Cell(
                    id="art20_8.fees.amount", value=None, status="blank", span=Span(33, 33), unit="万元"
                ),
            },
        )
    },
    stat_table=(
        StatRow(
            id="disclosed_total",
            label="主动公开政府信息数",
            unit="条",
            label_span=Span(70, 79),
            values=(StatValue(column="统计数", value=12, raw="12", span=Span(80, 82), rule="stat_table"),),
        ),
    ),
    noise=(Span(0, 2),),
    findings=(
        Finding(
            rule="S-01",
            severity="error",
            outcome="fail",
            message="不相等",
            left=3,
            right=4,
            difference=-1,
            spans=(Span(31, 32),),
            cells=(Target(TargetKind.CELL, "table3.t3_new.total"),),
        ),
    ),
)


def test_the_whole_form() -> None:
    found = to_json(REPORT)
    assert list(found) == [
        "source",
        "metadata",
        "sections",
        "points",
        "indicators",
        "tables",
        "table_notes",
        "noise",
        "findings",
    ]
    assert found["source"] == {
        "name": "甲.docx",
        "kind": "docx",
        "encoding": "utf-8",
        "encoding_sure": True,
        "sha256": "ab",
        "chars": 99,
        "part": 2,
    }
    assert found["metadata"]["year"] == {
        "value": 2030,
        "span": [3, 7],
        "confidence": "high",
        "reason": "",
        "rule": "metadata.title",
    }
    assert found["metadata"]["edition"]["evidence"] == [[1, 2], [4, 5]]
    assert found["metadata"]["edition"]["guessed"] is True
    assert found["metadata"]["edition"]["span"] is None
    assert found["sections"][1] == {
        "number": "二、",
        "title": "总体情况",
        "level": 1,
        "kind": "heading",
        "id": "overview",
        "heading": [50, 56],
        "body": [57, 80],
        "rule": "outline.chinese",
    }
    assert found["noise"] == [[0, 2]]


def test_points_and_indicators_name_their_section() -> None:
    found = to_json(REPORT)
    assert [point["section"] for point in found["points"]] == [1, None]
    assert [indicator["section"] for indicator in found["indicators"]] == [0, 1]


def test_indicators() -> None:
    received, wechat = to_json(REPORT)["indicators"]
    assert (received["id"], received["value"], received["unit"], received["approx"]) == (
        "req_received",
        7,
        "件",
        "at_least",
    )
    assert (received["span"], received["sentence"], received["status"]) == ([20, 21], [15, 30], "filled")
    assert not {"delta", "min", "max"} & set(received)
    assert (wechat["value"], wechat["status"], wechat["span"]) == (None, "illegible", None)
    assert (wechat["confidence"], wechat["reason"]) == ("low", "数字缺失")
    assert (wechat["delta"], wechat["min"], wechat["max"]) == ("+3", 2, 4)


def test_tables_and_what_is_said_of_them() -> None:
    found = to_json(REPORT)
    assert set(found["tables"]) == {"table2", "stat_table"}
    cells = found["tables"]["table2"]
    assert cells["art20_1.regulations.made_this_year"] == {
        "value": 0,
        "raw": "—",
        "status": "dash",
        "span": [31, 32],
        "confidence": "high",
        "reason": "",
        "rule": "",
    }
    assert cells["art20_8.fees.amount"]["unit"] == "万元"
    assert found["table_notes"] == {
        "table2": {"edition": "2021", "span": [30, 45], "complete": False, "reason": "缺一行"}
    }
    [row] = found["tables"]["stat_table"]
    assert (row["id"], row["label"], row["unit"], row["label_span"]) == (
        "disclosed_total",
        "主动公开政府信息数",
        "条",
        [70, 79],
    )
    assert (row["values"][0]["column"], row["values"][0]["value"], row["values"][0]["span"]) == ("统计数", 12, [80, 82])


def test_findings_name_their_cells() -> None:
    [finding] = to_json(REPORT)["findings"]
    assert finding == {
        "rule": "S-01",
        "severity": "error",
        "outcome": "fail",
        "message": "不相等",
        "left": 3,
        "right": 4,
        "difference": -1,
        "spans": [[31, 32]],
        "cells": ["cell:table3.t3_new.total"],
        "left_count": 0,
        "trial": False,
        "origin": "",
        "under": "",
        "cause": None,
    }


def test_a_report_in_which_nothing_was_found() -> None:
    found = to_json(Report(source=SOURCE, text=""))
    assert found["tables"] == {}
    assert found["metadata"] == {}


def test_it_is_json() -> None:
    assert json.loads(json.dumps(to_json(REPORT), ensure_ascii=False)) == to_json(REPORT)


def spans_in(value: Any) -> Iterator[list[int]]:
    """Every span anywhere in the data."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("span", "sentence", "heading", "body", "label_span") and inner is not None:
                yield inner
            elif key in ("evidence", "spans", "noise"):
                yield from inner
            else:
                yield from spans_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_in(inner)


def test_spans_of_real_reports_lie_in_their_text(shared: Path) -> None:
    for path in [*sorted((shared / "seeds").glob("*.txt")), *sorted((shared / "docx").glob("*.docx"))]:
        report = parse(read(path))
        found = json.loads(json.dumps(to_json(report), ensure_ascii=False))
        assert all(0 <= start <= end <= found["source"]["chars"] for start, end in spans_in(found))
