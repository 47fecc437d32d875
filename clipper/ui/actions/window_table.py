"""The part of the table about the window: File, Edit, View, Help."""

from __future__ import annotations

from clipper.ui.actions.spec import ActionSpec, Fact, Group
from clipper.workspace.translating import QT_TRANSLATE_NOOP

FILE = (
    ActionSpec(
        "open_folder",
        QT_TRANSLATE_NOOP("Actions", "Open a folder…"),
        Group.FILE,
        ("Ctrl+O",),
        about=QT_TRANSLATE_NOOP("Actions", "A folder of clippings is a library; nothing is copied out of it"),
        icon="folder-open",
    ),
    ActionSpec(
        "open_recent",
        QT_TRANSLATE_NOOP("Actions", "Open recent"),
        Group.FILE,
        needs=frozenset({Fact.RECENT}),
        is_submenu=True,
    ),
    ActionSpec("new_window", QT_TRANSLATE_NOOP("Actions", "New window"), Group.FILE, ("Ctrl+N",), icon="app-window"),
    ActionSpec(
        "import_files",
        QT_TRANSLATE_NOOP("Actions", "Import files…"),
        Group.FILE,
        ("Ctrl+Shift+I",),
        about=QT_TRANSLATE_NOOP("Actions", "Copies files into this library"),
        icon="file-down",
        begins_part=True,
    ),
    ActionSpec(
        "paste",
        QT_TRANSLATE_NOOP("Actions", "Paste as a clipping"),
        Group.FILE,
        ("Ctrl+V",),
        about=QT_TRANSLATE_NOOP("Actions", "Makes a clipping of the text or the files on the clipboard"),
        icon="clipboard-paste",
    ),
    ActionSpec(
        "show_in_folder",
        QT_TRANSLATE_NOOP("Actions", "Show in folder"),
        Group.FILE,
        needs=frozenset({Fact.CLIPPING}),
        about=QT_TRANSLATE_NOOP("Actions", "Opens the folder in which this clipping lies"),
        icon="folder-open",
    ),
    ActionSpec(
        "preferences",
        QT_TRANSLATE_NOOP("Actions", "Preferences…"),
        Group.FILE,
        ("Ctrl+,",),
        icon="settings-2",
        begins_part=True,
    ),
    ActionSpec(
        "close_window",
        QT_TRANSLATE_NOOP("Actions", "Close window"),
        Group.FILE,
        ("Ctrl+W",),
        icon="x",
        begins_part=True,
    ),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), Group.FILE, ("Ctrl+Q",), icon="log-out"),
)

EDIT = (
    ActionSpec(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        Group.EDIT,
        ("Ctrl+Z",),
        frozenset({Fact.UNDO}),
        icon="undo-2",
    ),
    ActionSpec(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        Group.EDIT,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        frozenset({Fact.REDO}),
        icon="redo-2",
    ),
    ActionSpec(
        "search",
        QT_TRANSLATE_NOOP("Actions", "Search everything"),
        Group.EDIT,
        ("/",),
        icon="search",
        begins_part=True,
    ),
    ActionSpec(
        "find",
        QT_TRANSLATE_NOOP("Actions", "Find in the article"),
        Group.EDIT,
        ("Ctrl+F",),
        frozenset({Fact.ARTICLE}),
        icon="text-search",
    ),
    ActionSpec(
        "next_hit",
        QT_TRANSLATE_NOOP("Actions", "Next match"),
        Group.EDIT,
        ("F3",),
        frozenset({Fact.HITS}),
        icon="chevron-down",
    ),
    ActionSpec(
        "previous_hit",
        QT_TRANSLATE_NOOP("Actions", "Previous match"),
        Group.EDIT,
        ("Shift+F3",),
        frozenset({Fact.HITS}),
        icon="chevron-up",
    ),
    ActionSpec(
        "select_all_clippings",
        QT_TRANSLATE_NOOP("Actions", "Select all clippings"),
        Group.EDIT,
        needs=frozenset({Fact.LISTED}),
        about=QT_TRANSLATE_NOOP("Actions", "All clippings of the list, to tag, star or archive them together"),
        icon="list-checks",
        begins_part=True,
    ),
    ActionSpec(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "All commands…"),
        Group.EDIT,
        ("Ctrl+K",),
        about=QT_TRANSLATE_NOOP("Actions", "Finds a command, a tag or a clipping by a few letters"),
        icon="square-terminal",
        begins_part=True,
    ),
)

