"""The tree of sections: titles, levels, and where sections begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.edits.plan import Plan, Refused, correction, original, plan
from parser.corrections import Correction, Kind, Reviewed
from parser.editions import editions
from parser.layout import RunningText, running_text
from parser.model import Report, Section, Span, Target, TargetKind
from parser.payloads import Payload
from parser.plain import decode, encode
from parser.rules.outline.candidates import candidate_at
from parser.rules.outline.headings import read_heading
from parser.rules.outline.known import section_id
from parser.rules.outline.numbers import STYLES, Number, read_number
from parser.source.document import SourceDocument

_BODY = frozenset({"body"})
_LONGEST_TITLE = 120
_LONGEST_NAME = 16


def set_section_title(reviewed: Reviewed, target: Target, title: str) -> Plan:
    """Change a heading's title; with a title an item becomes a heading."""
    section = _section(reviewed, target)
    cleaned = read_title(title, needed=section.kind == "heading")
    changed = replace(section, title=cleaned, kind="heading" if cleaned else "item")
    return plan(f"改标题 {_name(section)}", [_put(reviewed, changed, Kind.TITLE)])


def set_section_number(reviewed: Reviewed, target: Target, number: str) -> Plan:
    """Change the printed number of a heading."""
    section = _section(reviewed, target)
    changed = replace(section, number=read_section_number(number))
    return plan(f"改编号 {_name(section)}", [_put(reviewed, changed, Kind.TITLE)])


def read_title(text: str, *, needed: bool = True) -> str:
    """A title as it is kept. Raises Refused for one that is too long, or empty where one is needed."""
    cleaned = re.sub(r"\s+", " ", text).strip()
    if not cleaned and needed:
        raise Refused("标题不能空着。要去掉这一节，请用“并入上一节”。")
    if len(cleaned) > _LONGEST_TITLE:
        raise Refused(f"标题太长（{len(cleaned)} 字），请控制在 {_LONGEST_TITLE} 字以内。")
    return cleaned


def read_section_number(text: str) -> str:
    """The number of a heading as it is kept. Raises Refused for one that is too long."""
    cleaned = re.sub(r"\s+", "", text)
    if len(cleaned) > _LONGEST_NAME:
        raise Refused("编号太长，请只填“一、”“（二）”这样的编号。")
    return cleaned


def set_section_id(reviewed: Reviewed, target: Target, form_id: str | None) -> Plan:
    """Say which section of the form this is, None for none of them."""
    section = _section(reviewed, target)
    if form_id is not None and all(form_id != known for known in _form_ids()):
        raise Refused("格式里没有这一部分，没有修改。")
    return plan(f"改所属部分 {_name(section)}", [_put(reviewed, replace(section, id=form_id), Kind.SET)])


def change_section_level(reviewed: Reviewed, target: Target, step: int) -> Plan:
    """Put a section one level deeper (1) or higher (-1), together with what hangs below it."""
    section = _section(reviewed, target)
    return set_section_level(reviewed, target, section.level + step)


def set_section_level(reviewed: Reviewed, target: Target, level: int) -> Plan:
    """Put a section on a level, from 1, together with what hangs below it."""
    sections = reviewed.report.sections
    section = _section(reviewed, target)
    index = sections.index(section)
    deepest = sections[index - 1].level + 1 if index else 1
    if level < 1:
        raise Refused("已经是最高一级，不能再升。")
    if level > deepest:
        raise Refused("上一节之下只能再低一级，不能再降。")
    step = level - section.level
    moved = [section, *_below(sections, index)]
    word = "降级" if step > 0 else "升级"
    return plan(
        f"{word} {_name(section)}", [_put(reviewed, replace(s, level=s.level + step), Kind.LEVEL) for s in moved]
    )


