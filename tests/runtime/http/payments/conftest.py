"""One package and one server for all tests of CreatePayments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.command import SEED
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages
from tests.support.seed import Send, sender


@pytest.fixture(scope="session")
def twilio(packages: Packages) -> Any:
    return packages.load("twilio_payments", SEED)


@pytest.fixture(scope="session")
def running() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture
def server(running: Loopback) -> Loopback:
    """The shared server, reset for each test."""
    running.received.clear()
    running.reply(answer(201, b'{"sid": "PK1"}'))
    return running


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, twilio: Any, server: Loopback) -> Send:
    return sender(twilio, server, is_async=request.param == "async")
