"""`clipper import`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clipper.storage.placing import PlacingFiles
from tests.cli.conftest import Clipper


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "Торік"
    folder.mkdir()
    (folder / "міст.txt").write_text("Міст закрили.\n", "utf-8")
    (folder / "export.csv").write_text("a,b\n", "utf-8")
    return folder


def test_files_and_folders_come_in(clipper: Clipper, folder: Path, outside: Path) -> None:
    assert clipper.json("import", str(outside / "міст.txt")) == {
        "imported": ["міст.txt"],
        "skipped": [],
        "failed": [],
    }
    assert (folder / "міст.txt").read_text("utf-8") == "Міст закрили.\n"
    assert "міст.txt" in [row["file"] for row in clipper.json("list")]


def test_what_is_left_out_is_told_and_makes_it_1(clipper: Clipper, outside: Path) -> None:
    ran = clipper("import", str(outside), str(outside / "gone.txt"), "--json")
    assert ran.code == 1
    assert ran.json["imported"] == ["Торік/міст.txt"]
    assert ran.json["skipped"] == [
        {"source": str(outside / "export.csv"), "reason": "Clipper does not read files of this kind."}
    ]
    assert ran.json["failed"] == [{"source": str(outside / "gone.txt"), "reason": "There is no such file."}]


def test_text_for_people_counts(clipper: Clipper, outside: Path) -> None:
    ran = clipper("import", str(outside))
    assert ran.out.splitlines()[0] == "Торік/міст.txt"
    assert ran.out.splitlines()[-1] == "1 clipping imported, 1 skipped, 0 failed."


def test_a_second_import_adds_nothing(clipper: Clipper, outside: Path) -> None:
    clipper("import", str(outside))
    ran = clipper("import", str(outside), "--json")
    assert ran.code == 1 and ran.json["imported"] == [] and len(ran.json["skipped"]) == 2


def test_a_relative_source_is_found_from_here(
    clipper: Clipper, outside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(outside)
    assert clipper.json("import", "міст.txt")["imported"] == ["міст.txt"]


def test_the_library_is_not_brought_into_itself(clipper: Clipper, folder: Path) -> None:
    ran = clipper("import", str(folder.parent), "--json")
    assert ran.code == 1 and "itself" in ran.json["failed"][0]["reason"]


def test_a_library_that_takes_no_files_is_3(clipper: Clipper, outside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: PlacingFiles, path: Path, mode: int) -> int:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(PlacingFiles, "create", refuse)
    ran = clipper("import", str(outside / "міст.txt"))
    assert ran.code == 3 and ran.err.startswith("It could not be written into the library: permission denied.")


def test_without_a_source_the_usage_is_wrong(clipper: Clipper) -> None:
    assert clipper("import").code == 2
