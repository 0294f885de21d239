from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.edits.desk import EditDesk
from desktop.jobs import Jobs
from desktop.messages import Message, Messages
from desktop.models.workbench import Workbench
from desktop.store import Store
from parser import parse, read_bytes

REPORT = """\
云州县{name}{year}年政府信息公开年度报告
一、概述
根据条例要求编制。
二、主动公开情况
（一）全年主动公开政府信息128条，其中网站发布96条。
（二）举办培训{trainings}次。
三、收到和处理申请情况
共收到政府信息公开申请17件。
"""


@pytest.fixture
def workbench(qapp, tmp_path: Path) -> Iterator[Workbench]:
    with Store.open(tmp_path / "工作区.kaijuan") as store:
        bench = Workbench(store, EditDesk(store), Messages())
        yield bench


@pytest.fixture
def told(workbench: Workbench) -> list[Message]:
    """Everything the workbench tells."""
    messages: list[Message] = []
    workbench.messages.told.connect(messages.append)
    return messages


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def add(workbench: Workbench) -> Callable[..., int]:
    """Puts a made-up report into the queue; its id."""

    def put(name: str = "青禾镇", year: int = 2016, trainings: int = 3, text: str = REPORT) -> int:
        data = text.format(name=name, year=year, trainings=trainings).encode()
        report_id = workbench.add(f"{name}.txt", data, None, parse(read_bytes(data, f"{name}.txt")))
        assert report_id is not None
        return report_id

    return put
