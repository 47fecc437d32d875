"""What each id of the action table does in a window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from clipper.domain.passage import Colour
from clipper.domain.views import ViewKind
from clipper.ui.main_window.commands import Command
from clipper.ui.reader.ends import End
from clipper.ui.reader.measure import WIDTHS

if TYPE_CHECKING:
    from clipper.ui.main_window.main_window import MainWindow


def command_map(window: MainWindow) -> dict[str, Command]:
    """All of them but the submenus."""
    return {**_of_file_and_edit(window), **_of_view(window), **_of_go(window), **_of_passages(window)}


def _of_file_and_edit(window: MainWindow) -> dict[str, Command]:
    return {
        "open_folder": window.folder_requested.emit,
        "new_window": window.window_requested.emit,
        "import_files": window.imports.choose_files,
        "import_folder": window.imports.choose_folder,
        "paste": window.imports.paste,
        "show_in_folder": window.reading.show_in_folder,
        "preferences": window.preferences.open,
        "close_window": window.close,
        "quit": window.quit_requested.emit,
        "undo": window.workspace.undo,
        "redo": window.workspace.redo,
        "search": window.browsing.focus_search,
        "find": window.ways.find,
        "next_hit": partial(window.finder.step, 1),
        "previous_hit": partial(window.finder.step, -1),
        "select_all_clippings": window.ways.select_all_clippings,
        "palette": window.toggle_palette,
        "shortcuts": window.toggle_sheet,
        "open_data_folder": window.open_data_folder,
        "about": window.show_about,
    }


def _of_view(window: MainWindow) -> dict[str, Command]:
    return {
        "toggle_sidebar": window.panes.toggle_sidebar,
        "toggle_inspector": window.panes.toggle_inspector,
        "zoom_in": partial(window.text_menu.zoom, 1),
        "zoom_out": partial(window.text_menu.zoom, -1),
        "zoom_reset": partial(window.text_menu.zoom, 0),
        **{f"column_{name}": partial(window.text_menu.set_column, name) for name in WIDTHS},
        "toggle_justified": partial(window.toggle_setting, "is_justified"),
        "toggle_hyphens": partial(window.toggle_setting, "is_hyphenated"),
        "toggle_patterns": partial(window.toggle_setting, "are_patterns_shown"),
        "toggle_margin_notes": partial(window.toggle_setting, "are_margin_notes_shown"),
        "toggle_toolbar": partial(window.toggle_setting, "is_toolbar_shown"),
        "density": window.toggle_density,
        "next_theme": window.theme_requested.emit,
    }


def _of_go(window: MainWindow) -> dict[str, Command]:
    return {
        **{f"go_{kind.value}": partial(window.browsing.go_to, kind) for kind in ViewKind if not kind.has_value},
        "next_clipping": partial(window.ways.step_clipping, 1),
        "previous_clipping": partial(window.ways.step_clipping, -1),
        "back": partial(window.reading.go_back, -1),
        "forward": partial(window.reading.go_back, 1),
        "next_passage": partial(window.ways.step_passage, 1),
        "previous_passage": partial(window.ways.step_passage, -1),
        "page_down": partial(window.reading.page, 1),
        "page_up": partial(window.reading.page, -1),
        "next_pane": partial(window.tour.go, 1),
        "previous_pane": partial(window.tour.go, -1),
        "go_in": window.ways.go_in,
        "go_out": window.ways.go_out,
    }


def _of_passages(window: MainWindow) -> dict[str, Command]:
    desk, article, marking = window.desk, window.reader.article, window.marking
    return {
        "caret": window.reading.toggle_caret,
        "widen": window.reading.widen,
        "highlight": desk.highlight,
        **{f"colour_{colour.value}": partial(marking.colour, colour) for colour in Colour},
        "tag": marking.tag,
        "note": marking.note,
        "quote": marking.quote,
        "move_start": partial(article.begin_moving, End.START),
        "move_end": partial(article.begin_moving, End.END),
        "remove": marking.remove,
        "find_match": window.ways.find_match,
        "star": window.bulk.star,
        "toggle_read": window.bulk.toggle_read,
        "archive": window.bulk.archive,
        "tag_clipping": window.bulk.tag,
        "earlier_marks": window.earlier.open,
        "tag_manager": window.tags_desk.open,
    }