def move_section(reviewed: Reviewed, target: Target, offset: int) -> Plan:
    """Let a section begin at the line of an offset, between the headings before and after it.

    A numbered line there is read as its heading. Any other line belongs to the body, and number and title stay.
    """
    report = reviewed.report
    section = _section(reviewed, target)
    text = _running(report)
    index = _line_at(text, offset)
    line = text.lines[index]
    place = report.sections.index(section)
    before, after = report.sections[:place], report.sections[place + 1 :]
    if before and line.start < before[-1].heading.end:
        raise Refused(f"不能越过上面的“{_name(before[-1])}”，请先把它并入上一节。")
    if after and line.end >= after[0].heading.start:
        raise Refused(f"不能越过下面的“{_name(after[0])}”，请先把它并入上一节。")
    return plan(f"移动起点 {_name(section)}", [_put(reviewed, _moved(reviewed, section, text, index), Kind.MOVE)])


def split_section(reviewed: Reviewed, offset: int) -> Plan:
    """Let a new section begin at the line of an offset, with the number and title that stand there."""
    report = reviewed.report
    text = _running(report)
    index = _line_at(text, offset)
    line = text.lines[index]
    if any(line.start <= section.heading.start < line.end for section in report.sections):
        raise Refused("这一行已经是一节的开头，不需要再分。")
    before = [section for section in report.sections if section.heading.start < line.start]
    taken = {section.key for section in report.sections}
    if line.start in taken:
        raise Refused("这里原来的标题已移到别处，请先把它移回来。")
    section = _as_read(reviewed, line.start) or _read(report, text, index, before)
    section = replace(section, level=min(section.level, before[-1].level + 1 if before else 1))
    after = [section for section in report.sections if section.heading.start > line.start]
    others = [*_lifted(reviewed, section.level, after), *_sunk(reviewed, section, after)]
    return plan(f"分节 {_name(section)}", [_put(reviewed, section, Kind.SPLIT), *others])


def join_section(reviewed: Reviewed, target: Target) -> Plan:
    """Take a heading back into the text of the section before it; what hangs below it stays in the tree."""
    section = _section(reviewed, target)
    if reviewed.report.sections[0] == section:
        raise Refused("前面没有章节，不能并入上一节。")
    return _without(reviewed, section, Kind.JOIN, f"并入上一节 {_name(section)}")


def remove_section(reviewed: Reviewed, target: Target) -> Plan:
    """The line is no heading, also where no section stands before it."""
    section = _section(reviewed, target)
    return _without(reviewed, section, Kind.REMOVE, f"取消标题 {_name(section)}")


def _running(report: Report) -> RunningText:
    """The lines of a report outside chrome and tables, as the outline reads them."""
    document = SourceDocument(name=report.source.name, kind=report.source.kind, text=report.text)
    return running_text(document, report)


def _line_at(text: RunningText, offset: int) -> int:
    """The index of the line that holds the offset."""
    wanted = text.document.line_at(offset).span
    for index, line in enumerate(text.lines):
        if wanted.start <= line.start <= wanted.end:
            return index
    raise Refused("这一行是空行、页面框架或表格，不能作为一节的开头。请选有文字的一行。")


def _number(text: RunningText, index: int) -> Number | None:
    line = text.lines[index]
    return read_number(text.document.folded, line.start, line.end)


def _read(report: Report, text: RunningText, index: int, before: Sequence[Section]) -> Section:
    """The section that a line begins, on the level of the last one whose number has the same style."""
    start = text.lines[index].start
    number = _number(text, index) or Number("", 0, start, start, start, weak=True, bare=True)
    stop = next((n for n in range(index + 1, len(text.lines)) if _number(text, n)), len(text.lines))
    found = read_heading(text, candidate_at(text, index, number), stop)
    is_item = bool(number.style) and (found.reading in ("item", "like an item") or not found.title)
    title = "" if is_item else found.title[:_LONGEST_TITLE]
    return Section(
        key=start,
        number=report.text[number.start : number.end],
        title=title,
        level=_level(number.style, before),
        kind="item" if is_item else "heading",
        id=section_id(title, bool(report.tables)) if title else None,
        heading=Span(start, number.end if is_item else max(number.end, found.end)),
        body=Span(start, start),
        rule="person",
    )


