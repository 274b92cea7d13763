"""Draws the program's icon in the forms that Windows and macOS ask for, from the one drawing there is."""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from environment import ROOT

DRAWING = ROOT / "resources" / "icons" / "b24desk.svg"
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""Pixels: those of the taskbar and of the file list, each at 100 to 200 percent."""
MAC_SIZES = (16, 32, 64, 128, 256, 512, 1024)
_MARGIN = 0.1
"""Of the width, round a macOS icon: beside others, one that fills its square looks too large."""


def write(folder: Path) -> tuple[Path, Path]:
    """Write b24desk.ico and b24desk.icns; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    windows, mac = folder / "b24desk.ico", folder / "b24desk.icns"
    images = [_drawn(size, 0) for size in WINDOWS_SIZES]
    images[-1].save(windows, sizes=[image.size for image in images], append_images=images[:-1])
    images = [_drawn(size, round(size * _MARGIN)) for size in MAC_SIZES]
    images[-1].save(mac, append_images=images[:-1])
    return windows, mac


def _drawn(size: int, margin: int) -> Image.Image:
    """Each size is drawn, none is shrunk from a larger one."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    inside = image.rect().adjusted(margin, margin, -margin, -margin)
    QSvgRenderer(str(DRAWING)).render(painter, inside.toRectF())
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know file names only
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


if __name__ == "__main__":
    print(*write(ROOT / "build" / "icons"), sep="\n")
