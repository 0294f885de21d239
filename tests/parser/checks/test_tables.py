from __future__ import annotations

import pytest

from parser.checks import check
from parser.editions import edition
from parser.model import Cell, Finding, Report, SourceInfo, Span, Table

SOURCE = SourceInfo(name="年报.txt", kind="txt", encoding="utf-8", encoding_sure=True, sha256="", chars=5000)
PARTS = ("natural_person", "org_commercial", "org_research", "org_public_interest", "org_legal_service", "org_other")


def _table(table_id: str, key: str, values: dict[str, float | None], illegible: tuple[str, ...] = ()) -> Table:
    cells = {}
    for number, (cell_id, value) in enumerate(values.items()):
        status = "illegible" if cell_id in illegible else "blank" if value is None else "filled"
        span = None if value is None else Span(number * 10, number * 10 + 2)
        cells[cell_id] = Cell(id=cell_id, value=value, status=status, span=span)
    return Table(id=table_id, edition=key, cells=cells)


def _table3(key: str = "2021", **changed: float | None) -> Table:
    """A table three that adds up: each leaf row holds figures of its own, everything received is handled but 5."""
    form = edition(key).table("table3")
    values: dict[str, float | None] = {}
    totals = dict.fromkeys(PARTS, 0)
    for number, row in enumerate(form.leaf_rows, 1):
        for place, column in enumerate(PARTS, 1):
            values[f"{row}.{column}"] = number * place
            totals[column] += number * place
    for column in PARTS:
        values[f"t3_new.{column}"] = totals[column]
        values[f"t3_carry_in.{column}"] = 5
        values[f"t3_total.{column}"] = totals[column]
        values[f"t3_carry_out.{column}"] = 5
    for row in (*form.leaf_rows, "t3_new", "t3_carry_in", "t3_total", "t3_carry_out"):
        values[f"{row}.total"] = sum(values[f"{row}.{column}"] or 0 for column in PARTS)
    values.update({key.replace("__", "."): value for key, value in changed.items()})
    return _table("table3", key, {cell_id: values[cell_id] for cell_id in form.cell_ids})


def _findings(*tables: Table) -> list[Finding]:
    return list(check(Report(source=SOURCE, text="", tables={table.id: table for table in tables})))


def _of(findings: list[Finding], rule: str) -> list[Finding]:
    return [finding for finding in findings if finding.rule == rule]


def _not_passed(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.outcome != "pass"]


@pytest.mark.parametrize(("key", "rows"), [("2019", 23), ("2021", 25)])
def test_a_table_three_that_adds_up_passes_everywhere(key: str, rows: int) -> None:
    findings = _findings(_table3(key))
    assert not _not_passed(findings)
    assert len(_of(findings, "T3-01")) == len(_of(findings, "T3-03")) == 7
    assert len(_of(findings, "T3-02")) == rows


def test_a_wrong_total_of_a_row_is_told_with_both_sides_and_every_cell() -> None:
    findings = _findings(_table3(t3_np_repeat__total=4000))
    (found,) = [f for f in _of(findings, "T3-02") if f.outcome == "fail"]
    assert found.severity == "error"
    assert found.right == 4000
    assert found.difference == found.left - found.right
    assert [str(target) for target in found.cells] == [
        f"cell:table3.t3_np_repeat.{column}" for column in (*PARTS, "total")
    ]
    assert len(found.spans) == 7
    assert "重复申请" in found.message
    assert "4000" in found.message
    (column,) = [f for f in _of(findings, "T3-03") if f.outcome == "fail"]
    assert "总计" in column.message


def test_what_was_received_must_be_handled_or_carried_on() -> None:
    findings = _findings(_table3(t3_carry_out__org_research=6))
    (found,) = [f for f in _of(findings, "T3-01") if f.outcome == "fail"]
    assert "科研机构" in found.message
    assert found.difference == -1


def test_a_missing_figure_is_not_nought() -> None:
    table = _table3()
    cells = dict(table.cells)
    del cells["t3_granted.org_other"]
    findings = _findings(Table(id="table3", edition="2021", cells=cells))
    undecided = _not_passed(findings)
    assert {f.outcome for f in undecided} == {"undecided"}
    assert {f.rule for f in undecided} == {"T3-02", "T3-03"}
    assert all("予以公开" in f.message for f in undecided)
    assert all(f.left is None and f.difference is None for f in undecided)


