"""What goes back to a unit: kept and printed contradictions, errors first, in words that can be sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from factories import PERSON, TOTAL, after, failing, make_report, reviewed

from desktop.edits import plans
from desktop.notice import Letter, Notice, NoticeError, as_text, notices_of, reminders_of, write
from desktop.workbook import ExportEntry
from parser.checks.collection.findings import LATE, MISSING, TWICE, CollectionFinding, Decided
from parser.corrections import How, Reviewed
from parser.model import Cause, Finding


def noticed(*findings: Finding, base: Reviewed | None = None) -> Notice:
    entry = ExportEntry((base or reviewed()).with_findings(findings))
    (notice,) = notices_of([entry])
    return notice


def test_what_the_report_prints_wrong_goes_back_by_itself() -> None:
    notice = noticed(failing())
    assert notice.unit == make_report().metadata["agency"].value
    [item] = notice.items
    assert item.place.startswith("表三·本年新收·自然人、表三·本年新收·总计（第")
    assert "16" in item.wanted
    assert "相差 1" in item.wanted
    assert item.why.startswith("表三“本年新收”行")
    assert notice.unsettled == 0


def test_what_may_have_been_read_wrong_waits_for_a_person() -> None:
    notice = noticed(failing(origin="reading"), failing("T3-01", origin="person"))
    assert (notice.items, notice.unsettled) == ((), 2)


@pytest.mark.parametrize(
    ("disposition", "note", "count"), [("原文如此", "", 1), ("误报", "表头另有说明", 0), ("已改", "", 0)]
)
def test_a_decision_counts(disposition: str, note: str, count: int) -> None:
    finding = failing(origin="reading")
    base = reviewed().with_findings((finding,))
    decided = after(plans.dispose(base, finding, disposition, note), base)
    notice = noticed(finding, base=decided)
    assert (len(notice.items), notice.unsettled) == (count, 0)


def test_hints_go_back_only_when_they_were_kept() -> None:
    assert noticed(failing(severity="hint")).items == ()


def test_one_cause_is_one_entry_with_the_value_worked_out() -> None:
    cause = Cause(kind="cell", values=((TOTAL, 16),))
    lead = failing(cause=cause)
    [item] = noticed(lead, failing("T3-03", under=lead.key), failing("T3-01", under=lead.key)).items
    assert item.place.startswith("表三·本年新收·总计")
    assert item.printed == "17"
    assert item.wanted.endswith("16")
    assert "另外 2 处" in item.why


def test_cells_that_arithmetic_cannot_tell_apart_are_all_named() -> None:
    cause = Cause(kind="cell", values=((TOTAL, 16),), ties=(PERSON,))
    [item] = noticed(failing(cause=cause)).items
    assert "本年新收/总计" in item.wanted
    assert "本年新收/自然人" in item.wanted


def kept(*findings: Finding) -> Notice:
    """The notice where a person kept all of these as they are printed."""
    made = [plans.dispose(reviewed().with_findings(findings), finding, "原文如此") for finding in findings]
    together = replace(made[0], corrections=tuple(c for plan in made for c in plan.corrections))
    return noticed(*findings, base=after(together))


def test_errors_come_first() -> None:
    notice = kept(failing("X-01", severity="warning"), failing())
    assert [item.severity for item in notice.items] == ["error", "warning"]


def test_a_warning_goes_back_only_after_somebody_has_looked() -> None:
    notice = noticed(failing("X-01", severity="warning"))
    assert (notice.items, notice.unsettled) == ((), 1)


def test_a_value_that_was_worked_out_is_told_to_the_unit() -> None:
    plan = plans.set_cell(reviewed(), "table3", "t3_new.total", "16")
    computed = [replace(c, how=How.COMPUTED, note="与来文单位电话核实") for c in plan.corrections]
    [item] = noticed(base=after(replace(plan, corrections=tuple(computed)))).items
    assert (item.printed, item.why) == ("17", "与来文单位电话核实")
    assert "16" in item.wanted


def test_what_a_person_typed_is_not_what_the_report_prints() -> None:
    base = after(plans.set_cell(reviewed(), "table3", "t3_new.total", "18"))
    finding = failing(cause=Cause(kind="cell", values=((TOTAL, 16),)), origin="person")
    keep = plans.dispose(base.with_findings((finding,)), finding, "原文如此")
    [item] = noticed(finding, base=after(keep, base)).items
    assert item.printed == "17"


def test_the_text_can_be_sent_as_it_is() -> None:
    letter = Letter(sender="云州县政务公开办", deadline="2月20日", day=date(2022, 2, 8))
    text = as_text([noticed(failing()), noticed()], letter)
    assert text.count("退改通知") == 1
    assert "：\n　　贵单位" in text
    assert "请于2月20日前" in text
    assert "1. 【须更正】表三" in text
    assert text.endswith("云州县政务公开办\n2022年2月8日\n")


def test_the_document_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "退改通知.docx"
    odd = failing("X-01", severity="warning", message="正文称“\x07收到\ud800”12件。")
    notices = [kept(failing(), odd), noticed(), replace(noticed(failing()), unit="青石县林业局")]
    assert write(notices, path, Letter(sender="云州县政务公开办")) == path
    document = docx.Document(str(path))
    assert len(document.tables) == 2
    first, second = document.tables
    assert [cell.text for cell in first.rows[0].cells] == ["序号", "程度", "位置", "原文所印", "应为", "说明"]
    assert [row.cells[0].text for row in first.rows[1:]] == ["1", "2"]
    assert len(second.rows) == 2
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "青石县林业局：" in texts
    assert [p.paragraph_format.page_break_before for p in document.paragraphs if "退改通知" in p.text] == [False, True]


def test_nothing_is_written_where_nothing_goes_back(tmp_path: Path) -> None:
    path = tmp_path / "退改通知.docx"
    path.write_bytes(b"before")
    with pytest.raises(NoticeError, match="没有需要退改"):
        write([noticed()], path, Letter())
    with pytest.raises(NoticeError, match="文件夹不在了"):
        write([noticed(failing())], tmp_path / "no" / "退改通知.docx", Letter())
    assert path.read_bytes() == b"before"
    assert [found.name for found in tmp_path.iterdir()] == ["退改通知.docx"]


@pytest.mark.parametrize(("origin", "count"), [("print", 1), ("reading", 0)])
def test_a_value_typed_over_a_print_that_contradicts_itself_is_told(origin: str, count: int) -> None:
    changed = after(plans.set_cell(reviewed(), "table3", "t3_new.total", "16"))
    entry = ExportEntry(changed, first_findings=(failing(origin=origin),))
    (notice,) = notices_of([entry])
    assert len(notice.items) == count
    assert [(item.printed, "16" in item.wanted, item.why) for item in notice.items] == [
        ("17", True, failing().message)
    ] * count
    assert entry.disposition(failing(origin=origin)) == ("已改", "")


def over_many(about: str, *reports: int, units: tuple[str, ...] = ("甲局",), rule: str = "A-03") -> CollectionFinding:
    return CollectionFinding(rule, "warning", "fail", "给汇总人看的话", reports, units, 2023, about, "2024-01-31")


class TestOverManyReports:
    """What the checks over many reports ask of a unit."""

    LETTER = Letter("青溪县政务公开办", "2月20日", date(2024, 2, 5))

    def notices(self, *decided: Decided, chosen: tuple[int, ...] = (1, 2)) -> tuple[Notice, ...]:
        entries = [ExportEntry(reviewed(), report_id=number) for number in chosen]
        return notices_of(entries, decided, chosen)

    def test_what_a_person_called_true_is_asked_of_the_unit(self) -> None:
        late = Decided(over_many(LATE, 2), "属实", "已电话提醒")
        first, second = self.notices(late)
        assert first.items == ()
        (item,) = second.items
        assert (item.severity, item.place, item.printed) == ("warning", "报送时间", "")
        assert item.why == "报送期限为2024年1月31日。（已电话提醒）"
        assert "给汇总人看的话" not in as_text([second], self.LETTER)

    def test_what_is_asked_about_two_reports_stands_in_the_first_ones_notice(self) -> None:
        twice = Decided(over_many(TWICE, 1, 2, rule="D-10"), "属实")
        assert [len(notice.items) for notice in self.notices(twice)] == [1, 0]
        (only,) = self.notices(twice, chosen=(2,))
        assert only.items[0].why == "收到贵单位2023年报告 2 份。"

    def test_what_is_open_or_a_false_alarm_is_not_in_it(self) -> None:
        one_open, mistaken = Decided(over_many(LATE, 1)), Decided(over_many(LATE, 2), "误报", "日期读错")
        assert [(notice.items, notice.unsettled) for notice in self.notices(one_open, mistaken)] == [((), 1), ((), 0)]

    def test_what_asks_nothing_of_a_unit_is_left_out(self) -> None:
        sums = Decided(over_many("T3-02|table3.t3_new.total=3", 1, rule="A-02"), "属实")
        assert [(notice.items, notice.unsettled) for notice in self.notices(sums)] == [((), 0), ((), 0)]

    def test_each_unit_that_has_not_reported_gets_a_letter_of_its_own(self, tmp_path: Path) -> None:
        collection = [
            Decided(over_many(MISSING)),
            Decided(over_many(MISSING, units=("乙局",)), "属实"),
            Decided(over_many(MISSING, units=("丙局",)), "误报", "已撤销"),
            Decided(over_many(LATE, 1), "属实"),
        ]
        reminders = reminders_of(collection)
        assert [(notice.unit, notice.limit) for notice in reminders] == [("甲局", "2024-01-31"), ("乙局", "2024-01-31")]
        told = as_text(reminders, self.LETTER)
        assert told.count("政府信息公开工作年度报告催报通知") == 2
        assert "贵单位2023年政府信息公开工作年度报告应于2024年1月31日前报送，至今没有收到。请于2月20日前报送" in told
        assert "推算" not in told
        assert "请尽快报送" in as_text(reminders, replace(self.LETTER, deadline=""))
        correct = noticed(failing())
        document = docx.Document(str(write([correct, *reminders], tmp_path / "通知.docx", self.LETTER)))
        assert len(document.tables) == 1
        heads = [paragraph.text for paragraph in document.paragraphs if paragraph.text.endswith("通知")]
        assert heads == ["政府信息公开工作年度报告退改通知"] + ["政府信息公开工作年度报告催报通知"] * 2
