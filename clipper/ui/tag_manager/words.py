"""The sentences of the tag manager, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clipper.ui.tag_manager.lines import TagNode


def count_of_tags(count: int) -> str:
    """As in "23 tags"."""
    return QCoreApplication.translate("TagManager", "%Ln tags", "", count)


def count_of_uses(count: int) -> str:
    """As in "4 uses"."""
    return QCoreApplication.translate("TagManager", "%Ln uses", "", count)


def headline(tags: int, clippings: int | None, passages: int | None) -> str:
    """As in "23 tags on 86 clippings and 214 passages"; without the totals only the first."""
    if clippings is None or passages is None:
        return count_of_tags(tags)
    on_clippings = QCoreApplication.translate("TagManager", "%Ln clippings", "", clippings)
    on_passages = QCoreApplication.translate("TagManager", "%Ln passages", "", passages)
    return QCoreApplication.translate("TagManager", "{tags} on {clippings} and {passages}").format(
        tags=count_of_tags(tags), clippings=on_clippings, passages=on_passages
    )


def selected(count: int) -> str:
    """As in "2 selected"."""
    return QCoreApplication.translate("TagManager", "%Ln selected", "", count)


def merging_moves(uses: int, into: str) -> str:
    """As in "4 uses move to “procurement”"."""
    return QCoreApplication.translate("TagManager", "%Ln uses move to “{tag}”", "", uses).format(tag=into)


def merging_offer(into: str, uses: int) -> str:
    """As in "“procurement” exists. Merge 4 uses into it?"."""
    return QCoreApplication.translate("TagManager", "“{tag}” exists. Merge {uses} into it?").format(
        tag=into, uses=count_of_uses(uses)
    )


def moving(tags: list[str], paths: list[str]) -> str:
    """What becomes of the tags: the path of a single one, the place of several."""
    if len(tags) == 1:
        return QCoreApplication.translate("TagManager", "“{old}” becomes “{new}”").format(old=tags[0], new=paths[0])
    under = paths[0].rpartition("/")[0]
    if not under:
        return QCoreApplication.translate("TagManager", "{tags} move to the top level").format(
            tags=count_of_tags(len(tags))
        )
    return QCoreApplication.translate("TagManager", "{tags} move under “{under}”").format(
        tags=count_of_tags(len(tags)), under=under
    )


def lies_under(tag: str, above: str) -> str:
    """Why a tag cannot go there."""
    return QCoreApplication.translate("TagManager", "“{tag}” is itself under “{above}”").format(tag=tag, above=above)


def deleting(nodes: list[TagNode], children: int, uses: int) -> str:
    """As in "Delete “x” and its 2 children? 7 uses lose it. You can undo this."."""
    question = _deleting_one(nodes[0], children) if len(nodes) == 1 else _deleting_many(len(nodes), children)
    return " ".join((question, _loss(uses, is_one=len(nodes) == 1), _undoable()))


def _deleting_one(node: TagNode, children: int) -> str:
    if not children:
        return QCoreApplication.translate("TagManager", "Delete “{tag}”?").format(tag=node.tag)
    if children == 1:
        return QCoreApplication.translate("TagManager", "Delete “{tag}” and its child?").format(tag=node.tag)
    return QCoreApplication.translate("TagManager", "Delete “{tag}” and its %Ln children?", "", children).format(
        tag=node.tag
    )


def _deleting_many(count: int, children: int) -> str:
    if not children:
        return QCoreApplication.translate("TagManager", "Delete {tags}?").format(tags=count_of_tags(count))
    if children == 1:
        return QCoreApplication.translate("TagManager", "Delete {tags} and their child?").format(
            tags=count_of_tags(count)
        )
    return QCoreApplication.translate("TagManager", "Delete {tags} and their %Ln children?", "", children).format(
        tags=count_of_tags(count)
    )


def _loss(uses: int, *, is_one: bool) -> str:
    if not uses:
        return (
            QCoreApplication.translate("TagManager", "Nothing uses it.")
            if is_one
            else QCoreApplication.translate("TagManager", "Nothing uses them.")
        )
    if is_one:
        return QCoreApplication.translate("TagManager", "%Ln uses lose it.", "", uses)
    return QCoreApplication.translate("TagManager", "%Ln uses lose them.", "", uses)


def _undoable() -> str:
    return QCoreApplication.translate("TagManager", "You can undo this.")


def spoken(node: TagNode) -> str:
    """A row as one sentence, for assistive tools."""
    clippings = QCoreApplication.translate("TagManager", "%Ln clippings", "", node.clippings)
    passages = QCoreApplication.translate("TagManager", "%Ln passages", "", node.passages)
    return ", ".join(part for part in (node.tag, clippings, passages, node.description) if part)
