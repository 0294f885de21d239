"""An export: read and written in the background, as all was when it was asked for, and stopped when that is wanted."""

from __future__ import annotations

import errno
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.edits import plans
from desktop.jobs import Job
from desktop.models.exporting import Exporter
from desktop.models.loading import Loader
from desktop.roster import KeptRoster, keep_roster
from desktop.store.rule_switches import switch_rules
from desktop.workbook import ExportOptions
from parser.checks.collection.roster import Member


@pytest.fixture
def exporter(workbench, jobs) -> Exporter:
    return Exporter(workbench, jobs, workbench.messages)


def lines(path: Path, sheet: str) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(path)[sheet].iter_rows()]


def texts(path: Path, sheet: str) -> str:
    return "\n".join(str(value) for line in lines(path, sheet) for value in line if value is not None)


def ids(workbench) -> list[int]:
    return [row.id for row in workbench.rows]


def test_what_is_done_after_the_start_is_not_in_the_workbook(workbench, add, exporter, tmp_path, qtbot):
    first = add("甲镇")
    add("乙镇")
    workbench.open(first)
    assert workbench.attempt(plans.set_metadata, "agency", "改在前的单位")
    path = tmp_path / "汇总.xlsx"
    with qtbot.waitSignal(exporter.exported, timeout=20_000):
        exporter.start(ids(workbench), path)
        assert workbench.attempt(plans.set_metadata, "agency", "改在后的单位")
        workbench.acceptance.set(first, True)
        switch_rules(workbench.store, ["D-09"], off=True)
        workbench.remove(first)
    told = texts(path, "报送情况")
    assert "改在前的单位" in told
    assert "改在后的单位" not in told
    assert "云州县乙镇" in told
    assert "已核" not in told
    assert "核对规则全部启用" in texts(path, "勾稽问题清单")


def test_the_window_reads_no_report_for_it(workbench, add, exporter, tmp_path, qtbot, monkeypatch):
    add("甲镇")
    monkeypatch.setattr(workbench.loader, "load", lambda row: pytest.fail("read in the window's thread"))
    with qtbot.waitSignal(exporter.exported, timeout=20_000):
        exporter.start(ids(workbench), tmp_path / "汇总.xlsx")


def test_progress_is_told_and_a_stop_writes_nothing(workbench, add, exporter, jobs, told, tmp_path, qtbot):
    for name in ("甲镇", "乙镇", "丙镇"):
        add(name)
    path = tmp_path / "汇总.xlsx"
    path.write_bytes(b"old")
    started: list[Job] = []
    jobs.started.connect(started.append)
    exporter.start(ids(workbench), path)
    (job,) = started
    progress: list[tuple[int, int]] = []
    job.progressed.connect(lambda done, total: (progress.append((done, total)), job.cancel()))
    job.cancel()
    with qtbot.waitSignal(job.finished, timeout=20_000):
        pass
    assert len({total for _done, total in progress}) == 1
    assert path.read_bytes() == b"old"
    assert "已停止导出" in told[-1].text


@pytest.mark.parametrize("word", ["准备", "编制", "存成文件", "核对"])
def test_a_stop_while_the_workbook_is_made_writes_nothing(
    workbench, add, exporter, told, tmp_path, qtbot, word, monkeypatch
):
    add("甲镇")
    path = tmp_path / "汇总.xlsx"
    path.write_bytes(b"old")
    words: list[str] = []
    tell = Job.tell

    def stop_there(job: Job, said: str, share: float = 0.0) -> None:
        words.append(said)
        tell(job, said, share)
        if said.startswith(word):
            job.cancel()

    monkeypatch.setattr(Job, "tell", stop_there)
    exporter.start(ids(workbench), path)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert words[0] == "读取报告"
    assert words[-1].startswith(word)
    assert path.read_bytes() == b"old"
    assert "已停止导出" in told[-1].text
    assert sorted(one.name for one in tmp_path.iterdir() if "汇总" in one.name or one.name[0] == ".") == ["汇总.xlsx"]


def test_a_report_that_cannot_be_opened_is_named(workbench, add, exporter, told, tmp_path, qtbot):
    first, second = add("甲镇"), add("乙镇")
    with workbench.store._database.writing() as connection:
        connection.execute("UPDATE report SET part = 7 WHERE id = ?", (second,))
    workbench.refresh_queue()
    path = tmp_path / "汇总.xlsx"
    with qtbot.waitSignal(exporter.exported, timeout=20_000) as done:
        exporter.start([first, second], path)
    assert "没有打开、不在其中的报告：“乙镇.txt（第 7 份）”" in done.args[1]
    assert "云州县甲镇" in texts(path, "报送情况")
    exporter.start([second], tmp_path / "无.xlsx")
    qtbot.waitUntil(lambda: bool(told) and "没有导出" in told[-1].text, timeout=20_000)
    assert not (tmp_path / "无.xlsx").exists()


def test_what_is_wrong_over_the_reports_is_in_the_workbook_with_what_was_decided(
    workbench, add, exporter, tmp_path, qtbot
):
    add("甲镇")
    add("甲镇", trainings=5)
    keep_roster(workbench.store, KeptRoster((Member("云州县丙镇", "township"),)))
    problems, _units = workbench.kept_problems()
    missing = next(problem for problem in problems if problem.rule == "A-03")
    assert workbench.decide_of_many(missing, "误报", "已并入甲镇")
    path = tmp_path / "汇总.xlsx"
    with qtbot.waitSignal(exporter.exported, timeout=20_000):
        exporter.start(ids(workbench), path)
        assert workbench.decide_of_many(missing, "")
    found = [line for line in lines(path, "勾稽问题清单") if "汇总" in line]
    assert [(line[1], line[4], line[-2], line[-1]) for line in found if line[6] != "提示"] == [
        ("云州县丙镇", "A-03", "误报", "已并入甲镇"),
        ("云州县甲镇", "D-10", "待处理", None),
    ]


