"""A few lines in English and in Ukrainian on the reading paper, set as the article is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipper.ui.look.look import Look

BODY_PX = 17
_HEIGHT = 168
_SIDE, _TOP = 16, 12
_SHY = "\u00ad"
# Our own words; "|" is where a word may be divided.
_ENGLISH = (
    "The town coun|cil counted the boats twice and found one more in the eve|ning than in the morn|ing,"
    " which no|body at the har|bour could ex|plain or wished to dis|cuss be|fore the weather turned."
)
_UKRAINIAN = (
    "Об’|єд|на|на гро|ма|да дві|чі пе|ре|лі|чи|ла чов|ни й уве|че|рі ді|ста|ла на один біль|ше, ніж ура|нці,"
    " а по|яс|ни|ти це в пор|ту ні|хто не взяв|ся, до|ки не змі|ни|ла|ся по|го|да."
)


class Sample(QWidget):
    """Half of the height for each language: only lines that fit wholly are painted, at least one of each."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._size_px, self._leading = float(BODY_PX), 1.55
        self._is_justified = self._is_hyphenated = False
        self.setAccessibleName(self.tr("Sample of the text"))
        self.setObjectName("readingSample")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def set_text_style(self, *, size_px: float, leading: float, is_justified: bool, is_hyphenated: bool) -> None:
        """Size in px of DESIGN.md, lines `leading` em apart."""
        self._size_px, self._leading = size_px, leading
        self._is_justified, self._is_hyphenated = is_justified, is_hyphenated
        self._restyle()

    def sizeHint(self) -> QSize:
        two_lines = 2 * self._step() + 3 * _TOP
        return QSize(300, max(self._look.px(_HEIGHT), round(two_lines)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def _step(self) -> float:
        return self._size_px * self._leading * self._look.text_scale

    def lines(self, text: str, width: float) -> QTextLayout:
        """The text laid out as far as it has room, its lines `_step` apart."""
        layout = QTextLayout(text.replace("|", _SHY if self._is_hyphenated else ""))
        layout.setFont(self._look.reading_font(self._size_px))
        option = QTextOption(Qt.AlignmentFlag.AlignJustify if self._is_justified else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        room = (self.height() - 3 * _TOP) / 2
        layout.beginLayout()
        for nth in range(max(1, int(room / self._step()))):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, nth * self._step()))
        layout.endLayout()
        return layout

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, box = self._look.theme, QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.line, 1))
            painter.setBrush(theme.read)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
            painter.setPen(theme.ink)
            painter.setClipRect(box.adjusted(4, 2, -4, -2))
            layouts = [self.lines(text, box.width() - 2 * _SIDE) for text in (_ENGLISH, _UKRAINIAN)]
            heights = [layout.lineCount() * self._step() for layout in layouts]
            top = max(float(_TOP), (box.height() - sum(heights) - _TOP) / 2)
            for layout, height in zip(layouts, heights, strict=True):
                layout.draw(painter, QPointF(_SIDE, top))
                top += height + _TOP
