"""The rules of table two, each where it passes, where it fails and where nobody can tell."""

from __future__ import annotations

import pytest
from official_tables import SOURCE, failed, found, illegible, of, outcomes, report, table, two, without

from parser.checks.tables.standing import enforces, is_low, may_make_rules
from parser.editions import edition
from parser.model import Report

NEVER_UNDECIDED = {
    "T2-06": "a change that was not read is printed in no way at all",
    "T2-16": "a row is told apart or it is not",
}
COUNTY = "青溪县林业局"
DOCUMENTS = "art20_1__normative_docs__"


def test_a_cell_that_is_missing_or_no_count() -> None:
    assert outcomes(found(two("2019")), "T2-01") == outcomes(found(two("2021")), "T2-01") == {"pass"}
    (missing,) = failed(found(without(two(), "art20_5.permits.decisions")), "T2-01")
    assert "行政许可/本年处理决定数量" in missing.message
    assert missing.origin == "reading"
    (negative,) = failed(found(two(art20_5__permits__decisions=-3)), "T2-01")
    assert "-3" in negative.message
    row = [f"art20_1.regulations.{column}" for column in ("issued_this_year", "repealed_this_year", "in_force")]
    assert outcomes(found(illegible(two(), "120", *row)), "T2-01") == {"undecided"}


def test_a_change_that_is_less_and_money_with_decimals_are_counts_enough() -> None:
    made = two("2019", art20_5__permits__items_change=-3, art20_9__gov_procurement__purchase_amount=2.5)
    assert outcomes(found(made), "T2-01") == {"pass"}


@pytest.mark.parametrize(("rule", "of_all"), [("T2-02", "disclosed_total"), ("T2-03", "made_this_year")])
def test_newly_disclosed_is_part_of_all(rule: str, of_all: str) -> None:
    def told(part: int | None, whole: int | None) -> set[str]:
        cells = {f"{DOCUMENTS}disclosed_this_year": part, f"{DOCUMENTS}{of_all}": whole}
        return outcomes([f for f in found(two("2019", **cells)) if "规范性文件" in f.message], rule)

    assert told(5, 5) == told(0, 9) == {"pass"}
    assert told(6, 5) == {"fail"}
    assert told(6, None) == {"undecided"}
    assert not of(found(two("2021")), rule)


@pytest.mark.parametrize(
    ("last", "change", "decisions", "outcome"),
    [(11, 4, 15, "fail"), (11, 4, 83, "pass"), (11, 0, 11, "pass"), (0, 0, 0, "pass"), (11, 4, None, "undecided")],
)
def test_decisions_that_are_the_number_of_items(last: int, change: int, decisions: int | None, outcome: str) -> None:
    cells = {"items_last_year": last, "items_change": change, "decisions": decisions}
    made = two("2019", **{f"art20_6__penalties__{name}": value for name, value in cells.items()})
    told = [f for f in of(found(made), "T2-04") if "行政处罚" in f.message]
    assert [f.outcome for f in told] == [outcome]


def test_items_below_nought() -> None:
    cells = {"art20_5__permits__items_last_year": 4, "art20_5__permits__items_change": -4}
    assert outcomes(found(two("2019", **cells)), "T2-05") == {"pass"}
    (told,) = failed(found(two("2019", **cells | {"art20_5__permits__items_change": -9})), "T2-05")
    assert "行政许可" in told.message
    assert outcomes(found(two("2019", **cells | {"art20_5__permits__items_change": None})), "T2-05") == {
        "pass",
        "undecided",
    }


@pytest.mark.parametrize(("raw", "outcome"), [("-8", "pass"), ("8", "pass"), ("+8", "fail"), ("增加8", "fail")])
def test_changes_in_words(raw: str, outcome: str) -> None:
    values = dict.fromkeys(edition("2019").table("table2").cell_ids, 0) | {"art20_5.permits.items_change": 8}
    assert outcomes(found(table("table2", "2019", values, art20_5__permits__items_change=raw)), "T2-06") == {outcome}


def test_purchases_in_yuan() -> None:
    amount = "art20_9__gov_procurement__purchase_amount"
    assert outcomes(found(two("2019", **{amount: 251})), "T2-07") == {"pass"}
    (told,) = failed(found(two("2019", **{amount: 251000})), "T2-07")
    assert "25.1万元" in told.message
    assert outcomes(found(two("2019", **{amount: None})), "T2-07") == {"undecided"}


@pytest.mark.parametrize(
    ("items", "amount", "told"),
    [(3, 20, ("pass", "error")), (0, 0, ("pass", "error")), (0, 20, ("fail", "error")), (3, 0, ("fail", "warning"))],
)
def test_purchases_and_their_sum(items: int, amount: int, told: tuple[str, str]) -> None:
    cells = {"purchase_items": items, "purchase_amount": amount}
    made = two("2019", **{f"art20_9__gov_procurement__{name}": value for name, value in cells.items()})
    (finding,) = of(found(made), "T2-08")
    assert (finding.outcome, finding.severity) == told


def test_purchases_without_their_sum_are_undecided() -> None:
    cells = {"art20_9__gov_procurement__purchase_items": 3, "art20_9__gov_procurement__purchase_amount": None}
    assert outcomes(found(two("2019", **cells)), "T2-08") == {"undecided"}


