"""A workbook that LibreOffice saved or changed is read back: exactly the changes that were made, whoever made them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from exported import sample_entries, shared_entries
from office import Change, Office
from openpyxl import load_workbook
from returned import reports, told, twenty, written

from desktop.round_trip import Differences, differences
from parser.model import TargetKind

pytestmark = [pytest.mark.office, pytest.mark.timeout(300)]
KINDS = {TargetKind.CELL, TargetKind.METADATA, TargetKind.INDICATOR, TargetKind.STAT, TargetKind.SECTION}


@pytest.fixture(scope="module")
def meant(books: Mapping[str, Path]) -> list[tuple[str, str, str, str]]:
    """What openpyxl changed."""
    return sorted(told(differences(books["changed.xlsx"], reports())))


def changes() -> list[Change]:
    """The twenty changes, as sheets, addresses and what is put there."""
    before, after = load_workbook(BytesIO(written())), load_workbook(BytesIO(written()))
    twenty(after)
    cells = [(sheet.title, cell) for sheet in after for row in sheet.iter_rows() for cell in row]
    return [(name, one.coordinate, one.value) for name, one in cells if before[name][one.coordinate].value != one.value]


def test_openpyxl_changed_and_libreoffice_saved(saved: Mapping[str, Path], meant: list[tuple[str, ...]]) -> None:
    found = differences(saved["changed.xlsx"], reports())
    assert (found.refused, found.missing, found.conflicts) == ((), (), ())
    assert len(meant) == 20
    assert sorted(told(found)) == meant


def test_libreoffice_changed(office: Office, tmp_path: Path, meant: list[tuple[str, ...]]) -> None:
    path = tmp_path / "汇总.xlsx"
    path.write_bytes(written())
    listed = changes()
    assert len(listed) == 20
    found = differences(office.change(path, listed, tmp_path / "改过.xlsx"), reports())
    assert (found.refused, found.missing, found.conflicts) == ((), (), ())
    assert {one.target.kind for one in found.changes} == KINDS
    assert sorted(told(found)) == meant


def test_saving_alone_changes_nothing(saved: Mapping[str, Path], samples: Path, request: pytest.FixtureRequest) -> None:
    assert differences(saved["samples.xlsx"], sample_entries(samples)) == Differences("samples.xlsx")
    if "shared.xlsx" in saved:
        shared = request.getfixturevalue("shared")
        assert differences(saved["shared.xlsx"], shared_entries(shared)) == Differences("shared.xlsx")
