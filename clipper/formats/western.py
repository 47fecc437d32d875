"""Which Western encoding 8-bit bytes are in that are not Cyrillic: a vote of the letters its languages use."""

from __future__ import annotations

from collections import Counter

CODECS = {
    "windows-1252": "cp1252",
    "windows-1250": "cp1250",
    "iso-8859-2": "iso8859_2",
    "windows-1254": "cp1254",
    "macintosh": "mac_roman",
    "cp850": "cp850",
}
"""Our names of the candidates, the likeliest first, and Python's."""

# The letters that stand in running text of each encoding's languages. Where two candidates show a letter each, the
# commoner one decides: Icelandic (ð þ) is given up for Turkish (ğ ş).
_WEST = "àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÿ"
_EAST = "áäąćčďđéęěëíłľńňóôöőřśşšťţúůüűýźżž"
_TURKISH = "çğıöşüâî"
_COMMON = {
    "windows-1252": _WEST,
    "windows-1250": _EAST,
    "iso-8859-2": _EAST,
    "windows-1254": _TURKISH,
    "macintosh": _WEST,
    "cp850": _WEST,
}
_SIGNS = frozenset("«»„“”‘’–—…\u00a0€©°§")
_SAMPLE_BYTES = 24_000
_MIN_SHARE = 0.5


def guess(data: bytes) -> str:
    """The candidate in which most high bytes are letters of its languages; "" when none explains most of them."""
    sample = data[:_SAMPLE_BYTES]
    high = [(byte, n) for byte, n in Counter(sample).items() if byte > 0x7F]
    votes = {encoding: sum(n * _worth(byte, encoding) for byte, n in high) for encoding in CODECS}
    best = max(votes, key=votes.__getitem__)
    return best if votes[best] >= _MIN_SHARE * sum(n for _, n in high) else ""


def _worth(byte: int, encoding: str) -> float:
    """1 for a letter, less for a sign or a capital, less than nothing for what text does not hold."""
    char = bytes([byte]).decode(CODECS[encoding], "replace")
    # A lone quotation mark of one encoding is a letter in another: the commonest encoding is believed.
    favour = 0.15 if encoding == "windows-1252" else 0.0
    if char in _COMMON[encoding]:
        return 1.0 + favour
    if char in _SIGNS or (favour and char in "¿¡"):
        return 0.9 + favour
    return 0.5 + favour if char.lower() in _COMMON[encoding] else -1.0


def is_runs_of_high_bytes(data: bytes) -> bool:
    """Whether high bytes mostly stand in runs of three and more: no Western text does that, all others do."""
    sample = data[:_SAMPLE_BYTES]
    high = run = in_runs = 0
    for byte in sample + b" ":
        if byte > 0x7F:
            run += 1
            continue
        high += run
        in_runs += run if run >= 3 else 0
        run = 0
    return in_runs > high / 2
