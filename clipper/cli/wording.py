"""Text for people, made of the same shapes as the JSON. Stable: scripts should use `--json`, but some will not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipper.cli.shapes import CheckShape, ClippingShape, PassageShape, ShownShape, TagShape
from clipper.domain.text import cut_at_word

_UNKNOWN = "–"
_TITLE_MOST = 60
_SOURCE_MOST = 24
_QUOTE_MOST = 100


def clipping_lines(shapes: Sequence[ClippingShape]) -> Iterator[str]:
    """A table: date, title, source, passages, file; "!" before what needs attention."""
    if not shapes:
        yield "No clippings in this folder."
        return
    rows = [
        (
            "!" if shape["needs_attention"] else " ",
            shape["date"][:10] or _UNKNOWN,
            cut_at_word(shape["title"], _TITLE_MOST),
            cut_at_word(shape["source"], _SOURCE_MOST) or _UNKNOWN,
            str(shape["passages"]),
            one_line(shape["file"]),
        )
        for shape in shapes
    ]
    yield from _table([(" ", "DATE", "TITLE", "SOURCE", "PASSAGES", "FILE"), *rows], numbers={4})


def tag_lines(shapes: Sequence[TagShape]) -> Iterator[str]:
    """A table: tag, clippings, passages."""
    if not shapes:
        yield "No tags in this library."
        return
    rows = [(shape["tag"], str(shape["clippings"]), str(shape["passages"])) for shape in shapes]
    yield from _table([("TAG", "CLIPPINGS", "PASSAGES"), *rows], numbers={1, 2})


def _table(rows: Sequence[tuple[str, ...]], numbers: set[int]) -> Iterator[str]:
    """Columns as wide as their widest cell, counted in code points; `numbers` are set to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.rjust(width) if column in numbers else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def shown_lines(shape: ShownShape) -> Iterator[str]:
    """What is known, then the text, then the passages."""
    title = f"{shape['title']} (inferred)" if shape["title_inferred"] else shape["title"]
    known = {
        "File": one_line(shape["file"]),
        "Title": title,
        "Date": shape["date"],
        "Source": shape["source"],
        "Author": shape["author"],
        "Language": shape["language"],
        "Words": str(shape["words"]),
        "Encoding": shape["encoding"],
        "Tags": ", ".join(shape["tags"]),
        "Starred": "yes" if shape["starred"] else "",
        "Archived": "yes" if shape["archived"] else "",
        "Note": shape["note"],
    }
    yield from (f"{name:<9} {_indented(value, 10)}" for name, value in known.items() if value)
    yield ""
    for block in shape["blocks"]:
        yield "[image]" if block["kind"] == "image" else shape["text"][block["start"] : block["end"]]
        yield ""
    yield counted(len(shape["passages"]), "passage")
    for passage in shape["passages"]:
        yield from _passage(passage)


def passage_lines(shapes: Sequence[PassageShape]) -> Iterator[str]:
    """Passages under the names of their clippings."""
    if not shapes:
        yield "No passages."
    file = None
    for shape in shapes:
        if shape["file"] != file:
            if file is not None:
                yield ""
            file = shape["file"]
            yield one_line(file)
        yield from _passage(shape)


def _passage(shape: PassageShape) -> Iterator[str]:
    place = "lost" if shape["start"] is None else f"{shape['start']}–{shape['end']}"
    yield f"  {shape['colour']:<6}  {place:<11}  {cut_at_word(shape['quote'], _QUOTE_MOST)}"
    if shape["tags"]:
        yield " " * 23 + ", ".join(f"#{tag}" for tag in shape["tags"])
    if shape["note"]:
        yield " " * 23 + _indented(shape["note"], 23)


def marked_lines(shape: ClippingShape) -> Iterator[str]:
    """A clipping after it was tagged or noted."""
    yield one_line(shape["file"])
    yield "  Tags  " + (", ".join(shape["tags"]) or _UNKNOWN)
    if shape["note"]:
        yield "  Note  " + _indented(shape["note"], 8)


def check_lines(shape: CheckShape) -> Iterator[str]:
    """The problems, one a line, and a line that counts."""
    for problem in shape["problems"]:
        mark = "repaired" if problem["repaired"] else problem["kind"]
        yield f"{mark:<19}  {one_line(problem['message'])}"
    looked_at = f"{counted(shape['clippings'], 'clipping')}, {counted(shape['passages'], 'passage')}"
    found = len(shape["problems"])
    repaired = sum(problem["repaired"] for problem in shape["problems"])
    end = counted(found, "problem") if found else "no problems"
    yield f"{looked_at}: {end}" + (f", {repaired} repaired." if repaired else ".")


def unreadable_records(file: str, count: int) -> str:
    """One sentence on records of a notes file that were set aside."""
    return f"{counted(count, 'record')} in the notes of {file} cannot be read; they are kept as they are."


def counted(count: int, noun: str) -> str:
    """As in "1 passage", "2 passages"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def one_line(text: str) -> str:
    """A file name may hold line breaks; a line of a table may not."""
    return text.replace("\n", "\\n")


def _indented(text: str, by: int) -> str:
    return text.replace("\n", "\n" + " " * by)
