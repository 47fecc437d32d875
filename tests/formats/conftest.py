"""The child process for HTML is shared by the tests of this folder and ends with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from clipper.formats.html import close_worker


@pytest.fixture(scope="package", autouse=True)
def no_child_left() -> Iterator[None]:
    yield
    close_worker()
