"""Figures for the made-up tables: every part different from every other, every total adding up.

Two cells alike would let a swapped row or column pass unseen; so no number stands twice in a table.
"""

from __future__ import annotations

from itertools import count

Cells = dict[str, float]

COLUMNS = ("natural_person", "org_commercial", "org_research", "org_public_interest", "org_legal_service", "org_other")
RESULTS_2019 = (
    "t3_granted",
    "t3_partial",
    "t3_denied_state_secret",
    "t3_denied_law_forbidden",
    "t3_denied_safety_stability",
    "t3_denied_third_party",
    "t3_denied_internal_affairs",
    "t3_denied_process_info",
    "t3_denied_enforcement_file",
    "t3_denied_admin_query",
    "t3_unable_not_held",
    "t3_unable_need_creation",
    "t3_unable_unclear",
    "t3_np_petition",
    "t3_np_repeat",
    "t3_np_publication",
    "t3_np_excessive",
    "t3_np_confirm_info",
    "t3_other",
)
RESULTS = {
    "2019": RESULTS_2019,
    "2021": (*RESULTS_2019[:-1], "t3_other_overdue_correction", "t3_other_overdue_fee", "t3_other_misc"),
}
OUTCOMES = ("upheld", "corrected", "other", "pending")

DOCUMENTS_2019 = ("made_this_year", "disclosed_this_year", "disclosed_total")
SERVICES_2019 = ("items_last_year", "items_change", "decisions")
DOCUMENTS_2021 = ("issued_this_year", "repealed_this_year", "in_force")
TABLE2: dict[str, dict[str, tuple[str, tuple[str, ...]]]] = {
    "2019": {
        "regulations": ("art20_1", DOCUMENTS_2019),
        "normative_docs": ("art20_1", DOCUMENTS_2019),
        "permits": ("art20_5", SERVICES_2019),
        "other_services": ("art20_5", SERVICES_2019),
        "penalties": ("art20_6", SERVICES_2019),
        "compulsory": ("art20_6", SERVICES_2019),
        "admin_fees": ("art20_8", SERVICES_2019[:2]),
        "gov_procurement": ("art20_9", ("purchase_items", "purchase_amount")),
    },
    "2021": {
        "regulations": ("art20_1", DOCUMENTS_2021),
        "normative_docs": ("art20_1", DOCUMENTS_2021),
        "permits": ("art20_5", ("decisions",)),
        "penalties": ("art20_6", ("decisions",)),
        "compulsory": ("art20_6", ("decisions",)),
        "admin_fees": ("art20_8", ("fee_amount",)),
    },
}


def all_different(cells: Cells) -> bool:
    """Whether no number stands twice and none is zero."""
    values = list(cells.values())
    return 0 not in values and len(set(values)) == len(values)


def table3(results: tuple[str, ...], prime: int, step: int) -> Cells:
    """Table three: multiples of `step` modulo `prime` are all different; shifted until the totals are so too."""
    for shift in count():
        cells = _filled_table3(results, prime, step, shift)
        if all_different(cells) and min(cells.values()) > 0:
            return cells
    raise AssertionError("never reached")


def _filled_table3(results: tuple[str, ...], prime: int, step: int, shift: int) -> Cells:
    cells: Cells = {}
    k = shift
    for row in [*results, "t3_carry_in", "t3_carry_out"]:
        for column in COLUMNS:
            k += 1
            cells[f"{row}.{column}"] = k * step % prime + 1
    for column in COLUMNS:
        cells[f"t3_total.{column}"] = sum(cells[f"{row}.{column}"] for row in results)
        handled = cells[f"t3_total.{column}"] + cells[f"t3_carry_out.{column}"]
        cells[f"t3_new.{column}"] = handled - cells[f"t3_carry_in.{column}"]
    for row in [*results, "t3_carry_in", "t3_carry_out", "t3_total", "t3_new"]:
        cells[f"{row}.total"] = sum(cells[f"{row}.{column}"] for column in COLUMNS)
    return cells


def table4(groups: dict[str, list[int]]) -> Cells:
    """Table four from its three groups of four outcomes."""
    cells: Cells = {}
    for group, values in groups.items():
        for outcome, value in zip(OUTCOMES, values, strict=True):
            cells[f"t4_{group}_{outcome}"] = value
        cells[f"t4_{group}_total"] = sum(values)
    assert all_different(cells), cells
    return cells


def table2(form: str, rows: dict[str, list[float]]) -> Cells:
    """Table two of a form from the figures of its rows; money in 万元."""
    cells: Cells = {}
    for row, (block, columns) in TABLE2[form].items():
        for column, value in zip(columns, rows[row], strict=True):
            cells[f"{block}.{row}.{column}"] = value
    assert all_different(cells), cells
    return cells
