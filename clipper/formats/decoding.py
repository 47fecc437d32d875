"""Bytes → text: the chain of FORMAT.md §1, and the encodings a user may choose. Bytes are never rewritten."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from clipper.domain.clipping import clean_text
from clipper.domain.errors import NotText
from clipper.formats import cyrillic, western

_CODECS = {
    "utf-8": "utf-8",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-32-le": "utf-32-le",
    "utf-32-be": "utf-32-be",
    **cyrillic.CODECS,
    "koi8-r": "koi8_r",
    "ibm866": "cp866",
    **western.CODECS,
    "windows-1253": "cp1253",
    "windows-1255": "cp1255",
    "windows-1256": "cp1256",
    "windows-1257": "cp1257",
    "windows-1258": "cp1258",
    "windows-874": "cp874",
    "iso-8859-7": "iso8859_7",
    "iso-8859-15": "iso8859_15",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc-jp": "euc_jp",
    "iso-2022-jp": "iso2022_jp",
    "euc-kr": "cp949",
}
ENCODINGS = tuple(_CODECS)
"""The encodings Clipper knows, by the one name it uses for each; a user may choose among them."""

# Labels that mean more than they say (WHATWG Encoding Standard): browsers read them so, and pages rely on it.
_LABELS = {
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "latin1": "windows-1252",
    "iso-8859-1": "windows-1252",
    "iso-8859-9": "windows-1254",
    "iso-8859-11": "windows-874",
    "tis-620": "windows-874",
    "x-cp1251": "windows-1251",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "mac-cyrillic": "x-mac-cyrillic",
    "maccyrillic": "x-mac-cyrillic",
    "x-mac-ukrainian": "x-mac-cyrillic",
    "mac": "macintosh",
    "x-mac-roman": "macintosh",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz-gb-2312": "gb18030",
    "sjis": "shift_jis",
    "x-sjis": "shift_jis",
    "ks_c_5601-1987": "euc-kr",
    "utf-16": "utf-8",
    "unicode": "utf-8",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"%PDF-",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"\x1f\x8b",
    b"BZh9",
    b"7z\xbc\xaf",
    b"Rar!\x1a",
    b"\xfd7zXZ\x00",
    b"\x28\xb5\x2f\xfd",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3\x00",
    b"{\\rtf",
)
_CONTROLS = bytes([*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20)])
_HEAD_BYTES = 8192
_MOST_CONTROLS = 0.02
_MOST_CONTROLS_IN_UTF8 = 0.15
_MOST_BROKEN_IN_UTF8 = 0.02
_DETECTION_BYTES = 16_384


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, cleaned as canonical text is, and the encoding its bytes are in (one of `ENCODINGS`)."""

    text: str
    encoding: str


def decode(data: bytes, declared: str = "", *, is_cut: bool = False) -> Decoded:
    """Decode by mark, pattern, proof, declaration, likelihood, in this order.

    `declared` is the charset a page names itself. `is_cut` says that the data is only a file's beginning, so that
    half a character at its end is no evidence. Raises NotText, not knowing the file's name, for what is not text.
    """
    if data.startswith(_MAGIC):
        raise _not_text()
    encoding, start = _marked(data)
    if not encoding:
        encoding = _recognised(data, declared, is_cut)
    return _decoded(data[start:], encoding, is_cut)


def decode_as(data: bytes, encoding: str, *, is_cut: bool = False) -> Decoded:
    """Decode with an encoding the user chose; what does not decode shows as U+FFFD. LookupError when unknown."""
    name = canonical_name(encoding)
    if not name:
        raise LookupError(encoding)
    return _decoded(data, name, is_cut)


def canonical_name(label: str) -> str:
    """The one name Clipper uses for an encoding: "cp1251", "Windows-1251" → "windows-1251"; "" when unknown."""
    label = label.strip().strip("\"'").lower()
    if label in _CODECS:
        return label
    if label in _LABELS:
        return _LABELS[label]
    try:
        codec = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    return _LABELS.get(codec) or _names_by_codec().get(codec, "")


@cache
def _names_by_codec() -> Mapping[str, str]:
    """Made when first asked: 31 modules of codecs are imported for it."""
    return {codecs.lookup(codec).name: name for name, codec in _CODECS.items()} | {
        "utf-8-sig": "utf-8",
        "iso8859-1": "windows-1252",
        "iso8859-9": "windows-1254",
        "utf-16": "utf-8",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "big5": "big5",
        "cp950": "big5",
        "shift_jis": "shift_jis",
        "euc_kr": "euc-kr",
    }


def _not_text() -> NotText:
    return NotText(file="This file")


def _decoded(data: bytes, encoding: str, is_cut: bool) -> Decoded:
    text = _text(data, encoding, "replace", is_cut)
    return Decoded(clean_text(text or ""), encoding)


