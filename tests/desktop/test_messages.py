from __future__ import annotations

from desktop.messages import Message, Messages, Question


def test_telling_emits_the_whole_message(qtbot):
    messages = Messages()
    with qtbot.waitSignal(messages.told) as told:
        messages.tell("warning", "有 1 份没有打开：", ("“甲.txt”是空文件",))
    assert told.args == [Message("warning", "有 1 份没有打开：", ("“甲.txt”是空文件",))]


def test_a_question_without_a_window_gets_its_safe_answer(qtbot):
    assert Messages().ask("确定吗", "……", ("先不", "仍要")) == "先不"


def test_the_answerer_decides(qtbot):
    messages = Messages()
    asked: list[Question] = []
    messages.set_answerer(lambda question: (asked.append(question), question.verbs[1])[1])
    assert messages.ask("确定吗", "……", ("先不", "仍要")) == "仍要"
    assert asked[0].title == "确定吗"
