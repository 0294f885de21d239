"""Where the stand-alone program starts."""

from __future__ import annotations

import multiprocessing
import sys

from desktop.__main__ import main

if __name__ == "__main__":
    # A worker process of the stand-alone program is the program itself, started again: this turns it into the worker.
    multiprocessing.freeze_support()
    sys.exit(main())
