"""The other rules of table three, each where it passes, where it fails and where nobody can tell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from official_tables import PARTS, failed, figure, found, illegible, of, outcomes, sparse, table, three, without

from parser import check, parse
from parser.editions import edition
from parser.resources import load_toml
from parser.source.document import SourceDocument

NEVER_UNDECIDED = {
    "T3-04": "the reader says which groups hold figures",
    "T3-06": "a cell is there or it is not",
    "T3-09": "a total that was not read is no blank one",
    "T3-10": "cells that were not read are neither",
    "T3-14": "a row that the form does not know is printed or it is not",
    "T3-16": "a row is told apart or it is not",
}
FEW = {"t3_new.natural_person": 8, "t3_granted.natural_person": 8}
ROW = [f"t3_granted.{column}" for column in (*PARTS, "total")]


def test_a_group_with_figures_of_its_own() -> None:
    said = load_toml("tables.toml")["reasons"]["group_figures"].format(table="表三", row="不予公开")
    assert outcomes(found(three()), "T3-04") == {"pass"}
    (told,) = failed(found(replace(three(), reason=said)), "T3-04")
    assert "不予公开" in told.message


@pytest.mark.parametrize("value", [-3, 2.5])
def test_a_cell_that_is_no_count(value: float) -> None:
    assert outcomes(found(three()), "T3-05") == {"pass"}
    (told,) = failed(found(three(t3_granted__org_other=value)), "T3-05")
    assert "予以公开/法人或其他组织" in told.message or "予以公开/其他" in told.message
    assert str(value) in told.message


def test_a_cell_that_is_no_number_and_a_row_that_could_not_be_read() -> None:
    (told,) = failed(found(illegible(three(), "3O", "t3_granted.org_other")), "T3-05")
    assert "3O" in told.message
    assert told.origin == "reading"
    assert outcomes(found(illegible(three(), "1 2 3", *ROW)), "T3-05") == {"undecided"}


def test_missing_rows() -> None:
    assert outcomes(found(three()), "T3-06") == {"pass"}
    (told,) = failed(found(without(three(), *ROW)), "T3-06")
    assert "25行7列" in told.message
    assert "168" in told.message
    assert told.origin == "reading"


def test_more_carried_out_than_there_was() -> None:
    assert outcomes(found(three()), "T3-07") == {"pass"}
    (told,) = failed(found(three(t3_carry_out__org_research=900)), "T3-07")
    assert "科研机构" in told.message
    assert outcomes(found(without(three(), "t3_new.org_research")), "T3-07") == {"undecided"}


def test_the_form_of_the_other_results() -> None:
    assert outcomes(found(three("2021"), year=2021), "T3-08") == {"pass"}
    assert outcomes(found(three("2019"), year=2020), "T3-08") == {"pass"}
    assert outcomes(found(three("2019"), year=2022), "T3-08") == {"fail"}
    assert outcomes(found(three("2021"), year=2020), "T3-08") == {"fail"}
    assert outcomes(found(three("2021")), "T3-08") == {"undecided"}


def test_noughts_beside_blanks() -> None:
    assert outcomes(found(sparse(FEW)), "T3-10") == {"pass"}
    assert outcomes(found(sparse(FEW, empty=None)), "T3-10") == {"pass"}
    (told,) = failed(found(sparse(FEW, t3_new__org_other=None)), "T3-10")
    assert "1格空白" in told.message


@pytest.mark.parametrize(("key", "row"), [("2021", "t3_other_misc"), ("2019", "t3_other")])
def test_a_large_share_of_other_results(key: str, row: str) -> None:
    received = {"t3_new.natural_person": 12, "t3_granted.natural_person": 8, f"{row}.natural_person": 4}
    (told,) = failed(found(sparse(received, key)), "T3-11")
    assert "33.3%" in told.message
    assert outcomes(found(sparse(FEW, key)), "T3-11") == {"pass"}
    assert outcomes(found(without(sparse(received, key), "t3_total.total")), "T3-11") == {"undecided"}


def test_what_was_carried_in_goes_nowhere() -> None:
    carried = {"t3_carry_in.natural_person": 3}
    assert outcomes(found(sparse(carried)), "T3-12") == {"fail"}
    assert outcomes(found(sparse({**carried, "t3_carry_out.natural_person": 3})), "T3-12") == {"pass"}
    assert outcomes(found(without(sparse(carried), "t3_carry_out.total")), "T3-12") == {"undecided"}
    assert not of(found(sparse(FEW)), "T3-12")


def test_a_table_of_noughts_goes_with_a_text_that_says_so() -> None:
    assert outcomes(found(sparse({})), "T3-13") == {"fail"}
    assert outcomes(found(sparse({}), told=[figure("req_received", 0)]), "T3-13") == {"pass"}
    assert outcomes(found(sparse({}), told=[figure("req_received", 4)]), "T3-13") == {"fail"}
    assert outcomes(found(sparse(FEW)), "T3-13") == {"pass"}
    assert outcomes(found(sparse({}, t3_new__org_other=None)), "T3-13") == {"undecided"}


def test_two_rows_alike() -> None:
    both = {"t3_granted.natural_person": 3, "t3_granted.org_other": 2}
    copied = both | {"t3_partial.natural_person": 3, "t3_partial.org_other": 2}
    received = {"t3_new.natural_person": 6, "t3_new.org_other": 4}
    assert outcomes(found(sparse(copied | received)), "T3-15") == {"fail"}
    assert outcomes(found(sparse(both | received)), "T3-15") == {"pass"}
    one = {"t3_granted.natural_person": 1, "t3_partial.natural_person": 1, "t3_new.natural_person": 2}
    assert outcomes(found(sparse(one)), "T3-15") == {"pass"}, "figures as small as these are alike by chance"
    assert outcomes(found(without(sparse(copied), "t3_partial.org_other")), "T3-15") == {"undecided"}


def test_a_row_with_too_few_figures() -> None:
    assert outcomes(found(three()), "T3-16") == {"pass"}
    (told,) = failed(found(illegible(three(), "10 2", *ROW)), "T3-16")
    assert "识别出2个数" in told.message


LINES = """青溪县林业局2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
{rows}
四、政府信息公开行政复议、行政诉讼情况
"""


def test_a_row_that_the_form_does_not_know() -> None:
    def told(*extra: str) -> set[str]:
        lines = [
            f"{row.printed} 0 0 0 0 0 0 0"
            for row in edition("2021").table("table3").blocks[0].rows
            if row.kind != "group"
        ]
        text = LINES.format(rows="\n".join([*lines[:14], *extra, *lines[14:]]))
        return outcomes(check(parse(SourceDocument(name="年报.txt", kind="txt", text=text))), "T3-14")

    assert told() == {"pass"}
    assert told("9.属于工作秘密 2 0 0 0 0 0 2") == {"fail"}
    assert told("填表说明：以上均为本年数") == {"pass"}


@pytest.mark.parametrize("rule", NEVER_UNDECIDED)
def test_what_is_never_undecided(rule: str) -> None:
    tables = (without(three(), *ROW), illegible(three(), "1 2", *ROW), three(t3_new__total=None))
    assert all("undecided" not in outcomes(found(made), rule) for made in tables), NEVER_UNDECIDED[rule]


def test_a_table_without_places_in_the_text_has_no_lines_to_ask() -> None:
    assert not of(found(table("table3", "2021", {})), "T3-14")
