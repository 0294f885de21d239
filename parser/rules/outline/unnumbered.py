"""Parts of a report whose heading has no number: known titles alone on a line, where the count leaves room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from parser.flow import Flow, join
from parser.layout import RunningText, is_prose
from parser.model import Span
from parser.record import record
from parser.rules.outline.candidates import Candidate
from parser.rules.outline.headings import printed
from parser.rules.outline.known import is_form_title, is_part_title, section_id
from parser.rules.outline.rows import table_lines

_ENOUGH = 3
_NUMBERED = 2  # parts with a number in any style that show that parts are numbered here
_LONGEST = 40


@record()
class Unnumbered:
    """A known title alone on a line: `ordinal` is its place in the count of parts."""

    line: int
    ordinal: int
    title: str
    span: Span


def find_unnumbered(text: RunningText, candidates: Sequence[Candidate]) -> list[Unnumbered]:
    """Known titles without a number: all of them where the report numbers no part and at least three stand so.

    Fewer, as where only the beginning of a report was kept, when each is plainly a heading: text stands right behind it
    and no part of the report has a number in any style.
    Beside numbered parts, only one that fills a gap in their count (一、 … 三、). A part of the older reports has text
    or a number right behind it, for its title may be a label of a table too.
    """
    numbered = [c for c in candidates if c.number.style in ("part", "cn") and c.number.ordinal]
    known = 0 if numbered else sum(is_part_title(c.head) for c in candidates)
    if known >= _NUMBERED:
        return []
    counted = [c.number.ordinal for c in numbered]
    if numbered and not any(after == before + 2 for before, after in pairwise([0, *counted])):
        return []
    seen = {section_id(c.head, True) for c in numbered}
    found: dict[str | None, Unnumbered] = {}
    for index, flow, title in _titles(text, {c.line for c in candidates}):
        ordinal = _gap(index, numbered) if numbered else index + 1
        part = section_id(title, True)
        if ordinal and part not in seen:
            span = Span(flow.offsets[0], flow.offsets[len(title) - 1] + 1)
            found[part] = Unnumbered(index, ordinal, printed(text.document, flow, 0, len(title)), span)
    parts = sorted(found.values(), key=lambda item: item.line)
    if numbered:
        return parts
    taken = {c.line for c in candidates}
    if len(parts) < _ENOUGH and (known or not all(_is_plain(text, item, taken) for item in parts)):
        return []
    return [replace(item, ordinal=n) for n, item in enumerate(parts, 1)]


def _is_plain(text: RunningText, item: Unnumbered, taken: set[int]) -> bool:
    """Whether a title is a heading beyond doubt: more than the word 其他, with text right behind it."""
    return section_id(item.title, True) != "other_matters" and _has_text(text, item.line + 1, taken)


def _titles(text: RunningText, taken: set[int]) -> Iterator[tuple[int, Flow, str]]:
    """The lines that are known titles; a title that comes twice (in a list of contents) counts where it stands last."""
    rows = table_lines(text)
    for index, line in enumerate(text.lines):
        if line.end - line.start > _LONGEST or index in taken:
            continue
        flow = join(text.document, line.spans)
        title = flow.text.rstrip("。:")
        if not is_part_title(title):
            continue
        if is_form_title(title) or (index not in rows and _has_text(text, index + 1, taken)):
            yield index, flow, title


def _has_text(text: RunningText, index: int, taken: set[int]) -> bool:
    """Whether running text or a numbered line stands on a line."""
    return index < len(text.lines) and (index in taken or is_prose(text.texts[index]))


def _gap(index: int, numbered: Sequence[Candidate]) -> int:
    """The one number that the parts around the line leave out, 0 when they leave out none or several."""
    before = max((c.number.ordinal for c in numbered if c.line < index), default=0)
    after = min((c.number.ordinal for c in numbered if c.line > index), default=0)
    return before + 1 if after == before + 2 else 0
