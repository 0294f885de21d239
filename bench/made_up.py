"""Texts of any size for the growth of the time: reports that go on, and texts made to make patterns backtrack."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count, islice
from pathlib import Path

_PACKAGING = Path(__file__).resolve().parent.parent / "packaging"
sys.path.append(str(_PACKAGING))

from sample_reports import markup, plain, word  # noqa: E402
from sample_reports.blocks import Sample  # noqa: E402

HEAD = "云岭市人民政府2018年政府信息公开工作年度报告\n　　本报告所列数据的统计期限为2018年1月1日至12月31日。\n"
PARAGRAPH = (
    "　　全年通过网站、微信公众号等渠道主动公开政府信息{n}条，其中规范性文件{m}件，同比增长12.5%；收到依申请公开{m}件，"
    "已全部按期答复，未发生行政复议和行政诉讼。一是加强培训，组织学习《条例》{m}次，参加{n}人次。二是回应关切，办理咨询"
    "{n}件，做到件件有回音。\n"
)
ROW = "{n}.信息公开情况第{m}项\t条\t{n}\t{m}\t0\n"
_YEAR = re.compile(r"20\d\d")
_LAST_OF_FORM = (2017, 2020)
"""Years of samples after which another form held."""
PIECES = {
    "digits": "1",
    "numerals": "一",
    "thousands": "1,",
    "brackets": "（",
    "quotation marks": "“《",
    "blanks": "　",
    "blanks and letters": "　a",
    "tabs and digits": "1\t",
    "bars": "|1",
    "digits by lines": "1\n",
    "headings": "一、概述\n",
    "bracketed numerals": "（一）",
    "titles": "某县人民政府2018年政府信息公开工作年度报告\n",
    "years": "2018年",
    "dates": "2018年1月1日至",
    "none at all": "未收到公开申请",
    "parts of a whole": "其中：公开1件，",
    "commas": "公开，",
    "one sentence": "主动公开政府信息1条，",
    "points": "一是",
    "page numbers": "- 1 -\n",
    "links": "首页 > ",
    "contradictions": "未收到政府信息公开申请。收到申请3件。",
}


@cache
def samples() -> tuple[tuple[str, Sample], ...]:
    """The made-up reports of all eras that the program ships, by name."""
    paths = sorted((_PACKAGING / "sample_reports" / "texts").glob("*.sample"))
    return tuple((path.stem, markup.read(path)) for path in paths)


def sample_texts() -> list[tuple[str, str]]:
    """Their names and texts."""
    return [(name, plain.as_lines(sample)) for name, sample in samples()]


def sample_files() -> list[tuple[str, bytes]]:
    """The same as Word files."""
    return [(name, word.as_docx(sample, numbered_by_word=True)) for name, sample in samples()]


def _numbered(pattern: str, size: int, head: str = HEAD) -> str:
    """So many copies, each with figures of its own, that the text has the size in bytes of UTF-8."""
    pieces = (pattern.format(n=n % 997 + 10, m=n % 89 + 1) for n in count(1))
    copies = (size - len(head.encode())) // len(pattern.encode()) + 1
    return head + "".join(islice(pieces, copies))


def prose(size: int) -> str:
    """One report whose paragraphs go on."""
    return _numbered(PARAGRAPH, size)


def one_line(size: int) -> str:
    """The same without line ends."""
    return prose(size).replace("\n", "")


def rows(size: int) -> str:
    """A statistics table that goes on."""
    return _numbered(ROW, size)


def hostile(piece: str) -> Callable[[int], str]:
    """One piece again and again behind the head of a report."""

    def text(size: int) -> str:
        return HEAD + piece * ((size - len(HEAD.encode())) // len(piece.encode()) + 1)

    return text


def growing() -> dict[str, Callable[[int], str]]:
    """All texts by name: each makes the text of a size in bytes."""
    ordinary = {"prose": prose, "one line": one_line, "table rows": rows}
    return ordinary | {f"only {name}": hostile(piece) for name, piece in PIECES.items()}


def many_reports(count: int) -> Iterator[tuple[str, bytes]]:
    """So many reports of all eras with their names: no two of one unit and year, and of every unit two years."""
    texts = sample_texts()
    for number in range(count):
        turn, place = divmod(number, len(texts))
        name, text = texts[place]
        kind = _YEAR.split(name)[0]
        year = int(_YEAR.search(name)[0])
        later = turn % 2 if year not in _LAST_OF_FORM else -(turn % 2)
        dated = _YEAR.sub(lambda found, later=later: str(int(found[0]) + later), text)
        for unit in (kind, kind.replace("县", "縣")):
            dated = dated.replace(unit, f"{unit[:3]}第{turn // 2 + 1}片区{unit[3:]}")
        yield f"{number}{kind}{year + later}年年报.txt", dated.encode()
