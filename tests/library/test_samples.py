from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from clipper.formats.registry import is_clipping_name, read_document
from clipper.library import samples
from clipper.library.samples import SamplesNotCopied, copy_samples, sample_folder


def test_samples_are_copied_whole_and_never_over_anything(tmp_path: Path) -> None:
    first, second = copy_samples(tmp_path), copy_samples(tmp_path)
    names = {path.relative_to(first) for path in first.rglob("*") if path.is_file()}
    assert first != second and len(names) >= 12
    for name in names:
        assert (first / name).read_bytes() == (sample_folder() / name).read_bytes()


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(SamplesNotCopied, match="could not be copied"):
        copy_samples(tmp_path / "file")


def test_every_sample_is_read() -> None:
    paths = [path for path in sample_folder().rglob("*") if is_clipping_name(path.name)]
    titles = [read_document(path.name, path.read_bytes()).metadata.title for path in paths]
    assert len(paths) >= 12 and all(titles)


def test_a_copy_that_stops_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken, chosen = tmp_path / "broken", tmp_path / "chosen"
    shutil.copytree(sample_folder(), broken)
    (broken / "z.txt").symlink_to(tmp_path / "nowhere")
    chosen.mkdir()
    monkeypatch.setattr(samples, "sample_folder", lambda: broken)
    with pytest.raises(SamplesNotCopied, match="there is no such file or folder"):
        copy_samples(chosen)
    assert list(chosen.iterdir()) == []
