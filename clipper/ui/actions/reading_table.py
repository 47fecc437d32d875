"""The part of the table about clippings and passages: Go, Passage, Clipping, Tags."""

from __future__ import annotations

from clipper.domain.passage import Colour
from clipper.ui.actions.spec import ActionSpec, Fact, Group
from clipper.workspace.translating import QT_TRANSLATE_NOOP

COLOUR_WORDS = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("Actions", "Yellow"),
    Colour.GREEN: QT_TRANSLATE_NOOP("Actions", "Green"),
    Colour.BLUE: QT_TRANSLATE_NOOP("Actions", "Blue"),
    Colour.VIOLET: QT_TRANSLATE_NOOP("Actions", "Violet"),
    Colour.PINK: QT_TRANSLATE_NOOP("Actions", "Pink"),
    Colour.ORANGE: QT_TRANSLATE_NOOP("Actions", "Orange"),
}

_ALONE = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("Actions", "Highlight in yellow"),
    Colour.GREEN: QT_TRANSLATE_NOOP("Actions", "Highlight in green"),
    Colour.BLUE: QT_TRANSLATE_NOOP("Actions", "Highlight in blue"),
    Colour.VIOLET: QT_TRANSLATE_NOOP("Actions", "Highlight in violet"),
    Colour.PINK: QT_TRANSLATE_NOOP("Actions", "Highlight in pink"),
    Colour.ORANGE: QT_TRANSLATE_NOOP("Actions", "Highlight in orange"),
}

_CLIPPING = frozenset({Fact.CLIPPING})
_LISTED = frozenset({Fact.LISTED})
_ARTICLE = frozenset({Fact.ARTICLE})
_MARKABLE = frozenset({Fact.MARKABLE})
_SELECTION = frozenset({Fact.SELECTION})
_PASSAGE = frozenset({Fact.PASSAGE})
_PASSAGES = frozenset({Fact.PASSAGES})

GO = (
    ActionSpec(
        "next_clipping",
        QT_TRANSLATE_NOOP("Actions", "Next clipping"),
        Group.GO,
        ("J",),
        _LISTED,
        icon="chevron-down",
    ),
    ActionSpec(
        "previous_clipping",
        QT_TRANSLATE_NOOP("Actions", "Previous clipping"),
        Group.GO,
        ("K",),
        _LISTED,
        icon="chevron-up",
    ),
    ActionSpec(
        "back",
        QT_TRANSLATE_NOOP("Actions", "Back"),
        Group.GO,
        ("Alt+Left",),
        frozenset({Fact.BACK}),
        alone=QT_TRANSLATE_NOOP("Actions", "Back to the clipping you came from"),
        icon="arrow-left",
    ),
    ActionSpec(
        "forward",
        QT_TRANSLATE_NOOP("Actions", "Forward"),
        Group.GO,
        ("Alt+Right",),
        frozenset({Fact.FORWARD}),
        alone=QT_TRANSLATE_NOOP("Actions", "Forward again"),
        icon="arrow-right",
    ),
    ActionSpec(
        "next_passage",
        QT_TRANSLATE_NOOP("Actions", "Next passage"),
        Group.GO,
        ("]",),
        _PASSAGES,
        icon="chevron-right",
        begins_part=True,
    ),
    ActionSpec(
        "previous_passage",
        QT_TRANSLATE_NOOP("Actions", "Previous passage"),
        Group.GO,
        ("[",),
        _PASSAGES,
        icon="chevron-left",
    ),
    ActionSpec(
        "page_down",
        QT_TRANSLATE_NOOP("Actions", "Page down"),
        Group.GO,
        ("Space",),
        _ARTICLE,
        about=QT_TRANSLATE_NOOP("Actions", "At the end of the article: the next unread clipping"),
        icon="arrow-down",
    ),
    ActionSpec(
        "page_up", QT_TRANSLATE_NOOP("Actions", "Page up"), Group.GO, ("Shift+Space",), _ARTICLE, icon="arrow-up"
    ),
    ActionSpec(
        "go_in", QT_TRANSLATE_NOOP("Actions", "Into the article or card"), Group.GO, ("Enter",), icon="log-in"
    ),
    ActionSpec(
        "go_out", QT_TRANSLATE_NOOP("Actions", "Out of the article or card"), Group.GO, ("Backspace",), icon="log-out"
    ),
    ActionSpec(
        "next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), Group.GO, ("F6",), icon="columns-3", begins_part=True
    ),
    ActionSpec(
        "previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), Group.GO, ("Shift+F6",), icon="columns-3"
    ),
    ActionSpec(
        "go_all",
        QT_TRANSLATE_NOOP("Actions", "All clippings"),
        Group.GO,
        ("G A",),
        icon="library-big",
        begins_part=True,
    ),
    ActionSpec(
        "go_unread",
        QT_TRANSLATE_NOOP("Actions", "Unread"),
        Group.GO,
        ("G U",),
        alone=QT_TRANSLATE_NOOP("Actions", "Unread clippings"),
        icon="circle-dot",
    ),
    ActionSpec(
        "go_starred",
        QT_TRANSLATE_NOOP("Actions", "Starred"),
        Group.GO,
        ("G S",),
        alone=QT_TRANSLATE_NOOP("Actions", "Starred clippings"),
        icon="star",
    ),
    ActionSpec(
        "go_today",
        QT_TRANSLATE_NOOP("Actions", "Today"),
        Group.GO,
        ("G T",),
        alone=QT_TRANSLATE_NOOP("Actions", "Today’s clippings"),
        icon="calendar-days",
    ),
    ActionSpec(
        "go_archive",
        QT_TRANSLATE_NOOP("Actions", "Archive"),
        Group.GO,
        ("G R",),
        alone=QT_TRANSLATE_NOOP("Actions", "Archived clippings"),
        icon="archive",
    ),
    ActionSpec(
        "go_passages",
        QT_TRANSLATE_NOOP("Actions", "All passages"),
        Group.GO,
        ("G P",),
        icon="highlighter",
    ),
    ActionSpec(
        "go_attention",
        QT_TRANSLATE_NOOP("Actions", "Needs attention"),
        Group.GO,
        ("G N",),
        alone=QT_TRANSLATE_NOOP("Actions", "Clippings that need attention"),
        icon="unlink-2",
    ),
)

