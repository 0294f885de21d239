#!/bin/sh
# Installs the program for the person who runs this, without root: the folder beside this file is copied to
# ~/.local/opt/kaijuan and entered in the menu.
#
#   sh install.sh             install, or replace an older version
#   sh install.sh --remove    take it away again; the workspace in ~/.local/share/kaijuan stays
set -eu

here=$(cd "$(dirname "$0")" && pwd)
target=$HOME/.local/opt/kaijuan
data=${XDG_DATA_HOME:-$HOME/.local/share}
commands=$HOME/.local/bin

# Tell the desktop that its files changed, as far as it wants to know.
refresh() {
    if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" || true; fi
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$data/applications" || true; fi
    if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t "$data/icons/hicolor" || true; fi
}

remove() {
    rm -rf "$target"
    rm -f "$commands/kaijuan" "$data/applications/kaijuan.desktop" "$data/mime/packages/kaijuan-mime.xml"
    rm -f "$data"/icons/hicolor/*/apps/kaijuan.png "$data"/icons/hicolor/scalable/apps/kaijuan.svg
}

install_menu() {
    mkdir -p "$commands" "$data/applications" "$data/mime/packages" "$data/icons/hicolor/scalable/apps"
    ln -sf "$target/kaijuan" "$commands/kaijuan"
    # Exec= wants a path with blanks in quotes.
    sed "s|^Exec=kaijuan|Exec=\"$target/kaijuan\"|" "$here/desktop/kaijuan.desktop" >"$data/applications/kaijuan.desktop"
    cp "$here/desktop/kaijuan-mime.xml" "$data/mime/packages/"
    cp "$here/desktop/app.svg" "$data/icons/hicolor/scalable/apps/kaijuan.svg"
    for icon in "$here"/desktop/kaijuan-*.png; do
        size=${icon##*-}
        size=${size%.png}
        mkdir -p "$data/icons/hicolor/${size}x$size/apps"
        cp "$icon" "$data/icons/hicolor/${size}x$size/apps/kaijuan.png"
    done
}

if [ "${1:-}" = --remove ]; then
    remove
    refresh
    echo "已卸载开卷；工作区仍保留在 $data/kaijuan。"
    exit 0
fi
[ -x "$here/kaijuan" ] || { echo "请在解压后的程序文件夹里运行本脚本（其中应有 kaijuan 程序）。" >&2; exit 1; }
if [ "$here" != "$target" ]; then
    remove
    mkdir -p "$target"
    cp -R "$here/." "$target/"
fi
install_menu
refresh
echo "已安装。可在应用菜单中找到“开卷”，或运行 $commands/kaijuan。"
