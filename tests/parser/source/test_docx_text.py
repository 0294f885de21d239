"""The text of a .docx is what its reader sees."""

from __future__ import annotations

import hashlib

import pytest
from word_files import cell, members, p, r, relationships, row, table, word, zipped

from parser.source import ParagraphHint, read_bytes


def run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


def text(*content: str) -> str:
    return word(p(*content)).text


def test_paragraphs_are_lines() -> None:
    document = word(p("甲") + "<w:p/>" + p("乙", "丙") + p(" 丁 "))
    assert document.text == "甲\n\n乙丙\n 丁 "
    assert (document.kind, document.encoding_sure) == ("docx", True)


def test_the_name_does_not_matter() -> None:
    data = zipped(members(p("年报")))
    document = read_bytes(data, "年报.txt")
    assert (document.kind, document.text, document.sha256) == ("docx", "年报", hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (run("<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t>"), "甲\n乙\n丙"),
        (run("<w:t>甲</w:t><w:tab/><w:t>乙</w:t>"), "甲\t乙"),
        (run('<w:br w:type="page"/><w:t>甲</w:t>'), "甲"),
        (run("<w:t>010</w:t><w:noBreakHyphen/><w:t>123</w:t>"), "010-123"),
        (run("<w:t>甲</w:t><w:softHyphen/><w:t>乙</w:t>"), "甲乙"),
        (run("<w:t> </w:t><w:t>甲\n乙\t丙</w:t>"), " 甲 乙\t丙"),
        (run("<w:t>甲</w:t><w:footnoteReference w:id='2'/><w:commentReference w:id='1'/>"), "甲"),
        (r("甲") + r("乙", "<w:vanish/>") + r("丙", '<w:vanish w:val="0"/>'), "甲丙"),
        (f"<w:ins>{r('甲')}</w:ins><w:del>{run('<w:delText>乙</w:delText>')}</w:del>{r('丙')}", "甲丙"),
        (f"<w:moveFrom>{r('甲')}</w:moveFrom><w:moveTo>{r('乙')}</w:moveTo>", "乙"),
        (f"<w:ins><w:del>{r('甲')}</w:del>{r('乙')}</w:ins>", "乙"),
        (f"<w:hyperlink r:id='x'>{r('甲')}<w:smartTag>{r('乙')}</w:smartTag></w:hyperlink>", "甲乙"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('甲')}</w:sdtContent></w:sdt>", "甲"),
        (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('点此输入')}</w:sdtContent></w:sdt>{r('乙')}",
            "乙",
        ),
        (f"<w:fldSimple w:instr='DATE'>{r('2030年')}</w:fldSimple>", "2030年"),
        (f"<w:bookmarkStart w:id='0' w:name='_GoBack'/>{r('甲')}<w:bookmarkEnd w:id='0'/>", "甲"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
        (run(f"<w:ruby><w:rt>{r('gong')}</w:rt><w:rubyBase>{r('公')}</w:rubyBase></w:ruby>"), "公"),
        (run("<w:t>选</w:t><w:sym w:font='Wingdings' w:char='F0FE'/><w:t>是</w:t>"), "选☑是"),
        (run("<w:sym w:font='wingdings 2' w:char='F06A'/><w:t>主动公开</w:t>"), "①主动公开"),
        (run("<w:sym w:font='Symbol' w:char='F0B3'/><w:t>5件</w:t>"), "≥5件"),
        (run("<w:sym w:font='Webdings' w:char='F061'/><w:t>甲</w:t>"), "▪甲"),
        (run("<w:sym w:font='宋体' w:char='25CF'/><w:sym w:font='x' w:char='D800'/><w:sym w:char='?'/>"), "●▪"),
        (f"<!-- 注 -->{r('甲')}<?ignore me?>", "甲"),
    ],
)
def test_what_a_reader_sees_of_a_paragraph(content: str, expected: str) -> None:
    assert text(content) == expected


