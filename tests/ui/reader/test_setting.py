from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import Block, BlockKind, Document, Metadata, Run, RunStyle, clean_text
from clipper.formats.registry import is_clipping_name, read_document
from clipper.ui.look.look import Look
from clipper.ui.reader.measure import ReadingStyle
from clipper.ui.reader.setting import offsets_of, raw_text, set_document

SAMPLES = Path(__file__).resolve().parents[3] / "clippings"
STYLE = ReadingStyle()


def as_shown(document: Document, view: QTextBrowser, look: Look) -> str:
    set_document(view, document, offsets_of(document, STYLE), look, STYLE)
    return raw_text(view.document())


@pytest.fixture
def view(qtbot: QtBot) -> QTextBrowser:
    made = QTextBrowser()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look()


def assert_same(shown: str, text: str) -> None:
    """Equal, but a line break inside a hard-wrapped paragraph may show as a space. U+2028 reads as "\\n"."""
    assert len(shown) == len(text)
    pairs = zip(shown, text.replace("\u2028", "\n"), strict=True)
    assert [(a, b) for a, b in pairs if a != b and (a, b) != (" ", "\n")] == []


@pytest.mark.parametrize(
    "path", sorted(path for path in SAMPLES.rglob("*") if is_clipping_name(path.name)), ids=lambda path: path.name
)
def test_qt_holds_the_canonical_text_of_every_sample(path: Path, view: QTextBrowser, look: Look) -> None:
    document = read_document(path.name, path.read_bytes())
    assert_same(as_shown(document, view, look), document.text)


def test_qt_holds_the_canonical_text_of_real_files(real_files: Path, view: QTextBrowser, look: Look) -> None:
    folders = ["text-ukrainian", "seed", "unicode"]
    paths = [path for name in folders for path in (real_files / name).rglob("*.txt")]
    for path in sorted(paths):
        document = read_document(path.name, path.read_bytes())
        assert_same(as_shown(document, view, look), document.text)


kinds = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.IMAGE])
texts = st.text(min_size=1, max_size=40).map(clean_text).filter(lambda text: text.strip("\n") != "")
blocks = st.builds(Block, kinds, texts) | st.just(Block(BlockKind.IMAGE, "\ufffc", image="x.png"))


@settings(
    derandomize=True, max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(blocks, min_size=1, max_size=6))
def test_qt_holds_any_text_letter_for_letter(view: QTextBrowser, look: Look, made: list[Block]) -> None:
    document = Document(Metadata(), tuple(made), reader="test/1", encoding="utf-8")
    assert_same(as_shown(document, view, look), document.text)


def test_runs_are_set_on_their_own_letters(view: QTextBrowser, look: Look) -> None:
    text = "😀 важливо і далі"
    run = Run(2, 9, RunStyle.STRONG)
    document = Document(Metadata(), (Block(BlockKind.PARAGRAPH, text, (run,)),), reader="t/1", encoding="utf-8")
    as_shown(document, view, look)
    cursor = view.textCursor()
    cursor.setPosition(4)
    assert cursor.charFormat().fontWeight() == 700
    cursor.setPosition(len("😀 важливо ".encode("utf-16-le")) // 2)
    assert cursor.charFormat().fontWeight() < 700
