"""The tour: a strip that leads through a report and notices by itself what was done."""

from __future__ import annotations

import pytest
from clerk import Clerk
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.export_dialog import ExportDialog
from desktop.ui.tour import LAST, STEPS


@pytest.fixture
def clerk(start) -> Clerk:
    """A newcomer: nothing in the queue, the tour begun."""
    clerk = Clerk(start())
    clerk.program.tour.begin_once()
    return clerk


def open_samples(clerk: Clerk, qtbot) -> None:
    QTest.mouseClick(clerk.program.tour.strip.help_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not clerk.program.jobs.busy and bool(clerk.program.workbench.rows), timeout=20_000)


def step(clerk: Clerk) -> str:
    number = clerk.program.tour._number
    if number is None:
        return "ended"
    return STEPS[number].deed if number < len(STEPS) else "last"


def test_the_whole_tour_notices_each_step_by_itself(clerk, tmp_path, qtbot) -> None:
    assert step(clerk) == "open"
    open_samples(clerk, qtbot)
    assert step(clerk) == "problem"
    assert clerk.focus() not in clerk.program.tour.strip.buttons()
    clerk.press("F8")
    assert step(clerk) == "change"
    problem = clerk.program.workbench.walk.problem
    assert problem is not None
    clerk.press("Enter")
    assert step(clerk) == "undo"
    clerk.press("Ctrl+Z")
    assert step(clerk) == "accept"
    with clerk.answering("仍然通过"):
        clerk.press("Ctrl+Enter")
    assert step(clerk) == "export"

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog._target.line.setText(str(tmp_path / "练习.xlsx"))
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    with qtbot.waitSignal(clerk.program.exporter.exported, timeout=20_000), clerk.in_dialog(fill):
        clerk.press("Ctrl+E")
    assert step(clerk) == "last"
    strip = clerk.program.tour.strip
    assert strip.text == LAST
    assert not strip.skip_button.isVisible()
    QTest.mouseClick(strip.help_button, Qt.MouseButton.LeftButton)
    assert clerk.program.workbench.rows == ()
    assert "份示例移出队列" in clerk.window.message_bar.message.text
    assert not strip.isVisible()
    assert len(clerk.program.workbench.removed()) > 5


def test_it_comes_by_itself_once_and_again_when_asked_for(start) -> None:
    program = start()
    program.tour.begin_once()
    assert program.tour.running
    program = start()
    program.tour.begin_once()
    assert not program.tour.running
    program.commands["tour"].trigger()
    assert program.tour.running
    program.settings.set("tour/seen", False)
    program = start()
    program.tour.begin_once()
    assert program.tour.running


def test_escape_ends_it_and_a_step_can_be_skipped(clerk) -> None:
    QTest.mouseClick(clerk.program.tour.strip.skip_button, Qt.MouseButton.LeftButton)
    assert step(clerk) == "problem"
    clerk.program.messages.tell("info", "先关这个")
    clerk.press("Escape")
    assert step(clerk) == "problem"
    clerk.press("Escape")
    assert step(clerk) == "ended"
    assert not clerk.program.tour.strip.isVisible()
    assert not clerk.program.tour._frame.isVisible()


def test_skipping_to_the_end_without_samples_offers_nothing_to_take_out(clerk) -> None:
    for _ in STEPS:
        clerk.program.tour.strip.skip_button.click()
    assert step(clerk) == "last"
    assert not clerk.program.tour.strip.help_button.isVisible()
    clerk.program.tour.strip.end_button.click()
    assert step(clerk) == "ended"


def test_reports_of_the_person_stay_in_the_queue(start, sample, samples, tmp_path, qtbot) -> None:
    own = tmp_path / "自己的.txt"
    own.write_bytes(sample("2012年年报").read_bytes() + "\n自己的一行。\n".encode())
    clerk = Clerk(start(own, sample("2016年年报")))
    clerk.program.tour.begin()
    open_samples(clerk, qtbot)
    qtbot.waitUntil(lambda: not clerk.program.jobs.busy)
    clerk.program.tour._remove_samples()
    assert {row.name for row in clerk.program.workbench.rows} == {"自己的.txt", sample("2016年年报").name}


def test_nothing_else_is_noticed_and_other_work_goes_on(clerk, qtbot) -> None:
    clerk.program.importer.open_text("云水县民政局2016年政府信息公开年度报告\n一、概述\n全年公开83条。\n")
    assert step(clerk) == "open"
    clerk.press("F8")
    assert step(clerk) == "open"


def test_it_covers_nothing_and_points_at_what_it_speaks_of(clerk, qtbot) -> None:
    tour, window = clerk.program.tour, clerk.window
    qtbot.waitUntil(tour._frame.isVisible)

    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())

    others = (window.toolbar, window.queue, window.source, window.values, window.problem_bar)
    assert not any(place(tour.strip).intersects(place(other)) for other in others if other.isVisible())
    open_samples(clerk, qtbot)
    qtbot.waitUntil(lambda: place(tour._frame).contains(place(window.toolbar.button("next_problem"))))
    assert tour._frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_it_names_the_keys_of_today_and_is_told_to_screen_readers(clerk) -> None:
    strip = clerk.program.tour.strip
    strip.skip_button.click()
    assert "按 F8 到第一处" in strip.text
    clerk.window.keys.give("next_problem", "F7")
    assert "按 F7 到第一处" in strip.text
    assert strip.accessibleName() == "新手引导 2/6"
    assert strip.accessibleDescription() == strip.text
    order = []
    widget = clerk.window.toolbar.stops()[-1]
    for _ in range(4):
        widget = widget.nextInFocusChain()
        order.append(widget)
    assert [each for each in order if each in strip.buttons()] == list(strip.buttons())