PASSAGE_MENU = (
    ActionSpec(
        "highlight",
        QT_TRANSLATE_NOOP("Actions", "Highlight"),
        Group.PASSAGE,
        ("H",),
        _SELECTION,
        alone=QT_TRANSLATE_NOOP("Actions", "Highlight the selection"),
        about=QT_TRANSLATE_NOOP("Actions", "In the colour you used last"),
        icon="highlighter",
    ),
    *(
        ActionSpec(
            f"colour_{colour.value}",
            COLOUR_WORDS[colour],
            Group.PASSAGE,
            (str(nth),),
            _MARKABLE,
            alone=_ALONE[colour],
            about=QT_TRANSLATE_NOOP("Actions", "Highlights the selection, or changes the passage’s colour"),
            icon="highlighter",
        )
        for nth, colour in enumerate(Colour, 1)
    ),
    ActionSpec(
        "tag",
        QT_TRANSLATE_NOOP("Actions", "Tag the passage…"),
        Group.PASSAGE,
        ("T",),
        _MARKABLE,
        icon="tag",
        begins_part=True,
    ),
    ActionSpec(
        "note",
        QT_TRANSLATE_NOOP("Actions", "Note…"),
        Group.PASSAGE,
        ("N",),
        _MARKABLE,
        alone=QT_TRANSLATE_NOOP("Actions", "Note on the passage…"),
        icon="message-square-plus",
    ),
    ActionSpec(
        "quote",
        QT_TRANSLATE_NOOP("Actions", "Copy as quote"),
        Group.PASSAGE,
        ("Q",),
        _MARKABLE,
        alone=QT_TRANSLATE_NOOP("Actions", "Copy the passage as quote"),
        about=QT_TRANSLATE_NOOP("Actions", "The words in quotation marks, with their source"),
        icon="quote",
    ),
    ActionSpec(
        "move_start",
        QT_TRANSLATE_NOOP("Actions", "Move the start"),
        Group.PASSAGE,
        ("Alt+[",),
        _PASSAGE | _ARTICLE,
        alone=QT_TRANSLATE_NOOP("Actions", "Move the start of the passage"),
        about=QT_TRANSLATE_NOOP("Actions", "Left and Right move it by word, with Shift by character; Enter keeps it"),
        icon="move-horizontal",
        begins_part=True,
    ),
    ActionSpec(
        "move_end",
        QT_TRANSLATE_NOOP("Actions", "Move the end"),
        Group.PASSAGE,
        ("Alt+]",),
        _PASSAGE | _ARTICLE,
        alone=QT_TRANSLATE_NOOP("Actions", "Move the end of the passage"),
        about=QT_TRANSLATE_NOOP("Actions", "Left and Right move it by word, with Shift by character; Enter keeps it"),
        icon="move-horizontal",
    ),
    ActionSpec(
        "remove",
        QT_TRANSLATE_NOOP("Actions", "Remove the highlight"),
        Group.PASSAGE,
        ("Delete",),
        _PASSAGE,
        icon="eraser",
    ),
    ActionSpec(
        "find_match",
        QT_TRANSLATE_NOOP("Actions", "Find match…"),
        Group.PASSAGE,
        (),
        frozenset({Fact.LOST}),
        alone=QT_TRANSLATE_NOOP("Actions", "Find a match for a lost passage…"),
        about=QT_TRANSLATE_NOOP("Actions", "Shows the places that resemble a passage that lost its place"),
        icon="unlink-2",
    ),
    ActionSpec(
        "caret",
        QT_TRANSLATE_NOOP("Actions", "Caret in the article"),
        Group.PASSAGE,
        ("F7",),
        _ARTICLE,
        about=QT_TRANSLATE_NOOP("Actions", "Selects words with the keyboard alone; Esc ends it"),
        shows=Fact.CARET,
        icon="text-cursor",
        begins_part=True,
    ),
    ActionSpec(
        "widen",
        QT_TRANSLATE_NOOP("Actions", "Widen the selection"),
        Group.PASSAGE,
        ("V",),
        frozenset({Fact.WIDENABLE}),
        about=QT_TRANSLATE_NOOP("Actions", "To the word, the sentence, the paragraph"),
        icon="unfold-horizontal",
    ),
)

