"""The made-up reports are what they claim to be, and the parser finds in each exactly what was written into it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from parser import Report, check, parse, read
from parser.fold import fold
from parser.model import Indicator, Span, Target

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "samples"
TRUTHS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((FOLDER / "truth").glob("*.json"))}
COLUMNS = ("natural_person", "org_commercial", "org_research", "org_public_interest", "org_legal_service", "org_other")


def for_each(names: list[str]) -> pytest.MarkDecorator:
    """A test for each of the samples, known by year and kind: pytest would spell Chinese names in escapes."""
    return pytest.mark.parametrize(
        "name", names, ids=[f"{TRUTHS[n]['metadata']['year']}{Path(n).suffix}" for n in names]
    )


every_sample = for_each(list(TRUTHS))
with_tables = for_each([name for name, truth in TRUTHS.items() if truth["tables"]])
without_tables = for_each([name for name, truth in TRUTHS.items() if not truth["tables"]])


@cache
def report_of(name: str) -> Report:
    return parse(read(FOLDER / name))


def squash(text: str) -> str:
    return re.sub(r"\s", "", text)


def numbers_in(text: str) -> list[float]:
    return [float(part) for part in re.findall(r"[0-9]+(?:\.[0-9]+)?", fold(text).replace(",", ""))]


class Squashed:
    """A text without blanks, page numbers and line ends, with the way back to the places of its signs."""

    def __init__(self, text: str) -> None:
        pages = {
            offset for found in re.finditer(r"^- [0-9]+ -$", text, re.MULTILINE) for offset in range(*found.span())
        }
        self.places = [n for n, sign in enumerate(text) if not sign.isspace() and n not in pages]
        self.text = "".join(text[place] for place in self.places)

    def span(self, figure: dict[str, Any]) -> Span:
        """Where a figure of the truth stands in the text."""
        start = self.text.index(figure["quote"]) + figure["at"]
        end = start + len(squash(figure["printed"]))
        return Span(self.places[start], self.places[end - 1] + 1)


# The samples themselves


def test_all_four_eras_and_both_kinds_of_file_are_there() -> None:
    editions = {json.dumps(truth["metadata"]["edition"]) for truth in TRUTHS.values()}
    assert editions == {'"narrative"', '["narrative", "stat-table"]', '"2019"', '"2021"'}
    assert {Path(name).suffix for name in TRUTHS} == {".txt", ".docx"}
    assert len(TRUTHS) >= 8
    assert {path.name for path in FOLDER.iterdir() if path.is_file()} == set(TRUTHS)


def test_the_files_are_what_the_generator_writes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "packaging" / "make_samples.py", tmp_path], check=True)
    for path in FOLDER.rglob("*"):
        made = tmp_path / path.relative_to(FOLDER)
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as kept, zipfile.ZipFile(made) as new:
                assert [(e.filename, e.CRC, e.date_time) for e in kept.infolist()] == [
                    (e.filename, e.CRC, e.date_time) for e in new.infolist()
                ]
        elif path.is_file():
            assert path.read_bytes() == made.read_bytes(), path.name


@with_tables
def test_no_number_stands_twice_in_a_table(name: str) -> None:
    for table, cells in TRUTHS[name]["tables"].items():
        values = list(cells.values())
        assert 0 not in values, table
        # Two cells of the report with wrong sums were moved on purpose.
        assert len(values) - len(set(values)) <= (2 if TRUTHS[name]["failing"] else 0), table


@with_tables
def test_only_the_report_with_wrong_sums_has_any(name: str) -> None:
    cells = TRUTHS[name]["tables"]["table3"]
    rows = list(dict.fromkeys(key.partition(".")[0] for key in cells))
    results = [row for row in rows if row not in {"t3_new", "t3_carry_in", "t3_carry_out", "t3_total"}]
    wrong = [row for row in rows if cells[f"{row}.total"] != sum(cells[f"{row}.{column}"] for column in COLUMNS)]
    for column in (*COLUMNS, "total"):
        asked = cells[f"t3_new.{column}"] + cells[f"t3_carry_in.{column}"]
        if asked != cells[f"t3_total.{column}"] + cells[f"t3_carry_out.{column}"]:
            wrong.append(column)
        if cells[f"t3_total.{column}"] != sum(cells[f"{row}.{column}"] for row in results):
            wrong.append(f"(七) {column}")
    expected = ["t3_unable_not_held", "org_research", "org_other", "(七) total"] if TRUTHS[name]["failing"] else []
    assert wrong == expected


# What the parser finds in them


@every_sample
def test_encoding(name: str) -> None:
    if name.endswith(".txt"):
        document = read(FOLDER / name)
        assert (
            document.encoding.lower()
            .replace("-", "")
            .startswith(TRUTHS[name]["encoding"].split("-sig")[0].replace("-", ""))
        )
        assert document.encoding_sure
        assert "\r" not in document.text
        assert not document.text.startswith("\ufeff")


@every_sample
def test_metadata(name: str) -> None:
    found = {
        field: entry.value if isinstance(entry.value, int) else fold(squash(entry.value))
        for field, entry in report_of(name).metadata.items()
        if not entry.guessed
    }
    truth = {
        field: value if isinstance(value, int | list) else fold(squash(value))
        for field, value in TRUTHS[name]["metadata"].items()
    }
    editions = truth.pop("edition")
    assert found.pop("edition") in (editions if isinstance(editions, list) else [editions])
    assert found == truth


@every_sample
def test_sections(name: str) -> None:
    report = report_of(name)
    found = [(s.number.strip(), squash(s.title), s.level, s.kind, s.id) for s in report.sections]
    wanted = [(s["number"], squash(s["title"]), s["level"], s["kind"], s["id"]) for s in TRUTHS[name]["sections"]]
    # Only sections that are the form's own have an id of the form.
    assert [row[:4] for row in found] == [row[:4] for row in wanted]
    assert [row[4] for row, want in zip(found, wanted, strict=True) if want[4]] == [
        want[4] for want in wanted if want[4]
    ]
    for section in report.sections:
        printed = report.text[section.heading.start : section.heading.end]
        assert squash(printed).startswith(squash(section.number + section.title)), printed


@every_sample
def test_every_figure_of_the_narrative_is_found(name: str) -> None:
    report, squashed = report_of(name), Squashed(report_of(name).text)
    missing = []
    for figure in TRUTHS[name]["indicators"]:
        place = squashed.span(figure)
        at_place = [i for i in report.indicators if i.span and i.span.overlaps(place) and _says(i, figure)]
        wanted = len(figure["ids"]) if figure.get("every") else 1
        if len({i.id for i in at_place}) < wanted and not figure.get("optional"):
            there = [(i.id, i.value, i.approx, i.scope) for i in report.indicators if i.span and i.span.overlaps(place)]
            missing.append((figure["ids"], figure["value"], figure["quote"], there))
    assert missing == []


def _says(indicator: Indicator, figure: dict[str, Any]) -> bool:
    return (
        indicator.id in figure["ids"]
        and indicator.value == figure["value"]
        and indicator.approx == figure.get("approx")
        and indicator.scope in {figure.get("scope", "year"), "unsure"}
    )


@every_sample
def test_nothing_else_is_taken_for_a_figure(name: str) -> None:
    report, squashed = report_of(name), Squashed(report_of(name).text)
    places = [squashed.span(figure) for figure in TRUTHS[name]["indicators"]]
    extra = [
        (indicator.id, indicator.value, report.text[indicator.span.start - 12 : indicator.span.end + 4])
        for indicator in report.indicators
        if indicator.value is not None
        and indicator.scope not in {"previous", "planned"}
        and indicator.span
        and not any(indicator.span.overlaps(place) for place in places)
    ]
    assert extra == []


@with_tables
def test_every_cell_is_found_where_it_stands(name: str) -> None:
    report = report_of(name)
    assert set(report.tables) == set(TRUTHS[name]["tables"])
    for table_id, wanted in TRUTHS[name]["tables"].items():
        table = report.tables[table_id]
        assert {cell: entry.value for cell, entry in table.cells.items()} == wanted
        for cell, entry in table.cells.items():
            assert entry.span, cell
            assert abs(entry.value or 0) in numbers_in(report.text[entry.span.start : entry.span.end]), cell
            assert entry.status == "filled", cell


@without_tables
def test_no_table_is_found_where_there_is_none(name: str) -> None:
    assert not any(
        entry.value is not None for table in report_of(name).tables.values() for entry in table.cells.values()
    )


@every_sample
def test_statistics_table(name: str) -> None:
    rows = [row for row in report_of(name).stat_table if any(value.value is not None for value in row.values)]
    wanted = TRUTHS[name]["stat_table"]
    assert [[value.value for value in row.values if value.value is not None] for row in rows] == [
        row["values"] for row in wanted
    ]
    assert [row.unit for row in rows] == [row["unit"] for row in wanted]
    assert [_label(row.label) for row in rows] == [_label(row["label"]) for row in wanted]


def _label(text: str) -> str:
    """The words of a label: how much of its number belongs to it is a matter of taste."""
    return re.sub(r"其中|[0-9一二三四五六七八九十().、:]", "", squash(fold(text)))


@every_sample
def test_chrome_of_the_page_is_told_from_the_report(name: str) -> None:
    report = report_of(name)
    wanted = {squash(line) for line in TRUTHS[name]["noise"]}
    first = report.sections[0].heading.start
    start = 0
    for line in report.text.split("\n"):
        covered = sum(max(0, min(n.end, start + len(line)) - max(n.start, start)) for n in report.noise)
        is_noise = bool(line.strip()) and 2 * covered >= len(line.strip())
        if squash(line) in wanted:
            assert is_noise, line
        elif start >= first:
            assert not is_noise, line
        start += len(line) + 1


@every_sample
def test_only_the_report_with_wrong_sums_fails_a_check(name: str) -> None:
    failing = [f for f in check(report_of(name)) if f.outcome == "fail" and f.severity == "error"]
    if not TRUTHS[name]["failing"]:
        assert [f.message for f in failing] == []
    for wanted in TRUTHS[name]["failing"]:
        cells = {Target.parse(cell) for cell in wanted["cells"]}
        assert any(f.rule == wanted["rule"] and cells <= set(f.cells) for f in failing), wanted
