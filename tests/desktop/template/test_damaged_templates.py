"""A template that was cut off or has flipped bits: filled as it would have been, or refused with a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from superior_templates import summary_template, units

from desktop.template import FilledTemplate, TemplateError, fill, preview, read_mapping

STEP = 512
ENTRIES = units(2)
DAY = date(2024, 3, 1)


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    return summary_template(tmp_path / "模板.xlsx").read_bytes()


def cut(data: bytes) -> Iterator[bytes]:
    for place in range(0, len(data), STEP):
        yield data[:place]


def flipped(data: bytes) -> Iterator[bytes]:
    for place in range(0, len(data), STEP):
        for bit in (0x01, 0x80):
            yield data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :]


def filled(template: Path, target: Path) -> FilledTemplate | TemplateError:
    try:
        return fill(template, ENTRIES, target, made_on=DAY)
    except TemplateError as error:
        return error


@pytest.mark.parametrize("spoil", [cut, flipped])
def test_a_sentence_or_the_same_work(tmp_path: Path, whole: bytes, spoil: Callable[[bytes], Iterator[bytes]]) -> None:
    template, target = tmp_path / "坏.xlsx", tmp_path / "填好.xlsx"
    good = fill(tmp_path / "模板.xlsx", ENTRIES, tmp_path / "对照.xlsx", made_on=DAY)
    refusals = 0
    for number, data in enumerate(spoil(whole)):
        template.write_bytes(data)
        target.write_bytes(b"what was there")
        for look in (preview, read_mapping):
            with suppress(TemplateError):
                look(template)
        outcome = filled(template, target)
        if isinstance(outcome, TemplateError):
            refusals += 1
            assert outcome.message.endswith("。"), number
            assert target.read_bytes() == b"what was there", number
        else:
            assert (outcome.filled, outcome.sheets) == (good.filled, good.sheets), number
        assert template.read_bytes() == data
        assert not list(tmp_path.glob(".kaijuan-*"))
    assert refusals
