"""Writes the made-up sample reports and the truth about them: run by hand, its output is kept in the repository.

    python packaging/make_samples.py [FOLDER]        FOLDER is resources/samples where none is named

The texts are in sample_reports/texts. The truth is written into them and never read back by the parser: it is what the
parser is measured by.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from sample_reports import markup, plain, word
from sample_reports.blocks import Sample, squash

HERE = Path(__file__).resolve().parent
CARRIERS = {"lines": plain.as_lines, "web": plain.as_web_copy, "pdf": plain.as_pdf_copy}


def content_of(sample: Sample) -> bytes:
    """The file, byte for byte."""
    if sample.carrier.startswith("docx"):
        return word.as_docx(sample, numbered_by_word=sample.carrier == "docx-numbered")
    text = CARRIERS[sample.carrier](sample)
    return text.replace("\n", sample.newline).encode(sample.encoding)


def truth_of(sample: Sample, content: bytes) -> dict[str, object]:
    """What a reader must find in the file, with the page numbers that only the carrier knows."""
    truth = sample.truth()
    if sample.carrier == "pdf":
        truth["noise"] += re.findall(r"^- [0-9]+ -$", content.decode(sample.encoding), re.MULTILINE)
    return truth


def check_quotes(sample: Sample) -> None:
    """Each quote must stand once in the report, or the truth could not say which figure it means."""
    whole = squash(plain.as_lines(sample))
    for figure in sample.truth()["indicators"]:
        found = whole.count(figure["quote"])
        if found != 1:
            sys.exit(f"{sample.name}: “{figure['quote']}” stands {found} times")


def main(folder: Path) -> None:
    """Write all samples and their truth into the folder."""
    (folder / "truth").mkdir(parents=True, exist_ok=True)
    for path in sorted((HERE / "sample_reports" / "texts").glob("*.sample")):
        sample = markup.read(path)
        check_quotes(sample)
        content = content_of(sample)
        (folder / sample.name).write_bytes(content)
        truth = json.dumps(truth_of(sample, content), ensure_ascii=False, indent=1, allow_nan=False)
        (folder / "truth" / f"{sample.name}.json").write_text(truth + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "resources" / "samples")
