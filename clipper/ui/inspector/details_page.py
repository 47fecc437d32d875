"""The Details tab: the clipping's note, its metadata to be put right in place, and the facts of its file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clipper.ui.inspector.checksum import Checksum
from clipper.ui.inspector.detail_row import DetailRow
from clipper.ui.inspector.details import Details
from clipper.ui.inspector.encoding_box import EncodingBox
from clipper.ui.inspector.in_place_field import SIDE, InPlaceField, PlainValue
from clipper.ui.inspector.notation import MOMENT, PLAIN, encoding_name, language_name, local_moment
from clipper.ui.inspector.tag_chips import TagChips
from clipper.ui.inspector.text_button import SIDE as BUTTON_SIDE
from clipper.ui.inspector.text_button import TextButton
from clipper.ui.look.look import Look
from clipper.ui.look.note_editor import NoteBox

LEFT, RIGHT = 6, 14
NOTE_LINES = 2
_WEB = ("http://", "https://")


class DetailsPage(QScrollArea):
    """Shows the `Details` it is given. Its signals speak of the clipping of those that are shown as they sound."""

    corrected = Signal(str, str)
    note_changed = Signal(str)
    note_closed = Signal()
    encoding_chosen = Signal(str)
    url_open_requested = Signal(str)
    url_copy_requested = Signal(str)
    show_in_folder_requested = Signal()
    tags_requested = Signal()
    tag_removed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._details: Details | None = None
        self._fields: dict[str, InPlaceField] = {}
        self._rows: dict[str, DetailRow] = {}
        self._content = _Column()
        self._column = QVBoxLayout(self._content)
        self._set_up()
        self._make_note()
        self._make_fields()
        self._make_facts()
        self._column.addStretch(1)
        self._content.hide()

    def _set_up(self) -> None:
        self.setObjectName("clippingDetails")
        self.setAccessibleName(self.tr("Details"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(20)
        self._column.setSpacing(0)
        self._column.setContentsMargins(LEFT, 0, RIGHT, 12)
        self.setWidget(self._content)
        for part in (self.viewport(), self._content):
            part.setAutoFillBackground(False)

    # Making

    def _add_row(self, name: str, label: str, value: QWidget) -> DetailRow:
        value.setAccessibleName(label)
        row = self._rows[name] = DetailRow(self._look, label, value, self._content)
        self._column.addWidget(row)
        return row

    def _make_note(self) -> None:
        self.note = NoteBox(self._look, self._content, least_lines=NOTE_LINES)
        self.note.editor.setObjectName("clippingNoteField")
        self.note.editor.setAccessibleName(self.tr("Note on the clipping"))
        self.note.editor.setToolTip(self.tr("Saved as you type (Esc or Ctrl+Enter closes)"))
        self.note.editor.note_changed.connect(self.note_changed)
        self.note.editor.closed_by_key.connect(self.note_closed)
        framed = QWidget(self._content)
        margins = QHBoxLayout(framed)
        margins.setContentsMargins(SIDE, 0, 0, 2)
        margins.addWidget(self.note)
        framed.setFocusProxy(self.note)
        self._add_row("note", self.tr("Note"), framed)
        self._add_fact("read_only_note", self.tr("Note"))
        self._add_fact("remarks", self.tr("Remarks"))

    def _make_fields(self) -> None:
        self._add_field("title", self.tr("Headline"), self.tr("Headline (Enter keeps, Esc restores)"))
        self._fields["title"].set_font(14, 600)
        self._add_field("author", self.tr("Author"), self.tr("Author (Enter keeps, Esc restores)"))
        self._add_field("source", self.tr("Source"), self.tr("Source (Enter keeps, Esc restores)"))
        self._add_field("date", self.tr("Date"), self.tr("Date, such as 2026-11-22 (Enter keeps, Esc restores)"))
        self._fields["date"].fault_changed.connect(self._show_date_fault)
        self._add_field("url", self.tr("Address"), self.tr("Address on the web (Enter keeps, Esc restores)"))
        self.copy_url = TextButton(self._look, self.tr("Copy"), self.tr("Copy the address"), air_above=False)
        tip = self.tr("Open the address in the browser")
        self.open_url = TextButton(self._look, self.tr("Open"), tip, air_above=False)
        self.copy_url.clicked.connect(self._copy_url)
        self.open_url.clicked.connect(self._open_url)
        self._add_buttons(self._rows["url"], self.copy_url, self.open_url)

    def _add_field(self, name: str, label: str, tip: str) -> None:
        field = InPlaceField(self._look, self._content, MOMENT if name == "date" else PLAIN)
        field.text.setObjectName(f"clipping{name.capitalize()}Field")
        field.text.setAccessibleName(label)
        field.text.setAccessibleDescription(tip)
        field.text.setToolTip(tip)
        field.text.setPlaceholderText(self.tr("Unknown"))
        field.accepted.connect(partial(self.corrected.emit, name))
        self._fields[name] = field
        self._add_row(name, label, field).reset_requested.connect(partial(self._reset, name))

    def _add_buttons(self, row: DetailRow, *buttons: TextButton) -> None:
        """Words to press in a line of their own under the value."""
        line = QHBoxLayout()
        line.setContentsMargins(SIDE - BUTTON_SIDE, 0, 0, 0)
        line.setSpacing(4)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        row.add_line(line)

    def _make_facts(self) -> None:
        self._add_fact("language", self.tr("Language"))
        self._add_fact("length", self.tr("Length"))
        self.tags = TagChips(self._look, self._content)
        self.tags.removed.connect(self.tag_removed)
        self.tags.add.clicked.connect(self._ask_for_tags)
        self._add_row("tags", self.tr("Tags"), self.tags)
        self.encoding = EncodingBox(self._look, self._content)
        self.encoding.encoding_chosen.connect(self.encoding_chosen)
        self._add_row("encoding", self.tr("Encoding"), self.encoding)
        self._add_fact("read_with", self.tr("Encoding"))
        tip = self.tr("Show the file in its folder")
        self.show_file = TextButton(self._look, self.tr("Show in folder"), tip, air_above=False)
        self.show_file.clicked.connect(self._ask_for_folder)
        self._add_buttons(self._add_fact("file", self.tr("File")), self.show_file)
        self._make_checksum()

    def _make_checksum(self) -> None:
        self.checksum = Checksum(self._look, self._content)
        row = self._add_row("sha256", self.tr("Checksum (SHA-256)"), self.checksum)
        self.copy_checksum = TextButton(self._look, self.tr("Copy"), self.tr("Copy the checksum"), air_above=False)
        self.copy_checksum.setAccessibleName(self.tr("Copy the checksum"))
        self.copy_checksum.clicked.connect(self._copy_checksum)
        self._add_buttons(row, self.copy_checksum)

    def _add_fact(self, name: str, label: str) -> DetailRow:
        value = PlainValue(self._look, self._content)
        value.text.setObjectName(f"clippingFact_{name}")
        value.text.setAccessibleName(label)
        return self._add_row(name, label, value)

    # Showing

    @property
    def details(self) -> Details | None:
        """What is shown, and what the signals speak of."""
        return self._details

    def show_details(self, details: Details | None) -> None:
        """Other details. Of the same clipping: words being typed stay. Of another: they are told first."""
        is_other = details is None or self._details is None or details.clipping != self._details.clipping
        if is_other:
            self.flush()
        self._details = details
        self._content.setVisible(details is not None)
        if details is None:
            return
        self._show_note(details, is_other=is_other)
        self._show_fields(details, is_other=is_other)
        self._show_facts(details)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def _show_note(self, details: Details, *, is_other: bool) -> None:
        if is_other:
            self.note.editor.set_note(details.note)
            if self.window().focusWidget() is self.note.editor:
                self.note_closed.emit()  # the next letter is not to fall into this clipping's note
        else:
            self.note.editor.note_changed_outside(details.note)
        self._rows["note"].setVisible(not details.is_read_only)
        self._show_fact("read_only_note", details.note if details.is_read_only else "")
        self._show_fact("remarks", "\n".join(details.remarks))

    def _show_fields(self, details: Details, *, is_other: bool) -> None:
        for name, field in self._fields.items():
            value: str = getattr(details, name)
            is_corrected, is_editable = details.is_corrected(name), not details.is_read_only
            show = field.show_other if is_other else field.show_value
            show(value, is_corrected=is_corrected, is_editable=is_editable)
            self._rows[name].reset.setVisible(is_corrected and is_editable)
            self._rows[name].setVisible(bool(value) or is_editable)
        inferred = self.tr("Inferred from the text") if details.title_inferred else ""
        self._rows["title"].set_hint(inferred)
        self.copy_url.setVisible(bool(details.url))
        self.open_url.setVisible(details.url.lower().startswith(_WEB))

    def _show_facts(self, details: Details) -> None:
        self._show_fact("language", language_name(details.language) if details.language else "")
        self._show_fact("length", self._length(details))
        self.tags.set_tags(details.tags, is_editable=not details.is_read_only)
        self._rows["tags"].setVisible(bool(details.tags) or not details.is_read_only)
        self._show_encoding(details)
        self._show_fact("file", "\n".join(filter(None, (details.file, self._of_file(details)))))
        self.checksum.set_digits(details.sha256)
        self._rows["sha256"].setVisible(bool(details.sha256))

    def _show_fact(self, name: str, words: str) -> None:
        value = self._rows[name].value
        if isinstance(value, PlainValue):
            value.set_text(words)
        self._rows[name].setVisible(bool(words))

    def _show_encoding(self, details: Details) -> None:
        may_choose = bool(details.encodings) and not details.is_read_only
        if may_choose:
            self.encoding.show_choice(details.encoding, details.encodings, is_chosen=details.is_encoding_chosen)
        self._rows["encoding"].setVisible(may_choose)
        is_fact = bool(details.encoding) and not may_choose
        self._show_fact("read_with", encoding_name(details.encoding) if is_fact else "")

    def _length(self, details: Details) -> str:
        words = self.tr("%Ln words", "", details.words) if details.words else ""
        passages = self.tr("%Ln passages", "", details.passages) if details.passages else ""
        return " · ".join(part for part in (words, passages) if part)

    def _of_file(self, details: Details) -> str:
        size = (
            QLocale().formattedDataSize(details.size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
            if details.size_bytes
            else ""
        )
        changed = local_moment(details.modified) if details.modified else ""
        changed = self.tr("changed {moment}").format(moment=changed) if changed else ""
        facts = " · ".join(part for part in (size, changed) if part)
        return "\n".join(part for part in (details.folder, facts) if part)

    def _show_date_fault(self, has_fault: bool) -> None:
        words = self.tr("Write a date, such as 2026-11-22 or 22.11.2026") if has_fault else ""
        self._rows["date"].set_hint(words, is_warning=True)

    # Telling

    def flush(self) -> None:
        """Tells all that is typed and not told yet; a date that is none stays in its field."""
        self.note.editor.flush()
        for field in self._fields.values():
            field.accept()

    def _reset(self, name: str) -> None:
        self._fields[name].discard()
        self.corrected.emit(name, "")

    def _copy_url(self) -> None:
        self._fields["url"].accept()
        self.url_copy_requested.emit(self._fields["url"].kept)
        self.copy_url.answer(self.tr("Copied"))

    def _open_url(self) -> None:
        self._fields["url"].accept()
        self.url_open_requested.emit(self._fields["url"].kept)

    def _ask_for_folder(self) -> None:
        self.show_in_folder_requested.emit()

    def _ask_for_tags(self) -> None:
        self.tags_requested.emit()

    def _copy_checksum(self) -> None:
        QGuiApplication.clipboard().setText(self.checksum.digits)
        self.copy_checksum.answer(self.tr("Copied"))

    # Places

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The scroll bar stands in the right margin: nothing breaks anew when it comes and goes."""
        bar = self.width() - self.viewport().width()
        self._column.setContentsMargins(LEFT, 0, max(0, RIGHT - bar), 12)
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """However the tab goes out of sight, what is typed in it is told."""
        self.flush()
        super().hideEvent(event)


class _Column(QWidget):
    """As high as its rows are at the width it has; the layout alone asks for what they need at the narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.heightForWidth(max(60, self.width())))
