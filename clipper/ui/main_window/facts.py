"""What is true of a window at this moment: commands apply, are disabled or hidden by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipper.ui.actions import Fact

if TYPE_CHECKING:
    from clipper.ui.main_window.main_window import MainWindow


def facts_of(window: MainWindow) -> frozenset[Fact]:
    """Asked for at every key and whenever a menu opens."""
    found = {**_of_clipping(window), **_of_window(window), **_of_settings(window)}
    return frozenset(fact for fact, is_so in found.items() if is_so)


def _of_clipping(window: MainWindow) -> dict[Fact, bool]:
    workspace, article = window.workspace, window.reader.article
    is_board = window.boards.shown is not None
    session = None if is_board else workspace.current
    has_text = session is not None and session.document is not None and window.reader.is_showing_article
    has_selection = has_text and article.selected() is not None
    has_card = is_board and window.cards.current is not None
    has_passage = has_card or (session is not None and window.desk.active_id is not None)
    return {
        Fact.CLIPPING: session is not None,
        Fact.ARTICLE: has_text,
        Fact.SELECTION: has_selection,
        Fact.PASSAGE: has_passage,
        Fact.LOST: window.boards.is_current_lost if is_board else has_text and bool(session and session.lost()),
        Fact.MARKABLE: has_passage or has_selection,
        Fact.PASSAGES: session is not None and bool(session.notes.passages),
        Fact.WIDENABLE: has_text and (has_selection or article.is_in_caret_mode),
        Fact.CARET: has_text and article.is_in_caret_mode,
        Fact.STARRED: session is not None and session.notes.state.starred,
        Fact.ARCHIVED: session is not None and session.notes.state.archived,
        Fact.READ: session is not None and workspace.reading.is_read(session.id),
    }


def _of_window(window: MainWindow) -> dict[Fact, bool]:
    workspace, caret = window.workspace, window.reader.article.is_in_caret_mode
    return {
        Fact.BOARD: window.boards.shown is not None,
        Fact.LISTED: len(workspace.rows) > 0 and window.boards.shown is None,
        Fact.SEVERAL: window.bulk.are_several,
        Fact.HITS: window.finder.has_hits and window.boards.shown is None,
        Fact.UNDO: workspace.undo_stack.canUndo(),
        Fact.REDO: workspace.undo_stack.canRedo(),
        Fact.BACK: window.reading.can_step(-1) or caret,
        Fact.FORWARD: window.reading.can_step(1) or caret,
        Fact.RECENT: bool(window.recent_libraries()),
        Fact.SIDEBAR_SHOWN: window.panes.is_sidebar_full,
        Fact.INSPECTOR_SHOWN: window.inspector.isVisible(),
    }


def _of_settings(window: MainWindow) -> dict[Fact, bool]:
    settings = window.settings
    return {
        Fact.COMPACT: settings.density == "compact",
        Fact.JUSTIFIED: settings.is_justified,
        Fact.HYPHENATED: settings.is_hyphenated,
        Fact.PATTERNS: settings.are_patterns_shown,
        Fact.MARGIN_NOTES: settings.are_margin_notes_shown,
        Fact.TOOLBAR: settings.is_toolbar_shown,
        Fact.COLUMN_NARROW: settings.column == "narrow",
        Fact.COLUMN_NORMAL: settings.column == "normal",
        Fact.COLUMN_WIDE: settings.column == "wide",
    }