@pytest.mark.parametrize(
    ("unit", "outcome"),
    [
        (COUNTY, "fail"),
        ("青溪县人民政府", "fail"),
        ("东江省云岭市青溪市人民政府", "fail"),
        ("东江省人民政府", "pass"),
        ("东江省云岭市人民政府", "pass"),
        ("国家林业和草原局", "pass"),
        ("国家市场监督管理总局", "pass"),
        ("教育部", "pass"),
        ("云岭市人民政府", "undecided"),
        ("", "undecided"),
    ],
)
def test_rules_of_those_who_may_not_make_them(unit: str, outcome: str) -> None:
    assert outcomes(found(two(art20_1__regulations__in_force=6), unit=unit), "T2-09") == {outcome}
    assert outcomes(found(two(), unit=unit), "T2-09") == {"pass"}


def _year(force: int, key: str = "2021") -> Report:
    return report(two(key, **({f"{DOCUMENTS}in_force": force} if key == "2021" else {})))


def test_in_force_as_last_year() -> None:
    now = {f"{DOCUMENTS}issued_this_year": 3, f"{DOCUMENTS}repealed_this_year": 1, f"{DOCUMENTS}in_force": 12}
    assert outcomes(found(two(**now), last_year=_year(10)), "T2-10") == {"pass"}
    (told,) = failed(found(two(**now), last_year=_year(9)), "T2-10")
    assert (told.left, told.right) == (12, 11)
    blank = now | {f"{DOCUMENTS}issued_this_year": None}
    assert outcomes(found(two(**blank), last_year=_year(9)), "T2-10") == {"pass", "undecided"}
    assert not of(found(two(**now)), "T2-10")
    assert not of(found(two(**now), last_year=_year(9, "2019")), "T2-10")


@pytest.mark.parametrize(
    ("issued", "repealed", "force", "outcome"),
    [(5, 2, 3, "pass"), (5, 1, 3, "fail"), (2, 0, 90, "pass"), (5, None, 3, "undecided")],
)
def test_issued_is_in_force_or_repealed(issued: int, repealed: int | None, force: int, outcome: str) -> None:
    cells = {"issued_this_year": issued, "repealed_this_year": repealed, "in_force": force}
    told = of(found(two(**{f"{DOCUMENTS}{name}": value for name, value in cells.items()})), "T2-11")
    assert [f.outcome for f in told] == ["pass", outcome]
    assert told[1].severity == "warning"


def test_fees_in_yuan() -> None:
    fees = "art20_8__admin_fees__fee_amount"
    assert outcomes(found(two(**{fees: 83.5}), unit=COUNTY), "T2-12") == {"pass"}
    assert outcomes(found(two(**{fees: 835000}), unit=COUNTY), "T2-12") == {"fail"}
    assert outcomes(found(two(**{fees: 835000}), unit="东江省人民政府"), "T2-12") == {"pass"}
    assert outcomes(found(two(**{fees: 835000})), "T2-12") == {"undecided"}
    assert outcomes(found(two(**{fees: None}), unit=COUNTY), "T2-12") == {"undecided"}
    before = report(two(**{fees: 83.5}))
    assert outcomes(found(two(**{fees: 835000}), unit="东江省人民政府", last_year=before), "T2-12") == {"fail"}


def test_money_below_nought() -> None:
    fees = "art20_8__admin_fees__fee_amount"
    assert outcomes(found(two(**{fees: 8})), "T2-13") == {"pass"}
    assert outcomes(found(two(**{fees: -8})), "T2-13") == {"fail"}
    assert outcomes(found(without(two(), "art20_8.admin_fees.fee_amount")), "T2-13") == {"undecided"}


@pytest.mark.parametrize(
    ("key", "year", "outcome"), [("2021", 2022, "pass"), ("2019", 2022, "fail"), ("2021", 2020, "fail")]
)
def test_the_form_of_the_year(key: str, year: int, outcome: str) -> None:
    assert outcomes(found(two(key), year=year), "T2-14") == {outcome}
    assert outcomes(found(two(key)), "T2-14") == {"undecided"}


def test_penalties_of_who_enforces_the_law() -> None:
    unit, cell = "青溪县应急管理局", "art20_6__penalties__decisions"
    assert outcomes(found(two(), unit=unit), "T2-15") == {"fail"}
    assert outcomes(found(two(**{cell: 3}), unit=unit), "T2-15") == {"pass"}
    assert outcomes(found(two(**{cell: None}), unit=unit), "T2-15") == {"undecided"}
    assert not of(found(two(), unit=COUNTY), "T2-15")


def test_figures_that_run_together() -> None:
    row = [f"art20_1.regulations.{column}" for column in ("issued_this_year", "repealed_this_year", "in_force")]
    assert outcomes(found(two()), "T2-16") == {"pass"}
    (told,) = failed(found(illegible(two(), "规章120", *row)), "T2-16")
    assert "规章120" in told.message
    assert told.origin == "reading"


@pytest.mark.parametrize("rule", NEVER_UNDECIDED)
def test_what_is_never_undecided(rule: str) -> None:
    ids = [i for i in edition("2019").table("table2").cell_ids if i.startswith("art20_5.permits")]
    tables = (without(two("2019"), *ids), illegible(two("2019"), "1 2", *ids))
    assert all("undecided" not in outcomes(found(made), rule) for made in tables), NEVER_UNDECIDED[rule]


def test_what_a_name_says() -> None:
    assert may_make_rules("国务院办公厅") is True
    assert may_make_rules("国家税务总局青溪县税务局") is False
    assert may_make_rules("重庆市人民政府") is True
    assert is_low("云岭市白鹭区司法局")
    assert not is_low("南山自治区人民政府")
    assert enforces("云岭市城市管理局")
    assert not enforces("云岭市教育局")
    assert not Report(source=SOURCE, text="").tables
