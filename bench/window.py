"""How fast the window is: opening a report, moving in a large one, going from values to the source, a long queue.

    python bench/window.py [open] [large] [select] [queue]

Every line tells the time until what was asked for is painted, the longest stop of the event loop, and both of a bare Qt
widget that does the same in the same run. It asserts nothing.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from window_queue import queue
from window_source import large_source, opening, selecting

from desktop.session import make_application

PARTS = {"open": opening, "large": large_source, "select": selecting, "queue": queue}


def main() -> None:
    app = make_application(sys.argv[:1])
    print(f"platform {app.platformName()}; ms")
    for name in sys.argv[1:] or PARTS:
        PARTS[name](app)


if __name__ == "__main__":
    main()
