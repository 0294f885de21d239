"""报送情况: one line a report, whether it came in time, what was read of it and what needs a look; who is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from desktop.workbook.entry import ExportEntry, edition_name, unread
from desktop.workbook.in_time import LATE, ON_TIME, Calendar, in_words
from desktop.workbook.legend import put_legend
from desktop.workbook.lists import ORDINAL, UNIT, Column, ListCell, list_sheet
from desktop.workbook.marks import marked, signed_note, time_text
from desktop.workbook.material import Material
from desktop.workbook.sheet import Sheet, Value
from desktop.workbook.styles import CENTRED_TEXT, NUMBER, TEXT, Style
from parser.checks.collection.findings import MISSING, CollectionFinding, Verdict
from parser.corrections import Disposition
from parser.model import Target, TargetKind

NAME = "报送情况"
DEFAULT_TITLE = "政府信息公开工作年度报告报送情况"
STATUS_WORDS = {"accepted": "已核", "pending": "待核对"}

COLUMNS = (
    ORDINAL,
    UNIT,
    Column("年度", 6, 6, CENTRED_TEXT),
    Column("单位类别", 8, 9, CENTRED_TEXT),
    Column("报告标题", 20, 32),
    Column("版式", 8, 10, CENTRED_TEXT),
    Column("发布日期", 12, 12, CENTRED_TEXT),
    Column("是否逾期", 8, 9, CENTRED_TEXT),
    Column("文件名", 14, 22),
    Column("六部分完整性", 12, 20),
    Column("错误数", 7, 7, NUMBER),
    Column("警告数", 7, 7, NUMBER),
    Column("待核", 6, 6, NUMBER),
    Column("修正", 6, 6, NUMBER),
    Column("状态", 6, 6, CENTRED_TEXT),
    Column("核对", 8, 8, CENTRED_TEXT),
    Column("何人通过", 8, 12, CENTRED_TEXT),
    Column("导入时间", 12, 12, CENTRED_TEXT),
    Column("附注", 10, 30),
)
_HERE, _RETURNED, _MISSING = "已报", "退改", "未报"


def overview(material: Material) -> Sheet:
    """A line for each report, then one for each unit that must report and has not.

    Where there is no 填报说明, title and legend of the workbook stand here.
    """
    first = not material.has("notes")
    calendar = Calendar(material.members)
    rows = [_row(number, entry, calendar) for number, entry in enumerate(material.entries, 1)]
    rows += [_missing(number, *one, material, calendar) for number, one in enumerate(_absent(material), len(rows) + 1)]
    sheet = list_sheet(
        NAME,
        material.title if first and material.title else DEFAULT_TITLE,
        COLUMNS,
        rows,
        note=_note(material.entries),
        empty="（没有报告）",
        frozen_columns=2,
        chosen=material.columns("overview"),
    )
    if first:
        put_legend(sheet, sheet.last_row + 2, 2, min(8, len(sheet.widths)))
        sheet.fit()
    return sheet


def _absent(material: Material) -> Iterator[tuple[str, CollectionFinding]]:
    """The units that must report and have not, unless a person said that this is a mistake."""
    for decided in material.collection:
        if decided.finding.about == MISSING and decided.word != Verdict.FALSE_ALARM:
            for unit in decided.finding.units:
                yield unit, decided.finding


def _missing(
    number: int, unit: str, finding: CollectionFinding, material: Material, calendar: Calendar
) -> Iterator[Value | ListCell]:
    """The line of a unit that has not reported."""
    late = bool(finding.limit) and material.created.date().isoformat() > finding.limit
    limit = f"期限 {in_words(date.fromisoformat(finding.limit))}" if finding.limit else ""
    told: dict[str, Value | ListCell] = {
        "序号": number,
        "单位": unit,
        "年度": finding.year,
        "单位类别": calendar.kind(unit),
        "是否逾期": ListCell(LATE if late else ON_TIME, CENTRED_TEXT, limit),
        "状态": ListCell(_MISSING, replace(CENTRED_TEXT, mark="failing"), finding.message),
    }
    for column in COLUMNS:
        yield told.get(column.head)


def unconfirmed_words(entries: Sequence[ExportEntry], *, marked: bool = True) -> str:
    """How many doubtful values go out without anybody having confirmed them, "" where there are none.

    In a file that is not of our making they are not `marked`.
    """
    counts = [entry.unconfirmed for entry in entries if entry.unconfirmed]
    if not counts:
        return ""
    how = "，以斜体标出" if marked else "，没有标记"
    return f"有 {sum(counts)} 项数值可信度低、还没有人确认（{len(counts)} 份报告），按读数写入{how}"


def _note(entries: Sequence[ExportEntry]) -> str:
    told = unconfirmed_words(entries)
    elsewhere = sum(entry.blamed for entry in entries)
    blamed = f"其中 {elsewhere} 项又在勾稽错误里，不再计入“待核”。" if elsewhere else ""
    return f"{told}。{blamed}请对照原文核对。" if told else ""


def _row(number: int, entry: ExportEntry, calendar: Calendar) -> Iterator[Value | ListCell]:
    yield number
    yield _field(entry, "agency", entry.unit, TEXT)
    yield _field(entry, "year", entry.year, CENTRED_TEXT)
    yield calendar.kind(entry.unit) if entry.field("agency") else ""
    yield _field(entry, "title", entry.field("title"), TEXT)
    yield _field(entry, "edition", edition_name(entry.form.id), CENTRED_TEXT)
    yield _publish_date(entry)
    yield _in_time(entry, calendar)
    yield _file(entry)
    yield completeness(entry)
    yield entry.count("error")
    yield entry.count("warning")
    yield entry.doubtful
    yield len(entry.reviewed.marks)
    yield _status(entry)
    yield STATUS_WORDS.get(entry.status, entry.status)
    yield entry.accepted.person if entry.accepted else ""
    yield time_text(entry.added_at)[:10]
    yield "；".join(filter(None, (_accepted_words(entry), signed_note(entry.reviewed, "report"))))


def _in_time(entry: ExportEntry, calendar: Calendar) -> ListCell:
    word, limit = calendar.is_late(entry)
    return ListCell(word, replace(CENTRED_TEXT, mark="failing") if word == LATE else CENTRED_TEXT, limit)


def _status(entry: ExportEntry) -> str:
    """已报; 退改 while something that a person found wrong in the print itself keeps the report from being accepted."""
    wrong = any(entry.disposition(finding)[0] == Disposition.AS_PRINTED for finding in entry.findings)
    return _RETURNED if wrong and entry.status != "accepted" else _HERE


def _accepted_words(entry: ExportEntry) -> str:
    """That a report was accepted with something open, and when; "" where nothing was."""
    accepted = entry.accepted
    if accepted is None or not accepted.errors + accepted.doubts:
        return ""
    counts = [
        f"{accepted.errors} 处错误" if accepted.errors else "",
        f"{accepted.doubts} 处待核" if accepted.doubts else "",
    ]
    return f"{time_text(accepted.at)[:16]} 通过时还有 {'、'.join(filter(None, counts))}没有处理"


def _file(entry: ExportEntry) -> str:
    """The file's name; of a further report in it, which one it is."""
    source = entry.report.source
    name = PurePath(source.name).name
    return name if source.part == 1 else f"{name}（第 {source.part} 份）"