def mark(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def test_a_field_shows_its_result_only() -> None:
    code = run("<w:instrText>IF </w:instrText>")
    inner = mark("begin") + code + mark("separate") + r("内") + mark("end")
    assert text(r("甲"), mark("begin"), code, inner, mark("separate"), r("果"), mark("end"), r("乙")) == "甲果乙"


def test_a_field_that_never_ends_hides_nothing_else() -> None:
    assert word(p("甲", mark("begin"), r("码")) + p("乙") + p(mark("end"), mark("end"), r("丙"))).text == "甲\n乙\n丙"


def test_a_contents_list_over_several_paragraphs() -> None:
    body = p(mark("begin"), run("<w:instrText>TOC</w:instrText>"), mark("separate"), "一、总体") + p(
        "二、问题", mark("end")
    )
    assert word(body).text == "一、总体\n二、问题"


@pytest.mark.parametrize("gone", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>"])
def test_a_paragraph_whose_end_is_gone_runs_on(gone: str) -> None:
    mark = f"<w:rPr>{gone}</w:rPr>"
    assert word(p("甲", properties=mark) + p("乙") + p("丙")).text == "甲乙\n丙"
    assert word(p("甲") + p(properties=mark) + p("丙")).text == "甲\n丙"
    assert word(p("甲") + p("乙", properties=mark)).text == "甲\n乙"
    assert word(p("甲", properties=mark) + table(row("1", "2"))).text == "甲\n1\t2"
    assert word(table(row(cell(p("甲", properties=mark), p("乙")), "1"))).text == "甲乙\t1"


def box(content: str) -> str:
    """A text box as Word writes it: once for newer programs and once for older ones."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    newer = f"<w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing>"
    older = f"<w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict>"
    choice = f"<mc:Choice Requires='wps'>{newer}</mc:Choice>"
    return run(f"<mc:AlternateContent>{choice}<mc:Fallback>{older}</mc:Fallback></mc:AlternateContent>")


def test_a_text_box_is_read_once() -> None:
    assert word(p(box(p("标题") + p("副题"))) + p("正文")).text == "标题\n副题\n正文"
    assert word(p("题", box(p("框"))) + p("正文")).text == "题\n框\n正文"
    assert (
        word(p(run(f"<w:pict><v:textbox><w:txbxContent>{p('旧')}</w:txbxContent></v:textbox></w:pict>"))).text == "旧"
    )


def test_a_text_box_in_a_text_box() -> None:
    assert word(p(box(p("外", box(p("内"))))) + p("正文")).text == "外\n内\n正文"


def test_a_table_in_a_text_box_and_a_text_box_in_a_table() -> None:
    document = word(p(box(table(row("甲", "1"), row("乙", "2")))) + table(row(cell(p("丙", box(p("框")))), "3")))
    assert document.text == "甲\t1\n乙\t2\n丙 框\t3"
    assert [document.slice(found.span) for found in document.tables] == ["甲\t1\n乙\t2", "丙 框\t3"]


def test_only_the_older_half_of_an_alternative_has_the_text() -> None:
    older = f"<w:pict><v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox></w:pict>"
    body = run(
        f"<mc:AlternateContent><mc:Choice Requires='x'/><mc:Fallback>{older}</mc:Fallback></mc:AlternateContent>"
    )
    assert text(body) == "框"


def test_wrappers_around_paragraphs() -> None:
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('甲')}<w:sdt><w:sdtContent>{p('乙')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"
        f"<w:customXml>{p('丙')}</w:customXml><w:ins>{p('丁')}</w:ins><w:del>{p('戊')}</w:del><w:altChunk r:id='x'/>"
    )
    assert word(body).text == "甲\n乙\n丙\n丁"


def test_headers_footers_and_notes_are_not_the_report() -> None:
    files = members(p("正文"))
    files["word/header1.xml"] = files["word/footnotes.xml"] = "<broken"
    files["word/_rels/document.xml.rels"] = relationships(header="header1.xml", footnotes="footnotes.xml")
    assert read_bytes(zipped(files), "年报.docx").text == "正文"


def test_relationships_that_lead_nowhere_do_not_matter() -> None:
    files = members(p("正文"))
    files["word/_rels/document.xml.rels"] = relationships(image="NULL", styles="../../styles.xml", numbering="none.xml")
    assert read_bytes(zipped(files), "年报.docx").text == "正文"


def test_the_document_may_have_another_name() -> None:
    files = members(p("正文"))
    files["word/document2.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = relationships(officeDocument="/word/document2.xml")
    assert read_bytes(zipped(files), "年报.docx").text == "正文"


def test_member_names_with_backslashes() -> None:
    files = {name.replace("/", "\\"): content for name, content in members(p("正文")).items()}
    assert read_bytes(zipped(files), "年报.docx").text == "正文"


def test_strict_open_xml() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="h"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    files = members(p("正文", properties='<w:pStyle w:val="h"/>') + table(row("甲", "1")), styles)
    for old, new in {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }.items():
        files = {name: str(content).replace(old, new) for name, content in files.items()}
    document = read_bytes(zipped(files), "年报.docx")
    assert document.text == "正文\n甲\t1"
    assert document.hints[0].outline_level == 2


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "gb18030"])
def test_xml_in_another_encoding(encoding: str) -> None:
    files = members(p("年报"))
    declared = "utf-8" if encoding == "utf-8-sig" else encoding.removesuffix("-le")
    xml = str(files["word/document.xml"]).replace('encoding="UTF-8"', f'encoding="{declared}"')
    assert read_bytes(zipped({**files, "word/document.xml": xml.encode(encoding)}), "年报.docx").text == "年报"


def style(style_id: str, content: str, kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{style_id}">{content}</w:style>'


BOLD_STYLES = (
    style("h1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>')
    + style("h2", '<w:basedOn w:val="h1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    + style("strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    + style("secret", "<w:rPr><w:vanish/></w:rPr>", kind="character")
)


@pytest.mark.parametrize(
    ("paragraph", "hint"),
    [
        (p(r("甲", "<w:b/>"), r("乙", "<w:b/>")), ParagraphHint(bold=True)),
        (p(r("甲", "<w:b/>"), r("乙")), None),
        (p(r("甲"), r("乙", "<w:b/>")), None),
        (p(r("甲", "<w:b/>"), r("  ")), ParagraphHint(bold=True)),
        (p(r("甲", '<w:b w:val="0"/>')), None),
        (p(r("甲", '<w:rStyle w:val="strong"/>')), ParagraphHint(bold=True)),
        (p(r("甲", '<w:rStyle w:val="strong"/><w:b w:val="false"/>')), None),
        (p("甲", properties='<w:pStyle w:val="h1"/>'), ParagraphHint(bold=True, outline_level=1)),
        (p("甲", properties='<w:pStyle w:val="h2"/>'), ParagraphHint(bold=True)),
        (p("甲", properties='<w:pStyle w:val="unknown"/><w:outlineLvl w:val="2"/>'), ParagraphHint(outline_level=3)),
        (p("甲", properties='<w:pStyle w:val="h1"/><w:outlineLvl w:val="9"/>'), ParagraphHint(bold=True)),
        (p(), None),
    ],
)
def test_hints(paragraph: str, hint: ParagraphHint | None) -> None:
    document = word(p("前") + paragraph + p("后"), BOLD_STYLES)
    assert document.hints.get(2) == hint
    assert len(document.hints) == (hint is not None)


def test_text_hidden_by_a_style() -> None:
    assert word(p(r("甲", '<w:rStyle w:val="secret"/>'), r("乙")), BOLD_STYLES).text == "乙"
