"""Spoils files in every way and demands a report or a clear error, within limits of time and memory for each file.

    python tests/parser/properties/fuzz.py [--minutes 10 | --cases 200] [--seed 1] [--keep FOLDER] [FILE…]

The files to spoil are the samples where none is named. Each case follows from the seed and its number alone, so that it
can be made again (`--first N --cases 1`). A file that breaks the parser is kept in the folder. Exit status 0 when none
did, 1 otherwise.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import signal
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import spoil  # noqa: E402
from alike import misplaced  # noqa: E402

from parser import parse_all, read_bytes  # noqa: E402
from parser.errors import ReadError  # noqa: E402
from parser.report_json import to_json  # noqa: E402

SECONDS = 10
"""Of the processor, for one file."""
RESIDENT = 500 * 1024**2
"""Bytes that the process may hold while it reads, the program and its libraries among them."""
ADDRESSES = 3 * 1024**3
"""Bytes of address space: what asks for more is stopped before the machine suffers."""


@dataclass
class Reader:
    """A process that reads one file after the other; it is started anew when it had to be stopped.

    `seconds` of the processor the last file took that was read to its end; `held` is the most bytes it ever held.
    """

    process: multiprocessing.process.BaseProcess | None = None
    line: Connection | None = None
    held: int = 0
    seconds: float = 0.0

    def read(self, name: str, data: bytes) -> str:
        """How the reading ended: `read`, the code of an error, or a report of what broke, which has blanks in it."""
        if self.process is None or self.line is None:
            self.line, other = multiprocessing.Pipe()
            self.process = multiprocessing.get_context("spawn").Process(target=serve, args=(other,), daemon=True)
            self.process.start()
            other.close()
        self.line.send((name, data))
        try:
            if self.line.poll(20 * SECONDS):
                outcome, held, self.seconds = self.line.recv()
                self.held = max(self.held, held)
                if held > RESIDENT:
                    self.stop()
                return str(outcome)
            outcome = "waits for something that never comes"
        except (EOFError, ConnectionError):
            self.process.join()
            outcome = f"the process died with {self.process.exitcode}"
            if self.process.exitcode == -signal.SIGPROF:
                outcome = f"took more than {SECONDS} seconds of the processor"
        self.stop()
        return outcome

    def stop(self) -> None:
        if self.process is not None and self.line is not None:
            self.process.kill()
            self.process.join()
            self.line.close()
        self.process = self.line = None


def serve(line: Connection) -> None:
    """The process: reads what is sent and answers how it ended."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    while True:
        try:
            name, data = line.recv()
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # it ends the process, also in the middle of a pattern
        began = time.process_time()
        outcome = outcome_of(name, data)
        signal.setitimer(signal.ITIMER_PROF, 0)
        if (held := resident()) > RESIDENT:
            outcome = f"held {held >> 20} MB"
        line.send((outcome, held, time.process_time() - began))


def resident() -> int:
    """The most bytes that this process ever held."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def outcome_of(name: str, data: bytes) -> str:
    """Reads a file as the program does."""
    try:
        reports = parse_all(read_bytes(data, name))
        json.dumps([to_json(report) for report in reports], ensure_ascii=False, allow_nan=False)
        wrong = [line for report in reports for line in misplaced(report)]
        return f"misplaced values: {wrong[:5]}" if wrong else "read"
    except ReadError as error:
        clear = name in error.message and error.message.endswith("。") and "{" not in error.message
        return error.code if clear else f"no clear error: {error.message}"
    except BaseException:  # whatever it is, it is what is looked for
        return traceback.format_exc()


def spoiled(files: list[tuple[str, bytes]], seed: int, number: int) -> tuple[str, bytes]:
    """The case of that number: the name of a file and its bytes."""
    warnings.simplefilter("ignore")  # zipfile's, of members with the same name
    chance = Random(f"{seed} {number}")
    name, data = chance.choice(files)
    if name.endswith(".docx") and chance.random() < 0.9:
        return name, spoil.package(data, chance)
    for _ in range(chance.choice((1, 1, 2, 5))):
        data = chance.choice(spoil.BYTES)(data, chance)
    return name, data[: spoil.LARGEST]


def cases(arguments: argparse.Namespace) -> Iterator[int]:
    """The numbers of the cases, until their count or the time is up."""
    number, end = arguments.first, time.monotonic() + 60 * arguments.minutes
    while time.monotonic() < end and (not arguments.cases or number < arguments.first + arguments.cases):
        yield number
        number += 1


def main() -> int:
    arguments = _arguments().parse_args()
    paths = arguments.files or sorted(path for path in (ROOT / "resources" / "samples").iterdir() if path.is_file())
    files = [(path.name, path.read_bytes()) for path in paths]
    reader, outcomes, broken = Reader(), Counter[str](), 0
    slowest = (0.0, -1)
    for number in cases(arguments):
        name, data = spoiled(files, arguments.seed, number)
        outcome = reader.read(name, data)
        slowest = max(slowest, (reader.seconds, number))
        if " " in outcome:
            broken += 1
            print(f"case {number} of seed {arguments.seed}, {name}, {len(data)} bytes: {outcome}", flush=True)
            if arguments.keep:
                arguments.keep.mkdir(parents=True, exist_ok=True)
                (arguments.keep / f"{arguments.seed}-{number}{Path(name).suffix}").write_bytes(data)
        outcomes["broken" if " " in outcome else outcome] += 1
    reader.stop()
    print(
        f"{outcomes.total()} files, {broken} broke the parser; slowest {slowest[0]:.1f} s (case {slowest[1]}), "
        f"at most {reader.held >> 20} MB"
    )
    print("  ".join(f"{outcome} {count}" for outcome, count in outcomes.most_common()))
    return int(broken > 0)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="spoils files and looks whether the parser breaks")
    parser.add_argument("files", nargs="*", type=Path, help="files to spoil (the samples)")
    parser.add_argument("--minutes", type=float, default=10, help="how long to go on")
    parser.add_argument("--cases", type=int, help="how many files to spoil at most")
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the files that broke the parser")
    return parser


if __name__ == "__main__":
    sys.exit(main())
