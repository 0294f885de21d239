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


def test_what_is_told_together_is_one_message_and_nothing_is_left_out(qtbot):
    messages, told, undone = Messages(), [], object
    messages.told.connect(told.append)
    with messages.together():
        messages.tell("info", "已换回备份")
        messages.tell("warning", "有两份没有打开：", ("甲",), whole=("甲", "乙"))
        messages.tell("error", "暂时读不出来")
        messages.tell("warning", "还没有确认：“5”", action=("填入", undone))
        assert told == []
    (one,) = told
    assert one.level == "error"
    assert (one.text, *one.details) == (
        "暂时读不出来", "已换回备份", "有两份没有打开：", "甲", "还没有确认：“5”",
    )  # fmt: skip
    assert one.action == ("填入", undone)
    assert one.whole == ("已换回备份", "有两份没有打开：", "甲", "乙", "还没有确认：“5”")
    messages.tell("info", "好了")
    assert told[1:] == [Message("info", "好了")]


def test_one_message_told_together_is_as_it_was_and_none_is_none(qtbot):
    messages, told = Messages(), []
    messages.told.connect(told.append)
    with messages.together():
        pass
    assert told == []
    with messages.together():
        messages.tell("warning", "有 1 份没有打开：", ("“甲.txt”是空文件",), ("打开", print), ("全部",))
    assert told == [Message("warning", "有 1 份没有打开：", ("“甲.txt”是空文件",), ("打开", print), ("全部",))]


def test_what_is_told_together_with_something_that_stays_stays(qtbot):
    messages, told = Messages(), []
    messages.told.connect(told.append)
    with messages.together():
        messages.tell("info", "已换回备份")
        messages.tell("warning", "还没有确认：“5”", stays=True)
    assert [message.stays for message in told] == [True]
