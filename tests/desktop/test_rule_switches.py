"""Rules switched off in a workspace stay off, and every switch is recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.models.loading import Loader
from desktop.store import Store
from desktop.store.rule_switches import off_since, rules_off, switch_rules, switches

REPORT = """云州县青禾镇2021年政府信息公开工作年度报告
一、总体情况
全年工作平稳。
云州县青禾镇人民政府
2022年13月40日
"""


def test_rules_stay_switched_off(tmp_path: Path) -> None:
    path = tmp_path / "工作区.kaijuan"
    with Store.open(path) as store:
        assert rules_off(store) == frozenset()
        made = switch_rules(store, ["D-02", "T3-10"], off=True)
        assert [(switch.rule, switch.off) for switch in made] == [("D-02", True), ("T3-10", True)]
        assert switch_rules(store, ["D-02"], off=True) == ()
    with Store.open(path) as store:
        assert rules_off(store) == {"D-02", "T3-10"}
        switch_rules(store, ["T3-10", "T4-01"], off=False)
        assert rules_off(store) == {"D-02"}
        assert [(s.rule, s.off) for s in switches(store)] == [("D-02", True), ("T3-10", True), ("T3-10", False)]
        assert all(switch.at for switch in switches(store))


def test_the_time_of_the_last_switch_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    days = iter("123")
    monkeypatch.setattr("desktop.store.choices.now", lambda: f"2026-05-0{next(days)}T08:00:00")
    with Store.open(tmp_path / "工作区.kaijuan") as store:
        assert off_since(store) == {}
        switch_rules(store, ["D-02"], off=True)
        switch_rules(store, ["D-02"], off=False)
        assert off_since(store) == {}
        switch_rules(store, ["D-02"], off=True)
        assert off_since(store) == {"D-02": "2026-05-03T08:00:00"}


def test_a_rule_that_is_off_finds_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path / "工作区.kaijuan") as store:
        store.add_report("青禾镇.txt", REPORT.encode(), None, None)
        [row] = store.reports()
        loader = Loader(store)
        assert "D-02" in [finding.rule for finding in loader.load(row).reviewed.report.findings]
        switch_rules(store, ["D-02"], off=True)
        opened = loader.load(row)
        assert "D-02" not in [finding.rule for finding in opened.reviewed.report.findings]
        assert "D-02" not in [finding.rule for finding in loader.reviewed(opened).reviewed.report.findings]
