"""The whole table. `SPECS` finds a command by its id; `DEFAULT_KEYS` are the keys as they are delivered."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from clipper.ui.actions.reading_table import CLIPPING_MENU, GO, PASSAGE_MENU, TAGS
from clipper.ui.actions.spec import ActionSpec
from clipper.ui.actions.window_table import EDIT, FILE, HELP, VIEW

ACTIONS: tuple[ActionSpec, ...] = (
    *FILE,
    *EDIT,
    *VIEW,
    *GO,
    *PASSAGE_MENU,
    *CLIPPING_MENU,
    *TAGS,
    *HELP,
)
SPECS: Mapping[str, ActionSpec] = MappingProxyType({spec.id: spec for spec in ACTIONS})
DEFAULT_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {spec.id: spec.keys for spec in ACTIONS if not spec.is_submenu}
)
