from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from clipper.ui.main_window.images import ClippingImages


def png(width: int = 8, height: int = 4) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def images(tmp_path: Path) -> ClippingImages:
    library = tmp_path / "library"
    (library / "2026" / "a_files").mkdir(parents=True)
    (library / "2026" / "a_files" / "фото 1.png").write_bytes(png(400, 200))
    (tmp_path / "secret.png").write_bytes(png())
    return ClippingImages(library, library / "2026" / "a.html")


def test_an_image_beside_the_clipping_is_shown_no_wider_than_the_column(images: ClippingImages) -> None:
    image = images.read("a_files/%D1%84%D0%BE%D1%82%D0%BE%201.png?w=1", 100)
    assert image is not None and (image.width(), image.height()) == (100, 50)


def test_a_data_image_is_shown(images: ClippingImages) -> None:
    assert images.read("data:image/png;base64," + base64.b64encode(png()).decode(), 100) is not None


@pytest.mark.parametrize(
    "address",
    [
        "https://port.example/x.png",
        "//host/share.png",
        "file:///etc/passwd",
        "../../secret.png",
        "/etc/hostname",
        "missing.png",
        "data:image/png;base64,!!!",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        "data:text/html,hello",
        "a\x00b.png",
        "",
    ],
)
def test_nothing_else_is_ever_read(images: ClippingImages, address: str) -> None:
    assert images.read(address, 100) is None
