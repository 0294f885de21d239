#!/bin/sh
# build.sh: the stand-alone program in dist/kaijuan, then the tests that start it.
set -eu
cd "$(dirname "$0")/.."

rm -rf build/pyinstaller dist/kaijuan
.venv/bin/python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller packaging/kaijuan.spec

# What install.sh needs travels beside the program.
mkdir -p dist/kaijuan/desktop
cp packaging/install.sh LICENSE dist/kaijuan/
cp packaging/kaijuan.desktop packaging/kaijuan-mime.xml packaging/icons/kaijuan-*.png resources/icons/app.svg dist/kaijuan/desktop/

QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -q -m package tests/packaging
echo "dist/kaijuan: $(du -sh dist/kaijuan | cut -f1)"
