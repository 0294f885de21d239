"""What a file would look like in each encoding, and reading it in the one that was chosen, whatever its bytes are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.encodings import choices, likeliest
from desktop.models.importing import Chosen, Imported, Undecided, import_file
from desktop.store import Store
from parser.errors import ReadError
from parser.source.text import CHOICES

TEXT = "云水县民政局2016年政府信息公开年度报告\n一、概述\n全年主动公开政府信息83条。\n"
BYTES = st.one_of(st.binary(min_size=1, max_size=400), st.text(max_size=80).map(lambda t: (TEXT + t).encode("gb18030")))


def hurt(data: bytes, every: int) -> bytes:
    return b"".join(data[at : at + every] + b"\xff" for at in range(0, len(data), every))


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-8", "utf-16-le", "utf-16-be"])
def test_the_likeliest_way_is_the_one_it_was_written_in(encoding: str) -> None:
    text = TEXT.translate(str.maketrans("云县报", "雲縣報")) if encoding == "big5" else TEXT
    data = text.encode(encoding, errors="ignore")
    offered = choices(data, "年报.txt", None)
    named = [choice for choice in offered if choice.encoding is not None]
    assert named[likeliest(named)].encoding == encoding
    assert named[likeliest(named)].verdict == "读得通"


@pytest.mark.parametrize("every", [9, 14, 20, 31])
def test_it_is_found_in_spite_of_damage(every: int) -> None:
    offered = choices(hurt(TEXT.encode("gb18030"), every), "年报.txt", None)
    assert offered[likeliest(offered)].encoding in ("gb18030", None)


@given(data=BYTES)
def test_any_bytes_can_be_shown(data: bytes) -> None:
    offered = choices(data, "年报.txt", None)
    assert len([choice for choice in offered if choice.encoding]) == len(CHOICES)
    assert 0 <= likeliest(offered) < len(offered)
    for choice in offered:
        assert choice.verdict


@given(data=BYTES, encoding=st.sampled_from(CHOICES))
def test_nothing_of_a_file_is_lost_in_the_encoding_that_was_chosen(data: bytes, encoding: str) -> None:
    try:
        made = import_file(Chosen(Path("年报.txt"), data, encoding))
    except ReadError:
        return  # it is told and not imported
    assert isinstance(made, Imported)
    assert made.data == data
    assert made.reading.document.text == made.report.text


def test_the_encoding_is_kept_with_the_bytes(tmp_path: Path) -> None:
    data = hurt(TEXT.encode("gb18030"), 20)
    with Store.open(tmp_path / "工作区.kaijuan") as store:
        report_id = store.add_report("年报.txt", data, None, "gb18030")
    with Store.open(tmp_path / "工作区.kaijuan") as store:
        assert store.source_bytes(report_id) == data
        assert store.report(report_id).encoding == "gb18030"


def test_only_a_doubt_about_the_encoding_leads_to_the_choice(tmp_path: Path) -> None:
    path = tmp_path / "年报.txt"
    path.write_bytes(hurt(TEXT.encode("gb18030"), 20))
    assert isinstance(import_file(path), Undecided)
    path.write_bytes(b"")
    with pytest.raises(ReadError, match="空文件"):
        import_file(path)
    path.write_bytes(b"%PDF-1.4\n" + bytes(range(256)))
    with pytest.raises(ReadError, match="PDF"):
        import_file(path)
