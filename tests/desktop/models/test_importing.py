"""What is too long for a report is told, and never keeps the program at work for minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.models.importing import LONGEST, import_file
from parser.errors import ReadError


@pytest.mark.parametrize("piece", ["公开三件，", "第一行\n", "　", "1"])
def test_a_text_longer_than_any_reports_is_not_parsed(tmp_path: Path, piece: str, monkeypatch):
    monkeypatch.setattr("desktop.models.importing.first_of", lambda *_: pytest.fail("it was parsed"))
    path = tmp_path / "很长.txt"
    path.write_text("报告" + piece * (LONGEST // len(piece) + 1), encoding="utf-8")
    with pytest.raises(ReadError, match="100 万字") as told:
        import_file(path)
    assert told.value.code == "too_big"
    assert "分成几个" in told.value.message
