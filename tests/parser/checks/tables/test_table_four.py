"""The other rules of table four, each where it passes, where it fails and where nobody can tell."""

from __future__ import annotations

from official_tables import (
    failed,
    figure,
    found,
    four,
    illegible,
    of,
    one_group,
    outcomes,
    report,
    sparse,
    three,
    without,
)

from parser.editions import edition


def test_fifteen_counts() -> None:
    assert outcomes(found(four()), "T4-04") == {"pass"}
    (told,) = failed(found(without(four(), "t4_review_other")), "T4-04")
    assert "识别出14个" in told.message
    assert outcomes(found(four(review_other=-1)), "T4-04") == {"fail"}
    assert outcomes(found(one_group(None, review_upheld=1, review_total=1)), "T4-04") == {"undecided"}


def test_a_row_with_too_few_figures_tells_how_many() -> None:
    (told,) = failed(found(illegible(four(), "1 2 3 4 5 6 7", *edition("2021").table("table4").cell_ids)), "T4-04")
    assert "识别出7个" in told.message


def test_suits_after_more_reviews_than_there_were() -> None:
    more = one_group(review_upheld=1, review_total=1, suit_after_review_upheld=3, suit_after_review_total=3)
    assert outcomes(found(one_group(review_upheld=1, review_total=1)), "T4-05") == {"pass"}
    assert outcomes(found(more), "T4-05") == {"undecided"}, "last year's reviews may be meant"
    assert outcomes(found(more, last_year=report(one_group(review_total=1))), "T4-05") == {"fail"}
    assert outcomes(found(more, last_year=report(one_group(review_total=2))), "T4-05") == {"pass"}
    assert outcomes(found(without(more, "t4_review_total")), "T4-05") == {"undecided"}


def test_disputes_without_applications() -> None:
    disputed = one_group(review_upheld=1, review_total=1)
    (told,) = failed(found(sparse({}), disputed), "T4-06")
    assert told.left == 1
    assert outcomes(found(three(), disputed), "T4-06") == {"pass"}
    assert outcomes(found(sparse({}), disputed, last_year=report(three())), "T4-06") == {"pass"}
    assert outcomes(found(without(sparse({}), "t3_carry_in.total"), disputed), "T4-06") == {"undecided"}
    assert not of(found(sparse({}), one_group()), "T4-06")


def test_many_corrected_reviews() -> None:
    many = one_group(review_upheld=3, review_corrected=3, review_pending=1, review_total=7)
    (told,) = failed(found(many), "T4-07")
    assert "50.0%" in told.message
    assert outcomes(found(one_group(review_upheld=5, review_corrected=2, review_total=7)), "T4-07") == {"pass"}
    assert outcomes(found(one_group(review_corrected=2, review_total=2)), "T4-07") == {"pass"}
    assert outcomes(found(without(many, "t4_review_corrected")), "T4-07") == {"undecided"}


def test_what_was_pending_last_year() -> None:
    before = report(one_group(review_pending=2, review_total=2))
    assert outcomes(found(one_group(), last_year=before), "T4-08") == {"fail"}
    assert outcomes(found(one_group(review_upheld=2, review_total=2), last_year=before), "T4-08") == {"pass"}
    assert outcomes(found(one_group(None), last_year=before), "T4-08") == {"undecided"}
    assert not of(found(one_group()), "T4-08")


def test_a_blank_table() -> None:
    assert outcomes(found(one_group()), "T4-09") == {"pass"}
    assert outcomes(found(one_group(None)), "T4-09") == {"fail"}
    rest = [i for i in edition("2021").table("table4").cell_ids if "review" in i]
    assert outcomes(found(illegible(one_group(None), "一", *rest)), "T4-09") == {"undecided"}
    assert figure("review_cases", 1).value == 1
