"""Reports whose paragraphs were joined to one long line when they were copied, blanks standing where lines ended.

Such a line is read as if the blanks before its headings, behind their titles and behind its sentences were line ends.
The text stays as it is and every offset with it: only what the rules are given to read has the line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from parser.rules.outline.known import is_known
from parser.rules.outline.numbers import ordinal
from parser.source.document import Line, SourceDocument

_LEAST = 120
"""Characters that a line has at least in which several paragraphs are looked for."""

_LATER = re.compile(r" [一二三四五六七八九十]{1,3}[、.]")
"""What the number of a part inside a line looks like, for a quick look: blanks are rare in Chinese."""

_PART = re.compile(r"(?:^| )([一二三四五六七八九十]{1,3})[、.] {0,3}([^\s。,;:]{2,40})(?=[\s:])")
_FIRST = re.compile(r"(?:[。:;!?]|年报|报告|总结) {1,4}一[、.] {0,3}([^\s。,;:]{2,40})(?=[\s:])")
"""The first part behind the end of a preface or of a title, where a paragraph does not count its points."""

_TITLED = re.compile(r" {0,9}[^\s。,;:]{6,60}信息公开[^\s。,;:]{0,12}(?:年报|报告|总结) (?=[本根按为依]|20\d\d年)")
_NUMBER = r"(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}(?:、|\.(?!\d))|\(\d{1,2}\))"
_HIGH = r"(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))"
_BREAKS = re.compile(
    rf"(?P<before> )(?={_NUMBER})"
    r"|^[^。;]{0,40}(?:时间|日期|来源|作者) {0,2}:[^。;,]{0,60}?(?P<keyed> )(?=根据|按照|依据|本报告|本年度|为了|现)"
    rf"|(?:(?<= )|^){_NUMBER} {{0,3}}[^\s。,;:]{{2,40}}:?(?P<behind> )(?! )"
    rf"|(?:(?<= )|^){_HIGH} {{0,3}}[^\s。,;:]{{2,20}},[^\s。;:]{{2,20}}(?P<run> )(?! )"
    r"|[。;!?](?P<ended> )"
    r"|(?:年度?|公开)(?:工作)?(?:报告|总结)(?P<title> )(?=[本根按为依]|20\d\d年)"
)


def unflattened(document: SourceDocument) -> SourceDocument:
    """The document with line ends for the blanks that were line ends once; itself where no line is flattened."""
    text, last, pieces = document.text, 0, []
    for line in document.lines:
        if len(line.text) >= _LEAST and _is_flattened(line):
            for offset in _ends(line):
                pieces += [text[last:offset], "\n"]
                last = offset + 1
    return replace(document, text="".join([*pieces, text[last:]])) if pieces else document


def _is_flattened(line: Line) -> bool:
    """Whether two parts of a report, counted onwards, begin in one line, or the first behind what stands before it.

    Or whether a line begins with the title of a report and goes on with its first sentence.
    """
    if _TITLED.match(line.folded):
        return True
    if not _LATER.search(line.folded, line.indent + 1):
        return False
    if any(is_known(match[1]) for match in _FIRST.finditer(line.folded)):
        return True
    parts = [ordinal(match[1]) for match in _PART.finditer(line.folded) if is_known(match[2])]
    return any(later == earlier + 1 for earlier, later in pairwise(parts))


def _ends(line: Line) -> Iterator[int]:
    """The offsets of the blanks that stand for line ends."""
    position = 0
    while match := _BREAKS.search(line.folded, position):
        end = next(match.start(name) for name, found in match.groupdict().items() if found)
        yield line.span.start + end
        position = end + 1