def test_an_illegible_figure_leaves_the_check_undecided() -> None:
    table = _table("table4", "2021", _table4(), illegible=("t4_review_other",))
    (found,) = _not_passed(_findings(table))
    assert (found.rule, found.outcome) == ("T4-01", "undecided")
    assert "其他结果" in found.message


def test_a_blank_counts_as_nought_only_on_trial() -> None:
    values = _table4() | {"t4_review_pending": None}
    (found,) = _not_passed(_findings(_table("table4", "2021", values)))
    assert found.outcome == "undecided"
    assert (found.left, found.right) == (6, 10)
    values["t4_review_total"] = 6
    passed = _of(_findings(_table("table4", "2021", values)), "T4-01")[0]
    assert passed.outcome == "pass"
    assert "空白" in passed.message


def test_a_blank_total_of_a_row_with_figures_is_told_once() -> None:
    findings = _findings(_table3(t3_np_repeat__total=None))
    (found,) = _of(findings, "T3-09")
    assert (found.outcome, found.severity) == ("fail", "warning")
    assert found.left == sum(range(1, 7)) * 15
    assert not [f for f in _of(findings, "T3-02") if f.outcome == "fail"]
    assert len(_of(findings, "T3-02")) == 24


def test_a_row_left_blank_throughout_passes_with_a_word() -> None:
    blank = {f"t3_np_repeat__{column}": None for column in (*PARTS, "total")}
    findings = _findings(_table3(**blank))
    rows = [f for f in _of(findings, "T3-02") if "空白" in f.message]
    assert [f.outcome for f in rows] == ["pass"]
    assert _of(findings, "T3-09")[0].outcome == "pass"


def _table4() -> dict[str, float | None]:
    parts = ("upheld", "corrected", "other", "pending")
    values: dict[str, float | None] = {}
    for step, group in enumerate(("review", "suit_direct", "suit_after_review")):
        for number, part in enumerate(parts, 1):
            values[f"t4_{group}_{part}"] = step * 10 + number
        values[f"t4_{group}_total"] = 10 + 40 * step
    return values


@pytest.mark.parametrize(
    ("rule", "cell"),
    [
        ("T4-01", "t4_review_total"),
        ("T4-02", "t4_suit_direct_total"),
        ("T4-03", "t4_suit_after_review_total"),
    ],
)
def test_the_outcomes_of_each_group_add_up(rule: str, cell: str) -> None:
    assert not _not_passed(_findings(_table("table4", "2019", _table4())))
    wrong = _table4() | {cell: 99}
    (found,) = _not_passed(_findings(_table("table4", "2019", wrong)))
    assert (found.rule, found.outcome, found.right) == (rule, "fail", 99)


def test_newly_disclosed_is_part_of_all_disclosed() -> None:
    form = edition("2019").table("table2")
    values: dict[str, float | None] = {cell_id: 30 - number for number, cell_id in enumerate(form.cell_ids)}
    found = _of(_findings(_table("table2", "2019", values)), "T2-02")
    assert [f.outcome for f in found] == ["fail", "fail"]
    values["art20_1.normative_docs.disclosed_total"] = 40
    found = _of(_findings(_table("table2", "2019", values)), "T2-02")
    assert [f.outcome for f in found] == ["fail", "pass"]
    assert "规章" in found[0].message


@pytest.mark.parametrize(
    ("issued", "repealed", "force", "outcome"), [(5, 2, 3, "pass"), (5, 1, 3, "fail"), (2, 0, 90, "pass")]
)
def test_issued_is_in_force_or_repealed(issued: int, repealed: int, force: int, outcome: str) -> None:
    form = edition("2021").table("table2")
    values: dict[str, float | None] = dict.fromkeys(form.cell_ids, 0)
    values["art20_1.normative_docs.issued_this_year"] = issued
    values["art20_1.normative_docs.repealed_this_year"] = repealed
    values["art20_1.normative_docs.in_force"] = force
    found = _of(_findings(_table("table2", "2021", values)), "T2-11")
    assert [f.outcome for f in found] == ["pass", outcome]
    assert found[1].severity == "warning"


def test_findings_keep_their_names() -> None:
    first, second = _findings(_table3(t3_new__total=1)), _findings(_table3(t3_new__total=2))
    assert [finding.key for finding in first] == [finding.key for finding in second]
    assert len({finding.key for finding in first}) == len(first)


def test_a_table_of_no_edition_is_not_checked() -> None:
    assert not _findings(Table(id="table3", edition="narrative", cells={}))
