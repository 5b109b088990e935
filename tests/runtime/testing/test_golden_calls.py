"""The calls of the golden cases under their fakes: each request is what the document
allows, and each example is decoded without a mismatch."""

from __future__ import annotations

import asyncio
import importlib
from typing import Any

import pytest

from tests.support.calls import calls_of
from tests.support.cases import Case, all_cases
from tests.support.packages import Packages, imported

CALLED = [case for case in all_cases() if case.has_calls]


@pytest.mark.parametrize("case", CALLED, ids=lambda case: case.name)
def test_the_fake_understands_every_call(case: Case, packages: Packages) -> None:
    api: Any = imported(packages.case(case).package)
    calls = calls_of(case, api)
    fake = importlib.import_module(f"{api.__name__}.testing").Fake()
    with fake.client(strict_responses=True) as client:
        for call in calls:
            call(client)
    sent = [call.data for call in fake.calls]
    assert len(sent) >= len(calls)

    async def run() -> None:
        async with fake.async_client(strict_responses=True) as client:
            for call in calls:
                await call(client)

    fake.reset()
    asyncio.run(run())
    assert [call.data for call in fake.calls] == sent
