"""Reports of the queue into a template: in the background, stopped, tried again, and filled on trial before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from made_up_reports import entry, made_up
from openpyxl import Workbook

from desktop.edits import plans
from desktop.jobs import Job, Jobs
from desktop.models.report_files import RETRY, SAVE_AS, Stopped
from desktop.models.sheet_preview import Previewer
from desktop.models.templates import filled_preview
from desktop.models.templates.filled_preview import FilledPreview, WantedFilling
from desktop.models.templates.filling import Filling, TemplateFiller
from desktop.models.templates.left_blank import MOST_LINES, blank_lines, told_lines
from desktop.models.workbench import Workbench
from desktop.roster import KeptRoster, keep_roster
from desktop.store import Snapshot
from desktop.template import CellMapping, FilledTemplate, Lacking, Unknown
from desktop.workbook import unconfirmed_words
from parser import parse, read_bytes
from parser.checks.collection.roster import Member

TEXT = "云州县{name}{year}年政府信息公开年度报告\n一、概述\n共收到政府信息公开申请17件。\n"
MAPPING = CellMapping({"表": {"A2": "agency", "B2": "req_received"}}, {"表": (2,)})


@pytest.fixture
def workbench(workbench: Workbench) -> Workbench:
    for name, year in (("甲镇", 2016), ("乙镇", 2016), ("丙镇", 2017)):
        data = TEXT.format(name=name, year=year).encode()
        workbench.add(f"{name}.txt", data, None, parse(read_bytes(data, f"{name}.txt")))
    return workbench


@pytest.fixture
def filler(workbench: Workbench, jobs: Jobs) -> TemplateFiller:
    return TemplateFiller(workbench, jobs, workbench.messages)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    book = Workbook()
    book.active.title = "表"
    for row in (["单位", "收到申请"], ["", ""], ["合计", "=SUM(B2:B2)"], ["{{主管部门}}", "{{表四·行政复议·总计}}"]):
        book.active.append(row)
    book.save(tmp_path / "模板.xlsx")
    return tmp_path / "模板.xlsx"


def ids(workbench: Workbench) -> tuple[int, ...]:
    return tuple(row.id for row in workbench.rows)


def test_it_is_filled_as_all_was_when_it_was_asked_for(workbench, filler, template, tmp_path, qtbot):
    workbench.open(ids(workbench)[0])
    with qtbot.waitSignal(filler.filled, timeout=20_000) as done:
        filler.start(ids(workbench), template, MAPPING, tmp_path / "填好.xlsx")
        assert workbench.attempt(plans.set_metadata, "agency", "后来改的单位")
    sheet = openpyxl.load_workbook(tmp_path / "填好.xlsx")["表"]
    assert [[cell.value for cell in row] for row in sheet["A2:B4"]] == [
        ["云州县甲镇", 17],
        ["云州县乙镇", 17],
        ["云州县丙镇", 17],
    ]
    assert sheet["A6"].value == "{{主管部门}}"
    lines = told_lines(done.args[0])
    assert lines[0] == "没有填：表!A4 {{主管部门}}（没有这个名称）"
    assert any("报告的年度不一" in line for line in lines)


def test_a_stop_while_it_is_filled_writes_nothing(
    workbench, filler, jobs, template, told, tmp_path, qtbot, monkeypatch
):
    path = tmp_path / "填好.xlsx"
    path.write_bytes(b"old")
    started: list[Job] = []
    jobs.started.connect(started.append)
    filler.start(ids(workbench), template, MAPPING, path)
    (job,) = started
    job.cancel()
    with qtbot.waitSignal(job.finished, timeout=20_000):
        pass
    assert path.read_bytes() == b"old"
    assert "已停止导出" in told[-1].text


def test_the_filling_itself_heeds_a_stop(workbench, jobs, template, tmp_path):
    work = Filling(Snapshot(workbench.store), template, MAPPING)
    work(ids(workbench)[0])
    work.stopped = lambda: True
    with pytest.raises(Stopped):
        work(tmp_path / "填好.xlsx")
    assert not (tmp_path / "填好.xlsx").exists()


def test_a_place_that_cannot_be_written_is_tried_again_and_elsewhere(
    workbench, filler, template, tmp_path, qtbot, monkeypatch
):
    taken = tmp_path / "占着.xlsx"
    taken.mkdir()
    asked: list[tuple[str, tuple[str, ...]]] = []
    verbs = [RETRY, SAVE_AS]

    def answer(question) -> str:
        asked.append((question.text, question.verbs))
        return verbs.pop(0)

    workbench.messages.set_answerer(answer)
    filler.set_place_asker(lambda _path: tmp_path / "别处.xlsx")
    with qtbot.waitSignal(filler.filled, timeout=20_000) as done:
        filler.start(ids(workbench), template, MAPPING, taken)
    assert [len(one[1]) for one in asked] == [3, 3]
    assert done.args[0].path == tmp_path / "别处.xlsx"


def test_without_reports_it_is_told(workbench, filler, template, told, tmp_path):
    filler.start((), template, MAPPING, tmp_path / "填好.xlsx")
    assert "没有可以导出的报告" in told[-1].text


def test_a_trial_shows_what_will_be_written_and_what_stays_blank(workbench, template, qtbot, monkeypatch):
    members = (Member("云州县甲镇", "township"), Member("云州县丁镇", "township"))
    keep_roster(workbench.store, KeptRoster(members))
    previewer = Previewer(workbench)
    previewer.begin()
    with qtbot.waitSignal(previewer.ready, timeout=20_000) as done:
        previewer.ask(WantedFilling(template, MAPPING, ids(workbench)))
    found: FilledPreview = done.args[0]
    cells = {cell.address: cell.text for cell in found.sheets[0].cells}
    assert (cells["A2"], cells["A4"], cells["B5"]) == ("云州县甲镇", "云州县丙镇", "51")
    assert not found.partial
    assert (found.unread, found.missing) == ((), ("云州县丁镇",))
    monkeypatch.setattr(filled_preview, "MOST_REPORTS", 2)
    with qtbot.waitSignal(previewer.ready, timeout=20_000) as done:
        previewer.ask(WantedFilling(template, MAPPING, ids(workbench)))
    assert done.args[0].partial
    template.unlink()
    with qtbot.waitSignal(previewer.failed, timeout=20_000) as failed:
        previewer.ask(WantedFilling(template, CellMapping(), ids(workbench)))
    assert "找不到模板" in failed.args[0]
    previewer.stop()


def test_blank_cells_are_told_by_unit_and_reason_and_long_lists_are_cut():
    lacking = [
        Lacking("表", "B2", "甲镇", "新收", "缺表三"),
        Lacking("表", "C2", "甲镇", "结转", "缺表三"),
        Lacking("表", "B3", "乙镇", "新收", "缺表三"),
    ]
    assert blank_lines(lacking) == ["甲镇：缺表三，2 格留空", "乙镇：缺表三，表!B3 留空（新收）"]
    unknown = tuple(Unknown("表", f"A{n}", "{{无}}", "没有这个名称") for n in range(MOST_LINES + 3))
    lines = told_lines(FilledTemplate(Path("a.xlsx"), (), 0, unknown))
    assert (len(lines), lines[-1]) == (MOST_LINES + 1, "另有 3 处，打开填好的文件可以看到")


def test_values_that_nobody_has_confirmed_are_told_and_not_said_to_be_marked():
    sure = made_up("青禾县水利局")
    unsure = replace(sure.metadata["agency"], confidence="low", reason="看不准")
    doubtful = entry(replace(sure, metadata={**sure.metadata, "agency": unsure}))
    told = unconfirmed_words([doubtful], marked=False)
    assert told.startswith("有 1 项数值可信度低")
    assert told.endswith("没有标记")
    assert unconfirmed_words([doubtful]).endswith("以斜体标出")
    assert not Filling.marks_doubts
