"""Makes the README's pictures: the program, grabbing its own windows on a copy of the sample clippings.

Run as `python -m tests.pictures [OUT_FOLDER]`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from clipper.domain.tag_colours import TAG_HUES
from clipper.ui.look.theme import Theme, chip_colours
from tests.contact_sheet.stage import Stage, settle
from tests.contact_sheet.states import State, activate, passages

PICTURES = Path(__file__).resolve().parents[1] / ".readme"
MOST_BYTES = 250_000
STATES = (
    State("window", partial(activate, 2)),
    State("dark", partial(activate, 1), theme="dark", size=(1200, 800)),
    State("ukrainian", partial(activate, 3), theme="sepia", language="uk", size=(1200, 800)),
    State("passages", passages, size=(1200, 800)),
)


def main(folder: Path) -> None:
    """Mark the clippings and grab a window for each picture."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        stage = Stage(application, Path(scratch))
        stage.prepare()
        folder.mkdir(exist_ok=True)
        for state in STATES:
            stage.put_on(state.theme, state.language)
            window = stage.window(state.clipping, state.size)
            state.drive(window)
            settle(200)
            (folder / f"{state.name}.png").write_bytes(_png(window, stage.program.look.theme))
            stage.clear()


def _png(window: QWidget, theme: Theme) -> bytes:
    """In 256 colours, the theme's and those that it has most of: nobody tells the half tones of letters apart."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    found = Counter(pixels)
    kept = [colour for colour in _colours_of(theme) if colour in found]
    most = list(dict.fromkeys(kept + [colour for colour, _ in found.most_common(256)]))[:256]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_Indexed8, most, flags).save(buffer, "PNG", 0)  # type: ignore[call-overload]
    data = bytes(buffer.data().data())
    if len(data) > MOST_BYTES:
        raise ValueError(f"{len(data)} bytes are too many for a README")
    return data


def _colours_of(theme: Theme) -> list[int]:
    """Those of signs that are small: nearly no pixels, but the wrong ones would be seen."""
    chips = [chip_colours(theme, QColor(hue)) for hue in TAG_HUES]
    colours = [value for name in theme.__slots__ if isinstance(value := getattr(theme, name), QColor)]
    colours += [colour for band in theme.bands.values() for colour in (band.fill, band.stroke)]
    colours += [colour for chip in chips for colour in (chip.base, chip.text, chip.dot)]
    return [colour.rgb() for colour in colours]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES)
