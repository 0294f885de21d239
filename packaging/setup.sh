#!/bin/sh
# setup.sh run|test|office|package: makes everything ready for one purpose.
#
#   .venv with the program and its libraries     installed again only when pyproject.toml, the folder or Python changed
#   Qt's system libraries, a Chinese font        looked up every time (a few milliseconds)
#   LibreOffice (office)                         looked up every time; some 400 MB where it has to be installed
#
# What is missing on the system is installed when we are root on Debian; otherwise the one command that does it is shown.
set -eu
cd "$(dirname "$0")/.."

purpose=$1
python=${PYTHON:-python3}

say() { echo "[kaijuan] $*" >&2; }
fail() { say "$*"; exit 1; }

# The packages, installed; or the command to do it shown, and status 1.
install_packages() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "installing system packages: $*"
        export DEBIAN_FRONTEND=noninteractive
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 && return 0
        apt-get update -qq || say "could not refresh the package lists; trying with those at hand"
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null || fail "apt-get could not install: $*"
    else
        say "missing on this system; please run:   sudo apt-get install -y $*"
        command -v apt-get >/dev/null || say "(these are the names on Debian, UOS and Kylin; other systems name them alike)"
        return 1
    fi
}

# Which packages are missing of the given library:package pairs.
missing_of() {
    ldconfig=$(command -v ldconfig || echo /sbin/ldconfig)
    known=$("$ldconfig" -p 2>/dev/null || true)
    for pair in "$@"; do
        case $known in
            *"${pair%%:*} "*) ;;
            *) echo "${pair#*:}" ;;
        esac
    done
}

has_chinese_font() {
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" "${HOME:-/}/.local/share/fonts"; do
        [ -d "$folder" ] || continue
        found=$(find "$folder" \( -iname '*wqy*' -o -iname '*cjk*' -o -iname '*sourcehan*' -o -iname '*droidsansfallback*' \
            -o -iname 'simsun*' -o -iname 'simhei*' -o -iname 'msyh*' -o -iname '*fang*song*' \) -type f -print | head -n 1)
        [ -z "$found" ] || return 0
    done
    return 1
}

make_venv() {
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
        || fail "Python 3.11 or newer is needed ($python is not); name another one with: make PYTHON=python3.12 …"
    if [ ! -x .venv/bin/python ] || ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null || install_packages python3-venv || exit 1
        say "making .venv"
        "$python" -m venv --clear .venv
    fi
}

# Several purposes share .venv: each has its own stamp, and what serves a later one serves those before it.
install_program() {
    case $purpose in
        run) extras= ready=run ;;
        test | office) extras='[test]' ready='run test office' ;;
        package) extras='[test,package]' ready='run test office package' ;;
        *) fail "unknown purpose: $purpose" ;;
    esac
    fingerprint="$(cksum <pyproject.toml) $PWD $(.venv/bin/python -V)"
    stamp=.venv/.ready-$purpose
    [ "$(cat "$stamp" 2>/dev/null || true)" != "$fingerprint" ] || return 0
    say "installing the program and its libraries into .venv; the first time takes a few minutes"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".$extras" \
        || fail "the libraries could not be fetched; is there a network or a package mirror (pip config) at hand?"
    for name in $ready; do echo "$fingerprint" >".venv/.ready-$name"; done
}

check_libraries() {
    set -- libGL.so.1:libgl1 libEGL.so.1:libegl1 libxkbcommon.so.0:libxkbcommon0 libdbus-1.so.3:libdbus-1-3 \
        libfontconfig.so.1:libfontconfig1 libglib-2.0.so.0:libglib2.0-0 \
        libgssapi_krb5.so.2:libgssapi-krb5-2
    if [ "$purpose" = run ]; then
        set -- "$@" libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4 libxcb-image.so.0:libxcb-image0 \
            libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-render-util.so.0:libxcb-render-util0 libxcb-shape.so.0:libxcb-shape0 \
            libxcb-util.so.1:libxcb-util1 libxcb-xkb.so.1:libxcb-xkb1 libxkbcommon-x11.so.0:libxkbcommon-x11-0
    fi
    missing=$(missing_of "$@")
    has_chinese_font || missing="$missing fonts-wqy-microhei"
    if [ "$purpose" = office ]; then
        command -v soffice >/dev/null || command -v libreoffice >/dev/null || missing="$missing libreoffice-calc-nogui"
    fi
    if [ "$purpose" = package ]; then
        command -v objdump >/dev/null || missing="$missing binutils"
        has_shared_python || missing="$missing libpython3-dev"
    fi
    # shellcheck disable=SC2086
    [ -z "$(echo $missing)" ] || install_packages $missing || without_libraries
}

# PyInstaller needs Python as a shared library; Debian keeps it in a package of its own.
has_shared_python() {
    .venv/bin/python - <<'PY'
import pathlib, sys, sysconfig
name = sysconfig.get_config_var("INSTSONAME") or ""
folders = [sysconfig.get_config_var(key) or "" for key in ("LIBDIR", "LIBPL")]
folders += ["/usr/lib/" + (sysconfig.get_config_var("MULTIARCH") or "")]
sys.exit(not any(".so" in name and pathlib.Path(folder, name).exists() for folder in folders))
PY
}

# Without a display the program works without Qt; everything else needs the libraries.
without_libraries() {
    [ "$purpose" = run ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || exit 1
    say "going on without a window"
}

make_venv
install_program
check_libraries
