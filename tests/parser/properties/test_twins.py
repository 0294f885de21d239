"""One report says the same in every form in which it arrives: as text, as Word file, its headings numbered by Word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alike import differences, misplaced, values_of
from sample_makers import as_text, as_word, begins_with_title, samples

from parser import Report, parse, parse_all, read, read_bytes
from parser.source import SourceDocument

every_sample = pytest.mark.parametrize("number", range(len(samples())))


def from_text(number: int, form: str) -> Report:
    return parse(SourceDocument(name="年报.txt", kind="txt", text=as_text(samples()[number], form)))


def from_word(number: int, numbered: bool) -> Report:
    return parse(read_bytes(as_word(samples()[number], numbered=numbered), "年报.docx"))


def unlike(one: Report, other: Report) -> dict[str, Any]:
    return differences(values_of(one), values_of(other))


@every_sample
def test_typed_in_word(number: int) -> None:
    report = from_word(number, numbered=False)
    assert unlike(from_text(number, "lines"), report) == {}
    assert misplaced(report) == []


@every_sample
def test_numbered_by_word(number: int) -> None:
    report = from_word(number, numbered=True)
    found = unlike(from_text(number, "lines"), report)
    assert {name for name in found if not name.startswith("section ")} == set()
    for typed, numbered in found.values():  # the maker's list has one kind of number for each level
        assert typed[1:] == numbered[1:]


@every_sample
def test_copied_from_a_web_page(number: int) -> None:
    found = unlike(from_text(number, "lines"), from_text(number, "web"))
    # One cell a line has no columns; all else of a statistics table is there.
    rows = [name for name in found if name.startswith("statistics")]
    for name in rows:
        (*row, tabbed), (*same, plain) = found.pop(name)
        assert (row, [value for _, value in tabbed]) == (same, [value for _, value in plain])
    assert found == {}


@pytest.mark.parametrize("number", [n for n, sample in enumerate(samples()) if not sample.stat_table])
def test_copied_from_a_pdf_file(number: int) -> None:
    """Of all but statistics tables, whose labels the maker breaks as no page does."""
    assert unlike(from_text(number, "lines"), from_text(number, "pdf")) == {}


def test_real_reports_as_word_files(shared: Path) -> None:
    texts = {path.stem: path for folder in ("seeds", "corpus") for path in (shared / folder).glob("*.txt")}
    files = sorted((shared / "docx").glob("*.docx"))
    assert files
    for path in files:
        report = parse(read(path))
        assert unlike(parse(read(texts[path.name.split(".")[0]])), report) == {}, path.name
        assert misplaced(report) == [], path.name


def test_many_reports_in_one_file() -> None:
    order = [number for number, sample in enumerate(samples()) if begins_with_title(sample)] * 2
    text = "\n".join(as_text(samples()[number], "lines") for number in order)
    reports = parse_all(SourceDocument(name="汇总.txt", kind="txt", text=text))
    assert [report.source.part for report in reports] == list(range(1, len(order) + 1))
    for number, report in zip(order, reports, strict=True):
        assert unlike(from_text(number, "lines"), report) == {}
        assert misplaced(report) == []
