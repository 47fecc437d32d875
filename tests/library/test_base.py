from __future__ import annotations

import hashlib

import pytest

from clipper.library.base import NO_FILE, Base, Fingerprint

BYTES = b'{"items": []}\n'
SHA256 = hashlib.sha256(BYTES).hexdigest()


@pytest.mark.parametrize("one", [Fingerprint(BYTES), Fingerprint.known(SHA256)], ids=["bytes", "hash"])
@pytest.mark.parametrize("other", [Fingerprint(bytes(BYTES)), Fingerprint.known(SHA256)], ids=["bytes", "hash"])
def test_the_same_bytes_are_the_same_however_they_are_known(one: Fingerprint, other: Fingerprint) -> None:
    assert one == other and hash(one) == hash(other) and one.sha256 == SHA256


@pytest.mark.parametrize("one", [Fingerprint(BYTES), Fingerprint.known(SHA256), Fingerprint(b""), NO_FILE])
def test_other_bytes_are_others_and_so_is_no_file(one: Fingerprint) -> None:
    others = [Fingerprint(BYTES + b" "), Fingerprint.known(hashlib.sha256(b"other").hexdigest())]
    assert one not in others
    assert (one == NO_FILE) == (one is NO_FILE) and (one == Fingerprint.known("")) == (one is NO_FILE)


def test_the_base_of_damaged_notes_is_no_base_of_the_same_bytes() -> None:
    assert Base(Fingerprint(BYTES)).damaged() != Base(Fingerprint(BYTES))
    assert Base(Fingerprint(BYTES)).damaged() == Base(Fingerprint.known(SHA256)).damaged()
