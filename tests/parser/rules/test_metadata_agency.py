"""Whose report it is, where the preface speaks of governments in general."""

from __future__ import annotations

import pytest

from parser import parse
from parser.rules.metadata.names import is_nameless
from parser.source.document import SourceDocument


@pytest.mark.parametrize("name", ["政府", "人民政府", "办公室", "党政办", "政府信息公开办"])
def test_names_that_every_place_has_name_nobody(name: str) -> None:
    assert is_nameless(name)


@pytest.mark.parametrize("name", ["青溪县人民政府", "市人民政府", "青溪县水务局"])
def test_names_of_offices_are_names(name: str) -> None:
    assert not is_nameless(name)


def test_the_word_for_government_in_the_preface_is_no_other_office() -> None:
    text = "青溪县水务局2017年政府信息公开年度报告\n我局编制了2017年度政府信息公开工作年度报告。\n一、概述\n工作平稳。"
    agency = parse(SourceDocument(name="made-up.txt", kind="txt", text=text)).metadata["agency"]
    assert (agency.value, agency.confidence) == ("青溪县水务局", "high")
