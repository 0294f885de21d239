"""How far an export is, and what a stop leaves at every moment of it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from made_up_reports import entry, made_up

from desktop.workbook import ExportError, ExportOptions, export, usual_kinds
from desktop.workbook.breath import breathe
from desktop.workbook.course import COMPARING, PREPARING, SAVING

FEW = ExportOptions(sheets=("overview", "table3_units", "indicators", "charts"))
NAMES = ["a.xlsx", "a.zip", "a.json", "a.csv"]


class Stop(Exception):  # noqa: N818
    """What a person's wish to stop is told by."""


class Steps:
    """Notes what is told, and stops at a step."""

    def __init__(self, last: int = -1) -> None:
        self.told: list[tuple[str, float]] = []
        self._last = last

    def __call__(self, doing: str, share: float) -> None:
        self.told.append((doing, share))
        if len(self.told) == self._last:
            raise Stop


@pytest.fixture
def entries():
    return [entry(made_up()), entry(made_up("乙局", first=3))]


def steps_of(entries, path: Path, options: ExportOptions = FEW) -> list[tuple[str, float]]:
    steps = Steps()
    export(entries, path, options=options, progress=steps)
    return steps.told


def test_every_phase_is_told_and_the_share_never_goes_back(entries, tmp_path):
    told = steps_of(entries, tmp_path / "a.xlsx", ExportOptions())
    shares = [share for _doing, share in told]
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.1
    assert shares[-1] == pytest.approx(1, abs=0.05)
    phases = list(dict.fromkeys(doing for doing, _share in told))
    assert phases == [PREPARING, *usual_kinds(), SAVING, COMPARING]


def test_it_moves_steadily_within_a_large_sheet(tmp_path):
    many = [entry(made_up(f"第{number}局")) for number in range(30)]
    told = steps_of(many, tmp_path / "a.xlsx")
    shares = [share for doing, share in told if doing == "table3_units"]
    assert len(shares) > 20
    steps = [after - before for before, after in pairwise(shares)]
    assert max(steps) < 0.05


@pytest.mark.parametrize("name", NAMES)
def test_a_stop_at_any_moment_leaves_the_old_file_and_nothing_else(entries, tmp_path, name):
    path = tmp_path / name
    moments = len(steps_of(entries, path))
    for one in tmp_path.iterdir():
        one.rename(one.with_suffix(".old")) if one.is_dir() else one.write_bytes(b"old")
    before = sorted(tmp_path.iterdir())
    for moment in range(1, moments + 1):
        with pytest.raises(Stop):
            export(entries, path, options=FEW, progress=Steps(moment))
        assert sorted(tmp_path.iterdir()) == before
    assert all(one.is_dir() or one.read_bytes() == b"old" for one in before)


def test_nobody_hears_of_work_after_an_export(entries, tmp_path):
    steps = Steps()
    export(entries, tmp_path / "a.xlsx", options=FEW, progress=steps)
    heard = len(steps.told)
    breathe(1)
    with pytest.raises(ExportError):
        export(entries, tmp_path / "a.xls", progress=steps)
    breathe(1)
    assert len(steps.told) == heard
