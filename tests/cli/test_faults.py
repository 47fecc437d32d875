"""Every fault of the world: exit code 3 and one line on stderr that says what, why, and what to do next."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from clipper.domain.errors import SaveFailed
from clipper.library.library import Library
from clipper.library.notes_store import NotesStore
from clipper.storage.atomic import Files
from tests.cli.conftest import Clipper, Ran


def one_line(ran: Ran) -> str:
    assert ran.code == 3 and ran.out == ""
    assert ran.err.endswith("\n") and ran.err.count("\n") == 1
    return ran.err.rstrip()


def test_a_folder_that_is_not_there(clipper: Clipper) -> None:
    told = one_line(clipper("list", folder=clipper.folder / "ні"))
    assert told == f"There is no folder {clipper.folder / 'ні'}. Check the name, or open another folder."
    assert one_line(clipper("list", folder=clipper.folder / "порт.txt")).startswith("There is no folder")


@pytest.mark.parametrize("file", ["ні.txt", "../outside.txt", "wire", "порт.txt.notes.json", "a" * 300 + ".txt", ""])
@pytest.mark.parametrize("command", [("show",), ("passages",), ("tag", "x"), ("highlight", "--quote", "x")])
def test_a_clipping_that_is_not_in_the_library(clipper: Clipper, command: tuple[str, ...], file: str) -> None:
    (clipper.folder.parent / "outside.txt").write_text("Не ваше.")
    (clipper.folder.parent / "outside.txt.notes.json").write_text("damaged")
    if command == ("passages",) and not file:
        return
    told = one_line(clipper(command[0], file, *command[1:]))
    assert "no clipping" in told and "look at the list of clippings." in told
    assert (clipper.folder.parent / "outside.txt.notes.json").read_text() == "damaged"


def test_an_absolute_path_is_not_in_the_library(clipper: Clipper) -> None:
    assert "There is no clipping" in one_line(clipper("show", str(clipper.folder / "порт.txt")))


def test_a_path_from_here_is_in_the_library(clipper: Clipper) -> None:
    assert clipper.json("show", "./порт.txt")["file"] == "порт.txt"


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"", "x.txt is empty. Save the article again"), (b"\x00\x01\x02\xff" * 500, "x.txt does not hold text")],
)
def test_files_without_text(clipper: Clipper, data: bytes, told: str) -> None:
    (clipper.folder / "x.txt").write_bytes(data)
    assert one_line(clipper("show", "x.txt")).startswith(told)
    assert one_line(clipper("highlight", "x.txt", "--quote", "слово")).startswith(told)


def test_two_hundred_megabytes_of_text(clipper: Clipper) -> None:
    with (clipper.folder / "x.txt").open("wb") as file:
        file.truncate(200_000_000)
    told = one_line(clipper("show", "x.txt"))
    assert "x.txt is too large to read: 200 MB, and Clipper reads up to" in told and "Split it" in told
    assert clipper("list").code == 0


def test_words_that_are_not_in_the_text(clipper: Clipper) -> None:
    told = one_line(clipper("highlight", "порт.txt", "--quote", "такого\nтут немає"))
    assert told == (
        "“такого тут немає” is not in порт.txt, or not that often."
        " Copy the words from the clipping’s text as Clipper shows it."
    )
    assert not (clipper.folder / "порт.txt.notes.json").exists()


def test_notes_of_a_newer_clipper_are_read_and_not_changed(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "крани")
    path = clipper.folder / "порт.txt.notes.json"
    newer = path.read_bytes().replace(b'"clip:version": 1', b'"clip:version": 99')
    path.write_bytes(newer)
    told = one_line(clipper("tag", "порт.txt", "x"))
    assert "порт.txt were written by a newer Clipper (version 99). They can be read here, not changed." in told
    shown = clipper("show", "порт.txt", "--json")
    assert shown.code == 0 and len(shown.json["passages"]) == 1 and "newer Clipper" in shown.err
    assert path.read_bytes() == newer


def test_notes_that_cannot_be_read_are_not_written_over(clipper: Clipper) -> None:
    (clipper.folder / "порт.txt.notes.json").mkdir()
    told = one_line(clipper("tag", "порт.txt", "x"))
    assert told.startswith("The notes of порт.txt cannot be read: it is not a file.")


def test_a_damaged_notes_file_is_set_aside_and_marking_goes_on(clipper: Clipper) -> None:
    path = clipper.folder / "порт.txt.notes.json"
    path.write_bytes(b"{garbage\xff")
    ran = clipper("highlight", "порт.txt", "--quote", "крани", "--json")
    assert ran.code == 0 and ran.json["quote"] == "крани"
    (kept,) = clipper.folder.glob("*.damaged-*")
    assert kept.read_bytes() == b"{garbage\xff"
    assert ran.err.count("\n") == 1 and f"its bytes are kept as {kept.name}." in ran.err


def test_a_full_disk_changes_nothing_and_says_what_to_do(clipper: Clipper, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise SaveFailed(file="порт.txt", reason="the disk is full")

    monkeypatch.setattr(NotesStore, "save", full)
    told = one_line(clipper("tag", "порт.txt", "x"))
    assert told == (
        "Could not save the notes of порт.txt: the disk is full."
        " Nothing was changed: put that right, then run the command again."
    )


def test_notes_that_another_program_wrote_meanwhile_are_both_kept(
    clipper: Clipper, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipper("tag", "порт.txt", "перший")
    path = clipper.folder / "порт.txt.notes.json"
    whole, save = path.read_bytes(), Library.save

    def meanwhile(*args: object) -> object:
        path.write_bytes(whole + b"\n")
        return save(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "save", meanwhile)
    told = one_line(clipper("tag", "порт.txt", "другий"))
    (kept,) = clipper.folder.glob("*.conflict-*")
    assert told.endswith(f"Both are kept: yours are in {kept.name}.")
    assert path.read_bytes() == whole + b"\n" and "другий" in kept.read_text("utf-8")


def test_a_library_that_refuses_writing_is_marked_on_this_computer(
    clipper: Clipper, monkeypatch: pytest.MonkeyPatch
) -> None:
    create = Files.create

    def refuse(files: Files, path: Path, mode: int) -> int:
        if path.is_relative_to(clipper.folder):
            raise PermissionError(13, "Permission denied")
        return create(files, path, mode)

    with monkeypatch.context() as patch:
        patch.setattr(Files, "create", refuse)
        ran = clipper("highlight", "порт.txt", "--quote", "крани")
        assert ran.code == 0 and ran.err.startswith("This folder cannot be written; your notes are kept on this")
        assert [one["quote"] for one in clipper.json("passages")] == ["крани"]
    assert not (clipper.folder / "порт.txt.notes.json").exists()
    clipper.json("tag", "порт.txt", "вдома")
    assert (clipper.folder / "порт.txt.notes.json").exists() and len(clipper.json("passages")) == 1


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root, to become another user")
def test_files_and_folders_that_the_system_keeps_to_itself(clipper: Clipper, tmp_path: Path) -> None:
    """As another user, since root may read everything. The interpreter must be readable for that user too."""
    for path in (tmp_path, *(one for one in tmp_path.parents if one.name.startswith(("pytest", "popen")))):
        path.chmod(0o755)
    if _as_nobody(tmp_path, "--version").returncode:
        pytest.skip("the interpreter lies where another user cannot reach it")
    (clipper.folder / "порт.txt").chmod(0)
    told = _as_nobody(tmp_path, "show", str(clipper.folder), "порт.txt")
    assert told.returncode == 3 and "порт.txt cannot be read: permission denied. Check the file’s" in told.stderr
    marked = _as_nobody(tmp_path, "highlight", str(clipper.folder), "wire/bridges.txt", "--quote", "One bridge")
    assert marked.returncode == 0 and "your notes are kept on this computer" in marked.stderr
    clipper.folder.chmod(0)
    told = _as_nobody(tmp_path, "list", str(clipper.folder))
    assert told.returncode == 3 and "cannot be read" in told.stderr and told.stderr.count("\n") == 1


def _as_nobody(tmp_path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    state = tmp_path / "state"
    state.mkdir(exist_ok=True)
    state.chmod(0o777)
    return subprocess.run(
        ["setpriv", "--reuid", "65534", "--clear-groups", sys.executable, "-m", "clipper", *words],
        capture_output=True,
        text=True,
        env={**os.environ, "CLIPPER_STATE_DIR": str(state), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=Path(__file__).resolve().parents[2],
        check=False,
    )
