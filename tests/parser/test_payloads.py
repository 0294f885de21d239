from __future__ import annotations

import json
from dataclasses import replace

import pytest
from factories import TEXT, line_of, make_report, span_of

from parser.model import Cell, Indicator, Report, Section, Span, StatValue, Target, TargetKind
from parser.payloads import assemble, payload_of


def all_targets(report: Report) -> list[Target]:
    targets = [entry.target for entry in report.metadata.values()]
    targets += [section.target for section in report.sections]
    targets += [indicator.target for indicator in report.indicators]
    for table in report.tables.values():
        targets.append(Target(TargetKind.TABLE, table.id))
        targets += [table.target(cell_id) for cell_id in table.cells]
    targets += [row.target(column) for row in report.stat_table for column in range(len(row.values))]
    return targets + [Target(TargetKind.NOISE, str(span.start)) for span in report.noise]


def target(kind: TargetKind, key: object) -> Target:
    return Target(kind, str(key))


def test_every_record_survives_the_way_through_json() -> None:
    report = make_report()
    payloads = {t: json.loads(json.dumps(payload_of(report, t))) for t in all_targets(report)}
    assert None not in payloads.values()
    assert len(payloads) == 3 + 5 + 4 + 1 + 14 + 2 + 2
    emptied = assemble(report, dict.fromkeys(payloads))
    left = (emptied.metadata, emptied.sections, emptied.indicators, emptied.tables, emptied.noise)
    assert not any(left)
    again = assemble(emptied, payloads)
    assert again.sections[:-1] == report.sections[:-1]
    assert replace(again, sections=report.sections) == report


def test_payloads_differ_exactly_when_records_do() -> None:
    report = make_report()
    cell = target(TargetKind.CELL, "table3.t3_new.total")
    same = assemble(report, {cell: payload_of(report, cell)})
    assert same == report
    for change in ({"value": 18}, {"raw": "十七"}, {"span": None}, {"confidence": "low"}, {"unit": "项"}):
        changed = assemble(report, {cell: {**(payload_of(report, cell) or {}), **change}})
        assert payload_of(changed, cell) != payload_of(report, cell)
        assert changed.tables["table3"].cells["t3_new.total"] == replace(
            report.tables["table3"].cells["t3_new.total"], **change
        )


def test_nothing_changed_gives_the_very_same_report() -> None:
    report = make_report()
    assert assemble(report, {}) is report


def test_untouched_collections_are_shared() -> None:
    report = make_report()
    changed = assemble(report, {report.metadata["agency"].target: None})
    assert "agency" not in changed.metadata
    assert changed.tables is report.tables
    assert changed.sections is report.sections


def test_nothing_is_found_for_what_is_not_there() -> None:
    report = make_report()
    for kind, key in (
        (TargetKind.METADATA, "issuer"),
        (TargetKind.SECTION, 3),
        (TargetKind.INDICATOR, "req_received@1"),
        (TargetKind.TABLE, "table2"),
        (TargetKind.CELL, "table2.art20_1.regulations.in_force"),
        (TargetKind.CELL, "table3.t3_total.total"),
        (TargetKind.STAT, "5.0"),
        (TargetKind.STAT, f"{report.stat_table[0].label_span.start}.1"),
        (TargetKind.NOISE, 0),
        (TargetKind.NOTE, "report"),
    ):
        assert payload_of(report, target(kind, key)) is None


def section_payload(offset: int, end: int, **fields: object) -> dict[str, object]:
    return {
        "key": offset,
        "number": "四、",
        "title": "其他事项",
        "level": 1,
        "kind": "heading",
        "id": None,
        "heading": [offset, end],
        **fields,
    }


def test_a_new_section_cuts_the_body_before_it() -> None:
    report = make_report()
    line = line_of("改进：")
    changed = assemble(report, {target(TargetKind.SECTION, line.start): section_payload(line.start, line.end)})
    *others, before, new = changed.sections
    assert tuple(others) == report.sections[:-1]
    assert before.body == line_of("公开不够及时")
    assert new.body == Span(line.end, line.end)


def test_a_section_taken_out_leaves_its_text_to_the_one_before() -> None:
    report = make_report()
    removed = report.sections[2]
    changed = assemble(report, {removed.target: None})
    assert [s.key for s in changed.sections] == [s.key for s in report.sections if s is not removed]
    assert changed.sections[1].body == Span(report.sections[1].body.start, removed.body.end)


def test_a_section_moved_to_the_end_goes_last_and_keeps_its_key() -> None:
    report = make_report()
    line = line_of("公开不够及时")
    moved = report.sections[1]
    payload = {**(payload_of(report, moved.target) or {}), "heading": [line.start, line.start]}
    changed = assemble(report, {moved.target: payload})
    assert changed.sections[-1].key == moved.key
    assert changed.sections[-1].body == Span(line.start, report.sections[-1].body.end)
    assert changed.sections[0].body == Span(moved.heading.start, moved.body.end)


