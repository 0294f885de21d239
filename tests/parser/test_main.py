from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from parser.__main__ import main
from parser.batch import parse_files
from parser.errors import ReadError

ROOT = Path(__file__).resolve().parents[2]
TEXT = "某局2030年政府信息公开工作年度报告\n一、总体情况\n正文。\n"


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    paths = []
    for number in range(4):
        path = tmp_path / f"年报{number}.txt"
        path.write_text(TEXT + "甲" * number, encoding="utf-8")
        paths.append(str(path))
    return paths


def printed(capsys: pytest.CaptureFixture[str]) -> tuple[list[dict[str, Any]], str]:
    out, err = capsys.readouterr()
    return [json.loads(line) for line in out.splitlines()], err


def test_one_line_a_report_in_the_order_of_the_arguments(
    reports: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([reports[2], reports[0], reports[2]]) == 0
    found, messages = printed(capsys)
    assert [line["source"]["name"] for line in found] == ["年报2.txt", "年报0.txt", "年报2.txt"]
    assert [line["source"]["chars"] for line in found] == [len(TEXT) + 2, len(TEXT), len(TEXT) + 2]
    assert messages == ""


def test_a_bad_file_does_not_stop_the_others(
    reports: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "图.docx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    missing = tmp_path / "没有.txt"
    assert main([str(missing), reports[0], str(picture)]) == 1
    found, messages = printed(capsys)
    assert [set(line) for line in found[::2]] == [{"source", "error"}] * 2
    assert found[0]["source"] == {"name": "没有.txt"}
    assert [line["error"]["code"] for line in found[::2]] == ["missing", "picture"]
    assert found[1]["source"]["name"] == "年报0.txt"
    assert messages.splitlines() == [line["error"]["message"] for line in found[::2]]


@pytest.mark.parametrize("arguments", [[], ["--unknown", "a.txt"]])
def test_wrong_arguments(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    found, messages = printed(capsys)
    assert found == []
    assert "usage" in messages


def test_help_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "--encoding" in capsys.readouterr().out


def test_the_encoding_can_be_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "年报.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    assert main(["--encoding", "gb18030", str(path)]) == 0
    assert main(["--encoding", "nonsense", str(path)]) == 1
    found, _messages = printed(capsys)
    assert found[0]["source"]["encoding"] == "gb18030"
    assert found[1]["error"]["code"] == "unknown_encoding"


def test_it_speaks_utf8_on_any_console(reports: list[str]) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-W", "error", "-m", "parser", reports[0], "没有这个文件.txt"]
    done = subprocess.run(command, capture_output=True, env=environment, cwd=ROOT, check=False)
    assert done.returncode == 1
    lines = done.stdout.decode("utf-8").splitlines()
    assert "年报0.txt" in lines[0]
    assert json.loads(lines[1])["error"]["message"] in done.stderr.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(path)).write_text(TEXT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "parser", path], capture_output=True, cwd=ROOT, check=False, env=dict(os.environ)
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["source"]["name"] == "\udcff.txt"


def threads() -> Executor:
    return ThreadPoolExecutor(3)


def processes() -> Executor:
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


@pytest.mark.parametrize("make", [threads, processes])
def test_any_executor_gives_the_same_in_the_same_order(make: Callable[[], Executor], reports: list[str]) -> None:
    paths = [*reports, "没有.txt", *reversed(reports)]
    alone = list(parse_files(paths))
    with make() as executor:
        together = list(parse_files(paths, executor))
    assert [path for path, _ in together] == paths
    for (_, left), (_, right) in zip(alone, together, strict=True):
        if isinstance(left, ReadError):
            assert isinstance(right, ReadError)
            assert (left.code, left.message) == (right.code, right.message)
        else:
            assert left == right


def test_files_are_taken_as_they_are_needed(reports: list[str]) -> None:
    taken = []

    def asked() -> Any:
        for path in reports:
            taken.append(path)
            yield path

    results = parse_files(asked())
    assert taken == []
    path, found = next(results)
    assert path == reports[0]
    assert not isinstance(found, ReadError)
    assert [report.source.part for report in found] == [1]
    assert taken == reports[:1]


def test_stopping_early_cancels_what_has_not_begun(reports: list[str]) -> None:
    with ThreadPoolExecutor(1) as executor:
        results = parse_files((reports[number % 4] for number in range(10_000)), executor)
        next(results)
        results.close()
        executor.shutdown(wait=True)
    assert list(results) == []


DAMAGED = TEXT + "某局\n2031年13月40日\n"


def findings_of(path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    path.write_text(DAMAGED, encoding="utf-8")
    assert main([*options, str(path)]) == 0
    [line], _messages = printed(capsys)
    found: list[dict[str, Any]] = line["findings"]
    return found


def test_the_findings_of_every_outcome_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = findings_of(tmp_path / "年报.txt", capsys)
    asked = {"rule", "severity", "outcome", "message", "left", "right", "difference", "spans", "cells"}
    assert all(asked <= set(finding) for finding in found)
    assert {finding["outcome"] for finding in found} == {"pass", "fail", "undecided"}
    [damaged] = [finding for finding in found if finding["rule"] == "D-02"]
    assert (damaged["severity"], damaged["outcome"], damaged["origin"]) == ("warning", "fail", "print")
    assert [DAMAGED[start:end] for start, end in damaged["spans"]] == ["2031年13月40日"]


def test_rules_are_switched_off_one_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "年报.txt"
    every = {finding["rule"] for finding in findings_of(path, capsys)}
    left = {finding["rule"] for finding in findings_of(path, capsys, "--off", "D-02", "--off", "s-01")}
    assert every - left == {"D-02", "S-01"}


def test_a_rule_that_is_not_known_cannot_be_switched_off(
    reports: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--off", "D-99", reports[0]]) == 2
    found, messages = printed(capsys)
    assert found == []
    assert "没有“D-99”这条核对规则" in messages
