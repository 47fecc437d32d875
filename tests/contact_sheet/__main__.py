"""Starts the program offscreen on the library of the pictures, drives it into every state and pictures each.

`python -m tests.contact_sheet [OUT_FOLDER] [--only WORDS]`: OUT_FOLDER/1x, 1.5x and 2x, and an index.html with each
beside its design, when ../shared/design is there. Without OUT_FOLDER a folder under the system's temporary one.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.contact_sheet.page import write_page
from tests.contact_sheet.stage import Stage, grab, settle
from tests.contact_sheet.states import STATES, State, designs

SCALES = ("1", "1.5", "2")
CHECKOUT = Path(__file__).resolve().parents[2]
DESIGNS = CHECKOUT.parent / "shared" / "design"


def main() -> int:
    """Make the pictures of every scale, each in a process of its own, and the page."""
    asked = argparse.ArgumentParser(prog="python -m tests.contact_sheet")
    asked.add_argument("out", nargs="?", type=Path, default=Path(tempfile.gettempdir()) / "clipper-contact-sheet")
    asked.add_argument("--only", default="", help="states with this in their names")
    asked.add_argument("--scale", choices=SCALES, help="only these")
    given = asked.parse_args()
    out = given.out.resolve()
    if out.is_relative_to(CHECKOUT):
        asked.error("pictures do not belong into the checkout")
    if "QT_SCALE_FACTOR" in os.environ:
        picture_states(out, os.environ["QT_SCALE_FACTOR"], given.only)
        return 0
    for scale in [given.scale] if given.scale else SCALES:
        again = [sys.executable, "-m", "tests.contact_sheet", str(out), "--only", given.only]
        made = subprocess.run(again, env={**os.environ, "QT_SCALE_FACTOR": scale}, cwd=CHECKOUT, check=False)
        if made.returncode:
            return made.returncode
    print(write_page(out, _pictures(out)))
    return 0


def picture_states(out: Path, scale: str, only: str) -> None:
    """All states of this process's scale."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        stage = Stage(application, Path(scratch))
        _picture_first_run(stage, out, scale, only)
        stage.prepare()
        for state in STATES:
            if only in state.name and (scale == "1" or state.is_scaled):
                _picture(stage, state, _path(out, scale, state.name))
        stage.clear()


def _picture(stage: Stage, state: State, path: Path) -> None:
    stage.put_on(state.theme, state.language)
    window = stage.window(state.clipping, state.size)
    state.drive(window)
    settle(150)
    grab(window, path)
    stage.clear()


def _picture_first_run(stage: Stage, out: Path, scale: str, only: str) -> None:
    """The window without a library, empty and with libraries opened before."""
    recent = tuple(str(stage.scratch / name) for name in ("Harbour", "Затон 2026", "Old elections"))
    for name, theme, language, libraries, size in (
        ("first-run", "light", "en", (), (1440, 900)),
        ("first-run-dark-uk", "dark", "uk", (), (1000, 680)),
        ("first-run-recent-sepia-uk", "sepia", "uk", recent, (1000, 680)),
    ):
        if only not in name:
            continue
        stage.put_on(theme, language)
        stage.program.settings.recent_libraries = libraries
        window = stage.program.first_window()
        window.resize(*size)
        settle(200)
        grab(window, _path(out, scale, name))
        stage.program.settings.recent_libraries = ()
        stage.clear()


def _path(out: Path, scale: str, name: str) -> Path:
    return out / f"{scale}x" / f"{name}.png"


def _pictures(out: Path) -> list[tuple[str, Path, Path | None]]:
    """Those that were made, each with its design."""
    at_hand = designs(DESIGNS)
    order = ["first-run", "first-run-dark-uk", "first-run-recent-sepia-uk", *(state.name for state in STATES)]
    drawn = {"first-run": "first-run", **{state.name: state.design for state in STATES}}
    return [
        (f"{name}, {scale}×", path, at_hand.get(drawn.get(name, "")))
        for scale in SCALES
        for name in order
        if (path := _path(out, scale, name)).exists()
    ]


if __name__ == "__main__":
    sys.exit(main())
