#!/bin/sh
# check.sh: all checks of the project, one after another. Each runs even when one before it failed; then we say which did.
set -u
cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM=offscreen
failed=

step() {
    name=$1
    shift
    echo "== $name"
    "$@" || failed="$failed $name"
}

step ruff .venv/bin/ruff check --quiet .
step mypy .venv/bin/mypy
step imports .venv/bin/lint-imports
step pytest .venv/bin/python -m pytest

[ -z "$failed" ] || { echo "make test: failed:$failed" >&2; exit 1; }