def _field(entry: ExportEntry, name: str, value: Value, style: Style) -> ListCell:
    target = Target(TargetKind.METADATA, name)
    return ListCell(value, *marked(entry, target, entry.report.metadata.get(name), style), entry.of(target))


def _publish_date(entry: ExportEntry) -> ListCell:
    """The date; where the report gives none at all, what was found wrong with the one it ends with."""
    signed = Target(TargetKind.METADATA, "signed_date")
    missing = entry.field("publish_date") is None and entry.field("signed_date") is None
    name = "signed_date" if missing and signed in entry.findings_by_target else "publish_date"
    cell = _field(entry, name, entry.field("publish_date"), CENTRED_TEXT)
    return replace(cell, of=entry.of(Target(TargetKind.METADATA, "publish_date")))


def completeness(entry: ExportEntry) -> str:
    """Which of the sections and tables that the report's edition asks for were not read."""
    form = entry.form
    if not form.tables:
        return "有统计表" if entry.report.stat_table else "无统一表格"
    present = {section.id for section in entry.report.sections}
    missing = [section.number.rstrip("、") for section in form.sections if section.number and section.id not in present]
    parts = [f"缺第{'、'.join(missing)}部分"] if missing else []
    for table_id, table in form.tables.items():
        read = entry.report.tables.get(table_id)
        if read is None or unread(read):
            parts.append(f"{table.name}{'不完整' if read else '缺'}")
    return "，".join(parts) or "齐全"
