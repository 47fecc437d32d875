"""Puts Clipper into the menu of a freedesktop desktop (Linux, BSD), and takes it out again. Knows no library, no Qt.

Desktop Entry and Icon Theme Specification. Everything goes below $XDG_DATA_HOME, for this user.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import clipper
from clipper.domain.errors import ClipperError
from clipper.domain.reasons import reason_of
from clipper.storage.atomic import write_atomically

MARKER = "X-Clipper-Wrote-This=true"
"""The line by which a desktop entry of ours is known: no other is replaced or removed."""
ICON_MARKER = "Clipper's own icon"
ICON_FILE = Path(clipper.__file__).parent / "icon" / "clipper.svg"

_SECONDS_A_TOOL = 20
_NEEDS_QUOTES = frozenset(" \t\n\"'\\><~|&;$*?#()`")
_QUOTED = str.maketrans({letter: f"\\{letter}" for letter in '"`$\\'})
_VALUE = str.maketrans({"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"})


class DesktopElsewhere(ClipperError):
    """Windows and macOS keep their menus in another way."""

    what = "Clipper can be put into the menu of Linux desktops only; this is {system}."
    next_step = "Nothing was changed. Make a shortcut to the clipper command instead."


class DesktopForeign(ClipperError):
    """A file of that name which we did not write."""

    what = "{file} was not written by Clipper, so it is left as it is."
    next_step = "Move it away if Clipper may use the name."


class DesktopNotWritten(ClipperError):
    """The system refuses the place."""

    what = "{file} could not be changed: {reason}."
    next_step = "Check its permissions, or set XDG_DATA_HOME to a folder that can be written."


@dataclass(frozen=True, slots=True)
class Places:
    """Where the two files lie."""

    data_home: Path

    @classmethod
    def of_user(cls, environment: Mapping[str, str] = os.environ) -> Places:
        """$XDG_DATA_HOME when it is an absolute path, as the specification wants it, else ~/.local/share."""
        chosen = Path(environment.get("XDG_DATA_HOME", ""))
        return cls(chosen if chosen.is_absolute() else Path.home() / ".local" / "share")

    @property
    def applications(self) -> Path:
        """The user's own menu entries."""
        return self.data_home / "applications"

    @property
    def entry(self) -> Path:
        """Ours."""
        return self.applications / "clipper.desktop"

    @property
    def icon_theme(self) -> Path:
        """The theme that all others fall back to."""
        return self.data_home / "icons" / "hicolor"

    @property
    def icon(self) -> Path:
        """Ours, drawn at every size."""
        return self.icon_theme / "scalable" / "apps" / "clipper.svg"


def install(places: Places | None = None) -> list[str]:
    """Write the entry and the icon, anew if they are there. What was done, in lines.

    Raises DesktopElsewhere, DesktopForeign, DesktopNotWritten.
    """
    places = _checked(places)
    for path, marker in _files(places):
        if _exists(path) and not _is_ours(path, marker):
            raise DesktopForeign(file=path)
    _write(places.icon, ICON_FILE.read_bytes())
    _write(places.entry, desktop_entry(launch_command()).encode("utf-8", "surrogateescape"))
    _tell_desktop(places)
    return ["Clipper is in the desktop's menu now:", f"  {places.entry}", f"  {places.icon}"]


def remove(places: Places | None = None) -> list[str]:
    """Take away what `install` wrote, and nothing else. What was done, in lines.

    Raises DesktopElsewhere, DesktopForeign, DesktopNotWritten.
    """
    places = _checked(places)
    there = [(path, marker) for path, marker in _files(places) if _exists(path)]
    if not there:
        return ["Clipper was not in the desktop's menu."]
    ours = [path for path, marker in there if _is_ours(path, marker)]
    for path in ours:
        _remove(path)
    if ours:
        _tell_desktop(places)
    for path, _ in there:
        if path not in ours:
            raise DesktopForeign(file=path)
    return ["Clipper is out of the desktop's menu. Removed:", *(f"  {path}" for path in ours)]


def launch_command() -> list[str]:
    """The words that start this very Clipper: its command, else its interpreter."""
    started = Path(sys.argv[0])
    if started.stem == "clipper" and started.suffix in ("", ".exe"):
        found = shutil.which(str(started))
        if found is not None:
            return [os.path.abspath(found)]  # noqa: PTH100  Path.resolve would follow the links of pipx
    root = Path(clipper.__file__).parent.parent
    installed = {Path(sysconfig.get_path(kind)) for kind in ("purelib", "platlib")}
    where = [] if root in installed else ["env", f"PYTHONPATH={root}"]  # a checkout: found from nowhere else
    return [*where, sys.executable, "-m", "clipper"]


def desktop_entry(command: list[str]) -> str:
    """The desktop entry's text. `command` starts Clipper; what the user opens is put after it."""
    words = " ".join(map(_exec_word, command))
    return f"""[Desktop Entry]
Type=Application
Version=1.0
Name=Clipper
GenericName=News clippings
GenericName[uk]=Вирізки новин
Comment=Read saved news clippings and mark passages in them
Comment[uk]=Читання збережених вирізок новин і виділення фрагментів у них
Exec={words.translate(_VALUE)} open %f
Icon=clipper
Terminal=false
StartupNotify=true
StartupWMClass=clipper
Categories=Office;Viewer;
MimeType=inode/directory;text/plain;text/markdown;text/html;
Keywords=news;clippings;articles;reading;highlights;notes;tags;research;
Keywords[uk]=новини;вирізки;статті;читання;виділення;нотатки;теги;дослідження;
{MARKER}
"""


def _exec_word(word: str) -> str:
    """One argument as Exec wants it, before the escaping that every value gets."""
    word = word.replace("%", "%%")
    return f'"{word.translate(_QUOTED)}"' if not word or _NEEDS_QUOTES & set(word) else word


def _checked(places: Places | None) -> Places:
    system = {"win32": "Windows", "cygwin": "Windows", "darwin": "macOS"}.get(sys.platform)
    if system is not None:
        raise DesktopElsewhere(system=system)
    return places or Places.of_user()


def _files(places: Places) -> Iterator[tuple[Path, str]]:
    yield places.entry, MARKER
    yield places.icon, ICON_MARKER


def _exists(path: Path) -> bool:
    return os.path.lexists(path)


def _is_ours(path: Path, marker: str) -> bool:
    try:
        return not path.is_symlink() and marker in path.read_text("utf-8", "replace")
    except OSError:
        return False


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)
    except OSError as error:
        raise _not_written(path, error) from error


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> DesktopNotWritten:
    return DesktopNotWritten(file=path, reason=reason_of(error))


def _tell_desktop(places: Places) -> None:
    """Have the desktop's caches made anew. Where the tools are missing, desktops look for themselves."""
    _run("update-desktop-database", "-q", str(places.applications))
    if (places.icon_theme / "icon-theme.cache").exists():  # where there is none, nothing is out of date
        _run("gtk-update-icon-cache", "-q", "-t", "-f", str(places.icon_theme))


def _run(tool: str, *arguments: str) -> None:
    path = shutil.which(tool)
    if path is not None:
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run([path, *arguments], check=False, capture_output=True, timeout=_SECONDS_A_TOOL)
