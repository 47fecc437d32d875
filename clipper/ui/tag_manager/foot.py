"""The foot of the card: the bar, or one form in its place. It knows which tags the form is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.ui.tag_manager.bar import SelectionBar
from clipper.ui.tag_manager.colour_form import ColourForm
from clipper.ui.tag_manager.forms import Form, LineForm, Question
from clipper.ui.tag_manager.lines import TagNode, TagTree
from clipper.ui.tag_manager.target_form import TargetForm

Step = Callable[[], None]


class Foot(QWidget):
    """One thing at a time. Forms hold the keys of their tags, never nodes: rows may change under them."""

    dismissed = Signal(bool)
    """A form goes, answered or not; whether it has the focus, which hiding would give to just any widget."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = SelectionBar(look, self)
        self.question = Question(look, self)
        self.target = TargetForm(look, self)
        self.colour = ColourForm(look, self)
        self.description = LineForm(look, self, "tagDescription")
        self.creation = LineForm(look, self, "tagCreation")
        self.forms: tuple[Form, ...] = (self.question, self.target, self.colour, self.description, self.creation)
        self.form: Form | None = None
        self._keys: list[str] = []
        self._renew: Step | None = None
        self._on_yes: Step | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, *self.forms):
            column.addWidget(widget)
        self.question.accepted.connect(self._answer_yes)

    def open(self, form: Form, nodes: Iterable[TagNode], renew: Step | None = None) -> None:
        """Make room for a form about these tags; `renew` fills it again after the rows have changed."""
        if self.form is not None and self.form is not form:
            self.form.hide()
        self.form, self._renew = form, renew
        self._keys = [node.key for node in nodes]
        self.bar.hide()

    def close_form(self) -> None:
        """Back to the bar."""
        form, self.form, self._renew = self.form, None, None
        if form is None:
            return
        focused = self.window().focusWidget()
        had_focus = focused is not None and form.isAncestorOf(focused)
        self.dismissed.emit(had_focus)
        form.hide()
        self.bar.show()

    def acting(self, tree: TagTree) -> list[TagNode]:
        """The tags that the form is, or was last, about."""
        return [node for key in self._keys if (node := tree.of_key(key)) is not None]

    def renew(self, tree: TagTree) -> None:
        """The rows have changed: a form about a tag that is gone goes as well."""
        if self.form is None:
            return
        if len(self.acting(tree)) < len(self._keys):
            self.close_form()
        elif self._renew is not None:
            self._renew()

    def ask(self, sentence: str, accept_words: str, then: Step) -> None:
        """Put the question, for which room was made."""
        self._on_yes = then
        self.question.ask(sentence, accept_words)

    def _answer_yes(self) -> None:
        """The form goes first: what is done may open another one."""
        then, self._on_yes = self._on_yes, None
        self.close_form()
        if then is not None:
            then()

    def tab_order(self) -> Sequence[QWidget]:
        """What takes the focus, in reading order."""
        return [*self.bar.buttons, *(widget for form in self.forms for widget in form.tab_order())]
