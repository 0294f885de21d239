"""What is too long for a report is told, and never keeps the program at work for minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.models.importing import import_file
from desktop.models.loading import LONGEST
from parser.errors import ReadError


@pytest.mark.parametrize("piece", ["公开三件，", "第一行\n", "　", "1"])
def test_a_text_longer_than_any_reports_is_not_parsed(tmp_path: Path, piece: str, monkeypatch):
    monkeypatch.setattr("desktop.models.loading.parts_of", lambda *_: pytest.fail("it was parsed"))
    path = tmp_path / "很长.txt"
    path.write_text("报告" + piece * (LONGEST // len(piece) + 1), encoding="utf-8")
    with pytest.raises(ReadError, match="100 万字") as told:
        import_file(path)
    assert told.value.code == "too_big"
    assert "分成几个" in told.value.message


def test_stopping_many_files_stops_at_once_and_leaves_a_queue_that_can_be_gone_on_with(
    start, tmp_path: Path, qtbot, monkeypatch
):
    """The thread is ahead of the window: what it has read is not put into the queue after the person stopped it."""
    files = []
    for number in range(60):
        files.append(tmp_path / f"{number:02}.txt")
        files[-1].write_text(f"云州县第{number}镇2016年政府信息公开年度报告\n一、概述\n公开信息{number}条。\n", "utf-8")
    program = start()
    told = []
    program.messages.told.connect(told.append)
    program.importer.imported.connect(lambda _id: program.window.status._stop.click())
    job = program.importer.open_paths(files)
    assert job is not None
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    assert len(program.workbench.rows) == 1
    assert told[-1].text == "已读入 1 份报告，其余的已按您的要求停止读取。"
    program.importer.imported.disconnect()
    program.importer.open_paths(files)
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=20_000)
    assert [row.name for row in program.workbench.rows] == [path.name for path in files]
