"""Collects every text that the window can show into resources/translations/kaijuan_en.ts; translations there are kept.

python packaging/make_translation.py          writes the file; new texts are unfinished, texts that are gone are dropped
python packaging/make_translation.py --check  writes nothing; ends with 1 where the file is not as it should be

Texts are literals with Chinese characters in the code of the window and of what it shows, f-strings with their blanks
numbered, and what the data files say in words. Documents that the program writes (workbooks, letters, check sheets)
and the patterns by which it reads reports are no texts of the window.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

HOME = Path(__file__).resolve().parent.parent
TARGET = HOME / "resources" / "translations" / "kaijuan_en.ts"
CODE = (
    "desktop",
    "parser/naming.py",
    "parser/errors.py",
    "parser/catalogue.py",
    "parser/source",
    "parser/checks",
    "parser/rules/indicators/reasons.py",
)
DOCUMENTS = (
    "desktop/workbook",
    "desktop/notice",
    "desktop/check_sheet",
    "desktop/command_line.py",
    "desktop/roster/words.py",
)
TOLD = frozenset({"reasons", "notes", "places", "doubts", "words", "causes"})
"""Tables of data files all of whose texts are told to people."""
FIELDS = frozenset({"reason", "why", "doubt", "name", "fails", "basis", "message", "else_low", "low"})
"""Keys of data files whose text is told to people,"""
LOW = "_low"
"""and how others end: why what is read so is doubtful."""
FORM_FIELDS = frozenset({"title", "label", "short", "name", "unit", "corner", "group", "head", "note"})
"""Keys of the forms whose text is shown."""
_HAN = re.compile(r"[㐀-鿿]")
_PATTERN = re.compile(r"\(\?|\[\^|\\[dwsn]|[|◆□]|\][{*+?]|^\[|\]$")
"""What only patterns have, and no text for people."""


def texts() -> list[str]:
    """Every text once, in order of place."""
    found = [*_of_code(), *_of_data(), *_of_forms()]
    return list(dict.fromkeys(text for text in found if _HAN.search(text) and not _PATTERN.search(text)))


def _of_code() -> Iterator[str]:
    for entry in CODE:
        path = HOME / entry
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            if not file.relative_to(HOME).as_posix().startswith(DOCUMENTS):
                yield from literals(ast.parse(file.read_text(encoding="utf-8")))


def literals(tree: ast.AST) -> Iterator[str]:
    """The strings of a module but its docstrings; an f-string with its blanks numbered from 0."""
    pieces: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            pieces.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            pieces |= {id(part) for part in ast.walk(node) if part is not node and isinstance(part, ast.Constant)}
            inner = [part for part in ast.walk(node) if isinstance(part, ast.FormattedValue)]
            for blank in inner:
                pieces -= {id(part) for part in ast.walk(blank.value) if isinstance(part, ast.Constant)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield _template(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in pieces:
            yield node.value


def _template(node: ast.JoinedStr) -> str:
    parts, blanks = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(f"{{{blanks}}}")
            blanks += 1
    return "".join(parts)


def _of_data() -> Iterator[str]:
    for file in sorted((HOME / "resources").rglob("*.toml")):
        if file.parent.name != "editions" and file.stem != "notice":
            yield from _told(tomllib.loads(file.read_text(encoding="utf-8")), all_of_it=False)


def _told(value: object, *, all_of_it: bool) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str):
                if all_of_it or key in FIELDS or key.endswith(LOW):
                    yield inner
            else:
                yield from _told(inner, all_of_it=key in TOLD)
    elif isinstance(value, list):
        for inner in value:
            if not isinstance(inner, str):
                yield from _told(inner, all_of_it=all_of_it)


def _of_forms() -> Iterator[str]:
    for file in sorted((HOME / "resources" / "editions").glob("*.toml")):
        yield from _form_words(tomllib.loads(file.read_text(encoding="utf-8")))


def _form_words(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str) and key in FORM_FIELDS:
                yield inner
            elif key == "header":
                yield from (str(cell[0]) for cell in inner)
            elif not isinstance(inner, str):
                yield from _form_words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _form_words(inner)


def known() -> dict[str, str]:
    """The translations there are, by source text."""
    if not TARGET.exists():
        return {}
    messages = etree.parse(str(TARGET)).iter("message")
    found = {message.findtext("source", ""): message.find("translation") for message in messages}
    return {source: told.text for source, told in found.items() if told is not None and told.text}


def written(translations: dict[str, str]) -> bytes:
    """The .ts file with all texts and these translations."""
    top = etree.Element("TS", version="2.1", language="en_US", sourcelanguage="zh_CN")
    context = etree.SubElement(top, "context")
    etree.SubElement(context, "name").text = "kaijuan"
    for text in texts():
        message = etree.SubElement(context, "message")
        etree.SubElement(message, "source").text = text
        told = etree.SubElement(message, "translation")
        if text in translations:
            told.text = translations[text]
        else:
            told.set("type", "unfinished")
    etree.indent(top, "    ")
    return etree.tostring(top, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE TS>") + b"\n"


def main() -> int:
    """Write or check."""
    content = written(known())
    if "--check" in sys.argv[1:]:
        return int(not TARGET.exists() or TARGET.read_bytes() != content)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(content)
    unfinished = content.count(b'type="unfinished"')
    print(f"{len(texts())} texts, {unfinished} to be translated")
    return 0


if __name__ == "__main__":
    sys.exit(main())
