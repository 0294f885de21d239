"""Whatever is done in a sitting, what is shown is what the workspace gives anew, and taking all back is the parse."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.edits.desk import EditDesk
from desktop.messages import Messages
from desktop.models.editing import Editing
from desktop.models.file_reading import FileReading
from desktop.models.importing import import_file
from desktop.models.loading import Loader
from desktop.models.workbench import Workbench
from desktop.store import Store
from parser.model import Span

REPORT = """\
云州县青禾镇2021年政府信息公开工作年度报告
打印本页 关闭窗口
一、总体情况
（一）全年主动公开政府信息128条，其中网站发布96条。
（二）举办培训3次。
二、收到和处理申请情况
共收到政府信息公开申请17件。
云州县白鹤乡2021年政府信息公开工作年度报告
一、总体情况
（一）全年主动公开政府信息35条。
二、收到和处理申请情况
共收到政府信息公开申请4件。
"""
ENCODINGS = (None, "gb18030", "utf-16-le", "utf-8")


class Sitting:
    """One report of a file with two, through everything that changes it short of a window."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with Store.open(path):
            pass
        self.start()
        file = path.with_name("年报.txt")
        file.write_text(REPORT, encoding="utf-8")
        made = import_file(file)
        added = self.bench.add(made.name, made.data, None, made.report)
        assert added is not None
        self.report_id = added
        self.bench.open(added)

    def start(self) -> None:
        self.store = Store.open(self.path)
        self.bench = Workbench(self.store, EditDesk(self.store, person=lambda: "王芳"), Messages())
        self.editing = Editing(self.bench)
        self.reading = FileReading(self.bench, self.bench.messages)

    def restart(self) -> None:
        shown = self.shown
        self.store.close()
        self.start()
        self.bench.open(self.report_id)
        assert self.shown == shown

    @property
    def shown(self) -> tuple[object, ...]:
        opened = self.bench.current
        assert opened is not None
        return opened.reviewed, opened.document.text, self.bench.undo_state()

    def edit(self, number: int) -> None:
        opened = self.bench.current
        assert opened is not None
        report, text = opened.reviewed.report, opened.document.text
        indicators, sections = report.indicators, report.sections
        values = [one.target for one in indicators] + [one.target for one in report.metadata.values()]
        wishes = [
            lambda: self.editing.set_text(values[number % len(values)], str(number)),
            lambda: self.editing.remove(values[number % len(values)]),
            lambda: self.editing.confirm(values[number % len(values)]),
            lambda: self.editing.set_note(values[number % len(values)], f"核对 {number}"),
            lambda: self.editing.retitle(sections[number % len(sections)].target, f"标题{number}"),
            lambda: self.editing.split(number * 7 % len(text)),
            lambda: self.editing.join_at(sections[number % len(sections)].heading.start),
            lambda: self.editing.set_chrome([Span(0, text.index("\n"))], number % 2 == 0),
        ]
        if values and sections:
            wishes[number % len(wishes)]()

    def act(self, action: str, number: int) -> None:
        if action == "edit":
            self.edit(number)
        elif action == "reread":
            self.reading.choose_encoding(ENCODINGS[number % len(ENCODINGS)])
        elif action == "look at another":
            self.bench.open_neighbour(1)
            self.bench.open(self.report_id)
        elif action in ("revert", "retake"):
            steps = self.bench.steps()
            if steps:
                getattr(self.editing, action)(steps[number % len(steps)].id)
        else:
            {
                "undo": self.bench.undo,
                "redo": self.bench.redo,
                "restart": self.restart,
                "split file": self.reading.split,
                "join file": self.reading.join,
            }[action]()

    def check(self) -> None:
        opened = self.bench.current
        assert opened is not None
        anew = Loader(self.store).load(self.store.report(self.report_id))
        assert opened.reviewed == anew.reviewed
        assert opened.document == anew.document

    def take_all_back(self) -> None:
        self.reading.choose_encoding(None)
        while self.bench.undo_state()[0]:
            self.bench.undo()
            self.check()
        self.reading.join()


ACTIONS = (
    *("edit", "edit", "edit", "edit", "undo", "undo", "redo", "revert", "retake", "restart"),
    *("reread", "split file", "join file", "look at another"),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 500)), max_size=14))
def test_replay_equals_live_and_taking_all_back_is_the_parse(
    qapp: object, tmp_path_factory: pytest.TempPathFactory, chosen: list[tuple[str, int]]
) -> None:
    sitting = Sitting(tmp_path_factory.mktemp("sitting") / "w.kaijuan")
    first = sitting.shown
    for action, number in chosen:
        sitting.act(action, number)
        sitting.check()
    sitting.take_all_back()
    assert sitting.bench.undo_state()[0] == ""
    assert sitting.shown[:2] == first[:2]
    sitting.store.close()
