"""Draws the program's icon in all sizes from resources/icons/app.svg: run by hand, its output is kept.

resources/icons/app.png is for the window, app.ico for Windows, packaging/icons/ for the menus of Linux desktops.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
ICONS = ROOT / "resources" / "icons"
MENU_SIZES = (16, 24, 32, 48, 64, 128, 256)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """The picture as PNG, `size` by `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return data.data()


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of several PNG pictures: a head, a list of the pictures, the pictures."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    entries, body = b"", b""
    start = len(head) + 16 * len(pictures)
    for size, picture in pictures.items():
        # A side of 256 is written as 0.
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), start + len(body))
        body += picture
    return head + entries + body


def main() -> None:
    """Write all pictures."""
    _application = QGuiApplication([])
    renderer = QSvgRenderer(str(ICONS / "app.svg"))
    pictures = {size: png(renderer, size) for size in MENU_SIZES}
    for size, picture in pictures.items():
        (ROOT / "packaging" / "icons" / f"kaijuan-{size}.png").write_bytes(picture)
    (ICONS / "app.png").write_bytes(pictures[256])
    (ICONS / "app.ico").write_bytes(ico({size: pictures[size] for size in WINDOWS_SIZES}))


if __name__ == "__main__":
    main()
