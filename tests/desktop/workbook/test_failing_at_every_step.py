"""A system that fails at any one call while a file is made: the old file is whole, and nothing is left beside it."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from faults import failing_system
from made_up_reports import entry, made_up
from superior_templates import summary_template

from desktop.template import fill
from desktop.workbook import ExportEntry, ExportError, ExportOptions, export

SMALL = ExportOptions(sheets=("summary",))
CODES = (errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENOENT)
Making = Callable[[Sequence[ExportEntry], Path], object]


def exported(entries: Sequence[ExportEntry], path: Path) -> object:
    return export(entries, path, options=SMALL)


def filled(entries: Sequence[ExportEntry], path: Path) -> object:
    return fill(path.with_name("模板.xlsx"), entries, path)


@pytest.mark.parametrize(
    ("name", "make"), [("a.xlsx", exported), ("a.zip", exported), ("a.json", exported), ("填好.xlsx", filled)]
)
def test_the_old_file_is_whole_and_alone(tmp_path: Path, name: str, make: Making) -> None:
    summary_template(tmp_path / "模板.xlsx")
    path = tmp_path / name
    make([entry(made_up())], path)
    first = path.read_bytes()
    beside = sorted(tmp_path.iterdir())
    for call in range(1, 200):
        with failing_system(call, CODES[call % len(CODES)]) as countdown:
            try:
                make([entry(made_up("乙局"))], path)
                told = ""
            except ExportError as error:
                told = error.message
        assert told == "" or (told.endswith("。") and path.read_bytes() == first)
        assert sorted(tmp_path.iterdir()) == beside
        if not countdown.failed:
            break
        path.write_bytes(first)
    assert 5 < call < 199
    assert path.read_bytes() != first


def test_a_new_folder_is_whole_or_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    for call in range(1, 200):
        with failing_system(call, CODES[call % len(CODES)]) as countdown:
            try:
                export([entry(made_up())], tmp_path / "a.csv", options=SMALL)
                there = [folder]
            except ExportError:
                there = []
        assert list(tmp_path.iterdir()) == there
        if not countdown.failed:
            break
        shutil.rmtree(folder, ignore_errors=True)
    assert list(tmp_path.iterdir()) == [folder]
