from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parser.fold import ZERO_WIDTH, fold
from parser.source.document import BLANKS

ODD = st.text(
    alphabet=st.one_of(
        st.characters(codec="utf-8"), st.sampled_from("（）：，　\u00a0⼀⾦ﬁ㈱½①Ａ１條開㍿\u200b\u2028\r\n\t")
    )
)


@given(ODD)
def test_one_character_for_one(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    for position, character in enumerate(text):
        assert folded[position] == fold(character)


def test_what_prints_nothing_is_a_blank_or_a_line_end():
    blanks = [chr(code) for code in range(sys.maxunicode) if chr(code).isspace()]
    assert set(fold("".join(blanks))) | {ZERO_WIDTH} == set(BLANKS)


@given(ODD)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ODD)
def test_lines_and_columns_stay(text: str) -> None:
    folded = fold(text)
    for character in "\n\t":
        assert [i for i, c in enumerate(folded) if c == character] == [i for i, c in enumerate(text) if c == character]


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("（一）總體情況：", "(一)总体情况:"),
        ("２０３０年，共１，２３４．５件", "2030年,共1,234.5件"),
        ("⼀⽅⾯⼯作", "一方面工作"),
        ("依申請公開、復議與訴訟。", "依申请公开、复议与诉讼。"),
        ("甲\u3000乙\u00a0丙\x07丁\r戊", "甲 乙 丙 丁 戊"),
        ("政\u200b府\ufeff信\u00ad息", f"政{ZERO_WIDTH}府{ZERO_WIDTH}信{ZERO_WIDTH}息"),
        ("“引号”《书名》、。", "“引号”《书名》、。"),
        ("①②㈠⒈½", "①②㈠⒈½"),
    ],
)
def test_plain_forms(printed: str, plain: str) -> None:
    assert fold(printed) == plain


def test_real_reports_keep_their_length(shared: Path) -> None:
    for path in [*(shared / "seeds").glob("*.txt"), *(shared / "corpus").glob("*.txt")]:
        text = path.read_text(encoding="utf-8-sig")
        assert len(fold(text)) == len(text)
