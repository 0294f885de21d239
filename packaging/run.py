"""What `make run` starts: the program with the reports named in the variable FILES, or with the samples.

FILES is one text, as make hands it over. Names are parted by blanks; a name with blanks stands in quotes, and a text
that is the name of one existing file as it stands needs none. Wildcards are filled in.
"""

from __future__ import annotations

import glob
import os
import shlex
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def named_files(text: str) -> list[str]:
    """The file names in the text. Raises ValueError when a quote is left open."""
    text = text.strip()
    if text and Path(text).exists():
        return [text]
    names = []
    for word in shlex.split(text):
        # A name that exists is taken as it is, even when it holds [1] or the like.
        names += [word] if Path(word).exists() else sorted(glob.glob(word)) or [word]  # noqa: PTH207 - absolute too
    return names


def sample_files() -> list[str]:
    """The made-up reports that ship with the program."""
    folder = ROOT / "resources" / "samples"
    return sorted(str(path) for path in folder.iterdir() if path.suffix in {".txt", ".docx"})


def main() -> None:
    """Replace this process by the program."""
    text = os.environ.get("FILES", "")
    try:
        files = named_files(text) or sample_files()
    except ValueError:
        sys.exit(f"FILES 中的引号没有成对：{text}")
    os.execv(sys.executable, [sys.executable, "-m", "desktop", *files])


if __name__ == "__main__":
    main()
