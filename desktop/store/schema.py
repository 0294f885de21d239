"""The tables of a workspace, as an ordered list of migrations that only ever grows.

`PRAGMA user_version` counts the migrations a file has been through; each runs in one transaction. A released one is
never changed.
"""

from __future__ import annotations

from desktop.store.seals import ALL

APPLICATION_ID = 0x4B4A4143
"""“KJAC”: what `PRAGMA application_id` says of a workspace file."""


def _later(severities: str) -> str:
    return (
        "(SELECT count(*) FROM problem WHERE report_id = report.id AND decided = ''"
        f" AND severity IN ({severities}) AND key NOT IN"
        " (SELECT key FROM accepted_problem WHERE report_id = report.id))"
    )


_WRONG, _DOUBTFUL = _later("'error'"), _later("'warning', 'doubtful'")
COUNT_LATER = f"UPDATE report SET later_wrong = {_WRONG}, later_doubtful = {_DOUBTFUL}"
"""Counts the open problems of reports that were not open when they were accepted; needs a condition."""


_JSON = "CASE WHEN json_valid(meta.value) THEN meta.value ELSE '{}' END"


def _named(table: str) -> tuple[str, str]:
    """Each row of a table gets a name that no other row has, here or in any copy."""
    name = f"UPDATE {table} SET uid = lower(hex(randomblob(16))) WHERE id = NEW.id"
    return (
        f"CREATE UNIQUE INDEX {table}_uid ON {table}(uid)",
        f"CREATE TRIGGER {table}_uid AFTER INSERT ON {table} WHEN NEW.uid IS NULL BEGIN {name}; END",
    )


MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE,
            data BLOB NOT NULL
        )""",
        """CREATE TABLE report (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source_id INTEGER NOT NULL REFERENCES source(id),
            name TEXT NOT NULL,
            path TEXT,
            encoding TEXT,
            status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'accepted')),
            added_at TEXT NOT NULL,
            position INTEGER NOT NULL,
            summary TEXT NOT NULL DEFAULT '{}',
            removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
        )""",
        """CREATE TABLE step (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            report_id INTEGER NOT NULL REFERENCES report(id),
            label TEXT NOT NULL,
            at TEXT NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
            superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded <= undone),
            view TEXT
        )""",
        "CREATE INDEX step_of_report ON step(report_id, id)",
        """CREATE TABLE correction (
            id INTEGER PRIMARY KEY,
            step_id INTEGER NOT NULL REFERENCES step(id),
            target TEXT NOT NULL,
            kind TEXT NOT NULL,
            old TEXT,
            new TEXT,
            how TEXT NOT NULL,
            at TEXT NOT NULL,
            note TEXT NOT NULL
        )""",
        "CREATE INDEX correction_of_step ON correction(step_id, id)",
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ),
    # One file may hold several reports (part: which one, from 1; NULL: read as one), a .txt be read in another
    # encoding than before (step.encoding: the one its offsets are of). joined: a part that is no row of its own now.
    (
        "ALTER TABLE report ADD COLUMN part INTEGER CHECK (part > 0)",
        "ALTER TABLE report ADD COLUMN joined INTEGER NOT NULL DEFAULT 0 CHECK (joined IN (0, 1))",
        "ALTER TABLE step ADD COLUMN encoding TEXT",
    ),
    # What needs a look in each report, as its summary derived: for lists over the whole queue.
    (
        """CREATE TABLE problem (
            report_id INTEGER NOT NULL REFERENCES report(id),
            number INTEGER NOT NULL,
            severity TEXT NOT NULL,
            rule TEXT NOT NULL,
            key TEXT NOT NULL,
            text TEXT NOT NULL,
            decided TEXT NOT NULL,
            PRIMARY KEY (report_id, number)
        ) WITHOUT ROWID""",
    ),
    # Of which unit and year a report is, as its summary says, to find the same unit's report of another year.
    (
        "ALTER TABLE report ADD COLUMN unit TEXT GENERATED ALWAYS AS"
        " (CASE WHEN json_valid(summary) THEN json_extract(summary, '$.agency') END) VIRTUAL",
        "ALTER TABLE report ADD COLUMN year INTEGER GENERATED ALWAYS AS"
        " (CASE WHEN json_valid(summary) THEN json_extract(summary, '$.year') END) VIRTUAL",
        "CREATE INDEX report_of_year ON report(year, unit)",
    ),
    # Who made a step (steps from before tell nobody), and which one it takes back out of the middle or makes again;
    # when a report was accepted and when that was taken back, by whom, and what was open then.
    # last_step: the newest step at that time, for their order; cause: "" by hand, else what took it back.
    (
        "ALTER TABLE step ADD COLUMN person TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE step ADD COLUMN reverts INTEGER REFERENCES step(id)",
        "ALTER TABLE step ADD COLUMN retakes INTEGER REFERENCES step(id)",
        """CREATE TABLE acceptance (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            report_id INTEGER NOT NULL REFERENCES report(id),
            accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            errors INTEGER NOT NULL,
            doubts INTEGER NOT NULL,
            cause TEXT NOT NULL CHECK (cause IN ('', 'encoding', 'split')),
            last_step INTEGER NOT NULL
        )""",
        "CREATE INDEX acceptance_of_report ON acceptance(report_id, id)",
    ),
    # Each file that is read asks whether its bytes are in the workspace already.
    ("CREATE INDEX report_of_source ON report(source_id)",),
    # What was decided of findings over many reports, every decision that was ever made; the last of a key holds, and a
    # word of "" takes it back. And which problems of an accepted report were open when it was accepted: of those that
    # come later it has to be told. Of reports that were accepted before, all that are open now were open then.
    (
        """CREATE TABLE decision (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL,
            word TEXT NOT NULL,
            note TEXT NOT NULL,
            at TEXT NOT NULL,
            person TEXT NOT NULL
        )""",
        "CREATE INDEX decision_of_key ON decision(key, id)",
        """CREATE TABLE accepted_problem (
            report_id INTEGER NOT NULL REFERENCES report(id),
            key TEXT NOT NULL,
            PRIMARY KEY (report_id, key)
        ) WITHOUT ROWID""",
        "INSERT OR IGNORE INTO accepted_problem SELECT report_id, key FROM problem"
        " JOIN report ON report.id = report_id WHERE status = 'accepted' AND decided = ''",
    ),
    # How many problems of an accepted report were not open when it was accepted: counted when they are kept, as the
    # queue is read far more often.
    (
        "ALTER TABLE report ADD COLUMN later_wrong INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE report ADD COLUMN later_doubtful INTEGER NOT NULL DEFAULT 0",
        f"{COUNT_LATER} WHERE status = 'accepted'",
    ),
    # Values that a person was asked to look at before many clean reports were accepted at once, and whether the
    # program had read them wrong.
    (
        """CREATE TABLE spot_check (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            report_id INTEGER NOT NULL REFERENCES report(id),
            target TEXT NOT NULL,
            wrong INTEGER NOT NULL CHECK (wrong IN (0, 1)),
            at TEXT NOT NULL,
            person TEXT NOT NULL
        )""",
    ),
    # Names that stay the same in every copy of a workspace, so that copies can be merged: of reports, steps and records
    # that only grow. What was there before gets a name out of what it is, which is the same in each older copy.
    # turn: every time a step was undone (1), done again (0) or superseded (2). acceptance is made anew, as a merge can
    # take an acceptance back too. given: which part a report was given out in; conflict: what was changed in two
    # copies, before and after, until it is decided; those of one bundle are decided together.
    (
        "ALTER TABLE report ADD COLUMN uid TEXT",
        "UPDATE report SET uid = id || '-' || added_at || '-'"
        " || (SELECT sha256 FROM source WHERE source.id = source_id)",
        *_named("report"),
        "ALTER TABLE step ADD COLUMN uid TEXT",
        "UPDATE step SET uid = id || '-' || at || '-' || label || '-'"
        " || (SELECT report.uid FROM report WHERE report.id = report_id)",
        *_named("step"),
        """CREATE TABLE turn (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            step_id INTEGER NOT NULL REFERENCES step(id),
            was INTEGER NOT NULL,
            became INTEGER NOT NULL,
            uid TEXT
        )""",
        *_named("turn"),
        "CREATE INDEX turn_of_step ON turn(step_id, id)",
        """CREATE TRIGGER turn_of_step AFTER UPDATE OF undone, superseded ON step
            WHEN OLD.undone + OLD.superseded <> NEW.undone + NEW.superseded BEGIN
            INSERT INTO turn (step_id, was, became)
            VALUES (NEW.id, OLD.undone + OLD.superseded, NEW.undone + NEW.superseded);
        END""",
        """CREATE TABLE new_acceptance (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            report_id INTEGER NOT NULL REFERENCES report(id),
            accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            errors INTEGER NOT NULL,
            doubts INTEGER NOT NULL,
            cause TEXT NOT NULL CHECK (cause IN ('', 'encoding', 'split', 'merge')),
            last_step INTEGER NOT NULL,
            uid TEXT
        )""",
        "INSERT INTO new_acceptance SELECT id, report_id, accepted, at, person, errors, doubts, cause, last_step,"
        " id || '-' || at || '-' || (SELECT report.uid FROM report WHERE report.id = report_id) FROM acceptance",
        "DROP TABLE acceptance",
        "ALTER TABLE new_acceptance RENAME TO acceptance",
        "CREATE INDEX acceptance_of_report ON acceptance(report_id, id)",
        *_named("acceptance"),
        "ALTER TABLE decision ADD COLUMN uid TEXT",
        "UPDATE decision SET uid = id || '-' || at || '-' || key",
        *_named("decision"),
        "ALTER TABLE spot_check ADD COLUMN uid TEXT",
        "UPDATE spot_check SET uid = id || '-' || at || '-' || target || '-'"
        " || (SELECT report.uid FROM report WHERE report.id = report_id)",
        *_named("spot_check"),
        """CREATE TABLE given (
            report_id INTEGER NOT NULL REFERENCES report(id),
            part TEXT NOT NULL,
            name TEXT NOT NULL,
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            back_at TEXT,
            PRIMARY KEY (report_id, part)
        ) WITHOUT ROWID""",
        """CREATE TABLE conflict (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            report_id INTEGER NOT NULL REFERENCES report(id),
            bundle TEXT NOT NULL,
            target TEXT NOT NULL,
            kind TEXT NOT NULL,
            before TEXT,
            ours TEXT,
            ours_at TEXT NOT NULL,
            ours_person TEXT NOT NULL,
            theirs TEXT,
            theirs_at TEXT NOT NULL,
            theirs_person TEXT NOT NULL,
            how TEXT NOT NULL,
            note TEXT NOT NULL,
            came_from TEXT NOT NULL,
            at TEXT NOT NULL,
            decided TEXT NOT NULL DEFAULT '' CHECK (decided IN ('', 'ours', 'theirs', 'gone')),
            decided_at TEXT,
            decided_person TEXT
        )""",
        "CREATE INDEX conflict_of_report ON conflict(report_id, decided)",
    ),
    # A name that a workspace keeps when its file is renamed or copied, so that its backups are found (`identity.py`).
    ("INSERT INTO meta (key, value) VALUES ('identity', '\"' || lower(hex(randomblob(16))) || '\"')",),
    # What was chosen for the workspace or a file of it, each time; the last of a subject holds. It is how copies tell
    # what each changed since they parted. Rules of checking (off or not), who must report and the year collected stood
    # under keys of meta: they get the same names in each copy. Encoding and split of a file, and whether a report is
    # out of the queue, stand in its columns too. dispute: what two copies chose otherwise, until it is decided.
    # merged_at: a part may come back more than once; back_at is when it was said to be back for good.
    (
        """CREATE TABLE choice (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            about TEXT NOT NULL,
            subject TEXT NOT NULL,
            value TEXT NOT NULL,
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            uid TEXT
        )""",
        *_named("choice"),
        "CREATE INDEX choice_of_subject ON choice(about, subject, id)",
        "INSERT OR IGNORE INTO choice (about, subject, value, at, person, uid)"
        " SELECT 'rule', json_extract(one.value, '$.rule'),"
        " CASE WHEN json_extract(one.value, '$.off') THEN 'true' ELSE 'false' END, json_extract(one.value, '$.at'), '',"
        " 'rule-' || one.key || '-' || json_extract(one.value, '$.rule') || '-' || json_extract(one.value, '$.at')"
        f" FROM meta JOIN json_each({_JSON}) AS one WHERE meta.key = 'rule_switches'",
        "INSERT OR IGNORE INTO choice (about, subject, value, at, person, uid)"
        " SELECT 'member', json_extract(one.value, '$.name'), one.value, '', '', 'member-' || one.value"
        f" FROM meta JOIN json_each({_JSON}, '$.members') AS one WHERE meta.key = 'roster'",
        "INSERT INTO choice (about, subject, value, at, person, uid)"
        " SELECT 'year', '', json_quote(json_extract(value, '$.year')), '', '',"
        " 'year-' || json_extract(value, '$.year')"
        f" FROM meta WHERE key = 'roster' AND json_extract({_JSON}, '$.year') IS NOT NULL",
        "DELETE FROM meta WHERE key IN ('rule_switches', 'roster') AND json_valid(value)",
        """CREATE TABLE dispute (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            about TEXT NOT NULL,
            subject TEXT NOT NULL,
            before TEXT,
            ours TEXT NOT NULL,
            ours_at TEXT NOT NULL,
            ours_person TEXT NOT NULL,
            theirs TEXT NOT NULL,
            theirs_at TEXT NOT NULL,
            theirs_person TEXT NOT NULL,
            came_from TEXT NOT NULL,
            at TEXT NOT NULL,
            decided TEXT NOT NULL DEFAULT '' CHECK (decided IN ('', 'ours', 'theirs', 'gone')),
            decided_at TEXT,
            decided_person TEXT,
            uid TEXT
        )""",
        *_named("dispute"),
        "ALTER TABLE conflict ADD COLUMN uid TEXT",
        "UPDATE conflict SET uid = id || '-' || at || '-' || target || '-'"
        " || (SELECT report.uid FROM report WHERE report.id = report_id)",
        *_named("conflict"),
        "ALTER TABLE given ADD COLUMN merged_at TEXT",
    ),
    # A sum of what each row holds (`seals.py`).
    (*(sealed.column for sealed in ALL), *(statement for sealed in ALL for statement in sealed.statements())),
)

VERSION = len(MIGRATIONS)
