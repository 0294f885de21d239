"""What the checks find and what they take: wrong figures put into tables that are right, false alarms, times.

    python bench/checks.py [injection] [together] [alarms] [times] [--each]

injection  one cell of a balanced table made wrong, for every cell and several values: how many are caught, how many
           times the named cause is that cell, and how many times the value worked out is the one that stood there
together   two and three figures of a table three made wrong at once, and two of one row or column that cancel: how
           often all are named with what stood there, listed where arithmetic cannot tell, or another one is named
alarms     failures of the real and made-up reports as they are, for each report
times      all checks, and all checks after one edit, beside the parse of the same report

Without names all four. The tables are those of the made-up samples, of the real reports in ../shared where they are,
and of generated ones of both editions, each that has a figure at all also with blanks in place of noughts.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the program is measured where it stands, installed or not

from made_up import sample_texts  # noqa: E402
from reading import Ratio, in_turns, real, summary  # noqa: E402

from parser import Checker, Report, parse, read_bytes  # noqa: E402
from parser.checks.tables.equations import rows_of  # noqa: E402
from parser.editions import FORMS, edition  # noqa: E402
from parser.model import Cell, Number, SourceInfo, Table  # noqa: E402

CHECK_LIMIT, EDIT_LIMIT = 0.5, 0.1
CAUGHT, NAMED, WORKED_OUT = 1.0, 0.95, 0.9
INJECTED = ("table3", "table4")
GENERATED = 6
AT_ONCE, DRAWS = (2, 3), 40
SOURCE = SourceInfo(name="generated", kind="txt", encoding="utf-8", encoding_sure=True, sha256="", chars=0)


@dataclass
class Tally:
    """Changes of figures and what was said of them."""

    tables: int = 0
    changes: int = 0
    caught: int = 0
    named: int = 0
    tied: int = 0
    worked_out: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(one + two for one, two in zip(vars(self).values(), vars(other).values(), strict=True)))

    def __str__(self) -> str:
        def share(part: int) -> str:
            return f"{100 * part / self.changes:7.2f}"

        shares = " ".join(map(share, (self.caught, self.named, self.tied, self.worked_out)))
        return f"{self.tables:6} {self.changes:8} {shares}"


def reports() -> Iterator[tuple[str, Report]]:
    """The made-up samples and the real reports as they are read."""
    texts = [*(("sample", text.encode()) for _, text in sample_texts())]
    texts += [("real", data) for _, data in real(["seeds", "corpus"], ".txt")]
    for kind, data in texts:
        yield kind, parse(read_bytes(data, "x.txt"))


def balanced() -> Iterator[tuple[str, Report]]:
    """Reports whose tables three and four are right, and those with blanks in place of the noughts."""
    random = Random(20211231)
    generated = [("generated", generate(key, random)) for key in FORMS for _ in range(GENERATED)]
    for kind, report in (*reports(), *generated):
        tables = {key: table for key, table in report.tables.items() if key in INJECTED and is_right(report, key)}
        if tables:
            right = replace(report, tables=tables)
            yield kind, right
            told = {key: table for key, table in tables.items() if any(cell.value for cell in table.cells.values())}
            yield f"{kind}, blanks", with_blanks(replace(right, tables=told))


def is_right(report: Report, table_id: str) -> bool:
    """Whether all sums of a table hold without blanks."""
    alone = replace(report, tables={table_id: report.tables[table_id]})
    found = [f for f in Checker().check(alone) if f.rule[:2] in ("T3", "T4") and f.severity == "error"]
    return bool(found) and all(f.outcome == "pass" and not f.trial for f in found)


def generate(key: str, random: Random) -> Report:
    """Tables three and four of an edition that add up, with many noughts as in most reports."""
    form, values = edition(key).table("table3"), {}
    columns = [column.id for column in form.blocks[0].columns if not column.total]
    for column in columns:
        results = [random.choice((0, 0, 0, 1, 2, 5, random.randrange(300))) for _ in form.leaf_rows]
        carried_in, carried_out = random.randrange(4), random.randrange(4)
        new = sum(results) + carried_out - carried_in
        if new < 0:
            carried_out, new = carried_out - new, 0
        rows = (*form.leaf_rows, "t3_new", "t3_carry_in", "t3_total", "t3_carry_out")
        told = (*results, new, carried_in, sum(results), carried_out)
        values |= {f"{row}.{column}": value for row, value in zip(rows, told, strict=True)}
    values |= {row.total: sum(values[part] for part in row.parts) for row in rows_of(key)}
    four = {}
    for group in ("review", "suit_direct", "suit_after_review"):
        parts = {f"t4_{group}_{part}": random.choice((0, 0, 1, 3, 12)) for part in outcomes()}
        four |= {**parts, f"t4_{group}_total": sum(parts.values())}
    return Report(source=SOURCE, text="", tables={"table3": filled(key, values), "table4": filled(key, four)})


def outcomes() -> Sequence[str]:
    """The outcomes of a group of table four."""
    return ("upheld", "corrected", "other", "pending")


def filled(key: str, values: Mapping[str, Number]) -> Table:
    """A table of an edition with these figures."""
    table_id = "table4" if "t4_review_total" in values else "table3"
    ids = edition(key).table(table_id).cell_ids
    return Table(id=table_id, edition=key, cells={i: Cell(id=i, value=values[i], span=None) for i in ids})


def with_blanks(report: Report) -> Report:
    """The same with blank cells in place of noughts."""

    def blank(cell: Cell) -> Cell:
        return replace(cell, value=None, status="blank", raw="", span=None) if cell.value == 0 else cell

    return replace(
        report,
        tables={
            key: replace(table, cells={cell_id: blank(cell) for cell_id, cell in table.cells.items()})
            for key, table in report.tables.items()
        },
    )


def with_value(report: Report, table_id: str, cell_id: str, value: Number) -> Report:
    """The same with another figure in one cell."""
    table = report.tables[table_id]
    cell = replace(table.cells[cell_id], value=value, status="filled", raw=str(value), span=None)
    return replace(report, tables={**report.tables, table_id: replace(table, cells={**table.cells, cell_id: cell})})


def wrong_values(value: Number) -> list[int]:
    """Figures that may stand in the place of one: one off, a digit lost or doubled, digits turned round, nothing."""
    right = int(value)
    tries = (right + 1, right - 1, right + 7, right * 10, right // 10, int(str(right)[::-1]), right + 100, 0)
    return [wrong for wrong in dict.fromkeys(tries) if wrong != right and wrong >= 0]


def injected(report: Report, table_id: str) -> Tally:
    """Every cell of one table made wrong in several ways, one at a time."""
    tally, checker = Tally(tables=1), Checker()
    table = report.tables[table_id]
    for cell_id, cell in table.cells.items():
        for wrong in wrong_values(cell.value or 0):
            target = table.target(cell_id)
            found = checker.check(with_value(report, table_id, cell_id, wrong))
            failed = [f for f in found if f.outcome == "fail" and f.rule[:2] in ("T3", "T4") and target in f.cells]
            causes = [f.cause for f in found if f.cause and any(target in known.cells for known in failed)]
            first = causes[0] if causes else None
            named = first is not None and first.values[0][0] == target and not first.ties
            tally.changes += 1
            tally.caught += bool(failed)
            tally.named += named
            tally.tied += first is not None and bool(first.ties) and target in (first.values[0][0], *first.ties)
            tally.worked_out += named and first is not None and (first.values[0][1] or 0) == (cell.value or 0)
    return tally


def injection(each: bool) -> bool:
    """Print the shares for each table, edition and kind of report; whether table three reaches what is asked."""
    tallies: dict[tuple[str, str, str], Tally] = {}
    for kind, report in balanced():
        for table_id, table in report.tables.items():
            tally = injected(report, table_id)
            key = (table_id, table.edition, kind)
            tallies[key] = tallies.get(key, Tally()) + tally
            if each:
                print(f"{tally}  {' '.join(key)} {report.source.sha256[:8]}", flush=True)
    print(f"{'tables':>6} {'changes':>8} {'caught%':>7} {'named%':>7} {'tied%':>7} {'value%':>7}")
    for key, tally in sorted(tallies.items()):
        print(f"{tally}  {' '.join(key)}")
    reached = True
    for table_id in INJECTED:
        whole = sum((tally for key, tally in tallies.items() if key[0] == table_id), Tally())
        print(f"{whole}  {table_id} all")
        if table_id == "table3":
            asked = ((whole.caught, CAUGHT), (whole.named, NAMED), (whole.worked_out, WORKED_OUT))
            reached = all(part >= share * whole.changes for part, share in asked)
    return reached


def together() -> None:
    """Print how often all of several wrong figures are named, or listed where arithmetic cannot tell."""
    random = Random(11)
    tables = [report for kind, report in balanced() if "blanks" not in kind and "table3" in report.tables]
    for wrong in AT_ONCE:
        tally = Counter(_outcome(report, _anyhow(report, wrong, random)) for report in tables for _ in range(DRAWS))
        print(f"{wrong} figures wrong at once, {_shares(tally)}")
    for line in ("row", "column"):
        pairs = ((report, _hidden(report, line, random)) for report in tables for _ in range(DRAWS))
        tally = Counter(_outcome(report, pair) for report, pair in pairs if pair)
        print(f"two errors of a {line} that cancel, {_shares(tally)}")


def _shares(tally: Counter[str]) -> str:
    shares = [f"{name} {100 * tally[name] / tally.total():6.2f} %" for name in ("named", "listed", "another named")]
    return f"{tally.total()} times: {', '.join(shares)}"


def _anyhow(report: Report, wrong: int, random: Random) -> dict[str, Number]:
    """So many cells of table three with wrong figures for them."""
    cells = report.tables["table3"].cells
    return {i: random.choice(wrong_values(cells[i].value or 0)) for i in random.sample(list(cells), wrong)}


def _hidden(report: Report, line: str, random: Random) -> dict[str, Number]:
    """Two cells of a row or column with wrong figures whose sum is right; none where there is nothing to take away."""
    cells, place = report.tables["table3"].cells, 0 if line == "row" else 1
    less = random.choice([i for i in cells if cells[i].value] or [""])
    beside = [i for i in cells if less and i != less and i.split(".")[place] == less.split(".")[place]]
    if line == "row":
        beside = [i for i in beside if not {i.partition(".")[2], less.partition(".")[2]} & {"total"}]
    if not beside:
        return {}
    more, by = random.choice(beside), random.randint(1, int(cells[less].value or 0))
    return {less: (cells[less].value or 0) - by, more: (cells[more].value or 0) + by}


def _outcome(report: Report, wrong: Mapping[str, Number]) -> str:
    """What is said of wrong figures of table three: all ``named``, ``listed``, ``another named`` for certain."""
    table = report.tables["table3"]
    changed = report
    for cell_id, value in wrong.items():
        changed = with_value(changed, "table3", cell_id, value)
    right = {table.target(cell_id): table.cells[cell_id].value or 0 for cell_id in wrong}
    causes = [finding.cause for finding in Checker().check(changed) if finding.cause]
    sure = dict(pair for cause in causes if not cause.ties for pair in cause.values)
    if right.items() <= sure.items():
        return "named"
    if not sure.keys() <= right.keys():
        return "another named"
    told = {target for cause in causes for target in (*cause.ties, *dict(cause.values))}
    return "listed" if right.keys() <= told else "not told"


def alarms(each: bool) -> None:
    """Print how many failures of each severity a report has as it is."""
    told: dict[str, Counter[str]] = {}
    many: Counter[str] = Counter()
    for kind, report in reports():
        many[kind] += 1
        for finding in Checker().check(report):
            if finding.outcome == "fail":
                shown = "folded" if finding.under else finding.severity
                told.setdefault(kind, Counter())[shown] += 1
                if each:
                    print(f"{shown:8} {kind} {report.source.sha256[:8]} {finding.rule} {finding.message}")
    for kind, number in many.items():
        shares = "  ".join(f"{name} {told.get(kind, Counter())[name] / number:.2f}" for name in _SHOWN)
        print(f"{kind}: {number} reports, failures a report: {shares}")


_SHOWN = ("error", "warning", "hint", "folded")


def edits(report: Report) -> Iterator[Report]:
    """The report again and again with another figure in a table, or in the text where it has no table."""
    for value in count(1000):
        table = report.tables.get("table3") or next(iter(report.tables.values()), None)
        if table is not None and table.cells:
            ids = list(table.cells)
            yield with_value(report, table.id, ids[value % len(ids)], value)
        elif report.indicators:
            first, *others = report.indicators
            yield replace(report, indicators=(replace(first, value=value), *others))
        else:
            yield replace(report, noise=())


def times(each: bool) -> None:
    """Print the ratios."""
    checks, after = [], []
    texts = [(name, text.encode()) for name, text in sample_texts()] + real(["seeds", "corpus"], ".txt")
    for name, data in texts:
        document = read_bytes(data, "x.txt")
        report = parse(replace(document))
        checker, again = Checker(), edits(report)
        checker.check(report)
        parsed, checked, edited = in_turns(
            lambda document=document: parse(replace(document)),
            lambda report=report: Checker().check(report),
            lambda checker=checker, again=again: checker.check(next(again)),
        )
        checks.append(Ratio(name, "parse", checked, parsed, CHECK_LIMIT))
        after.append(Ratio(name, "parse", edited, parsed, EDIT_LIMIT))
    for ratios, step in ((checks, "all checks"), (after, "after one edit")):
        for ratio in [*(ratios if each else []), *summary(ratios, step)]:
            print(ratio, flush=True)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("steps", nargs="*", metavar="STEP", help="injection, together, alarms, times")
    options.add_argument("--each", action="store_true", help="a line for each table, failure and file as well")
    chosen = options.parse_args()
    steps = chosen.steps or ["injection", "together", "alarms", "times"]
    if unknown := set(steps) - {"injection", "together", "alarms", "times"}:
        options.error(f"no step {', '.join(sorted(unknown))}")
    reached = True
    for step in steps:
        match step:
            case "injection":
                reached = injection(chosen.each)
            case "together":
                together()
            case "alarms":
                alarms(chosen.each)
            case "times":
                times(chosen.each)
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
