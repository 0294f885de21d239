from __future__ import annotations

import json
from dataclasses import replace

import pytest
from factories import make_finding, make_report, reviewed, variants
from hypothesis import given
from hypothesis import strategies as st

from parser.corrections import Correction, How, Kind, apply, from_record, to_record
from parser.model import Target, TargetKind
from parser.payloads import Payload, payload_of

REPORT = make_report()
VARIANTS = variants(REPORT)
TOTAL = Target(TargetKind.CELL, "table3.t3_new.total")
CONFIRMED = Target(TargetKind.CONFIRM, str(TOTAL))

choices = st.lists(
    st.integers(0, len(VARIANTS) - 1).flatmap(
        lambda n: st.tuples(st.just(VARIANTS[n][0]), st.sampled_from(VARIANTS[n][1]))
    ),
    max_size=12,
)


def chain(chosen: list[tuple[Target, Payload | None]]) -> list[Correction]:
    """Corrections that follow on each other, as a person makes them."""
    current: dict[Target, Payload | None] = {}
    made = []
    for target, payload in chosen:
        old = current[target] if target in current else payload_of(REPORT, target)
        made.append(Correction(target=target, kind=Kind.SET, old=old, new=payload, at="2024-01-31T09:00:00"))
        current[target] = payload
    return made


@given(choices)
def test_undoing_everything_gives_the_parse(chosen: list[tuple[Target, Payload | None]]) -> None:
    corrections = chain(chosen)
    result = apply(REPORT, [*corrections, *(one.inverse() for one in reversed(corrections))])
    assert result.report == REPORT
    assert result == apply(REPORT, [])


@given(choices, st.integers(0, 12))
def test_undoing_the_last_steps_gives_what_the_first_ones_gave(
    chosen: list[tuple[Target, Payload | None]], keep: int
) -> None:
    corrections = chain(chosen)
    undone = apply(REPORT, [*corrections, *(one.inverse() for one in reversed(corrections[keep:]))])
    kept = apply(REPORT, corrections[:keep])
    assert undone.report == kept.report
    assert undone.marks.keys() == kept.marks.keys()
    assert (undone.confirmed, undone.dispositions, undone.notes) == (kept.confirmed, kept.dispositions, kept.notes)


@given(choices)
def test_kept_corrections_give_the_same_report(chosen: list[tuple[Target, Payload | None]]) -> None:
    corrections = chain(chosen)
    kept = [from_record(json.loads(json.dumps(to_record(c), ensure_ascii=False))) for c in corrections]
    assert kept == corrections
    assert apply(REPORT, kept) == apply(REPORT, corrections)


@given(choices)
def test_marks_name_what_differs_from_the_parse(chosen: list[tuple[Target, Payload | None]]) -> None:
    result = apply(REPORT, chain(chosen))
    last = dict(chosen)
    annotations = (TargetKind.CONFIRM, TargetKind.NOTE, TargetKind.FINDING)
    differing = {t for t, p in last.items() if t.kind not in annotations and p != payload_of(REPORT, t)}
    assert result.marks.keys() == differing
    for target, mark in result.marks.items():
        assert mark.original == payload_of(REPORT, target)
        assert mark.last.new == last[target]


def set_total(value: int, **more: object) -> Correction:
    old = payload_of(REPORT, TOTAL) or {}
    return Correction(target=TOTAL, kind=Kind.SET, old=old, new={**old, "value": value, "span": None}, **more)  # type: ignore[arg-type]


def test_a_corrected_value_remembers_the_original() -> None:
    result = apply(REPORT, [set_total(18, note="电话核实")])
    assert result.report.tables["table3"].cells["t3_new.total"].value == 18
    assert result.marks[TOTAL].original == payload_of(REPORT, TOTAL)
    assert result.marks[TOTAL].last.note == "电话核实"
    assert result.state(TOTAL) == "corrected"


