"""Brings the Qt Linguist files in clipper/locale up to date with the code, and compiles them.

Run as `python -m tests.translations`. What is new stands in the .ts files as unfinished: translate it and run again.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import PySide6

import clipper
from clipper.domain import errors

PACKAGE = Path(clipper.__file__).parent
LOCALE = PACKAGE / "locale"
TOOLS = Path(PySide6.__file__).parent
ROOMS = ("domain", "storage", "formats", "search", "library", "workspace", "ui")
"""Where errors are made that a window tells of."""


@dataclass(frozen=True, order=True)
class Source:
    """One text that the code hands to the translators."""

    context: str
    text: str
    is_plural: bool = False


@cache
def sources() -> frozenset[Source]:
    """All of them, read from the code itself: lupdate says nothing of those that it does not understand."""
    found = {source for path in sorted(PACKAGE.rglob("*.py")) for source in _in_file(path)}
    return frozenset(found | {Source("Errors", text) for text in _error_texts()})


def _in_file(path: Path) -> Iterator[Source]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            around = (one.name for one in reversed(classes) if one.lineno <= node.lineno <= (one.end_lineno or 0))
            owner = next(around, "")
            yield from _in_call(node, owner, path)


def _in_call(call: ast.Call, owner: str, path: Path) -> Iterator[Source]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    words = [arg.value if isinstance(arg, ast.Constant) else None for arg in call.args]
    match name, words:
        case "tr", [str(text), *rest]:
            yield Source(owner, text, is_plural=len(rest) > 1)
        case "translate", [str(context), str(text), *rest]:
            yield Source(context, text, is_plural=len(rest) > 1)
        case "QT_TRANSLATE_NOOP", [str(context), str(text)]:
            yield Source(context, text)
        case "sentence", [str(text)]:
            yield Source("Errors", text)
        case "tr", _:
            raise AssertionError(f"{path}:{call.lineno}: tr() wants a literal")
        case "translate", [None, str(), *_]:
            raise AssertionError(f"{path}:{call.lineno}: translate() wants a literal context")


def _error_texts() -> Iterator[str]:
    """A class exists only where its module is loaded. The command line, which speaks English alone, is left out."""
    for room in ROOMS:
        for module in pkgutil.walk_packages([str(PACKAGE / room)], f"clipper.{room}."):
            importlib.import_module(module.name)
    for one in [errors.ClipperError, *_children(errors.ClipperError)]:
        if one.__module__.split(".")[1] not in ROOMS:
            continue
        yield one.what
        if one.next_step:
            yield one.next_step


def _children(error: type[errors.ClipperError]) -> Iterator[type[errors.ClipperError]]:
    for child in error.__subclasses__():
        yield child
        yield from _children(child)


def translated(path: Path) -> dict[Source, list[str]]:
    """What a .ts file gives for each source; several forms for a plural, "" for what is not finished."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            target, is_plural = message.find("translation"), message.get("numerus") == "yes"
            assert target is not None
            is_done = target.get("type") is None
            forms = [form.text or "" for form in target.iter("numerusform")] if is_plural else [target.text or ""]
            key = Source(context.findtext("name", ""), message.findtext("source", ""), is_plural)
            found[key] = forms if is_done else [""] * len(forms)
    return found


def update(folder: Path = LOCALE) -> None:
    """Write what the code has now into the .ts files."""
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        listed = Path(scratch) / "sources.py"
        listed.write_text(_as_code(sources()), "utf-8")
        for code, more in (("uk", []), ("en", ["-pluralonly"])):
            target = folder / f"clipper_{code}.ts"
            options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", code]
            _run("lupdate", *options, *more, str(listed), "-ts", str(target))


def _as_code(found: frozenset[Source]) -> str:
    """In one shape that lupdate reads well: it does not see that `translate(…, "", n)` is a plural."""
    lines, context = [], None
    for source in sorted(found):
        if source.context != context:
            context = source.context
            lines.append(f"class {context}:")
        plural = ', "", 1' if source.is_plural else ""
        lines.append(f"    def f(self): self.tr({source.text!r}{plural})")
    return "\n".join(lines)


def release(folder: Path = LOCALE, into: Path = LOCALE) -> None:
    """Compile the .ts files."""
    for path in sorted(folder.glob("*.ts")):
        _run("lrelease", "-silent", str(path), "-qm", str(into / f"{path.stem}.qm"))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / tool), *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    update()
    release()
    for file in sorted(LOCALE.glob("*.ts")):
        missing = [source.text for source, forms in translated(file).items() if not all(forms)]
        print(f"{file.name}: {len(missing)} to translate", file=sys.stdout)
