"""A small made-up report in which every kind of thing stands that a person can correct."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.edits.plan import Plan
from parser.corrections import Correction, Kind, Reviewed, apply
from parser.model import (
    Cell,
    Finding,
    Indicator,
    MetadataEntry,
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
from parser.payloads import Payload, payload_of

TEXT = """\
云州县青禾镇2021年政府信息公开工作年度报告
打印本页 关闭窗口
根据条例要求编制本报告。
一、总体情况
（一）主动公开
全年主动公开政府信息128条，其中网站发布96条。
（二）依申请公开
共收到申请17件，未发生行政复议。
二、收到和处理政府信息公开申请情况
本年新收 11 2 0 1 0 3 17
上年结转 4 / 0 0 0 0 4
三、存在的主要问题
公开不够及时。
改进：加强培训。
附：统计表
主动公开政府信息数 条 128
公开规范性文件数 件 6
主办：青禾镇人民政府 备案号：云ICP备00号
"""

COLUMNS = (
    "natural_person",
    "org_commercial",
    "org_research",
    "org_public_interest",
    "org_legal_service",
    "org_other",
    "total",
)


def span_of(piece: str, text: str = TEXT) -> Span:
    """Where a piece stands that is in the text just once."""
    assert text.count(piece) == 1, piece
    start = text.index(piece)
    return Span(start, start + len(piece))


def line_of(piece: str, text: str = TEXT) -> Span:
    """The line in which a piece stands."""
    start = text.rindex("\n", 0, span_of(piece, text).start) + 1
    return Span(start, text.index("\n", start))


def make_report(text: str = TEXT) -> Report:
    """The report as the parser would give it."""
    return Report(
        source=SourceInfo(
            name="青禾镇.txt", kind="txt", encoding="utf-8", encoding_sure=True, sha256="0" * 64, chars=len(text)
        ),
        text=text,
        metadata={entry.field: entry for entry in _metadata()},
        sections=_sections(text),
        indicators=_indicators(),
        tables={"table3": _table3()},
        stat_table=_stat_rows(),
        noise=(line_of("打印本页"), line_of("主办：")),
    )


def make_big_report(rows: int = 32) -> Report:
    """A report whose table three has `rows` rows of seven cells, for measuring."""
    report = make_report()
    cells = {
        f"t3_row{row}.{column}": Cell(
            id=f"t3_row{row}.{column}", value=row * 7 + n, raw=str(row * 7 + n), span=Span(row, row + 2), rule="grid"
        )
        for row in range(rows)
        for n, column in enumerate(COLUMNS)
    }
    table = replace(report.tables["table3"], cells=cells)
    return replace(report, tables={"table3": table})


def reviewed(report: Report | None = None) -> Reviewed:
    """The report without any correction."""
    return apply(report or make_report(), ())


def after(plan: Plan, before: Reviewed | None = None) -> Reviewed:
    """The made-up report after one more step; `before` is what an earlier call gave."""
    done = [*getattr(before, "_done", ()), *plan.corrections]
    result = apply(make_report(), done)
    assert result.conflicts == ()
    object.__setattr__(result, "_done", done)
    return result


def variants(report: Report) -> list[tuple[Target, tuple[Payload | None, ...]]]:
    """Targets of every kind, each with payloads it could hold: as parsed, changed, and nothing."""
    cell, other = "table3.t3_new.total", "table3.t3_carry_in.org_other"
    new_line, section = line_of("改进："), report.sections[2]
    changes: list[tuple[Target, dict[str, Any]]] = [
        (report.metadata["agency"].target, {"value": "青禾镇人民政府", "span": None}),
        (Target(TargetKind.METADATA, "issuer"), {"field": "issuer", "value": "办公室", "span": [3, 6]}),
        (section.target, {"level": 1, "title": "申请"}),
        (section.target, {"heading": [new_line.start, new_line.start]}),
        (Target(TargetKind.SECTION, str(new_line.start)), _new_section(new_line)),
        (report.indicators[0].target, {"value": 129, "span": None}),
        (report.indicators[1].target, {"id": "disclosure_wechat"}),
        (Target(TargetKind.INDICATOR, "trainings@t1"), _new_indicator()),
        (Target(TargetKind.CELL, cell), {"value": 18, "span": None}),
        (Target(TargetKind.CELL, other), {"value": None, "raw": "", "status": "blank"}),
        (Target(TargetKind.CELL, "table4.t4_review_total"), {"id": "t4_review_total", "value": 2, "span": None}),
        (Target(TargetKind.TABLE, "table3"), {"edition": "2019"}),
        (Target(TargetKind.TABLE, "table2"), {"edition": "2021"}),
        (report.stat_table[1].target(0), {"value": 7, "span": None}),
        (Target(TargetKind.NOISE, str(report.noise[0].start)), {"span": [report.noise[0].start, new_line.end]}),
        (Target(TargetKind.NOISE, str(new_line.start)), {"span": [new_line.start, new_line.end]}),
        (Target(TargetKind.CONFIRM, f"cell:{cell}"), {"seen": payload_of(report, Target(TargetKind.CELL, cell))}),
        (Target(TargetKind.NOTE, "report"), {"text": "电话核实过"}),
        (make_finding().target, {"disposition": "原文如此", "left": 17, "right": 18, "note": ""}),
    ]
    found: dict[Target, tuple[Payload | None, ...]] = {}
    for target, change in changes:
        parsed = payload_of(report, target)
        found[target] = (*found.get(target, (parsed, None)), {**(parsed or {}), **change})
    return list(found.items())


def _new_section(line: Span) -> dict[str, Any]:
    fields = {"number": "四、", "title": "改进", "level": 1, "kind": "heading", "id": None}
    return {"key": line.start, "heading": [line.start, line.end], **fields}


def _new_indicator() -> dict[str, Any]:
    return {"key": "trainings@t1", "id": "trainings", "value": 3, "span": None, "unit": "次"}


def make_finding() -> Finding:
    """A failed check of the first row of table three."""
    cells = tuple(Target(TargetKind.CELL, f"table3.t3_new.{column}") for column in ("total", "natural_person"))
    return Finding(
        rule="T3-02",
        severity="error",
        outcome="fail",
        message="表三“本年新收”行：各类申请人合计17，总计栏填18，相差1。",
        left=17,
        right=18,
        difference=1,
        cells=cells,
    )


def _metadata() -> list[MetadataEntry]:
    return [
        MetadataEntry(field="agency", value="云州县青禾镇", span=span_of("云州县青禾镇"), rule="title"),
        MetadataEntry(
            field="year", value=2021, span=span_of("2021"), confidence="low", reason="只有标题写了年度", rule="title"
        ),
        MetadataEntry(
            field="edition",
            value="2021",
            span=None,
            evidence=(span_of("本年新收"), span_of("上年结转")),
            guessed=True,
            rule="columns",
        ),
    ]


def _sections(text: str) -> tuple[Section, ...]:
    found = [
        ("一、", "总体情况", 1, "overview"),
        ("（一）", "主动公开", 2, None),
        ("（二）", "依申请公开", 2, None),
        ("二、", "收到和处理政府信息公开申请情况", 1, "applications"),
        ("三、", "存在的主要问题", 1, "problems"),
    ]
    headings = [span_of(number + title, text) for number, title, _, _ in found]
    ends = [heading.start for heading in headings[1:]] + [line_of("附：统计表", text).start]
    return tuple(
        Section(
            key=heading.start,
            number=number,
            title=title,
            level=level,
            kind="heading",
            id=section_id,
            heading=heading,
            body=Span(heading.end + 1, end - 1) if heading.end + 1 < end else Span(heading.end, heading.end),
            rule="numbered",
        )
        for (number, title, level, section_id), heading, end in zip(found, headings, ends, strict=True)
    )


def _indicators() -> tuple[Indicator, ...]:
    total, site = span_of("128条，").start, span_of("96条").start
    received, none = span_of("17件").start, span_of("未发生行政复议")
    first, second = span_of("全年主动公开政府信息128条，其中网站发布96条。"), line_of("未发生行政复议")
    return (
        _indicator("disclosure_total", 128, (Span(total, total + 3), first), "条"),
        _indicator("disclosure_website", 96, (Span(site, site + 2), first), "条", part_of=f"disclosure_total@{total}"),
        _indicator("req_received", 17, (Span(received, received + 2), second), "件"),
        _indicator("review_cases", 0, (none, second), "件"),
    )


def _indicator(indicator_id: str, value: int, places: tuple[Span, Span], unit: str, part_of: str = "") -> Indicator:
    span, sentence = places
    return Indicator(
        key=f"{indicator_id}@{span.start}",
        id=indicator_id,
        value=value,
        span=span,
        sentence=sentence,
        unit=unit,
        raw=TEXT[span.start : span.end],
        part_of=part_of or None,
        rule="phrase",
    )


def _table3() -> Table:
    cells: dict[str, Cell] = {}
    for row, label in (("t3_new", "本年新收 "), ("t3_carry_in", "上年结转 ")):
        line = line_of(label)
        offset = line.start + len(label)
        for column, raw in zip(COLUMNS, TEXT[offset : line.end].split(" "), strict=True):
            value = 0 if raw == "/" else int(raw)
            cell_id = f"{row}.{column}"
            cells[cell_id] = Cell(
                id=cell_id,
                value=value,
                raw=raw,
                span=Span(offset, offset + len(raw)),
                status="dash" if raw == "/" else "filled",
                unit="件",
                rule="grid",
            )
            offset += len(raw) + 1
    return Table(
        id="table3", edition="2021", cells=cells, span=Span(line_of("本年新收 ").start, line_of("上年结转 ").end)
    )


def _stat_rows() -> tuple[StatRow, ...]:
    rows = []
    for row_id, label, unit in (
        ("stat_disclosed", "主动公开政府信息数", "条"),
        (None, "公开规范性文件数", "件"),
    ):
        line, label_span = line_of(label), span_of(label)
        number = TEXT[line.start : line.end].rpartition(" ")[2]
        value = StatValue(
            column="数量", value=int(number), raw=number, span=Span(line.end - len(number), line.end), rule="stat"
        )
        rows.append(StatRow(id=row_id, label=label, unit=unit, values=(value,), label_span=label_span))
    return tuple(rows)


TOTAL = Target(TargetKind.CELL, "table3.t3_new.total")
PERSON = Target(TargetKind.CELL, "table3.t3_new.natural_person")


def failing(rule: str = "T3-02", **details: object) -> Finding:
    """A failed sum of the made-up report, as it is printed; `details` are what is otherwise."""
    fields: dict[str, object] = {
        "severity": "error",
        "outcome": "fail",
        "message": "表三“本年新收”行：各类申请人合计16，总计栏填17，相差1。",
        "left": 16,
        "right": 17,
        "difference": -1,
        "cells": (PERSON, TOTAL),
        "left_count": 1,
        "spans": (span_of("本年新收 11 2 0 1 0 3 17"),),
        "origin": "print",
    }
    return Finding(rule=rule, **(fields | details))  # type: ignore[arg-type]


def note(text: object) -> Correction:
    """What a person remarks on a report as a whole, where nothing was remarked before."""
    return Correction(target=Target(TargetKind.NOTE, "report"), kind=Kind.NOTE, old=None, new={"text": str(text)})