class Answers:
    """What a person answers when a workbook could not be written, one after another, and what he was told then."""

    def __init__(self, workbench, *verbs: str) -> None:
        self.asked: list[tuple[str, tuple[str, ...]]] = []
        self._verbs = list(verbs)
        workbench.messages.set_answerer(self._answer)

    def _answer(self, question) -> str:
        self.asked.append((question.text, question.verbs))
        return self._verbs.pop(0)


@pytest.fixture
def closed(tmp_path) -> Path:
    """A folder with an old workbook in which nothing can be written, as the file system says it, root or not."""
    folder = tmp_path / "只读"
    folder.mkdir()
    (folder / "汇总.xlsx").write_bytes(b"old")
    return folder


@pytest.fixture
def trouble(monkeypatch, closed):
    """Lets writing in that folder fail with an error of the system while it is `ill`."""

    class Trouble:
        def __init__(self) -> None:
            self.code = errno.EROFS
            self.ill = True
            self.folder = closed

    state = Trouble()
    touch = Path.touch

    def refuse(self: Path, *arguments, **named) -> None:
        if state.ill and self.parent == closed:
            raise OSError(state.code, "no")
        touch(self, *arguments, **named)

    monkeypatch.setattr(Path, "touch", refuse)
    return state


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EROFS, "只读"),
        (errno.EACCES, "没有权限"),
        (errno.ENOENT, "网络盘已断开"),
        (errno.EIO, "磁盘出错"),
    ],
)
def test_a_workbook_that_cannot_be_written_is_asked_about_and_the_old_one_stays(
    workbench, add, exporter, told, trouble, qtbot, code, word
):
    add("甲镇")
    trouble.code, closed = code, trouble.folder
    answers = Answers(workbench, "取消")
    exporter.start(ids(workbench), closed / "汇总.xlsx")
    qtbot.waitUntil(lambda: bool(answers.asked), timeout=20_000)
    qtbot.waitUntil(lambda: not exporter._jobs.busy)
    assert word in answers.asked[0][0]
    assert answers.asked[0][1] == ("取消", "重试")
    assert told == []
    assert [path.name for path in closed.iterdir()] == ["汇总.xlsx"]
    assert (closed / "汇总.xlsx").read_bytes() == b"old"


def test_trying_again_writes_the_same_reports_without_reading_them_anew(
    workbench, add, exporter, closed, trouble, qtbot, monkeypatch
):
    first = add("甲镇")
    answers = Answers(workbench, "重试", "重试")
    read: list[int] = []
    load = Loader.load
    monkeypatch.setattr(Loader, "load", lambda self, row: (read.append(row.id), load(self, row))[1])
    answer = answers._answer

    def heal(question) -> str:
        trouble.ill = len(answers.asked) < 1
        workbench.remove(first)
        return answer(question)

    workbench.messages.set_answerer(heal)
    with qtbot.waitSignal(exporter.exported, timeout=20_000):
        exporter.start(ids(workbench), closed / "汇总.xlsx")
    assert len(answers.asked) == 2
    assert read == [first]
    assert "云州县甲镇" in texts(closed / "汇总.xlsx", "报送情况")


def test_another_place_can_be_chosen_and_a_closed_question_for_it_asks_again(
    workbench, add, exporter, closed, trouble, tmp_path, qtbot
):
    add("甲镇")
    places = [None, tmp_path / "别处.xlsx"]
    proposed: list[Path] = []
    exporter.set_place_asker(lambda path: (proposed.append(path), places.pop(0))[1])
    answers = Answers(workbench, "另存为…", "另存为…")
    with qtbot.waitSignal(exporter.exported, timeout=20_000) as done:
        exporter.start(ids(workbench), closed / "汇总.xlsx")
    assert done.args[0] == tmp_path / "别处.xlsx"
    assert answers.asked[0][1] == ("取消", "另存为…", "重试")
    assert proposed == [closed / "汇总.xlsx"] * 2
    assert "云州县甲镇" in texts(tmp_path / "别处.xlsx", "报送情况")
    assert (closed / "汇总.xlsx").read_bytes() == b"old"


def test_another_form_that_is_chosen_then_tells_all_that_it_tells_by_itself(
    workbench, add, exporter, closed, trouble, tmp_path, qtbot
):
    add("甲镇")
    exporter.set_place_asker(lambda _path: tmp_path / "别处.json")
    Answers(workbench, "另存为…")
    for path in (closed / "汇总.xlsx", tmp_path / "直接.json"):
        with qtbot.waitSignal(exporter.exported, timeout=20_000):
            exporter.start(ids(workbench), path)
        trouble.ill = False
    first, second = (json.loads((tmp_path / name).read_text())["reports"] for name in ("别处.json", "直接.json"))
    assert first == second
    assert "pass" in {finding["outcome"] for finding in first[0]["findings"]}


def test_sheets_and_columns_are_those_that_were_chosen(workbench, add, exporter, tmp_path, qtbot):
    add("甲镇")
    path = tmp_path / "汇总.xlsx"
    options = ExportOptions(sheets=("findings", "overview"), columns={"overview": ("状态", "单位")})
    with qtbot.waitSignal(exporter.exported, timeout=20_000):
        exporter.start(ids(workbench), path, "标题", options)
    book = openpyxl.load_workbook(path)
    assert [sheet.title for sheet in book if sheet.sheet_state == "visible"] == ["勾稽问题清单", "报送情况"]
    assert ["状态", "单位"] in [line[:2] for line in lines(path, "报送情况")]
