"""One clipping in memory: what was read, the notes as they are now, and whether the disk has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from clipper.domain.anchor import AnchorText, Exact, Lost, Outcome, resolve
from clipper.domain.clipping import ClippingId, Document, Metadata
from clipper.domain.errors import NotesUnreadable
from clipper.domain.passage import Anchor, ClippingNotes, Passage, Span
from clipper.library.base import Base
from clipper.library.opened import OpenClipping, place_passages
from clipper.search.index import Checked


class Session:
    """Mutable, on the main thread only. The notes themselves are frozen values that edits replace."""

    def __init__(self, opened: OpenClipping) -> None:
        self.opened = opened
        self.notes: ClippingNotes = opened.loaded.notes
        self.base: Base = opened.loaded.base
        self.outcomes: dict[str, Outcome] = dict(opened.outcomes)
        self.is_dirty = False
        self.kept_as = ""
        """After a conflict: the file that our side goes to."""
        self._anchor_text = AnchorText(opened.document.text) if opened.document else None
        self._anchors: dict[str, Anchor] = {passage.id: passage.anchor for passage in self.notes.passages}
        """What the outcomes are of: a lost passage that is tagged stays lost."""

    @property
    def id(self) -> ClippingId:
        """The clipping's id."""
        return self.opened.id

    @property
    def document(self) -> Document | None:
        """The document; None when the file could not be read."""
        return self.opened.document

    @property
    def is_read_only(self) -> bool:
        """Marks cannot be changed: a newer Clipper wrote them, or they cannot be read."""
        return self.opened.loaded.is_read_only

    @property
    def metadata(self) -> Metadata:
        """The article's metadata with the user's corrections."""
        plain = self.document.metadata if self.document else Metadata(title=self.id.rsplit("/", 1)[-1])
        return plain.corrected(dict(self.notes.state.corrected))

    @property
    def could_not_be_read(self) -> bool:
        """The system would not hand out the file or its notes, and nothing was said of it: worth another try."""
        return not _is_whole(self.opened) and not self.is_dirty and not self.kept_as

    def outcome(self, passage_id: str) -> Outcome:
        """Where a passage stands."""
        return self.outcomes.get(passage_id, Lost())

    def placed(self) -> list[tuple[Passage, Span]]:
        """The passages that have a place, in reading order."""
        found = [(one, out.span) for one in self.notes.passages if isinstance(out := self.outcome(one.id), Exact)]
        return sorted(found, key=lambda pair: (pair[1].start, pair[1].end, pair[0].id))

    def lost(self) -> list[Passage]:
        """The passages that have none."""
        return [one for one in self.notes.passages if isinstance(self.outcome(one.id), Lost)]

    def checked(self) -> Checked | None:
        """What the index is to know of the notes as they are; None without a text to know it from."""
        lost = tuple(one.id for one in self.lost())
        return Checked(len(self.notes.unreadable) + len(lost), lost) if self.document is not None else None

    def passage_at(self, span: Span) -> Passage | None:
        """The passage that covers just this span."""
        return next((passage for passage, other in self.placed() if other == span), None)

    def replace_notes(self, notes: ClippingNotes, touched: Iterable[str]) -> None:
        """The notes after an edit; `touched` items are looked up anew where they are anchored in another way."""
        self.notes = notes
        self.is_dirty = True
        for passage in map(notes.passage, touched):
            if passage is None or self._anchors.get(passage.id) == passage.anchor or not passage.anchor.exact:
                continue
            self._anchors[passage.id] = passage.anchor
            if self._anchor_text is not None:
                self.outcomes[passage.id] = resolve(self._anchor_text, passage.anchor, text_unchanged=True)

    def take_text(self, opened: OpenClipping) -> None:
        """Go on with another reading of the same file: its document and places, the notes as they are here."""
        self.opened = replace(opened, loaded=self.opened.loaded)
        self._anchor_text = AnchorText(opened.document.text) if opened.document else None
        self.outcomes = dict(place_passages(opened.document.text, self.notes)) if opened.document else {}

    def has_read_the_same(self, opened: OpenClipping) -> bool:
        """Whether a new reading found the bytes that this one stands on. No bytes may also be refused ones."""
        is_as_whole = _is_whole(opened) == _is_whole(self.opened)
        return is_as_whole and opened.sha256 == self.opened.sha256 and opened.loaded.base == self.base


def _is_whole(opened: OpenClipping) -> bool:
    """Whether the system handed out the file and its notes."""
    return opened.fault is None and not isinstance(opened.loaded.fault, NotesUnreadable)