VIEW = (
    ActionSpec(
        "toggle_sidebar",
        QT_TRANSLATE_NOOP("Actions", "Sidebar"),
        Group.VIEW,
        ("Ctrl+B",),
        shows=Fact.SIDEBAR_SHOWN,
        icon="panel-left",
    ),
    ActionSpec(
        "toggle_inspector",
        QT_TRANSLATE_NOOP("Actions", "Passages beside the text"),
        Group.VIEW,
        ("I",),
        shows=Fact.INSPECTOR_SHOWN,
        icon="panel-right",
    ),
    ActionSpec(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Larger text"),
        Group.VIEW,
        ("Ctrl++", "Ctrl+="),
        icon="a-large-small",
        begins_part=True,
    ),
    ActionSpec(
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Smaller text"),
        Group.VIEW,
        ("Ctrl+-", "Ctrl+_"),
        icon="a-large-small",
    ),
    ActionSpec(
        "zoom_reset",
        QT_TRANSLATE_NOOP("Actions", "Usual text size"),
        Group.VIEW,
        ("Ctrl+0",),
        icon="a-large-small",
    ),
    ActionSpec(
        "column_narrow",
        QT_TRANSLATE_NOOP("Actions", "Narrow column"),
        Group.VIEW,
        shows=Fact.COLUMN_NARROW,
        icon="columns-2",
        begins_part=True,
    ),
    ActionSpec(
        "column_normal",
        QT_TRANSLATE_NOOP("Actions", "Normal column"),
        Group.VIEW,
        shows=Fact.COLUMN_NORMAL,
        icon="columns-2",
    ),
    ActionSpec(
        "column_wide",
        QT_TRANSLATE_NOOP("Actions", "Wide column"),
        Group.VIEW,
        shows=Fact.COLUMN_WIDE,
        icon="columns-2",
    ),
    ActionSpec(
        "toggle_justified",
        QT_TRANSLATE_NOOP("Actions", "Justified lines"),
        Group.VIEW,
        shows=Fact.JUSTIFIED,
        icon="text-align-justify",
        begins_part=True,
    ),
    ActionSpec(
        "toggle_hyphens",
        QT_TRANSLATE_NOOP("Actions", "Words divided at line ends"),
        Group.VIEW,
        shows=Fact.HYPHENATED,
        icon="minus",
    ),
    ActionSpec(
        "toggle_patterns",
        QT_TRANSLATE_NOOP("Actions", "Patterns under highlights"),
        Group.VIEW,
        shows=Fact.PATTERNS,
        about=QT_TRANSLATE_NOOP("Actions", "A line of its own for each colour, for those who confuse the colours"),
        icon="underline",
    ),
    ActionSpec(
        "toggle_margin_notes",
        QT_TRANSLATE_NOOP("Actions", "Signs of notes in the margin"),
        Group.VIEW,
        shows=Fact.MARGIN_NOTES,
        icon="message-square-text",
    ),
    ActionSpec(
        "toggle_toolbar",
        QT_TRANSLATE_NOOP("Actions", "Toolbar at the selection"),
        Group.VIEW,
        shows=Fact.TOOLBAR,
        icon="highlighter",
    ),
    ActionSpec(
        "density",
        QT_TRANSLATE_NOOP("Actions", "Compact list"),
        Group.VIEW,
        shows=Fact.COMPACT,
        icon="rows-3",
        begins_part=True,
    ),
    ActionSpec(
        "next_theme", QT_TRANSLATE_NOOP("Actions", "Next theme"), Group.VIEW, ("Ctrl+Shift+L",), icon="palette"
    ),
)

HELP = (
    ActionSpec(
        "shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), Group.HELP, ("?", "F1"), icon="keyboard"
    ),
    ActionSpec(
        "open_data_folder",
        QT_TRANSLATE_NOOP("Actions", "Open the data folder"),
        Group.HELP,
        about=QT_TRANSLATE_NOOP("Actions", "Settings, backups and the search index, which are not in a library"),
        icon="hard-drive",
        begins_part=True,
    ),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "About Clipper"), Group.HELP, icon="info"),
)
