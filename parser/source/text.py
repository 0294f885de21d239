"""Plain text in any encoding a Chinese office uses, and how sure that is.

UTF-8 proves itself. GB18030 and Big5 do not: nearly every Big5 file is also valid GB18030. So each encoding that might
be meant is tried, and the reading that looks most like Chinese wins: the share of its characters that are common ones.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from functools import cache

from parser.errors import ReadError
from parser.fold import fold
from parser.resources import root
from parser.source.document import SourceDocument

_CANONICAL = {
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "cp950": "big5",
    "big5hkscs": "big5",
    "utf-16-le": "utf-16",
    "utf-16-be": "utf-16",
}
CHOICES = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
"""The encodings that a person is offered to choose from."""
_CODECS = {"big5": "cp950", "gb18030": "gb18030"}  # as Windows writes Big5; whoever says GBK means all of GB18030
_CANDIDATES = ("utf-8", "gb18030", "cp950", "utf-16-le", "utf-16-be")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CATCH_ALL = ["utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "utf_7"]
"""Encodings in which nearly any bytes are some text: no evidence."""
_ASCII = re.compile(r"[\x00-\x7f]+")
_VISIBLE = re.compile(r"[^\s\x00-\x1f\x7f-\x9f\ufeff\u200b]")
_BROKEN = re.compile(r"[\ufffd\x80-\x9f\ue000-\uf8ff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_SAMPLE = 200_000
"""Bytes on which the encoding is decided."""
_PLAUSIBLE = 0.5
"""Least share of common characters. Chinese prose has 0.8 and more, a list of names 0.6, a wrong reading under 0.25."""
_CLEAR = 0.2
"""How far the best reading must lead the second for the encoding to be called sure."""
_BEGIN = 64
"""Bytes that tell the two orders of UTF-16 apart."""
_GLIMPSE = 16_000
"""Bytes that are decoded to show what a file would look like."""


def read_text(data: bytes, name: str, encoding: str | None = None) -> SourceDocument:
    """Decode a text file. `encoding` is a person's choice and is not questioned.

    Raises ReadError: `empty` when nothing in it can be seen, `unknown_encoding` when no reading makes sense.
    """
    if encoding is not None:
        text, used, sure = _decode_as(data, encoding, name)
    else:
        text, used, sure = _detect(data, name)
    text = _unix_ends(text)
    if not _VISIBLE.search(text):
        raise ReadError("empty", name=name)
    digest = hashlib.sha256(data).hexdigest()
    return SourceDocument(name=name, kind="txt", text=text, sha256=digest, encoding=used, encoding_sure=sure)


def glimpse(data: bytes, encoding: str, lines: int) -> tuple[str, ...]:
    """The first lines in which something beyond ASCII stands, as the encoding reads them; blank ones are left out."""
    sample = _sample(data, _GLIMPSE)
    whole = len(sample) == len(data)
    text = codecs.getincrementaldecoder(_CODECS.get(encoding, encoding))(errors="replace").decode(sample, whole)
    found = [line for line in re.split(r"[\r\n]+", text.removeprefix("\ufeff")) if _VISIBLE.search(line)]
    return tuple(found[:lines])


def codec_of(data: bytes, document: SourceDocument) -> str:
    """The codec that read the bytes into the document: its encoding, of UTF-16 with the order of its bytes."""
    codec = _CODECS.get(document.encoding, document.encoding)
    if codec == "utf-8-sig":
        return "utf-8"
    if codec != "utf-16":
        return codec
    begin = _unix_ends(data[:_BEGIN].decode("utf-16-le", errors="replace").removeprefix("\ufeff"))
    shown = begin if len(data) <= _BEGIN else begin[:-1]  # the last character may be cut in two
    return "utf-16-le" if document.text.startswith(shown) else "utf-16-be"


def _decode_as(data: bytes, encoding: str, name: str) -> tuple[str, str, bool]:
    try:
        codec = codecs.lookup(encoding).name
        canonical = _CANONICAL.get(codec, codec)
        text = data.decode(_CODECS.get(canonical, codec), errors="replace")
    except (LookupError, UnicodeError):
        raise ReadError("unknown_encoding", name=name) from None
    if text.startswith("\ufeff"):
        text = text[1:]
        canonical = "utf-8-sig" if canonical == "utf-8" else canonical
    return text, canonical, "\ufffd" not in text


def _detect(data: bytes, name: str) -> tuple[str, str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            found = _decode_as(data, encoding, name)
            if _is_rubbish(found[0]):
                raise ReadError("unknown_encoding", name=name)
            return found
    if data.count(0) < len(data) / 5:  # more zero bytes than that: half-empty UTF-16 or no text
        try:
            return data.decode("utf-8"), "utf-8", True
        except UnicodeDecodeError:
            pass
    return _most_plausible(data) or _guessed(data, name)


def _most_plausible(data: bytes) -> tuple[str, str, bool] | None:
    """The reading that looks most like Chinese, None when none does or too much of it is broken."""
    sample = _sample(data)
    scores = sorted(
        ((plausibility(sample.decode(codec, errors="replace")), codec) for codec in _CANDIDATES), reverse=True
    )
    (best, codec), (second, _) = scores[:2]
    text = data.decode(codec, errors="replace")
    if best < _PLAUSIBLE or _is_rubbish(text):
        return None
    return text, _CANONICAL.get(codec, codec), best - second >= _CLEAR and "\ufffd" not in text


def _unix_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_rubbish(text: str) -> bool:
    return text.count("\ufffd") > len(text) / 20


def _sample(data: bytes, size: int = _SAMPLE) -> bytes:
    """A piece from the first line on that is not plain ASCII."""
    first = _BEYOND_ASCII.search(data)
    start = data.rfind(b"\n", 0, first.start()) + 1 if first else 0
    start -= start % 2  # UTF-16 counts in pairs
    return data[start : start + size]


def plausibility(text: str) -> float:
    """How much a text looks like Chinese: 1 when all characters beyond ASCII are common ones, below 0 for rubbish."""
    sample = _ASCII.sub("", text)
    if not sample:
        return 0.0
    broken = len(_BROKEN.findall(sample))
    known = _common()
    good = sum(character in known for character in fold(sample))
    return (good - 2 * broken) / len(sample)


@cache
def _common() -> frozenset[str]:
    """Common Chinese characters and punctuation, as they are after folding (`resources/encoding/common.txt`)."""
    characters = (root() / "encoding" / "common.txt").read_text(encoding="utf-8")
    return frozenset(characters + "、。《》“”‘’—…·〔〕 \u200b" + "".join(map(chr, range(0x21, 0x7F))))


def _guessed(data: bytes, name: str) -> tuple[str, str, bool]:
    """The last resort, for texts that are hardly Chinese: never sure. Raises ReadError when it is no text at all."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  (slow to import and rarely needed)

    head = data[:_SAMPLE]
    if len(_CONTROL.findall(head.decode("latin-1"))) > len(head) / 50:
        raise ReadError("unknown_encoding", name=name)
    best = from_bytes(head, cp_exclusion=_CATCH_ALL).best()
    if best is None:
        raise ReadError("unknown_encoding", name=name)
    codec = codecs.lookup(best.encoding).name
    return data.decode(codec, errors="replace"), _CANONICAL.get(codec, codec), False
