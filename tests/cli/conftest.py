"""A small library and a way to run commands in it."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from clipper.cli.program import main

Json: TypeAlias = Any
"""A parsed document; tests say what they expect of it."""

HARBOUR = (
    "Порт відкрили після ремонту\n\n"
    "date 2026-03-05 Порт працює знову. Працівники порту повернулися.\n\n"
    "Комісія перевірила причал і крани. Порт працює знову.\n"
)
COUNTY = "Title: County bridges\nDate: 2026-04-01\nSource: Northbank Courier\n\nOne bridge in nine is overdue.\n"
UNDATED = "Без дати: комісія не змогла встановити, коли це сталося.\n\nБільше нічого не відомо.\n"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Json:
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Clipper:
    """Runs commands in the library, in this process."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, command: str, *words: str, folder: Path | None = None) -> Ran:
        try:
            code = main([command, str(folder or self.folder), *words])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
        captured = self.capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    def json(self, command: str, *words: str) -> Json:
        ran = self(command, *words, "--json")
        assert ran.code == 0, ran.err
        return ran.json


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    library = tmp_path / "Преса"
    (library / "wire").mkdir(parents=True)
    (library / "порт.txt").write_text(HARBOUR, "utf-8")
    (library / "wire" / "bridges.txt").write_text(COUNTY, "utf-8")
    (library / "undated.txt").write_text(UNDATED, "utf-8")
    return library


@pytest.fixture
def clipper(folder: Path, capsys: pytest.CaptureFixture[str]) -> Clipper:
    return Clipper(folder, capsys)


@pytest.fixture(autouse=True)
def garbage_is_collected_again() -> Iterator[None]:
    """A launch turns that off, for the window to do it later."""
    yield
    gc.enable()
