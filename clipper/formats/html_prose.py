"""Prose that stands in a page beside paragraphs, but in none of its own. Imported in the child process only.

trafilatura makes a paragraph of each bold word and each link there, and drops the spaces around them: «<b>Рада</b>
проголосувала» became «Радапроголосувала» (2.3.1, Nov 2026). In a paragraph it keeps them.
"""

from __future__ import annotations

from typing import Any

# lxml ships no types.
_Element = Any

BOXES = ("article", "body", "div", "main", "section", "td")
"""Elements that may hold paragraphs, and prose beside them."""
_TAKEN_APART = ("article", "main", "section")
"""Those that are taken apart even when nothing parts their prose."""
_INLINE = frozenset(
    "a abbr b bdi bdo big br cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u"
    " var wbr".split()
)


def wrap_loose_prose(box: _Element) -> None:
    """Put each run of text and inline elements between blocks into a paragraph, if more of it is text than links."""
    children = list(box)
    if box.tag not in _TAKEN_APART and all(map(_is_inline, children)):
        return  # kept whole, with its spaces
    run: list[_Element] = []
    for child in children:
        if not _is_inline(child) or _is_blank_line(child, run):
            _wrap(box, run)
            run = []
        else:
            run.append(child)
    _wrap(box, run)


def _is_blank_line(element: _Element, run: list[_Element]) -> bool:
    """A second line break after a first one: with it a paragraph ends."""
    return element.tag == "br" and bool(run) and run[-1].tag == "br" and not (run[-1].tail or "").strip()


def _is_inline(element: _Element) -> bool:
    if not isinstance(element.tag, str):  # a comment
        return True
    return all(not isinstance(one.tag, str) or one.tag in _INLINE for one in element.iter())


def _wrap(box: _Element, run: list[_Element]) -> None:
    if not any(isinstance(one.tag, str) and one.tag != "br" for one in run):
        return
    owner = run[0].getprevious()
    lead = (box.text if owner is None else owner.tail) or ""
    links = sum(len("".join(one.itertext()).strip()) for one in run if one.tag == "a")
    spoken = [lead, *(one.tail or "" for one in run), *("".join(one.itertext()) for one in run if _is_spoken(one))]
    if sum(len(piece.strip()) for piece in spoken) <= links:
        return
    paragraph = box.makeelement("p")
    paragraph.text = lead
    if owner is None:
        box.text = None
    else:
        owner.tail = None
    run[0].addprevious(paragraph)
    paragraph.extend(run)


def _is_spoken(element: _Element) -> bool:
    return isinstance(element.tag, str) and element.tag != "a"
