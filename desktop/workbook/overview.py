"""报送情况: one line a report, what was read of it and what still needs a look; the legend of the workbook below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from desktop.workbook.entry import ExportEntry, edition_name, unread
from desktop.workbook.lists import ORDINAL, UNIT, Column, ListCell, list_sheet
from desktop.workbook.marks import marked, signed_note, time_text
from desktop.workbook.material import Material
from desktop.workbook.sheet import Sheet, Value
from desktop.workbook.styles import CENTRED_TEXT, LEGEND, NOTE, NUMBER, TEXT, Style
from parser.model import Target, TargetKind

NAME = "报送情况"
DEFAULT_TITLE = "政府信息公开工作年度报告报送情况"
STATUS_WORDS = {"accepted": "已核", "pending": "待核对"}

COLUMNS = (
    ORDINAL,
    UNIT,
    Column("年度", 6, 6, CENTRED_TEXT),
    Column("报告标题", 20, 32),
    Column("版式", 8, 10, CENTRED_TEXT),
    Column("发布日期", 12, 12, CENTRED_TEXT),
    Column("文件名", 14, 22),
    Column("章节与表格", 12, 20),
    Column("错误", 6, 6, NUMBER),
    Column("警告", 6, 6, NUMBER),
    Column("待核", 6, 6, NUMBER),
    Column("修正", 6, 6, NUMBER),
    Column("状态", 8, 8, CENTRED_TEXT),
    Column("核对人", 8, 12, CENTRED_TEXT),
    Column("导入时间", 12, 12, CENTRED_TEXT),
    Column("附注", 10, 30),
)
_LEGEND: tuple[tuple[Style, str, str], ...] = (
    (Style("legend", mark="corrected"), "浅黄底", "人工修正过的值，批注写明原值、现值、何时、何人、为何"),
    (Style("legend", mark="failing"), "浅红底", "勾稽不平或有误时最可能错的值，批注写明问题；全部问题见“勾稽问题清单”"),
    (Style("legend", doubtful=True), "斜体", "读得不太有把握、尚未有人确认的值，批注写明原因"),
    (Style("legend", mark="blank"), "灰底空格", "原文未填或未读到；空白不当作 0"),
    (LEGEND, "批注“原文为…”", "原文的写法与数值不同，如以“/”表示 0，或金额以元为单位"),
)


def overview(material: Material) -> Sheet:
    """The first sheet of the workbook."""
    entries, chosen = material.entries, material.columns("overview")
    rows = (_row(number, entry) for number, entry in enumerate(entries, 1))
    title, note = material.title or DEFAULT_TITLE, _note(entries)
    sheet = list_sheet(NAME, title, COLUMNS, rows, note=note, empty="（没有报告）", frozen_columns=2, chosen=chosen)
    top = sheet.last_row + 2
    sheet.put(top, 0, "图例", NOTE, columns=2)
    for row, (style, name, meaning) in enumerate(_LEGEND, top + 1):
        sheet.put(row, 0, name, style, columns=2)
        sheet.put(row, 2, meaning, LEGEND, columns=6)
    sheet.fit()
    return sheet


def unconfirmed_words(entries: Sequence[ExportEntry]) -> str:
    """How many doubtful values go out without anybody having confirmed them, "" where there are none."""
    counts = [entry.unconfirmed for entry in entries if entry.unconfirmed]
    if not counts:
        return ""
    return f"有 {sum(counts)} 项数值可信度低、还没有人确认（{len(counts)} 份报告），按读数写入，以斜体标出"


def _note(entries: Sequence[ExportEntry]) -> str:
    told = unconfirmed_words(entries)
    elsewhere = sum(entry.unconfirmed - (entry.doubtful - len(entry.conflicts)) for entry in entries)
    blamed = f"其中 {elsewhere} 项又在勾稽错误里，不再计入“待核”。" if elsewhere else ""
    return f"{told}。{blamed}请对照原文核对。" if told else ""


def _row(number: int, entry: ExportEntry) -> Iterator[Value | ListCell]:
    yield number
    yield _field(entry, "agency", entry.unit, TEXT)
    yield _field(entry, "year", entry.year, CENTRED_TEXT)
    yield _field(entry, "title", entry.field("title"), TEXT)
    yield _field(entry, "edition", edition_name(entry.form.id), CENTRED_TEXT)
    yield _publish_date(entry)
    yield _file(entry)
    yield completeness(entry)
    yield entry.count("error")
    yield entry.count("warning")
    yield entry.doubtful
    yield len(entry.reviewed.marks)
    yield STATUS_WORDS.get(entry.status, entry.status)
    yield entry.accepted.person if entry.accepted else ""
    yield time_text(entry.added_at)[:10]
    yield "；".join(filter(None, (_accepted_words(entry), signed_note(entry.reviewed, "report"))))


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
