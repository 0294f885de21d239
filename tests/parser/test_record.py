"""Records behave like frozen dataclasses as long as nobody changes them."""

from __future__ import annotations

import copy
import pickle
from dataclasses import field, fields, replace

import pytest

from parser.record import record


@record(order=True)
class Place:
    row: int
    column: int = 0


@record(kw_only=True)
class Entry:
    place: Place
    reason: str = ""


@record(kw_only=True)
class Figure(Entry):
    value: int
    notes: dict[str, str] = field(default_factory=dict, compare=False)


def test_records_with_the_same_values_are_equal_and_hash_alike() -> None:
    assert Place(3, 4) == Place(3, 4)
    assert {Place(3, 4), Place(3, 4), Place(4, 3)} == {Place(4, 3), Place(3, 4)}
    assert Figure(place=Place(1), value=2) != Entry(place=Place(1))
    assert hash(Figure(place=Place(1), value=2, notes={"a": "b"})) == hash(Figure(place=Place(1), value=2))


def test_ordered_records_compare_by_their_values() -> None:
    assert sorted([Place(2, 1), Place(1, 9), Place(1, 2)]) == [Place(1, 2), Place(1, 9), Place(2, 1)]
    with pytest.raises(TypeError):
        sorted([Entry(place=Place(2)), Entry(place=Place(1))])


def test_an_heir_has_the_fields_of_both_and_takes_them_by_name() -> None:
    assert [each.name for each in fields(Figure)] == ["place", "reason", "value", "notes"]
    with pytest.raises(TypeError):
        Figure(Place(1), "", 2)


def test_a_record_has_no_room_for_anything_else() -> None:
    figure = Figure(place=Place(1), value=2)
    assert not hasattr(figure, "__dict__")
    with pytest.raises(AttributeError):
        figure.other = 1


def test_a_record_is_replaced_copied_and_pickled() -> None:
    figure = Figure(place=Place(1), value=2, notes={"a": "b"})
    other = replace(figure, value=3)
    assert (figure.value, other.value, other.notes) == (2, 3, {"a": "b"})
    assert copy.deepcopy(figure) == figure
    assert pickle.loads(pickle.dumps(other)) == other
