"""A workspace with rows in every table, and all that can be seen of it, report by report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factories import note

from desktop.merging.side import read_side
from desktop.store import KeptProblem, SpotLook, Store, StoreError
from desktop.store.harm import harm_of
from desktop.store.rule_switches import rules_off, switch_rules

TOLD = "told"


def fill(path: Path) -> None:
    """Four reports, one taken out, one accepted, with steps, decisions and all else."""
    with Store.open(path) as store:
        for number in range(1, 5):
            summary = {"agency": f"单位{number}", "year": 2020 + number, "wrong": 1}
            problems = [KeptProblem(0, "error", f"T3-0{one}", f"T3|{one}", f"第{one}处不平") for one in range(2)]
            store.add_report(f"{number}.txt", f"{number}年报".encode() * 900, None, "utf-8", summary, problems)
            for one in range(3):
                step = store.append(
                    number, f"附注 {one}", [note(f"{number}，{one}"), note("又")], {"y": one}, person="王"
                )
        store.set_undone(step.id, True)
        store.remove_report(3)
        store.set_status(2, "accepted", "王", 1, 0)
        store.set_status_of_many([1], "accepted", "王", [SpotLook(1, "metadata:agency", wrong=True)])
        store.decide(["D-10||2021"], "属实", "问过", "王")
        store.set_meta("kept_files", {"1": "x"})
        switch_rules(store, ["D-02"], off=True)
        with store.writing() as connection:
            connection.execute("INSERT INTO given (report_id, part, name, at, person) VALUES (1, 'p', '李', 'x', '王')")
            connection.execute(
                "INSERT INTO conflict (report_id, bundle, target, kind, ours_at, ours_person, theirs_at, theirs_person,"
                " how, note, came_from, at) VALUES (2, 'b', 'metadata:agency', 'value', '', '', '', '', '', '', '', '')"
            )
            connection.execute(
                "INSERT INTO dispute (about, subject, ours, ours_at, ours_person, theirs, theirs_at, theirs_person,"
                " came_from, at) VALUES ('rule', 'D-01', 'true', '', '', 'false', '', '', '', '')"
            )


def seen_of(store: Store, report_id: int) -> Any:
    """All of one report, or that it is told to be damaged."""
    try:
        row = store.report(report_id)
        if row.harmed:
            return TOLD
        with store.reading() as connection:
            conflicts = connection.execute("SELECT * FROM conflict WHERE report_id = ?", (report_id,)).fetchall()
            turns = connection.execute(
                "SELECT turn.* FROM turn JOIN step ON step.id = step_id WHERE report_id = ?", (report_id,)
            ).fetchall()
        return (
            row, store.source_bytes(report_id), store.steps(report_id, True), store.corrections(report_id),
            store.acceptances(report_id), conflicts, turns,
        )  # fmt: skip
    except StoreError as error:
        return TOLD if error.code.startswith("harmed") else error.code


def seen(path: Path) -> dict[Any, Any]:
    """What can be seen of a workspace. Raises StoreError where all of it is told to be damaged."""
    with Store.open(path) as store:
        found: dict[Any, Any] = {report_id: seen_of(store, report_id) for report_id in range(1, 5)}
        found["queue"] = store.reports()
        found["removed"] = store.reports(removed=True)
        found["problems"] = store.problems()
        found["rest"] = (store.decisions(), store.spot_checks(), store.meta("kept_files"), rules_off(store))
        found["years"] = [store.of_year(year) for year in range(2020, 2026)]
        with store.reading() as connection:
            found["harm"] = harm_of(connection)
            try:
                found["side"] = {side.uid: side for side in read_side(connection)}
            except (ValueError, TypeError, KeyError):
                found["side"] = {}
        return found


def differences(now: dict[Any, Any], then: dict[Any, Any]) -> list[str]:
    """What is shown otherwise than before without being told."""
    wrong = []
    harm = now["harm"]
    for report_id in range(1, 5):
        told = now[report_id] == TOLD or report_id in harm.reports
        if not told and report_id not in harm.derived and now[report_id] != then[report_id]:
            wrong.append(f"report {report_id}")
        if report_id in harm.derived and not told and now[report_id][1:] != then[report_id][1:]:
            wrong.append(f"derived {report_id}")
    known = harm.reports | harm.derived
    for name in ("queue", "removed"):
        rows, before = ({row.id: row for row in one[name]} for one in (now, then))
        odd = {one for one in rows.keys() | before.keys() if rows.get(one) != before.get(one)}
        wrong += [f"{name} {one}" for one in odd if one not in known and now.get(one) != TOLD]
    lines, before = (set(one["problems"]) for one in (now, then))
    wrong += ["problem shown" for line in lines - before]
    wrong += ["problem lost" for line in before - lines if line.report_id not in known]
    wrong += [name for name in ("rest", "years") if now[name] != then[name] and not known]
    return wrong
