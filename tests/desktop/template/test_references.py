"""Formulas whose rows were repeated: what each reference points to must be what it pointed to before."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.template.areas import first_place, hull, moved_areas, moved_list
from desktop.template.growth import LAST_ROW, Growth, RowBlock
from desktop.template.references import Place, SheetMove, pinned, shifted

ROW = RowBlock(5, 5, 40)
MOVES = {"表": SheetMove(("表",), Growth((ROW,)))}
OUTSIDE, ELSEWHERE, COPY = Place("表"), Place("别处"), Place("表", block=ROW, copy=3)


def moved(formula: str, place: Place = OUTSIDE) -> str:
    return shifted(formula, MOVES, place).text


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        ("SUM(C5)", "SUM(C5:C44)"),
        ("SUM(C5:C5)", "SUM(C5:C44)"),
        ("SUM(C4:C6)", "SUM(C4:C45)"),
        ("SUM($C$5:$C$5,C7)", "SUM($C$5:$C$44,C46)"),
        ("SUM(表!C5,'表'!D6)", "SUM(表!C5:C44,'表'!D45)"),
        ("SUMIF(A5,A2,C5)", "SUMIF(A5:A44,A2,C5:C44)"),
        ("SUMIFS(C5,A5,A2,B5,B2)", "SUMIFS(C5:C44,A5:A44,A2,B5:B44,B2)"),
        ("COUNTIFS(A5,A2)", "COUNTIFS(A5:A44,A2)"),
        ("C4+C6-C7", "C4+C45-C46"),
        ("A7:A5", "A5:A46"),
        ("SUM(5:5)", "SUM(5:44)"),
        ("SUM(C:C)", "SUM(C:C)"),
        ("INDEX(A1:C9,1):C8", "INDEX(A1:C48,1):C47"),
        ("A7:INDEX(A8:A9,1)", "A46:INDEX(A47:A48,1)"),
        ('"C7"&C7', '"C7"&C46'),
        ("别处!C7+[1]表!C7", "别处!C7+[1]表!C7"),
        ("表格1[[#This Row],[C7]]", "表格1[[#This Row],[C7]]"),
        ("LOG10(C7)+TRUE+1E+7", "LOG10(C46)+TRUE+1E+7"),
        ("c7", "c46"),
        ("#REF!+C7", "#REF!+C46"),
    ],
)
def test_outside_the_repeated_row_ranges_grow_and_cells_below_move(formula: str, wanted: str) -> None:
    assert moved(formula) == wanted


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        ("C5+D5", "C8+D8"),
        ("C5/C6", "C8/C45"),
        ("C5/C$6", "C8/C$45"),
        ("C5/SUM(C$5:C$5)", "C8/SUM(C$5:C$44)"),
        ("SUM(C$5:C5)", "SUM(C$5:C8)"),
        ("C$5", "C$5"),
        ("SUM(C4:C5)", "SUM(C4:C8)"),
        ("SUM(C4:C6)", "SUM(C4:C45)"),
        ("表!C5", "表!C8"),
    ],
)
def test_inside_the_repeated_row_each_copy_has_its_own(formula: str, wanted: str) -> None:
    assert moved(formula, COPY) == wanted


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        ("C4+D5", "C7+D8"),
        ("MAX(C$4:C4)+1", "MAX(C$4:C7)+1"),
        ("SUM(C4:C4)", "SUM(C7:C7)"),
        ("C$4+D4+C3", "C$4+D4+C3"),
        ("别处!C4+表!C4", "别处!C4+表!C7"),
    ],
)
def test_the_cell_above_is_each_copys_as_when_a_formula_is_filled_down(formula: str, wanted: str) -> None:
    below = Place("表", block=ROW, copy=3, column="C")
    assert moved(formula, below) == wanted
    assert moved(formula, Place("表", block=ROW, copy=0, column="C")) == formula


def test_what_stays_the_first_copys_is_told() -> None:
    done = shifted("C5*2+SUM(C5)", MOVES, OUTSIDE)
    assert (done.text, done.first_only) == ("C5*2+SUM(C5:C44)", ["C5"])
    assert shifted("C5*2", MOVES, COPY).first_only == []


def test_charts_and_names_take_a_lone_cell_for_all_copies() -> None:
    assert moved("表!$C$5", Place(wide=True)) == "表!$C$5:$C$44"
    assert moved("表!$2:$3,表!$A$5:$B$5", Place(wide=True)) == "表!$2:$3,表!$A$5:$B$44"


def test_formulas_that_cannot_be_read_are_left_and_told() -> None:
    for formula in ("C7)", "'表!C7", "[C7", "C7" + "+1" * 5000):
        done = shifted(formula, MOVES, OUTSIDE)
        assert (done.text, done.unfollowed) == (formula, [formula])
    assert shifted("SUM(表:别处!C7)", MOVES, OUTSIDE).unfollowed == ["表:别处!C7"]


def test_a_sheet_that_stands_once_a_unit_is_added_up_through_all_of_its_copies() -> None:
    moves = {"单位": SheetMove(("甲局", "乙'局", "丙局"))}
    assert shifted("SUM(单位!C5)", moves, ELSEWHERE).text == "SUM(甲局:丙局!C5)"
    odd = {"单位": SheetMove(("甲局", "乙'局", "丙（区）局"))}
    assert (
        shifted("SUM(A1,单位!C5:D6)", odd, ELSEWHERE).text == "SUM(A1,'甲局'!C5:D6,'乙''局'!C5:D6,'丙（区）局'!C5:D6)"
    )
    many = {"单位": SheetMove(tuple(f"{number}局" for number in range(1, 300)))}
    assert shifted("SUM(单位!C5)", many, ELSEWHERE).text == "SUM('1局:299局'!C5)"
    cells = {"单位": SheetMove(("AB12", "TRUE"))}
    assert shifted("SUM(单位!C5)", cells, ELSEWHERE).text == "SUM('AB12'!C5,'TRUE'!C5)"
    one = shifted("单位!C5*2", moves, ELSEWHERE)
    assert (one.text, one.first_only) == ("'甲局'!C5*2", ["单位!C5"])
    assert shifted("单位!C5+C6", moves, Place("单位", 1)).text == "'乙''局'!C5+C6"
    assert shifted("单位!本年", moves, Place("单位", 2)).text == "'丙局'!本年"
    assert shifted("SUM(表格1[数])", moves, Place("单位", 1), {"表格1": "表格1_2"}).text == "SUM(表格1_2[数])"


def test_what_is_about_one_unit_refers_to_the_same_unit_elsewhere() -> None:
    moves = {"汇总": SheetMove(("汇总",), Growth((ROW,))), "单位": SheetMove(("甲局", "乙局", "丙局"))}
    row, sheet = Place("别表", block=RowBlock(2, 2, 40), copy=2), Place("单位", 1)
    assert shifted("汇总!C5+汇总!C$5+汇总!C7", moves, row).text == "汇总!C7+汇总!C$5+汇总!C46"
    assert shifted("SUM(汇总!C5:C5)", moves, row).text == "SUM(汇总!C5:C44)"
    assert shifted("SUM(汇总!C5:F5)", moves, row).text == "SUM(汇总!C7:F7)"
    assert shifted("SUM(汇总!C$5:F$5)", moves, row).text == "SUM(汇总!C$5:F$44)"
    assert shifted("SUM(汇总!C5:F5)", moves, sheet).text == "SUM(汇总!C6:F6)"
    assert shifted("SUM(汇总!C5:F5)", moves, OUTSIDE).text == "SUM(汇总!C5:F44)"
    assert shifted("单位!B3+SUM(单位!B3:B4)", moves, row).text == "'丙局'!B3+SUM('丙局'!B3:B4)"
    done = shifted("汇总!C5", moves, sheet)
    assert (done.text, done.first_only) == ("汇总!C6", [])
    assert shifted("汇总!$C$5", moves, Place("单位", 1, wide=True)).text == "汇总!$C$5:$C$44"


def test_a_formula_for_all_copies_keeps_to_what_stands_outside_of_the_row() -> None:
    assert pinned("C5>C6+SUM($C4:D4)", ROW) == "C5>C$6+SUM($C$4:D$4)"
    assert pinned('C5>别处!C6+年数+SUM(C:C)&"C6"', ROW) == 'C5>别处!C6+年数+SUM(C:C)&"C6"'
    assert pinned("C6)", ROW) == "C6)"


def test_a_part_of_repeated_rows_is_not_grown_over_their_other_rows() -> None:
    block = RowBlock(5, 6, 3)
    moves = {"表": SheetMove(("表",), Growth((block,)))}
    assert shifted("SUM(C5:C6)", moves, OUTSIDE).text == "SUM(C5:C10)"
    done = shifted("SUM(C5:C5)", moves, OUTSIDE)
    assert (done.text, done.first_only) == ("SUM(C5:C5)", ["C5:C5"])
    assert shifted("C5-C6", moves, Place("表", block=block, copy=2)).text == "C9-C10"


@st.composite
def growths(draw: st.DrawFn) -> Growth:
    edges = sorted(draw(st.sets(st.integers(1, 40), min_size=2, max_size=6)))
    pairs = [pair for index, pair in enumerate(pairwise(edges)) if index % 2 == 0]
    return Growth(tuple(RowBlock(first, last, draw(st.integers(1, 5))) for first, last in pairs))


def places(row: int, growth: Growth) -> set[int]:
    """Every row that a row of the template has become."""
    block = growth.block_of(row)
    return {growth.copy(row, number) for number in range(block.copies if block else 1)}


def rows_between(one: str, two: str) -> set[int]:
    first, last = (int(re.sub(r"\D", "", end)) for end in (one, two))
    return set(range(first, last + 1))


@given(growths(), st.integers(1, 45), st.integers(0, 15))
def test_a_range_holds_exactly_what_its_rows_became(growth: Growth, top: int, height: int) -> None:
    bottom = top + height
    block, other = growth.block_of(top), growth.block_of(bottom)
    whole = (block is None or top == block.first) and (other is None or bottom == other.last)
    text = shifted(f"SUM($B${top}:C{bottom})", {"表": SheetMove(("表",), growth)}, OUTSIDE).text
    covered = rows_between(*text[4:-1].split(":"))
    if whole:
        assert covered == set().union(*(places(row, growth) for row in range(top, bottom + 1)))
        assert moved_areas(f"$B${top}:C{bottom}", growth) == [text[4:-1]]
    assert min(covered) == growth.first(top)


@given(growths(), st.data())
def test_every_row_has_a_place_of_its_own_and_the_order_stays(growth: Growth, data: st.DataObject) -> None:
    everywhere = [place for row in range(1, 60) for place in sorted(places(row, growth))]
    assert len(everywhere) == len(set(everywhere))
    assert set(everywhere) == set(range(1, len(everywhere) + 1))
    row = data.draw(st.integers(1, 59))
    assert (growth.first(row), growth.last(row)) == (min(places(row, growth)), max(places(row, growth)))


@given(growths(), st.data())
def test_a_copy_refers_to_its_own_units_rows_and_to_the_same_cell_elsewhere(
    growth: Growth, data: st.DataObject
) -> None:
    block = data.draw(st.sampled_from(growth.blocks))
    copy = data.draw(st.integers(0, block.copies - 1))
    row = data.draw(st.integers(1, 50))
    text = shifted(f"C{row}*C${row}", {"表": SheetMove(("表",), growth)}, Place("表", block=block, copy=copy)).text
    own, fixed = (int(re.sub(r"\D", "", part)) for part in text.split("*"))
    other = growth.block_of(row)
    assert own == growth.copy(row, min(copy, other.copies - 1) if other else 0)
    assert fixed == growth.first(row)


@given(st.text(alphabet="AC$5:!'()+,*[]#\"表1 ={};%&", max_size=25))
def test_any_text_is_survived(text: str) -> None:
    done = shifted(text, MOVES, COPY)
    assert isinstance(done.text, str)
    assert shifted(text, {}, COPY).text == text


def test_areas_of_attributes() -> None:
    two = Growth((RowBlock(5, 6, 3),))
    assert moved_list("A1:B2 C5:D5 E9", two) == "A1:B2 C5:D5 C7:D7 C9:D9 E13"
    assert moved_areas("A5:B6", two) == ["A5:B10"]
    assert hull("A5:B5", two) == "A5:B9"
    assert first_place("$C$9", two) == "$C$13"
    assert moved_areas("A:C", two) == ["A:C"]
    assert moved_areas("A1:XFD1048576", Growth((ROW,))) == [f"A1:XFD{LAST_ROW}"]


def test_a_formula_that_would_get_too_long_goes_through_all_sheets_at_once() -> None:
    names = tuple(f"{number}{'长' * 27}" for number in range(100, 250))
    moves = {"单位": SheetMove(names)}
    done = shifted("SUM(单位!C5)+SUM(单位!C6)", moves, ELSEWHERE).text
    assert done == f"SUM('{names[0]}:{names[-1]}'!C5)+SUM('{names[0]}:{names[-1]}'!C6)"
