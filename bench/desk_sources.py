"""What the bench of the window opens: a report of ordinary size, a source of a megabyte, a workspace of many rows."""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256
from itertools import cycle, islice
from pathlib import Path

from made_up import sample_texts

from desktop.models.summary import keep_summary
from desktop.store import Store
from desktop.store.seals import with_seals
from parser import Checker, parse, read_bytes, review

SEEDS = Path(__file__).resolve().parent.parent.parent / "shared" / "seeds"
ORDINARY = 10_115
"""Bytes of the real report whose opening is measured; a made-up one of that size stands in where it is not at hand."""
MEGABYTE = 1_000_000
VALUES = 500
OFFICIAL = 240
"""So many of them stand in the tables and the text the large report begins with."""
TALK = "　　各单位按照要求及时公开政府信息，回应社会关切，" + "不断提高工作的质量和水平，" * 7 + "成效明显。\n"
TOLD = "　　全年主动公开政府信息{n}条。\n"
STEP = 120
"""How many paragraphs of talk stand under one heading of the large report."""

PLACES = ("云岭", "柏原", "青石", "澄河", "云川")
SYLLABLES = "东南西北中上下大小新安宁平和长永兴昌丰华清明金玉石山川河江湖海林梅兰竹松柏桃杏柳"
"""Two of them stand for the name of a place, so that every row of the long queue is of a unit of its own."""


def ordinary() -> tuple[str, bytes]:
    """The real report, else a made-up one that goes on until it has its size."""
    for path in sorted(SEEDS.glob("004_*.txt")):
        return path.name, path.read_bytes()
    name, text = max(sample_texts(), key=lambda item: len(item[1]))
    data = (text + TALK * ((ORDINARY - len(text.encode())) // len(TALK.encode()) + 1)).encode()
    return f"{name}.txt", data


def large(size: int = MEGABYTE) -> tuple[str, bytes]:
    """A report with official tables that goes on for a megabyte and holds about 500 values."""
    parts = [next(text for name, text in sample_texts() if "2022" in name).rstrip("\n") + "\n"]
    room = size - len(parts[0].encode())
    every = room // len(TALK.encode()) // (VALUES - OFFICIAL)
    number = 0
    while room > 0:
        if number % STEP == 0:
            parts.append(f"（{_numeral(number // STEP + 1)}）工作情况之{_numeral(number // STEP + 1)}\n")
        parts.append(TALK if number % (every + 1) else TOLD.format(n=1000 + number))
        room -= len(parts[-1].encode())
        number += 1
    return "大.txt", "".join(parts).encode()


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = "零一二三四五六七八九"
    return (("" if tens == 1 else digits[tens]) + "十" if tens else "") + (digits[ones] if ones or not tens else "")


def fill_workspace(path: Path, rows: int) -> None:
    """A workspace with so many rows of the queue, each of another unit, as if the files had been read one by one."""
    with Store.open(path) as store:
        kept = [_read_in(store, f"{name}.txt", text) for name, text in sample_texts()]
    connection = with_seals(sqlite3.connect(path))
    with connection:
        for table in ("problem", "report", "source"):
            connection.execute(f"DELETE FROM {table}")
        for n in range(rows):
            text, summary, problems = kept[n % len(kept)]
            data = _renamed(text, n).encode()
            source = (n + 1, sha256(data).hexdigest(), data)
            state = "accepted" if n % 7 == 0 else "pending"
            connection.execute("INSERT INTO source (id, sha256, data) VALUES (?, ?, ?)", source)
            connection.execute(
                "INSERT INTO report (id, source_id, name, added_at, position, status, summary)"
                " VALUES (?, ?, ?, '2024-01-01T00:00:00', ?, ?, ?)",
                (n + 1, n + 1, f"{n:05}.txt", n + 1, state, _renamed(summary, n)),
            )
            columns = "report_id, number, severity, rule, key, text, decided"
            its_problems = [(n + 1, *problem) for problem in problems]
            connection.executemany(f"INSERT INTO problem ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", its_problems)
    connection.close()


def _read_in(store: Store, name: str, text: str) -> tuple[str, str, list[tuple[object, ...]]]:
    """A text with its summary and problems, as the program keeps them."""
    report_id = store.add_report(name, text.encode(), None, None)
    keep_summary(store, report_id, review(parse(read_bytes(text.encode(), name)), (), Checker()))
    summary = json.dumps(dict(store.report(report_id).summary), ensure_ascii=False)
    problems = [(n, p.severity, p.rule, p.key, p.text, p.decided) for n, p in enumerate(store.problems(report_id))]
    return text, summary, problems


def _renamed(text: str, number: int) -> str:
    """The same of another place."""
    first, second = divmod(number % len(SYLLABLES) ** 2, len(SYLLABLES))
    for place in PLACES:
        text = text.replace(place, SYLLABLES[first] + SYLLABLES[second])
    return text


def more_files(folder: Path, files: int, first: int) -> list[Path]:
    """Small reports to be read in addition, of other units than the rows before the first."""
    folder.mkdir()
    paths = []
    for number, (_name, text) in enumerate(islice(cycle(sample_texts()), files)):
        path = folder / f"新{number:03}.txt"
        path.write_text(_renamed(text, first + number), encoding="utf-8")
        paths.append(path)
    return paths
