"""The child process that finds a page's article with trafilatura: `python -P -m clipper.formats.html_worker`.

Here hostile pages may cost what they like: time and memory are bounded, and only this process dies of them. It ends
with its parent, whose end closes the pipe; and by an alarm, should it be too busy to see that.
"""

from __future__ import annotations

import logging
import os
import queue
import signal
import sys
import threading
from typing import IO, Any

from clipper.formats.html_prose import BOXES, wrap_loose_prose
from clipper.formats.html_wire import Message, receive, send, to_wire

MEMORY_BYTES = 1_500_000_000
DEEPEST = 250
"""libxml2 drops what is nested deeper than 255 elements: a tree that came near that has lost something."""

# lxml and trafilatura ship no types.
_Element = Any
_Article = Any

_ENOUGH = 200
_METADATA = ("author", "date", "description", "sitename")


def main() -> None:
    """Answer one request after another until the pipe closes."""
    _limit_memory()
    requests, answers = _own_pipes()
    waiting: queue.SimpleQueue[Message] = queue.SimpleQueue()
    threading.Thread(target=_read_requests, args=(requests, waiting), daemon=True).start()
    logging.disable(logging.CRITICAL)
    import trafilatura  # noqa: F401 the slow part, before the parent's clock runs

    send(answers, {"ready": True})
    while True:
        request = waiting.get()
        _set_alarm(request["seconds"])
        send(answers, _answer(request))
        _set_alarm(0)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY_BYTES if hard == resource.RLIM_INFINITY else min(MEMORY_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes to the parent, out of reach of a library that prints."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, answers


def _read_requests(requests: IO[bytes], waiting: queue.SimpleQueue[Message]) -> None:
    """In a thread of its own, so that the parent's end is seen while a page is worked on."""
    while (request := receive(requests)) is not None:
        waiting.put(request)
    os._exit(0)


def _set_alarm(seconds: float) -> None:
    """The alarm's default action ends the process, even from inside a long call into C."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _answer(request: Message) -> Message:
    try:
        return article_of(request["page"], request["url"])
    except Exception as fault:  # noqa: BLE001 the edge of the process: whatever a page brings about is told, not died of
        return {"fault": repr(fault)[:500]}


def article_of(page: str, url: str) -> Message:
    """The article's blocks and metadata; `too_deep` when lxml may have dropped a part of the page."""
    from trafilatura.utils import load_html

    from clipper.formats.html_tree import tree_blocks

    tree = load_html(_as_document(page))
    if tree is None:
        return {"blocks": [], "metadata": {}}
    if _depth(tree) >= DEEPEST:
        return {"too_deep": True}
    _keep_what_it_would_drop(tree)
    found = _found(tree)
    blocks = tree_blocks(found.body, url) if found is not None else []
    metadata = {name: getattr(found, name, None) or "" for name in _METADATA}
    return {"blocks": to_wire(blocks), "metadata": metadata}


def _as_document(page: str) -> str:
    """A fragment is taken for no HTML at all."""
    return page if "<html" in page[:3_000].lower() else f"<html><body>{page}</body></html>"


def _keep_what_it_would_drop(tree: _Element) -> None:
    """Captions, centred text and times of day, which trafilatura leaves out; line ends of what is set as typed.

    And the spaces around bold words and links that stand between paragraphs, in none of their own.
    """
    for name, kept in (("figcaption", "p"), ("center", "div"), ("pre", "code")):
        for element in list(tree.iter(name)):
            element.tag = kept
    for time in list(tree.iter("time")):
        if _stands_in_prose(time):
            time.tag = "span"
    for box in list(tree.iter(*BOXES)):
        wrap_loose_prose(box)


def _stands_in_prose(time: _Element) -> bool:
    """A time of day amid a sentence; not the one beside an author's name."""
    parent = time.getparent()
    before = time.getprevious()
    said = (parent.text if before is None else before.tail) if parent is not None else ""
    return parent is not None and parent.tag in ("p", "li", "blockquote") and bool((said or "").strip())


def _depth(tree: _Element) -> int:
    deepest = depth = 0
    from lxml.etree import iterwalk

    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _found(tree: _Element) -> _Article | None:
    """The article trafilatura finds; with too little in it, the one of its tolerant mode."""
    first = _extracted(tree, favor_recall=False)
    if _length(first) >= _ENOUGH:
        return first
    second = _extracted(tree, favor_recall=True)
    return second if _length(second) > _length(first) else first


def _length(found: _Article | None) -> int:
    return sum(map(len, found.body.itertext())) if found is not None else 0


def _extracted(tree: _Element, *, favor_recall: bool) -> _Article | None:
    from datetime import datetime

    from trafilatura import bare_extraction

    # No extensive search for the date: it takes whatever looks like one, a footer's year too, and no date is better
    # than a wrong one in evidence.
    dates = {"original_date": True, "extensive_search": False, "max_date": f"{datetime.now():%Y-%m-%d}"}
    return bare_extraction(
        tree,
        favor_recall=favor_recall,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_images=True,
        with_metadata=True,
        date_extraction_params=dates,
    )


if __name__ == "__main__":
    main()
