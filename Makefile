# Everything needs only Python 3.11 and make; the first run fetches the rest into .venv.

PYTHON ?= python3
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help run test test-office package clean

help:
	@echo 'make run                            open the window with the made-up sample reports'
	@echo 'make run FILES="a.txt b.docx"       open these reports'
	@echo "make run FILES=\"'our report.txt'\"   a name with blanks stands in single quotes, a \$$ is written \$$\$$"
	@echo 'make test                           check style, types, imports and run all tests'
	@echo 'make test-office                    have LibreOffice open, calculate and print what is exported (installs it)'
	@echo 'make package                        build the stand-alone program in dist/kaijuan and test it'
	@echo 'make clean                          remove what was built; .venv stays'

run:
	@sh packaging/setup.sh run
	@.venv/bin/python packaging/run.py

test:
	@sh packaging/setup.sh test
	@sh packaging/check.sh

test-office:
	@sh packaging/setup.sh office
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -m office

package:
	@sh packaging/setup.sh package
	@sh packaging/build.sh

clean:
	rm -rf build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
