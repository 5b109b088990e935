"""Streams, sync and async."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.both_streams import Async, Sync


@pytest.fixture(params=[Sync, Async], ids=lambda form: form.name)
def form(request: pytest.FixtureRequest) -> Any:
    return request.param()
