from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parser.flow import join
from parser.model import Span
from parser.source import SourceDocument

PIECES = st.lists(st.text(alphabet="政府开公信 \t\n\u3000\u200bab19，（", max_size=12), max_size=6)


def document_of(pieces: list[str]) -> tuple[SourceDocument, list[Span]]:
    """A document whose lines are the pieces (with something unread between them), and the spans of the pieces."""
    spans, text = [], ""
    for piece in pieces:
        spans.append(Span(len(text), len(text) + len(piece)))
        text += piece + "\n- 3 -\n"
    return SourceDocument(name="年报.txt", kind="txt", text=text), spans


@given(PIECES)
def test_every_character_knows_its_place(pieces: list[str]) -> None:
    document, spans = document_of(pieces)
    flow = join(document, spans)
    assert len(flow.text) == len(flow.offsets)
    assert list(flow.offsets) == sorted(set(flow.offsets))
    for character, offset in zip(flow.text, flow.offsets, strict=True):
        if character == " ":
            assert document.folded[offset].isspace()
        else:
            assert document.folded[offset] == character
            assert any(offset in span for span in spans)


@given(PIECES)
def test_nothing_but_blanks_is_left_out(pieces: list[str]) -> None:
    document, spans = document_of(pieces)
    kept = [offset for span in spans for offset in range(span.start, span.end)]
    visible = [o for o in kept if not document.folded[o].isspace() and document.folded[o] != "\u200b"]
    flow = join(document, spans)
    assert [o for o, c in zip(flow.offsets, flow.text, strict=True) if c != " "] == visible


@given(PIECES, st.data())
def test_a_match_is_carried_back(pieces: list[str], data: st.DataObject) -> None:
    document, spans = document_of(pieces)
    flow = join(document, spans)
    if not flow.text:
        return
    start = data.draw(st.integers(0, len(flow.text) - 1))
    end = data.draw(st.integers(start + 1, len(flow.text)))
    span = flow.span(start, end)
    printed = document.folded[span.start : span.end]
    assert printed[0] == flow.text[start] or flow.text[start] == " "
    assert printed[-1] == flow.text[end - 1] or flow.text[end - 1] == " "


def test_lines_broken_by_hand_are_joined() -> None:
    document, spans = document_of(["全年主动公开政府信", "息1234", "条，English 2", "words"])
    assert join(document, spans).text == "全年主动公开政府信息1234条,English 2 words"


def test_a_figure_is_found_across_a_line_break() -> None:
    document, spans = document_of(["共公开 5", " 条"])
    flow = join(document, spans)
    at = flow.text.index("5条")
    span = flow.span(at, at + 2)
    assert document.slice(span).startswith("5")
    assert document.slice(span).endswith("条")
