"""The same data as JSON: each report as `python -m parser` prints it, with what people made of it.

Beside the keys of `parser.report_json`, a report has ``identity`` (the digest of its file and its part), ``unit``,
``year``, ``status``, ``added_at``, ``accepted`` (null, or when, by whom, what was open), ``corrections`` (in their
order, as `parser.corrections.to_record` has them), ``notes``, and in each finding ``disposition`` and ``note``. The
values are those after the corrections.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path, PurePath
from typing import Any

from desktop.files import atomic_write
from desktop.workbook.breath import breathe
from desktop.workbook.course import Course
from desktop.workbook.entry import ExportEntry
from desktop.workbook.errors import export_error
from desktop.workbook.material import Material
from parser.checks.collection.findings import Decided
from parser.corrections import to_record
from parser.report_json import to_json

SUFFIX = ".json"
FORM, VERSION = "kaijuan-reports", 1
Json = dict[str, Any]


def write_json(path: Path, material: Material, course: Course) -> None:
    """Write the reports as one object, read it back and put it in place. Raises FileTrouble and ExportError."""
    with atomic_write(path) as temporary:
        course.write()
        with temporary.open("w", encoding="ascii", newline="\n") as file:
            for piece in _pieces(material):
                file.write(piece)
        course.compare(len(material.entries))
        _check(temporary, material, path)


def report_data(entry: ExportEntry) -> Json:
    """One report with what people made of it."""
    data = to_json(entry.report)
    data["source"]["name"] = PurePath(entry.report.source.name).name
    for told, finding in zip(data["findings"], entry.report.findings, strict=True):
        told["disposition"], told["note"] = entry.disposition(finding) if finding.outcome == "fail" else ("", "")
    return {
        "identity": entry.identity,
        "unit": entry.unit,
        "year": entry.year,
        "status": entry.status,
        "added_at": entry.added_at,
        "accepted": asdict(entry.accepted) if entry.accepted else None,
        **data,
        "corrections": [to_record(correction) for correction in entry.corrections],
        "notes": dict(entry.reviewed.notes),
    }


def _pieces(material: Material) -> Iterator[str]:
    """The text report by report, so that a thousand are not held at once."""
    head = {
        "form": FORM,
        "version": VERSION,
        "program": material.version,
        "title": material.title,
        "created": material.created.isoformat(timespec="seconds"),
        "rules_off": dict(material.rules_off),
        "over_all_reports": [_decided(one) for one in material.collection],
    }
    yield _dump(head)[:-1] + ',"reports":[\n'
    for number, entry in enumerate(material.entries):
        breathe(1)
        yield (",\n" if number else "") + _dump(report_data(entry))
    yield "\n]}\n"


def _decided(decided: Decided) -> Json:
    return {**asdict(decided.finding), "disposition": decided.word, "note": decided.note}


def _dump(data: Json) -> str:
    """In ASCII, which every program reads alike, whatever characters a report holds."""
    return json.dumps(data, separators=(",", ":"), allow_nan=False)


def _check(temporary: Path, material: Material, path: Path) -> None:
    """Whether the file is whole and says of each report, which has a line of its own, what was meant."""
    with temporary.open(encoding="ascii") as file:
        lines = (line.rstrip("\n") for line in file)
        try:
            json.loads(next(lines, "") + "]}")
            for entry in material.entries:
                breathe(1)
                found = next(lines, "").removesuffix(",")
                if json.loads(found) and found != _dump(report_data(entry)):
                    raise export_error("mismatch", name=path.name, place=entry.unit)
            rest = "".join(lines)
        except ValueError as error:
            raise export_error("mismatch", name=path.name, place="打不开") from error
    if rest != "]}":
        raise export_error("mismatch", name=path.name, place="份数")
