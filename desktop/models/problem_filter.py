"""Which problems a list shows: by how grave they are, by their rule, open ones or also what was decided on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.models.rows import Row
from desktop.store import KeptProblem
from desktop.theme import STATES
from parser.checks.rule import rules
from parser.corrections import State
from parser.model import Target
from parser.naming import SEVERITY_NAMES

GRADE_WORDS = {**SEVERITY_NAMES, "doubtful": STATES["doubtful"].word, "folded": "└ 因此"}
FOLDED = "folded"
GRADES = ("error", "warning", "doubtful", "hint")
DECIDED = "decided"
OF_MANY = "汇总"
_STATES: dict[str, State] = {"error": "wrong", "warning": "doubtful", "doubtful": "doubtful"}
"""All others need no look."""


@dataclass(frozen=True, slots=True)
class ProblemFilter:
    """`grades` of open problems that are shown; with `decided` also those decided on; `rule` "" for every rule."""

    grades: frozenset[str] = frozenset({"error", "warning", "doubtful"})
    decided: bool = False
    rule: str = ""

    def takes(self, problem: KeptProblem) -> bool:
        """Whether a problem is shown."""
        wanted = self.decided if problem.decided else problem.severity in self.grades
        return wanted and self.rule in ("", problem.rule)

    def switched(self, name: str, on: bool) -> ProblemFilter:
        """The same with one grade, or `DECIDED`, switched on or off."""
        if name == DECIDED:
            return replace(self, decided=on)
        return replace(self, grades=self.grades | {name} if on else self.grades - {name})


def counted(problems: Iterable[KeptProblem]) -> Mapping[str, int]:
    """How many open problems there are of each grade, and how many were decided on."""
    listed = (problem for problem in problems if problem.severity != FOLDED)
    return Counter(DECIDED if problem.decided else problem.severity for problem in listed)


def rules_of(problems: Iterable[KeptProblem]) -> list[tuple[str, str]]:
    """The rules that problems come from, with the names by which they are chosen."""
    found = Counter(problem.rule for problem in problems if problem.rule)
    names = {rule_id: rules()[rule_id].name if rule_id in rules() else "" for rule_id in found}
    return [(rule_id, f"{rule_id} {names[rule_id]}（{found[rule_id]}）") for rule_id in sorted(found)]


def rows_of(
    problems: Iterable[KeptProblem], targets: Mapping[str, Target], units: Mapping[int, str] | None = None
) -> Sequence[Row]:
    """One row a problem; with `units`, which name the reports, the unit stands before what there is to see."""
    rows = []
    for problem in problems:
        word = problem.decided or GRADE_WORDS[problem.severity]
        unit = OF_MANY if problem.of_many else (units or {}).get(problem.report_id, "")
        text = f"{unit}：{problem.text}" if units is not None else problem.text
        detail = f"{problem.rule} {problem.text}".strip()
        state: State = "confirmed" if problem.decided else _STATES.get(problem.severity, "trusted")
        key = f"{problem.report_id}|{problem.key}" if units is not None else problem.key
        rows.append(Row(targets.get(problem.key), (word, text), state, None, detail, key=key))
    return rows


def shown(problems: Iterable[KeptProblem], chosen: ProblemFilter, most: int) -> tuple[list[KeptProblem], int]:
    """The first `most` that the filter takes, and how many it takes; what is folded comes with the one above it."""
    taken: list[KeptProblem] = []
    above = False
    for problem in problems:
        above = above if problem.severity == FOLDED else chosen.takes(problem)
        if above:
            taken.append(problem)
    return taken[:most], len(taken)
