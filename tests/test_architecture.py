"""The rule of the rooms, read from the imports themselves."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import clipper

PACKAGE = Path(clipper.__file__).parent

MAY_IMPORT = {
    "domain": set(),
    "storage": {"domain"},
    "formats": {"domain"},
    "search": {"domain"},
    "library": {"domain", "storage", "formats", "search"},
    "workspace": {"domain", "storage", "formats", "search", "library"},
    "ui": {"domain", "storage", "formats", "search", "library", "workspace"},
    "cli": {"domain", "storage", "formats", "search", "library", "ui"},
    "__main__": {"cli"},
    "__init__": set(),
}
"""Besides itself."""

JOINERS = {"main_window", "app"}
FOR_ALL = {"look"}


def modules() -> Iterator[tuple[Path, tuple[str, ...]]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        if parts[0] != "sample_clippings":
            yield path, parts


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> tuple[str, ...]:
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield from (f"{module}.{name.name}" for name in names)
            case ast.ImportFrom(level=level) if level:
                yield "relative"


def ui_room(parts: tuple[str, ...]) -> str:
    """The room inside ui: a package, or files that share their first word (clipping_list, clipping_rows, …)."""
    return parts[1] if len(parts) > 2 else parts[1].split("_")[0] if parts[1].startswith("clipping_") else parts[1]


def test_rooms_import_only_what_lies_below_them() -> None:
    for path, parts in modules():
        for name in imports(path):
            if name.startswith("clipper."):
                room = name.split(".")[1]
                allowed = MAY_IMPORT[parts[0]] | {parts[0]}
                assert room in allowed or room == "__version__", f"{path} imports {name}"


def test_nothing_is_imported_relatively() -> None:
    assert [path for path, _ in modules() if "relative" in imports(path)] == []


def test_only_workspace_and_ui_know_qt_and_only_ui_knows_widgets() -> None:
    for path, parts in modules():
        for name in imports(path):
            if name.split(".")[0] in ("PySide6", "shiboken6"):
                assert parts[0] in ("workspace", "ui"), f"{path} imports {name}"
            if name.startswith("PySide6.QtWidgets"):
                assert parts[0] == "ui", f"{path} imports {name}"


def test_rooms_of_the_window_do_not_import_each_other() -> None:
    for path, parts in modules():
        if parts[0] != "ui" or len(parts) < 2:
            continue
        own = ui_room(parts)
        for name in imports(path):
            if not name.startswith("clipper.ui.") or own in JOINERS:
                continue
            other = ui_room(tuple(name.split(".")[1:3]) + (("",) if _is_package(name) else ()))
            assert other in {own} | FOR_ALL, f"{path} imports {name}"


def _is_package(name: str) -> bool:
    return (PACKAGE / "ui" / name.split(".")[2]).is_dir()


def test_no_module_keeps_state() -> None:
    """Module-level names are constants: nothing rebinds them from inside a function."""
    for path, _ in modules():
        tree = parsed(path)
        assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global)], path


WANTED_LATER = """
import sys
import clipper.ui.app
later = (
    "ui.preferences ui.command_palette ui.shortcuts_sheet ui.tag_manager ui.tag_popover ui.note_popover ui.about "
    "ui.highlight_toolbar ui.find_bar ui.passages_board ui.import_details ui.welcome library.bringing_in"
)
print([name for name in later.split() if f"clipper.{name}" in sys.modules])
"""


def test_a_launch_imports_nothing_that_the_first_paint_does_without() -> None:
    ran = subprocess.run([sys.executable, "-c", WANTED_LATER], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout == "[]\n"
