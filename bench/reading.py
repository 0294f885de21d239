"""python bench/reading.py FILE…: how many times its floor each step takes, both measured in this run.

docx floor   zipfile and lxml.etree.fromstring of word/document.xml, joining every w:t per paragraph
text floor   60 plain regular expressions, each run over the whole text
reading      parser.source.read of a .docx: checks, numbers, tables, spans
parsing      parser.parse of the document read, folding included
"""

from __future__ import annotations

import re
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from lxml import etree

# The program is measured where it stands, installed or not.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from parser import parse, read

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS = [
    "主动公开", "依申请公开", "政府信息", "行政复议", "行政诉讼", "收费", "减免", "微信",
    "微博", "网站", "公众号", "发布会", "解读", "培训", "会议", "人员",
    "专职", "兼职", "查阅", "受理", "答复", "办结", "结转", "不予公开",
    "部分公开", "予以公开", "无法提供", "不予处理", "其他处理", "规章", "规范性文件", "行政许可",
    "行政处罚", "行政强制", "事业性收费", "采购", "投稿", "采用", "报送", "咨询",
]  # fmt: skip
FIGURE = r"[^。；;\n]{0,20}?(\d[\d,，]*(?:\.\d+)?)\s*(余|多)?(条|件|次|篇|人|个|期|元|%)"
SHAPES = (
    r"^\s*[一二三四五六七八九十]{1,3}、", r"^\s*[（(][一二三四五六七八九十]{1,3}[）)]", r"^\s*\d{1,2}[.、．]",
    r"^\s*[（(]\d{1,2}[）)]", r"20\d\d年", r"20\d\d年\d{1,2}月\d{1,2}日", r"20\d\d-\d{1,2}-\d{1,2}",
    r"未[^。，]{0,12}申请", r"没有[^。]{0,30}", r"无[^。，]{0,20}情况", r"0\d{2,3}[-—]\d{7,8}", r"\d{6}",
    r"https?://\S+", r"〔20\d\d〕\d+号", r"第[一二三四五六七八九十百]+条", r"同比[^，。]{0,12}%", r"其中[^。]{0,60}",
    r"累计[^。]{0,30}", r"《[^》]{2,40}》", r"[一二三四五六七八九十]是",
)  # fmt: skip
PATTERNS = [re.compile(word + FIGURE) for word in WORDS] + [re.compile(shape, re.M) for shape in SHAPES]


def docx_floor(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return "\n".join("".join(text.text or "" for text in line.iter(W + "t")) for line in root.iter(W + "p"))


def text_floor(text: str) -> int:
    return sum(1 for pattern in PATTERNS for _ in pattern.finditer(text))


def milliseconds(work: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Medians of both, taken in turns so that a busy moment of the machine hits both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(15):
        for step, taken in zip((work, floor), times, strict=True):
            start = time.perf_counter()
            step()
            taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


def show(step: str, name: str, work: Callable[[], object], floor: Callable[[], object]) -> None:
    taken, least = milliseconds(work, floor)
    print(f"{step}  {taken / least:6.2f} × floor  ({taken:.2f} ms, floor {least:.2f} ms)  {name}")


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    for path in map(Path, arguments):
        document = read(path)
        if document.kind == "docx":
            show("reading", path.name, lambda path=path: read(path), lambda path=path: docx_floor(path))
        show(
            "parsing",
            path.name,
            lambda document=document: parse(replace(document)),
            lambda text=document.text: text_floor(text),
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