CLIPPING_MENU = (
    ActionSpec(
        "star",
        QT_TRANSLATE_NOOP("Actions", "Star"),
        Group.CLIPPING,
        ("S",),
        _CLIPPING,
        alone=QT_TRANSLATE_NOOP("Actions", "Star the clipping, or unstar it"),
        shows=Fact.STARRED,
        icon="star",
    ),
    ActionSpec(
        "toggle_read",
        QT_TRANSLATE_NOOP("Actions", "Read"),
        Group.CLIPPING,
        ("M",),
        _CLIPPING,
        alone=QT_TRANSLATE_NOOP("Actions", "Mark the clipping as read or unread"),
        about=QT_TRANSLATE_NOOP("Actions", "Marks the clipping as read, or as unread again"),
        shows=Fact.READ,
        icon="circle-dot",
    ),
    ActionSpec(
        "archive",
        QT_TRANSLATE_NOOP("Actions", "In the archive"),
        Group.CLIPPING,
        ("E",),
        _CLIPPING,
        alone=QT_TRANSLATE_NOOP("Actions", "Move the clipping into the archive or out of it"),
        about=QT_TRANSLATE_NOOP(
            "Actions", "An archived clipping is left out of the lists; its file stays where it is"
        ),
        shows=Fact.ARCHIVED,
        icon="archive",
    ),
    ActionSpec(
        "tag_clipping",
        QT_TRANSLATE_NOOP("Actions", "Tag the clipping…"),
        Group.CLIPPING,
        ("Shift+T",),
        _CLIPPING,
        icon="tags",
        begins_part=True,
    ),
    ActionSpec(
        "earlier_marks",
        QT_TRANSLATE_NOOP("Actions", "Earlier marks…"),
        Group.CLIPPING,
        (),
        _CLIPPING,
        alone=QT_TRANSLATE_NOOP("Actions", "Earlier marks of the clipping…"),
        about=QT_TRANSLATE_NOOP("Actions", "Shows copies of this clipping’s marks, and restores one"),
        icon="archive-restore",
        begins_part=True,
    ),
)

TAGS = (
    ActionSpec(
        "tag_manager", QT_TRANSLATE_NOOP("Actions", "Manage tags…"), Group.TAGS, ("Ctrl+Shift+T",), icon="tags"
    ),
)
