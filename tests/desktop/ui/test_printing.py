"""The check sheet on paper and on the screen: pages, their heads and feet, what is told afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from clerk import Clerk
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPicture, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop.models.check_sheets import sheet_of
from desktop.ui import check_sheet_printing
from desktop.ui.check_sheet_printing import prepare, print_sheet


@pytest.fixture
def program(start, sample):
    return start(sample("数据有误"))


@pytest.fixture
def pdf(tmp_path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "核对单.pdf"))
    return printer


def current_sheet(program):
    return sheet_of(program.workbench, program.workbench.current.row.id)


class TestPages:
    def test_a_report_with_all_tables_takes_two_pages(self, program, pdf, tmp_path) -> None:
        prepare(pdf, current_sheet(program))
        assert print_sheet(pdf, current_sheet(program), "开卷") == 2
        data = (tmp_path / "核对单.pdf").read_bytes()
        assert data.startswith(b"%PDF")
        assert data.count(b"/Type /Page\n") == 2

    def test_only_the_pages_asked_for_are_printed(self, program, pdf, tmp_path) -> None:
        prepare(pdf, current_sheet(program))
        pdf.setFromTo(2, 9)
        assert print_sheet(pdf, current_sheet(program), "开卷") == 1
        assert (tmp_path / "核对单.pdf").read_bytes().count(b"/Type /Page\n") == 1

    def test_each_page_says_whose_it_is_and_how_many_there_are(self, program, pdf, monkeypatch) -> None:
        told = []

        class Painter(QPainter):
            def drawText(self, rect, flags, text) -> None:
                told.append(text)

        monkeypatch.setattr(check_sheet_printing, "QPainter", Painter)
        sheet = current_sheet(program)
        prepare(pdf, sheet)
        print_sheet(pdf, sheet, "开卷 0.1")
        assert [text for text in told if text.startswith("第")] == ["第 1 页 共 2 页", "第 2 页 共 2 页"]
        assert told.count(sheet.name) == 2
        assert told.count("开卷 0.1") == 2

    def test_a_table_goes_whole_to_the_next_page_where_that_costs_none(self, program, pdf, monkeypatch) -> None:
        made = []

        class Document(QTextDocument):
            def __init__(self) -> None:
                super().__init__()
                made.append(self)

        monkeypatch.setattr(check_sheet_printing, "QTextDocument", Document)
        prepare(pdf, current_sheet(program))
        print_sheet(pdf, current_sheet(program), "")
        (document,) = made
        height, layout = document.pageSize().height(), document.documentLayout()
        places = [layout.frameBoundingRect(frame) for frame in document.rootFrame().childFrames()]
        assert len(places) >= 5
        assert all(int(place.top() // height) == int((place.bottom() - 1) // height) for place in places)

    def test_the_preview_writes_black_whatever_pen_it_begins_with(self, program, pdf, monkeypatch) -> None:
        recorded = QPicture()

        class Painter(QPainter):
            def __init__(self, _printer) -> None:
                super().__init__(recorded)

        monkeypatch.setattr(check_sheet_printing, "QPainter", Painter)
        pdf.setFromTo(1, 1)
        prepare(pdf, current_sheet(program))
        print_sheet(pdf, current_sheet(program), "")
        image = QImage(1240, 200, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setPen(QColor(Qt.GlobalColor.white))
        painter.scale(0.1, 0.1)
        recorded.play(painter)
        painter.end()
        head = [QColor(image.pixel(x, y)).lightness() for x in range(1240) for y in range(18)]
        assert min(head) < 200

    def test_it_is_black_on_white_in_a_dark_window(self, program, pdf, qapp, tmp_path) -> None:
        program.looks.set_theme("dark")
        assert qapp.palette().color(QPalette.ColorRole.Text).lightness() > 128
        image = QImage(1240, 1754, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        drawn = []

        class Painter(QPainter):
            def __init__(self, _printer) -> None:
                super().__init__(image)
                self.scale(0.1, 0.1)
                drawn.append(self)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(check_sheet_printing, "QPainter", Painter)
            pdf.setFromTo(1, 1)
            prepare(pdf, current_sheet(program))
            print_sheet(pdf, current_sheet(program), "")
        assert drawn
        greys = [QColor(image.pixel(x, y)).lightness() for x in range(0, 1240, 2) for y in range(0, 1754, 2)]
        assert sum(grey > 250 for grey in greys) > len(greys) * 0.7
        assert min(greys) < 100

    @pytest.mark.qt_log_ignore("QPainter::begin")
    def test_what_cannot_be_printed_is_no_page(self, program, pdf, tmp_path) -> None:
        pdf.setOutputFileName(str(tmp_path / "没有" / "核对单.pdf"))
        assert print_sheet(pdf, current_sheet(program), "") == 0


class TestAsking:
    @pytest.fixture
    def to_pdf(self, monkeypatch, tmp_path):
        """The print dialog, answered by choosing a PDF file; what it was shown with."""
        shown: list[str] = []
        path = tmp_path / "单.pdf"

        def run(dialog: QPrintDialog) -> int:
            shown.append(dialog.windowTitle())
            dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            dialog.printer().setOutputFileName(str(path))
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(QPrintDialog, "exec", run)
        return shown, path

    def test_ctrl_p_prints_and_says_where(self, program, to_pdf) -> None:
        shown, path = to_pdf
        Clerk(program).press("Ctrl+P")
        assert path.read_bytes().startswith(b"%PDF")
        assert shown == ["打印核对单"]
        message = program.window.message_bar.message
        assert message.level == "info"
        assert str(path) in message.text
        assert "共 2 页" in message.text

    @pytest.mark.qt_log_ignore("QPainter::begin")
    def test_what_fails_is_told(self, program, to_pdf) -> None:
        _shown, path = to_pdf
        path.mkdir()
        Clerk(program).press("Ctrl+P")
        message = program.window.message_bar.message
        assert message.level == "error"
        assert "没有打印出来" in message.text

    def test_thought_better_of_it(self, program, monkeypatch) -> None:
        monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
        program.commands["print"].trigger()
        assert program.window.message_bar.message is None

    def test_the_preview_shows_the_pages(self, program) -> None:
        counts = []

        def look(dialog: QDialog) -> None:
            assert isinstance(dialog, QPrintPreviewDialog)
            counts.append(dialog.findChild(QPrintPreviewWidget).pageCount())
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

        with Clerk(program).in_dialog(look):
            program.commands["print_preview"].trigger()
        assert counts == [2]

    def test_without_a_report_there_is_nothing_to_print(self, start) -> None:
        program = start()
        assert not program.commands["print"].isEnabled()
        assert not program.commands["print_preview"].isEnabled()


def test_every_sample_has_a_sheet(start, samples, pdf) -> None:
    program = start(samples)
    for row in program.workbench.rows:
        sheet = sheet_of(program.workbench, row.id)
        prepare(pdf, sheet)
        assert 1 <= print_sheet(pdf, sheet, "") <= 3
