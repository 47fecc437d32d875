from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clipper import __version__
from clipper.cli.program import main
from tests.cli.conftest import Clipper

ROOT = Path(__file__).resolve().parents[2]


def run_python(*words: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, *words], capture_output=True, cwd=ROOT, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["lst", "folder"],
        ["search", "folder", "word"],
        ["import", "folder"],
        ["reindex", "folder", "x"],
        ["tags", "folder", "--rename", "a"],
        ["tags", "folder", "--rename", "a", " / "],
        ["tags", "folder", "--merge", "a"],
        ["tags", "folder", "--into", "b"],
        ["tags", "folder", "--rename", "a", "b", "--merge", "c", "--into", "d"],
        ["list", "folder", "--query", "x"],
        ["list", "folder", "--sort", "size"],
        ["import", "", "a.txt"],
        ["highlight", "folder", "a.txt"],
        ["highlight", "folder", "a.txt", "--quote", " "],
        ["highlight", "folder", "a.txt", "--quote", "x", "--colour", "red"],
        ["highlight", "folder", "a.txt", "--quote", "x", "--occurrence", "0"],
        ["highlight", "folder", "a.txt", "--quote", "x", "--tag", " / "],
        ["tag", "folder", "a.txt"],
        ["--nonsense"],
    ],
)
def test_wrong_usage_is_exit_code_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    captured = capsys.readouterr()
    assert stop.value.code == 2 and captured.out == "" and "usage: clipper" in captured.err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0 and capsys.readouterr().out == f"clipper {__version__}\n"


@pytest.mark.parametrize(
    ("words", "is_named", "file"),
    [
        ([], False, None),
        (["{}"], True, None),
        (["open", "{}"], True, None),
        (["open", "{}", "./порт.txt"], True, "порт.txt"),
    ],
)
def test_the_window_is_opened(
    clipper: Clipper, monkeypatch: pytest.MonkeyPatch, words: list[str], is_named: bool, file: str | None
) -> None:
    asked: list[tuple[Path | None, str | None]] = []

    def run(folder: Path | None, file: str | None = None, *, door: object) -> int:
        asked.append((folder, file))
        return 0

    monkeypatch.setattr("clipper.ui.app.run", run)
    assert main([word.format(clipper.folder) for word in words]) == 0
    assert asked == [(clipper.folder if is_named else None, file)]


def test_no_window_is_opened_on_what_is_not_there(clipper: Clipper, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(clipper.folder / "ні")]) == 3
    assert main(["open", str(clipper.folder), "ні.txt"]) == 3
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("There is no folder") and second.startswith("There is no clipping ні.txt")


def test_no_other_command_imports_qt(clipper: Clipper) -> None:
    script = (
        "import sys; from clipper.__main__ import main; f = sys.argv[1]\n"
        "for words in (['list', f], ['tags', f], ['show', f, 'undated.txt'], ['tag', f, 'undated.txt', 'x'],"
        " ['passages', f], ['check', f]): assert main(words) == 0\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6', 'clipper.ui'))]"
    )
    ran = run_python("-c", script, str(clipper.folder))
    assert ran.returncode == 0, ran.stderr.decode()


def test_python_m_clipper_is_clipper(clipper: Clipper) -> None:
    ran = run_python("-m", "clipper", "list", str(clipper.folder), "--json")
    assert ran.returncode == 0 and json.loads(ran.stdout) == clipper.json("list")
    assert ran.stdout.endswith(b"]\n") and ran.stderr == b""
    assert run_python("-m", "clipper", "list", str(clipper.folder / "ні")).returncode == 3


def test_json_is_utf8_whatever_the_encoding_of_stdout(clipper: Clipper) -> None:
    env = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    ran = run_python("-m", "clipper", "list", str(clipper.folder), "--json", env=env)
    assert "порт.txt" in ran.stdout.decode("utf-8")
    told = run_python("-m", "clipper", "list", str(clipper.folder), env=env)
    assert told.returncode == 0 and b"\\u043f" in told.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_names_that_are_no_utf8_come_back_from_json_as_they_are(clipper: Clipper) -> None:
    name = b"\xf2\xe5\xea\xf1\xf2.txt"
    (Path(os.fsdecode(os.fsencode(clipper.folder) + b"/" + name))).write_text("Слово тут є.", "utf-8")
    file = next(row["file"] for row in clipper.json("list") if "\udcf2" in row["file"])
    assert os.fsencode(file) == name
    assert clipper.json("highlight", file, "--quote", "Слово")["file"] == file
    assert clipper("list").code == 0 and clipper("check").code == 0
    assert "\\udcf2" in clipper("show", file + "x").err


def test_a_line_break_in_a_file_name_stays_on_one_line(clipper: Clipper) -> None:
    (clipper.folder / "two\nlines.txt").write_text("Слово тут є.", "utf-8")
    assert len(clipper("list").out.splitlines()) == 5
    assert clipper("show", "no\nfile.txt").err.count("\n") == 1
    assert clipper.json("tag", "two\nlines.txt", "x")["file"] == "two\nlines.txt"


def test_a_reader_that_goes_away_is_no_fault(clipper: Clipper) -> None:
    for nth in range(300):
        (clipper.folder / f"{nth}.txt").write_text(f"Стаття номер {nth}.", "utf-8")
    clipper("list")
    process = subprocess.Popen(
        [sys.executable, "-m", "clipper", "list", str(clipper.folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b"" and process.wait() == 0
    process.stderr.close()


def test_ctrl_c_ends_quietly(clipper: Clipper, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("clipper.cli.context.Context.rows", interrupted)
    ran = clipper("list")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_a_bug_is_not_hidden(clipper: Clipper, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("a bug")

    monkeypatch.setattr("clipper.cli.context.Context.rows", broken)
    with pytest.raises(ValueError, match="a bug"):
        clipper("list")
