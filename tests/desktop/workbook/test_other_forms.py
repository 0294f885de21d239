"""CSV and JSON of the same data: nothing runs, nothing is lost, and what was there is not harmed."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from hostile import TEXTS, every_text, report_with
from made_up_reports import cell_target, correct, entry, made_up, narrative, unbalanced
from reading import opened

from desktop.workbook import Accepted, ExportEntry, ExportError, export
from desktop.workbook.comma_separated import README, csv_files, guarded, write_zip
from desktop.workbook.course import Course
from desktop.workbook.sheet import Formula, Sheet
from desktop.workbook.styles import NUMBER, TEXT
from parser.checks.collection.findings import CollectionFinding, Decided
from parser.corrections import Correction, Disposition, Kind, from_record

CREATED = datetime(2024, 3, 1, 8, 0)


def hostile(text: str) -> ExportEntry:
    return entry(report_with(made_up(), text))


def tables(data: dict[str, bytes]) -> dict[str, list[list[str]]]:
    """Each file's rows under its sheet's name, as a program that knows CSV reads them."""
    found = {}
    for name, content in data.items():
        assert content.startswith(b"\xef\xbb\xbf")
        if name != README:
            text = content.decode("utf-8-sig")
            found[name.split(" ", 1)[1].removesuffix(".csv")] = list(csv.reader(io.StringIO(text, newline="")))
    return found


def zipped(path: Path) -> dict[str, list[list[str]]]:
    with zipfile.ZipFile(path) as archive:
        return tables({name: archive.read(name) for name in archive.namelist()})


def plain(text: str) -> str:
    return text[1:] if text.startswith("'") else text


def test_csv_holds_what_the_workbook_holds(tmp_path):
    entries = [entry(made_up("甲局")), entry(made_up("乙局", 2020, "2019", 3)), entry(narrative())]
    result = export(entries, tmp_path / "a.zip", created=CREATED)
    assert export(entries, tmp_path / "a.xlsx", created=CREATED).sheets == result.sheets
    found = zipped(tmp_path / "a.zip")
    assert list(found) == list(result.sheets)
    book = opened(tmp_path / "a.xlsx", results=True)
    for sheet in book:
        rows = [["" if cell.value is None else str(cell.value) for cell in row] for row in sheet.iter_rows()]
        told = [[plain(text) for text in row] for row in found[sheet.title]]
        assert [[cell for cell in row if cell] for row in rows if any(row)] == [
            [cell for cell in row if cell] for row in told if any(row)
        ]


@every_text
def test_nothing_in_csv_begins_a_formula(tmp_path, text):
    export([hostile(text)], tmp_path / "a.zip", title=text)
    for rows in zipped(tmp_path / "a.zip").values():
        for cell in (cell for row in rows for cell in row):
            begins = cell.lstrip()[:1]
            assert begins not in ("=", "+", "@", "＝", "＋", "＠", "－")
            assert begins != "-" or cell.lstrip("-").replace(".", "").isdigit()


@pytest.mark.parametrize("text", [text for text in TEXTS.values() if len(text) < 100 and text.isprintable()])
def test_one_apostrophe_taken_off_gives_the_text(text):
    assert plain(guarded(text)) == text


def test_numbers_and_results_stay_numbers():
    sheet = Sheet("表", [8.0])
    for row, value in enumerate((-3, 2.5, Formula("=SUM(A1:A2)", -0.5), "-3", None, 0)):
        sheet.put(row, 0, value, TEXT if isinstance(value, str) else NUMBER)
    (rows,) = tables(csv_files([sheet]).files).values()
    assert [row[0] for row in rows] == ["-3", "2.5", "-0.5", "'-3", "", "0"]


def test_the_zip_says_what_was_done_to_the_texts_and_is_the_same_each_time(tmp_path):
    first, second = tmp_path / "a.zip", tmp_path / "b.zip"
    for path in (first, second):
        export([entry(made_up())], path, created=CREATED)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        told = archive.read(README).decode("utf-8-sig")
    assert "前面加了一个单引号" in told
    assert "数据总表.csv" in told


def test_csv_in_a_folder(tmp_path):
    result = export([entry(made_up())], tmp_path / "汇总.csv")
    assert result.path == tmp_path / "汇总"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["汇总"]
    found = tables({one.name: one.read_bytes() for one in sorted(result.path.iterdir())})
    assert list(found) == list(result.sheets)
    kept = result.path / README
    kept.write_text("改过")
    with pytest.raises(ExportError) as refused:
        export([entry(made_up())], tmp_path / "汇总.csv")
    assert refused.value.code == "folder_there"
    assert kept.read_text() == "改过"


@pytest.mark.parametrize("name", ["a.zip", "a.json", "a.csv"])
def test_a_failing_disk_leaves_what_was_there(tmp_path, name, monkeypatch):
    path = tmp_path / name
    if name != "a.csv":
        path.write_bytes(b"old")

    def fail(*_arguments: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(ExportError) as caught:
        export([entry(made_up())], path)
    assert caught.value.code == "full"
    assert [one.read_bytes() for one in tmp_path.iterdir()] == ([] if name == "a.csv" else [b"old"])


def test_a_zip_that_reads_back_otherwise_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop.workbook.comma_separated._of_zip", lambda _path: {})
    with pytest.raises(ExportError) as caught:
        write_zip(tmp_path / "a.zip", [Sheet("表", [8.0])], CREATED, Course(lambda _words, _share: None, (), 1))
    assert caught.value.code == "mismatch"
    assert list(tmp_path.iterdir()) == []


def test_json_holds_the_values_and_what_people_made_of_them(tmp_path):
    report = made_up()
    target = cell_target("table3.t3_new.total")
    change = correct(report, target, value=90, raw="90", note="电话核实")
    finding = unbalanced(report)
    decided = {"disposition": Disposition.AS_PRINTED, "note": "原件如此", "left": finding.left, "right": finding.right}
    disposed = Correction(target=finding.target, kind=Kind.DISPOSE, old=None, new=decided)
    accepted = Accepted("2024-03-01T09:00:00", "王五", 1, 0)
    one = entry(report, change, disposed, findings=[finding], accepted=accepted)
    many = Decided(CollectionFinding("C-01", "error", "fail", "缺一份", units=("丙局",)), "属实", "已催")
    path = tmp_path / "a.json"
    result = export([one], path, title="汇总", created=CREATED, rules_off={"T3-02": "2024-01-01"}, collection=[many])
    assert (result.path, result.reports, result.sheets) == (path, 1, ())
    data = json.loads(path.read_text(encoding="utf-8"))
    assert (data["form"], data["version"], data["title"], data["created"]) == (
        "kaijuan-reports",
        1,
        "汇总",
        "2024-03-01T08:00:00",
    )
    assert data["rules_off"] == {"T3-02": "2024-01-01"}
    assert (data["over_all_reports"][0]["message"], data["over_all_reports"][0]["disposition"]) == ("缺一份", "属实")
    (told,) = data["reports"]
    assert told["tables"]["table3"]["t3_new.total"]["value"] == 90
    assert told["accepted"] == {"at": "2024-03-01T09:00:00", "person": "王五", "errors": 1, "doubts": 0}
    assert [from_record(record) for record in told["corrections"]] == [change, disposed]
    assert (told["findings"][0]["disposition"], told["findings"][0]["note"]) == ("原文如此", "原件如此")


@every_text
def test_json_keeps_every_text_as_it_is(tmp_path, text):
    path = tmp_path / "a.json"
    export([hostile(text)], path, title=text)
    assert path.read_bytes().isascii()
    data = json.loads(path.read_text(encoding="ascii"))
    assert data["title"] == text
    assert data["reports"][0]["metadata"]["title"]["value"] == text


def test_no_reports_make_empty_files(tmp_path):
    export([], tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_text())["reports"] == []
    export([], tmp_path / "a.zip")
    assert "数据总表" in zipped(tmp_path / "a.zip")
