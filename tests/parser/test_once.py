"""A property worked out once is kept with its instance, and worked out again for a changed copy."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from parser.once import once, once_for_each


@dataclass(frozen=True)
class Word:
    text: str
    asked: list[str]

    @once
    def doubled(self) -> str:
        """The word twice."""
        self.asked.append(self.text)
        return self.text * 2


def test_it_is_worked_out_when_it_is_first_asked_for_and_kept() -> None:
    word = Word("甲", [])
    assert word.asked == []
    assert (word.doubled, word.doubled) == ("甲甲", "甲甲")
    assert word.asked == ["甲"]


def test_each_instance_has_its_own_also_a_changed_copy() -> None:
    asked: list[str] = []
    word = Word("甲", asked)
    assert word.doubled == "甲甲"
    assert replace(word, text="乙").doubled == "乙乙"
    assert asked == ["甲", "乙"]


def test_it_takes_no_part_in_comparing() -> None:
    word, other = Word("甲", []), Word("甲", ["甲"])
    assert word.doubled == "甲甲"
    assert word == other


def test_asked_of_the_class_it_is_itself_with_its_description() -> None:
    assert isinstance(Word.doubled, once)
    assert Word.doubled.__doc__ == "The word twice."


def test_a_function_is_worked_out_once_for_each_argument() -> None:
    asked: list[str] = []

    @once_for_each
    def doubled(text: str) -> str:
        asked.append(text)
        return text * 2

    assert [doubled(text) for text in ("甲", "乙", "甲")] == ["甲甲", "乙乙", "甲甲"]
    assert asked == ["甲", "乙"]


def test_a_function_that_fails_for_an_argument_is_asked_again() -> None:
    asked: list[str] = []

    @once_for_each
    def number(text: str) -> int:
        asked.append(text)
        return int(text)

    for _ in range(2):
        with pytest.raises(ValueError, match="甲"):
            number("甲")
    assert asked == ["甲", "甲"]
