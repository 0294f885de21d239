"""Reads the files in `texts/`: each is one made-up report with the truth about it written into its text.

    +++                      what is true of the whole report, as TOML: file, carrier, metadata, figures of the tables
    +++
    title: …                 a line of the title
    # 一、 概述 @n_overview    a heading: level, number, title, section id; ` ~ ` starts what follows on its line
    ### 1. ~ 在…              an item: a numbered sentence without a title
    : …    > …               a line as it stands; set to the right
    ! …                      a line of the web page around the report
    [[table3]]               an official table; [[statistics]] the statistics table
    …                        a paragraph

A figure is written `{ids=value|printed|options}`. `ids`: what it may be called, parted by blanks. `value`: a number, or
the id of a table's cell, with * for the sum of several total cells. `printed`: as it stands in the text, a comma for
separated thousands, nothing for the plain number. `options`: approx=, scope=, unit=, optional (a reader may leave it
out), every (all ids at once).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from itertools import groupby
from pathlib import Path
from typing import Any

from sample_reports import figures, forms
from sample_reports.blocks import Block, Chrome, Grid, Heading, Line, Sample, Text, Title, mark
from sample_reports.figures import Cells

FIGURE = re.compile(r"\{(?P<ids>[a-z_ ]+)=(?P<value>[^|}]+)(?:\|(?P<printed>[^|}]*))?(?:\|(?P<options>[^}]*))?\}")
HEADING = re.compile(r"(?P<marks>#+) (?P<number>\S+)(?: (?!~ )(?P<title>.+?))?(?: @(?P<id>\w+))?(?: ~ (?P<rest>.*))?")


def read(path: Path) -> Sample:
    """The sample in one file. Raises ValueError where the file is not written as said above."""
    _, head, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    about = tomllib.loads(head)
    tables = _tables(about.get("tables", {}))
    grids = _grids(about.get("tables", {}), tables)
    cells = {key: value for table in tables.values() for key, value in table.items()}
    statistics = about.get("tables", {}).get("statistics", [])
    return Sample(
        name=about["file"],
        carrier=about["carrier"],
        encoding=about.get("encoding", "utf-8"),
        newline=about.get("newline", "\n"),
        blocks=tuple(_blocks(body.splitlines(), grids, cells)),
        metadata=about["metadata"],
        tables=tables,
        stat_table=tuple({"label": row[0], "unit": row[1], "values": row[2:]} for row in statistics if len(row) > 2),
        failing=tuple(about.get("failing", [])),
    )


def _tables(about: dict[str, Any]) -> dict[str, Cells]:
    if "form" not in about:
        return {}
    tables = {
        "table2": figures.table2(about["form"], about["table2"]),
        "table3": figures.table3(figures.RESULTS[about["form"]], **about["table3"]),
        "table4": figures.table4(about["table4"]),
    }
    for cell, more in about.get("added", {}).items():
        tables["table3"][cell] += more
    return tables


def _grids(about: dict[str, Any], tables: dict[str, Cells]) -> dict[str, Grid]:
    if "statistics" in about:
        return {"statistics": forms.statistics(about["statistics"])}
    if not tables:
        return {}
    number = about.get("number", "{}")
    if about["form"] == "2021":
        table2 = forms.table2_2021(tables["table2"], number)
    else:
        table2 = forms.table2_2019(tables["table2"], number, about.get("change", number), about.get("amount", number))
    return {
        "table2": table2,
        "table3": forms.table3(tables["table3"], number),
        "table4": forms.table4(tables["table4"], number),
    }


def _blocks(lines: list[str], grids: dict[str, Grid], cells: Cells) -> Iterator[Block]:
    for kind, group in groupby(lines, key=_kind):
        texts = [line.removeprefix(kind) for line in group]
        if kind == "title: ":
            yield Title(tuple(texts))
        elif kind == "! ":
            yield Chrome(tuple(texts))
        else:
            yield from (_block(kind, _marked(text, cells), grids) for text in texts)


def _kind(line: str) -> str:
    return next((kind for kind in ("title: ", "! ", ": ", "> ", "#", "[[") if line.startswith(kind)), "")


def _block(kind: str, text: str, grids: dict[str, Grid]) -> Block:
    match kind:
        case "#":
            return _heading(kind + text)
        case ": " | "> ":
            return Line(text, right=kind == "> ")
        case "[[":
            return grids[text.removesuffix("]]")]
    return Text(text)


def _heading(text: str) -> Heading:
    found = HEADING.fullmatch(text)
    if not found:
        raise ValueError(f"not a heading: {text}")
    return Heading(len(found["marks"]), found["number"], found["title"] or "", found["rest"] or "", found["id"])


def _marked(text: str, cells: Cells) -> str:
    def one(found: re.Match[str]) -> str:
        options = dict(part.partition("=")[::2] for part in (found["options"] or "").split())
        value = _value(found["value"], cells)
        shown = found["printed"] or "{}"
        truth = {"ids": found["ids"].split(), "value": value} | {key: word or True for key, word in options.items()}
        return mark(truth, f"{value:,}" if shown == "," else shown.format(value))

    return FIGURE.sub(one, text)


def _value(text: str, cells: Cells) -> float:
    if re.fullmatch(r"[0-9.]+", text):
        return float(text) if "." in text else int(text)
    totals = [cell for cell in cells if fnmatchcase(cell, text) and cell.endswith("total")] if "*" in text else [text]
    return sum(cells[cell] for cell in totals)