def test_a_correction_of_another_parse_is_a_conflict_and_applied() -> None:
    cell = REPORT.tables["table3"].cells["t3_new.total"]
    newer = replace(
        REPORT,
        tables={
            "table3": replace(
                REPORT.tables["table3"], cells={**REPORT.tables["table3"].cells, cell.id: replace(cell, value=19)}
            )
        },
    )
    correction = set_total(18)
    result = apply(newer, [correction])
    assert result.conflicts == (correction,)
    assert result.report.tables["table3"].cells["t3_new.total"].value == 18


def test_a_value_read_by_another_rule_is_no_conflict() -> None:
    correction = set_total(18)
    old = {**(correction.old or {}), "rule": "older grid", "confidence": "low", "reason": "少一格"}
    assert apply(REPORT, [replace(correction, old=old)]).conflicts == ()


def confirm(seen: Payload | None) -> Correction:
    return Correction(target=CONFIRMED, kind=Kind.CONFIRM, old=None, new={"seen": seen})


def test_a_confirmation_lapses_while_the_value_is_another() -> None:
    seen = confirm(payload_of(REPORT, TOTAL))
    assert apply(REPORT, [seen]).state(TOTAL) == "confirmed"
    changed = set_total(18)
    assert apply(REPORT, [seen, changed]).confirmed == frozenset()
    assert apply(REPORT, [seen, changed, changed.inverse()]).confirmed == {TOTAL}
    assert apply(REPORT, [changed, confirm(changed.new)]).confirmed == {TOTAL}


def test_that_there_is_nothing_can_be_confirmed() -> None:
    issuer = Target(TargetKind.METADATA, "issuer")
    correction = replace(confirm(None), target=Target(TargetKind.CONFIRM, str(issuer)))
    assert apply(REPORT, [correction]).confirmed == {issuer}


def test_states_of_a_value() -> None:
    plain = reviewed().with_findings((make_finding(),))
    assert plain.state(TOTAL) == "wrong"
    assert plain.state(Target(TargetKind.CELL, "table3.t3_carry_in.total")) == "trusted"
    assert plain.state(Target(TargetKind.METADATA, "year"), "low") == "doubtful"
    assert reviewed().with_findings((replace(make_finding(), outcome="undecided"),)).state(TOTAL) == "trusted"
    assert reviewed().with_findings((replace(make_finding(), severity="warning"),)).state(TOTAL) == "trusted"


def decide(**sides: object) -> Correction:
    payload = {"disposition": "原文如此", "note": "", "left": 17, "right": 18, **sides}
    return Correction(target=make_finding().target, kind=Kind.DISPOSE, old=None, new=payload)


def test_a_decided_finding_is_open_again_when_its_numbers_change() -> None:
    finding = make_finding()
    assert apply(REPORT, [decide()]).with_findings((finding,)).open_findings == ()
    assert apply(REPORT, [decide()]).with_findings((replace(finding, left=16),)).open_findings
    assert apply(REPORT, [decide()]).with_findings((replace(finding, left=16),)).state(TOTAL) == "wrong"
    assert apply(REPORT, [decide()]).with_findings((finding,)).state(TOTAL) == "trusted"


def test_notes_are_kept_by_what_they_hang_on() -> None:
    note = Correction(target=Target(TargetKind.NOTE, str(TOTAL)), kind=Kind.NOTE, old=None, new={"text": "待核"})
    assert apply(REPORT, [note]).notes == {str(TOTAL): "待核"}
    assert apply(REPORT, [note, note.inverse()]).notes == {}


RECORD = to_record(set_total(18, how=How.COMPUTED, note="合计"))


@pytest.mark.parametrize(
    "change",
    [
        {"target": "nothing"},
        {"target": None},
        {"kind": "burn"},
        {"how": "guessed"},
        {"at": 3},
        {"note": None},
        {"new": [1]},
        {"old": "17"},
    ],
)
def test_what_is_no_correction_is_refused(change: dict[str, object]) -> None:
    assert from_record(RECORD).how is How.COMPUTED
    with pytest.raises(ValueError, match=r"\w"):
        from_record({**RECORD, **change})
    for name in change:
        with pytest.raises(ValueError, match=name):
            from_record({key: value for key, value in RECORD.items() if key != name})
