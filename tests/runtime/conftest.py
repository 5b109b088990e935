"""A server on the loopback interface for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.loopback import Loopback


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running
