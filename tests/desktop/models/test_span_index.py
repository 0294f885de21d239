from __future__ import annotations

from factories import after, make_report, reviewed, span_of

from desktop.edits import plans
from desktop.models.section_model import SectionModel
from desktop.models.source_marks import section_bands, source_marks
from desktop.models.span_index import SpanIndex, replaced_places
from parser.model import Target


def test_a_place_leads_to_its_value_also_at_its_end():
    report = make_report()
    index = SpanIndex(report)
    span = report.indicators[0].span
    for offset in (span.start, span.end - 1, span.end):
        assert index.at(offset) == report.indicators[0].target
    assert index.at(span.start - 1) is None
    assert index.span_of(report.indicators[0].target) == span
    assert index.span_of(Target.parse("metadata:edition")) is None


def test_of_several_values_the_shortest_one_is_meant():
    report = make_report()
    index = SpanIndex(report)
    assert index.at(span_of("2021").start) == Target.parse("metadata:year")
    assert index.at(span_of("云州县青禾镇").start) == Target.parse("metadata:agency")


def test_a_value_typed_over_is_still_found_where_it_was_read():
    key = make_report().indicators[0].key
    changed = after(plans.set_indicator_value(reviewed(), key, "130"))
    target, place = make_report().indicators[0].target, make_report().indicators[0].span
    assert replaced_places(changed) == {target: place}
    assert SpanIndex(changed.report, replaced_places(changed)).at(place.start) == target
    assert [mark.state for mark in source_marks(changed) if mark.span == place] == ["corrected"]


def test_a_removed_value_leaves_its_place_free():
    key = make_report().indicators[0].key
    changed = after(plans.remove_indicator(reviewed(), key))
    assert replaced_places(changed) == {}
    assert not [mark for mark in source_marks(changed) if mark.span == make_report().indicators[0].span]


def test_bands_follow_each_other_in_the_hue_of_their_top_section(qtbot):
    model = SectionModel()
    model.show(reviewed())
    bands = section_bands(reviewed(), model)
    assert [band.title for band in bands][:2] == ["一、总体情况", "（一）主动公开"]
    assert [band.hue for band in bands] == [0, 0, 0, 1, 2]
    assert [band.end for band in bands[:-1]] == [band.start for band in bands[1:]]
