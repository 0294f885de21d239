"""What changes nothing for a reader changes nothing that is read: on made-up reports of all eras, by chance."""

from __future__ import annotations

from functools import cache
from random import Random

import pytest
from alike import differences, misplaced, values_of
from disguises import LONGER, PAGES, SAME_LENGTH, Disguise, forms_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sample_makers import TEXT_FORMS, as_text, narrative, samples

from parser import Report, parse, read_bytes
from parser.fold import ZERO_WIDTH, fold
from parser.source import SourceDocument

SAMPLES = {f"{number}-{form}": (number, form) for number in range(len(samples())) for form in TEXT_FORMS}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030")
BREAKS = ("\n", "\r\n", "\r")
WIDENING = ("other brackets", "wide digits", "wide punctuation", "narrow punctuation", "blanks between words")
"""Changes after which the lines of a page are no longer as wide as the page."""

chances = st.integers(0, 2**32).map(Random)
sample_names = st.sampled_from(sorted(SAMPLES))
few = settings(max_examples=8, derandomize=True)
many = settings(few, max_examples=40)


@cache
def original(name: str) -> tuple[str, dict[str, object]]:
    """A sample's text in one of its forms, and what it says."""
    number, form = SAMPLES[name]
    text = as_text(samples()[number], form)
    return text, values_of(read(text))


def read(text: str) -> Report:
    return parse(SourceDocument(name="年报.txt", kind="txt", text=text))


def says_the_same(disguised: str, values: dict[str, object]) -> Report:
    report = read(disguised)
    assert differences(values, values_of(report)) == {}
    assert misplaced(report) == []
    return report


@pytest.mark.parametrize("disguise", [*SAME_LENGTH, *LONGER, *PAGES])
@given(name=sample_names, chance=chances)
@few
def test_a_disguise_changes_no_value(disguise: str, name: str, chance: Random) -> None:
    if name.endswith("pdf") and disguise in WIDENING:
        return
    text, values = original(name)
    says_the_same((SAME_LENGTH | LONGER | PAGES)[disguise](text, chance), values)


@pytest.mark.parametrize("disguise", [*SAME_LENGTH, *LONGER, *PAGES])
@given(seed=st.integers(0, 2**32), chance=chances)
@few
def test_a_disguise_changes_no_value_of_a_narrative(disguise: str, seed: int, chance: Random) -> None:
    text = narrative(Random(seed))
    says_the_same((SAME_LENGTH | LONGER | PAGES)[disguise](text, chance), values_of(read(text)))


@given(seed=st.integers(0, 2**32), chance=chances, worn=st.lists(st.sampled_from(sorted(SAME_LENGTH)), min_size=1))
@few
def test_where_signs_are_changed_one_for_one_nothing_moves(seed: int, chance: Random, worn: list[str]) -> None:
    text = narrative(Random(seed))
    disguised = text
    for disguise in worn:
        disguised = SAME_LENGTH[disguise](disguised, chance)
    assert len(disguised) == len(text)
    assert places(says_the_same(disguised, values_of(read(text)))) == places(read(text))


def places(report: Report) -> list[object]:
    found: list[object] = [(target, entry.span) for target, entry in report.values()]
    return [*found, *((section.heading, section.body) for section in report.sections), *report.noise]


@given(seed=st.integers(0, 2**32), chance=chances, worn=st.lists(st.sampled_from(sorted(LONGER | PAGES)), min_size=2))
@few
def test_several_disguises_at_once(seed: int, chance: Random, worn: list[str]) -> None:
    text = narrative(Random(seed))
    disguised = text
    for disguise in dict.fromkeys(worn):
        disguised = (LONGER | PAGES)[disguise](disguised, chance)
    says_the_same(disguised, values_of(read(text)))


@given(name=sample_names, encoding=st.sampled_from(ENCODINGS), line_end=st.sampled_from(BREAKS))
@many
def test_encodings_and_line_ends_change_no_value(name: str, encoding: str, line_end: str) -> None:
    text, values = original(name)
    document = read_bytes(text.replace("\n", line_end).encode(encoding), "年报.txt")
    assert document.text == text
    assert document.encoding_sure
    assert differences(values, values_of(parse(document))) == {}


@given(name=sample_names, line_end=st.sampled_from(BREAKS))
@few
def test_big5_changes_no_value(name: str, line_end: str) -> None:
    text, values = original(name)
    written = in_big5(text)
    document = read_bytes(written.replace("\n", line_end).encode("cp950"), "年报.txt")
    assert document.text == written
    assert differences(values, values_of(parse(document))) == {}


def in_big5(text: str) -> str:
    """The text in traditional characters that Big5 has; a sign that has no form there is left out."""
    return "".join(map(_form_in_big5, text))


@cache
def _form_in_big5(sign: str) -> str:
    return next(filter(_is_in_big5, (*forms_of(fold(sign)), sign, fold(sign))), "")


def _is_in_big5(sign: str) -> bool:
    try:
        return bool(sign.encode("cp950"))
    except UnicodeEncodeError:
        return False


@given(
    text=st.text(
        st.one_of(st.characters(), st.sampled_from("一二三、（）．1２年件條收到\u200b\u00a0\u3000\n\t|")), max_size=300
    )
)
@example("\ufeff" + ZERO_WIDTH)
@many
def test_any_text_is_read_and_nothing_stands_outside_it(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
    report = read(text)
    assert report.text == text
    assert misplaced(report) == []


@pytest.mark.parametrize("disguise", [*SAME_LENGTH, *LONGER, *PAGES])
def test_a_disguise_changes_no_value_of_a_real_report(shared, disguise: str) -> None:
    change: Disguise = (SAME_LENGTH | LONGER | PAGES)[disguise]
    for path in sorted([*shared.glob("seeds/*.txt"), *shared.glob("corpus/*.txt")]):
        text = read_bytes(path.read_bytes(), path.name).text
        if disguise in WIDENING and is_wrapped(text):
            continue
        values = values_of(read(text))
        for seed in range(1):
            found = differences(values, values_of(read(change(text, Random(seed)))))
            assert found == {}, (path.name, seed)


def is_wrapped(text: str) -> bool:
    """Whether most lines end in the middle of a sentence."""
    lines = [line for line in text.split("\n") if len(line) > 20]
    return sum(line.rstrip()[-1:] not in "。；：" for line in lines) > len(lines) / 2
