"""Bringing clippings in, as the window shows it: drops, paste and dialogs; strip, bars and the card of details."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from clipper.domain.errors import ClipperError
from clipper.formats import registry
from clipper.storage.folder import printable
from clipper.ui.drop_overlay import DropOverlay
from clipper.ui.info_bar import UNDO, BarAction, InfoBar
from clipper.ui.look.look import Look
from clipper.ui.main_window.words import error_advice, error_words
from clipper.ui.status_strip import StatusStrip
from clipper.workspace.bringing import Bringing, Imported
from clipper.workspace.offered import Kind, files_in, kind_of, words_in
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.library.bringing_in import BroughtIn
    from clipper.library.gathering import LeftOut
    from clipper.library.pasting import Content
    from clipper.ui.import_details import ImportDetails, LeftOutLine

_IMPORT = "import"
_MOVED = "import-moved"


class ImportDesk(QObject):
    """Everything of the window that is about importing."""

    taken_out = Signal(object)
    """Ids of clippings that an undo took out, here or in another window: nobody should show them."""

    def __init__(
        self, workspace: Workspace, bringing: Bringing, look: Look, bar: InfoBar, strip: StatusStrip, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._bringing = bringing
        self._bar = bar
        self._strip = strip
        self._window = window
        self._retry: list[Path] = []
        self._ended: Imported | None = None
        """The last import, and what is said of it; for as long as that may be seen."""
        self._said_of_ended = ""
        self._refused: ClipperError | None = None
        self._not_moved: ClipperError | None = None
        self._turn = 0
        self._folder = str(Path.home())
        self.overlay = DropOverlay(look, window)
        self._look = look
        self._details: ImportDetails | None = None
        self._connect()

    def _connect(self) -> None:
        bringing, strip = self._bringing, self._strip
        self.overlay.files_dropped.connect(self.bring)
        self.overlay.words_dropped.connect(bringing.paste)
        self.overlay.counting_requested.connect(self._count)
        bringing.counted.connect(self._show_count)
        bringing.progress.connect(self._follow)
        bringing.finished.connect(self._finish)
        bringing.refused.connect(self._refuse)
        brought = self._workspace.opened_library.brought
        brought.not_moved.connect(self._tell_not_moved)
        brought.taken_out.connect(self.taken_out)
        strip.cancel_requested.connect(bringing.cancel)
        strip.details_requested.connect(self.show_details)
        self._bar.action_triggered.connect(self._act)

    # In -----------------------------------------------------------------------------------------------------------

    def bring(self, sources: Sequence[Path]) -> None:
        """Files and folders: dropped, chosen or pasted."""
        self._bar.remove(_IMPORT)
        self._bringing.bring(list(sources))

    def bring_offered(self, what: list[Path] | Content) -> None:
        """What the first run was given before there was a library."""
        if isinstance(what, list):
            self.bring(what)
        else:
            self._bringing.paste(what)

    def paste(self) -> None:
        """What is on the clipboard becomes clippings."""
        mime = QGuiApplication.clipboard().mimeData()
        match kind_of(mime):
            case Kind.FILES:
                self.bring(files_in(mime))
            case Kind.WORDS:
                self._bar.remove(_IMPORT)
                self._bringing.paste(words_in(mime))
            case Kind.NOTHING:
                self._strip.say(self.tr("There is no text and no file on the clipboard"))

    def choose_files(self) -> None:
        """File → Import…"""
        dialog = self._dialog(self.tr("Import clippings"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(sorted(f"*{suffix}" for suffix in registry.SUFFIXES))
        clippings = self.tr("Clippings ({patterns})").format(patterns=patterns)
        dialog.setNameFilters([clippings, self.tr("All files (*)")])
        dialog.filesSelected.connect(self._bring_chosen)
        dialog.open()

    def choose_folder(self) -> None:
        """A folder, with all the clippings in it."""
        dialog = self._dialog(self.tr("Import a folder of clippings"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(self._bring_chosen)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _bring_chosen(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        if paths:
            self._folder = str(paths[0].parent)
        self.bring(paths)

    def try_again(self) -> None:
        """What failed in the last import."""
        retry, self._retry = self._retry, []
        self.bring(retry)

    # Hovering -----------------------------------------------------------------------------------------------------

    def _count(self, sources: list[Path]) -> None:
        self._turn = 0  # jobs that run inline answer before `count` returns
        self._turn = self._bringing.count(sources)

    def _show_count(self, turn: int, count: int, are_all: bool) -> None:
        if self._turn in (0, turn):
            self.overlay.show_count(count, are_all)

    # Out ----------------------------------------------------------------------------------------------------------

    def _follow(self, done: int, total: int, left_out: int) -> None:
        self._strip.set_import(done, total, left_out)
        self._refill_details()

    def _finish(self, imported: Imported) -> None:
        self._strip.end_import()
        self._tell(imported)
        self._refill_details()

    def _tell(self, imported: Imported) -> None:
        self._ended = imported
        self._retry = imported.retry
        result = imported.result
        if result.imported:
            self._tell_imported(result, was_cancelled=imported.was_cancelled)
        elif imported.was_cancelled:
            self._strip.say(self.tr("Import cancelled"))
        else:
            self._tell_nothing(result)

    def _tell_imported(self, result: BroughtIn, *, was_cancelled: bool) -> None:
        count = len(result.imported)
        if was_cancelled:
            bold = self.tr("Import cancelled. %Ln clippings are in the library and stay there.", "", count)
        elif count == 1:
            bold = self.tr("“{file}” is in the library.").format(file=printable(result.imported[0].clipping))
        else:
            bold = self.tr("%Ln clippings imported.", "", count)
        actions = [BarAction(self.tr("Details"), "details")] if result.skipped or result.failed else []
        self._said_of_ended = bold
        self._bar.show_undo(bold, self._left_out_words(result), actions)

    def _tell_nothing(self, result: BroughtIn) -> None:
        left_out = (*result.failed, *result.skipped)
        bold = self.tr("Nothing was imported.")
        if len({str(one.fault) for one in left_out}) == 1:
            fault = left_out[0].fault
            plain = f"{error_words(fault)} {error_advice(fault)}".strip()
        else:
            plain = self._left_out_words(result) or self.tr("There are no clippings in this.")
        actions = [BarAction(self.tr("Try again"), "again")] if self._retry else []
        if left_out:
            actions.append(BarAction(self.tr("Details"), "details"))
        self._bar.show_message(_IMPORT, "error" if result.failed else "warning", bold, plain, actions)

    def _left_out_words(self, result: BroughtIn) -> str:
        parts = []
        if result.failed:
            parts.append(self.tr("%Ln failed.", "", len(result.failed)))
        if result.skipped:
            parts.append(self.tr("%Ln skipped.", "", len(result.skipped)))
        return " ".join(parts)

    def _refuse(self, fault: ClipperError) -> None:
        self._strip.end_import()
        self._tell_refused(fault)

    def _tell_refused(self, fault: ClipperError) -> None:
        self._ended, self._refused = None, fault
        self._bar.show_message(_IMPORT, "warning", error_words(fault), error_advice(fault))

    def _tell_not_moved(self, fault: ClipperError) -> None:
        self._not_moved = fault
        self._bar.show_message(_MOVED, "warning", error_words(fault), error_advice(fault))

    def retelling(self, key: str) -> Callable[[ImportDesk], None] | None:
        """What says a bar anew, in another window's language; None for one that is not told from here."""
        ended, refused, not_moved = self._ended, self._refused, self._not_moved
        if key == _MOVED and not_moved is not None:
            return lambda other: other._tell_not_moved(not_moved)
        if key == _IMPORT and ended is None and refused is not None:
            return lambda other: other._tell_refused(refused)
        is_of_ended = key == _IMPORT or (key == UNDO and self._bar.bold(UNDO) == self._said_of_ended)
        return (lambda other: other._tell(ended)) if is_of_ended and ended is not None else None

    def catch_up(self, *, are_details_open: bool) -> None:
        """The import was begun in a window that this one takes the place of."""
        if (progress := self._bringing.so_far_done) is not None:
            self._strip.set_import(*progress)
        if are_details_open:
            self.show_details()

    @property
    def are_details_open(self) -> bool:
        """Whether the card of details is up."""
        return self._details is not None and self._details.is_open

    def _act(self, key: str, action: str) -> None:
        if key not in (UNDO, _IMPORT):
            return
        if action == "details":
            self.show_details()
        elif action == "again":
            self.try_again()

    # Details ------------------------------------------------------------------------------------------------------

    def show_details(self) -> None:
        """What was left out of the import under way, or of the last one."""
        self._fill_details()
        self.details.open()

    @property
    def details(self) -> ImportDetails:
        """The card, made when it is first wanted."""
        if self._details is None:
            from clipper.ui.import_details import ImportDetails  # not above: the first paint does without

            self._details = ImportDetails(self._look, self._window)
            self._details.file_wanted.connect(self._show_file)
            self._details.retry_wanted.connect(self.try_again)
        return self._details

    def _refill_details(self) -> None:
        if self.are_details_open:
            self._fill_details()

    def _fill_details(self) -> None:
        result = self._bringing.so_far
        self.details.show_result(len(result.imported), [_line(one) for one in (*result.failed, *result.skipped)])

    def _show_file(self, path: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))


def _line(one: LeftOut) -> LeftOutLine:
    from clipper.ui.import_details import LeftOutLine

    path = "" if one.path == Path() else str(one.path)
    return LeftOutLine(one.name, error_words(one.fault), path, one.is_failure)