def _level(style: str, before: Sequence[Section]) -> int:
    if not before:
        return 1
    deepest = before[-1].level + 1
    styles = [(_style(section), section.level) for section in reversed(before)]
    same = next((level for known, level in styles if style and known == style), None)
    if same is not None:
        return min(same, deepest)
    return deepest if _nests(styles[0][0], style) else before[-1].level


def _nests(outer: str, inner: str) -> bool:
    """Whether numbers of one style usually hang below those of the other."""
    return outer in STYLES and inner in STYLES and STYLES.index(inner) > STYLES.index(outer)


def _style(section: Section) -> str:
    document = SourceDocument(name="", kind="txt", text=section.number + "题")
    number = read_number(document.folded, 0, len(document.text))
    return number.style if number else ""


def _moved(reviewed: Reviewed, section: Section, text: RunningText, index: int) -> Section:
    """The section with its heading at a line: what the parser read there, what is printed there, or no heading."""
    line = text.lines[index]
    read = _as_read(reviewed, section.key)
    if read is not None and line.start <= read.heading.start < line.end:
        return replace(read, level=section.level, id=section.id)
    number = _number(text, index)
    if number is None or number.weak:
        return replace(section, heading=Span(line.start, line.start))
    found = _read(reviewed.report, text, index, ())
    return replace(section, number=found.number, title=found.title, kind=found.kind, heading=found.heading)


def _as_read(reviewed: Reviewed, key: int) -> Section | None:
    """The section with this key as the parser read it, whatever was made of it since."""
    payload = original(reviewed, Target(TargetKind.SECTION, str(key)))
    return _decoded(payload) if payload else None


def _decoded(payload: Payload) -> Section:
    return decode(Section, payload, body=Span(0, 0))


def _without(reviewed: Reviewed, section: Section, kind: Kind, label: str) -> Plan:
    sections = reviewed.report.sections
    index = sections.index(section)
    level = sections[index - 1].level if index else 0
    gone = correction(reviewed, section.target, None, kind)
    return plan(label, [gone, *_lifted(reviewed, level, sections[index + 1 :])])


def _lifted(reviewed: Reviewed, level: int, after: Sequence[Section]) -> Iterable[Correction | None]:
    """Those right behind that would hang more than one level below `level`, raised so that they do not."""
    step = max(0, after[0].level - level - 1) if after else 0
    for section in after:
        if not step or section.level <= level + 1:
            break
        yield _put(reviewed, replace(section, level=section.level - step), Kind.LEVEL)


def _sunk(reviewed: Reviewed, new: Section, after: Sequence[Section]) -> Iterable[Correction | None]:
    """Those right behind a new section on its level whose numbers nest below its own: 1. 2. behind （一）."""
    style = _style(new)
    if not after or after[0].level != new.level:
        return
    for section in after:
        if section.level < new.level or not _nests(style, _style(section)):
            break
        yield _put(reviewed, replace(section, level=section.level + 1), Kind.LEVEL)


def _below(sections: Sequence[Section], index: int) -> list[Section]:
    level = sections[index].level
    below = []
    for section in sections[index + 1 :]:
        if section.level <= level:
            break
        below.append(section)
    return below


def _put(reviewed: Reviewed, section: Section, kind: Kind) -> Correction | None:
    return correction(reviewed, section.target, encode(section, _BODY), kind)


def _section(reviewed: Reviewed, target: Target) -> Section:
    found = next((section for section in reviewed.report.sections if section.target == target), None)
    if found is None:
        raise Refused("这一节已经不在了，没有修改。")
    return found


def _name(section: Section) -> str:
    name = section.number + section.title
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def _form_ids() -> Iterable[str]:
    for form in editions():
        yield from (part.id for part in form.parts)
