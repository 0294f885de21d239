"""Changes of a Word file that its reader does not see: how Word and WPS write what was typed, changed and moved."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable
from random import Random

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = {
    W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
Body = etree._Element
WordDisguise = Callable[[Body, Random], None]
GONE = "共收到申请999件，"


def w(name: str, /, *content: Body, text: str | None = None, **attributes: str) -> Body:
    """An element of Word's namespace."""
    element = etree.Element(f"{{{W}}}{name}", {f"{{{W}}}{key}": value for key, value in attributes.items()})
    element.extend(content)
    element.text = text
    return element


def _runs(body: Body, chance: Random, share: float) -> list[Body]:
    """Some of the runs with text that stand directly in a paragraph."""
    runs = [run for run in body.iter(f"{{{W}}}r") if run.find(f"{{{W}}}t") is not None]
    return [run for run in runs if run.getparent().tag == f"{{{W}}}p" and chance.random() < share]


def split_runs(body: Body, chance: Random) -> None:
    """A run in pieces, with marks of the spelling check and bookmarks between: Word does so at every change."""
    for run in _runs(body, chance, 0.6):
        text = run.find(f"{{{W}}}t")
        if len(run.findall(f"{{{W}}}t")) > 1 or not text.text or len(text.text) < 2:
            continue
        cut = chance.randrange(1, len(text.text))
        rest = copy.deepcopy(run)
        rest.find(f"{{{W}}}t").text, text.text = text.text[cut:], text.text[:cut]
        between = chance.choice((w("proofErr", type="spellStart"), w("bookmarkStart", id="7", name="_GoBack"), None))
        run.addnext(rest)
        if between is not None:
            run.addnext(between)


def wrap_runs(body: Body, chance: Random) -> None:
    """Runs in what only wraps them: accepted insertions, links, controls, tags."""
    for run in _runs(body, chance, 0.4):
        parent, place = run.getparent(), run.getparent().index(run)
        kind = chance.choice(("ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "sdt"))
        wrapped = w("sdt", w("sdtPr"), w("sdtContent", run)) if kind == "sdt" else w(kind, run)
        parent.insert(place, wrapped)


def add_what_is_gone(body: Body, chance: Random) -> None:
    """Runs that are deleted, moved away or hidden, and marks of notes and comments."""
    for run in _runs(body, chance, 0.3):
        form = chance.choice(("del", "moveFrom", "hidden", "note", "comment", "code"))
        if form == "del":
            run.addprevious(w("del", w("r", w("delText", text=GONE))))
        elif form == "moveFrom":
            run.addnext(w("moveFrom", w("r", w("t", text=GONE))))
        elif form == "hidden":
            run.addprevious(w("r", w("rPr", w("vanish")), w("t", text=GONE)))
        elif form == "note":
            run.addnext(w("r", w("footnoteReference", id="2")))
        elif form == "comment":
            run.addnext(w("r", w("commentReference", id="1")))
        else:
            run.addprevious(w("r", w("instrText", text=GONE)))


def make_fields(body: Body, chance: Random) -> None:
    """Runs that are the result of a field."""
    for run in _runs(body, chance, 0.3):
        for kind in ("begin", "code", "separate"):
            mark = w("instrText", text=GONE) if kind == "code" else w("fldChar", fldCharType=kind)
            run.addprevious(w("r", mark))
        run.addnext(w("r", w("fldChar", fldCharType="end")))


def add_gone_paragraphs(body: Body, chance: Random) -> None:
    """Paragraphs and rows whose deletion is accepted, and empty ones for distance."""
    for paragraph in list(body.iterchildren(f"{{{W}}}p")):
        if chance.random() < 0.2:
            gone = w("p", w("pPr", w("rPr", w("del"))), w("del", w("r", w("delText", text=GONE))))
            paragraph.addprevious(gone)
        if chance.random() < 0.2:
            paragraph.addprevious(w("p"))
    for row in list(body.iter(f"{{{W}}}tr")):
        if chance.random() < 0.1 and row.find(f"{{{W}}}trPr") is None:
            gone = copy.deepcopy(row)
            gone.insert(0, w("trPr", w("del")))
            for merge in list(gone.iter(f"{{{W}}}vMerge")):
                merge.getparent().remove(merge)
            row.addprevious(gone)


def wrap_blocks(body: Body, chance: Random) -> None:
    """Paragraphs, tables and rows in controls, tags and insertions."""
    blocks = [*body.iterchildren(f"{{{W}}}p", f"{{{W}}}tbl"), *body.iter(f"{{{W}}}tr")]
    for block in blocks:
        if chance.random() < 0.2:
            parent, place = block.getparent(), block.getparent().index(block)
            kind = chance.choice(("sdt", "customXml", "ins"))
            wrapped = w("sdt", w("sdtPr"), w("sdtContent", block)) if kind == "sdt" else w(kind, block)
            parent.insert(place, wrapped)


def frame(body: Body, chance: Random) -> None:
    """Some first paragraphs in text boxes, or everything in a table of one cell that only draws a frame."""
    blocks = [block for block in body if block.tag != f"{{{W}}}sectPr"]
    if chance.random() < 0.5:
        cell = w("tc", w("tcPr"))
        body.insert(0, w("tbl", w("tblPr"), w("tr", cell)))
        cell.extend(blocks)
        return
    for paragraph in blocks[: chance.randint(1, 4)]:
        if paragraph.tag == f"{{{W}}}p":
            place = body.index(paragraph)
            box = w("txbxContent", paragraph)
            body.insert(place, w("p", w("r", w("pict", w("textbox", box)))))


WORD_DISGUISES: dict[str, WordDisguise] = {
    "split runs": split_runs,
    "wrapped runs": wrap_runs,
    "what is gone": add_what_is_gone,
    "fields": make_fields,
    "gone paragraphs": add_gone_paragraphs,
    "wrapped blocks": wrap_blocks,
    "frames": frame,
}


def disguised(data: bytes, disguises: list[WordDisguise], chance: Random, strict: bool = False) -> bytes:
    """A Word file with the disguises on its text; `strict`: in the namespaces of Strict Open XML."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(content)
                for disguise in disguises:
                    disguise(root.find(f"{{{W}}}body"), chance)
                content = etree.tostring(root, encoding="utf-8", xml_declaration=True)
            if strict and name != "[Content_Types].xml":
                for usual, other in _STRICT.items():
                    content = content.replace(usual.encode(), other.encode())
            new.writestr(name, content)
    return stream.getvalue()