def test_a_changed_title_leaves_all_bodies_as_they_were_parsed() -> None:
    report = make_report()
    uneven = tuple(replace(s, body=Span(s.body.start + 3, s.body.end - 3)) for s in report.sections[1:])
    report = replace(report, sections=uneven)
    changed = assemble(
        report, {uneven[0].target: {**(payload_of(report, uneven[0].target) or {}), "title": "主动公开情况"}}
    )
    assert [s.body for s in changed.sections] == [s.body for s in uneven]
    assert changed.sections[0].title == "主动公开情况"


def test_the_first_section_of_a_report_without_any_reaches_to_the_end() -> None:
    report = replace(make_report(), sections=())
    line = line_of("一、总体情况")
    changed = assemble(report, {target(TargetKind.SECTION, line.start): section_payload(line.start, line.end)})
    assert changed.sections[0].body == Span(line.end + 1, len(TEXT) - 1)


def test_a_section_after_the_last_body_reaches_to_the_end() -> None:
    report = make_report()
    line = line_of("附：统计表")
    changed = assemble(report, {target(TargetKind.SECTION, line.start): section_payload(line.start, line.end)})
    assert changed.sections[-1].body == Span(line.end + 1, len(TEXT) - 1)
    assert changed.sections[-2].body == report.sections[-1].body


def test_a_new_body_begins_behind_the_marks_of_its_heading() -> None:
    report = make_report()
    piece = span_of("改进")
    changed = assemble(report, {target(TargetKind.SECTION, piece.start): section_payload(piece.start, piece.end)})
    assert changed.sections[-1].body == span_of("加强培训。")


def test_a_body_that_loses_its_next_heading_keeps_where_it_began() -> None:
    report = make_report()
    one, two, *rest = report.sections
    first = replace(one, body=Span(one.heading.end + 4, one.heading.end + 4))
    report = replace(report, sections=(first, two, *rest))
    changed = assemble(report, {two.target: None})
    assert changed.sections[0].body == Span(one.heading.end + 4, two.body.end)


def test_indicators_stand_in_the_order_of_the_text_those_without_a_place_last() -> None:
    report = make_report()
    spot = span_of("96条")
    with_place = Indicator(key="k@1", id="disclosure_media", value=1, span=Span(spot.start, spot.start + 1))
    in_sentence = Indicator(key="k@t1", id="disclosure_sms", value=2, span=None, sentence=Span(0, 5))
    nowhere = Indicator(key="k@t2", id="disclosure_sms", value=3, span=None)
    made = replace(report, indicators=(nowhere, in_sentence, with_place))
    changed = assemble(report, {i.target: payload_of(made, i.target) for i in made.indicators})
    assert [i.key for i in changed.indicators] == [
        "k@t1",
        report.indicators[0].key,
        "k@1",
        *(i.key for i in report.indicators[1:]),
        "k@t2",
    ]


def test_a_cell_of_a_missing_table_makes_the_table_in_the_edition_of_the_report() -> None:
    report = make_report()
    cell = payload_of(report, target(TargetKind.CELL, "table3.t3_new.total")) or {}
    edition = report.metadata["edition"].target
    changed = assemble(
        report,
        {
            target(TargetKind.CELL, "table4.t4_review_total"): {**cell, "id": "t4_review_total"},
            edition: {**(payload_of(report, edition) or {}), "value": "2019"},
        },
    )
    assert changed.tables["table4"].edition == "2019"
    assert list(changed.tables["table4"].cells) == ["t4_review_total"]
    assert changed.tables["table3"] is report.tables["table3"]


def test_a_table_payload_makes_an_empty_table_of_its_own_edition() -> None:
    changed = assemble(make_report(), {target(TargetKind.TABLE, "table2"): {"edition": "2019"}})
    assert changed.tables["table2"].edition == "2019"
    assert changed.tables["table2"].cells == {}


def test_a_table_taken_out_takes_its_cells_along() -> None:
    report = make_report()
    table, cell = target(TargetKind.TABLE, "table3"), target(TargetKind.CELL, "table3.t3_new.total")
    assert "table3" not in assemble(report, {table: None}).tables
    again = assemble(report, {table: None, cell: payload_of(report, cell)})
    assert list(again.tables["table3"].cells) == ["t3_new.total"]
    assert "table3" not in assemble(report, {table: None, cell: None}).tables


def test_a_table_whose_edition_changes_keeps_its_cells() -> None:
    report = make_report()
    table = target(TargetKind.TABLE, "table3")
    changed = assemble(report, {table: {**(payload_of(report, table) or {}), "edition": "2019"}})
    assert changed.tables["table3"] == replace(report.tables["table3"], edition="2019")


