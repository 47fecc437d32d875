"""The reader against a bare QTextEdit in the same run, alternating; medians of 9 (PERFORMANCE.md T5, T6, T7, T16)."""

from __future__ import annotations

import os
import secrets
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from clipper.domain import edits
from clipper.domain.clipping import Block, BlockKind, ClippingId, Document, Metadata, clean_text
from clipper.domain.hyphenation import soft_hyphens
from clipper.domain.passage import Anchor, ClippingNotes, Colour, Passage, Span
from clipper.library.library import Library
from clipper.library.opened import new_passage
from clipper.library.state_folder import StateFolder
from clipper.ui.look.look import Look
from clipper.ui.reader.article import Article
from clipper.ui.reader.measure import ReadingStyle

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]
RUNS = 9
WORDS = "порт вода громада рішення комісія гроші договір пристань council harbour budget minutes vote reserve".split()


def document_of(words: int) -> Document:
    paragraphs = [" ".join(WORDS[(n * 7 + i) % len(WORDS)] for i in range(70)) + "." for n in range(words // 70)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs)
    return Document(Metadata(title="T", language="uk"), blocks, reader="plain/1", encoding="utf-8")


def passages_of(document: Document, count: int) -> list[tuple[Passage, Span]]:
    step = (len(document.text) - 60) // count
    spans = [Span(nth * step, nth * step + min(max(8, step - 10), 40)) for nth in range(count)]
    colours = list(Colour)
    return [(Passage(f"urn:p:{n:06}", Anchor("x"), colours[n % 6]), span) for n, span in enumerate(spans)]


def milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1e3


def ratio(name: str, target: str, ours: Callable[[], float], floor: Callable[[], float], runs: int = RUNS) -> float:
    pairs = [(ours(), floor()) for _ in range(runs)]
    a, b = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"\n{name}: {a:.3f} ms, floor {b:.3f} ms, {a / b:.2f}× (target {target})")
    return a / b


@pytest.fixture
def bare(qtbot: QtBot) -> QTextEdit:
    made = QTextEdit()
    qtbot.addWidget(made)
    made.resize(800, 850)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def article(qtbot: QtBot) -> Article:
    made = Article(Look())
    qtbot.addWidget(made)
    made.resize(800, 850)
    made.show()
    qtbot.waitExposed(made)
    return made


def show(article: Article, document: Document, placed: list[tuple[Passage, Span]]) -> None:
    article.show_document(document, document.metadata, None, read_only=False)
    article.show_passages(placed)


@pytest.mark.parametrize(("words", "target"), [(5_000, 1.5), (50_000, 2.2)])
def test_t5_open_with_1000_passages(article: Article, bare: QTextEdit, words: int, target: float) -> None:
    document = document_of(words)
    placed = passages_of(document, 1_000)

    def ours() -> float:
        return milliseconds(lambda: (show(article, document, placed), article.viewport().repaint()))

    def floor() -> float:
        return milliseconds(lambda: (bare.setPlainText(document.text), bare.viewport().repaint()))

    found = ratio(f"T5 open {words:,} words, 1,000 passages", f"≤ {target}", ours, floor)
    assert found < target * 4


def real_words(real_files: Path, count: int) -> list[str]:
    paths = sorted((real_files / "text-ukrainian").rglob("*.txt"))
    words = " ".join(path.read_text(encoding="utf-8", errors="ignore") for path in paths).split()
    return (words * (count // len(words) + 1))[:count]


def test_hyphenation_of_50_000_words(article: Article, real_files: Path) -> None:
    """No target of PERFORMANCE.md: what it costs to open the same text with and without."""
    words = real_words(real_files, 50_000)
    texts = [" ".join(words[nth : nth + 70]) for nth in range(0, len(words), 70)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, clean_text(text)) for text in texts)
    document = Document(Metadata(title="T", language="uk"), blocks, reader="plain/1", encoding="utf-8")

    def opened(hyphenated: bool) -> Callable[[], float]:
        def measure() -> float:
            article.set_style(ReadingStyle(is_hyphenated=hyphenated))
            return milliseconds(lambda: (show(article, document, []), article.viewport().repaint()))

        return measure

    first = milliseconds(lambda: soft_hyphens(document))
    print(f"\nHyphens of 50,000 words, {len(set(words)):,} of them different, first time: {first:.0f} ms")
    assert ratio("Open 50,000 words hyphenated", "none", opened(True), opened(False)) < 40


def test_t6_adding_one_passage_costs_the_same_at_10_and_at_10_000(article: Article, bare: QTextEdit) -> None:
    document = document_of(50_000)
    bare.setPlainText(document.text)
    nth = iter(range(1_000_000))

    def add() -> None:
        n = next(nth)
        article.put_passage(Passage(f"urn:new:{n}", Anchor("x")), Span(n * 3 % 900, n * 3 % 900 + 30))

    def call(count: int) -> Callable[[], float]:
        def measure() -> float:
            show(article, document, passages_of(document, count))
            article.viewport().repaint()
            QApplication.processEvents()
            return milliseconds(add)

        return measure

    many = ratio("T6 add one: call at 10,000 against at 10", "≤ 1.5", call(10_000), call(10))
    show(article, document, passages_of(document, 10_000))
    QApplication.processEvents()
    painted = ratio(
        "T6 add one and paint its lines at 10,000, against a bare repaint",
        "≤ 1.0",
        lambda: milliseconds(lambda: (add(), QApplication.processEvents())),
        lambda: milliseconds(lambda: (bare.viewport().update(), QApplication.processEvents())),
    )
    assert many < 6 and painted < 40


def test_t7_repaint_and_scroll_with_10_000_passages(article: Article, bare: QTextEdit) -> None:
    document = document_of(50_000)
    bare.setPlainText(document.text)
    show(article, document, passages_of(document, 10_000))
    QApplication.processEvents()

    def repaint() -> float:
        return milliseconds(lambda: article.viewport().repaint())

    def scroll(view: QTextEdit) -> float:
        bar = view.verticalScrollBar()
        bar.setValue(0)
        QApplication.processEvents()

        def run() -> None:
            for _ in range(20):
                bar.setValue(bar.value() + 40)
                QApplication.processEvents()

        return milliseconds(run)

    def plain_scroll() -> float:
        return scroll(bare)

    repainted = ratio(
        "T7 repaint at 10,000", "≤ 2.5", repaint, lambda: milliseconds(lambda: bare.viewport().repaint())
    )
    scrolled = ratio("T7 20 scroll steps at 10,000", "≤ 1.5", lambda: scroll(article), plain_scroll)
    assert repainted < 40 and scrolled < 40


def bare_durable_write(path: Path, data: bytes) -> None:
    temporary = path.with_name(secrets.token_hex(4))
    with temporary.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def test_t16_durable_save_of_notes(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    document = document_of(20_000)
    (folder / "a.txt").write_text(document.text.replace("\n", "\n\n"), encoding="utf-8")
    library, id_ = Library(folder, StateFolder(tmp_path / "state")), ClippingId("a.txt")
    opened = library.open_for_marking(id_)
    assert opened.document is not None
    text, notes = opened.document.text, opened.loaded.notes
    for nth in range(60):
        span = Span(nth * 97, nth * 97 + 40)
        made = new_passage(text, span, Colour.BLUE, now=library.now(), new_id=library.new_id)
        notes = edits.apply(notes, edits.highlight(id_, made), library.now())
    state = {"notes": notes, "base": library.save(opened, notes, opened.loaded.base).base}
    path = folder / "a.txt.notes.json"
    data = path.read_bytes()

    def ours() -> float:
        current = state["notes"]
        assert isinstance(current, ClippingNotes)
        edit = edits.recolour(id_, current.passages[0], secrets.choice(list(Colour)[1:]), library.now())
        changed = edits.apply(current, edit, library.now()) if edit else current

        def save() -> None:
            state["base"] = library.save(opened, changed, state["base"]).base  # type: ignore[arg-type]

        took = milliseconds(save)
        state["notes"] = changed
        return took

    found = ratio(
        f"T16 edit, format and save {len(data) // 1000} kB",
        "≤ 1.3",
        ours,
        lambda: milliseconds(lambda: bare_durable_write(tmp_path / "bare.json", data)),
        runs=61,  # one fsync takes up to ten times as long as another
    )
    assert found < 30
