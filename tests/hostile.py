"""Texts that want to be something else than text, and reports with one wherever a report or a person writes text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import pytest
from made_up_reports import cell_target, correct, entry, made_up, narrative, unbalanced

from desktop.workbook import Accepted, ExportEntry, ExportOptions, Material, sheet_kinds
from parser.checks.collection.findings import MISSING, CollectionFinding, Decided
from parser.checks.collection.roster import Member
from parser.corrections import Correction, Disposition, Kind
from parser.model import Report, Span, StatRow, Table, Target, TargetKind

TEXTS: dict[str, str] = {
    "command": "=cmd|' /C calc'!A0",
    "dde": '=DDE("cmd";"/C calc";"x")',
    "sum": "@SUM(1+1)*cmd|' /C calc'!A0",
    "plus": "+1+1",
    "minus": "-1+1",
    "formula": "=1+1",
    "blank-formula": "  =1+1",
    "wide-blank-formula": "\u3000=1+1",
    "tab-formula": "\t=1+1",
    "line-formula": "\n=1+1",
    "return-formula": "\r=1+1",
    "wide-formula": "＝1+1",
    "hyperlink": '=HYPERLINK("http://example.org/?"&A1,"点这里")',
    "webservice": '=WEBSERVICE("http://example.org/")',
    "array": "{=1+1}",
    "http": "http://example.org/a?b=c&d=e",
    "file": "file:///etc/passwd",
    "share": "\\\\server\\share\\a.xlsx",
    "mail": "mailto:a@example.org",
    "internal": "internal:Sheet1!A1",
    "external": "external:[a.xlsx]Sheet1!A1",
    "zeros": "0012",
    "identity": "110101199003078888",
    "exponent": "1e5",
    "fraction": "1/2",
    "date": "2023-1-1",
    "percent": "12%",
    "error": "#REF!",
    "logical": "TRUE",
    "markup": "<r><t>x</t></r>",
    "end": "<r></t></si></r>",
    "cells": "</t></is></c><c><f>1</f>&amp;]]>",
    "html": "<b>粗</b><img src=x onerror=alert(1)>&lt;",
    "escapes": "_x0041__x000D_ _X000D_ _x005F_x0041_",
    "controls": "水\x00利\x0b局\x1f\x7f\x85",
    "surrogate": "高\ud800低\udc00",
    "nothing": "\ufffe\uffff",
    "astral": "𠮷野家😀",
    "bidi": "甲\u202etxt.exe\u202c乙\u2066",
    "invisible": "\ufeff\u200b甲\u200d",
    "name": "甲[1]:乙*丙?丁/戊\\",
    "quoted": "'甲'!A1",
    "apostrophes": "''",
    "quotes": '"；DROP TABLE,"',
    "footer": '&L&P&"Arial"&G',
    "blanks": " 前后有空格 ",
    "lines": "第一行\r\n第二行\n\n",
    "placeholder": "{{unit}}{0}%s${A1}",
    "long": "字" * 40_000,
}
every_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
CREATED = datetime(2024, 3, 1)


def told(text: str) -> str:
    """How a cell shows a text: what cannot stand in a file as a picture of it, surrogates and non-characters as �."""
    return "".join(map(_told, text))


def _told(character: str) -> str:
    code = ord(character)
    if character in "\ufffe\uffff" or 0xD800 <= code < 0xE000:
        return "\ufffd"
    if code == 0x7F:
        return "␡"
    return chr(0x2400 + code) if code < 0x20 and character not in "\t\n" else character


def reports(text: str, number: int = 0) -> list[ExportEntry]:
    """Three reports with the text in every field: of two years of one unit, and one with a statistics table."""
    made = [report_with(made_up("甲局", 2023), text), report_with(made_up("甲局", 2022), text)]
    old = report_with(narrative("甲局"), text)
    row = StatRow(id=None, label=text, unit=text, values=old.stat_table[0].values, label_span=Span(0, 1))
    values = tuple(replace(value, column=text, raw=text, reason=text) for value in row.values)
    made.append(replace(old, stat_table=(replace(row, values=values),)))
    return [_entry(one, text, f"{number:x}{place}") for place, one in enumerate(made)]


def material(texts: Iterable[str], options: ExportOptions | None = None) -> Material:
    """What a workbook is made from: the reports of all texts, and the first text wherever a workbook itself has one."""
    listed = list(texts)
    first = listed[0]
    missing = CollectionFinding("C-01", "error", "fail", first, (), (first,), 2023, MISSING, "2024-01-31")
    options = options or ExportOptions(sheets=tuple(sheet_kinds()))
    return Material(
        [one for number, text in enumerate(listed) for one in reports(text, number)],
        replace(options, office=first, clerk=first, reviewer=first, phone=first),
        title=first,
        collection=[Decided(missing, "", first)],
        members=[Member(first, "department", (first,))],
        created=CREATED,
        version=first,
    )


def report_with(report: Report, text: str) -> Report:
    """The report with the text in every field that a document fills."""
    body = f"{text}\n一、{text}\n{text}\n"
    start = len(text) + 1
    heading = Span(start, start + 2 + len(text))
    sentence = Span(heading.end + 1, heading.end + 1 + len(text))
    metadata = {
        name: replace(report.metadata[name], value=text, reason=text, confidence="low", span=Span(0, len(text)))
        for name in ("title", "agency", "publish_date")
    }
    section = replace(
        report.sections[0], key=start, number=text, title=text, heading=heading, body=Span(heading.end, len(body))
    )
    figure = replace(report.indicators[0], raw=text, channel=text, category=text, unit=text, reason=text, delta=text)
    figure = replace(figure, span=sentence, sentence=sentence, confidence="low")
    tables = {table_id: _first_cells(table, text) for table_id, table in report.tables.items()}
    return replace(
        report,
        text=body,
        source=replace(report.source, name=f"{text}.txt"),
        metadata={**report.metadata, **metadata},
        sections=(section,),
        indicators=(figure,),
        tables=tables if not report.stat_table else {},
    )


def _first_cells(table: Table, text: str) -> Table:
    first = list(table.cells)[:3]
    cells = {key: replace(table.cells[key], raw=text, reason=text, unit=text, confidence="low") for key in first}
    return replace(table, reason=text, cells={**table.cells, **cells})


def _entry(report: Report, text: str, digest: str) -> ExportEntry:
    report = replace(report, source=replace(report.source, sha256=digest.rjust(64, "0")))
    targets = [report.metadata["title"].target, report.indicators[0].target]
    corrections = [correct(report, target, note=text, reason=text) for target in targets]
    corrections[0] = replace(corrections[0], new={**(corrections[0].new or {}), "value": f"{text}{text}"})
    findings = []
    if report.tables:
        cell = report.tables["table3"].target("t3_new.total")
        corrections.append(correct(report, cell, note=text, value=5, raw=text))
        found = unbalanced(report, message=text, spans=(Span(0, len(text)),))
        decided = {"disposition": Disposition.AS_PRINTED, "note": text, "left": found.left, "right": found.right}
        corrections.append(Correction(target=found.target, kind=Kind.DISPOSE, old=None, new=decided))
        findings.append(found)
    for key in ("report", str(cell_target("table3.t3_new.total"))):
        note = Target(TargetKind.NOTE, key)
        corrections.append(Correction(target=note, kind=Kind.NOTE, old=None, new={"text": text}))
    signed = [replace(one, by=text) for one in corrections]
    accepted = Accepted("2024-02-04T08:05:06", text, 1, 1)
    return entry(report, *signed, findings=findings, accepted=accepted)
