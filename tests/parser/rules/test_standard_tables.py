from __future__ import annotations

import pytest
from carriers import KEEPS_BLANKS, TEXT_CARRIERS, document, numbers, printed, read, values_of, word

from parser.editions import edition
from parser.forms import FormTable
from parser.model import Cell, Report

FORMS = [edition(key).table(table_id) for key in ("2019", "2021") for table_id in ("table2", "table3", "table4")]
NAMES = [f"{form.edition}-{form.id}" for form in FORMS]
TITLES = {
    "table2": "二、主动公开政府信息情况",
    "table3": "三、收到和处理政府信息公开申请情况",
    "table4": "四、政府信息公开行政复议、行政诉讼情况",
}
BEFORE = "一、总体情况\n本年度主动公开信息120条，办理申请3件，行政许可8件，工作平稳有序，没有发生复议。\n"
AFTER = "\n五、存在的主要问题及改进情况\n本年度仍有不足，信息更新不及时，下一年将改进3个方面的工作，提升能力。\n"


def _wrapped(form: FormTable, body: str) -> str:
    return f"{BEFORE}{TITLES[form.id]}\n{body}{AFTER}"


def _read(form: FormTable, carrier: str, values: dict[str, object]) -> Report:
    return read(_wrapped(form, TEXT_CARRIERS[carrier](form, printed(values))))


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
@pytest.mark.parametrize("carrier", TEXT_CARRIERS)
def test_every_cell_of_every_form_in_every_carrier(form: FormTable, carrier: str) -> None:
    wanted = numbers(form)
    report = _read(form, carrier, dict(wanted))
    assert set(report.tables) == {form.id}
    table = report.tables[form.id]
    assert values_of(report, form.id) == wanted
    assert tuple(table.cells) == form.cell_ids
    assert table.complete, table.reason
    assert form.id == "table4" or table.edition == form.edition
    assert {cell.confidence for cell in table.cells.values()} == {"high"}
    assert all(_printed_at(report, cell) == str(wanted[cell.id]) for cell in table.cells.values())


def _printed_at(report: Report, cell: Cell) -> str:
    assert cell.span is not None
    return report.text[cell.span.start : cell.span.end]


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
@pytest.mark.parametrize("merged", [True, False])
def test_word_tables(form: FormTable, merged: bool) -> None:
    wanted = numbers(form)
    report = read(word(form, printed(wanted), f"{BEFORE}{TITLES[form.id]}\n", merged))
    assert values_of(report, form.id) == wanted
    assert {cell.confidence for cell in report.tables[form.id].cells.values()} == {"high"}


@pytest.mark.parametrize("carrier", TEXT_CARRIERS)
@pytest.mark.parametrize("key", ["2019", "2021"])
def test_the_three_tables_one_after_another(key: str, carrier: str) -> None:
    forms = edition(key).tables
    parts = [BEFORE]
    wanted = {}
    for place, (table_id, form) in enumerate(forms.items()):
        wanted[table_id] = numbers(form, 1000 * (place + 1))
        parts += [TITLES[table_id], "\n", TEXT_CARRIERS[carrier](form, printed(wanted[table_id])), "\n"]
    report = read("".join(parts) + AFTER)
    assert {table_id: values_of(report, table_id) for table_id in report.tables} == wanted
    assert {table.edition for table in report.tables.values()} == {key}


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
@pytest.mark.parametrize("carrier", TEXT_CARRIERS)
def test_a_table_spans_from_its_head_to_its_last_figure(form: FormTable, carrier: str) -> None:
    report = _read(form, carrier, dict(numbers(form)))
    span = report.tables[form.id].span
    assert span is not None
    body = report.text[report.text.index(TITLES[form.id]) + len(TITLES[form.id]) :]
    assert report.text[span.start : span.end].strip(" |")[:4] == body.strip(" |\n")[:4]
    assert span.end == max(cell.span.end for cell in report.tables[form.id].cells.values() if cell.span)


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
@pytest.mark.parametrize("carrier", KEEPS_BLANKS)
def test_blank_stays_blank(form: FormTable, carrier: str) -> None:
    wanted: dict[str, object] = dict(numbers(form))
    for place, cell_id in enumerate(form.cell_ids):
        if place % 3 == 1:
            wanted[cell_id] = ""
    report = _read(form, carrier, wanted)
    cells = report.tables[form.id].cells
    assert {cell_id: cell.value for cell_id, cell in cells.items()} == {
        cell_id: value or None for cell_id, value in wanted.items()
    }
    assert {cell.status for cell in cells.values()} == {"filled", "blank"}


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
@pytest.mark.parametrize("merged", [True, False])
def test_blank_stays_blank_in_word(form: FormTable, merged: bool) -> None:
    wanted: dict[str, object] = dict(numbers(form))
    for cell_id in form.cell_ids[1::2]:
        wanted[cell_id] = ""
    report = read(word(form, printed(wanted), merged=merged))
    assert values_of(report, form.id) == {cell_id: value or None for cell_id, value in wanted.items()}


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
@pytest.mark.parametrize("carrier", [carrier for carrier in TEXT_CARRIERS if carrier not in KEEPS_BLANKS])
def test_a_lost_blank_never_shifts_a_figure(form: FormTable, carrier: str) -> None:
    wanted: dict[str, object] = dict(numbers(form))
    for place, cell_id in enumerate(form.cell_ids):
        if place % 4 == 2:
            wanted[cell_id] = ""
    report = _read(form, carrier, wanted)
    cells = report.tables[form.id].cells if form.id in report.tables else {}
    for cell_id, cell in cells.items():
        assert cell.value is None or cell.value == wanted[cell_id], (cell_id, cell)


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_signs_for_none_are_nought_and_stay_as_printed(form: FormTable) -> None:
    signs = ["/", "—", "无", "-", "０", "－"]
    wanted = {cell_id: signs[place % len(signs)] for place, cell_id in enumerate(form.cell_ids)}
    for carrier in TEXT_CARRIERS:
        cells = _read(form, carrier, dict(wanted)).tables[form.id].cells
        assert {cell_id: cell.raw for cell_id, cell in cells.items()} == wanted, carrier
        assert {cell.value for cell in cells.values()} == {0}
        assert {cell.status for cell in cells.values()} == {"dash", "filled"}


def test_document_without_tables_has_none() -> None:
    assert not read(document(BEFORE + AFTER)).tables


@pytest.mark.parametrize("separator", ["\t", "\n"])
def test_table_four_as_two_tables_one_under_another(separator: str) -> None:
    form = edition("2021").table("table4")
    wanted = numbers(form)
    outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    figures = [str(value) for value in wanted.values()]
    rows = [
        ["行政复议"],
        outcomes,
        figures[:5],
        ["行政诉讼"],
        ["未经复议直接起诉", "复议后起诉"],
        outcomes * 2,
        figures[5:],
    ]
    text = "四、政府信息公开行政复议、行政诉讼情况\n" + "\n".join(separator.join(row) for row in rows)
    report = read(f"{text}\n五、存在的主要问题及改进情况\n")
    assert values_of(report, "table4") == wanted
    assert report.tables["table4"].complete
