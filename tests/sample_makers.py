"""The made-up samples from their makers: each in every form in which reports arrive, and with other figures."""

from __future__ import annotations

import sys
import tomllib
from functools import cache
from pathlib import Path
from random import Random

_PACKAGING = Path(__file__).resolve().parent.parent / "packaging"
if str(_PACKAGING) not in sys.path:
    sys.path.append(str(_PACKAGING))

from sample_reports import markup, plain, word  # noqa: E402
from sample_reports.blocks import Sample, Title  # noqa: E402

TEXT_FORMS = {"lines": plain.as_lines, "web": plain.as_web_copy, "pdf": plain.as_pdf_copy}


@cache
def samples() -> tuple[Sample, ...]:
    """The samples of all eras."""
    return tuple(markup.read(path) for path in sorted((_PACKAGING / "sample_reports" / "texts").glob("*.sample")))


def begins_with_title(sample: Sample) -> bool:
    """Whether nothing of a web page stands above the title."""
    return isinstance(sample.blocks[0], Title)


def as_text(sample: Sample, form: str) -> str:
    """The sample as the text of a file."""
    return TEXT_FORMS[form](sample)


def as_word(sample: Sample, *, numbered: bool) -> bytes:
    """The sample as a Word file, its headings numbered by Word or typed."""
    return word.as_docx(sample, numbered_by_word=numbered)


OFFICES = ("青禾县水利局", "柏原县旧州镇人民政府", "云岭市白鹭区教育局", "澄河县人民政府办公室")
TITLES = (
    "{office}{year}年政府信息公开工作年度报告",
    "{office}{year}年度政府信息公开年报",
    "{office}\n{year}年政府信息公开工作报告",
)
PREFACES = (
    "根据《中华人民共和国政府信息公开条例》要求，现公布{office}{year}年政府信息公开工作年度报告。"
    "本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
    "本报告由{office}编制。统计期限为{year}年1月1日至{year}年12月31日。如有疑问，请与我单位办公室联系"
    "（地址：{office}办公楼206室，邮编：890000，电话：0680-5550112）。",
)
CHAPTERS = (
    "概述", "主动公开政府信息情况", "依申请公开政府信息情况", "政府信息公开的收费及减免情况", "行政复议、行政诉讼情况",
    "机构和人员情况", "存在的主要问题和改进措施",
)  # fmt: skip
NUMBERS = (("一、", "（一）"), ("一、", "1."), ("（一）", "1、"), ("第一部分 ", "一、"), ("1、", "（1）"))
_FIGURES = "一二三四五六七八九"


def narrative(chance: Random) -> str:
    """A report of the narrative era put together by chance, with figures in all the ways in which they are told."""
    office, year = chance.choice(OFFICES), chance.randint(2009, 2018)
    chapter, paragraph = chance.choice(NUMBERS)
    lines = [
        chance.choice(TITLES).format(office=office, year=year),
        chance.choice(PREFACES).format(office=office, year=year),
    ]
    for number, title in enumerate(chance.sample(CHAPTERS, chance.randint(4, 7))):
        lines.append(_numbered(chapter, number) + title)
        for part in range(chance.randint(1, 3)):
            head = (
                _numbered(paragraph, part) + chance.choice(("有关工作。", "工作情况。"))
                if chance.random() < 0.5
                else ""
            )
            lines.append("　　" + head + "".join(chance.sample(_sentences(), chance.randint(1, 3))))
    if chance.random() < 0.7:
        lines += [office, f"{year + 1}年{chance.randint(1, 3)}月{chance.randint(1, 28)}日"]
    return "\n".join(lines) + "\n"


def _numbered(style: str, number: int) -> str:
    return style.replace("一", _FIGURES[number]).replace("1", str(number + 1))


@cache
def _sentences() -> tuple[str, ...]:
    """The made-up sentences with which the reading of figures is tested."""
    path = Path(__file__).resolve().parent / "parser" / "rules" / "indicator_sentences.toml"
    cases = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return tuple(case["text"] for case in cases if "\n" not in case["text"] and case["text"].endswith("。"))
