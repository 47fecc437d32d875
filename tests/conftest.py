"""Every test runs offscreen, away from the user's own state, and fails on a Qt warning or a logged one."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Workers are processes and many tests start Clipper as one: not compiled once, each of them compiles all of it.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from clipper.ui.language import FOLDER
from clipper.ui.look.guard import guard_overrides

# As the program does. What an override lets go comes to pytest-qt's hook, which fails the test; otherwise PySide may
# lose it, or die of it, and no test is told which widget it was.
guard_overrides()

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_collection_finish() -> None:
    """What there is by now stays to the end: not looked through at every search for garbage."""
    gc.freeze()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Speaks English, as the program does: Qt alone has no forms for "1 passage" and "2 passages"."""
    english = QTranslator(qapp)
    assert english.load("clipper_en", str(FOLDER))
    qapp.installTranslator(english)
    return qapp


@pytest.fixture(autouse=True)
def state_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder of this test's own."""
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("CLIPPER_STATE_DIR", str(folder))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_logged_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log record of WARNING or above that the test did not ask for is a defect."""
    yield
    records = [record for record in caplog.get_records("call") if record.levelno >= 30]
    expected = getattr(caplog, "expected_warnings", False)
    assert expected or not records, [record.getMessage() for record in records]


@pytest.fixture(scope="session")
def real_files() -> Path:
    """The folder of real files beside the checkout; tests that read it skip without it."""
    folder = SHARED / "real"
    if not folder.is_dir():
        pytest.skip("needs ../shared/real")
    return folder
