"""How many times its floor each step takes, floor and step measured in this run; the limit stands beside.

    python bench/reading.py [docx] [parse] [import] [growth] [--files FILE…] [--largest BYTES] [--each]

docx     parser.source.read_bytes of a .docx (checks, numbers, tables, spans) beside the docx floor and python-docx
parse    parser.parse of a text, folding included, beside the text floor
import   the package, and the package with what reads and parses, beside lxml.etree, each in a new process
growth   reading and parsing per character of a text of 5 MB beside one of 5 kB, also of hostile texts

Without names all four. The files are the made-up samples and, where they are, the real reports in ../shared.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the program is measured where it stands, installed or not

from floors import docx_by_cells, docx_floor, text_floor  # noqa: E402
from made_up import growing, sample_files, sample_texts  # noqa: E402

from parser import parse, read_bytes  # noqa: E402

DOCX_LIMIT, CELLS_LIMIT, TEXT_LIMIT, IMPORT_LIMIT, GROWTH_LIMIT = 6.0, 1.0, 15.0, 4.0, 1.5
SMALL, LARGE = 5_000, 5_000_000
STEP = 10
HOPELESS = 4  # times its limit: growth is not followed further
PATIENCE = 30.0  # seconds that a larger text may take to be tried
ROUNDS = 15
FIRST_USE = "from parser import parse, read"


@dataclass(frozen=True)
class Ratio:
    """A step beside what it is measured by, both in milliseconds."""

    step: str
    beside: str
    taken: float
    least: float
    limit: float

    @property
    def times(self) -> float:
        """How many times the floor."""
        return self.taken / self.least

    def __str__(self) -> str:
        verdict = "" if self.times <= self.limit else "  over"
        times = f"{self.times:7.2f} ×  limit {self.limit:4.1f}"
        return f"{times}  {self.taken:9.3f} ms  {self.least:9.3f} ms  {self.step} / {self.beside}{verdict}"


def in_turns(*steps: Callable[[], object]) -> list[float]:
    """The least time of the processor for each, in milliseconds, taken in turns; other work of the machine hits all."""
    times: list[list[float]] = [[] for _ in steps]
    for _ in range(ROUNDS):
        for step, taken in zip(steps, times, strict=True):
            start = time.process_time()
            step()
            taken.append((time.process_time() - start) * 1000)
    return [min(taken) for taken in times]


def summary(ratios: Sequence[Ratio], name: str) -> list[Ratio]:
    """All files taken together, and the dearest of them."""
    first, worst = ratios[0], max(ratios, key=lambda ratio: ratio.times)
    total = [sum(ratio.taken for ratio in ratios), sum(ratio.least for ratio in ratios)]
    return [
        Ratio(f"{name}: all {len(ratios)} together", first.beside, *total, first.limit),
        replace(worst, step=f"{name}: dearest, {worst.step}"),
    ]


def docx_ratios(files: Iterable[tuple[str, bytes]]) -> tuple[list[Ratio], list[Ratio]]:
    """Each file beside the floor, and beside the way of python-docx."""
    to_floor, to_cells = [], []
    for name, data in files:
        taken, floor, cells = in_turns(
            lambda data=data: read_bytes(data, "x.docx"),
            lambda data=data: docx_floor(data),
            lambda data=data: docx_by_cells(data),
        )
        to_floor.append(Ratio(name, "docx floor", taken, floor, DOCX_LIMIT))
        to_cells.append(Ratio(name, "python-docx row.cells", taken, cells, CELLS_LIMIT))
    return to_floor, to_cells


def parse_ratios(texts: Iterable[tuple[str, str]]) -> list[Ratio]:
    """Each text, as a document that nothing is known of yet, beside the floor."""
    ratios = []
    for name, text in texts:
        document = read_bytes(text.encode(), "x.txt")
        taken, floor = in_turns(
            lambda document=document: parse(replace(document)), lambda text=document.text: text_floor(text)
        )
        ratios.append(Ratio(name, "text floor", taken, floor, TEXT_LIMIT))
    return ratios


def import_ratios() -> list[Ratio]:
    """The time inside a new process, without its start."""

    def once(statement: str) -> float:
        code = f"import time; start = time.process_time(); {statement}; print(time.process_time() - start)"
        child = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
        return float(child.stdout) * 1000

    statements = ("import lxml.etree", "import parser", FIRST_USE)
    rounds = [[once(statement) for statement in statements] for _ in range(ROUNDS)]
    floor, *taken = map(statistics.median, zip(*rounds, strict=True))
    return [
        Ratio(statement, "import lxml.etree", time, floor, IMPORT_LIMIT)
        for statement, time in zip(statements[1:], taken, strict=True)
    ]


def growth_ratio(name: str, text_of: Callable[[int], str], largest: int) -> Ratio:
    """Microseconds a character, in the place of milliseconds, of the largest text tried beside the small one."""
    size, small = SMALL, per_character(text_of(SMALL), ROUNDS)
    taken = small
    while size < largest and taken <= HOPELESS * GROWTH_LIMIT * small and size * STEP * taken < PATIENCE * 1e6:
        size = min(size * STEP, largest)
        taken = per_character(text_of(size), 3 if size < largest else 1)
    return Ratio(f"{name}, {size // 1000} kB, µs a character", f"{SMALL // 1000} kB", taken, small, GROWTH_LIMIT)


def per_character(text: str, rounds: int) -> float:
    """The least microseconds of the processor that reading and parsing took for a character."""
    data = text.encode()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        parse(read_bytes(data, "x.txt"))
        times.append((time.process_time() - start) / len(text) * 1e6)
    return min(times)


def real(folders: Sequence[str], suffix: str) -> list[tuple[str, bytes]]:
    """The reports in ../shared, none where it is not there."""
    paths = [path for folder in folders for path in sorted((ROOT.parent / "shared" / folder).glob(f"*{suffix}"))]
    return [(path.name, path.read_bytes()) for path in paths]


def batches(files: Sequence[Path] | None, suffix: str) -> dict[str, list[tuple[str, bytes]]]:
    """What is measured, by name: the files that were given, or made-up and real reports."""
    if files:
        found = {"files": [(path.name, path.read_bytes()) for path in files if path.suffix == suffix]}
    elif suffix == ".docx":
        found = {"samples": sample_files(), "real": real(["docx"], suffix)}
    else:
        texts = [(name, text.encode()) for name, text in sample_texts()]
        found = {"samples": texts, "real": real(["seeds", "corpus"], suffix)}
    return {name: batch for name, batch in found.items() if batch}


def report(step: str, chosen: argparse.Namespace) -> None:
    """Measure one step and print its lines."""

    def show(ratios: Sequence[Ratio], name: str) -> None:
        for ratio in [*(ratios if chosen.each else []), *summary(ratios, name)]:
            print(ratio, flush=True)

    match step:
        case "docx":
            for name, batch in batches(chosen.files, ".docx").items():
                for ratios in docx_ratios(batch):
                    show(ratios, f"docx {name}")
        case "parse":
            for name, batch in batches(chosen.files, ".txt").items():
                texts = [(title, read_bytes(data, "x.txt").text) for title, data in batch]
                show(parse_ratios(texts), f"parse {name}")
        case "import":
            for ratio in import_ratios():
                print(ratio, flush=True)
        case "growth":
            for name, text_of in growing().items():
                print(growth_ratio(name, text_of, chosen.largest), flush=True)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("steps", nargs="*", metavar="STEP", help="docx, parse, import, growth")
    options.add_argument("--files", nargs="+", type=Path, help="measure these .docx and .txt files")
    options.add_argument("--largest", type=int, default=LARGE, help="bytes of the largest text of growth")
    options.add_argument("--each", action="store_true", help="a line for each file as well")
    chosen = options.parse_args()
    steps = chosen.steps or ["docx", "parse", "import", "growth"]
    if unknown := set(steps) - {"docx", "parse", "import", "growth"}:
        options.error(f"no step {', '.join(sorted(unknown))}")
    print(f"{'times':>7}                    {'taken':>9}     {'floor':>9}     step / floor")
    for step in steps:
        report(step, chosen)
    return 0


if __name__ == "__main__":
    sys.exit(main())
