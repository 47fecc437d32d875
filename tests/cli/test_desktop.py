from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from clipper.cli import desktop
from clipper.cli.desktop import ICON_FILE, MARKER, desktop_entry
from clipper.cli.program import main
from tests.cli.conftest import Clipper
from tests.cli.test_program import run_python

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a menu of freedesktop desktops")


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "дані користувача"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    return home


def files(folder: Path) -> set[str]:
    """Without the cache that update-desktop-database keeps."""
    return {path.name for path in folder.rglob("*") if path.is_file() and path.name != "mimeinfo.cache"}


def test_the_menu_entry_is_valid_and_comes_with_its_icon(data_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--install-desktop"]) == 0
    entry = data_home / "applications" / "clipper.desktop"
    assert str(entry) in capsys.readouterr().out
    icon = data_home / "icons/hicolor/scalable/apps/clipper.svg"
    assert icon.read_bytes() == ICON_FILE.read_bytes()
    values = configparser.RawConfigParser(delimiters="=")
    values.optionxform = str  # type: ignore[assignment,method-assign]
    values.read(entry, "utf-8")
    section = values["Desktop Entry"]
    assert section["Name"] == "Clipper" and "новин" in section["Comment[uk]"] and section["Exec"].endswith(" open %f")
    assert {"inode/directory", "text/plain", "text/markdown", "text/html"} < set(section["MimeType"].split(";"))


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-validate")
@pytest.mark.parametrize("word", ["/usr/bin/clipper", '/a b/"q"/$x/`y`/\\z/100%/ї', "/tab\there", "/it's/(x)&y"])
def test_any_path_of_the_program_makes_a_valid_entry(tmp_path: Path, word: str) -> None:
    path = tmp_path / "x.desktop"
    path.write_text(desktop_entry([word]), "utf-8")
    checked = subprocess.run(["desktop-file-validate", path], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.parametrize("words", [["/usr/bin/clipper"], ['/a b/"q"/$x/`y`/\\z/100%', "-m"], ["/new\nline\t", ""]])
def test_the_desktop_reads_the_very_words_back(words: list[str]) -> None:
    value = next(line[5:] for line in desktop_entry(words).split("\n") if line.startswith("Exec="))
    value = re.sub(r"\\(.)", lambda hit: {"n": "\n", "t": "\t"}.get(hit[1], hit[1]), value)
    read = [
        re.sub(r"\\(.)", r"\1", quoted) if raw.startswith('"') else raw
        for raw, quoted in re.findall(r'("((?:[^"\\]|\\.)*)"|[^ ]+)', value, re.DOTALL)
    ]
    assert [word.replace("%%", "%") for word in read] == [*words, "open", "%f"]


def test_the_entry_starts_this_very_program(data_home: Path) -> None:
    main(["--install-desktop"])
    text = (data_home / "applications" / "clipper.desktop").read_text("utf-8")
    command = next(line for line in text.splitlines() if line.startswith("Exec="))[5:].removesuffix(" open %f")
    ran = subprocess.run([*command.split(), "--version"], capture_output=True, cwd="/", text=True, check=False)
    assert ran.stdout.startswith("clipper ")


def test_installing_twice_is_installing_once(data_home: Path) -> None:
    main(["--install-desktop"])
    before = (data_home / "applications" / "clipper.desktop").read_bytes()
    assert main(["--install-desktop"]) == 0
    assert (data_home / "applications" / "clipper.desktop").read_bytes() == before
    assert files(data_home) == {"clipper.desktop", "clipper.svg"}


def test_removing_takes_only_what_was_installed(data_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--install-desktop"])
    (data_home / "applications" / "other.desktop").write_text("[Desktop Entry]\n", "utf-8")
    assert main(["--remove-desktop"]) == 0
    assert files(data_home) == {"other.desktop"}
    capsys.readouterr()
    assert main(["--remove-desktop"]) == 0 and "was not in" in capsys.readouterr().out


@pytest.mark.parametrize("words", ["--install-desktop", "--remove-desktop"])
def test_an_entry_of_another_program_is_left_alone(
    data_home: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    foreign = data_home / "applications" / "clipper.desktop"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("[Desktop Entry]\nName=Another Clipper\n", "utf-8")
    assert main([words]) == 3
    assert "was not written by Clipper" in capsys.readouterr().err
    assert "Another" in foreign.read_text("utf-8") and MARKER not in foreign.read_text("utf-8")


def test_a_place_that_takes_no_files_is_said(data_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data_home.write_text("a file stands where the folder should be", "utf-8")
    assert main(["--install-desktop"]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_missing_or_failing_tools_are_no_fault(
    data_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "update-desktop-database"
    tool.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    tool.chmod(0o755)
    for path in (str(tmp_path), str(tmp_path / "nothing")):
        monkeypatch.setenv("PATH", path)
        assert main(["--install-desktop"]) == 0
    assert files(data_home) == {"clipper.desktop", "clipper.svg"}


@pytest.mark.parametrize(("platform", "name"), [("win32", "Windows"), ("darwin", "macOS")])
def test_other_systems_are_told_that_it_is_for_linux(
    data_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, platform: str, name: str
) -> None:
    monkeypatch.setattr(desktop.sys, "platform", platform)
    assert main(["--install-desktop"]) == 3
    assert "Linux desktops only" in (err := capsys.readouterr().err) and name in err
    assert not data_home.exists()


@pytest.mark.parametrize("words", [["--install-desktop", "x"], ["--install-desktop", "--remove-desktop"]])
def test_the_menu_commands_stand_alone(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2


def test_no_qt_is_needed_for_the_menu(data_home: Path) -> None:
    script = (
        "import sys; from clipper.__main__ import main\n"
        "assert main(['--install-desktop']) == 0 and main(['--remove-desktop']) == 0\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6', 'clipper.ui'))]"
    )
    ran = run_python("-c", script)
    assert ran.returncode == 0, ran.stderr.decode()


@pytest.mark.parametrize("words", [["{}/порт.txt"], ["open", "{}/порт.txt"]])
def test_a_file_opens_its_folder_and_itself(
    clipper: Clipper, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    asked: list[tuple[Path | None, str | None]] = []
    monkeypatch.setattr("clipper.ui.app.run", lambda folder, file=None, **_: asked.append((folder, file)) or 0)
    assert main([word.format(clipper.folder) for word in words]) == 0
    assert asked == [(clipper.folder, "порт.txt")]


def test_a_file_that_is_no_clipping_is_told(clipper: Clipper, capsys: pytest.CaptureFixture[str]) -> None:
    (clipper.folder / "photo.jpg").write_bytes(b"\xff\xd8")
    assert main([str(clipper.folder / "photo.jpg")]) == 3
    assert "There is no clipping photo.jpg" in capsys.readouterr().err


def test_a_name_too_long_for_any_file_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["x" * 300]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_a_command_that_was_found_in_the_path_is_what_the_menu_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = tmp_path / "bin" / "clipper"
    command.parent.mkdir()
    command.write_text("#!/bin/sh\n", "utf-8")
    command.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(command)])
    assert desktop.launch_command() == [str(command)]
