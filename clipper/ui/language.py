"""The language of the interface: Qt's translators, and the locale that dates and numbers are written in.

The sentences lie in clipper/locale as Qt Linguist files (`python -m tests.translations` brings them up to date).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

SYSTEM = "system"
LANGUAGES = ("en", "uk")
"""What Clipper speaks; the first one where the system's is none of them."""
FOLDER = Path(__file__).resolve().parents[1] / "locale"


class Language(QObject):
    """What is spoken now. There is one, the program's."""

    def __init__(self, application: QCoreApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._translators: list[QTranslator] = []
        self.code = ""
        """One of `LANGUAGES`; "" before the first choice."""

    def would_change(self, wanted: str) -> bool:
        """Whether `choose` would take another language than the one that is spoken."""
        return _code_of(wanted) != self.code

    def choose(self, wanted: str) -> bool:
        """Speak one of `LANGUAGES`, or SYSTEM's. Whether that is another one than before."""
        code = _code_of(wanted)
        if code == self.code:
            return False
        self.silence()
        self.code = code
        QLocale.setDefault(_locale(code))
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{code}", qt_words), (f"clipper_{code}", str(FOLDER))):
            translator = QTranslator(self)
            if translator.load(name, folder):  # Qt ships no file for English: its own words are
                self._application.installTranslator(translator)
                self._translators.append(translator)
        return True

    def silence(self) -> None:
        """Speak none: the words as they stand in the code."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()
        self.code = ""


def _code_of(wanted: str) -> str:
    return wanted if wanted in LANGUAGES else system_language()


def system_language() -> str:
    """The first of the system's languages that Clipper speaks."""
    wanted = (tag.partition("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), LANGUAGES[0])


def _locale(code: str) -> QLocale:
    """The system's own where it is of that language: it may be British, or have a clock of its own."""
    system = QLocale.system()
    return system if system.name().partition("_")[0] == code else QLocale(code)
