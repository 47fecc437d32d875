"""QPalette and the small style sheet of a theme, on top of Fusion. Rows, cards and chips are painted, not styled.

Buttons take their kind from a property: `button.setProperty("kind", "primary")`, also "text" and "segment".
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from clipper.ui.look.theme import Theme, mix


def palette_of(theme: Theme) -> QPalette:
    """Every role that Fusion and our own widgets read."""
    palette = QPalette()
    role = QPalette.ColorRole
    faint = mix(theme.ink3, theme.read, 0.35)
    for colour_role, colour in _roles(theme).items():
        palette.setColor(colour_role, colour)
    for text_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, text_role, faint)
    return palette


def _roles(theme: Theme) -> dict[QPalette.ColorRole, QColor]:
    role = QPalette.ColorRole
    return {
        role.Window: theme.list,
        role.WindowText: theme.ink,
        role.Base: theme.field,
        role.AlternateBase: theme.list,
        role.Text: theme.ink,
        role.PlaceholderText: theme.ink3,
        role.Button: theme.raised,
        role.ButtonText: theme.ink,
        role.BrightText: theme.err,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.sel,
        role.HighlightedText: theme.sel_t,
        role.Accent: theme.acc,
        role.Link: theme.acc,
        role.LinkVisited: theme.acc,
        role.Light: mix(theme.raised, theme.line, 0.2),
        role.Midlight: theme.line,
        role.Mid: theme.line2,
        role.Dark: theme.ctl,
        role.Shadow: mix(theme.ctl, theme.ink, 0.5),
    }


_STYLE_SHEET = """
QToolTip { background: @raised; color: @ink; border: 1px solid @line2; padding: 4px 6px; }

QPushButton, QToolButton { outline: 0; }
QPushButton { background: @raised; color: @ink; border: 1px solid @line2; border-radius: 8px;
    padding: 7px 14px; min-height: 18px; outline: 0; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @acc; padding: 6px 13px; }
QPushButton:disabled { color: @faint; }
QPushButton[kind="primary"] { background: @acc; color: @acc_t; border-color: @acc; }
QPushButton[kind="primary"]:hover { background: @acc_hover; }
QPushButton[kind="primary"]:focus { border-color: @ink; }
QPushButton[kind="primary"]:disabled { background: @line; color: @faint; border-color: @line; }
QPushButton[kind="text"] { background: transparent; color: @acc; border-color: transparent; padding: 5px 8px; }
QPushButton[kind="text"]:hover { background: @hover; }
QPushButton[kind="text"]:disabled { color: @faint; background: transparent; }
QPushButton[kind="text"]:focus { border: 2px solid @acc; padding: 4px 7px; }

QToolButton { background: transparent; color: @ink2; border: 2px solid transparent; border-radius: 7px;
    padding: 2px; min-width: 22px; min-height: 22px; outline: 0; }
QToolButton:hover { background: @hover; }
QToolButton:checked { background: @sel; color: @sel_t; }
QToolButton[kind="sign"]:checked { background: transparent; }
QToolButton[kind="sign"]:checked:hover { background: @hover; }
QToolButton:focus { border-color: @acc; }
QToolButton:disabled { color: @faint; }
QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit[kind="field"] { background: @field; color: @ink;
    border: 1px solid @ctl; border-radius: 8px; padding: 5px 8px; placeholder-text-color: @ink3;
    selection-background-color: @sel; selection-color: @sel_t; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[kind="field"]:focus { border: 2px solid @acc; padding: 4px 7px; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus, QPlainTextEdit[kind="bare"],
QPlainTextEdit[kind="bare"]:focus { background: transparent; border: 0; padding: 0; }

QMenu { background: @raised; color: @ink; border: 1px solid @line2; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 24px; border-radius: 6px; }
QMenu::item:selected { background: @sel; color: @sel_t; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenuBar { background: @chrome; color: @ink; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 6px; }
QMenuBar::item:selected { background: @sel; color: @sel_t; }

QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: @thumb; border-radius: 3px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @thumb_hover; }
QScrollBar::handle:vertical { margin: 2px 3px 2px 4px; min-height: 36px; }
QScrollBar[kind="floating"]::handle:vertical { margin: 2px 2px 2px 7px; border-radius: 2px; }
QScrollBar::handle:horizontal { margin: 4px 2px 3px 2px; min-width: 36px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
"""


def style_sheet_of(theme: Theme) -> str:
    """The style sheet with the theme's colours in it."""
    faint = mix(theme.ink3, theme.read, 0.35)
    shades = {
        "faint": faint,
        "acc_hover": mix(theme.acc, theme.ink, 0.18),
        "thumb": mix(theme.read, theme.ink, 0.5 if theme.has_high_contrast else 0.17),
        "thumb_hover": mix(theme.read, theme.ink, 0.8 if theme.has_high_contrast else 0.34),
    }
    names = "raised ink ink3 line2 hover line acc acc_t ink2 sel sel_t field ctl chrome".split()
    values = {**shades, **{name: getattr(theme, name) for name in names}}
    text = _STYLE_SHEET
    # The longest names first: "@acc" begins "@acc_t".
    for name in sorted(values, key=len, reverse=True):
        text = text.replace("@" + name, values[name].name())
    return text
