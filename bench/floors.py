"""The named floors: the least that reading a .docx and searching a text can cost, and the usual way to read tables."""

from __future__ import annotations

import io
import re
import zipfile

import docx
from lxml import etree

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


def docx_floor(data: bytes) -> str:
    """zipfile and lxml.etree.fromstring of word/document.xml, joining every w:t per paragraph."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return "\n".join("".join(text.text or "" for text in line.iter(W + "t")) for line in root.iter(W + "p"))


def docx_by_cells(data: bytes) -> list[list[str]]:
    """python-docx: every paragraph, and the tables row by row by way of `row.cells`."""
    document = docx.Document(io.BytesIO(data))
    rows = [[paragraph.text] for paragraph in document.paragraphs]
    rows += [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    return rows


def text_floor(text: str) -> int:
    """60 plain regular expressions, each run over the whole text."""
    return sum(1 for pattern in PATTERNS for _ in pattern.finditer(text))