def _text(data: bytes, encoding: str, errors: str, is_cut: bool) -> str | None:
    """The text, without the half character at the end of a cut file; None when strict decoding fails."""
    decoder = codecs.getincrementaldecoder(_CODECS[encoding])(errors)
    try:
        return decoder.decode(data, final=not is_cut)
    except UnicodeDecodeError:
        return None


def _marked(data: bytes) -> tuple[str, int]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, len(mark)
    return "", 0


def _recognised(data: bytes, declared: str, is_cut: bool) -> str:
    wide = _wide_pattern(data)
    if wide:
        return wide
    name = canonical_name(declared)
    if name == "iso-2022-jp" and b"\x1b" in data:
        return name
    if _text(data, "utf-8", "strict", is_cut) is not None:
        return _unless_binary(data, "utf-8", _MOST_CONTROLS_IN_UTF8)
    _unless_binary(data, "", _MOST_CONTROLS)
    if _is_nearly_utf8(data):
        return "utf-8"
    return _declared(data, name, is_cut) or _likeliest(data)


def _unless_binary(data: bytes, encoding: str, most: float) -> str:
    head = data[:_HEAD_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > most * len(head):
        raise _not_text()
    return encoding


def _wide_pattern(data: bytes) -> str:
    """UTF-16 without a mark: every second byte is the 0 of Latin or the 4 of Cyrillic letters."""
    head = data[: _HEAD_BYTES - _HEAD_BYTES % 2]
    evens, odds = head[0::2], head[1::2]
    if len(odds) < 2:
        return ""
    for high, low, encoding in ((odds, evens, "utf-16-le"), (evens, odds, "utf-16-be")):
        # 0x20 is the page of “ ” – …, 0x21 that of №.
        blocks = sum(map(high.count, (0x00, 0x04, 0x20, 0x21)))
        is_wide = high.count(0) + high.count(4) > 0.6 * len(high) and blocks > 0.9 * len(high)
        if is_wide and low.count(0) < 0.1 * len(low):
            return encoding
    return ""


def _is_nearly_utf8(data: bytes) -> bool:
    """One broken byte must not turn a page into mojibake: most high bytes form proper sequences, few do not."""
    text = data[: 64 * _HEAD_BYTES].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    proper = len(text) - broken - len(text.encode("ascii", "ignore"))
    return proper > 4 and broken <= max(1, _MOST_BROKEN_IN_UTF8 * proper)


def _declared(data: bytes, name: str, is_cut: bool) -> str:
    """The declared encoding, unless it cannot be: it does not decode, or another reading is far likelier."""
    if not name or name.startswith("utf") or _text(data, name, "strict", is_cut) is None:
        return ""
    if name in western.CODECS and western.is_runs_of_high_bytes(data):
        return _cyrillic(data)  # "latin1" is what a server says when it does not know
    return _likelier_cyrillic(data, name) if name in _SCORED_AS else name


# The letters of Russian are the same in both of a pair.
_SCORED_AS = {name: name for name in cyrillic.CODECS} | {"koi8-r": "koi8-u", "ibm866": "cp1125"}


def _likelier_cyrillic(data: bytes, name: str) -> str:
    """Pages name the wrong one of the Cyrillic encodings; and KOI8-R, when Ukrainian letters make it KOI8-U."""
    if name == "koi8-r":
        name = "koi8-u"
    guess = cyrillic.guess(data)
    if guess is None or guess.score < cyrillic.CONVINCING:
        return name
    return guess.encoding if cyrillic.score_of(data, _SCORED_AS[name]) < guess.score - 0.2 else name


def _cyrillic(data: bytes) -> str:
    guess = cyrillic.guess(data)
    return guess.encoding if guess and guess.score >= cyrillic.CONVINCING else ""


def _likeliest(data: bytes) -> str:
    """Without proof and without a declaration.

    Cyrillic is asked before charset-normalizer, not after: of short KOI8-U it recognises one text in twenty.
    """
    sample = b" ".join(_HIGH_STRETCH.findall(data[: 64 * _HEAD_BYTES]))
    found = _cyrillic(sample)
    if not found and not western.is_runs_of_high_bytes(sample):
        found = western.guess(sample)
    return found or _normalizer_guess(data) or western.guess(sample) or "windows-1252"


# High bytes and what stands near them: the scripts and styles at the top of a page tell nothing of a language.
_HIGH_STRETCH = re.compile(rb"[^\x80-\xff<>]{0,3}[\x80-\xff][^<>]{0,400}")
_FIRST_HIGH = re.compile(rb"[\x80-\xff]")


def _normalizer_guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # 36 ms of import, and few files come here

    first = _FIRST_HIGH.search(data)
    start = data.rfind(b"\n", 0, first.start() if first else 0) + 1
    sample = data[start : start + _DETECTION_BYTES]
    if len(data) > start + _DETECTION_BYTES:
        sample = sample[: max(sample.rfind(b"\n"), sample.rfind(b"<"), sample.rfind(b" "), 0) or None]
    best = from_bytes(sample).best()
    return canonical_name(best.encoding) if best else ""
