"""Parts of the form whose heading has no number: known titles alone on a line, where the count leaves room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from parser.flow import join
from parser.layout import RunningText
from parser.model import Span
from parser.rules.outline.candidates import Candidate
from parser.rules.outline.headings import printed
from parser.rules.outline.known import is_form_title, section_id

_ENOUGH = 3
_NUMBERED = 2  # parts with a number in any style that show that parts are numbered here
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Unnumbered:
    """A known title alone on a line: `ordinal` is its place in the count of parts."""

    line: int
    ordinal: int
    title: str
    span: Span


def find_unnumbered(text: RunningText, candidates: Sequence[Candidate]) -> list[Unnumbered]:
    """Known titles without a number: all of them where the report numbers no part and at least three stand so.

    Beside numbered parts, only one that fills a gap in their count (一、 … 三、).
    """
    numbered = [c for c in candidates if c.number.style in ("part", "cn") and c.number.ordinal]
    if not numbered and sum(is_form_title(c.head) for c in candidates) >= _NUMBERED:
        return []
    counted = [c.number.ordinal for c in numbered]
    if numbered and not any(after == before + 2 for before, after in pairwise([0, *counted])):
        return []
    found: list[Unnumbered] = []
    seen: set[str | None] = {section_id(c.head, True) for c in numbered}
    taken = {c.line for c in candidates}
    for index, line in enumerate(text.lines):
        if line.end - line.start > _LONGEST or index in taken:
            continue
        flow = join(text.document, line.spans)
        title = flow.text.rstrip("。:")
        if not is_form_title(title) or section_id(title, True) in seen:
            continue
        ordinal = _gap(index, numbered) if numbered else len(found) + 1
        if ordinal:
            seen.add(section_id(title, True))
            span = Span(line.start, flow.offsets[len(title) - 1] + 1)
            found.append(Unnumbered(index, ordinal, printed(text.document, flow, 0, len(title)), span))
    return found if numbered or len(found) >= _ENOUGH else []


def _gap(index: int, numbered: Sequence[Candidate]) -> int:
    """The one number that the parts around the line leave out, 0 when they leave out none or several."""
    before = max((c.number.ordinal for c in numbered if c.line < index), default=0)
    after = min((c.number.ordinal for c in numbered if c.line > index), default=0)
    return before + 1 if after == before + 2 else 0
