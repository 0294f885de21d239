"""Workspaces as older versions of the program left them, kept as test data; each opens in every later version.

    python tests/old_workspaces.py      makes the file of each version of the schema that has none yet

A file that is there is never made again: it is what the program of then has left. Whoever adds a migration runs this
once and keeps the new file.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.edits.plans import set_metadata, set_note  # noqa: E402
from desktop.store.records import INSERT_CORRECTION, correction_values  # noqa: E402
from desktop.store.schema import COUNT_LATER, MIGRATIONS, VERSION  # noqa: E402
from desktop.store.seals import with_seals  # noqa: E402
from desktop.store.versions import sign  # noqa: E402
from parser import parse, read_bytes, review  # noqa: E402

FOLDER = ROOT / "tests" / "data" / "workspaces"
SAMPLES = ("青石县安全生产监督管理局2012年年报.txt", "澄河县财政局2017年年报（繁体）.txt")
AT = "2024-01-31T09:00:0"
AGENCY, NOTE = "青石县应急管理局", "单位已改名。"


def path_of(version: int) -> Path:
    """The workspace that a version left."""
    return FOLDER / f"{version:02}.kaijuan"


def make(path: Path, version: int) -> None:
    """Two reports of the queue and one that was taken out; three steps, the last undone; the second one accepted."""
    with closing(with_seals(sqlite3.connect(path, isolation_level=None))) as connection:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        for statements in MIGRATIONS[:version]:
            for statement in statements:
                connection.execute(statement)
        sign(connection, version)
        _fill(connection, version)


def _fill(connection: sqlite3.Connection, version: int) -> None:
    for number, name in enumerate(SAMPLES, 1):
        data = (ROOT / "resources" / "samples" / name).read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        connection.execute("INSERT INTO source (id, sha256, data) VALUES (?, ?, ?)", (number, digest, data))
        _add_report(connection, number, name, f"/报告/{name}", "accepted" if number == 2 else "pending")
    _add_report(connection, 3, "粘贴的报告", None, "pending", removed=1)
    _add_steps(connection)
    connection.execute("INSERT INTO meta (key, value) VALUES ('open_report', '2')")
    if version >= 3:
        problem = "INSERT INTO problem (report_id, number, severity, rule, key, text, decided) VALUES"
        connection.execute(f"{problem} (1, 0, 'warning', 'D-02', 'D-02|x', '请看一看', '')")
        connection.execute(f"{problem} (2, 0, 'error', 'T3-02', 'T3-02|x', '不平', '属实')")
    if version >= 5:
        connection.execute("UPDATE step SET person = '王五'")
        accepted = f"(report_id, accepted, at, person, errors, doubts, cause, last_step) VALUES (2, 1, '{AT}9', '王五'"
        connection.execute(f"INSERT INTO acceptance {accepted}, 0, 0, '', 0)")
    if version >= 7:
        connection.execute(
            f"INSERT INTO decision (key, word, note, at, person) VALUES ('D-10||2017', '属实', '', '{AT}8', '')"
        )
    if version >= 8:
        connection.execute(f"{COUNT_LATER} WHERE status = 'accepted'")
    if version >= 9:
        look = f"(report_id, target, wrong, at, person) VALUES (2, 'metadata:agency', 0, '{AT}9', '王五')"
        connection.execute(f"INSERT INTO spot_check {look}")


def _add_report(
    connection: sqlite3.Connection, number: int, name: str, path: str | None, status: str, removed: int = 0
) -> None:
    connection.execute(
        "INSERT INTO report (id, source_id, name, path, status, added_at, position, summary, removed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, min(number, 2), name, path, status, f"{AT}0", number, '{"year":2012}', removed),
    )


def _add_steps(connection: sqlite3.Connection) -> None:
    name = SAMPLES[0]
    parsed = parse(read_bytes((ROOT / "resources" / "samples" / name).read_bytes(), name))
    corrections = []
    for number, undone in ((1, 0), (2, 0), (3, 1)):
        reviewed = review(parsed, corrections)
        plans = (set_metadata, "agency", AGENCY), (set_note, None, NOTE), (set_metadata, "agency", "没有采用的名字")
        make_plan, *arguments = plans[number - 1]
        plan = make_plan(reviewed, *arguments)
        connection.execute(
            "INSERT INTO step (id, report_id, label, at, undone) VALUES (?, 1, ?, ?, ?)",
            (number, plan.label, f"{AT}{number}", undone),
        )
        rows = [(number, *correction_values(correction)) for correction in plan.corrections]
        connection.executemany(INSERT_CORRECTION, rows)
        corrections.extend(plan.corrections)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for version in range(1, VERSION + 1):
        if not path_of(version).exists():
            make(path_of(version), version)
            print(path_of(version).name)


if __name__ == "__main__":
    main()