def test_statistics_can_be_changed_added_and_blanked() -> None:
    report = make_report()
    row = report.stat_table[0]
    payload = payload_of(report, row.target(0)) or {}
    changed = assemble(report, {row.target(0): {**payload, "value": 130}, row.target(2): {**payload, "column": "合计"}})
    assert [(v.column, v.value) for v in changed.stat_table[0].values] == [("数量", 130), ("", None), ("合计", 128)]
    blanked = assemble(report, {row.target(0): None})
    assert blanked.stat_table[0].values == (StatValue(span=None, column="数量", value=None),)
    assert blanked.stat_table[1] is report.stat_table[1]


def test_a_statistics_row_that_is_no_longer_read_comes_back_with_its_value() -> None:
    report = make_report()
    row = report.stat_table[0]
    payload = payload_of(report, row.target(0))
    without = replace(report, stat_table=report.stat_table[1:])
    assert assemble(without, {row.target(0): payload}).stat_table == report.stat_table


def test_chrome_keeps_its_order() -> None:
    report = make_report()
    line = line_of("根据条例")
    changed = assemble(
        report,
        {
            target(TargetKind.NOISE, line.start): {"span": [line.start, line.end]},
            target(TargetKind.NOISE, report.noise[1].start): None,
        },
    )
    assert changed.noise == (report.noise[0], line)


def test_twins_that_nobody_touched_stay() -> None:
    report = make_report()
    twins = replace(report, indicators=(*report.indicators, report.indicators[-1]))
    changed = assemble(twins, {report.indicators[0].target: None})
    assert changed.indicators == twins.indicators[1:]
    assert assemble(twins, {report.indicators[-1].target: None}).indicators == report.indicators[:-1]


CELL = {"span": None, "id": "t3_new.total", "value": 1}


@pytest.mark.parametrize(
    ("name", "payload", "words"),
    [
        ("metadata:agency", {"span": None, "field": "agency"}, "value is missing"),
        ("metadata:agency", {"span": None, "field": "issuer", "value": "甲"}, "belongs to issuer"),
        ("metadata:agency", {"span": None, "field": "agency", "value": 1.5}, "unexpected"),
        ("metadata:agency", {"span": None, "field": "agency", "value": "甲", "evidence": 3}, "no list of spans"),
        ("cell:table3.t3_new.total", {**CELL, "colour": "red"}, "no field colour"),
        ("cell:table3.t3_new.total", {**CELL, "value": "1"}, "value: unexpected '1'"),
        ("cell:table3.t3_new.total", {**CELL, "value": True}, "unexpected True"),
        ("cell:table3.t3_new.total", {**CELL, "value": float("nan")}, "unexpected nan"),
        ("cell:table3.t3_new.total", {**CELL, "status": "gone"}, "status: unexpected"),
        ("cell:table3.t3_new.total", {**CELL, "span": [3]}, "no span"),
        ("cell:table3.t3_new.total", {**CELL, "span": [5, 3]}, "no span"),
        ("cell:table3.t3_new.total", {**CELL, "span": [0, 99999]}, "outside the text"),
        ("cell:table3.t3_new.total", "17", "no payload"),
        ("cell:table9.x", CELL, "no cell"),
        ("cell:table3", CELL, "no cell"),
        ("table:table9", {"edition": "2021"}, "no table table9"),
        ("table:table2", {"edition": "1999"}, "no edition 1999"),
        ("section:40", section_payload(41, 45), "belongs to 41"),
        ("section:40", section_payload(40, 45, level=0), "level 0"),
        ("section:x", section_payload(40, 45), "belongs to 40"),
        ("noise:4", {"span": [5, 9]}, "belongs to 5"),
        ("noise:4", {}, "no span"),
        ("stat:5.0", {"span": None, "column": "", "value": 1}, "StatRow.id is missing"),
        ("stat:5.99999999", {"span": None, "column": "", "value": 1}, "no column"),
        ("note:report", {"text": "甲"}, "nothing that a report is made of"),
    ],
)
def test_what_is_no_payload_is_refused_by_name(name: str, payload: object, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        assemble(make_report(), {Target.parse(name): payload})  # type: ignore[dict-item]


def test_fields_that_hold_their_default_are_left_out() -> None:
    report = make_report()
    cell = Cell(id="t3_new.total", value=None, span=None)
    made = assemble(report, {target(TargetKind.CELL, "table3.t3_new.total"): {**CELL, "value": None}})
    assert made.tables["table3"].cells["t3_new.total"] == cell
    assert payload_of(made, target(TargetKind.CELL, "table3.t3_new.total")) == {**CELL, "value": None}


def test_the_body_is_no_part_of_a_section() -> None:
    report = make_report()
    payload = payload_of(report, report.sections[0].target) or {}
    assert "body" not in payload
    with pytest.raises(ValueError, match="no field body"):
        assemble(report, {report.sections[0].target: {**payload, "body": [0, 1]}})
    assert isinstance(assemble(report, {report.sections[0].target: payload}).sections[0], Section)
