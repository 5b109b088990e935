"""Which media types are JSON."""

from __future__ import annotations

import pytest

from runtime.core import media_types


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("application/json", True),
        ("application/problem+json", True),
        ("text/json", True),
        ("application/xml", False),
        ("application/notjson", False),
        ("", False),
    ],
)
def test_is_json(media_type: str, expected: bool) -> None:
    assert media_types.is_json(media_type) is expected
